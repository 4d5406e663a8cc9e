"""Whatever optimizers follow each other in whatever order, a player goes on, and goes on exactly from its state."""

from typing import Any

import torch
from hypothesis import given
from hypothesis import strategies as st

from ganviz.gan.player import Player
from ganviz.gan.schedules import SCHEDULES
from ganviz.spec import Experiment, Setting, SpecError, settings_of
from ganviz.spec.optimizers import AnyOptimizer
from tests.gan.support import OPTIMIZER_KINDS
from tests.gan.test_swaps import Weights, descend, gradients

OPTIMIZER = "generator.optimizer."
EXPERIMENTS = tuple(
    Experiment().with_changes({f"{OPTIMIZER}kind": kind, f"{OPTIMIZER}schedule.kind": schedule})
    for kind in OPTIMIZER_KINDS
    for schedule in SCHEDULES
)


def values(setting: Setting) -> st.SearchStrategy[Any]:
    """Return the values that `setting` allows, its default among the likely ones."""
    if setting.type == "bool":
        return st.booleans()
    if setting.type == "choice":
        return st.sampled_from([choice.value for choice in setting.choices])
    low, high = setting.minimum, setting.maximum
    assert low is not None
    assert high is not None
    if setting.type == "int":
        return st.just(setting.default) | st.integers(int(low), min(int(high), 20))
    within = st.floats(low, high, exclude_min=setting.excludes_minimum, exclude_max=setting.excludes_maximum)
    return st.just(setting.default) | within


@st.composite
def optimizers(draw: st.DrawFn) -> AnyOptimizer:
    """Draw a valid optimizer: any kind, any schedule, any of its settings."""
    experiment = draw(st.sampled_from(EXPERIMENTS))
    own = [setting for setting in settings_of(experiment) if setting.path.startswith(OPTIMIZER)]
    for setting in draw(st.lists(st.sampled_from(own[1:]), max_size=6)):  # the first is the kind
        try:
            experiment = experiment.with_changes({setting.path: draw(values(setting))})
        except SpecError:  # Nesterov without momentum, or a field of the schedule that was
            continue
    return experiment.generator.optimizer


@given(st.lists(st.tuples(optimizers(), st.booleans(), st.integers(0, 4)), min_size=2, max_size=5))
def test_any_succession_of_optimizers_goes_on_exactly_from_the_state_it_left(
    turns: list[tuple[AnyOptimizer, bool, int]],
) -> None:
    spec = turns[0][0]
    learner, step = Player(Weights(), spec), 1
    for successor, carry, updates in turns:
        learner.adopt(spec, successor, carry)
        spec, step = successor, step + 1
        learner.enter(step)
        descend(learner, gradients(updates, step))
    resumed = Player(Weights(), turns[0][0])
    resumed.load_state(spec, learner.state())

    for player in (learner, resumed):
        player.enter(step + 1)
        descend(player, gradients(3, step + 1))

    for name, value in learner.state().items():
        torch.testing.assert_close(resumed.state()[name], value, rtol=0, atol=0, equal_nan=True)


@given(st.lists(st.tuples(optimizers(), st.booleans()), min_size=1, max_size=5))
def test_a_change_of_optimizer_moves_no_weight(turns: list[tuple[AnyOptimizer, bool]]) -> None:
    spec = turns[0][0]
    learner = Player(Weights(), spec)
    for successor, carry in turns:
        descend(learner, gradients(2))
        before = learner.weights.detach().clone()

        learner.adopt(spec, successor, carry)
        spec = successor

        torch.testing.assert_close(learner.weights.detach(), before, rtol=0, atol=0, equal_nan=True)
