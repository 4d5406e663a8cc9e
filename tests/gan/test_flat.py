"""All weights of a network as one vector: the same numbers, seen twice."""

import copy

import torch
from torch import nn

from ganviz.gan.flat import buffers_of, flatten
from ganviz.gan.networks import build_generator
from tests.gan.support import dcgan, seeded_generator


def network() -> nn.Module:
    layers = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double()
    generator = seeded_generator()
    with torch.no_grad():
        for parameter in layers.parameters():
            parameter.normal_(generator=generator)
    return layers


def test_the_vector_holds_every_parameter_in_order() -> None:
    layers = network()
    expected = torch.cat([parameter.detach().flatten() for parameter in layers.parameters()])

    assert torch.equal(flatten(layers).detach(), expected)


def test_flattening_changes_nothing_that_the_network_computes() -> None:
    layers, x = network(), torch.ones(5, 3, dtype=torch.float64)
    before = layers(x).detach()

    flatten(layers)

    assert torch.equal(layers(x).detach(), before)


def test_changing_the_vector_changes_the_network() -> None:
    layers, x = network(), torch.ones(5, 3, dtype=torch.float64)
    flat = flatten(layers)

    flat.data.zero_()

    assert layers(x).tolist() == [[0.0, 0.0]] * 5


def test_a_backward_pass_fills_the_gradient_of_the_vector() -> None:
    layers, x = network(), torch.ones(5, 3, dtype=torch.float64)
    reference = copy.deepcopy(layers)
    reference(x).square().sum().backward()
    flat = flatten(layers)

    layers(x).square().sum().backward()

    assert flat.grad is not None
    expected = torch.cat([p.grad.flatten() for p in reference.parameters() if p.grad is not None])
    assert torch.equal(flat.grad, expected)


def test_a_second_backward_pass_adds_in_place_until_zeroed() -> None:
    layers, x = network(), torch.ones(5, 3, dtype=torch.float64)
    flat = flatten(layers)
    assert flat.grad is not None
    layers(x).sum().backward()
    once = flat.grad.clone()

    layers(x).sum().backward()
    twice = flat.grad.clone()
    flat.grad.zero_()
    layers(x).sum().backward()

    torch.testing.assert_close(twice, 2 * once)
    assert torch.equal(flat.grad, once)


def test_a_step_of_an_optimizer_on_the_vector_moves_every_layer() -> None:
    layers, x = network(), torch.ones(5, 3, dtype=torch.float64)
    before = [parameter.detach().clone() for parameter in layers.parameters()]
    flat = flatten(layers)
    layers(x).square().sum().backward()

    torch.optim.SGD([flat], lr=0.1).step()

    assert not any(torch.equal(*pair) for pair in zip(layers.parameters(), before, strict=True))


def test_buffers_are_those_of_batch_norm_and_no_weights() -> None:
    generator = build_generator(dcgan(), seeded_generator(), seeded_generator(1))

    names = {name.rsplit(".", 1)[-1] for name in buffers_of(generator)}

    assert names == {"running_mean", "running_var", "num_batches_tracked"}
