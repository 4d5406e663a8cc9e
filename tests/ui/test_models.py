"""Models without a game in the window: networks and losses by their names, words in the place of what D would say."""

from typing import cast

import pytest
from PyQt6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import StepOnce
from ganviz.engine.probes import SurfaceProbe
from ganviz.spec import Preset
from ganviz.spec.models import MODELS, ModelKind
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.plots import Beside
from ganviz.ui.window import MainWindow
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.feeding import feed
from tests.ui.windows import Open

OF = {kind: frames.RING.with_changes({"objective.model": kind}) for kind in MODELS}
NEED_A_GAME = {"verdicts", "scores", "game_field"}


def opened(qtbot: QtBot, host: FakeHost, open_window: Open, kind: ModelKind) -> MainWindow:
    window = open_window(host, Preset("own", "Own", "", OF[kind]))
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(OF[kind]))
    window.resize(1280, 800)
    return window


def shown_losses(qtbot: QtBot, kind: ModelKind) -> LossesView:
    view = LossesView()
    qtbot.addWidget(view)
    view.resize(460, 240)
    view.apply_theme(DARK)
    feed(view, frames.started(OF[kind]))
    feed(view, frames.loss_frame(1, 50, d_loss=float("nan") if kind == "flow_matching" else 3.5, g_loss=-2.0))
    with qtbot.waitExposed(view):
        view.show()
    return view


# --- losses ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "texts", "subtitle"),
    [
        ("gan", ["G −2.00", "D 3.50"], "non-saturating"),
        ("vae", ["reconstruction −2.00", "KL 3.50"], "minus the evidence lower bound, in nats"),
        ("flow_matching", ["velocity error −2.00"], "squared error of the velocity, in squared data units"),
    ],
)
def test_losses_are_called_what_they_are(qtbot: QtBot, kind: ModelKind, texts: list[str], subtitle: str) -> None:
    view = shown_losses(qtbot, kind)

    assert [text for text in view._legend.texts if text] == texts
    assert view.header.told == subtitle
    assert len(view.reading_lines()) == len(texts)


def test_losses_of_different_models_are_said_not_to_compare(qtbot: QtBot) -> None:
    view = shown_losses(qtbot, "gan")

    def beside(kind: ModelKind) -> Beside:
        other = RunRecord(2, OF[kind])
        other.note(frames.loss_frame(1, 50, d_loss=-4.0, g_loss=3.0))
        return Beside(other, "lane 1")

    view.show_beside([beside("vae")], "lane 0")
    assert view.header.told == "of different models: not to be compared with each other"
    view.show_beside([beside("gan")], "lane 0")
    assert view.header.told == "non-saturating"


# --- views ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["vae", "flow_matching"])
def test_views_of_what_d_says_tell_why_there_is_nothing(kind: ModelKind) -> None:
    model = MODELS[kind]
    told = {entry.name: entry.reason_against(frames.RING.data, model) for entry in CATALOGUE if entry.place == "right"}

    assert {name for name, reason in told.items() if reason == model.why_no_discriminator} == NEED_A_GAME
    assert not any(entry.reason_against(frames.RING.data) for entry in CATALOGUE if entry.name in NEED_A_GAME)


@pytest.mark.parametrize("kind", MODELS)
def test_the_reason_stands_in_the_place_of_the_view(
    qtbot: QtBot, host: FakeHost, open_window: Open, kind: ModelKind
) -> None:
    window = opened(qtbot, host, open_window, kind)
    window.panels.show_view("scores")

    dock, view = window.panels.docks["scores"], cast(QWidget, window.panels.view("scores"))
    reasons = {each.text() for each in dock.findChildren(QLabel) if each.isVisibleTo(dock)} - {""}
    why = MODELS[kind].why_no_discriminator
    assert view.isHidden() == bool(why)
    assert (why in reasons) == bool(why)


@pytest.mark.parametrize("kind", MODELS)
def test_the_plane_asks_for_a_surface_where_there_is_a_discriminator(qtbot: QtBot, kind: ModelKind) -> None:
    view = DistributionView()
    qtbot.addWidget(view)
    view.apply_theme(DARK)
    feed(view, frames.started(OF[kind]))
    with qtbot.waitExposed(view):
        view.show()

    asks = any(isinstance(probe, SurfaceProbe) for probe in view.probes())
    assert asks == MODELS[kind].is_game == (not view.surface_chip.isHidden())
    assert (view.footer.note == "no discriminator") == (not asks)


# --- controls -------------------------------------------------------------------------------------------------


def test_cards_and_sections_say_what_the_networks_are(qtbot: QtBot, host: FakeHost, open_window: Open) -> None:
    window = opened(qtbot, host, open_window, "vae")
    cards = [window.controls.rates.card_of(player) for player in ("generator", "discriminator")]
    assert [card.name.toolTip() for card in cards if card is not None] == ["Decoder", "Encoder"]
    notes = {plan.title: section.header.summary for plan, section in window.controls._sections.items()}
    assert notes["Generator"] == "decoder, 4,482 weights"
    assert notes["Discriminator"] == "encoder, 4,417 weights"
    layers = window.view("distribution").more_chip.actions_by_name  # type: ignore[attr-defined]
    assert [name for name, action in layers.items() if not action.isEnabled()] == ["descent", "d_gradient"]
    assert layers["descent"].toolTip() == MODELS["vae"].why_no_discriminator


def test_a_network_that_is_not_used_has_a_sentence_in_the_place_of_its_card(
    qtbot: QtBot, host: FakeHost, open_window: Open
) -> None:
    window = opened(qtbot, host, open_window, "flow_matching")
    rates = window.controls.rates
    card = rates.card_of("discriminator")
    assert card is not None
    assert card.isHidden()
    assert rates._why_one.isVisibleTo(rates)
    assert rates._why_one.text() == "Flow matching has no discriminator: it trains one network."

    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(OF["gan"]))
    assert not card.isHidden()
    assert card.name.toolTip() == "Discriminator"
    assert not rates._why_one.isVisibleTo(rates)


@pytest.mark.parametrize("kind", ["vae", "flow_matching"])
def test_the_diagnosis_says_what_is_told_without_a_game(
    qtbot: QtBot, host: FakeHost, open_window: Open, kind: ModelKind
) -> None:
    line = opened(qtbot, host, open_window, kind).findChild(QWidget, "diagnosis")

    assert line is not None
    assert line.title == "Nothing to tell yet"  # type: ignore[attr-defined]
    assert MODELS[kind].name in line.text  # type: ignore[attr-defined]
    assert "missing modes" in line.text  # type: ignore[attr-defined]
    assert "D wins" not in line.text  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["vae", "flow_matching"])
def test_what_takes_a_discriminator_is_off_without_one_and_says_why(
    qtbot: QtBot, host: FakeHost, open_window: Open, kind: ModelKind
) -> None:
    window = opened(qtbot, host, open_window, kind)
    why = MODELS[kind].why_no_discriminator
    transport, names = window.transport, ("step_discriminator", "step_through", "best_discriminator", "best_generator")
    assert not transport.step_d_button.isEnabled()
    assert why in transport.step_d_button.toolTip()
    assert why in window.flow.through_chip.toolTip()
    assert [window.intents[name].why_not() for name in names] == [why] * len(names)
    assert not any(window.intents.do(name) for name in (*names, "measure_game"))
    assert not host.commands(StepOnce)
    assert transport.step_g_button.isEnabled()
    assert window.intents.do("step_generator")

    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(OF["gan"]))
    assert transport.step_d_button.isEnabled()
    assert why not in transport.step_d_button.toolTip()
    assert window.flow.through_chip.isEnabled()
    assert window.intents.do("step_discriminator")
