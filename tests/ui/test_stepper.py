"""A step is walked through before it is taken: in a real run, told as it then is; and with a hand-made tale."""

from dataclasses import replace
from math import nan

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import (
    Frame,
    FrameWanted,
    Measured,
    Play,
    RunState,
    StateChanged,
    StepDone,
    StepOnce,
    StepTraced,
    TraceWanted,
)
from ganviz.engine.probes import QualityProbe
from ganviz.gan import Trainer
from ganviz.spec import Experiment, Preset
from ganviz.spec.steptrace import Look, MeanOutputs, Move, StepTrace
from ganviz.ui.model.predictions import direction, questions
from ganviz.ui.model.stages import place_of, stages_of
from ganviz.ui.model.stepper import ONE_RUN, Phase
from ganviz.ui.numbers import decimal
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied, loss_frame, quality, samples_frame
from tests.ui.windows import Open, resized

PATIENCE_MS = 60_000  # only ever spent by a test that fails
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
BEFORE, AFTER = MeanOutputs(0.6, 0.4), MeanOutputs(0.62, 0.35)


def look(player: str = "discriminator", **given: object) -> Look:
    reals = 16 if player == "discriminator" else 0
    outputs = BEFORE if reals else MeanOutputs(nan, 0.4)
    return replace(Look(player, False, reals, 16, outputs, 1.25, 0.5), **given)  # type: ignore[arg-type]


def move(player: str = "discriminator", **given: object) -> Move:
    made = Move(player, False, False, 0.5, 0.5, 0.04, 4.0, BEFORE, AFTER)  # type: ignore[arg-type]
    return replace(made, **given)  # type: ignore[arg-type]


def a_trace(step: int = 1, experiment: Experiment = SMALL) -> StepTrace:
    g = move("generator", before=MeanOutputs(nan, 0.35), after=MeanOutputs(nan, 0.35))
    return StepTrace(step, experiment, None, (look(), move(), look("generator"), g), digest="state")


def told(qtbot: QtBot, window: MainWindow, host: FakeHost, trace: StepTrace | None = None, reason: str = "") -> None:
    """Begin to walk through a step, and let the engine tell it."""
    window.intents.do("step_through")
    asked = host.commands(TraceWanted)[-1]
    with qtbot.waitSignal(window.session.step_traced):
        host.report(StepTraced(asked.run, asked.number, None if reason else trace or a_trace(), reason))


def state(qtbot: QtBot, window: MainWindow, host: FakeHost, now: RunState, step: int = 0) -> None:
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, now, step))


# --- words --------------------------------------------------------------------------------------------------


def test_each_look_has_its_stages_and_each_move_one_with_the_numbers_of_the_batch() -> None:
    stages = stages_of(a_trace())
    kinds = ["sample", "generate", "judge", "loss", "gradient", "update"]
    assert [stage.kind for stage in stages] == kinds * 2
    assert all(stage.sentence.endswith(".") for stage in stages)
    assert "16 reals" in stages[0].sentence
    assert "D(x) 0.600, D(G(z)) 0.400" in stages[2].sentence
    assert "1.2500" in stages[3].sentence
    assert "Adam moves D's weights by 0.04 (1.00% of their norm)" in stages[5].sentence
    assert "D(x) 0.600 → 0.620, D(G(z)) 0.400 → 0.350" in stages[5].sentence
    assert "no reals are needed" in stages[6].sentence
    assert "D(x)" not in stages[8].sentence
    assert stages[2].light.parts == {"fakes", "discriminator", "reals"}
    assert {player for stage in stages[:6] for player in stage.light.players} == {"discriminator"}


def test_words_follow_what_the_step_is_made_of() -> None:
    critic = SMALL.with_changes(
        {"objective.loss.kind": "wasserstein", "updates.discriminator": 2, "objective.gradient_penalty": 10.0}
    )
    stages = stages_of(StepTrace(1, critic, None, (look(), move(), look(), move(), look("generator"))))
    assert "C(x) 0.600" in stages[2].sentence
    assert "Penalties are in it" in stages[3].sentence
    assert [place_of(stages, number) for number in (0, 6, 12)] == ["D, 1 of 2", "D, 2 of 2", "G"]

    unrolled = stages_of(StepTrace(1, SMALL.with_changes({"updates.unroll": 3}), None, (look("generator"),)))
    assert "as it would be 3 updates later" in unrolled[2].sentence
    ahead = SMALL.with_changes({"updates.dynamics.kind": "extragradient"})
    parts = (look(), move(is_ahead=True), look(is_ahead=True), move())
    sentences = [stage.sentence for stage in stages_of(StepTrace(1, ahead, "discriminator", parts))]
    assert "takes back" in sentences[5]
    assert sentences[6].startswith("Ahead, D looks again")
    assert "by the gradient found ahead" in sentences[11]
    assert sentences[12] == "G makes no update: this is a step of D alone."
    adjusted = SMALL.with_changes({"updates.dynamics.kind": "consensus"})
    [turned] = stages_of(StepTrace(1, adjusted, "discriminator", (move(direction_norm=0.9, clipped_norm=0.3),)))[:1]
    assert "Consensus makes a direction of norm 0.9" in turned.sentence
    assert "Clipped to norm 0.3" in turned.sentence


def test_who_rests_is_told_and_where_a_step_diverges() -> None:
    shut = stages_of(StepTrace(1, SMALL, None, (look(), move(rested=True), look("generator"), move("generator"))))
    assert "gate is shut" in shut[5].sentence
    frozen = stages_of(StepTrace(1, SMALL.with_changes({"generator.frozen": True}), None, (look(), move())))
    assert frozen[-1].sentence == "G makes no update: it is frozen."
    ruined = stages_of(StepTrace(1, SMALL, None, (look(loss=nan),), ("discriminator", "loss")))
    assert ruined[-1].kind == "diverged"
    assert "D's loss is no finite number" in ruined[-1].sentence


def test_questions_are_decided_by_the_numbers() -> None:
    assert [direction(*pair) for pair in ((0.4, 0.5), (0.4, 0.3), (0.4, 0.4002))] == [0, 1, 2]
    of_loss, of_d, of_g = questions(a_trace(), 1.5)
    assert (of_loss.right, of_d.right, of_g.right) == (1, 1, 2)
    assert "1.5000 → 1.2500" in of_loss.told
    assert [each.right for each in questions(a_trace())] == [1, 2]  # nothing is known of the step before
    assert questions(StepTrace(1, SMALL, None, (move(rested=True), move(is_ahead=True)))) == ()


# --- the walk -----------------------------------------------------------------------------------------------


def test_it_is_walked_to_and_fro_and_taken_at_the_end(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    assert window.steps.isHidden()
    window.flow.through_chip.click()  # as at a single step, where it is in sight
    assert window.stepper.phase is Phase.WAITING
    window.intents.do("leave_step")
    told(qtbot, window, host)
    assert window.steps.isVisible()
    assert window.flow.isHidden()  # the same picture is in the strip
    assert window.steps.title == "Step 1 · 1 of 12 · D"
    for _ in range(5):
        window.steps.next_button.click()
    assert "Adam moves D's weights" in window.steps.text
    assert window.steps.row.light is not None
    assert "update" in window.steps.row.light.parts
    assert window.steps.text in window.steps.accessibleDescription()
    window.intents.do("stage_back")
    assert window.stepper.number == 4
    assert not host.commands(StepOnce)  # the run stands before it all the while

    window.steps.finish_button.click()
    assert host.commands(StepOnce) == [StepOnce(1)]
    with qtbot.waitSignal(window.session.step_done):
        host.report(StepDone(1, 1, is_as_told=True))
    assert "to the last bit" in window.steps.text
    window.intents.do("step_through")
    assert window.stepper.phase is Phase.WAITING
    asked = host.commands(TraceWanted)[-1]
    with qtbot.waitSignal(window.session.step_traced):
        host.report(StepTraced(1, asked.number, a_trace(2)))
    window.intents.do("step_through")
    window.steps.close_button.click()
    assert window.steps.isHidden()
    assert "was not taken: the run stands before it, at step 1" in window.toast.text()
    assert len(host.commands(StepOnce)) == 1


def test_play_goes_on_whatever_is_asked(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.stepper.predict(True)
    told(qtbot, window, host)
    assert window.stepper.is_asking
    window.intents.do("toggle")
    assert host.commands(Play)
    state(qtbot, window, host, RunState.TRAINING)
    assert window.steps.isHidden()
    assert "question is left open" in window.toast.text()
    assert window.stepper.score.made == 0


def test_whatever_comes_in_between_is_said(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    told(qtbot, window, host)
    with qtbot.waitSignal(window.session.step_done):
        host.report(StepDone(1, 1, is_as_told=True))  # a single step, by its key
    assert window.stepper.phase is Phase.DONE

    told(qtbot, window, host, reason="there is no second copy")
    assert window.steps.text == "This step cannot be walked through: there is no second copy."
    with qtbot.waitSignal(window.session.step_traced):
        host.report(StepTraced(1, 99, a_trace()))  # of another question
    assert window.stepper.phase is Phase.REFUSED

    told(qtbot, window, host, a_trace(2))
    window.steps.play_chip.click()
    assert window.stepper.is_playing
    window.stepper._timer.timeout.emit()
    assert window.stepper.number == 1
    window.intents.do("stage_back")  # whoever looks back wants to look
    assert not window.stepper.is_playing
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"discriminator.optimizer.lr": 0.01}))
    assert window.stepper.phase is Phase.WAITING  # it is told anew
    asked = host.commands(TraceWanted)[-1]
    with qtbot.waitSignal(window.session.step_traced):
        host.report(
            StepTraced(1, asked.number, StepTrace(2, SMALL, None, (look(loss=nan),), ("discriminator", "loss")))
        )
    window.steps.finish_button.click()
    state(qtbot, window, host, RunState.DIVERGED)
    assert "diverged, as told" in window.steps.text


def test_the_strip_is_as_high_at_every_stage(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    resized(window, 1280, 800)
    told(qtbot, window, host)
    heights = set()
    for _ in range(12):
        resized(window, 1280, 800)
        heights.add((window.steps.height(), window.panels.stage.height()))
        if window.stepper.number < 11:
            window.intents.do("step_through")
    assert len(heights) == 1
    assert window.diagnosis_line.isHidden()
    window.intents.do("leave_step")
    assert window.diagnosis_line.isVisible()


def test_the_picture_shows_the_batch_of_the_stage_and_where_an_update_moves_it(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    reals, fakes = np.full((16, 2), 2.0, np.float32), np.arange(32, dtype=np.float32).reshape(16, 2) / 16
    parts = (look(reals=reals, fakes=fakes), move(), look("generator", fakes=fakes), move("generator", fakes=fakes + 1))
    view = window.view("distribution")
    assert isinstance(view, DistributionView)
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(samples_frame(1))
    view.show_moment()
    shown = view.plane.fake_item.points
    assert len(shown) == 1000

    told(qtbot, window, host, StepTrace(2, SMALL, None, parts))
    seen = []
    for _ in range(12):
        seen.append((len(view.plane.real_item.points), len(view.plane.fake_item.points), len(view.more.arrows.vectors)))
        window.intents.do("step_through")
    assert seen == [(16, 0, 0), *[(16, 16, 0)] * 5, (0, 0, 0), *[(0, 16, 0)] * 4, (0, 16, 16)]
    assert np.array_equal(view.plane.fake_item.points, shown)  # the step is taken: the run's own again
    assert not len(view.more.arrows.vectors)


# --- predictions --------------------------------------------------------------------------------------------


def test_a_prediction_hides_the_result_until_the_step_comes_to_it(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.steps.predict_chip.click()
    told(qtbot, window, host)
    assert "D has learned" in window.steps.text
    assert window.stepper.sentence == window.stepper.question.words if window.stepper.question else False
    window.steps.answers[0].click()  # it rises: it falls
    assert window.steps.answers[0].isHidden()
    for _ in range(4):
        window.intents.do("step_through")
        assert "0.350" not in window.steps.text
    window.intents.do("step_through")
    assert "Not so. It falls: D(x) 0.600 → 0.620, D(G(z)) 0.400 → 0.350. 0 of 1 right." in window.steps.text

    window.intents.do("take_step")
    with qtbot.waitSignal(window.session.step_done):
        host.report(StepDone(1, 1, is_as_told=True))
    told(qtbot, window, host, a_trace(2))
    assert "G has learned" in window.steps.text  # another question
    window.steps.answers[2].click()
    window.intents.do("take_step")  # at once: it is revealed all the same
    assert "Right" in window.stepper.verdict
    assert window.stepper.score.words == "1 of 2 right"


def test_a_question_left_open_is_dropped_with_a_word(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(loss_frame(1, 5, d_loss=1.5))
    window.stepper.predict(True)
    told(qtbot, window, host, a_trace(6))
    assert "1.5000 in the step before" in window.steps.text
    window.intents.do("step_through")
    assert window.stepper.number == 1
    assert window.stepper.verdict == "The question is left open."
    assert window.stepper.score.made == 0
    window.intents.do("take_step")
    assert host.commands(StepOnce)


# --- a real run ---------------------------------------------------------------------------------------------


@pytest.fixture
def real(qtbot: QtBot, open_window: Open) -> MainWindow:
    window = open_window(ThreadHost(), Preset("small", "Small", "", SMALL, steps=400))
    session = window.session
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    session.play(40)
    qtbot.waitUntil(lambda: session.step == 40 and session.state is RunState.PAUSED, timeout=PATIENCE_MS)
    return window


def test_the_step_walked_through_is_the_one_taken_now_and_in_the_past(qtbot: QtBot, real: MainWindow) -> None:
    twin = Trainer(SMALL)
    results = [twin.step() for _ in range(41)]

    def walks() -> bool:
        return real.stepper.phase is Phase.WALKING

    real.intents.do("step_through")
    qtbot.waitUntil(walks, timeout=PATIENCE_MS)
    assert real.session.step == 40
    assert f"D's loss on this batch is {decimal(results[40].d_loss, 4)}" in real.stepper.stages[3].sentence
    real.intents.do("take_step")
    qtbot.waitUntil(lambda: real.stepper.phase is Phase.DONE, timeout=PATIENCE_MS)
    assert "to the last bit" in real.steps.text
    assert real.session.step == 41

    real.intents.do("leave_step")
    real.intents.do("scrub_to", 20)
    real.intents.do("step_through")
    qtbot.waitUntil(walks, timeout=PATIENCE_MS)
    assert real.steps.title.startswith("Step 21 ")
    assert f"G's loss on this batch is {decimal(results[20].g_loss, 4)}" in real.stepper.stages[9].sentence
    real.intents.do("take_step")
    assert real.travel.step == 21
    assert "as it was done" in real.steps.text
    assert real.session.current.end == 41


def test_with_runs_compared_it_says_that_it_is_for_one(qtbot: QtBot, open_window: Open) -> None:
    host = FakeHost()
    window = open_window(host, "sgd-against-adam")
    assert window.session.lanes.is_on
    window.stepper.go_on()
    assert window.steps.text == f"{ONE_RUN}."
    assert not host.commands(TraceWanted)


# --- some hundred steps ahead -------------------------------------------------------------------------------


def measured_at(step: int, **numbers: float) -> Frame:
    return replace(loss_frame(step, step), measured=(Measured(step, numbers),))


def test_what_hundreds_of_steps_bring_is_predicted_then_told(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    def let(frame: Frame) -> None:
        with qtbot.waitSignal(window.session.frame_arrived):
            host.report(frame)

    window.intents.do("predict_ahead")
    assert "Nothing is measured" in window.steps.text
    let(measured_at(200, modes_covered=3.0, distance=1.0))
    window.intents.do("predict_ahead")
    assert window.steps.text == "At step 200: 3 modes are covered. And at step 700?"
    assert [button.text() for button in window.steps.answers] == ["More", "Fewer", "As many"]
    window.steps.answers[0].click()
    assert host.commands(Play)[-1].until == 700
    state(qtbot, window, host, RunState.TRAINING, 200)
    let(measured_at(600, modes_covered=4.0))
    assert window.steps.text == "You say: more. It is told at step 700."
    let(measured_at(700, modes_covered=2.0))
    assert window.steps.text == "Not so: fewer. 3 at step 200, 2 at step 700. 0 of 1 right."

    state(qtbot, window, host, RunState.PAUSED, 700)
    window.steps.ahead_chip.click()
    state(qtbot, window, host, RunState.TRAINING, 700)  # played on, without an answer
    assert window.steps.isHidden()
    assert window.toast.text() == "The prediction is left open."
    assert window.stepper.score.words == "0 of 1 right"


def test_question_and_verdict_are_of_the_steps_they_name(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    def let(step: int, state: RunState, covered: int | None, *rows: Measured) -> None:
        mass = [0.12] * (covered or 0) + [0.0] * (8 - (covered or 0))
        answers = {} if covered is None else {QualityProbe(): quality(step, mode_mass=mass)}
        with qtbot.waitSignal(window.session.frame_arrived):
            host.report(replace(loss_frame(step, step), state=state, measured=rows, answers=answers))

    let(1000, RunState.PAUSED, None, Measured(1000, {"modes_covered": 5.0}))
    state(qtbot, window, host, RunState.TRAINING, 1000)
    let(1180, RunState.TRAINING, None)
    window.intents.do("predict_ahead")
    state(qtbot, window, host, RunState.PAUSED, 1186)
    assert QualityProbe() in host.commands(FrameWanted)[-1].probes
    let(1186, RunState.PAUSED, 6)
    assert window.steps.text == "At step 1,186: 6 modes are covered. And at step 1,686?"
    window.steps.answers[0].click()
    assert host.commands(Play)[-1].until == 1686
    state(qtbot, window, host, RunState.TRAINING, 1186)
    let(1650, RunState.TRAINING, 8, Measured(1600, {"modes_covered": 8.0}))
    let(1686, RunState.TRAINING, None)
    assert "It is told at step 1,686" in window.steps.text
    state(qtbot, window, host, RunState.PAUSED, 1686)
    let(1686, RunState.PAUSED, 7)
    assert window.steps.text == "Right. 6 at step 1,186, 7 at step 1,686. 1 of 1 right."


def test_a_question_of_now_is_dropped_where_the_past_is_shown(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(measured_at(200, modes_covered=3.0))
    window.intents.do("predict_ahead")
    window.travel.scrub_to(100)
    assert window.steps.isHidden()
    assert window.toast.text() == "The prediction is left open."


def test_a_distance_is_the_same_within_a_twentieth(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    for step, distance, answer in ((100, 1.0, None), (600, 1.04, 2), (1100, 0.9, 1), (1600, 1.1, 0)):
        if answer is not None:
            window.intents.do("predict_ahead")
            window.steps.answers[answer].click()
        with qtbot.waitSignal(window.session.frame_arrived):
            host.report(measured_at(step, distance=distance))
        assert answer is None or window.steps.text.startswith("Right. ")
    assert window.stepper.score.words == "3 of 3 right"
