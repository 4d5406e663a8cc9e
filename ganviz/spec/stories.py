"""What a preset tells beside its settings: its story, the changes it offers, its pace, and where it belongs.

All of it is optional in a preset's file. That offered changes and named settings fit the experiment is not looked at
when a file is read, as a start has no time for it; `story_problems` does.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ganviz.spec.changes import Change
from ganviz.spec.described import places_in
from ganviz.spec.errors import Problem, SpecError, is_plain, shown
from ganviz.spec.experiment import Experiment
from ganviz.spec.translation import tr

GROUPS = ("First things", "Failures", "Optimization", "Games", "Figures", "Images", "Papers", "Articles")
MAX_STEPS = 1_000_000_000
LONGEST_LINE = 110  # characters of a line of the story, which is shown uncut
LONGEST_TEXT = 28  # characters of an action, which is shown as a button
MOST_VIEWS, MOST_PINNED, MOST_HIDDEN = 4, 4, 100
_MOST_LINES, _MOST_ACTIONS, _MOST_PATHS = 2, 6, 12
_LONGEST_NAME = 100
_FASTEST = 1_000_000  # steps a second
_LONGEST_S = 86_400
_ACTION_NAMES = ("text", "change", "after")
_LANE_NAMES = ("text", "change")
_LEAST_LANES, _MOST_LANES = 2, 6


@dataclass(frozen=True, slots=True)
class Action:
    """A change that a preset offers at a click.

    Attributes:
        text: what it does, in at most `LONGEST_TEXT` characters.
        change: dotted paths to values.
        after: the step from which it makes sense.
    """

    text: str
    change: Change = field(hash=False)
    after: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """One of the runs that a preset opens side by side.

    Attributes:
        text: what it is called, in at most `LONGEST_TEXT` characters.
        change: what sets it apart from the preset's experiment; nothing for that itself.
    """

    text: str
    change: Change = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a preset tells beside its title and its note.

    Attributes:
        story: one or two lines: what it is for, and what to watch; none in a file that has none.
        actions: changes to offer, in order.
        about: paths of the settings that it is about.
        pace: steps a second to start at; None for as fast as possible.
        seconds: about how long two plain cores take to show it.
        pair: name of the preset that is its healthy or failing counterpart.
        group: one of `GROUPS`.
        lanes: runs to open side by side, in order; none for a preset of one run.
        views: names of views to open besides those that are open; behind a colon, what one is to show:
            ``gradients:dead``.
        pinned: paths of settings whose controls are always in sight, in order.
        hidden: paths of settings, or of parts with all that is in them (``updates``), whose controls are left out.
    """

    story: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    about: tuple[str, ...] = ()
    pace: float | None = None
    seconds: float | None = None
    pair: str | None = None
    group: str | None = None
    lanes: tuple[Lane, ...] = ()
    views: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    def hides(self, path: str) -> bool:
        """Return whether the control of the setting at `path` is left out."""
        return any(path == part or path.startswith(f"{part}.") for part in self.hidden)


def take_story(tree: dict[str, Any]) -> tuple[Story, list[Problem]]:
    """Take what belongs to a story out of what a file says; return it, and what is wrong with it.

    What is wrong is left out of the story. Other entries of `tree` stay.
    """
    problems: list[Problem] = []

    def taken(name: str, is_right: Callable[[Any], bool], allowed: str) -> Any:
        value = tree.pop(name, None)
        if value is None or is_right(value):
            return value
        problems.append(Problem(name, shown(value), allowed))
        return None

    lines = taken(
        "story",
        lambda v: _are_lines(v, _MOST_LINES, LONGEST_LINE),
        tr("one or two lines of 1 to {longest_line} signs", longest_line=LONGEST_LINE),
    )
    about = taken(
        "about",
        lambda v: _are_lines(v, _MOST_PATHS, _LONGEST_NAME),
        tr("up to {most_paths} paths of settings", most_paths=_MOST_PATHS),
    )
    views = taken(
        "views",
        lambda v: _are_lines(v, MOST_VIEWS, _LONGEST_NAME),
        tr("up to {most_views} names of views", most_views=MOST_VIEWS),
    )
    pinned = taken(
        "pinned",
        lambda v: _are_lines(v, MOST_PINNED, _LONGEST_NAME),
        tr("up to {most_pinned} paths of settings", most_pinned=MOST_PINNED),
    )
    hidden = taken(
        "hidden",
        lambda v: _are_lines(v, MOST_HIDDEN, _LONGEST_NAME),
        tr("up to {most_hidden} paths of settings or parts", most_hidden=MOST_HIDDEN),
    )
    pace = taken(
        "pace", lambda v: _is_number(v, _FASTEST), tr("steps a second, above 0 and up to {fastest:,}", fastest=_FASTEST)
    )
    seconds = taken(
        "seconds",
        lambda v: _is_number(v, _LONGEST_S),
        tr("a number above 0 and up to {longest_s:,}", longest_s=_LONGEST_S),
    )
    pair = taken("pair", lambda v: _is_line(v, _LONGEST_NAME), tr("the name of a preset"))
    group = taken(
        "group", lambda v: isinstance(v, str) and v in GROUPS, tr("one of {options}", options=", ".join(GROUPS))
    )
    actions = _actions_of(tree.pop("actions", []), problems)
    story = Story(
        story=tuple(lines or ()),
        actions=actions,
        about=tuple(about or ()),
        pace=pace,
        seconds=seconds,
        pair=pair,
        group=group,
        lanes=_lanes_of(tree.pop("lanes", []), problems),
        views=tuple(views or ()),
        pinned=tuple(pinned or ()),
        hidden=tuple(hidden or ()),
    )
    return story, problems


def story_tree(story: Story) -> dict[str, Any]:
    """Return `story` as entries of a preset's file, without what is not there."""
    actions = [
        {"text": action.text, "change": dict(action.change)} | ({"after": action.after} if action.after else {})
        for action in story.actions
    ]
    entries = {
        "story": list(story.story),
        "about": list(story.about),
        "views": list(story.views),
        "pinned": list(story.pinned),
        "hidden": list(story.hidden),
        "pace": story.pace,
        "seconds": story.seconds,
        "pair": story.pair,
        "group": story.group,
        "actions": actions,
        "lanes": [{"text": lane.text} | ({"change": dict(lane.change)} if lane.change else {}) for lane in story.lanes],
    }
    return {name: value for name, value in entries.items() if value not in (None, [])}


def story_problems(story: Story, experiment: Experiment) -> Iterator[Problem]:
    """Yield what of `story` does not fit `experiment`: settings that it has not, changes that it refuses."""
    paths = {place.path for place in places_in(experiment)}
    for name in ("about", "pinned"):
        for path in getattr(story, name):
            if path not in paths:
                yield Problem(name, shown(path), tr("settings of the experiment"))
    for part in story.hidden:
        if not any(path == part or path.startswith(f"{part}.") for path in paths):
            yield Problem("hidden", shown(part), tr("settings of the experiment, or parts of it"))
    for number, action in enumerate(story.actions, start=1):
        try:
            is_new = experiment.with_changes(action.change) != experiment
        except SpecError as error:
            yield from (Problem(f"actions.{number}.{p.path}", p.given, p.allowed) for p in error.problems)
        else:
            if not is_new and not action.after:
                yield Problem(f"actions.{number}.change", shown(action.change), tr("a change of something"))
    for number, lane in enumerate(story.lanes, start=1):
        try:
            experiment.with_changes(lane.change)
        except SpecError as error:
            yield from (Problem(f"lanes.{number}.{p.path}", p.given, p.allowed) for p in error.problems)


def _lanes_of(value: Any, problems: list[Problem]) -> tuple[Lane, ...]:
    if value == []:
        return ()
    if not isinstance(value, list) or not _LEAST_LANES <= len(value) <= _MOST_LANES:
        allowed = tr(
            "{least_lanes} to {most_lanes} tables, each as [[lanes]]", least_lanes=_LEAST_LANES, most_lanes=_MOST_LANES
        )
        problems.append(Problem("lanes", shown(value), allowed))
        return ()
    found = [_lane_of(f"lanes.{number}", item, problems) for number, item in enumerate(value, start=1)]
    lanes = tuple(lane for lane in found if lane is not None)
    return lanes if len(lanes) == len(found) else ()


def _lane_of(where: str, value: Any, problems: list[Problem]) -> Lane | None:
    if not isinstance(value, dict):
        problems.append(Problem(where, shown(value), tr("a table with text and change")))
        return None
    text, change = value.get("text"), value.get("change", {})
    wrong = _unknown(where, value, _LANE_NAMES)
    if not _is_line(text, LONGEST_TEXT):
        wrong.append(
            Problem(
                f"{where}.text",
                shown(text),
                tr("a line of 1 to {longest_text} signs", longest_text=LONGEST_TEXT),
            )
        )
    if not isinstance(change, Mapping):
        wrong.append(
            Problem(
                f"{where}.change",
                shown(change),
                tr('settings and values, as {"updates.batch_size" = 64}'),
            )
        )
    problems += wrong
    return None if wrong else Lane(str(text), dict(flat(change)))


def _unknown(where: str, value: Mapping[str, Any], names: Sequence[str]) -> list[Problem]:
    return [
        Problem(f"{where}.{name}", shown(item), tr("one of {options}", options=", ".join(names)))
        for name, item in value.items()
        if name not in names
    ]


def _actions_of(value: Any, problems: list[Problem]) -> tuple[Action, ...]:
    if not isinstance(value, list) or len(value) > _MOST_ACTIONS:
        problems.append(
            Problem(
                "actions",
                shown(value),
                tr("up to {most_actions} tables, each as [[actions]]", most_actions=_MOST_ACTIONS),
            )
        )
        return ()
    found = [_action_of(f"actions.{number}", item, problems) for number, item in enumerate(value, start=1)]
    return tuple(action for action in found if action is not None)


def _action_of(where: str, value: Any, problems: list[Problem]) -> Action | None:
    if not isinstance(value, dict):
        problems.append(Problem(where, shown(value), tr("a table with text, change and after")))
        return None
    text, change, after = value.get("text"), value.get("change"), value.get("after", 0)
    paths = dict(flat(change)) if isinstance(change, Mapping) else {}
    wrong = _unknown(where, value, _ACTION_NAMES)
    if not _is_line(text, LONGEST_TEXT):
        wrong.append(
            Problem(
                f"{where}.text",
                shown(text),
                tr("a line of 1 to {longest_text} signs", longest_text=LONGEST_TEXT),
            )
        )
    if not paths:
        wrong.append(
            Problem(
                f"{where}.change",
                shown(change),
                tr('settings and values, as {"updates.batch_size" = 64}'),
            )
        )
    if type(after) is not int or not 0 <= after <= MAX_STEPS:
        wrong.append(
            Problem(
                f"{where}.after",
                shown(after),
                tr("a whole number from 0 to {max_steps:,}", max_steps=MAX_STEPS),
            )
        )
    problems += wrong
    return None if wrong else Action(str(text), paths, after)


def flat(change: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield paths and values: in TOML, a path without quotes is a table in a table."""
    for name, value in change.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _is_line(value: Any, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value) <= longest and bool(value.strip()) and all(map(is_plain, value))


def _are_lines(value: Any, most: int, longest: int) -> bool:
    return isinstance(value, list) and 0 < len(value) <= most and all(_is_line(line, longest) for line in value)


def _is_number(value: Any, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and 0 < value <= most
