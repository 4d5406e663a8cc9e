"""What was seen of a run of a preset, by which its claims are held against it."""

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np
import torch

from ganviz.engine.datafiles import load_images, load_labels
from ganviz.engine.probes import DensitiesProbe, OutputsProbe
from ganviz.gan import DivergedError, Observer, Trainer
from ganviz.gan.gamefield import GameField, Pieces, weights_of
from ganviz.gan.jacobian import spectrum
from ganviz.gan.pathangle import path_angle
from ganviz.spec import Change, Experiment
from ganviz.spec.data import ValueData
from ganviz.spec.gamelook import GameSpectrum, PathAngle
from tests.benchmarks.classifier import Sure, classifier_of

EVERY = 100  # steps between two looks; a game of two numbers is looked at at each step
NUM_SAMPLES = 2500
NUM_IMAGES = 1000


class Moment(NamedTuple):
    """What is to be seen after a step. Of a game of two numbers, only `radius`; of images, none of the modes.

    Attributes:
        touched, covered: modes captured, and modes that hold at least a quarter of their fair share.
        quality: share of high-quality fakes.
        distance: sliced distance over its floor.
        centre: the middle of the fakes, (x, y) or (x,); spread: their standard deviation about it.
        doubt: on a line, the most that D's probability of real is away from one half where the data is.
        amiss: on a line, the most that it is away from the best D's where a twentieth of the densest place is.
        mode: number of the one mode that half of all fakes are nearest to and of high quality, or -1.
        nearest: number of the mode nearest to the middle of the fakes, or -1.
        gradient: norm of G's gradient.
        radius: how far the two numbers are from where they rest.
        d_loss: D's loss, on average since the moment before.
        push: on a line, how hard G's loss pushes a fake, on average.
        first_layer: norm of the gradient of D's first layer.
        stretch: the largest singular value of any matrix of D.
        gap: how much more D says of reals that it learned from than of others, on average.
    """

    step: int
    gradient: float
    distance: float = math.nan
    touched: int = 0
    covered: int = 0
    quality: float = 0.0
    centre: tuple[float, ...] = (math.nan, math.nan)
    doubt: float = math.nan
    amiss: float = math.nan
    spread: float = math.nan
    mode: int = -1
    nearest: int = -1
    radius: float = math.nan
    d_loss: float = math.nan
    push: float = math.nan
    first_layer: float = math.nan
    stretch: float = math.nan
    gap: float = math.nan


@dataclass
class Course:
    """The moments of a run, in order; from `started` on with a change.

    Attributes:
        diverged_at: the step in which a number stopped being finite, or None.
        before: of a branch, the last moment before its change.
        images: what a classifier says of the fakes at the end, for data it is there for.
        is_asked: share of fakes that it takes for the class that G was asked for, where G is told one.
        path, spectrum: of a game that is studied, the path angle from the first weights to the last, and the
            eigenvalues there.
    """

    started: int = 0
    moments: list[Moment] = field(default_factory=list)
    diverged_at: int | None = None
    before: Moment | None = None
    images: Sure | None = None
    is_asked: float = math.nan
    path: PathAngle | None = None
    spectrum: GameSpectrum | None = None

    @property
    def turning(self) -> complex:
        """The eigenvalue with the largest imaginary part."""
        assert self.spectrum is not None
        return complex(max(self.spectrum.values, key=lambda each: each.imag))

    @property
    def about_the_end(self) -> tuple[float, float]:
        """The mean cosine within a tenth of the line before its end, and within a tenth beyond it."""
        assert self.path is not None
        place, cosine = self.path.alpha - 1, self.path.whole.cosine
        near = (np.abs(place) < 0.1 + 1e-9) & (np.abs(place) > 1e-9)
        return float(cosine[near & (place < 0)].mean()), float(cosine[near & (place > 0)].mean())

    @property
    def last(self) -> Moment:
        return self.moments[-1]

    def of(self, name: str, first: int = 0, last: float = math.inf) -> list[Any]:
        """Return what was seen of `name` from step `first` to `last`, counted from where the course begins."""
        return [getattr(each, name) for each in self.moments if first <= each.step - self.started <= last]

    def until(self, step: int) -> "Course":
        """Return what was seen up to `step` of the run."""
        return replace(self, moments=[each for each in self.moments if each.step <= step])

    @property
    def hops(self) -> int:
        """How often most fakes were at one mode, and then at another."""
        held = [each.mode for each in self.moments if each.mode >= 0]
        return sum(a != b for a, b in itertools.pairwise(held))

    @property
    def moves(self) -> int:
        """How often the middle of the fakes came nearer to another mode."""
        return sum(a != b for a, b in itertools.pairwise(self.of("nearest")))

    @property
    def places(self) -> int:
        """How many modes have held half of all fakes at some time."""
        return len({each.mode for each in self.moments if each.mode >= 0})

    def crossings(self, x: float) -> int:
        """How often the middle of the fakes passed `x`."""
        sides = [each.centre[0] > x for each in self.moments]
        return sum(a != b for a, b in itertools.pairwise(sides))


def images_of(experiment: Experiment, data_dir: str | None) -> Any:
    """Return the images that `experiment` learns from, or None."""
    return load_images(experiment.data.kind, data_dir) if experiment.data.is_image else None


def labels_of(experiment: Experiment, data_dir: str | None) -> Any:
    """Return the classes of the images that `experiment` learns from, or None where it is told none."""
    return load_labels(experiment.data.kind, data_dir) if experiment.data.num_classes else None


def watch(
    experiment: Experiment,
    steps: int,
    branches: Iterable[tuple[int, Change, int]] = (),
    data_dir: str | None = None,
    *,
    is_studied: bool = False,
) -> dict[tuple[int, str], Course]:
    """Train `experiment` for `steps` and return its course, by ``(0, "")``, and that of each branch.

    A branch is the step after which it goes off, its change, and the step it goes on to; its course is found by the
    first and the text of the change. With `is_studied` the game is measured at the end.
    """
    given = images_of(experiment, data_dir), labels_of(experiment, data_dir)
    trainer, leaving = Trainer(experiment, *given), sorted(branches, key=lambda branch: branch[0])
    found = {}
    main = Course()
    try:
        for at, change, end in leaving:
            _train(trainer, main, at)
            branch = Trainer(experiment, *given)
            branch.load_state(trainer.state())
            branch.apply(change)
            before = main.moments[-1] if main.moments else None
            found[at, str(change)] = _ended(branch, Course(at, before=before), end, data_dir)
        _train(trainer, main, steps)
    except DivergedError as error:
        main.diverged_at = error.step
    found[0, ""] = _ended(trainer, main, steps, data_dir) if main.diverged_at is None else main
    if is_studied and main.diverged_at is None:
        field, start = GameField(trainer.state(), *given), weights_of(Trainer(experiment, *given).state())
        main.path, main.spectrum = _found_by(path_angle(field, start)), _found_by(spectrum(field))
    return found


def _found_by(pieces: Pieces[Any]) -> Any:
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            return end.value


def _ended(trainer: Trainer, course: Course, steps: int, data_dir: str | None) -> Course:
    try:
        _train(trainer, course, steps)
    except DivergedError as error:
        course.diverged_at = error.step
        return course
    if trainer.experiment.data.is_image:
        classifier = classifier_of(trainer.experiment.data.kind, data_dir)
        fakes = Observer(trainer).fakes(NUM_IMAGES)
        course.images = classifier(fakes) if classifier else None
        if classifier and (classes := trainer.experiment.data.num_classes):
            asked = torch.arange(NUM_IMAGES) % classes
            course.is_asked = float((classifier.classes_of(fakes) == asked).float().mean())
    return course


def _train(trainer: Trainer, course: Course, until: int) -> None:
    observer = Observer(trainer)
    is_game = trainer.experiment.data.sort == "number"
    losses: list[float] = []
    while trainer.step_number < until:
        losses.append(trainer.step().d_loss)
        number = trainer.step_number
        if is_game or number % EVERY == 0 or number == until or number - course.started == 1:
            moment = _moment(trainer, observer, is_game)
            course.moments.append(moment._replace(d_loss=sum(losses) / len(losses)))
            losses.clear()


def _moment(trainer: Trainer, observer: Observer, is_game: bool) -> Moment:
    step, players = trainer.step_number, (trainer.generator, trainer.discriminator)
    gradient = trainer.generator.weights.grad
    assert gradient is not None
    moment = Moment(step, float(gradient.norm()))
    if is_game:
        return moment._replace(radius=math.hypot(*(player.weights.item() for player in players)))
    if trainer.experiment.data.is_image:
        return moment
    fakes, measured = observer.fakes(NUM_SAMPLES), observer.measure(NUM_SAMPLES)
    centre = fakes.mean(dim=0).tolist()
    moment = moment._replace(
        distance=measured.distance / measured.floor.mean,
        centre=tuple(centre),
        spread=float((fakes - fakes.mean(dim=0)).square().sum(dim=1).mean().sqrt()),
        first_layer=observer.layer_gradient_norms("discriminator")[0].norm,
        stretch=float(observer.singular_values()[0].values.max(initial=0.0)),
        gap=OutputsProbe().of(trainer, observer).measured()["d_gap"],
    )
    if isinstance(trainer.experiment.data, ValueData):
        moment = moment._replace(**_on_line(trainer, observer, trainer.experiment.data.span))
    if measured.coverage is None:
        return moment
    most = int(measured.coverage.mass.argmax())
    assert measured.mixture is not None
    away = (measured.mixture.means - fakes.mean(dim=0)).square().sum(dim=1)
    return moment._replace(
        touched=measured.coverage.captured,
        covered=measured.coverage.covered,
        quality=measured.coverage.high_quality,
        mode=most if measured.coverage.mass[most] >= 0.5 else -1,
        nearest=int(away.argmin()) if math.isfinite(sum(centre)) else -1,
    )


def _on_line(trainer: Trainer, observer: Observer, span: tuple[float, float]) -> dict[str, float]:
    """Return how far D is from one half where the data is, from the best D where there is anything, and G's push."""
    low, high = span
    found = DensitiesProbe((min(low, -3.0), max(high, 3.0))).of(trainer, observer)
    assert found is not None
    said = found.said
    share = found.fake / found.fake.sum()
    numbers = {
        "doubt": float(np.abs(said - 0.5)[(found.x >= low) & (found.x <= high)].max()),
        "push": float((np.abs(found.push) * share).sum()),
    }
    if found.real is not None and found.optimum is not None:
        density = found.real + found.fake
        numbers["amiss"] = float(np.abs(said - found.optimum)[density > density.max() / 20].max())
    return numbers
