"""The panel of controls: generated from the description, showing what is applied, asking for changes."""

from collections import Counter
from typing import Annotated, Any, Literal

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QSignalSpy
from PyQt6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ganviz.spec import Experiment, Problem, SpecError, preset, presets, settings_of
from ganviz.spec.optimizers import Adam, Optimizer
from ganviz.spec.players import ByPlayer
from ganviz.spec.settings import Part, number, setting, variant
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.controls.pending_bar import PendingBar
from ganviz.ui.controls.row import SettingRow
from ganviz.ui.theme import LIGHT
from ganviz.ui.widgets import ChoiceField, EntryField, NumberSlider, Toggle, WholeNumberField

RING = Experiment()
LR = "generator.optimizer.lr"


class Lion(Optimizer):
    """An optimizer that the panel has never heard of."""

    label = "Lion"
    help = "Steps by the sign of its momentum."
    kind: Literal["lion"] = "lion"
    sign_share: float = setting(0.9, "Sign share", live=True, ge=0, le=1, help="How much of a step is its sign.")
    cautious: bool = setting(False, "Cautious", live=True, help="Skip steps against the gradient.")
    delays: tuple[Annotated[float, number(ge=0, le=9)], ...] = setting(
        (1.0,), "Delays", live=True, ge=0, le=9, help="In steps.", max_length=3
    )


class Warmup(Part):
    """A part of an experiment that the panel has never heard of."""

    steps: int = setting(10, "Warm-up", live=True, ge=0, le=100, unit="steps", help="Steps before the full rate.")


class Player(Part):
    """A network with a choice that the panel has never heard of."""

    optimizer: Adam | Lion = variant(Adam(), "Optimizer", help="How to step.", live=True)


class Unheard(Part):
    """An experiment that the panel has never heard of."""

    generator: Player = Player()
    warm_up: Warmup = Warmup()


@pytest.fixture
def panel(qtbot: QtBot) -> ControlsPanel:
    made = ControlsPanel()
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show_experiment(RING)
    made.show()
    return made


def _rows(panel: ControlsPanel) -> list[SettingRow]:
    """Return the rows that the panel has made."""
    return [row for section in panel._sections.values() for row in section.rows.values()]


def _control(panel: ControlsPanel, path: str) -> Any:
    panel.row(path)
    found = [widget for widget in panel.findChildren(QWidget) if widget.objectName() == path]
    assert len(found) == 1, f"{len(found)} controls are called {path}"
    return found[0]


def _shown(panel: ControlsPanel, path: str) -> Any:
    return _value(_control(panel, path))


def _value(control: Any) -> Any:
    return control.value() if isinstance(control, WholeNumberField) else control.value


def _choose(panel: ControlsPanel, path: str, value: Any) -> None:
    menu = _control(panel, path)
    menu.setCurrentIndex(menu.findData(value))


def _enter(qtbot: QtBot, entry: QLineEdit | WholeNumberField, text: str) -> None:
    entry.selectAll()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


def _messages(panel: ControlsPanel) -> dict[str, str]:
    return {row.setting.path: row.message for row in _rows(panel) if row.message}


def _button(panel: ControlsPanel, name: str) -> QPushButton:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    return button


@pytest.fixture
def changes(panel: ControlsPanel) -> list[dict[str, Any]]:
    requested: list[dict[str, Any]] = []
    panel.change_requested.connect(requested.append)
    return requested


def test_every_setting_of_every_preset_has_a_control_that_shows_its_value(panel: ControlsPanel) -> None:
    """One preset takes another's place, with rows of the last to be kept, changed and taken away."""
    requested = QSignalSpy(panel.change_requested)
    for found in presets():
        panel.show_experiment(found.experiment)
        for described in settings_of(found.experiment):
            panel.row(described.path)
        named = [(widget.objectName(), widget) for widget in panel.findChildren(QWidget)]
        controls = dict(named)
        times = Counter(name for name, _ in named)
        for described in settings_of(found.experiment):
            path = described.path
            assert times[path] == 1, (found.name, path)
            assert _value(controls[path]) == described.value, (found.name, path)
            assert described.help.split("&")[0][:20] in controls[path].toolTip().replace("&#x27;", "'")
            assert path in controls[path].toolTip()
            assert controls[path].accessibleName().endswith(described.label)
        assert len(requested) == 0, found.name


def test_an_unheard_of_experiment_gets_controls_with_no_line_written_for_it(qtbot: QtBot) -> None:
    panel = ControlsPanel()
    qtbot.addWidget(panel)
    panel.show_experiment(Unheard())
    assert isinstance(_control(panel, "warm_up.steps"), WholeNumberField)
    with qtbot.waitSignal(panel.change_requested) as requested:
        _choose(panel, "generator.optimizer.kind", "lion")
    assert requested.args == [{"generator.optimizer.kind": "lion"}]
    panel.show_experiment(Unheard(generator=Player(optimizer=Lion())))
    assert isinstance(_control(panel, "generator.optimizer.sign_share"), NumberSlider)
    assert isinstance(_control(panel, "generator.optimizer.cautious"), Toggle)
    assert isinstance(_control(panel, "generator.optimizer.delays"), EntryField)
    assert isinstance(_control(panel, "generator.optimizer.kind"), ChoiceField)
    assert _control(panel, "warm_up.steps").accessibleName() == "Warm up: Warm-up"


def test_the_optimizer_stands_directly_above_its_learning_rate(panel: ControlsPanel) -> None:
    for player in ("generator", "discriminator"):
        above = _control(panel, f"{player}.optimizer.kind").parentWidget().geometry()
        below = _control(panel, f"{player}.optimizer.lr").parentWidget().geometry()
        network = _control(panel, f"{player}.network.kind").parentWidget().geometry()
        assert 0 < below.top() - above.bottom() < 12
        assert network.top() > below.bottom()


def test_dragging_a_rate_asks_for_changes_and_sends_the_last_one(
    panel: ControlsPanel, qtbot: QtBot, changes: list[dict[str, Any]]
) -> None:
    slider = _control(panel, LR).slider
    middle = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(10, middle))
    for x in range(10, slider.width(), 2):
        qtbot.mouseMove(slider, QPoint(x, middle))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 1, middle))
    assert all(set(change) == {LR} for change in changes)
    assert changes[-1] == {LR: _shown(panel, LR)}
    assert 2 <= len(changes) < slider.width() // 2


def test_a_queued_value_is_sent_when_the_interval_ends(
    panel: ControlsPanel, qtbot: QtBot, changes: list[dict[str, Any]]
) -> None:
    slider = _control(panel, LR).slider
    slider.setSliderDown(True)
    for _ in range(5):
        slider.setValue(slider.value() + 4)
    assert len(changes) == 1
    qtbot.waitUntil(lambda: len(changes) == 2)
    assert changes[-1] == {LR: _shown(panel, LR)}


def test_changes_of_two_settings_go_out_in_order_and_apart(panel: ControlsPanel, changes: list[dict[str, Any]]) -> None:
    slider = _control(panel, LR).slider
    slider.setSliderDown(True)
    slider.setValue(0)
    slider.setValue(4)
    _choose(panel, "generator.optimizer.kind", "sgd")
    _choose(panel, "discriminator.optimizer.kind", "rmsprop")
    assert changes[:2] == [{LR: 1e-6}, {LR: 1.3e-6}]
    assert changes[2] == {"generator.optimizer.kind": "sgd"}


def test_a_dragged_slider_is_not_pulled_back_by_earlier_answers(panel: ControlsPanel) -> None:
    slider = _control(panel, LR).slider
    slider.setSliderDown(True)
    slider.setValue(200)
    slider.setValue(220)
    wanted = _shown(panel, LR)
    panel.show_experiment(RING.with_changes({LR: 0.1}))
    assert _shown(panel, LR) == wanted
    slider.setSliderDown(False)
    panel.show_experiment(RING.with_changes({LR: 0.1}))
    assert _shown(panel, LR) == wanted
    panel.show_experiment(RING.with_changes({LR: wanted}))
    panel.show_experiment(RING.with_changes({LR: 0.02}))
    assert _shown(panel, LR) == 0.02


def test_a_change_that_nobody_answers_gives_way_to_what_is_applied(panel: ControlsPanel) -> None:
    _choose(panel, "generator.optimizer.kind", "sgd")
    assert _shown(panel, "generator.optimizer.kind") == "sgd"
    panel._patience.timeout.emit()
    assert _shown(panel, "generator.optimizer.kind") == "adam"


def test_swapping_the_optimizer_swaps_its_rows_and_keeps_the_rest(panel: ControlsPanel) -> None:
    menu, rate = _control(panel, "generator.optimizer.kind"), _control(panel, LR)
    kept = _control(panel, "discriminator.optimizer.beta1")
    panel.resize(300, 300)
    panel._scroll.verticalScrollBar().setValue(120)
    panel.show_experiment(RING.with_changes({"generator.optimizer.kind": "sgd", LR: 0.02}))
    assert _control(panel, "generator.optimizer.kind") is menu
    assert _control(panel, LR) is rate
    assert _control(panel, "discriminator.optimizer.beta1") is kept
    assert _shown(panel, "generator.optimizer.momentum") == 0
    assert panel.findChild(QWidget, "generator.optimizer.beta1") is None
    assert panel._scroll.verticalScrollBar().value() == 120


def test_showing_an_experiment_leaves_the_focus_and_half_typed_text_alone(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    entry = _control(panel, LR).entry
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, "0.0")
    panel.show_experiment(RING.with_changes({LR: 0.1, "discriminator.optimizer.kind": "sgd"}))
    assert QApplication.focusWidget() is entry
    assert entry.text() == "0.0"
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert entry.text() == "0.10"


def test_a_structural_setting_waits_for_apply_and_restart(
    panel: ControlsPanel, qtbot: QtBot, changes: list[dict[str, Any]]
) -> None:
    bar = panel.findChild(PendingBar)
    assert bar is not None
    assert not bar.isVisible()
    entry = _control(panel, "generator.network.widths")
    _enter(qtbot, entry, "32, 32")
    assert entry.property("pending") is True
    assert (bar.isVisible(), bar.text) == (True, "1 setting needs new weights")
    _control(panel, "seed").setValue(7)
    assert bar.text == "2 settings need new weights"
    with qtbot.waitSignal(panel.restart_requested) as requested:
        _button(panel, "apply_and_restart").click()
    assert requested.args == [{"generator.network.widths": (32, 32), "seed": 7}]
    assert changes == []
    panel.show_experiment(RING.with_changes(requested.args[0]))
    assert not bar.isVisible()
    assert not _control(panel, "generator.network.widths").property("pending")


def test_discard_goes_back_to_what_is_applied(panel: ControlsPanel, qtbot: QtBot) -> None:
    _choose(panel, "data.kind", "digits")
    _control(panel, "seed").setValue(7)
    assert panel.findChild(QWidget, "data.modes") is None
    _button(panel, "discard").click()
    assert (_shown(panel, "data.kind"), _shown(panel, "data.modes"), _shown(panel, "seed")) == ("ring", 8, 0)
    assert not _button(panel, "apply_and_restart").isVisible()


def test_another_set_up_is_shown_without_what_was_asked_of_the_last(
    panel: ControlsPanel, changes: list[dict[str, Any]]
) -> None:
    _control(panel, "seed").setValue(7)
    _choose(panel, "generator.optimizer.kind", "sgd")
    panel.discard()
    panel.show_experiment(preset("grid25").experiment)
    assert (_shown(panel, "seed"), _shown(panel, "generator.optimizer.kind")) == (0, "adam")
    assert not _button(panel, "apply_and_restart").isVisible()
    assert changes == [{"generator.optimizer.kind": "sgd"}]


def test_rows_of_a_pending_kind_can_be_set_before_the_restart(panel: ControlsPanel, qtbot: QtBot) -> None:
    _choose(panel, "data.kind", "digits")
    _choose(panel, "generator.network.kind", "dcgan")
    _control(panel, "generator.network.channels").setValue(8)
    with qtbot.waitSignal(panel.restart_requested) as requested:
        _button(panel, "apply_and_restart").click()
    assert requested.args == [
        {"data.kind": "digits", "generator.network.kind": "dcgan", "generator.network.channels": 8}
    ]


def test_data_of_the_same_shape_changes_at_once(panel: ControlsPanel, changes: list[dict[str, Any]]) -> None:
    _choose(panel, "data.kind", "grid")
    assert changes == [{"data.kind": "grid"}]
    assert not _button(panel, "apply_and_restart").isVisible()


def test_points_just_work_after_images_on_convolutions(panel: ControlsPanel, qtbot: QtBot) -> None:
    panel.show_experiment(preset("mnist-dcgan").experiment)
    _choose(panel, "data.kind", "ring")
    assert _shown(panel, "generator.network.kind") == "mlp"
    with qtbot.waitSignal(panel.restart_requested) as requested:
        _button(panel, "apply_and_restart").click()
    assert requested.args[0] == {
        "data.kind": "ring",
        "generator.network.kind": "mlp",
        "discriminator.network.kind": "mlp",
    }


def test_a_choice_that_does_not_fit_is_explained_at_its_control(
    panel: ControlsPanel, changes: list[dict[str, Any]]
) -> None:
    _choose(panel, "generator.network.kind", "dcgan")
    assert _shown(panel, "generator.network.kind") == "mlp"
    assert _messages(panel) == {
        "generator.network.kind": "Given 'dcgan'; allowed: mlp or particles, as ring has points and no pictures."
    }
    _choose(panel, "generator.network.activation", "tanh")
    _choose(panel, "generator.network.kind", "dcgan")
    assert changes == []


@pytest.mark.parametrize(
    ("path", "typed", "given"),
    [("data.modes", "99999", "99999"), (LR, "50", "50.0"), (LR, "fast", "'fast'"), ("updates.batch_size", "0", "0"),
     ("generator.network.widths", "64, 0", "(64, 0)"), ("generator.network.widths", "x", "'x'")],
)  # fmt: skip
def test_a_number_beyond_its_bounds_stays_and_its_row_says_what_is_allowed(
    panel: ControlsPanel, qtbot: QtBot, changes: list[dict[str, Any]], path: str, typed: str, given: str
) -> None:
    control = _control(panel, path)
    entry = control.entry if isinstance(control, NumberSlider) else control
    before = _shown(panel, path)
    _enter(qtbot, entry, typed)

    allowed = next(setting.allowed for setting in settings_of(RING) if setting.path == path)
    assert _messages(panel) == {path: f"Given {given}; allowed: {allowed}."}
    assert (entry.text(), changes) == (typed, [])
    panel.show_experiment(RING.with_changes({"generator.optimizer.beta1": 0.9}))  # another setting was applied
    assert entry.text() == typed
    assert not _button(panel, "apply_and_restart").isVisible()

    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert _messages(panel) == {}
    assert _shown(panel, path) == before


def test_another_set_up_is_shown_in_place_of_what_was_refused(panel: ControlsPanel, qtbot: QtBot) -> None:
    _enter(qtbot, _control(panel, "data.modes"), "99999")
    _enter(qtbot, _control(panel, LR).entry, "50")
    panel.discard()
    panel.show_experiment(RING)

    assert (_control(panel, "data.modes").text(), _control(panel, LR).entry.text()) == ("8", "1.0e-3")
    assert _messages(panel) == {}


def test_a_value_that_breaks_another_setting_names_it_at_the_control_in_hand(
    panel: ControlsPanel, changes: list[dict[str, Any]]
) -> None:
    sgd = {"kind": "sgd", "momentum": 0.9, "nesterov": True}
    panel.show_experiment(RING.with_changes({f"generator.optimizer.{name}": value for name, value in sgd.items()}))
    _control(panel, "generator.optimizer.momentum").slider.setValue(0)
    assert _shown(panel, "generator.optimizer.momentum") == 0.9
    message = _messages(panel)["generator.optimizer.momentum"]
    assert message.startswith("Generator, Nesterov: given true; allowed: false, or true with a momentum")
    assert changes == []


def test_a_refused_change_is_explained_and_undone(panel: ControlsPanel) -> None:
    _choose(panel, "generator.optimizer.kind", "sgd")
    panel.show_refusal(
        SpecError([Problem("generator.optimizer.kind", "'sgd'", "adam"), Problem("data_dir", "'x'", "a folder")]),
        {"generator.optimizer.kind": "sgd"},
    )
    assert _shown(panel, "generator.optimizer.kind") == "adam"
    assert _messages(panel) == {"generator.optimizer.kind": "Given 'sgd'; allowed: adam."}
    assert panel._notice.text() == "data_dir: given 'x'; allowed: a folder."
    _choose(panel, "generator.optimizer.kind", "adamw")
    assert _messages(panel) == {}
    assert not panel._notice.isVisible()


def test_a_message_unfolds_what_hides_it(panel: ControlsPanel) -> None:
    eps = _control(panel, "generator.optimizer.eps")
    assert not eps.isVisible()
    panel.show_refusal(SpecError([Problem("generator.optimizer.eps", "0", "a number above 0")]), {})
    assert eps.isVisible()


def test_advanced_settings_are_folded_behind_more(panel: ControlsPanel, qtbot: QtBot) -> None:
    section, _ = panel._place_of(LR)
    assert _control(panel, LR).isVisible()
    assert not _control(panel, "generator.optimizer.weight_decay").isVisible()
    section.findChild(QPushButton).click()
    assert _control(panel, "generator.optimizer.weight_decay").isVisible()


def test_sections_sum_themselves_up(panel: ControlsPanel) -> None:
    panel.show_weights(ByPlayer(generator=4482, discriminator=1))
    panel.apply_theme(LIGHT)
    headers = {section.header.text(): section.header.summary for section in panel._sections.values()}
    assert headers == {
        "Data": "",
        "Generator": "4,482 weights",
        "Discriminator": "1 weight",
        "Objective": "",
        "Updates": "batch 128 · D×1 G×1",
        "Run": "seed 0",
    }


def test_every_control_lies_within_the_narrowest_panel(panel: ControlsPanel) -> None:
    panel.resize(panel.minimumSizeHint().width(), 900)
    for section in panel._sections.values():
        section.set_folds({section.title: True, f"{section.title}, more": True})
    QApplication.processEvents()
    right = panel._scroll.viewport().width()
    ends = {row.setting.path: row.mapTo(panel._content, row.rect().topRight()).x() for row in _rows(panel)}
    assert ends.keys() == {setting.path for setting in settings_of(RING)}
    assert [path for path, end in ends.items() if end >= right] == []


def test_variants_without_settings_of_their_own_leave_no_stale_rows(panel: ControlsPanel) -> None:
    panel.show_experiment(RING.with_changes({"objective.loss.kind": "wasserstein"}))
    assert _shown(panel, "objective.loss.clip") == 0.01
    panel.show_experiment(RING)
    assert panel.findChild(QWidget, "objective.loss.clip") is None
