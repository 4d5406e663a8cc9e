"""What a change of a learning rate costs from a slider to the optimizer: it is validated once on each side."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest
from PyQt6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeApplied, ChangeRequested, Report
from ganviz.engine.run import TrainerRun
from ganviz.gan import optimizers
from ganviz.spec import preset
from ganviz.spec.changes import with_changes
from ganviz.ui.window import MainWindow
from tests.engine.fakes import play
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied

RATE = "generator.optimizer.lr"


@contextmanager
def counted() -> Iterator[list[str]]:
    """Count how often a change is validated in this thread: by the names of who asked."""
    asked: list[str] = []

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event == "call" and frame.f_code is with_changes.__code__:
            assert frame.f_back is not None
            asked.append(frame.f_back.f_code.co_name)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield asked
    finally:
        sys.setprofile(before)


def test_a_tick_of_a_slider_is_validated_once_in_the_window(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    row = window.controls.row(RATE).findChild(QSlider, f"{RATE}.slider")
    assert isinstance(row, QSlider)
    answer: Report = applied({RATE: 0.002}, step=5)
    with counted() as asked:
        row.setValue(row.value() + 5)
        qtbot.waitUntil(lambda: bool(host.commands(ChangeRequested)))
        with qtbot.waitSignal(window.session.change_applied):
            host.report(answer)

    # What can be turned on is looked up once the hand has rested, which a slow machine takes it for before the answer.
    assert [name for name in asked if name != "_refusal_of_all"] == ["_changed"]


@pytest.mark.parametrize("name", ["ring8", "wgan-gp-25gaussians"])
def test_it_is_validated_once_in_the_worker_and_builds_no_optimizer(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run = TrainerRun(preset(name).experiment, cores=1)
    made: list[Any] = []
    monkeypatch.setattr(optimizers, "build_optimizer", lambda *given: made.append(given))
    with counted() as asked:
        played = play([ChangeRequested(1, 1, {RATE: 0.002})], start=lambda command: run)

    assert (len(asked), made) == (1, [])
    assert [report.number for report in played.of(ChangeApplied)] == [1]
    run._trainer.generator.enter(1)
    assert run._trainer.generator.optimizer.param_groups[0]["lr"] == 0.002
