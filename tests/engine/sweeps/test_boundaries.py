"""Which cells of a map are divided next."""

import math

import numpy as np

from ganviz.engine.sweeps.boundaries import Boundaries


def told(values: list[list[float]], divided: tuple[tuple[int, int], ...] = ()) -> Boundaries:
    policy = Boundaries(len(values), len(values[0]), divided)
    for row, line in enumerate(values):
        for column, value in enumerate(line):
            policy.tell((row, column), value)
    return policy


def test_cells_beside_a_step_come_first_and_those_in_plains_never() -> None:
    policy = told([[0, 0, 8, 8], [0, 0, 8, 8], [0, 0, 5, 8]])

    chosen = policy.ask(100)
    assert set(chosen[:4]) == {(0, 1), (0, 2), (1, 1), (1, 2)}
    assert (0, 0) not in chosen
    assert (0, 3) not in chosen


def test_a_place_is_divided_once() -> None:
    policy = told([[0, 0, 8, 8]], divided=((0, 1),))

    assert policy.ask(1) == [(0, 2)]
    assert policy.ask(1) == []


def test_a_run_that_diverged_differs_from_one_that_did_not_as_much_as_can_be() -> None:
    losses = told([[1, 1.1, math.nan, math.nan, 2]]).losses()

    np.testing.assert_allclose(losses, [[0.1, 1, 1, 1, 1]])


def test_numbers_over_several_powers_of_ten_are_compared_by_their_logarithm() -> None:
    losses = told([[1e-4, 1e-3, 1e-2, 1e-1]]).losses()

    np.testing.assert_allclose(losses, 1 / 3)


def test_what_is_not_known_is_at_no_boundary_and_nothing_known_asks_for_nothing() -> None:
    policy = Boundaries(2, 2)
    policy.tell((0, 0), 1.0)

    assert policy.ask(4) == []
