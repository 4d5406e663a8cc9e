"""Pictures one after the other in a file: as many, as large, as long as they were given."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.exports import animation
from ganviz.engine.exports.animation import Pictures, write_animation
from ganviz.engine.exports.kinds import ExportError


def pictures(count: int = 4) -> Pictures:
    found = Pictures()
    for number in range(count):
        picture = np.full((30, 41, 3), 20, np.uint8)
        picture[5:15, 5 * number : 5 * number + 8] = (240, 168, 58)
        found.add(picture)
    return found


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".apng"])
def test_animation_has_every_picture_and_holds_the_last(suffix: str, tmp_path: Path) -> None:
    path, told = tmp_path / f"run{suffix}", []
    write_animation(path, pictures(), 10, told.append)
    with Image.open(path) as found:
        assert (found.n_frames, found.size) == (4, (41, 30))
        durations = []
        for number in range(4):
            found.seek(number)
            found.load()
            durations.append(found.info["duration"])
            assert np.abs(np.asarray(found.convert("RGB")).astype(int) - pictures()[number]).max() <= 2
    assert [round(each) for each in durations] == [100, 100, 100, 1500]
    assert told[-1] == 4


def test_what_ends_the_writing_leaves_nothing_behind(tmp_path: Path) -> None:
    def cancel(done: int) -> None:
        raise InterruptedError

    for suffix in (".gif", ".webp", ".apng"):
        with pytest.raises(InterruptedError):
            write_animation(tmp_path / f"run{suffix}", pictures(), 10, cancel)
    assert list(tmp_path.iterdir()) == []


def test_pictures_of_another_size_are_cut_or_given_a_margin() -> None:
    found = pictures(1)
    found.add(np.full((40, 20, 3), 7, np.uint8))
    assert found[1].shape == (30, 41, 3)
    assert (found[1] == 7).all()


def test_too_many_pictures_are_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(animation, "MOST_PIXELS", 3 * 30 * 41)
    with pytest.raises(ExportError, match="Take fewer"):
        pictures(4)


class _FakeFfmpeg:
    """Stands in for imageio_ffmpeg, which brings 30 MB of a program: writes what it is sent."""

    @staticmethod
    def write_frames(path: str, size: tuple[int, int], **options: Any) -> Any:
        with open(path, "wb") as file:
            file.write(f"{size} {options['fps']} ".encode())
            try:
                while True:
                    frame = yield
                    file.write(str(frame.shape).encode())
            except GeneratorExit:
                file.write(b" end")


def test_mp4_gets_even_sides_and_holds_the_last_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", SimpleNamespace(write_frames=_FakeFfmpeg.write_frames))
    write_animation(tmp_path / "run.mp4", pictures(), 10)
    written = io.BytesIO((tmp_path / "run.mp4").read_bytes()).read().decode()
    assert written.startswith("(40, 30) 10 ")
    assert written.count("(30, 40, 3)") == 4 + 15
    assert [path.name for path in tmp_path.iterdir()] == ["run.mp4"]


def test_mp4_without_ffmpeg_is_told_with_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    with pytest.raises(ExportError, match="ganviz\\[video\\]"):
        write_animation(tmp_path / "run.mp4", pictures(), 10)
