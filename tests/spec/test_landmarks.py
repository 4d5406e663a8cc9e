"""Where presets lie on a map."""

from ganviz.spec import preset, presets
from ganviz.spec.landmarks import landmarks
from ganviz.spec.sweeps import Axis, Sweep, spread

G_LR, D_LR = "generator.optimizer.lr", "discriminator.optimizer.lr"
RING = preset("ring8")


def at(sweep: Sweep, name: str) -> list[tuple[int, int]]:
    return [place for place, near in landmarks(sweep).items() if name in [each.name for each in near]]


def test_a_preset_is_at_the_place_of_its_own_values() -> None:
    rates = RING.experiment.generator.optimizer.lr, RING.experiment.discriminator.optimizer.lr
    sweep = Sweep(RING.experiment, Axis(G_LR, (1e-5, rates[0], 1.0), "log"), Axis(D_LR, (rates[1], 0.5), "log"))

    assert at(sweep, "ring8") == [(0, 1)]


def test_other_random_numbers_do_not_matter_and_other_settings_do() -> None:
    axes = Axis(G_LR, spread(1e-5, 1, 11, "log"), "log"), Axis(D_LR, spread(1e-5, 1, 11, "log"), "log")

    assert at(Sweep(RING.experiment.with_changes({"seed": 9, "compute.threads": 1}), *axes), "ring8")
    assert not landmarks(Sweep(RING.experiment.with_changes({"updates.batch_size": 37}), *axes))


def test_nearest_is_by_ratio_on_a_log_axis_and_by_difference_on_a_linear_one() -> None:
    lr = RING.experiment.generator.optimizer.lr
    values = (lr / 3, lr * 2.2)  # nearer by ratio above, by difference below
    other = Axis(D_LR, (1e-5, 1.0), "log")

    by_ratio = at(Sweep(RING.experiment, Axis(G_LR, values, "log"), other), "ring8")
    by_difference = at(Sweep(RING.experiment, Axis(G_LR, values, "linear"), other), "ring8")

    assert [column for _, column in by_ratio] == [1]
    assert [column for _, column in by_difference] == [0]


def test_what_is_beyond_the_map_is_not_on_it() -> None:
    lr = RING.experiment.generator.optimizer.lr
    sweep = Sweep(RING.experiment, Axis(G_LR, (lr * 2, lr * 4), "log"), Axis(D_LR, (1e-5, 1.0), "log"))

    assert not at(sweep, "ring8")


def test_every_preset_is_found_on_a_map_of_its_own() -> None:
    for each in presets():
        batch = each.experiment.updates.batch_size
        dim = each.experiment.latent.dim
        sweep = Sweep(
            each.experiment, Axis("updates.batch_size", (batch, batch + 1)), Axis("latent.dim", (dim, dim + 1))
        )
        assert bool(at(sweep, each.name)) == (not each.lanes), each.name
