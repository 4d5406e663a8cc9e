"""What goes wrong in a run, said in words, with a way on offered beside it."""

import logging
from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QObject, pyqtSlot

from ganviz.engine.messages import DataMissing, Diverged, Failed, RunState, Started, WorkerDied
from ganviz.ui.banner import Banner, Offer
from ganviz.ui.intents import Intents
from ganviz.ui.model.session import Session

log = logging.getLogger(__name__)
_LOWER_BY = 10
_SILENCE = {
    True: "It is still loading: PyTorch, or the data. A slow disk takes its time.",
    False: "One step of large networks may take that long. Or the training process is stopped, or stuck: then it can "
    "start anew, and goes on from where it was last seen, with all that you have changed.",
}


class Troubles(QObject):
    """Shows the failures of a session in a banner."""

    def __init__(self, session: Session, banner: Banner, intents: Intents, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._banner, self._intents = session, banner, intents
        session.diverged.connect(self._on_diverged)
        session.failed.connect(self._on_failed)
        session.data_missing.connect(self._on_data_missing)
        session.worker_died.connect(self._on_worker_died)
        session.started.connect(self._on_started)
        session.state_changed.connect(self._on_state_changed)
        session.patience.tried.connect(self._on_silent)
        session.patience.rewarded.connect(self._on_answered)
        self._is_silent = self._is_ended = False  # silence is being told; the worker is ended because of it

    @pyqtSlot(object)
    def _on_diverged(self, report: Diverged) -> None:
        experiment = self._session.experiment
        # Whose numbers give way first is not always who ran away: both rates go down.
        lower = {
            f"{name}.optimizer.lr": player.optimizer.lr / _LOWER_BY
            for name, player in (("generator", experiment.generator), ("discriminator", experiment.discriminator))
        }
        rates = f"G {experiment.generator.optimizer.lr:g}, D {experiment.discriminator.optimizer.lr:g}"
        self._banner.show_message(
            f"The {report.quantity} of the {report.player} stopped being finite in step "
            f"{report.step:,}. Paused at step {report.resumes_at:,}, before its weights ran away. "
            f"Lower a learning rate (now {rates}) and go on from there.",
            ("Divide both rates by 10 and go on", partial(self._go_on_with, lower)),
            lead="Diverged.",
        )

    def _go_on_with(self, change: dict[str, float]) -> None:
        self._intents.do("change", change)
        self._intents.do("play")

    @pyqtSlot(object)
    def _on_failed(self, report: Failed) -> None:
        log.error("run %s failed: %s", report.run, report.details or report.message)
        offers: list[Offer] = [("Start again", self._asking("reset"))]
        if self._session.has_way_back:
            offers.insert(0, (f"Go on from step {self._session.recovery_step:,}", self._asking("recover")))
        self._banner.show_message(report.message, *offers)

    @pyqtSlot(object)
    def _on_data_missing(self, report: DataMissing) -> None:
        self._banner.show_message(f"Nothing was started. {report.message}", ("Try again", self._asking("reset")))

    @pyqtSlot(object)
    def _on_worker_died(self, report: WorkerDied) -> None:
        if self._is_ended:
            self._is_ended = False
            self._intents.do("recover")
            return
        step = self._session.recovery_step
        self._banner.show_message(
            f"{report.reason} Everything on screen is kept. You can go on from step {step:,}, with all that you have "
            "changed.",
            (f"Restart from step {step:,}", self._asking("recover")),
            ("Start over", self._asking("reset")),
            lead="Training has ended.",
        )

    @pyqtSlot(int)
    def _on_silent(self, seconds: int) -> None:
        """Tell of it, and do nothing: it may be a long step, a slow disk, or a process that is stuck."""
        text, lead = _SILENCE[self._session.state is RunState.LOADING], f"No answer for {seconds} s."
        if not self._is_silent:
            self._is_silent = True
            offers: list[Offer] = [("Wait", self._wait_on)]
            if self._session.link.has_workers:
                offers.append(("Start anew", self._start_anew))
            self._banner.show_message(text, *offers, lead=lead)
        elif self._tells_of_silence:
            self._banner.retell(text, lead=lead)
        else:  # it was dismissed
            self._wait_on()

    @property
    def _tells_of_silence(self) -> bool:
        return self._banner.text.startswith("No answer")

    def _wait_on(self) -> None:
        self._is_silent = False
        self._session.patience.wait_on()

    def _start_anew(self) -> None:
        self._is_ended = self._session.end_worker()

    @pyqtSlot()
    def _on_answered(self) -> None:
        if self._tells_of_silence:
            self._banner.dismiss()
        self._is_silent = False

    def _asking(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            self._intents.do(name)

        return ask

    @pyqtSlot(object)
    def _on_started(self, started: Started) -> None:
        self._banner.dismiss()

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state in (RunState.TRAINING, RunState.LOADING):  # something is done about it
            self._banner.dismiss()
