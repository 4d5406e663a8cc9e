"""Opens data of the user's own: asks for a file, takes what is dropped on the window, or pasted."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PyQt6.QtCore import QMimeData, QObject, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QFileDialog, QWidget

from ganviz.spec import Experiment, structural_paths
from ganviz.spec.translation import tr
from ganviz.ui.controls.draft import Draft
from ganviz.ui.files import FileActions
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.task import Task

if TYPE_CHECKING:  # what reads and shows tables is loaded when there is one
    from ganviz.ui.opendata.dialog import OpenDataDialog
    from ganviz.ui.opendata.pictures import PicturesDialog
    from ganviz.ui.opendata.source import Kept, Source

SET_UPS = (".toml", ".ganviz", ".safetensors")
_TABLES = "*.csv *.tsv *.txt *.dat *.npy *.npz *.json *.arff *.asc *.tab"
_ARRAYS = (".npy", ".npz")
_PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm", ".ppm", "-ubyte", "-ubyte.gz")
_MOST_PASTED = 16_000_000  # characters


class _Wanting(NamedTuple):
    experiment: Experiment
    do: Callable[[Experiment], object]


class DataActions(QObject):
    """One dialog at a time: what is opened later takes the place of what is being looked at.

    Signals:
        told(str): why there is nothing to open, in a sentence.
        used(): what was looked at is about to become the data; to play is what comes next.

    Attributes:
        dialog, pictures: the one for tables, and the one for pictures; None before there is one.
    """

    told = pyqtSignal(str)
    used = pyqtSignal()

    def __init__(
        self,
        owner: QWidget,
        session: Session,
        files: FileActions,
        look: Look,
        preferences: Preferences,
        do: Callable[..., object],
    ) -> None:
        super().__init__(owner)
        self._owner, self._session, self._look, self._preferences, self._do = owner, session, look, preferences, do
        self._files = files
        self._wanting: _Wanting | None = None  # the pictures of what
        self._looking: Task | None = None
        self.dialog: OpenDataDialog | None = None
        self.pictures: PicturesDialog | None = None
        files.pictures_wanted.connect(self.want_pictures)
        look.changed.connect(self._on_look_changed)

    def open_data(self) -> None:
        """Ask for a file with a table, and show what is in it."""
        kinds = f"{tr('Tables')} ({_TABLES});;{tr('All files')} (*)"
        path, _ = QFileDialog.getOpenFileName(self._owner, tr("Open data"), self._preferences.data_folder, kinds)
        if path:
            self._preferences.data_folder = str(Path(path).absolute().parent)
            self.open_file(Path(path))
        else:
            self._wanting = None

    def open_pictures(self) -> None:
        """Ask for a folder of pictures, and show them."""
        path = QFileDialog.getExistingDirectory(
            self._owner, tr("Open pictures: a folder"), self._preferences.data_folder
        )
        if path:
            self._preferences.data_folder = path
            self._show_pictures(Path(path))
        else:
            self._wanting = None

    def open_file(self, path: Path) -> None:
        """Show the table or the pictures in a file, or the pictures of a folder."""
        name = path.name.lower()
        if name.endswith(_ARRAYS):
            self._looking = Task(partial(_holds_pictures, path), str(path))
            self._looking.succeeded.connect(self._on_looked)
            self._looking.failed.connect(self._on_not_looked)
            self._looking.begin()
        elif name.endswith(_PICTURES) or "idx3" in name or path.is_dir():
            self._show_pictures(path)
        else:
            self._show_table(path)

    @pyqtSlot(object)
    def _on_looked(self, is_of_pictures: bool) -> None:
        if self.sender() is self._looking and self._looking is not None:
            path, self._looking = Path(self._looking.about), None
            (self._show_pictures if is_of_pictures else self._show_table)(path)

    @pyqtSlot(object)
    def _on_not_looked(self, error: Exception) -> None:
        if self.sender() is self._looking and self._looking is not None:
            path, self._looking = Path(self._looking.about), None
            self._show_table(path)  # which says what is wrong with it

    def want_pictures(self, experiment: Experiment, message: str, do: Callable[[Experiment], object]) -> None:
        """Ask for the pictures that a set-up needs, where it had them from first, and call `do` with it and them."""
        self.told.emit(message)
        self._wanting = _Wanting(experiment, do)
        source = Path(experiment.data.opened_from)
        if source.name and os.path.exists(source):
            self._show_pictures(source)
        elif source.suffix:
            self.open_data()
        else:
            self.open_pictures()

    def _show_table(self, path: Path) -> None:
        from ganviz.ui.opendata.source import Source

        self._show(Source.of_file(path))

    def _show_pictures(self, path: Path) -> None:
        from ganviz.ui.opendata.pictures import PicturesDialog

        if self.pictures is None:
            self.pictures = PicturesDialog(self._owner)
            self.pictures.chosen.connect(self.use)
            self.pictures.rejected.connect(self._on_rejected)
            self.pictures.apply_theme(self._look.theme)
        wanted = self._wanting.experiment.data if self._wanting is not None else None
        self.pictures.open()
        self.pictures.read(path, side=getattr(wanted, "picture_side", None))

    @pyqtSlot()
    def _on_rejected(self) -> None:
        self._wanting = None

    def open_dropped(self, paths: list[Path]) -> None:
        """Open the file that was dropped on the window: a set-up, or a table."""
        if len(paths) != 1:
            self.told.emit(
                tr(
                    "{count:,} files were dropped. Drop one table, one folder of pictures, or one set-up.",
                    count=len(paths),
                )
            )
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
            self.told.emit(tr("There is no table on the clipboard: copy some rows of numbers first."))
        elif len(text) > _MOST_PASTED:
            self.told.emit(tr("What was copied is too much to paste. Save it as a file, and open that."))
        else:
            from ganviz.ui.opendata.source import Source

            self._show(Source(tr("Pasted"), text=text.replace("\r\n", "\n").replace("\r", "\n")))

    def use(self, change: dict[str, Any]) -> None:
        """Make points or pictures the data of the run on show, or of a new one where they need new weights.

        Where runs are compared, all of them begin again with it.
        """
        self.used.emit()
        if self._wanting is not None:
            (experiment, do), self._wanting = self._wanting, None
            do(Draft.of(experiment, change).planned)  # type: ignore[arg-type]
            return
        if self._session.lanes.is_on:
            self._use_in_all(change)
            return
        experiment = self._session.experiment
        draft = Draft.of(experiment, change)
        if structural_paths(experiment, draft.planned):
            self._do("restart_with", draft.changes)
        else:
            self._do("change", draft.changes)

    def _use_in_all(self, change: dict[str, Any]) -> None:
        """Begin all runs that are compared again with other data, unless it is in their data that they differ."""
        compared = [each.experiment for each in self._session.lanes.records]
        if any(each.data != compared[0].data for each in compared):
            self.told.emit(tr("The runs that are compared differ in their data: end the comparison first."))
            return
        self._session.comparison.restart_all(lambda each: Draft.of(each, change).planned)  # type: ignore[arg-type, return-value]
        self.told.emit(tr("All {count} runs that are compared begin again with this data.", count=len(compared)))

    def close(self) -> None:
        """Close what is open."""
        self._looking = None
        for dialog in (self.dialog, self.pictures):
            if dialog is not None:
                dialog.close()

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
        for dialog in (self.dialog, self.pictures):
            if dialog is not None:
                dialog.apply_theme(self._look.theme)


def _holds_pictures(path: Path) -> bool:
    from ganviz.engine.pictures.arrays import holds_pictures

    return holds_pictures(path)


def paths_in(data: QMimeData) -> list[Path]:
    """Return the files of this machine that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
