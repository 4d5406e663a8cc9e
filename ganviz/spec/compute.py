"""Where and how steps are computed: device, threads, precision, and where gradients come from."""

from dataclasses import dataclass
from typing import Literal

from ganviz.spec.settings import Part, setting


@dataclass(frozen=True, slots=True)
class GradientSource:
    """Where a run's gradients come from.

    Attributes:
        kind: formulas derived by hand, the same run by compiled code, or autograd.
        reason: why not the fastest of them, in words; empty where nobody asked for it.
    """

    kind: Literal["by hand", "compiled", "autograd"]
    reason: str = ""


class Compute(Part):
    """How steps are computed. It changes how fast they are and how numbers are rounded, never what they mean."""

    step: Literal["auto", "by_hand", "autograd"] = setting(
        "auto",
        "Gradients",
        live=True,
        advanced=True,
        names={"auto": "Fastest", "by_hand": "By hand", "autograd": "Autograd"},
        help="Where gradients come from: formulas written out by hand, for the networks and losses that have them, or "
        "PyTorch's autograd. Fastest has the formulas run by a small compiled library, where there is one for this "
        "processor. At the same weights all give the same gradient up to rounding; rounding adds up, and after some "
        "hundred steps the runs part.",
    )
    precision: Literal["float32", "bfloat16"] = setting(
        "float32",
        "Precision",
        live=True,
        advanced=True,
        names={"float32": "float32", "bfloat16": "bfloat16"},
        help="How networks multiply in training. bfloat16 keeps 8 binary digits of 24: faster for large layers "
        "where the processor has it, slower where not. Weights, losses and what is shown stay float32.",
    )
    threads: int = setting(
        0, "Threads", live=True, ge=0, le=64, advanced=True,
        help="Threads that share each multiplication of matrices. 0 chooses by the size of the work: small networks "
        "are fastest with one, and beside the window it takes half the cores at most. Another number may round sums "
        "differently.",
    )  # fmt: skip
    device: Literal["auto", "cpu", "cuda", "mps"] = setting(
        "auto",
        "Device",
        live=False,
        advanced=True,
        names={"auto": "auto", "cpu": "Processor", "cuda": "NVIDIA GPU (CUDA)", "mps": "Apple GPU (MPS)"},
        help="What the networks run on. Auto takes a GPU for large networks, where PyTorch finds one: for small ones "
        "the way there costs more than it saves.",
    )
