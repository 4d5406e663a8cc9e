"""The view and the file that a picture is asked for by, checked before anything is trained."""

from pathlib import Path

import pytest

from ganviz.cli.given import UsageError, require_picture, require_view

VIEWS = {"distribution": True, "losses": True, "images": False}


@pytest.mark.parametrize(("name", "reason"), [("nope", "no such view"), ("images", "nothing to show of this data")])
def test_a_view_that_cannot_be_pictured_is_refused_with_those_that_can(name: str, reason: str) -> None:
    with pytest.raises(UsageError) as refused:
        require_view(name, VIEWS)
    assert str(refused.value) == f"--view: given '{name}' ({reason}); allowed: distribution, losses"


def test_the_window_and_a_view_that_suits_are_allowed() -> None:
    require_view("", VIEWS)
    require_view("losses", VIEWS)


def test_drawings_are_of_a_view_alone(tmp_path: Path) -> None:
    require_picture(tmp_path / "a.svg", is_of_view=True)
    with pytest.raises(UsageError, match=r"allowed: \.svg and \.pdf with --view NAME"):
        require_picture(tmp_path / "a.pdf")
    with pytest.raises(UsageError, match=r"ending in \.png, \.svg, \.pdf, \.jpg"):
        require_picture(tmp_path / "a.gif", is_of_view=True)
