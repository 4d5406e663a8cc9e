"""The collector rests while modules load, and leaves them alone afterwards. In programs of their own: it is shared."""

import subprocess
import sys

import pytest

LOADS = """
import gc
from ganviz.engine.loading import Loading
{before}
was = gc.isenabled()
with Loading():
    print(gc.isenabled())
print(gc.isenabled() == was, gc.get_freeze_count() > 1000)
"""
STARTS = """
import contextlib, gc, io, sys
from ganviz.__main__ import main
sys.argv = ["ganviz", "--help"]
with contextlib.redirect_stdout(io.StringIO()):
    main()
from ganviz.spec import Experiment
print(gc.isenabled(), any(each is Experiment for each in gc.get_objects()))
"""


def said_by(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-P", "-c", program], capture_output=True, text=True, timeout=60, check=True
    )  # fmt: skip
    return done.stdout.strip()


@pytest.mark.parametrize("before", ["", "gc.disable()"])
def test_the_collector_rests_and_goes_on_as_it_was(before: str) -> None:
    assert said_by(LOADS.format(before=before)).split() == ["False", "True", "True"]


def test_what_a_program_has_loaded_is_not_looked_at_again() -> None:
    assert said_by(STARTS).split() == ["True", "False"]
