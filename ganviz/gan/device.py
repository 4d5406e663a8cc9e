"""Where networks run: the processor, or an accelerator where one was asked for or is worth while.

Random numbers are drawn on the processor wherever a run computes, so that they do not depend on it; states are kept
there too.
"""

from collections.abc import Collection

import torch

from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.translation import tr

# Multiplications a sample in the larger network, from which ``auto`` takes an accelerator. A DCGAN of 32 channels for
# 28 x 28 pixels makes 13 million, one of 16 channels, which a processor carries well, 4 million.
WORTH_AN_ACCELERATOR = 10_000_000
PROCESSOR = torch.device("cpu")


def present() -> tuple[str, ...]:
    """Return the devices that PyTorch finds here, the processor first."""
    found = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    return ("cpu", *(name for name, is_there in found.items() if is_there))


def device_of(experiment: Experiment, there: Collection[str] | None = None) -> torch.device:
    """Return where the networks of `experiment` are to run, of the devices that are `there`: by default, here.

    Raises:
        SpecError: if it asks for one that is not.
    """
    there = present() if there is None else there
    asked = experiment.compute.device
    if asked == "auto":
        is_worth_it = experiment.products_a_sample >= WORTH_AN_ACCELERATOR
        accelerators = [name for name in there if name != "cpu"]
        return torch.device(accelerators[0] if accelerators and is_worth_it else "cpu")
    if asked not in there:
        allowed = tr("one of auto, {devices}: PyTorch finds no other device here", devices=", ".join(there))
        raise SpecError([Problem("compute.device", f"'{asked}'", allowed)])
    return torch.device(asked)
