"""Changes: applied as one or refused as one, and taken apart and put together again."""

import datetime
import math
from typing import Any, get_args

import pytest

from ganviz.spec import (
    Experiment,
    SpecError,
    changes,
    difference,
    parse_assignment,
    parse_value,
    settings_of,
    structural_paths,
)
from ganviz.spec.changes import from_mapping
from ganviz.spec.data import Gaussians
from ganviz.spec.optimizers import Adam, AnyOptimizer, RmsProp, Sgd
from ganviz.spec.settings import kind_of

DCGANS = {"generator.network.kind": "dcgan", "discriminator.network.kind": "dcgan"}


def refused(change: Any, experiment: Experiment | None = None) -> dict[str, str]:
    """Return the message of each path of a change that must not be applied."""
    with pytest.raises(SpecError) as raised:
        (experiment or Experiment()).with_changes(change)
    return {problem.path: str(problem) for problem in raised.value.problems}


# --- applying ---------------------------------------------------------------------------------------------


def test_a_change_leaves_the_original_alone() -> None:
    before = Experiment()

    after = before.with_changes({"seed": 7})

    assert (before.seed, after.seed) == (0, 7)


def test_an_empty_change_changes_nothing() -> None:
    assert Experiment().with_changes({}) == Experiment()


def test_changing_a_kind_keeps_what_both_have_and_takes_defaults_of_the_rest() -> None:
    start = Experiment().with_changes({"generator.optimizer.lr": 0.03, "generator.optimizer.eps": 1e-4})

    optimizer = start.with_changes({"generator.optimizer.kind": "rmsprop"}).generator.optimizer

    assert optimizer == RmsProp(lr=0.03, eps=1e-4)


def test_the_learning_rate_survives_a_kind_with_another_default() -> None:
    assert Sgd().lr != Adam().lr

    after = Experiment().with_changes({"discriminator.optimizer.kind": "sgd"})

    assert after.discriminator.optimizer == Sgd(lr=Adam().lr)


@pytest.mark.parametrize("kind_first", [True, False])
def test_fields_of_a_new_kind_may_come_in_the_same_change_in_any_order(kind_first: bool) -> None:
    pairs = [("generator.optimizer.kind", "sgd"), ("generator.optimizer.momentum", 0.9)]

    after = Experiment().with_changes(dict(pairs if kind_first else reversed(pairs)))

    assert after.generator.optimizer == Sgd(lr=Adam().lr, momentum=0.9)


def test_naming_the_kind_that_it_is_keeps_every_field() -> None:
    start = Experiment().with_changes({"generator.optimizer.beta1": 0.1})

    assert start.with_changes({"generator.optimizer.kind": "adam"}) == start


def test_paths_that_are_valid_only_together_apply_as_one() -> None:
    means, stds = [[0, 0], [1, 1], [2, 2]], [0.1, 0.2, 0.3]

    after = Experiment().with_changes({"data.stds": stds, "data.kind": "gaussians", "data.means": means})

    assert after.data == Gaussians(means=((0.0, 0.0), (1.0, 1.0), (2.0, 2.0)), stds=(0.1, 0.2, 0.3))


def test_data_and_networks_that_fit_only_each_other_change_as_one() -> None:
    after = Experiment().with_changes({**DCGANS, "data.kind": "mnist"})

    assert after.generator.network.kind == after.discriminator.network.kind == "dcgan"


# --- refusing ---------------------------------------------------------------------------------------------


def test_every_bad_path_is_named_with_what_was_given_and_what_is_allowed() -> None:
    assert refused({"generator.optimizer.lr": -1, "seed": "x", "data.kind": "rng", "no.such": 1, "data.modes": 99}) == {
        "generator.optimizer.lr": "generator.optimizer.lr: given -1; allowed: a number above 0, at most 10",
        "seed": "seed: given 'x'; allowed: a whole number from 0 to 2,147,483,647",
        "data.kind": "data.kind: given 'rng'; allowed: one of ring, grid, gaussians, moons, circles, spiral, "
        "swiss_roll, checkerboard, pinwheel, line, points, digits, mnist, fashion_mnist, images, dirac, gaussian_1d, "
        "mixture_1d, uniform_1d, two_points_1d, points_1d",
        "no.such": "no.such: given 1; allowed: a setting of this experiment, such as data.pool_size, data.kind, "
        "data.modes, data.radius, data.std, latent.dim",
        "data.modes": "data.modes: given 99; allowed: a whole number from 1 to 64",
    }


def test_one_bad_path_holds_back_the_good_ones() -> None:
    start = Experiment()

    refused({"seed": 7, "generator.optimizer.lr": 0}, start)

    assert start.seed == 0


def test_a_misspelt_path_brings_up_what_was_meant() -> None:
    message = refused({"generator.optimiser.lr": 1e-3})["generator.optimiser.lr"]

    assert "generator.optimizer.lr" in message


def test_a_field_of_another_kind_is_refused() -> None:
    assert "alpha" in refused({"generator.optimizer.alpha": 0.9})["generator.optimizer.alpha"]


@pytest.mark.parametrize(
    "path", ["", ".", "generator", "generator.", "generator.optimizer", "kind", "data.kind.kind", "seed.x", 3, None]
)
def test_a_path_that_leads_to_no_setting_is_refused(path: Any) -> None:
    (message,) = refused({path: 1}).values()

    assert "a setting of this experiment, such as" in message


@pytest.mark.parametrize("kind", [None, 3, ["adam"], {"kind": "adam"}, "Adam", "", "\ud800"])
def test_a_kind_that_does_not_exist_is_refused_with_those_that_do(kind: Any) -> None:
    (message,) = refused({"generator.optimizer.kind": kind}).values()

    assert message.endswith("allowed: one of " + ", ".join(kind_of(variant) for variant in get_args(AnyOptimizer)))


def test_parts_that_do_not_fit_each_other_are_named() -> None:
    assert refused(DCGANS) == {
        path: f"{path}: given 'dcgan'; allowed: {fitting}, as ring has points and no pictures"
        for path, fitting in zip(DCGANS, ("mlp or particles", "mlp or logistic or surface"), strict=True)
    }


def test_parts_are_held_against_each_other_only_when_each_is_what_was_asked_for() -> None:
    assert set(refused({**DCGANS, "data.kind": "mnst"})) == {"data.kind"}


def test_a_field_that_does_not_fit_its_neighbours_is_named_by_its_full_path() -> None:
    change = {"generator.optimizer.kind": "sgd", "generator.optimizer.nesterov": True, "seed": -1}

    assert set(refused(change)) == {"generator.optimizer.nesterov", "seed"}


def test_lists_of_different_lengths_are_named() -> None:
    change = {"data.kind": "gaussians", "data.stds": [1, 1, 1], "data.weights": [1, 1, 1]}

    assert refused(change)["data.stds"] == (
        "data.stds: given 3 numbers for 2 centres; allowed: one number for all, or one for each centre"
    )


def test_what_was_given_is_cut_to_a_line() -> None:
    message = refused({"seed": "x" * 1000})["seed"]

    assert len(message) < 150
    assert "xxx...; allowed" in message


def test_a_number_of_thousands_of_digits_is_refused_without_writing_it() -> None:
    assert "a number too long to write" in refused({"seed": 10**5000})["seed"]


# --- from nested values -----------------------------------------------------------------------------------


def test_nested_values_give_an_experiment() -> None:
    tree = {"seed": 3, "generator": {"optimizer": {"kind": "sgd", "lr": 0.5}}}

    experiment = from_mapping(Experiment, tree)

    assert difference(Experiment(), experiment) == {
        "generator.optimizer.kind": "sgd",
        "generator.optimizer.lr": 0.5,
        "generator.optimizer.momentum": 0.0,
        "generator.optimizer.dampening": 0.0,
        "generator.optimizer.nesterov": False,
        "seed": 3,
    }


@pytest.mark.parametrize(
    ("tree", "path", "message"),
    [
        ({"data": {"modes": 3}}, "data.kind", "given nothing; allowed: one of ring, grid"),
        ({"data": {"kind": "rng"}}, "data.kind", "given 'rng'; allowed: one of ring, grid"),
        ({"data": 5}, "data", "given 5; allowed: a table of settings"),
        ({"generator": []}, "generator", "given []; allowed: a table of settings"),
        ({"generator": {"optimizer": "adam"}}, "generator.optimizer", "given 'adam'; allowed: a table"),
        ({"data": {"kind": "ring", "ring": 5}}, "data.ring", "given 5; allowed: one of pool_size, kind, modes"),
        ({"sead": 1}, "sead", "given 1; allowed: one of data, latent"),
        ({3: 1}, "3", "given 1; allowed: one of data, latent"),
        ({"data": {"kind": "gaussians", "means": [[0, 0], [1, "x"]]}}, "data.means", "a list of 1 to 100 points"),
    ],
)
def test_nested_values_that_are_wrong_are_named(tree: Any, path: str, message: str) -> None:
    with pytest.raises(SpecError) as raised:
        from_mapping(Experiment, tree)

    (problem,) = raised.value.problems
    assert problem.path == path
    assert message in str(problem)


# --- what differs -----------------------------------------------------------------------------------------


def test_the_difference_names_what_changed_and_nothing_else() -> None:
    change = {"seed": 4, "discriminator.optimizer.lr": 0.25}

    assert difference(Experiment(), Experiment().with_changes(change)) == change


def test_the_difference_turns_one_experiment_into_the_other() -> None:
    after = Experiment().with_changes(
        {**DCGANS, "data.kind": "digits", "generator.optimizer.kind": "rmsprop", "generator.optimizer.lr": 0.5}
    )

    assert Experiment().with_changes(difference(Experiment(), after)) == after
    assert after.with_changes(difference(after, Experiment())) == Experiment()


def test_there_is_no_difference_between_equals() -> None:
    assert difference(Experiment(), Experiment()) == {}


@pytest.mark.parametrize(
    ("change", "structural"),
    [
        ({"generator.optimizer.kind": "rmsprop", "generator.optimizer.lr": 0.1, "updates.batch_size": 7}, ()),
        ({"objective.loss.kind": "wasserstein"}, ()),
        ({"data.kind": "grid"}, ()),
        ({"data.kind": "digits"}, ("data.kind",)),
        ({"seed": 1}, ("seed",)),
        ({"latent.dim": 4, "generator.optimizer.lr": 0.1}, ("latent.dim",)),
        ({"discriminator.network.widths": [8]}, ("discriminator.network.widths",)),
        ({"seed": 0}, ()),
    ],
)
def test_only_what_needs_new_weights_is_structural(change: Any, structural: tuple[str, ...]) -> None:
    assert structural_paths(Experiment(), Experiment().with_changes(change)) == structural


def test_a_new_kind_of_network_is_structural() -> None:
    digits = Experiment().with_changes({"data.kind": "digits"})

    assert "generator.network.kind" in structural_paths(digits, digits.with_changes(DCGANS))


# --- text -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e-3", 0.001),
        (" 64 ", 64),
        ("true", True),
        ("rmsprop", "rmsprop"),
        ("'64'", "64"),
        ("[64, 64]", [64, 64]),
        ("64, 64", [64, 64]),
        ("64,", [64]),
        ("[[0, 1], [2, 3]]", [[0, 1], [2, 3]]),
        ("[0, 1], [2, 3]", [[0, 1], [2, 3]]),
        (".5", 0.5),
        ("5.", 5.0),
        ("-.5e-1", -0.05),
        ("inf", math.inf),
        ("2020-01-01", datetime.date(2020, 1, 1)),
        ("", ""),
        (".", "."),
        ("a, b", "a, b"),
        ("'open", "'open"),
        ("1\nother = 2", "1\nother = 2"),
        ("1" * 5000, "1" * 5000),
        ("[" * 5000, "[" * 5000),
    ],
)
def test_text_is_read_as_a_value(text: str, value: Any) -> None:
    assert parse_value(text) == value
    assert type(parse_value(text)) is type(value)


def test_an_assignment_is_a_path_and_a_value() -> None:
    assert parse_assignment(" generator.optimizer.lr = 1e-3 ") == ("generator.optimizer.lr", 0.001)


def test_a_value_may_hold_an_equals_sign() -> None:
    assert parse_assignment("data.kind=a=b") == ("data.kind", "a=b")


@pytest.mark.parametrize("text", ["", "=", "=3", "lr", "  "])
def test_text_that_assigns_nothing_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(SpecError, match=r"path=value, such as generator\.optimizer\.lr=0\.001"):
        parse_assignment(text)


def test_settings_are_assigned_as_text_and_found_again() -> None:
    for setting in settings_of(Experiment()):
        value = list(setting.value) if isinstance(setting.value, tuple) else setting.value
        text = str(value).lower() if isinstance(value, bool) else str(value)

        assert Experiment().with_changes(dict([parse_assignment(f"{setting.path}={text}")])) == Experiment()


def test_what_is_meant_is_guessed_for_some_wrong_names_and_not_for_thousands(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    monkeypatch.setattr(
        changes.difflib, "get_close_matches", lambda name, names, **_: compared.append(len(names)) or []
    )

    problems = refused({f"wrong{number}": 1 for number in range(3000)})

    assert len(problems) == 3000
    assert all("a setting of this experiment, such as " in problem for problem in problems.values())
    assert sum(compared) < 3000 * 10
