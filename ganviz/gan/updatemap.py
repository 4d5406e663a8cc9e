"""The step of a game of two numbers as a map of the plane: arrows, and the eigenvalues that decide how it ends.

All by the step of the run itself, done from other states and taken back, so that it holds for any optimizer, dynamics
and loss. A map contracts about a fixed point where every eigenvalue of its derivative lies in the unit circle; the
angle of a complex pair is by how much it turns a step (Mescheder, Nowozin, Geiger 2017, arXiv:1705.10461).
"""

from dataclasses import dataclass, replace

import torch
from torch import Tensor

from ganviz.gan.rehearsal import as_it_was
from ganviz.gan.trainer import DivergedError, Trainer, TrainerState

PLAYERS = ("generator", "discriminator")
MEMORY = ("momentum_buffer", "past_direction", "exp_avg", "grad_avg")  # of gradients: 0 at rest
SIZES = (
    "exp_avg_sq",
    "max_exp_avg_sq",
    "exp_inf",
    "square_avg",
    "sum",
    "acc_delta",
)  # of them: what steps are divided by
MOST_STEPS = 64  # of a map
Tensors = dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class MapSpectrum:
    """The eigenvalues of the derivative of the step, by weights and all that the optimizers remember.

    Attributes:
        now: (n,) complex128, where the game stands; the largest modulus first. None where that is not finite.
        rest: at rest, where both numbers and all memory are 0. None where the step has no derivative there, as it is
            divided by the size of past gradients.
        steps: how many steps the map is of: with lookahead, those until the slow weights are reached; else one.
    """

    now: Tensor | None
    rest: Tensor | None
    steps: int


def spectrum(trainer: Trainer) -> MapSpectrum:
    """Return the eigenvalues of the step of a game of two numbers, now and at rest."""
    optimizers = (trainer.experiment.generator.optimizer, trainer.experiment.discriminator.optimizer)
    steps = min(MOST_STEPS, max(1, *(each.lookahead_steps for each in optimizers)))
    with as_it_was(trainer) as state:
        try:
            if state.step == 0:
                trainer.step()  # which makes what the optimizers remember
                made = trainer.state()
                state = replace(made, tensors=made.tensors | _weights_of(state.tensors))
            now = _begun(state)
            names = [name for name in now.tensors if _last(name) in ("weights", *MEMORY, *SIZES) and _is_player_s(name)]
            has_sizes = any(_last(name) in SIZES for name in names)
            rest = (
                now.tensors | {name: torch.zeros_like(now.tensors[name]) for name in names} | _slow(now, torch.zeros(1))
            )
            return MapSpectrum(
                _eigenvalues(trainer, now, names, steps),
                None if has_sizes else _eigenvalues(trainer, replace(now, tensors=rest), names, steps),
                steps,
            )
        except DivergedError:
            return MapSpectrum(None, None, steps)


def field(trainer: Trainer, theta: Tensor, psi: Tensor, *, is_fresh: bool) -> Tensor:
    """Return (n, 2) by how much a step moves both numbers from each of the places `theta` and `psi` (n,), float64.

    With `is_fresh` the optimizers remember nothing, as at their first step; else what they do now. NaN where it
    diverges.
    """
    moves = torch.full((len(theta), 2), torch.nan, dtype=torch.float64)
    with as_it_was(trainer) as state:
        tensors = _forgotten(state.tensors) if is_fresh else state.tensors
        for number, place in enumerate(zip(theta.tolist(), psi.tolist(), strict=True)):
            weights = {
                f"{player}/weights": torch.full_like(tensors[f"{player}/weights"], value)
                for player, value in zip(PLAYERS, place, strict=True)
            }
            here = replace(state, tensors=tensors | weights)
            if is_fresh:
                here = _begun(here)
            trainer.load_state(here)
            try:
                trainer.step()
            except DivergedError:
                continue
            after = [getattr(trainer, player).weights.item() for player in PLAYERS]
            moves[number] = torch.tensor(after, dtype=torch.float64) - torch.tensor(place, dtype=torch.float64)
    return moves


def _eigenvalues(trainer: Trainer, state: TrainerState, names: list[str], steps: int) -> Tensor | None:
    """Return the eigenvalues of the derivative, by central differences, of `steps` steps by what is in `names`."""
    here = torch.cat([state.tensors[name].double().flatten() for name in names])
    dtype = state.tensors[names[0]].dtype
    reach = torch.finfo(dtype).eps ** (1 / 3)

    def after(there: Tensor) -> Tensor:
        values = dict(zip(names, there.to(dtype).reshape(-1, 1), strict=True))
        moved = _begun(replace(state, tensors=state.tensors | values))
        trainer.load_state(moved)
        for _ in range(steps):
            trainer.step()
        found = trainer.state().tensors
        return torch.cat([found[name].double().flatten() for name in names])

    columns = []
    for number, name in enumerate(names):
        size = abs(here[number].item())
        far = reach * (size if _last(name) in SIZES else max(1.0, size))
        if far == 0:  # a size of nothing cannot go below it
            columns.append(torch.zeros_like(here))
            continue
        more, less = here.clone(), here.clone()
        more[number] += far
        less[number] -= far
        gap = (more.to(dtype).double() - less.to(dtype).double())[number]
        columns.append((after(more) - after(less)) / gap)
    jacobian = torch.stack(columns, dim=1)
    if not jacobian.isfinite().all():
        return None
    found: Tensor = torch.linalg.eigvals(jacobian)
    order = found.abs().argsort(descending=True)
    return found[order]


def _begun(state: TrainerState) -> TrainerState:
    """Return a state in which lookahead begins: its slow weights are where the others are."""
    begun: Tensors = {}
    for player in PLAYERS:
        if f"{player}/lookahead/slow" in state.tensors:
            begun[f"{player}/lookahead/slow"] = state.tensors[f"{player}/weights"].clone()
            begun[f"{player}/lookahead/updates"] = torch.zeros_like(state.tensors[f"{player}/lookahead/updates"])
    return replace(state, tensors=state.tensors | begun) if begun else state


def _forgotten(tensors: Tensors) -> Tensors:
    """Return a state whose optimizers remember nothing."""
    kept = {name: value for name, value in tensors.items() if "/optimizer/" not in name}
    return kept | {f"{player}/updates": torch.zeros_like(tensors[f"{player}/updates"]) for player in PLAYERS}


def _weights_of(tensors: Tensors) -> Tensors:
    return {f"{player}/weights": tensors[f"{player}/weights"] for player in PLAYERS}


def _slow(state: TrainerState, zero: Tensor) -> Tensors:
    return {name: torch.zeros_like(value) for name, value in state.tensors.items() if name.endswith("lookahead/slow")}


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _is_player_s(name: str) -> bool:
    return name.startswith(PLAYERS) and "/lookahead/" not in name
