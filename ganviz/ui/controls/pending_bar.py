"""The bar that says which settings wait for new weights, and asks what to do."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganviz.spec.translation import tr, tr_n


class PendingBar(QFrame):
    """Shown while something is pending.

    Signals:
        apply_requested(): the user wants the pending settings, and with them a new run.
        discard_requested(): the user wants the present settings back.
    """

    apply_requested = pyqtSignal()
    discard_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "banner")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        discard = QPushButton(tr("Discard"), self)
        discard.setObjectName("discard")
        discard.setProperty("class", "flat")
        discard.setToolTip(tr("Go back to the settings of the present run."))
        apply = QPushButton(tr("Apply and restart"), self)
        apply.setObjectName("apply_and_restart")
        apply.setProperty("class", "accent")
        apply.setToolTip(tr("Begin a new run, at step 0 and with new weights, that has these settings."))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(discard)
        buttons.addWidget(apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addLayout(buttons)
        apply.clicked.connect(self.apply_requested)
        discard.clicked.connect(self.discard_requested)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says."""
        return self._text.text()

    def show_pending(self, names: Sequence[str], *, has_run: bool = True) -> None:
        """Say that the settings called `names` wait, for new weights or for a run; hide where there are none."""
        count = len(names)
        if has_run:
            said = tr_n("{count} setting needs new weights", "{count} settings need new weights", count)
        else:
            said = tr_n("{count} setting waits for a run", "{count} settings wait for a run", count)
        self._text.setText(said)
        self._text.setToolTip("\n".join(names))
        self.setVisible(count > 0)
