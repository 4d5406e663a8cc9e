"""What the user has asked for and the run does not have yet: edits that need new weights. Knows no Qt."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any, Self

from pydantic import BaseModel

from ganviz.spec import Change, Setting, SpecError, settings_of, structural_paths
from ganviz.spec.changes import with_changes

_NEXT = 3  # whole numbers to try: packs of 2, 3 and 4 tell of every batch size that there are packs for


@dataclass(frozen=True, slots=True)
class Draft:
    """An experiment as it is, and as it will be once its pending changes are applied.

    Attributes:
        applied: what the run has.
        edits: what the user asked for and needs new weights, by path.
        repairs: other kinds that had to follow, such as dense networks when the data became points.
        planned: `applied` with edits and repairs.
    """

    applied: BaseModel
    edits: Mapping[str, Any]
    repairs: Mapping[str, Any]
    planned: BaseModel

    @classmethod
    def of(cls, applied: BaseModel, edits: Change) -> Self:
        """Return the draft of `edits` to `applied`, repaired where another kind has to follow.

        Raises:
            SpecError: if the edits do not fit and no choice of other kinds makes them.
        """
        try:
            return cls(applied, dict(edits), {}, with_changes(applied, edits))
        except SpecError as error:
            repairs = _repairs(applied, edits, error)
            return cls(applied, dict(edits), repairs, with_changes(applied, {**edits, **repairs}))

    @property
    def changes(self) -> dict[str, Any]:
        """Everything that is pending, by path."""
        return {**self.edits, **self.repairs}

    def edit(self, path: str, value: Any, *, has_run: bool = True) -> tuple["Draft", dict[str, Any]]:
        """Return the draft after an edit, and the live change to send at once: empty where the edit has to wait.

        Every edit has to, where there is no run. An edit that goes back to what is applied takes the pending one away,
        and all that hung on it.

        Raises:
            SpecError: if the edit is not valid.
        """
        others = {name: old for name, old in self.edits.items() if name != path and not _governs(path, name)}
        after = None if any(_governs(kind, path) for kind in self.changes) else _changed(self.applied, path, value)
        if after is None or structural_paths(self.applied, after):
            return Draft.of(self.applied, {**others, path: value}), {}
        takes_back = path in self.changes and after == self.applied
        if not has_run and after != self.applied:
            return Draft.of(self.applied, {**others, path: value}), {}
        return _fitted(self.applied, others), {} if takes_back else {path: value}

    def refusal(self, path: str, value: Any) -> SpecError | None:
        """Return why `path` cannot be set to `value` now; None if it can."""
        try:
            self.edit(path, value)
        except SpecError as error:
            return error
        return None

    def disabled_reasons(self, among: Container[str]) -> dict[str, SpecError]:
        """Return the settings `among` these paths that are off and cannot be turned on as things are.

        Each comes with what says so. To look takes half a millisecond a setting.
        """
        found = {
            setting.path: _refusal_of_all(self.planned, setting.path, _turned_on(setting))
            for setting in settings_of(self.planned)
            if setting.path in among and not setting.unused_reason
        }
        return {path: error for path, error in found.items() if error}

    def rebased(self, applied: BaseModel) -> "Draft":
        """Return the draft over what is applied now, without the edits that are done or no longer fit."""
        if not self.edits:
            return Draft(applied, {}, {}, applied)
        has = {setting.path: setting.value for setting in settings_of(applied)}
        return _fitted(applied, {path: value for path, value in self.edits.items() if has.get(path) != value})

    def without_live(self) -> tuple["Draft", dict[str, Any]]:
        """Return the draft of what needs new weights, and the change of all else: what a run can have at once."""
        live = dict(self.edits)
        while live:
            try:
                wrong = set(structural_paths(self.applied, with_changes(self.applied, live)))
            except SpecError as error:
                wrong = {problem.path for problem in error.problems}
            if not wrong:
                break
            kept = {path: value for path, value in live.items() if path not in wrong}
            live = kept if len(kept) < len(live) else {}
        return _fitted(self.applied, {path: value for path, value in self.edits.items() if path not in live}), live

    def discarded(self) -> "Draft":
        """Return the draft without edits."""
        return Draft(self.applied, {}, {}, self.applied)


def _turned_on(setting: Setting) -> tuple[Any, ...]:
    """Return a few values to try instead of one that stands for off: false, 0 or the least that is allowed."""
    if setting.type == "bool":
        return () if setting.value else (True,)
    if setting.maximum is None or setting.value not in (0, setting.minimum) or setting.value >= setting.maximum:
        return ()
    if setting.type == "int":
        return tuple(range(setting.value + 1, min(int(setting.maximum), setting.value + _NEXT) + 1))
    return ((setting.value + setting.maximum) / 2,)


def _refusal_of_all(model: BaseModel, path: str, values: tuple[Any, ...]) -> SpecError | None:
    """Return why `path` can have none of `values`; None if it can have one, or there are none."""
    first = None
    for value in values:
        try:
            with_changes(model, {path: value})
        except SpecError as error:
            first = first or error
        else:
            return None
    return first


def _governs(kind_path: str, path: str) -> bool:
    """Whether `kind_path` chooses the variant that `path` is a field of."""
    owner, _, leaf = kind_path.rpartition(".")
    return leaf == "kind" and path != kind_path and path.startswith(f"{owner}.")


def _changed(applied: BaseModel, path: str, value: Any) -> BaseModel | None:
    try:
        return with_changes(applied, {path: value})
    except SpecError:
        return None


def _fitted(applied: BaseModel, edits: Mapping[str, Any]) -> Draft:
    """Return the draft of as many edits as fit."""
    while edits:
        try:
            return Draft.of(applied, edits)
        except SpecError as error:
            wrong = {problem.path for problem in error.problems}
            kept = {path: value for path, value in edits.items() if path not in wrong}
            edits = kept if len(kept) < len(edits) else {}
    return Draft(applied, {}, {}, applied)


def _repairs(applied: BaseModel, edits: Change, error: SpecError) -> dict[str, Any]:
    """Return the structural kinds, not edited by the user, that resolve every problem of `error`.

    Raises:
        SpecError: `error` itself, if there are none.
    """
    menus = {
        setting.path: setting.choices
        for setting in settings_of(applied)
        if setting.path.endswith(".kind") and not setting.live  # an optimizer, say, is swapped by the user alone
    }
    repairs: dict[str, Any] = {}
    for problem in error.problems:
        if problem.path in edits or problem.path not in menus:
            raise error
        fitting = (
            choice.value
            for choice in menus[problem.path]
            if problem.path not in _problem_paths(applied, {**edits, **repairs, problem.path: choice.value})
        )
        try:
            repairs[problem.path] = next(fitting)
        except StopIteration:
            raise error from None
    return repairs


def _problem_paths(applied: BaseModel, change: Change) -> set[str]:
    try:
        with_changes(applied, change)
    except SpecError as error:
        return {problem.path for problem in error.problems}
    return set()
