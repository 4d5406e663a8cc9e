"""Silence is counted while an answer is due, told once it is long, and ended by any answer."""

import pytest

from ganviz.ui.model.patience import AGAIN_S, LIMIT_S, Patience


@pytest.fixture
def patience(qapp: object) -> Patience:
    return Patience()


@pytest.fixture
def told(patience: Patience) -> list[int | str]:
    heard: list[int | str] = []
    patience.tried.connect(heard.append)
    patience.rewarded.connect(lambda: heard.append("answer"))
    return heard


def tick(patience: Patience, seconds: int) -> None:
    for _ in range(seconds):
        patience.tick()


def test_nothing_is_counted_while_nothing_is_due(patience: Patience) -> None:
    assert not patience.is_waiting
    patience.expect()
    assert patience.is_waiting
    patience.hear(more=True)
    assert patience.is_waiting
    patience.hear(more=False)
    assert not patience.is_waiting


def test_a_long_silence_is_told_each_second(patience: Patience, told: list[int | str]) -> None:
    patience.expect()
    tick(patience, LIMIT_S - 1)
    assert told == []
    tick(patience, 3)
    assert told == [LIMIT_S, LIMIT_S + 1, LIMIT_S + 2]


def test_an_answer_ends_it(patience: Patience, told: list[int | str]) -> None:
    patience.expect()
    tick(patience, LIMIT_S)
    patience.hear(more=True)
    tick(patience, LIMIT_S - 1)
    patience.hear(more=True)
    assert told == [LIMIT_S, "answer"]


def test_asking_more_makes_it_no_shorter(patience: Patience, told: list[int | str]) -> None:
    for _ in range(LIMIT_S):
        patience.expect()
        tick(patience, 1)
    assert told == [LIMIT_S]


def test_who_waits_on_is_told_again_later(patience: Patience, told: list[int | str]) -> None:
    patience.expect()
    tick(patience, LIMIT_S)
    patience.wait_on()
    tick(patience, AGAIN_S)
    assert told == [LIMIT_S, LIMIT_S + AGAIN_S]
