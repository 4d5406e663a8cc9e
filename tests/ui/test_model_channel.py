"""One number of a series of several is drawn as a series of its own would be."""

import numpy as np
import pytest

from ganviz.ui.model.channel import Channel, Summaries
from ganviz.ui.model.history import History


@pytest.mark.parametrize("num_rows", [0, 1, 50, 5000])
def test_a_channel_is_the_history_of_that_number_alone(num_rows: int) -> None:
    values = np.random.default_rng(0).normal(size=(3, num_rows)).astype(np.float32)
    together, alone = History(3, 256, 128), History(1, 256, 128)
    for step in range(num_rows):
        together.append([step], values[:, [step]])
        alone.append([step], values[[1]][:, [step]])
    channel = Channel(Summaries(together), 1)

    assert (len(channel), channel.first_step, channel.last_step) == (len(alone), alone.first_step, alone.last_step)
    found = (channel.buckets(3, 4000, 60), *channel.fine_and_coarse(0, 5000, 200, 20))
    for one, other in zip(found, (alone.buckets(3, 4000, 60), *alone.fine_and_coarse(0, 5000, 200, 20)), strict=True):
        assert one.width == other.width
        for name in ("step", "low", "high", "mean"):
            assert np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True), name
    for step in (0, 17, 4999):
        one, other = channel.reading(step), alone.reading(step)
        assert (one is None) == (other is None) == (num_rows == 0)
        if one and other:
            assert (one.first, one.last, one.mean.tolist()) == (other.first, other.last, other.mean.tolist())


def test_channels_of_a_history_sum_it_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(4)
    history.append([1, 2], np.ones((4, 2)))
    summed = []
    original = History.fine_and_coarse
    monkeypatch.setattr(History, "fine_and_coarse", lambda *args: summed.append(args) or original(*args))
    of = Summaries(history)

    for index in range(4):
        Channel(of, index).fine_and_coarse(0, 10, 100, 10)

    assert len(summed) == 1
