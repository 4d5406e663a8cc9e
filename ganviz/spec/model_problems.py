"""What is valid alone but not together, about models without a game: what only a game has, and what they ask for."""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ganviz.spec.changes import value_at
from ganviz.spec.errors import Problem, shown
from ganviz.spec.translation import tr

if TYPE_CHECKING:
    from ganviz.spec.experiment import Experiment

# What a game alone has, by path, and the value at which it does nothing.
_OF_GAMES: dict[str, Any] = {
    "objective.loss.kind": "non_saturating",
    "objective.loss.smoothing": 0.0,
    "objective.loss.fake_smoothing": 0.0,
    "objective.shared_loss": False,
    "objective.r1": 0.0,
    "objective.r2": 0.0,
    "objective.gradient_penalty": 0.0,
    "objective.dragan": 0.0,
    "objective.feature_matching": False,
    "objective.label_flips": 0.0,
    "objective.noise": 0.0,
    "updates.discriminator": 1,
    "updates.generator": 1,
    "updates.dynamics.kind": "alternating",
    "updates.unroll": 0,
    "updates.share_fakes": False,
    "generator.learns.kind": "always",
    "discriminator.learns.kind": "always",
    "discriminator.network.pack": 1,
    "discriminator.network.minibatch_std": False,
    "discriminator.network.minibatch_kernels": 0,
}
_NETWORKS = ("generator.network.kind", "discriminator.network.kind")


def model_problems(experiment: "Experiment") -> Iterator[Problem]:
    """Yield what a model without a game cannot be trained with."""
    model = experiment.objective.trains
    if model.is_game:
        return
    data, latent, name = experiment.data, experiment.latent, tr(model.name)
    if data.sort != "points":
        yield Problem("data.kind", shown(data.kind), tr("points of a plane with {model}", model=name))
        return
    for path in _NETWORKS:
        if (kind := value_at(experiment, path)) != "mlp":
            yield Problem(path, shown(kind), tr("{value} with {model}", value="mlp", model=name))
    for path, idle in _OF_GAMES.items():
        if (value := value_at(experiment, path)) not in (None, idle):
            allowed = tr("{value} with {model}, which plays no game", value=_said(idle), model=name)
            yield Problem(path, shown(value), allowed)
    if experiment.compute.precision != "float32":
        allowed = tr("{value} with {model}", value="float32", model=name)
        yield Problem("compute.precision", shown(experiment.compute.precision), allowed)
    if latent.pool_size:
        allowed = tr("0 with {model}, which draws noise afresh", model=name)
        yield Problem("latent.pool_size", shown(latent.pool_size), allowed)
    if experiment.objective.model == "vae" and latent.distribution != "normal":
        yield Problem("latent.distribution", shown(latent.distribution), tr("normal with a VAE, as KL is to that"))
    num_values = math.prod(data.sample_shape)
    if experiment.objective.model == "flow_matching" and latent.dim != num_values:
        allowed = tr("{count} with flow matching, which moves noise to where the data is", count=num_values)
        yield Problem("latent.dim", shown(latent.dim), allowed)


def _said(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)
