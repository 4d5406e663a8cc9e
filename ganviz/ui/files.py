"""Set-ups in and out of the window: presets, files, pictures; and the data that a set-up needs."""

from functools import partial
from pathlib import Path

from PyQt6.QtCore import QObject, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ganviz import __version__
from ganviz.engine.datafiles import Condition, find
from ganviz.engine.messages import DataMissing
from ganviz.spec import Experiment, Preset, SpecError, load_preset, to_toml
from ganviz.spec.errors import shown_path
from ganviz.ui.data_dialog import DataDialog
from ganviz.ui.plain import shortened
from ganviz.ui.session import Session

OWN = "own set-up"
_TOML_FILES = "Set-ups (*.toml)"
_DIGITS_PRESET = "digits-mlp"
_EXPLANATION = """
<h3>Two networks play a game</h3>
<p>The <b>generator</b> (amber) turns random numbers into fakes. The <b>discriminator</b> (blue) looks at a sample
and says how likely it is real. Each learns from the other's mistakes.</p>
<p><b>Distribution</b> shows real samples as green discs and fakes as amber crosses. The tint is what the
discriminator says of each place: green for real, amber for fake.</p>
<p><b>Losses</b> show what each network is paid for. They say little about how good the fakes are:
<b>Quality</b> does. It counts the modes that fakes reach, and how many fakes are close enough to one.</p>
<p>Press <b>Space</b> to play. Then drag a learning rate, or swap an optimizer, and watch. A dashed line on each plot
marks every change.</p>
"""


class FileActions(QObject):
    """Opens and saves set-ups, and sees to it that their data is there before the present run is given up.

    Signals:
        setup_opened(Preset): this is being started now.
        opening_cancelled(): the run on show stays.
    """

    setup_opened = pyqtSignal(object)
    opening_cancelled = pyqtSignal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        session.data_missing.connect(self._on_data_missing)

    @pyqtSlot(str)
    def open_preset(self, name: str) -> None:
        """Start a shipped preset, or a file."""
        try:
            self._open(load_preset(name))
        except SpecError as error:
            self._warn("This set-up cannot be used.", str(error))
            self.opening_cancelled.emit()

    def open_setup(self) -> None:
        """Ask for a file and start what it describes."""
        path, _ = QFileDialog.getOpenFileName(self._window, "Open set-up", "", _TOML_FILES)
        if path:
            self.open_preset(path)

    def start(self, experiment: Experiment) -> None:
        """Start `experiment`, made from the one on show."""
        self._open(Preset(OWN, "Your own set-up", "", experiment))

    def save_setup(self) -> None:
        """Ask for a file and write the present set-up to it."""
        path, _ = QFileDialog.getSaveFileName(self._window, "Save set-up", "my-gan.toml", _TOML_FILES)
        if path:
            self._write(Path(path).with_suffix(".toml"))

    def save_picture(self) -> None:
        """Ask for a file and write a picture of the window to it."""
        path, _ = QFileDialog.getSaveFileName(self._window, "Save picture", "ganviz.png", "Pictures (*.png)")
        if path and not self._window.grab().save(path):
            self._warn("The picture was not saved.", f"{shown_path(path)} cannot be written. Choose another place.")

    def explain(self) -> None:
        """Say in a few words what is on screen."""
        self._tell("What am I looking at?", _EXPLANATION)

    def about(self) -> None:
        """Say what this program is."""
        self._tell(
            "About ganviz",
            f"<h3>ganviz {__version__}</h3><p>Watch GANs learn, and change anything while they do.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later.</p>",
        )

    def _open(self, preset: Preset) -> None:
        data = preset.experiment.data
        if data.is_image:
            status = find(data.kind, self._session.data_dir)
            if status.condition is not Condition.PRESENT:
                self._ask_for_data(preset, status.reason if status.condition is Condition.DAMAGED else "")
                return
        self.setup_opened.emit(preset)
        self._session.start_run(preset.experiment)

    def _ask_for_data(self, preset: Preset, message: str) -> None:
        dialog = DataDialog(preset.experiment.data.kind, self._session.data_dir, message, self._window)
        dialog.ready.connect(partial(self._open, preset))
        dialog.digits_chosen.connect(partial(self.open_preset, _DIGITS_PRESET))
        dialog.rejected.connect(self.opening_cancelled)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @pyqtSlot(object)
    def _on_data_missing(self, report: DataMissing) -> None:
        self._ask_for_data(Preset(OWN, "Your own set-up", "", self._session.experiment), report.message)

    def _write(self, path: Path) -> None:
        try:
            path.write_text(to_toml(self._session.experiment, title=path.stem), encoding="utf-8")
        except OSError as error:
            self._warn("The set-up was not saved.", f"{shown_path(path)}: {error.strerror}. Choose another place.")

    def _warn(self, text: str, details: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "ganviz", text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)  # of the details too: what a file holds is no HTML here
        box.setInformativeText(shortened(details))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _tell(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
