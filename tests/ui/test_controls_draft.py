"""What is live, what has to wait, and what follows from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganviz.spec import Experiment, SpecError, preset, settings_of
from ganviz.ui.controls.draft import Draft

RING = Experiment()


def _edited(draft: Draft, **edits: object) -> tuple[Draft, list[dict[str, object]]]:
    """Apply edits written with __ for the dots, and return the changes that were live."""
    live = []
    for path, value in edits.items():
        draft, change = draft.edit(path.replace("__", "."), value)
        live.append(change)
    return draft, live


def test_a_live_edit_goes_out_and_leaves_nothing_pending() -> None:
    draft, live = _edited(Draft.of(RING, {}), generator__optimizer__lr=0.01, data__kind="grid")
    assert live == [{"generator.optimizer.lr": 0.01}, {"data.kind": "grid"}]
    assert draft.changes == {}


def test_a_live_edit_back_to_what_is_applied_goes_out_too() -> None:
    """As the answer to an earlier one may still be on its way."""
    _, live = _edited(Draft.of(RING, {}), generator__optimizer__lr=RING.generator.optimizer.lr)
    assert live == [{"generator.optimizer.lr": 0.001}]


def test_a_structural_edit_waits() -> None:
    draft, live = _edited(Draft.of(RING, {}), generator__network__widths=(32,), seed=3, data__kind="digits")
    assert live == [{}, {}, {}]
    assert draft.changes == {"generator.network.widths": (32,), "seed": 3, "data.kind": "digits"}
    assert draft.planned == RING.with_changes(draft.changes)


def test_an_edit_below_a_pending_kind_waits_with_it_though_the_setting_is_live() -> None:
    draft, live = _edited(Draft.of(RING, {}), data__kind="digits", data__pool_size=100)
    assert live == [{}, {}]
    assert draft.changes == {"data.kind": "digits", "data.pool_size": 100}


def test_going_back_takes_the_edit_away_and_what_hung_on_it() -> None:
    draft, live = _edited(
        Draft.of(RING, {}), seed=1, generator__network__kind="mlp", data__kind="digits", data__pool_size=100
    )
    draft, live = _edited(draft, data__kind="ring", seed=0)
    assert live == [{}, {}]
    assert draft.changes == {}


def test_another_live_choice_replaces_a_pending_one() -> None:
    draft, live = _edited(Draft.of(RING, {}), data__kind="digits")
    draft, live = _edited(draft, data__kind="grid")
    assert live == [{"data.kind": "grid"}]
    assert draft.changes == {}


def test_points_bring_dense_networks_along() -> None:
    images = preset("mnist-dcgan").experiment
    draft, live = _edited(Draft.of(images, {}), data__kind="ring")
    assert live == [{}]
    assert draft.edits == {"data.kind": "ring"}
    assert draft.repairs == {"generator.network.kind": "mlp", "discriminator.network.kind": "mlp"}
    assert draft.edit("data.kind", "mnist")[0].changes == {}


def test_a_network_that_does_not_fit_the_data_is_refused() -> None:
    with pytest.raises(SpecError, match=r"generator\.network\.kind"):
        Draft.of(RING, {}).edit("generator.network.kind", "dcgan")


def test_a_network_fits_once_the_data_it_needs_is_pending() -> None:
    draft, _ = _edited(Draft.of(RING, {}), data__kind="digits", generator__network__kind="dcgan")
    assert set(draft.changes) == {"data.kind", "generator.network.kind"}


def test_pending_edits_that_lose_their_ground_are_dropped() -> None:
    draft, _ = _edited(Draft.of(RING, {}), data__kind="digits", generator__network__kind="dcgan", seed=5)
    draft, live = _edited(draft, data__kind="grid")
    assert live == [{"data.kind": "grid"}]
    assert draft.changes == {"seed": 5}


def test_edits_that_were_applied_are_pending_no_more() -> None:
    draft, _ = _edited(Draft.of(RING, {}), seed=5, generator__network__widths=(8,))
    assert draft.rebased(RING.with_changes({"seed": 5})).changes == {"generator.network.widths": (8,)}
    assert draft.rebased(RING.with_changes(draft.changes)).changes == {}


def test_pending_edits_outlive_a_live_change() -> None:
    draft, _ = _edited(Draft.of(RING, {}), seed=5)
    after = RING.with_changes({"generator.optimizer.kind": "sgd"})
    assert draft.rebased(after).planned == after.with_changes({"seed": 5})


EXPERIMENTS = (RING, preset("mnist-dcgan").experiment)
SETTINGS = {setting.path: setting for experiment in EXPERIMENTS for setting in settings_of(experiment)}
EDITS = st.lists(
    st.sampled_from(sorted(SETTINGS)).flatmap(
        lambda path: st.tuples(
            st.just(path),
            st.sampled_from([choice.value for choice in SETTINGS[path].choices])
            if SETTINGS[path].choices
            else st.sampled_from([SETTINGS[path].value, SETTINGS[path].default, 0, 1, 0.5, True, (3, 3)]),
        )
    ),
    max_size=8,
)


@given(EDITS)
def test_any_edits_leave_a_draft_that_can_be_applied(edits: list[tuple[str, object]]) -> None:
    draft = Draft.of(RING, {})
    for path, value in edits:
        try:
            draft, live = draft.edit(path, value)
        except SpecError:
            continue
        if live:
            draft = draft.rebased(draft.applied.with_changes(live))
        assert draft.applied.with_changes(draft.changes) == draft.planned
    assert draft.rebased(draft.planned).changes == {}
