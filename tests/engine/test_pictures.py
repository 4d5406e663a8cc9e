"""Pictures of one's own: read from wherever they are, made small and grey, kept and found again."""

import gzip
import io
import struct
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.datafiles import DatasetDamaged, DatasetMissing, find, load_images, load_labels, own
from ganviz.engine.datafiles.store import Condition
from ganviz.engine.pictures import keep, prepare
from ganviz.engine.pictures import parts as limits
from ganviz.engine.pictures.arrays import holds_pictures
from ganviz.engine.pictures.parts import CancelledError, PicturesError
from ganviz.engine.run import TrainerRun
from ganviz.spec import Experiment, preset
from tests.tinyset import idx_bytes

NOISE = np.random.default_rng(0).integers(0, 256, (12, 28, 28), dtype=np.uint8)


def with_pictures(change: dict[str, object], name: str = "digits-mlp") -> Experiment:
    return preset(name).experiment.with_changes(change)


def save(path: Path, picture: np.ndarray | Image.Image, **more: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    image.save(path, **more)


def test_pictures_of_a_folder_are_cropped_to_their_middle_and_scaled(tmp_path: Path) -> None:
    wide = np.zeros((56, 96), np.uint8)
    wide[:, 20:76] = 200  # the middle square
    save(tmp_path / "a.png", wide)

    found = prepare(tmp_path)

    assert found.images.shape == (1, 28, 28)
    assert found.images.min() == found.images.max() == 200
    assert found.labels is None


@pytest.mark.parametrize("suffix", ["png", "bmp", "gif", "webp", "tif", "pgm"])
def test_pictures_of_every_usual_kind_are_read(tmp_path: Path, suffix: str) -> None:
    save(tmp_path / f"a.{suffix}", NOISE[0], **({"lossless": True} if suffix == "webp" else {}))

    np.testing.assert_array_equal(prepare(tmp_path).images[0], NOISE[0])


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (Image.new("RGB", (40, 40), (255, 0, 0)), 76),
        (Image.new("RGBA", (40, 40), (0, 0, 0, 0)), 255),
        (Image.new("LA", (40, 40), (0, 255)), 0),
        (Image.new("1", (40, 40), 1), 255),
        (Image.fromarray(np.full((40, 40), 65535 // 2, np.uint16)), 127),
        (Image.new("CMYK", (40, 40), (0, 0, 0, 255)), 0),
    ],
    ids=["red", "transparent", "grey with alpha", "bits", "16 bits", "four inks"],
)
def test_colours_and_transparency_become_grey(tmp_path: Path, picture: Image.Image, expected: int) -> None:
    picture.save(tmp_path / ("a.tif" if picture.mode == "CMYK" else "a.png"))

    images = prepare(tmp_path).images

    assert images.min() == images.max() == expected


def test_a_picture_taken_upside_down_is_turned(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 3
    save(tmp_path / "a.png", NOISE[0], exif=exif)

    np.testing.assert_array_equal(prepare(tmp_path).images[0], NOISE[0][::-1, ::-1])


def test_folders_inside_are_classes_and_what_cannot_be_read_is_left_out_and_counted(tmp_path: Path) -> None:
    for number, picture in enumerate(NOISE[:4]):
        save(tmp_path / ("cats" if number % 2 else "dogs") / f"{number}.png", picture)
    (tmp_path / "cats" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    (tmp_path / "cats" / "b.jpg").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("no picture")

    found = prepare(tmp_path)

    np.testing.assert_array_equal(found.images, NOISE[[1, 3, 0, 2]])
    assert found.labels is not None
    assert found.labels.tolist() == [0, 0, 1, 1]
    assert found.remarks == (
        "Left out, as not to be read: a.png (damaged, or no picture) and 1 more.", "2 classes by folder: cats, dogs.",
    )  # fmt: skip


def test_pictures_beside_folders_are_of_no_class_where_there_are_several(tmp_path: Path) -> None:
    save(tmp_path / "cats" / "a.png", NOISE[0])
    save(tmp_path / "cover.png", NOISE[1])
    found = prepare(tmp_path)
    assert (found.num_labels, found.remarks) == (2, (f"2 classes by folder: {tmp_path.name}, cats.",))

    save(tmp_path / "dogs" / "a.png", NOISE[2])
    found = prepare(tmp_path)
    np.testing.assert_array_equal(found.images, NOISE[[0, 2]])
    assert found.remarks == (
        "Left out, as beside the folders that are classes: cover.png.", "2 classes by folder: cats, dogs.",
    )  # fmt: skip


def test_black_and_white_are_exchanged_if_wished(tmp_path: Path) -> None:
    save(tmp_path / "a.png", NOISE[0])

    np.testing.assert_array_equal(prepare(tmp_path, is_inverted=True).images[0], 255 - NOISE[0])


def test_too_many_pictures_are_drawn_from_at_random_and_always_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_IMAGES", 5)
    np.save(tmp_path / "a.npy", NOISE)

    first, second = prepare(tmp_path / "a.npy"), prepare(tmp_path / "a.npy")

    np.testing.assert_array_equal(first.images, second.images)
    assert len(np.unique(first.images, axis=0)) == 5
    assert first.remarks == ("5 of 12 pictures, drawn at random.",)


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (NOISE, NOISE), (NOISE[..., None], NOISE), (NOISE[:, None], NOISE), (NOISE.reshape(12, 784), NOISE),
        (np.repeat(NOISE[..., None], 3, axis=3), NOISE), (NOISE / 255, NOISE), (NOISE.astype(np.float32), NOISE),
        (NOISE / 127.5 - 1, NOISE), (NOISE > 99, 255 * (NOISE > 99)), (NOISE.astype(np.int64), NOISE),
    ],
    ids=["plain", "channel last", "channel first", "rows", "colour", "to 1", "floats", "from -1", "bools", "ints"],
)  # fmt: skip
def test_arrays_are_read_whatever_stands_for_white(tmp_path: Path, array: np.ndarray, expected: np.ndarray) -> None:
    np.savez_compressed(tmp_path / "a.npz", x_train=array, y_train=np.arange(12)[:, None] % 3 + 5, x_test=array[:2])

    found = prepare(tmp_path / "a.npz")

    np.testing.assert_allclose(found.images.astype(int), expected, atol=1)
    assert found.labels is not None
    assert found.labels.tolist() == (np.arange(12) % 3).tolist()


def test_pictures_are_told_from_tables(tmp_path: Path) -> None:
    np.save(tmp_path / "pictures.npy", NOISE)
    np.save(tmp_path / "table.npy", np.zeros((100, 2)))

    assert holds_pictures(tmp_path / "pictures.npy")
    assert not holds_pictures(tmp_path / "table.npy")


@pytest.mark.parametrize("place", ["", "MNIST/raw", "raw"])
@pytest.mark.parametrize("is_packed", [True, False])
def test_sets_in_idx_files_are_found_as_torchvision_keeps_them(tmp_path: Path, place: str, is_packed: bool) -> None:
    folder = tmp_path / place
    folder.mkdir(parents=True, exist_ok=True)
    for name, values in (
        ("t10k-images-idx3-ubyte", NOISE[:2]),
        ("train-images-idx3-ubyte", NOISE),
        ("train-labels-idx1-ubyte", np.arange(12, dtype=np.uint8) % 4),
    ):
        data = idx_bytes(values)
        (folder / (name + ".gz" * is_packed)).write_bytes(gzip.compress(data) if is_packed else data)

    found = prepare(tmp_path)

    np.testing.assert_array_equal(found.images, NOISE)
    assert found.num_labels == 4


def test_images_of_emnist_are_put_upright(tmp_path: Path) -> None:
    path = tmp_path / "emnist-letters-train-images-idx3-ubyte"
    path.write_bytes(idx_bytes(NOISE.transpose(0, 2, 1)))

    found = prepare(path)

    np.testing.assert_array_equal(found.images, NOISE)
    assert "lie on their side" in found.remarks[0]


def test_only_as_much_of_a_large_set_is_unpacked_as_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ganviz.engine.pictures.idxset.MAX_IMAGES", 3)
    whole = gzip.compress(idx_bytes(NOISE))
    (tmp_path / "a-images-idx3-ubyte.gz").write_bytes(whole[:-8])  # what comes after them is never looked at

    found = prepare(tmp_path / "a-images-idx3-ubyte.gz")

    np.testing.assert_array_equal(found.images, NOISE[:3])
    assert found.remarks == ("The first 3 of 12 images.",)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a-idx3-ubyte", idx_bytes(NOISE)[:-1], "cut short: 12 images of 28x28 are not in it"),
        ("a-idx3-ubyte", idx_bytes(NOISE)[:10], "cut short in its header"),
        ("a-idx3-ubyte", b"\0\0\x08\x03" + b"\xff" * 12, "expected some of at most 512x512"),
        ("a.png", b"rubbish", "no picture in it can be read: a.png (damaged, or no picture)"),
        ("a.npy", b"rubbish", "a packed file, and none of arrays"),
        ("a.npz", b"PK\3\4rubbish", "damaged"),
        ("a.csv", b"0,1\n", "damaged"),
    ],
)
def test_what_holds_no_pictures_is_refused_in_words(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(ValueError) as refusal:  # noqa: PT011 - several kinds of it
        prepare(tmp_path / name)

    assert reason in str(refusal.value) or name in ("a.npy", "a.csv")


def test_a_folder_without_pictures_says_what_is_looked_for(tmp_path: Path) -> None:
    with pytest.raises(PicturesError, match="no pictures in it"):
        prepare(tmp_path)


def png_that_says(side: int) -> bytes:
    """Return the beginning of a PNG file of so many pixels a side, with none of them in it."""
    head = b"IHDR" + struct.pack(">2I5B", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + b"\0\0\0\0IDAT"


@pytest.mark.parametrize(
    ("side", "reason"), [(5001, "5,001x5,001 pixels; allowed: 25,000,000 in all"), (20_000, "far more pixels")]
)
def test_pictures_of_far_too_many_pixels_are_not_unpacked(tmp_path: Path, side: int, reason: str) -> None:
    (tmp_path / "a.png").write_bytes(png_that_says(side))

    with pytest.raises(PicturesError, match=reason):
        prepare(tmp_path)


def test_arrays_that_are_far_too_large_are_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ganviz.engine.pictures.arrays.MAX_BYTES", 1_000_000)
    with zipfile.ZipFile(tmp_path / "a.npz", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("x.npy", bytes(1_000_001))

    with pytest.raises(ValueError, match="more than 1,000,000 bytes unpacked"):
        prepare(tmp_path / "a.npz")


def test_reading_is_reported_and_stops_when_called_off(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", NOISE)
    reports: list[tuple[int, int]] = []

    prepare(tmp_path / "a.npy", report=lambda *each: reports.append(each))

    assert reports == [(0, 12)]
    with pytest.raises(CancelledError):
        prepare(tmp_path / "a.npy", cancelled=lambda: True)


def test_pictures_that_are_kept_are_trained_on(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", x=NOISE, y=np.arange(12) % 3)
    change = keep(prepare(tmp_path / "a.npz"))
    experiment = with_pictures(change)

    name = experiment.data.set_name
    np.testing.assert_array_equal(load_images(name), NOISE)
    assert load_labels(name).tolist() == (np.arange(12) % 3).tolist()
    assert find(name).condition == Condition.PRESENT
    run = TrainerRun(experiment.with_changes({"updates.batch_size": 4, "data.conditional": True}), threads=1)
    run.step()
    assert run.step_number == 1


def test_the_same_pictures_have_the_same_digest_and_others_another(tmp_path: Path) -> None:
    for name, images in (("a", NOISE), ("b", NOISE), ("c", NOISE[:11])):
        np.save(tmp_path / f"{name}.npy", images)
    first, second, third = (keep(prepare(tmp_path / f"{name}.npy"))["data.sha256"] for name in "abc")

    assert first == second != third


def test_pictures_that_are_no_longer_there_are_missed_and_changed_ones_damaged(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", NOISE)
    digest = keep(prepare(tmp_path / "a.npy"))["data.sha256"]
    file = own.cache_folder() / digest / "images-idx3-ubyte"
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)

    with pytest.raises(DatasetDamaged, match="their digest is not what it was"):
        load_images(f"images:{digest}")
    file.unlink()
    with pytest.raises(DatasetMissing, match=r"are not in the cache of this machine.*Open them again"):
        load_images(f"images:{digest}")
    with pytest.raises(DatasetMissing, match="No pictures are chosen yet"):
        load_images("images:")


def test_a_set_that_is_no_pictures_says_so_in_one_line(tmp_path: Path) -> None:
    packed = io.BytesIO()
    np.savez(packed, a=np.zeros((3, 2)))
    (tmp_path / "a.npz").write_bytes(packed.getvalue())

    with pytest.raises(PicturesError, match=r"no array of pictures \(n, height, width\) in it; there is a 3x2"):
        prepare(tmp_path / "a.npz")
