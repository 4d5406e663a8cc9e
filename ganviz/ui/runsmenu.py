"""The list of runs: which is on show, and what can be done with each."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PyQt6.QtCore import QObject, QRectF, QSize, Qt
from PyQt6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PyQt6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget

from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.runactions import LONGEST_NAME
from ganviz.ui.theme import Theme

_SWATCH_PX, _SWATCH_OFF_PX = 12, 6  # of a run that is drawn, and of one that is not


class RunsMenu(QObject):
    """Fills a menu each time it is opened, newest run first, and those that are hidden in a menu of their own.

    Args:
        ask: asks for an intent by its name, with values.
        theme: returns the theme of the window.
        now: returns the time of day.
    """

    def __init__(
        self,
        session: Session,
        menu: QMenu,
        ask: Callable[..., object],
        theme: Callable[[], Theme],
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(menu)
        self._session, self._menu, self._ask, self._theme, self._now = session, menu, ask, theme, now
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the runs that there are now."""
        self._menu.clear()
        records = list(reversed(self._session.records.values()))
        for record in records:
            if not record.is_hidden:
                self._add_run(self._menu, record)
        hidden = [record for record in records if record.is_hidden]
        if hidden or self._session.deleted is not None:
            self._menu.addSeparator()
        if hidden:
            entry = _submenu(self._menu, tr("Hidden"))
            for record in hidden:
                self._add_run(entry, record)
        if (deleted := self._session.deleted) is not None:
            text = tr("Bring back {name}", name=one_line(deleted.name, LONGEST_NAME)).replace("&", "&&")
            _add(self._menu, text, partial(self._ask, "undelete_run"))

    def _add_run(self, menu: QMenu, record: RunRecord) -> None:
        entry = _submenu(menu, self._text(record))
        entry.setIcon(self._swatch(record))
        is_current, run = record is self._session.current, record.run
        _add(entry, tr("Show"), partial(self._ask, "show_run", run)).setEnabled(not is_current)
        trouble = self._session.comparison.trouble_with(record)
        join = _add(entry, tr("Compare with the one on show"), partial(self._ask, "join_run", run))
        join.setEnabled(not trouble)
        join.setToolTip(
            f"{trouble[:1].upper()}{trouble[1:]}" if trouble else tr("Train both in lockstep, side by side")
        )
        beside = _add(entry, tr("Draw beside the one on show"), partial(self._ask, "compare_run", run))
        beside.setEnabled(not is_current and not record.is_hidden and not self._session.lanes.is_on)
        beside.setCheckable(True)
        beside.setChecked(record in self._session.beside)
        entry.addSeparator()
        _add(entry, tr("Rename…"), partial(self._rename, record))
        pin = _add(
            entry,
            tr("Unpin") if record.is_pinned else tr("Pin"),
            partial(self._ask, "pin_run", run, not record.is_pinned),
        )
        pin.setToolTip(tr("A pinned run is kept however many there are after it"))
        is_on_show = record in self._session.lanes.shown
        text = tr("Show in plots again") if record.is_hidden else tr("Hide")
        hide = _add(entry, text, partial(self._ask, "hide_run", run, not record.is_hidden))
        hide.setEnabled(not is_on_show)
        hide.setToolTip(
            tr("A run on show cannot be hidden: show another one first") if is_on_show else tr("Draw it no more")
        )
        delete = _add(entry, tr("Delete"), partial(self._ask, "delete_run", run))
        delete.setEnabled(not is_current)
        if is_current:
            delete.setToolTip(tr("The run on show cannot be deleted: show another one first"))

    def _text(self, record: RunRecord) -> str:
        told = [
            one_line(record.name, LONGEST_NAME),
            tr("to {step:,}", step=record.end),
            when(record.begun, self._now()),
        ]
        told += [tr("on show")] if record is self._session.current else []
        told += [tr("pinned")] if record.is_pinned else []
        return " · ".join(part for part in told if part).replace("&", "&&")

    def _swatch(self, record: RunRecord) -> QIcon:
        """Return the colour of a run in plots: that of its lane, or of the one on show; small if it is not drawn."""
        lanes, theme = self._session.lanes, self._theme()
        is_current = record is self._session.current
        is_drawn = is_current or record in (*lanes.records, *self._session.beside)
        lane = f"lane {lanes.colour_of(record)}" if record in lanes.records else ""
        return swatch(theme.colour(lane or ("accent" if is_current else "muted")), is_drawn=is_drawn)

    def _rename(self, record: RunRecord) -> None:
        parent = self._menu.parentWidget()
        text, is_given = QInputDialog.getText(parent or QWidget(), "ganviz", tr("Name of the run:"), text=record.name)
        if is_given:
            self._ask("rename_run", record.run, text)


def when(begun: datetime | None, now: datetime) -> str:
    """Return when a run was begun, as one says it: ``21:40`` of today, else ``28 Nov``."""
    if begun is None:
        return ""
    return f"{begun:%H:%M}" if begun.date() == now.date() else tr("{date.day} {date:%b}", date=begun)


def swatch(colour: str, *, is_drawn: bool) -> QIcon:
    """Return a patch of `colour`, a small one for what is not drawn."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    pixmap = QPixmap(QSize(16, 16) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    side = _SWATCH_PX if is_drawn else _SWATCH_OFF_PX
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF((16 - side) / 2, (16 - side) / 2, side, side), 3, 3)
    painter.end()
    return QIcon(pixmap)


def _submenu(menu: QMenu, text: str) -> QMenu:
    entry = menu.addMenu(text)
    assert entry is not None
    entry.setToolTipsVisible(True)
    return entry


def _add(menu: QMenu, text: str, act: Callable[..., object]) -> QAction:
    action = menu.addAction(text)
    assert action is not None
    action.triggered.connect(lambda _checked: act())
    return action
