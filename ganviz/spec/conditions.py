"""What a run can be in, in words: what each condition is called and means, and what could be done about it.

How a condition is told from the numbers of a run is `ganviz.gan.diagnoses`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ganviz.spec.changes import Change
from ganviz.spec.errors import SpecError
from ganviz.spec.experiment import Experiment
from ganviz.spec.said import with_numbers
from ganviz.spec.translation import tr

Tone = Literal["bad", "good", "neutral"]
# A number that tells how bad a condition is, of those the engine can measure of a copy of a run.
Sign = Literal["distance", "uncovered", "equilibrium_distance", "held_out", "copying", "largest_weight"]
SIGNS: Mapping[Sign, tuple[str, str]] = {  # what is measured in words, and a value of it: the less, the better
    "distance": ("distance to the data", "{:,.1f} floors"),
    "uncovered": ("modes that lack three quarters of their share", "{:.0%}"),
    "equilibrium_distance": ("distance from rest", "{:said}"),
    "held_out": ("how much more often than by chance D prefers reals it has learned from", "{:.0%}"),
    "copying": ("how much nearer fakes are to the pool than unseen reals", "{:.0%}"),
    "largest_weight": ("largest weight", "{:said}"),
}
Numbers = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Finding:
    """A condition that a run is in.

    Attributes:
        kind: its name in `CONDITIONS`.
        since: the step of the first look that showed it.
        numbers: the evidence, by name.
        is_fading: whether the run shows less of it now than it takes to tell it, but it is not clearly over.
    """

    kind: str
    since: int
    numbers: Numbers
    is_fading: bool = False


@dataclass(frozen=True, slots=True)
class Cure:
    """A change that may help, in a few words."""

    words: str
    change: Change


Cures = Callable[[Experiment], Iterator[Cure]]


@dataclass(frozen=True, slots=True)
class Condition:
    """What a run can be in.

    Attributes:
        kind: its name.
        title: what it is called, in two or three words.
        meaning: what goes on, for somebody who hears of it for the first time.
        evidence: a sentence with the numbers that tell it, to be formatted with them.
        view: the name of the view that shows it.
        tone: whether something is wrong.
        cures: yields what could be tried, the likeliest first.
        sign: what a cure has to make better.
    """

    kind: str
    title: str
    meaning: str
    evidence: str
    view: str
    tone: Tone = "bad"
    cures: Cures = lambda experiment: iter(())
    sign: Sign = "distance"

    def told(self, numbers: Numbers) -> str:
        """Return the evidence with its numbers; without those that were not measured, what it means."""
        try:
            return with_numbers(tr(self.evidence), numbers)
        except KeyError:
            return tr(self.meaning)


_OF_GAMES = ("discriminator.", "objective.", "updates.discriminator", "updates.dynamics")  # where settings of one are


def cures_of(condition: Condition, experiment: Experiment) -> tuple[Cure, ...]:
    """Return what could be tried of `experiment`: changes that it can take while it runs, and that alter it."""
    found = []
    for cure in condition.cures(experiment):
        if not experiment.objective.trains.is_game and any(path.startswith(_OF_GAMES) for path in cure.change):
            continue
        try:
            changed = experiment.with_changes(cure.change)
        except SpecError:
            continue
        if changed != experiment:
            found.append(cure)
    return tuple(found)


def sign_of(condition: Condition, experiment: Experiment) -> Sign:
    """Return what a cure has to make better; in a game of two numbers that is how far it is from rest."""
    return "equilibrium_distance" if experiment.data.sort == "number" else condition.sign


def _times(experiment: Experiment, player: str, factor: float) -> Cure:
    name = {"generator": "G", "discriminator": "D"}[player]
    rate = getattr(experiment, player).optimizer.lr * factor
    sign = f"\N{MULTIPLICATION SIGN}{factor:g}" if factor > 1 else f"\N{DIVISION SIGN}{1 / factor:g}"
    return Cure(tr("{player} rate {factor}", player=name, factor=sign), {f"{player}.optimizer.lr": rate})


def _set(words: str, **paths: Any) -> Cure:
    return Cure(words, {path.replace("__", "."): value for path, value in paths.items()})


def _raised(experiment: Experiment, words: str, path: str, value: float) -> Iterator[Cure]:
    """Yield a setting at `value`, where it is less."""
    part, name = path.split(".")
    if getattr(getattr(experiment, part), name) < value:
        yield Cure(words, {path: value})


def _rates(experiment: Experiment, factor: float) -> Change:
    return {f"{player}.optimizer.lr": getattr(experiment, player).optimizer.lr * factor for player in _PLAYERS}


def _against_collapse(experiment: Experiment) -> Iterator[Cure]:
    loss = experiment.objective.loss
    if loss.kind == "wasserstein" and not loss.clip:
        yield from _raised(experiment, tr("Gradient penalty 1"), "objective.gradient_penalty", 1.0)
    yield _times(experiment, "discriminator", 10)
    yield from _raised(experiment, tr("R1 penalty 0.1"), "objective.r1", 0.1)
    yield _times(experiment, "discriminator", 100)


def _against_missing(experiment: Experiment) -> Iterator[Cure]:
    yield from _raised(experiment, tr("Batch of 128"), "updates.batch_size", 128)
    yield from _against_collapse(experiment)


def _against_starving(experiment: Experiment) -> Iterator[Cure]:
    yield from _raised(experiment, tr("R1 penalty 0.1"), "objective.r1", 0.1)
    if experiment.objective.loss.kind == "minimax":
        yield _set(tr("Loss: non-saturating"), objective__loss__kind="non_saturating")
    yield _times(experiment, "discriminator", 0.1)


def _faster(experiment: Experiment) -> Iterator[Cure]:
    yield from _raised(experiment, tr("R1 penalty 0.1"), "objective.r1", 0.1)
    for factor in (10, 100):
        yield Cure(tr("Both rates {factor}", factor=f"\N{MULTIPLICATION SIGN}{factor}"), _rates(experiment, factor))
    yield Cure(tr("Both: Adam"), {f"{player}.optimizer.kind": "adam" for player in _PLAYERS})


def _slower(experiment: Experiment) -> Iterator[Cure]:
    yield from _raised(experiment, tr("Gradient penalty 1"), "objective.gradient_penalty", 1.0)
    yield Cure(tr("Both rates {factor}", factor="\N{DIVISION SIGN}10"), _rates(experiment, 0.1))


def _calmer(experiment: Experiment) -> Iterator[Cure]:
    yield from _raised(experiment, tr("R1 penalty 0.3"), "objective.r1", 0.3)
    yield _set(tr("Consensus"), updates__dynamics__kind="consensus")
    yield _set(tr("Extragradient"), updates__dynamics__kind="extragradient")


def _stronger(experiment: Experiment) -> Iterator[Cure]:
    for factor in (10, 100):
        yield _times(experiment, "discriminator", factor)
    yield from _raised(experiment, tr("5 updates of D a step"), "updates.discriminator", 5)


def _against_wandering(experiment: Experiment) -> Iterator[Cure]:
    yield from _raised(experiment, tr("Batch of 128"), "updates.batch_size", 128)
    yield from _calmer(experiment)
    yield Cure(tr("Both rates {factor}", factor="\N{DIVISION SIGN}10"), _rates(experiment, 0.1))


def _more_data(experiment: Experiment) -> Iterator[Cure]:
    yield _set(tr("Fresh samples, no pool"), data__pool_size=0)
    yield from _raised(experiment, tr("R1 penalty 0.1"), "objective.r1", 0.1)


_PLAYERS = ("generator", "discriminator")

CONDITIONS: Mapping[str, Condition] = {
    each.kind: each
    for each in (
        Condition(
            "diverging", "About to diverge",
            "Weights grow from look to look, each step larger than the one before. Soon a number will be infinite.",
            "The largest weight is {growth:said} times what it was two looks ago.",
            "losses", cures=_slower, sign="largest_weight",
        ),
        Condition(
            "dead", "Dead units",
            "Most units of a network give zero whatever comes in: nothing is learned through them. Lower rates do not "
            "bring them back: start again, with lower ones or with leaky ReLU.",
            "{share:.0%} of the units of one network give zero for every sample.",
            "gradients",
        ),
        Condition(
            "vanishing", "Vanishing gradient",
            "D is so sure of every fake that its slope there is nearly flat: G is not told which way to go.",
            "The norm of G's gradient is down to {gradient:said}, while fakes are far from the data.",
            "losses", cures=_against_starving,
        ),
        Condition(
            "standstill", "G hardly moves",
            "Fakes are far from the data and stay where they are: steps are too small to get anywhere.",
            "In the last looks fakes moved {moved:said} standard deviations; they are {far:,.0f} times the floor away.",
            "quality", cures=_faster,
        ),
        Condition(
            "hopping", "Mode hopping",
            "All fakes crowd on one spot. D learns to reject it, the crowd moves to the next, and round it goes.",
            "The crowd of fakes was elsewhere at {hops:.0f} of the last {looks:.0f} looks.",
            "modes_over_time", cures=_against_collapse,
        ),
        Condition(
            "collapse", "Mode collapse",
            "G has found a few outputs that fool D and makes nothing else: fakes are far less varied than the data.",
            "Fakes are {spread:.0%} as wide as the data; {covered:.0f} of {modes:.0f} modes are covered.",
            "modes_over_time", cures=_against_collapse,
        ),
        Condition(
            "oscillation", "Going round in circles",
            "Each player answers the other's last move. Losses rise and fall, and nobody gets nearer to rest.",
            "The loss of G repeats itself ({rhythm:.0%} alike from one round to the next).",
            "losses", cures=_calmer,
        ),
        Condition(
            "starved", "D wins, G starves",
            "D tells nearly every fake from a real, whatever G does. What G learns from that gets it no nearer.",
            "D ranks a real above a fake {separation:.1%} of the time; fakes come no nearer.",
            "losses", cures=_against_starving,
        ),
        Condition(
            "weak_discriminator", "G wins: D is too weak",
            "D cannot tell fakes from reals although they differ: what it teaches G is no help.",
            "D ranks a real above a fake {separation:.0%} of the time, and fakes are at {far:,.0f} times the floor.",
            "quality", cures=_stronger,
        ),
        Condition(
            "missing", "Missing modes",
            "Some modes of the data get less than a quarter of their share of the fakes, and it stays so.",
            "{thin:.0f} of {modes:.0f} modes lack three quarters of their share of the fakes, and have for long.",
            "modes_over_time", cures=_against_missing, sign="uncovered",
        ),
        Condition(
            "memorising", "G copies its pool",
            "There are few reals, and G makes those again instead of new ones like them.",
            "Fakes lie {copying:.0%} as far from the nearest real of the pool as unseen reals do.",
            "quality", cures=_more_data, sign="copying",
        ),
        Condition(
            "overfitting", "D knows its pool by heart",
            "There are few reals, and D gives them more than reals it never saw: it has learned them, not what they "
            "have in common.",
            "D ranks a real of its pool above an unseen one {held_out:.0%} of the time.",
            "quality", cures=_more_data, sign="held_out",
        ),
        Condition(
            "settled", "Losses look settled",
            "Both losses stay where they are, which looks like success. The fakes are far from the data all the same.",
            "On average losses have changed by {drift:.0%} of late, while the distance is {far:,.0f} times the floor.",
            "quality", cures=_against_starving,
        ),
        Condition(
            "wandering", "Fakes wander about",
            "Fakes move on and on and get no nearer to the data: each step undoes some of what others did. Steps may "
            "be too large, batches too small, or the players chase each other.",
            "In a few looks fakes move or widen by {moved:.0%} of the width of the data; they are {far:,.0f} times the "
            "floor away.",
            "quality", cures=_against_wandering,
        ),
        Condition(
            "no_nearer", "Far, and no nearer",
            "Fakes are far from the data, and have come no nearer for 3,000 steps. None of the usual signs says why.",
            "Fakes are {far:,.0f} times the floor from the data, and were about as far 1,500 steps ago.",
            "quality", cures=_against_starving,
        ),
        Condition(
            "converged", "Converged",
            "Fakes are about as near to the data as other reals would be.",
            "The distance has been {far:.1f} times the floor (median of the last looks; up to {limit:.1f} counts).",
            "quality", tone="good",
        ),
        Condition(
            "far", "Not there yet",
            "Fakes are not where the data is, or not as varied. They may be on their way, or in a trouble that takes "
            "longer to tell: it is said as soon as it is sure.",
            "Fakes are {far:,.0f} times the floor from the data; why is not clear yet.",
            "quality", tone="neutral",
        ),
    )
}  # fmt: skip

# These are told of models without a game, too: they speak of samples and weights, and of no discriminator.
OF_SAMPLES = ("diverging", "missing", "memorising", "converged", "far")

# Told of no look, but of the run itself: it has ended as one that is about to diverge does.
DIVERGED = Condition(
    "diverged", "Diverged",
    "A loss or a weight was not finite any more: from there on nothing can be computed. The run was put back to where "
    "it was sound last; as it is, it would do the same again.",
    "A number was no longer finite. The run stands at the last state that was sound.",
    "losses", sign="largest_weight",
)  # fmt: skip
