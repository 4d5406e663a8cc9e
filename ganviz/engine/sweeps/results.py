"""What one run of a sweep comes to, as one file: safetensors, so that reading one can run no code."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy
from numpy.typing import NDArray

from ganviz.engine.tensorfile import header_of, json_object
from ganviz.spec.errors import one_line, shown
from ganviz.spec.stories import MAX_STEPS
from ganviz.spec.translation import tr

FORMAT = "ganviz-sweep-result-1"
_ABOUT = "ganviz"
MAX_BYTES = 20_000_000  # 64 moments of 16 large images
_MOST_HEADER = 20_000
_MOST_WORDS = 200
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)


class ResultError(ValueError):
    """A file that is no whole result of the run it is named after; the text says why."""


@dataclass(frozen=True, slots=True)
class RunResult:
    """What was measured of a run at its moments; n of them.

    Attributes:
        digest: tells the run: see `Sweep.digest_of`.
        series: name to (n,) float64; NaN where it was not finite, or after the run diverged.
        fakes: (n, 256, d) float16 points or numbers, or (n, 16, height, width) uint8 images, 0 black and 255 white;
            zeros after the run diverged.
        reals: (256, d) float16, what fakes are to be like; of images (16, height, width) uint8.
        diverged_at: the step in which a number stopped being finite; None if none did.
        made_by: versions, device and the like, in words.
    """

    digest: str
    series: Mapping[str, NDArray[np.float64]]
    fakes: NDArray[Any]
    reals: NDArray[Any]
    diverged_at: int | None = None
    made_by: Mapping[str, str] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """Return it as bytes that `from_bytes` reads back to an equal one."""
        names = list(self.series)
        tensors = {
            "series": np.stack([self.series[name] for name in names]),
            "fakes": np.ascontiguousarray(self.fakes),
            "reals": np.ascontiguousarray(self.reals),
        }
        about = {
            "format": FORMAT,
            "digest": self.digest,
            "series": names,
            "diverged_at": self.diverged_at,
            "made_by": dict(self.made_by),
            "sha256": _sum_of(tensors),
        }
        # One entry alone: the order of several is not the same each time.
        return bytes(safetensors.numpy.save(tensors, metadata={_ABOUT: json.dumps(about)}))


def from_bytes(data: bytes, digest: str, num_moments: int) -> RunResult:
    """Return the result that `to_bytes` made `data` from, of the run with this digest and so many moments.

    Raises:
        ResultError: if `data` is none, was cut short or altered, or is that of another run.
    """
    try:
        return _read(data, digest, num_moments)
    except KeyError as error:
        raise _refused(tr("it says nothing of {given}", given=shown(error.args[0]))) from error
    except (ValueError, TypeError, AttributeError, RecursionError, safetensors.SafetensorError) as error:
        raise _refused(str(error)) from error


def _read(data: bytes, digest: str, num_moments: int) -> RunResult:
    about = json_object(header_of(data, _MOST_HEADER)["__metadata__"][_ABOUT])
    if about["format"] != FORMAT:
        raise ValueError(tr("the format is {given}; expected {known}", given=shown(about["format"]), known=FORMAT))
    if about["digest"] != digest:
        raise ValueError(tr("it is of another run"))
    tensors = safetensors.numpy.load(data)
    if _sum_of(tensors) != about["sha256"]:
        raise ValueError(tr("its numbers are not those that were written"))
    names, diverged_at = about["series"], about["diverged_at"]
    if not isinstance(names, list) or not all(isinstance(name, str) and _NAME.fullmatch(name) for name in names):
        raise ValueError(tr("its series are called {names}", names=shown(names)))
    if diverged_at is not None and not (type(diverged_at) is int and 0 < diverged_at <= MAX_STEPS):
        raise ValueError(tr("it diverged at {step}", step=shown(diverged_at)))
    series, fakes = tensors["series"], tensors["fakes"]
    if series.shape != (len(names), num_moments) or series.dtype != np.float64 or len(set(names)) < len(names):
        expected = (len(names), num_moments)
        raise ValueError(tr("series of shape {shape}; expected {expected}", shape=series.shape, expected=expected))
    _check_samples(fakes, tensors["reals"], num_moments)
    made_by = {str(name): str(value) for name, value in about["made_by"].items()}
    return RunResult(
        digest,
        dict(zip(names, series, strict=True)),
        fakes,
        tensors["reals"],
        diverged_at,
        made_by,
    )


def _check_samples(fakes: NDArray[Any], reals: NDArray[Any], num_moments: int) -> None:
    """Raise ValueError unless these are samples that can be drawn: of points, of numbers, or images."""
    is_image = fakes.ndim == 4 and fakes.dtype == np.uint8
    is_plain = fakes.ndim == 3 and fakes.dtype == np.float16 and fakes.shape[2] in (1, 2)
    if not (is_image or is_plain) or len(fakes) != num_moments or not fakes.size:
        raise ValueError(tr("fakes of shape {shape}, {kind}", shape=fakes.shape, kind=fakes.dtype))
    if reals.shape != fakes.shape[1:] or reals.dtype != fakes.dtype:
        raise ValueError(
            tr("reals of shape {shape}, {kind}, for fakes of shape {other}", shape=reals.shape, kind=reals.dtype,
               other=fakes.shape)
        )  # fmt: skip
    if is_plain and not (np.isfinite(fakes).all() and np.isfinite(reals).all()):
        raise ValueError(tr("samples that are not finite"))


def _sum_of(tensors: Mapping[str, NDArray[Any]]) -> str:
    found = hashlib.sha256()
    for name in sorted(tensors):
        found.update(f"{name} {tensors[name].dtype} {tensors[name].shape}".encode())
        found.update(tensors[name].tobytes())
    return found.hexdigest()


def _refused(why: str) -> ResultError:
    return ResultError(one_line(" ".join(why.split()), _MOST_WORDS))
