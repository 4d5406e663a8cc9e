"""What a set of samples must be to be measured at all, in words for whoever gives another."""

from torch import Tensor

BEYOND_MEASURE = 1e15  # squares of what is larger are infinite in float32


def check_enough(samples: Tensor, least: int, what: str) -> None:
    """Raise ValueError if there are fewer than `least` samples (n, ...); `what` names them, in the plural."""
    if len(samples) < least:
        raise ValueError(f"got {len(samples)} {what}; this measure needs at least {least}")


def check_alike(a: Tensor, b: Tensor) -> None:
    """Raise ValueError if samples (n, d) and (m, d) are not of as many numbers each."""
    if a.shape[1:] != b.shape[1:]:
        numbers = [each[0].numel() if len(each) else 0 for each in (a, b)]
        raise ValueError(f"got samples of {numbers[0]} numbers and of {numbers[1]}; both sets must be of as many each")


def is_measurable(samples: Tensor) -> bool:
    """Return whether every number is finite, and no larger than its square can be in float32."""
    return bool((samples.abs() < BEYOND_MEASURE).all())  # NaN is not


def check_measurable(samples: Tensor, what: str) -> None:
    """Raise ValueError if a number of samples (n, ...) is not finite, or is too large for its square."""
    if not is_measurable(samples):
        wrong = ~(samples.abs() < BEYOND_MEASURE).flatten(1).all(dim=1)
        first = int(wrong.nonzero()[0])
        raise ValueError(
            f"{int(wrong.sum())} of {len(samples)} {what}, number {first} the first, hold NaN, infinity or more than "
            f"{BEYOND_MEASURE:g}; {what} must be finite numbers"
        )
