"""Views that a preset opens: they come and go with it, and what the user shows or hides is the user's."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from ganviz.spec import Preset, SpecError, load_preset, preset, presets, to_toml
from ganviz.spec.quantities import LARGEST
from ganviz.ui import docklayout
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.views.gradients import GradientsView
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.verdicts import VerdictsView
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open, resized

RING = preset("ring8")
NAMED = replace(RING, name="named", views=("gradients:largest_singular", "verdicts:loss"))
OTHER = replace(RING, name="other", views=("scores",))


def opened(window: MainWindow) -> set[str]:
    """Return which docks are there that are closed at first."""
    closed = {entry.name for entry in CATALOGUE if not entry.is_open}
    return {name for name in closed & window.panels.docks.keys() if not window.panels.docks[name].isHidden()}


def open_preset(window: MainWindow, chosen: Preset) -> None:
    window.files.setup_opened.emit(chosen)


@pytest.fixture
def named(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    window = open_window(host, NAMED)
    with qtbot.waitSignal(window.session.started):
        host.report(started())
    return window


def test_a_preset_opens_what_it_names_and_shows_what_it_says(named: MainWindow) -> None:
    gradients, verdicts = named.view("gradients"), named.view("verdicts")
    assert opened(named) == {"gradients", "verdicts"}
    assert isinstance(gradients, GradientsView)
    assert isinstance(verdicts, VerdictsView)
    assert (gradients.shown, verdicts.shown) == (LARGEST, "loss")


def test_the_next_preset_compares_both_losses_again(named: MainWindow) -> None:
    losses = named.view("losses")
    assert isinstance(losses, LossesView)
    open_preset(named, replace(RING, name="of d", views=("losses:d",)))
    assert losses.lane_curves() == (1,)
    open_preset(named, RING)
    assert losses.lane_curves() == (0, 1)


def test_the_next_preset_closes_what_the_one_before_opened(named: MainWindow) -> None:
    open_preset(named, OTHER)
    assert opened(named) == {"scores"}
    open_preset(named, RING)
    assert opened(named) == set()


def test_what_the_user_opened_stays_and_what_the_user_closed_stays_closed(named: MainWindow, open_window: Open) -> None:
    toggles = {action.text(): action for action in named.panels.toggles}
    toggles["Mode mass"].trigger()
    toggles["Gradients"].trigger()  # closed
    named.panels.show_docks()
    assert opened(named) == {"mode_mass", "verdicts"}

    toggles["What D thinks"].trigger()
    toggles["What D thinks"].trigger()  # closed and opened: the user's from now on
    open_preset(named, RING)
    assert opened(named) == {"mode_mass", "verdicts"}

    named.close()  # as another language does, too
    assert opened(open_window(FakeHost(), RING)) == {"mode_mass", "verdicts"}


def test_what_a_preset_opened_is_not_the_layout_of_the_next_time(
    qtbot: QtBot, host: FakeHost, named: MainWindow, open_window: Open
) -> None:
    named.close()
    again = open_window(FakeHost(), RING)
    assert opened(again) == set()


def test_it_stands_in_front_of_the_tabs_of_a_small_window_and_in_hall_mode(named: MainWindow) -> None:
    docks = resized(named, 1280, 640).panels.docks
    tabs = {dock.objectName() for dock in named.tabifiedDockWidgets(docks["gradients"])}
    assert tabs
    assert not docks["gradients"].visibleRegion().isEmpty()

    named.hall.enter()
    resized(named, 1280, 640)
    assert not docks["gradients"].isHidden()
    named.hall.leave()
    assert {"gradients", "verdicts", "losses", "quality"} <= {
        name for name, each in docks.items() if not each.isHidden()
    }


def test_it_comes_to_the_front_again_where_tabs_are_made_anew(named: MainWindow) -> None:
    docks = resized(named, 1280, 1600).panels.docks
    assert not named.tabifiedDockWidgets(docks["gradients"])
    resized(named, 1280, 640)
    assert named.tabifiedDockWidgets(docks["gradients"])
    assert not docks["gradients"].visibleRegion().isEmpty()


def is_in_front(window: MainWindow, name: str) -> bool:
    return not resized(window, 1280, 640).panels.docks[name].visibleRegion().isEmpty()


def test_quality_comes_to_the_front_again_with_a_preset_that_names_no_view(named: MainWindow) -> None:
    open_preset(named, replace(RING, name="over time", views=("modes_over_time",)))
    assert is_in_front(named, "modes_over_time")
    assert not is_in_front(named, "quality")
    open_preset(named, RING)
    assert is_in_front(named, "quality")


def test_what_a_preset_names_has_most_of_the_height_until_the_user_says_otherwise(named: MainWindow) -> None:
    open_preset(named, OTHER)

    def heights() -> tuple[int, ...]:
        docks = resized(named, 1280, 800).panels.docks
        return tuple(docks[name].height() for name in ("losses", "scores"))

    losses, scores = heights()
    assert scores > 1.2 * losses
    named.docking.use(named.docking.plots_share, {"losses": 280.0, "modes_over_time": 200.0, "scores": 200.0})
    losses, scores = heights()
    assert scores < losses


def test_what_a_lesson_showed_goes_with_the_next_preset(named: MainWindow) -> None:
    open_preset(named, RING)
    named.intents.do("lend_view", "scores")
    assert is_in_front(named, "scores")
    open_preset(named, RING)
    assert opened(named) == set()
    assert is_in_front(named, "quality")


def test_a_tab_that_the_user_chose_stays_in_front(
    named: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_in_front(named, "gradients")
    weights = dict(named.docking.weights)
    bar = next(bar for bar in named.findChildren(QTabBar) if bar.count() > 1 and bar.isVisible())
    titles = [bar.tabText(index) for index in range(bar.count())]
    chosen = titles.index(named.panels.docks["modes_over_time"].windowTitle())
    with monkeypatch.context() as pressed:
        pressed.setattr(docklayout, "_is_held", lambda: True)
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(chosen).center())
    assert is_in_front(named, "modes_over_time")
    assert named.docking.weights == weights  # nothing was dragged
    open_preset(named, RING)
    assert is_in_front(named, "modes_over_time")


def test_a_name_that_no_view_has_is_told_and_the_others_open(named: MainWindow) -> None:
    open_preset(named, replace(RING, views=("scors", "gradients:dad", "losses:all", "scores")))
    assert opened(named) == {"scores", "gradients"}
    assert named.toast.text() == "This set-up names what no view is called: scors, gradients:dad, losses:all."


def test_every_shipped_preset_names_views_that_suit_it(named: MainWindow) -> None:
    for shipped in presets():
        data = shipped.experiment.data
        assert named.panels.open_views(shipped.views) == ()
        suited = {entry.name for entry in CATALOGUE if entry.suits(data)}
        assert {view.partition(":")[0] for view in shipped.views} <= suited, shipped.name


def test_views_come_back_from_a_file_and_a_wrong_list_is_refused(tmp_path: object) -> None:
    file = f"{tmp_path}/mine.toml"
    with open(file, "w", encoding="utf-8") as target:
        target.write(to_toml(RING.experiment, story=NAMED))
    assert load_preset(file).views == NAMED.views
    with open(file, "w", encoding="utf-8") as target:
        target.write("views = 'gradients'")
    with pytest.raises(SpecError, match="views: given 'gradients'; allowed: up to 4 names of views"):
        load_preset(file)
