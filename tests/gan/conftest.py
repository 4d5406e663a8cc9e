"""Fixtures of the tests of the mathematics."""

from collections.abc import Iterator

import pytest
import torch


@pytest.fixture(scope="module")
def float64() -> Iterator[None]:
    """Make and train networks in float64 throughout a module."""
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)
