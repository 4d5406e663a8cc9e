"""Which classes the fakes are of, as a classifier tells that learns from the real images; and how it compares both."""

import math

import numpy as np
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, Classes, ClassesProbe, ClassifierState, FakeClasses
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import significant
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import Card, Header, is_on_screen, label
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.headline import PATIENCE_STEPS, Headline
from ganviz.ui.views.modebars import ModeBars, percent

PROBE = ClassesProbe()
NO_CLASSES = tr_noop("This data has no classes to tell: those of images are told, of digits, MNIST and Fashion-MNIST.")
NO_FILES = tr_noop("No classifier can learn, as the files of these images are no longer there, or are damaged.")
NOT_FINITE = tr_noop("The fakes are not finite: the run has diverged.")
TOO_FAR = tr_noop("too far from the data to be read")
# Beyond this distance to reals the classes of fakes are a classifier's guesses. Measured, pixel by pixel: 2.2 to 2.3
# untrained on digits-mlp (2.1 on mnist-mlp, 1.56 on fashion-dcgan), 2.1 to 2.6 for noise, .9 for other reals; of four
# seeds of digits-mlp 1.46 and 1.49 at step 300, and 1.0 to 1.42 from step 400 on.
# How sure it is tells nothing: .54 to .78 untrained, and up to .999 of one grey blob. Nor does the Fréchet distance:
# 702 to 724 untrained, and 551 to 1,173 for the reals of a single class. Nor its features: those of noise lie among
# those of MNIST.
_MOST_TO_REALS = 1.5
NOT_THEN = tr_noop(
    "Nothing is kept of this step, as the classifier was not asked or still learning. Look closer computes it."
)
_NEAR_STEPS = 20  # behind the newest step, which nobody need be told of
_NAME = tr_noop("Classes of the fakes")
_HELP = tr_noop(
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
        super().__init__(Header(tr("Classes")), parent)
        self.bars = ModeBars()
        self.bars.setAccessibleName(tr(_NAME))
        self.footer = Footer()
        self._nothing = label("", "muted")
        self._nothing.setWordWrap(True)
        self.body.addWidget(self.bars, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.footer)
        self._record: RunRecord | None = None
        self._drawn: Classes | None = None
        self._was_earlier = False
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
            self._say(tr(NO_CLASSES))
            return
        found = record.latest(ClassesProbe)
        if found is None and record.moment is not None:
            self._drawn = None
            self._say(tr(NOT_THEN))
        is_earlier = found is not None and _is_earlier(found, record)
        if found is None or (found is self._drawn and is_earlier == self._was_earlier):
            return
        self._drawn, self._was_earlier = found, is_earlier
        if found.fakes is None:
            self._say(_learning(found.classifier))
        elif not found.fakes.counts.any():
            self._say(tr(NOT_FINITE))
        else:
            self._show(found, found.fakes, is_earlier=is_earlier)

    def _show(self, found: Classes, fakes: FakeClasses, *, is_earlier: bool) -> None:
        self._say("")
        said, below = headline(found.step, fakes), told(fakes, found.classifier)
        below = (tr("of step {step:,}", step=found.step), *below) if is_earlier else below
        self.header.show_subtitle(*said.texts, tone=said.tone, help=f"{_sure(fakes)}{tr(_HELP)}")
        dashes = tr("{dashes} reals", dashes=f"<span style='color:{self._theme.real}'>- -</span>")
        self.footer.show_note(" · ".join((*below, dashes)))
        shares = (fakes.counts / fakes.count).astype(np.float32)
        names = tuple(map(tr, found.names))
        self.bars.show_mass(shares, fakes.target, names)
        each = listed(f"{name} {percent(share)}" for name, share in zip(names, shares.tolist(), strict=True))
        sentences = tr(". ").join((said.texts[0], each, *below)) + tr(". ")
        self.bars.setAccessibleDescription(f"{sentences}{_sure(fakes)}".strip())

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
        self.bars.setAccessibleDescription(message or tr("The share of the fakes of each class: nothing yet"))
        self._nothing.setAccessibleName(tr(_NAME))


def _is_earlier(found: Classes, record: RunRecord) -> bool:
    """Return whether a measurement is of another step than the one on show: while training, of one well before it."""
    if record.moment is not None:
        return found.step != record.moment
    return found.step < record.end - max(_NEAR_STEPS, record.end // 10)


def headline(step: int, fakes: FakeClasses) -> Headline:
    """Return what a measurement says, in fewer and fewer words."""
    if is_too_far(fakes):
        return Headline((tr(TOO_FAR), tr("too far to be read"), tr("too far")), "bad" if step >= PATIENCE_STEPS else "")
    covered, every = fakes.covered, fakes.num_classes
    classes = tr("{covered} of {every} classes", covered=covered, every=every)
    asked = "" if fakes.as_asked is None else tr("{share:.0f} % as asked", share=100 * fakes.as_asked)
    distance = with_floor = ""
    if fakes.frechet is not None:
        distance = with_floor = tr("Fréchet {distance}", distance=_short(fakes.frechet, 3))
        if fakes.frechet_floor is not None:
            floor = _short(fakes.frechet_floor, 2)
            with_floor = tr("{distance} (floor {floor})", distance=distance, floor=floor)
    is_poor = 2 * covered < every and step >= PATIENCE_STEPS
    texts = (
        _dotted(asked, tr("{covered} of {every} classes covered", covered=covered, every=every), with_floor),
        _dotted(asked, classes, with_floor),
        _dotted(asked, classes, distance),
        _dotted(asked, classes),
        classes,
        f"{covered}/{every}",
    )
    return Headline(tuple(dict.fromkeys(texts)), "good" if covered == every else "bad" if is_poor else "")


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def is_too_far(fakes: FakeClasses) -> bool:
    """Return whether most fakes are so far from all reals that what they are taken for says nothing."""
    return fakes.to_reals is not None and fakes.to_reals > _MOST_TO_REALS


def told(fakes: FakeClasses, classifier: ClassifierState | None) -> tuple[str, ...]:
    """Return what stands below the bars: how good the classifier is, and how far shares are from those of reals."""
    lost = fakes.count - int(fakes.counts.sum())
    shares = () if math.isnan(fakes.reverse_kl) else (tr("KL {value} nats", value=_short(fakes.reverse_kl, 2)),)
    if is_too_far(fakes):
        shares = (tr("fakes {factor:.1f} times as far from reals as reals are from each other", factor=fakes.to_reals),)
    return (
        *(
            (tr("classifier right on {share}", share=_right(classifier)),)
            if classifier and classifier.accuracy is not None
            else ()
        ),
        *shares,
        *((tr("{lost:,} of {count:,} fakes are not finite", lost=lost, count=fakes.count),) if lost else ()),
    )


def _sure(fakes: FakeClasses) -> str:
    if not math.isfinite(fakes.confidence):
        return ""
    return tr(
        "The classifier is {share:.0f} % sure of its classes of the fakes, on average. ", share=100 * fakes.confidence
    )


def _learning(classifier: ClassifierState | None) -> str:
    if classifier is None:
        return tr(NO_FILES)
    done = 100 * classifier.done // classifier.total
    if classifier.accuracy is None:
        return tr("A classifier is learning from the real images: {done} %.", done=done)
    return tr(
        "A classifier is learning from the real images: {done} %; so far it is right on {share}.",
        done=done,
        share=_right(classifier),
    )


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
    return tr(
        "{share:.1f} % of {count:,} held-out reals",
        share=100 * (classifier.accuracy or 0.0),
        count=classifier.num_held_out,
    )
