"""The main window: lays out the panels, passes frames to views, and what the user does to intents."""

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QSize, Qt, QTimer, pyqtBoundSignal, pyqtSignal, pyqtSlot
from PyQt6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QStatusBar,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.probes import AnyProbe
from ganviz.spec import Experiment, Preset, presets
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr
from ganviz.ui.actions import fill_menus
from ganviz.ui.autosave import Autosave
from ganviz.ui.banner import Banner
from ganviz.ui.comparing import Comparing
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.diagnosis import Diagnosis
from ganviz.ui.diagnosisline import DiagnosisLine
from ganviz.ui.docklayout import DockLayout
from ganviz.ui.docks import Grip
from ganviz.ui.drawings import Drawings
from ganviz.ui.exports.actions import Exports
from ganviz.ui.files import FileActions
from ganviz.ui.firstpicture import FirstPicture
from ganviz.ui.flowstrip import FlowStrip
from ganviz.ui.focusorder import focus_next
from ganviz.ui.focusring import FocusRing
from ganviz.ui.gamestudies import GameStudies
from ganviz.ui.hallmode import HallMode
from ganviz.ui.header import Header
from ganviz.ui.intents import (
    Intent,
    Intents,
    of_alone,
    of_data,
    of_files,
    of_games,
    of_look,
    of_run,
    of_stepper,
    of_time,
)
from ganviz.ui.lanesboard import LanesBoard
from ganviz.ui.languagechoice import LanguageChoice
from ganviz.ui.layers import SharedLayers
from ganviz.ui.lessons import Lessons
from ganviz.ui.look import Look
from ganviz.ui.lowwindow import LowWindow
from ganviz.ui.map.actions import Maps
from ganviz.ui.menukeys import MenuKeys
from ganviz.ui.model.ahead import Ahead
from ganviz.ui.model.alone import TrainingAlone
from ganviz.ui.model.changesteps import ChangeSteps
from ganviz.ui.model.flow import Flow
from ganviz.ui.model.games import Games
from ganviz.ui.model.session import Session
from ganviz.ui.model.stepper import Stepper
from ganviz.ui.model.timetravel import TimeTravel
from ganviz.ui.model.undo import Undo
from ganviz.ui.moments import Moments
from ganviz.ui.opendata.actions import DataActions, paths_in
from ganviz.ui.ownpresets import OwnPresets
from ganviz.ui.panels import Panels
from ganviz.ui.parts import Parts
from ganviz.ui.preferences import Preferences
from ganviz.ui.pump import FramePump
from ganviz.ui.recentmenu import RecentMenu
from ganviz.ui.runactions import RunActions, of_runs
from ganviz.ui.runonshow import RunOnShow
from ganviz.ui.runsmenu import RunsMenu
from ganviz.ui.seedtrials import SeedTrials
from ganviz.ui.sessions import SessionFiles
from ganviz.ui.setuponshow import SetupOnShow
from ganviz.ui.sidepanel import SidePanel
from ganviz.ui.statusline import StatusLine
from ganviz.ui.stepstrip import StepStrip
from ganviz.ui.story import Story
from ganviz.ui.theme import Theme, Themed
from ganviz.ui.timeinplots import TimeInPlots
from ganviz.ui.timelinebar import TimelineBar
from ganviz.ui.toast import Toast
from ganviz.ui.topbar import TopBar
from ganviz.ui.transport import TransportBar
from ganviz.ui.troubles import Troubles
from ganviz.ui.viewpictures import ViewPictures
from ganviz.ui.views import BatchView, View
from ganviz.ui.views.catalogue import CATALOGUE, ViewEntry
from ganviz.ui.views.plots import LinkedPlots, TimePlot
from ganviz.ui.windowimage import views_image
from ganviz.ui.windowintents import of_comparisons, of_kept, of_layout, of_many_runs
from ganviz.ui.windowlayout import WindowLayout, first_size

_LEAST_SIZE = QSize(800, 480)


class MainWindow(QMainWindow):
    """The window of one session.

    Signals:
        frame_drawn(Frame): the picture has taken it in, and the plots whose turn it was; what changed is painted when
            the event loop runs next.
        frames_drawn(dict): the same of all runs that were drawn at once, by their numbers.

    Attributes:
        session: the run on show.
        controls, transport, status: the panels, for those who drive the window.
        intents: what the user can want, by name; for menus, keys and widgets alike.
        panels: the views, each told of every frame.
    """

    frame_drawn = pyqtSignal(object)
    frames_drawn = pyqtSignal(dict)

    def __init__(
        self,
        session: Session,
        look: Look,
        preferences: Preferences,
        preset: Preset,
        catalogue: Sequence[ViewEntry] = CATALOGUE,
    ) -> None:
        super().__init__()
        self.session = session
        self._look, self._preferences = look, preferences
        self.setWindowTitle("ganviz")
        self.setObjectName("ganviz")
        self.controls = ControlsPanel()
        self.controls.set_folds(preferences.folds)
        self.transport, self.status = TransportBar(), StatusLine()
        self.timeline, self.diagnosis_line = TimelineBar(), DiagnosisLine()
        self.travel, self.undo = TimeTravel(session, self), Undo(session, self)
        self.changes = ChangeSteps(session, self.travel, self)
        self.intents = Intents(self)
        self._lay_out(catalogue)
        self._pump = FramePump(session, self._probes, self._is_on_screen, self)
        self._low = LowWindow(
            self,
            self.status_bar,
            self.timeline,
            self.transport,
            self.diagnosis_line,
            self.steps,
            self.header.strip,
            self.controls.rates,
            self.panels,
            self._bottom,
        )
        self.hall = HallMode(self, look, self.side, self.panels, self.docking, self._adapt)
        self.files = FileActions(self, session, preset, preferences)
        self.opens_again = self.opens_in_hall = False  # when it is closed, in another language
        self.front_again = ""  # the view that is in front of others then
        self.sessions = SessionFiles(self, session, self.files, self.banner, self._views_picture)
        self.autosave = Autosave(session, self.sessions, self.banner, self)
        self.pictures = ViewPictures(
            self, self.panels, self.files, lambda: session.current, lambda: look.theme, self.toast.say
        )
        self.board.view_made = self._prepare_view
        self.files.views_on_show = self.panels.on_show
        self.runs = RunActions(session, self)
        self.alone = TrainingAlone(session, self)
        self.games = Games(session, self)
        self.seeds = SeedTrials(self, session, look, lambda: self.files.opened_as.steps, self._open_seed)
        self.own_presets = OwnPresets(
            self, session, self.files, self.panels, self.top, lambda: self.travel.experiment, self.toast.say
        )
        self.maps = Maps(self, session, self.files, look, preferences)
        self.data = DataActions(self, session, self.files, look, preferences, self.intents.do)
        self.drawings = Drawings(session, self.undo, self.panels.all_views, self)
        self.parts = self._make_parts()
        self.lessons = Lessons(self, session, self._menus, preferences, self.parts)
        self.exports = Exports(self, session, self.travel, self.files, self.pictures, look, preferences)
        self.comparing = Comparing(
            session, self.board, self.panels, self.transport, (self.timeline.compare_menu, self.board.add_menu),
            self.intents.do, self.toast.say, lambda: self.travel.experiment,
        )  # fmt: skip
        self.language = LanguageChoice(
            preferences, self.autosave, self.banner, lambda: self.maps.trials.is_under_way or self.seeds.is_under_way,
            self.sessions.save, self._open_again,
        )  # fmt: skip
        self._add_intents()
        self.drawings.connect(self.intents.asking("change"))
        self.lessons.follow(self.intents)
        self.lessons.page_opened.connect(self.hall.read)
        player = self.lessons.player
        story = Story(
            session, self.files, self.header, self.intents, player.why_not, player.is_asking,
            player.is_challenging, self.toast.say,
        )  # fmt: skip
        player.changed.connect(story.show_chips)
        self.files.opening_cancelled.connect(player.note_cancelled)
        self.moments = Moments(
            session, self.travel, self.timeline, self.panels, self.controls, self.transport, self.toast, story,
            self.board,
        )  # fmt: skip
        self._plots = LinkedPlots(session.time, self)
        self.time_in_plots = TimeInPlots(self.timeline.line, self.changes, session.time, self.intents.do)
        self.studies = GameStudies(session, self.games, self.intents)
        RunsMenu(session, self.timeline.runs_menu, self.intents.do, lambda: look.theme)
        Troubles(session, self.banner, self.intents, self)
        diagnosis = Diagnosis(
            session, self.travel, self.diagnosis_line, self.banner, self.intents,
            self.panels.title_of, player.is_challenging,
        )  # fmt: skip
        player.changed.connect(diagnosis.show)
        recent = RecentMenu(preferences, self.intents.asking("open_preset"))
        fill_menus(self._menus, self.intents, look, self._toggles(), recent=recent, before_help=self.lessons.menu)
        MenuKeys(self._menus)
        self._run = RunOnShow(
            self, session, self.travel, self._pump, self.controls, self.panels, self.board, self.transport,
            self.status, self.moments, self.top.title_button,
        )  # fmt: skip
        self._run.drawn.connect(self.frame_drawn)
        self._pump.arrived.connect(self.frames_drawn)
        self._setup = SetupOnShow(
            session, self.files, preset, self.controls, self.transport, self.panels, self.docking, self.toast
        )
        self._connect()
        self._apply_theme(look.theme)
        self._layout = WindowLayout(self, preferences, self.controls, self.side, self.panels, self.docking)
        self._layout.restore()
        self._setup.begin()
        self.panels.make_wanted()
        self.first_picture = FirstPicture(self.panels.stage, preset.name, look.theme)
        self.frame_drawn.connect(self.first_picture.leave)
        self.sessions.opened.connect(self.first_picture.leave)
        session.state_changed.connect(self.first_picture.follow)
        self.timeline.line.setFocus()  # until play can be pressed: a key is to open nothing

    # --- layout -------------------------------------------------------------------------------------------

    def _lay_out(self, catalogue: Sequence[ViewEntry]) -> None:
        self._menus = QMenuBar()
        self.top = TopBar(self._menus, presets)
        self.top.title_shown.connect(self._on_title_shown)
        self.header = Header(self.top, self)
        self.setMenuWidget(self.header)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        self.banner, self.toast = Banner(middle), Toast(middle)
        self.setCentralWidget(middle)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.RightDockWidgetArea, QTabWidget.TabPosition.North)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.side = SidePanel(self.controls, self, self._preferences.controls_pinned)
        self.toast.keep_beside(self.side.drawer)
        self.panels = Panels(catalogue, self)
        self.board = LanesBoard(self.session.lanes, lambda: self.session.current, self.panels.stage_entries)
        self.panels.add_board(self.board)
        self.layers = SharedLayers(self.panels.all_views, self._preferences, self)
        column.insertWidget(0, self.controls.rates)
        column.insertWidget(1, self.controls.pinned)
        column.insertWidget(2, self.panels.stage, 1)
        self.flow = FlowStrip(Flow(self), middle)
        column.insertWidget(3, self.flow)
        self.stepper = Stepper(self.session, self.travel, self)
        self.ahead = Ahead(self.session, self.travel, self.stepper.score, self)
        self.steps = StepStrip(self.stepper, self.ahead, self.flow.model, self)
        self._lay_out_bottom()
        FocusRing(self)
        self.docking = DockLayout(self, self.panels.docks, self.panels.weights, self._side_px)
        self.docking.use(self._preferences.plots_share, self._preferences.plot_weights)
        self.side.moved.connect(self.docking.apply_soon)
        self.docking.laid_out.connect(self.side.stay_above)
        self.resize(first_size(self.screen()))
        self.setMinimumSize(_LEAST_SIZE)
        self.setAcceptDrops(True)

    def _lay_out_bottom(self) -> None:
        bar = QToolBar(tr("Transport"), self)
        bar.setObjectName("bar.transport")
        bar.setMovable(False)
        bar.setProperty("class", "foot")
        room = bar.layout()
        assert room is not None
        room.setContentsMargins(0, 0, 0, 0)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        below = QWidget()
        column = self._bottom = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.steps)
        column.addWidget(self.diagnosis_line)
        column.addWidget(self.timeline)
        column.addWidget(self.transport)
        bar.addWidget(below)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, bar)
        line = self.status_bar = QStatusBar()
        line.setSizeGripEnabled(False)
        line.addPermanentWidget(self.status, 1)
        self.setStatusBar(line)

    def _side_px(self) -> int:
        """Return how wide what stands at the left of the picture is."""
        middle = self.centralWidget()
        return middle.x() if middle is not None else 0

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        # Comes round once the window is laid out and painted.
        QTimer.singleShot(0, self._preferences.layout_is_good)

    def restore_default_layout(self) -> None:
        """Put every panel back to where it was the first time."""
        self._layout.reset()
        self._setup.open_views()
        self.docking.restore()

    def view(self, name: str) -> View:
        """Return the view of that name in the catalogue."""
        return self.panels.view(name)

    @pyqtSlot(object)
    def _on_view_made(self, view: View) -> None:
        """Tell a view that was just made what all others know."""
        view.apply_theme(self._look.theme)
        self._prepare_view(view)
        self.studies.prepare(view)
        if isinstance(view, TimePlot):
            self._plots.add(view)
            self.time_in_plots.add(view)
        if isinstance(view, BatchView):
            view.show_batch(self.stepper.batch)
        self._run.prepare(view)
        self.moments.prepare(view)

    def _prepare_view(self, view: View) -> None:
        """Let a view that was just made have what the pictures of compared runs have, too."""
        self.layers.prepare(view)
        self.pictures.prepare(view)
        self.drawings.add(view)

    def _toggles(self) -> list[QAction]:
        return [*self.panels.toggles, self.flow.toggle]

    def _add_intents(self) -> None:
        self.intents.add(
            *of_run(self.session, self.travel),
            *of_runs(self.runs, self.timeline.runs_button.showMenu),
            *of_alone(self.alone),
            *of_games(self.games),
            *of_stepper(self.stepper, self.ahead),
            *of_time(self.travel, self.drawings, self.changes),
            *of_comparisons(self.session, self.comparing, self.timeline.compare_button.showMenu),
            *of_many_runs(self.seeds, self.maps, self.files),
            *of_files(self.files, self.sessions, self.pictures),
            *of_kept(self.autosave, self.exports, self.own_presets),
            *of_data(self.data),
            *of_look(self._look),
            Intent("choose_language", tr("Language"), self.language.choose, tr("By its code, or system")),
            *of_layout(self, self.panels, self.side, self.docking, self.hall),
            Intent("restore_layout", tr("Restore the &layout"), self.restore_default_layout),
            *self.lessons.intents(),
        )

    def _connect(self) -> None:
        session, transport, controls, top = self.session, self.transport, self.controls, self.top
        session.state_changed.connect(self.intents.refresh)
        session.lanes.changed.connect(self.intents.refresh)
        for signal in (session.started, session.lanes.changed):
            signal.connect(self._show_game)
        self.panels.view_made.connect(self._on_view_made)
        self.panels.probes_changed.connect(self._pump.refresh)
        self.ahead.changed.connect(self._pump.refresh)
        wanted: tuple[tuple[pyqtBoundSignal, str], ...] = (
            (transport.play_toggled, "toggle"),
            (transport.stepped, "step"),
            (transport.discriminator_stepped, "step_discriminator"),
            (transport.generator_stepped, "step_generator"),
            (self.flow.through_wanted, "step_through"),
            (self.steps.next_wanted, "step_through"),
            (self.steps.back_wanted, "stage_back"),
            (self.steps.finish_wanted, "take_step"),
            (self.steps.left, "leave_step"),
            (self.steps.ahead_wanted, "predict_ahead"),
            (transport.reset, "reset"),
            (transport.reseeded, "reseed"),
            (transport.speed_chosen, "set_speed"),
            (controls.change_requested, "change"),
            (controls.restart_requested, "restart_with"),
            (self.timeline.scrubbed, "scrub_to"),
            (self.timeline.moved_by, "scrub_by"),
            (self.timeline.now_wanted, "come_to_now"),
            (self.timeline.closer_wanted, "look_closer"),
            (top.preset_chosen, "open_preset"),
            (top.file_wanted, "open_setup"),
            (top.theme_toggled, "toggle_theme"),
            (top.text_enlarged, "enlarge_text"),
        )
        for signal, name in wanted:
            signal.connect(self.intents.asking(name))
        self.undo.told.connect(self.toast.say)
        self.changes.told.connect(self.toast.say)
        self.runs.told.connect(self.toast.say)
        self.maps.told.connect(self.toast.say)
        self.data.told.connect(self.toast.say)
        self.data.used.connect(self.transport.play_button.setFocus)
        self.files.told.connect(self.toast.say)
        self.sessions.told.connect(self.toast.say)
        self.sessions.opened.connect(self._run.show_stored)
        self.autosave.left_found.connect(self.intents.refresh)
        self.exports.told.connect(self.toast.say)
        self.lessons.told.connect(self.toast.say)
        self.alone.told.connect(self.toast.say)
        self.stepper.told.connect(self.toast.say)
        self.stepper.changed.connect(self._on_step_walked)
        self.ahead.told.connect(self.toast.say)
        self.ahead.changed.connect(self._on_step_walked)
        self.alone.changed.connect(self.intents.refresh)
        self.runs.changed.connect(self._on_runs_changed)
        self.side.moved.connect(self.lessons.point_again)
        self.side.opened.connect(self.lessons.point_again)
        self.undo.changed.connect(self.intents.refresh)
        self.drawings.changed.connect(self.intents.refresh)
        self.drawings.reason_shown.connect(self.board.show_drawing)
        self._setup.replaced.connect(self.drawings.put_away)
        self.flow.model.watch(session)
        session.pace.changed.connect(transport.show_speed)
        self._look.changed.connect(self._apply_theme)

    def _make_parts(self) -> Parts:
        fixed: dict[str, QWidget] = {
            "play": self.transport.play_button, "speed": self.transport.speed, "stage": self.panels.stage,
            "rates": self.controls.rates, "timeline": self.timeline, "story": self.header.strip,
            "diagnosis": self.diagnosis_line, "preset": self.top.title_button, "compare": self.timeline.compare_button,
            "reset": self.transport.reset_button, "steps": self.steps,
        }  # fmt: skip
        docking, strip = self.docking, self.header.strip
        return Parts(fixed, self.controls, self.side, self.panels, docking, strip, self._low.keep_diagnosis)

    # --- what the user does -------------------------------------------------------------------------------

    def _open_seed(self, experiment: Experiment) -> None:
        if self.intents.do("open_seed", experiment):
            self.raise_()  # over the dialog
            self.activateWindow()
            title = one_line(tr(self.files.opened_as.title), 60)
            self.toast.say(
                tr("Opened: {title}, seed {seed}, at step 0. Space trains it.", title=title, seed=experiment.seed)
            )

    @pyqtSlot()
    def _on_step_walked(self) -> None:
        self.intents.refresh()
        self._adapt()  # what goes on in the run gives way to it
        for view in self.panels.views.values():
            if isinstance(view, BatchView):
                view.show_batch(self.stepper.batch)

    @pyqtSlot()
    def _on_runs_changed(self) -> None:
        self.moments.show_others()
        self.board.show_lanes()

    @pyqtSlot(str)
    def _on_title_shown(self, title: str) -> None:
        self.setWindowTitle(f"ganviz – {title}")

    @pyqtSlot()
    def _show_game(self) -> None:
        """Turn off what takes a discriminator where no run on show has one, and say why."""
        self.transport.show_game(self.session.why_no_game)
        self.flow.show_game(self.session.why_no_game)

    def _adapt(self) -> None:
        self._low.adapt(has_status=not self.hall.is_on, page=self.hall.page)

    def _views_picture(self) -> QImage:
        return views_image(self, (self.panels.stage, *self.panels.docks.values()))

    def _is_on_screen(self) -> bool:
        return self.isVisible() and not self.isMinimized()

    # --- looks --------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _apply_theme(self, theme: Theme) -> None:
        shown = (
            self.controls, self.side, self.timeline, self.transport, self.flow, self.steps, self.status, self.top,
            self.board, self.lessons,
        )  # fmt: skip
        parts: tuple[Themed, ...] = (*self.panels.views.values(), *shown)
        for part in parts:
            part.apply_theme(theme)
        for grip in self.findChildren(Grip):
            grip.apply_theme(theme)
        self.side.adapt()
        self._adapt()

    def _probes(self) -> tuple[AnyProbe, ...]:
        return tuple(dict.fromkeys((*self.panels.probes(), *self.ahead.probes())))

    def event(self, event: QEvent | None) -> bool:
        # Space plays and pauses, but for a button that was reached with the keyboard: there it presses it. And what is
        # being typed has Escape before a message.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            focused = QApplication.focusWidget()
            is_button = isinstance(focused, QAbstractButton) and focused is not self.transport.play_button
            key = event.key()
            if (is_button and key == Qt.Key.Key_Space) or (_is_typed_in(focused) and key == Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:
        data = event.mimeData() if event is not None else None
        if event is not None and data is not None and (paths_in(data) or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent | None) -> None:
        data = event.mimeData() if event is not None else None
        if event is not None and data is not None:
            event.acceptProposedAction()
            self.data.open_mime(data)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802, a virtual of Qt's
        return focus_next(self, forward=next)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.side.adapt()
        self._adapt()
        self.docking.apply()  # now: else a frame is drawn with other shares

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.WindowStateChange:
            self._pump.refresh()

    def _open_again(self) -> None:
        self.opens_again, self.opens_in_hall = True, self.hall.is_on
        self.front_again = self.docking.kept_front if self.hall.is_on else self.docking.front
        self.close()

    def closeEvent(self, event: QCloseEvent | None) -> None:
        # The order matters: first nothing may ask for frames, then the run ends, then what is left is written down.
        self._pump.stop()
        self.seeds.close()
        self.maps.close()
        self.data.close()
        self.autosave.close()
        self.lessons.close()
        self.exports.close()
        self.session.close()
        self.hall.leave()
        self._preferences.layout_is_good()
        self._layout.keep()
        super().closeEvent(event)


def _is_typed_in(focused: QWidget | None) -> bool:
    line = focused.lineEdit() if isinstance(focused, QAbstractSpinBox) else focused
    return isinstance(line, QLineEdit) and line.isModified()
