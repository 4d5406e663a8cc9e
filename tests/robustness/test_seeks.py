"""A run is sent to steps at random, alone and through both hosts.

`python -m tests.robustness.seeks` does it at length.
"""

import pytest

from tests.robustness.seeks import seek_often


@pytest.mark.parametrize("step", ["auto", "autograd"])
@pytest.mark.parametrize("host", ["none", "thread", "process"])
def test_every_step_sought_is_as_it_was(host: str, step: str) -> None:
    assert len(seek_often(host, step, steps=300, seeks=15)) == 15
