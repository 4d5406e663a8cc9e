"""Puts the window together: application, look, session, window."""

import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PyQt6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PyQt6.QtWidgets import QApplication

from ganviz.engine.hosts import Host
from ganviz.engine.interrupts import exit_status
from ganviz.engine.opening import OpenedFile, read_file, setup_of
from ganviz.spec import Preset, SpecError
from ganviz.spec.errors import one_line
from ganviz.spec.lessons import Lesson
from ganviz.spec.translation import tr
from ganviz.ui.application import application, discard
from ganviz.ui.language import speak
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.signals import StopNotifier
from ganviz.ui.window import MainWindow

log = logging.getLogger(__name__)

_WHOLE_SCREEN = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


def run_window(
    preset: Preset,
    new_host: Callable[[], Host],
    data_dir: str | None = None,
    map_folder: str | None = None,
    opened: OpenedFile | None = None,
    language: str | None = None,
    file: Path | None = None,
) -> int:
    """Open the window, and the map in a folder if one is given; return its exit status when it is closed.

    It shows a run of `preset`; or what was `opened`, a session or a checkpoint that `preset` tells of. The `file` that
    holds it is among the recent ones then.
    It speaks `language`, by its code; by default the one that the user has chosen. Where another is chosen there, the
    window is closed and another opened that goes on with the session.

    A signal to stop closes it as a click does: settings are kept, the run is ended. The status is 128 and its number.
    """
    app, notifier = application(), StopNotifier()
    notifier.stopped.connect(partial(_stop, app))
    notifier.listen()
    shown, status = _Shown(preset, opened), 0
    preferences = Preferences()  # of all windows: the language chosen in one holds for the next, be it written or not
    if file is not None:
        preferences.note_recent(file)
    while True:
        speak(language or preferences.language)
        session = Session(Link(new_host()), shown.preset.experiment, data_dir)
        window = MainWindow(session, Look(app, preferences), preferences, shown.preset)
        hook = _ExceptHook(window)
        hook_before, sys.excepthook = sys.excepthook, hook
        _show(window, shown)
        if map_folder is not None:
            window.maps.open(Path(map_folder))
        status = app.exec()
        if not window.isHidden():  # the event loop was ended in another way than by closing the window
            window.close()
        # What the last window posted when it closed: no loop is left for it to end.
        QCoreApplication.removePostedEvents(app, QEvent.Type.Quit.value)
        again = _next_of(window, data_dir) if window.opens_again and not notifier.number else None
        hook.window = None
        discard(window)
        sys.excepthook = hook_before
        if again is None:
            break
        shown, language, map_folder = again, None, None
    notifier.release()  # last: a second signal finds no half a window to be raised in
    return exit_status(notifier.number) if notifier.number else status


class _Shown(NamedTuple):
    """What a window begins with."""

    preset: Preset
    opened: OpenedFile | None = None
    goes_on: bool = False  # with what the window before has kept
    geometry: QRect | None = None  # of that window, in its screen
    page: tuple[Lesson, int] | None = None  # of a lesson that is open there
    front: str = ""  # the view that is in front of others there
    is_hall: bool = False  # whether it is as a hall needs it


def _show(window: MainWindow, shown: _Shown) -> None:
    if shown.opened is None:
        window.session.open(shown.preset.lanes)
    if shown.geometry is not None and not window.windowState() & _WHOLE_SCREEN:
        window.setGeometry(shown.geometry)
    window.show()
    window.files.tell_passed_over(shown.preset)
    if shown.opened is not None:
        window.session.link.open()
        window.sessions.show_file(shown.opened)
    window.autosave.begin(goes_on=shown.goes_on)
    if shown.page is not None:
        window.lessons.player.begin(*shown.page, acts=False)
    if shown.is_hall:
        window.hall.enter()
    if shown.front:
        window.docking.keep_front(shown.front)
    if shown.front and not shown.is_hall:
        window.docking.bring_front_back()


def _next_of(window: MainWindow, data_dir: str | None) -> _Shown:
    """Return what the window after a closed one begins with: the same."""
    preset, path, geometry = window.files.opened_as, window.sessions.path, window.normalGeometry()
    player = window.lessons.player
    page = (player.lesson, player.index) if player.lesson is not None else None
    like = _Shown(preset, geometry=geometry, page=page, front=window.front_again, is_hall=window.opens_in_hall)
    if path is not None and not window.autosave.is_kept:  # the user's own file has all of it
        try:
            opened = read_file(path, data_dir)
        except (SpecError, ValueError, OSError) as error:
            log.warning("%s is not opened again: %s", path, error)
        else:
            return like._replace(preset=setup_of(opened), opened=opened)
    return like._replace(goes_on=window.autosave.is_kept)


def _stop(app: QApplication, number: int) -> None:
    app.closeAllWindows()  # dialogs first, which else would keep the window from closing
    app.exit(exit_status(number))


class _ExceptHook:
    """Without one, an exception in a slot aborts the process and takes the run with it.

    Attributes:
        window: says it; None while it is being deleted, when nothing can be shown in it.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window: MainWindow | None = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("uncaught in the window", exc_info=(kind, error, trace))
        if self.window is None:
            return
        if isinstance(error, KeyboardInterrupt):
            self.window.close()
            return
        self.window.banner.show_message(
            tr(
                "({kind}: {error}). The run goes on. The log has the details.",
                kind=kind.__name__,
                error=one_line(str(error), 200),
            ),
            lead=tr("Something went wrong in the window"),
        )
