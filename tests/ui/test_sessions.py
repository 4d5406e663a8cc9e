"""Sessions saved and opened in the window: the same picture, and the same floats from there on."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ganviz.engine.headless import begin
from ganviz.engine.hosts import ThreadHost
from ganviz.engine.messages import RunState, StatesWanted
from ganviz.engine.opening import Opened, read_file, setup_of
from ganviz.engine.sessionfile import codec
from ganviz.engine.sessionfile.answers import KeptAnswers
from ganviz.engine.sessionfile.codec import Stock
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession
from ganviz.spec import Preset, preset
from ganviz.spec.errors import shown_path
from ganviz.ui.files import FileActions
from ganviz.ui.model.lanes import Wish
from ganviz.ui.window import MainWindow
from tests.fulldisk import no_file_above
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.test_comparing import D_LR, ILL, PATIENCE_MS, SGD, SMALL, train
from tests.ui.windows import Open, resized

Prepare = Callable[[QtBot, MainWindow], None]


@pytest.fixture
def open_session(qtbot: QtBot, open_window: Open) -> Iterator[Callable[..., MainWindow]]:
    """Return what opens a window on a session, or on a run of its own, and waits until it is ready."""

    def open_(found: Opened | None = None) -> MainWindow:
        preset = Preset("small", "Small", "", SMALL, steps=400) if found is None else setup_of(found)
        window = open_window(ThreadHost(), preset, opened=found)
        resized(window, 1280, 800)
        session = window.session
        qtbot.waitUntil(
            lambda: session.state in (RunState.PAUSED, RunState.DIVERGED, RunState.STORED), timeout=PATIENCE_MS
        )
        return window

    yield open_
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox):
            box.close()


def paused(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 120)
    window.session.change({D_LR: 0.004})
    qtbot.waitUntil(lambda: window.session.experiment.discriminator.optimizer.lr == 0.004, timeout=PATIENCE_MS)
    train(qtbot, window, 200)


def scrubbing(qtbot: QtBot, window: MainWindow) -> None:
    paused(qtbot, window)
    window.intents.do("scrub_to", 130)


def branched(qtbot: QtBot, window: MainWindow) -> None:
    paused(qtbot, window)
    window.intents.do("scrub_to", 100)
    with qtbot.waitSignal(window.session.started, timeout=PATIENCE_MS):
        window.intents.do("change", {"generator.optimizer.kind": "sgd"})
    train(qtbot, window, 150)


def six_lanes(qtbot: QtBot, window: MainWindow) -> None:
    rates = (1e-4, 3e-4, 2e-3, 5e-3)
    window.intents.do("compare", (SGD, *(Wish({D_LR: rate}) for rate in rates)), None)
    lanes = window.session.lanes
    qtbot.waitUntil(lambda: all(each.state is RunState.PAUSED for each in lanes.records), timeout=PATIENCE_MS)
    train(qtbot, window, 60)
    window.intents.do("choose_lane", 3)


def diverged(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 100)
    window.session.change(ILL)
    window.session.play(300)
    qtbot.waitUntil(lambda: window.session.state is RunState.DIVERGED, timeout=PATIENCE_MS)
    qtbot.waitUntil(
        lambda: "tried on a copy" in window.banner.text or "held" in window.banner.text, timeout=PATIENCE_MS
    )


STATES: dict[str, Prepare] = {each.__name__: each for each in (paused, scrubbing, branched, six_lanes, diverged)}


def save(qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Save a session as a user does, and return what is in the file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(window.sessions.saved, timeout=PATIENCE_MS):
        window.intents.do("save_session")
    found = read_file(path, None)
    assert isinstance(found, Opened)
    return found


def settled(qtbot: QtBot, window: MainWindow) -> QImage:
    """Return the picture of the window once nothing moves in it any more."""
    window.toast.hide()
    pictures: list[QImage] = []

    def is_still() -> bool:
        pictures.append(window.grab().toImage())
        return len(pictures) > 3 and pictures[-1] == pictures[-3]

    qtbot.waitUntil(is_still, timeout=PATIENCE_MS)
    return pictures[-1]


def share_apart(one: QImage, other: QImage) -> float:
    """Return the share of pixels that differ clearly."""
    return float((np.abs(levels(one) - levels(other)).max(axis=-1) > 12).mean())


def levels(picture: QImage) -> Any:
    """Return the pixels of a picture: (height, width, 4) int16."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    bits = plain.constBits()
    assert bits is not None
    bits.setsize(plain.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(plain.height(), -1, 4).astype(np.int16)


def known_of(window: MainWindow) -> list[Any]:
    """Return what is known of each run, apart from their numbers and from which states of them are here."""
    return known_in(window.session.kept())


def known_in(kept: KeptSession) -> list[Any]:
    """Return what a session knows of its runs, apart from their numbers and from which states of them are there."""
    found = []
    numbers = {each.number: place for place, each in enumerate(kept.runs)}
    for each in kept.runs:
        start = replace(each.start, run=1, latest=None, states=(), diverged=None)
        nothing = KeptAnswers({})
        frames = tuple(frame for frame in each.frames if frame.step < each.end)  # the last is drawn anew
        own = replace(
            each, start=start, started=None, parent=numbers.get(each.parent or 0), state=RunState.PAUSED,
            frames=frames, latest=nothing, newest={},
        )  # fmt: skip
        stock = Stock()
        tree = codec.written(KeptRun, own, stock)
        found.append((tree, [(array.dtype.str, array.tobytes()) for array in stock.arrays.values()], stock.experiments))
    shown = kept.on_show
    places = [numbers[number] for number in (shown.current, *shown.compared, *shown.beside)]
    return [found, places, shown.colours, shown.acts_on_all, shown.moment]


@pytest.mark.parametrize("state", STATES)
def test_a_session_opens_to_the_same_picture_and_goes_on_as_it_would_have(
    qtbot: QtBot, open_session: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    first = open_session()
    STATES[state](qtbot, first)
    found = save(qtbot, first, tmp_path / "mine.ganviz", monkeypatch)
    again = open_session(found)
    if state == "diverged":
        qtbot.waitUntil(lambda: again.banner.text == first.banner.text, timeout=PATIENCE_MS)
        first.banner.dismiss()
        again.banner.dismiss()
    for window in (first, again):  # only one of them can have it
        if (focused := window.focusWidget()) is not None:
            focused.clearFocus()

    assert known_of(again) == known_of(first)
    # The tint is of a grid over what is framed, and that depends a little on the pictures before.
    qtbot.waitUntil(lambda: share_apart(settled(qtbot, again), settled(qtbot, first)) < 1e-3, timeout=PATIENCE_MS)
    assert again.session.state is first.session.state
    if state == "diverged":
        return
    end = first.session.current.end + 30
    for window in (first, again):
        window.travel.come_to_now()
        train(qtbot, window, end)
    for one, other in zip(first.session.lanes.shown, again.session.lanes.shown, strict=True):
        rows, others = one.series["d_loss"].kept().rows, other.series["d_loss"].kept().rows
        assert np.array_equal(rows.step, others.step)
        assert np.array_equal(rows.values, others.values)


def test_a_session_is_saved_while_it_trains(
    qtbot: QtBot, open_session: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_session()
    first.session.set_speed(500)  # of many more steps than there are until it is written, not every row is kept
    first.session.play()
    losses = first.session.current.series["g_loss"]
    qtbot.waitUntil(lambda: (losses.last_step or 0) > 150, timeout=PATIENCE_MS)

    found = save(qtbot, first, tmp_path / "mine.ganviz", monkeypatch)

    assert first.session.state is RunState.TRAINING
    (run,) = found.session.runs
    rows = run.series["g_loss"].rows
    assert rows.step.tolist() == list(range(1, run.end + 1))
    said: list[str] = []
    monkeypatch.setattr(FileActions, "warn", lambda self, text, details: said.append(f"{text} {details}"))
    kept = replace(run, start=replace(run.start, states=run.start.states[:1], latest=None))
    again = open_session(found._replace(session=replace(found.session, runs=(kept,)), lost=("2 states of run 1",)))
    assert again.session.step == run.end > 150
    (words,) = said
    assert words.endswith(
        "mine.ganviz is damaged. Lost: 2 states of run 1. The rest is shown: save it to another file."
    )
    assert again.sessions.path is None
    train(qtbot, again, run.end + 10)


def test_a_session_of_another_machine_is_shown_and_not_trained(
    qtbot: QtBot, open_session: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_session()
    paused(qtbot, first)
    before = known_of(first)
    found = save(qtbot, first, tmp_path / "mine.ganviz", monkeypatch)

    again = open_session(found._replace(reasons=("PyTorch 1.0",)))

    assert again.session.state is RunState.STORED
    assert again.banner.text.startswith("Computed elsewhere. This session was computed with PyTorch 1.0: here")
    assert known_of(again) == before
    assert not again.transport.step_button.isEnabled()
    again.intents.do("toggle")
    assert again.travel.is_past
    again.intents.do("scrub_to", 150)
    again.sessions._branch_anew(again.session.current, 150, preset("grid25").experiment)
    assert "not the ones that this run learned from" in again.toast.text()
    with qtbot.waitSignal(again.session.started, timeout=PATIENCE_MS):
        again.banner._buttons[0].click()
    assert not again.banner.text
    branch = again.session.current
    assert branch.state is RunState.PAUSED
    assert branch.fork_step <= 150
    train(qtbot, again, branch.fork_step + 20)
    assert branch.end == branch.fork_step + 20


def test_the_run_on_show_is_saved_alone(
    qtbot: QtBot, open_session: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_session()
    branched(qtbot, window)
    branch, path = window.session.current, tmp_path / "one.ganviz"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    window.intents.do("save_shown")
    qtbot.waitUntil(lambda: "Saved one" in window.toast.text(), timeout=PATIENCE_MS)

    found = read_file(path, None)
    assert isinstance(found, Opened)
    assert [run.number for run in found.session.runs] == [found.session.on_show.current] == [branch.run]
    assert window.sessions.path is None  # Ctrl+S is not to leave the others out
    again = open_session(found)
    assert known_of(again) == known_in(found.session)
    train(qtbot, again, branch.end + 20)


def test_the_states_that_are_saved_are_those_that_the_engine_sends(
    qtbot: QtBot, window: MainWindow, host: FakeHost, tmp_path: Path
) -> None:
    """One that has ended has none to send, and holds nothing up."""
    window.sessions._begin(tmp_path / "mine.ganviz")
    (wanted,) = host.commands(StatesWanted)

    assert wanted.run == window.session.current.run
    assert not (tmp_path / "mine.ganviz").exists()


def test_a_full_disk_keeps_the_old_session_and_says_so(
    qtbot: QtBot, open_session: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_session()
    path = tmp_path / "mine.ganviz"
    save(qtbot, window, path, monkeypatch)
    before = path.read_bytes()
    said: list[str] = []
    monkeypatch.setattr(window.files, "warn", lambda text, details: said.append(f"{text} {details}"))

    with no_file_above(2000):
        window.intents.do("save_session")
        qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)

    assert said == [f"The session was not saved. {shown_path(path)}: File too large. Choose another place: Save as…"]
    assert path.read_bytes() == before


def test_a_checkpoint_is_opened_where_it_was_kept(
    qtbot: QtBot, open_session: Callable[..., MainWindow], tmp_path: Path
) -> None:
    run = begin(SMALL)
    for _ in range(40):
        run.step()
    (tmp_path / "mine.safetensors").write_bytes(run.checkpoint())
    window = open_session()

    with qtbot.waitSignal(window.session.started, timeout=PATIENCE_MS):
        window.files.open_preset(str(tmp_path / "mine.safetensors"))

    assert window.session.step == 40
    train(qtbot, window, 60)
    assert window.session.current.series["g_loss"].first_step == 41


def test_what_is_no_session_is_refused_and_the_run_stays(
    qtbot: QtBot, window: MainWindow, host: FakeHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.ganviz").write_bytes(b"PK" + bytes(100))
    said: list[str] = []
    monkeypatch.setattr(window.files, "warn", lambda text, details: said.append(f"{text} {details}"))

    with qtbot.waitSignal(window.files.opening_cancelled):
        window.files.open_preset(str(tmp_path / "mine.ganviz"))

    assert said[0].startswith("This cannot be opened. file: given ")
    assert window.session.current.run == started().run


def test_lanes_of_a_session_say_that_they_are_loading_until_they_are_there(
    qtbot: QtBot, open_session: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = open_session()
    window.intents.do("compare", (SGD,), None)
    lanes, cells = window.session.lanes, window.board.cells
    qtbot.waitUntil(lambda: all(each.state is RunState.PAUSED for each in lanes.records), timeout=PATIENCE_MS)

    window.sessions.show(Opened(tmp_path / "mine.ganviz", window.sessions.kept(), ()))

    assert [each.state_label.text() for each in cells] == ["loading", "loading"]
    assert not any(each.state_label.property("tone") for each in cells)
    qtbot.waitUntil(lambda: not any(each.state_label.text() for each in cells), timeout=PATIENCE_MS)
