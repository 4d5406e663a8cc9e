"""When series are measured: by the step, and less often where that takes too much time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from ganviz.engine.journal import Changed, MeasuredEvery
from ganviz.engine.monitor import ALONG, EVERY, PROBES, QUICK, SELDOM, SHARE_OF, Monitor
from ganviz.engine.probes import Answer, AnyProbe

QUALITY, DISTANCES = PROBES["quality"], PROBES["distances"]


@pytest.fixture(autouse=True)
def _quality_and_distances_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROBES.keys() - {"quality", "distances"}:
        monkeypatch.delitem(PROBES, name)  # type: ignore[arg-type]
        monkeypatch.delitem(EVERY, name)  # type: ignore[arg-type]


@dataclass
class Measured(Answer):
    numbers: dict[str, float]

    def measured(self) -> dict[str, float]:
        return self.numbers


@dataclass
class Bench:
    """A run whose measurements take as long as they are told to, and the clock that says so."""

    cost_s: dict[AnyProbe, float] = field(default_factory=dict)
    now_s: float = 0.0

    def ask(self, probe: AnyProbe) -> Any:
        self.now_s += self.cost_s.get(probe, 0.0)
        found = {QUALITY: {"modes": 8.0}, DISTANCES: {"frechet": 0.5}}.get(probe)
        return Measured(found) if found else None

    def clock(self) -> float:
        return self.now_s


def rows_of(monitor: Monitor, steps: range, ask: Callable[[AnyProbe], Any]) -> dict[int, dict[str, float]]:
    found = {step: monitor.measure(step, ask) for step in steps if monitor.is_due(step)}
    return {step: row for step, row in found.items() if row}


def test_each_is_measured_when_its_step_has_come() -> None:
    rows = rows_of(Monitor(), range(1, 2001), Bench().ask)

    assert list(rows) == list(range(100, 2001, 100))
    assert [step for step, row in rows.items() if "frechet" in row] == [1000, 2000]


def test_signs_are_measured_along_with_quality() -> None:
    asked: list[AnyProbe] = []
    monitor = Monitor(0, [MeasuredEvery(0, "quality", 300)])
    for step in range(1, 1001):
        if monitor.is_due(step):
            monitor.measure(step, asked.append)
    assert asked.count(QUALITY) == 3
    assert all(asked.count(each) == 3 for each in ALONG["quality"])


@pytest.mark.parametrize("start", [0, 1, 99, 100, 101, 1234])
def test_the_steps_are_the_same_wherever_a_run_goes_on_from(start: int) -> None:
    rows = rows_of(Monitor(start), range(start + 1, 3001), Bench().ask)

    assert list(rows) == [step for step in range(100, 3001, 100) if step > start]


def test_what_cannot_be_measured_of_the_data_is_left_out() -> None:
    monitor = Monitor()

    numbers = monitor.measure(1000, lambda probe: Measured({"modes": 1.0}) if probe == QUALITY else None)

    assert numbers == {"modes": 1.0}


def slowed(monitor: Monitor, bench: Bench, training_s: float, times: int) -> list[tuple[int, list[str]]]:
    """Train for `training_s` between two measurements of quality; return when it was to be slowed down."""
    found = []
    step = 0
    for _ in range(times):
        step += monitor.every["quality"]
        bench.now_s += training_s
        monitor.measure(step, bench.ask)
        if monitor.slow:
            found.append((step, list(monitor.slow)))
    return found


def test_what_takes_its_share_is_measured_as_before() -> None:
    bench = Bench({QUALITY: 0.9 * SHARE_OF["quality"]})

    assert slowed(Monitor(clock=bench.clock), bench, 1.0, 9) == []


def test_what_takes_more_three_times_running_is_to_be_measured_half_as_often() -> None:
    bench = Bench({QUALITY: 1.2 * SHARE_OF["quality"]})

    assert slowed(Monitor(clock=bench.clock), bench, 1.0, 3) == [(300, ["quality"])]


def test_a_first_look_in_which_much_is_prepared_changes_nothing() -> None:
    bench = Bench({QUALITY: 5.0})
    monitor = Monitor(clock=bench.clock)
    found = slowed(monitor, bench, 1.0, 1)
    bench.cost_s = {QUALITY: 0.9 * SHARE_OF["quality"]}

    assert found + slowed(monitor, bench, 1.0, 5) == []


@pytest.mark.parametrize("interrupted", [(0, 1), (1, 2), (0, 2), (3, 4, 6, 7)])
def test_looks_that_are_interrupted_change_nothing(interrupted: tuple[int, ...]) -> None:
    bench = Bench()
    monitor = Monitor(clock=bench.clock)
    for number in range(9):
        bench.cost_s = {QUALITY: 1.0 if number in interrupted else 0.5 * SHARE_OF["quality"]}
        assert slowed(monitor, bench, 1.0, 1) == []


def told(monitor: Monitor, bench: Bench, times: int) -> list[tuple[int, int]]:
    """Train for a second between two measurements of quality, as often as it asks for; return each other cadence."""
    step, found = 0, []
    for _ in range(times):
        step += monitor.every["quality"] - step % monitor.every["quality"]
        bench.now_s += 1.0
        monitor.measure(step, bench.ask)
        entries = [monitor.slow_down(name, step) for name in monitor.slow]
        entries += [monitor.speed_up(name, step) for name in monitor.quick]
        found += [(entry.step, entry.every) for entry in entries]
    return found


def test_what_takes_very_little_is_measured_as_often_as_before_again() -> None:
    bench = Bench({QUALITY: 0.9 * QUICK * SHARE_OF["quality"]})

    assert told(Monitor(0, [MeasuredEvery(0, "quality", 400)], bench.clock), bench, 40) == [(4000, 200), (6000, 100)]


def test_between_the_two_a_cadence_stays() -> None:
    bench = Bench({QUALITY: 1.1 * QUICK * SHARE_OF["quality"]})

    assert told(Monitor(0, [MeasuredEvery(0, "quality", 400)], bench.clock), bench, 40) == []


def test_a_cadence_is_not_asked_what_an_earlier_one_cost() -> None:
    bench = Bench({QUALITY: 1.2 * SHARE_OF["quality"]})

    assert told(Monitor(clock=bench.clock), bench, 6) == [(300, 200), (800, 400)]


def test_without_a_clock_nothing_is_slowed_down() -> None:
    assert slowed(Monitor(), Bench({QUALITY: 100.0}), 1.0, 4) == []


def test_it_is_never_measured_less_often_than_seldom() -> None:
    bench = Bench({QUALITY: 1.0})
    monitor = Monitor(0, [MeasuredEvery(0, "quality", SELDOM)], bench.clock)

    assert slowed(monitor, bench, 1.0, 5) == []


def test_a_new_cadence_holds_from_the_next_multiple_on() -> None:
    monitor = Monitor()
    rows = rows_of(monitor, range(1, 301), Bench().ask)
    assert monitor.slow_down("quality", 300) == MeasuredEvery(300, "quality", 200)

    rows |= rows_of(monitor, range(301, 1001), Bench().ask)

    assert list(rows) == [100, 200, 300, 400, 600, 800, 1000]


def test_in_its_past_a_run_is_measured_as_it_was_then() -> None:
    monitor = Monitor(400, [MeasuredEvery(300, "quality", 200)])

    monitor.go_to(150)

    assert list(rows_of(monitor, range(151, 901), Bench().ask)) == [200, 300, 400, 600, 800]


def test_what_is_forgotten_slows_nothing_down_any_more() -> None:
    monitor = Monitor(400, [MeasuredEvery(300, "quality", 200)])

    monitor.forget_after(150)

    assert list(rows_of(monitor, range(151, 701), Bench().ask)) == [200, 300, 400, 500, 600, 700]


def test_an_answer_is_handed_out_once() -> None:
    monitor = Monitor()
    assert not monitor.knows(QUALITY)
    monitor.measure(100, Bench().ask)

    assert monitor.knows(QUALITY)
    assert monitor.take(QUALITY).numbers == {"modes": 8.0}
    assert monitor.take(QUALITY) is None
    monitor.go_to(100)
    assert not monitor.knows(QUALITY)


@pytest.mark.parametrize("start", [0, 250, 300, 310, 1000])
def test_a_journal_says_how_often_from_when_on(start: int) -> None:
    journal = [MeasuredEvery(300, "quality", 200), Changed(500, {}), MeasuredEvery(1010, "quality", 400)]

    rows = rows_of(Monitor(start, journal), range(start + 1, 2001), Bench().ask)

    assert list(rows) == [step for step in (100, 200, 300, 400, 600, 800, 1000, 1200, 1600, 2000) if step > start]


def test_everything_is_measured_when_asked_for() -> None:
    assert Monitor().measure(37, Bench().ask, everything=True) == {"modes": 8.0, "frechet": 0.5}


def test_distances_are_asked_of_samples_few_enough_for_a_frame() -> None:
    assert DISTANCES.count == 512  # type: ignore[attr-defined]
