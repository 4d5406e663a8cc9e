"""Fakes that one player leaves to the other: once, within a step, and only while a gradient can still reach G."""

import torch

from ganviz.gan.fakesharing import FakeSharing

FAKES = torch.zeros(4, 2)


def test_fakes_are_left_to_the_other_player_and_taken_once() -> None:
    sharing = FakeSharing()

    sharing.leave("discriminator", FAKES, 7)

    assert sharing.take("generator", 7) is FAKES
    assert sharing.take("generator", 7) is None


def test_nobody_takes_what_it_has_left_itself() -> None:
    sharing = FakeSharing()

    sharing.leave("generator", FAKES, 7)

    assert sharing.take("generator") is None


def test_fakes_of_weights_that_have_moved_on_serve_only_a_loss_without_gradient_to_g() -> None:
    for g_updates, is_taken in ((7, True), (8, False), (None, True)):
        sharing = FakeSharing()
        sharing.leave("generator", FAKES, 7)

        assert (sharing.take("discriminator", g_updates) is FAKES) == is_taken


def test_a_new_step_begins_without_fakes() -> None:
    sharing = FakeSharing()
    sharing.leave("generator", FAKES, 7)

    sharing.clear()

    assert sharing.take("discriminator") is None
