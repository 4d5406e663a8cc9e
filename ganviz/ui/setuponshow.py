"""What the window shows of the set-up that its run was begun from."""

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.spec import Preset
from ganviz.spec.translation import listed, tr
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.docklayout import DockLayout
from ganviz.ui.files import FileActions
from ganviz.ui.model.session import Session
from ganviz.ui.panels import Panels
from ganviz.ui.toast import Toast
from ganviz.ui.transport import TransportBar
from ganviz.ui.views.catalogue import USUAL


class SetupOnShow(QObject):
    """Has controls and transport show a set-up, and opens the views that it names.

    Signals:
        replaced(): a set-up was opened, not the one on show with other settings.
    """

    replaced = pyqtSignal()

    def __init__(
        self,
        session: Session,
        files: FileActions,
        preset: Preset,
        controls: ControlsPanel,
        transport: TransportBar,
        panels: Panels,
        docking: DockLayout,
        toast: Toast,
    ) -> None:
        super().__init__(panels)
        self._session, self._preset = session, preset
        self._controls, self._transport, self._panels = controls, transport, panels
        self._docking, self._toast = docking, toast
        session.pace.stop_changed.connect(self._show_end)
        files.setup_opened.connect(self._on_setup_opened)
        files.setup_returned.connect(self._on_setup_opened)
        files.opening_cancelled.connect(self._on_opening_cancelled)

    def begin(self) -> None:
        """Show the set-up that the window was opened with."""
        self._session.pace.follow(self._preset.pace, self._preset.steps)
        self._show(self._preset)

    def open_views(self) -> None:
        """Open the views that the set-up names, and say so where there is none of that name."""
        names = self._preset.views
        unknown = self._panels.open_views(names)
        self._docking.raise_soon((name.partition(":")[0] for name in names), usual=USUAL)
        if unknown:
            self._toast.say(tr("This set-up names what no view is called: {names}.", names=listed(unknown)))

    def _show(self, preset: Preset) -> None:
        self._preset = preset
        experiment = self._session.experiment
        self._show_end()
        self._controls.discard()
        self._controls.show_preset(preset.experiment, preset)
        self._controls.show_experiment(experiment)
        self._panels.show_data(experiment.data, experiment.objective.trains)
        self._panels.show_docks()
        self.open_views()

    @pyqtSlot()
    def _show_end(self) -> None:
        self._transport.show_end(self._session.pace.end, self._session.pace.stop)

    @pyqtSlot(object)
    def _on_setup_opened(self, preset: Preset) -> None:
        if preset is not self._preset:  # with other settings the one on show goes on as fast
            self._session.pace.follow(preset.pace, preset.steps)
            self.replaced.emit()
        self._show(preset)

    @pyqtSlot()
    def _on_opening_cancelled(self) -> None:
        self._show(self._preset)
