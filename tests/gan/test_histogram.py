"""The divergence on a grid against another library, and the floor it has for samples that are finite."""

import math

import numpy as np
import pytest
import torch
from scipy.spatial.distance import jensenshannon

from ganviz.gan.metrics.histogram import Cells, jensen_shannon
from tests.gan.support import seeded_generator


@pytest.mark.parametrize("seed", range(5))
def test_the_divergence_agrees_with_another_library(seed: int) -> None:
    p, q = torch.rand(2, 50, dtype=torch.float64, generator=seeded_generator(seed))
    p[:10], q[5:20] = 0, 0  # cells of one alone, of the other alone, of neither
    p, q = p / p.sum(), q / q.sum()

    expected = float(jensenshannon(p.numpy(), q.numpy(), base=2)) ** 2  # scipy's is the root

    assert jensen_shannon(p, q) == pytest.approx(expected, abs=1e-12)
    assert jensen_shannon(q, p) == pytest.approx(expected, abs=1e-12)


def test_equal_shares_diverge_by_nothing_and_separate_ones_by_a_bit() -> None:
    p = torch.tensor([0.5, 0.5, 0, 0], dtype=torch.float64)

    assert jensen_shannon(p, p) == 0
    assert jensen_shannon(p, p.flip(0)) == 1


def test_hitting_half_of_all_cells_evenly_has_the_divergence_of_that() -> None:
    p = torch.full((8,), 1 / 8, dtype=torch.float64)
    q = torch.tensor([1 / 4] * 4 + [0] * 4, dtype=torch.float64)

    # m is 3/16 on the hit half and 1/16 on the other.
    expected = (0.5 * math.log2(2 / 3) + 0.5 * math.log2(2) + math.log2(4 / 3)) / 2

    assert jensen_shannon(p, q) == pytest.approx(expected, abs=1e-12)


def test_shares_agree_with_another_histogram() -> None:
    generator = seeded_generator()
    reals, points = torch.randn(500, 2, generator=generator), 1.5 * torch.randn(400, 2, generator=generator)
    cells = Cells.over(reals, 7)

    edges = [(cells.low[axis] + cells.size[axis] * torch.arange(8)).numpy() for axis in (1, 0)]
    expected, _, _ = np.histogram2d(points[:, 1].numpy(), points[:, 0].numpy(), bins=edges)

    shares = cells.shares(points)
    assert shares[:-1].view(7, 7).numpy() == pytest.approx(expected / 400)
    assert float(shares.sum()) == pytest.approx(1, abs=1e-12)
    assert float(shares[-1]) == pytest.approx(1 - expected.sum() / 400, abs=1e-12)


def test_the_reals_that_a_grid_is_laid_over_are_inside() -> None:
    reals = torch.randn(300, 2, generator=seeded_generator())

    assert float(Cells.over(reals).shares(reals)[-1]) == 0


def test_fakes_outside_the_grid_share_nothing_with_reals() -> None:
    reals = torch.randn(300, 2, generator=seeded_generator())
    cells = Cells.over(reals)
    far = torch.tensor([[50.0, 0.0], [0.0, -50.0], [1e14, 1e14]])

    assert cells.shares(far)[-1] == 1
    assert jensen_shannon(cells.shares(reals), cells.shares(far)) == 1


def test_reals_on_a_line_have_a_grid() -> None:
    reals = torch.stack([torch.linspace(-1, 1, 50), torch.full((50,), 2.0)], dim=1)

    assert float(Cells.over(reals).shares(reals)[-1]) == 0


def test_two_sets_of_one_distribution_diverge_by_the_noise_of_their_counts() -> None:
    generator, cells, count, repeats = seeded_generator(), 25, 2_000, 300

    def shares() -> torch.Tensor:
        return torch.bincount(torch.randint(cells, (count,), generator=generator), minlength=cells).double() / count

    found = [jensen_shannon(shares(), shares()) for _ in range(repeats)]

    # 8 JS / (1 / n + 1 / m) in nats is chi-squared with K - 1 degrees of freedom: (K - 1) / (4 n) nats on average.
    expected = (cells - 1) / (4 * count * math.log(2))
    error = expected * math.sqrt(2 / ((cells - 1) * repeats))
    assert abs(float(np.mean(found)) - expected) < 4 * error + 0.02 * expected  # and of higher order in 1 / n
