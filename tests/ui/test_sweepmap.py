"""The picture of a sweep: words, colours of cells, and marks, for every sort of data."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QApplication

from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.maps import DIVERGED_AT, collect, thumbnails
from ganviz.spec.sweeps import Axis, Sweep
from ganviz.ui.sweepmap import MapPicture, Shades, map_image, shades_of, words_of
from ganviz.ui.theme import DARK, LIGHT, Theme
from tests.engine.sweeps.samples import SMALL, SWEEP, result_of

SIZE = (900, 600)


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    """Return a folder with some runs: whole ones, one place that diverged, one of which a seed did."""
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    for column, row, seed, diverged_at in (
        (0, 0, 0, None), (0, 0, 1, None), (1, 0, 0, 15), (1, 0, 1, 15), (1, 2, 0, None), (1, 2, 1, 15),
    ):  # fmt: skip
        cell = SWEEP.cell(SWEEP.index_of(column, row, seed))
        folder.put(cell, result_of(SWEEP, cell, diverged_at).to_bytes())
    return folder


def colours(image: Any) -> set[str]:
    """Return the colours of an image, as the pixels of every third line and column have them."""
    return {image.pixelColor(x, y).name().upper()
            for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}  # fmt: skip


def test_shades_reach_from_the_worst_to_the_best() -> None:
    high = Shades(0, 8, False, ("#000000", "#00FF00"), False)
    low = Shades(0.1, 10, True, ("#000000", "#00FF00"), True)

    assert [high.colour(value) for value in (-1, 0, 8, 9)] == ["#000000", "#000000", "#00FF00", "#00FF00"]
    assert [low.colour(value) for value in (0.05, 0.1, 10)] == ["#00FF00", "#00FF00", "#000000"]
    assert (low.share(1), high.share(2)) == (pytest.approx(0.5), 0.25)
    assert (low.at(0.5), high.at(0.25)) == (pytest.approx(1), 2)
    assert Shades(3, 3, False, ("#000000", "#00FF00"), False).share(3) == 1


def test_counts_and_shares_reach_to_all_and_others_as_far_as_they_go(folder: SweepFolder) -> None:
    found = collect(folder)

    distances = shades_of(found, "distance", found.mean("distance"), DARK)
    assert (distances.low, distances.high) == (np.nanmin(found.mean("distance")), np.nanmax(found.mean("distance")))
    assert distances.is_low_best
    shares = shades_of(found, "high_quality", found.mean("modes"), DARK)
    assert (shares.low, shares.high, shares.is_low_best) == (0, 1, False)
    losses = shades_of(found, "g_loss", found.mean("distance"), DARK)
    assert losses.colours[1] == DARK.accent


def test_words_say_what_when_and_of_how_many_seeds(folder: SweepFolder) -> None:
    found = collect(folder)

    assert words_of(MapPicture(found, "modes", 1))[1] == "modes touched at step 20, mean of 2 seeds"
    assert words_of(MapPicture(found, "distance", 3))[1] == "distance (data units) at step 40, mean of 2 seeds"
    assert words_of(MapPicture(found, DIVERGED_AT, 3))[1].startswith("step in which a run diverged, of 40")
    assert words_of(MapPicture(found, "distance", 3, {}))[1] == "fakes at step 40"


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_cells_have_the_colours_of_their_means_and_marks(qapp: QApplication, folder: SweepFolder, theme: Theme) -> None:
    found = collect(folder)
    means = found.mean("distance")
    shades = shades_of(found, "distance", means, theme)

    image = map_image(MapPicture(found, "distance", 3), theme, SIZE)

    assert (image.width(), image.height()) == SIZE
    shown = colours(image)
    for row, column in ((0, 0), (2, 1)):
        assert QColor(shades.colour(means[row, column])).name().upper() in shown
    assert QColor(theme.danger).name().upper() in shown
    assert QColor(theme.plot).name().upper() in shown
    assert means[2, 1] == SWEEP.index_of(1, 2, 0) + 0.03  # the seed that diverged is no part of it


def test_a_map_of_steps_of_divergence_has_its_own_scale(qapp: QApplication, folder: SweepFolder) -> None:
    found = collect(folder)

    assert found.mean(DIVERGED_AT)[0, 1] == 15
    assert not map_image(MapPicture(found, DIVERGED_AT, 3), DARK, SIZE).isNull()


def test_rows_rise_and_columns_go_to_the_right(qapp: QApplication, tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis("data.modes", (2, 3)), Axis("updates.batch_size", (4, 8)), 1, 40, 1)
    folder = SweepFolder.made(tmp_path / "map", sweep)
    corner = sweep.cell(sweep.index_of(1, 1, 0))
    folder.put(corner, result_of(sweep, corner).to_bytes())
    found = collect(folder)
    ground = QColor(shades_of(found, "distance", found.mean("distance"), DARK).colour(corner.index))

    image = map_image(MapPicture(found, "distance", 0), DARK, SIZE)

    left = [image.pixelColor(x, y) == ground for x in range(100, 350, 7) for y in range(100, 480, 7)]
    right_top = [image.pixelColor(x, y) == ground for x in range(480, 700, 7) for y in range(100, 250, 7)]
    right_bottom = [image.pixelColor(x, y) == ground for x in range(480, 700, 7) for y in range(330, 480, 7)]
    assert not any(left)
    assert not any(right_bottom)
    assert sum(right_top) > 0.9 * len(right_top)


def test_invalid_cells_have_no_number(qapp: QApplication, tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis("updates.batch_size", (16, 0)), SWEEP.y, 1, 40, 4)
    found = collect(SweepFolder.made(tmp_path / "map", sweep))

    image = map_image(MapPicture(found, DIVERGED_AT, 3), LIGHT, SIZE)

    assert QColor(LIGHT.handle).name().upper() in colours(image)


@pytest.mark.parametrize("sort", ["points", "values", "images"])
@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_thumbnails_of_every_sort_are_drawn(qapp: QApplication, folder: SweepFolder, sort: str, theme: Theme) -> None:
    generator = np.random.default_rng(0)
    samples = {
        "points": generator.normal(size=(256, 2)).astype(np.float16),
        "values": generator.normal(size=(256, 1)).astype(np.float16),
        "images": np.full((16, 8, 8), 200, np.uint8),
    }[sort]
    fakes = {(0, 0): (samples, samples), (0, 1): (None, samples)}

    shown = colours(map_image(MapPicture(collect(folder), "distance", 3, fakes), theme, SIZE))

    assert ("#C8C8C8" if sort == "images" else QColor(theme.fake).name().upper()) in shown


def test_thumbnails_of_a_folder_are_drawn(qapp: QApplication, folder: SweepFolder) -> None:
    picture = MapPicture(collect(folder), "distance", 3, thumbnails(folder))

    assert not map_image(picture, DARK, (640, 480)).isNull()
