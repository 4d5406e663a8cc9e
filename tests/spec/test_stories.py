"""What presets tell beside their settings: each line and change is read or explained, and the shipped ones fit."""

from pathlib import Path
from typing import Any

import pytest

from ganviz.spec import (
    GROUPS,
    Action,
    Experiment,
    Preset,
    SpecError,
    Story,
    load_preset,
    preset,
    presets,
    structural_paths,
    to_toml,
)
from ganviz.spec.stories import LONGEST_LINE, LONGEST_TEXT, story_problems

NAMES = [found.name for found in presets()]
ACTION = '[[actions]]\ntext = "Batch of 64"\nchange = {"updates.batch_size" = 64}\n'
FULL = (
    'story = ["What it is for.", "What to watch."]\nabout = ["updates.batch_size"]\npace = 200\nseconds = 2.5\n'
    f'pair = "ring8"\ngroup = "Games"\nseed = 3\n{ACTION}after = 500\n'
)


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Return a function that writes text to a preset file and returns its path."""

    def write(text: str) -> str:
        file = tmp_path / "mine.toml"
        file.write_text(text, encoding="utf-8")
        return str(file)

    return write


def told_by(found: Preset) -> tuple[Any, ...]:
    return found.story, found.actions, found.about, found.pace, found.seconds, found.pair, found.group


def test_a_file_may_tell_a_story(write: Any) -> None:
    found = load_preset(write(FULL))

    assert told_by(found) == (
        ("What it is for.", "What to watch."),
        (Action("Batch of 64", {"updates.batch_size": 64}, 500),),
        ("updates.batch_size",),
        200,
        2.5,
        "ring8",
        "Games",
    )
    assert found.experiment == Experiment(seed=3)


def test_a_file_that_tells_nothing_offers_nothing(write: Any) -> None:
    assert told_by(load_preset(write(""))) == ((), (), (), None, None, None, None)


def test_a_path_without_quotes_is_the_same_path(write: Any) -> None:
    text = '[[actions]]\ntext = "Other data"\nchange.data.kind = "grid"\nchange.updates = { batch_size = 64 }\n'

    assert load_preset(write(text)).actions == (Action("Other data", {"data.kind": "grid", "updates.batch_size": 64}),)


@pytest.mark.parametrize("text", [FULL, ""])
def test_a_story_comes_back_equal_from_its_text(text: str, write: Any) -> None:
    first = load_preset(write(text))

    again = load_preset(write(to_toml(first.experiment, title=first.title, note=first.note, story=first)))

    assert told_by(again) == told_by(first)
    assert again.experiment == first.experiment


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("story = 'one line'", "story"),
        ("story = []", "story"),
        ("story = ['a', 'b', 'c']", "story"),
        (f"story = ['{'x' * (LONGEST_LINE + 1)}']", "story"),
        ("story = [\"a\\nb\"]", "story"),
        ("story = [3]", "story"),
        ("about = ['']", "about"),
        ("pace = 0", "pace"),
        ("pace = inf", "pace"),
        ("pace = true", "pace"),
        ("seconds = '3'", "seconds"),
        ("seconds = nan", "seconds"),
        ("pair = 3", "pair"),
        ("group = 'Other things'", "group"),
        ("group = ['Games']", "group"),
        ("actions = 3", "actions"),
        ("actions = [3]", "actions.1"),
        (ACTION * 7, "actions"),
        (f"{ACTION}sead = 1", "actions.1.sead"),
        (f"{ACTION}after = -1", "actions.1.after"),
        (f"{ACTION}after = true", "actions.1.after"),
        (f"{ACTION}{ACTION.replace('Batch of 64', 'x' * (LONGEST_TEXT + 1))}", "actions.2.text"),
        ("[[actions]]\ntext = 'a'", "actions.1.change"),
        ("[[actions]]\ntext = 'a'\nchange = 3", "actions.1.change"),
        ("[[actions]]\ntext = 'a'\nchange = {}", "actions.1.change"),
        ("[[actions]]\nchange = {seed = 1}", "actions.1.text"),
    ],
)  # fmt: skip
def test_what_is_no_story_is_refused_by_its_place(line: str, where: str, write: Any) -> None:
    with pytest.raises(SpecError) as raised:
        load_preset(write(line))

    [problem] = raised.value.problems
    assert problem.path == where


def test_what_is_allowed_is_said(write: Any) -> None:
    with pytest.raises(SpecError, match="group: given 'Toys'; allowed: one of First things, Failures, "):
        load_preset(write("group = 'Toys'"))


def test_problems_of_a_story_and_of_settings_are_told_together(write: Any) -> None:
    with pytest.raises(SpecError) as raised:
        load_preset(write("pace = 0\nsead = 1\n"))

    assert [problem.path for problem in raised.value.problems] == ["pace", "sead"]


def test_changes_that_an_experiment_refuses_are_told_when_asked() -> None:
    story = Story(
        about=("updates.batch_size", "updates.bath_size"),
        actions=(Action("Batch of 0", {"updates.batch_size": 0}), Action("Nothing", {"seed": 0})),
    )

    assert [problem.path for problem in story_problems(story, Experiment())] == [
        "about",
        "actions.1.updates.batch_size",
        "actions.2.change",
    ]


# --- shipped ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_story_fits_its_experiment(name: str) -> None:
    found = preset(name)

    assert len(found.story) == 2
    assert found.group in GROUPS
    assert found.seconds is not None
    assert found.pair is None or preset(found.pair).name != name
    assert not list(story_problems(found, found.experiment))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_shipped_preset_offers_can_be_done_as_it_runs(name: str) -> None:
    found = preset(name)

    for action in found.actions:
        assert not structural_paths(found.experiment, found.experiment.with_changes(action.change))
        assert action.after < found.steps


def test_presets_stand_by_their_groups() -> None:
    groups = [found.group for found in presets()]

    assert list(dict.fromkeys(groups)) == list(GROUPS)
    assert groups == sorted(groups, key=lambda group: GROUPS.index(group or ""))
