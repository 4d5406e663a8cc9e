"""What a command was given, checked before anything begins."""

import argparse
import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ganviz.cli.output import tell
from ganviz.engine.atomic import require_writable
from ganviz.engine.checkpointhead import SUFFIX as CHECKPOINT
from ganviz.engine.checkpointhead import Head
from ganviz.engine.datafiles.store import FOLDER_VARIABLE, require
from ganviz.engine.devices import require_possible
from ganviz.engine.hosts import Host
from ganviz.engine.journal import Changed
from ganviz.engine.plan import check_plan
from ganviz.engine.runfolder import FolderInUseError, require_free
from ganviz.engine.sessionfile import SUFFIX
from ganviz.spec import Experiment, Preset, Problem, SpecError, load_preset, parse_assignment
from ganviz.spec.errors import of_system, one_line, shown, shown_path
from ganviz.spec.otherdata import on_data_of
from ganviz.spec.presets import is_file_name, passed_over
from ganviz.spec.stories import MAX_STEPS
from ganviz.spec.translation import listed, tr, tr_noop

if TYPE_CHECKING:
    from ganviz.engine.opening import OpenedFile


PICTURES = (".png", ".jpg", ".webp", ".bmp")
_NO_SETUPS = {
    SUFFIX: tr_noop("a session: `ganviz FILE` opens it, `ganviz replay FILE` plays it again"),
    CHECKPOINT: tr_noop("a checkpoint: `ganviz FILE` opens it, `ganviz train --from FILE` goes on from it"),
}


class UsageError(Exception):
    """The command cannot be carried out as given; the text is for the user."""


def not_allowed(name: str, given: object, allowed: str) -> UsageError:
    """Return the error that tells of an option or argument what was given, and what is allowed."""
    return UsageError(tr("{path}: given {given}; allowed: {allowed}", path=name, given=given, allowed=allowed))


def given_with(given: object, other: object) -> str:
    """Return what was given, when it is another thing beside it that is not allowed."""
    return tr("{given} with {other}", given=given, other=other)


def because(given: str, reason: str) -> str:
    """Return what was given with the reason why it is no good."""
    return tr("{given} ({reason})", given=given, reason=reason)


def unwritable(name: str, path: Path | str, error: Exception) -> UsageError:
    """Return the error that tells that what an option names cannot be written, and why."""
    reason = (of_system(error) if isinstance(error, OSError) else "") or error
    return UsageError(
        tr(
            "{name}: {file} cannot be written ({reason}); give another place",
            name=name, file=shown_path(path), reason=reason,
        )
    )  # fmt: skip


def run_of(options: argparse.Namespace, head: Head | None = None) -> tuple[Preset, int, tuple[Changed, ...]]:
    """Return what to train, to which step, and the changes on the way; `head` is of the checkpoint to go on from.

    Raises:
        SpecError: naming everything that is wrong with them.
        UsageError: if it is both a preset and a checkpoint.
    """
    if head is not None:
        return _going_on(options, head)
    with all_at_once() as gather:
        found, given_steps = gather(preset_of, options), gather(_steps, options)
        planned = [each for words in options.at for each in gather(_planned, words)]
    (preset,), (steps,) = found, given_steps
    require_possible(preset.experiment)
    steps = steps or preset.steps
    return preset, steps, check_plan(preset.experiment, planned, steps)


def _going_on(options: argparse.Namespace, head: Head) -> tuple[Preset, int, tuple[Changed, ...]]:
    for name in ("preset", "seed"):
        if (given := getattr(options, name)) is not None:
            beside = tr("with {given} as {name}", given=shown(given), name=name)
            raise not_allowed("--from", beside, tr("either, as a checkpoint knows what it is of"))
    with all_at_once() as gather:
        given_steps = gather(_steps, options)
        change = _set_by(options, gather)
        planned = [each for words in options.at for each in gather(_planned, words)]
    require_possible(head.experiment)
    title = Path(options.begin).stem
    preset = Preset(title, title, "", head.experiment)
    steps = head.step + (given_steps[0] or preset.steps)
    at_once = [Changed(head.step, change)] if change else []
    return preset, steps, check_plan(head.experiment, [*at_once, *planned], steps, head.step)


def preset_of(options: argparse.Namespace) -> Preset:
    require_setup(options.preset)
    preset = load_preset(options.preset)
    if is_file_name(options.preset) and (words := passed_over(preset)):
        tell(words)
    return on_data_of(preset, changed_by(options, preset.experiment))


def require_setup(name: str, *others: str) -> None:
    """Refuse a session or a checkpoint where a set-up is to be, or a file that ends as `others`.

    Raises:
        UsageError: naming it, and what takes such a file.
    """
    if (about := _NO_SETUPS.get(Path(name).suffix.lower())) is not None:
        allowed = tr("a preset's name, or a {endings} file", endings=either_of((".toml", *others)))
        raise not_allowed("preset", because(shown_path(name), tr(about)), allowed)


def require_checkpoint(name: str) -> None:
    """Refuse a session where a checkpoint is to be.

    Raises:
        UsageError: naming it.
    """
    if Path(name).suffix.lower() == SUFFIX:
        allowed = tr("a checkpoint ({ending}), which `ganviz train --out FOLDER` writes", ending=CHECKPOINT)
        raise not_allowed("--from", because(shown_path(name), tr(_NO_SETUPS[SUFFIX])), allowed)


def opened_of(options: argparse.Namespace) -> "tuple[Preset, OpenedFile] | None":
    """Return the session or checkpoint to open, and what it was begun as; None where something else is to be.

    Raises:
        SpecError: if it cannot be opened, in words.
        UsageError: if it is to be changed before.
    """
    if Path(options.preset).suffix.lower() not in (SUFFIX, CHECKPOINT):
        return None
    for name, given in (("--set", options.set), ("--seed", options.seed), ("--data", options.data)):
        if given not in ([], None):
            beside = tr("with {given}", given=shown_path(options.preset))
            raise not_allowed(name, beside, tr("with a preset or a set-up"))
    from ganviz.engine.opening import read_file, setup_of  # takes a while to import

    found = read_file(Path(options.preset), options.data_dir)
    return setup_of(found), found


def changed_by(options: argparse.Namespace, experiment: Experiment) -> Experiment:
    """Return `experiment` with what `--set` and `--seed` say."""
    with all_at_once() as gather:
        change = _set_by(options, gather)
        if options.seed is not None:
            change["seed"] = options.seed
        changed: list[Experiment] = gather(experiment.with_changes, change)
    return changed[0]


def _set_by(options: argparse.Namespace, gather: Callable[..., list[Any]]) -> dict[str, Any]:
    change: dict[str, Any] = {}
    if (data := getattr(options, "data", None)) is not None:
        from ganviz.cli.giventable import data_of

        for each in gather(data_of, data):
            change |= each
    for text in options.set:
        for each in gather(assigned, text):
            change |= each
    return change


def _steps(options: argparse.Namespace) -> int | None:
    steps: int | None = options.steps
    if steps is not None and not 1 <= steps <= MAX_STEPS:
        allowed = tr("a whole number from {least} to {most:,}", least=1, most=MAX_STEPS)
        raise SpecError([Problem("--steps", shown(steps), allowed)])
    return steps


def _planned(words: list[str]) -> Changed:
    step, *assignments = words
    if not (step.isascii() and step.isdecimal()) or len(step) > len(str(MAX_STEPS)) or not assignments:
        example = "--at 4000 discriminator.optimizer.lr=0.001"
        allowed = tr("a step and at least one path=value, such as {example}", example=example)
        raise SpecError([Problem("--at", one_line(" ".join(words)), allowed)])
    return Changed(int(step), {path: value for text in assignments for path, value in assigned(text).items()})


def assigned(text: str) -> dict[str, Any]:
    """Return path and value of ``path=value``, or of ``path=@FILE`` with what is in the table of a file.

    A table that is standardised brings more paths: those that tell of its original units.

    Raises:
        SpecError: for text that is no assignment, or a file that is no table.
    """
    path, value = parse_assignment(text)
    if not (isinstance(value, str) and value.startswith("@")):
        return {path: value}
    if path == "data.source":
        from ganviz.cli.givenpictures import change_of_pictures

        return change_of_pictures(path, value[1:])
    from ganviz.cli.giventable import change_of  # what reads tables takes a while to import

    return change_of(path, value[1:])


@contextlib.contextmanager
def all_at_once() -> Iterator[Callable[..., list[Any]]]:
    """Name the problems of several things together: call each through what this gives, get its result or nothing.

    Raises:
        SpecError: at the end, if there were any.
    """
    problems: list[Problem] = []

    def gather(read: Callable[..., Any], *given: Any) -> list[Any]:
        try:
            return [read(*given)]
        except SpecError as error:
            problems.extend(error.problems)
            return []

    yield gather
    if problems:
        raise SpecError(problems)


def either_of(items: Sequence[str]) -> str:
    """Return items in a row of which one is to be chosen: ``a, b or c``."""
    *others, last = items
    return tr("{items} or {last}", items=listed(others), last=last) if others else last


def ending_in(suffixes: Sequence[str]) -> str:
    """Return what a file is to end in, in words."""
    return tr("a file ending in {endings}", endings=either_of(suffixes))


def require_picture(path: Path, *, is_of_view: bool = False) -> None:
    """Refuse before training what would fail after it. Of one view alone there are drawings, too."""
    drawings, pictures = (".svg", ".pdf"), ending_in(PICTURES)
    if path.suffix.lower() in drawings and not is_of_view:
        allowed = tr(".svg and .pdf with --view NAME; of the window {pictures}", pictures=pictures)
        raise not_allowed("-o", shown_path(path), allowed)
    if path.suffix.lower() not in (".png", ".jpg", ".jpeg", ".webp", ".bmp", *drawings):
        of_view = ending_in((PICTURES[0], *drawings, *PICTURES[1:]))
        raise not_allowed("-o", shown_path(path), of_view if is_of_view else pictures)
    try:
        require_writable(path)
    except (OSError, ValueError) as error:
        raise unwritable("-o", path, error) from None


def require_scale(scale: int, *, is_of_view: bool) -> None:
    """Refuse finer pixels of the window, which has those of its size."""
    if scale > 1 and not is_of_view:
        raise not_allowed("--scale", scale, tr("with --view NAME, or --size WxH for the window"))


def require_session(name: str | None) -> None:
    """Refuse before training a session that could not be written after it, or would replace a file.

    Raises:
        UsageError: naming it.
    """
    if name is None:
        return
    if Path(name).suffix.lower() != SUFFIX:
        raise not_allowed("--save", shown_path(name), ending_in([SUFFIX]))
    try:
        require_writable(Path(name))
        is_there = Path(name).exists()
    except (OSError, ValueError) as error:
        raise unwritable("--save", name, error) from None
    if is_there:
        raise UsageError(tr("{name}: {file} is there already; give another name", name="--save", file=shown_path(name)))


def require_view(name: str, views: Mapping[str, bool]) -> None:
    """Refuse the name of no view, or of one that has nothing to show; empty is the window.

    `views` tells of each view whether it suits the data.
    """
    if not name or views.get(name):
        return
    allowed = listed(each for each, suits in views.items() if suits)
    reason = tr("nothing to show of this data") if name in views else tr("no such view")
    raise not_allowed("--view", because(shown(name), reason), allowed)


def require_run_folder(folder: str | None, require_free: Callable[[Path], None] = require_free) -> None:
    """Refuse before a run what could not be written after it: `require_free` tells.

    Raises:
        UsageError: naming the folder, and why a run cannot be kept in it.
    """
    if folder is None:
        return
    if not folder.strip():  # as of a shell's variable that is not set: not the working folder
        raise not_allowed("--out", tr("an empty name"), tr("the name of a folder"))
    with run_folder_in_words(folder):
        require_free(Path(folder))


@contextlib.contextmanager
def run_folder_in_words(folder: str) -> Iterator[None]:
    """Turn what goes wrong with the folder of `--out` into a `UsageError`."""
    try:
        yield
    except FolderInUseError as error:
        place = shown_path(folder)
        raise UsageError(
            tr("--out: {folder} holds another run ({error}); give another folder", folder=place, error=error)
        ) from None
    except OSError as error:
        raise UsageError(
            tr(
                "--out: {folder} cannot be written ({reason}); give another folder",
                folder=shown_path(folder), reason=of_system(error),
            )
        ) from None  # fmt: skip


def require_images(experiment: Experiment, data_dir: str | None) -> None:
    """Refuse to begin a run whose images are not there, before anything is loaded that trains.

    Raises:
        DataError: naming the set, and how to get it.
    """
    if experiment.data.is_image:
        require(experiment.data.set_name, data_dir)


def require_map(folder: str) -> None:
    """Refuse a folder that holds no sweep, before a window is opened for its map.

    Raises:
        UsageError: naming it.
    """
    from ganviz.engine.sweeps.folder import SETUP, is_sweep_folder  # what reads results takes a while to import

    if "\0" in folder or not is_sweep_folder(Path(folder)):
        allowed = tr("a folder with {file}, which `ganviz sweep PRESET --out FOLDER` makes", file=SETUP)
        raise not_allowed("--map", shown_path(folder), allowed)


def require_data_dir(options: argparse.Namespace) -> None:
    """Refuse a name that no data folder can have: in the home of a user that is not there, or with a zero byte."""
    places = {"--data-dir": getattr(options, "data_dir", None), FOLDER_VARIABLE: os.environ.get(FOLDER_VARIABLE)}
    for name, given in places.items():
        reason = tr("no folder has such a name") if "\0" in (given or "") else ""
        try:
            Path(given or "").expanduser()
        except RuntimeError:
            reason = tr("no home of that user is known")
        if reason:
            raise not_allowed(name, shown(given), tr("a folder; {reason}", reason=reason))


def hosts_for(engine: str) -> Callable[[], Host]:
    """Return what makes hosts called `engine`: ``process`` or ``thread``."""
    from ganviz.engine.hosts import ProcessHost, ThreadHost, usual_workers

    if engine == "thread":
        import torch  # noqa: F401 - before Qt: on Windows it cannot be loaded after

        return ThreadHost
    return lambda: ProcessHost(usual_workers())


def host_for(engine: str) -> Host:
    """Return the host called `engine`."""
    return hosts_for(engine)()
