"""Opens the dialog that tries seeds, which is made when it is wanted first: a start has no time for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject
from PyQt6.QtWidgets import QWidget

from ganviz.spec import Experiment
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session

if TYPE_CHECKING:
    from ganviz.ui.seedsdialog import SeedsDialog


class SeedTrials(QObject):
    """Lives in the main thread.

    Args:
        steps: returns how many steps each seed usually has.
        open_run: opens an experiment as a run.

    Attributes:
        dialog: None until it was wanted.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        look: Look,
        steps: Callable[[], int],
        open_run: Callable[[Experiment], object],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._look, self._steps, self._open_run = window, session, look, steps, open_run
        self.dialog: SeedsDialog | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether seeds are being trained."""
        return self.dialog is not None and self.dialog.is_under_way

    def open(self) -> None:
        """Offer to try seeds of the run on show, with its present settings."""
        if self.dialog is None:
            from ganviz.ui.seedsdialog import SeedsDialog

            self.dialog = SeedsDialog(self._window)
            self.dialog.seed_chosen.connect(self._open_run)
            self.dialog.apply_theme(self._look.theme)
            self._look.changed.connect(self.dialog.apply_theme)
        self.dialog.open_for(self._session.experiment, self._steps(), self._session.data_dir)

    def close(self) -> None:
        """Stop what is under way."""
        if self.dialog is not None:
            self.dialog.close()
