"""Until the engine has something to show, the stage shows what the preset comes to, and says that it is stored."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState, StateChanged
from ganviz.spec import preset
from ganviz.ui.firstpicture import STARTING, STORED, FirstPicture
from ganviz.ui.views.card import Framed
from tests.ui.fakehost import FakeHost
from tests.ui.frames import frame, samples_frame, started
from tests.ui.windows import Open


def test_it_covers_the_plot_until_the_first_frame_is_drawn(qtbot: QtBot, open_window: Open, host: FakeHost) -> None:
    window = open_window(host)
    picture = window.first_picture
    framed = window.panels.stage.currentWidget().findChild(Framed)
    assert picture.isVisible()
    assert picture.parentWidget() is framed
    assert picture.geometry() == framed.rect().adjusted(1, 1, -1, -1)
    assert picture.caption == STORED
    window.resize(1000, 700)
    assert picture.geometry() == framed.rect().adjusted(1, 1, -1, -1)
    host.report(started())
    with qtbot.waitSignals([picture.destroyed, window.frame_drawn]):
        host.report(samples_frame(0))
    assert window.findChild(FirstPicture) is None
    with qtbot.waitSignal(window.frame_drawn):
        host.report(frame(1))


def test_the_stored_picture_lies_where_the_axes_will_be(open_window: Open, host: FakeHost) -> None:
    picture = open_window(host).first_picture
    place = picture._place()
    assert place.center() == picture.rect().toRectF().center()
    assert min(place.width(), place.height()) == min(picture.width(), picture.height())


def test_a_set_up_without_a_picture_says_that_the_engine_is_starting(open_window: Open, host: FakeHost) -> None:
    picture = open_window(host, replace(preset("ring8"), name="mine")).first_picture
    assert picture.caption == STARTING
    assert picture.isVisible()


def test_it_leaves_when_nothing_will_come(qtbot: QtBot, open_window: Open, host: FakeHost) -> None:
    window = open_window(host)
    with qtbot.waitSignal(window.first_picture.destroyed):
        host.report(StateChanged(1, RunState.FAILED, 0))
