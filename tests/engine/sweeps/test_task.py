"""One run of a sweep is the run that anybody gets with its experiment, bit for bit."""

import numpy as np
import pytest

from ganviz.engine import headless
from ganviz.engine.probes import ImagesProbe, QualityProbe, SamplesProbe
from ganviz.engine.sweeps import task
from ganviz.engine.sweeps.orders import Order, OrderError, do_order, from_text, order_of
from ganviz.engine.sweeps.results import from_bytes
from ganviz.engine.sweeps.task import StoppedError, run_of, started
from ganviz.gan import Trainer
from ganviz.gan.traced import digest_of
from ganviz.spec import preset
from ganviz.spec.sweeps import Sweep
from tests.engine.sweeps.samples import G_LR, SMALL, SWEEP
from tests.gan.support import assert_same_state, small

CELL = SWEEP.cell(10)
ORDER = order_of(SWEEP, CELL)


def alone(order: Order, steps: int) -> headless.TrainerRun:
    """Return the run that a window on a machine with cores to spare would have."""
    run = headless.TrainerRun(order.experiment, cores=4)
    while run.step_number < steps:
        run.steps(steps - run.step_number)
    return run


def test_what_is_measured_is_what_the_run_alone_has() -> None:
    result = run_of(ORDER)

    for place, moment in enumerate(ORDER.moments):
        run = alone(ORDER, moment)
        samples, quality = run.answer(SamplesProbe()), run.answer(QualityProbe())
        assert samples is not None
        assert quality is not None
        np.testing.assert_array_equal(result.fakes[place], samples.fake[:256].astype(np.float16))
        for name, value in quality.measured().items():
            assert result.series[name][place] == value
    run = headless.TrainerRun(ORDER.experiment)
    summary = headless.train(run, (), 40)
    assert (result.series["d_loss"][-1], result.series["g_loss"][-1]) == (summary["d_loss"], summary["g_loss"])
    assert result.series["distance"][-1] == summary["distance"]
    reals = run.answer(SamplesProbe(count=256))
    assert reals is not None
    np.testing.assert_array_equal(result.reals, reals.real.astype(np.float16))


def test_weights_are_equal_bit_for_bit_though_it_is_measured_on_the_way() -> None:
    live, trainer = started(ORDER.experiment)
    for moment in ORDER.moments:
        while live.step_number < moment:
            live.steps(moment - live.step_number)
        QualityProbe().of(trainer, live.observer)

    assert digest_of(trainer.state()) == alone(ORDER, 40).digest()


def test_seeds_of_a_cell_are_different_runs() -> None:
    first, second = (run_of(order_of(SWEEP, SWEEP.cell(SWEEP.index_of(1, 1, seed)))) for seed in (0, 1))

    assert not np.array_equal(first.fakes, second.fakes)


def test_a_run_that_diverges_has_nothing_from_there_on() -> None:
    change = {"objective.loss.kind": "least_squares"} | {
        f"{player}.optimizer.{name}": value
        for player in ("generator", "discriminator")
        for name, value in (("kind", "sgd"), ("lr", 10.0))
    }
    order = Order(SMALL.with_changes(change), (2, 200), "d")

    result = run_of(order)

    run = headless.TrainerRun(order.experiment)
    with pytest.raises(headless.DivergedError) as raised:
        run.steps(200)
    assert result.diverged_at == raised.value.step
    assert 2 < raised.value.step <= 200
    assert np.isfinite(result.series["g_loss"][0])
    assert np.isnan(result.series["g_loss"][1])
    assert result.fakes[0].any()
    assert not result.fakes[1].any()


def test_images_are_kept_as_grey_levels() -> None:
    experiment = preset("digits-mlp").experiment
    result = run_of(Order(experiment, (1, 2), "d"))

    run = alone(Order(experiment.with_changes({"compute.threads": 1}), (2,), "d"), 2)
    images = run.answer(ImagesProbe(count=16))
    assert images is not None
    np.testing.assert_array_equal(result.fakes[-1], images.fake)
    np.testing.assert_array_equal(result.reals, images.real)


@pytest.mark.parametrize("name", ["dirac-gan", "gaussian-1d"])
def test_games_and_values_have_fakes_of_one_number(name: str) -> None:
    result = run_of(Order(preset(name).experiment, (1, 3), "d"))

    assert result.fakes.shape == (2, 256, 1)
    assert np.isfinite(result.series["distance"]).all()


def test_an_order_comes_back_equal_from_its_text() -> None:
    assert from_text(ORDER.to_text()) == ORDER


def test_an_order_of_another_version_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    text = ORDER.to_text()
    monkeypatch.setattr("ganviz.engine.sweeps.orders.__version__", "9.9")

    with pytest.raises(OrderError, match=r"ganviz 9.9 is there, and 0.* asks; use the same version on all machines"):
        do_order(text)


def test_an_order_is_carried_out_as_bytes() -> None:
    sweep = Sweep(SMALL, SWEEP.x, SWEEP.y, 1, 4, 2)
    cell = sweep.cell(1)

    result = from_bytes(do_order(order_of(sweep, cell).to_text()), sweep.digest_of(cell), 2)

    assert result.made_by["threads"] == "1"
    assert cell.experiment is not None
    assert cell.experiment.generator.optimizer.lr == 1e-2
    assert result.to_bytes() == run_of(order_of(sweep, cell)).to_bytes()
    assert sweep.x.path == G_LR


def test_it_ends_when_told_to() -> None:
    with pytest.raises(StoppedError):
        run_of(ORDER, is_stopped=lambda: True)


def test_the_runs_of_a_process_have_the_samples_of_each_run_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs of one seed and data draw once; where that is too much to keep, or is of others, it makes no difference."""
    change = {"updates.batch_size": 64, "latent.dim": 3}
    runs = [small(change), small({**change, "generator.optimizer.lr": 0.01}), small({**change, "seed": 4}), small()]
    alone = []
    for experiment in runs:
        trainer = Trainer(experiment)
        trainer.steps(300)
        alone.append(trainer.state())
    for most in (task.MOST_BLOCKS, 1):
        monkeypatch.setattr(task, "MOST_BLOCKS", most)
        task._FEEDS.clear()
        for experiment, state in zip(runs, alone, strict=True):
            live, trainer = task.started(experiment)
            live.steps(300)
            assert_same_state(trainer.state(), state)
