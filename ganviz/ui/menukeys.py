"""Who has the keys after a menu: whoever had them before, unless the menu bar was reached with the keyboard."""

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer, pyqtSlot
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QApplication, QMenuBar


class MenuKeys(QObject):
    """Has `bar` hand the keys back: Qt leaves them there after Escape in a menu, however that was opened."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._is_clicked = False  # a menu was opened with the mouse, and none was closed since
        bar.installEventFilter(self)
        for menu in filter(None, (action.menu() for action in bar.actions())):
            menu.aboutToHide.connect(self._on_hiding)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.MouseButtonPress:
            self._hand_back()
            self._is_clicked = True
        return False

    @pyqtSlot()
    def _on_hiding(self) -> None:
        QTimer.singleShot(0, self._on_hidden)  # after the keys have come to the bar

    @pyqtSlot()
    def _on_hidden(self) -> None:
        if self._is_clicked:
            self._is_clicked = False
            self._hand_back()

    def _hand_back(self) -> None:
        window = self._bar.window()
        if window is not None and window.focusWidget() is self._bar:  # Escape is the only way to tell the bar so
            escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self._bar, escape)
