"""The two looks of ganviz: named colours, and nothing that depends on the system's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #RRGGBB. The generator and the real/fake pair keep theirs everywhere."""

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

    @property
    def fake(self) -> str:
        """Fakes are the generator's."""
        return self.generator

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"


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
    discriminator="#5FB8F0",
    real="#2CC6A0",
)
LIGHT = Theme(
    name="light",
    background="#EEF0F4",
    panel="#FFFFFF",
    raised="#F4F6F9",
    line="#D8DDE6",
    text="#1A2029",
    muted="#5D6878",
    accent="#1F6FEB",
    plot="#FBFCFE",
    generator="#C26A00",
    discriminator="#0072B2",
    real="#008C69",
)
THEMES = {theme.name: theme for theme in (DARK, LIGHT)}
