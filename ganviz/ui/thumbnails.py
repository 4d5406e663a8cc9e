"""Stored pictures of what each shipped preset comes to: for the gallery, and for the first moments of a window.

They are made by ``python -m ganviz.cli.thumbnails``, once in each theme.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QImage, QPixmap

from ganviz.spec import Preset, resource, settings_of
from ganviz.spec.presets import is_file_name
from ganviz.ui.image_files import encoded
from ganviz.ui.theme import Theme

FOLDER = "thumbnails"
MADE_OF = "made-of.json"  # what each was made of, by the name of its preset
SIZE_PX = (240, 160)
MAX_BYTES = 6000
_QUALITIES = range(88, 20, -4)  # of JPEG, from the best


def thumbnail(name: str, theme: Theme) -> QPixmap:
    """Return the picture of the preset called `name`, or of one of the user's own by its file; null if it has none."""
    path = Path(name).with_suffix(".jpg") if is_file_name(name) else stored_at(name, theme)
    return QPixmap(str(path)) if path.is_file() else QPixmap()


def stored_at(name: str, theme: Theme) -> Path:
    """Return where the picture is kept."""
    return resource(FOLDER, f"{name}-{theme.name}.jpg")


def made_of() -> dict[str, Any]:
    """Return the `fingerprint` of what each picture was made of, by the name of its preset."""
    path = resource(FOLDER, MADE_OF)
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def fingerprint(preset: Preset) -> str:
    """Return what tells this preset from one that would look otherwise.

    Settings at their defaults are left out, so that a new one that is off leaves every picture as it was.
    """
    set_otherwise = {
        each.path: each.value
        for each in settings_of(preset.experiment)
        if each.path.endswith(".kind") or each.value != each.default
    }
    described = f"{preset.steps} {json.dumps(set_otherwise, sort_keys=True, default=list)}"
    return hashlib.sha256(described.encode()).hexdigest()[:16]


def encoded_thumbnail(picture: QImage) -> bytes:
    """Return `picture` as JPEG of at most `MAX_BYTES`, less sharp where it takes that: noise has no smaller form."""
    smooth = Qt.TransformationMode.SmoothTransformation
    for share in (1, 2, 4):
        small = picture
        for width, height in ((SIZE_PX[0] // share, SIZE_PX[1] // share), SIZE_PX):
            small = small.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        small = small.convertToFormat(QImage.Format.Format_RGB888)
        for quality in _QUALITIES:
            data = encoded(small, ".jpg", quality)
            if len(data) <= MAX_BYTES:
                return data
    return data
