"""What a trainer prepares is prepared anew only for what it depends on: a slider changes a learning rate often."""

import pytest

from ganviz.gan import Trainer, trainer
from ganviz.spec import Change, Experiment

PENALIZED = Experiment().with_changes(
    {"objective.gradient_penalty": 10.0, "objective.loss.kind": "wasserstein", "updates.batch_size": 8}
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Experiment]:
    """Return the experiments for which it is asked where gradients come from."""
    asked: list[Experiment] = []
    found = trainer.gradient_source_of
    monkeypatch.setattr(trainer, "gradient_source_of", lambda e, g, d: (asked.append(e), found(e, g, d))[1])
    return asked


def test_a_learning_rate_changes_nothing_that_is_prepared(asked: list[Experiment]) -> None:
    made = Trainer(PENALIZED)
    state = made.state()
    for rate in (1e-3, 2e-3, 3e-3):
        made.apply({"generator.optimizer.lr": rate})
    made.load_state(state)

    assert len(asked) == 1


@pytest.mark.parametrize(
    "change", [{"updates.batch_size": 9}, {"compute.step": "autograd"}, {"objective.loss.kind": "hinge"}]
)
def test_anything_else_is_looked_at_again(asked: list[Experiment], change: Change) -> None:
    made = Trainer(PENALIZED)
    made.apply(change)

    assert asked == [PENALIZED, PENALIZED.with_changes(change)]
