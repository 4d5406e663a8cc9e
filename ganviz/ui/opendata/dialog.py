"""The dialog that shows what a table holds, and asks which of it the data is to be."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.tables import Decimal, DecimalError, Table
from ganviz.spec.data.base import MAX_LISTED
from ganviz.spec.errors import one_line
from ganviz.spec.translation import listed, sentence, sentences, tr, tr_n, tr_noop
from ganviz.ui.focusring import FocusRing
from ganviz.ui.opendata.fields import choose, menu, text_label
from ganviz.ui.opendata.preview import PointsPicture, RowsView
from ganviz.ui.opendata.source import (
    GAUSSIANS,
    Kept,
    Outcome,
    Source,
    Wanted,
    first_wanted,
    headings_of,
    in_words,
    of_classes,
    outcome_of,
    usable,
)
from ganviz.ui.plain import shortened, tool_tip
from ganviz.ui.style import TEXT_PX, mark
from ganviz.ui.task import Task
from ganviz.ui.theme import Theme

_SIZE = (920, 600)
_MOST_LARGER = 1.2  # with the text: a hall's projector has 1280x800
_POINTS, _NUMBERS, _CLASSED = "points", "numbers", "classed"
_SHAPES = (
    (tr_noop("points in the plane"), _POINTS),
    (tr_noop("numbers, one dimension"), _NUMBERS),
    (tr_noop("points, a mode for each class"), _CLASSED),
    (tr_noop("a Gaussian for each class"), GAUSSIANS),
)
_DECIMALS: tuple[tuple[str, Decimal | None], ...] = (
    (tr_noop("as it looks"), None),
    (tr_noop("point: 0.5"), "."),
    (tr_noop("comma: 0,5"), ","),
)
_WISHES = (
    ("is_standardised", tr_noop("Standardise: mean 0, deviation 1")),
    ("is_complete", tr_noop("Leave out rows without a value")),
    ("is_part", tr_noop("Draw {most:,} of the rows")),
)


class OpenDataDialog(QDialog):
    """Open it with `read`. Nothing here blocks; closing it gives up what is under way.

    Signals:
        chosen(dict): this change of an experiment makes the points its data.
        kept(str, object): tables with these headings are to be taken so the next time, as `Kept`.
    """

    chosen = pyqtSignal(dict)
    kept = pyqtSignal(str, object)

    def __init__(self, parent: QWidget | None = None, recall: Callable[[str], Kept | None] = lambda _: None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open data"))
        self._recall = recall
        self._source = Source("")
        self._table: Table | None = None
        self._wanted = Wanted()
        self._as_new = self._wanted  # how it would be taken if none with its headings had been
        self._recalled: Wanted | None = None  # how one with its headings was taken the last time, if otherwise
        self._outcome: Outcome | None = None
        self._reading: Task | None = None
        self._taking: Task | None = None
        self._make_parts()
        self._lay_out()
        FocusRing(self)

    def read(self, source: Source) -> None:
        """Show the table of `source`, once it is read."""
        self._source = source
        self._name.setText(source.name)
        self.decimal.setCurrentIndex(0)
        self._decimal_row.hide()
        self._read_with(None)

    def apply_theme(self, theme: Theme) -> None:
        self.rows.apply_theme(theme)
        self.picture.apply_theme(theme)

    # --- what the user can do -----------------------------------------------------------------------------

    @pyqtSlot()
    def use(self) -> None:
        """Take what is shown, and close."""
        if self._outcome is None or self._table is None or not self._outcome.change:
            return
        headings = headings_of(self._table)
        if headings:
            self.kept.emit(headings, Kept.of(self._table, self._wanted))
        self.accept()
        self.chosen.emit(dict(self._outcome.change))

    def done(self, result: int) -> None:
        """Close, however that came about, and wait for nothing."""
        self._reading = self._taking = None
        super().done(result)

    @pyqtSlot()
    def _on_anew_clicked(self) -> None:
        self._want(self._as_new)
        self.use_button.setFocus()

    @pyqtSlot()
    def _on_decimal_chosen(self) -> None:
        self._read_with(self.decimal.currentData())

    @pyqtSlot()
    def _on_shape_chosen(self) -> None:
        table, shape = self._table, self.shape_box.currentData()
        if table is None:
            return
        dimensions = 1 if shape == _NUMBERS else 2
        columns = (*self._wanted.columns, *(place for place in usable(table) if place not in self._wanted.columns))
        classes = self.classes.currentData() if shape in (_CLASSED, GAUSSIANS) else None
        self._want(
            replace(
                self._wanted, dimensions=dimensions, columns=columns[:dimensions], classes=classes,
                is_gaussian=shape == GAUSSIANS,
            )
        )  # fmt: skip

    @pyqtSlot()
    def _on_chosen(self) -> None:
        if self._table is None:
            return
        boxes = self.columns[: self._wanted.dimensions]
        wishes = replace(self._wanted.wishes, **{name: box.isChecked() for name, box in self.wishes.items()})
        classes = self.classes.currentData() if self._wanted.classes is not None else None
        columns = tuple(box.currentData() for box in boxes)
        self._want(replace(self._wanted, columns=columns, classes=classes, wishes=wishes))

    # --- what comes of it ---------------------------------------------------------------------------------

    def _read_with(self, decimal: Decimal | None) -> None:
        self._clear()
        self._say(tr("Reading {name}…", name=self._source.name), words="muted")
        self._bar.show()
        self._taking = None
        self._reading = Task(partial(self._source.read, decimal), self._source.name)
        self._reading.succeeded.connect(self._on_read)
        self._reading.failed.connect(self._on_not_read)
        self._reading.begin()

    @pyqtSlot(object)
    def _on_read(self, table: Table) -> None:
        if self.sender() is not self._reading:
            return
        self._reading = None
        self._bar.hide()
        if not usable(table):
            self._say(tr("There are no columns of numbers in it."))
            return
        self._table = table
        rows = tr_n("{count:,} row", "{count:,} rows", table.num_rows)
        columns = tr_n("{count:,} column", "{count:,} columns", len(table.columns))
        self._about.setText(listed((rows, columns)))
        self.rows.show_table(table)
        self._offer_columns(table)
        self._show_choices(True)
        self._as_new = first_wanted(table)
        wanted = first_wanted(table, self._recall(headings_of(table)))
        self._recalled = wanted if wanted != self._as_new else None
        self._want(wanted)

    @pyqtSlot(object)
    def _on_not_read(self, error: Exception) -> None:
        if self.sender() is not self._reading:
            return
        self._reading = None
        self._bar.hide()
        self._say(shortened(sentence(str(error) or type(error).__name__)))
        if isinstance(error, DecimalError):
            self._decimal_row.show()
            self.decimal.setFocus()

    def _clear(self) -> None:
        """Show nothing of the table before: what is read next may be none. Its decimal sign stays to be chosen."""
        self._table = self._recalled = None
        self._about.clear()
        self._memory.hide()
        self.rows.clear_table()
        self.picture.show_points(None)
        self._remarks.hide()
        self._choices.hide()
        self._show_outcome(None)

    def _want(self, wanted: Wanted) -> None:
        """Show what comes of `wanted`, once it is worked out."""
        assert self._table is not None
        self._wanted = wanted
        self._show_wanted()
        self._show_outcome(None)
        self._taking = Task(partial(outcome_of, self._table, wanted), self._source.name)
        self._taking.succeeded.connect(self._on_taken)
        self._taking.failed.connect(self._on_not_taken)
        self._taking.begin()

    @pyqtSlot(object)
    def _on_taken(self, outcome: Outcome) -> None:
        if self.sender() is self._taking:
            self._taking = None
            self._show_outcome(outcome)

    @pyqtSlot(object)
    def _on_not_taken(self, error: Exception) -> None:
        if self.sender() is self._taking:
            self._taking = None
            self._say(tr("{words}.", words=str(error) or type(error).__name__))

    # --- looks --------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._name, self._about = text_label("title"), text_label("muted")
        self._notice, self._remarks = text_label("warning"), text_label("muted")
        self._remembered, self.anew_button = text_label("muted"), QPushButton(tr("Take it as new"))
        self.anew_button.setToolTip(tool_tip(tr("As if no table with these headings had been opened before")))
        self.anew_button.setAutoDefault(False)
        self.anew_button.clicked.connect(self._on_anew_clicked)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Reading"))
        self._labels: list[QLabel] = []
        self.rows, self.picture = RowsView(), PointsPicture()
        self.shape_box = menu(tr("Use as"), _SHAPES)
        self.shape_box.activated.connect(self._on_shape_chosen)
        self.columns = tuple(menu(tr("Column of {name}", name=name), ()) for name in ("x", "y"))
        self.classes = menu(tr("Column of classes"), ())
        for box in (*self.columns, self.classes):
            box.activated.connect(self._on_chosen)
        self.decimal = menu(tr("Decimal sign"), _DECIMALS)
        self.decimal.activated.connect(self._on_decimal_chosen)
        self.wishes = {name: QCheckBox(tr(label, most=MAX_LISTED)) for name, label in _WISHES}
        for wish in self.wishes.values():
            wish.toggled.connect(self._on_chosen)
        self.use_button, self.cancel_button = QPushButton(tr("Use these points")), QPushButton(tr("Cancel"))
        self.use_button.setProperty("class", "accent")
        self.use_button.setDefault(True)
        self.use_button.clicked.connect(self.use)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addWidget(self._about, 1)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        names = (tr("Use as"), "x", "y", tr("classes"))
        for row, (label, box) in enumerate(zip(names, (self.shape_box, *self.columns, self.classes), strict=True)):
            name = QLabel(label)
            name.setBuddy(box)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
            self._labels.append(name)
        self._choices = QWidget()
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(4)
        choices.addLayout(grid)
        for wish in self.wishes.values():
            choices.addWidget(wish)
        self._decimal_row = QWidget()
        line = QHBoxLayout(self._decimal_row)
        line.setContentsMargins(0, 0, 0, 0)
        sign = QLabel(tr("Decimal sign"))
        sign.setBuddy(self.decimal)
        line.addWidget(sign)
        line.addWidget(self.decimal, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._choices)  # above: what a choice brings does not move it
        column.addWidget(self._decimal_row)
        column.addWidget(self.picture, 1)
        self._memory = QWidget()
        memory = QHBoxLayout(self._memory)
        memory.setContentsMargins(0, 0, 0, 0)
        memory.addWidget(self._remembered, 1)
        memory.addWidget(self.anew_button)
        self._memory.hide()
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.rows)
        both.addWidget(side)
        both.setSizes([_SIZE[0] - 340, 340])
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.use_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._memory)
        whole.addWidget(both, 1)
        for widget in (self._bar, self._notice, self._remarks):
            whole.addWidget(widget)
        whole.addLayout(buttons)
        self._show_choices(False)
        unit = self.fontInfo().pixelSize() / TEXT_PX
        self.resize(*(round(each * min(unit, _MOST_LARGER)) for each in _SIZE))

    def _offer_columns(self, table: Table) -> None:
        for box in self.columns:
            with QSignalBlocker(box):
                box.clear()
                for place in usable(table):
                    box.addItem(_name(table, place), place)
        with QSignalBlocker(self.classes):
            self.classes.clear()
            for place in of_classes(table):
                self.classes.addItem(_name(table, place), place)
        with QSignalBlocker(self.shape_box):
            self.shape_box.clear()
            for label, shape in _SHAPES[: None if self.classes.count() else 2]:
                self.shape_box.addItem(tr(label), shape)

    def _show_choices(self, is_read: bool) -> None:
        self._choices.setVisible(is_read)
        self._decimal_row.setVisible(is_read and self._source.path is not None and self._table is not None
                                     and self._table.has_lines)  # fmt: skip

    def _show_wanted(self) -> None:
        wanted, table = self._wanted, self._table
        assert table is not None
        choose(self.shape_box, _shape_of(wanted))
        self.shape_box.setEnabled(len(usable(table)) > 1)
        for box, place in zip(self.columns, wanted.columns, strict=False):
            choose(box, place)
        for widget in (self.columns[1], self._labels[2]):
            widget.setVisible(wanted.dimensions == 2)
        if wanted.classes is not None:
            choose(self.classes, wanted.classes)
        for widget in (self.classes, self._labels[3]):
            widget.setVisible(wanted.classes is not None)
        for name, wish in self.wishes.items():
            with QSignalBlocker(wish):
                wish.setChecked(getattr(wanted.wishes, name))
        self._memory.setVisible(wanted == self._recalled)
        if wanted == self._recalled:
            how = in_words(table, wanted)
            self._remembered.setText(tr("Taken as last time: {how}.", how=how))
        taken = wanted.columns if wanted.classes is None else (*wanted.columns, wanted.classes)
        self.rows.show_taken(taken)

    def _show_outcome(self, outcome: Outcome | None) -> None:
        self._outcome = outcome
        self.use_button.setEnabled(outcome is not None and bool(outcome.change))
        if outcome is None:
            return
        self.picture.show_points(outcome.taken)
        self._say(outcome.problem)
        self._remarks.setText(sentences(outcome.remarks))
        self._remarks.setVisible(bool(outcome.remarks))
        is_too_long = self._table is not None and self._table.num_rows > MAX_LISTED
        self.wishes["is_part"].setVisible(is_too_long)
        has_gaps = self._table is not None and any(column.numbers.missing for column in self._table.columns)
        self.wishes["is_complete"].setVisible(has_gaps)
        if outcome.wish:
            self.wishes[outcome.wish].setFocus()
        elif outcome.taken is not None and not isinstance(self.focusWidget(), QComboBox | QCheckBox):
            self.use_button.setFocus()

    def _say(self, notice: str, words: str = "warning") -> None:
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        mark(self._notice, "class", words)


def _shape_of(wanted: Wanted) -> str:
    if wanted.classes is not None:
        return GAUSSIANS if wanted.is_gaussian else _CLASSED
    return _POINTS if wanted.dimensions == 2 else _NUMBERS


def _name(table: Table, place: int) -> str:
    return one_line(table.columns[place].name or tr("column {number}", number=place + 1), 40)
