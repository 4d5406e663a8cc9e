"""What an action, and the way back to the preset, would do to the settings as they are."""

from dataclasses import replace

from ganviz.spec import Change, Preset, preset
from ganviz.spec.otherdata import on_data_of
from ganviz.spec.stories import Action
from ganviz.ui.actionplan import back_from, back_to, changed_from, step_of, title_of

LR = "discriminator.optimizer.lr"
RATE = Action("D rate to 2e-4", {LR: 2e-4}, after=500)
SGD = Action("SGD for G", {"generator.optimizer.kind": "sgd", "generator.optimizer.momentum": 0.9})
WIDE = Action("Wider", {"generator.network.widths": (32, 32)})
PRESET = replace(preset("ring8"), actions=(RATE, SGD, WIDE))
NOW = PRESET.experiment


def title_after(change: Change) -> str:
    return title_of(PRESET, NOW.with_changes(change))


def test_an_action_changes_what_is_otherwise() -> None:
    step = step_of(RATE, NOW)
    assert (step.change, step.takes_new_weights, step.after, step.is_in_force) == ({LR: 2e-4}, False, 500, False)


def test_an_action_that_would_change_nothing_is_in_force() -> None:
    assert step_of(RATE, NOW.with_changes({LR: 2e-4})).is_in_force


def test_an_action_that_no_run_can_take_starts_again() -> None:
    assert step_of(WIDE, NOW).takes_new_weights


def test_an_action_that_does_not_fit_says_why() -> None:
    beta = Action("Less memory", {"generator.optimizer.betas": 0.5})
    step = step_of(beta, NOW)
    assert "generator.optimizer.betas" in step.trouble
    assert not step.change
    assert not step.is_in_force


def test_back_takes_what_the_actions_change_and_leaves_the_rest() -> None:
    now = NOW.with_changes({**SGD.change, LR: 2e-4, "updates.batch_size": 64})
    back = back_from(PRESET, now)
    assert now.with_changes(back.change) == NOW.with_changes({"updates.batch_size": 64})
    assert not back.takes_new_weights


def test_back_is_in_force_while_nothing_differs() -> None:
    assert back_from(PRESET, NOW.with_changes({"updates.batch_size": 64})).is_in_force


def test_back_over_new_weights_says_so() -> None:
    assert back_from(PRESET, NOW.with_changes(WIDE.change)).takes_new_weights


def test_another_seed_is_no_change_and_stays() -> None:
    now = NOW.with_changes({"seed": 7, "updates.batch_size": 64})
    assert [each.path for each in changed_from(PRESET, now)] == ["updates.batch_size"]
    assert now.with_changes(back_to(PRESET, now).change) == NOW.with_changes({"seed": 7})


def test_one_setting_goes_back_alone_and_a_kind_with_all_that_is_below_it() -> None:
    now = NOW.with_changes({**SGD.change, LR: 2e-4})
    back = back_to(PRESET, now, ["generator.optimizer.kind"])
    assert now.with_changes(back.change) == NOW.with_changes({LR: 2e-4})


def test_the_title_says_which_data_it_is_on_by_now() -> None:
    assert title_after({LR: 2e-4}) == "Ring of 8"
    assert title_after({"data.kind": "moons"}) == "Ring of 8 · on two moons"
    assert title_after({"data.modes": 12}) == "Ring of 8 · modes 12"
    begun = on_data_of(PRESET, NOW.with_changes({"data.kind": "grid"}))
    for given in (begun, on_data_of(begun, begun.experiment)):
        assert title_of(given, begun.experiment) == given.title == "Ring of 8 · on grid of Gaussians"
        assert title_of(given, NOW.with_changes({"data.kind": "moons"})) == "Ring of 8 · on two moons"
        assert title_of(given, NOW) == "Ring of 8"


def test_a_way_back_is_found_for_a_preset_without_actions() -> None:
    bare = Preset("bare", "Bare", "", NOW)
    assert back_from(bare, NOW.with_changes({LR: 2e-4})).is_in_force
