"""One player of the game: a network with its weights as one vector, and the optimizer that moves it."""

import math
from collections.abc import Iterable, Mapping
from itertools import accumulate

import torch
from torch import Tensor, nn
from torch.nn import Parameter
from torch.optim import Optimizer

from ganviz.gan import optimizers
from ganviz.gan.compiled import atonce
from ganviz.gan.compiled.atonce import torch_lerp
from ganviz.gan.compiled.library import Row
from ganviz.gan.device import PROCESSOR
from ganviz.gan.flat import buffers_of, flatten
from ganviz.gan.layers import with_weights
from ganviz.gan.layout import FINITE, MOST, NOT_NEGATIVE, Layout, count, like, prefixed, whole
from ganviz.gan.optimizers.clipping import clip
from ganviz.gan.optimizers.lookahead import Lookahead
from ganviz.gan.schedules import rate
from ganviz.spec.optimizers import AnyOptimizer

WATCHED_EVERY = 100  # steps
BEFORE_WATCHED = "before_watched"


class Player:
    """One network with its weights as one vector, and its optimizer.

    Attributes:
        weights: the flat parameter, of which all of the network's parameters are views.
        layers: the names of its layers with weights, and where in `weights` those of each begin.
        spec: the description of its optimizer.
        updates: how many updates the present optimizer's moments stand for.
        lookahead: its slow weights; None where it has none.
        version: another number whenever it moves in another way, or by other tensors; a rate alone is none.
        before_update: the weights before the last update of the present step, where it is watched: every
            `WATCHED_EVERY`-th is, by its number, so that what is measured of it depends on nothing else. None after
            any other step, and where the player made no update in it.
        before_steps: the weights before the last step, if it is watched, and before the step ahead of it; None for
            what is not known. Between the two they are part of the state, so that replay from there knows them too.
    """

    def __init__(self, network: nn.Module, spec: AnyOptimizer, device: torch.device = PROCESSOR) -> None:
        self.network = network.to(device)
        self.parameters = list(network.parameters())
        self.weights: Parameter = flatten(network)
        self.layers = _layers_of(network)
        self._numbers = self.weights.data
        self._has_buffers = bool(buffers_of(network))
        self.spec = spec
        self.version = 0
        self._is_compiled, self._clip, self._lerp = False, clip, torch_lerp
        self._use(optimizers.build_optimizer(spec, self.weights))
        self.updates = 0
        self.lookahead = Lookahead(self.weights) if spec.lookahead_steps else None
        self.before_update: Tensor | None = None
        self.before_steps: tuple[Tensor | None, Tensor | None] = (None, None)
        self._is_watched = False

    def compile_updates(self, is_compiled: bool) -> None:
        """Make updates by compiled code from now on, where it knows how; or by torch."""
        if is_compiled != self._is_compiled:
            self._is_compiled = is_compiled
            self._clip, self._lerp = (atonce.clip, atonce.lerp) if is_compiled else (clip, torch_lerp)
            self._use(self.optimizer)

    def update_row(self) -> Row | None:
        """Return the row of its next update; None where that is torch's to make."""
        assert self.weights.grad is not None
        return optimizers.row_of_update(self.spec, self.optimizer, self.weights)

    def enter(self, step: int) -> None:
        """Begin step `step` of the run, with the learning rate that the schedule has for it."""
        phase = step % WATCHED_EVERY
        self._is_watched, self.before_update = is_watched(step), None
        if phase == WATCHED_EVERY - 1:
            self.before_steps = (self.weights.detach().clone(), None)
        elif phase == 0:
            self.before_steps = (self.before_steps[0], self.weights.detach().clone())
        else:
            self.before_steps = (None, None)
        self.optimizer.param_groups[0]["lr"] = rate(self.spec, step)

    def enter_last(self, step: int, first: int, before: tuple[Tensor, Tensor] | None) -> None:
        """Begin step `step`, the last of those that were done in one call from `first` on.

        `before` are the weights before the step ahead of the last watched one, and before that one; None of a player
        that has not moved. They are copied.
        """
        earlier, last = before or (self.weights.detach(), self.weights.detach())
        phase = step % WATCHED_EVERY
        self._is_watched, self.before_update = is_watched(step), None
        if phase == WATCHED_EVERY - 1:
            self.before_steps = (earlier.clone(), None)
        elif phase == 0:
            self.before_steps = (earlier.clone() if first < step else self.before_steps[0], last.clone())
        else:
            self.before_steps = (None, None)
        self.optimizer.param_groups[0]["lr"] = rate(self.spec, step)
        self.note_whole_step(has_moved=before is not None)

    def note_whole_step(self, has_moved: bool) -> None:
        """Take in that the step it has entered is done, in which it made one update, if any."""
        self.before_update = self.before_steps[1] if self._is_watched and has_moved else None

    def watch(self) -> None:
        """Keep the weights before each update from here to the end of the step."""
        self._is_watched = True

    def differentiate(self, loss: Tensor) -> float:
        """Put the gradient of `loss` into ``weights.grad``, and return its value.

        Leaves the other network's gradients alone.
        """
        return self.differentiate_sum((loss,))

    def differentiate_sum(self, terms: Iterable[Tensor]) -> float:
        """Do so for a sum of terms, each made and done with before the next: there is one graph at a time."""
        assert self.weights.grad is not None
        self.weights.grad.zero_()
        value = 0.0
        for term in terms:
            term.backward(inputs=self.parameters)  # type: ignore[no-untyped-call]
            value += term.item()
        return value

    def update(self) -> None:
        """Make one update along ``weights.grad``."""
        if self._is_watched:
            self.before_update = self.weights.detach().clone()
        self.extrapolate()
        if self.lookahead:
            self.lookahead.follow(self.weights, self.spec.lookahead_steps, self.spec.lookahead_alpha, self._lerp)

    def extrapolate(self) -> None:
        """Make one optimizer step along ``weights.grad`` that is to be taken back: no lookahead follows it."""
        if self.spec.clip_value or self.spec.clip_norm:
            assert self.weights.grad is not None
            self._clip(self.weights.grad, self.spec.clip_value, self.spec.clip_norm)
        self._update()
        self.updates += 1

    @torch.no_grad()
    def put(self, weights: Tensor) -> None:
        """Go on with these weights, given as one vector; moments stay as they are, slow weights go there too."""
        self.weights.copy_(weights)
        if self.lookahead:
            self.lookahead = Lookahead(self.weights)

    def is_finite(self) -> bool:
        """Return whether every weight is. A sum is finite only if all its terms are."""
        return math.isfinite(self._numbers.sum().item())

    def adopt(self, old: AnyOptimizer, new: AnyOptimizer, carry: bool) -> str:
        """Go on with another description of the optimizer; return what became of the moments, if it is a swap.

        Lookahead goes on across a swap: its slow weights are no part of any kind's state.
        """
        self.spec = new
        if _differing_fields(old, new) - {"lr", "schedule"}:
            self.version += 1
        if not new.lookahead_steps:
            self.lookahead = None
        elif not self.lookahead:
            self.lookahead = Lookahead(self.weights)
        if old.kind == new.kind and _differing_fields(old, new) <= _OUTSIDE:
            self.optimizer.param_groups[0]["lr"] = new.lr
            return ""
        if old.kind == new.kind:
            self._use(optimizers.adjusted(old, new, self.weights, self.optimizer, self.updates))
            if not self.optimizer.state[self.weights]:  # as of SGD before its momentum is turned on
                self.updates = 0
            return ""
        handover = optimizers.swapped(old, new, self.weights, self.optimizer, self.updates, carry)
        self._use(handover.optimizer)
        self.updates = handover.updates
        return handover.note

    def state(self) -> dict[str, Tensor]:
        optimizer = optimizers.state_of(self.optimizer, self.weights)
        return {
            "weights": self.weights.detach().clone(),
            "updates": torch.tensor(self.updates),
            **self._before_watched(),
            **{f"buffers/{name}": buffer.clone() for name, buffer in self._buffers().items()},
            **{f"optimizer/{name}": value for name, value in optimizer.items()},
            **{
                f"lookahead/{name}": value for name, value in (self.lookahead.state() if self.lookahead else {}).items()
            },
        }

    def load_state(self, spec: AnyOptimizer, state: dict[str, Tensor]) -> None:
        """Go on from `state`, in which the optimizer was the one that `spec` describes."""
        moments = under("optimizer/", state)
        is_the_same = spec == self.spec and self.lookahead is None  # whose new slow weights would be elsewhere
        self.spec, self.before_update = spec, None
        self.before_steps = (state.get(BEFORE_WATCHED), None)
        if is_the_same and optimizers.put_back(self.optimizer, self.weights, moments):
            self.optimizer.param_groups[0]["lr"] = spec.lr
        else:
            self._use(optimizers.build_optimizer(spec, self.weights))
            optimizers.load_state(self.optimizer, self.weights, moments)
        self.weights.data.copy_(state["weights"])
        self.updates = int(state["updates"])
        for name, buffer in self._buffers().items():
            buffer.copy_(state[f"buffers/{name}"])
        self.lookahead = None
        if spec.lookahead_steps:
            self.lookahead = Lookahead(self.weights)
            self.lookahead.load_state(under("lookahead/", state))

    def layout(self, state: dict[str, Tensor], most_updates: int) -> Layout:
        """Return what `load_state` may be given after at most so many updates, whose number is in `state`."""
        layout = {
            "weights": like(self.weights),
            "updates": count(most_updates),
            BEFORE_WATCHED: like(self.weights, may_lack=True),
        }
        updates = number_of(state, "updates")
        parts = {
            "buffers": {
                name: like(buffer, _BUFFER_RULES.get(name.rpartition(".")[2], FINITE))
                for name, buffer in self._buffers().items()
            },
            "optimizer": optimizers.layout_of(self.spec, self.weights, updates, under("optimizer/", state)),
            "lookahead": self.lookahead.layout(most_updates) if self.lookahead else {},
        }
        return layout | prefixed(parts)

    def _buffers(self) -> dict[str, Tensor]:
        return buffers_of(self.network) if self._has_buffers else {}

    def _before_watched(self) -> dict[str, Tensor]:
        """Return what a step that is watched needs of the one before it; nothing unless it is next."""
        earlier, last = self.before_steps
        return {BEFORE_WATCHED: earlier.clone()} if earlier is not None and last is None else {}

    def _use(self, optimizer: Optimizer) -> None:
        """Move by `optimizer`, which `spec` describes, from now on."""
        self.optimizer = optimizer
        self.version += 1
        self._update = optimizers.update_of(self.spec, optimizer, self.weights, is_compiled=self._is_compiled)


def _layers_of(network: nn.Module) -> tuple[tuple[str, ...], list[int]]:
    layers = with_weights(network)
    ends = accumulate(layer.num_weights for layer in layers)
    return tuple(layer.name for layer in layers), [0, *ends][:-1]


def steps_unwatched(step: int) -> int:
    """Return how many steps follow `step` before one that `Player.enter` has more to do for."""
    return max(0, WATCHED_EVERY - 2 - step % WATCHED_EVERY)


def is_watched(step: int) -> bool:
    """Return whether updates in `step` are."""
    return step % WATCHED_EVERY == 0


# Settings that the player itself follows, at each step or update: no other torch optimizer is needed for them.
_OUTSIDE = {"lr", "schedule", "clip_norm", "clip_value", "lookahead_steps", "lookahead_alpha"}


def _differing_fields(old: AnyOptimizer, new: AnyOptimizer) -> set[str]:
    """Return the names of the settings that are not equal, of both descriptions."""
    names = {*type(old).model_fields, *type(new).model_fields}
    return {name for name in names if getattr(old, name, None) != getattr(new, name, None)}


_BUFFER_RULES = {"running_var": NOT_NEGATIVE, "usual": NOT_NEGATIVE, "num_batches_tracked": whole(0, MOST)}


def number_of(state: Mapping[str, Tensor], name: str) -> int:
    """Return a count in a state that nobody has checked yet; 0 for what is none."""
    value = state.get(name)
    return int(value) if value is not None and value.dtype == torch.int64 and value.dim() == 0 else 0


def under(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the tensors whose names begin with `prefix`, by the rest of their names."""
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
