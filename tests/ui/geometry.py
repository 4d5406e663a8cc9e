"""What can be wrong with where things are in a window: found by geometry, told in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from PyQt6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QRect, Qt
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from ganviz.engine.messages import Frame, RunState
from ganviz.spec import Experiment, preset
from ganviz.ui.focusorder import is_scrolled_in
from ganviz.ui.views.card import Header
from ganviz.ui.widgets import Elided
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import images_frame, loss_frame, quality_frame, started
from tests.ui.windows import Open, resized

LEAST_PLOT_PX = 150
LEAST_TARGET_PX = 24
SIZES = ((1280, 800), (1440, 900), (1067, 667), (960, 540), (1920, 1080), (2560, 1440))
SCALES = (1.0, 1.5, 2.0)


def problems(window: MainWindow) -> list[str]:
    """Return what is cut, overlaps, is out of sight or too small in `window` as it is laid out now."""
    return [
        *_overlaps(window),
        *(problem for each in _seen(window) for problem in _cut(each)),
        *_outside(window),
        *_plots(window),
        *_targets(window),
    ]


def _seen(window: MainWindow) -> list[QWidget]:
    """Return every widget in sight, but for those in tabs at the back and what Qt has put away beyond the edge."""
    back = _at_the_back(window)
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.window() is window and not any(dock.isAncestorOf(each) for dock in back)
        if not _is_put_away(each, window)
    ]


def _is_put_away(widget: QWidget, window: MainWindow) -> bool:
    """Return whether Qt keeps `widget` beyond the edge of the window, as a bar of tabs that it has no use for."""
    return widget.parentWidget() is window and widget.x() + widget.width() <= 0


def _at_the_back(window: MainWindow) -> list[QDockWidget]:
    return [each for each in window.panels.docks.values() if each.isVisible() and each.x() + each.width() <= 0]


def _lies_over(widget: QWidget, window: MainWindow) -> bool:
    """Return whether `widget` is meant to lie over others."""
    passes = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget in (window.side.drawer, window.banner) or passes


def _overlaps(window: MainWindow) -> Iterator[str]:
    back = _at_the_back(window)
    for parent in (window, *_seen(window)):
        if isinstance(parent, QAbstractScrollArea | QTabBar):  # Qt's buttons for scrolling share a pixel
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow() and child not in back
            if not _lies_over(child, window) and not child.size().isEmpty() and not _is_put_away(child, window)
        ]
        for one, other in combinations(children, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{_name(one)} {_box(one)} overlaps {_name(other)} {_box(other)}"


def _cut(widget: QWidget) -> Iterator[str]:
    """Say that the text of a label or button has not the room that it takes, unless the whole is in its tooltip."""
    if isinstance(widget, Elided) or not widget.width():
        return
    if isinstance(widget, QLabel):
        text, needed = widget.text(), widget.sizeHint().width()
        if widget.wordWrap():
            high = widget.heightForWidth(widget.width())
            if high > widget.height() + 1:
                yield f"{_name(widget)} is {widget.height()} high and takes {high}: {text!r}"
            return
        if text and needed > widget.width() + 1 and text not in widget.toolTip():
            yield f"{_name(widget)} is {widget.width()} wide and takes {needed}: {text!r}"
        if text and widget.fontMetrics().height() > widget.height() + 1:
            yield f"{_name(widget)} is {widget.height()} high, its text {widget.fontMetrics().height()}: {text!r}"
    elif isinstance(widget, QLineEdit):
        needed = widget.fontMetrics().horizontalAdvance(widget.text())
        if needed > widget.width() - 12 and widget.parentWidget() is not None:
            yield f"{_name(widget)} is {widget.width()} wide, its text {needed}"
    elif widget.objectName() in ("qt_menubar_ext_button", "qt_toolbar_ext_button"):
        yield f"{_name(widget)}: something has no room"
    elif isinstance(widget, QPushButton | QToolButton) and widget.text():
        metrics = QFontMetrics(widget.font())
        needed = metrics.horizontalAdvance(widget.text().replace("&&", "&"))
        if widget.sizeHint().width() > widget.width() + 1 and "…" not in widget.text():
            yield f"{_name(widget)} is {widget.width()} wide and takes {widget.sizeHint().width()} ({needed} of text)"
        if metrics.height() > widget.height():
            yield f"{_name(widget)} is {widget.height()} high, its text {metrics.height()}"


def _may_stick_out(widget: QWidget, parent: QWidget) -> bool:
    passes = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return passes or is_scrolled_in(parent) or isinstance(parent, QTabBar | QAbstractScrollArea)


def _outside(window: MainWindow) -> Iterator[str]:
    for each in _seen(window):
        parent = each.parentWidget()
        is_inside = parent is None or _may_stick_out(each, parent) or parent.rect().contains(each.geometry())
        if parent is not None and not is_inside and not each.size().isEmpty():
            yield f"{_name(each)} {_box(each)} sticks out of {parent.width()}x{parent.height()}"
        if parent is None or is_scrolled_in(parent) or isinstance(parent, QAbstractScrollArea):
            continue
        scrolled = False
        up: QWidget | None = parent
        while up is not None and up is not window:
            scrolled = scrolled or is_scrolled_in(up)
            up = up.parentWidget()
        where = QRect(each.mapTo(window, QPoint()), each.size())
        if not scrolled and not each.size().isEmpty() and not window.rect().contains(where):
            yield f"{_name(each)} at {where.getRect()} is not wholly in the window"
            return
    play = window.transport.play_button
    where = QRect(play.mapTo(window, QPoint()), play.size())
    if not play.isVisible() or not window.rect().contains(where) or play.width() < 40:
        yield f"play is at {where.getRect()}"
    for name, part in (("rates", window.controls.rates), ("picture", window.panels.stage)):
        if not part.isVisible() or part.width() < 200 or part.height() < 40:
            yield f"{name}: {part.width()}x{part.height()}"


def _plots(window: MainWindow) -> Iterator[str]:
    for name, dock in window.panels.docks.items():
        if dock.isVisible() and dock not in _at_the_back(window):
            if dock.width() < LEAST_PLOT_PX:
                yield f"plot {name} is {dock.width()} wide"
            if dock.height() < 100:
                yield f"plot {name} is {dock.height()} high"
    for header in window.findChildren(Header):
        if header.isVisible() and not any(dock.isAncestorOf(header) for dock in _at_the_back(window)):
            title = header._title
            if title.sizeHint().width() > title.width() + 1:
                yield f"title {title.text()!r} is {title.width()} wide and takes {title.sizeHint().width()}"


def _targets(window: MainWindow) -> Iterator[str]:
    for each in _seen(window):
        is_target = isinstance(each, QAbstractButton) and not isinstance(each.parentWidget(), QTabBar)
        if is_target and min(each.width(), each.height()) < LEAST_TARGET_PX:
            yield f"{_name(each)} is {each.width()}x{each.height()} to press"


def _name(widget: QWidget) -> str:
    words = widget.objectName() or getattr(widget, "text", lambda: "")() or widget.accessibleName()
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {words!r} in {type(parent).__name__}"


def _box(widget: QWidget) -> str:
    return f"{widget.x()},{widget.y()} {widget.width()}x{widget.height()}"


def laid_out(window: MainWindow, sizes: Sequence[tuple[int, int]]) -> list[str]:
    """Return the problems of `window` in each of `sizes` as it is: its text, its mode."""
    found = []
    for width, height in sizes:
        resized(window, width, height)
        told = problems(window)
        if (window.width(), window.height()) != (width, height):
            told.append(f"the window is {window.width()}x{window.height()}")
        found += [f"{width}x{height}: {each}" for each in told]
    return found


def opened(open_window: Open, host: FakeHost, name: str, scale: float, *, is_hall: bool) -> MainWindow:
    """Return a window on a preset with something to show, its text `scale` times as large, perhaps for a hall."""
    window = open_window(host, name)
    experiment = preset(name).experiment
    host.report(started(experiment))
    waited(lambda: window.session.state is not RunState.LOADING)
    host.report(replace(loss_frame(1, 12345, d_loss=1.2345), state=RunState.PAUSED))
    host.report(replace(_picture(experiment), state=RunState.PAUSED))
    waited(lambda: window.session.step == 12346)
    if is_hall:
        window.intents.do("toggle_hall")
    window._look.resize_text(scale)
    return window


def _picture(experiment: Experiment) -> Frame:
    if experiment.data.is_image:
        return images_frame(12346)
    return quality_frame(12346, num_modes=8 if experiment.data.has_modes else 0)


def waited(is_there: Callable[[], bool]) -> None:
    """Let events come until `is_there`, for 10 s at most."""
    deadline = QDeadlineTimer(10_000)
    while not is_there() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
