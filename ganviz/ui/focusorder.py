"""The order of the Tab key: that of reading, taken from where things are. Knows no widget of the window by name.

Qt keeps a chain of widgets instead, in the order in which they were made. Rows of settings come and go, and
`QWidget.setTabOrder` between fields that have a focus proxy can close the chain behind itself, so that Tab goes round
in a few of them for ever.
"""

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

Placed = tuple[QRect, QWidget]


def reading_order(window: QWidget) -> list[QWidget]:
    """Return what can take the keys in `window` and is in sight: rows from top to bottom, each from left to right.

    Where rows cannot be told apart there are columns: whatever stands beside something is read before or after it as
    a whole. What lies over something else comes before it.
    """
    found: list[QWidget] = []
    for child in _in_order(window):
        if _takes_tab(child):
            found.append(child)
        found += reading_order(child)
    return found


def focus_next(window: QWidget, *, forward: bool) -> bool:
    """Give the keys to what is read next, or before; round from the end to the beginning. Return whether there is any.

    What is wholly hidden behind something that lies over the window is passed over.
    """
    focused = QApplication.focusWidget()
    order = [each for each in reading_order(window) if each is focused or not is_covered(each)]
    if not order:
        return False
    if focused in order:
        target = order[(order.index(focused) + (1 if forward else -1)) % len(order)]
    else:
        target = order[0 if forward else -1]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_in_sight(target)
    return True


def is_covered(widget: QWidget) -> bool:
    """Return whether something lies over all of `widget`, or it is put away beyond the edge, as tabs at the back are.

    What can be scrolled into sight is not covered by the edge.
    """
    inside: QWidget | None = widget
    while inside is not None and not inside.isWindow():
        parent = inside.parentWidget()
        if parent is None:
            return False
        if not is_scrolled_in(parent) and not parent.rect().intersects(inside.geometry()):
            return True
        where = QRect(widget.mapTo(parent, QPoint()), widget.size())
        if not where.intersects(inside.geometry()):
            return False  # scrolled out of what it is in: what lies there does not lie over it
        siblings = _widgets_in(parent)
        if any(over.geometry().contains(where) for over in siblings[siblings.index(inside) + 1 :]):
            return True
        inside = parent
    return False


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isEnabled() and widget.focusProxy() is None


def _widgets_in(parent: QWidget) -> list[QWidget]:
    """Return the visible children of `parent` that the mouse finds, each over those before it."""
    children = (child for child in parent.children() if isinstance(child, QWidget))
    passes = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    return [child for child in children if child.isVisible() and not (child.isWindow() or child.testAttribute(passes))]


def _in_order(parent: QWidget) -> list[QWidget]:
    return _cut([(child.geometry(), child) for child in _widgets_in(parent)])


def _cut(placed: Sequence[Placed]) -> list[QWidget]:
    """Return widgets in the order of reading: a recursive cut along whatever goes through between them."""
    if len(placed) < 2:
        return [widget for _, widget in placed]
    for start, end in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        parts = _parts(placed, start, end)
        if len(parts) > 1:
            return [widget for part in parts for widget in _cut(part)]
    smallest_first = sorted(placed, key=lambda each: each[0].width() * each[0].height())
    return [widget for _, widget in smallest_first]


def _parts(placed: Sequence[Placed], start: Callable[[QRect], int], end: Callable[[QRect], int]) -> list[list[Placed]]:
    """Return `placed` in groups, one after the other, between which a straight line fits."""
    parts: list[list[Placed]] = []
    reach = 0
    for each in sorted(placed, key=lambda each: start(each[0])):
        if not parts or start(each[0]) > reach:
            parts.append([])
            reach = end(each[0])
        parts[-1].append(each)
        reach = max(reach, end(each[0]))
    return parts


def is_scrolled_in(viewport: QWidget) -> bool:
    """Return whether what is in `viewport` is seen through it a part at a time."""
    area = viewport.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is viewport


def bring_in_sight(widget: QWidget) -> None:
    """Scroll whatever `widget` is in so far that it is seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
