"""What holds for every setting of every variant: it explains itself, and it keeps its bounds."""

import math
from typing import Any

import pytest

from ganviz.spec import Experiment, Problem, Setting, SpecError, settings_of
from tests.spec.conftest import Place, choosing, is_number

WRONG_TYPES: dict[str, list[Any]] = {
    "int": [1.5, 8.0, "8", True, None, [1], {}, math.nan, math.inf],
    "float": ["0.1", True, None, [0.1], {}, math.nan, math.inf, -math.inf, 1j],
    "bool": [1, 0, "true", None, []],
    "choice": ["no such thing", None, 1.5, True, ["normal"], {}],
    "ints": ["64", 64, None, [1.5], ["64"], [True], [None], [[64]], {"kind": 64}, [math.nan]],
    "floats": ["0.1", 0.1, None, ["0.1"], [True], [math.nan], [math.inf], [], [[0.1]]],
    "text": [1, 1.5, True, None, ["a"], {}, "a\nb", "\x1b[31m"],
    "points": [[0.0, 0.0], [[0.0]], [[0.0, 0.0, 0.0]], [["0", "0"]], [[math.nan, 0.0]], None, []],
}


def setting_at(experiment: Experiment, path: str) -> Setting:
    return next(setting for setting in settings_of(experiment) if setting.path == path)


def problems_of(experiment: Experiment, change: dict[str, Any]) -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as raised:
        experiment.with_changes(change)
    return raised.value.problems


def as_given(setting: Setting, number: float) -> Any:
    """Return `number` as the setting holds it: alone, or in a list."""
    return [number] if setting.type in ("ints", "floats") else number


def test_every_setting_explains_itself(settings_there: list[Place]) -> None:
    for setting in (place.setting for place in settings_there):
        assert setting.label.strip() == setting.label != "", setting.path
        assert setting.help.endswith("."), setting.path
        assert not setting.help.endswith(".."), setting.path
        assert setting.allowed, setting.path
        assert isinstance(setting.live, bool), setting.path
        assert isinstance(setting.unit, str), setting.path


def test_every_default_is_allowed(settings_there: list[Place]) -> None:
    for experiment, setting in settings_there:
        changed = experiment.with_changes(choosing(setting.path, setting.default))

        assert setting_at(changed, setting.path).value == setting.default, setting.path


def test_every_choice_is_allowed_and_has_a_name(settings_there: list[Place]) -> None:
    for experiment, setting in settings_there:
        for choice in setting.choices:
            changed = experiment.with_changes(choosing(setting.path, choice.value))

            assert setting_at(changed, setting.path).value == choice.value, setting.path
            assert choice.label, (setting.path, choice.value)


def test_every_menu_of_kinds_explains_each_kind(settings_there: list[Place]) -> None:
    for _, setting in settings_there:
        if setting.path.endswith(".kind"):
            assert [choice.value for choice in setting.choices if not choice.help.endswith(".")] == [], setting.path


def test_every_number_has_bounds_on_both_sides(settings_there: list[Place]) -> None:
    for _, setting in filter(is_number, settings_there):
        assert setting.minimum is not None, setting.path
        assert setting.maximum is not None, setting.path
        assert setting.minimum < setting.maximum, setting.path


def test_every_number_is_allowed_at_its_bounds_and_not_beyond(settings_there: list[Place]) -> None:
    for experiment, setting in filter(is_number, settings_there):
        is_whole = setting.type in ("int", "ints")
        assert setting.minimum is not None
        assert setting.maximum is not None
        for bound, beyond, is_excluded in (
            (setting.minimum, -math.inf, setting.excludes_minimum),
            (setting.maximum, math.inf, setting.excludes_maximum),
        ):
            away = math.copysign(1, beyond)
            outside = bound + away if is_whole else math.nextafter(bound, beyond)
            inside = bound - away if is_whole else math.nextafter(bound, -beyond)
            refused, allowed = (bound, inside) if is_excluded else (outside, bound)

            changed = experiment.with_changes({setting.path: as_given(setting, allowed)})
            problems = problems_of(experiment, {setting.path: as_given(setting, refused)})

            now = setting_at(changed, setting.path).value
            assert now == ((allowed,) if setting.type in ("ints", "floats") else allowed), setting.path
            assert [(problem.path, problem.allowed) for problem in problems] == [(setting.path, setting.allowed)]


def test_every_setting_refuses_other_types_and_says_what_it_takes(settings_there: list[Place]) -> None:
    for experiment, setting in settings_there:
        for wrong in WRONG_TYPES[setting.type]:
            if wrong == [] and setting.min_length == 0:  # a list that may be empty
                continue
            problems = problems_of(experiment, {setting.path: wrong})

            assert [(problem.path, problem.allowed) for problem in problems] == [(setting.path, setting.allowed)], wrong


def test_a_log_slider_has_nothing_below_zero_and_whole_numbers_start_above_it(settings_there: list[Place]) -> None:
    for _, setting in filter(is_number, settings_there):
        assert setting.minimum is not None
        assert setting.scale == "linear" or setting.minimum >= 0, setting.path
        assert setting.scale == "linear" or setting.type != "int" or setting.minimum > 0, setting.path


def test_a_whole_number_may_stand_for_a_float() -> None:
    changed = Experiment().with_changes({"generator.optimizer.lr": 1})

    assert setting_at(changed, "generator.optimizer.lr").value == 1.0


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("generator.optimizer.lr", "a number above 0, at most 10"),
        ("generator.optimizer.beta1", "a number from 0 to below 1"),
        ("data.radius", "a number above 0, at most 10"),
        ("data.std", "a number from 0.001 to 2"),
        ("generator.optimizer.amsgrad", "true or false"),
        ("latent.distribution", "one of normal, uniform"),
        ("seed", "a whole number from 0 to 2,147,483,647"),
        ("generator.network.widths", "a list of up to 256 whole numbers, each from 1 to 16384"),
    ],
)
def test_what_is_allowed_is_said_in_words(path: str, allowed: str) -> None:
    assert setting_at(Experiment(), path).allowed == allowed


def test_settings_come_in_the_order_of_the_window() -> None:
    sections = list(dict.fromkeys(setting.section for setting in settings_of(Experiment())))

    assert sections == ["data", "latent", "generator", "discriminator", "objective", "updates", "seed", "compute"]


def test_paths_are_unique() -> None:
    paths = [setting.path for setting in settings_of(Experiment())]

    assert len(paths) == len(set(paths))
