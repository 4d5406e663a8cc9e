"""What is asked of a game of two numbers: plain arrays of its step, read-only, and nothing of any other run."""

import numpy as np
import pytest

from ganviz.engine.probes import QualityProbe, StepFieldProbe, StepSpectrumProbe
from ganviz.engine.run import TrainerRun
from ganviz.spec import preset


def test_the_step_from_each_place_is_told_and_the_run_goes_on_as_it_would() -> None:
    run, alone = (TrainerRun(preset("bilinear-spiral").experiment) for _ in range(2))
    run.step()
    alone.step()
    found = run.answer(StepFieldProbe(2.0, 3))
    spectrum = run.answer(StepSpectrumProbe())
    assert found is not None
    assert spectrum is not None
    rate = run.experiment.generator.optimizer.lr
    theta, psi = found.points.T
    assert found.points.shape == (9, 2)
    assert np.abs(found.moves) == pytest.approx(np.abs(rate * np.stack([psi, theta], axis=1)), abs=1e-6)
    assert not found.moves.flags.writeable
    for values in (spectrum.now, spectrum.rest):
        assert np.abs(values) == pytest.approx(np.hypot(1, rate), abs=1e-5)
    assert run.step() == alone.step()


def test_no_other_run_has_an_answer() -> None:
    run = TrainerRun(preset("moons").experiment)
    assert run.answer(StepFieldProbe()) is None
    assert run.answer(StepSpectrumProbe()) is None


def test_the_energy_of_the_bilinear_game_grows_by_one_plus_the_squared_rate_a_step() -> None:
    run = TrainerRun(preset("bilinear-spiral").experiment)
    energies = [run.answer(QualityProbe()).measured()["energy"]]  # type: ignore[union-attr]
    for _ in range(300):
        run.step()
    energies.append(run.answer(QualityProbe()).measured()["energy"])  # type: ignore[union-attr]
    rate = run.experiment.generator.optimizer.lr
    start = run.experiment.generator.network.start**2 + run.experiment.discriminator.network.start**2  # type: ignore[union-attr]
    assert energies[0] == pytest.approx(start, rel=1e-6)
    assert energies[1] == pytest.approx(start * (1 + rate**2) ** 300, rel=1e-4)


def test_networks_have_no_energy() -> None:
    found = TrainerRun(preset("moons").experiment).answer(QualityProbe())
    assert found is not None
    assert "energy" not in found.measured()


def test_a_wide_picture_has_arrows_from_everywhere() -> None:
    run = TrainerRun(preset("bilinear-spiral").experiment)
    found = run.answer(StepFieldProbe(2.0, 5, across=2.5))
    assert found is not None
    theta, psi = found.points.T
    assert np.unique(theta).tolist() == np.arange(-5.0, 5.5).tolist()  # as far apart as up
    assert np.unique(psi).tolist() == [-2.0, -1.0, 0.0, 1.0, 2.0]
