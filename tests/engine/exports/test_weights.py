"""Weights under the names of PyTorch: those of the run, for the networks of an exported script."""

from typing import Any

import numpy as np
import pytest
import safetensors.numpy
import torch

from ganviz.engine import checkpoint
from ganviz.engine.exports.weights import named_weights, weights_of
from ganviz.engine.script import script_of
from ganviz.gan import Trainer
from ganviz.spec import Experiment, preset, presets

G, D = "generator.network", "discriminator.network"
NETWORKS: dict[str, dict[str, Any]] = {
    "dense": {},
    "norms and an average": {"generator.ema": 0.9, f"{G}.norm": "batch", f"{D}.norm": "layer"},
    "bound": {f"{D}.spectral_norm": True, f"{D}.minibatch_std": True, f"{D}.minibatch_kernels": 2},
    "skips": {f"{G}.skips": "residual", f"{G}.repeats": 3, f"{G}.activation": "prelu", f"{D}.pack": 2},
    "latents": {f"{G}.skips": "latent", f"{G}.repeats": 3, f"{D}.activation": "maxout"},
}


def trained(experiment: Experiment) -> Trainer:
    images = np.zeros((40, *experiment.data.sample_shape[1:]), np.uint8) if experiment.data.is_image else None
    labels = np.zeros(40, np.uint8) if experiment.data.num_classes else None
    return Trainer(experiment, images, labels)


@pytest.mark.parametrize("name", NETWORKS)
def test_networks_of_the_script_load_the_weights_of_the_run(name: str) -> None:
    experiment = preset("ring8").experiment.with_changes({f"{G}.widths": [8]} | NETWORKS[name])
    trainer = trained(experiment)
    for _ in range(3):
        trainer.step()
    found = safetensors.numpy.load(weights_of(checkpoint.to_bytes(trainer.state())))
    made: dict[str, Any] = {"__name__": "script"}
    exec(compile(script_of(experiment, [], 1), "script.py", "exec"), made)
    latents = torch.randn(16, 2)
    for player, network in (("generator", trainer.generator.network), ("discriminator", trainer.discriminator.network)):
        prefix = f"{player}."
        own = {each.removeprefix(prefix): torch.tensor(found[each]) for each in found if each.startswith(prefix)}
        made[player].load_state_dict(own)
        made[player].eval()
        network.eval()
        assert torch.equal(made[player](latents), network(latents))
    assert any(each.startswith("generator_ema.") for each in found) == bool(experiment.generator.ema)


def test_weights_of_every_preset_have_the_names_and_shapes_of_its_networks() -> None:
    known: set[str] = set()
    for each in presets():
        networks = each.experiment.generator.network, each.experiment.discriminator.network
        if each.experiment.products_a_sample > 2_000_000 or repr(networks) in known:
            continue  # as another, or too large to be built here
        known.add(repr(networks))
        trainer = trained(each.experiment.with_changes({"updates.batching": "mini_batch"}))
        found = named_weights(checkpoint.to_bytes(trainer.state()))
        for player in (trainer.generator, trainer.discriminator):
            prefix = "generator" if player is trainer.generator else "discriminator"
            expected = {f"{prefix}.{name}": tuple(value.shape) for name, value in player.network.state_dict().items()}
            assert {name: found[name].shape for name in expected} == expected
