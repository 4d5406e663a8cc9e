"""Exported scripts: they need no ganviz, and make the numbers of the run that they are of."""

import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from ganviz.engine.journal import Changed, Entry, Stepped, WentBack
from ganviz.engine.script import CannotSayError, script_of
from ganviz.engine.script.data import DRAWN
from ganviz.engine.script.games import GAMES
from ganviz.engine.script.networks import RULES
from ganviz.engine.script.optimizers import KINDS as OPTIMIZERS
from ganviz.engine.script.schedules import SCHEDULES
from ganviz.engine.script.steps import GATES, PLAYED
from ganviz.gan.networks import build_discriminator, build_generator
from ganviz.gan.randomness import seeded
from ganviz.spec import Experiment, preset, presets, structural_paths
from ganviz.spec.data import AnyData, Digits, FashionMnist, Mnist, OwnImages
from ganviz.spec.gates import AnyGate
from ganviz.spec.inits import AnyInit
from ganviz.spec.losses import AnyLoss, Hinge
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.schedules import AnySchedule
from ganviz.spec.settings import kind_of
from ganviz.spec.updates import AnyDynamics
from tests.engine.script.runs import difference, losses_of_run, losses_of_script

SMALL = {
    "generator.network.widths": [8, 8],
    "discriminator.network.widths": [8, 8],
    "updates.batch_size": 16,
}
G, D = "generator.optimizer", "discriminator.optimizer"
N = "discriminator.network"

RUNS: dict[str, dict[str, Any]] = {
    "listed numbers": {
        "data.kind": "points", "data.points": [[0.1 * number, 0.0] for number in range(300)],
        "latent.distribution": "uniform",
    },
    "pool": {"data.pool_size": 50, "latent.pool_size": 40},
    "whole set": {"data.pool_size": 50, "updates.batching": "full_batch"},
    "single samples": {"updates.batching": "single_sample"},
    "smoothing": {"objective.loss.smoothing": 0.1, "objective.loss.fake_smoothing": 0.05},
    "smoothed squares": {
        "objective.loss.kind": "least_squares", "objective.loss.smoothing": 0.1, "objective.loss.fake_smoothing": 0.05,
    },
    "smoothed hybrid": {
        "objective.loss.kind": "hybrid", "objective.loss.smoothing": 0.1, "objective.loss.fake_smoothing": 0.05,
    },
    "penalties": {"objective.r1": 1.0, "objective.r2": 0.5, "objective.gradient_penalty": 1.0, "objective.dragan": 1.0},
    "noise": {"objective.noise": 0.2, "objective.noise_steps": 12, "objective.label_flips": 0.1},
    "shared loss": {"objective.shared_loss": True},
    "feature matching": {"objective.feature_matching": True},
    "features of packs": {"objective.feature_matching": True, f"{N}.pack": 2},
    "clipping and lookahead": {
        f"{D}.clip_norm": 0.5, f"{D}.clip_value": 0.05, f"{D}.lookahead_steps": 3, f"{G}.lookahead_steps": 5,
    },
    "gates": {
        "discriminator.learns.kind": "above", "discriminator.learns.value": 1.38, "generator.learns.kind": "below",
    },
    "average": {"generator.ema": 0.9},
    "frozen": {"generator.frozen": True},
    "simultaneous": {"updates.dynamics.kind": "simultaneous", "updates.discriminator": 3},
    "extragradient": {
        "updates.dynamics.kind": "extragradient", "updates.generator": 2, f"{D}.lookahead_steps": 3,
        "discriminator.learns.kind": "above", "discriminator.learns.value": 1.38,
    },
    "consensus": {"updates.dynamics.kind": "consensus", "updates.discriminator": 2, "objective.r1": 0.1},
    "competitive": {
        f"{G}.kind": "sgd", f"{D}.kind": "sgd", "updates.dynamics.kind": "competitive", "updates.discriminator": 2,
    },
    "symplectic": {"updates.dynamics.kind": "symplectic", "updates.order": "generator"},
    "unrolled": {"updates.unroll": 2},
    "unrolled SGD": {"updates.unroll": 2, f"{D}.kind": "sgd", f"{D}.momentum": 0.5, "objective.noise": 0.1},
    "shared fakes": {"updates.share_fakes": True, "updates.discriminator": 2},
    "shared fakes, G first": {"updates.share_fakes": True, "updates.order": "generator", "objective.noise": 0.1},
    "shared fakes at once": {"updates.share_fakes": True, "updates.dynamics.kind": "consensus"},
    "batch norm": {"generator.network.norm": "batch", f"{N}.norm": "batch"},
    "mixed batch": {f"{N}.norm": "batch", f"{N}.mixed_batch": True},
    "layer norm": {"generator.network.norm": "layer", f"{N}.norm": "layer"},
    "spectral norm": {f"{N}.spectral_norm": True, "objective.loss.kind": "hinge"},
    "ways to see a batch": {f"{N}.pack": 2, f"{N}.minibatch_std": True, f"{N}.minibatch_kernels": 3},
    "dropout": {f"{N}.dropout": 0.3, "generator.network.dropout": 0.2},
    "residual skips": {"generator.network.skips": "residual", "generator.network.repeats": 6},
    "latent skips": {"generator.network.skips": "latent", "generator.network.repeats": 6},
    **{
        f"{one} against {other}": {f"{N}.activation": one, "generator.network.activation": other}
        for one, other in (
            ("leaky_relu", "prelu"), ("elu", "gelu"), ("silu", "tanh"), ("sigmoid", "sine"), ("maxout", "maxout"),
        )
    },
    **{
        f"{one} and {other} weights": {f"{N}.init.kind": one, "generator.network.init.kind": other}
        for one, other in (("he", "xavier"), ("orthogonal", "normal"))
    },
    "two rules": {f"{N}.init.kind": "he"},
    "negative momentum": {f"{D}.kind": "sgd", f"{D}.momentum": -0.5},
    "centred": {f"{D}.kind": "rmsprop", f"{D}.centered": True, f"{D}.momentum": 0.5},
    "AMSGrad": {f"{D}.amsgrad": True},
}  # fmt: skip

KINDS = (
    "sgd", "rmsprop", "adagrad", "adadelta", "adam", "adamw", "nadam", "radam", "adamax", "optimistic_sgd",
    "optimistic_adam",
)  # fmt: skip


def at(*changes: tuple[int, dict[str, Any]]) -> list[Entry]:
    return [Changed(step, change) for step, change in changes]


LOSSES = (
    "minimax", "reverse_kl", "least_squares", "hinge", "hybrid", "wasserstein", "mean_probability", "rpgan",
    "relativistic_average", "forward_kl", "jeffreys", "squared_hellinger", "pearson",
)  # fmt: skip
DATA = (
    "grid", "gaussians", "moons", "circles", "spiral", "swiss_roll", "checkerboard", "pinwheel", "line", "points",
)  # fmt: skip
SCHEDULED = (
    ("step", {"every": 3}), ("exponential", {"half_life": 10}), ("cosine", {"steps": 20}), ("linear", {"steps": 20}),
    ("warmup", {"ramp": 20}), ("cyclic", {"period": 9}),
)  # fmt: skip

CHANGED: dict[str, list[Entry]] = {
    "every loss": at(*((2 * place, {"objective.loss.kind": kind}) for place, kind in enumerate(LOSSES, 1))),
    "every data set": at(
        *((2 * place, {"data.kind": kind}) for place, kind in enumerate(DATA, 1)),
        (22, {"data.kind": "gaussians", "data.stds": [0.1, 0.3], "data.weights": [1.0, 2.0]}),
    ),
    "every schedule": at(
        *(
            (4 * place, {f"{D}.schedule.kind": kind} | {f"{D}.schedule.{name}": each for name, each in more.items()})
            for place, (kind, more) in enumerate(SCHEDULED, 1)
        )
    ),
    "rates": at(
        (5, {f"{D}.lr": 0.01}), (5, {f"{G}.lr": 0.02}), (9, {f"{D}.lr": 0.001, f"{D}.schedule.kind": "linear"}),
    ),
    "sliders that are dragged": at(
        *((step, {f"{D}.lr": 0.001 * step}) for step in range(3, 9)), (8, {f"{G}.lr": 0.03, "objective.noise": 0.0}),
        (12, {"objective.noise": 0.1}), (13, {"objective.noise": 0.2, f"{G}.schedule.kind": "linear"}),
        *((step, {f"{G}.lr": 0.001 * step, "objective.noise": 0.01 * step}) for step in range(14, 20)),
    ),
    "losses": at(
        (4, {"objective.loss.kind": "hinge"}),
        (8, {"objective.loss.kind": "rpgan", "objective.r1": 1.0}),
        (12, {"objective.loss.kind": "non_saturating", "objective.r1": 0.0}),
        (16, {"objective.loss.smoothing": 0.1, "objective.noise": 0.2}),
        (20, {"objective.loss.kind": "hinge", "objective.noise": 0.1}),
    ),
    "data": at(
        (4, {"data.modes": 5}), (8, {"data.kind": "moons", "latent.distribution": "uniform"}),
        (12, {"data.pool_size": 60}), (16, {"data.pool_size": 0, "updates.batch_size": 33, "compute.threads": 1}),
    ),
    "updates": at(
        (4, {"updates.discriminator": 3}), (8, {"updates.dynamics.kind": "extragradient"}),
        (12, {"updates.dynamics.kind": "consensus", "updates.order": "generator"}), (16, {"generator.frozen": True}),
        (20, {"updates.dynamics.kind": "alternating", "generator.frozen": False, "updates.unroll": 1}),
    ),
    "average and lookahead": at(
        (5, {"generator.ema": 0.9, f"{D}.lookahead_steps": 4}), (10, {f"{D}.lookahead_steps": 0}),
        (15, {"generator.ema": 0.0, f"{D}.lookahead_steps": 3, f"{D}.clip_norm": 0.1}),
    ),
    "one player alone": [Stepped(3, "generator"), Stepped(4, "discriminator"), *at((6, {f"{D}.lr": 0.01}))],
    "within Adam": at(
        (8, {f"{D}.beta1": 0.9, f"{G}.beta2": 0.9}), (12, {f"{D}.amsgrad": True}),
        (16, {f"{D}.amsgrad": False, f"{D}.eps": 1e-6, f"{D}.weight_decay": 0.1}),
    ),
    "within NAdam": at((4, {f"{D}.kind": "nadam"}), (8, {f"{D}.beta1": 0.9}), (12, {f"{D}.momentum_decay": 0.1})),
    "within RMSprop": at(
        (4, {f"{D}.kind": "rmsprop"}), (8, {f"{D}.alpha": 0.9}), (12, {f"{D}.centered": True, f"{D}.momentum": 0.5}),
        (16, {f"{D}.kind": "adam"}),
    ),
    "within SGD": at(
        (4, {f"{D}.kind": "sgd", f"{D}.momentum": 0.9}), (8, {f"{D}.momentum": 0.5}), (12, {f"{D}.dampening": 0.2}),
        (16, {f"{D}.kind": "adam"}), (20, {f"{D}.kind": "sgd"}),
    ),
    "SGD begins to have momentum": at(
        (4, {f"{D}.kind": "sgd"}), (8, {f"{D}.momentum": 0.9}), (14, {f"{D}.momentum": 0.0}),
        (16, {f"{D}.momentum": 0.8}), (20, {f"{D}.kind": "rmsprop"}),
    ),
    "within Adagrad and Adadelta": at(
        (4, {f"{D}.kind": "adagrad", f"{G}.kind": "adadelta"}), (8, {f"{D}.initial_accumulator": 0.1, f"{G}.rho": 0.5}),
        (12, {f"{D}.kind": "adadelta", f"{G}.kind": "adagrad"}),
    ),
}  # fmt: skip


def small(**changes: Any) -> Experiment:
    return preset("ring8").experiment.with_changes({**SMALL, **changes})


def swaps(on_swap: str) -> list[Entry]:
    """Return swaps from each kind to the next but one, every third step, with what may be carried or without."""
    order = [*KINDS[::2], *KINDS[1::2], "adam", "sgd", "adam"]
    return at(
        *(
            (3 * number, {f"{D}.kind": kind, f"{G}.kind": order[-number], "updates.on_swap": on_swap})
            for number, kind in enumerate(order, start=1)
        )
    )


@pytest.mark.parametrize(
    ("change", "moves"),
    [
        (
            {"generator.network.kind": "particles", "generator.network.count": 20},
            [(3, {"generator.network.points": [[0.0, 1.0], [2.0, -1.0]]}), (6, {"generator.network.points": []})],
        ),
        (
            {
                "generator.network.kind": "particles",
                f"{G}.lookahead_steps": 5,
                "generator.network.points": [[1.0, 0.5]],
            },
            [(4, {"generator.network.points": [[0.25 * place, -1.0] for place in range(256)], f"{G}.lr": 0.01})],
        ),
        (
            {f"{N}.kind": "surface", f"{N}.side": 6, f"{N}.values": [0.5, -1.0, 2.0]},
            [(5, {f"{N}.values": [0.25] * 30 + [-1.0] * 6, "discriminator.frozen": True})],
        ),
    ],
    ids=["particles", "particles with slow weights", "painted surface"],
)
def test_networks_that_are_put_in_place_by_hand_are_put_there_by_the_script(
    change: dict[str, Any], moves: list[tuple[int, dict[str, Any]]], tmp_path: Path
) -> None:
    experiment = preset("ring8").experiment.with_changes({"updates.batch_size": 16, **change})
    assert difference(experiment, at(*moves), 10, tmp_path) == 0


@pytest.mark.parametrize("name", RUNS)
def test_script_has_the_losses_of_its_run(name: str, tmp_path: Path) -> None:
    assert difference(small(**RUNS[name]), [], 8, tmp_path) == 0


@pytest.mark.parametrize("name", CHANGED)
def test_script_changes_as_its_run_was_changed(name: str, tmp_path: Path) -> None:
    assert difference(small(), CHANGED[name], 28, tmp_path) == 0


@pytest.mark.parametrize("on_swap", ["carry", "reset"])
def test_script_swaps_optimizers_as_its_run_does(on_swap: str, tmp_path: Path) -> None:
    start = small(**{f"{D}.kind": "rmsprop", f"{D}.momentum": 0.5})
    assert difference(start, swaps(on_swap), 48, tmp_path) == 0


@pytest.mark.parametrize("name", ["dirac-gan-r1", "shift-1d", "best-d-1d", "digits-conditional"])
def test_script_of_a_preset_has_the_losses_of_its_run(name: str, tmp_path: Path) -> None:
    assert difference(preset(name).experiment, [], 8, tmp_path) == 0


def test_script_of_a_run_that_diverges_writes_its_losses_until_then(tmp_path: Path) -> None:
    plain = {f"{player}.{name}": value for player in (G, D) for name, value in (("kind", "sgd"), ("lr", 10.0))}
    diverging = small(**plain, **{"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.0})
    found = losses_of_script(script_of(diverging, [], 400), 400, tmp_path)
    assert 0 < len(found) < 400
    assert found == losses_of_run(diverging, [], 400)


def test_script_needs_neither_ganviz_nor_anything_beside_it(tmp_path: Path) -> None:
    script = tmp_path / "ring.py"
    script.write_text(script_of(small(), at((2, {f"{D}.kind": "sgd"})), 5, title="Eight"), encoding="utf-8")
    without = "import runpy, sys; sys.modules['ganviz'] = None; sys.argv = sys.argv[1:]; "
    command = [sys.executable, "-I", "-W", "error", "-c", without + "runpy.run_path(sys.argv[0], run_name='__main__')"]
    options = [str(script), "--samples", "fakes.npy", "--weights", "weights.pt"]
    done = subprocess.run([*command, *options], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "step      5" in done.stdout
    assert {path.name for path in tmp_path.iterdir()} == {"ring.py", "fakes.npy", "weights.pt"}


def test_script_has_only_the_code_that_its_experiment_needs() -> None:
    text = script_of(small(), [], 100)
    for name in ("Pool", "SpectralNorm", "Dropout", "clip_gradient", "noise", "penalty", "Lookahead"):
        assert name not in text


def test_a_slider_that_was_dragged_is_a_table_in_the_script() -> None:
    text = script_of(small(), at(*((step, {f"{D}.lr": 0.001 * step}) for step in range(50, 90))), 100)
    assert "def change_" not in text
    assert '    50: {"d_rate": 0.05},' in text
    assert "settings moved 40 times, to step 89" in text.replace("\n", " ")


def test_script_leaves_out_what_a_return_gave_up() -> None:
    journal = [*at((5, {f"{D}.lr": 0.5})), WentBack(8, 3), *at((4, {f"{D}.lr": 0.25}))]
    text = script_of(small(), journal, 100)
    assert "change_4" in text
    assert "change_5" not in text


@pytest.mark.parametrize("name", ["digits-conditional", "mnist-dcgan", "article-gan-theory", "spectral-norm"])
def test_names_of_weights_are_those_of_the_run(name: str) -> None:
    experiment = preset(name).experiment
    made: dict[str, Any] = {"__name__": "script"}
    exec(compile(script_of(experiment, [], 1), "script.py", "exec"), made)  # what it makes, without training
    for player, built in (
        ("generator", build_generator(experiment, seeded(0, "a"), seeded(0, "b"))),
        ("discriminator", build_discriminator(experiment, seeded(0, "a"), seeded(0, "b"))),
    ):
        assert list(made[player].state_dict()) == list(built.state_dict())


def test_scripts_of_all_presets_fit_a_screen_and_are_python() -> None:
    for each in presets():
        journal = [Changed(each.steps // 2, action.change) for action in each.actions[:1]]
        changed = each.experiment.with_changes(journal[0].change) if journal else each.experiment
        if structural_paths(each.experiment, changed):
            journal = []
        text = script_of(each.experiment, journal, each.steps, title=each.title, note=each.note)
        compile(text, "script.py", "exec")
        lines = [line for line in text.splitlines() if len(line) > 120]
        assert not lines, (each.name, lines)


def test_title_and_note_cannot_break_out_of_the_docstring() -> None:
    text = script_of(small(), [], 1, title='"""\nraise SystemExit', note='\\ \x1b[0m \u202e \\N{DIGIT ONE}"""')
    compile(text, "script.py", "exec")
    assert "\x1b" not in text
    assert text.index('"""', 3) == text.index('"""\n\nimport')


def test_there_are_scripts_for_all_that_an_experiment_can_be() -> None:
    """A new kind needs an entry here too, or its runs are refused in a sentence."""
    for kinds, known in (
        (AnyData, {*DRAWN, Digits, Mnist, FashionMnist, OwnImages}),  # the last are refused: a script has no decoders
        (AnyLoss, GAMES),
        (AnySchedule, SCHEDULES),
        (AnyInit, RULES),
        (AnyGate, GATES),
    ):
        assert set(get_args(kinds)) - {*known} == set()
    assert {kind_of(each) for each in get_args(AnyOptimizer)} == {*OPTIMIZERS}
    assert {kind_of(each) for each in get_args(AnyDynamics)} == {*PLAYED}


def test_a_kind_that_no_script_knows_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(GAMES, Hinge)
    with pytest.raises(CannotSayError, match="there is no script for the loss Hinge"):
        script_of(small(**{"objective.loss.kind": "hinge"}), [], 100)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"compute.precision": "bfloat16"}, "compute.precision is bfloat16"),
        ({"data.pool_size": 20_000, "updates.batching": "full_batch"}, "in pieces"),
    ],
)
def test_what_no_script_can_do_is_refused_in_a_sentence(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(CannotSayError, match=reason):
        script_of(small(**change), [], 100)
    with pytest.raises(CannotSayError, match=reason):
        script_of(small(), at((5, change)), 100)
