"""Start the command line: as ``ganviz``, or as ``python -m ganviz``.

Imports nothing that takes a while before `main` has seen to it that Ctrl+C ends the program in a word.
"""

import os

from ganviz.engine.interpreter import leave_working_folder
from ganviz.engine.loading import Loading


def main() -> int:
    """Run the command that the program was started with, and return its exit status."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through all that is installed
    import signal  # no earlier: `python -m ganviz` has the working folder in its path until it has left it

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not one that is ignored, or of a caller
        signal.signal(signal.SIGINT, _leave)
    with Loading():
        from ganviz.cli import main as run

    return run()


def _leave(number: int, frame: object) -> None:
    """End at once: an import that an exception cuts short would say so at length, and nothing is begun yet."""
    try:
        os.write(2, b"\nganviz: interrupted\n")
    finally:  # also where the stream is closed
        os._exit(128 + number)


main_gui = main  # on Windows, where a program of the desktop has neither output nor error stream


if __name__ == "__main__":
    leave_working_folder()  # before anything is imported that is not Python's own or ours
    raise SystemExit(main())
