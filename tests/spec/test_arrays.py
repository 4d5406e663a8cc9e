"""Long lists: equal by content whatever they came from, and as quick to copy as they are long."""

import pickle
from typing import Any

import pytest

from ganviz.spec import Experiment, SpecError, load_preset, to_toml
from ganviz.spec.arrays import MOST_WRITTEN, NumberArray, PointArray
from ganviz.spec.changes import from_mapping
from ganviz.spec.data import Points
from ganviz.spec.described import settings_of

MANY = PointArray((index / 1000, -index / 7000) for index in range(MOST_WRITTEN + 1))


def with_points(points: Any) -> Experiment:
    return Experiment().with_changes({"data.kind": "points", "data.points": points})


def test_an_array_equals_the_tuple_of_its_numbers_and_hashes_as_it() -> None:
    pairs = ((0, 1), (2.5, -0.0))
    array = PointArray(pairs)

    assert array == pairs
    assert pairs == array
    assert hash(array) == hash(pairs)
    assert array != ((0, 1), (2.5, 1))
    assert array == PointArray(list(map(list, pairs)))  # type: ignore[arg-type]
    assert NumberArray((1, 2)) != array


def test_an_array_is_a_sequence() -> None:
    array = PointArray(((0, 1), (2, 3), (4, 5)))

    assert (len(array), array[-1], array[1:]) == (3, (4, 5), ((2, 3), (4, 5)))
    assert list(NumberArray((3, 1, 2)))[1:] == list(NumberArray((3, 1, 2))[1:]) == [1, 2]
    assert NumberArray((3, 1, 2)).extremes == (1, 3)
    with pytest.raises(IndexError):
        array[3]


def test_what_is_sent_and_comes_back_is_the_very_array() -> None:
    assert pickle.loads(pickle.dumps(MANY)) is MANY


def test_a_change_elsewhere_keeps_the_very_array() -> None:
    experiment = with_points(MANY)

    assert experiment.with_changes({"data.noise": 0.5}).data.points is MANY  # type: ignore[union-attr]
    first, second = (
        next(each for each in settings_of(one) if each.path == "data.points")
        for one in (experiment, experiment.with_changes({"seed": 3}))
    )
    assert first is second


@pytest.mark.parametrize("points", [MANY, MANY[:MOST_WRITTEN]], ids=["as bytes", "one by one"])
def test_points_go_through_files_whole(points: Any, tmp_path: Any) -> None:
    experiment = with_points(points)
    (tmp_path / "mine.toml").write_text(to_toml(experiment))

    assert load_preset(str(tmp_path / "mine.toml")).experiment == experiment
    assert from_mapping(Experiment, experiment.model_dump(mode="json")) == experiment
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment


def test_few_points_stay_readable_in_files() -> None:
    assert "[\n        1.0,\n        2.0,\n    ]" in to_toml(with_points([[1, 2]]))


@pytest.mark.parametrize(
    "points",
    [
        [], [[1]], [[1, 2, 3]], [[1, "2"]], [[1, True]], [[1, 101]], [[1, float("nan")]], "f8:", "f8:AAAA", "f8:!",
        "AAAA",
        5, PointArray([(1, 500)]), PointArray([]), PointArray([(1, float("nan"))]), NumberArray([1.0]), None, {"a": 1},
        PointArray([(0, 0)] * 100_001), "f8:" + "A" * 5_000_000,
    ],
    ids=range(20),
)  # fmt: skip
def test_what_is_no_list_of_points_is_refused_with_what_is(points: Any) -> None:
    with pytest.raises(SpecError) as refusal:
        with_points(points)

    (problem,) = refusal.value.problems
    assert problem.path == "data.points"
    assert problem.allowed == "a list of 1 to 100,000 points [x, y], each coordinate from -100 to 100"


def test_an_array_is_shown_short() -> None:
    assert repr(MANY).endswith("... 1,001 in all)")
    assert len(repr(Points(points=MANY))) < 1000
