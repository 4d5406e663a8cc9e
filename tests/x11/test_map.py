"""A map under a real mouse: a drag chooses a region, and a click a run."""

from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QSize
from pytestqt.qtbot import QtBot

from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.following import MapReader
from ganviz.ui.map.window import MapWindow
from ganviz.ui.map.words import Region
from ganviz.ui.theme import DARK
from tests.engine.sweeps.samples import SWEEP, result_of

pytestmark = pytest.mark.x11


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MapWindow:
    """Return the map of 2 x 3 cells, all of them done."""
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    for cell in SWEEP.cells():
        folder.put(cell, result_of(SWEEP, cell).to_bytes())
    reader = MapReader(folder.path)
    first = reader.read()
    assert first is not None
    window = MapWindow(reader, first, DARK)
    qtbot.addWidget(window)
    return window


def share(window: MapWindow, place: tuple[int, int]) -> tuple[float, float]:
    """Return where a place is, in shares of the canvas."""
    centre = window.canvas.area_of(place).center()
    return centre.x() / window.canvas.width(), centre.y() / window.canvas.height()


def test_a_drag_chooses_a_region_and_a_click_a_run(window: MapWindow, hand: Any) -> None:
    regions: list[Region] = []
    runs: list[int] = []
    window.region_wanted.connect(regions.append)
    window.run_wanted.connect(lambda cell, step: runs.append(cell.index))
    hand.open(window, QSize(1100, 720))

    hand.drag(window.canvas, share(window, (0, 0)), share(window, (1, 1)))
    hand.wait_until(lambda: bool(regions))
    assert regions == [Region((0, 1), (0, 1))]
    assert runs == []

    hand.click(window.canvas, *share(window, (2, 1)))
    hand.wait_until(lambda: bool(runs))
    assert runs == [SWEEP.index_of(1, 2, 0)]
    assert len(regions) == 1
