"""The palette: marks and text can be told from their grounds, and from each other by eyes of every kind."""

from itertools import combinations

import numpy as np
import pytest

from ganviz.ui.theme import THEMES, Theme, blend
from ganviz.ui.views.backdrop import tint_palette
from ganviz.ui.views.modestrip import shades
from ganviz.ui.views.phase import OLDER_DEPTH
from ganviz.ui.views.plane import _REAL_ALPHA
from tests.ui.colours import ciede2000, contrast, difference, difference_2000, flashing_share, luminance, rgb

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
MARKS = ("generator", "discriminator", "real", "accent")  # curves, points, rings, and what has the focus
TOLD_APART = 14  # delta E; a difference of 2 to 3 is just seen


def surfaces(theme: Theme) -> tuple[str, ...]:
    return theme.background, theme.panel, theme.raised, theme.plot


def tints(theme: Theme) -> list[str]:
    return [f"#{int(colour) & 0xFFFFFF:06X}" for colour in tint_palette(theme)]


@THEME
def test_text_has_a_contrast_of_four_and_a_half(theme: Theme) -> None:
    """Legends and the headline are written in the colours of what they are of."""
    for name in ("text", "muted", "danger", "warning", *MARKS):
        for surface in surfaces(theme):
            assert contrast(getattr(theme, name), surface) >= 4.5, (name, surface)


@THEME
def test_marks_have_a_contrast_of_three_over_every_tint(theme: Theme) -> None:
    for tint in tints(theme):
        for name in ("generator", "real", "discriminator", "accent", "muted"):
            assert contrast(getattr(theme, name), tint) >= 3, (name, tint)
        disc = blend(tint, theme.real, _REAL_ALPHA / 255)
        assert contrast(disc, tint) >= 3
        assert contrast(theme.text, tint) >= 4.5


@THEME
@pytest.mark.parametrize("deficiency", [None, "protanopia", "deuteranopia", "tritanopia"])
def test_marks_are_told_apart(theme: Theme, deficiency: str | None) -> None:
    for one, other in combinations(MARKS, 2):
        apart = difference(getattr(theme, one), getattr(theme, other), deficiency)
        assert apart >= TOLD_APART, (one, other, apart)


@THEME
@pytest.mark.parametrize(
    ("deficiency", "least"), [(None, 19), ("protanopia", 12.5), ("deuteranopia", 14), ("tritanopia", 13.5)]
)
def test_lanes_are_told_apart(theme: Theme, deficiency: str | None, least: float) -> None:
    for one, other in combinations(theme.lanes, 2):
        apart = difference_2000(one, other, deficiency)
        assert apart >= least, (one, other, apart)
    for lane in theme.lanes:  # legends are written in it
        assert min(contrast(lane, surface) for surface in surfaces(theme)) >= 4.5, lane


@THEME
def test_the_older_part_of_a_way_can_be_seen(theme: Theme) -> None:
    assert contrast(blend(theme.plot, theme.accent, OLDER_DEPTH), theme.plot) >= 3


@THEME
def test_a_fair_share_is_told_from_none_and_from_far_too_much(theme: Theme) -> None:
    none, covered, fair, most = (f"#{int(shades(theme)[level]) & 0xFFFFFF:06X}" for level in (0, 38, 153, 255))
    assert difference(none, covered) >= 10
    assert difference(covered, fair) >= TOLD_APART
    assert difference(fair, most) >= TOLD_APART
    assert contrast(most, none) >= 3


@THEME
def test_no_two_tints_can_flash_nor_a_trail_over_them(theme: Theme) -> None:
    found = [float(luminance(rgb(tint))) for tint in (*tints(theme), theme.trail)]
    assert min(found) >= 0.8 or max(found) - min(found) < 0.1


# --- what the tests measure with --------------------------------------------------------------------------


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_ciede2000_is_that_of_its_authors() -> None:
    """Of the pairs of Sharma, Wu and Dalal those that go round by every way."""
    for one, other, expected in (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ):
        assert ciede2000(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)


def test_red_and_green_are_alike_to_some_eyes() -> None:
    red, green = "#B05020", "#6A7A20"
    assert difference(red, green) > 2 * difference(red, green, "deuteranopia")


def blinking(levels: list[int], *, share: float = 1.0) -> np.ndarray:
    """Return pictures of ten pixels of which a part goes through `levels` of grey."""
    pictures = np.zeros((len(levels), 1, 10, 3), np.uint8)
    pictures[:, :, : round(10 * share)] = np.array(levels, np.uint8)[:, None, None, None]
    return pictures


def test_more_than_three_flashes_a_second_are_found() -> None:
    assert flashing_share(blinking([0, 200] * 4 + [0] * 52), 60) == 1
    assert flashing_share(blinking([0, 200] * 3 + [0] * 54), 60) == 0
    assert flashing_share(blinking([0, 200] * 4, share=0.3), 60) == pytest.approx(0.3)


def test_flashes_over_more_than_a_second_are_not_added() -> None:
    assert flashing_share(blinking(([200] * 20 + [0] * 20) * 6), 60) == 0


def test_a_slow_change_counts_from_its_extremes() -> None:
    wave = [*range(0, 200, 20), *range(200, 0, -20)]
    assert flashing_share(blinking(wave * 5), 60) == 0
    assert flashing_share(blinking(wave[::3] * 9), 60) == 1


def test_small_changes_and_changes_of_what_is_bright_are_no_flashes() -> None:
    assert flashing_share(blinking([0, 80] * 20), 60) == 0  # a luminance of .08
    assert flashing_share(blinking([232, 255] * 20), 60) == 0  # the darker has .80
