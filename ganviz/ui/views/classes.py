"""Which classes the fakes are of, as a classifier tells that learns from the real images; and how it compares both."""

import math

import numpy as np
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, Classes, ClassesProbe, ClassifierState, FakeClasses
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import significant
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import Card, Header, is_on_screen, label
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.headline import PATIENCE_STEPS, Headline
from ganviz.ui.views.modebars import ModeBars, percent

PROBE = ClassesProbe()
NO_CLASSES = "This data has no classes to tell: those of images are told, of digits, MNIST and Fashion-MNIST."
NO_FILES = "No classifier can learn, as the files of these images are no longer there, or are damaged."
NOT_FINITE = "The fakes are not finite: the run has diverged."
TOO_FAR = "too far from the data to be read"
# Beyond this distance to reals the classes of fakes are a classifier's guesses. Measured, pixel by pixel: 2.2 to 2.3
# untrained on digits-mlp (2.1 on mnist-mlp, 1.56 on fashion-dcgan), 2.1 to 2.6 for noise, .9 for other reals; of four
# seeds of digits-mlp 1.46 and 1.49 at step 300, and 1.0 to 1.42 from step 400 on.
# How sure it is tells nothing: .54 to .78 untrained, and up to .999 of one grey blob. Nor does the Fréchet distance:
# 702 to 724 untrained, and 551 to 1,173 for the reals of a single class. Nor its features: those of noise lie among
# those of MNIST.
_MOST_TO_REALS = 1.5
NOT_THEN = "Nothing is kept of this step, as the classifier was not asked or still learning. Go there to be told."
_NAME = "Classes of the fakes"
_HELP = (
    "A class is covered when it holds at least a quarter of the share of the fakes that it has among the real images. "
    "Fréchet distance (classifier features): between the last layer of a small classifier of fakes and of as many "
    "reals; the floor is what two sets of reals score. It compares with no FID, which has another network's features."
)


class ClassesView(Card):
    """A bar for each class with the fakes of it, dashed the share of the reals; below, how good the classifier is.

    Signals:
        probes_changed(): never: it always wants the same.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Header("Classes"), parent)
        self.bars = ModeBars()
        self.bars.setAccessibleName(_NAME)
        self.footer = Footer()
        self._nothing = label("", "muted")
        self._nothing.setWordWrap(True)
        self.body.addWidget(self.bars, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.footer)
        self._record: RunRecord | None = None
        self._drawn: Classes | None = None
        self._drawn_at: int | None = None  # the moment on show then
        self._theme = DARK
        self._say("")

    @property
    def message(self) -> str:
        """What stands there in place of bars; empty if there are some."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    @property
    def words(self) -> str:
        """What stands below the bars, as HTML."""
        return self.footer.note

    def probes(self) -> tuple[AnyProbe, ...]:
        return (PROBE,) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        self._record, self._drawn = record, None
        self._say("")
        self._draw()

    def show_change(self, applied: ChangeApplied) -> None:
        """Nothing to do: the next measurement says what the change did."""

    def show_moment(self) -> None:
        self._draw()

    def show_frame(self, frame: Frame) -> None:
        self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self._theme, self._drawn = theme, None
        self.bars.apply_theme(theme)
        self._draw()

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Draw the newest answer, if somebody can see it and it is another than the one drawn."""
        record = self._record
        if record is None or not is_on_screen(self):
            return
        if not record.experiment.data.is_image:
            self._say(NO_CLASSES)
            return
        found = record.latest(ClassesProbe)
        if found is None and record.moment is not None:
            self._drawn = None
            self._say(NOT_THEN)
        if found is None or (found is self._drawn and record.moment == self._drawn_at):
            return
        self._drawn, self._drawn_at = found, record.moment
        if found.fakes is None:
            self._say(_learning(found.classifier))
        elif not found.fakes.counts.any():
            self._say(NOT_FINITE)
        else:
            self._show(found, found.fakes, is_earlier=record.moment not in (None, found.step))

    def _show(self, found: Classes, fakes: FakeClasses, *, is_earlier: bool) -> None:
        self._say("")
        said, below = headline(found.step, fakes), told(fakes, found.classifier)
        below = (f"of step {found.step:,}", *below) if is_earlier else below
        self.header.show_subtitle(*said.texts, tone=said.tone, help=f"{_sure(fakes)}{_HELP}")
        dashes = f"<span style='color:{self._theme.real}'>- -</span> reals"
        self.footer.show_note(" · ".join((*below, dashes)))
        shares = (fakes.counts / fakes.count).astype(np.float32)
        self.bars.show_mass(shares, fakes.target, found.names)
        each = ", ".join(f"{name} {percent(share)}" for name, share in zip(found.names, shares.tolist(), strict=True))
        self.bars.setAccessibleDescription(f"{said.texts[0]}. {each}. {'. '.join(below)}. {_sure(fakes)}".strip())

    def _say(self, message: str) -> None:
        """Say this in place of bars, or draw bars again for nothing."""
        self._nothing.setText(message)
        self._nothing.setVisible(bool(message))
        for part in (self.bars, self.footer):
            part.setHidden(bool(message))
        self.header.show_subtitle("")
        self.footer.show_note("")
        nothing = np.empty(0, np.float32)
        self.bars.show_mass(nothing, nothing)
        self.bars.setAccessibleDescription(message or "The share of the fakes of each class: nothing yet")
        self._nothing.setAccessibleName(_NAME)


def headline(step: int, fakes: FakeClasses) -> Headline:
    """Return what a measurement says, in fewer and fewer words."""
    if is_too_far(fakes):
        return Headline((TOO_FAR, "too far to be read", "too far"), "bad" if step >= PATIENCE_STEPS else "")
    covered, every = fakes.covered, fakes.num_classes
    classes = f"{covered} of {every} classes"
    asked = "" if fakes.as_asked is None else f"{100 * fakes.as_asked:.0f} % as asked · "
    floor = "" if fakes.frechet_floor is None else f" (floor {_short(fakes.frechet_floor, 2)})"
    distance = "" if fakes.frechet is None else f" · Fréchet {_short(fakes.frechet, 3)}"
    is_poor = 2 * covered < every and step >= PATIENCE_STEPS
    texts = (
        f"{asked}{classes} covered{distance}{floor if distance else ''}",
        f"{asked}{classes}{distance}{floor if distance else ''}",
        f"{asked}{classes}{distance}",
        f"{asked}{classes}",
        classes,
        f"{covered}/{every}",
    )
    return Headline(tuple(dict.fromkeys(texts)), "good" if covered == every else "bad" if is_poor else "")


def is_too_far(fakes: FakeClasses) -> bool:
    """Return whether most fakes are so far from all reals that what they are taken for says nothing."""
    return fakes.to_reals is not None and fakes.to_reals > _MOST_TO_REALS


def told(fakes: FakeClasses, classifier: ClassifierState | None) -> tuple[str, ...]:
    """Return what stands below the bars: how good the classifier is, and how far shares are from those of reals."""
    lost = fakes.count - int(fakes.counts.sum())
    shares = () if math.isnan(fakes.reverse_kl) else (f"KL {_short(fakes.reverse_kl, 2)} nats",)
    if is_too_far(fakes):
        shares = (f"fakes {fakes.to_reals:.1f} times as far from reals as reals are from each other",)
    return (
        *((f"classifier right on {_right(classifier)}",) if classifier and classifier.accuracy is not None else ()),
        *shares,
        *((f"{lost:,} of {fakes.count:,} fakes are not finite",) if lost else ()),
    )


def _sure(fakes: FakeClasses) -> str:
    if not math.isfinite(fakes.confidence):
        return ""
    return f"The classifier is {100 * fakes.confidence:.0f} % sure of its classes of the fakes, on average. "


def _learning(classifier: ClassifierState | None) -> str:
    if classifier is None:
        return NO_FILES
    so_far = "" if classifier.accuracy is None else f"; so far it is right on {_right(classifier)}"
    return f"A classifier is learning from the real images: {100 * classifier.done // classifier.total} %{so_far}."


def _short(value: float, digits: int) -> str:
    """Return a number that moves, with so many digits that count, or all before the point."""
    return (
        f"{value:,.0f}"
        if math.isfinite(value) and value >= 10**digits
        else f"{value:.{digits}g}"
        if math.isfinite(value)
        else significant(value, digits)
    )


def _right(classifier: ClassifierState) -> str:
    return f"{100 * (classifier.accuracy or 0.0):.1f} % of {classifier.num_held_out:,} held-out reals"
