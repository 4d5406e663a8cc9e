"""What stands below a picture: it fits whatever room there is, and a view is never wider for it."""

import pytest
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK
from ganviz.ui.views.card import chip
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.phase import PhaseView

NOTE = "D says <b>real</b> / <b>fake</b>"


@pytest.fixture
def chips() -> tuple[QWidget, ...]:
    return tuple(chip(name, "") for name in ("Real", "Fake", "Average", "Surface", "Trails"))


@pytest.fixture
def footer(qtbot: QtBot, chips: tuple[QWidget, ...]) -> Footer:
    footer = Footer(chips)
    qtbot.addWidget(footer)
    footer.resize(900, 30)
    footer.show_note(NOTE)
    with qtbot.waitExposed(footer):
        footer.show()
    return footer


def test_chips_and_note_stand_on_one_line_where_there_is_room(footer: Footer, chips: tuple[QWidget, ...]) -> None:
    assert {each.y() for each in chips} == {0}
    assert footer._note.isVisible()
    assert footer._note.x() > chips[-1].geometry().right()


def test_chips_wrap_and_none_is_cut(footer: Footer, chips: tuple[QWidget, ...]) -> None:
    width = chips[0].sizeHint().width() + chips[1].sizeHint().width() + 10
    footer.resize(width, footer.height())

    assert len({each.y() for each in chips}) > 1
    for each in chips:
        assert each.width() == each.sizeHint().width()
        assert footer.rect().contains(each.geometry())
    assert all(not one.geometry().intersects(other.geometry()) for one in chips for other in chips if one is not other)


def test_a_note_that_does_not_fit_is_left_out(footer: Footer, chips: tuple[QWidget, ...]) -> None:
    footer.resize(chips[-1].geometry().right() + 20, footer.height())
    assert not footer._note.isVisible()


def test_a_chip_that_is_hidden_leaves_its_room(footer: Footer, chips: tuple[QWidget, ...], qtbot: QtBot) -> None:
    place = chips[2].x()
    chips[2].hide()
    qtbot.waitUntil(lambda: chips[3].x() == place)


def test_what_is_under_the_pointer_takes_the_place_of_the_note(footer: Footer) -> None:
    footer.show_readout("x 1.00")
    assert (footer._readout.isVisible(), footer._note.isVisible(), footer.readout) == (True, False, "x 1.00")
    footer.show_readout("")
    assert (footer._readout.isVisible(), footer._note.isVisible(), footer.note) == (False, True, NOTE)


def test_a_note_without_chips_is_wrapped(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.resize(900, 30)
    with qtbot.waitExposed(footer):
        footer.show()
    footer.show_note("across, and up, and at rest, and now, and the last of the steps that were done")
    whole = footer.height()
    footer.resize(150, 30)
    assert footer.height() > 2 * whole


@pytest.mark.parametrize("make", [DistributionView, PhaseView])
def test_text_of_any_size_makes_no_view_wider(qtbot: QtBot, qapp: QApplication, make) -> None:  # type: ignore[no-untyped-def]
    apply_theme(qapp, DARK, 2.0)
    view = make()
    qtbot.addWidget(view)
    view.apply_theme(DARK)
    assert view.minimumSizeHint().width() <= 220


def test_a_readout_without_room_loses_its_last_part_and_no_half_of_one(footer: Footer) -> None:
    said = "x 1.00  y 2.00  mode 6: 9 %  (fair 12.5 %)"
    footer.show_readout(said)
    assert footer._readout.text() == said
    whole = footer.width()
    for width in range(whole, whole // 2, -10):
        footer.resize(width, 30)
        footer.arrange()
        assert said.startswith(footer._readout.text())
        assert footer._readout.text().count("(") == footer._readout.text().count(")")
    assert footer.readout == said
