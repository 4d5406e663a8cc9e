"""Controls that cannot be used now: greyed out, with the reason in words, never hidden."""

from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QStandardItemModel
from pytestqt.qtbot import QtBot

from ganviz.spec import Experiment, settings_of
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.controls.draft import Draft
from ganviz.ui.widgets import ChoiceField

SGD = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
LEAK = "generator.network.slope"
PENALTY = "objective.r1"


@pytest.fixture
def panel(qtbot: QtBot) -> ControlsPanel:
    made = ControlsPanel()
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    return made


def show(panel: ControlsPanel, **changes: Any) -> None:
    change = {path.replace("__", "."): value for path, value in changes.items()}
    panel.show_experiment(Experiment().with_changes(change))


def greyed(panel: ControlsPanel, path: str) -> dict[Any, str]:
    """Open the menu of `path`, close it, and return the values that could not be chosen, with what was said."""
    field = panel.row(path).field
    assert isinstance(field, ChoiceField)
    field.showPopup()
    entries = field.model()
    assert isinstance(entries, QStandardItemModel)
    items = [entries.item(index) for index in range(field.count())]
    disabled = [item for item in items if item is not None and not item.isEnabled()]
    found = {item.data(Qt.ItemDataRole.UserRole): item.toolTip() for item in disabled}
    field.hidePopup()
    assert all(item is not None and item.isEnabled() for item in items)
    return found


def test_what_has_no_effect_is_greyed_with_the_reason_and_keeps_its_value(panel: ControlsPanel) -> None:
    show(panel, generator__network__slope=0.7)
    leak = panel.row(LEAK)
    assert not leak.control.isEnabled()
    assert not leak.isHidden()
    assert leak.reason == "Used with Activation: LeakyReLU or PReLU"
    assert leak.reason in leak.toolTip()
    assert leak.reason in leak.field.handles()[0].accessibleDescription()
    assert leak.setting.value == 0.7


def test_it_can_be_used_once_it_has_an_effect(panel: ControlsPanel) -> None:
    show(panel)
    before = panel.row(LEAK)
    show(panel, generator__network__activation="leaky_relu")
    after = panel.row(LEAK)
    assert after is before
    assert after.control.isEnabled()
    assert (after.reason, "Not now" in after.toolTip()) == ("", False)


def test_what_cannot_be_turned_on_is_greyed_after_a_moment(qtbot: QtBot, panel: ControlsPanel) -> None:
    show(panel, discriminator__network__norm="batch")
    qtbot.waitUntil(lambda: not panel.row(PENALTY).control.isEnabled())
    assert "batch norm mixes D's samples" in panel.row(PENALTY).reason
    show(panel, discriminator__network__norm="layer")
    qtbot.waitUntil(panel.row(PENALTY).control.isEnabled)


def test_entries_that_do_not_fit_are_greyed_with_the_reason(panel: ControlsPanel) -> None:
    show(panel)
    dynamics = greyed(panel, "updates.dynamics.kind")
    assert list(dynamics) == ["competitive"]
    assert "Needs Generator, Optimizer: sgd" in dynamics["competitive"]
    networks = greyed(panel, "generator.network.kind")
    assert "mlp" not in networks
    assert "Only mlp or particles, as ring has points and no pictures" in networks["dcgan"]


def test_entries_that_fit_are_offered(panel: ControlsPanel) -> None:
    panel.show_experiment(Experiment().with_changes(SGD))
    assert greyed(panel, "updates.dynamics.kind") == {}
    assert not {"grid", "digits"} & greyed(panel, "data.kind").keys()


@pytest.mark.parametrize(
    ("change", "disabled"),
    [
        ({}, set()),
        ({"discriminator.network.norm": "batch"}, {f"objective.{name}" for name in
            ("r1", "r2", "gradient_penalty", "dragan")}),
        ({"updates.batch_size": 127}, {"discriminator.network.pack"}),
        ({"updates.batch_size": 126}, set()),
        (SGD, {"generator.optimizer.nesterov", "discriminator.optimizer.nesterov"}),
        ({"discriminator.optimizer.kind": "sgd", "discriminator.optimizer.momentum": 0.5}, set()),
        ({"updates.unroll": 2}, {f"discriminator.optimizer.{name}" for name in
            ("clip_norm", "clip_value", "lookahead_steps")}),
        (SGD | {"updates.dynamics.kind": "competitive"}, {"updates.unroll"} | {f"{player}.optimizer.{name}"
            for player in ("generator", "discriminator") for name in ("momentum", "nesterov")}),
    ],
)  # fmt: skip
def test_off_switches_that_nothing_turns_on_are_found(change: dict[str, Any], disabled: set[str]) -> None:
    experiment = Experiment().with_changes(change)
    every = {setting.path for setting in settings_of(experiment)}
    draft = Draft.of(experiment, {})
    assert set(draft.disabled_reasons(every)) == disabled
    assert set(draft.disabled_reasons(every - disabled)) == set()


def test_an_optimizer_is_never_swapped_along_with_another_choice() -> None:
    refusal = Draft.of(Experiment(), {}).refusal("updates.dynamics.kind", "competitive")
    assert refusal is not None
    assert [problem.path for problem in refusal.problems] == [*SGD]
