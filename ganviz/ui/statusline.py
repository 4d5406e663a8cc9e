"""The last line of the window: what the run does, how fast, where, by which gradients, and the keys to know."""

from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ganviz.engine.messages import RunState
from ganviz.spec.compute import GradientSource
from ganviz.spec.translation import tr, tr_n, tr_noop
from ganviz.ui.plain import tool_tip
from ganviz.ui.theme import Theme
from ganviz.ui.widgets import Elided

KEYS = tr_noop("Space play · . step · , step through · R reset · F2 controls · F5 hall · F11 full screen")
_BY_HAND_HELP = tr_noop(
    "Gradients come from formulas written out by hand, called one by one: {reason}. They are "
    "faster than autograd and give the same gradient up to rounding."
)
_COMPILED_HELP = tr_noop(
    "Gradients come from formulas written out by hand, run by a small compiled library: "
    "those of autograd up to rounding, without the time that each call of PyTorch takes. "
    "They cover dense networks and every loss; what they do not cover goes by autograd, and "
    "is said here."
)
_AUTOGRAD_HELP = tr_noop(
    "Gradients come from PyTorch's autograd: {reason}. It is slower than formulas written "
    "out by hand, which are used where there are some."
)
_WORDS = {
    RunState.LOADING: tr_noop("loading"),
    RunState.PAUSED: tr_noop("paused"),
    RunState.TRAINING: tr_noop("training"),
    RunState.DIVERGED: tr_noop("diverged"),
    RunState.FAILED: tr_noop("failed"),
    RunState.DEAD: tr_noop("training process ended"),
    RunState.ENDED: tr_noop("set aside"),
    RunState.STORED: tr_noop("as saved elsewhere"),
}

_SOURCES = {
    "by hand": tr_noop("gradients by hand"),
    "compiled": tr_noop("gradients compiled"),
    "autograd": tr_noop("autograd"),
}


class StatusLine(QWidget):
    """Shows state, steps a second, frames a second, device, seed, and where gradients come from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme: Theme | None = None
        self._state, self._device = RunState.LOADING, ""
        self.state_label, self.rate_label, self.frames_label = _small("state"), _small("rate"), _small("frames")
        self.device_label, self.seed_label, self.keys_label = _small("device"), _small("seed"), _small("keys")
        self.state_label.setTextFormat(Qt.TextFormat.RichText)
        self.gradient_label = Elided()
        self.gradient_label.setObjectName("status.gradients")
        self.keys_label.setText(tr(KEYS))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 4)
        row.setSpacing(20)
        for label in (self.state_label, self.rate_label, self.frames_label, self.device_label, self.seed_label):
            row.addWidget(label)
        row.addWidget(self.gradient_label, 1)
        row.addWidget(self.keys_label)
        self.show_state(RunState.LOADING)
        self.show_rates(0.0, 0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.LayoutRequest:  # a rate may be longer than before
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leave the keys out where they would be cut, or cut what is told of gradients."""
        row = self.layout()
        assert row is not None
        labels = (self.state_label, self.rate_label, self.frames_label, self.device_label, self.seed_label)
        needed = sum(label.sizeHint().width() + row.spacing() for label in (*labels, self.keys_label))
        self.keys_label.setVisible(needed + self._least_gradient_px() <= self.width())

    def _least_gradient_px(self) -> int:
        metrics = self.gradient_label.fontMetrics()
        return 2 * 16 + max(metrics.horizontalAdvance(tr(source)) for source in _SOURCES.values())

    def show_state(self, state: RunState) -> None:
        """Show what the run does, with a dot in the colour of it."""
        self._state = state
        self._show_state()

    def show_rates(self, steps_per_s: float, frames_per_s: int) -> None:
        """Show the present rates; a dash where there is none."""
        self.rate_label.setText(tr("{rate} steps/s", rate=_rate(steps_per_s)))
        self.frames_label.setText(tr("{count} frames/s", count=frames_per_s or "–"))

    def show_run(self, device: str, seed: int) -> None:
        """Remember what the run computes on, and show its seed."""
        self._device = device
        self.seed_label.setText(tr("seed {seed}", seed=seed))

    def show_computing(self, threads: int, precision: str) -> None:
        """Show what the run computes on and how."""
        told = tr_n("{count} thread", "{count} threads", threads)
        self.device_label.setText(f"{self._device} · {told} · {precision}")

    def show_gradient_source(self, source: GradientSource) -> None:
        """Show where gradients come from, and why if it is autograd."""
        helps = {"by hand": _BY_HAND_HELP, "compiled": _COMPILED_HELP, "autograd": _AUTOGRAD_HELP}
        word, reason = tr(_SOURCES[source.kind]), source.reason
        self.gradient_label.show_text(tr("{source}: {reason}", source=word, reason=reason) if reason else word, word)
        self.gradient_label.setToolTip(tool_tip(tr(helps[source.kind], reason=reason)))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_state()

    def _show_state(self) -> None:
        theme = self._theme
        if theme is None:
            return
        colours = {RunState.TRAINING: theme.real, RunState.PAUSED: theme.muted, RunState.LOADING: theme.muted}
        colour = colours.get(self._state, theme.generator)
        self.state_label.setText(f'<span style="color:{colour}">●</span> {tr(_WORDS[self._state])}')


def _rate(steps_per_s: float) -> str:
    if not steps_per_s:
        return "–"
    return f"{steps_per_s:,.0f}" if steps_per_s >= 10 else f"{steps_per_s:.1f}"


def _small(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(f"status.{name}")
    label.setProperty("class", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
