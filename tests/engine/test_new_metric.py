"""A metric of one's own: a probe that names its series, and a line each in the monitor and among the series."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pytest

from ganviz.engine.headless import Row, train
from ganviz.engine.messages import Frame, FrameWanted, Play
from ganviz.engine.monitor import EVERY, PROBES
from ganviz.engine.probes import Answer, Probe
from ganviz.engine.run import TrainerRun
from ganviz.spec import Experiment
from ganviz.spec.series import SERIES, Series
from ganviz.ui.model.record import RunRecord
from tests.engine.fakes import Clock, FakeRun, idle, play

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer


@dataclass(frozen=True)
class MeanRadius(Answer):
    step: int
    radius: float

    def measured(self) -> dict[str, float]:
        return {"radius": self.radius}


@dataclass(frozen=True)
class MeanRadiusProbe(Probe[MeanRadius]):
    series: ClassVar = ("radius",)
    count: int = 100

    def of(self, trainer: "Trainer", observer: "Observer") -> MeanRadius | None:
        return MeanRadius(trainer.step_number, float(observer.fakes(self.count).norm(dim=1).mean()))


@pytest.fixture(autouse=True)
def _added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PROBES, "radius", MeanRadiusProbe())  # type: ignore[arg-type]
    monkeypatch.setitem(EVERY, "radius", 50)  # type: ignore[arg-type]
    monkeypatch.setitem(SERIES, "radius", Series("radius", "mean radius", "neither", unit="data units"))


def test_it_is_in_the_rows_of_a_run_without_a_window() -> None:
    rows: list[Row] = []

    summary = train(TrainerRun(Experiment()), [], 120, on_row=rows.append)

    assert [row["step"] for row in rows if "radius" in row] == [50, 100, 120]
    assert 0 < rows[0]["radius"] < 10
    assert summary["radius"] == rows[-1]["radius"]


def test_it_is_a_series_of_the_record_that_plots_draw() -> None:
    run = FakeRun(Clock(), answers=lambda probe, step: MeanRadius(step, 2.5) if probe == MeanRadiusProbe() else None)
    record = RunRecord(1, Experiment())

    for frame in play([Play(1)], *idle(120), [FrameWanted(1)], run=run).of(Frame):
        record.note(frame)

    assert (record.series["radius"].last_step, record.newest("radius")) == (100, 2.5)
