"""Views come from the catalogue alone: one more is its probe, its widget and one line, and the window has it."""

from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import cast

import pytest
from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

import ganviz.ui.window
from ganviz.engine.messages import ChangeApplied, Frame, FrameWanted
from ganviz.engine.probes import Answer, AnyProbe, Probe
from ganviz.gan import Observer, Trainer
from ganviz.spec import preset
from ganviz.ui.explanation import explanation
from ganviz.ui.model.record import RunRecord
from ganviz.ui.plain import tool_tip
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import is_on_screen
from ganviz.ui.views.catalogue import CATALOGUE, ViewEntry
from ganviz.ui.views.plots import TimePlot
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied, frame, loss_frame, quality_frame, started
from tests.ui.windows import Open, resized

# --- a probe's file -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Norm(Answer):
    """How large the generator's weights are."""

    value: float


@dataclass(frozen=True, slots=True)
class NormProbe(Probe[Norm]):
    """Ask how large the generator's weights are."""

    def of(self, trainer: Trainer, observer: Observer) -> Norm | None:
        return Norm(float(trainer.generator.weights.detach().norm()))


# --- a widget's file ------------------------------------------------------------------------------------------


class NormView(QLabel):
    """Says how large the generator's weights are."""

    probes_changed = pyqtSignal()

    def probes(self) -> tuple[AnyProbe, ...]:
        return (NormProbe(),) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        self.setText(f"run {record.run}")

    def show_change(self, applied: ChangeApplied) -> None:
        self.setText("changed")

    def show_frame(self, frame: Frame) -> None:
        norm = frame.answer(NormProbe())
        if norm is not None:
            self.setText(f"{norm.value:.1f}")

    def apply_theme(self, theme: Theme) -> None:
        self.setStyleSheet(f"color: {theme.text}")


def test_tabs_differ_by_their_first_letters_and_views_say_of_what_they_are() -> None:
    tabs = [entry.tab for entry in CATALOGUE if entry.place == "right"]
    assert len({tab[:3] for tab in tabs}) == len(tabs)
    ring, game = preset("ring8").experiment.data, preset("dirac-gan").experiment.data
    reasons = {entry.name: (entry.reason_against(ring), entry.reason_against(game)) for entry in CATALOGUE}
    assert reasons["losses"] == ("", "")
    assert reasons["modes_over_time"] == ("", "Modes over time: of data with modes to count; this data has none.")
    assert reasons["spectrum"] == (
        "Eigenvalues of the step: of games of two numbers alone; this set-up is of points of a plane.",
        "",
    )


# --- and a line -----------------------------------------------------------------------------------------------

DOCKED = ViewEntry("norm", "Norm", "How large the weights are.", "right", NormView)
STAGED = ViewEntry("norm", "Norm", "How large the weights are.", "stage", NormView)


@pytest.fixture
def window(request: pytest.FixtureRequest, qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    window = open_window(host, catalogue=(*CATALOGUE, request.param))
    with qtbot.waitSignal(window.session.started):
        host.report(started())
    return window


docked = pytest.mark.parametrize("window", [DOCKED], indirect=True)
staged = pytest.mark.parametrize("window", [STAGED], indirect=True)


def wanted(host: FakeHost) -> tuple[AnyProbe, ...]:
    return host.commands(FrameWanted)[-1].probes


def entries(window: MainWindow) -> dict[str, bool]:
    """Return what the View menu offers, and what of it is checked."""
    menu = next(each for each in window.top.findChildren(QMenu) if each.title() == "&View")
    return {action.text(): action.isChecked() for action in menu.actions() if action.isVisible()}


def text(window: MainWindow) -> str:
    view = window.view("norm")
    assert isinstance(view, NormView)
    return view.text()


@docked
def test_a_view_with_a_line_is_shown_and_fed(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    assert window.panels.docks["norm"].isVisible()
    assert text(window) == "run 1"
    assert NormProbe() in wanted(host)

    with qtbot.waitSignal(window.frame_drawn):
        host.report(frame(5, answers={NormProbe(): Norm(3.21)}))
    assert text(window) == "3.2"
    assert window.session.current.latest(NormProbe) == Norm(3.21)

    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"generator.optimizer.lr": 0.005}))
    assert text(window) == "changed"


@docked
def test_a_view_with_a_line_is_in_the_menu_and_costs_nothing_while_hidden(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    assert entries(window)["Norm"] is True
    toggle = window.panels.docks["norm"].toggleViewAction()
    assert toggle is not None

    toggle.trigger()
    assert not window.panels.docks["norm"].isVisible()
    with qtbot.waitSignal(window.frame_drawn):
        host.report(frame(5))
    assert NormProbe() not in wanted(host)

    window.restore_default_layout()
    qtbot.waitUntil(lambda: NormProbe() in wanted(host))


@staged
def test_a_second_view_of_the_stage_is_chosen_in_the_menu_and_stays_chosen(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    view = window.view("norm")
    assert isinstance(view, NormView)
    assert entries(window) == entries(window) | {"Distribution": True, "Norm": False}
    assert "Images" not in entries(window)

    next(action for action in window.panels.toggles if action.text() == "Norm").trigger()
    assert view.isVisible()
    assert NormProbe() in wanted(host)

    window.session.reset()
    with qtbot.waitSignal(window.session.started):
        host.report(started(run=2))
    assert view.isVisible()


@pytest.mark.parametrize(
    ("data", "shown"),
    [("ring8", {"losses", "quality", "modes_over_time"}), ("moons", {"losses", "quality"}),
     ("digits-mlp", {"losses", "quality"}), ("dirac-gan", {"losses", "quality"})],
)  # fmt: skip
def test_docks_follow_the_data(qtbot: QtBot, host: FakeHost, open_window: Open, data: str, shown: set[str]) -> None:
    window = open_window(host, data)
    with qtbot.waitSignal(window.session.started):
        host.report(started(preset(data).experiment))

    assert {name for name, dock in window.panels.docks.items() if dock.isVisible()} == shown


def test_a_dock_that_the_user_closed_does_not_come_back_with_its_data(
    qtbot: QtBot, host: FakeHost, open_window: Open
) -> None:
    window = open_window(host)
    toggle = window.panels.docks["modes_over_time"].toggleViewAction()
    assert toggle is not None
    toggle.trigger()
    for run, data in enumerate(("ring8", "digits-mlp", "ring8"), start=1):
        window.session.start_run(preset(data).experiment)
        with qtbot.waitSignal(window.session.started):
            host.report(started(preset(data).experiment, run=run + 1))
    assert not window.panels.docks["modes_over_time"].isVisible()

    window.panels.show_view("modes_over_time")
    assert window.panels.docks["modes_over_time"].isVisible()


def test_a_view_that_is_closed_at_first_waits_in_the_menu(window_of_ring: MainWindow) -> None:
    panels = window_of_ring.panels
    assert not panels.docks["mode_mass"].isVisible()

    panels.show_view("mode_mass")
    panels.show_data(preset("ring8").experiment.data)
    panels.show_docks()
    assert panels.docks["mode_mass"].isVisible()

    window_of_ring.restore_default_layout()
    assert not panels.docks["mode_mass"].isVisible()


def test_the_first_layout_has_what_the_preset_is_about_in_front(
    qtbot: QtBot, host: FakeHost, open_window: Open
) -> None:
    window = open_window(host, preset("clipping"))
    with qtbot.waitSignal(window.session.started):
        host.report(started(preset("clipping").experiment))
    for name in ("mode_mass", "inside_optimizer", "verdicts", "scores"):
        window.panels.show_view(name)
    resized(window, 1280, 800)
    window.restore_default_layout()
    resized(window, 1280, 800)
    docks = window.panels.docks
    assert [name for name, dock in docks.items() if not dock.isHidden()] == ["losses", "quality", "gradients"]
    assert docks["gradients"].x() >= 0  # Qt keeps what is behind another beyond the edge


def test_one_of_all_data_that_is_closed_at_first_comes_and_goes_as_the_user_says(window_of_ring: MainWindow) -> None:
    panels = window_of_ring.panels
    dock = panels.docks["gradients"]
    toggle = dock.toggleViewAction()
    assert toggle is not None
    assert (dock.isVisible(), panels.view("gradients").probes()) == (False, ())

    toggle.trigger()
    panels.show_docks()
    assert dock.isVisible()

    window_of_ring.restore_default_layout()
    assert not dock.isVisible()


@pytest.fixture
def window_of_ring(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(started())
    return window


def test_the_window_names_no_view() -> None:
    text = Path(ganviz.ui.window.__file__).read_text(encoding="utf-8")

    assert [entry.name for entry in CATALOGUE if entry.name in text] == []


@pytest.mark.parametrize("window", [DOCKED], indirect=True)
def test_a_view_that_does_not_apply_says_why_in_its_place(window: MainWindow, host: FakeHost, qtbot: QtBot) -> None:
    dock = window.panels.docks["spectrum"]
    dock.show()
    said = [each.text() for each in dock.findChildren(QLabel) if each.isVisible() and each.text()]
    assert said == ["Eigenvalues of the step: of games of two numbers alone; this set-up is of points of a plane."]
    with qtbot.waitSignal(window.session.started):
        host.report(started(preset("dirac-gan").experiment))
    window.panels.show_view("spectrum")
    qtbot.waitUntil(lambda: window.view("spectrum").isVisible())  # type: ignore[attr-defined]
    assert not any("alone" in each.text() for each in dock.findChildren(QLabel) if each.isVisible())
    shown = [entry for entry in window.panels.on_show() if entry in CATALOGUE]  # how to read them is told, of no other
    assert [entry.name for entry in shown] == ["phase", "losses", "quality", "spectrum"]
    told = unescape(explanation(preset("dirac-gan"), shown))
    assert all(entry.help in told and entry.more in told for entry in shown)
    helps = {
        each.toolTip() for view in window.panels.views.values() for each in cast(QWidget, view).findChildren(QLabel)
    }
    assert {tool_tip(entry.help) for entry in shown} <= helps


def test_a_view_that_is_first_seen_late_is_as_one_that_was_there_from_the_start(
    qtbot: QtBot, open_window: Open
) -> None:
    late = ("quality", "mode_mass", "gradients", "game_field", "scores")
    closed = [replace(entry, is_open=entry.is_open and entry.name not in late) for entry in CATALOGUE]
    pictures: list[list[QImage]] = []
    for is_early in (True, False):
        host = FakeHost()
        window = open_window(host, replace(preset("ring8"), views=("losses",)), catalogue=closed)
        for name in late if is_early else ():
            window.view(name)
        assert set(late) & window.panels.views.keys() == set(late if is_early else ())
        for report in (started(), loss_frame(1, 3000), quality_frame(3000), applied({"generator.optimizer.lr": 0.005})):
            host.report(report)
        qtbot.waitUntil(lambda window=window: len(window.session.current.markers) == 1)
        window.intents.do("toggle_theme")
        losses = window.view("losses")
        assert isinstance(losses, TimePlot)
        losses.view_chip.action_of(1000).trigger()
        pictures.append([_shown(window, name) for name in late])
        quality = window.view("quality")
        assert isinstance(quality, TimePlot)
        assert quality.view_chip.text() == "Last 1k"
    assert pictures[0] == pictures[1]


def _shown(window: MainWindow, name: str) -> QImage:
    """Return the picture of a view once it is opened from the menu."""
    toggle, view = window.panels.docks[name].toggleViewAction(), window.view
    assert toggle is not None
    toggle.trigger()
    assert name in window.panels.views
    resized(window, 1280, 800)
    return cast(QWidget, view(name)).grab().toImage()
