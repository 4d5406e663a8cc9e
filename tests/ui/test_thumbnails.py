"""Stored pictures of presets: one of each, of today's preset, small; and how they are made."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QSize
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication

from ganviz.cli import thumbnails as command
from ganviz.engine.hosts import ThreadHost
from ganviz.spec import Preset, preset, presets, resource, settings_of
from ganviz.ui import thumbnails as module
from ganviz.ui.theme import DARK, LIGHT, THEMES, Theme
from ganviz.ui.thumbnailer import take_thumbnails
from ganviz.ui.thumbnails import (
    FOLDER,
    MAX_BYTES,
    SIZE_PX,
    encoded_thumbnail,
    fingerprint,
    made_of,
    stored_at,
    thumbnail,
)

PRESETS = presets()
MAX_TOGETHER = 600_000  # bytes, shipped with every copy
MAKE = "make it anew: python -m ganviz.cli.thumbnails"


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_every_preset_has_a_small_picture_in_each_theme(qapp: QApplication, theme: Theme) -> None:
    for each in PRESETS:
        path = stored_at(each.name, theme)
        assert path.is_file(), f"{each.name} has none; {MAKE}"
        assert path.stat().st_size <= MAX_BYTES
        image = QImage(str(path))
        assert (image.width(), image.height()) == SIZE_PX


def test_every_picture_is_of_todays_preset() -> None:
    stale = [each.name for each in PRESETS if made_of().get(each.name) != fingerprint(each)]
    assert stale == [], MAKE


def test_the_pictures_are_small_together() -> None:
    assert sum(path.stat().st_size for path in resource(FOLDER).iterdir()) < MAX_TOGETHER


def test_no_picture_is_of_a_preset_that_is_gone() -> None:
    names = {each.name for each in PRESETS}
    assert made_of().keys() <= names
    kept = {path.name for path in resource(FOLDER).glob("*.jpg")}
    assert kept == {f"{name}-{theme}.jpg" for name in names for theme in THEMES}


def test_another_experiment_or_end_is_another_picture() -> None:
    ring = preset("ring8")
    other = replace(ring, experiment=ring.experiment.with_changes({"seed": 1}))
    assert len({fingerprint(each) for each in (ring, other, replace(ring, steps=ring.steps + 1))}) == 3
    assert fingerprint(replace(ring, title="Ring", note="Another.")) == fingerprint(ring)


def test_a_set_up_without_a_picture_has_an_empty_one(qapp: QApplication) -> None:
    assert thumbnail("mine", DARK).isNull()
    assert not thumbnail("ring8", DARK).isNull()


@pytest.mark.parametrize("name", ["ring8", "digits-mlp", "dirac-gan"])
def test_a_picture_is_taken_of_what_the_stage_shows(qapp: QApplication, name: str) -> None:
    told: list[int] = []
    short = replace(preset(name), steps=30)
    pictures, trouble = take_thumbnails(short, ThreadHost(), None, lambda done, total: told.append(done))
    assert trouble == ""
    assert told[-1] == 30
    assert pictures.keys() == THEMES.keys()
    images = {theme: QImage.fromData(data) for theme, data in pictures.items()}
    assert all((image.width(), image.height()) == SIZE_PX for image in images.values())
    assert all(len(data) <= MAX_BYTES for data in pictures.values())
    colours = {image.pixelColor(x, y).name() for image in images.values() for x in range(0, 240, 7) for y in range(160)}
    assert len(colours) > 20


def test_noise_is_made_less_sharp_until_it_is_small(qapp: QApplication) -> None:
    grey = np.random.default_rng(0).integers(0, 256, (320, 480), dtype=np.uint8)
    noise = QImage(grey.data, 480, 320, 480, QImage.Format.Format_Grayscale8)
    data = encoded_thumbnail(noise)
    assert len(data) <= MAX_BYTES
    assert QImage.fromData(data).size() == QSize(*SIZE_PX)


def test_what_cannot_be_run_says_why(qapp: QApplication, tmp_path: Path) -> None:
    pictures, trouble = take_thumbnails(preset("mnist-mlp"), ThreadHost(), str(tmp_path), lambda done, total: None)
    assert pictures == {}
    assert "mnist" in trouble


def test_the_command_makes_what_has_changed_and_keeps_what_it_is_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ring, moons = preset("ring8"), preset("moons")
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "made-of.json").write_text(json.dumps({"moons": fingerprint(moons), "ring8": "old"}))
    for place in (module, command):
        monkeypatch.setattr(place, "resource", tmp_path.joinpath)
    monkeypatch.setattr(command, "presets", lambda: (ring, moons))
    taken: list[str] = []
    steps: list[int] = []

    def take(preset: Preset, *_: object) -> tuple[dict[str, bytes], str]:
        taken.append(preset.name)
        steps.append(preset.steps)
        return {"dark": b"dark", "light": b"light"}, ""

    monkeypatch.setattr("ganviz.ui.thumbnailer.take_thumbnails", take)

    assert command.main([]) == 0

    assert taken == ["ring8"]
    assert (tmp_path / FOLDER / "ring8-light.jpg").read_bytes() == b"light"
    assert made_of() == {"ring8": fingerprint(ring), "moons": fingerprint(moons)}
    assert command.main([]) == 0
    assert taken == ["ring8"]
    assert command.main(["moons"]) == 0
    assert command.main(["--all"]) == 0
    assert taken == ["ring8", "moons", "ring8", "moons"]
    assert command.main(["ring8", "--most-steps", "50"]) == 0
    assert steps[-2:] == [moons.steps, 50]
    assert made_of()["ring8"] == fingerprint(ring)


def test_the_command_says_what_it_could_not_make(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / FOLDER).mkdir()
    for place in (module, command):
        monkeypatch.setattr(place, "resource", tmp_path.joinpath)
    monkeypatch.setattr("ganviz.ui.thumbnailer.take_thumbnails", lambda *_: ({}, "The data is missing."))
    assert command.main(["ring8"]) == 1
    assert "ring8: The data is missing." in capsys.readouterr().err
    assert made_of() == {}


def test_a_new_setting_that_is_off_leaves_every_picture_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    digits = preset("digits-mlp")
    before, settings = fingerprint(digits), tuple(settings_of(digits.experiment))
    off = replace(settings[0], path="generator.new", value=0, default=0)
    for further, is_same in ((off, True), (replace(off, value=1), False)):
        monkeypatch.setattr(module, "settings_of", lambda experiment, further=further: (*settings, further))
        assert (fingerprint(digits) == before) is is_same


def test_data_at_its_defaults_is_told_from_other_data() -> None:
    digits = preset("digits-mlp")
    other = replace(digits, experiment=digits.experiment.with_changes({"data.kind": "mnist"}))

    assert fingerprint(other) != fingerprint(digits)
