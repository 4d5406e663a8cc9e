"""Minibatch discrimination, and one mixed batch: what D sees of other samples."""

from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from ganviz.gan import Trainer
from ganviz.gan.networks.layers import MinibatchDiscrimination
from ganviz.spec import Experiment, SpecError
from tests.gan.support import assert_goes_on_exactly, seeded_generator, small, train


def layer_of(units: int, kernels: int, dims: int) -> MinibatchDiscrimination:
    layer = MinibatchDiscrimination(units, kernels, dims).double()
    nn.init.normal_(layer.projection.weight, generator=seeded_generator(3))
    return layer


def test_closeness_is_the_sum_over_the_others_of_what_the_paper_says() -> None:
    layer, x = layer_of(4, 3, 2), torch.randn(7, 4, dtype=torch.float64, generator=seeded_generator())

    seen = layer(x).detach().numpy()

    m = np.einsum("na,bca->nbc", x.numpy(), layer.projection.weight.detach().numpy().reshape(3, 2, 4))
    expected = [
        [sum(np.exp(-np.abs(m[i, b] - m[j, b]).sum()) for j in range(7) if j != i) for b in range(3)] for i in range(7)
    ]
    assert np.array_equal(seen[:, :4], x.numpy())
    np.testing.assert_allclose(seen[:, 4:], expected, rtol=1e-12)


def test_a_collapsed_batch_is_as_close_as_can_be_and_a_wide_one_is_not() -> None:
    layer = layer_of(2, 3, 5)
    wide = 1000 * torch.randn(9, 2, dtype=torch.float64, generator=seeded_generator())

    assert layer(torch.ones(9, 2, dtype=torch.float64))[:, 2:].tolist() == [[8.0] * 3] * 9
    assert float(layer(wide)[:, 2:].detach().max()) < 0.01


def test_gradients_reach_samples_and_their_projection() -> None:
    layer = layer_of(3, 2, 2)
    x = torch.randn(4, 3, dtype=torch.float64, generator=seeded_generator(), requires_grad=True)

    assert torch.autograd.gradcheck(layer, x)
    assert torch.autograd.gradgradcheck(layer, x)  # for consensus, and for penalties
    layer(x).sum().backward()
    assert layer.projection.weight.grad is not None
    assert bool((layer.projection.weight.grad != 0).any())


def test_in_evaluation_closeness_is_that_of_training_whatever_is_looked_at() -> None:
    layer, x = layer_of(2, 3, 2), torch.randn(50, 2, dtype=torch.float64, generator=seeded_generator())
    for _ in range(200):
        expected = layer(x)[:, 2:].mean(0).detach()

    layer.eval()
    seen = layer(torch.zeros(2, 2, dtype=torch.float64))

    torch.testing.assert_close(seen[:, 2:], expected.expand(2, -1), rtol=1e-6, atol=0)


def test_without_it_first_weights_are_as_they_ever_were() -> None:
    plain, compared = (
        Trainer(small({"discriminator.network.minibatch_kernels": kernels})).discriminator.network for kernels in (0, 2)
    )

    before, after = (next(network.parameters()) for network in (plain, compared))
    assert torch.equal(before, after)


# --- memory -----------------------------------------------------------------------------------------------------


def largest_batch(change: dict[str, Any]) -> int:
    with pytest.raises(SpecError, match="fits in 8 GB of memory") as raised:
        Experiment().with_changes(change | {"updates.batch_size": 8192})
    [problem] = raised.value.problems
    return int(str(problem).split("at most ")[1].split(" with")[0].replace(",", ""))


@pytest.mark.parametrize(("more", "share"), [({}, 1.0), ({"discriminator.network.pack": 4}, 4.0)])
def test_pairs_count_by_the_square_of_the_batch(more: dict[str, Any], share: float) -> None:
    change = {"discriminator.network.minibatch_kernels": 100, "discriminator.network.minibatch_dims": 5} | more
    most = largest_batch(change)

    # 500 numbers a pair, three times, of reals and of fakes: 12 kB; samples themselves take little.
    assert most == pytest.approx(share * (8e9 / 12_000) ** 0.5, rel=0.1)
    Experiment().with_changes(change | {"updates.batch_size": most})


def test_one_mixed_batch_has_twice_the_samples() -> None:
    change = {"discriminator.network.minibatch_kernels": 100, "discriminator.network.norm": "batch"}

    apart, mixed = (largest_batch(change | {"discriminator.network.mixed_batch": mixed}) for mixed in (False, True))

    assert apart / mixed == pytest.approx(2**0.5, rel=0.05)


# --- one mixed batch under batch norm --------------------------------------------------------------------------------

NORMED = {"discriminator.network.norm": "batch", "discriminator.network.widths": [16], "compute.step": "autograd"}
MIXED = {"discriminator.network.mixed_batch": True}


def losses_by_hand(trainer: Trainer, is_mixed: bool) -> tuple[float, float]:
    """Return D's and G's next losses, with batch norm written out, each as if it came first."""
    dense, norm, _, last, _ = trainer.discriminator.network  # type: ignore[misc]

    def logits(samples: Tensor, others: Tensor) -> Tensor:
        hidden = samples @ dense.weight.T + dense.bias
        compared = torch.cat([hidden, others @ dense.weight.T + dense.bias]) if is_mixed else hidden
        scaled = (hidden - compared.mean(0)) / (compared.var(0, unbiased=False) + norm.eps).sqrt()
        return ((scaled * norm.weight + norm.bias).relu() @ last.weight.T + last.bias).flatten()

    before = trainer.state()
    real = trainer.batches.reals().clone()
    fake = trainer.generator.network(trainer.batches.latents(trainer.batches.size))
    trainer.load_state(before)
    of_real, of_fake = logits(real, fake), logits(fake, real)
    d_loss = nn.functional.softplus(-of_real).mean() + nn.functional.softplus(of_fake).mean()
    return d_loss.item(), nn.functional.softplus(-of_fake).mean().item()


@pytest.mark.parametrize("is_mixed", [False, True])
def test_statistics_are_of_both_together_or_of_each_for_both_players(is_mixed: bool) -> None:
    change = NORMED | (MIXED if is_mixed else {})
    for player, place in (("discriminator", 0), ("generator", 1)):
        trainer = Trainer(small(change))
        expected = losses_by_hand(trainer, is_mixed)[place]

        result = trainer.step(player)  # type: ignore[arg-type]

        assert (result.d_loss, result.g_loss)[place] == pytest.approx(expected, rel=1e-5)


def test_packs_of_a_mixed_batch_hold_samples_of_one_side() -> None:
    trainer = Trainer(small(NORMED | MIXED | {"discriminator.network.pack": 4}))
    seen: list[Tensor] = []
    trainer.discriminator.network[0].register_forward_hook(  # type: ignore[index]
        lambda layer, inputs, out: seen.extend([inputs[0].detach().clone(), out.detach().clone()])
    )

    trainer.step("discriminator")

    samples, packs = seen
    assert len(seen) == 2
    assert (len(samples), len(packs)) == (64, 16)
    assert torch.equal(packs.view(64, 2), samples)


def test_it_may_be_switched_in_mid_run_and_goes_on_exactly() -> None:
    trainer, other = Trainer(small(NORMED)), Trainer(small(NORMED | MIXED))
    train(trainer, 3)
    trainer.apply(MIXED)
    train(other, 1)

    assert_goes_on_exactly(trainer, other, 3)


def test_switching_it_changes_the_next_step() -> None:
    trainer, mixed = Trainer(small(NORMED)), Trainer(small(NORMED))
    mixed.apply(MIXED)

    assert trainer.step() != mixed.step()
