"""Files that a user names: whatever is behind the name, reading it ends soon, with the file or with a reason."""

import os
import socket
from pathlib import Path

import pytest

from ganviz.spec import files
from ganviz.spec.files import FileError, FileTooLargeError, open_regular, read_bytes, read_text, speakable

LIMIT = 1000


def refused(path: Path) -> str:
    with pytest.raises(FileError) as raised:
        read_bytes(path, LIMIT)
    return str(raised.value)


@pytest.mark.parametrize("size", [0, 1, LIMIT])
def test_a_file_within_the_limit_is_read_whole(tmp_path: Path, size: int) -> None:
    (tmp_path / "file").write_bytes(b"x" * size)

    assert read_bytes(tmp_path / "file", LIMIT) == b"x" * size


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"data")
    (tmp_path / "link").symlink_to("file")

    assert read_bytes(tmp_path / "link", LIMIT) == b"data"


def test_a_pipe_is_refused_unopened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refused(tmp_path / "pipe") == "a pipe, not a file"


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    real_open = os.open

    def swap_and_open(path: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return real_open(path, flags)

    monkeypatch.setattr(os, "open", swap_and_open)
    assert refused(tmp_path / "file") == "a pipe, not a file"


def test_devices_sockets_and_folders_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        assert refused(Path("socket")) == "a socket, not a file"
    assert refused(Path("/dev/zero")) == "a device, not a file"
    assert refused(tmp_path) == "Is a directory"


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(10**13)  # of nothing but holes
    monkeypatch.setattr(os, "read", lambda *_: pytest.fail("it was read"))

    with pytest.raises(FileTooLargeError, match="more than 1,000 bytes"):
        read_bytes(tmp_path / "file", LIMIT)


def test_a_file_that_hides_its_size_is_read_to_the_limit() -> None:
    assert Path("/proc/self/maps").stat().st_size == 0

    assert read_bytes(Path("/proc/self/cmdline"), 1_000_000)
    with pytest.raises(FileTooLargeError):
        read_bytes(Path("/proc/self/maps"), 100)


@pytest.mark.parametrize("change", [b"x" * 20, b"x" * 5, None], ids=["grows", "shrinks", "is rewritten"])
def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: bytes | None
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    real_read = os.read

    def read_and_change(descriptor: int, size: int) -> bytes:
        data = real_read(descriptor, size)
        if change is None:
            os.utime(path, ns=(1, 1))
        else:
            path.write_bytes(change)
        return data

    monkeypatch.setattr(os, "read", read_and_change)
    assert refused(path) == "it changed while it was read"


def test_a_file_that_grows_without_end_is_read_no_further_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    asked: list[int] = []

    def read_more(_: int, size: int) -> bytes:
        asked.append(size)
        return b"x" * min(size, 300)

    monkeypatch.setattr(os, "read", read_more)
    assert refused(tmp_path / "file") == "more than 1,000 bytes"
    assert sum(min(size, 300) for size in asked) == LIMIT + 1


def test_what_is_not_there_is_told_from_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to("nothing")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "file").touch()
    reasons = {
        "none": ("No such file or directory", True),
        "file/none": ("Not a directory", True),
        "dangling": ("a link to what is not there", True),
        "a\0b": ("not a name that a file can have", True),
        "\ud800": ("not a name that a file can have", True),
        "x" * 5000: ("File name too long", False),
        "circle": ("Too many levels of symbolic links", False),
    }
    for name, expected in reasons.items():
        with pytest.raises(FileError) as raised:
            read_bytes(tmp_path / name, LIMIT)
        assert (str(raised.value), raised.value.is_missing) == expected


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()

    def refuse(path: Path, flags: int) -> int:  # root may read everything
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refuse)
    assert refused(tmp_path / "file") == "Permission denied"


def test_a_disk_that_fails_is_a_reason_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()

    def fail(*_: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(files.os, "read", fail)
    assert refused(tmp_path / "file") == "Input/output error"


def test_nothing_stays_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    before = set(os.listdir("/proc/self/fd"))
    monkeypatch.setattr(files, "_require_regular", _refuse_the_second())

    with pytest.raises(FileError):
        open_regular(tmp_path / "file")

    assert set(os.listdir("/proc/self/fd")) == before


def _refuse_the_second() -> object:
    seen: list[os.stat_result] = []

    def refuse(found: os.stat_result) -> None:
        seen.append(found)
        if len(seen) == 2:
            raise FileError("no")

    return refuse


def test_text_comes_without_its_mark_and_with_plain_line_ends(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes("\ufeffone\r\ntwo\rthree\n".encode())

    assert read_text(tmp_path / "file", LIMIT) == "one\ntwo\nthree\n"


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(FileError, match="not a text file"):
        read_text(tmp_path / "file", LIMIT)


def test_a_name_of_any_bytes_can_be_written() -> None:
    assert speakable(os.fsdecode(b"caf\xe9 \xc3\xa9")) == "caf? é"
