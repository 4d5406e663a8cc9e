"""What those are told who cannot see the window: every control has a name, every picture a description."""

from collections.abc import Iterator

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from pyqtgraph import GraphicsView
from pytestqt.qtbot import QtBot

from ganviz.engine.probes import ImagesProbe
from ganviz.spec import preset
from ganviz.ui.views.images import ImageCanvas
from ganviz.ui.views.modebars import ModeBars
from ganviz.ui.views.modemass import ModeMassView
from ganviz.ui.window import MainWindow
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.feeding import feed
from tests.ui.windows import Open, resized

PRESETS = ("ring8", "mnist-mlp", "dirac-gan", "wgan-gp-8gaussians", "sgd-against-adam")


@pytest.fixture(params=PRESETS)
def window(request: pytest.FixtureRequest, qtbot: QtBot, open_window: Open, host: FakeHost) -> MainWindow:
    """Return a window with everything in it that there is."""
    name: str = request.param
    made = open_window(host, name)
    with qtbot.waitSignal(made.session.started):
        for number, record in enumerate(made.session.lanes.shown, start=1):
            host.report(frames.started(run=number, experiment=record.experiment))
    for view in made.panels.docks:
        made.panels.show_view(view)
    made.side.open_section(made.controls.section_titles[0])
    return resized(made, 1440, 900)


def reached_by_keys(window: MainWindow) -> Iterator[QWidget]:
    """Yield what can have the keys, but for what a widget is made of."""
    for widget in window.findChildren(QWidget):
        is_part = isinstance(widget.parent(), QAbstractScrollArea) or widget.objectName().startswith("qt_")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not is_part:
            yield widget


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget: its name, else the text that it bears."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text.replace("&", "")


def test_every_control_reached_by_keys_has_a_name_and_every_picture_says_what_it_shows(window: MainWindow) -> None:
    reached = list(reached_by_keys(window))
    assert len(reached) > 40
    nameless = [(type(each).__name__, each.objectName()) for each in reached if not name_of(each).strip()]
    assert nameless == []
    views = [each for each in window.findChildren(QWidget) if isinstance(each, GraphicsView | ImageCanvas | ModeBars)]
    shown = [each for each in views if each.isVisible()]
    assert len(shown) >= 3
    for view in shown:
        assert view.accessibleName()
        assert view.accessibleDescription()


def test_images_tell_how_many_of_what(qtbot: QtBot) -> None:
    canvas = ImageCanvas()
    qtbot.addWidget(canvas)
    assert (canvas.accessibleName(), canvas.accessibleDescription()) == ("Images", "")
    canvas.show_images(frames.images(ImagesProbe().count))
    assert canvas.accessibleDescription() == "Fake (64 fixed latents), beside Real"


def test_mode_mass_tells_the_newest_shares(qtbot: QtBot) -> None:
    view = ModeMassView()
    qtbot.addWidget(view)
    feed(view, frames.started())
    view.show()
    QApplication.processEvents()
    feed(view, frames.quality_frame(100, num_modes=2, mode_mass=np.array([0.25, 0.5])))
    assert view.bars.accessibleDescription() == "The share of the fakes at each mode: 25 %, 50 %"


def test_presets_of_the_test_are_there() -> None:
    assert [preset(name).name for name in PRESETS] == list(PRESETS)
