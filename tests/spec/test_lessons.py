"""Lessons as files: those that are shipped fit what there is, and what is wrong with one is said in words."""

from pathlib import Path

import pytest

from ganviz.spec import SpecError, load_preset
from ganviz.spec.lessons import Lesson, acts_in, lessons, load_lesson

PAGE = '[[pages]]\ntitle = "One"\ntext = "Words."\n'
HEAD = 'title = "T"\nsummary = "S"\n'


def test_shipped_lessons_are_in_order_and_named_by_their_files() -> None:
    found = lessons()
    assert [lesson.order for lesson in found] == sorted(lesson.order for lesson in found)
    assert len({lesson.title for lesson in found}) == len(found) >= 3


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)
def test_what_a_shipped_lesson_does_can_be_done(lesson: Lesson) -> None:
    experiment = None
    for act in acts_in(lesson):
        if act.act == "open":
            experiment = load_preset(act.preset).experiment
        elif act.act in ("change", "restart", "compare"):
            assert experiment is not None, "a lesson begins by opening a preset"
            experiment.with_changes(act.change)
    assert experiment is not None


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)
def test_what_is_waited_for_can_be_shown(lesson: Lesson) -> None:
    for page in lesson.pages:
        assert page.wait is None or page.help_do, f"{page.title!r} waits, and has no try"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD, "pages"),
        (HEAD + PAGE + "wait = {}", "one of step, steps, change, series and condition"),
        (HEAD + PAGE + "wait = { step = 5, steps = 5 }", "one of step, steps"),
        (HEAD + PAGE + 'wait = { series = "no_such" , at_least = 1 }', "is no series"),
        (HEAD + PAGE + 'wait = { series = "distance" }', "at_least or at_most"),
        (HEAD + PAGE + 'wait = { condition = "boredom" }', "is no condition"),
        (HEAD + PAGE + 'ask = { question = "Q", answers = ["a"], right = 0 }', "pages.1.ask.answers"),
        (HEAD + PAGE + 'ask = { question = "Q", answers = ["a", "b"], right = 2 }', "no answer number 2"),
        (HEAD + PAGE + 'ask = { question = "Q", answers = ["a", "b"] }', "a right answer, or a series"),
        (HEAD + PAGE + 'ask = { question = "Q", answers = ["a", "b"], series = "distance" }', "one of three answers"),
        (HEAD + PAGE + 'do = [{ act = "format_disk" }]', "pages.1.do.1.act"),
        (HEAD + PAGE + 'colour = "red"', "pages.1.colour"),
        ("title = [", "a TOML file with a lesson"),
        (HEAD.replace("T", "T" * 200) + PAGE, "title"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "lesson.toml"
    path.write_text(text)
    with pytest.raises(SpecError) as refused:
        load_lesson(path)
    assert said in str(refused.value)
    assert len(str(refused.value)) < 2000


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"none\.toml"):
        load_lesson(tmp_path / "none.toml")
