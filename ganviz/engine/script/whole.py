"""A whole script: the parts of the first phase, what changes on the way, and the loop that trains."""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ganviz.engine.journal import Changed, Entry, Stepped, standing
from ganviz.engine.script import data, optimizers
from ganviz.engine.script.frame import docstring, imports_of, main_of, quoted
from ganviz.engine.script.losses import add_losses
from ganviz.engine.script.networks import add_networks, placing
from ganviz.engine.script.pieces import SECTIONS, WIDTH, Number, Phase, needed
from ganviz.engine.script.sayable import require_sayable
from ganviz.engine.script.schedules import add_schedules
from ganviz.engine.script.steps import PLAYERS, add_steps
from ganviz.engine.script.swaps import adopting, counts_moves
from ganviz.spec import Change, Experiment, summary
from ganviz.spec.errors import one_line
from ganviz.spec.networks import Handmade

_LONGEST_CHANGE = 75
_MANY_MOVES = 4  # of settings, from which on they are written as a table
_RANDOM = ("data", "latent", "noise", "penalty", "dropout", "generator dropout", "labels", "classes")


@dataclass(slots=True)
class _Change:
    """A change on the way, as a function of the script.

    Attributes:
        step: how many steps are done when it is made.
        name: of the function.
        about: what is changed, in words.
        body: its lines, but for ``global``.
        assigned: the names that it gives other values.
        functions: those that are defined for it, section by section.
    """

    step: int
    name: str
    about: str
    body: list[str] = field(default_factory=list)
    assigned: list[str] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)


def script_of(
    experiment: Experiment,
    journal: Iterable[Entry] = (),
    steps: int = 8000,
    *,
    title: str = "",
    note: str = "",
    threads: int = 1,
) -> str:
    """Return the text of a script that trains `experiment` for `steps` steps, with what `journal` has on the way.

    With PyTorch's autograd it makes the numbers that a run makes with ``compute.step`` at ``autograd`` and as many
    threads: the same generators, seeds and order of draws.

    Raises:
        CannotSayError: if the run has something that a script cannot do; the text says what.
    """
    entries = [entry for entry in standing(journal) if entry.step < steps]
    changes = [entry for entry in entries if isinstance(entry, Changed)]
    experiments = [experiment]
    for entry in changes:
        experiments.append(experiments[-1].with_changes(entry.change))
    for each in experiments:
        require_sayable(each)
    alone = {entry.step: entry.only for entry in entries if isinstance(entry, Stepped)}
    writer = _Writer(experiments, [(entry.step, entry.change) for entry in changes], alone)
    return writer.text(steps, title, note, threads)


class _Writer:
    """Puts a script together.

    Args:
        experiments: the first, and what each change makes of the one before it.
        changes: when they are made, and the changes themselves, one fewer.
        alone: who learns alone in the step after so many.
    """

    def __init__(
        self, experiments: Sequence[Experiment], changes: Sequence[tuple[int, Change]], alone: Mapping[int, str]
    ) -> None:
        self._experiments, self._changes, self._alone = experiments, changes, alone
        pairs = list(pairwise(experiments))
        self._scheduled = frozenset(
            player
            for player in PLAYERS
            for each in experiments
            if getattr(each, player).optimizer.schedule.kind != "constant"
        )
        self._counted = frozenset(
            player
            for player in PLAYERS
            if any(counts_moves(getattr(old, player).optimizer, getattr(new, player).optimizer) for old, new in pairs)
            or (player == "generator" and any(each.updates.share_fakes for each in experiments))
        )
        self._phases = [self._phase(each) for each in experiments]
        self._known: dict[str, dict[str, str]] = {name: {} for name in self._phases[0].functions}
        made = [each for place in range(len(changes)) if (each := self._change(place)).body]
        self._moved = _moved(made)
        self._made = [each for each in made if each.step not in self._moved]

    def _phase(self, experiment: Experiment) -> Phase:
        phase = Phase()
        phase.number("seed", experiment.seed, "where randomness starts")
        data.add_data(phase, experiment)
        if experiment.data.is_image:
            data.add_images(phase, experiment)
        add_networks(phase, experiment)
        add_losses(phase, experiment)
        optimizers.add_optimizers(phase, experiment)
        add_schedules(phase, experiment, self._scheduled)
        alone = [player for player in PLAYERS if player in self._alone.values()]
        add_steps(phase, experiment, alone, self._counted)
        return phase

    # --- changes ------------------------------------------------------------------------------------------------

    def _change(self, place: int) -> _Change:
        step, change = self._changes[place]
        earlier = sum(1 for other, _ in self._changes[:place] if other == step)
        suffix = f"{step}" if not earlier else f"{step}_{earlier + 1}"
        old, new = self._experiments[place], self._experiments[place + 1]
        about = one_line(summary(old, change, new), _LONGEST_CHANGE) or "nothing that trains"
        made = _Change(step, f"change_{suffix}", about)
        before, after = self._phases[place], self._phases[place + 1]
        for name, number in after.numbers.items():
            if name not in before.numbers or before.numbers[name].value != number.value:
                self._assign(made, name, number.value)
        for name, (_, text) in after.functions.items():
            if before.functions.get(name, ("", ""))[1] != text:
                self._rebind(made, name, text, suffix)
        self._renew_sources(made, old, new)
        self._put_by_hand(made, old, new)
        self._renew_optimizers(made, old, new, self._experiments[place + 2 :])
        if new.generator.ema and not old.generator.ema:
            self._assign(made, "average", optimizers.starting_average().partition(" = ")[2])
        if old.compute.threads != new.compute.threads and new.compute.threads:
            made.body.append(f"torch.set_num_threads({new.compute.threads})")
        return made

    def _assign(self, made: _Change, name: str, value: str) -> None:
        made.assigned.append(name)
        made.body.append(f"{name} = {value}")

    def _rebind(self, made: _Change, name: str, text: str, suffix: str) -> None:
        """Let `name` be another function from there on: one that is defined for it, unless it was there before."""
        is_new = name not in self._known
        known = self._known.setdefault(name, {})
        if text not in known:
            known[text] = f"{name}_{suffix}"
            made.functions.append(text.replace(f"def {name}(", f"def {name if is_new else known[text]}(", 1))
            if is_new:  # there was none of that name
                del known[text]
                return
        self._assign(made, name, known[text])

    def _renew_sources(self, made: _Change, old: Experiment, new: Experiment) -> None:
        if old.data != new.data:
            self._assign(made, "reals", data.source_of_reals(new))
        if old.latent != new.latent:
            self._assign(made, "latents", data.source_of_latents(new))

    def _put_by_hand(self, made: _Change, old: Experiment, new: Experiment) -> None:
        for player in PLAYERS:
            before, after = getattr(old, player).network, getattr(new, player).network
            if isinstance(after, Handmade) and after != before:
                letter = optimizers.LETTER[player]
                made.body += placing(after, player)
                if getattr(old, player).optimizer.lookahead_steps:
                    self._assign(made, f"{letter}_lookahead", f"Lookahead({letter}_weights)")

    def _renew_optimizers(self, made: _Change, old: Experiment, new: Experiment, later: Sequence[Experiment]) -> None:
        carries = new.updates.on_swap == "carry"
        for player in ("generator", "discriminator"):
            before, after = getattr(old, player).optimizer, getattr(new, player).optimizer
            letter = optimizers.LETTER[player]
            is_last = all(getattr(each, player).optimizer == after for each in later)
            lines = adopting(before, after, player, carries=carries, is_last=is_last)
            if player not in self._counted:
                lines = [line for line in lines if f"{letter}_moves =" not in line]
            text = "\n".join(lines).split("\n") if lines else []
            made.body += text
            made.assigned += [
                name for name in (f"{letter}_optimizer", f"{letter}_lookahead", f"{letter}_moves")
                if any(re.match(rf"\s*{name} = ", line) for line in text)
            ]  # fmt: skip
            if before.lr != after.lr and before.kind == after.kind and player not in self._scheduled:
                made.body.append(f"set_rate({letter}_optimizer, {letter}_rate)")

    # --- the text -----------------------------------------------------------------------------------------------

    def text(self, steps: int, title: str, note: str, threads: int) -> str:
        """Return the whole script."""
        first = self._phases[0]
        parts: dict[str, list[str]] = {section: [] for section in SECTIONS}
        for section, text in first.functions.values():
            parts[section].append(text)
        makes = self._makes(first)
        parts["changes"] = self._change_texts()
        parts["training"] = [self._train(), main_of(self._experiments[0], threads), *self._digits()]
        everything = "\n".join(
            [*(text for section in parts.values() for text in section), *(t for each in makes.values() for t in each)]
        )
        blocks: dict[str, list[str]] = {section: [] for section in SECTIONS}
        used = needed(everything)
        for block in used:
            blocks[block.section].append(block.text)
        everything = "\n".join([everything, *(block.text for block in used)])
        parts["settings"] = self._settings(first, steps, everything)
        parts["data"] = [*blocks["data"], self._random(everything), *parts["data"], *makes["data"]]
        for section in ("networks", "losses", "optimizers", "step"):
            parts[section] = [*blocks[section], *parts[section], *makes[section]]
        body = "\n\n\n".join(
            (f"# --- {heading} {'-' * (WIDTH - 7 - len(heading))}\n\n" if heading else "")
            + "\n\n\n".join(parts[section])
            for section, heading in SECTIONS.items()
            if parts[section]
        )
        told = [(each.step, each.about) for each in self._made]
        if self._moved:
            told.append((min(self._moved), f"settings moved {len(self._moved)} times, to step {max(self._moved):,}"))
        head = docstring(title, note, told, needs_files=data.is_read_from_files(self._experiments[0]))
        foot = 'if __name__ == "__main__":\n    main()\n'
        return _tidy(f"{head}\n\n{imports_of(everything + body)}\n\n{body}\n\n\n{foot}")

    def _settings(self, first: Phase, steps: int, everything: str) -> list[str]:
        order = [
            "seed", "batch_size", "latent_dim", "d_rate", "g_rate", "d_updates", "g_updates",
            *(name for name in first.numbers),
        ]  # fmt: skip
        numbers = {
            "steps": Number(str(steps), "to train"),
            **{name: first.numbers[name] for name in dict.fromkeys(order) if re.search(rf"\b{name}\b", everything)},
        }
        return ["\n".join(f"{name} = {number.value}  # {number.about}" for name, number in numbers.items())]

    def _random(self, everything: str) -> str:
        names = [name for name in _RANDOM if f'rngs["{name}"]' in everything]
        listed = ", ".join(f'"{name}": seeded("{name}")' for name in names)
        lines = [
            "# Each purpose has a random generator of its own, so that none disturbs another.",
            f"rngs = {{{listed}}}",
        ]
        return "\n".join(lines)

    def _makes(self, first: Phase) -> dict[str, list[str]]:
        """Return what is made at the start, by section, each as few texts."""
        found: dict[str, list[str]] = {section: [] for section in SECTIONS}
        experiment = self._experiments[0]
        if not experiment.data.is_image:
            found["data"].append(
                f"reals = {data.source_of_reals(experiment)}\nlatents = {data.source_of_latents(experiment)}"
            )
        else:
            found["data"].append(f"latents = {data.source_of_latents(experiment)}")
        functions = [text for _, text in first.once.values() if text.startswith("def ")]
        networks = [
            text for section, text in first.once.values() if section == "networks" and not text.startswith("def ")
        ]
        built = [text for text in networks if " = nn.Sequential(" in text]
        drawn = [text for text in networks if text not in built]
        drawn.sort(key=lambda text: text.startswith("g_weights"))  # once all weights are drawn
        found["networks"] = [*functions, "\n\n".join([*built, "\n".join(drawn)])]
        found["optimizers"] = ["\n".join(text for section, text in first.once.values() if section == "optimizers")]
        if self._counted:
            counts = ", ".join(f"{optimizers.LETTER[player]}_moves" for player in sorted(self._counted))
            zeros = ", ".join("0" for _ in self._counted)
            found["optimizers"].append(f"{counts} = {zeros}  # updates that averages hold")
        if any(each.updates.share_fakes for each in self._experiments):
            found["losses"].append("shared = SharedFakes()")
        return found

    def _change_texts(self) -> list[str]:
        texts = []
        for made in self._made:
            texts += made.functions
            names = list(dict.fromkeys(made.assigned))
            lines = [f"def {made.name}():", f'    """When {made.step:,} steps are done: {quoted(made.about)}."""']
            if names:
                wrapped = textwrap.wrap(", ".join(names), WIDTH - 20)
                lines += [f"    global {line.rstrip(',')}" for line in wrapped]
            texts.append("\n".join([*lines, *(f"    {line}" for line in made.body)]))
        if self._made:
            by_step: dict[int, list[str]] = {}
            for made in self._made:
                by_step.setdefault(made.step, []).append(made.name)
            items = [f"    {step}: ({', '.join(names)},)," for step, names in by_step.items()]
            texts.append("\n".join(["changes = {  # by how many steps are done", *items, "}"]))
        if self._moved:
            items = [f"    {step}: {{{', '.join(named)}}}," for step, named in self._moved.items()]
            texts.append("\n".join(["moved = {  # settings that were moved, by how many steps are done", *items, "}"]))
        if self._alone:
            items = [f"    {step}: {player}_step," for step, player in self._alone.items()]
            texts.append(
                "\n".join(["alone = {  # steps in which one network learns, by how many are done", *items, "}"])
            )
        return texts

    def _train(self) -> str:
        lines = [
            "def train(steps, note=lambda step, d_value, g_value: None):",
            '    """Do so many steps, and hand the losses of each to `note`."""',
            "    global step",
            "    for step in range(1, steps + 1):",
        ]
        if self._made:
            lines += ["        for change in changes.get(step - 1, ()):", "            change()"]
        if self._moved:
            lines += ["        if step - 1 in moved:", "            globals().update(moved[step - 1])"]
            rates = [
                f"            set_rate({letter}_optimizer, {letter}_rate)"
                for player, letter in optimizers.LETTER.items()
                if player not in self._scheduled and f'"{letter}_rate"' in str(self._moved)
            ]
            lines += rates
        for player in sorted(self._scheduled):
            letter = optimizers.LETTER[player]
            lines.append(f"        set_rate({letter}_optimizer, {letter}_rate * {letter}_share(step - 1))")
        play = "alone.get(step - 1, one_step)" if self._alone else "one_step"
        lines += [f"        d_value, g_value = {play}()", "        note(step, d_value, g_value)"]
        return "\n".join(lines)

    def _digits(self) -> list[str]:
        lines = data.digits(self._experiments[0])
        return ["\n".join(lines)] if lines else []


def _moved(made: Sequence[_Change]) -> dict[int, list[str]]:
    """Return the changes that do nothing but move settings, by step, where there are many: a slider was dragged.

    Each is the items of a table, ``"name": value``. A step at which something else is changed too is left out.
    """
    found: dict[int, dict[str, str]] = {}
    others = set()
    for each in made:
        moves = {name: value for name, _, value in (line.partition(" = ") for line in each.body) if _is_number(value)}
        if each.functions or len(moves) + sum(line.startswith("set_rate(") for line in each.body) < len(each.body):
            others.add(each.step)
        found.setdefault(each.step, {}).update(moves)
    found = {step: moves for step, moves in found.items() if step not in others}
    if len(found) < _MANY_MOVES:
        return {}
    return {step: [f'"{name}": {value}' for name, value in moves.items()] for step, moves in found.items()}


def _is_number(value: str) -> bool:
    return re.fullmatch(r"-?[\d.]+(e[-+]?\d+)?|True|False", value) is not None


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


__all__ = ["script_of"]
