"""The panel of controls. It holds no truth: it shows what is applied, and reports what the user asks for."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel
from PyQt6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, pyqtSignal
from PyQt6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ganviz.spec import Problem, Setting, SpecError, settings_of
from ganviz.spec.errors import first_of
from ganviz.spec.models import MODELS, ModelKind
from ganviz.spec.players import ByPlayer
from ganviz.spec.stories import Story
from ganviz.spec.translation import tr, tr_n
from ganviz.ui.controls.draft import Draft
from ganviz.ui.controls.pending_bar import PendingBar
from ganviz.ui.controls.pinnedbar import PinnedBar
from ganviz.ui.controls.plans import by_plan
from ganviz.ui.controls.ratesbar import RatesBar
from ganviz.ui.controls.row import SettingRow
from ganviz.ui.controls.section import SectionPlan, SettingsSection
from ganviz.ui.controls.words import needed_at, said_at
from ganviz.ui.style import TEXT_PX
from ganviz.ui.theme import DARK, Theme

MODEL = "objective.model"  # the path of the setting that says what is trained
_WIDTH_PX = 300
_LEAST_WIDTH_PX = 264
_CHANGE_INTERVAL_MS = 30
_PATIENCE_MS = 2000
_CALM_MS = 100  # without a change, before what cannot be turned on is looked for: that takes milliseconds
_ROWS_AROUND = 3  # what is scrolled to has so many above and below it


class ControlsPanel(QWidget):
    """Controls for every setting of an experiment, made from its description.

    Lives in the main thread. A live setting is requested at once, at most every 30 ms while a slider is dragged,
    the last value always. A structural one is marked as pending until the user applies or discards it.
    A section makes its rows when it is first seen open; what is held and what numbers are now is kept here for them.

    Signals:
        change_requested(dict): a live change, valid for what is applied.
        restart_requested(dict): a change that needs new weights.
        attention_wanted(str): something is said in the section of this title; all titles are the English ones of plans.
        pending_changed(list): the titles of the sections that hold what waits for new weights.
        sections_changed(list): the titles of the sections, from top to bottom, where there are others than before.

    Attributes:
        rates, pinned: rows of its own that are shown elsewhere, always in sight.
    """

    change_requested = pyqtSignal(dict)
    restart_requested = pyqtSignal(dict)
    attention_wanted = pyqtSignal(str)
    pending_changed = pyqtSignal(list)
    sections_changed = pyqtSignal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._draft: Draft | None = None
        self._queue: dict[str, Any] = {}
        self._held: dict[str, Any] = {}  # asked for and not answered, by path
        self._actual: dict[str, float] = {}  # where they are not what is set, by path
        self._has_run = True
        self._model = MODELS["gan"]
        self._theme = DARK
        self._sections: dict[SectionPlan, SettingsSection] = {}
        self._notes: dict[str, str] = {}
        self._folds: Mapping[str, bool] = {}
        self._only = ""
        self._about: frozenset[str] = frozenset()
        self._pointed_at: frozenset[str] = frozenset()
        self._hides: Callable[[str], bool] = _hides_none
        self._titles: list[str] = []
        self._content = QWidget()
        self._content.setProperty("class", "panel")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self._content.installEventFilter(self)
        bar = self._scroll.verticalScrollBar()
        assert bar is not None
        self._scroll_bar = bar
        self._sought: tuple[SettingsSection, str] | None = None  # what is scrolled to
        bar.rangeChanged.connect(self._scroll_to_sought)
        self._notice = QLabel(self)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setProperty("class", "warning")
        self._notice.setWordWrap(True)
        self._notice.setContentsMargins(14, 8, 14, 8)
        self._notice.hide()
        self._bar = PendingBar(self)
        self._hidden_note = QPushButton(self)
        self._hidden_note.setProperty("class", "more")
        self._hidden_note.setToolTip(tr("This set-up leaves out settings that it is not about"))
        self._hidden_note.hide()
        self._hidden_note.clicked.connect(self.show_hidden)
        self.rates, self.pinned = RatesBar(), PinnedBar()
        self.rates.row_made.connect(self._connect_row)
        self.pinned.row_made.connect(self._connect_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._hidden_note)
        column.addWidget(self._notice)
        column.addWidget(self._bar)
        # A timer of our own: superqt's throttler would do, and its import costs the start of the window 0.1 s.
        self._interval = self._timer(_CHANGE_INTERVAL_MS, self._on_interval_ended)
        self._patience = self._timer(_PATIENCE_MS, self._release_all)
        self._calm = self._timer(_CALM_MS, self._show_disabled)
        self._found = self._timer(_CALM_MS, self._forget_sought)
        self._bar.apply_requested.connect(self._on_apply_requested)
        self._bar.discard_requested.connect(self.discard)

    def show_experiment(self, experiment: BaseModel) -> None:
        """Show what is applied now. Nothing is emitted; a control in the user's hand is left alone.

        Rows come and go where the settings did, in place. Pending edits stay if they still fit.
        """
        self._draft = self._draft.rebased(experiment) if self._draft else Draft.of(experiment, {})
        self._show_draft()

    def show_preset(self, experiment: BaseModel, story: Story | None = None) -> None:
        """Mark what the preset has. The settings that its story is about are never behind *More*; those that it pins
        are beside the rates, and those that it hides are left out until the user wants them.
        """
        story = story or Story()
        self._about, self._hides = frozenset(story.about), story.hides if story.hidden else _hides_none
        self._actual.clear()
        self.pinned.pin(story.pinned)
        self.rates.show_preset({setting.path: setting.value for setting in settings_of(experiment)})

    def point_at(self, paths: Collection[str]) -> None:
        """Keep the settings at `paths` before *More*, until others are pointed at."""
        if self._pointed_at != frozenset(paths):
            self._pointed_at = frozenset(paths)
            if self._draft:
                self._show_draft()

    def section_of(self, path: str) -> str:
        """Return the title of the section that has a setting; empty where none shows it."""
        return next((section.title for section, setting in self._settings() if setting.path == path), "")

    def header_of(self, title: str) -> QWidget | None:
        """Return the heading of the section of that title; None where there is none."""
        return next((section.header for section in self._sections.values() if section.title == title), None)

    def show_hidden(self) -> None:
        """Show the settings that the set-up leaves out, too."""
        self._hides = _hides_none
        if self._draft:
            self._show_draft()

    def show_actual(self, values: Mapping[str, float]) -> None:
        """Say what numbers are now, by path, where a schedule makes them other than they are set."""
        self._actual = {
            setting.path: values[setting.path]
            for _, setting in self._settings()
            if values.get(setting.path, setting.value) != setting.value
        }
        for row in self._all_rows():
            if row.setting.path in values:
                row.show_actual(values[row.setting.path])

    def forget_actual(self) -> None:
        """Say no more what numbers are now: what is shown is the past."""
        self._actual.clear()
        for row in self._all_rows():
            if isinstance(row.setting.value, float):
                row.show_actual(row.setting.value)

    def show_weights(self, counts: ByPlayer[int]) -> None:
        """Show how many weights each network has."""
        self._notes = {
            name: tr_n("{count:,} weight", "{count:,} weights", count) for name, count in counts._asdict().items()
        }
        self._show_notes()

    @property
    def folds(self) -> dict[str, bool]:
        """Which sections are open, and which have their advanced rows unfolded, by name."""
        return {name: is_open for section in self._sections.values() for name, is_open in section.folds.items()}

    def set_folds(self, folds: Mapping[str, bool]) -> None:
        """Open and close what `folds` names, now or once it is there."""
        self._folds = folds
        for section in self._sections.values():
            section.set_folds(folds)

    def show_only(self, title: str) -> None:
        """Show no other section than that of this title; all, where it is empty."""
        self._only = title
        for section in self._sections.values():
            section.setVisible(bool(section.settings) and title in ("", section.title))

    def make_open(self) -> None:
        """Make the rows of what is unfolded, and lay them out: before the panel is shown, that none moves after."""
        for section in self._sections.values():
            if not section.isHidden():
                section.make_open()

    def row(self, path: str) -> SettingRow:
        """Return the row of a setting, made now if it was not yet. Nothing is opened.

        Raises:
            KeyError: if the panel has no such setting.
        """
        return self._place_of(path)[0].row(path)

    def show_section(self, title: str, row: SettingRow | None = None) -> None:
        """Open the section of that title and bring it into sight, or a row of it."""
        if self._only not in ("", title):
            self.show_only("")
        for section in self._sections.values():
            if section.title == title:
                section.set_open(True)
                if row is not None:
                    section.reveal(row)
                self._settle()
                self._sought = (section, row.setting.path if row is not None else "")
                self._scroll_to_sought()
                self._found.start()

    def _scroll_to_sought(self, *_: int) -> None:
        """Scroll to what was asked for last, which rows above it may move for some rounds of the event loop."""
        if self._sought is None:
            return
        section, path = self._sought
        row = section.rows.get(path)
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, _ROWS_AROUND * row.sizeHint().height())
        else:
            self._scroll_bar.setValue(section.y())

    def _forget_sought(self) -> None:
        self._sought = None

    @property
    def section_titles(self) -> list[str]:
        """The titles of the sections, from top to bottom."""
        ordered = sorted(self._sections.values(), key=self._column.indexOf)
        return [section.title for section in ordered if section.settings]

    def focus_section(self, title: str) -> None:
        """Give the keys to the section of that title."""
        for section in self._sections.values():
            if section.title == title:
                section.header.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_run(self, has_run: bool) -> None:
        """Hold back every edit while there is no run to have it; send what is live once there is one again."""
        self._has_run = has_run
        if not has_run:
            self._queue.clear()
            self._release_all()
        elif self._draft:
            self._draft, live_change = self._draft.without_live()
            if live_change:
                self._hold(live_change)
                self._request(live_change)
                self._show_draft()
        self._show_pending()

    def show_refusal(self, error: SpecError, change: Mapping[str, Any]) -> None:
        """Say at each control concerned why `change` was refused, and show there what is applied."""
        self._held = {path: value for path, value in self._held.items() if change.get(path) != value}
        for row in self._all_rows():
            if row.setting.path in change:
                row.refuse(change[row.setting.path])
        self._show_problems(error)

    def discard(self) -> None:
        """Forget every edit that is not applied yet: when the user says so, or opens another set-up."""
        self._queue.clear()
        self._notice.hide()
        if self._draft:
            self._draft = self._draft.discarded()
            self._held.clear()
            for row in self._all_rows():
                row.show_message("")
                row.abandon()
            self._show_draft()

    def apply_theme(self, theme: Theme) -> None:
        """Repaint what the style sheet does not."""
        self._theme = theme
        for section in self._sections.values():
            section.apply_theme(theme)
        self.rates.apply_theme(theme)
        self.pinned.apply_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(self._scaled(_WIDTH_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._scaled(_LEAST_WIDTH_PX), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Lay the rows out before the scroll area asks how high they are: else it squeezes them for a frame."""
        if event is not None and event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            self._column.activate()
        return False

    def _scaled(self, length_px: int) -> int:
        return round(length_px * self.fontInfo().pixelSize() / TEXT_PX)

    def _timer(self, interval_ms: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    # --- showing ------------------------------------------------------------------------------------------

    def _settings(self) -> Iterator[tuple[SettingsSection, Setting]]:
        """Return what is shown in each section, whether there are rows of it yet or not."""
        for section in self._sections.values():
            for setting in section.settings.values():
                yield section, setting

    def _place_of(self, path: str) -> tuple[SettingsSection, Setting]:
        for section, setting in self._settings():
            if setting.path == path:
                return section, setting
        raise KeyError(path)

    def _all_rows(self) -> Iterator[SettingRow]:
        """Return the rows that the panel has by now, and those that are pinned elsewhere."""
        for section in self._sections.values():
            yield from section.rows.values()
        yield from self.rates.rows()
        yield from self.pinned.rows()

    def _show_draft(self) -> None:
        assert self._draft is not None
        changes = self._draft.changes
        every = list(settings_of(self._draft.planned))
        settings = [setting for setting in every if not self._hides(setting.path)]
        self._show_num_hidden(len(every) - len(settings))
        in_sight = self._about | self._pointed_at
        groups = by_plan([replace(each, advanced=False) if each.path in in_sight else each for each in settings])
        by_path = {setting.path: setting for setting in settings}
        self._show_model({each.path: each.value for each in every if each.path == MODEL})
        self._held = {
            path: value for path, value in self._held.items() if path in by_path and by_path[path].value != value
        }
        self.rates.show_settings({each.path: each for each in every}, changes, self._hides)
        self.pinned.show_settings(by_path, changes)
        self.setUpdatesEnabled(False)
        try:
            is_other = [self._section(plan).show_settings(group, changes) for plan, group in groups.items()]
            for plan in self._sections.keys() - groups.keys():
                self._sections[plan].show_settings((), ())
            if any(is_other):
                self.show_only(self._only)
                if self.isVisible():
                    self.make_open()
                self._show_notes()
                self._settle()
        finally:
            self.setUpdatesEnabled(True)
        if self.section_titles != self._titles:
            self._titles = self.section_titles
            self.sections_changed.emit(self._titles)
        self._show_pending()
        self._calm.start()

    def _show_num_hidden(self, count: int) -> None:
        self._hidden_note.setText(
            tr("{count} settings are left out here: show all", count=count) if count != 1 else tr("Show all settings")
        )
        self._hidden_note.setVisible(count > 0)

    def _show_pending(self) -> None:
        changes = self._draft.changes if self._draft else {}
        waiting = [(section, setting) for section, setting in self._settings() if setting.path in changes]
        self._bar.show_pending([_name_in(section, setting) for section, setting in waiting], has_run=self._has_run)
        self.pending_changed.emit(sorted({section.title for section, _ in waiting}))

    def _section(self, plan: SectionPlan) -> SettingsSection:
        """Return the section of `plan`, made if it is new, at its place in the order of plans."""
        if plan not in self._sections:
            section = SettingsSection(plan, self._content)
            section.apply_theme(self._theme)
            section.set_folds(self._folds)
            self._connect_row(section)
            section.rows_made.connect(self._on_rows_made)
            self._column.insertWidget(self._column.count() - 1, section)
            self._sections[plan] = section
        return self._sections[plan]

    def _connect_row(self, row: SettingsSection | SettingRow) -> None:
        """Take what the user does in a row, or in any of a section."""
        row.value_edited.connect(self._on_value_edited)
        row.editing_ended.connect(self._on_editing_ended)
        row.value_refused.connect(self._on_value_refused)
        row.menu_opening.connect(self._on_menu_opening)

    def _names(self) -> dict[str, str]:
        """Return what the panel calls each setting, by path."""
        return {setting.path: _name_in(section, setting) for section, setting in self._settings()}

    def _show_model(self, chosen: Mapping[str, ModelKind]) -> None:
        """Call the networks what they are in the model that is trained."""
        model = MODELS[chosen.get(MODEL, "gan")]
        if model is not self._model:
            self._model = model
            self.rates.show_model(model)
            self._show_notes()

    def _show_notes(self) -> None:
        for plan, section in self._sections.items():
            part = next((part for part in plan.parts if part in self._notes), "")
            note = self._notes.get(part, "")
            if part and not self._model.is_game:
                role = tr(getattr(self._model.roles, part)).lower()
                note = tr("{role}, {weights}", role=role, weights=note) if role else tr("not used")
            section.show_note(note)

    def _settle(self) -> None:
        """Lay the rows out now, and not after the next frame is drawn."""
        QCoreApplication.sendPostedEvents(self._content, QEvent.Type.LayoutRequest.value)

    def _show_problems(self, error: SpecError, edited: str = "") -> None:
        """Show each problem at its row, else at that of the `edited` path, else at the foot of the panel."""
        sections, names = {setting.path: section for section, setting in self._settings()}, self._names()
        messages: dict[str, list[str]] = {}
        for problem in error.problems:
            kind = problem.path.rpartition(".")[0] + ".kind"
            place = next((path for path in (edited, problem.path, kind) if path in sections), "")
            messages.setdefault(place, []).append(said_at(problem, place, names))
        elsewhere = messages.pop("", [])
        self._notice.setText("\n".join(first_of(elsewhere)))
        self._notice.setVisible(bool(elsewhere))
        for place, said in messages.items():
            section, row = sections[place], sections[place].row(place)
            elsewhere_too = (*self.rates.rows(), *self.pinned.rows())
            pinned = [each for each in elsewhere_too if each.setting.path == place]
            for each in (row, *pinned):
                each.show_message("\n".join(first_of(said)))
            if not pinned:
                self.show_section(section.title, row)
                self.attention_wanted.emit(section.title)

    def _show_disabled(self) -> None:
        """Grey out what is off and cannot be turned on as things are, with the reason."""
        self._show_disabled_in(list(self._all_rows()))

    def _show_disabled_in(self, rows: Sequence[SettingRow]) -> None:
        if self._draft is None:
            return
        disabled, names = self._draft.disabled_reasons({row.setting.path for row in rows}), self._names()
        for row in rows:
            error = disabled.get(row.setting.path)
            row.show_disabled_reason(needed_at(error, row.setting.path, names) if error else "")

    def _on_menu_opening(self, path: str) -> None:
        """Grey out the entries that cannot be chosen as things are, with the reason."""
        assert self._draft is not None
        rows, names = self._rows_of(path), self._names()
        row = rows[0]
        refusals = {
            choice.value: self._draft.refusal(path, choice.value)
            for choice in row.setting.choices
            if choice.value != row.setting.value
        }
        reasons = {value: needed_at(error, path, names) for value, error in refusals.items() if error}
        for row in rows:
            row.disable_choices(reasons)

    def _on_rows_made(self, rows: Sequence[SettingRow]) -> None:
        """Have new rows say what those before them would: they are about to be shown, and are not to jump after."""
        for row in rows:
            path = row.setting.path
            if path in self._held:
                row.hold(self._held[path])
            if path in self._actual:
                row.show_actual(self._actual[path])
        self._show_disabled_in(rows)

    def _release_all(self) -> None:
        self._held.clear()
        for row in self._all_rows():
            row.release()

    # --- asking -------------------------------------------------------------------------------------------

    def _rows_of(self, path: str) -> list[SettingRow]:
        """Return the rows of a setting: that of the panel, and the one that is pinned, if there is one."""
        return [row for row in self._all_rows() if row.setting.path == path]

    def _on_value_edited(self, path: str, value: Any) -> None:
        assert self._draft is not None
        rows = self._rows_of(path)
        for row in rows:
            row.show_message("")
        self._notice.hide()
        before = self._draft.changes
        try:
            self._draft, live_change = self._draft.edit(path, value, has_run=self._has_run)
        except SpecError as error:
            self._held.pop(path, None)
            for row in rows:
                row.release()
            self._show_problems(error, edited=path)
            return
        if live_change:
            self._hold(live_change)
            self._request(live_change)
        if self._draft.changes != before:
            self._show_draft()

    def _on_value_refused(self, path: str, given: Any) -> None:
        """Say at the row what was entered and what is allowed there; it is not asked for."""
        assert self._draft is not None
        allowed = self._rows_of(path)[0].setting.allowed
        error = self._draft.refusal(path, given) or SpecError([Problem(path, repr(given), allowed)])
        self._show_problems(error, edited=path)

    def _on_editing_ended(self, path: str) -> None:
        if self._interval.isActive() and self._queue:
            self._send()

    def _hold(self, change: Mapping[str, Any]) -> None:
        self._held.update(change)
        for row in self._all_rows():
            if row.setting.path in change:
                row.hold(change[row.setting.path])

    def _request(self, change: dict[str, Any]) -> None:
        """Send `change`, or the last of several in quick succession. Each goes out alone, in the order asked for."""
        if self._queue and self._queue.keys() != change.keys():
            self._send()
        self._queue = change
        if not self._interval.isActive():
            self._send()
        self._patience.start()

    def _send(self) -> None:
        change, self._queue = self._queue, {}
        self._interval.start()
        self.change_requested.emit(change)

    def _on_interval_ended(self) -> None:
        if self._queue:
            self._send()

    def _on_apply_requested(self) -> None:
        if self._draft and self._draft.edits:
            self.restart_requested.emit(self._draft.changes)


def _name_in(section: SettingsSection, setting: Setting) -> str:
    return tr("{section}, {setting}", section=section.header.text(), setting=setting.label)


def _hides_none(path: str) -> bool:
    return False
