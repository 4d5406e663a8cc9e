"""The part of a script that says how rates change as the run goes on: a share of the rate for each step."""

from collections.abc import Callable
from typing import Any

from ganviz.engine.script.optimizers import LETTER, Lines
from ganviz.engine.script.pieces import Phase, literal
from ganviz.spec import Experiment
from ganviz.spec.schedules import (
    AnySchedule,
    Constant,
    Cosine,
    Cyclic,
    Exponential,
    Linear,
    StepDecay,
    Warmup,
)

SCHEDULES: dict[type[AnySchedule], Callable[[Any], tuple[str, Lines]]] = {
    Constant: lambda spec: ("stays as it is", ["return 1.0"]),
    StepDecay: lambda spec: (
        f"falls every {spec.every:,} steps", [f"return {literal(spec.factor)} ** (done // {spec.every})"]
    ),
    Exponential: lambda spec: (f"halves in {spec.half_life:,} steps", [f"return 2 ** (-done / {spec.half_life})"]),
    Cosine: lambda spec: (
        "glides down along half a cosine",
        [
            f"turn = math.pi * min(1.0, done / {spec.steps})",
            f"return {literal(spec.floor)} + {literal(1 - spec.floor)} * (1 + math.cos(turn)) / 2",
        ],
    ),
    Linear: lambda spec: ("falls along a straight line", _line(1.0, spec.floor, f"done / {spec.steps}")),
    Warmup: lambda spec: ("grows in a straight line at first", _line(spec.start, 1.0, f"done / {spec.ramp}")),
    Cyclic: lambda spec: (
        "rises and falls in straight lines",
        [f"phase = done % {spec.period} / {spec.period}", *_line(spec.low, 1.0, "1 - abs(2 * phase - 1)")],
    ),
}  # fmt: skip


def _line(first: float, last: float, way: str) -> Lines:
    return [f"way = min(1.0, {way})", f"return (1 - way) * {literal(first)} + way * {literal(last)}"]


def add_schedules(phase: Phase, experiment: Experiment, players: frozenset[str]) -> None:
    """Add the schedule of each of `players`, those who have one at any time."""
    for player in sorted(players):
        letter = LETTER[player]
        about, body = SCHEDULES[type(getattr(experiment, player).optimizer.schedule)](
            getattr(experiment, player).optimizer.schedule
        )
        text = f"Return the share of {letter.upper()}'s rate when `done` steps are done: it {about}."
        phase.function("optimizers", f"{letter}_share", "done", text, body)
