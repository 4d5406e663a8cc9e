"""Who gets which part of the window: rail or panel, shares of the plots, tabs, and the hall."""

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtWidgets import QApplication, QProgressBar, QProgressDialog
from pytestqt.qtbot import QtBot

from ganviz.ui.widgets.freezechip import FreezeChip
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.geometry import problems
from tests.ui.windows import Open, resized


def shares(window: MainWindow) -> list[float]:
    """Return the share of the width of the first plot, and of the height of each that stands in the column."""
    docks = [dock for dock in window.panels.docks.values() if dock.isVisible()]
    return [docks[0].width() / window.width(), *(dock.height() / window.height() for dock in docks)]


@pytest.mark.parametrize(("width", "is_pinned"), [(1280, False), (1439, False), (1440, True), (1920, True)])
def test_the_panel_is_pinned_where_there_is_room(window: MainWindow, width: int, is_pinned: bool) -> None:
    resized(window, width, 800)
    assert window.side.is_pinned == is_pinned
    assert window.controls.isVisible() == is_pinned
    assert window.side.rail.isVisible() != is_pinned


def test_the_rail_opens_a_section_over_the_picture(qtbot: QtBot, window: MainWindow) -> None:
    resized(window, 1280, 800)
    before = window.panels.stage.geometry()
    button = next(each for each in window.side.buttons if each.text() == "Updates")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.controls.isVisible()
    assert window.panels.stage.geometry() == before  # nothing moved
    updates = next(each for plan, each in window.controls._sections.items() if plan.title == "Updates")
    assert updates.is_open
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.controls.isVisible()


def test_escape_closes_what_lies_over_the_picture(qtbot: QtBot, window: MainWindow) -> None:
    resized(window, 1280, 800)
    window.side.open_section("Data")
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not window.controls.isVisible()
    assert not any(button.isChecked() for button in window.side.buttons)


def test_the_panel_can_be_pinned_in_a_small_window_and_put_away_in_a_large_one(window: MainWindow) -> None:
    resized(window, 1280, 800)
    window.intents.do("toggle_controls")
    window.side.drawer.pinned.emit()
    assert window.side.is_pinned
    assert window.controls.isVisible()
    resized(window, 1600, 900)
    window.intents.do("toggle_controls")
    assert not window.controls.isVisible()
    assert window.side.rail.isVisible()
    window.intents.do("toggle_controls")
    assert window.side.is_pinned


def test_what_was_chosen_is_kept_for_the_next_window(open_window: Open) -> None:
    first = open_window(FakeHost())
    resized(first, 1600, 900)
    first.intents.do("toggle_controls")
    first.close()
    second = open_window(FakeHost())
    resized(second, 1600, 900)
    assert not second.side.is_pinned


def test_what_waits_is_marked_on_the_rail(window: MainWindow) -> None:
    resized(window, 1280, 800)
    window.controls._on_value_edited("generator.network.widths", (32,))
    marked = [button.text() for button in window.side.buttons if button._waits]
    assert marked == ["Generator"]


def test_plots_keep_their_share_after_a_smaller_window(window: MainWindow) -> None:
    resized(window, 1280, 800)
    before = shares(window)
    for size in ((900, 600), (1067, 667), (1920, 1080), (1280, 800)):
        resized(window, *size)
    assert shares(window) == pytest.approx(before, abs=0.01)


def test_plots_keep_their_share_after_larger_text(window: MainWindow) -> None:
    resized(window, 1280, 800)
    before = shares(window)
    for scale in (1.5, 2.0, 1.0):
        window._look.resize_text(scale)
        resized(window, 1280, 800)
    assert shares(window) == pytest.approx(before, abs=0.01)


@pytest.mark.parametrize(("width", "height"), [(1067, 667), (960, 600), (960, 540)])
def test_a_small_window_holds_everything(window: MainWindow, width: int, height: int) -> None:
    resized(window, width, height)
    assert (window.width(), window.height()) == (width, height)
    corner = window.transport.mapTo(window, window.transport.rect().bottomRight())
    assert window.rect().contains(corner)
    assert window.rect().contains(window.transport.play_button.mapTo(window, QPoint(0, 0)))
    for dock in window.panels.docks.values():
        if dock.isVisible():
            assert dock.width() >= 150
            assert dock.geometry().bottom() <= window.height()


@pytest.mark.parametrize("name", ["gradients", "mode_mass", "scores"])
def test_a_view_that_is_opened_comes_to_the_front_of_its_tabs(window: MainWindow, name: str) -> None:
    resized(window, 1280, 800)
    dock = window.panels.docks[name]
    next(each for each in window.panels.toggles if each.text() == window.panels.title_of(name)).trigger()
    resized(window, 1280, 801)  # laid out once more
    assert not dock.visibleRegion().isEmpty()
    dock.hide()
    window.intents.do("show_view", name)
    resized(window, 1280, 800)
    assert not dock.visibleRegion().isEmpty()


def test_plots_without_room_become_tabs_and_come_back(window: MainWindow) -> None:
    resized(window, 1280, 800)
    docks = list(window.panels.docks.values())
    tops = [dock.y() for dock in docks if dock.isVisible()]
    assert len(set(tops)) == len(tops)
    resized(window, 960, 540)
    assert window.tabifiedDockWidgets(docks[0]) or window.tabifiedDockWidgets(docks[1])
    resized(window, 1280, 800)
    assert not any(window.tabifiedDockWidgets(dock) for dock in docks)


def test_a_higher_story_or_legend_leaves_no_view_over_the_foot(window: MainWindow) -> None:
    resized(window, 1264, 752)
    window.docking.raise_soon(["gradients"])
    window.intents.do("show_view", "gradients")
    resized(window, 1264, 752)
    header, foot = window.header, window.transport.mapTo(window, QPoint(0, 0)).y()
    header.setMinimumHeight(header.height() + 40)
    resized(window, 1264, 752)
    docks = window.panels.docks
    assert max(dock.geometry().bottom() for dock in docks.values() if dock.isVisible()) < foot
    assert problems(window) == []
    assert docks["gradients"].x() > 0  # what was asked for is still in front
    header.setMinimumHeight(0)
    resized(window, 1264, 752)
    docks["quality"].widget().setMinimumHeight(260)  # it lies behind the other, whose place it makes as high
    resized(window, 1264, 752)
    assert problems(window) == []


def test_a_broken_layout_is_mended(qtbot: QtBot, open_window: Open) -> None:
    first = open_window(FakeHost())
    first._preferences.plots_share = 0.99
    first._preferences.plot_weights = {"losses": -3.0, "nothing": 1.0}
    first._preferences.save()
    host = FakeHost()
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(started())
    resized(window, 1280, 800)
    assert window.panels.stage.width() >= 200
    assert all(dock.height() >= 60 for dock in window.panels.docks.values() if dock.isVisible())


def test_bars_of_progress_are_too_low_for_a_text(window: MainWindow) -> None:
    window.sessions._states = {1: (), 2: ()}
    window.sessions._on_slow()
    bars = [bar for dialog in window.findChildren(QProgressDialog) for bar in dialog.findChildren(QProgressBar)]
    assert [(bar.value(), bar.maximum(), bar.isTextVisible()) for bar in bars] == [(2, 2, False)]
    window.sessions._settle()


def test_nothing_is_laid_out_while_the_user_has_a_dock_in_hand(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    resized(window, 1280, 800)
    for name in ("mode_mass", "gradients"):
        window.intents.do("show_view", name)
    resized(window, 1280, 800)
    docks = window.panels.docks

    def beside_quality() -> set[str]:
        return {dock.objectName() for dock in window.tabifiedDockWidgets(docks["quality"])}

    tabs = {"dock.mode_mass", "dock.gradients"}
    assert beside_quality() == tabs
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, docks["gradients"])  # as if dropped, without room
    window.docking.apply()
    assert beside_quality() == tabs
    monkeypatch.setattr("ganviz.ui.docklayout._is_held", lambda: True)
    docks["modes_over_time"].setFloating(True)
    resized(window, 1280, 800)
    assert beside_quality() == tabs
    monkeypatch.setattr("ganviz.ui.docklayout._is_held", lambda: False)
    qtbot.waitUntil(lambda: not beside_quality())  # there is room for one more


# --- hall -------------------------------------------------------------------------------------------------


def test_the_hall_has_large_text_the_picture_and_two_plots(window: MainWindow) -> None:
    resized(window, 1280, 800)
    before, size = shares(window), window.fontInfo().pixelSize()
    window.intents.do("toggle_hall")
    resized(window, 1280, 800)
    assert window.fontInfo().pixelSize() >= 1.45 * size
    assert sum(dock.isVisible() for dock in window.panels.docks.values()) == 2
    assert not window.side.rail.isVisible()
    assert not window.controls.isVisible()
    assert window.controls.rates.isVisible()
    assert window.panels.stage.height() > 0.6 * window.height()
    line, transport = window.timeline.line, window.transport
    assert line.isVisible()
    assert line.window() is window
    assert transport.isAncestorOf(line)
    window.intents.do("toggle_hall")
    resized(window, 1280, 800)
    assert not transport.isAncestorOf(line)
    assert line.mapTo(window, QPoint()).y() < transport.mapTo(window, QPoint()).y()
    assert window.timeline.compare_button.isVisible()
    assert window.fontInfo().pixelSize() == size
    assert window.side.rail.isVisible()
    assert shares(window) == pytest.approx(before, abs=0.01)


def test_what_large_text_left_no_room_for_is_after_the_hall_as_it_was(window: MainWindow) -> None:
    window._look.resize_text(1.5)
    resized(window, 1264, 752)
    docks = window.panels.docks

    def layout() -> tuple[bool, QRect, list[str]]:
        in_front = [name for name, dock in docks.items() if dock.isVisible() and dock.geometry().right() > 0]
        return window.status_bar.isVisible(), window.panels.stage.geometry(), in_front

    assert not window.status_bar.isVisible()  # no room
    for front in ("modes_over_time", "quality"):  # two in one place
        docks[front].raise_()
        resized(window, 1264, 752)
        before = layout()
        assert before[2] == ["losses", front]
        for _ in range(2):
            window.intents.do("toggle_hall")
            resized(window, 1264, 752)
        assert layout() == before


def test_the_rail_is_after_the_hall_as_it_was(window: MainWindow) -> None:
    resized(window, 1280, 800)
    before = [button.y() for button in window.side.buttons]
    for _ in range(2):
        window.intents.do("toggle_hall")
        resized(window, 1280, 800)
    assert [button.y() for button in window.side.buttons] == before


def test_the_hall_leaves_the_picture_the_room_of_a_long_story(window: MainWindow) -> None:
    strip = window.header.strip
    strip.show_story(("What it is for. " * 6, "What to watch. " * 6), ("One", "Other"), "")
    resized(window, 1280, 800)
    window.intents.do("toggle_hall")
    resized(window, 1280, 800)
    assert strip.height() < 4 * strip.fontMetrics().height()
    assert "What to watch" in strip.toolTip()
    assert problems(window) == []


def test_the_hall_is_painted_once_it_is_laid_out(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, 1280, 800)
    for _ in range(2):
        window.intents.do("toggle_hall")
        assert not window.updatesEnabled()
        qtbot.waitUntil(window.updatesEnabled)
        shown = [dock.geometry() for dock in window.panels.docks.values() if dock.isVisible()]
        resized(window, 1280, 800)
        assert shown == [dock.geometry() for dock in window.panels.docks.values() if dock.isVisible()]


def test_the_hall_has_the_plots_that_were_opened_last(window: MainWindow) -> None:
    resized(window, 1280, 800)
    for name in ("gradients", "inside_optimizer"):
        toggle = window.panels.docks[name].toggleViewAction()
        assert toggle is not None
        toggle.trigger()
    window.intents.do("toggle_hall")
    resized(window, 1280, 800)
    shown = {name for name, dock in window.panels.docks.items() if not dock.isHidden()}
    assert shown == {"gradients", "inside_optimizer"}


def test_the_hall_leaves_the_users_text_size_alone(window: MainWindow) -> None:
    window._look.resize_text(1.25)
    window.intents.do("toggle_hall")
    assert window._preferences.text_scale == 1.25
    window.intents.do("toggle_hall")
    assert window._look.scale == 1.25


def test_controls_can_be_opened_in_the_hall(window: MainWindow) -> None:
    resized(window, 1920, 1080)
    window.intents.do("toggle_hall")
    window.intents.do("toggle_controls")
    assert window.controls.isVisible()
    window.intents.do("toggle_controls")
    assert not window.controls.isVisible()
    window.intents.do("toggle_hall")
    assert window.side.is_pinned
    assert window.controls.isVisible()


def test_a_section_opened_from_the_rail_stands_alone_and_leaves_the_rates_in_sight(window: MainWindow) -> None:
    resized(window, 1280, 800)
    window.side.open_section("Updates")
    shown = [section.header.text() for section in window.controls._sections.values() if section.isVisible()]
    assert shown == ["Updates"]
    rates = window.controls.rates
    assert window.side.drawer.y() > rates.mapTo(window, rates.rect().bottomLeft()).y()
    window.intents.do("toggle_controls")
    window.intents.do("toggle_controls")
    assert all(section.isVisible() for section in window.controls._sections.values())


def test_the_keys_go_back_to_the_window_when_the_drawer_closes(qtbot: QtBot, window: MainWindow) -> None:
    resized(window, 1280, 800)
    window.side.open_section("Data")
    window.side.close()
    focused = QApplication.focusWidget()
    assert focused is None or focused is window


@pytest.mark.parametrize("is_hall", [False, True])
def test_what_a_lecturer_needs_is_in_sight_with_large_text(
    qtbot: QtBot, window: MainWindow, host: FakeHost, is_hall: bool
) -> None:
    if is_hall:
        window.intents.do("toggle_hall")
    else:
        window._look.resize_text(1.5)
    resized(window, 1264, 752)
    assert window.diagnosis_line.isVisible()
    assert window.diagnosis_line.why_button.isVisible()
    chips = window.findChildren(FreezeChip)
    assert len([each for each in chips if each.isVisible()]) == 2
    assert problems(window) == []


def test_the_line_on_what_goes_on_is_low_in_a_low_window_and_tells_the_pointer_all(
    open_window: Open, host: FakeHost
) -> None:
    window = open_window(host)  # its run does not begin: of one that does the window says by itself what goes on
    line = window.diagnosis_line
    resized(window, 1280, 800)
    line.tell("Trouble", ("since step 5. It is bad.", "since step 5", ""), "bad", (("one", ""), ("two", "")))
    resized(window, 1280, 801)
    assert [button.text() for button in line.cure_buttons] == ["Try: one", "Try: two"]
    height = line.height()
    resized(window, 1280, 560)
    assert line.height() < height
    assert [button.text() for button in line.cure_buttons] == ["Try: one"]
    assert line._header.subtitle == "since step 5"
    assert "It is bad." in line._header._subtitle.toolTip()
    resized(window, 1280, 800)
    assert line.height() == height
    assert [button.text() for button in line.cure_buttons] == ["Try: one", "Try: two"]


def test_the_panel_over_the_picture_stays_there_when_plots_become_tabs(window: MainWindow) -> None:
    resized(window, 1264, 752)
    window.side.open_section("Data")
    window._look.resize_text(2.0)
    resized(window, 1264, 752)
    inside = window.children()
    middle = window.centralWidget()
    assert middle is not None
    assert inside.index(window.side.drawer) > inside.index(middle)
    window.side.close()
    window._look.resize_text(1.0)
