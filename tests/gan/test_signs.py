"""Signs of what goes on in a run, against scipy and closed forms."""

import math

import numpy as np
import pytest
import torch
from scipy.spatial.distance import cdist
from scipy.stats import mannwhitneyu

from ganviz.gan import Observer, Trainer
from ganviz.gan.signs import centre, copying, extent_of, separation, spread
from ganviz.spec import Experiment

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("digits", [0, 1, 6])  # with many ties, and with none
def test_separation_is_the_chance_of_a_higher_score(seed: int, digits: int) -> None:
    random = np.random.default_rng(seed)
    higher, lower = random.normal(0.4, 1, 200).round(digits), random.normal(0, 1, 150).round(digits)
    expected = mannwhitneyu(higher, lower).statistic / (200 * 150)
    assert separation(torch.tensor(higher), torch.tensor(lower)) == pytest.approx(expected, abs=1e-12)


def test_separation_of_what_is_not_finite_is_no_number() -> None:
    assert math.isnan(separation(torch.tensor([1.0, math.inf]), torch.zeros(3)))
    assert math.isnan(separation(torch.zeros(3), torch.tensor([math.nan])))


def test_spread_and_centre_are_in_standard_deviations_of_the_reals() -> None:
    random = np.random.default_rng(0)
    reals, fakes = random.normal(0, 2, (400, 2)), random.normal(1, 0.5, (300, 2))
    std = math.sqrt(np.cov(reals.T).trace())
    extents = extent_of(torch.tensor(fakes)), extent_of(torch.tensor(reals))
    assert spread(*extents) == pytest.approx(math.sqrt(np.cov(fakes.T).trace()) / std)
    found = centre(*extents)
    assert found is not None
    np.testing.assert_allclose(found.numpy(), (fakes.mean(0) - reals.mean(0)) / std)


def test_reals_that_are_one_point_have_no_width() -> None:
    fakes, reals = extent_of(torch.rand(5, 2)), extent_of(torch.ones(5, 2))
    assert spread(fakes, reals) is None
    assert centre(fakes, reals) is None


def test_images_have_a_width_but_no_place() -> None:
    images = torch.rand(5, 1, 8, 8), torch.rand(5, 1, 8, 8)
    wide, over = (np.sqrt(each.flatten(1).numpy().var(axis=0, ddof=1).sum()) for each in images)
    extents = [extent_of(each) for each in images]
    assert spread(*extents) == pytest.approx(wide / over)
    assert centre(*extents) is None


def test_copying_compares_the_way_to_the_nearest_real() -> None:
    random = np.random.default_rng(1)
    seen, unseen, fakes = (random.normal(size=(count, 2)) for count in (40, 300, 200))
    expected = np.median(cdist(fakes, seen).min(1)) / np.median(cdist(unseen, seen).min(1))
    tensors = (torch.tensor(each) for each in (fakes, seen, unseen))
    assert copying(*tensors) == pytest.approx(expected)
    assert copying(torch.tensor(seen), torch.tensor(seen), torch.tensor(unseen)) == pytest.approx(0.0, abs=1e-6)


def test_a_run_is_not_altered_by_being_looked_at() -> None:
    alone, watched = Trainer(SMALL), Trainer(SMALL)
    observer = Observer(watched)
    for _ in range(20):
        alone.step()
        watched.step()
        observer.signs(64)
    assert torch.equal(alone.generator.weights, watched.generator.weights)
    assert torch.equal(alone.discriminator.weights, watched.discriminator.weights)


def test_only_a_pool_has_reals_that_are_never_seen() -> None:
    stream = Observer(Trainer(SMALL)).signs(64)
    assert (stream.held_out, stream.copying) == (None, None)
    pool = Observer(Trainer(SMALL.with_changes({"data.pool_size": 20}))).signs(64)
    assert pool.held_out is not None
    assert 0 <= pool.held_out <= 1
    assert pool.copying is not None


def test_images_that_are_not_in_the_pool_are_unseen() -> None:
    images = np.random.default_rng(0).integers(0, 255, (40, 8, 8), np.uint8)
    digits = SMALL.with_changes({"data.kind": "digits", "data.pool_size": 30})
    assert Observer(Trainer(digits, images)).signs(16).held_out is not None
    assert Observer(Trainer(SMALL.with_changes({"data.kind": "digits"}), images)).signs(16).held_out is None


def test_the_largest_weight_is_that_of_both_players() -> None:
    trainer = Trainer(SMALL)
    trainer.step()
    signs = Observer(trainer).signs(16)
    players = (trainer.generator, trainer.discriminator)
    assert signs.largest_weight == max(float(player.weights.detach().abs().max()) for player in players)
