"""The classifier of an image set: what it learns, that it alters nothing else, what it says of fakes."""

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.stats import entropy  # type: ignore[import-untyped]

from ganviz.engine.datafiles import load_images, load_labels
from ganviz.gan import Observer, Trainer
from ganviz.gan.classified import ClassYardstick
from ganviz.gan.classifier import NUM_FEATURES, Classifier, ClassifierTraining
from ganviz.gan.metrics.classes import NO_CLASS, class_coverage, classes_of
from ganviz.gan.metrics.frechet import Moments, frechet_distance, frechet_floor
from ganviz.spec import Experiment
from ganviz.spec.modes import COVERED_SHARE
from tests.gan.support import noise_images, seeded_generator


def bars(count: int = 200, side: int = 8) -> tuple[torch.Tensor, torch.Tensor]:
    """Return images of one white row each, on noise, and which row that is."""
    images, labels = torch.from_numpy(noise_images(count, side)) // 2, torch.arange(count) % side
    images[torch.arange(count), labels] = 255
    return images, labels


def trained(num_updates: int = 60) -> ClassifierTraining:
    images, labels = bars()
    training = ClassifierTraining(images, labels, 8, num_updates)
    while not training.advance():
        pass
    return training


def digits(change: dict[str, object] | None = None) -> Trainer:
    experiment = Experiment().with_changes({"data.kind": "digits"} | (change or {}))
    labels = load_labels("digits") if experiment.data.num_classes else None
    return Trainer(experiment, load_images("digits"), labels)


# --- learning ---------------------------------------------------------------------------------------------------


def test_it_learns_and_says_how_often_it_is_right_of_images_held_out() -> None:
    training = trained()
    assert training.classifier is not None
    assert (training.done, training.total, training.num_held_out) == (60, 60, 20)
    images, labels = bars()
    told = training.classifier.tell(images.float().unsqueeze(1) / 255)
    assert training.accuracy is not None
    assert training.accuracy >= 0.9
    assert float((told.probabilities.argmax(dim=1) == labels).float().mean()) >= 0.95
    assert told.features.shape == (200, NUM_FEATURES)
    assert told.probabilities.sum(dim=1).numpy() == pytest.approx(np.ones(200), abs=1e-5)


def test_the_accuracy_is_that_of_the_images_held_out_and_never_learnt_from(monkeypatch: pytest.MonkeyPatch) -> None:
    images, labels = bars()
    seen: list[torch.Tensor] = []
    training = ClassifierTraining(images, labels, 8, 5)
    inner = training._seen

    def watched(places: torch.Tensor) -> torch.Tensor:
        seen.append(places)
        return inner(places)

    monkeypatch.setattr(training, "_seen", watched)
    while not training.advance():
        pass
    learnt, looked = (torch.cat([each for each in seen if (len(each) == 32) == is_batch]) for is_batch in (True, False))
    assert training.classifier is not None
    held_out = looked[-20:]
    assert not set(learnt.tolist()) & set(held_out.tolist())
    right = training.classifier(images[held_out].float().unsqueeze(1) / 255).argmax(dim=1) == labels[held_out]
    assert training.accuracy == float(right.double().mean())


def test_the_same_images_make_the_same_weights_and_nobody_elses_randomness_is_drawn_from() -> None:
    before = torch.get_rng_state()
    one, other = (trained(10).classifier for _ in range(2))
    assert torch.equal(before, torch.get_rng_state())
    assert one is not None
    assert other is not None
    for a, b in zip(one.parameters(), other.parameters(), strict=True):
        assert torch.equal(a, b)


def test_looks_on_the_way_tell_an_accuracy_before_all_is_done() -> None:
    images, labels = bars()
    training = ClassifierTraining(images, labels, 8, 50)
    assert training.accuracy is None
    while training.accuracy is None:
        assert not training.advance()
    assert training.done == 11  # of 50 updates it looks five times, after the tenth for the first time
    assert 0 <= training.accuracy <= 1


def test_what_came_of_it_before_is_taken_over() -> None:
    first, (images, labels) = trained(10), bars()
    assert first.classifier is not None
    again = ClassifierTraining(images, labels, 8)
    again.finish_with(first.classifier.state_dict(), 0.75)
    assert again.classifier is not None
    assert again.advance()
    assert (again.accuracy, again.done) == (0.75, again.total)
    x = images.float().unsqueeze(1) / 255
    assert torch.equal(again.classifier(x), first.classifier(x))


def test_the_shares_are_those_of_the_first_images() -> None:
    images, labels = bars()
    training = ClassifierTraining(images, labels, 8)
    assert training.shares(12).tolist() == pytest.approx([2 / 12] * 4 + [1 / 12] * 4)


@pytest.mark.parametrize("side", [1, 7, 8, 9, 28])
def test_images_of_any_side_have_features_and_logits(side: int) -> None:
    network = Classifier(side, 10)
    network.draw_weights(seeded_generator())
    assert network(torch.zeros(3, 1, side, side)).shape == (3, 10)


# --- which classes ----------------------------------------------------------------------------------------------


def probabilities(classes: list[int], num_classes: int, largest: float = 0.7) -> torch.Tensor:
    rest = (1 - largest) / (num_classes - 1)
    return torch.full((len(classes), num_classes), rest).scatter_(1, torch.tensor(classes)[:, None], largest)


def test_classes_are_counted_and_compared_with_the_shares_of_reals() -> None:
    classes = [0] * 60 + [1] * 35 + [2] * 5
    shares = torch.tensor([0.4, 0.4, 0.2])
    found = class_coverage(probabilities(classes, 3), shares)
    assert found.counts.tolist() == [60, 35, 5]
    assert found.reverse_kl == pytest.approx(float(entropy([0.6, 0.35, 0.05], [0.4, 0.4, 0.2])), abs=1e-6)
    assert found.confidence == pytest.approx(0.7, abs=1e-6)


@pytest.mark.parametrize(("of_second", "covered"), [(25, 2), (24, 1)])
def test_a_class_is_covered_from_a_quarter_of_its_share_on_as_a_mode_is(of_second: int, covered: int) -> None:
    shares = torch.tensor([0.5, 0.5])
    classes = [0] * (200 - of_second) + [1] * of_second
    assert COVERED_SHARE == 0.25
    assert class_coverage(probabilities(classes, 2), shares).covered == covered


def test_a_class_without_reals_is_never_covered_and_fakes_of_it_make_the_divergence_infinite() -> None:
    shares = torch.tensor([1.0, 0.0])
    assert class_coverage(probabilities([0, 0], 2), shares).covered == 1
    assert class_coverage(probabilities([0, 0], 2), shares).reverse_kl == 0
    assert class_coverage(probabilities([0, 1], 2), shares).reverse_kl == np.inf


def test_a_fake_that_is_not_finite_is_of_no_class() -> None:
    told = probabilities([0, 1, 1], 2)
    told[1] = torch.nan
    found = class_coverage(told, torch.tensor([0.5, 0.5]))
    assert classes_of(told).tolist() == [0, NO_CLASS, 1]
    assert found.counts.tolist() == [1, 1]
    assert np.isnan(found.reverse_kl)
    assert np.isnan(found.confidence)


# --- the Fréchet distance on its features -----------------------------------------------------------------------


def by_eigenvalues(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    cov_a, cov_b = np.cov(a.T), np.cov(b.T)
    cross = np.sqrt(np.linalg.eigvals(cov_a @ cov_b).astype(complex)).real.sum()  # the trace of the product's root
    return float(np.square(a.mean(0) - b.mean(0)).sum() + np.trace(cov_a + cov_b) - 2 * cross)


def test_features_of_fakes_and_reals_are_compared_as_a_general_solver_does() -> None:
    training, (images, _) = trained(), bars()
    assert training.classifier is not None
    x = images.float().unsqueeze(1) / 255
    fakes = x.flip(3) * 0.9
    yardstick = ClassYardstick(training.classifier, training.shares(200), x, seeded_generator())
    found = yardstick.measure(fakes)
    features = [training.classifier.features(each).double().numpy() for each in (fakes[:100], x[:100])]
    assert found.compared == 100
    assert found.frechet == pytest.approx(by_eigenvalues(*features), rel=1e-4)


def test_its_floor_is_what_sets_of_gaussians_score_on_average() -> None:
    """Independently drawn pairs of sets, each pair compared once, beside splits of one pool."""
    dimension, half, generator = 8, 100, seeded_generator()
    pairs = torch.randn(400, 2, half, dimension, generator=generator)
    expected = [frechet_distance(Moments.of(a), Moments.of(b)) for a, b in pairs]
    floors = [frechet_floor(torch.randn(2 * half, dimension, generator=generator), generator) for _ in range(20)]
    assert np.mean(floors) == pytest.approx(np.mean(expected), rel=0.03)


def test_fakes_as_good_as_reals_score_the_floor_and_fewer_classes_score_more() -> None:
    training, (images, labels) = trained(), bars()
    assert training.classifier is not None
    x = images.float().unsqueeze(1) / 255
    yardstick = ClassYardstick(training.classifier, training.shares(200), x, seeded_generator())
    good, collapsed = yardstick.measure(x[100:]), yardstick.measure(x[labels < 2][torch.arange(100) % 50])
    assert good.floor is not None
    assert good.frechet is not None
    assert collapsed.frechet is not None
    assert good.frechet < 3 * good.floor
    assert collapsed.frechet > 10 * good.floor
    assert (good.coverage.covered, collapsed.coverage.covered) == (8, 2)


def test_fakes_of_few_classes_are_as_near_to_reals_as_these_and_grey_ones_are_not() -> None:
    training, (images, labels) = trained(5), bars()
    assert training.classifier is not None
    x = images.float().unsqueeze(1) / 255
    yardstick = ClassYardstick(training.classifier, training.shares(200), x, seeded_generator())

    def to_reals(fakes: torch.Tensor) -> float:
        found = yardstick.measure(fakes).to_reals
        assert found is not None
        return found

    reals, few = x[:100].flatten(1).double(), x[labels < 2][torch.arange(100) % 50]
    radius = torch.cdist(reals, reals).sort(dim=1).values[:, 5].median()
    nearest = torch.cdist(few.flatten(1).double(), reals).amin(1).median()
    assert to_reals(few) == pytest.approx(float(nearest / radius), abs=1e-4)
    assert to_reals(few) < 1.2
    grey = torch.full_like(few, 0.5)
    assert to_reals(grey) > 1.5 > 1.2 * to_reals(few)
    assert to_reals(torch.cat([few[:60], few[60:] + torch.nan])) == pytest.approx(to_reals(few[:60].repeat(2, 1, 1, 1)))
    assert np.isnan(to_reals(grey + torch.nan))


def test_too_few_reals_have_classes_but_no_distance() -> None:
    training, (images, _) = trained(5), bars()
    assert training.classifier is not None
    x = images.float().unsqueeze(1) / 255
    found = ClassYardstick(training.classifier, training.shares(200), x[:4], seeded_generator()).measure(x[:10])
    assert (found.frechet, found.floor, found.to_reals, found.compared) == (None, None, None, 0)
    assert int(found.coverage.counts.sum()) == 10


def test_fakes_that_are_not_finite_have_no_distance() -> None:
    training, (images, _) = trained(5), bars()
    assert training.classifier is not None
    x = images.float().unsqueeze(1) / 255
    yardstick = ClassYardstick(training.classifier, training.shares(200), x, seeded_generator())
    found = yardstick.measure(x + torch.nan)
    assert found.frechet is not None
    assert np.isnan(found.frechet)
    assert int(found.coverage.counts.sum()) == 0


# --- of a run ---------------------------------------------------------------------------------------------------


def learnt_digits() -> ClassifierTraining:
    images, labels = (torch.from_numpy(load("digits").copy()) for load in (load_images, load_labels))
    training = ClassifierTraining(images, labels, 10, 40)
    while not training.advance():
        pass
    return training


def test_a_run_is_measured_once_it_is_given_what_has_learnt_and_goes_on_as_it_would() -> None:
    trainer, alone = digits(), digits()
    observer = Observer(trainer)
    assert observer.classified(100) is None
    observer.classifying = learnt_digits()
    for _ in range(3):
        found = observer.classified(100)
        assert found is not None
        assert int(found.coverage.counts.sum()) == 100
        assert found.as_asked is None
        assert found.compared == 100
        assert trainer.step() == alone.step()


@pytest.mark.parametrize("pixels", ["symmetric", "unit"])
def test_pixels_are_seen_from_0_to_1_whatever_stands_for_black_and_white(pixels: str) -> None:
    trainer = digits({"data.pixels": pixels})
    observer = Observer(trainer)
    observer.classifying = learnt_digits()
    found = observer.classified(50)
    assert found is not None
    low, high = trainer.experiment.pixel_range
    classifier = observer.classifying.classifier
    assert classifier is not None
    told = classifier.tell((observer.fakes(50) - low) / (high - low))
    assert found.coverage.counts.tolist() == torch.bincount(told.probabilities.argmax(1), minlength=10).tolist()


def test_the_reals_are_those_that_training_has() -> None:
    observer = Observer(digits({"data.pool_size": 30}))
    observer.classifying = learnt_digits()
    found = observer.classified(100)
    assert found is not None
    expected = np.bincount(load_labels("digits")[:30], minlength=10) / 30
    assert found.shares.numpy() == pytest.approx(expected)
    assert found.compared == 15


def test_of_a_g_that_is_told_classes_it_is_said_how_many_are_as_asked() -> None:
    observer = Observer(digits({"data.conditional": True}))
    observer.classifying = learnt_digits()
    found = observer.classified(100)
    assert found is not None
    classifier = observer.classifying.classifier
    assert classifier is not None
    low, high = observer._trainer.experiment.pixel_range
    told = classifier.tell((observer.fakes(100) - low) / (high - low)).probabilities.argmax(1).numpy()
    assert found.as_asked == pytest.approx((told == np.arange(100) % 10).mean())
