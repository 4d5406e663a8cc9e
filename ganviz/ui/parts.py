"""The parts of the window that a lesson speaks of, by name: where they are now, and how they come into sight."""

from collections.abc import Callable, Mapping, Sequence

from PyQt6.QtWidgets import QPushButton, QWidget

from ganviz.ui.controls import ControlsPanel
from ganviz.ui.docklayout import DockLayout
from ganviz.ui.panels import Panels
from ganviz.ui.sidepanel import SidePanel
from ganviz.ui.storystrip import StoryStrip


class Parts:
    """Finds parts, and brings them into sight: what is there stays where it is.

    A name is one of `fixed`, ``view:NAME`` of the catalogue, ``section:TITLE`` or ``setting:PATH`` of the controls,
    ``rates:PLAYER`` for a player's card above the picture, ``optimizers`` or ``optimizer:PLAYER`` for the menus there,
    or ``chip:NUMBER`` for what the story offers.
    """

    def __init__(
        self,
        fixed: Mapping[str, QWidget],
        controls: ControlsPanel,
        side: SidePanel,
        panels: Panels,
        docking: DockLayout,
        strip: StoryStrip,
        keep_diagnosis: Callable[[bool], None],
    ) -> None:
        self._fixed, self._controls, self._side = dict(fixed), controls, side
        self._panels, self._docking, self._strip = panels, docking, strip
        self._keep_diagnosis = keep_diagnosis

    def find(self, name: str) -> QWidget | None:
        """Return the part of that name; None where there is none of it now."""
        sort, _, what = name.partition(":")
        match sort:
            case "view":
                return self._panels.docks.get(what)
            case "section":
                return self._side.way_to(what)
            case "setting":
                section = self._controls.section_of(what)
                return self._side.way_to(section, what) if section else None
            case "rates" if what:
                return self._controls.rates.card_of(what)
            case "optimizers":
                return self._controls.rates
            case "optimizer":
                card = self._controls.rates.card_of(what)
                return card.kind if card is not None else None
            case "chip":
                return self._chip(what)
        return self._fixed.get(name)

    def bring(self, names: Sequence[str]) -> None:
        """Unfold, raise and scroll to what is named, without taking the keys; what was named before may go again."""
        sorts = [name.partition(":") for name in names]
        views = [what for sort, _, what in sorts if sort == "view"]
        self._panels.point_at(views)
        if views:
            self._docking.raise_soon(views)
        self._controls.rates.keep_menus(any(sort in ("optimizer", "optimizers") for sort, _, _ in sorts))
        self._keep_diagnosis("diagnosis" in names)
        places = self._places(names)
        self._side.point_at(places, opens=len(places) == len(names))  # where there is another way, the picture stays

    def _places(self, names: Sequence[str]) -> dict[str, str]:
        """Return the sections that are named, each with the setting in it that is, or none."""
        places: dict[str, str] = {}
        for sort, _, what in (name.partition(":") for name in names):
            section = what if sort == "section" else self._controls.section_of(what) if sort == "setting" else ""
            if section:
                places[section] = what if sort == "setting" else places.get(section, "")
        return places

    def _chip(self, number: str) -> QPushButton | None:
        chips = self._strip.action_buttons
        return chips[int(number)] if number.isdigit() and int(number) < len(chips) else None
