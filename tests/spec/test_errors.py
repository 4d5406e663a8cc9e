"""The one error of a description: what it says, and that it crosses to another process whole."""

import pickle

from ganviz.spec import Experiment, Problem, SpecError


def test_the_message_has_a_line_for_each_problem() -> None:
    error = SpecError([Problem("seed", "-1", "a whole number"), Problem("data.kind", "'x'", "one of ring, grid")])

    assert str(error) == ("seed: given -1; allowed: a whole number\ndata.kind: given 'x'; allowed: one of ring, grid")


def test_an_error_is_pickled_with_its_problems() -> None:
    error = SpecError([Problem("seed", "-1", "a whole number")])

    copy = pickle.loads(pickle.dumps(error))

    assert type(copy) is SpecError
    assert copy.problems == error.problems
    assert str(copy) == str(error)


def test_an_experiment_is_pickled_as_it_is() -> None:
    experiment = Experiment().with_changes({"data.kind": "gaussians", "generator.optimizer.kind": "sgd"})

    assert pickle.loads(pickle.dumps(experiment)) == experiment
