"""Answers to views: the right numbers, the same samples every time, and no way into the run."""

import dataclasses
import math
from collections.abc import Callable
from typing import Any, get_args

import numpy as np
import pytest
import torch

from ganviz.engine.probes import (
    LEAST_POOL,
    Answer,
    AnyProbe,
    Distances,
    DistancesProbe,
    Images,
    ImagesProbe,
    Probe,
    Quality,
    QualityProbe,
    Samples,
    SamplesProbe,
    Surface,
    SurfaceProbe,
    Trail,
    TrailProbe,
)
from ganviz.engine.run import TrainerRun
from ganviz.gan import Observer, Trainer
from ganviz.spec import Experiment, preset
from ganviz.spec.losses import AnyLoss
from tests.ui import frames

RING = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
DIGITS = Experiment().with_changes(
    {"data.kind": "digits", "generator.network.widths": [8], "discriminator.network.widths": [8]}
)
GAME = preset("dirac-gan").experiment
SQUARE = (-3.0, 3.0, -3.0, 3.0)
ALL_PROBES: list[AnyProbe] = [
    SamplesProbe(20),
    SurfaceProbe(SQUARE, 6),
    ImagesProbe(9),
    QualityProbe(30),
    DistancesProbe(30),
]


def arrays_of(answer: Any) -> dict[str, np.ndarray[Any, Any]]:
    values = {field.name: getattr(answer, field.name) for field in dataclasses.fields(answer)}
    return {name: value for name, value in values.items() if isinstance(value, np.ndarray)}


def samples_of(run: TrainerRun, count: int = 50) -> Samples:
    answer = run.answer(SamplesProbe(count))
    assert isinstance(answer, Samples)
    return answer


def straight_discriminator(weights: tuple[float, float], bias: float) -> Trainer:
    """Return a trainer whose discriminator is logit = w . (x, y) + b."""
    trainer = Trainer(RING.with_changes({"discriminator.network.widths": []}))
    with torch.no_grad():
        trainer.discriminator.weights.copy_(torch.tensor([*weights, bias]))
    return trainer


# --- samples ------------------------------------------------------------------------------------------------


def test_samples_are_points_real_and_fake() -> None:
    samples = samples_of(TrainerRun(RING), 50)

    for points in (samples.real, samples.fake):
        assert (points.shape, points.dtype) == ((50, 2), np.dtype(np.float32))
    assert np.linalg.norm(samples.real, axis=1) == pytest.approx(np.full(50, 2.0), abs=0.3)


def test_reals_and_latents_are_the_same_in_every_frame() -> None:
    run = TrainerRun(RING)
    first = samples_of(run)
    again = samples_of(run)
    run.step()
    later = samples_of(run)

    assert np.array_equal(first.real, again.real)
    assert np.array_equal(first.fake, again.fake)
    assert np.array_equal(first.real, later.real)
    assert not np.array_equal(first.fake, later.fake)  # of the same latents, by another generator


def test_new_data_bring_new_reals() -> None:
    run = TrainerRun(RING)
    samples_of(run)

    run.apply({"data.radius": 4.0})

    assert np.linalg.norm(samples_of(run).real, axis=1) == pytest.approx(np.full(50, 4.0), abs=0.3)


def test_looking_does_not_alter_the_run() -> None:
    watched, unwatched = TrainerRun(DIGITS), TrainerRun(DIGITS)

    for _ in range(4):
        for probe in ALL_PROBES:
            watched.answer(probe)
        assert watched.step() == unwatched.step()


@pytest.mark.parametrize("experiment", [RING, DIGITS], ids=["points", "images"])
@pytest.mark.parametrize("probe", ALL_PROBES, ids=lambda probe: type(probe).__name__)
def test_answers_are_read_only_and_stay_as_they_are(experiment: Experiment, probe: AnyProbe) -> None:
    run = TrainerRun(experiment)
    answer = run.answer(probe)
    before = {name: array.copy() for name, array in arrays_of(answer).items()} if answer else {}

    for _ in range(3):
        run.step()
    run.answer(probe)

    for name, array in arrays_of(answer).items() if answer else ():
        assert not array.flags.writeable, name
        assert array.base is None or not array.base.flags.writeable, name
        assert np.array_equal(array, before[name]), name


@pytest.mark.parametrize(("experiment", "probe"), [(RING, SamplesProbe(20)), (DIGITS, ImagesProbe(20))])
def test_what_an_average_generator_makes_is_shown_while_there_is_one(experiment: Experiment, probe: AnyProbe) -> None:
    run = TrainerRun(experiment)
    without = run.answer(probe)
    run.apply({"generator.ema": 0.5})
    run.step()
    shown = run.answer(probe)

    assert isinstance(without, Samples | Images)
    assert isinstance(shown, Samples | Images)
    assert without.average is None
    assert shown.average is not None
    assert (shown.average.shape, shown.average.dtype) == (shown.fake.shape, shown.fake.dtype)
    assert not np.array_equal(shown.average, shown.fake)
    assert not shown.average.flags.writeable


# --- surface ------------------------------------------------------------------------------------------------


def test_the_surface_has_y_in_rows_and_x_in_columns_both_ascending() -> None:
    trainer = straight_discriminator((1.0, 10.0), 0.5)

    surface = SurfaceProbe((-0.5, 0.5, -0.25, 0.75), size=5).of(trainer, Observer(trainer))

    assert isinstance(surface, Surface)
    x, y = np.linspace(-0.5, 0.5, 5), np.linspace(-0.25, 0.75, 5)
    logit = x[None, :] + 10 * y[:, None] + 0.5
    assert surface.bounds == (-0.5, 0.5, -0.25, 0.75)
    assert surface.output == pytest.approx(logit, rel=1e-5)
    assert surface.level == pytest.approx(1 / (1 + np.exp(-logit)), rel=1e-5)


def test_a_wide_surface_has_as_many_points_as_a_square_one() -> None:
    assert SurfaceProbe((-1, 1, -1, 1), 64).shape == (64, 64)
    assert SurfaceProbe((-4, 4, -1, 1), 64).shape == (32, 128)
    assert SurfaceProbe((-1, 1, -4, 4), 64).shape == (128, 32)


def test_the_surface_is_a_probability_however_sure_the_discriminator_is() -> None:
    trainer = straight_discriminator((1e6, 0.0), 0.0)

    surface = SurfaceProbe((-2.0, 2.0, -2.0, 2.0), size=4).of(trainer, Observer(trainer))

    assert isinstance(surface, Surface)
    assert np.array_equal(surface.level, np.tile([0.0, 0.0, 1.0, 1.0], (4, 1)).astype(np.float32))


@pytest.mark.parametrize(
    ("loss", "fake", "real"), [("least_squares", 0.0, 1.0), ("hinge", -1.0, 1.0)], ids=["least squares", "hinge"]
)
def test_a_score_is_neutral_halfway_between_its_targets(loss: str, fake: float, real: float) -> None:
    surface = TrainerRun(RING.with_changes({"objective.loss.kind": loss})).answer(SurfaceProbe((-1, 1, -1, 1), 8))

    assert surface is not None
    assert surface.verdict == "score"
    told = dataclasses.replace(surface, output=np.array([[fake, (fake + real) / 2, real]], np.float32))
    sure = 1 / (1 + np.exp(-2.0))
    assert told.level == pytest.approx(np.array([[1 - sure, 0.5, sure]]), rel=1e-6)


@pytest.mark.parametrize("loss", ["wasserstein", "rpgan", "relativistic_average"])
def test_a_critic_is_neutral_at_its_mean_over_reals_and_fakes(loss: str) -> None:
    experiment = RING.with_changes({"objective.loss.kind": loss})
    run, observed = TrainerRun(experiment), Trainer(experiment)
    surface = run.answer(SurfaceProbe((-1, 1, -1, 1), 8))
    observer = Observer(observed)
    outputs = observer.logits(torch.cat([observer.reals(256), observer.fakes(256)]))

    assert surface is not None
    assert surface.verdict == "critic"
    assert (surface.neutral, surface.scale) == pytest.approx((float(outputs.mean()), float(outputs.std())), rel=1e-4)
    told = dataclasses.replace(surface, output=np.array([[surface.neutral]], np.float32))
    assert told.level == pytest.approx(np.array([[0.5]]))


def test_what_rounding_makes_of_a_level_critic_is_no_landscape() -> None:
    trainer = Trainer(RING.with_changes({"objective.loss.kind": "wasserstein"}))
    with torch.no_grad():
        *_, weight, bias = trainer.discriminator.network.parameters()
        weight.mul_(1e-7)
        bias.fill_(0.25)
    surface = SurfaceProbe((-1, 1, -1, 1), 8).of(trainer, Observer(trainer))
    assert surface is not None
    assert np.ptp(surface.output) > 0
    assert np.abs(surface.level - 0.5).max() < 0.02


def test_every_loss_says_what_its_discriminator_says() -> None:
    told = {loss.kind: loss.verdict for loss in (kind() for kind in get_args(AnyLoss))}

    critics = {"wasserstein", "rpgan", "relativistic_average"}
    assert {kind for kind, verdict in told.items() if verdict == "critic"} == critics
    assert {kind for kind, verdict in told.items() if verdict == "score"} == {"least_squares", "hinge"}
    ratios = {"forward_kl", "jeffreys", "squared_hellinger", "pearson"}
    assert {kind for kind, verdict in told.items() if verdict == "ratio"} == ratios


@pytest.mark.parametrize(
    ("loss", "output_of"),
    [
        ("forward_kl", lambda ratio: 1 + math.log(ratio)),
        ("squared_hellinger", lambda ratio: math.log(ratio) / 2),
    ],
)
def test_a_ratio_of_densities_is_told_as_the_probability_of_real(
    loss: str, output_of: Callable[[float], float]
) -> None:
    surface = TrainerRun(RING.with_changes({"objective.loss.kind": loss})).answer(SurfaceProbe((-1, 1, -1, 1), 8))

    assert surface is not None
    ratios = [0.25, 1.0, 3.0]
    told = dataclasses.replace(surface, output=np.array([[output_of(ratio) for ratio in ratios]], np.float32))
    assert told.level == pytest.approx(np.array([[ratio / (1 + ratio) for ratio in ratios]]), rel=1e-6)


@pytest.mark.parametrize("loss", ["jeffreys", "pearson"])
def test_equal_densities_are_neutral(loss: str) -> None:
    surface = TrainerRun(RING.with_changes({"objective.loss.kind": loss})).answer(SurfaceProbe((-1, 1, -1, 1), 8))

    assert surface is not None
    assert (surface.verdict, surface.neutral) == ("ratio", 0.0)


# --- images -------------------------------------------------------------------------------------------------


def test_images_are_grey_levels_from_black_to_white() -> None:
    images = TrainerRun(DIGITS).answer(ImagesProbe(40))

    assert isinstance(images, Images)
    for shown in (images.real, images.fake):
        assert (shown.shape, shown.dtype) == ((40, 8, 8), np.dtype(np.uint8))
    assert (images.real.min(), images.real.max()) == (0, 255)


@pytest.mark.parametrize("output", ["tanh", "sigmoid"])
def test_pixels_are_shown_as_they_were_given_whatever_range_the_generator_has(output: str) -> None:
    given = np.arange(256, dtype=np.uint8).reshape(4, 8, 8)
    trainer = Trainer(DIGITS.with_changes({"generator.network.output": output}), given)

    images = ImagesProbe(64).of(trainer, Observer(trainer))

    assert isinstance(images, Images)
    known = {image.tobytes() for image in given}
    assert {image.tobytes() for image in images.real} == known


def test_fakes_beyond_the_range_are_cut_to_it() -> None:
    trainer = Trainer(DIGITS.with_changes({"generator.network.output": "linear", "generator.network.widths": []}),
                      np.zeros((2, 8, 8), dtype=np.uint8))  # fmt: skip
    with torch.no_grad():
        trainer.generator.weights.zero_()
        trainer.generator.weights[-64:] = torch.linspace(-3, 3, 64)

    images = ImagesProbe(1).of(trainer, Observer(trainer))

    assert isinstance(images, Images)
    expected = np.clip(np.round((np.linspace(-3, 3, 64) + 1) * 127.5), 0, 255)
    assert images.fake[0].ravel() == pytest.approx(expected, abs=1)


def test_images_may_be_of_one_class_alone_where_networks_are_told_one() -> None:
    labels = np.arange(40, dtype=np.uint8) % 10
    given = np.tile(labels[:, None, None] * np.uint8(25), (1, 8, 8))
    told = DIGITS.with_changes({"data.conditional": True, "generator.ema": 0.9})
    trainer = Trainer(told, given, labels)
    observer = Observer(trainer)

    in_turn, sevens = (ImagesProbe(20, only).of(trainer, observer) for only in (None, 7))

    assert isinstance(in_turn, Images)
    assert isinstance(sevens, Images)
    assert in_turn.real[:, 0, 0].tolist() == [25 * (number % 10) for number in range(20)]
    assert sevens.real[:, 0, 0].tolist() == [175] * 20
    # Of the same latents: what was asked for the class before is the same now.
    assert [bool((a == b).all()) for a, b in zip(in_turn.fake, sevens.fake, strict=True)] == [
        number % 10 == 7 for number in range(20)
    ]
    assert sevens.average is not None
    assert np.array_equal(sevens.average, sevens.fake)


def test_a_class_is_of_no_meaning_where_networks_are_told_none() -> None:
    run = TrainerRun(DIGITS)
    plain, asked = (run.answer(ImagesProbe(20, only)) for only in (None, 7))

    assert plain is not None
    assert asked is not None
    assert np.array_equal(plain.fake, asked.fake)


# --- quality ------------------------------------------------------------------------------------------------


def test_quality_of_data_with_modes_counts_them() -> None:
    quality = TrainerRun(RING).answer(QualityProbe(400))

    assert isinstance(quality, Quality)
    assert (quality.step, quality.num_modes, quality.count) == (0, 8, 400)
    assert quality.modes is not None
    assert quality.modes_covered is not None
    assert 0 <= quality.modes_covered <= quality.modes <= 8
    assert quality.target_mass == pytest.approx(np.full(8, 1 / 8))
    assert quality.vectors() == {"mode_mass": quality.mode_mass}
    assert quality.mode_means is not None
    assert np.hypot(*quality.mode_means.T) == pytest.approx(np.full(8, RING.data.radius))
    assert quality.mode_stds == pytest.approx(np.full(8, RING.data.std))
    assert quality.mode_mass is not None
    assert quality.mode_mass.sum() == pytest.approx(quality.high_quality)
    assert quality.distance > quality.distance_floor > 0


@pytest.mark.parametrize("experiment", [RING.with_changes({"data.kind": "moons"}), DIGITS], ids=["moons", "digits"])
def test_quality_of_data_without_modes_is_a_distance(experiment: Experiment) -> None:
    quality = TrainerRun(experiment).answer(QualityProbe(100))

    assert isinstance(quality, Quality)
    assert (quality.modes, quality.modes_covered, quality.num_modes) == (None, None, 0)
    assert (quality.high_quality, quality.reverse_kl) == (None, None)
    assert (quality.mode_mass, quality.target_mass, quality.mode_means, quality.mode_stds) == (None,) * 4
    assert quality.vectors() == {}
    assert quality.distance > quality.distance_floor > 0


@pytest.mark.parametrize("experiment", [RING, DIGITS], ids=["points", "images"])
def test_distances_come_with_the_floor_of_their_reals(experiment: Experiment) -> None:
    run = TrainerRun(experiment)
    run.step()

    distances = run.answer(DistancesProbe(100))

    assert isinstance(distances, Distances)
    assert (distances.step, distances.count) == (1, 100)
    assert distances.fakes.squared_mmd > distances.floor.squared_mmd > 0
    assert distances.fakes.coverage < distances.floor.coverage <= 1
    assert (distances.fakes.frechet is None) == (distances.floor.jensen_shannon is None) == experiment.data.is_image


def test_a_pool_too_small_to_have_neighbours_has_no_distances() -> None:
    few, enough = (RING.with_changes({"data.pool_size": size}) for size in (LEAST_POOL - 1, LEAST_POOL))

    assert TrainerRun(few).answer(DistancesProbe()) is None
    assert TrainerRun(enough).answer(DistancesProbe()) is not None


@pytest.mark.parametrize("experiment", [RING, DIGITS], ids=["points", "images"])
def test_a_floor_lies_between_its_percentiles(experiment: Experiment) -> None:
    run = TrainerRun(experiment)
    quality, distances = run.answer(QualityProbe(100)), run.answer(DistancesProbe(100))

    assert isinstance(quality, Quality)
    assert isinstance(distances, Distances)
    assert 0 < quality.distance_floor_low < quality.distance_floor < quality.distance_floor_high
    assert distances.floor_low.squared_mmd < 0 < distances.floor.squared_mmd < distances.floor_high.squared_mmd
    assert distances.floor_low.coverage < distances.floor.coverage < distances.floor_high.coverage <= 1
    assert (distances.floor_low.frechet is None) == experiment.data.is_image


@pytest.mark.parametrize(
    ("experiment", "probe"),
    [
        (RING, ImagesProbe()),
        (RING, TrailProbe()),
        (DIGITS, SamplesProbe()),
        (DIGITS, SurfaceProbe(SQUARE)),
        (GAME, SamplesProbe()),
        (GAME, SurfaceProbe(SQUARE)),
        (GAME, ImagesProbe()),
        (GAME, DistancesProbe()),
    ],
    ids=[
        "images of points",
        "trail of points",
        "points of images",
        "surface of images",
        "points of a game",
        "surface of a game",
        "images of a game",
        "distances of a game",
    ],
)
def test_a_probe_that_is_not_meant_for_the_data_has_no_answer(experiment: Experiment, probe: AnyProbe) -> None:
    assert TrainerRun(experiment).answer(probe) is None


# --- a game of two numbers ------------------------------------------------------------------------------------


def trail_of(run: TrainerRun) -> Trail:
    answer = run.answer(TrailProbe())
    assert isinstance(answer, Trail)
    return answer


def test_the_trail_of_a_game_has_every_step_from_the_start() -> None:
    run = TrainerRun(GAME)
    for _ in range(3):
        run.step()
    run.step(only="generator")

    trail = trail_of(run)

    assert trail.step.tolist() == [0, 1, 2, 3, 4]
    assert (trail.theta[0], trail.psi[0]) == (1.0, 0.0)
    assert trail.psi[4] == trail.psi[3] != trail.psi[2]
    assert trail.theta[4] != trail.theta[3]
    assert not any(array.flags.writeable for array in arrays_of(trail).values())


def test_the_trail_of_a_game_that_recovered_ends_where_it_stands() -> None:
    run = TrainerRun(GAME)
    for _ in range(3):
        run.step()
    before = trail_of(run)
    run.step()

    run.recover(3)

    after = trail_of(run)
    assert after.step.tolist() == [0, 1, 2, 3]
    assert after.theta.tolist() == before.theta.tolist()


# --- what every probe is ------------------------------------------------------------------------------------


@pytest.mark.parametrize("experiment", [RING, DIGITS, GAME], ids=["points", "images", "a game"])
@pytest.mark.parametrize("probe", [*ALL_PROBES, TrailProbe()], ids=lambda probe: type(probe).__name__)
def test_a_probe_says_beforehand_which_numbers_it_may_bring(experiment: Experiment, probe: AnyProbe) -> None:
    answer = TrainerRun(experiment).answer(probe)

    assert set(answer.measured() if answer else ()) <= set(probe.series)


def test_every_number_is_measured_where_it_applies() -> None:
    run = TrainerRun(RING)
    answers = [run.answer(probe) for probe in ALL_PROBES]
    answers.insert(0, TrainerRun(GAME).answer(QualityProbe(100)))

    measured = {name: value for answer in answers if answer for name, value in answer.measured().items()}

    assert set(measured) == {name for probe in ALL_PROBES for name in probe.series}
    assert (measured["num_modes"], measured["distance_floor_low"] < measured["distance_floor"]) == (8, True)


def test_a_probe_in_a_file_of_its_own_is_answered_and_typed() -> None:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Norm(Answer):
        value: float

        def measured(self) -> dict[str, float]:
            return {"norm": self.value}

    @dataclasses.dataclass(frozen=True, slots=True)
    class NormProbe(Probe[Norm]):
        def of(self, trainer: Trainer, observer: Observer) -> Norm | None:
            return Norm(float(trainer.generator.weights.detach().norm()))

    found = TrainerRun(RING).answer(NormProbe())
    seen = frames.frame(answers={NormProbe(): found}).answer(NormProbe())

    assert seen is not None
    assert seen.value > 0
    assert frames.frame().answer(NormProbe()) is None
