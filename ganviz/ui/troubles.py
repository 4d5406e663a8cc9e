"""What goes wrong in a run, said in words, with a way on offered beside it."""

import logging
from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QObject, pyqtSlot

from ganviz.engine.messages import (
    DataMissing,
    Diverged,
    Failed,
    NoRemedyFound,
    RemedyFound,
    Report,
    RunState,
    SeekCancelled,
    Sought,
    Started,
    WorkerDied,
)
from ganviz.spec import Change
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.banner import Banner, Offer
from ganviz.ui.intents import Intents
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.runs import WITHOUT_RUN
from ganviz.ui.model.session import Session

log = logging.getLogger(__name__)
_QUANTITIES = {"loss": tr_noop("loss"), "weights": tr_noop("weights")}
_PLAYERS = {"generator": tr_noop("generator"), "discriminator": tr_noop("discriminator")}
_DIVERGED = tr_noop("Diverged.")
_SILENCE = {
    True: tr_noop("It is still loading: PyTorch, or the data. A slow disk takes its time."),
    False: tr_noop(
        "One step of large networks may take that long. Or the training process is stopped, or "
        "stuck: then it can start anew, and goes on from where it was last seen, with all that "
        "you have changed."
    ),
}


class Troubles(QObject):
    """Shows the failures of a session in a banner."""

    def __init__(self, session: Session, banner: Banner, intents: Intents, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._banner, self._intents = session, banner, intents
        session.diverged.connect(self._on_diverged)
        session.remedy_found.connect(self._on_remedy_found)
        session.no_remedy_found.connect(self._on_no_remedy_found)
        session.sought.connect(self._on_sought)
        session.seek_cancelled.connect(self._on_seek_cancelled)
        session.failed.connect(self._on_failed)
        session.data_missing.connect(self._on_data_missing)
        session.worker_died.connect(self._on_worker_died)
        session.started.connect(self._on_started)
        session.state_changed.connect(self._on_state_changed)
        session.patience.tried.connect(self._on_silent)
        session.patience.rewarded.connect(self._on_answered)
        self._diverged: Diverged | None = None
        self._sought: RemedyFound | None = None  # to be taken once the run is where it held
        self._is_silent = False  # silence is being told
        self._silence = ""  # how that begins
        self._ended: set[int] = set()  # runs that may die as workers are ended because of it: they are brought back
        session.reported.connect(self._on_reported)

    @pyqtSlot(object)
    def _on_diverged(self, report: Diverged) -> None:
        self._diverged = report
        self._tell_of_divergence(tr("Looking for a change that holds: each is tried on a copy of the run."))

    @pyqtSlot(object)
    def _on_remedy_found(self, report: RemedyFound) -> None:
        if not self._tells_of_divergence:
            return
        assert self._diverged is not None
        text = tr("{change} and go on", change=report.words)
        if report.step < self._diverged.resumes_at:
            text = tr("Go back to step {step:,}: {change} and go on", step=report.step, change=report.words)
        offer = (text, partial(self._take, report))
        self._tell_of_divergence(tr("This has been tried on a copy of the run, and held:"), offer)

    @pyqtSlot(object)
    def _on_no_remedy_found(self, report: NoRemedyFound) -> None:
        if self._tells_of_divergence:
            self._tell_of_divergence(
                tr(
                    "Neither lower rates nor clipped gradients held on a copy of the run. Start again with "
                    "other settings."
                ),
                (tr("Start again"), self._asking("reset")),
            )

    def _tell_of_divergence(self, outlook: str, *offers: Offer) -> None:
        assert self._diverged is not None
        report, experiment = self._diverged, self._session.experiment
        rates = f"G {experiment.generator.optimizer.lr:g}, D {experiment.discriminator.optimizer.lr:g}"
        self._banner.show_message(
            tr(
                "The {quantity} of the {player} stopped being finite in step {step:,}, at learning rates "
                "of {rates}. Paused at step {earlier:,}, before its weights ran away. {outlook}",
                quantity=tr(_QUANTITIES.get(report.quantity, report.quantity)),
                player=tr(_PLAYERS[report.player]),
                step=report.step,
                rates=rates,
                earlier=report.resumes_at,
                outlook=outlook,
            ),
            *offers,
            lead=tr(_DIVERGED),
        )

    @property
    def _tells_of_divergence(self) -> bool:
        return self._diverged is not None and self._banner.text.startswith(tr(_DIVERGED))

    def _take(self, remedy: RemedyFound) -> None:
        """Do what held, where it held."""
        assert self._diverged is not None
        if remedy.step < self._diverged.resumes_at:
            self._sought = remedy
            self._session.seek(remedy.step)
        else:
            self._go_on_with(remedy.change)

    @pyqtSlot(object)
    def _on_sought(self, report: Sought) -> None:
        remedy, self._sought = self._sought, None
        if remedy is not None and remedy.step == report.step:
            self._go_on_with(remedy.change)

    @pyqtSlot(object)
    def _on_seek_cancelled(self, report: SeekCancelled) -> None:
        self._sought = None

    def _go_on_with(self, change: Change) -> None:
        self._intents.do("change", change)
        self._intents.do("play")

    @pyqtSlot(object)
    def _on_failed(self, report: Failed) -> None:
        log.error("run %s failed: %s", report.run, report.details or report.message)
        offers: list[Offer] = [(tr("Start again"), self._asking("reset"))]
        if self._session.has_way_back:
            offers.insert(
                0,
                (tr("Go on from step {step:,}", step=self._session.recovery_step), self._asking("recover")),
            )
        self._banner.show_message(report.message, *offers)

    @pyqtSlot(object)
    def _on_data_missing(self, report: DataMissing) -> None:
        self._banner.show_message(
            tr("Nothing was started. {message}", message=report.message), (tr("Try again"), self._asking("reset"))
        )

    @pyqtSlot(object)
    def _on_worker_died(self, report: WorkerDied) -> None:
        if report.run in self._ended:
            self._ended.discard(report.run)
            self._intents.do("recover")
            return
        step = self._session.recovery_step
        self._banner.show_message(
            tr(
                "{reason} Everything on screen is kept. You can go on from step {step:,}, with all that "
                "you have changed.",
                reason=report.reason,
                step=step,
            ),
            (tr("Restart from step {step:,}", step=step), self._asking("recover")),
            (tr("Start over"), self._asking("reset")),
            lead=tr("Training has ended."),
        )

    @pyqtSlot(int)
    def _on_silent(self, seconds: int) -> None:
        """Tell of it, and do nothing: it may be a long step, a slow disk, or a process that is stuck."""
        text = tr(_SILENCE[self._session.state is RunState.LOADING])
        lead = tr("No answer for {seconds} s.", seconds=seconds)
        if not self._is_silent:
            self._is_silent = True
            offers: list[Offer] = [(tr("Wait"), self._wait_on)]
            if self._session.link.has_workers:
                offers.append((tr("Start anew"), self._start_anew))
            self._banner.show_message(text, *offers, lead=lead)
            self._silence = lead
        elif self._tells_of_silence:
            self._banner.retell(text, lead=lead)
            self._silence = lead
        else:  # it was dismissed
            self._wait_on()

    @property
    def _tells_of_silence(self) -> bool:
        return bool(self._silence) and self._banner.text.startswith(self._silence)

    def _wait_on(self) -> None:
        self._is_silent = False
        self._session.patience.wait_on()

    def _start_anew(self) -> None:
        """End the processes of all that are on show: which of them keeps the others waiting is not known."""
        session = self._session
        alive = {each.run for each in session.records.values() if each.state not in WITHOUT_RUN}
        is_ended = [session.end_worker(run=each.run) for each in session.lanes.shown]
        self._ended = alive if any(is_ended) else set()

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        """Bring back the runs beside the one on show, which were in a process that was ended for it."""
        if isinstance(report, WorkerDied) and report.run in self._ended:
            self._ended.discard(report.run)
            self._session.recover(run=record.run)
        elif isinstance(report, Started):  # all that died of it have been told by now
            self._ended = set()

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
        if not self._banner.stays:
            self._banner.dismiss()

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        is_settled = state is RunState.PAUSED and self._tells_of_divergence
        is_anew = state is RunState.LOADING and not self._banner.stays
        if is_settled or is_anew or state is RunState.TRAINING:  # something is done about it
            self._banner.dismiss()
