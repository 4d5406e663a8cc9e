import gzip
import os
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.datafiles import DataError, idx
from ganviz.spec.errors import shown_path

IMAGES = np.arange(3 * 4 * 5, dtype=np.uint8).reshape(3, 4, 5)
HEADER = bytes([0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5])
CONTENT = HEADER + IMAGES.tobytes()


def written(folder: Path, data: bytes, name: str = "some-idx3-ubyte.gz") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("data", [CONTENT, gzip.compress(CONTENT)], ids=["plain", "gzipped"])
def test_images_are_read_whole_and_cannot_be_written_to(tmp_path: Path, data: bytes) -> None:
    images = idx.read_images(written(tmp_path, data))
    np.testing.assert_array_equal(images, IMAGES)
    assert images.dtype == np.uint8
    assert not images.flags.writeable


def test_labels_are_read(tmp_path: Path) -> None:
    labels = idx.read_labels(written(tmp_path, bytes([0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9])))
    assert labels.tolist() == [7, 0, 9]


PACKED = gzip.compress(CONTENT)
BAD = {
    "empty": (b"", "cut short"),
    "header cut": (CONTENT[:9], "cut short"),
    "values cut": (CONTENT[:-1], "cut short: 3x4x5 asks for 60 values and it has 59"),
    "values after the end": (CONTENT + b"\0", "too long"),
    "a web page": (b"<html><body>Sign in</body></html>", "not an IDX file"),
    "labels for images": (bytes([0, 0, 8, 1, 0, 0, 0, 9]) + bytes(9), "1 dimensions"),
    "floats": (bytes([0, 0, 13, 3]) + CONTENT[4:], "type 13"),
    "gzip cut in the values": (PACKED[:-20], "cut short"),
    "gzip cut in the checksum": (PACKED[:-6], "cut short"),
    "gzip with a wrong checksum": (PACKED[:-8] + bytes(4) + PACKED[-4:], "CRC"),
    "gzip with a wrong length": (PACKED[:-4] + bytes(4), "length"),
    "gzip with a broken stream": (PACKED[:10] + b"\xff" * 20 + PACKED[30:], "damaged"),
    "gzip with more after the end": (PACKED + b"more", "damaged"),
}


@pytest.mark.parametrize(("data", "reason"), BAD.values(), ids=BAD)
def test_a_bad_file_is_named_with_what_is_wrong(tmp_path: Path, data: bytes, reason: str) -> None:
    path = written(tmp_path, data)
    with pytest.raises(DataError, match=reason) as raised:
        idx.read_images(path)
    assert shown_path(path) in str(raised.value)


@pytest.mark.parametrize("length", range(0, len(PACKED), 7))
def test_a_gzipped_file_cut_anywhere_is_never_half_read(tmp_path: Path, length: int) -> None:
    with pytest.raises(DataError):
        idx.read_images(written(tmp_path, PACKED[:length]))


def test_a_folder_in_place_of_a_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        idx.read_images(tmp_path)


def test_a_file_too_large_for_any_set_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idx, "MAX_BYTES", 50)
    with pytest.raises(DataError, match="larger than"):
        idx.read_images(written(tmp_path, CONTENT))


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idx, "MAX_BYTES", 1000)
    bomb = gzip.compress(bytes(100_000))
    assert len(bomb) < 1000
    with pytest.raises(DataError, match="unpacks to more"):
        idx.read_images(written(tmp_path, bomb))


def test_a_file_packed_in_blocks_is_read_to_its_end(tmp_path: Path) -> None:
    blocks = b"".join(gzip.compress(CONTENT[start : start + 5]) for start in range(0, len(CONTENT), 5))
    np.testing.assert_array_equal(idx.read_images(written(tmp_path, blocks + bytes(512))), IMAGES)


@pytest.mark.parametrize(
    "data",
    [gzip.compress(b"") * 20_000, PACKED + bytes(1000) + PACKED, PACKED[:3] + b"\x08" + PACKED[4:10] + b"n" * 10_000],
    ids=["twenty thousand blocks", "padding in the middle", "a name without end"],
)
def test_a_gzip_file_made_to_take_long_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DataError, match=r"damaged|cut short"):
        idx.read_images(written(tmp_path, data))


def test_a_pipe_in_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "some-idx3-ubyte.gz")
    with pytest.raises(DataError, match="cannot be read: a pipe, not a file"):
        idx.read_images(tmp_path / "some-idx3-ubyte.gz")
