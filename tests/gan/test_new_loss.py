"""A new loss is a class in spec and an entry in gan: it is trained with by autograd, and everything else follows."""

import math
from typing import Any, Literal

import pytest
import torch
from torch import Tensor
from torch.nn.functional import softplus

from ganviz.gan import Trainer
from ganviz.gan.losses import LOSSES, Loss
from ganviz.spec import Experiment, SpecError, settings_of
from ganviz.spec.compute import GradientSource
from ganviz.spec.losses import AnyLoss, NonSaturating
from ganviz.spec.objective import Objective
from ganviz.spec.settings import Variant, setting, variant
from tests.gan.support import assert_goes_on_exactly, small, train


class Tempered(Variant):
    """Cross-entropy of logits that are divided by a temperature."""

    label = "Tempered"
    help = "The usual loss, with logits divided by a temperature."
    kind: Literal["tempered"] = "tempered"
    temperature: float = setting(1.0, "Temperature", live=True, gt=0, le=10, help="Divides every logit.")


class WiderObjective(Objective):
    loss: AnyLoss | Tempered = variant(NonSaturating(), "Loss", help="What each network is paid for.", live=True)


class WiderExperiment(Experiment):
    objective: WiderObjective = WiderObjective()


def tempered_discriminator(spec: Tempered, real: Tensor, fake: Tensor) -> Tensor:
    return softplus(-real / spec.temperature).mean() + softplus(fake / spec.temperature).mean()


def tempered_generator(spec: Tempered, real: Tensor, fake: Tensor) -> Tensor:
    return softplus(-fake / spec.temperature).mean()


@pytest.fixture(autouse=True)
def _tempered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LOSSES._entries, "tempered", Loss(tempered_discriminator, tempered_generator))


def wider(change: dict[str, Any] | None = None) -> WiderExperiment:
    return WiderExperiment.model_validate(small().model_dump()).with_changes(change or {})


TEMPERED = {"objective.loss.kind": "tempered"}


def test_a_new_loss_trains_by_autograd_and_says_so() -> None:
    trainer = Trainer(wider(TEMPERED | {"objective.loss.temperature": 2.0}))

    results = train(trainer, 20)

    assert trainer.gradient_source == GradientSource("autograd", "the loss Tempered has no formula for its gradient")
    assert all(math.isfinite(result.d_loss + result.g_loss) for result in results)


def test_at_temperature_one_it_is_the_loss_that_it_divides() -> None:
    trainer, usual = Trainer(wider(TEMPERED)), Trainer(small({"compute.step": "autograd"}))

    assert train(trainer, 20) == train(usual, 20)


def test_its_own_setting_reaches_both_players_in_mid_run() -> None:
    trainer, cooler = Trainer(wider(TEMPERED)), Trainer(wider(TEMPERED))
    train(trainer, 3)
    train(cooler, 3)

    cooler.apply({"objective.loss.temperature": 0.5})

    for player in ("discriminator", "generator"):
        assert trainer.step(player) != cooler.step(player)


def test_it_can_be_swapped_in_and_out_in_mid_run() -> None:
    trainer = Trainer(wider())
    sources = []
    for kind in ("non_saturating", "tempered", "hinge"):
        trainer.apply({"objective.loss.kind": kind})
        train(trainer, 3)
        sources.append(trainer.gradient_source.kind)

    assert sources == ["compiled", "autograd", "compiled"]


@pytest.mark.parametrize(
    "change",
    [{"objective.shared_loss": True}, {"objective.gradient_penalty": 1.0}, {"updates.unroll": 2},
     {"updates.dynamics.kind": "consensus"}, {"updates.batching": "full_batch", "data.pool_size": 40}],
)  # fmt: skip
def test_a_state_with_it_goes_on_exactly(change: dict[str, Any]) -> None:
    trainer = Trainer(wider(TEMPERED | change))
    train(trainer, 3)

    assert_goes_on_exactly(trainer, Trainer(wider(TEMPERED | change)), 3)


def test_its_controls_and_refusals_follow_from_its_class() -> None:
    found = {each.path: each for each in settings_of(wider(TEMPERED))}

    assert "tempered" in {choice.value for choice in found["objective.loss.kind"].choices}
    assert found["objective.loss.temperature"].allowed == "a number above 0, at most 10"
    with pytest.raises(
        SpecError, match=r"objective\.loss\.temperature: given 0; allowed: a number above 0, at most 10"
    ):
        wider(TEMPERED | {"objective.loss.temperature": 0})


def test_its_gradients_are_those_of_its_formula() -> None:
    spec, real, fake = Tempered(temperature=4.0), torch.tensor([2.0]), torch.tensor([-1.0], requires_grad=True)

    [gradient] = torch.autograd.grad(LOSSES["tempered"].generator(spec, real, fake), fake)

    assert gradient.item() == pytest.approx(-(1 / (1 + math.exp(-0.25))) / 4)
