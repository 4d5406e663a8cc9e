"""What a window says of settings that are not those of the preset any more."""

from ganviz.spec import Experiment, preset
from ganviz.spec.differences import Difference, differences

RING = preset("ring8").experiment


def after(**changes: object) -> Experiment:
    return RING.with_changes({path.replace("__", "."): value for path, value in changes.items()})


def test_equal_experiments_differ_in_nothing() -> None:
    assert differences(RING, preset("ring8").experiment) == ()


def test_a_number_is_told_with_its_player_and_both_values() -> None:
    changed = after(discriminator__optimizer__lr=2e-4, updates__batch_size=16)
    assert differences(RING, changed) == (
        Difference("discriminator.optimizer.lr", "D learning rate", "1e-3", "2e-4", True),
        Difference("updates.batch_size", "Batch size", "128", "16", True),
    )


def test_another_kind_is_one_difference_in_the_words_of_the_menu() -> None:
    changed = after(generator__optimizer__kind="sgd")
    assert differences(RING, changed) == (Difference("generator.optimizer.kind", "G optimizer", "Adam", "SGD", True),)


def test_what_came_with_another_kind_is_told_once_it_is_not_the_default() -> None:
    changed = after(generator__optimizer__kind="sgd", generator__optimizer__momentum=0.9)
    assert [(each.path, each.before, each.after) for each in differences(RING, changed)] == [
        ("generator.optimizer.kind", "Adam", "SGD"),
        ("generator.optimizer.momentum", "", "0.9"),
    ]


def test_what_takes_new_weights_is_marked() -> None:
    changed = after(generator__network__widths=(16, 16), data__kind="moons")
    told = {each.path: (each.after, each.is_live) for each in differences(RING, changed)}
    assert told == {"generator.network.widths": ("[16, 16]", False), "data.kind": ("Two moons", True)}
