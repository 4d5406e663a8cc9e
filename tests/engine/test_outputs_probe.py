"""What D says as a probe tells it, and what is recorded of that."""

import math
from typing import get_args

import numpy as np
import pytest

from ganviz.engine.probes import LossCurveProbe, OutputsProbe, SurfaceProbe
from ganviz.engine.run import TrainerRun
from ganviz.spec import Experiment, preset
from ganviz.spec.losses import AnyLoss
from ganviz.spec.settings import kind_of

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
KINDS = tuple(kind_of(variant) for variant in get_args(AnyLoss))


@pytest.mark.parametrize("kind", KINDS)
def test_every_loss_has_outputs_and_a_curve(kind: str) -> None:
    run = TrainerRun(SMALL.with_changes({"objective.loss.kind": kind}))
    run.step()

    told, curve = run.answer(OutputsProbe(32)), run.answer(LossCurveProbe(9))
    surface = run.answer(SurfaceProbe((-1.0, 1.0, -1.0, 1.0), 4))

    assert told is not None
    assert curve is not None
    assert surface is not None
    assert tuple(told.measured()) == OutputsProbe.series
    assert told.measured()["d_gap"] == told.mean_real - (told.mean_held_out or 0.0)
    assert told.verdict == curve.verdict == surface.verdict
    assert told.undecided is None or told.undecided == surface.neutral
    assert (told.real.shape, told.fake.shape, curve.fake.shape) == ((32,), (32,), (9,))
    assert np.all(np.diff(curve.output) > 0)
    assert curve.output[0] < curve.fake.min() <= curve.fake.max() < curve.output[-1]
    assert curve.fake_loss == pytest.approx(np.interp(curve.fake, curve.output, curve.loss), abs=0.05)
    assert not any(array.flags.writeable for array in (told.real, told.fake, curve.loss, curve.fake_loss))


def test_without_held_out_reals_there_is_no_gap() -> None:
    found = TrainerRun(preset("dirac-gan").experiment).answer(OutputsProbe(8))

    assert found is not None
    assert (found.held_out, set(found.measured())) == (None, {"d_real", "d_fake", "d_accuracy"})


def test_a_loss_of_features_is_no_function_of_the_output() -> None:
    run = TrainerRun(SMALL.with_changes({"objective.feature_matching": True}))
    assert run.answer(LossCurveProbe()) is None


@pytest.mark.parametrize("kind", ["non_saturating", "wasserstein"])
def test_diverged_weights_are_told_as_no_numbers(kind: str) -> None:
    run = TrainerRun(SMALL.with_changes({"objective.loss.kind": kind}))
    run._trainer.discriminator.weights.data.fill_(math.nan)

    told, curve = run.answer(OutputsProbe(8)), run.answer(LossCurveProbe(8))

    assert told is not None
    assert curve is not None
    assert all(math.isnan(value) for value in told.measured().values())
    assert np.isfinite(curve.output).all()


def test_a_discriminator_that_knows_its_few_reals_by_heart_shows_in_the_gap() -> None:
    few = {"data.pool_size": 8, "generator.optimizer.lr": 1e-6, "discriminator.network.widths": [64, 64],
           "discriminator.optimizer.lr": 0.01, "data.kind": "spiral"}  # fmt: skip
    run = TrainerRun(SMALL.with_changes(few))
    for _ in range(400):
        run.step()

    found = run.answer(OutputsProbe(256))

    assert found is not None
    assert found.measured()["d_gap"] > 0.1
