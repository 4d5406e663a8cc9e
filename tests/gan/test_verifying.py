"""Every row run both ways: that they agree, and that one which does not is named."""

from typing import Any

import pytest

from ganviz.gan import Trainer
from ganviz.gan.compiled import verifying as module
from ganviz.gan.compiled.verifying import RowDiffers, verifying
from tests.gan.support import small
from tests.gan.test_byhand import STABILISERS


@pytest.mark.parametrize("name", STABILISERS)
def test_every_row_does_what_its_call_does(name: str) -> None:
    trainer = Trainer(small(STABILISERS[name]))
    with verifying(trainer) as machine:
        for _ in range(3):
            trainer.step()
    assert machine.checked > 30
    assert machine.largest[0] < 1e-5


def test_the_first_row_that_differs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def run_wrongly(row: Any) -> None:
        if row.s0 and row.m * row.n == 64:
            row.s0 *= 1.01
        run_row(row)

    run_row = module.run_row
    monkeypatch.setattr(module, "run_row", run_wrongly)
    trainer = Trainer(small({"objective.loss.smoothing": 0.1}))
    with verifying(trainer), pytest.raises(RowDiffers, match=r"row \d+, \w+ of .*: the kernel and PyTorch are"):
        trainer.step()


def test_where_nothing_is_compiled_that_is_said() -> None:
    with (
        pytest.raises(ValueError, match="gradients are autograd"),
        verifying(Trainer(small({"compute.step": "autograd"}))),
    ):
        pass
