"""The command line. Loads torch and Qt only for the commands that need them."""

import contextlib
import logging
import os
import signal
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler

import platformdirs

from ganviz.cli.commands import COMMANDS, FAILED
from ganviz.cli.given import UsageError, require_data_dir
from ganviz.cli.language import behind_command, language_named, language_of_system, speaking
from ganviz.cli.output import abandon, prepare_streams, say, tell
from ganviz.engine.datafiles import DataError
from ganviz.engine.failures import in_words
from ganviz.engine.interrupts import Interrupted, StopSignals, exit_status, interrupt, told
from ganviz.engine.threads import wait_briefly
from ganviz.spec import SpecError, preset
from ganviz.spec.errors import of_system, shown_path
from ganviz.spec.presets import is_file_name
from ganviz.spec.translation import tr, tr_noop

log = logging.getLogger(__name__)

BAD_INPUT = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    That is 0, 1 if it failed, 2 if it was not understood, or 128 and the number of the signal that ended it.
    """
    arguments = behind_command(sys.argv[1:] if argv is None else argv)
    prepare_streams()
    _configure_log()
    wait_briefly(os.environ)
    with StopSignals(interrupt), speaking(language_named(arguments), language_of_system(arguments)):
        return _run(arguments)


def _run(arguments: list[str]) -> int:
    command = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    what = command or tr_noop("the window")
    try:
        status = _carry_out(command, arguments[1:] if command else arguments)
        say("", end="")  # what is not written yet: here, where a full disk can still be told in words
        return status
    except SpecError as error:
        _complain(tr("this cannot be run:") + "\n" + "\n".join(f"  {line}" for line in str(error).split("\n")))
    except (UsageError, DataError) as error:
        _complain(str(error))
    except KeyboardInterrupt as error:
        interrupted = error if isinstance(error, Interrupted) else Interrupted(signal.SIGINT)
        note = tr("; ") + interrupted.note if interrupted.note else ""
        tell(f"\nganviz: {told(interrupted.number)}{note}")
        return exit_status(interrupted.number)
    except OSError as error:  # a full disk, above all
        abandon(sys.stdout)
        log.exception("%s could not go on", what)
        place = f"{shown_path(error.filename)}: " if error.filename else ""
        _complain(tr("cannot go on: {reason}", reason=f"{place}{of_system(error) or error}"))
        return FAILED
    except Exception as error:
        log.exception("%s failed", what)
        _complain(in_words(error, what))
        return FAILED
    return BAD_INPUT


def _carry_out(command: str, arguments: list[str]) -> int:
    if not command and len(arguments) > 1 and not (arguments[0].startswith("-") or is_file_name(arguments[0])):
        preset(arguments[0])  # before what follows it is complained of: it may be a command that is spelt wrong
    try:
        options = COMMANDS[command].parser().parse_args(arguments)
    except SystemExit as end:  # after help, or a mistake
        return end.code if isinstance(end.code, int) else 0
    require_data_dir(options)
    return COMMANDS[command].run(options)


def _complain(text: str) -> None:
    tell(f"ganviz: {text}")


def _configure_log() -> None:
    """Keep a log in the user's log folder, if that can be written. A program that calls us may have its own."""
    if logging.getLogger().handlers:
        return
    logging.raiseExceptions = False  # on a full disk the log fails too, and would say so at length
    handler: logging.Handler = logging.NullHandler()
    with contextlib.suppress(OSError):
        folder = platformdirs.user_log_path("ganviz", appauthor=False, ensure_exists=True)
        handler = RotatingFileHandler(
            folder / "ganviz.log", maxBytes=500_000, backupCount=1, encoding="utf-8", errors="backslashreplace"
        )
    logging.basicConfig(
        handlers=[handler], level=logging.WARNING, format="%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
    )
