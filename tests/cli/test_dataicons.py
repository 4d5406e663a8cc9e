"""Small pictures of data sets, drawn from their own samples."""

import re
from pathlib import Path

import numpy as np
import pytest

from ganviz.cli import dataicons
from ganviz.cli.dataicons import PATH, SIDE, drawing_of
from ganviz.spec import Experiment, resource
from ganviz.spec.data import Digits, Dirac, Ring
from ganviz.spec.settings import kind_of, variants_of

MAX_BYTES = 10_000


def test_a_ring_is_drawn_by_its_own_samples() -> None:
    drawing = drawing_of(Ring(modes=4, radius=1.0, std=0.001))
    centres = np.array(re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', drawing), float) - SIDE / 2
    corners = 21 * np.array([(1, 0), (0, 1), (-1, 0), (0, -1)])
    distances = np.linalg.norm(centres[:, None] - corners[None], axis=2)
    assert (distances.min(axis=1) < 0.5).all()
    assert set(distances.argmin(axis=1)) == {0, 1, 2, 3}
    assert 'fill="currentColor"' in drawing


def test_samples_in_one_place_are_one_dot() -> None:
    assert drawing_of(Dirac()).count("<circle") == 1


def test_an_image_is_drawn_by_its_pixels() -> None:
    drawing = drawing_of(Digits())
    shades = [float(shade) for shade in re.findall(r'fill-opacity="([\d.]+)"', drawing)]
    assert 8 < len(shades) <= 64
    assert min(shades) > 0
    assert max(shades) <= 1


def test_every_kind_of_data_has_a_small_drawing() -> None:
    folder = resource("icons", "choices", PATH)
    kinds = {kind_of(variant) for variant in variants_of(Experiment.model_fields["data"])}
    assert {path.stem for path in folder.glob("*.svg")} == kinds, "draw it: python -m ganviz.cli.dataicons"
    assert all(path.stat().st_size < MAX_BYTES for path in folder.glob("*.svg"))


def test_the_command_draws_the_kinds_that_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataicons, "resource", tmp_path.joinpath)
    assert dataicons.main(["moons", "dirac"]) == 0
    drawn = sorted(path.name for path in tmp_path.rglob("*.svg"))
    assert drawn == ["dirac.svg", "moons.svg"]
    assert (tmp_path / "icons" / "choices" / PATH / "moons.svg").read_bytes() == (
        resource("icons", "choices", PATH, "moons.svg").read_bytes()
    )
