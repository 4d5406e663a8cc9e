"""Pictures of the window, taken without a screen."""

import os
from collections.abc import Callable

from PyQt6.QtCore import QObject, QTimer, pyqtSlot
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication

from ganviz.engine.atomic import write_atomically
from ganviz.engine.exports.animation import Pictures, write_animation
from ganviz.engine.exports.kinds import ExportError
from ganviz.engine.hosts import Host
from ganviz.engine.interrupts import Interrupted
from ganviz.engine.journal import Playback
from ganviz.engine.messages import UNLIMITED, DataMissing, Diverged, Failed, Frame, RunState, WorkerDied
from ganviz.engine.opening import Opened
from ganviz.engine.plan import Picture
from ganviz.engine.probes import AnyProbe
from ganviz.spec import Preset
from ganviz.spec.errors import of_system, shown_path
from ganviz.spec.translation import tr
from ganviz.ui.application import application, discard
from ganviz.ui.captioned import captioned, pixels_of
from ganviz.ui.exports.recording import Recording, steps_to_show
from ganviz.ui.filmstrip import Shot, filmstrip, fit, moments_of, shot_of
from ganviz.ui.image_files import encoded
from ganviz.ui.language import speak
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.signals import StopNotifier
from ganviz.ui.theme import THEMES
from ganviz.ui.window import MainWindow
from ganviz.ui.windowimage import window_image


def take_picture(
    preset: Preset,
    host: Host,
    wanted: Picture,
    data_dir: str | None,
    progress: Callable[[int, int], None],
    opened: Opened | None = None,
    note_diverged: Callable[[Diverged], object] = lambda report: None,
) -> str:
    """Train off screen, save a picture of the window, and return what went wrong, or nothing.

    Of a session that was `opened` nothing is trained: what it keeps is shown, and other steps are computed anew from
    the nearest of its states, where they can be. `progress` is told the steps done and to do,
    `note_diverged` of a run that diverged: there is a picture all the same.

    Raises:
        Interrupted: if a signal to stop came. That ends the training; a picture of what there was by then is saved.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app, notifier = application(), StopNotifier()
    speak(wanted.language)
    preferences = Preferences.unsaved()  # the picture is of the usual layout, not of the user's
    preferences.text_scale = wanted.text_scale
    session = Session(Link(host), preset.experiment, data_dir)
    window = MainWindow(session, Look(app, preferences, THEMES[wanted.theme]), preferences, preset)
    window.resize(*wanted.size)
    session.pace.choose(UNLIMITED)  # nobody watches
    photographer = _Photographer(window, wanted, progress) if opened is None else _OfSession(window, wanted, opened)
    photographer.note_diverged = note_diverged
    notifier.stopped.connect(photographer.finish)
    notifier.listen()
    if wanted.view:
        window.panels.show_view(wanted.view)
    if opened is None:
        session.open(preset.lanes)
    if wanted.is_hall:
        window.hall.enter()
    window.show()
    if opened is not None:
        session.link.open()
        window.sessions.show(opened)
    app.exec()
    trouble, step = photographer.trouble, session.step
    window.close()
    notifier.release()
    discard(window)
    if notifier.number:
        shown = tr("{file} shows step {step:,}", file=shown_path(wanted.path), step=step)
        saved = shown if photographer.is_saved else trouble
        raise Interrupted(notifier.number, saved)
    return trouble


class _Photographer(QObject):
    """Plays a run to each planned change and to the last step, waits until that is drawn, and takes the picture."""

    def __init__(self, window: MainWindow, wanted: Picture, progress: Callable[[int, int], None]) -> None:
        super().__init__(window)
        self._window, self._wanted, self._progress = window, wanted, progress
        self._plan, self._last = Playback(wanted.plan), wanted.steps
        several = wanted.frames or wanted.moments
        self._moments = list(moments_of(wanted.steps, several)) if several else [wanted.steps]
        self._shots: list[Shot] = []
        self._pictures = Pictures()
        self._last_taken = -1
        self.is_saved, self.trouble = False, ""
        self.note_diverged: Callable[[Diverged], object] = lambda report: None
        self._drawn: dict[int, Frame] = {}  # by run, the last
        self._unfinished: set[tuple[int, AnyProbe]] = set()  # answers that tell only how far they are, by their run
        self._has_diverged = False  # and no picture of that is taken yet
        self._is_hurried = False  # to take the picture of what there is
        self._listen()

    def _listen(self) -> None:
        session = self._window.session
        session.started.connect(self._go_on)
        self._window.frames_drawn.connect(self._on_frames)
        for signal in (session.diverged, session.failed, session.data_missing, session.worker_died):
            signal.connect(self._on_trouble)

    @pyqtSlot()
    def _go_on(self) -> None:
        session = self._window.session
        if self._wanted.moments and not self._wanted.view:
            fit(self._window.panels.stage, self._wanted.text_scale)
        for change in self._plan.due(session.step):
            session.change(change)
        session.play(until=int(min(self._plan.next_step, self._moments[0])))

    @pyqtSlot()
    def finish(self) -> None:
        """Train no further: take the picture of what there is, if there is something."""
        session = self._window.session
        self._is_hurried = True
        self._plan, self._last, self._moments = Playback(), 1, [1]
        if session.state is RunState.TRAINING:
            session.pause()
        elif session.step > 0:
            QTimer.singleShot(0, self._shoot)
        else:
            QApplication.exit()

    @pyqtSlot(dict)
    def _on_frames(self, frames: dict[int, Frame]) -> None:
        self._drawn |= frames
        self._note_unfinished(frames)
        session = self._window.session
        self._progress(min(self._step_of(record) for record in session.lanes.shown), self._wanted.steps)
        if not all(map(self._is_over, session.lanes.shown)):
            return
        if self._has_diverged:
            self._has_diverged = False
            QTimer.singleShot(0, self._measure_and_shoot)
            return
        if self._unfinished and not self._is_hurried:
            return  # a classifier is learning: what it tells is to be in the picture
        step = max(map(self._step_of, session.lanes.shown))
        if step >= self._last:
            QTimer.singleShot(0, self._measure_and_shoot)
        elif step >= self._moments[0]:
            self._moments.pop(0)
            QTimer.singleShot(0, self._keep_moment)
        elif step >= self._plan.next_step:
            self._go_on()

    def _step_of(self, record: RunRecord) -> int:
        drawn = self._drawn.get(record.run)
        return drawn.step if drawn is not None else 0

    def _is_over(self, record: RunRecord) -> bool:
        """Return whether a run rests where it was to come to, or for good, and is drawn so."""
        drawn = self._drawn.get(record.run)
        if record.state in (RunState.FAILED, RunState.DEAD):
            return True
        if drawn is None or record.state is RunState.TRAINING:
            return False
        goal = min(self._plan.next_step, self._moments[0])
        return drawn.state is RunState.DIVERGED or (drawn.state is RunState.PAUSED and drawn.step >= goal)

    def _note_unfinished(self, frames: dict[int, Frame]) -> None:
        for run, frame in frames.items():
            for probe, answer in frame.answers.items():
                (self._unfinished.discard if answer.is_whole else self._unfinished.add)((run, probe))

    @pyqtSlot()
    def _keep_moment(self) -> None:
        try:
            self._take_moment(self._window.session.step)
        except ExportError as error:
            self.trouble = str(error)
            QApplication.exit()
            return
        self._go_on()

    def _take_moment(self, step: int) -> None:
        """Add what is on show of a step to the pictures that make up the whole."""
        wanted = self._wanted
        if not wanted.frames:
            view = self._window.pictures.image_of(wanted.view) if wanted.view else None
            shot = (
                shot_of(self._window.panels.stage, step) if view is None else (Shot(step, (view.image(wanted.scale),)))
            )
            if self._shots and self._shots[-1].step == shot.step:  # the frame of another run that is compared
                self._shots.pop()
            self._shots.append(shot)
        elif self._last_taken != step:
            self._last_taken = step
            self._pictures.add(pixels_of(captioned(
                self._whole(), step, wanted.steps, self._window.files.opened_as.title,
                THEMES[wanted.theme], self._window.font(),
            )))  # fmt: skip

    def _whole(self) -> QImage:
        """Return a picture of the view that is wanted, or of the window."""
        if self._wanted.view:
            return self._window.pictures.image_of(self._wanted.view).image(self._wanted.scale)
        return self._of_window()

    def _of_window(self) -> QImage:
        """Return a picture of the window, without what waits for an answer: nobody is there to give one."""
        self._window.banner.dismiss()
        return window_image(self._window)

    def _picture(self) -> QImage:
        if not self._wanted.moments:
            return self._of_window()
        self._take_moment(self._window.session.step)
        lanes = self._window.session.lanes
        names = [record.name for record in lanes.records] if lanes.is_on else []
        return filmstrip(self._shots, names, THEMES[self._wanted.theme], self._window.font())

    @pyqtSlot()
    def _measure_and_shoot(self) -> None:
        """Have measured first what is on screen only when somebody asks for it."""
        games = self._window.games
        if not self._window.studies.is_seen or not games.can_measure:
            self._shoot()
        elif not games.is_on:
            games.changed.connect(self._on_measured)
            games.measure()

    @pyqtSlot()
    def _on_measured(self) -> None:
        if not self._window.games.is_on:
            self._window.games.changed.disconnect(self._on_measured)
            QTimer.singleShot(0, self._shoot)

    @pyqtSlot()
    def _shoot(self) -> None:
        path = self._wanted.path
        try:
            if self._wanted.frames:
                self._take_moment(self._window.session.step)
                write_animation(path, self._pictures, self._wanted.rate)
            else:
                write_atomically(path, self._taken())
            self.is_saved = True
        except ExportError as error:
            self.trouble = str(error)
        except OSError as error:
            self.trouble = tr(
                "{file} cannot be written ({reason}). Give another file or folder.",
                file=shown_path(path), reason=of_system(error),
            )  # fmt: skip
        QApplication.exit()

    def _taken(self) -> bytes:
        """Return the picture as a file holds it."""
        if self._wanted.view and not self._wanted.moments:
            return self._window.pictures.image_of(self._wanted.view).taken(
                self._wanted.path.suffix, self._wanted.scale
            )()
        return encoded(self._picture(), self._wanted.path.suffix)

    @pyqtSlot(object)
    def _on_trouble(self, report: Diverged | Failed | DataMissing | WorkerDied) -> None:
        # A diverged run is worth a picture too, once that is drawn: it shows where it stopped, and says so.
        if isinstance(report, Diverged):
            self._has_diverged = True
            self.note_diverged(report)
            return
        self.trouble = report.reason if isinstance(report, WorkerDied) else report.message
        QApplication.exit()


class _OfSession(_Photographer):
    """Shows the step that a session ends with, or several of its steps, and takes the picture; trains nothing."""

    def __init__(self, window: MainWindow, wanted: Picture, opened: Opened) -> None:
        self._is_exact = not opened.reasons
        self._recording: Recording | None = None
        super().__init__(window, wanted, lambda done, total: None)

    def _listen(self) -> None:
        session = self._window.session
        self._window.frames_drawn.connect(self._on_frames)
        session.failed.connect(self._on_trouble)
        session.worker_died.connect(self._on_trouble)
        if not self._is_exact:  # nobody answers: there is what was saved
            self._window.sessions.opened.connect(lambda: QTimer.singleShot(0, self._begin))

    @pyqtSlot()
    def finish(self) -> None:
        """Take no picture."""
        if self._recording is not None:
            self._recording.end()
        QApplication.exit()

    @pyqtSlot(dict)
    def _on_frames(self, frames: dict[int, Frame]) -> None:
        self._note_unfinished(frames)
        is_drawn = self._window.session.current.run in frames
        if self._recording is None and not self._unfinished and is_drawn:
            QTimer.singleShot(0, self._begin)

    @pyqtSlot()
    def _begin(self) -> None:
        if self._recording is not None:
            return
        wanted, session = self._wanted, self._window.session
        several = wanted.frames or wanted.moments
        if wanted.moments and not wanted.view:
            fit(self._window.panels.stage, wanted.text_scale)
        steps = steps_to_show(session.current, several, is_replayed=self._is_exact) if several else (session.step,)
        self._recording = Recording(
            session, self._window.travel, steps, self._take_moment if several else lambda step: None,
            is_replayed=self._is_exact, parent=self,
        )  # fmt: skip
        self._recording.ended.connect(self._on_ended)
        self._recording.begin()

    @pyqtSlot(str)
    def _on_ended(self, reason: str) -> None:
        if reason:
            self.trouble = reason
            QApplication.exit()
        else:
            QTimer.singleShot(0, self._measure_and_shoot)
