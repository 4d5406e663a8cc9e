"""Pictures of the window: of the step that was asked for, whatever the pace of drawing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.cli import main
from ganviz.engine import classifiers
from ganviz.engine.hosts import ThreadHost
from ganviz.engine.journal import Changed
from ganviz.engine.messages import UNLIMITED, Diverged, Frame, Report, RunState, StateChanged
from ganviz.engine.opening import opened_from, setup_of
from ganviz.engine.plan import Picture
from ganviz.engine.sessionfile.files import read_session
from ganviz.gan.classifier import ClassifierTraining
from ganviz.spec import preset
from ganviz.spec.errors import shown_path
from ganviz.ui import picture as module
from ganviz.ui.filmstrip import Shot
from ganviz.ui.filmstrip import filmstrip as real_filmstrip
from ganviz.ui.picture import take_picture
from ganviz.ui.views.classes import ClassesView
from ganviz.ui.window import MainWindow
from ganviz.ui.windowimage import window_image
from tests.fulldisk import no_file_above

LATER = {"discriminator.optimizer.lr": 0.0005}
UNSTABLE = {
    "objective.loss.kind": "least_squares",
    "generator.optimizer.kind": "sgd",
    "generator.optimizer.lr": 10.0,
    "discriminator.optimizer.kind": "sgd",
    "discriminator.optimizer.lr": 10.0,
}


def test_the_picture_shows_the_last_step_with_every_planned_change(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, float, RunState]] = []

    speeds: list[float] = []

    def look(window: MainWindow) -> None:
        speeds.append(window.session.pace.speed)
        experiment = window.session.experiment
        rate = experiment.discriminator.optimizer.lr
        seen.append((window.transport.step_label.text(), rate, window.session.state))

    class Watched(MainWindow):
        def grab(self, *given: object) -> object:  # type: ignore[override]
            look(self)
            return super().grab(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "MainWindow", Watched)
    told: list[tuple[int, int]] = []
    path = tmp_path / "ring.png"
    wanted = Picture(path, 120, (Changed(40, LATER),), size=(1000, 700), theme="light")

    slow = replace(preset("ring8"), pace=5.0)  # for who watches it

    trouble = take_picture(slow, ThreadHost(), wanted, None, lambda done, total: told.append((done, total)))

    assert trouble == ""
    assert speeds == [UNLIMITED]
    assert seen == [("120", 0.0005, RunState.PAUSED)]
    assert told[-1] == (120, 120)
    assert (QImage(str(path)).width(), QImage(str(path)).height()) == (1000, 700)


def test_a_picture_waits_for_a_classifier_that_learns(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    init, seen = ClassifierTraining.__init__, []
    monkeypatch.setattr(ClassifierTraining, "__init__", lambda *given: init(*given, 40))
    classifiers.forget()

    class Watched(MainWindow):
        def grab(self, *given: object) -> object:  # type: ignore[override]
            view = self.panels.view("classes")
            assert isinstance(view, ClassesView)
            seen.append((view.message, len(view.bars.mass), view.words))
            return super().grab(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "MainWindow", Watched)
    wanted = Picture(tmp_path / "digits.png", 3, size=(1440, 900))
    of_classes = replace(preset("digits-mlp"), views=("classes",))

    assert take_picture(of_classes, ThreadHost(), wanted, None, lambda done, total: None) == ""

    ((message, num_bars, words),) = seen
    assert (message, num_bars) == ("", 10)
    assert "of 180 held-out reals" in words
    classifiers.forget()


def test_a_run_without_its_data_says_so_and_takes_no_picture(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    wanted = Picture(tmp_path / "x.png", 10)

    trouble = take_picture(preset("mnist-mlp"), ThreadHost(), wanted, str(tmp_path), lambda done, total: None)

    assert "mnist" in trouble
    assert not wanted.path.exists()


def test_a_diverged_run_is_pictured_where_it_stopped(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Picture(tmp_path / "x.png", 500, (Changed(5, UNSTABLE),))

    told: list[str] = []
    monkeypatch.setattr(module, "window_image", lambda window: _heard(window, told))

    noted: list[Diverged] = []
    trouble = take_picture(
        preset("ring8"), ThreadHost(), wanted, None, lambda done, total: None, note_diverged=noted.append
    )

    assert trouble == ""
    (report,) = noted
    assert report.step > 5
    assert wanted.path.exists()
    assert told == ["Diverged: "]  # not what was found before, and without an offer that nobody can take


def test_the_game_of_a_diverged_run_is_measured_for_its_picture(qapp: QApplication, tmp_path: Path) -> None:
    wanted = Picture(tmp_path / "game.svg", 500, (Changed(5, UNSTABLE),), view="game_field")

    assert take_picture(preset("ring8"), ThreadHost(), wanted, None, lambda done, total: None) == ""

    drawing = wanted.path.read_text()
    assert "Game" in drawing
    assert "Not measured yet" not in drawing


def test_a_picture_of_compared_runs_waits_for_the_last_frame_of_each(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    host, events, taken = _OneLate(20), [], "taken"

    class Watched(MainWindow):
        def __init__(self, *given: object) -> None:
            super().__init__(*given)  # type: ignore[arg-type]
            self.frames_drawn.connect(self._note)

        def _note(self, frames: dict[int, Frame]) -> None:
            at_rest = [run for run, frame in frames.items() if frame.state is RunState.PAUSED and frame.step == 20]
            events.extend(at_rest)
            if at_rest:  # later than a picture that does not wait
                QTimer.singleShot(0, lambda: QTimer.singleShot(0, host.let_go))

        def grab(self, *given: object) -> object:  # type: ignore[override]
            events.append(taken)
            return super().grab(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "MainWindow", Watched)

    trouble = take_picture(
        preset("js-against-w-1d"), host, Picture(tmp_path / "x.png", 20), None, lambda done, total: None
    )

    assert trouble == ""
    assert events[-1] == taken
    assert len(set(events[: events.index(taken)])) == 2


class _OneLate(ThreadHost):
    """Tells that two runs rest at a step, then the last frame of one of them; that of the other it holds back."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._step, self._num_at_rest = step, 0
        self._held: list[Frame] = []

    def run(self, publish: Callable[[Report], None]) -> None:
        self._publish = publish
        super().run(self._pass_on)

    def let_go(self) -> None:
        while self._held:
            self._publish(self._held.pop())

    def _pass_on(self, report: Report) -> None:
        is_last = isinstance(report, Frame | StateChanged) and report.step == self._step
        if isinstance(report, Frame) and is_last and report.state is RunState.PAUSED:
            self._held.append(report)
        else:
            self._publish(report)
            self._num_at_rest += is_last and isinstance(report, StateChanged)
        if self._num_at_rest == 2 and self._held:
            self._num_at_rest += 1
            self._publish(self._held.pop())


def _heard(window: MainWindow, told: list[str]) -> QImage:
    """Return a picture of the window, and note what its diagnosis and its banner say."""
    told.append(f"{window.diagnosis_line.title}: {window.banner.text}")
    return window_image(window)


def test_a_full_disk_keeps_the_old_picture_and_names_it(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"the old one")

    with no_file_above(5000):
        trouble = take_picture(preset("ring8"), ThreadHost(), Picture(path, 1), None, lambda done, total: None)

    assert trouble == f"{shown_path(path)} cannot be written (File too large). Give another file or folder."
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("x.png", b"the old one")]


def test_a_view_alone_is_pictured_as_a_drawing(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.svg"  # which the window opens for it

    trouble = take_picture(
        preset("ring8"), ThreadHost(), Picture(path, 1, view="verdicts"), None, lambda done, total: None
    )

    assert trouble == ""
    drawing = path.read_text()
    assert "<title>What D thinks</title>" in drawing
    assert "<text" in drawing


@pytest.mark.parametrize(("reasons", "steps"), [((), [200, 400, 600]), (("another machine",), [600])])
def test_of_a_session_what_it_keeps_is_shown_and_nothing_trained(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reasons: tuple[str, ...], steps: list[int]
) -> None:
    session = tmp_path / "run.ganviz"
    assert main(["train", "ring8", "--steps", "600", "--at", "300", "data.radius=1.5", "--save", str(session)]) == 0
    opened = opened_from(session, read_session(session), None)._replace(reasons=reasons)
    states: list[RunState] = []
    strips: list[list[int]] = []

    class Watched(MainWindow):
        def __init__(self, *given: object) -> None:
            super().__init__(*given)  # type: ignore[arg-type]
            self.session.state_changed.connect(states.append)

    def filmstrip(shots: list[Shot], *given: object) -> QImage:
        strips.append([shot.step for shot in shots])
        return real_filmstrip(shots, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "MainWindow", Watched)
    monkeypatch.setattr(module, "filmstrip", filmstrip)
    path = tmp_path / "ring.png"
    for moments in (0, 3):
        wanted = Picture(path, 600, moments=moments)
        assert take_picture(setup_of(opened), ThreadHost(), wanted, None, lambda done, total: None, opened) == ""
        assert not QImage(str(path)).isNull()
    assert strips == [steps]
    assert RunState.TRAINING not in states
