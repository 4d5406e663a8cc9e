"""The dialog that makes a preset of the settings on show: its title, its story, and which controls it shows."""

from collections.abc import Iterator
from dataclasses import replace

from PyQt6.QtCore import QSize, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.ownpresets import LONGEST_TITLE
from ganviz.spec import Preset, Setting, settings_of
from ganviz.spec.stories import LONGEST_LINE, MOST_HIDDEN, MOST_PINNED
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.controls.plans import by_plan
from ganviz.ui.focusring import FocusRing
from ganviz.ui.plain import tool_tip

_PIN, _LEAVE_OUT = 1, 2  # columns
_PATH = Qt.ItemDataRole.UserRole
_WIDTH_LINES, _TREE_LINES = 44, 20  # of text
_CONTROLS_HELP = tr_noop(
    "Which controls who opens it sees. Pinned: always in sight, beside the rates. Left out: "
    "not shown, until “show all” is pressed."
)
_SAVE_HELP = tr_noop("Keep it among the presets, under “Yours”")
_FILE_HELP = tr_noop("Write it to a file to hand on; whoever opens that sees the same story and controls")


class PresetDialog(QDialog):
    """Asks what a preset of one's own is to be called and to tell, and which controls it pins or leaves out.

    Signals:
        save_wanted(Preset): it is to be kept among the presets.
        file_wanted(Preset): it is to be written to a file.
    """

    save_wanted = pyqtSignal(object)
    file_wanted = pyqtSignal(object)

    def __init__(self, suggested: Preset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save as a preset"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._suggested = suggested
        self.title = _line(suggested.title, LONGEST_TITLE, tr("Title"))
        told = (*map(tr, suggested.story), "", "")[:2]
        self.lines = tuple(
            _line(text, LONGEST_LINE, name)
            for text, name in zip(told, (tr("What it is for"), tr("What to watch")), strict=True)
        )
        self.lines[0].setPlaceholderText(tr("One line, shown at the top of the window"))
        self.lines[1].setPlaceholderText(tr("A second line; may stay empty"))
        self.offers = QCheckBox(_offered(suggested))
        self.offers.setChecked(bool(suggested.actions))
        self.offers.setVisible(bool(suggested.actions))
        self.tree = self._made_tree()
        self._message = QLabel()
        self._message.setProperty("class", "warning")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.hide()
        about = QLabel(tr(_CONTROLS_HELP))
        about.setProperty("class", "muted")
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.file_button = QPushButton(tr("To a file…"))
        self.file_button.setToolTip(tool_tip(tr(_FILE_HELP)))
        self.save_button = QPushButton(tr("Save"))
        self.save_button.setToolTip(tool_tip(tr(_SAVE_HELP)))
        self.save_button.setDefault(True)
        buttons.addButton(self.file_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        form = QFormLayout()
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("What it is for"), self.lines[0])
        form.addRow(tr("What to watch"), self.lines[1])
        form.addRow("", self.offers)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(about)
        column.addWidget(self.tree, 1)
        column.addWidget(self._message)
        column.addWidget(buttons)
        self.save_button.clicked.connect(self._on_save)
        self.file_button.clicked.connect(self._on_file)
        buttons.rejected.connect(self.reject)
        self.tree.itemChanged.connect(self._on_item_changed)
        self.title.textChanged.connect(self._on_title_changed)
        self._on_title_changed(self.title.text())
        self.title.selectAll()
        FocusRing(self)

    def sizeHint(self) -> QSize:
        unit = self.fontMetrics().height()
        parent = self.parentWidget()
        hint = QSize(_WIDTH_LINES * unit, super().sizeHint().height() + _TREE_LINES * unit // 2)
        return hint if parent is None else hint.boundedTo(parent.window().size() * 0.9)  # type: ignore[union-attr]

    @property
    def preset(self) -> Preset:
        """What the dialog says now."""
        lines = tuple(filter(None, (" ".join(each.text().split()) for each in self.lines)))
        return replace(
            self._suggested,
            title=" ".join(self.title.text().split()),
            story=lines,
            note=" ".join(lines),
            actions=self._suggested.actions if self.offers.isChecked() else (),
            pinned=tuple(self._checked(_PIN)),
            hidden=tuple(self._hidden()),
        )

    def tell(self, message: str) -> None:
        """Say what is wrong; nothing, where it is empty."""
        self._message.setText(message)
        self._message.setVisible(bool(message))

    # --- the controls -------------------------------------------------------------------------------------

    def _made_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(tr("Controls of the preset"))
        tree.setColumnCount(3)
        tree.setHeaderLabels([tr("Control"), tr("Pin"), tr("Leave out")])
        tree.setUniformRowHeights(True)
        header = tree.header()
        assert header is not None
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (_PIN, _LEAVE_OUT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for plan, settings in by_plan(settings_of(self._suggested.experiment)).items():
            top = QTreeWidgetItem(tree, [tr(plan.title)])
            is_out = all(self._suggested.hides(setting.path) for setting in settings)
            top.setData(0, _PATH, plan.parts)
            top.setCheckState(_LEAVE_OUT, _state(is_out))
            for setting in settings:
                self._add(top, setting, is_out=is_out)
        return tree

    def _add(self, top: QTreeWidgetItem, setting: Setting, *, is_out: bool) -> None:
        item = QTreeWidgetItem(top, [setting.label])
        item.setData(0, _PATH, setting.path)
        item.setToolTip(0, tool_tip(f"{setting.path}\n{setting.help}"))
        item.setCheckState(_PIN, _state(setting.path in self._suggested.pinned))
        item.setCheckState(_LEAVE_OUT, _state(is_out or self._suggested.hides(setting.path)))
        item.setDisabled(is_out)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for top in self._tops():
            for index in range(top.childCount()):
                item = top.child(index)
                assert item is not None
                yield item

    def _tops(self) -> Iterator[QTreeWidgetItem]:
        for index in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(index)
            assert top is not None
            yield top

    def _checked(self, column: int) -> Iterator[str]:
        for item in self._items():
            if item.checkState(column) == Qt.CheckState.Checked and not (column == _PIN and item.isDisabled()):
                yield item.data(0, _PATH)

    def _hidden(self) -> Iterator[str]:
        """Yield the parts that are left out whole, and the settings left out of the others."""
        for top in self._tops():
            if top.checkState(_LEAVE_OUT) == Qt.CheckState.Checked:
                yield from top.data(0, _PATH)
                continue
            for index in range(top.childCount()):
                item = top.child(index)
                if item is not None and item.checkState(_LEAVE_OUT) == Qt.CheckState.Checked:
                    yield item.data(0, _PATH)

    @pyqtSlot(QTreeWidgetItem, int)
    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        self.tell("")
        is_on = item.checkState(column) == Qt.CheckState.Checked
        self.tree.blockSignals(True)
        try:
            if item.parent() is None and column == _LEAVE_OUT:
                for index in range(item.childCount()):
                    child = item.child(index)
                    assert child is not None
                    child.setDisabled(is_on)
                    child.setCheckState(_LEAVE_OUT, _state(is_on))
            elif is_on:
                other = _LEAVE_OUT if column == _PIN else _PIN
                item.setCheckState(other, Qt.CheckState.Unchecked)
                if column == _PIN and len(list(self._checked(_PIN))) > MOST_PINNED:
                    item.setCheckState(_PIN, Qt.CheckState.Unchecked)
                    self.tell(tr("At most {most} settings can be pinned.", most=MOST_PINNED))
        finally:
            self.tree.blockSignals(False)

    # --- what the user does -------------------------------------------------------------------------------

    @pyqtSlot(str)
    def _on_title_changed(self, text: str) -> None:
        self.tell("")
        for button in (self.save_button, self.file_button):
            button.setEnabled(bool(text.strip()))

    @pyqtSlot()
    def _on_save(self) -> None:
        if self._is_possible():
            self.save_wanted.emit(self.preset)

    @pyqtSlot()
    def _on_file(self) -> None:
        if self._is_possible():
            self.file_wanted.emit(self.preset)

    def _is_possible(self) -> bool:
        count = len(self.preset.hidden)
        if count > MOST_HIDDEN:
            self.tell(
                tr(
                    "{count} settings are left out one by one: leave out whole parts, {most} at most.",
                    count=count,
                    most=MOST_HIDDEN,
                )
            )
        return count <= MOST_HIDDEN


def _line(text: str, longest: int, name: str) -> QLineEdit:
    made = QLineEdit(text[:longest])
    made.setMaxLength(longest)
    made.setCursorPosition(0)
    made.setAccessibleName(name)
    return made


def _offered(suggested: Preset) -> str:
    return tr("Offer the same changes: {changes}", changes=listed(tr(action.text) for action in suggested.actions))


def _state(is_on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
