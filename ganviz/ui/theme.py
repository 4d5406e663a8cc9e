"""The two looks of ganviz: named colours, and nothing that depends on the system's."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol


@lru_cache(maxsize=4096)
def blend(first: str, second: str, share: float) -> str:
    """Return the colour (#RRGGBB) that is `share` (0 to 1) of the way from `first` to `second`."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #RRGGBB. The generator and the real/fake pair keep theirs everywhere.

    Attributes:
        background, panel, raised: surfaces, from the back to the front.
        line: borders and rules.
        text, muted: what is read, and what is read second.
        accent, on_accent: what is on or to be pressed next, and the ink on it.
        plot: the ground of every plot.
        generator, discriminator, real: the players and the data; `fake` is the generator's.
        danger, warning: what is wrong, and what waits for the user.
        lanes: of the runs that are compared, one each.
    """

    name: str
    background: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    plot: str
    generator: str
    discriminator: str
    real: str
    danger: str
    warning: str
    on_accent: str
    lanes: tuple[str, ...]

    def colour(self, name: str) -> str:
        """Return the colour called `name`: an attribute, or ``lane 0`` and so on for those of `lanes`.

        ``generator 0.5`` is an attribute, so much of the way to the colour of text, which stands out from any ground.
        """
        word, _, number = name.partition(" ")
        if word == "lane":
            return self.lanes[int(number)]
        found: str = getattr(self, word)
        return blend(found, self.text, float(number)) if number else found

    @property
    def fake(self) -> str:
        """Fakes are the generator's."""
        return self.generator

    @property
    def trail(self) -> str:
        """The way that fakes came: as far from the ground as what comes and goes may be without flashing."""
        return blend(self.plot, self.fake, 0.42) if self.is_dark else "#FFE6A8"

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return self.name == "dark"

    @property
    def hover(self) -> str:
        """What a raised surface becomes under the pointer."""
        return blend(self.raised, self.text, 0.07)

    @property
    def pressed(self) -> str:
        """What a raised surface becomes under a finger."""
        return blend(self.raised, self.text, 0.14)

    @property
    def handle(self) -> str:
        """Scroll bar handles and other quiet marks: seen when looked for."""
        return blend(self.panel, self.muted, 0.45)


class Themed(Protocol):
    """Whatever paints itself in a theme's colours."""

    def apply_theme(self, theme: Theme) -> None:
        """Repaint everything in `theme`."""
        ...


DARK = Theme(
    name="dark",
    background="#12151A",
    panel="#1A1E25",
    raised="#232933",
    line="#2D3440",
    text="#E8ECF2",
    muted="#94A0B2",
    accent="#5B9BFF",
    plot="#14181E",
    generator="#F0A83A",
    discriminator="#6BC6FF",
    real="#23B78F",
    danger="#F2727F",
    warning="#E6C35C",
    on_accent="#0B1420",
    lanes=("#5B9BFF", "#FF6E0D", "#FFFFFF", "#59FF7A", "#BF8A7C", "#FFB8F1"),
)
LIGHT = Theme(
    name="light",
    background="#EEF0F4",
    panel="#FFFFFF",
    raised="#F4F6F9",
    line="#D8DDE6",
    text="#1A2029",
    muted="#5D6878",
    accent="#1467E0",
    plot="#FBFCFE",
    generator="#AC5500",
    discriminator="#005891",
    real="#007D57",
    danger="#C2303F",
    warning="#8A6500",
    on_accent="#FFFFFF",
    lanes=("#1467E0", "#BF2E0A", "#260226", "#8C548C", "#325346", "#2E0ABF"),
)
THEMES = {theme.name: theme for theme in (DARK, LIGHT)}
