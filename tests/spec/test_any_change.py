"""Whatever is given, a description applies it or raises its one error; and what applies, holds together.

Given are wild values, and ones that are nearly right: real paths, a letter off, with values of the right type
or just beyond their bounds.
"""

import datetime
import pickle
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from ganviz.spec import (
    Experiment,
    Setting,
    SpecError,
    difference,
    load_preset,
    parse_assignment,
    parse_value,
    settings_of,
    structural_paths,
    summary,
    to_toml,
)
from ganviz.spec.changes import from_mapping

BASES = tuple(
    Experiment().with_changes({"data.kind": data, "generator.optimizer.kind": optimizer})
    for data in ("ring", "gaussians", "digits")
    for optimizer in ("adam", "sgd", "adagrad")
)
SETTINGS: tuple[Setting, ...] = tuple({s.path: s for base in BASES for s in settings_of(base)}.values())
PATHS = tuple(setting.path for setting in SETTINGS)
KINDS = tuple(sorted({choice.value for s in SETTINGS if s.path.endswith(".kind") for choice in s.choices}))

any_text = st.text(st.characters(codec=None), max_size=12)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    any_text,
    st.binary(max_size=4),
    st.dates(),
    st.sampled_from(KINDS),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(
            st.one_of(any_text, st.integers(), st.sampled_from(["kind", "lr", "modes"])), inner, max_size=3
        ),
    ),
    max_leaves=8,
)


@st.composite
def near_paths(draw: st.DrawFn) -> str:
    """Draw a path that exists, or one that a slip of the keyboard makes of it."""
    path = draw(st.sampled_from(PATHS))
    place = draw(st.integers(0, len(path)))
    slips = (path[:place], path[:place] + path[place + 1 :], f"{path}.kind", path.replace(".", "..", 1))
    return draw(st.sampled_from((path, path, path, *slips)))


def near_values(setting: Setting) -> st.SearchStrategy[Any]:
    """Return values for `setting`: allowed ones, ones at and beyond the bounds, and others."""
    low, high = setting.minimum or 0, setting.maximum or 0
    numbers = st.one_of(
        st.sampled_from([low, high, low - 1, high + 1, int(low), int(high)]),
        st.floats(float(low), float(high)),
        st.integers(int(low), int(high)),
    )
    return st.one_of(
        st.just(setting.default),
        st.sampled_from([choice.value for choice in setting.choices] or [True, False]),
        numbers,
        st.lists(numbers, max_size=4),
        st.lists(st.lists(numbers, min_size=2, max_size=2), max_size=4),
    )


@st.composite
def near_changes(draw: st.DrawFn) -> dict[Any, Any]:
    """Draw a change that may apply: real settings with likely values, and now and then a slip."""
    change: dict[Any, Any] = {}
    for setting in draw(st.lists(st.sampled_from(SETTINGS), max_size=6)):
        change[setting.path] = draw(near_values(setting))
    if draw(st.booleans()):
        change[draw(near_paths())] = draw(values)
    return change


lines = st.text(st.characters(codec="utf-8", exclude_characters="\r"))  # a file keeps one kind of line end
any_changes = st.dictionaries(st.one_of(any_text, near_paths(), st.integers(), st.none()), values, max_size=5)
bases = st.sampled_from(BASES)


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    """Draw a valid experiment, a few changes away from a default."""
    experiment = draw(bases)
    for change in draw(st.lists(near_changes(), max_size=4)):
        for path, value in change.items():
            try:
                experiment = experiment.with_changes({path: value})
            except SpecError:
                continue
    return experiment


def assert_explains(error: SpecError) -> None:
    """Check that each problem has its own path and all three parts of a message."""
    paths = [problem.path for problem in error.problems]
    assert paths
    assert len(paths) == len(set(paths))
    assert all(problem.path and problem.given and problem.allowed for problem in error.problems)
    assert pickle.loads(pickle.dumps(error)).problems == error.problems


def assert_applies_or_explains(base: Experiment, change: dict[Any, Any]) -> None:
    """Check that `change` gives a valid experiment that it does not change again, or one error."""
    try:
        changed = base.with_changes(change)
    except SpecError as error:
        assert_explains(error)
        return
    assert changed.with_changes(change) == changed
    assert base.with_changes(difference(base, changed)) == changed
    assert set(structural_paths(base, changed)) <= {*difference(base, changed), "data.kind"}
    assert isinstance(summary(base, change), str)


@given(bases, any_changes)
@example(BASES[0], {"seed": {"kind": 1}, "seed.kind": 2, "seed.kind.kind": 3})
def test_any_mapping_applies_or_raises_one_error(base: Experiment, change: dict[Any, Any]) -> None:
    assert_applies_or_explains(base, change)


@given(bases, near_changes())
@settings(max_examples=300)
def test_any_mapping_that_is_nearly_right_applies_or_raises_one_error(base: Experiment, change: dict[Any, Any]) -> None:
    assert_applies_or_explains(base, change)


@given(bases, near_changes())
def test_a_bad_path_is_named_among_any_others(base: Experiment, change: dict[Any, Any]) -> None:
    with pytest.raises(SpecError) as raised:
        base.with_changes({**change, "no.such.setting": 1})

    assert "no.such.setting" in {problem.path for problem in raised.value.problems}


@given(st.dictionaries(st.one_of(any_text, st.sampled_from(list(Experiment.model_fields))), values, max_size=5))
def test_any_tree_is_an_experiment_or_raises_one_error(tree: dict[str, Any]) -> None:
    try:
        experiment = from_mapping(Experiment, tree)
    except SpecError as error:
        assert_explains(error)
    else:
        assert from_mapping(Experiment, experiment.model_dump()) == experiment


@given(experiments(), st.lists(st.tuples(near_paths(), values), min_size=1, max_size=3))
def test_any_tree_that_is_nearly_right_is_an_experiment_or_raises_one_error(
    experiment: Experiment, slips: list[tuple[str, Any]]
) -> None:
    tree: dict[str, Any] = experiment.model_dump()
    for path, value in slips:
        *parents, leaf = path.split(".")
        place: Any = tree
        for name in parents:
            place = place.get(name, {}) if isinstance(place, dict) else {}
        if isinstance(place, dict):
            place[leaf] = value
    try:
        from_mapping(Experiment, tree)
    except SpecError as error:
        assert_explains(error)


@given(experiments(), experiments())
def test_the_difference_leads_from_any_experiment_to_any_other(before: Experiment, after: Experiment) -> None:
    assert before.with_changes(difference(before, after)) == after


@given(experiments())
def test_any_experiment_comes_back_from_a_pickle_and_from_text(experiment: Experiment) -> None:
    tree = tomllib.loads(to_toml(experiment))
    described = {name: tree.pop(name) for name in ("title", "note", "steps")}

    assert from_mapping(Experiment, tree) == experiment
    assert described == {"title": "", "note": "", "steps": 8000}
    assert pickle.loads(pickle.dumps(experiment)) == experiment


@given(title=lines, note=lines)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_title_and_note_come_back_from_the_file(title: str, note: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(to_toml(Experiment(), title=title, note=note), encoding="utf-8")

    found = load_preset(str(file))

    assert (found.title, found.note) == (title, note)


@given(content=st.one_of(st.binary(), st.text().map(str.encode)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_a_preset_or_raises_one_error(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(content)
    try:
        load_preset(str(file))
    except SpecError as error:
        assert_explains(error)


@given(any_text)
def test_any_name_is_a_preset_or_raises_one_error(name: str) -> None:
    assume("/" not in name)
    try:
        load_preset(name)
    except SpecError as error:
        assert_explains(error)


@given(st.one_of(any_text, st.tuples(near_paths(), any_text).map("=".join)))
def test_any_text_assigns_or_raises_one_error(text: str) -> None:
    try:
        path, value = parse_assignment(text)
    except SpecError as error:
        assert_explains(error)
    else:
        assert_applies_or_explains(Experiment(), {path: value})


@given(st.one_of(st.integers(-(2**62), 2**62), st.floats(allow_nan=False), st.booleans(), st.dates()))
def test_any_plain_value_is_read_back_from_its_text(value: bool | float | datetime.date) -> None:
    text = str(value).lower() if isinstance(value, bool) else str(value)

    assert parse_value(text) == value
