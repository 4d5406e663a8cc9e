import errno
import gzip
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.datafiles import Condition, DataError, fetch, find, load_images
from ganviz.engine.datafiles.errors import FetchCancelled
from ganviz.engine.datafiles.fetch import import_from

IMAGES, LABELS = "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"


@pytest.mark.parametrize("packed", [True, False], ids=["gzipped", "plain"])
@pytest.mark.parametrize("place", ["", "tiny-set"], ids=["in the folder", "in a folder of the set's name"])
def test_a_set_is_imported(tmp_path: Path, tiny, watcher, packed: bool, place: str) -> None:
    tiny.write_to(tmp_path / "from" / place, packed=packed)
    folder = import_from("tiny", tmp_path / "from", tmp_path / "data", **watcher.callbacks)
    assert folder == tmp_path / "data" / "tiny-set"
    np.testing.assert_array_equal(load_images("tiny", tmp_path / "data"), tiny.values)
    assert watcher.reports[-1].done_bytes == watcher.reports[-1].total_bytes
    names = {path.name for path in folder.iterdir()} - {".lock"}
    assert names == {name if packed else name.removesuffix(".gz") for name in (IMAGES, LABELS)}


def test_what_was_begun_of_a_download_goes_when_the_file_is_imported(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "from")
    part = tmp_path / "data" / "tiny-set" / f"{IMAGES}.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"begun")
    import_from("tiny", tmp_path / "from", tmp_path / "data")
    assert not part.exists()


def test_a_set_imported_onto_itself_stays(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    import_from("tiny", tmp_path, tmp_path)
    assert find("tiny", tmp_path).condition is Condition.PRESENT


def test_an_import_repairs_a_damaged_set(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "from", packed=False)
    tiny.write_to(tmp_path / "data" / "tiny-set")
    (tmp_path / "data" / "tiny-set" / IMAGES).write_bytes(b"damaged")
    import_from("tiny", tmp_path / "from", tmp_path / "data")
    assert find("tiny", tmp_path / "data").condition is Condition.PRESENT


def test_a_folder_without_the_set_is_named_with_what_was_wanted(tmp_path: Path, tiny) -> None:
    with pytest.raises(DataError, match=f"does not hold Tiny.*'tiny-set'.*{IMAGES} and {LABELS}"):
        import_from("tiny", tmp_path / "nothing", tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_a_damaged_file_is_named_and_nothing_is_copied(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "from")
    labels = tmp_path / "from" / LABELS
    labels.write_bytes(gzip.compress(gzip.decompress(labels.read_bytes())[:-1]))
    with pytest.raises(DataError, match=f"{LABELS} is cut short"):
        import_from("tiny", tmp_path / "from", tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_an_import_called_off_leaves_nothing_half_copied(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "from")
    with pytest.raises(FetchCancelled):
        import_from("tiny", tmp_path / "from", tmp_path / "data", cancelled=lambda: True)
    assert {path.name for path in (tmp_path / "data" / "tiny-set").iterdir()} <= {".lock"}


def test_a_disk_that_fills_up_keeps_the_old_file(tmp_path: Path, tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.write_to(tmp_path / "from")
    tiny.write_to(tmp_path / "data" / "tiny-set", packed=False)

    def full(path: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DataError, match="disk is full"):
        import_from("tiny", tmp_path / "from", tmp_path / "data")
    assert find("tiny", tmp_path / "data").condition is Condition.PRESENT
    assert {path.suffix for path in (tmp_path / "data" / "tiny-set").iterdir()} <= {"", ".lock"}


@pytest.mark.parametrize("name", [IMAGES, f"{IMAGES}.copy"])
def test_an_import_writes_through_no_link_that_is_in_the_data_folder(tmp_path: Path, tiny, name: str) -> None:
    tiny.write_to(tmp_path / "from")
    thesis, folder = tmp_path / "thesis.tex", tmp_path / "data" / "tiny-set"
    thesis.write_text("years of work")
    folder.mkdir(parents=True)
    (folder / name).symlink_to(thesis)
    import_from("tiny", tmp_path / "from", tmp_path / "data")
    assert thesis.read_text() == "years of work"
    assert find("tiny", tmp_path / "data").condition is Condition.PRESENT
    assert (folder / IMAGES).is_file()
    assert not (folder / IMAGES).is_symlink()


def test_a_file_that_changes_after_it_was_checked_is_not_imported(
    tmp_path: Path, tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write_to(tmp_path / "from")
    sole_use = fetch.sole_use

    def change_and_lock(*given: object) -> object:
        (tmp_path / "from" / IMAGES).write_bytes(b"something else by now")
        return sole_use(*given)

    monkeypatch.setattr(fetch, "sole_use", change_and_lock)
    with pytest.raises(DataError, match=f"{IMAGES} is not an IDX file"):
        import_from("tiny", tmp_path / "from", tmp_path / "data")
    assert {path.name for path in (tmp_path / "data" / "tiny-set").iterdir()} <= {".lock"}
