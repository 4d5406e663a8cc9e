"""The way of fakes from picture to picture: how many moments it has, and what it does not join."""

import torch
from torch import Tensor

from ganviz.engine.probes import SamplesProbe, WaysProbe
from ganviz.engine.run import TrainerRun
from ganviz.gan.ways import MOST, PATIENCE, POINTS, WayRecorder
from ganviz.spec import Experiment, preset

SMALL = Experiment().with_changes({"generator.network.widths": [8], "discriminator.network.widths": [8]})


class Run:
    """A run whose one fake is at its step."""

    def __init__(self) -> None:
        self.step, self.made = 0, 0
        self.ways = WayRecorder(self._fakes)

    def _fakes(self) -> Tensor:
        self.made += 1
        return torch.tensor([[float(self.step), 0.0]])

    def go(self, steps: int) -> None:
        for _ in range(steps):
            self.step += 1
            self.ways.note(self.step)

    def take(self) -> list[int]:
        return [int(fakes[0, 0]) for fakes in self.ways.take(self.step)]


def test_nothing_is_noted_until_somebody_asks() -> None:
    run = Run()
    run.go(100)
    assert run.made == 0
    assert run.take() == [100]


def test_a_way_has_a_few_moments_evenly_apart_however_many_steps_there_are() -> None:
    run = Run()
    run.go(10)
    run.take()
    for steps in (60, 600):
        run.go(steps)
        run.take()
    made = run.made
    run.go(600)
    way = run.take()

    assert way == [670 + 100 * moment for moment in range(7)]
    assert run.made - made == POINTS


def test_a_moment_is_noted_every_twenty_steps_at_most() -> None:
    run = Run()
    run.go(10)
    run.take()
    for _ in range(3):
        run.go(33)
        way = run.take()
    assert way == [76, 96, 109]


def test_a_way_has_fewer_moments_where_steps_are_done_many_at_a_time() -> None:
    run = Run()
    run.take()
    for _ in range(3):
        run.step += 200
        run.ways.note(run.step, 200)
    run.go(5)
    assert run.take() == [0, 200, 400, 600, 605]


def test_ways_follow_on_each_other() -> None:
    run = Run()
    ends = []
    for _ in range(4):
        run.go(7)
        way = run.take()
        ends.append((way[0], way[-1]))
    assert ends == [(7, 7), (7, 14), (14, 21), (21, 28)]


def test_a_way_that_nobody_fetches_is_thinned_and_then_given_up() -> None:
    run = Run()
    run.take()
    run.go(1000)
    way = run.take()
    assert len(way) <= MOST + 1
    assert (way[0], way[-1]) == (0, 1000)
    assert way == sorted(way)

    run.go(PATIENCE + 10)
    made = run.made
    run.go(100)
    assert run.made == made
    assert run.take() == [run.step]


def test_a_run_that_goes_back_begins_a_new_way() -> None:
    run = Run()
    run.take()
    run.go(10)
    run.step = 4
    assert run.take() == [4]
    run.go(3)
    run.step = 20
    run.go(1)
    assert run.take() == [21]


# --- of a real run ----------------------------------------------------------------------------------------


def test_ways_are_those_of_the_points_that_are_shown() -> None:
    run = TrainerRun(SMALL)
    samples, ways = SamplesProbe(80), WaysProbe(80, 8)
    before = run.answer(samples)
    run.answer(ways)
    for _ in range(20):
        run.step()
    now, way = run.answer(samples), run.answer(ways)

    assert before is not None
    assert now is not None
    assert way is not None
    assert way.points.shape == (2, 10, 2)
    torch.testing.assert_close(torch.tensor(way.points[0]), torch.tensor(before.fake[::8]))
    torch.testing.assert_close(torch.tensor(way.points[-1]), torch.tensor(now.fake[::8]))


def test_asking_for_ways_alters_no_run() -> None:
    runs = [TrainerRun(SMALL) for _ in range(2)]
    losses = []
    for run, is_asked in zip(runs, (True, False), strict=True):
        rows = []
        for step in range(40):
            rows.append(run.step())
            if is_asked and step % 10 == 0:
                run.answer(WaysProbe(40))
        losses.append(rows)
    assert losses[0] == losses[1]


def test_other_data_begins_new_ways() -> None:
    run = TrainerRun(SMALL)
    run.answer(WaysProbe(40))
    run.step()
    run.apply({"data.radius": 1.0})
    run.step()
    way = run.answer(WaysProbe(40))
    assert way is not None
    assert len(way.points) == 1


def test_games_and_images_have_none() -> None:
    for name in ("dirac-gan", "digits-mlp"):
        assert TrainerRun(preset(name).experiment).answer(WaysProbe()) is None
