"""Values through a pipe between two of our processes: each as pickled bytes, with their number before them."""

import pickle
import struct
from typing import IO, Any

_LENGTH = struct.Struct("<Q")


def write_value(pipe: IO[bytes], value: Any) -> None:
    """Write `value`, waiting for room.

    Raises:
        OSError: if nobody can read it any more.
    """
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def read_value(pipe: IO[bytes]) -> Any:
    """Return the next value, waiting for it.

    Raises:
        EOFError: if none comes, or half of one, as nobody can write any more.
    """
    (length,) = _LENGTH.unpack(_read(pipe, _LENGTH.size))
    return pickle.loads(_read(pipe, length))


def _read(pipe: IO[bytes], length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
