"""What is measured, and for how long."""

from dataclasses import dataclass, field
from typing import Protocol

from ganviz.spec import Change, Experiment, preset
from ganviz.spec.networks import Mlp
from ganviz.spec.translation import tr_noop


class Say(Protocol):
    """Puts values in a text, in the language of who reads it."""

    def __call__(self, text: str, /, **values: object) -> str: ...


def in_english(text: str, /, **values: object) -> str:
    """Return a text for machines, which is the same wherever they are."""
    return text.format_map(values)


@dataclass(frozen=True, slots=True)
class Workload:
    """A run to measure: a preset, perhaps with changes."""

    name: str
    preset: str
    changes: Change = field(default_factory=dict)

    @property
    def experiment(self) -> Experiment:
        return preset(self.preset).experiment.with_changes(self.changes)


def _ring(name: str, width: int, batch_size: int) -> Workload:
    networks = {f"{player}.network.widths": (width, width) for player in ("generator", "discriminator")}
    return Workload(name, "ring8", networks | {"updates.batch_size": batch_size})


HEADLINE = "ring8"
WORKLOADS = (
    _ring("small", 16, 64),
    _ring("small32", 32, 64),
    Workload("ring8", "ring8"),
    _ring("wide", 128, 256),
    Workload("grid25-r1", "grid25", {"objective.r1": 1.0}),
    Workload("digits-mlp", "digits-mlp"),
    Workload("mnist-mlp", "mnist-mlp"),
    Workload("mnist-dcgan", "mnist-dcgan"),
)


MANY = ("small", "small32", "ring8")  # of which many runs at once are measured, too
RACE = 6  # runs that are compared


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure.

    Attributes:
        rounds: how often each thing is measured, in turns.
        headless_s: seconds a round for each way to train without a window.
        window_s: seconds a round with the window drawing, after `settle_s` in which it gets going.
        moving_s: seconds after that in which a slider moves, too.
        with_window: the names of the workloads that are also measured with the window.
        growth_steps: steps after which the growth of the window's memory is told; 0 leaves it out.
        many: the names of the workloads of which many runs at once are measured.
        map_side, map_steps: rows and columns of a map, and the steps of each of its runs.
    """

    rounds: int
    headless_s: float
    window_s: float
    moving_s: float
    settle_s: float
    with_window: tuple[str, ...]
    growth_steps: int
    many: tuple[str, ...] = ()
    map_side: int = 12
    map_steps: int = 8000


FULL = Effort(5, 0.45, 2.0, 1.0, 0.5, tuple(workload.name for workload in WORKLOADS), 1_000_000, MANY)
QUICK = Effort(5, 0.06, 1.0, 0.5, 0.3, (HEADLINE,), 0)


def described(experiment: Experiment, say: Say = in_english) -> str:
    """Return the size of the work in a few words: ``64-64, batch 128``, or both networks where they differ."""
    sizes = [_size(player.network, say) for player in (experiment.generator, experiment.discriminator)]
    told = sizes[0] if sizes[0] == sizes[1] else f"G {sizes[0]}, D {sizes[1]}"
    text = tr_noop("{layers}, batch {size}, R1") if experiment.objective.r1 else tr_noop("{layers}, batch {size}")
    return say(text, layers=told, size=experiment.batch_size)


def _size(network: object, say: Say) -> str:
    if isinstance(network, Mlp):
        return "-".join(map(str, network.hidden))
    return say(tr_noop("{number} channels"), number=getattr(network, "channels", "?"))
