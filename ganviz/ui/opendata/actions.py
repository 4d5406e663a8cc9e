"""Opens data of the user's own: asks for a file, takes what is dropped on the window, or pasted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QMimeData, QObject, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QFileDialog, QWidget

from ganviz.spec import structural_paths
from ganviz.ui.controls.draft import Draft
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences

if TYPE_CHECKING:  # what reads and shows tables is loaded when there is one
    from ganviz.ui.opendata.dialog import OpenDataDialog
    from ganviz.ui.opendata.source import Kept, Source

SET_UPS = (".toml", ".ganviz", ".safetensors")
_TABLES = "Tables (*.csv *.tsv *.txt *.dat *.npy *.npz *.json *.arff *.asc *.tab);;All files (*)"
_MOST_PASTED = 16_000_000  # characters


class DataActions(QObject):
    """One dialog at a time: what is opened later takes the place of what is being looked at.

    Signals:
        told(str): why there is nothing to open, in a sentence.

    Attributes:
        dialog: the one that is open; None for none.
    """

    told = pyqtSignal(str)

    def __init__(
        self,
        owner: QWidget,
        session: Session,
        look: Look,
        preferences: Preferences,
        do: Callable[..., None],
    ) -> None:
        super().__init__(owner)
        self._owner, self._session, self._look, self._preferences, self._do = owner, session, look, preferences, do
        self.dialog: OpenDataDialog | None = None
        look.changed.connect(self._on_look_changed)

    def open_data(self) -> None:
        """Ask for a file with a table, and show what is in it."""
        path, _ = QFileDialog.getOpenFileName(self._owner, "Open data", self._preferences.data_folder, _TABLES)
        if path:
            self._preferences.data_folder = str(Path(path).absolute().parent)
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Show the table in a file."""
        from ganviz.ui.opendata.source import Source

        self._show(Source.of_file(path))

    def open_dropped(self, paths: list[Path]) -> None:
        """Open the file that was dropped on the window: a set-up, or a table."""
        if len(paths) != 1:
            self.told.emit(f"{len(paths):,} files were dropped. Drop one table, or one set-up.")
        elif paths[0].suffix.lower() in SET_UPS:
            self._do("open_preset", str(paths[0]))
        else:
            self.open_file(paths[0])

    def paste(self) -> None:
        """Show the table on the clipboard."""
        clipboard = QGuiApplication.clipboard()
        data = clipboard.mimeData() if clipboard is not None else None
        self.open_mime(data if data is not None else QMimeData())

    def open_mime(self, data: QMimeData) -> None:
        """Open what was dropped or pasted: files, or the text of a table."""
        paths = paths_in(data)
        if paths:
            self._do("open_dropped", paths)
            return
        text = data.text() if data.hasText() else ""
        if not text.strip():
            self.told.emit("There is no table on the clipboard: copy some rows of numbers first.")
        elif len(text) > _MOST_PASTED:
            self.told.emit("What was copied is too much to paste. Save it as a file, and open that.")
        else:
            from ganviz.ui.opendata.source import Source

            self._show(Source("Pasted", text=text.replace("\r\n", "\n").replace("\r", "\n")))

    def use(self, change: dict[str, Any]) -> None:
        """Make the points the data of the run on show, or of a new one where their kind needs new weights."""
        experiment = self._session.experiment
        draft = Draft.of(experiment, change)
        if structural_paths(experiment, draft.planned):
            self._do("restart_with", draft.changes)
        else:
            self._do("change", draft.changes)

    def close(self) -> None:
        """Close the dialog that is open."""
        if self.dialog is not None:
            self.dialog.close()

    def _show(self, source: "Source") -> None:
        from ganviz.ui.opendata.dialog import OpenDataDialog

        if self.dialog is None:
            self.dialog = OpenDataDialog(self._owner, self._recall)
            self.dialog.chosen.connect(self.use)
            self.dialog.kept.connect(self._keep)
            self.dialog.apply_theme(self._look.theme)
        self.dialog.open()
        self.dialog.read(source)

    def _recall(self, headings: str) -> "Kept | None":
        from ganviz.ui.opendata.source import Kept

        kept = self._preferences.tables.get(headings)
        return Kept(tuple(kept[0]), tuple(kept[1])) if kept is not None and headings else None

    @pyqtSlot(str, object)
    def _keep(self, headings: str, kept: "Kept") -> None:
        self._preferences.remember_table(headings, kept.columns, kept.words)
        self._preferences.save()

    @pyqtSlot(object)
    def _on_look_changed(self) -> None:
        if self.dialog is not None:
            self.dialog.apply_theme(self._look.theme)


def paths_in(data: QMimeData) -> list[Path]:
    """Return the files of this machine that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
