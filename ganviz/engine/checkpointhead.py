"""What stands before the tensors of a checkpoint: which run it is of, and of which step. Knows no torch."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ganviz.engine.messages import Start
from ganviz.engine.tensorfile import header_of, json_object
from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.changes import from_mapping
from ganviz.spec.errors import one_line, shown, shown_path
from ganviz.spec.files import FileError, read_bytes
from ganviz.spec.translation import tr, tr_noop

FORMAT = "ganviz-checkpoint-2"
SUFFIX = ".safetensors"
MOST_BYTES = 1 << 30
_READ = (FORMAT, "ganviz-checkpoint-1")  # which had the numbers that streams had drawn in advance
_MOST_STEP = 2**53  # beyond it a double cannot tell one from the next
_MOST_HEADER = 2_500_000  # bytes; an experiment of a hundred thousand points takes nine tenths of it
_STEP = re.compile(r"[0-9]{1,16}", re.ASCII)
_MOST_WORDS = 300


@dataclass(frozen=True, slots=True)
class Head:
    """What a checkpoint says of itself: its run after `step` steps is `experiment`, and `header` tells its tensors."""

    experiment: Experiment
    step: int
    header: dict[str, Any]


def head_of(data: bytes) -> Head:
    """Return what the checkpoint in `data` says of itself. Its tensors are looked at by nobody here.

    Raises:
        ValueError, TypeError, KeyError: if it is none.
        SpecError: if its experiment cannot be.
    """
    header = header_of(data, _MOST_HEADER)
    about = header["__metadata__"]
    if about["format"] not in _READ:
        raise ValueError(tr("the format is {given}", given=shown(about["format"])))
    if not _STEP.fullmatch(about["step"]) or int(about["step"]) > _MOST_STEP:
        raise ValueError(
            tr(
                "the step is {given}; expected a whole number from 0 to {most:,}",
                given=shown(about["step"]),
                most=_MOST_STEP,
            )
        )
    return Head(from_mapping(Experiment, json_object(about["experiment"])), int(about["step"]), header)


def read_checkpoint(path: Path) -> tuple[Head, bytes]:
    """Return what the checkpoint in a file says of itself, and all that is in it.

    Raises:
        SpecError: if it is none, or cannot be read: in words.
    """
    try:
        data = read_bytes(path, MOST_BYTES)
        return head_of(data), data
    except FileError as error:
        raise _refused(path, str(error), tr("a checkpoint that can be read")) from None
    except SpecError as error:
        raise _refused(path, tr("its set-up cannot be: {problem}", problem=error.problems[0])) from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
        why = tr("it says nothing of {error}", error=error) if isinstance(error, KeyError) else str(error)
        raise _refused(path, tr("it is damaged, or none: {why}", why=why)) from None


def begin_of(start: Start) -> int:
    """Return the step that a run begins at: 0, or that of the state that it begins with."""
    return 0 if start.checkpoint is None else head_of(start.checkpoint).step


def _refused(
    path: Path, why: str, allowed: str = tr_noop("a checkpoint, as `ganviz train --out` keeps one")
) -> SpecError:
    reason = one_line(" ".join(why.split()), _MOST_WORDS)
    given = tr("{file} ({reason})", file=shown_path(path), reason=reason)
    return SpecError([Problem(tr("file"), given, tr(allowed))])
