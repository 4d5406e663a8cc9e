"""What is measured of networks as they learn: the names it goes by, and that replay measures the same."""

import math

import numpy as np
import pytest

from ganviz.engine.headless import Row, train
from ganviz.engine.monitor import EVERY
from ganviz.engine.probes import GradientsProbe, StretchesProbe
from ganviz.engine.run import TrainerRun
from ganviz.gan.player import WATCHED_EVERY
from ganviz.spec import Experiment, preset
from ganviz.spec.quantities import QUANTITIES

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8, 8], "updates.batch_size": 16}
)


def at(step: int, experiment: Experiment = SMALL) -> TrainerRun:
    run = TrainerRun(experiment)
    for _ in range(step):
        run.step()
    return run


def test_steps_at_which_it_is_measured_are_watched() -> None:
    assert EVERY["quality"] % WATCHED_EVERY == 0


def test_totals_and_layers_go_by_the_names_that_the_quantities_say() -> None:
    run = at(WATCHED_EVERY)
    answers = [run.answer(GradientsProbe(16)), run.answer(StretchesProbe())]

    measured = {name for answer in answers if answer for name in answer.measured()}
    vectors = {name: vector for answer in answers if answer for name, vector in answer.vectors().items()}

    names = [each for each in QUANTITIES if each.name != "saturated"]
    assert measured == {name for each in names for name in each.totals}
    assert set(vectors) == {name for each in names for name in each.vectors}
    assert (vectors["g_layers_gradient_norm"].shape, vectors["d_layers_gradient_norm"].shape) == ((2,), (3,))
    assert (vectors["d_layers_dead"].shape, vectors["d_layers_dead"].dtype) == ((2,), np.dtype(np.float32))


def test_probes_say_beforehand_which_series_there_may_be() -> None:
    probes = (GradientsProbe, StretchesProbe)

    assert {name for each in probes for name in each.series} == {name for each in QUANTITIES for name in each.totals}
    assert {name for each in probes for name in each.vectors} == {name for each in QUANTITIES for name in each.vectors}


def test_between_watched_steps_there_are_weights_and_units_alone() -> None:
    answer = at(3).answer(GradientsProbe(16))

    assert answer is not None
    assert set(answer.measured()) == {"g_weight_norm", "g_dead", "d_weight_norm", "d_dead"}


def test_a_network_s_own_output_is_shown_but_not_counted() -> None:
    answer = TrainerRun(preset("digits-mlp").experiment).answer(GradientsProbe(16))

    assert answer is not None
    assert "g_layers_saturated" in answer.vectors()
    assert "g_saturated" not in answer.measured()


def test_replay_measures_the_same_to_the_last_bit() -> None:
    run = at(2 * WATCHED_EVERY + 10)
    run.seek(WATCHED_EVERY - 5)
    for _ in range(5):
        run.step()
    again, first = run.answer(GradientsProbe(16)), at(WATCHED_EVERY).answer(GradientsProbe(16))

    assert again is not None
    assert first is not None
    assert again.measured() == first.measured()
    for name, vector in first.vectors().items():
        assert np.array_equal(again.vectors()[name], vector), name


def test_rows_have_them_at_their_steps() -> None:
    rows: list[Row] = []
    train(TrainerRun(SMALL), [], 2 * WATCHED_EVERY, on_row=rows.append)

    assert [row["step"] for row in rows if "d_update_ratio" in row] == [WATCHED_EVERY, 2 * WATCHED_EVERY]
    assert 0 < rows[0]["g_update_ratio"] < 1


@pytest.mark.parametrize("name", ["dirac-gan", "bilinear-spiral", "digits-mlp", "mode-collapse"])
def test_any_data_has_an_answer(name: str) -> None:
    run = at(2, preset(name).experiment)

    answer = run.answer(GradientsProbe(8))

    assert answer is not None
    assert all(math.isfinite(value) for value in answer.measured().values())


def test_diverged_weights_are_told_as_no_numbers() -> None:
    run = at(WATCHED_EVERY)
    run._trainer.generator.weights.data.fill_(math.inf)
    run._trainer.discriminator.weights.data.fill_(math.nan)

    gradients, stretches = run.answer(GradientsProbe(8)), run.answer(StretchesProbe())

    assert gradients is not None
    assert stretches is not None
    assert not math.isfinite(gradients.measured()["g_weight_norm"])
    assert math.isnan(gradients.measured()["d_dead"])
    assert math.isnan(stretches.measured()["d_largest_singular"])
