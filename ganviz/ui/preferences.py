"""What the window remembers between starts: layout, folds, theme, text size. Losing it loses no work."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

from PyQt6.QtCore import QByteArray, QSettings

ThemeChoice = Literal["system", "light", "dark"]
TEXT_SCALES = (0.85, 1.0, 1.25, 1.5, 2.0)
_LAYOUT_VERSION = 1


class Preferences:
    """Reads and writes the user's settings file. A file that cannot be written, or holds nonsense, is no error."""

    def __init__(self, file: Path | None = None) -> None:
        """Use the user's settings, or those in `file`."""
        if file is None:
            self._settings = QSettings("ganviz", "ganviz")
        else:
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self._settings.setFallbacksEnabled(False)

    @property
    def theme(self) -> ThemeChoice:
        value = self._settings.value("look/theme", "system")
        return cast(ThemeChoice, value) if value in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue("look/theme", choice)

    @property
    def text_scale(self) -> float:
        with contextlib.suppress(TypeError, ValueError):
            scale = float(self._settings.value("look/text_scale", 1.0))
            if scale in TEXT_SCALES:
                return scale
        return 1.0

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._settings.setValue("look/text_scale", scale)

    @property
    def layout(self) -> tuple[QByteArray, QByteArray] | None:
        """The window's geometry and the state of its docks, or None the first time."""
        if self._settings.value("window/version", 0) not in (_LAYOUT_VERSION, str(_LAYOUT_VERSION)):
            return None
        geometry, state = self._settings.value("window/geometry"), self._settings.value("window/docks")
        is_whole = isinstance(geometry, QByteArray) and isinstance(state, QByteArray)
        return (geometry, state) if is_whole else None

    @layout.setter
    def layout(self, layout: tuple[QByteArray, QByteArray]) -> None:
        geometry, state = layout
        self._settings.setValue("window/version", _LAYOUT_VERSION)
        self._settings.setValue("window/geometry", geometry)
        self._settings.setValue("window/docks", state)

    @property
    def folds(self) -> dict[str, bool]:
        """Which parts of the panel of controls are open, by name; those not in it are as they were made."""
        with contextlib.suppress(TypeError, ValueError):
            folds = json.loads(self._settings.value("window/folds", "{}"))
            if isinstance(folds, dict):
                return {name: is_open for name, is_open in folds.items() if isinstance(is_open, bool)}
        return {}

    @folds.setter
    def folds(self, folds: Mapping[str, bool]) -> None:
        self._settings.setValue("window/folds", json.dumps(dict(folds)))

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()
