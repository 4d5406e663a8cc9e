"""The top of the window."""

from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtWidgets import QApplication, QMenuBar
from pytestqt.qtbot import QtBot

from ganviz.spec import presets
from ganviz.ui.topbar import TopBar


def test_the_wheel_over_the_presets_chooses_none(qtbot: QtBot) -> None:
    top = TopBar(QMenuBar(), presets())
    qtbot.addWidget(top)
    top.show()
    top.presets.setFocus()
    chosen: list[str] = []
    top.preset_chosen.connect(chosen.append)
    before = top.presets.currentIndex()
    middle = QPointF(top.presets.rect().center())
    notch = QWheelEvent(
        middle, top.presets.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(top.presets, notch)

    assert (chosen, top.presets.currentIndex()) == ([], before)
