"""What can be done with the runs of the list, by their numbers, and what is said of it."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QObject, pyqtSignal

from ganviz.spec.translation import tr
from ganviz.ui.intents import Intent
from ganviz.ui.model.session import Session

LONGEST_NAME = 60


class RunActions(QObject):
    """Lives in the main thread.

    Signals:
        told(str): what was done, or why it cannot be.
        changed(): another run is drawn beside the one on show, or one is called otherwise.
    """

    told = pyqtSignal(str)
    changed = pyqtSignal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def show(self, run: int) -> None:
        """Show a run; one that was given up is brought back."""
        self._try(partial(self._session.show, run))

    def put_beside(self, run: int) -> None:
        """Draw a run beside the one on show, or no longer."""
        self._try(partial(self._session.put_beside, run))

    def join(self, run: int) -> None:
        """Compare a run with the one on show, in lockstep."""
        self._try(partial(self._session.comparison.join, run))

    def rename(self, run: int, title: str) -> None:
        """Call a run `title`; by what sets it apart where that is empty."""
        self._try(partial(self._session.rename, run, " ".join(title.split())[:LONGEST_NAME]))

    def pin(self, run: int, is_pinned: bool = True) -> None:
        """Keep a run however many there are after it, or no longer."""
        self._session.pin(run, is_pinned=is_pinned)

    def hide(self, run: int, is_hidden: bool = True) -> None:
        """Draw a run beside no other, or again."""
        self._try(partial(self._session.hide, run, is_hidden=is_hidden))

    def delete(self, run: int) -> None:
        """Take a run out of the list."""
        record = self._session.records.get(run)
        if self._try(partial(self._session.delete, run)) and record is not None:
            self.told.emit(tr("Deleted: {name}. The list of runs brings it back.", name=record.name))

    def undelete(self) -> None:
        """Bring back what was deleted last."""
        record = self._session.undelete()
        self.told.emit(tr("In the list again: {name}", name=record.name) if record else tr("Nothing was deleted."))
        self.changed.emit()

    def _try(self, act: Callable[[], object]) -> bool:
        """Do something, or say why it cannot be; return whether it was done."""
        try:
            act()
        except (ValueError, LookupError) as error:
            text = str(error.args[0])
            self.told.emit(f"{text[:1].upper()}{text[1:]}.")
            return False
        self.changed.emit()
        return True


def of_runs(runs: RunActions, open_menu: Callable[[], object]) -> tuple[Intent, ...]:
    """Return what can be wanted of the runs in the list, which `open_menu` opens."""
    return (
        Intent(
            "open_runs_menu",
            tr("R&uns…"),
            open_menu,
            tr("The list of runs: show, compare, rename, hide, delete"),
            "Ctrl+J",
        ),
        Intent("show_run", tr("Show a run"), runs.show, tr("By its number")),
        Intent(
            "compare_run",
            tr("Draw a run beside the one on show"),
            runs.put_beside,
            tr("By its number; again: no longer"),
        ),
        Intent("join_run", tr("Compare a run with the one on show"), runs.join, tr("By its number")),
        Intent("rename_run", tr("Rename a run"), runs.rename, tr("By its number, and the name")),
        Intent("pin_run", tr("Keep a run"), runs.pin, tr("By its number, and whether to")),
        Intent("hide_run", tr("Hide a run"), runs.hide, tr("By its number, and whether to")),
        Intent("delete_run", tr("Delete a run"), runs.delete, tr("By its number")),
        Intent("undelete_run", tr("Bring back the run deleted last"), runs.undelete),
    )
