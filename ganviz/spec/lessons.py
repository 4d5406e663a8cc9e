"""Lessons: pages of words beside the running program, what they do to it, and what they wait for. TOML files."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ganviz.spec.changes import value_at
from ganviz.spec.conditions import CONDITIONS
from ganviz.spec.errors import Problem, SpecError, one_line, shown, shown_path
from ganviz.spec.files import FileError, read_text, speakable
from ganviz.spec.resources import resource
from ganviz.spec.series import SERIES
from ganviz.spec.toml import parse_toml
from ganviz.spec.translation import listed, tr

MAX_BYTES = 100_000
ActName = Literal[
    "open", "change", "restart", "play", "pause", "speed", "view", "compare", "all_lanes", "end_comparison", "reset"
]
_Line = Annotated[str, Field(min_length=1, max_length=120)]
_Text = Annotated[str, Field(min_length=1, max_length=1200)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Act(_Part):
    """Something that a page does, as a user could.

    Attributes:
        act: what: ``open`` a preset, ``change`` settings, ``restart`` with others, ``play`` (until a step), ``pause``,
            set the ``speed`` in steps a second, show a ``view``, ``compare`` the run with itself with ``change``,
            have changes act on ``all_lanes``, ``end_comparison``, ``reset`` to step 0.
        preset, view: by name, for ``open`` and ``view``.
        change: settings and values, for ``change``, ``restart`` and ``compare``.
        until: step, for ``play``.
        speed: steps a second, for ``speed``; 0 for no limit.
    """

    act: ActName
    preset: str = ""
    view: str = ""
    change: dict[str, Any] = {}
    until: Annotated[int, Field(ge=1, le=10_000_000)] | None = None
    speed: Annotated[float, Field(ge=0, le=1_000_000)] = 0.0


class Wait(_Part):
    """What has to happen before a page is done: one of these.

    Attributes:
        step: the run on show is this far.
        steps: so many more were done since the page was opened.
        change: the setting at this path was changed since then; or one of several, and all are now as wanted: a number
            within `at_least` and `at_most`, if given, a choice that is one of `to`.
        in_all_lanes: it is so in every run on show.
        series: the newest number of this series lies within `at_least` and `at_most`.
        condition: what goes on in the run is called this.
        within: steps, after which it is too late for a series; None for never.
        keep: parts of the settings that have to stay as the preset has them, for a series.
        text: what there is to do, in words; empty for words made of the rest.
    """

    step: Annotated[int, Field(ge=1)] | None = None
    steps: Annotated[int, Field(ge=1)] | None = None
    change: str | Annotated[tuple[str, ...], Field(min_length=2, max_length=4)] | None = None
    to: Annotated[tuple[_Line | bool, ...], Field(max_length=8)] = ()
    in_all_lanes: bool = False
    series: str | None = None
    condition: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    within: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    keep: Annotated[tuple[_Line, ...], Field(max_length=20)] = ()
    text: Annotated[str, Field(max_length=200)] = ""

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        given = [name for name in ("step", "steps", "change", "series", "condition") if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError("a page waits for one of step, steps, change, series and condition")
        if self.series is not None and self.series not in SERIES:
            raise ValueError(f"{shown(self.series)} is no series; one of {', '.join(SERIES)}")
        if self.condition is not None and self.condition not in CONDITIONS:
            raise ValueError(f"{shown(self.condition)} is no condition; one of {', '.join(CONDITIONS)}")
        if self.series is not None and self.at_least is None and self.at_most is None:
            raise ValueError("a series is waited for with at_least or at_most")
        return self

    @property
    def paths(self) -> tuple[str, ...]:
        """The settings to be changed."""
        return () if self.change is None else (self.change,) if isinstance(self.change, str) else self.change

    def is_made(self, touched: Collection[str], runs: Sequence[BaseModel]) -> bool:
        """Return whether the change is made in each of `runs`, where these settings were touched."""
        is_touched = any(path == each or path.startswith(f"{each}.") for each in self.paths for path in touched)
        return is_touched and all(self._is_wanted(value_at(run, path)) for run in runs for path in self.paths)

    def _is_wanted(self, value: object) -> bool:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.fits(value)
        return not self.to or value in self.to

    def fits(self, value: float) -> bool:
        """Return whether a number lies within the bounds; without any, every number does."""
        is_high = self.at_least is None or value >= self.at_least
        return is_high and (self.at_most is None or value <= self.at_most)

    def touched(self, paths: Iterable[str]) -> list[str]:
        """Return those of `paths` that lie in a part that has to stay as it is."""
        return [path for path in paths if any(path == part or path.startswith(f"{part}.") for part in self.keep)]


class Ask(_Part):
    """A question that is asked before what answers it is shown.

    Attributes:
        question: one sentence.
        answers: two to four.
        right: the number of the right one, from 0; None where the run tells: then `answers` are those for more, for
            less and for about the same of `series` after `steps` more steps.
        why: what is told after the answer, whatever it was.
    """

    question: Annotated[str, Field(min_length=1, max_length=200)]
    answers: Annotated[tuple[_Line, ...], Field(min_length=2, max_length=4)]
    right: Annotated[int, Field(ge=0, le=3)] | None = None
    series: str | None = None
    steps: Annotated[int, Field(ge=1, le=1_000_000)] = 500
    why: Annotated[str, Field(max_length=600)] = ""

    @model_validator(mode="after")
    def _can_be_told(self) -> Self:
        if (self.right is None) == (self.series is None):
            raise ValueError("a question has a right answer, or a series that tells it")
        if self.right is not None and self.right >= len(self.answers):
            raise ValueError(f"there is no answer number {self.right}")
        if self.series is not None and (self.series not in SERIES or len(self.answers) != 3):
            raise ValueError("a series that there is tells one of three answers: more, less, about the same")
        return self


class Claim(_Part):
    """What a page says of the run, in numbers, so that it can be held against it: see ``tests/benchmarks/lessons.py``.

    Attributes:
        series: whose newest number is to lie within `at_least` and `at_most` once the page is done.
        condition: or what is to go on in the run then.
        after: steps more, after which it is to hold.
        lane: in which lane of the preset that was opened, from 0, if not in the run on show.
    """

    series: str | None = None
    condition: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    after: Annotated[int, Field(ge=0, le=100_000)] = 0
    lane: Annotated[int, Field(ge=0, le=5)] | None = None

    @model_validator(mode="after")
    def _is_of_something(self) -> Self:
        if (self.series is None) == (self.condition is None):
            raise ValueError("a claim is of a series or of a condition")
        if self.series is not None and self.series not in SERIES:
            raise ValueError(f"{shown(self.series)} is no series; one of {', '.join(SERIES)}")
        if self.condition is not None and self.condition not in CONDITIONS:
            raise ValueError(f"{shown(self.condition)} is no condition; one of {', '.join(CONDITIONS)}")
        return self


class Page(_Part):
    """One page of a lesson.

    Attributes:
        title: a few words.
        text: what is to be read, as Markdown.
        say: what a lecturer may say beside it, as Markdown.
        show: parts of the window to point at, which come into sight, such as ``play``, ``rates:generator``,
            ``optimizers``, ``setting:updates.batch_size``, ``view:quality``: see ``ganviz/ui/parts.py``.
        do: what is done when the page is opened.
        wait: what has to happen before it is done; None for nothing.
        ask: a question; None for none.
        help_do: what *Show me* does, so that what is waited for happens.
        claims: what is to hold once the page is done.
    """

    title: _Line
    text: _Text
    say: Annotated[str, Field(max_length=1200)] = ""
    show: Annotated[tuple[_Line, ...], Field(max_length=4)] = ()
    do: Annotated[tuple[Act, ...], Field(max_length=8)] = ()
    wait: Wait | None = None
    ask: Ask | None = None
    help_do: Annotated[tuple[Act, ...], Field(max_length=8, alias="try")] = ()
    claims: Annotated[tuple[Claim, ...], Field(max_length=6)] = ()


class _File(_Part):
    title: _Line
    summary: _Line
    minutes: Annotated[int, Field(ge=1, le=120)] = 5
    order: int = 1000
    challenge: bool = False
    pages: Annotated[tuple[Page, ...], Field(min_length=1, max_length=40)]

    @model_validator(mode="after")
    def _has_a_goal(self) -> Self:
        if not self.challenge:
            return self
        page = self.pages[0]
        is_opened = [act.act for act in page.do] == ["open"]
        if len(self.pages) != 1 or not is_opened or page.wait is None or page.wait.series is None:
            raise ValueError("a challenge is one page that opens a preset and waits for a series")
        return self


@dataclass(frozen=True, slots=True)
class Lesson:
    """Pages to go through.

    Attributes:
        name: of its file, without ``.toml``.
        title: for menus.
        summary: what one knows after it, in a line.
        minutes: about how long it takes.
        order: place in the menu.
        pages: at least one.
        is_challenge: whether it is one page with a goal, to be met from a preset by whatever means it leaves open.
    """

    name: str
    title: str
    summary: str
    minutes: int
    order: int
    pages: tuple[Page, ...]
    is_challenge: bool = False

    @property
    def goal(self) -> tuple[str, Wait]:
        """The preset of a challenge, and what has to happen."""
        assert self.is_challenge
        wait = self.pages[0].wait
        assert wait is not None
        return self.pages[0].do[0].preset, wait


def challenge(name: str) -> Lesson:
    """Return the challenge called `name`.

    Raises:
        SpecError: if there is none.
    """
    known = {lesson.name: lesson for lesson in lessons() if lesson.is_challenge}
    if name not in known:
        raise SpecError([Problem("challenge", shown(name), tr("one of {names}", names=listed(known)))])
    return known[name]


def lessons() -> tuple[Lesson, ...]:
    """Return every shipped lesson, in the order of the menu."""
    found = (load_lesson(path) for path in resource("lessons").glob("*.toml"))
    return tuple(sorted(found, key=lambda lesson: (lesson.order, lesson.name)))


def load_lesson(path: Path) -> Lesson:
    """Return the lesson in a file.

    Raises:
        SpecError: if it cannot be read, is no TOML, or says what no lesson can; naming everything that is wrong.
    """
    try:
        tree = parse_toml(read_text(path, MAX_BYTES))
    except FileError as error:
        raise SpecError([Problem("file", f"{shown_path(path)} ({error})", "a TOML file that can be read")]) from None
    except ValueError as error:
        given = f"{shown_path(path)} ({one_line(str(error), 100)})"
        raise SpecError([Problem("file", given, "a TOML file with a lesson")]) from None
    try:
        read = _File.model_validate(tree)
    except ValidationError as error:
        raise SpecError(list(_problems(error))) from None
    return Lesson(speakable(path.stem), read.title, read.summary, read.minutes, read.order, read.pages, read.challenge)


def acts_in(lesson: Lesson) -> Iterator[Act]:
    """Yield everything that the pages of a lesson do, or can be asked to do."""
    for page in lesson.pages:
        yield from page.do
        yield from page.help_do


def _problems(error: ValidationError) -> Iterator[Problem]:
    for each in error.errors(include_url=False):
        path = ".".join(str(part + 1) if isinstance(part, int) else part for part in each["loc"]) or "lesson"
        yield Problem(path, shown(each.get("input")), one_line(each["msg"], 200))
