import errno
import os
import re
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO
from urllib.request import Request

import filelock
import numpy as np
import pytest

from ganviz.engine.datafiles import Condition, DataError, download, find, folder_of, load_images, transfer
from ganviz.engine.datafiles.errors import FetchCancelled, FetchError
from ganviz.engine.datafiles.fetch import Progress, fetch
from ganviz.engine.datafiles.transfer import open_part

IMAGES, LABELS = "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"


def part_in(data_dir: Path) -> Path:
    return data_dir / "tiny-set" / f"{IMAGES}.part"


def write_part(data_dir: Path, data: bytes) -> None:
    part_in(data_dir).parent.mkdir(parents=True)
    part_in(data_dir).write_bytes(data)


def test_fetching_brings_the_whole_set_and_says_how_far_it_is(tmp_path: Path, tiny, server, opener, watcher) -> None:
    folder = fetch("tiny", tmp_path, opener=opener, **watcher.callbacks)
    assert folder == tmp_path / "tiny-set"
    np.testing.assert_array_equal(load_images("tiny", tmp_path), tiny.values)
    done = [report.done_bytes for report in watcher.reports]
    assert done == sorted(done)
    assert watcher.reports[-1] == Progress(LABELS, tiny.known.size, tiny.known.size, server.mirror("one"))
    assert {path.name for path in folder.iterdir()} - {".lock"} == {IMAGES, LABELS}
    assert all(agent.startswith("ganviz/") for agent in server.user_agents)


def test_what_is_there_already_is_not_asked_for(tmp_path: Path, tiny, server, opener) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    (tmp_path / "tiny-set" / LABELS).write_bytes(b"damaged")
    fetch("tiny", tmp_path, opener=opener)
    assert [path for path, _ in server.requests] == [f"/one/{LABELS}"]
    assert find("tiny", tmp_path).condition is Condition.PRESENT


def test_a_set_that_is_shipped_or_whole_needs_no_server(tmp_path: Path, tiny, opener) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    assert fetch("digits", tmp_path, opener=opener) == folder_of("digits")
    assert fetch("tiny", tmp_path, opener=opener) == tmp_path / "tiny-set"
    assert not (tmp_path / "tiny-set" / ".lock").exists()


def test_an_interrupted_download_goes_on_where_it_was(tmp_path: Path, tiny, server, opener, watcher) -> None:
    write_part(tmp_path, tiny.published[IMAGES][:50_000])
    fetch("tiny", tmp_path, opener=opener, **watcher.callbacks)
    assert server.requests[0] == (f"/one/{IMAGES}", "bytes=50000-")
    assert watcher.reports[0].done_bytes == 50_000
    assert find("tiny", tmp_path).condition is Condition.PRESENT


def test_a_download_that_had_all_but_its_name_needs_no_server(tmp_path: Path, tiny, server, opener) -> None:
    write_part(tmp_path, tiny.published[IMAGES])
    fetch("tiny", tmp_path, opener=opener)
    assert [path for path, _ in server.requests] == [f"/one/{LABELS}"]


@pytest.mark.parametrize("behaviour", ["ignore range", "refuse range"])
def test_a_server_that_cannot_go_on_sends_it_all(tmp_path: Path, tiny, server, opener, behaviour: str) -> None:
    write_part(tmp_path, tiny.published[IMAGES][:50_000])
    server.plan(f"/one/{IMAGES}", behaviour)
    fetch("tiny", tmp_path, opener=opener)
    assert find("tiny", tmp_path).condition is Condition.PRESENT


@pytest.mark.parametrize("length", [50_000, None, 1_000_000], ids=["shorter", "as long", "longer"])
def test_a_bad_beginning_is_thrown_away_and_all_fetched_anew(
    tmp_path: Path, tiny, server, opener, length: int | None
) -> None:
    write_part(tmp_path, bytes(length or len(tiny.published[IMAGES])))
    fetch("tiny", tmp_path, opener=opener)
    assert find("tiny", tmp_path).condition is Condition.PRESENT
    assert not [path for path, _ in server.requests if path.startswith("/two/")]


def test_a_dropped_connection_is_taken_up_again(tmp_path: Path, server, opener) -> None:
    server.plan(f"/one/{IMAGES}", "cut short", "cut short")
    fetch("tiny", tmp_path, opener=opener)
    asked = [span for path, span in server.requests if path == f"/one/{IMAGES}"]
    assert asked == [None, "bytes=20000-", "bytes=40000-"]
    assert find("tiny", tmp_path).condition is Condition.PRESENT


@pytest.mark.parametrize("behaviour", ["corrupt", "not found", "web page"])
def test_a_mirror_without_the_file_hands_over_to_the_next(tmp_path: Path, server, opener, behaviour: str) -> None:
    server.plan(f"/one/{IMAGES}", behaviour)
    fetch("tiny", tmp_path, opener=opener)
    assert [path for path, _ in server.requests] == [f"/one/{IMAGES}", f"/two/{IMAGES}", f"/one/{LABELS}"]
    assert find("tiny", tmp_path).condition is Condition.PRESENT


def test_what_every_mirror_did_is_said(tmp_path: Path, server, opener) -> None:
    server.plan(f"/one/{IMAGES}", "corrupt")
    server.plan(f"/two/{IMAGES}", "not found")
    with pytest.raises(FetchError) as raised:
        fetch("tiny", tmp_path, opener=opener)
    assert "SHA-256 is wrong" in raised.value.summary
    assert "answered 404 Not Found" in raised.value.summary
    assert not (tmp_path / "tiny-set" / IMAGES).exists()
    assert not part_in(tmp_path).exists()


def test_offline_says_so_with_the_way_to_do_it_by_hand(tmp_path: Path, tiny, opener) -> None:
    with pytest.raises(FetchError) as raised:
        fetch("tiny", tmp_path, opener=opener)
    assert "no server can be reached" in raised.value.summary
    assert raised.value.urls == tuple(tiny.known.mirrors[0] + name for name in (IMAGES, LABELS))
    assert raised.value.folder == tmp_path / "tiny-set"
    for part in (*raised.value.urls, str(raised.value.folder), "digits"):
        assert part in str(raised.value)


def test_an_unknown_host_is_offline_too(tmp_path: Path, tiny) -> None:
    def resolve_nothing(request: Request, timeout: float) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(FetchError, match=r"no server can be reached .*Name or service not known"):
        fetch("tiny", tmp_path, opener=resolve_nothing)


def test_cancelling_keeps_what_has_arrived_for_the_next_fetch(tmp_path: Path, server, opener, watcher) -> None:
    server.plan(f"/one/{IMAGES}", "stall")
    watcher.stop_after = 20_000
    with pytest.raises(FetchCancelled):
        fetch("tiny", tmp_path, opener=opener, **watcher.callbacks)
    assert part_in(tmp_path).stat().st_size == 20_000
    fetch("tiny", tmp_path, opener=opener)
    assert (f"/one/{IMAGES}", "bytes=20000-") in server.requests


def test_cancelling_does_not_wait_for_a_server_that_never_answers(tmp_path: Path, tiny, server) -> None:
    is_asked = threading.Event()

    def never_answer(request: Request, timeout: float) -> None:
        is_asked.set()
        server.is_over.wait()
        raise TimeoutError

    with pytest.raises(FetchCancelled):
        fetch("tiny", tmp_path, opener=never_answer, cancelled=is_asked.is_set)


def test_a_full_disk_is_said_with_what_is_needed(
    tmp_path: Path, server, opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_on_full_disk(part: Path, *, anew: bool) -> BinaryIO:
        file = open_part(part, anew=anew)
        file.write = _no_space  # a buffered file takes attributes
        return file

    def _no_space(data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(download, "open_part", open_on_full_disk)
    with pytest.raises(DataError, match=r"disk is full: Tiny needs 0\.1 MB"):
        fetch("tiny", tmp_path, opener=opener)


@pytest.mark.parametrize("name", [f"{IMAGES}.part", ".lock"])
@pytest.mark.parametrize("link", [os.symlink, os.link], ids=["a link", "another name"])
def test_a_link_out_of_a_shared_folder_is_not_written_through(
    tmp_path: Path, server, opener, name: str, link: Callable[[Path, Path], None]
) -> None:
    thesis = tmp_path / "thesis.tex"
    thesis.write_text("years of work")
    (tmp_path / "tiny-set").mkdir()
    link(thesis, tmp_path / "tiny-set" / name)
    with pytest.raises(DataError, match=rf"{re.escape(name)} is a link, or no plain file.*Remove it"):
        fetch("tiny", tmp_path, opener=opener)
    assert thesis.read_text() == "years of work"


@pytest.mark.parametrize("name", [f"{IMAGES}.part", ".lock"])
def test_a_pipe_in_a_shared_folder_does_not_stop_a_download_for_ever(tmp_path: Path, server, opener, name: str) -> None:
    (tmp_path / "tiny-set").mkdir()
    os.mkfifo(tmp_path / "tiny-set" / name)
    with pytest.raises(DataError, match=r"no plain file.*Remove it"):
        fetch("tiny", tmp_path, opener=opener)


def test_a_link_that_takes_the_place_of_a_part_file_is_not_followed(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")
    (tmp_path / "x.part").symlink_to(tmp_path / "thesis.tex")
    monkeypatch.setattr(transfer, "require_own", lambda part: None)  # it looked, and then there was the link
    with pytest.raises(DataError, match="is a link"):
        open_part(tmp_path / "x.part", anew=True)
    assert (tmp_path / "thesis.tex").read_text() == "years of work"


def test_a_folder_that_cannot_be_made_is_named_with_a_way_out(tmp_path: Path, tiny, opener) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match=r"file/tiny-set cannot be written to.*GANVIZ_DATA_DIR"):
        fetch("tiny", tmp_path / "file", opener=opener)


def test_a_write_protected_folder_is_named_with_a_way_out(
    tmp_path: Path, tiny, opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **_: bool) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(DataError, match="cannot be written to: Read-only file system"):
        fetch("tiny", tmp_path, opener=opener)


def test_only_one_fetch_at_a_time_works_in_a_folder(tmp_path: Path, server, opener) -> None:
    (tmp_path / "tiny-set").mkdir()
    with (
        filelock.FileLock(tmp_path / "tiny-set" / ".lock"),
        pytest.raises(DataError, match="Another ganviz is fetching Tiny"),
    ):
        fetch("tiny", tmp_path, opener=opener)
    assert not server.requests
    fetch("tiny", tmp_path, opener=opener)
    assert find("tiny", tmp_path).condition is Condition.PRESENT
