"""A chip to choose which part of a run a plot shows, and how its values lie along the axis."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QPushButton, QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.numbers import step_text
from ganviz.ui.views.valuescale import ScaleChoice

SPANS: tuple[tuple[int | None, str], ...] = (
    (None, tr_noop("All steps")),
    (1_000, tr_noop("Last 1,000 steps")),
    (10_000, tr_noop("Last 10,000 steps")),
    (100_000, tr_noop("Last 100,000 steps")),
)
_SCALES: tuple[tuple[ScaleChoice, str], ...] = (
    ("auto", tr_noop("Scale by what is drawn")),
    ("even", tr_noop("Even scale")),
    ("log", tr_noop("Logarithmic scale")),
)
_HELP = tr_noop(
    "Which steps are shown, and how values lie along the axis. In the plot: drag to pan, wheel to zoom, Shift and drag "
    "to go through time in all views"
)


class ViewChip(QPushButton):
    """A pill that says what is shown, and opens a menu with two choices.

    Signals:
        span_chosen(object): the number of newest steps to show; None for all.
        scale_chosen(str): a `ScaleChoice`.
    """

    span_chosen = pyqtSignal(object)
    scale_chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None, *, has_scale: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("class", "chip menu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tr(_HELP))
        menu = QMenu(self)
        self.setMenu(menu)
        self._spans = self._fill(menu, SPANS)
        self._scales: list[QAction] = []
        if has_scale:
            menu.addSeparator()
            self._scales = self._fill(menu, _SCALES)
        self.show_choice(None, is_following=True, scale="auto", is_log=False)

    def action_of(self, choice: int | str | None) -> QAction:
        """Return the entry of a choice."""
        return next(action for action in (*self._spans, *self._scales) if action.data() == choice)

    def show_choice(self, span: float | None, *, is_following: bool, scale: ScaleChoice, is_log: bool) -> None:
        """Say what is shown; nothing is emitted."""
        for action in self._spans:
            action.setChecked(is_following and action.data() == span)
        for action in self._scales:
            action.setChecked(action.data() == scale)
        known = any(action.isChecked() for action in self._spans)
        if span is None or not known:
            part = tr("All", "the steps") if known else tr("Part", "of the steps")
        else:
            part = tr("Last {steps}", steps=step_text(span, span))
        text = tr("{part} · log", part=part) if is_log else part
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(tr("Shown: {part}", part=text))

    def _fill(self, menu: QMenu, entries: Sequence[tuple[object, str]]) -> list[QAction]:
        group = QActionGroup(self)
        actions = []
        for value, title in entries:
            action = QAction(tr(title), self)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            menu.addAction(action)
            actions.append(action)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)  # after a zoom none is chosen
        group.triggered.connect(self._on_triggered)
        return actions

    def _on_triggered(self, action: QAction) -> None:
        signal = self.span_chosen if action in self._spans else self.scale_chosen
        signal.emit(action.data())
