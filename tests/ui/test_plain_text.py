"""What users and files give is shown as it is: no HTML of theirs, no line breaks, no more of it than can be read."""

from pathlib import Path

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QTextDocument
from PyQt6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Failed, RunState, StateChanged, WorkerDied
from ganviz.spec import Experiment, Preset
from ganviz.ui.app import _ExceptHook
from ganviz.ui.banner import Banner
from ganviz.ui.plain import shortened, tool_tip, within_sentence
from ganviz.ui.widgets import Elided
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open

HOSTILE = "<img src='file:///etc/passwd'><b>x</b>&amp;\x1b[2J\0\u202e"


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    chosen = Preset("mine", HOSTILE + "t" * 5000, HOSTILE + "n" * 100_000, Experiment())
    window = open_window(host, chosen)
    host.report(started())
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED)
    return window


def rendered(label: QLabel) -> str:
    """Return what a label shows, as Qt reads its text."""
    is_rich = label.textFormat() is Qt.TextFormat.RichText or (
        label.textFormat() is Qt.TextFormat.AutoText and Qt.mightBeRichText(label.text())
    )
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText() if is_rich else label.text()


def message_label(banner: Banner) -> QLabel:
    return next(label for label in banner.findChildren(QLabel) if label.text())


def test_a_banner_shows_text_as_it_is(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)

    banner.show_message("<img src=x> & <b>bold</b>\nsecond", lead="<i>Lead.</i>")

    assert banner.text == "<i>Lead.</i> <img src=x> & <b>bold</b>\nsecond"
    assert rendered(message_label(banner)) == banner.text
    assert "<b>&lt;i&gt;Lead.&lt;/i&gt;</b> " in message_label(banner).text()


def test_a_banner_stays_within_reason(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)

    banner.show_message("word " * 100_000)

    assert len(rendered(message_label(banner))) <= 4000


@pytest.mark.parametrize("report", [Failed(1, HOSTILE), WorkerDied(1, HOSTILE)], ids=["failed", "died"])
def test_a_trouble_is_told_as_it_is(window: MainWindow, host: FakeHost, qtbot: QtBot, report: object) -> None:
    host.report(report)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(window.banner.text))

    assert "<img src='file:///etc/passwd'><b>x</b>&amp;" in rendered(message_label(window.banner))


def test_an_error_in_the_window_is_told_as_it_is(window: MainWindow) -> None:
    hook = _ExceptHook(window)
    hook(RuntimeError, RuntimeError(HOSTILE), None)

    assert "(RuntimeError: <img" in rendered(message_label(window.banner))
    assert "\\x1b[2J\\x00\\u202e" in window.banner.text
    window.banner.dismiss()
    hook.window = None  # it is being deleted
    hook(RuntimeError, RuntimeError(HOSTILE), None)
    assert not window.banner.text


def test_a_set_ups_title_and_note_are_shown_as_they_are(window: MainWindow) -> None:
    assert window.windowTitle().startswith("ganviz – <img src=")
    assert window.windowTitle().isprintable()
    assert len(window.windowTitle()) < 120
    (told,) = [label for label in window.findChildren(QLabel) if label.text().startswith("<img src='file:")]
    assert rendered(told) == told.text()
    assert told.text().isprintable()
    assert len(told.text()) <= 1000


def test_nothing_in_the_window_takes_a_set_up_for_html(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        assert "<img" not in widget.toolTip(), widget
        if isinstance(widget, QLabel) and "<img" in widget.text():
            assert "<img" in rendered(widget), widget


def test_a_file_of_thousands_of_mistakes_makes_a_box_that_fits_a_screen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("\n".join(f"key{number} = '<img src=x>\\u001b'" for number in range(3000)).replace("'", '"'))

    window.files.open_preset(str(path))

    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = window.findChildren(QMessageBox)[0]
    assert box.textFormat() is Qt.TextFormat.PlainText
    lines = box.informativeText().splitlines()
    assert lines[0].startswith("key0: given '<img src=x>\\x1b'; allowed: ")
    assert lines[10:] == ["and 2,990 more"]
    label = next(label for label in box.findChildren(QLabel) if "key0" in label.text())
    assert rendered(label) == box.informativeText()
    assert box.sizeHint().height() < 1000
    box.close()


def test_a_line_of_small_print_is_one_line(qtbot: QtBot) -> None:
    label = Elided()
    qtbot.addWidget(label)

    label.show_text("a\nb\0")

    assert label.full_text == "a\\nb\\x00"


def test_words_of_others_are_escaped_and_cut() -> None:
    assert tool_tip("a < b\nc") == "<qt>a &lt; b<br>c</qt>"
    assert tool_tip("") == ""
    assert shortened("x" * 4000) == "x" * 4000
    assert len(shortened("x" * 4001)) == 4000


def test_a_state_is_told_in_the_colour_of_it(window: MainWindow, host: FakeHost, qtbot: QtBot) -> None:
    host.report(StateChanged(1, RunState.TRAINING, 3))

    qtbot.waitUntil(lambda: rendered(window.status.state_label) == "● training")


def test_a_title_within_a_sentence_keeps_its_capitals() -> None:
    titles = ("Reverse KL", "\u53cd\u5411 KL", "Least squares", "Jensen-Shannon", "D wins, G starves", "")
    assert [within_sentence(title) for title in titles] == [
        "reverse KL", "\u53cd\u5411 KL", "least squares", "Jensen-Shannon", "D wins, G starves", "",
    ]  # fmt: skip
