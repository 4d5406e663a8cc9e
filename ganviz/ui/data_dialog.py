"""The dialog that gets an image set whose files are absent or damaged: download, import, or take the digits."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from PyQt6.QtCore import Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.datafiles import DataError, folder_of, image_set, megabytes
from ganviz.engine.datafiles.errors import FetchError
from ganviz.engine.datafiles.fetch import Progress, fetch, import_from
from ganviz.engine.datafiles.store import data_root
from ganviz.spec.translation import tr
from ganviz.ui.focusring import FocusRing
from ganviz.ui.style import mark
from ganviz.ui.transfer import Transfer

Outcome = Literal["ready", "digits", "cancelled"]

_WIDTH_CHARACTERS = 84


class DataDialog(QDialog):
    """Offers to download an image set, to import it from a folder, or to use the digits instead.

    Open it with `open()`: nothing here blocks. Closing it in any state stops what is under way.

    Attributes:
        outcome: how it ended; ``cancelled`` until then.
        directory: the data folder that the set is in once `outcome` is ``ready``.

    Signals:
        ready(): the set is there, whole and verified.
        digits_chosen(): the user takes the digits instead.
    """

    ready = pyqtSignal()
    digits_chosen = pyqtSignal()

    def __init__(
        self,
        dataset_name: str,
        data_dir: str | Path | None = None,
        message: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Describe the set `dataset_name`. `message` says why it cannot be used as it is.

        Raises:
            DataError: if there is no such set.
        """
        super().__init__(parent)
        self.outcome: Outcome = "cancelled"
        self.directory = data_root(data_dir)
        self._known = image_set(dataset_name)
        self._data_dir = data_dir
        self._transfer: Transfer | None = None
        self.setWindowTitle(tr("Get {title}", title=tr(self._known.title)))
        self._make_parts()
        self._lay_out()
        self._tell(message)
        self._show_idle(tr("Download"))
        FocusRing(self)

    # --- what the user can do -----------------------------------------------------------------------------

    @pyqtSlot()
    def download(self) -> None:
        """Fetch the set from the mirrors."""
        self._begin(partial(fetch, self._known.name, self._data_dir), tr("Connecting…"))

    @pyqtSlot()
    def choose_folder(self) -> None:
        """Ask for a folder to import the set from."""
        chooser = QFileDialog(self, tr("A folder with the files of {title}", title=tr(self._known.title)))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.import_folder)
        chooser.open()

    @pyqtSlot(str)
    def import_folder(self, folder: str) -> None:
        """Import the set from `folder`, or from its sub-folder for the set."""
        self._begin(partial(import_from, self._known.name, folder, self._data_dir), tr("Checking the files…"))

    @pyqtSlot()
    def use_digits(self) -> None:
        """Take the digits instead, and close."""
        self.outcome = "digits"
        self.accept()
        self.digits_chosen.emit()

    @pyqtSlot()
    def cancel(self) -> None:
        """Stop what is under way; with nothing under way, close."""
        if self._transfer is None:
            self.reject()
            return
        self._stop()
        self._tell(tr("Stopped. What has arrived is kept: the next download goes on from there."), words="muted")
        self._show_idle(tr("Download"))

    def done(self, result: int) -> None:
        """Close, however that came about."""
        self._stop()
        super().done(result)

    # --- transfers ----------------------------------------------------------------------------------------

    def _begin(self, work: Callable[..., Path], first_words: str) -> None:
        self._stop()
        self._transfer = Transfer(work)
        self._transfer.progressed.connect(self._on_progressed)
        self._transfer.succeeded.connect(self._on_succeeded)
        self._transfer.failed.connect(self._on_failed)
        self._tell("")
        self._stage.setText(first_words)
        self._amount.setText("")
        self._bar.setRange(0, self._known.size)
        self._bar.setValue(0)
        self._show_running(True)
        self._transfer.begin()

    def _stop(self) -> None:
        if self._transfer is not None:
            transfer, self._transfer = self._transfer, None
            transfer.stop()

    def _is_stale(self) -> bool:
        """Return whether a signal comes from a transfer that was stopped after it had sent it."""
        return self._transfer is None or self.sender() is not self._transfer

    @pyqtSlot(object)
    def _on_progressed(self, progress: Progress) -> None:
        if self._is_stale():
            return
        source = urlsplit(progress.mirror).hostname or progress.mirror
        self._stage.setText(tr("{file}  from  {source}", file=progress.file, source=source))
        self._amount.setText(
            tr("{done:.1f} of {total}", done=progress.done_bytes / 1e6, total=megabytes(progress.total_bytes))
        )
        self._bar.setMaximum(progress.total_bytes)
        self._bar.setValue(progress.done_bytes)

    @pyqtSlot()
    def _on_succeeded(self) -> None:
        if self._is_stale():
            return
        self._stop()
        self.outcome = "ready"
        self.accept()
        self.ready.emit()

    @pyqtSlot(object)
    def _on_failed(self, error: DataError) -> None:
        if self._is_stale():
            return
        self._stop()
        if isinstance(error, FetchError):
            self._tell(error.summary, by_hand=error)
        else:
            self._tell(str(error))
        self._show_idle(tr("Try again"))

    # --- looks --------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._notice = _text("", "warning")
        self._by_hand = _text(tr("To fetch the files by hand (any server will do):"), "muted")
        self._links = QPlainTextEdit()
        self._links.setReadOnly(True)
        self._links.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._copy_button = _button(tr("Copy addresses"), self._copy_links, "flat")
        self._put_in = _text("", "muted")
        self._stage = _text("", "muted")
        self._amount = _text("", "muted number")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._digits_button = _button(tr("Use digits instead"), self.use_digits, "flat")
        self._folder_button = _button(tr("Choose a folder…"), self.choose_folder)
        self._cancel_button = _button(tr("Cancel"), self.cancel)
        self._download_button = _button(tr("Download"), self.download, "accent")
        self._download_button.setDefault(True)
        for button in (self._digits_button, self._folder_button, self._download_button):
            button.setHidden(self._known.is_shipped)  # whoever damaged a shipped set has to install it again
        self._digits_button.setToolTip(
            tr("8\N{MULTIPLICATION SIGN}8 handwritten digits that come with ganviz. Nothing to download.")
        )
        self._folder_button.setToolTip(tr("Copy the files from a folder that has them, gzipped or not."))

    def _lay_out(self) -> None:
        facts = QGridLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(4)
        facts.setColumnStretch(1, 1)
        folder = str(folder_of(self._known.name, self._data_dir))
        for row, (name, value) in enumerate(
            (
                (tr("Size"), megabytes(self._known.size)),
                (tr("Licence"), tr(self._known.licence)),
                (tr("Goes to"), folder),
            )
        ):
            facts.addWidget(_text(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(_text(_breakable(value), ""), row, 1)

        stage = QHBoxLayout()
        stage.addWidget(self._stage, 1)
        stage.addWidget(self._amount)
        by_hand = QHBoxLayout()
        by_hand.addWidget(self._by_hand, 1)
        by_hand.addWidget(self._copy_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._digits_button)
        buttons.addStretch(1)
        for button in (self._folder_button, self._cancel_button, self._download_button):
            buttons.addWidget(button)

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(_text(tr(self._known.title), "title"))
        column.addWidget(_text(tr(self._known.about), ""))
        column.addSpacing(4)
        column.addLayout(facts)
        column.addSpacing(4)
        column.addWidget(self._notice)
        column.addLayout(by_hand)
        column.addWidget(self._links)
        column.addWidget(self._put_in)
        column.addWidget(self._bar)
        column.addLayout(stage)
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH_CHARACTERS * self.fontMetrics().averageCharWidth() + 48)

    def _tell(self, notice: str, *, words: str = "warning", by_hand: FetchError | None = None) -> None:
        """Show `notice`, if there is one, and below it what can be done by hand."""
        self._notice.setText(_breakable(notice))
        mark(self._notice, "class", words)
        self._notice.setVisible(bool(notice))
        for widget in (self._by_hand, self._copy_button, self._links, self._put_in):
            widget.setVisible(by_hand is not None)
        if by_hand is not None:
            self._links.setPlainText("\n".join(by_hand.urls))
            self._links.setFixedHeight((len(by_hand.urls) + 2) * self.fontMetrics().lineSpacing())
            self._put_in.setText(_breakable(tr("and put them in {folder}", folder=by_hand.folder)))

    def _show_idle(self, offer: str) -> None:
        self._download_button.setText(offer)
        self._show_running(False)

    def _show_running(self, is_running: bool) -> None:
        for widget in (self._bar, self._stage, self._amount):
            widget.setVisible(is_running)
        for button in (self._folder_button, self._download_button):
            button.setEnabled(not is_running)
        (self._cancel_button if is_running else self._download_button).setFocus()
        self.adjustSize()

    @pyqtSlot()
    def _copy_links(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(self._links.toPlainText())


def _text(text: str, words: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("class", words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap("number" not in words)
    return label


def _button(text: str, act: Callable[[], None], words: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("class", words)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


def _breakable(text: str) -> str:
    """Return `text` with places where a label may break a long path."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
