"""Arrows at fakes: minus the gradient of each loss, and of what D says, against autograd of the whole in float64."""

from typing import Any

import numpy as np
import pytest
import torch

from ganviz.engine.probes import FakeGradientsProbe
from ganviz.gan import Observer, Trainer
from ganviz.gan.losses import LOSSES
from ganviz.spec import Experiment
from ganviz.spec.losses import AnyLoss
from ganviz.spec.settings import kind_of

SMALL = {
    "generator.network.widths": [8],
    "discriminator.network.widths": [8],
    "discriminator.network.activation": "tanh",
}
PROBE = FakeGradientsProbe(128, 8)
KINDS = [kind_of(kind) for kind in AnyLoss.__args__]


def trained(change: dict[str, Any], steps: int = 20) -> Trainer:
    trainer = Trainer(Experiment().with_changes(SMALL).with_changes(change))
    for _ in range(steps):
        trainer.step()
    return trainer


@pytest.mark.parametrize("kind", KINDS)
def test_arrows_are_autograds_of_every_loss_in_float64(kind: str) -> None:
    trainer = trained({"objective.loss.kind": kind})
    observer, spec = Observer(trainer), trainer.experiment.objective.loss

    found = PROBE.of(trainer, observer)

    assert found is not None
    assert np.array_equal(found.points, observer.fakes(128)[::8].numpy())
    network = trainer.discriminator.network.double().eval()
    fakes, real = observer.fakes(128).double(), network(observer.reals(128).double())
    for number, point in enumerate(torch.tensor(found.points).double()[:4]):
        batch = torch.cat([point[None], fakes[1:]]).requires_grad_()
        output = network(batch)
        loss = LOSSES[spec.kind].generator(spec, real, output)
        said = output.sigmoid() if spec.verdict == "probability" else output
        (by_loss,) = torch.autograd.grad(loss, batch, retain_graph=True)
        (by_output,) = torch.autograd.grad(said.sum(), batch)
        assert found.descent[number] == pytest.approx(-128 * by_loss[0].numpy(), rel=2e-3, abs=1e-5)
        assert found.of_output[number] == pytest.approx(by_output[0].numpy(), rel=1e-3, abs=1e-6)


@pytest.mark.parametrize("change", [{"discriminator.network.pack": 2}, {"objective.feature_matching": True}])
def test_packs_and_matched_features_have_arrows_too(change: dict[str, Any]) -> None:
    trainer = trained(change)
    observer = Observer(trainer)

    found = PROBE.of(trainer, observer)

    assert found is not None
    x = torch.tensor(found.points)
    for axis in (0, 1):
        way = 1e-2 * torch.eye(2)[axis]
        slope = (observer.logits(x + way).sigmoid() - observer.logits(x - way).sigmoid()) / 2e-2
        assert found.of_output[:, axis] == pytest.approx(slope.numpy(), rel=0.05, abs=2e-3)
    assert np.isfinite(found.descent).all()
    assert np.abs(found.descent).max() > 0


def test_where_d_is_sure_its_own_gradient_vanishes_and_that_of_the_loss_does_not() -> None:
    trainer = trained({})
    with torch.no_grad():  # as sure as can be that all are fake
        list(trainer.discriminator.network.parameters())[-1].fill_(-40.0)

    found = PROBE.of(trainer, Observer(trainer))

    assert found is not None
    assert np.abs(found.of_output).max() < 1e-15
    assert np.median(np.linalg.norm(found.descent, axis=1)) > 1e-3


def test_asking_alters_nothing_and_broken_weights_break_nothing() -> None:
    asked, other = trained({}), trained({})
    PROBE.of(asked, Observer(asked))
    assert asked.step() == other.step()
    asked.discriminator.weights.data.fill_(float("nan"))

    found = PROBE.of(asked, Observer(asked))

    assert found is not None
    assert np.isnan(found.descent).all()


@pytest.mark.parametrize("kind", ["mixture_1d", "digits"])
def test_other_data_than_points_has_no_arrows(kind: str) -> None:
    change = {"data.kind": kind, "generator.network.kind": "mlp", "discriminator.network.kind": "mlp"}
    images = np.zeros((20, 8, 8), np.uint8) if kind == "digits" else None
    trainer = Trainer(Experiment().with_changes(SMALL | change), images)

    assert PROBE.of(trainer, Observer(trainer)) is None
