"""Makes what a package index shows of ganviz out of README.md; run by hatch, and known to nothing else.

A page there has none of the files that README.md shows or leads to: its picture is left out, and a link to a file
becomes the file's name, as it is called in the source distribution.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_PICTURE = re.compile(r"^!\[[^\]]*\]\(([^)\s]+)\)\n+", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s#]+)\)")


class DescriptionHook(MetadataHookInterface):
    """Gives the text of a package's page in the place of `readme`."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": description(text, Path(self.root))}


def description(text: str, root: Path) -> str:
    """Return a Markdown text without pictures and links that lead to files below `root`."""

    def named(link: re.Match[str]) -> str:
        words, target = link[1], link[2]
        if not (root / target).exists():
            return link[0]
        return f"`{target}`" if words in target else f"{words} (`{target}`)"

    return _LINK.sub(named, _PICTURE.sub(lambda found: "" if (root / found[1]).exists() else found[0], text))
