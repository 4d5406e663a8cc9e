"""What passes between the window and the training: frozen, picklable values of plain data and numpy.

Commands go to the loop, reports come back. Knows no torch and no Qt, so both sides may import it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import nan
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ganviz.spec import Change, Experiment, SpecError

Player = Literal["generator", "discriminator"]
UNLIMITED = float("inf")


class RunState(StrEnum):
    """What a run is doing. `LOADING` and `DEAD` are the host's: no loop is there to say so."""

    LOADING = "loading"
    PAUSED = "paused"
    TRAINING = "training"
    DIVERGED = "diverged"
    FAILED = "failed"
    DEAD = "dead"


# --- commands ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Start:
    """Begin run number `run` of `experiment`, paused at step 0; or at `checkpoint`, if one is given.

    `data_dir` is where image files are; None is the user's own folder.
    """

    run: int
    experiment: Experiment
    data_dir: str | None = None
    checkpoint: bytes | None = None


@dataclass(frozen=True, slots=True)
class ChangeRequested:
    """Apply `change` at the next step boundary. `number` counts the window's requests upwards."""

    number: int
    change: Change


@dataclass(frozen=True, slots=True)
class Play:
    """Train until told otherwise. `until` is the step to pause at, if any."""

    until: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop at the next step boundary."""


@dataclass(frozen=True, slots=True)
class StepOnce:
    """Do one step and pause; with `only`, one in which that player alone learns."""

    only: Player | None = None


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Do at most this many steps a second; `UNLIMITED` for no limit."""

    steps_per_s: float


@dataclass(frozen=True, slots=True)
class FrameWanted:
    """Credit for one frame, with the probes that views on screen ask for. One is in flight at a time."""

    probes: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop:
    """End the loop."""


Command = Start | ChangeRequested | Play | Pause | StepOnce | SetSpeed | FrameWanted | Stop


# --- probes: questions of views, and answers --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SamplesProbe:
    """Ask for points (n, 2) float32, real and fake, the fake ones from fixed latents."""

    count: int = 1000


@dataclass(frozen=True, slots=True)
class SurfaceProbe:
    """Ask for D's probability of real on a grid of `size` x `size` points that spans the square +-`extent`."""

    extent: float
    size: int = 64


@dataclass(frozen=True, slots=True)
class ImagesProbe:
    """Ask for `count` fake images from fixed latents, and as many real ones."""

    count: int = 64


@dataclass(frozen=True, slots=True)
class QualityProbe:
    """Ask how well the fakes match: modes, high-quality share, distances. `count` samples (REFERENCES: 2,500)."""

    count: int = 2500


@dataclass(frozen=True, slots=True)
class DistancesProbe:
    """Ask for the measures that compare each sample with each other, which takes a while: 14 ms for 1,024 points."""

    count: int = 1024


@dataclass(frozen=True, slots=True)
class TrailProbe:
    """Ask where a game of two numbers has been."""


Probe = SamplesProbe | SurfaceProbe | ImagesProbe | QualityProbe | DistancesProbe | TrailProbe


@dataclass(frozen=True, slots=True)
class Samples:
    """Points (n, 2) float32. Fakes come from the same latents in every frame of a run.

    `average` is what the generator's average makes of those latents, None while no average is kept.
    """

    real: NDArray[np.float32]
    fake: NDArray[np.float32]
    average: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Surface:
    """D's probability of real, sigmoid of the logit: (size, size) float32 in [0, 1].

    Row i, column j is the point (x_j, y_i), both running from -extent to +extent.
    """

    extent: float
    probability: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Images:
    """Images (n, height, width) uint8, 0 black and 255 white. `average` is as in `Samples`."""

    real: NDArray[np.uint8]
    fake: NDArray[np.uint8]
    average: NDArray[np.uint8] | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """How well the fakes match the real data, measured at `step`.

    Attributes:
        modes: modes captured, None where the data has none to count.
        num_modes: modes there are, 0 where the data has none to count.
        high_quality: share of fakes within 3 std of a mode, 0 to 1; None likewise.
        reverse_kl: KL(fake over modes || real over modes) in nats; None likewise.
        mode_mass: (num_modes,) float32, the share of fakes of high quality at each mode; None likewise.
        target_mass: (num_modes,) float32, the share each mode has in the data; None likewise.
        distance: sliced Wasserstein-1 distance between fakes and reals, in data units.
        distance_floor: the same between two sets of reals: what a perfect generator scores.
        count: samples measured.
    """

    step: int
    modes: int | None
    num_modes: int
    high_quality: float | None
    reverse_kl: float | None
    mode_mass: NDArray[np.float32] | None
    target_mass: NDArray[np.float32] | None
    distance: float
    distance_floor: float
    count: int


@dataclass(frozen=True, slots=True)
class Scores:
    """How one set of samples compares with reals. NaN where samples are too large to be measured.

    Attributes:
        squared_mmd: squared maximum mean discrepancy of three Gaussian kernels, unbiased: 0 on average when perfect.
        precision: share of samples no farther from some real than that real's fifth nearest real, 0 to 1.
        recall: share of reals no farther from some sample than that sample's fifth nearest sample, 0 to 1.
        density: how crowded those surroundings of reals are with samples; from 0 without bound, 1 when perfect.
        coverage: share of reals with a sample in those surroundings, 0 to 1.
        jensen_shannon: divergence on a grid of 20 x 20 cells over the reals, 0 to 1 bit; None for images.
        frechet: Fréchet distance of Gaussians with the samples' moments, in squared data units; None for images.
    """

    squared_mmd: float
    precision: float
    recall: float
    density: float
    coverage: float
    jensen_shannon: float | None
    frechet: float | None


@dataclass(frozen=True, slots=True)
class Distances:
    """How `count` fakes compare with as many reals at `step`.

    `floor` is the same between sets of reals: what a perfect generator scores. For `squared_mmd`, whose sign is
    chance then, it is how far from 0 it usually is.
    """

    step: int
    fakes: Scores
    floor: Scores
    count: int


@dataclass(frozen=True, slots=True)
class Trail:
    """The last states of a game of two numbers, oldest first, the last the present one.

    `step` (n,) int64; `theta` and `psi` (n,) float64, G's number and D's slope after that step.
    """

    step: NDArray[np.int64]
    theta: NDArray[np.float64]
    psi: NDArray[np.float64]


ProbeAnswer = Samples | Surface | Images | Quality | Distances | Trail


# --- reports ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Scalars:
    """One row a step since the last frame, nothing dropped. A run that went back does steps anew.

    `step` (n,) int64, ascending; `d_loss` and `g_loss` (n,) float64, NaN where a player did not learn in
    that step. A loss is that of the player's last update in the step.
    """

    step: NDArray[np.int64]
    d_loss: NDArray[np.float64]
    g_loss: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.step)


@dataclass(frozen=True, slots=True)
class StepPath:
    """Where a run's gradients come from: formulas written out by hand, or autograd and the `reason` in words."""

    kind: Literal["by hand", "autograd"]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """Run number `run` is ready: what it is, how large, and where it runs.

    `device` is ``cpu``, ``cuda`` or ``mps``; `threads` is how many share a multiplication.
    """

    run: int
    experiment: Experiment
    step: int
    generator_weights: int
    discriminator_weights: int
    device: str
    threads: int
    path: StepPath


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The run went from one state to another at `step`."""

    run: int
    state: RunState
    step: int


@dataclass(frozen=True, slots=True)
class ChangeApplied:
    """A change took effect before step `step` + 1: `experiment` is what holds now.

    `summary` is one line for a marker, such as ``D lr 1e-4 → 1e-3``; `note` says what became of an
    optimizer's moments, or is empty. `threads` and `path` are how many threads share a multiplication and where
    gradients come from now.
    """

    run: int
    number: int
    step: int
    change: Change
    experiment: Experiment
    summary: str
    threads: int
    path: StepPath
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChangeRefused:
    """A change was not applied, and nothing was altered."""

    run: int
    number: int
    error: SpecError


@dataclass(frozen=True, slots=True)
class Frame:
    """What a run looks like now.

    `change` is the number of the last change applied; `answers` holds, for each probe of the request that was
    answered, its answer; a probe that is not due yet is left out. `steps_per_s` is the present rate of training,
    0 when paused. `learning_rates` are those of G's and D's next update, as their schedules have it.
    """

    run: int
    step: int
    state: RunState
    change: int
    scalars: Scalars
    steps_per_s: float
    answers: Mapping[Any, ProbeAnswer] = field(default_factory=dict)
    learning_rates: tuple[float, float] = (nan, nan)


@dataclass(frozen=True, slots=True)
class Diverged:
    """A number was not finite in step `step`: the run is paused at `resumes_at`, the last state that is sound.

    `player` is whose; `quantity` is ``loss`` or ``weights``.
    """

    run: int
    step: int
    player: Player
    quantity: str
    resumes_at: int


@dataclass(frozen=True, slots=True)
class CheckpointTaken:
    """The full state of the run at `step`, as `Start.checkpoint` takes it. Kept for a worker that dies."""

    run: int
    step: int
    experiment: Experiment
    data: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """The run cannot go on (or start). `message` is for the user, `details` for the log."""

    run: int
    message: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class DataMissing:
    """The run cannot start: the files of `dataset` are not there (or damaged: `message` says which)."""

    run: int
    dataset: str
    message: str


@dataclass(frozen=True, slots=True)
class WorkerDied:
    """The worker process is gone. `reason` says how in words."""

    run: int
    reason: str


Report = (
    Started | StateChanged | ChangeApplied | ChangeRefused | Frame | Diverged | CheckpointTaken | Failed
    | DataMissing | WorkerDied
)  # fmt: skip
