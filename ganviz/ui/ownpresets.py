"""Presets of the user's own in the window: saved, listed in the gallery, renamed, deleted, handed on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from textwrap import wrap
from typing import Any

from PyQt6.QtCore import QObject, Qt, pyqtSlot
from PyQt6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from ganviz.engine.ownpresets import (
    OwnPreset,
    OwnPresetError,
    Shelved,
    delete_own,
    export_own,
    import_own,
    own_folder,
    own_presets,
    rename_own,
    save_own,
)
from ganviz.spec import Change, Experiment, Preset
from ganviz.spec.changes import difference
from ganviz.spec.errors import of_system, one_line, shown_path
from ganviz.spec.stories import LONGEST_TEXT, Lane, Story, story_problems
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.files import FileActions
from ganviz.ui.focusring import FocusRing
from ganviz.ui.model.session import Session
from ganviz.ui.panels import Panels
from ganviz.ui.presetdialog import PresetDialog
from ganviz.ui.task import Task
from ganviz.ui.thumbnails import encoded_thumbnail
from ganviz.ui.topbar import TopBar

_LINE = 70  # characters of a line of a small dialog
_FILES = tr_noop("Set-ups (*.toml)")


class OwnPresets(QObject):
    """Lives in the main thread; the disk is asked in threads of their own.

    Args:
        window: what dialogs lie over.
        now: returns the settings on show, which may be past ones.
        say: says in passing that something was done.
        folder: where they are kept; None for the user's own folder.

    Attributes:
        shelved: what is known of them.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        files: FileActions,
        panels: Panels,
        top: TopBar,
        now: Callable[[], Experiment],
        say: Callable[[str], object],
        folder: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._files, self._panels, self._top = window, session, files, panels, top
        self._now, self._say = now, say
        self._folder = folder
        self._dialog: PresetDialog | None = None
        self._said: tuple[str, ...] = ()
        self.shelved = Shelved()
        top.gallery_opening.connect(self.look)
        for signal, act in (
            (top.rename_wanted, self.rename),
            (top.export_wanted, self.export),
            (top.delete_wanted, self.delete),
        ):
            signal.connect(partial(self._with, act))

    @property
    def folder(self) -> Path:
        """Where they are kept."""
        return self._folder or own_folder()

    @pyqtSlot()
    def look(self) -> None:
        """Look for what there is, for the gallery to list."""
        self._do(partial(own_presets, self.folder), self._on_found, tr("The presets of your own were not read."))

    @pyqtSlot()
    def save(self) -> None:
        """Ask what the settings on show are to be called as a preset, and keep it."""
        opened_as = self._files.opened_as
        views = self._panels.opened(opened_as.views)
        suggested = preset_on_show(self._session, opened_as, self._now(), views)
        dialog = self._dialog = PresetDialog(suggested, self._window)
        dialog.save_wanted.connect(self._on_save_wanted)
        dialog.file_wanted.connect(self._on_file_wanted)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @pyqtSlot()
    def import_file(self) -> None:
        """Ask for a file, and keep the set-up in it among the presets."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Import a preset"), "", tr(_FILES))
        if path:
            self._do(partial(import_own, self.folder, Path(path)), self._on_kept, tr("This set-up cannot be used."))

    def rename(self, own: OwnPreset, title: str = "", refused: str = "") -> None:
        """Ask for another title; again, with the one that was `refused` to be mended, where it cannot be had."""
        label = "\n".join((*wrap(refused, _LINE), tr("Title")))
        title, is_wanted = QInputDialog.getText(
            self._window, tr("Rename a preset"), label, QLineEdit.EchoMode.Normal, title or own.preset.title
        )
        if is_wanted and title != own.preset.title:
            self._do(
                partial(rename_own, own, title),
                partial(self._on_renamed, own),
                tr("The preset was not renamed."),
                partial(self.rename, own, title),
            )

    def delete(self, own: OwnPreset) -> None:
        """Delete it, if the user confirms."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("Delete the preset “{title}”?", title=one_line(own.preset.title, 80)))
        box.setInformativeText(tr("It cannot be brought back."))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        assert yes is not None
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        yes.clicked.connect(partial(self._on_delete_confirmed, own))
        FocusRing(box)
        box.open()

    def export(self, own: OwnPreset) -> None:
        """Ask for a file, and write a copy to it."""
        self._export(own.preset)

    def _with(self, act: Callable[[OwnPreset], object], path: str) -> None:
        """Do something with the preset whose file is `path`, if there still is one."""
        found = next((each for each in self.shelved.own if str(each.path) == path), None)
        if found is not None:
            act(found)

    def _export(self, preset: Preset) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self._window, tr("Export a preset"), f"{_stem(preset.title)}.toml", tr(_FILES)
        )
        if path:
            target = Path(path) if path.endswith(".toml") else Path(f"{path}.toml")
            self._do(
                partial(export_own, preset, target),
                lambda _: self._on_exported(target),
                tr("The preset was not written."),
            )

    # --- what comes of it -----------------------------------------------------------------------------------

    def _do(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        failure: str,
        ask_again: Callable[[str], object] | None = None,
    ) -> None:
        """Do something with the disk, and `then`; else tell of the `failure`, or `ask_again` with why not."""
        task = Task(work, failure)
        task.succeeded.connect(then)
        task.failed.connect(partial(self._on_failed, failure, ask_again))
        task.begin()

    @pyqtSlot(object)
    def _on_save_wanted(self, preset: Preset) -> None:
        picture = partial(encoded_thumbnail, self._panels.stage_picture())
        self._do(lambda: save_own(self.folder, preset, picture()), self._on_kept, tr("The preset was not saved."))

    @pyqtSlot(object)
    def _on_file_wanted(self, preset: Preset) -> None:
        self._export(preset)

    def _on_delete_confirmed(self, own: OwnPreset, _checked: bool = False) -> None:
        self._do(partial(delete_own, own), lambda _: self.look(), tr("The preset was not deleted."))

    def _on_exported(self, target: Path) -> None:
        self._say(tr("Written to {path}.", path=shown_path(str(target))))
        self._close_dialog()

    @pyqtSlot(object)
    def _on_kept(self, own: OwnPreset) -> None:
        self._close_dialog()
        self._say(tr("“{title}” is among the presets, under “Yours”.", title=one_line(own.preset.title, 60)))
        self.look()

    def _on_renamed(self, own: OwnPreset, renamed: OwnPreset) -> None:
        opened = self._files.opened_as
        if (opened.name, opened.title) == (own.preset.name, own.preset.title):
            self._files.rename_opened(renamed.preset.title)
        self._on_kept(renamed)

    @pyqtSlot(object)
    def _on_found(self, found: Shelved) -> None:
        if found != self.shelved:
            self.shelved = found
            self._top.show_own([replace(each.preset, name=str(each.path)) for each in found.own])
        if found.troubles and found.troubles != self._said:
            self._said = found.troubles
            self._say(" ".join(found.troubles[:2]))

    def _on_failed(self, failure: str, ask_again: Callable[[str], object] | None, error: Exception) -> None:
        if ask_again is not None and isinstance(error, OwnPresetError):
            ask_again(str(error))
            return
        reason = f"{shown_path(error.filename)}: {of_system(error)}." if isinstance(error, OSError) else str(error)
        if self._dialog is not None:
            self._dialog.tell(f"{failure} {reason}")
        else:
            self._files.warn(failure, reason)

    @pyqtSlot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()


def preset_on_show(session: Session, opened_as: Preset, now: Experiment, views: tuple[str, ...]) -> Preset:
    """Return what is on show as a preset: settings, lanes, speed, end, open views, and what still fits of its story."""
    lanes: tuple[Lane, ...] = ()
    base = now
    if session.lanes.is_on:
        records = session.lanes.shown
        base = records[0].experiment
        lanes = tuple(_lane(record.name, difference(base, record.experiment)) for record in records)
    speed = session.pace.speed
    about = replace(
        opened_as,
        experiment=base,
        steps=session.pace.end or opened_as.steps,
        pace=speed if 0 < speed < float("inf") else None,
        seconds=None,
        pair=None,
        group=None,
        original=None,
        lanes=lanes,
        views=views,
    )
    if opened_as.group is not None:  # a shipped one, whose title is taken
        about = replace(about, title=tr("{title} (mine)", title=tr(opened_as.title)))
    return _without(about, {problem.path.split(".")[0] for problem in story_problems(about, base)})


def _lane(name: str, change: Change) -> Lane:
    return Lane(one_line(name, LONGEST_TEXT), change)


def _without(preset: Preset, parts: set[str]) -> Preset:
    """Return `preset` without those parts of its story, which do not fit the settings any more."""
    empty = Story()
    return replace(preset, **{part: getattr(empty, part) for part in parts if hasattr(empty, part)})


def _stem(title: str) -> str:
    """Return a file's name like `title`: without what some file systems do not take."""
    kept = "".join(sign if sign.isalnum() or sign in " -_()" else "-" for sign in title)
    return " ".join(kept.split())[:80] or "preset"
