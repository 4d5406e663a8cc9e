"""The dialog with fetches and imports that the test holds in its hand: no server, no files."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit, QProgressBar, QPushButton, QWidget

from ganviz.engine.datafiles import DataError
from ganviz.engine.datafiles.errors import FetchCancelled, FetchError
from ganviz.engine.datafiles.fetch import Progress
from ganviz.ui import data_dialog
from ganviz.ui.data_dialog import DataDialog
from ganviz.ui.task import BackgroundThread

URLS = ("https://one.example/images.gz", "https://one.example/labels.gz")
OFFLINE = FetchError("MNIST: no server can be reached (no route). Is this machine online?", URLS, Path("/data/mnist"))


class Work:
    """Stands for `fetch` and `import_from`: reports, then waits for the test to say how it ends."""

    def __init__(self) -> None:
        self.arguments: tuple = ()
        self.ending: Exception | None = None
        self.may_end = threading.Event()
        self.was_cancelled = False

    def __call__(self, *arguments: object, progress: Callable, cancelled: Callable[[], bool]) -> Path:
        self.arguments = arguments
        progress(Progress("images.gz", 2_500_000, 10_000_000, "https://one.example/"))
        while not self.may_end.wait(0.005):
            if cancelled():
                self.was_cancelled = True
                raise FetchCancelled
        if self.ending:
            raise self.ending
        return Path("/data/mnist")

    def end(self, ending: Exception | None = None) -> None:
        """Succeed, or fail with `ending`."""
        self.ending = ending
        self.may_end.set()


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """Put work of the test's own in place of fetching and importing."""
    made = Work()
    monkeypatch.setattr(data_dialog, "fetch", made)
    monkeypatch.setattr(data_dialog, "import_from", made)
    return made


@pytest.fixture
def dialog(qtbot, work: Work, tmp_path: Path) -> DataDialog:
    """Open the dialog for MNIST in a data folder of the test's own."""
    made = DataDialog("mnist", tmp_path)
    qtbot.addWidget(made)
    made.open()
    return made


def button(dialog: QWidget, text: str) -> QPushButton:
    (found,) = (each for each in dialog.findChildren(QPushButton) if each.text() == text)
    return found


def click(qtbot, dialog: QWidget, text: str) -> None:
    qtbot.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def shown_text(dialog: QWidget) -> str:
    labels = [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(labels).replace("\u200b", "")


def start_download(qtbot, dialog: DataDialog) -> None:
    click(qtbot, dialog, "Download")
    bar = dialog.findChild(QProgressBar)
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_it_says_what_the_set_is_how_large_and_whose(dialog: DataDialog, tmp_path: Path) -> None:
    text = shown_text(dialog)
    for part in ("MNIST", "60,000 handwritten digits", "9.9 MB", "CC BY-SA 3.0", str(tmp_path / "mnist")):
        assert part in text
    assert dialog.outcome == "cancelled"


def test_it_says_why_it_was_opened(qtbot) -> None:
    dialog = DataDialog("mnist", message="MNIST is damaged: it is cut short.")
    qtbot.addWidget(dialog)
    assert "MNIST is damaged: it is cut short." in shown_text(dialog)


def test_downloading_shows_file_source_and_amount(qtbot, dialog: DataDialog, work: Work, tmp_path: Path) -> None:
    start_download(qtbot, dialog)
    assert work.arguments == ("mnist", tmp_path)
    assert "images.gz  from  one.example" in shown_text(dialog)
    assert "2.5 of 10.0 MB" in shown_text(dialog)
    bar = dialog.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (2_500_000, 10_000_000)
    assert not button(dialog, "Download").isEnabled()
    assert not button(dialog, "Choose a folder…").isEnabled()


def test_a_download_that_succeeds_closes_with_the_folder(qtbot, dialog: DataDialog, work: Work, tmp_path: Path) -> None:
    start_download(qtbot, dialog)
    with qtbot.waitSignals([dialog.ready, dialog.accepted]):
        work.end()
    assert dialog.outcome == "ready"
    assert dialog.directory == tmp_path
    assert dialog.isHidden()


def test_offline_shows_addresses_that_can_be_copied_and_offers_another_try(
    qtbot, dialog: DataDialog, work: Work
) -> None:
    start_download(qtbot, dialog)
    work.end(OFFLINE)
    qtbot.waitUntil(lambda: "no server can be reached" in shown_text(dialog))
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "\n".join(URLS)
    assert "/data/mnist" in shown_text(dialog)
    click(qtbot, dialog, "Copy addresses")
    assert QGuiApplication.clipboard().text() == "\n".join(URLS)
    assert button(dialog, "Try again").isEnabled()
    assert button(dialog, "Use digits instead").isEnabled()
    assert dialog.findChild(QProgressBar).isHidden()


def test_another_try_forgets_the_last_failure(qtbot, dialog: DataDialog, work: Work) -> None:
    start_download(qtbot, dialog)
    work.end(OFFLINE)
    qtbot.waitUntil(lambda: "no server" in shown_text(dialog))
    work.may_end.clear()
    click(qtbot, dialog, "Try again")
    assert "no server" not in shown_text(dialog)
    assert dialog.findChild(QPlainTextEdit).isHidden()
    with qtbot.waitSignal(dialog.ready):
        work.end()


def test_any_other_failure_is_said_without_addresses(qtbot, dialog: DataDialog, work: Work) -> None:
    start_download(qtbot, dialog)
    work.end(DataError("The disk is full: MNIST needs 9.9 MB."))
    qtbot.waitUntil(lambda: "The disk is full" in shown_text(dialog))
    assert dialog.findChild(QPlainTextEdit).isHidden()


def test_cancel_stops_the_download_and_leaves_the_dialog_open(qtbot, dialog: DataDialog, work: Work) -> None:
    start_download(qtbot, dialog)
    click(qtbot, dialog, "Cancel")
    assert work.was_cancelled
    assert dialog.isVisible()
    assert "What has arrived is kept" in shown_text(dialog)
    assert button(dialog, "Download").isEnabled()
    with qtbot.waitSignal(dialog.rejected):
        click(qtbot, dialog, "Cancel")
    assert dialog.outcome == "cancelled"


@pytest.mark.parametrize("leave", [DataDialog.reject, DataDialog.close], ids=["escape", "close"])
def test_leaving_stops_the_download(qtbot, dialog: DataDialog, work: Work, leave: Callable) -> None:
    start_download(qtbot, dialog)
    leave(dialog)
    assert work.was_cancelled
    assert dialog.outcome == "cancelled"


def test_the_digits_are_taken_even_while_downloading(qtbot, dialog: DataDialog, work: Work) -> None:
    start_download(qtbot, dialog)
    with qtbot.waitSignals([dialog.digits_chosen, dialog.accepted]):
        click(qtbot, dialog, "Use digits instead")
    assert work.was_cancelled
    assert dialog.outcome == "digits"


def test_what_a_stopped_download_still_had_to_say_is_not_heard(qtbot, dialog: DataDialog, work: Work) -> None:
    said: list[str] = []
    dialog.ready.connect(lambda: said.append("ready"))
    start_download(qtbot, dialog)
    (thread,) = BackgroundThread.under_way()
    work.end()
    assert thread.wait(2000)  # its success is in the queue, and cancelling comes first
    dialog.cancel()
    QApplication.processEvents()
    assert said == []
    assert dialog.isVisible()


def test_a_chosen_folder_is_imported(qtbot, dialog: DataDialog, work: Work, tmp_path: Path) -> None:
    click(qtbot, dialog, "Choose a folder…")
    chooser = dialog.findChild(QFileDialog)
    with qtbot.waitSignal(dialog.ready):
        chooser.fileSelected.emit("/from/here")
        work.end()
    chooser.close()
    assert work.arguments == ("mnist", "/from/here", tmp_path)
    assert dialog.outcome == "ready"


def test_deleting_a_dialog_while_it_downloads_ends_nothing_but_the_dialog(qtbot, work: Work, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DataDialog("mnist", tmp_path, parent=window)
    dialog.open()
    start_download(qtbot, dialog)
    dialog.setParent(None)
    dialog.deleteLater()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    work.end()
    qtbot.waitUntil(lambda: not BackgroundThread.under_way())


def test_a_set_that_comes_with_ganviz_offers_no_download(qtbot) -> None:
    dialog = DataDialog("digits", message="Digits are damaged. Install ganviz again.")
    qtbot.addWidget(dialog)
    dialog.open()
    shown = [each.text() for each in dialog.findChildren(QPushButton) if not each.isHidden()]
    assert shown == ["Cancel"]
