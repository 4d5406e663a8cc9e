"""The menus over a map: what is saved of it, and the regions of it that were looked at closer."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QMenu, QPushButton, QToolButton

from ganviz.engine.sweeps.maps import SweepMap
from ganviz.engine.sweeps.table import csv_of, parquet_table
from ganviz.spec.sweeps import Sweep
from ganviz.spec.translation import tr
from ganviz.ui.map.words import extent_words

MakeTable = Callable[[SweepMap, SweepMap | None], bytes]


def _csv(found: SweepMap, finer: SweepMap | None) -> bytes:
    return csv_of(found, finer).encode()


_PICTURES = (".png", ".svg", ".pdf")
_TABLES: dict[str, tuple[str, MakeTable]] = {".csv": ("CSV", _csv), ".parquet": ("Parquet", parquet_table)}


class SaveButton(QToolButton):
    """Offers pictures and tables.

    Signals:
        picture_chosen(str): as a file of that suffix.
        table_chosen(str, object): as a file of that suffix; with what makes it of a map and of that of its parts.
    """

    picture_chosen = pyqtSignal(str)
    table_chosen = pyqtSignal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setText(tr("Save"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for suffix in _PICTURES:
            _add(
                menu,
                tr("Picture as {format}…", format=suffix.removeprefix(".").upper()),
                partial(self._on_picture, suffix),
            )
        menu.addSeparator()
        for suffix, (title, make) in _TABLES.items():
            _add(menu, tr("Numbers as {format}…", format=title), partial(self._on_table, suffix, make))
        self.setMenu(menu)

    def _on_picture(self, suffix: str, _checked: bool = False) -> None:
        self.picture_chosen.emit(suffix)

    def _on_table(self, suffix: str, make: MakeTable, _checked: bool = False) -> None:
        self.table_chosen.emit(suffix, make)


class RegionsButton(QPushButton):
    """Opens the map of a region again; hidden where there is none.

    Signals:
        chosen(object): the folder of that map.
    """

    chosen = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__(tr("Closer looks"))
        self.setToolTip(tr("Regions of this map that were looked at closer, within dashed lines"))
        self._paths: list[Path] = []
        self.entries = QMenu(self)
        self.setMenu(self.entries)

    def offer(self, regions: Mapping[Path, Sweep]) -> None:
        """Offer these maps, by their folders."""
        self.setVisible(bool(regions))
        if self._paths != list(regions):
            self._paths = list(regions)
            self.entries.clear()
            for path, sweep in regions.items():
                _add(self.entries, extent_words(sweep), partial(self._on_chosen, path))

    def _on_chosen(self, path: Path, _checked: bool = False) -> None:
        self.chosen.emit(path)


def _add(menu: QMenu, text: str, on_chosen: Callable[..., None]) -> None:
    action = menu.addAction(text)
    assert action is not None
    action.setIcon(QIcon())
    action.triggered.connect(on_chosen)
