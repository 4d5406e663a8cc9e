"""The layers of both networks of an experiment, which depend on what is trained beside their own settings."""

from typing import TYPE_CHECKING

from ganviz.spec.networks import MlpDiscriminator
from ganviz.spec.networks.plan import Plan
from ganviz.spec.players import PlayerName

if TYPE_CHECKING:
    from ganviz.spec.experiment import Experiment


def plan_of(experiment: "Experiment", player: PlayerName) -> Plan:
    """Return the layers of the network in a player's place: of flow matching G's is the velocity field's."""
    data, model, latent_dim = experiment.data, experiment.objective.model, experiment.latent.dim
    network = getattr(experiment, player).network
    if model == "vae" and isinstance(network, MlpDiscriminator):
        return network.encoder_plan(latent_dim, data.sample_shape)
    if model == "flow_matching" and player == "generator":
        latent_dim += 1  # the time
    plan: Plan = network.plan(latent_dim, data.sample_shape, data.num_classes)
    return plan
