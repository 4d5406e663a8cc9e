"""Where Python looks for modules, here and in the interpreters that are started from here: never in the folder the
user stands in, where a file may be called ``signal.py`` or ``numpy.py``. What PYTHONPATH names is looked into.

Imports nothing that Python has not loaded by the time it runs its first module.
"""

import os
import sys

# As little as can be, as all it imports is found by the path that it sets.
_BOOT = """import gc, sys
name, *sys.path = sys.argv[1:]
sys.argv = [name]
gc.disable()
main = __import__(name, fromlist=["main"]).main
gc.freeze()  # as `ganviz.engine.loading` does
gc.enable()
main()"""
_PACKAGE = __name__.partition(".")[0]
_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def command(module: str) -> list[str]:
    """Return the command that calls `main` of `module` in a new interpreter, with the path of this one."""
    flag = "-I" if sys.flags.isolated else "-P"  # nothing before the path that is given
    return [sys.executable, flag, "-c", _BOOT, module, *module_path()]


def module_path() -> list[str]:
    """Return where this interpreter looks for modules, without the working folder."""
    return _with_root([path for path in sys.path if path])


def leave_working_folder() -> None:
    """Take out of the path what ``python -m`` puts first, for a program that was started so."""
    if not sys.flags.safe_path and sys.path[:1] in ([""], [_working_folder()]):
        sys.path[:] = _with_root(sys.path[1:])


def _with_root(found: list[str]) -> list[str]:
    """Return `found` with the folder that holds this package, if need be right before another that holds it too.

    That is the working folder for those who run from the source. It comes after all that does not hold the package.
    """
    place = next((at for at, path in enumerate(found) if os.path.isdir(os.path.join(path, _PACKAGE))), len(found))
    if not found[place:] or os.path.realpath(found[place]) != os.path.realpath(_ROOT):
        return [*found[:place], _ROOT, *found[place:]]
    return found


def _working_folder() -> str:
    try:
        return os.getcwd()
    except OSError:  # it was deleted
        return ""
