"""Runs without a window: equal for equal seeds, changed exactly where planned, and written down whole."""

import json

import pytest

from ganviz.engine.headless import Row, TrainerRun, measured, train
from ganviz.engine.journal import Changed, MeasuredEvery, Stepped
from ganviz.engine.monitor import EVERY
from ganviz.engine.plan import check_plan
from ganviz.gan import StepResult, Trainer
from ganviz.spec import Experiment, SpecError

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)


def with_floor(name: str) -> list[str]:
    """Return the columns of a measure that has a noise floor."""
    return [name, *(f"{name}_floor{which}" for which in ("", "_low", "_high"))]


SCORES = [
    *with_floor("squared_mmd"), *with_floor("precision"), *with_floor("recall"),
    *with_floor("density"), *with_floor("coverage"),
]  # fmt: skip
SIGNS = ["separation", "spread", "largest_weight"]
PLANAR_SCORES = [*with_floor("jensen_shannon"), *with_floor("frechet")]
LEARNING = [f"{player}_{name}" for player in "gd" for name in ("gradient_norm", "weight_norm", "update_ratio", "dead")]
STANDING = [name for name in LEARNING if not name.endswith(("gradient_norm", "update_ratio"))]  # whatever the step
OUTPUTS = ["d_real", "d_fake", "d_held_out", "d_gap", "d_accuracy"]
STRETCHES = ["d_largest_singular", "d_smallest_singular"]
UPDATES = [
    *(
        f"{player}_{name}"
        for player in "gd"
        for name in ("descent_cosine", "learning_rate", "first_moment", "second_moment", "turn_cosine")
    ),
    *(f"{player}_effective_rate{part}" for player in "gd" for part in ("", "_low", "_high")),
]
REHEARSED = [f"{player}_{name}" for player in "dg" for name in ("step_alpha", "signal_to_noise")]
OFTEN = [name for name, every in EVERY.items() if every < 1000]


def trained(steps: int, *plan: Changed, experiment: Experiment = SMALL) -> tuple[list[Row], list[StepResult], Row]:
    """Train and return rows, steps, and the summary."""
    rows: list[Row] = []
    results: list[StepResult] = []
    run = TrainerRun(experiment)
    summary = train(run, check_plan(experiment, plan, steps), steps, on_row=rows.append, on_steps=results.extend)
    return rows, results, summary


def test_equal_seeds_give_equal_rows_and_another_seed_others() -> None:
    rows, results, summary = trained(150)
    again_rows, again_results, again = trained(150)
    other_rows, _, _ = trained(150, experiment=SMALL.with_changes({"seed": 1}))

    assert (rows, results) == (again_rows, again_results)
    assert summary | {"steps_per_s": 0} == again | {"steps_per_s": 0}
    assert rows != other_rows


def test_steps_are_those_of_the_trainer_alone() -> None:
    trainer = Trainer(SMALL)

    _, results, _ = trained(120)

    assert results == [trainer.step() for _ in range(120)]


def test_rows_and_summary_count_the_epochs_of_a_fixed_set() -> None:
    plan = Changed(100, {"updates.batch_size": 8})
    rows, _, summary = trained(200, plan, experiment=SMALL.with_changes({"data.pool_size": 50}))

    assert [row["epoch"] for row in rows] == [100 * 16 / 50, (100 * 16 + 100 * 8) / 50]
    assert summary["epoch"] == rows[-1]["epoch"]
    assert all("epoch" not in row for row in trained(100)[0])


def test_measures_come_at_every_mark_and_at_the_end_which_is_the_summary() -> None:
    rows, _, summary = trained(EVERY["quality"] * 2 + 30)

    assert [row["step"] for row in rows] == [EVERY["quality"], 2 * EVERY["quality"], 2 * EVERY["quality"] + 30]
    assert summary == rows[-1] | {"conditions": ["far"], "steps_per_s": summary["steps_per_s"]}
    assert summary["steps_per_s"] > 0
    quick = ["modes", "modes_covered", "num_modes", "high_quality", "reverse_kl", *with_floor("distance")]
    assert list(rows[0])[: -len(UPDATES)] == ["step", "d_loss", "g_loss", *quick, *LEARNING, *SIGNS, *OUTPUTS]
    assert sorted(list(rows[0])[-len(UPDATES) :]) == sorted(UPDATES)
    assert list(summary) == [
        "step", "d_loss", "g_loss", *quick, *STANDING, *SIGNS, *OUTPUTS, *SCORES, *PLANAR_SCORES, *STRETCHES,
        *REHEARSED, "conditions", "steps_per_s",
    ]  # fmt: skip


def test_a_journal_that_says_so_measures_less_often_and_trains_the_same() -> None:
    rows, results, _ = trained(1_000)
    fewer: list[Row] = []
    again: list[StepResult] = []
    plan = [MeasuredEvery(step, name, every) for step, every in ((200, 400), (1_000, 800)) for name in OFTEN]

    train(TrainerRun(SMALL), plan, 1_000, on_row=fewer.append, on_steps=again.extend)

    assert again == results
    assert fewer == [row for row in rows if row["step"] in (100, 200, 400, 800, 1_000)]


def test_a_loss_that_there_was_none_of_is_null() -> None:
    rows: list[Row] = []

    train(TrainerRun(SMALL), [Stepped(99, "generator")], 100, on_row=rows.append)

    assert rows[0]["d_loss"] is None
    assert isinstance(rows[0]["g_loss"], float)


def test_metrics_that_take_a_while_come_every_thousand_steps_and_at_the_end() -> None:
    rows, _, _ = trained(1_150)

    assert [row["step"] for row in rows if "squared_mmd" in row] == [1_000, 1_150]


def test_data_without_modes_have_none_in_their_rows() -> None:
    rows, _, _ = trained(1, experiment=SMALL.with_changes({"data.kind": "spiral"}))

    assert list(rows[0]) == [
        "step", "d_loss", "g_loss", *with_floor("distance"), *STANDING, *SIGNS, *OUTPUTS, *SCORES, *PLANAR_SCORES,
        *STRETCHES, *REHEARSED,
    ]  # fmt: skip


def test_metrics_that_do_not_apply_are_left_out() -> None:
    images = TrainerRun(SMALL.with_changes({"data.kind": "digits"}))
    few = TrainerRun(SMALL.with_changes({"data.pool_size": 8}))

    assert list(measured(images, "distances")) == SCORES
    assert measured(few, "distances") == {}


def test_a_planned_change_shows_from_the_step_after_it_on() -> None:
    _, plain, _ = trained(60)
    _, changed, _ = trained(60, Changed(25, {"generator.optimizer.kind": "rmsprop"}))

    assert plain[:25] == changed[:25]
    # In step 26 both players still learn from networks that are equal; what G learns shows in the step after.
    assert plain[25] == changed[25]
    assert all(one != other for one, other in zip(plain[26:], changed[26:], strict=True))


def test_changes_at_one_step_apply_in_the_order_given_and_others_by_step() -> None:
    run = TrainerRun(SMALL)
    lr = "generator.optimizer.lr"
    plan = check_plan(SMALL, [Changed(2, {lr: 0.4}), Changed(1, {lr: 0.1}), Changed(1, {lr: 0.2})], 3)

    train(run, plan[:2], 3)
    assert run.experiment.generator.optimizer.lr == 0.2

    assert [planned.change[lr] for planned in plan] == [0.1, 0.2, 0.4]


def test_a_change_planned_for_the_start_applies_before_the_first_step() -> None:
    _, planned, _ = trained(10, Changed(0, {"updates.batch_size": 32}))
    _, given, _ = trained(10, experiment=SMALL.with_changes({"updates.batch_size": 32}))

    assert planned == given


def test_every_problem_of_a_plan_is_named_at_once() -> None:
    plan = [
        Changed(1, {"generator.optimizer.lr": -1.0, "no.such": 2}),
        Changed(50, {"seed": 3}),
        Changed(7, {"generator.network.widths": [4]}),
        Changed(8, {"data.kind": "digits"}),
    ]

    with pytest.raises(SpecError) as caught:
        check_plan(SMALL, plan, 50)

    assert [problem.path for problem in caught.value.problems] == [
        "no.such", "generator.optimizer.lr", "generator.network.widths", "data.kind", "--at", "seed",
    ]  # fmt: skip
    at = next(problem for problem in caught.value.problems if problem.path == "--at")
    assert str(at) == "--at: given 50; allowed: a step from 0 to 49, before the run of 50 steps ends"


def test_a_planned_change_may_build_on_an_earlier_one() -> None:
    plan = [Changed(9, {"generator.optimizer.momentum": 0.5}), Changed(3, {"generator.optimizer.kind": "sgd"})]

    assert [planned.step for planned in check_plan(SMALL, plan, 10)] == [3, 9]


def test_a_measure_beyond_all_numbers_is_none() -> None:
    trainer = Trainer(SMALL)
    trainer.generator.weights.data.fill_(1e30)

    run = TrainerRun(SMALL, state=trainer.state())
    row = measured(run) | measured(run, "distances")

    assert row["distance"] is row["squared_mmd"] is row["precision"] is None
    assert row["squared_mmd_floor"] > 0
    json.dumps(row, allow_nan=False)
