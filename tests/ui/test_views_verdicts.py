"""What D thinks: histograms, what is said of them, G's loss over it, and what stands there in their place."""

import math
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from ganviz.engine.probes import LossCurve, Verdicts
from ganviz.spec import Experiment, preset
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.views.card import NOT_THEN
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.views.verdicts import BINS, CURVE, OUTPUTS, VerdictsView
from tests.ui import frames
from tests.ui.feeding import feed

FLOAT = np.float32


def verdicts(step: int = 100, *, held_out: bool = True) -> Verdicts:
    real, fake = np.array([2.0, 1.0, 0.0, 3.0], FLOAT), np.array([-2.0, -1.0], FLOAT)
    unseen = np.array([0.5, 0.5], FLOAT) if held_out else None
    return Verdicts(step, "probability", 0.0, real, fake, unseen, 0.76, 0.19, 0.62 if held_out else None, 0.94)


def curve() -> LossCurve:
    output = np.linspace(-3, 3, 11)
    fake = np.array([-1.0, 0.0])
    return LossCurve("probability", output, np.logaddexp(0, -output), fake, np.logaddexp(0, -fake))


@pytest.fixture
def view(qtbot: QtBot) -> VerdictsView:
    view = VerdictsView()
    qtbot.addWidget(view)
    view.resize(460, 240)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


def legend(view: VerdictsView) -> list[str]:
    return [text for text in view._legend.texts if text]


def test_histograms_are_of_probabilities_and_each_of_all_its_samples(view: VerdictsView) -> None:
    feed(view, frames.frame(100, answers={OUTPUTS: verdicts()}))

    bars = {each.name: each for each in view.canvas.bars}
    assert list(bars) == ["reals", "fakes", "held out"]
    assert view.canvas.range == (0.0, 1.0)
    assert view.canvas.ideal == 0.5
    for name, logits in (("reals", [2.0, 1.0, 0.0, 3.0]), ("fakes", [-2.0, -1.0])):
        expected, _ = np.histogram(1 / (1 + np.exp(-np.array(logits))), BINS, (0, 1))
        assert bars[name].share == pytest.approx(expected / len(logits))
    assert (bars["reals"].colour, bars["fakes"].colour, bars["held out"].is_outline) == ("real", "fake", True)
    assert legend(view) == ["reals 0.76", "fakes 0.19", "held out 0.62"]
    assert view.header.subtitle == "right of 94 % of samples"


def test_without_held_out_reals_there_are_two(view: VerdictsView) -> None:
    feed(view, frames.frame(100, answers={OUTPUTS: verdicts(held_out=False)}))
    assert legend(view) == ["reals 0.76", "fakes 0.19"]
    assert len(view.canvas.bars) == 2


def test_a_critic_s_scores_have_a_scale_of_their_own_and_no_ideal(view: VerdictsView) -> None:
    feed(view, frames.frame(100, answers={OUTPUTS: replace(verdicts(), verdict="critic", undecided=None)}))

    low, high = view.canvas.range
    assert low < -1.9
    assert high > 2.9
    assert view.canvas.ideal is None
    assert "pairs" in view.header.subtitle


def test_g_s_loss_is_drawn_with_fakes_on_it_and_asked_for_only_then(view: VerdictsView) -> None:
    assert view.probes() == (OUTPUTS,)
    view.chip.action_of("loss").trigger()
    assert view.probes() == (CURVE,)

    feed(view, frames.frame(100, answers={CURVE: curve()}))

    assert view.canvas.curve is not None
    assert view.canvas.dots is not None
    assert view.canvas.dots[0] == pytest.approx(1 / (1 + np.exp([1.0, 0.0])))
    assert view.canvas.dots[1] == pytest.approx(np.logaddexp(0, [1.0, 0.0]))
    assert legend(view) == ["2 fakes"]
    view.hide()
    assert view.probes() == ()


def test_a_loss_of_features_is_said_to_be_none_of_what_d_says(view: VerdictsView) -> None:
    feed(view, frames.applied({"objective.feature_matching": True}))
    view.chip.action_of("loss").trigger()

    assert "feature matching" in view.message
    assert view.canvas.isHidden()
    view.chip.action_of("histogram").trigger()
    feed(view, frames.frame(100, answers={OUTPUTS: verdicts()}))
    assert (view.message, view.canvas.isHidden()) == ("", False)


@pytest.mark.parametrize("shown", ["histogram", "loss"])
def test_outputs_that_are_no_numbers_are_said_to_be_none(view: VerdictsView, shown: str) -> None:
    view.chip.action_of(shown).trigger()
    bad = replace(verdicts(), fake=np.array([math.nan, 1.0], FLOAT))
    worse = replace(curve(), fake=np.array([math.inf]), fake_loss=np.array([math.nan]))
    feed(view, frames.frame(100, answers={OUTPUTS: bad, CURVE: worse}))

    assert "not finite" in view.message
    assert view.canvas.accessibleDescription() == view.message


@pytest.mark.parametrize("shown", ["histogram", "loss"])
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_both_pictures_are_painted_and_told_under_the_pointer(view: VerdictsView, shown: str, theme: object) -> None:
    view.apply_theme(theme)  # type: ignore[arg-type]
    view.chip.action_of(shown).trigger()
    feed(view, frames.frame(100, answers={OUTPUTS: verdicts(), CURVE: curve()}))

    picture = view.canvas.grab()
    assert isinstance(picture, QPixmap)
    colours = {picture.toImage().pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 150, 3)}
    assert len(colours) > 3
    words = view.canvas.words_at(view.canvas.width() / 2)
    assert words.startswith("D says about" if shown == "histogram" else "Where D says")
    assert view.canvas.words_at(-1000) == ""
    assert view.canvas.accessibleDescription()


def test_a_run_begun_anew_has_none_of_the_old_one(view: VerdictsView) -> None:
    feed(view, frames.frame(100, answers={OUTPUTS: verdicts()}))
    feed(view, frames.started(preset("moons").experiment, run=2))
    assert view.canvas.bars == ()


def test_it_waits_in_the_menu_for_all_data() -> None:
    entry = next(entry for entry in CATALOGUE if entry.name == "verdicts")
    assert (entry.place, entry.is_open, entry.is_of_all) == ("right", False, True)
    assert all(entry.suits(each.experiment.data) for each in (preset("dirac-gan"), preset("digits-mlp")))
    assert entry.suits(Experiment().data)


def test_before_an_answer_it_says_that_there_is_none_yet(view: VerdictsView) -> None:
    assert view.message == "Nothing is known yet of what D says."
    feed(view, frames.frame(100, answers={OUTPUTS: verdicts()}))
    assert view.message == ""


@pytest.mark.parametrize("shown", ["histogram", "loss"])
def test_of_a_step_that_it_was_not_asked_at_it_says_so(view: VerdictsView, shown: str) -> None:
    view.choose(shown)
    newest = {OUTPUTS: verdicts(200), CURVE: curve()}
    feed(view, frames.samples_frame(100))
    feed(view, frames.frame(200, answers=newest))
    record = view._record
    assert record is not None
    record.moment = 100
    view.show_moment()
    assert (view.message, view.header.subtitle, legend(view)) == (NOT_THEN, "", [])
    record.moment = None
    view.show_moment()
    assert view.message == ""
    record.moment = 300
    view.show_moment()
    assert view.header.told.startswith("of step 200")
    record.moment = 200
    view.show_moment()
    assert "step" not in view.header.told


def test_places_that_are_hardly_apart_are_told_with_digits_that_tell_them_apart(view: VerdictsView) -> None:
    view.canvas.range = (0.0, 1.0)
    assert view.canvas.tick_texts((0.0, 0.5, 1.0)) == ["0", "0.5", "1"]
    view.canvas.range = (0.010478, 0.010482)  # what a critic says whose weights are cut too tight
    assert view.canvas.tick_texts((0.0, 0.5, 1.0)) == ["0.010478", "0.01048", "0.010482"]
