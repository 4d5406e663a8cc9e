"""Files that are written whole or not at all, and what becomes of the one that was there."""

import os
import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from ganviz.engine import atomic
from ganviz.engine.atomic import require_writable, write_atomically
from tests.fulldisk import no_file_above


@pytest.fixture
def umask() -> Iterator[None]:
    """Let new files be written to by their group, and not be seen by others."""
    before = os.umask(0o007)
    yield
    os.umask(before)


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    for data in (b"first", b"second, and longer", b""):
        write_atomically(tmp_path / "mine", data)
        assert (tmp_path / "mine").read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_full_disk_keeps_the_old_file_and_is_said_of_it(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"years of work")

    with no_file_above(1000), pytest.raises(OSError, match=r"File too large: '.*/mine'"):
        write_atomically(tmp_path / "mine", bytes(5000))

    assert (tmp_path / "mine").read_bytes() == b"years of work"
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_the_bytes_are_on_the_disk_before_the_name_is_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda file: (happened.append("fsync"), fsync(file))[1])
    monkeypatch.setattr(Path, "replace", lambda old, new: (happened.append("replace"), replace(old, new))[1])

    write_atomically(tmp_path / "mine", b"data")

    assert happened == ["fsync", "replace", "fsync"]


def test_a_new_file_is_for_those_that_new_files_are_for(tmp_path: Path, umask: None) -> None:
    write_atomically(tmp_path / "mine", b"data")

    assert permissions(tmp_path / "mine") == 0o660


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o755])
def test_a_file_keeps_its_permissions(tmp_path: Path, umask: None, mode: int) -> None:
    (tmp_path / "mine").touch()
    (tmp_path / "mine").chmod(mode)

    write_atomically(tmp_path / "mine", b"data")

    assert permissions(tmp_path / "mine") == mode


def test_a_file_that_is_write_protected_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").write_bytes(b"years of work")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # root may do everything

    with pytest.raises(PermissionError, match="mine"):
        write_atomically(tmp_path / "mine", b"data")

    assert (tmp_path / "mine").read_bytes() == b"years of work"


def test_a_link_stays_a_link_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "real").write_bytes(b"old")
    (tmp_path / "near").symlink_to("far/real")
    (tmp_path / "nearer").symlink_to("near")
    (tmp_path / "dangling").symlink_to("far/new")

    write_atomically(tmp_path / "nearer", b"data")
    write_atomically(tmp_path / "dangling", b"new data")

    assert (tmp_path / "near").is_symlink()
    assert (tmp_path / "nearer").is_symlink()
    assert (tmp_path / "far" / "real").read_bytes() == b"data"
    assert (tmp_path / "far" / "new").read_bytes() == b"new data"


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")

    with pytest.raises(OSError, match="Too many levels of symbolic links"):
        write_atomically(tmp_path / "one", b"data")


def test_a_link_that_a_stranger_left_in_a_public_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = tmp_path / "public"
    public.mkdir()
    public.chmod(0o1777)
    (tmp_path / "thesis.tex").write_bytes(b"years of work")
    (public / "mine").symlink_to(tmp_path / "thesis.tex")
    write_atomically(public / "mine", b"my own link")  # which is mine

    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    real_stat = Path.stat

    def stat_as_stranger(path: Path, **how: bool) -> os.stat_result:
        found = real_stat(path, **how)
        return _owned_by(4712, found) if path == public else found

    monkeypatch.setattr(Path, "stat", stat_as_stranger)
    with pytest.raises(PermissionError, match="somebody else left"):
        write_atomically(public / "mine", b"data")
    assert (tmp_path / "thesis.tex").read_bytes() == b"my own link"


def _owned_by(user: int, found: os.stat_result) -> os.stat_result:
    fields = list(found)
    fields[stat.ST_UID] = user
    return os.stat_result(fields)


def test_only_files_are_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
    os.mkfifo("pipe")
    os.mkdir("folder")
    Path("link").symlink_to("pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        for name, reason in (
            ("pipe", "no regular"),
            ("socket", "no regular"),
            ("link", "no regular"),
            ("folder", "is a"),
        ):
            for write in (require_writable, lambda path: write_atomically(path, b"data")):
                with pytest.raises(OSError, match=f"(?i){reason}.*'{name}'$"):
                    write(Path(name))
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)
    assert {path.name for path in tmp_path.iterdir()} == {"pipe", "socket", "link", "folder"}


@pytest.mark.parametrize("name", ["no/such/folder", "a\0b", "\ud800", "x" * 300], ids=ascii)
def test_a_name_that_cannot_be_is_an_os_error_that_names_it(tmp_path: Path, name: str) -> None:
    for write in (require_writable, lambda path: write_atomically(path, b"data")):
        with pytest.raises(OSError, match=r".") as raised:
            write(tmp_path / name)
        assert raised.value.filename == str(tmp_path / name)
        assert raised.value.strerror


def test_asking_whether_a_file_can_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"data")
    (tmp_path / "dangling").symlink_to("nothing")

    for name in ("old", "new", "dangling"):
        require_writable(tmp_path / name)

    assert {path.name for path in tmp_path.iterdir()} == {"old", "dangling"}
    assert (tmp_path / "old").read_bytes() == b"data"


def test_whoever_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"old")

    def begin() -> None:
        with atomic.replacing(tmp_path / "mine") as file:
            file.write(b"half of")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        begin()

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("mine", b"old")]
