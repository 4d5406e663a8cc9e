"""What a window says of settings that are not those of the preset any more."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ganviz.spec import Experiment, preset, summary
from ganviz.spec.differences import Difference, Title, chosen, differences
from ganviz.spec.translation import put_behind

RING = preset("ring8").experiment
Speak = Callable[[dict[str, str]], None]


@pytest.fixture
def speak() -> Iterator[Speak]:
    """Speak a language of a few texts, until the test ends."""
    yield lambda texts: put_behind(lambda text, comment, count: texts.get(text, text))
    put_behind(None)


def after(**changes: object) -> Experiment:
    return RING.with_changes({path.replace("__", "."): value for path, value in changes.items()})


def test_equal_experiments_differ_in_nothing() -> None:
    assert differences(RING, preset("ring8").experiment) == ()


def test_a_number_is_told_with_its_player_and_both_values() -> None:
    changed = after(discriminator__optimizer__lr=2e-4, updates__batch_size=16)
    assert differences(RING, changed) == (
        Difference("discriminator.optimizer.lr", "Learning rate", "lr", "1e-3", "2e-4", False, True),
        Difference("updates.batch_size", "Batch size", "Batch size", "128", "16", False, True),
    )
    assert [each.label for each in differences(RING, changed)] == ["D learning rate", "Batch size"]
    assert [each.line for each in differences(RING, changed)] == ["D lr 1e-3 → 2e-4", "Batch size 128 → 16"]


def test_another_kind_is_one_difference_in_the_words_of_the_menu() -> None:
    changed = after(generator__optimizer__kind="sgd")
    assert [each.line for each in differences(RING, changed)] == ["G optimizer Adam → SGD"]


def test_what_came_with_another_kind_is_told_once_it_is_not_the_default() -> None:
    changed = after(generator__optimizer__kind="sgd", generator__optimizer__momentum=0.9)
    assert [(each.path, each.before, each.after) for each in differences(RING, changed)] == [
        ("generator.optimizer.kind", "Adam", "SGD"),
        ("generator.optimizer.momentum", "", "0.9"),
    ]


def test_values_that_look_alike_are_told_apart() -> None:
    before = preset("ring8").experiment.with_changes(
        {"data.kind": "points", "data.points": [(0, 0), (1, 1)], "generator.optimizer.lr": 1.2341e-4}
    )
    after = before.with_changes({"data.points": [(0, 0), (1, 2)], "generator.optimizer.lr": 1.2344e-4})
    assert [each.line for each in differences(before, after)] == [
        "Points 2 → 2 others", "G lr 1.2341e-4 → 1.2344e-4",
    ]  # fmt: skip


def test_what_takes_new_weights_is_marked() -> None:
    changed = after(generator__network__widths=(16, 16), data__kind="moons")
    told = {each.path: (each.after, each.is_live) for each in differences(RING, changed)}
    assert told == {"generator.network.widths": ("[16, 16]", False), "data.kind": ("Two moons", True)}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"discriminator.optimizer.lr": 1e-4}, "D lr 1e-3 → 1e-4"),
        ({"generator.optimizer.lr": 0.0025}, "G lr 1e-3 → 2.5e-3"),
        ({"generator.optimizer.kind": "rmsprop"}, "G optimizer Adam → RMSprop"),
        (
            {"generator.optimizer.kind": "sgd", "generator.optimizer.momentum": 0.9},
            "G optimizer Adam → SGD, G momentum 0.9",
        ),
        (
            {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.5},
            "Loss Non-saturating → Wasserstein, Clip weights at 0.5",
        ),
        ({"updates.batch_size": 64}, "Batch size 128 → 64"),
        ({"generator.network.widths": [8]}, "G hidden layers [64, 64] → [8]"),
        ({"generator.optimizer.amsgrad": True}, "G AMSGrad false → true"),
        ({"seed": 0}, ""),
        ({}, ""),
    ],
)
def test_a_change_is_summed_up_in_a_line(change: dict[str, Any], line: str) -> None:
    assert summary(Experiment(), change) == line
    assert summary(Experiment(), change, Experiment().with_changes(change)) == line


def test_what_was_found_is_told_in_the_language_that_is_spoken_then(speak: Speak) -> None:
    found = differences(RING, after(discriminator__optimizer__lr=2e-4, objective__loss__kind="wasserstein"))
    put_behind(
        lambda text, comment, count: {"lr": "学习率", "Loss": "损失", "Non-saturating": "非饱和"}.get(text, text)
    )
    assert [each.line for each in found] == ["D 学习率 1e-3 → 2e-4", "损失 非饱和 → Wasserstein"]


def test_a_name_by_settings_is_told_in_the_language_that_is_spoken_then(speak: Speak) -> None:
    paths = ("generator.optimizer.kind", "discriminator.optimizer.kind", "discriminator.optimizer.lr", "seed")
    title = Title(chosen=chosen(RING, paths))
    assert title.words == "Adam, D lr 1e-3, seed 0"
    speak({"lr": "学习率", "Seed": "种子", ", ": "、"})
    assert title.words == "Adam、D 学习率 1e-3、种子 0"


def test_what_a_user_typed_is_told_as_it_is(speak: Speak) -> None:
    speak({"Light": "浅色"})
    assert (Title("Light").words, Title("Light", is_own=True).words) == ("浅色", "Light")
