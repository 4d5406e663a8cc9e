"""Files that hold runs, read to be shown: sessions, and checkpoints that go on. Knows no torch and no Qt."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ganviz.engine.checkpointhead import SUFFIX as CHECKPOINT
from ganviz.engine.checkpointhead import Head, read_checkpoint
from ganviz.engine.datafiles import Condition, find
from ganviz.engine.sessionfile import SUFFIX
from ganviz.engine.sessionfile.kept import KeptSession
from ganviz.spec import Experiment, Preset, SpecError, preset
from ganviz.spec.errors import shown_path
from ganviz.spec.otherdata import as_before
from ganviz.spec.presets import preset_of_text
from ganviz.spec.translation import listed, tr, tr_noop

if TYPE_CHECKING:  # what reads sessions takes a while to import, which no start of the window is to wait for
    from ganviz.engine.sessionfile.files import SessionFile

OWN = "own set-up"


class Opened(NamedTuple):
    """A session that was read; `reasons` why it cannot go on here as it was, none where it can.

    `lost` is what of the file is damaged, in words: the session is without that.
    """

    path: Path
    session: KeptSession
    reasons: tuple[str, ...]
    lost: tuple[str, ...] = ()


class OpenedCheckpoint(NamedTuple):
    """A checkpoint that was read."""

    path: Path
    head: Head
    data: bytes


OpenedFile = Opened | OpenedCheckpoint


def setup_of(found: OpenedFile) -> Preset:
    """Return what a session was opened as; where that is not known, what its run on show was begun as."""
    if isinstance(found, OpenedCheckpoint):
        note = tr("A run that goes on from step {step:,}.", step=found.head.step)
        return Preset(OWN, found.path.stem, note, found.head.experiment)
    kept = found.session
    on_show = kept.on_show
    run = kept.run(on_show.current)
    try:
        if on_show.setup:
            return _as_before(preset_of_text(on_show.setup, f"{on_show.name}.toml"))
    except SpecError:
        pass  # it is told by its run
    return _own(run.setup, run.origin)


def _as_before(found: Preset) -> Preset:
    """Return what a session was opened as, with what it was on data of its own, where it is a shipped preset."""
    try:
        return as_before(found, preset(found.name))
    except SpecError:
        return found


def _own(title: str, experiment: Experiment) -> Preset:
    return Preset(OWN, title or tr_noop("Your own set-up"), "", experiment)


def read_file(path: Path, data_dir: str | None) -> OpenedFile:
    """Return what is in a file: it is told by how its name ends. Raises SpecError if it is no such file, in words."""
    return READERS[path.suffix.lower()](path, data_dir)


def _read_session(path: Path, data_dir: str | None) -> OpenedFile:
    from ganviz.engine.sessionfile.files import read_session

    return opened_from(path, read_session(path, in_part=True), data_dir)


def opened_from(path: Path, found: "SessionFile", data_dir: str | None) -> Opened:
    """Return a session that was read, with why it cannot go on here as it was. May look for files of images."""
    reasons = list(found.differences)
    sets = {each.experiment.data.set_name: each.experiment.data for each in found.session.runs}
    missing = {
        name: status.dataset
        for name in sorted(each for each in sets if sets[each].is_image)
        if (status := find(name, data_dir)).condition is not Condition.PRESENT
    }
    reasons += [tr("{title}, which is not here", title=tr(each.title)) for each in missing.values() if not each.is_own]
    own = [Path(sets[name].opened_from).name for name, each in missing.items() if each.is_own]
    if own:
        reasons.append(tr("pictures that are not here ({sources})", sources=listed(shown_path(each) for each in own)))
    return Opened(path, found.session, tuple(reasons), found.lost)


def _read_checkpoint(path: Path, data_dir: str | None) -> OpenedFile:
    return OpenedCheckpoint(path, *read_checkpoint(path))


READERS: Mapping[str, Callable[[Path, str | None], OpenedFile]] = {SUFFIX: _read_session, CHECKPOINT: _read_checkpoint}
