"""Session files: a zip with a manifest, and for each run what is known of it, its arrays and its states.

    manifest.json                what wrote it, where and when; which runs, and what is on show
    runs/1/run.json              the run: see `ganviz.engine.sessionfile.kept`
    runs/1/arrays.safetensors    its series, as rows of float64 and sums of them, and pictures
    runs/1/states/0.safetensors  its states: each is a checkpoint, as `ganviz train --out` writes one
    preview.png                  what the window showed

Nothing in it is carried out when it is read. Knows no torch and no Qt.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy

from ganviz import __version__
from ganviz.engine.atomic import named, replacing
from ganviz.engine.sessionfile import codec
from ganviz.engine.sessionfile.archive import Archive, ArchiveError, pack
from ganviz.engine.sessionfile.codec import Stock
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession, OnShow, check_session, check_whole, shown_of
from ganviz.engine.sessionfile.machine import Machine, this_machine
from ganviz.engine.tensorfile import header_of, json_object
from ganviz.spec import Problem, SpecError
from ganviz.spec.errors import one_line, shown, shown_path
from ganviz.spec.files import FileError
from ganviz.spec.translation import tr, tr_n, tr_noop

FORMAT = 1  # raise it when an older ganviz would misread the file
_NO_ARRAYS = b"\x18" + bytes(7) + b'{},"__metadata__":{}}   '  # as it was written once of a run that had none
_MANIFEST, _PREVIEW = "manifest.json", "preview.png"
_MOST_MANIFEST = 4 << 20  # a set-up with a hundred thousand points, and little else
_MOST_TREE = 8 << 20  # bytes of one run's JSON
_MOST_OPENED = 400_000  # tables and lists in it
MOST_HEADER = 4 << 20
_MOST_WORDS = 200


class SessionError(ValueError):
    """A file that is no session, is damaged, or is too new; the text says so in a sentence."""


# What reading a part that is damaged, or was never written here, raises.
_DAMAGED = (
    SpecError, KeyError, ValueError, TypeError, RecursionError, OverflowError, safetensors.SafetensorError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SessionFile:
    """A session that was read.

    Attributes:
        machine: where it was written.
        written: when.
        tag: what it was written with.
        lost: what of it is damaged and left out, in words.
    """

    session: KeptSession
    machine: Machine
    written: datetime
    tag: str = ""
    lost: tuple[str, ...] = ()

    @property
    def differences(self) -> tuple[str, ...]:
        """What may make other floats of it here, in words; none where it goes on as if it had never been away."""
        return self.machine.differences_from(this_machine())


def write_session(
    path: Path, session: KeptSession, preview: bytes = b"", *, is_small: bool = True, tag: str = ""
) -> None:
    """Write `session` to the file `path`, whole or not at all; with a picture of it as PNG, if there is one.

    `is_small` takes longer. By `tag` the file is told from another that has its name.

    Raises:
        OSError: if it cannot be written; `filename` is `path`, and what was there before is as it was.
        SessionError: if it is too large to be read again, or its parts do not go together.
    """
    try:
        check_whole(session)  # a file that could not be read is worse than none
        with named(path), replacing(path) as file:
            pack(file, _members(session, preview, tag), is_small=is_small)
    except ArchiveError as error:
        raise SessionError(tr("This session cannot be kept: {error}. Delete some of its runs.", error=error)) from None
    except OSError:
        raise
    except ValueError as error:
        raise SessionError(tr("This session cannot be kept: {error}.", error=error)) from error


def read_session(path: Path, *, in_part: bool = False) -> SessionFile:
    """Return the session in the file `path`; `in_part`, what of it is whole, which one run is at least.

    Raises:
        SpecError: if it is none, cannot be read, or was written by a newer ganviz: in words.
    """
    try:
        with Archive(path) as archive:
            return _read(archive, in_part=in_part)
    except FileError as error:
        raise _refused(path, str(error), tr("a file that can be read")) from None
    except SpecError as error:
        raise _refused(path, tr("a set-up in it cannot be: {problem}", problem=error.problems[0])) from None
    except SessionError as error:
        raise _refused(path, str(error), tr("one that this ganviz can read")) from None
    except KeyError as error:
        raise _refused(path, tr("it says nothing of {given}", given=shown(error.args[0]))) from None
    except (ValueError, TypeError, RecursionError, OverflowError, safetensors.SafetensorError) as error:
        raise _refused(path, tr("it is damaged, or no session: {error}", error=error)) from None


def _refused(path: Path, why: str, allowed: str = tr_noop("a session that ganviz saved")) -> SpecError:
    why = one_line(" ".join(why.split()), _MOST_WORDS)
    return SpecError([Problem(tr("file"), tr("{file} ({reason})", file=shown_path(path), reason=why), tr(allowed))])


def _members(session: KeptSession, preview: bytes, tag: str) -> Iterator[tuple[str, bytes]]:
    stock = Stock()
    manifest = {
        "format": FORMAT,
        "needs": __version__,
        "machine": codec.written(Machine, this_machine(), stock),
        "written": datetime.now(UTC).isoformat(),
        "tag": tag,
        "runs": len(session.runs),
        "on_show": codec.written(OnShow, session.on_show, stock),
    }
    yield _MANIFEST, json.dumps(manifest, indent=1).encode()
    for place, run in enumerate(session.runs, 1):
        yield from run_members(f"runs/{place}", run)
    if preview:
        yield _PREVIEW, preview


def run_members(folder: str, run: KeptRun) -> Iterator[tuple[str, bytes]]:
    """Yield the members of one run."""
    stock = Stock()
    tree = codec.written(KeptRun, run, stock)
    yield f"{folder}/run.json", json.dumps({"run": tree, "set-ups": stock.experiments}).encode()
    yield f"{folder}/arrays.safetensors", pack_arrays(stock.arrays)
    for number, data in stock.blobs.items():
        yield f"{folder}/states/{number}.safetensors", data


def pack_arrays(arrays: Mapping[int, Any], metadata: Mapping[str, str] | None = None) -> bytes:
    """Return arrays by number as the bytes of a safetensors file."""
    named_ = {str(number): array for number, array in arrays.items()}
    # Without arrays safetensors writes an empty table of metadata as no JSON, which nobody can read.
    return bytes(safetensors.numpy.save(named_, metadata=dict(metadata) if metadata else None))


def unpack_arrays(data: bytes) -> dict[int, Any]:
    """Return what `pack_arrays` made `data` from. Raises ValueError, or an error of safetensors, if it is no such."""
    if data == _NO_ARRAYS:
        return {}
    header_of(data, MOST_HEADER)
    arrays = safetensors.numpy.load(data)
    for array in arrays.values():
        array.setflags(write=False)
    return {int(name): np.asarray(array) for name, array in arrays.items() if name.isdecimal()}


def _read(archive: Archive, *, in_part: bool) -> SessionFile:
    manifest = table_of(archive.read(_MANIFEST, _MOST_MANIFEST))
    if type(manifest.get("format")) is not int or manifest["format"] < 1:
        raise ValueError(tr("the format is {given}", given=shown(manifest.get("format"))))
    if manifest["format"] > FORMAT:
        raise SessionError(tr("it needs ganviz {version} or later", version=one_line(str(manifest.get("needs")), 20)))
    stock = Stock()
    machine = codec.read(Machine, manifest["machine"], stock)
    written = codec.read(datetime, manifest["written"], stock)
    on_show = codec.read(OnShow, manifest["on_show"], stock)
    number = codec.read(int, manifest["runs"], stock)
    if number > len(archive.names):
        raise ValueError(tr("{number:,} runs that are not in it", number=number))
    runs, lost = _read_runs(archive, number, in_part=in_part)
    session = KeptSession(runs, on_show if not lost else shown_of(on_show, [run.number for run in runs]))
    check_session(session)
    return SessionFile(session, machine, written, codec.read(str, manifest.get("tag", ""), stock), lost)


def _read_runs(archive: Archive, number: int, *, in_part: bool) -> tuple[tuple[KeptRun, ...], tuple[str, ...]]:
    """Return so many runs; `in_part` those that are whole, with what is left out, in words."""
    runs, lost, reason = [], [], None
    for place in range(1, number + 1):
        try:
            run, num_lost = _read_run(archive, f"runs/{place}", in_part=in_part)
        except _DAMAGED as error:
            if not in_part:
                raise
            lost.append(tr("run {number} of {runs}", number=place, runs=number))
            reason = error
            continue
        runs.append(run)
        if num_lost:
            lost.append(tr_n("{count} state of run {number}", "{count} states of run {number}", num_lost, number=place))
    if not runs and reason is not None:
        raise reason
    return tuple(runs), tuple(lost)


def _read_run(archive: Archive, folder: str, *, in_part: bool) -> tuple[KeptRun, int]:
    """Return a run, and how many of its states are left out, `in_part`, because they are damaged."""
    known = table_of(archive.read(f"{folder}/run.json", _MOST_TREE))
    blobs, lost = {}, set()
    for name in archive.names:
        number = name.removeprefix(f"{folder}/states/").removesuffix(".safetensors")
        if name == f"{folder}/states/{number}.safetensors" and number.isdecimal():
            try:
                blobs[int(number)] = archive.read(name)
            except ArchiveError:
                if not in_part:
                    raise
                lost.add(int(number))
    arrays = unpack_arrays(archive.read(f"{folder}/arrays.safetensors"))
    if type(known.get("set-ups")) is not list:
        raise ValueError(tr("it says nothing of its set-ups"))
    tree = known.get("run")
    if lost:
        _leave_out(lost, tree)
    return codec.read(KeptRun, tree, Stock(arrays, blobs, known["set-ups"])), len(lost)


def _leave_out(lost: Collection[int], tree: Any) -> None:
    """Take states of these numbers out of what is written of a run: it is computed anew without them."""

    def is_lost(state: Any) -> bool:
        return isinstance(state, dict) and state.get("data") in lost

    start = tree.get("start") if isinstance(tree, dict) else None
    if not isinstance(start, dict):
        return
    if isinstance(start.get("states"), list):
        start["states"] = [each for each in start["states"] if not is_lost(each)]
    if is_lost(start.get("latest")):
        del start["latest"]


def table_of(data: bytes) -> dict[str, Any]:
    """Return a JSON object, unless it has far more parts than any of ours. Raises ValueError."""
    if data.count(b"[") + data.count(b"{") > _MOST_OPENED:
        raise ValueError(tr("too many parts"))
    return json_object(data.decode())
