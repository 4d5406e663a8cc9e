"""The dialog that asks what the run on show is to be exported as, and shows how far that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PyQt6.QtCore import Qt, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.exports.kinds import KINDS, MOST_RATE, Kind
from ganviz.engine.plan import MOST_MOMENTS
from ganviz.spec import Choice
from ganviz.spec.errors import shown
from ganviz.spec.translation import tr, tr_n
from ganviz.ui.focusring import FocusRing
from ganviz.ui.widgets.choice import ChoiceField
from ganviz.ui.widgets.whole_number import WholeNumberField

WINDOW = ""  # the name of no view
_OFFERED = ("animation", "film", "script", "csv", "parquet", "tensorboard", "weights", "setup")
_SCALES = (1, 2, 3)
_MOST_FRAMES = 500
_USUAL_FRAMES, _USUAL_RATE, _USUAL_MOMENTS = 60, 12, 6


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, but for where.

    Attributes:
        view: the name of the view; `WINDOW` for all of the window.
        count: pictures of a film or an animation.
        rate: of an animation, pictures a second.
        suffix: of the file.
        is_replayed: whether pictures are computed anew.
    """

    kind: Kind
    view: str
    count: int
    rate: int
    suffix: str
    scale: int
    is_replayed: bool


class ExportDialog(QDialog):
    """Stays open while what was asked for is under way; Cancel ends that, and a second time the dialog.

    Signals:
        wanted(Wish): something is to be exported.
        cancelled(): what is under way is to end.
    """

    wanted = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(self, views: Sequence[tuple[str, str]], first_view: str, num_kept: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._num_kept, self._is_busy = num_kept, False
        self.kind_field = ChoiceField([Choice(name, tr(KINDS[name].label), tr(KINDS[name].help)) for name in _OFFERED])
        self.view_field = ChoiceField(
            [*(Choice(name, tr(title), "") for name, title in views), Choice(WINDOW, tr("the whole window"), "")]
        )
        self.view_field.show_value(first_view)
        self.source_field, self.file_field = ChoiceField(_sources()), ChoiceField(_files())
        self.size_field = ChoiceField(_sizes())
        self.frames_field, self.moments_field = WholeNumberField(2, _MOST_FRAMES), WholeNumberField(2, MOST_MOMENTS)
        self.rate_field = WholeNumberField(1, MOST_RATE)
        for field, value in (
            (self.frames_field, _USUAL_FRAMES), (self.moments_field, _USUAL_MOMENTS), (self.rate_field, _USUAL_RATE),
        ):  # fmt: skip
            field.setKeyboardTracking(True)  # how long it lasts is said of what is typed
            field.show_value(value)
        self.about, self.message = QLabel(), QLabel()
        for label, words in ((self.about, "muted"), (self.message, "warning")):
            label.setProperty("class", words)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self._lay_out()
        self._on_chosen()
        FocusRing(self)

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        for text, field in (
            (tr("Export"), self.kind_field),
            (tr("View"), self.view_field),
            (tr("Pictures", "how many"), self.frames_field),
            (tr("Moments"), self.moments_field),
            (tr("A second"), self.rate_field),
            (tr("From", "pictures of an animation"), self.source_field),
            (tr("Size"), self.size_field),
            (tr("File"), self.file_field),
        ):
            field.setAccessibleName(text)
            self.form.addRow(text, field)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = QPushButton(tr("Export…"))
        self.export_button.setDefault(True)
        self.buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.export_button.clicked.connect(self._on_export)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        for part in (self.about, self.message, self.bar, self.buttons):
            column.addWidget(part)
        for part in (self.message, self.bar):
            part.hide()
        self.about.setMinimumWidth(30 * self.fontMetrics().averageCharWidth() * 2)
        for each in (self.kind_field, self.view_field, self.source_field, self.file_field, self.size_field):
            each.currentIndexChanged.connect(self._on_chosen)
        for number in (self.frames_field, self.moments_field, self.rate_field):
            number.valueChanged.connect(self._on_chosen)
            number.validity_changed.connect(self._on_chosen)

    @property
    def wish(self) -> Wish:
        """What the dialog says now."""
        kind = KINDS[self.kind_field.value]
        is_animation = kind.name == "animation"
        suffixes = kind.suffixes or ("",)
        return Wish(
            kind, self.view_field.value, self.frames_field.value() if is_animation else self.moments_field.value(),
            self.rate_field.value(), self.file_field.value if is_animation else suffixes[0], self.size_field.value,
            self.source_field.value,
        )  # fmt: skip

    # --- what is under way ----------------------------------------------------------------------------------

    def show_busy(self, words: str) -> None:
        """Show that something is under way."""
        self._is_busy = True
        self.about.setText(words)
        self.message.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self._enable(False)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.about.setText(words)

    def show_ended(self, trouble: str = "") -> None:
        """Show that nothing is under way any more, and why, if something went wrong."""
        self._is_busy = False
        self.bar.hide()
        self._enable(True)
        self._on_chosen()
        self.message.setText(trouble)
        self.message.setVisible(bool(trouble))

    def done(self, result: int) -> None:
        """Close; or, the first time, end what is under way."""
        if self._is_busy:
            self._is_busy = False
            self.cancelled.emit()
            if result == QDialog.DialogCode.Rejected:
                return
        super().done(result)

    def _enable(self, is_on: bool) -> None:
        for row in range(self.form.rowCount()):
            item = self.form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setEnabled(is_on)
        self.export_button.setEnabled(is_on)

    @pyqtSlot()
    def _on_export(self) -> None:
        self.wanted.emit(self.wish)

    @pyqtSlot()
    def _on_chosen(self) -> None:
        wish = self.wish
        is_animation, is_drawn = wish.kind.name == "animation", wish.kind.is_drawn
        for field, is_used in (
            (self.view_field, is_drawn), (self.source_field, is_drawn),
            (self.size_field, is_drawn and wish.view != WINDOW), (self.moments_field, wish.kind.name == "film"),
            (self.frames_field, is_animation), (self.rate_field, is_animation), (self.file_field, is_animation),
        ):  # fmt: skip
            self.form.setRowVisible(field, is_used)
        trouble = self._trouble()
        self.message.setText(trouble)
        self.message.setVisible(bool(trouble))
        self.export_button.setEnabled(not trouble)
        self.about.setText(tr(wish.kind.help) if trouble else self._about(wish))
        self.adjustSize()

    def _trouble(self) -> str:
        """Return what is typed in a field on show that is not allowed, and what is; "" for nothing."""
        for field in (self.frames_field, self.moments_field, self.rate_field):
            if self.form.isRowVisible(field) and not field.is_valid:
                allowed = tr("a whole number from {least} to {most:,}", least=field.minimum(), most=field.maximum())
                return tr(
                    "{setting}: given {given}; allowed: {allowed}.",
                    setting=field.accessibleName(), given=shown(field.text()), allowed=allowed,
                )  # fmt: skip
        return ""

    def _about(self, wish: Wish) -> str:
        told = tr(wish.kind.help)
        if not wish.kind.is_drawn:
            return told
        if not wish.is_replayed and self._num_kept < wish.count:
            told += tr_n(
                " One picture is kept of this run: there will be no more than that.",
                " {count:,} pictures are kept of this run: there will be no more than that.",
                self._num_kept,
            )
        count = wish.count if wish.is_replayed else min(wish.count, self._num_kept)
        if wish.kind.name == "animation" and count > 1:
            told += tr(" It lasts {seconds:.3g} s; the last picture stays a little longer.", seconds=count / wish.rate)
        return told


def _files() -> tuple[Choice, ...]:
    return (
        Choice(".gif", "GIF", tr("Plays everywhere; 256 colours, one palette for all pictures")),
        Choice(".webp", "WebP", tr("All colours, and smaller: for the web")),
        Choice(".apng", "APNG", tr("All colours, for the web and for slides that take PNG")),
        Choice(".mp4", "MP4", tr("A film for slides; needs the extra “video”")),
    )


def _sources() -> tuple[Choice, ...]:
    return (
        Choice(False, tr("kept pictures"), tr("As they were drawn while it trained: at once")),
        Choice(True, tr("computed anew"), tr("Each of the very step, evenly apart: training is done again on the way")),
    )


def _sizes() -> tuple[Choice, ...]:
    return tuple(
        Choice(scale, f"{scale}×", tr("{scale} pixels for each of the window", scale=scale)) for scale in _SCALES
    )
