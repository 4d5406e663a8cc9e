"""Filmstrips: which steps they show, and that every picture stands under its step and beside its run."""

import pytest
from PyQt6.QtGui import QColor, QFont, QImage
from PyQt6.QtWidgets import QApplication

from ganviz.ui.filmstrip import Shot, filmstrip, moments_of
from ganviz.ui.theme import DARK

COLOURS = ("#ff0000", "#00ff00", "#0000ff", "#ffff00")


def picture(colour: str) -> QImage:
    made = QImage(60, 40, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


@pytest.mark.parametrize(
    ("steps", "count", "expected"),
    [(1000, 4, (250, 500, 750, 1000)), (10, 3, (3, 7, 10)), (2, 5, (1, 2)), (1, 12, (1,))],
)
def test_moments_are_evenly_apart_and_the_last_is_the_end(steps: int, count: int, expected: tuple[int, ...]) -> None:
    assert moments_of(steps, count) == expected


def test_time_goes_to_the_right_and_each_run_has_a_row(qapp: QApplication) -> None:
    shots = [Shot(1, tuple(map(picture, COLOURS[:2]))), Shot(2, tuple(map(picture, COLOURS[2:])))]
    bare = filmstrip(shots, [], DARK, QFont())
    named = filmstrip(shots, ["one", "another"], DARK, QFont())
    assert named.width() > bare.width()
    assert named.height() == bare.height()
    for strip in (bare, named):
        places = {}
        for x in range(strip.width()):
            for y in range(strip.height()):
                name = strip.pixelColor(x, y).name()
                if name in COLOURS:
                    places.setdefault(name, (x, y))
        left, right = places[COLOURS[0]], places[COLOURS[2]]
        assert left[1] == right[1]
        assert right[0] - left[0] > 60
        assert places[COLOURS[1]][0] == left[0]
        assert places[COLOURS[1]][1] - left[1] > 40
