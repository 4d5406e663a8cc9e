"""Weights under the names of PyTorch: those of the run, for the networks of an exported script."""

from typing import Any

import pytest
import safetensors.torch
import torch

from ganviz.engine import checkpoint
from ganviz.engine.exports.weights import weights_of
from ganviz.engine.script import script_of
from ganviz.gan import Trainer
from ganviz.spec import preset


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"generator.ema": 0.9, "generator.network.norm": "batch"},
        {"discriminator.network.spectral_norm": True, "discriminator.network.minibatch_std": True},
    ],
)
def test_networks_of_the_script_load_the_weights_of_the_run(change: dict[str, Any]) -> None:
    experiment = preset("ring8").experiment.with_changes({"generator.network.widths": [8]} | change)
    trainer = Trainer(experiment)
    for _ in range(3):
        trainer.step()
    found = safetensors.torch.load(weights_of(checkpoint.to_bytes(trainer.state())))
    made: dict[str, Any] = {"__name__": "script"}
    exec(compile(script_of(experiment, [], 1), "script.py", "exec"), made)
    latents = torch.randn(16, 2)
    for player, network in (("generator", trainer.generator.network), ("discriminator", trainer.discriminator.network)):
        own = {name.partition(".")[2]: each for name, each in found.items() if name.startswith(f"{player}.")}
        made[player].load_state_dict(own)
        made[player].eval()
        network.eval()
        assert torch.equal(made[player](latents), network(latents))
    assert any(name.startswith("generator_ema.") for name in found) == bool(change.get("generator.ema"))
