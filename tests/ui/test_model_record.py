"""What is written down of a run: series by name, journal, markers, pictures; and what is forgotten on going back."""

import math
from dataclasses import replace

import numpy as np
import pytest

from ganviz.engine.journal import Changed, MeasuredEvery, Stepped
from ganviz.engine.messages import (
    Diverged,
    Frame,
    LaterForgotten,
    Measured,
    MeasuringSlowed,
    RunState,
    Scalars,
    Sought,
    StateChanged,
    StepDone,
)
from ganviz.engine.probes import (
    MODE_MASS,
    Distances,
    DistancesProbe,
    QualityProbe,
    Samples,
    SamplesProbe,
    SurfaceProbe,
    Ways,
    WaysProbe,
)
from ganviz.spec.scores import Scores
from ganviz.ui.model.history import History
from ganviz.ui.model.markers import MAX_DIVERGED
from ganviz.ui.model.record import VECTORS_KEPT, RunRecord
from ganviz.ui.model.storedframes import FRAME_BYTES, StoredFrames
from tests.ui import frames
from tests.ui.frames import RING

LR = "generator.optimizer.lr"
SCORES = Scores(0.02, 0.84, 0.91, 0.83, 0.46, None, None)


@pytest.fixture
def record() -> RunRecord:
    made = RunRecord(1, RING)
    made.note(frames.started())
    return made


def values(record: RunRecord, name: str) -> dict[float, float]:
    """Return what would be drawn of a series, by step."""
    found = record.series[name].buckets(0, 1e9, 1000)
    return dict(zip(found.step.tolist(), found.mean[0].tolist(), strict=True))


def test_losses_and_every_number_measured_are_series_by_name(record: RunRecord) -> None:
    record.note(frames.frame(2, scalars=frames.rows([1, 2], [1.3, 1.4], [0.7, math.nan])))
    record.note(frames.quality_frame(2, modes=7, high_quality=0.9, distance=0.12))

    assert values(record, "d_loss") == {1: 1.3, 2: 1.4}
    assert record.series["g_loss"].last_step == 2
    assert {name: record.newest(name) for name in ("modes", "num_modes", "high_quality", "distance")} == {
        "modes": 7, "num_modes": 8, "high_quality": 0.9, "distance": 0.12,
    }  # fmt: skip
    assert math.isnan(record.newest("frechet"))


def test_scores_that_do_not_apply_are_no_series(record: RunRecord) -> None:
    found = Distances(100, SCORES, SCORES, 512, SCORES, SCORES)
    record.note(frames.frame(100, answers={DistancesProbe(512): found}))

    assert record.newest("precision_floor_high") == 0.84
    assert "frechet" not in record.series


def test_the_same_measurement_is_written_down_once(record: RunRecord) -> None:
    for _ in range(3):
        record.note(frames.quality_frame(100))

    assert len(record.series["modes"]) == 1


def test_a_look_at_the_past_forgets_nothing_until_the_run_goes_on_from_there() -> None:
    record = grown()
    record.note(Sought(run=1, step=400, end=1000, experiment=RING, threads=1, gradient_source=frames.BY_HAND))
    for step in (400, 450):  # whatever a view asks for there; no series is measured anew
        record.note(replace(frames.quality_frame(step, modes=1), measured=()))
    assert record.step == 450
    assert (record.series["modes"].last_step, record.frames.steps[-1]) == (1000, 1000)

    record.note(LaterForgotten(run=1, step=450))
    record.note(frames.quality_frame(460, modes=1))
    assert list(values(record, "modes")) == [100, 200, 300, 400, 460]


def test_the_newest_answer_of_each_kind_is_at_hand(record: RunRecord) -> None:
    assert record.latest(SamplesProbe) is None
    record.note(frames.samples_frame(surface=frames.ramp_surface(3.0)))
    record.note(frames.frame(2, answers={SurfaceProbe((-4.0, 4.0, -4.0, 4.0)): frames.ramp_surface(4.0)}))

    surface = record.latest(SurfaceProbe)
    assert surface is not None
    assert surface.bounds == (-4, 4, -4, 4)
    assert isinstance(record.latest(SamplesProbe), Samples)


def test_the_journal_has_what_was_done(record: RunRecord) -> None:
    record.note(frames.applied({LR: 0.005}, step=40))
    record.note(StepDone(1, 41, "generator"))
    record.note(StepDone(1, 42))

    assert list(record.journal) == [Changed(40, {LR: 0.005}), Stepped(40, "generator")]
    assert record.experiment.generator.optimizer.lr == 0.005
    assert (record.step, len(record.markers)) == (42, 1)


def test_state_and_step_are_those_last_told(record: RunRecord) -> None:
    assert record.state is RunState.PAUSED
    record.note(StateChanged(1, RunState.TRAINING, 7))
    assert (record.state, record.step) == (RunState.TRAINING, 7)
    record.note(frames.frame(9))
    assert record.step == 9


def grown() -> RunRecord:
    """Return a record of 1,000 steps, with a change, a step of one player and a picture each 100."""
    record = RunRecord(1, RING)
    record.note(frames.started())
    for step in range(100, 1001, 100):
        record.note(frames.loss_frame(step - 99, step))
        answers = {QualityProbe(): frames.quality(step), SamplesProbe(): frames.samples()}
        record.note(frames.frame(step, answers=answers))
        record.note(frames.applied({LR: 1e-3 + step * 1e-6}, step=step, before=record.experiment))
    return record


def test_a_run_that_goes_back_forgets_what_came_after() -> None:
    record = grown()

    record.go_back(600)

    assert {history.last_step for history in record.series.values()} == {600}
    assert record.journal[-1].step == record.step == record.frames.steps[-1] == 600
    assert [marker.step for marker in record.markers.between(0, 1e9)] == list(range(100, 601, 100))


def test_a_diverged_run_goes_back_to_where_it_is_sound() -> None:
    record = grown()

    record.note(Diverged(1, 951, "generator", "loss", 950))

    assert record.series["g_loss"].last_step == 950
    assert record.series["modes"].last_step == 900


def test_where_a_run_diverged_stays_marked_and_branches_inherit_it_up_to_their_fork() -> None:
    record = grown()
    for step in (951, 951, 981):
        record.note(Diverged(1, step, "generator", "loss", step - 1))
    assert record.markers.diverged == (951, 981)

    record.note(LaterForgotten(run=1, step=900))  # a change further back brought it round
    assert record.markers.diverged == (951, 981)

    record.end = 1000
    assert record.branch(2, 960, {}, RING, RING).markers.diverged == (951,)
    assert record.branch(3, 940, {}, RING, RING).markers.diverged == ()
    assert record.markers.diverged == (951, 981)
    record.note(frames.started(run=4))
    assert record.markers.diverged == ()


def test_so_many_divergences_are_kept_and_no_more() -> None:
    record = grown()
    for step in range(2, 2 * MAX_DIVERGED):
        record.note(Diverged(1, step, "generator", "loss", step - 1))

    assert len(record.markers.diverged) == MAX_DIVERGED
    assert record.markers.diverged[-1] == 2 * MAX_DIVERGED - 1


def test_a_run_brought_back_keeps_what_led_to_where_it_goes_on() -> None:
    record = grown()

    record.note(frames.started(record.experiment, run=2, step=700))

    assert (record.run, record.step, record.state) == (2, 700, RunState.PAUSED)
    assert record.series["modes"].last_step == 700
    assert record.latest(QualityProbe) is None  # it is of a step that is gone


@pytest.mark.parametrize("restart", [frames.started(run=2), frames.started(RING.with_changes({"seed": 5}), step=700)])
def test_another_run_begins_with_nothing(restart: object) -> None:
    record = grown()

    record.note(restart)  # type: ignore[arg-type]

    assert (record.series, len(record.markers), len(record.journal), len(record.frames)) == ({}, 0, 0, 0)


# --- what was not measured ------------------------------------------------------------------------------------


def test_steps_that_were_never_told_of_leave_a_gap_in_the_losses(record: RunRecord) -> None:
    record.note(frames.loss_frame(1, 3))
    record.note(frames.loss_frame(7, 8))

    assert list(values(record, "g_loss")) == [1, 2, 3, 5, 7, 8]
    assert math.isnan(values(record, "g_loss")[5])


def test_a_picture_between_two_steps_of_a_series_is_no_row_of_it(record: RunRecord) -> None:
    record.note(frames.quality_frame(100, modes=7))
    picture = replace(frames.quality_frame(137, modes=3), measured=())
    record.note(picture)

    assert values(record, "modes") == {100: 7}
    assert record.newest("modes") == 3


def test_what_is_newest_goes_back_with_the_run(record: RunRecord) -> None:
    for step, modes in ((100, 5), (200, 8)):
        record.note(frames.quality_frame(step, modes=modes))

    record.go_back(150)

    assert record.newest("modes") == 5
    assert math.isnan(record.newest("frechet"))


def test_how_often_something_is_measured_is_in_the_journal(record: RunRecord) -> None:
    record.note(MeasuringSlowed(run=1, step=300, name="quality", every=200))

    assert list(record.journal) == [MeasuredEvery(300, "quality", 200)]


def test_data_that_had_no_modes_for_a_while_leaves_a_gap_in_them(record: RunRecord) -> None:
    for step, num_modes in ((100, 8), (200, 0), (300, 8)):
        record.note(frames.quality_frame(step, num_modes=num_modes))

    assert list(values(record, "modes")) == [100, 200, 300]
    assert math.isnan(values(record, "modes")[200])
    assert list(values(record, "distance")) == [100, 200, 300]
    assert not math.isnan(values(record, "distance")[200])


# --- pictures -------------------------------------------------------------------------------------------------


def picture(step: int) -> Frame:
    return frames.frame(step, answers={SamplesProbe(): frames.samples(100)})  # 1,600 bytes


def test_pictures_are_kept_within_their_bytes_evenly_from_begin_to_end() -> None:
    stored = StoredFrames(most_bytes=100_000)
    for step in range(0, 100_000, 100):
        stored.offer(step, picture(step).answers)

    assert 20 <= len(stored) <= 63
    assert stored.num_bytes <= 100_000
    assert stored.steps[0] == 0
    assert stored.steps[-1] >= 95_000
    apart = np.diff(stored.steps)
    assert apart.max() <= 2 * apart.min()


def test_the_picture_of_a_step_is_the_last_one_before_it() -> None:
    stored = StoredFrames()
    for step in (10, 20):
        stored.offer(step, picture(step).answers)

    assert [each and each.step for each in map(stored.at, (9, 10, 15, 99))] == [None, 10, 10, 20]
    found = stored.at(15)
    assert found is not None
    stored.offer_by_kind(10, found.answers)  # again
    assert stored.num_bytes == 2 * found.num_bytes
    stored.cut(10)
    assert stored.num_bytes == found.num_bytes
    assert isinstance(found.answers[SamplesProbe], Samples)


def test_frames_without_answers_are_no_pictures(record: RunRecord) -> None:
    record.note(frames.loss_frame(1, 10))

    assert len(record.frames) == 0


# --- series of several numbers ----------------------------------------------------------------------------


def test_shares_of_modes_are_a_series_of_their_own_length() -> None:
    record = RunRecord(1, RING)
    for step in (100, 200, 300):
        record.note(frames.quality_frame(step, mode_mass=np.full(8, step / 10_000)))
    shares = record.vectors[MODE_MASS, 8]

    found = shares.buckets(0, 300, 100)
    assert found.step.tolist() == [100, 200, 300]
    assert found.mean == pytest.approx(np.tile([0.01, 0.02, 0.03], (8, 1)), rel=1e-6)

    record.go_back(200)
    assert shares.last_step == 200
    record.note(frames.started(run=2))
    assert not record.vectors


def test_shares_of_other_data_leave_a_gap_and_are_kept_beside() -> None:
    record = RunRecord(1, RING)
    for step, num_modes in ((100, 8), (200, 8), (300, 5), (400, 8), (500, 0), (600, 8)):
        record.note(frames.quality_frame(step, num_modes=num_modes))

    found = record.vectors[MODE_MASS, 8].buckets(0, 600, 100)
    assert np.isnan(found.mean[0]).tolist() == [False, False, True, False, True, False]
    assert record.vectors[MODE_MASS, 5].last_step == 300


def test_shares_of_many_sizes_do_not_pile_up() -> None:
    record = RunRecord(1, RING)
    for step in range(1, 20):
        record.note(frames.quality_frame(step, num_modes=step))
    assert [size for _, size in record.vectors] == [16, 17, 18, 19]


def test_sizes_of_one_series_are_no_reason_to_drop_another() -> None:
    record = RunRecord(1, RING)
    vectors = {f"series {number}": np.ones(3, np.float32) for number in range(20)}
    record.note(replace(frames.frame(100), measured=(Measured(100, {"g_dead": 0.0}, vectors),)))

    assert {name for name, _ in record.vectors} == set(vectors)


def test_the_more_numbers_a_row_has_the_fewer_rows_are_kept_exactly() -> None:
    record = RunRecord(1, RING)
    for step in range(100, 400_100, 100):
        row = Measured(step, {"g_dead": 0.0}, {"deep": np.ones(100, np.float32)})
        record.note(replace(frames.frame(step), measured=(row,)))

    assert record.vectors["deep", 100].num_bytes < 5 << 20
    assert record.vectors["deep", 100].first_step == 100


def test_shares_of_a_hundred_modes_take_bounded_memory_over_two_million_steps() -> None:
    history = History(100, VECTORS_KEPT, VECTORS_KEPT // 2)
    history.append(np.arange(1, 20_001) * 100, np.full((100, 20_000), 0.01, np.float32))
    assert history.num_bytes < 16 << 20
    assert (history.first_step, history.last_step) == (100, 2_000_000)


def test_ways_are_of_no_use_later_and_take_no_room_among_pictures() -> None:
    record = RunRecord(1, RING)
    ways = Ways(np.zeros((2, 5, 2), np.float32))
    record.note(frames.frame(3, answers={WaysProbe(): ways, SamplesProbe(): frames.samples()}))

    kept = record.frames.at(3)
    assert kept is not None
    assert set(kept.answers) == {SamplesProbe}
    assert record.latest(WaysProbe) is ways


# --- two million steps, and two hundred changes -----------------------------------------------------------


def test_two_million_steps_and_two_hundred_changes_take_bounded_memory(record: RunRecord) -> None:
    """What DESIGN.md allows a window for a million steps, 50 MB, holds two of them with all that is kept of them."""
    rows, end = 5000, 2_000_000
    values = np.full(rows, 0.7)
    for first in range(0, end, rows):
        step = np.arange(first + 1, first + rows + 1)
        if first % 10_000 == 0:
            lr = 2e-3 + first * 1e-10
            record.note(frames.applied({"discriminator.optimizer.lr": lr}, step=first))
        measured = tuple(
            Measured(each, {"distance": 0.1, "modes": 8.0}, {MODE_MASS: np.full(8, 0.125, np.float32)})
            for each in range(first + 100, first + rows + 1, 100)
        )
        scalars = Scalars(step, values, values)
        answers = {SamplesProbe(): frames.samples(1000)}
        record.note(replace(frames.frame(first + rows, answers=answers), scalars=scalars, measured=measured))

    assert (record.end, len(record.markers)) == (end, 200)
    assert record.num_bytes < 50e6
    assert record.frames.num_bytes <= FRAME_BYTES
    assert len(record.frames) > 40
    for name in ("g_loss", "distance"):
        assert len(record.series[name].buckets(0, end, 600).step) <= 600
