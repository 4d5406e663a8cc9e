import dataclasses
import gzip
import os
import pickle
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.datafiles import (
    Condition,
    DataError,
    DatasetDamaged,
    DatasetMissing,
    catalogue,
    describe_all,
    find,
    folder_of,
    idx,
    image_set,
    load_images,
    load_labels,
)
from ganviz.engine.datafiles.errors import DatasetDiffers
from ganviz.spec import Experiment
from ganviz.spec.errors import shown_path


def test_the_digits_are_those_of_the_source() -> None:
    folder, known = folder_of("digits"), image_set("digits")
    images = idx.read_images(folder / known.images.name)
    labels = idx.read_labels(folder / known.labels.name)
    assert images.shape == (1797, 8, 8)
    assert (images.min(), images.max(), images.sum(dtype=int)) == (0, 16, 561_718)
    assert images[0, 0].tolist() == [0, 0, 5, 13, 9, 1, 0, 0]
    assert labels[:12].tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
    assert np.bincount(labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_the_digits_load_with_all_levels_spread_over_a_byte() -> None:
    images = load_images("digits")
    assert images.shape == (1797, 8, 8)
    assert images.dtype == np.uint8
    assert np.unique(images).tolist() == [(2 * level * 255 + 16) // 32 for level in range(17)]
    assert images[0, 0].tolist() == [0, 0, 80, 207, 143, 16, 0, 0]
    assert not images.flags.writeable


def test_the_digits_have_the_classes_of_the_source() -> None:
    labels = load_labels("digits")
    assert labels.dtype == np.uint8
    np.testing.assert_array_equal(labels, idx.read_labels(folder_of("digits") / image_set("digits").labels.name))
    assert not labels.flags.writeable


def test_the_digits_come_with_their_notice() -> None:
    notice = folder_of("digits").joinpath("NOTICE").read_text(encoding="utf-8")
    assert "CC BY 4.0" in notice
    assert "10.24432/C50P49" in notice


@pytest.mark.parametrize("name", ["digits", "mnist", "fashion_mnist"])
def test_every_image_set_of_the_spec_is_in_the_catalogue(name: str) -> None:
    data = Experiment().with_changes({"data.kind": name}).data
    assert data.is_image
    assert image_set(name).title == data.label


def test_an_unknown_set_is_answered_with_the_known_ones() -> None:
    with pytest.raises(DataError, match=r"'minst'.*digits, mnist, fashion_mnist"):
        find("minst")


def test_an_absent_set_is_missing_and_says_how_to_get_it(tmp_path: Path) -> None:
    status = find("mnist", tmp_path)
    assert status.condition is Condition.MISSING
    assert status.path == tmp_path / "mnist"
    with pytest.raises(DatasetMissing, match=r"ganviz data fetch mnist.*digits") as raised:
        load_images("mnist", tmp_path)
    with pytest.raises(DatasetMissing):
        load_labels("mnist", tmp_path)
    assert raised.value.reason == status.reason
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)


def test_a_data_folder_that_is_a_file_holds_no_sets(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert find("mnist", file).condition is Condition.MISSING


@pytest.mark.parametrize("packed", [True, False], ids=["gzipped", "plain"])
def test_a_set_is_found_and_loaded(tmp_path: Path, tiny, packed: bool) -> None:
    tiny.write_to(tmp_path / "tiny-set", packed=packed)
    assert find("tiny", tmp_path).condition is Condition.PRESENT
    np.testing.assert_array_equal(load_images("tiny", tmp_path), tiny.values)


def test_a_set_packed_anew_is_known_by_its_content(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    path = tmp_path / "tiny-set" / tiny.known.images.name
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()), compresslevel=1, mtime=1))
    assert find("tiny", tmp_path).condition is Condition.PRESENT


def test_old_names_with_a_dot_are_known(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "tiny-set", packed=False)
    for path in (tmp_path / "tiny-set").iterdir():
        path.rename(path.with_name(path.name.replace("-idx", ".idx")))
    assert find("tiny", tmp_path).condition is Condition.PRESENT


def test_the_variable_names_the_folder_and_an_argument_overrules_it(
    tmp_path: Path, tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write_to(tmp_path / "named" / "tiny-set")
    monkeypatch.setenv("GANVIZ_DATA_DIR", str(tmp_path / "named"))
    assert find("tiny").condition is Condition.PRESENT
    assert find("tiny", tmp_path / "other").condition is Condition.MISSING


def test_without_a_folder_named_the_users_own_is_used(own_folders: Path) -> None:
    assert folder_of("mnist").is_relative_to(own_folders)


def test_a_damaged_labels_file_condemns_the_set(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    labels = tmp_path / "tiny-set" / tiny.known.labels.name
    labels.write_bytes(labels.read_bytes()[:-3])
    status = find("tiny", tmp_path)
    assert status.condition is Condition.DAMAGED
    assert shown_path(labels) in status.reason
    assert "cut short" in status.reason
    for load in (load_images, load_labels):
        with pytest.raises(DatasetDamaged, match="ganviz data fetch tiny"):
            load("tiny", tmp_path)


def test_sound_files_of_something_else_are_not_taken_for_the_set(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    path = tmp_path / "tiny-set" / tiny.known.images.name
    content = bytearray(gzip.decompress(path.read_bytes()))
    content[-1] ^= 1
    path.write_bytes(gzip.compress(bytes(content)))
    with pytest.raises(DatasetDiffers, match=r"A different set is in the place of Tiny.*SHA-256"):
        load_images("tiny", tmp_path)
    assert find("tiny", tmp_path).condition == Condition.DIFFERENT


def test_a_sound_copy_beside_a_damaged_one_is_used(tmp_path: Path, tiny) -> None:
    folder = tmp_path / "tiny-set"
    tiny.write_to(folder, packed=False)
    (folder / tiny.known.images.name).write_bytes(b"\x1f\x8bdamaged")
    np.testing.assert_array_equal(load_images("tiny", tmp_path), tiny.values)


def test_a_set_damaged_after_it_was_loaded_is_noticed(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    load_images("tiny", tmp_path)
    path = tmp_path / "tiny-set" / tiny.known.images.name
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(DatasetDamaged):
        load_images("tiny", tmp_path)


def test_loading_again_gives_the_same_array_without_reading(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path / "tiny-set")
    assert load_images("tiny", tmp_path) is load_images("tiny", tmp_path)


def test_all_sets_are_described_in_order(tmp_path: Path) -> None:
    found = [(status.dataset.name, status.condition) for status in describe_all(tmp_path)]
    assert found == [
        ("digits", Condition.PRESENT),
        ("mnist", Condition.MISSING),
        ("fashion_mnist", Condition.MISSING),
    ]


@pytest.mark.parametrize(("name", "mean"), [("mnist", 33.3184), ("fashion_mnist", 72.9404)])
def test_published_files_load(name: str, mean: float, real_data_dir: Path | None, tmp_path: Path) -> None:
    """With no real files at hand the same holds of their absence: it is said, and nothing is made up."""
    if real_data_dir is None:
        with pytest.raises(DatasetMissing):
            load_images(name, tmp_path)
        return
    images = load_images(name, real_data_dir)
    assert images.shape == (60_000, 28, 28)
    assert images.mean() == pytest.approx(mean, abs=1e-4)
    assert find(name, os.fspath(real_data_dir)).condition is Condition.PRESENT


@pytest.mark.parametrize("place", [".", "Tiny/raw", "Tiny"])
def test_files_are_found_in_the_folder_itself_and_where_torchvision_keeps_them(
    tmp_path: Path, tiny, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    known = dataclasses.replace(tiny.known, torchvision="Tiny/raw")
    monkeypatch.setitem(catalogue.CATALOGUE, "tiny", known)
    tiny.write_to(tmp_path / place, packed=False)

    np.testing.assert_array_equal(load_images("tiny", tmp_path), tiny.values)
    assert find("tiny", tmp_path).path == tmp_path / place


def test_files_of_another_set_in_the_folder_itself_are_not_the_set(tmp_path: Path, tiny) -> None:
    tiny.write_to(tmp_path)
    path = tmp_path / tiny.known.images.name
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes())[:-1] + b"?"))

    assert find("tiny", tmp_path).condition == Condition.MISSING


def test_another_set_where_torchvision_keeps_this_one_is_said_to_be_another(
    tmp_path: Path, tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(catalogue.CATALOGUE, "tiny", dataclasses.replace(tiny.known, torchvision="Tiny/raw"))
    tiny.write_to(tmp_path / "Tiny" / "raw")
    path = tmp_path / "Tiny" / "raw" / tiny.known.images.name
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes())[:-1] + b"?"))

    status = find("tiny", tmp_path)
    assert status.condition is Condition.DIFFERENT
    assert "Tiny" in status.reason
    assert path.name in status.reason
