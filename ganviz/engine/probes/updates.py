"""What optimizers make of gradients: of the last watched update, and of the next step, done and taken back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ganviz.engine.probes.base import Probe
from ganviz.engine.probes.signs import Measures
from ganviz.spec.update_quantities import (
    DIRECTION,
    EFFECTIVE,
    FIRST,
    QUARTILE_PARTS,
    RATE,
    REHEARSED,
    SECOND,
    TURN,
)

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer

_MADE = (EFFECTIVE, DIRECTION, RATE, FIRST, SECOND)


@dataclass(frozen=True, slots=True)
class UpdatesProbe(Probe[Measures]):
    """Ask what the optimizers made of their gradients in the last updates, if the step is watched."""

    series: ClassVar = (
        *(name for each in (*_MADE, TURN) for name in each.totals),
        *(f"{name}{part}" for name in EFFECTIVE.totals for part in QUARTILE_PARTS),
    )

    def of(self, trainer: "Trainer", observer: "Observer") -> Measures | None:
        from ganviz.gan.update_measures import turn_cosine, update_made

        found: dict[str, float | None] = {}
        for letter, player in (("g", trainer.generator), ("d", trainer.discriminator)):
            found[f"{letter}_{TURN.name}"] = turn_cosine(player)
            made = update_made(player)
            if made is None:
                continue
            found |= {f"{letter}_{each.name}": getattr(made, each.name) for each in _MADE if each is not EFFECTIVE}
            if made.effective_rate is not None:
                parts = (QUARTILE_PARTS[0], "", QUARTILE_PARTS[1])
                names = (f"{letter}_{EFFECTIVE.name}{part}" for part in parts)
                found |= dict(zip(names, made.effective_rate, strict=True))
        return Measures({name: value for name, value in found.items() if value is not None}, {})


@dataclass(frozen=True, slots=True)
class RehearsalProbe(Probe[Measures]):
    """Ask what the next step will do, which takes about as long as twenty steps."""

    needs_game: ClassVar = True
    series: ClassVar = tuple(name for each in REHEARSED for name in each.totals)

    def of(self, trainer: "Trainer", observer: "Observer") -> Measures | None:
        from ganviz.gan.rehearsal import rehearse

        told = rehearse(trainer)
        found = {
            f"{player[0]}_{each.name}": getattr(its, each.name) for player, its in told.items() for each in REHEARSED
        }
        return Measures({name: value for name, value in found.items() if value is not None}, {})
