"""A disk that is full, for tests of whatever writes: the system itself refuses to let a file grow."""

import contextlib
import resource
from collections.abc import Iterator


@contextlib.contextmanager
def no_file_above(limit_bytes: int) -> Iterator[None]:
    """Let this process write no file beyond `limit_bytes`: a write goes as far as that, and the next one fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
