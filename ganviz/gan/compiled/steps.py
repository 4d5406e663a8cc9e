"""Whole steps as rows, many of them in one call: what the dynamics plays is written down once, and done many times.

A step is written down by playing it with sides that write rows instead of computing. The rows are those that a step
made call by call would run, so that both give the same floats. What cannot be written down is done call by call.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from ctypes import addressof, byref, c_int64
from dataclasses import dataclass, replace
from types import MethodType
from typing import Any, NoReturn

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor

from ganviz.gan.batches import Batches
from ganviz.gan.byhand.feeds import Blur, Deal, Draw
from ganviz.gan.byhand.passes import Call
from ganviz.gan.compiled.library import Row, library
from ganviz.gan.compiled.program import Blurring
from ganviz.gan.compiled.rows import NotLowered, blurring_row, copying_row, kind_of, mask_row, row_of, vector_row
from ganviz.gan.compiled.watched import Watched
from ganviz.gan.dynamics import NotFiniteError, Side
from ganviz.gan.networks.layers import Dropout
from ganviz.gan.player import Player
from ganviz.gan.randomness import Words
from ganviz.gan.schedules import rate
from ganviz.spec.gates import AnyGate, WhileAbove, WhileBelow
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.players import PlayerName

MOST_STEPS = 512  # in one call
MOST_DRAWN = 1 << 20  # numbers that are drawn ahead in one call, beside batches
MOST_DEALT = 1 << 18  # numbers of batches
_PLACE: dict[PlayerName, int] = {"discriminator": 0, "generator": 1}  # of a player in what is kept for both
_STD = 2  # the place of the noise among the numbers of a step, after the rates of both
_QUANTITIES = ("loss", "weights")


@dataclass(frozen=True, slots=True)
class _Feed:
    """A row whose `a` is what was drawn ahead, and the call that draws it."""

    row: int
    call: Deal | Draw | Blur


class _Loss(float):
    """Stands for a loss that is not known yet: 0, and the place where it will be."""

    place: Tensor  # () float64


class Tape:
    """Takes in a step that is played, as rows.

    Attributes:
        rows: in the order in which they are run.
        kept: what owns the memory that they are of.
        moves: (2,) int64, how many updates each player has made since it was set to 0.
        lookaheads: (2,) int64, how many since its weights were last put on the slow ones.
        losses: (steps, 2) float64, of D and of G.
        words: of each generator from which rows draw, where it is while they are run.
    """

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.kept: list[Any] = []
        self.feeds: list[_Feed] = []
        self.words: dict[Generator, Words] = {}
        self.moves = np.zeros(2, dtype=np.int64)
        self.lookaheads = np.zeros(2, dtype=np.int64)
        self.losses = np.empty((MOST_STEPS, 2))
        self.player: PlayerName = "discriminator"  # whose loss is computed

    def run(self, program: Iterable[Call]) -> None:
        """Write down the calls of a program. Raises NotLowered where one is no row."""
        for call in program:
            match call:
                case Draw(into=mask, fill=MethodType(__self__=Dropout() as dropout)):
                    if dropout.generator not in self.words:
                        self.words[dropout.generator] = Words(dropout.generator)
                    self.add(mask_row(mask, dropout, self.words[dropout.generator]), call)
                case Deal() | Draw():
                    self.feeds.append(_Feed(len(self.rows), call))
                    self.add(copying_row(call.into, call.into), call)
                case Blurring():
                    blur = call.call
                    self.feeds.append(_Feed(len(self.rows), blur))
                    row = blurring_row(blur.into, blur.source, blur.noise)
                    row.number = _STD
                    self.add(row, blur)
                case _ if hasattr(call, "keeps"):
                    self.rows += call.keeps[0]
                    self.kept.append(call)
                case _:
                    row_or_none = row_of(call)
                    if row_or_none is None:
                        raise NotLowered
                    self.add(row_or_none, call)

    def value(self, number: Tensor, *others: Tensor) -> float:
        """Write down how the loss of the present player comes about, and that steps end where it is not finite."""
        loss = _Loss()
        loss.place = torch.zeros((), dtype=torch.float64)
        for each in (number, *others):
            row = self._row("take_loss", loss.place, a=each)
            row.s1 = float(each is not number)
            self.add(row, each)
        row = self._row("check_loss", None, a=loss.place)
        row.s1 = _code(self.player, "loss")
        self.add(row, loss.place)
        return loss

    def report(self, losses: Mapping[PlayerName, float]) -> None:
        """Write down which losses are those of the step."""
        for name, loss in losses.items():
            assert isinstance(loss, _Loss)
            row = self._row("report", None, a=loss.place)
            row.out, row.out_step = _address(self.losses[:, _PLACE[name]]), self.losses[0].nbytes
            self.add(row)

    def copy(self, source: Tensor, into: Tensor) -> None:
        self.add(copying_row(source, into), source, into)

    def vector(self, kind: str, out: Tensor, s0: float = 0.0, s1: float = 0.0, **others: Tensor) -> None:
        self.add(vector_row(kind, out, s0, s1, **others), out, *others.values())

    def update(self, player: Player, name: PlayerName) -> None:
        """Write down an update at the rate that a step has for it."""
        row = player.update_row()
        if row is None:
            raise NotLowered(is_for_now=True)
        row.number = _PLACE[name]
        self.add(row, dict(player.optimizer.state[player.weights]))
        row = self._row("count", None)
        row.out = _address(self.moves[_PLACE[name] :])
        self.add(row)

    def begin_gate(self, loss: float, gate: WhileAbove | WhileBelow) -> int:
        """Write down that what follows, until `end_gate`, is left out unless a loss is beyond a value."""
        assert isinstance(loss, _Loss)
        row = self._row("gate", None, a=loss.place)
        row.s0, row.s1 = gate.value, 1.0 if gate.kind == "above" else -1.0
        self.add(row)
        return len(self.rows)

    def end_gate(self, begun: int) -> None:
        self.rows[begun - 1].k = len(self.rows) - begun

    @contextmanager
    def marked(self, marks: NDArray[np.float64]) -> Iterator[None]:
        """Write down rows that are run in those steps alone whose mark is above 0."""
        row = self._row("gate", None)
        row.a, row.a_step, row.s1 = _address(marks), marks.itemsize, 1.0
        self.add(row, marks)
        begun = len(self.rows)
        yield
        self.end_gate(begun)

    def _row(self, kind: str, out: Tensor | None, a: Tensor | None = None) -> Row:
        """Return a row of single numbers."""
        row = Row(kind=kind_of(kind), k=1, number=-1)
        row.out = None if out is None else out.data_ptr()
        row.a = None if a is None else a.data_ptr()
        return row

    def add(self, row: Row, *kept: Any) -> None:
        self.rows.append(row)
        self.kept += kept


class _Weights:
    """Stands for a player's weights while a step is written down."""

    def __init__(self, tape: Tape, weights: Tensor) -> None:
        self._tape, self._weights = tape, weights

    def detach(self) -> "_Weights":
        return self

    @property
    def data(self) -> "_Weights":
        return self

    def clone(self) -> Tensor:
        into = torch.empty_like(self._weights)
        self._tape.copy(self._weights, into)
        return into

    def copy_(self, source: Tensor) -> None:
        self._tape.copy(source, self._weights)

    def clamp_(self, low: float, high: float) -> None:
        if low != -high:
            raise NotLowered
        row = vector_row("no_more_than", self._weights, high, a=self._weights)
        row.a1 = row.o1 = 1
        self._tape.add(row, self._weights)

    def __getattr__(self, name: str) -> NoReturn:
        raise NotLowered


class _Recorded:
    """Stands for a player while a step is written down."""

    def __init__(self, tape: Tape, player: Player, name: PlayerName) -> None:
        self._tape, self._player, self._name = tape, player, name
        self.weights = _Weights(tape, player.weights.data)

    def update(self) -> None:
        self.extrapolate()
        player, tape = self._player, self._tape
        if player.lookahead is not None:
            spec, weights, slow = player.spec, player.weights.data, player.lookahead.slow
            row = vector_row("look_ahead", weights, float(spec.lookahead_steps), spec.lookahead_alpha, b=slow)
            row.e = _address(tape.lookaheads[_PLACE[self._name] :])
            tape.add(row, weights, slow)

    def extrapolate(self) -> None:
        player, tape = self._player, self._tape
        spec, gradient = player.spec, player.weights.grad
        assert gradient is not None
        if spec.clip_value or spec.clip_norm:
            tape.vector("clip", gradient, spec.clip_value, spec.clip_norm)
        tape.update(player, self._name)
        player.updates += 1  # as fakes are shared by it; it is set back

    def is_finite(self) -> bool:
        self._tape.vector(
            "check_weights", self._player.weights.data, 0.0, _code(self._name, "weights"), a=self._player.weights.data
        )
        return True


@dataclass(frozen=True, slots=True)
class Parts:
    """What steps are made of.

    Attributes:
        sides: of those who move, in order.
        gates: when each player learns.
        constrain: (player, its weights) -> None, puts them within their bounds.
        play: (sides) -> the losses of a step, which is played.
        average: the average of G's weights and the share by which an update brings it nearer; None where none is kept.
        batches: where batches come from.
        shares: whether one player's fakes are the other's.
    """

    sides: Sequence[Side]
    gates: Mapping[PlayerName, AnyGate]
    constrain: Callable[[PlayerName, Any], None]
    play: Callable[[list[Side]], Mapping[PlayerName, float]]
    average: tuple[Tensor, float] | None
    batches: Batches
    shares: bool


class Steps:
    """Does steps as they were written down.

    Attributes:
        watched: the weights before those of them that are watched.

    Raises:
        NotLowered: if a part of the step is no row, or not yet: a first update is torch's, which makes what it needs.
    """

    def __init__(self, parts: Parts, begin: Callable[[Tape], None]) -> None:
        self._parts, self._tape = parts, Tape()
        self._players = {side.name: side.player for side in parts.sides}
        tape, players = self._tape, self._players
        updates = {name: player.updates for name, player in players.items()}
        weights = {name: player.weights.data for name, player in players.items()}
        self.watched = Watched(weights, MOST_STEPS, tape.marked, tape.copy)
        try:
            begin(tape)
            tape.report(parts.play([self._recorded(side) for side in parts.sides]))
        finally:
            for name, number in updates.items():
                players[name].updates = number
        if parts.average and "generator" in players:
            average, share = parts.average
            tape.vector("average", average, share, a=players["generator"].weights.data)
        self._rows = (Row * len(tape.rows))(*tape.rows)
        self._dealt = {
            of: [feed for feed in tape.feeds if isinstance(feed.call, Deal) and feed.call.of == of]
            for of in ("reals", "latents")
        }
        self._room_for_draws()
        self._numbers = np.zeros((MOST_STEPS, _STD + 1))
        self._places = addressof(self._rows), _address(self._numbers)
        self._rates: dict[PlayerName, AnyOptimizer] = {}  # of whose description the numbers are, if they stay
        self._num_reals, self._sizes = (
            len(self._dealt["reals"]),
            [len(each.call.into) for each in self._dealt["latents"]],
        )
        self._blur = next((call for call, _ in self._draws if isinstance(call, Blur)), None)
        self._with_lookahead = [
            (_PLACE[name], player.lookahead) for name, player in players.items() if player.lookahead is not None
        ]
        found = library()
        assert found is not None
        self._run_steps = found.run_steps

    def _recorded(self, side: Side) -> Side:
        """Return what stands for `side` while a step is written down."""
        tape, name, gate = self._tape, side.name, self._parts.gates[side.name]
        player = _Recorded(tape, side.player, name)
        begun: list[int] = []
        if gate.kind != "always" and self._parts.shares:
            raise NotLowered  # who may take whose fakes is decided step by step

        def gradient() -> float:
            tape.player = name
            return side.gradient()

        def may_move(loss: float) -> bool:
            if gate.kind != "always":
                begun.append(tape.begin_gate(loss, gate))
            return True

        def constrain() -> None:
            self._parts.constrain(name, player.weights)
            if begun:
                tape.end_gate(begun.pop())

        stands_for: Any = player
        return replace(side, player=stands_for, gradient=gradient, may_move=may_move, constrain=constrain)

    def _room_for_draws(self) -> None:
        """Make room for what is drawn ahead, step by step."""
        drawn = [feed for feed in self._tape.feeds if not isinstance(feed.call, Deal)]
        shapes = [feed.call.noise if isinstance(feed.call, Blur) else feed.call.into for feed in drawn]
        total = sum(each.numel() for each in shapes)
        dealt = sum(feed.call.into.numel() for feed in self._dealt["reals"])
        self._most = max(1, min(MOST_STEPS, MOST_DRAWN // max(1, total), MOST_DEALT // max(1, dealt)))
        self._draws: list[tuple[Draw | Blur, list[Tensor]]] = []
        for feed, like in zip(drawn, shapes, strict=True):
            room = like.new_zeros(self._most, *like.shape)
            row, step_bytes = self._rows[feed.row], room[0].nbytes
            row.a, row.a_step = room.data_ptr(), step_bytes
            assert not isinstance(feed.call, Deal)
            self._draws.append((feed.call, list(room)))

    def run(self, first: int, count: int) -> tuple[NDArray[np.float64], NotFiniteError | None]:
        """Do up to `count` steps, the first of which is number `first` of the run.

        Return the losses of D and G (steps, 2) of those that were done, NaN for who did not learn; and why the one
        after them was left half way, if it was.
        """
        count, dealt = self._deal(min(count, self._most))
        self._set_numbers(first, count)
        self.watched.mark(first, count)
        self._draw(first, count)
        tape, why = self._tape, c_int64(0)
        tape.losses[:count] = np.nan
        tape.moves[:] = 0
        for place, lookahead in self._with_lookahead:
            tape.lookaheads[place] = lookahead.updates
        for words in tape.words.values():
            words.take()
        rows, numbers = self._places
        done = self._run_steps(rows, len(self._rows), count, numbers, self._numbers.shape[1], byref(why))
        del dealt  # of which rows know the places alone
        for words in tape.words.values():
            words.give_back()
        for name, player in self._players.items():
            player.updates += int(tape.moves[_PLACE[name]])
        for place, lookahead in self._with_lookahead:
            lookahead.updates = int(tape.lookaheads[place])
        return tape.losses[:done].copy(), _error(why.value)

    def _deal(self, count: int) -> tuple[int, list[Tensor]]:
        """Deal the batches of up to `count` steps; return of how many, and what has to live while they are done."""
        batches = self._parts.batches
        reals, latents = self._dealt["reals"], self._dealt["latents"]
        sizes = self._sizes
        ready_reals, ready_latents = batches.ready_reals(self._num_reals), batches.ready_latents(sum(sizes))
        count = max(1, min(count, ready_reals, ready_latents))
        dealt: list[Tensor] = []
        if ready_reals and reals:
            dealt += self._pointed(reals, batches.reals_ahead(count, len(reals)), [1] * len(reals))
        else:
            dealt += self._pointed_each(reals, [batches.reals() for _ in reals])
        if ready_latents and latents:
            dealt += self._pointed(latents, batches.latents_ahead(count, sum(sizes)), sizes)
        else:
            dealt += self._pointed_each(latents, [batches.latents(size) for size in sizes])
        return count, dealt

    def _pointed(self, feeds: Sequence[_Feed], block: Tensor, sizes: Sequence[int]) -> list[Tensor]:
        """Let rows of a step take so many parts each of a block, one after the other, and those of the next go on."""
        stride, place = block.stride(0) * block.itemsize, 0
        for feed, size in zip(feeds, sizes, strict=True):
            row = self._rows[feed.row]
            row.a, row.a_step = block.data_ptr() + place * stride, sum(sizes) * stride
            place += size
        return [block]

    def _pointed_each(self, feeds: Sequence[_Feed], dealt: list[Tensor]) -> list[Tensor]:
        for feed, batch in zip(feeds, dealt, strict=True):
            self._rows[feed.row].a, self._rows[feed.row].a_step = batch.data_ptr(), 0
        return dealt

    def _set_numbers(self, first: int, count: int) -> None:
        for name, player in self._players.items():
            numbers, spec = self._numbers[:, _PLACE[name]], player.spec
            if spec.schedule.kind != "constant":
                numbers[:count] = [rate(spec, first + step) for step in range(count)]
            elif self._rates.get(name) is not spec:
                numbers[:] = rate(spec, first)
                self._rates[name] = spec
        if self._blur is not None:
            self._numbers[:count, _STD] = [self._blur.std(first + step) for step in range(count)]

    def _draw(self, first: int, count: int) -> None:
        """Draw what steps draw one by one, in the order in which they would."""
        for step in range(count if self._draws else 0):
            for call, room in self._draws:
                if isinstance(call, Draw):
                    call.fill(room[step])
                elif call.std(first + step):
                    call.draw(room[step])


def _address(array: NDArray[Any]) -> int:
    return int(array.ctypes.data)


def _code(player: PlayerName, quantity: str) -> float:
    """Return a number, not 0, that stands for what is not finite."""
    return float(1 + 2 * _PLACE[player] + _QUANTITIES.index(quantity))


def _error(code: int) -> NotFiniteError | None:
    if not code:
        return None
    place, quantity = divmod(code - 1, 2)
    return NotFiniteError(next(name for name in _PLACE if _PLACE[name] == place), _QUANTITIES[quantity])
