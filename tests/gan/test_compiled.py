"""Compiled programs do what the by-hand programs do, call by call; what cannot be compiled goes on by hand."""

import ctypes
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from ganviz.gan.byhand import gradient_source
from ganviz.gan.compiled import library as libraries
from ganviz.gan.compiled.library import Row, file_of, library, run_row
from ganviz.gan.compiled.program import compiled, num_calls
from ganviz.gan.compiled.rows import ROWS, mask_row, row_of
from ganviz.gan.compiled.updates import UPDATES as LOWERED_UPDATES
from ganviz.gan.networks.layers import Dropout
from ganviz.gan.randomness import Words, seeded
from ganviz.gan.trainer import Trainer
from ganviz.spec import Experiment
from tests.gan.support import OPTIMIZER_KINDS, small
from tests.gan.test_byhand import STABILISERS

SMALL = Experiment().with_changes(
    {
        "generator.network.widths": [24, 20],
        "discriminator.network.widths": [24, 20],
        "updates.batch_size": 12,
        "generator.optimizer.kind": "sgd",  # Adam makes a step of what is 0 but for rounding
        "discriminator.optimizer.kind": "sgd",
    }
)
COMPILED = {"compute.step": "auto"}
BY_HAND = {"compute.step": "by_hand"}
ACTIVATIONS = ["relu", "leaky_relu", "maxout", "prelu", "elu", "gelu", "silu", "tanh", "sigmoid", "sine"]
LOSSES = [
    "non_saturating", "minimax", "reverse_kl", "least_squares", "hinge", "hybrid", "wasserstein", "mean_probability",
    "rpgan", "relativistic_average", "forward_kl", "jeffreys", "squared_hellinger", "pearson",
]  # fmt: skip
PENALTIES = {
    "objective.r1": 0.5, "objective.r2": 0.5, "objective.gradient_penalty": 1.0, "objective.dragan": 1.0
}  # fmt: skip
OTHERS: list[dict[str, Any]] = [
    {"objective.loss.smoothing": 0.1, "objective.loss.fake_smoothing": 0.1},
    {"objective.label_flips": 0.2},
    {"objective.shared_loss": True},
    {"objective.feature_matching": True},
    {"objective.noise": 0.1},
    {"discriminator.network.dropout": 0.3, "generator.network.dropout": 0.2},
    {"updates.discriminator": 3, "updates.generator": 2},
    {"updates.share_fakes": True},
    {"discriminator.network.pack": 2},
    {"data.kind": "gaussian_1d"},
    {"data.pool_size": 50},
    {"updates.batch_size": 1},
    {"generator.network.widths": [1], "discriminator.network.widths": [257]},
]


def both(change: dict[str, Any], steps: int = 3) -> tuple[Trainer, Trainer]:
    """Return two trainers after the same steps: by hand, and compiled."""
    trainers = [Trainer(SMALL.with_changes(change | how)) for how in (BY_HAND, COMPILED)]
    for trainer in trainers:
        for _ in range(steps):
            trainer.step()
    by_hand, other = trainers
    assert by_hand.gradient_source.kind == "by hand"
    assert other.gradient_source.kind == "compiled"
    return by_hand, other


def players(trainer: Trainer) -> list[Tensor]:
    return [player.weights.detach() for player in (trainer.generator, trainer.discriminator)]


CASES = [
    *({"generator.network.activation": name, "discriminator.network.activation": name} for name in ACTIVATIONS),
    *({"objective.loss.kind": name} for name in LOSSES),
    *(
        {"objective.loss.kind": "hinge", "discriminator.network.activation": name, **PENALTIES}
        for name in ("relu", "maxout")
    ),
    *OTHERS,
]


@pytest.mark.parametrize("change", CASES, ids=str)
def test_a_compiled_step_is_the_step_by_hand(change: dict[str, Any]) -> None:
    by_hand, other = both(change)
    for expected, weights in zip(players(by_hand), players(other), strict=True):
        torch.testing.assert_close(weights, expected, rtol=2e-5, atol=2e-6)


def test_no_call_of_the_usual_steps_is_left() -> None:
    trainer = Trainer(SMALL.with_changes(COMPILED | PENALTIES))
    assert trainer._by_hand is not None
    assert num_calls(trainer._by_hand._d_program) == 0
    assert len(trainer._by_hand._d_program) == 1
    assert num_calls(trainer._by_hand._alone.program) == 0


def test_the_same_steps_give_the_same_bits() -> None:
    first, second = (both(PENALTIES, steps=20)[1] for _ in range(2))
    assert all(torch.equal(*pair) for pair in zip(players(first), players(second), strict=True))


def test_a_run_goes_on_compiled_and_by_hand_again() -> None:
    trainer, reference = Trainer(SMALL), Trainer(SMALL.with_changes(BY_HAND))
    for step_kind in ("by_hand", "auto", "by_hand"):
        trainer.apply({"compute.step": step_kind})
        for _ in range(3):
            trainer.step()
            reference.step()
    for expected, weights in zip(players(reference), players(trainer), strict=True):
        torch.testing.assert_close(weights, expected, rtol=2e-5, atol=2e-6)


def test_without_a_library_it_goes_by_hand_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gradient_source, "library", lambda: None)
    monkeypatch.setattr(libraries, "_path", lambda: None)
    source = Trainer(SMALL.with_changes(COMPILED)).gradient_source
    assert (source.kind, source.reason) == ("by hand", "nothing is compiled for this machine")


def test_a_library_of_another_version_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    path = libraries._path()
    (tmp_path / "kernel.c").write_text("int other;")
    monkeypatch.setattr(libraries, "_path", lambda: path)
    monkeypatch.setattr(libraries, "files", lambda name: tmp_path)
    assert library.__wrapped__() is None
    assert libraries.why_none() == "what is compiled does not go with this version: install ganviz again"


def test_a_file_that_is_no_library_is_none(tmp_path: Any) -> None:
    broken = tmp_path / "broken.so"
    broken.write_bytes(b"no library")
    assert libraries._opened(str(broken)) is None


# --- single rows ------------------------------------------------------------------------------------------------------

NUMBERS = torch.cat([torch.linspace(-30, 30, 1201), torch.tensor([0.0, -0.0, 1e-8, -1e-8, 100.0, -100.0])])
aten = torch.ops.aten
OF_ONE: list[Callable[..., Tensor]] = [
    torch.nn.functional.softplus, torch.sigmoid, torch.exp, torch.expm1, torch.sin, torch.cos, torch.neg, torch.sign,
    aten.gelu.out, aten.silu.out,
]  # fmt: skip


@pytest.mark.parametrize("function", OF_ONE, ids=lambda function: function.__name__)
def test_a_function_of_a_number_is_torch_s(function: Callable[..., Tensor]) -> None:
    out, expected = torch.empty_like(NUMBERS), torch.empty_like(NUMBERS)
    function(NUMBERS, out=expected)
    (run,) = compiled([partial(function, NUMBERS, out=out)])
    run()
    torch.testing.assert_close(out, expected, rtol=3e-6, atol=1e-6)


@pytest.mark.parametrize("function", OF_ONE[:6], ids=lambda function: function.__name__)
def test_what_is_no_number_stays_none(function: Callable[..., Tensor]) -> None:
    odd = torch.tensor([torch.nan, torch.inf, -torch.inf])
    out, expected = torch.empty_like(odd), function(odd)
    (run,) = compiled([partial(function, odd, out=out)])
    run()
    assert torch.equal(out.isnan(), expected.isnan())
    assert torch.equal(out[~out.isnan()], expected[~expected.isnan()])


@pytest.mark.parametrize("name", ["relu_", "tanh_", "sigmoid_"])
def test_a_unit_does_not_hide_what_is_no_number(name: str) -> None:
    x = torch.tensor([torch.nan, 1.0])
    (run,) = compiled([partial(getattr(torch, name), x)])
    run()
    assert x.isnan().tolist() == [True, False]


sizes = st.integers(1, 40) | st.sampled_from([63, 64, 65, 128, 257])


@settings(max_examples=150, deadline=None)
@given(
    m=sizes, n=sizes, k=sizes, by_columns=st.tuples(*[st.booleans()] * 3), kind=st.sampled_from(["mm", "bias", "adds"])
)
def test_a_product_of_any_size_and_layout(m: int, n: int, k: int, by_columns: tuple[bool, ...], kind: str) -> None:
    generator = torch.Generator().manual_seed(m + 100 * n + 10_000 * k)

    def matrix(rows: int, columns: int, is_by_columns: bool) -> Tensor:
        made = torch.randn(columns, rows, generator=generator)
        return made.t() if is_by_columns else made.t().contiguous()

    a, b, out = matrix(m, k, by_columns[0]), matrix(k, n, by_columns[1]), matrix(m, n, by_columns[2])
    bias = torch.randn(n, generator=generator)
    before = out.double()
    call = {
        "mm": partial(torch.mm, a, b, out=out),
        "bias": partial(torch.addmm, bias, a, b, out=out),
        "adds": partial(torch.addmm, out, a, b, out=out),
    }[kind]
    expected = a.double() @ b.double() + {"mm": 0.0, "bias": bias.double(), "adds": before}[kind]
    layout = out.stride()
    for each in compiled([call]):
        each()
    assert out.stride() == layout
    torch.testing.assert_close(out.double(), expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(("m", "n", "k"), [(70, 40, 700), (300, 128, 256), (256, 65, 257), (6, 250, 128), (9, 16, 2)])
@pytest.mark.parametrize("is_by_columns", [True, False])
def test_an_element_of_a_product_does_not_depend_on_those_beside_it(
    m: int, n: int, k: int, is_by_columns: bool
) -> None:
    generator = torch.Generator().manual_seed(0)
    a, b = torch.randn(k, m, generator=generator).t(), torch.randn(n, k, generator=generator).t()
    if not is_by_columns:
        a, b = a.contiguous(), b.contiguous()
    whole, one = torch.empty(m, n), torch.empty(1, n)
    (product,) = compiled([partial(torch.mm, a, b, out=whole)])
    product()
    torch.testing.assert_close(whole.double(), a.double() @ b.double(), rtol=1e-4, atol=1e-4)
    for row in {0, m // 2, m - 1}:
        (product,) = compiled([partial(torch.mm, a[row : row + 1], b, out=one)])
        assert hasattr(product, "keeps")
        product()
        assert torch.equal(whole[row], one[0])


@settings(max_examples=50, deadline=None)
@given(counts=st.lists(st.integers(1, 2_000), min_size=1, max_size=6), share=st.floats(0.01, 0.99))
def test_masks_of_the_kernel_are_those_that_torch_draws(counts: list[int], share: float) -> None:
    of_torch, of_kernel = seeded(0, "dropout"), seeded(0, "dropout")
    words = Words(of_kernel)
    for count in counts:
        expected, found = torch.empty(count), torch.empty(count)
        Dropout(share, of_torch).draw(expected)
        words.take()
        run_row(mask_row(found, Dropout(share, of_kernel), words))
        words.give_back()
        assert torch.equal(found, expected)
        assert torch.equal(of_kernel.get_state(), of_torch.get_state())


def test_what_a_row_is_not_for_stays_a_call() -> None:
    def own() -> None:
        """Do something else."""

    x, wide = torch.zeros(3), torch.zeros(300, 300)
    double = torch.zeros(3, dtype=torch.float64)
    kept: list[Callable[[], Any]] = [
        own,
        partial(torch.erf, x, out=x),
        partial(torch.mul, double, 2.0, out=double),
        partial(torch.div, x, 2.0, out=x),
        partial(torch.mm, wide, wide, out=torch.empty(300, 300)),
        partial(aten.threshold_backward.grad_input, x, x, 1.0, grad_input=x),
    ]
    assert all(row_of(call) is None for call in kept)
    assert compiled(kept) == kept


def test_every_variant_that_runs_here_gives_the_same_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    found = library()
    assert found is not None
    names = libraries.VARIANTS.get(torch.backends.cpu.get_cpu_capability(), libraries.OTHERS)
    ends = []
    for name in names:
        opened = libraries._opened(str(files("ganviz.gan.compiled") / file_of(name)))
        if opened is None:
            continue
        monkeypatch.setattr("ganviz.gan.compiled.program.library", lambda opened=opened: opened)
        trainer = Trainer(SMALL.with_changes(COMPILED | PENALTIES))
        for _ in range(10):
            trainer.step()
        ends.append(torch.cat(players(trainer)))
    assert ends
    assert all(torch.equal(end, ends[0]) for end in ends)


def test_the_kernel_has_every_kind_that_rows_ask_for_and_their_size() -> None:
    found = library()
    assert found is not None
    assert found.size_of_row() == ctypes.sizeof(Row)
    assert found.kind_of(b"no such kind") == -1
    assert "mm" in ROWS


UPDATES: list[dict[str, Any]] = [
    {"kind": "adam"},
    {"kind": "adam", "amsgrad": True, "weight_decay": 0.1},
    {"kind": "adamw", "weight_decay": 0.1, "beta1": 0.5},
    {"kind": "sgd", "lr": 0.1},
    {"kind": "sgd", "lr": 0.1, "momentum": 0.9, "nesterov": True, "weight_decay": 0.01},
    {"kind": "sgd", "lr": 0.1, "momentum": -0.3},
    {"kind": "rmsprop"},
    {"kind": "rmsprop", "centered": True, "momentum": 0.5, "weight_decay": 0.01},
    {"kind": "radam", "beta2": 0.6, "weight_decay": 0.01},  # which is rectified from the sixth update on
    {"kind": "nadam", "weight_decay": 0.01},
    {"kind": "adamax", "weight_decay": 0.01},
    {"kind": "adagrad", "lr_decay": 0.1, "weight_decay": 0.01},
    {"kind": "adadelta", "lr": 1.0, "weight_decay": 0.01},
    {"kind": "optimistic_sgd", "lr": 0.1, "weight_decay": 0.01},
    {"kind": "optimistic_adam", "weight_decay": 0.01},
]


def test_every_kind_of_optimizer_is_compiled() -> None:
    assert set(OPTIMIZER_KINDS) == set(LOWERED_UPDATES)
    assert {optimizer["kind"] for optimizer in UPDATES} == set(OPTIMIZER_KINDS)


@pytest.mark.parametrize("optimizer", UPDATES, ids=str)
def test_a_compiled_update_is_torch_s_and_leaves_its_state(optimizer: dict[str, Any]) -> None:
    change = {
        f"{player}.optimizer.{name}": value
        for player in ("generator", "discriminator")
        for name, value in optimizer.items()
    }
    by_hand, other = both({**change, "objective.loss.kind": "least_squares"}, steps=9)
    for expected, weights in zip(players(by_hand), players(other), strict=True):
        torch.testing.assert_close(weights, expected, rtol=1e-4, atol=2e-6)
    expected_state, state = by_hand.state().tensors, other.state().tensors
    assert expected_state.keys() == state.keys()
    for name in (name for name in state if "/optimizer/" in name):
        torch.testing.assert_close(state[name], expected_state[name], rtol=1e-3, atol=1e-6)


# --- against formulas by torch calls --------------------------------------------------------------------------------


def relative(one: Tensor, other: Tensor) -> float:
    return float((one - other).norm() / other.norm())


@pytest.mark.parametrize("name", STABILISERS)
def test_fifty_steps_lead_the_same_way(name: str) -> None:
    change = {**STABILISERS[name], "generator.optimizer.kind": "sgd", "discriminator.optimizer.kind": "sgd"}
    compiled_one, other = Trainer(small(change)), Trainer(small(change | BY_HAND))
    assert compiled_one.gradient_source.kind == "compiled"
    for trainer in (compiled_one, other):
        trainer.steps(50)
    for mine, theirs in zip(players(compiled_one), players(other), strict=True):
        assert relative(mine, theirs) < 1e-4
