"""Puts the window together: application, look, session, window."""

import logging
import sys
from functools import partial
from pathlib import Path
from types import TracebackType

from PyQt6.QtCore import QCoreApplication, QEvent
from PyQt6.QtWidgets import QApplication

from ganviz.engine.hosts import Host
from ganviz.engine.interrupts import exit_status
from ganviz.engine.opening import OpenedFile
from ganviz.spec import Preset
from ganviz.spec.errors import one_line
from ganviz.ui.application import application, discard
from ganviz.ui.language import speak
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.signals import StopNotifier
from ganviz.ui.window import MainWindow

log = logging.getLogger(__name__)


def run_window(
    preset: Preset,
    host: Host,
    data_dir: str | None = None,
    map_folder: str | None = None,
    opened: OpenedFile | None = None,
    language: str | None = None,
) -> int:
    """Open the window, and the map in a folder if one is given; return its exit status when it is closed.

    It shows a run of `preset`; or what was `opened`, a session or a checkpoint that `preset` tells of.
    It speaks `language`, by its code; by default the one that the user has chosen.

    A signal to stop closes it as a click does: settings are kept, the run is ended. The status is 128 and its number.
    """
    app, notifier = application(), StopNotifier()
    preferences = Preferences()
    speak(language or preferences.language)
    session = Session(Link(host), preset.experiment, data_dir)
    window = MainWindow(session, Look(app, preferences), preferences, preset)
    hook_before, sys.excepthook = sys.excepthook, _ExceptHook(window)
    notifier.stopped.connect(partial(_stop, app))
    notifier.listen()
    if opened is None:
        session.open(preset.lanes)
    window.show()
    if opened is not None:
        session.link.open()
        window.sessions.show_file(opened)
    window.autosave.begin()
    if map_folder is not None:
        window.maps.open(Path(map_folder))
    status = app.exec()
    if not window.isHidden():  # the event loop was ended in another way than by closing the window
        window.close()
    # What the last window posted when it closed: no loop is left for it to end.
    QCoreApplication.removePostedEvents(app, QEvent.Type.Quit.value)
    discard(window)
    sys.excepthook = hook_before
    notifier.release()  # last: a second signal finds no half a window to be raised in
    return exit_status(notifier.number) if notifier.number else status


def _stop(app: QApplication, number: int) -> None:
    app.closeAllWindows()  # dialogs first, which else would keep the window from closing
    app.exit(exit_status(number))


class _ExceptHook:
    """Without one, an exception in a slot aborts the process and takes the run with it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("uncaught in the window", exc_info=(kind, error, trace))
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
            return
        self._window.banner.show_message(
            f"({kind.__name__}: {one_line(str(error), 200)}). The run goes on. The log has the details.",
            lead="Something went wrong in the window",
        )
