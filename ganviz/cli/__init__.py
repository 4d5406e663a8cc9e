"""The command line. Loads torch and Qt only for the commands that need them."""

import contextlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler

import platformdirs

from ganviz.cli.commands import COMMANDS, FAILED
from ganviz.cli.given import UsageError
from ganviz.cli.parsers import PARSERS
from ganviz.engine.datafiles import DataError
from ganviz.engine.failures import in_words
from ganviz.engine.threads import wait_briefly
from ganviz.spec import SpecError

log = logging.getLogger(__name__)

BAD_INPUT, INTERRUPTED = 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, 1 if it failed, 2 if it was not understood."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _configure_log()
    _configure_streams()
    wait_briefly(os.environ)
    command = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    parser = PARSERS[command]()
    try:
        status = COMMANDS[command](parser.parse_args(arguments[1:] if command else arguments))
        sys.stdout.flush()  # here, where a full disk or a closed pipe can still be told in words
        return status
    except SpecError as error:
        _complain("\n".join(f"  {problem}" for problem in error.problems), lead="this cannot be run:\n")
    except (UsageError, DataError) as error:
        _complain(str(error))
    except KeyboardInterrupt:
        print("\nganviz: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        _abandon_output()
        return FAILED
    except OSError as error:  # a full disk, above all
        log.exception("%s could not go on", command or "the window")
        _complain(f"cannot go on: {f'{error.filename}: ' if error.filename else ''}{error.strerror or error}")
        _abandon_output()
        return FAILED
    except Exception as error:
        log.exception("%s failed", command or "the window")
        _complain(in_words(error))
        return FAILED
    return BAD_INPUT


def main_gui() -> int:
    """Run as a program of the desktop, which on Windows has neither output nor error stream."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
    return main()


def _complain(text: str, lead: str = "") -> None:
    print(f"ganviz: {lead}{text}", file=sys.stderr)


def _configure_log() -> None:
    """Keep a log in the user's log folder, if that can be written. A program that calls us may have its own."""
    if logging.getLogger().handlers:
        return
    logging.raiseExceptions = False  # on a full disk the log fails too, and would say so at length
    handler: logging.Handler = logging.NullHandler()
    with contextlib.suppress(OSError):
        folder = platformdirs.user_log_path("ganviz", appauthor=False, ensure_exists=True)
        handler = RotatingFileHandler(folder / "ganviz.log", maxBytes=500_000, backupCount=1, encoding="utf-8")
    logging.basicConfig(
        handlers=[handler], level=logging.WARNING, format="%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
    )


def _configure_streams() -> None:
    """Let a terminal that cannot write a sign show another in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _abandon_output() -> None:
    """Write no more: what is still to be flushed when Python ends would fail again, in public."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
