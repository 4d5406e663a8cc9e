"""The lane of flags above a plot, and the lines below them."""

import pytest
from PyQt6.QtCore import QPointF
from PyQt6.QtGui import QFontMetricsF
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.sessionfile.kept import KeptMarker, KeptMarkers
from ganviz.ui.model.markers import MAX_MARKERS, Marker, Markers
from ganviz.ui.theme import DARK
from ganviz.ui.views.card import small_font
from ganviz.ui.views.flags import FLAG_HELP, placed
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.plots import TimePlot
from tests.ui import frames
from tests.ui.feeding import feed

LOW_RATE = frames.RING.with_changes({"discriminator.optimizer.lr": 1e-4})


@pytest.fixture
def losses(qtbot: QtBot) -> TimePlot:
    view = LossesView()
    qtbot.addWidget(view)
    view.resize(420, 220)
    view.apply_theme(DARK)
    feed(view, frames.started(LOW_RATE), frames.loss_frame(1, 1000))
    with qtbot.waitExposed(view):
        view.show()
    return view


def _changes(*steps: int) -> list[Marker]:
    return [Marker(number, step, step, (), "", frozenset(), f"change {number}") for number, step in enumerate(steps, 1)]


def _placed(*steps: int) -> list[str]:
    found = placed(_changes(*steps), lambda step: step, lambda text: 10.0 * len(text), 1000)
    edges = [edge for flag in found for edge in (flag.left, flag.right)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= 1000 for edge in edges)
    return [flag.text for flag in found]


def _point_at_flag(view: TimePlot, index: int) -> None:
    lane = view.chart.lane
    flag = lane.shown[index]
    place = lane.mapToScene(QPointF((flag.left + flag.right) / 2, lane.size().height() / 2))
    view.chart.scene().sigMouseMoved.emit(place)


def test_each_change_has_a_flag_with_its_number() -> None:
    assert _placed(100, 300, 900) == ["1", "2", "3"]


def test_flags_that_would_overlap_are_one() -> None:
    assert _placed(100, 300, 305, 310, 900) == ["1", "2–4", "5"]


def test_a_flag_that_grew_takes_in_those_it_now_touches() -> None:
    assert _placed(300, 316, 320) == ["1–3"]


def test_flags_at_the_edges_are_not_cut() -> None:
    assert _placed(0, 1000) == ["1", "2"]


def test_a_flag_says_what_changed_and_of_many_the_first() -> None:
    (flag,) = placed(_changes(*range(500, 512)), lambda step: step, lambda text: 60.0, 1000)

    assert flag.lines[0] == "1  step 500: change 1"
    assert flag.lines[-1] == "and 4 more"


def test_a_flag_is_told_in_the_language_that_is_spoken_now_however_it_was_kept(request: pytest.FixtureRequest) -> None:
    markers = Markers()
    markers.begin(LOW_RATE)
    markers.add(frames.applied({"discriminator.optimizer.lr": 1e-3}, before=LOW_RATE, step=500), 20)
    again = Markers.of(markers.kept())
    assert [each.text for each in again.between(0, 1000)] == ["D lr 1e-4 → 1e-3"]
    request.getfixturevalue("chinese")
    assert [each.text for each in again.between(0, 1000)] == ["D 学习率 1e-4 → 1e-3"]


def test_a_flag_of_an_older_file_is_told_as_it_was_written() -> None:
    kept = KeptMarkers((KeptMarker(1, 500, 500, "D lr 1e-4 → 1e-3", "", ()),), None, LOW_RATE, 0, ())
    assert [each.words for each in Markers.of(kept).between(0, 1000)] == ["D lr 1e-4 → 1e-3"]


def test_pointing_at_a_flag_says_what_changed(losses: TimePlot) -> None:
    feed(losses, frames.applied({"discriminator.optimizer.lr": 1e-3}, before=LOW_RATE, step=500))

    _point_at_flag(losses, 0)
    assert losses.chart.crosshair.lines == ("1  step 500: D lr 1e-4 → 1e-3", FLAG_HELP)
    assert not losses.grab().isNull()

    losses.chart.scene().sigMouseMoved.emit(losses.chart.view.mapToScene(QPointF(50, 50)))
    assert losses.chart.crosshair.lines[0].startswith("step ")


def test_the_lane_is_there_before_the_first_change_and_none_moves_the_plot(losses: TimePlot) -> None:
    before = losses.chart.view.geometry()
    feed(losses, frames.applied({"discriminator.optimizer.lr": 1e-3}, before=LOW_RATE, step=500))
    QApplication.processEvents()

    assert losses.chart.view.geometry() == before
    assert losses.chart.lane.geometry().bottom() <= before.top()


def test_a_change_takes_no_room_from_the_curves(losses: TimePlot) -> None:
    before = losses.chart.y_range
    feed(losses, frames.applied({"discriminator.optimizer.lr": 1e-3}, before=LOW_RATE, step=500))
    losses.draw()

    assert losses.chart.y_range == before


def test_flags_grow_with_the_text(losses: TimePlot) -> None:
    small = losses.chart.lane.maximumHeight()
    font = QApplication.font()
    larger = QApplication.font()
    larger.setPixelSize(26)
    QApplication.setFont(larger)
    try:
        losses.apply_theme(DARK)
        assert losses.chart.lane.maximumHeight() > 1.5 * small
        assert losses.chart.lane.maximumHeight() >= QFontMetricsF(small_font()).height()
    finally:
        QApplication.setFont(font)


def test_numbers_go_on_when_the_oldest_are_forgotten_and_begin_anew_with_none() -> None:
    markers = Markers()
    markers.begin(LOW_RATE)
    now = LOW_RATE
    for index in range(MAX_MARKERS + 2):
        path = ("generator.optimizer.lr", "discriminator.optimizer.lr")[index % 2]
        report = frames.applied({path: 1e-4 * (index + 2)}, before=now, step=10 * index)
        markers.add(report, 5)
        now = report.experiment
    numbers = [each.number for each in markers.between(0, 1e9)]
    assert (numbers[0], numbers[-1]) == (3, MAX_MARKERS + 2)

    markers.cut(-1)
    markers.add(frames.applied({"generator.optimizer.lr": 0.5}, before=now, step=0), 5)
    assert [each.number for each in markers.between(0, 1e9)] == [1]
