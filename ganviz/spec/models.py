"""What a run trains: a GAN, or one of two models without a game, to compare it with on the same data.

The generator's and the discriminator's places in an experiment are those of the two networks of any model.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ganviz.spec.players import ByPlayer
from ganviz.spec.translation import tr, tr_noop

ModelKind = Literal["gan", "vae", "flow_matching"]


@dataclass(frozen=True, slots=True)
class Model:
    """One model.

    Attributes:
        label: what menus call it.
        name: what a sentence does.
        roles: what the network in the place of each player is; empty for one that is not used.
        letters: the same in a letter: a decoder is G in formulas here, as it makes the fakes.
        losses: what the recorded loss of each is called in a legend; empty where there is none.
        loss, unit: what they are together, and what they are counted in; empty where the game says so.
        is_game: whether the two networks play against each other: then the second is a discriminator.
        without: why there is nothing that tells real from fake; empty where there is.
    """

    label: str
    name: str
    roles: ByPlayer[str]
    letters: ByPlayer[str]
    losses: ByPlayer[str]
    loss: str = ""
    unit: str = ""
    is_game: bool = False
    without: str = ""

    @property
    def why_no_discriminator(self) -> str:
        """Why there is nothing that tells real from fake, in a sentence; empty where there is."""
        return tr(self.without)


MODELS: Mapping[ModelKind, Model] = {
    "gan": Model(
        tr_noop("GAN"), tr_noop("a GAN"),
        ByPlayer(generator=tr_noop("Generator"), discriminator=tr_noop("Discriminator")),
        ByPlayer(generator="G", discriminator="D"),
        ByPlayer(generator="G", discriminator="D"),
        is_game=True,
    ),
    "vae": Model(
        tr_noop("VAE"), tr_noop("a VAE"),
        ByPlayer(generator=tr_noop("Decoder"), discriminator=tr_noop("Encoder")),
        ByPlayer(generator="G", discriminator="E"),
        ByPlayer(generator=tr_noop("reconstruction"), discriminator=tr_noop("KL")),
        tr_noop("minus the evidence lower bound, in nats"), tr_noop("in nats a sample"),
        without=tr_noop("A VAE has no discriminator: its second network is the encoder."),
    ),
    "flow_matching": Model(
        tr_noop("Flow matching"), tr_noop("flow matching"),
        ByPlayer(generator=tr_noop("Velocity field"), discriminator=""),
        ByPlayer(generator="v", discriminator=""),
        ByPlayer(generator=tr_noop("velocity error"), discriminator=""),
        tr_noop("squared error of the velocity, in squared data units"), tr_noop("in squared data units"),
        without=tr_noop("Flow matching has no discriminator: it trains one network."),
    ),
}  # fmt: skip
