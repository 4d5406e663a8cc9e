"""What can be wanted of the window as a whole: of comparisons, of many runs, of presets of one's own, of the layout."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import QMainWindow

from ganviz.spec.translation import tr
from ganviz.ui.autosave import Autosave
from ganviz.ui.comparing import Comparing
from ganviz.ui.docklayout import SHARE_STEP, DockLayout
from ganviz.ui.exports.actions import Exports
from ganviz.ui.files import FileActions
from ganviz.ui.hallmode import HallMode
from ganviz.ui.intents import Intent
from ganviz.ui.map.actions import Maps
from ganviz.ui.model.session import Session
from ganviz.ui.ownpresets import OwnPresets
from ganviz.ui.panels import Panels
from ganviz.ui.seedtrials import SeedTrials
from ganviz.ui.sidepanel import SidePanel


def of_comparisons(session: Session, comparing: Comparing, open_menu: Callable[[], object]) -> tuple[Intent, ...]:
    """Return what can be wanted of runs that are compared."""
    return (
        Intent("open_compare_menu", tr("&Compare with…"), open_menu,
               tr("Train this run beside one with a difference, step by step"), "Ctrl+K"),
        Intent("compare", tr("Compare with a difference"), comparing.compare, tr("Wishes, and a step or none")),
        Intent("choose_lane", tr("Choose a lane"), comparing.choose_lane, tr("By its number, from 1")),
        Intent("act_on_all", tr("Act on all lanes"), session.lanes.act_on_all, tr("Or on the chosen one")),
        Intent("remove_lane", tr("Compare a run no longer"), session.comparison.remove, tr("By its number")),
        Intent("end_comparison", tr("&End the comparison"), session.comparison.end,
               tr("Go on with the chosen run alone"), is_enabled=lambda: session.lanes.is_on),
    )  # fmt: skip


def of_many_runs(seeds: SeedTrials, maps: Maps, files: FileActions) -> tuple[Intent, ...]:
    """Return what can be wanted of runs over seeds and over two settings."""
    return (
        Intent("try_seeds", tr("&Try N seeds…"), seeds.open, tr("How this turns out, whatever the seed")),
        Intent("try_map", tr("Try a &map…"), maps.trials.open, tr("Whole runs over two settings, in colours")),
        Intent("open_seed", tr("Open a seed"), files.open_seed, tr("An experiment, as a run of its own")),
        Intent("open_map", tr("Open a &map…"), maps.ask,
               tr("Look at a map of runs that was made before, go on with it, and open any of its runs")),
    )  # fmt: skip


def of_kept(autosave: Autosave, exports: Exports, presets: OwnPresets) -> tuple[Intent, ...]:
    """Return what can be wanted of what outlives the window."""
    return (
        Intent("go_on_with_last", tr("Go on with the &last session"), autosave.go_on,
               tr("What was on show when the window was closed the last time"),
               is_enabled=lambda: autosave.left is not None),
        Intent("export", tr("E&xport…"), exports.open, tr("Animation, filmstrip, script, tables, weights, set-up"),
               "Ctrl+E", lambda: exports.can_export),
        Intent("save_preset", tr("Save as a pre&set…"), presets.save,
               tr("Keep the settings on show among the presets, with a story, or as a file to hand on")),
        Intent("import_preset", tr("&Import a preset…"), presets.import_file,
               tr("Keep a set-up from a file among the presets")),
    )  # fmt: skip


def of_layout(
    window: QMainWindow, panels: Panels, side: SidePanel, docking: DockLayout, hall: HallMode
) -> tuple[Intent, ...]:
    """Return what can be wanted of what is shown where; `restore_layout` is for the window to add."""

    def lend_view(name: str) -> None:
        panels.lend_view(name)
        docking.raise_soon([name])

    def toggle_full_screen() -> None:
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    return (
        Intent("lend_view", tr("Show a view for now"), lend_view, tr("Until the next preset, as a lesson does")),
        Intent("show_view", tr("Show a view"), panels.show_view, tr("By its name in the catalogue")),
        Intent("toggle_controls", tr("All &controls"), side.toggle, tr("Show or hide the panel of controls"), "F2"),
        Intent("open_section", tr("Open a section of the controls"), side.open_section, tr("By its title")),
        Intent("widen_picture", tr("Picture w&ider"), partial(docking.share_by, -SHARE_STEP),
               tr("Give it some of the width of the plots"), "Ctrl+Shift+Right"),
        Intent("narrow_picture", tr("Picture &narrower"), partial(docking.share_by, SHARE_STEP),
               tr("Give the plots some of its width"), "Ctrl+Shift+Left"),
        Intent("toggle_hall", tr("&Hall mode"), hall.toggle, tr("Large text, the picture and two plots"), "F5"),
        Intent("toggle_full_screen", tr("&Full screen"), toggle_full_screen, keys="F11"),
        Intent("quit", tr("&Quit"), window.close, keys=QKeySequence.StandardKey.Quit),
    )  # fmt: skip
