"""The classes of the fakes: what is drawn and said, while a classifier learns, of the past, and of other data."""

import numpy as np
import pytest
from numpy.typing import ArrayLike
from PyQt6.QtGui import QFontMetricsF
from PyQt6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame, RunState
from ganviz.engine.probes import Classes, ClassesProbe, ClassifierState, FakeClasses
from ganviz.spec import preset
from ganviz.spec.data import FashionMnist
from ganviz.ui.theme import DARK, LIGHT, Theme
from ganviz.ui.views.card import small_font
from ganviz.ui.views.classes import NO_CLASSES, NO_FILES, NOT_FINITE, NOT_THEN, TOO_FAR, ClassesView, headline
from ganviz.ui.views.headline import PATIENCE_STEPS
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.feeding import feed, record_of
from tests.ui.windows import Open

DIGITS = preset("digits-mlp").experiment
NAMES = tuple("0123456789")
LEARNT = ClassifierState(1500, 1500, 0.98765, 6000)
PROBE = ClassesProbe()


@pytest.fixture
def view(qtbot: QtBot) -> ClassesView:
    view = ClassesView()
    qtbot.addWidget(view)
    view.resize(620, 240)
    view.apply_theme(DARK)
    feed(view, frames.started(DIGITS))
    with qtbot.waitExposed(view):
        view.show()
    return view


def fakes(counts: ArrayLike = (100,) * 10, **others: object) -> FakeClasses:
    found = np.asarray(counts, np.int64)
    given = {
        "count": 1000, "counts": found, "target": np.full(10, 0.1, np.float32), "covered": int((found >= 25).sum()),
        "num_classes": 10, "reverse_kl": 0.123, "confidence": 0.9, "as_asked": None,
        "frechet": 12.34, "frechet_floor": 0.81, "compared": 1000,
    }  # fmt: skip
    return FakeClasses(**(given | others))  # type: ignore[arg-type]


def told(
    found: FakeClasses | None,
    step: int = 1,
    classifier: ClassifierState | None = LEARNT,
    names: tuple[str, ...] = NAMES,
) -> Frame:
    return frames.frame(step, answers={PROBE: Classes(step, names, classifier, found)})


def test_bars_are_the_shares_of_the_fakes_and_the_words_say_how_good_all_is(view: ClassesView) -> None:
    assert view.probes() == (PROBE,)
    feed(view, told(fakes([400, 300, 200, 60, 20, 10, 5, 5, 0, 0])))

    assert view.bars.mass.tolist() == pytest.approx([0.4, 0.3, 0.2, 0.06, 0.02, 0.01, 0.005, 0.005, 0, 0])
    assert view.header.told == "4 of 10 classes covered · Fréchet 12.3 (floor 0.81)"
    assert view.words.startswith("classifier right on 98.8 % of 6,000 held-out reals · KL 0.12 nats · ")
    assert DARK.real in view.words
    view.apply_theme(LIGHT)
    assert LIGHT.real in view.words
    assert view.bars.words_at(1) == "0: 40 % of the fakes, 10 % of the reals"
    description = view.bars.accessibleDescription()
    for part in ("4 of 10 classes", "0 40 %", "9 0 %", "98.8 %", "90 % sure"):
        assert part in description
    assert not view.message


def test_while_the_classifier_learns_it_is_said_how_far_it_is(view: ClassesView) -> None:
    feed(view, told(None, classifier=ClassifierState(0, 1500, None, 180)))
    assert view.message == "A classifier is learning from the real images: 0 %."
    feed(view, told(None, classifier=ClassifierState(675, 1500, 0.912, 180)))
    assert view.message.endswith("45 %; so far it is right on 91.2 % of 180 held-out reals.")
    assert view.bars.isHidden()
    feed(view, told(fakes()))
    assert not view.message
    assert not view.bars.isHidden()
    assert view.header.subtitle.startswith("10 of 10")


def test_other_data_has_no_classes_and_that_is_said_in_its_place(view: ClassesView) -> None:
    feed(view, told(fakes()))
    feed(view, frames.started(frames.RING, run=2))
    assert view.message == NO_CLASSES
    assert view.bars.isHidden()
    assert view.header.subtitle == ""
    feed(view, frames.started(DIGITS, run=3), told(fakes()))
    assert not view.message


def test_files_that_are_gone_and_fakes_that_are_not_finite_are_told(view: ClassesView) -> None:
    feed(view, told(None, classifier=None))
    assert view.message == NO_FILES
    nan = float("nan")
    feed(view, told(fakes([0] * 10, reverse_kl=nan, confidence=nan, frechet=nan)))
    assert view.message == NOT_FINITE
    feed(view, told(fakes([0] * 9 + [990], reverse_kl=nan, confidence=nan, frechet=nan)))
    assert not view.message
    assert "10 of 1,000 fakes are not finite" in view.words
    assert "KL" not in view.words
    assert view.header.told.endswith("Fréchet – (floor 0.81)")


def test_the_past_has_its_own_classes_and_what_was_never_told_says_so(view: ClassesView) -> None:
    record = record_of(view)
    feed(view, frames.frame(10), told(None, 20, ClassifierState(3, 1500, None, 180)), told(fakes(), 30))
    feed(view, told(fakes([1000] + [0] * 9), 400))
    record.moment = 35
    view.show_moment()
    assert view.bars.mass.tolist() == pytest.approx([0.1] * 10)
    assert view.words.startswith("of step 30 · ")  # the last that is kept until then
    record.moment = 30
    view.show_moment()
    assert view.words.startswith("classifier right")
    record.moment = 25
    view.show_moment()
    assert view.message == NOT_THEN
    record.moment = None
    view.show_moment()
    assert view.bars.mass[0] == 1
    assert not view.message
    assert view.words.startswith("classifier right")
    feed(view, frames.frame(900))  # training went on, and the answer takes its time
    assert view.words.startswith("of step 400 · ")


def test_a_hidden_view_asks_for_nothing_and_draws_when_shown(view: ClassesView, qtbot: QtBot) -> None:
    view.hide()
    assert view.probes() == ()
    feed(view, told(fakes([1000] + [0] * 9)))
    assert not len(view.bars.mass)
    with qtbot.waitExposed(view):
        view.show()
    assert view.bars.mass[0] == 1


@pytest.mark.parametrize(
    ("covered", "step", "tone"),
    [(10, 0, "good"), (9, 5000, ""), (5, 5000, ""), (4, 5000, "bad"), (4, PATIENCE_STEPS - 1, "")],
)
def test_all_classes_are_good_news_and_few_are_bad_once_there_was_time(covered: int, step: int, tone: str) -> None:
    assert headline(step, fakes(covered=covered)).tone == tone


def test_fakes_far_from_all_reals_have_no_classes_counted(view: ClassesView) -> None:
    feed(view, told(fakes([0, 0, 8, 0, 61, 0, 0, 886, 42, 3], to_reals=2.2)))
    assert view.header.told == TOO_FAR
    assert "fakes 2.2 times as far from reals" in view.words
    assert "KL" not in view.words
    assert "of 10 classes" not in view.bars.accessibleDescription()
    assert headline(PATIENCE_STEPS, fakes(to_reals=2.2)).tone == "bad"
    assert headline(1, fakes(to_reals=1.56)).texts[0] == TOO_FAR  # untrained, of Fashion-MNIST
    assert headline(1, fakes(to_reals=1.42)).texts[0] != TOO_FAR  # digits that can be read
    feed(view, told(fakes([1000] + [0] * 9, to_reals=1.0), 2))
    assert view.header.told.startswith("1 of 10 classes covered")
    assert "from reals" not in view.words


def test_shorter_texts_say_less_and_what_there_is_none_of_is_left_out() -> None:
    texts = headline(1, fakes(as_asked=0.876)).texts
    assert texts[0] == "88 % as asked · 10 of 10 classes covered · Fréchet 12.3 (floor 0.81)"
    assert texts[-1] == "10/10"
    lengths = [len(text) for text in texts]
    assert lengths == sorted(set(lengths), reverse=True)
    assert headline(1, fakes(frechet=None, frechet_floor=None)).texts[0] == "10 of 10 classes covered"
    assert headline(1, fakes(frechet=1234.5)).texts[0].endswith("Fréchet 1,234 (floor 0.81)")


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("width", [220, 460, 1200])
def test_names_of_any_length_are_drawn_in_any_room(view: ClassesView, theme: Theme, width: int) -> None:
    view.apply_theme(theme)
    view.resize(width, 240)
    names = FashionMnist().class_names
    feed(view, told(fakes([1000] + [0] * 9), names=names))
    assert view.bars.words_at(view.bars.width() - 1) == "Ankle boot: 0 % of the fakes, 10 % of the reals"
    widest = max(QFontMetricsF(small_font()).horizontalAdvance(name) for name in names)
    metrics, slot = QFontMetricsF(small_font()), view.bars.width() / 10
    assert view.bars.lines_of_names(metrics, slot) == (1 if widest + 4 <= slot else 2)
    assert not view.grab().isNull()


def test_a_frame_without_an_answer_changes_nothing(view: ClassesView) -> None:
    feed(view, told(fakes([1000] + [0] * 9)))
    feed(view, frames.frame(2, state=RunState.PAUSED))
    assert view.bars.mass[0] == 1


def test_opened_of_points_it_says_why_there_is_nothing(qtbot: QtBot, host: FakeHost, open_window: Open) -> None:
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started())
    next(action for action in window.panels.toggles if action.text() == "Classes").trigger()
    dock = window.panels.docks["classes"]
    assert dock.isVisible()
    said = [each.text() for each in dock.findChildren(QLabel) if each.isVisible() and each.text()]
    assert said == ["Classes: of images alone; this set-up is of points of a plane."]
