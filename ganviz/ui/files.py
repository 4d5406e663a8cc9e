"""Set-ups in and out of the window: presets, files, pictures; and the data that a set-up needs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PyQt6.QtCore import QObject, Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QFileDialog, QLabel, QMessageBox, QProgressDialog, QWidget

from ganviz import __version__
from ganviz.engine.atomic import write_atomically
from ganviz.engine.datafiles import Condition, Status, find, image_set
from ganviz.engine.messages import DataMissing, Started
from ganviz.engine.opening import OWN
from ganviz.spec import Change, Experiment, Preset, SpecError, load_preset, to_toml
from ganviz.spec.errors import of_system, one_line, shown_path
from ganviz.spec.presets import is_file_name, passed_over
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.explanation import explanation
from ganviz.ui.focusring import FocusRing
from ganviz.ui.image_files import DRAWINGS, SUFFIXES, encoded
from ganviz.ui.model.record import without_seed
from ganviz.ui.model.session import Session
from ganviz.ui.page import Page
from ganviz.ui.plain import shortened
from ganviz.ui.preferences import Preferences
from ganviz.ui.task import Task
from ganviz.ui.views.catalogue import ViewEntry
from ganviz.ui.windowimage import window_image

__all__ = ["OWN", "FileActions", "Opener"]

_TOML_FILES = tr_noop("Set-ups (*.toml)")
_OWN_TITLE = tr_noop("Your own set-up")
_DIGITS_PRESET = "digits-mlp"
_SLOW_MS = 400  # until then a file is there in a blink, and a message would only flash


class _Loaded(NamedTuple):
    """A set-up, what is to be started of it, and the state of the images that needs; None if it needs none."""

    preset: Preset
    experiment: Experiment
    images: Status | None = None

    @property
    def is_whole(self) -> bool:
        return self.images is None or self.images.condition is Condition.PRESENT

    @property
    def reason(self) -> str:
        """Why its images cannot be used; nothing where it is plain: they have not been downloaded yet."""
        if self.images is None or (self.images.condition is Condition.MISSING and not self.images.dataset.is_own):
            return ""
        return self.images.reason


class Opener(NamedTuple):
    """How files of a kind are opened: read in a thread of its own, then shown in the main thread."""

    read: Callable[[Path], Any]
    show: Callable[[Any], object]


class FileActions(QObject):
    """Opens and saves set-ups, and sees to it that their data is there before the present run is given up.

    Reading and writing happen in threads of their own: a disk, or a server behind one, may take its time. The last
    set-up asked for is the one that is opened.

    Signals:
        told(str): what was done.
        setup_opened(Preset): a run of it is being started, be it with other settings.
        setup_returned(Preset): a run is on show again that was opened as this one, and not as the one before it.
        opening_cancelled(): the run on show stays.
        renamed(): what the run on show was opened as has another title.
        pictures_wanted(Experiment, str, object): pictures of the user's own are not there, why, and what is to be
            called with the experiment once there are some.

    Attributes:
        opened_as: what the run on show was opened as, be it that it has other settings by now.
        openers: how files are opened that are no set-ups, by how their names end.
        views_on_show: returns the views that an explanation is to be of.
    """

    told = pyqtSignal(str)
    setup_opened = pyqtSignal(object)
    setup_returned = pyqtSignal(object)
    opening_cancelled = pyqtSignal()
    renamed = pyqtSignal()
    pictures_wanted = pyqtSignal(object, str, object)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        opened_as: Preset | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences or Preferences.unsaved()
        self._window, self._session = window, session
        self.opened_as = opened_as or Preset(OWN, _OWN_TITLE, "", session.experiment)
        self._opened = {self.opened_as.title: self.opened_as}  # as what runs were begun, by how that is called
        session.call_runs(self.opened_as.title)
        self.openers: dict[str, Opener] = {}
        self.views_on_show: Callable[[], Sequence[ViewEntry]] = tuple
        self._opening: Task | None = None
        self._file: Path | None = None  # that is being opened
        self._show: Callable[[Any], object] = self._start_loaded  # what is being opened, once it is read
        self._wait: QProgressDialog | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.timeout.connect(self._on_slow)
        session.data_missing.connect(self._on_data_missing)
        session.started.connect(self._on_started)

    @pyqtSlot(str)
    def open_preset(self, name: str) -> None:
        """Start a shipped preset, or open a file."""
        opener = self.openers.get(Path(name).suffix.lower())
        if opener is not None:
            self._begin(partial(opener.read, Path(name)), name, opener.show)
            self._file = Path(name)
            return
        if is_file_name(name):
            self._begin(partial(_load, name, self._session.data_dir), name)
            self._file = Path(name)
            return
        try:
            preset = load_preset(name)
        except SpecError as error:
            self._refuse(error)
        else:
            self._open(preset, preset.experiment)

    def open_setup(self) -> None:
        """Ask for a file and open it: a set-up, or another kind that can be."""
        kinds = " ".join(f"*{suffix}" for suffix in (*self.openers, ".toml"))
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open"), "", tr("Sessions, set-ups, checkpoints ({kinds})", kinds=kinds)
        )
        if path:
            self.open_preset(path)

    def open_made(self, preset: Preset) -> None:
        """Start a set-up that is in no file."""
        self._open(preset, preset.experiment)

    def start(self, experiment: Experiment) -> None:
        """Start `experiment`, made from the one on show: the set-up is still the one that was opened."""
        self._open(self.opened_as, experiment)

    def open_seed(self, experiment: Experiment) -> None:
        """Start `experiment`, which another seed tells from the one on show: its title names no seed of before."""
        self._open(replace(self.opened_as, title=without_seed(self.opened_as.title)), experiment)

    def restart_with(self, change: Change) -> None:
        """Start the experiment on show again, with `change`; where runs are compared, all of them."""
        if self._session.lanes.is_on:
            self._session.comparison.restart(change)
            return
        self.start(self._session.experiment.with_changes(change))

    def save_setup(self) -> None:
        """Ask for a file and write the present set-up to it."""
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Save set-up"), "my-gan.toml", tr(_TOML_FILES))
        if path:
            text = to_toml(self._session.experiment, title=Path(path).stem)
            self._save(_with_suffix(path, ".toml"), path, text.encode, tr("The set-up was not saved."))

    def save_picture(self) -> None:
        """Ask for a file and write a picture of the window to it."""
        path = self._picture_path("ganviz.png", tr("Pictures (*.png)"))
        if path:
            picture = window_image(self._window)
            target = _with_suffix(path, *SUFFIXES)
            self._save(target, path, partial(encoded, picture, target.suffix), tr("The picture was not saved."))

    def save_view(self, name: str, suffix: str, taken: Callable[[str], Callable[[], bytes]]) -> None:
        """Take a picture of a view, ask for a file, and write it there.

        `taken` takes it as a file of a suffix holds it; the one of `suffix` is that of now, be it that the run goes on
        while the user thinks.
        """
        data = taken(suffix)
        path = self._picture_path(f"{name}{suffix}", f"{suffix.removeprefix('.').upper()} (*{suffix})")
        if path:
            target = _with_suffix(path, suffix, *SUFFIXES, *DRAWINGS)
            kind = target.suffix.lower()
            self._save(target, path, data if kind == suffix else taken(kind), tr("The picture was not saved."))

    def save_table(self, name: str, suffix: str, data: Callable[[], bytes]) -> None:
        """Ask for a file and write a table to it, which `data` makes in another thread."""
        kinds = f"{suffix.removeprefix('.').upper()} (*{suffix})"
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Save table"), f"{name}{suffix}", kinds)
        if path:
            self._save(_with_suffix(path, suffix), path, data, tr("The table was not saved."))

    def _picture_path(self, name: str, kinds: str) -> str:
        """Ask where a picture is to be kept, in the folder of the last one; empty for nowhere."""
        folder = Path(self._preferences.picture_folder) if self._preferences.picture_folder else None
        suggested = str(folder / name) if folder is not None and folder.is_dir() else name
        path: str = QFileDialog.getSaveFileName(self._window, tr("Save picture"), suggested, kinds)[0]
        if path:
            self._preferences.picture_folder = str(Path(path).absolute().parent)
            self._preferences.save()
        return path

    def explain(self) -> None:
        """Say in a few words what is on screen."""
        self._tell(tr("What am I looking at?"), explanation(self.opened_as, self.views_on_show()))

    def about(self) -> None:
        """Say what this program is."""
        self._tell(
            tr("About ganviz"),
            tr(
                "<h3>ganviz {version}</h3><p>Watch GANs learn, and change anything while they "
                "do.</p><p>Free software under the GNU General Public License, version 3 or later.</p>",
                version=__version__,
            ),
        )

    def _open(self, preset: Preset, experiment: Experiment) -> None:
        """Start `experiment`, opened as `preset`, whose images may have to be looked for first."""
        data = experiment.data
        look = partial(_with_images, preset, experiment, self._session.data_dir)
        if data.is_image and not image_set(data.set_name).is_shipped:
            self._begin(look, preset.title)
        else:
            self._start_loaded(look())

    def with_data(self, experiment: Experiment, do: Callable[[Experiment], object]) -> None:
        """Call `do` once the images of `experiment` are there, which are asked for where they are not.

        It is called with the experiment as it is with the images chosen: where those are the user's own, any.
        """
        look = partial(_with_images, self.opened_as, experiment, self._session.data_dir)
        self._begin(look, self.opened_as.title, partial(self._do_with, do))

    def _start_loaded(self, loaded: _Loaded) -> None:
        self._do_with(partial(self._start, loaded.preset), loaded)

    def _do_with(self, do: Callable[[Experiment], object], loaded: _Loaded) -> None:
        self._settle()
        if loaded.is_whole:
            do(loaded.experiment)
        else:
            self._ask_for_data(loaded.experiment, loaded.reason, do)

    def _start(self, preset: Preset, experiment: Experiment) -> None:
        self.note_opened(preset)
        if preset.lanes and experiment == preset.experiment:
            self._session.comparison.open(experiment, preset.lanes)
        else:
            self._session.start_run(experiment)
        self.setup_opened.emit(preset)
        self.tell_passed_over(preset)

    def tell_passed_over(self, preset: Preset) -> None:
        """Say what the story of a file tells of settings that it has not; shipped presets are in a group."""
        if preset.group is None and (words := passed_over(preset)):
            self.told.emit(words)

    def note_recent(self, path: Path) -> None:
        """Take in that a file was opened or saved."""
        self._preferences.note_recent(path)

    def note_opened(self, preset: Preset) -> None:
        """Take in that what is being shown was opened as `preset`; `setup_opened` is to follow once it is."""
        self._settle()
        self._opened[preset.title] = self.opened_as = preset
        self._session.call_runs(preset.title)

    def forget_opened(self) -> None:
        """Forget as what the runs were begun that there are: others take their place."""
        self._opened.clear()

    def rename_opened(self, title: str) -> None:
        """Call what the run on show was opened as, and runs begun of it from now on, by another title."""
        before, self.opened_as = self.opened_as, replace(self.opened_as, title=title, original=None)
        self._opened |= {before.title: self.opened_as, title: self.opened_as}
        self._session.call_runs(title)
        self.renamed.emit()

    # --- reading and writing ------------------------------------------------------------------------------

    def _begin(self, work: Callable[[], Any], name: str, show: Callable[[Any], object] | None = None) -> None:
        """Read a file, or look for images, in the background, then show it; what was asked for before is given up."""
        self._settle()
        self._show = show or self._start_loaded
        self._opening = Task(work, name)
        self._opening.succeeded.connect(self._on_loaded)
        self._opening.failed.connect(self._on_not_loaded)
        self._opening.begin()
        self._slow.start(_SLOW_MS)

    def _settle(self) -> None:
        """Wait for nothing any more."""
        self._opening = self._file = None
        self._slow.stop()
        if self._wait is not None:
            wait, self._wait = self._wait, None
            wait.canceled.disconnect(self._on_cancelled)
            wait.close()
            wait.deleteLater()

    @pyqtSlot(object)
    def _on_loaded(self, loaded: Any) -> None:
        if self.sender() is self._opening:
            file = self._file
            self._settle()
            self._show(loaded)
            if file is not None:
                self.note_recent(file)

    @pyqtSlot(object)
    def _on_not_loaded(self, error: Exception) -> None:
        if self.sender() is not self._opening:
            return
        self._settle()
        self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self.warn(tr("This cannot be opened."), str(error) or type(error).__name__)
        self.opening_cancelled.emit()

    @pyqtSlot()
    def _on_slow(self) -> None:
        if self._opening is None:
            return
        self._wait = QProgressDialog("", tr("Cancel"), 0, 0, self._window)
        label = QLabel(tr("Reading {path}…", path=shown_path(self._opening.about)))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._wait.setLabel(label)
        self._wait.setWindowModality(Qt.WindowModality.WindowModal)
        self._wait.canceled.connect(self._on_cancelled)
        self._wait.show()

    @pyqtSlot()
    def _on_cancelled(self) -> None:
        self._settle()
        self.opening_cancelled.emit()

    def _save(self, path: Path, chosen: str, data: Callable[[], bytes], failure: str) -> None:
        if path != Path(chosen) and path.exists():  # the user was not asked about this one
            self.warn(
                failure,
                tr(
                    "{path} is there already. Choose it by its whole name to replace it.",
                    path=shown_path(path),
                ),
            )
            return
        saving = Task(partial(_written, path, data), failure)
        saving.succeeded.connect(self._on_saved)
        saving.failed.connect(self._on_not_saved)
        saving.begin()

    @pyqtSlot(object)
    def _on_saved(self, path: Path) -> None:
        self.told.emit(tr("Saved {name}", name=one_line(path.name)))

    @pyqtSlot(object)
    def _on_not_saved(self, error: Exception) -> None:
        saving = self.sender()
        assert isinstance(saving, Task)
        reason = f"{shown_path(error.filename)}: {of_system(error)}" if isinstance(error, OSError) else str(error)
        self.warn(saving.about, tr("{reason}. Choose another place.", reason=reason))

    def _ask_for_data(self, experiment: Experiment, message: str, do: Callable[[Experiment], object]) -> None:
        if image_set(experiment.data.set_name).is_own:
            self.opening_cancelled.emit()
            self.pictures_wanted.emit(experiment, message, do)
            return
        from ganviz.ui.data_dialog import DataDialog  # what gets files takes a while to load, and few need it

        dialog = DataDialog(experiment.data.kind, self._session.data_dir, message, self._window)
        dialog.ready.connect(partial(do, experiment))
        dialog.digits_chosen.connect(partial(self.open_preset, _DIGITS_PRESET))
        dialog.rejected.connect(self.opening_cancelled)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @pyqtSlot(object)
    def _on_started(self, started: Started) -> None:
        """Go back to what the run on show was opened as, where another was opened since."""
        preset = self._opened.get(self._session.current.setup)
        if preset is not None and preset is not self.opened_as and not self._session.lanes.is_on:
            self.note_opened(preset)
            self.setup_returned.emit(preset)

    @pyqtSlot(object)
    def _on_data_missing(self, report: DataMissing) -> None:
        self._ask_for_data(self._session.experiment, report.message, partial(self._open, self.opened_as))

    def warn(self, text: str, details: str) -> None:
        """Say what cannot be, and why."""
        box = QMessageBox(QMessageBox.Icon.Warning, "ganviz", text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)  # of the details too: what a file holds is no HTML here
        box.setInformativeText(shortened(details))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(box)
        box.open()

    def _tell(self, title: str, text: str) -> None:
        Page(title, text, self._window).open()


def _load(name: str, data_dir: str | None) -> _Loaded:
    preset = load_preset(name)
    return _with_images(preset, preset.experiment, data_dir)


def _with_images(preset: Preset, experiment: Experiment, data_dir: str | None) -> _Loaded:
    data = experiment.data
    return _Loaded(preset, experiment, find(data.set_name, data_dir) if data.is_image else None)


def _written(path: Path, data: Callable[[], bytes]) -> Path:
    write_atomically(path, data())
    return path


def _with_suffix(path: str, *suffixes: str) -> Path:
    """Return `path`, with the first of `suffixes` added unless it ends in one of them."""
    chosen = Path(path)
    return chosen if chosen.suffix.lower() in suffixes else chosen.with_name(chosen.name + suffixes[0])
