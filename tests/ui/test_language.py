"""The window in another language: what is asked of Qt, what the system wants, and a window that opens again."""

from collections.abc import Callable, Iterator

import pytest
from PyQt6.QtCore import QCoreApplication, QTimer
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ThreadHost
from ganviz.spec import preset
from ganviz.spec.translation import tr
from ganviz.ui.app import run_window
from ganviz.ui.language import SYSTEM, code_of, speak, spoken, system_language
from ganviz.ui.preferences import Preferences, settings_file
from ganviz.ui.rail import RailButton
from ganviz.ui.window import MainWindow


def run_watched(
    monkeypatch: pytest.MonkeyPatch,
    look: Callable[[MainWindow], bool],
    begin: Callable[[MainWindow], None] = lambda window: None,
) -> int:
    """Run the application with a preset, and return its exit status.

    `begin` is called with each window that it opens, and `look` whenever that one's run is paused until it is True.
    """

    class Watched(MainWindow):
        def __init__(self, *given: object) -> None:
            super().__init__(*given)  # type: ignore[arg-type]
            begin(self)
            self._watch = QTimer(self)
            self._watch.timeout.connect(self._follow)
            self._watch.start(20)

        def _follow(self) -> None:
            if self.session.state.name == "PAUSED" and look(self):
                self._watch.stop()

    monkeypatch.setattr("ganviz.ui.app.MainWindow", Watched)
    return run_window(preset("ring8"), ThreadHost)


def _choose_or_close(window: MainWindow, number: int) -> None:
    """Choose Chinese in the first window, and close the second."""
    if number == 1:
        window.intents.do("choose_language", "zh_CN")
    else:
        window.close()


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak("en")


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["zh-Hans-CN", "en"], "zh_CN"),
        (["zh_TW"], "zh_CN"),
        (["de-DE", "zh-CN"], "zh_CN"),
        (["en-GB", "zh"], "en"),
        (["de-DE"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_is_known_is_spoken(wanted: list[str], code: str) -> None:
    assert system_language(wanted) == code


def test_texts_go_through_qt_and_so_do_its_own(qapp: QApplication) -> None:
    assert speak("zh_CN") == spoken() == "zh_CN"
    assert tr("Learning rate") == QCoreApplication.translate("ganviz", "Learning rate") == "学习率"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QCoreApplication.translate("another", "Learning rate") == "Learning rate"

    assert speak("en") == spoken() == "en"
    assert tr("Learning rate") == "Learning rate"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize("text", ["half \ud800 of a pair", "a\0zero", "{0} %n %1 &x <b>x</b>", "我的 {title}"])
def test_a_text_that_is_not_ours_is_shown_as_it_is(qapp: QApplication, text: str) -> None:
    speak("zh_CN")
    assert tr(text) == text


def test_a_language_that_is_not_there_is_as_the_system_wants() -> None:
    assert code_of("tlh") == code_of(SYSTEM) == system_language()


def test_the_sign_of_a_network_is_its_letter_in_any_language(qtbot: QtBot) -> None:
    """D in its square, though the word below is another one: plots and formulas say D as well."""
    pictures = []
    for code in ("en", "zh_CN"):
        speak(code)
        button = RailButton("Discriminator", "discriminator")
        qtbot.addWidget(button)
        button.show_words(has_words=False)
        button.resize(40, 40)
        pictures.append((button.text(), button.grab().toImage()))
    (english, sign), (chinese, other_sign) = pictures
    assert (english, chinese) == ("Discriminator", "判别器")
    assert sign == other_sign


@pytest.mark.parametrize("can_write", [True, False])
def test_another_language_opens_the_window_again_with_the_session(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, can_write: bool
) -> None:
    """What was trained is there again, at its step, in the other language; the choice is remembered if it can be."""
    if not can_write:
        settings_file().mkdir(parents=True)  # in the place of the file
    seen: list[tuple[str, int]] = []

    def look(window: MainWindow) -> bool:
        if not seen and window.session.step == 0:
            window.session.play(until=30)
        if window.session.step != 30:
            return False
        seen.append((spoken(), window.session.step))
        _choose_or_close(window, len(seen))
        return True

    assert run_watched(monkeypatch, look) == 0
    assert seen == [("en", 30), ("zh_CN", 30)]
    assert Preferences().language == ("zh_CN" if can_write else "system")


def test_another_language_waits_for_runs_that_a_new_window_would_end(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window.maps.trials), "is_under_way", property(lambda trials: True))
    window.intents.do("choose_language", "zh_CN")
    assert not window.opens_again
    assert window.isVisible()
    assert window._preferences.language == "zh_CN"
    assert "next start" in window.banner.text
    monkeypatch.undo()
    window.intents.do("choose_language", "zh_CN")
    assert window.opens_again


def test_a_lesson_is_open_again_at_its_page_in_another_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its page does nothing to the run a second time: that is on show already. The view in front stays there."""
    seen: list[tuple[str, int]] = []
    fronts: list[str] = []
    wanted: list[object] = []

    def begin(window: MainWindow) -> None:
        if not seen:
            window.resize(1280, 800)
            window.intents.do("resize_text", 1.5)
            lesson = next(each for each in window.lessons.known if each.pages[0].do)
            window.lessons.player.begin(lesson, acts=False)
        window.lessons.player.acts_wanted.connect(wanted.append)

    def look(window: MainWindow) -> bool:
        lesson = window.lessons.player.lesson
        quality = window.panels.docks["quality"]
        if lesson is None or window.docking.is_due or not window.tabifiedDockWidgets(quality):
            return False
        if not seen and window.docking.front != "quality":
            quality.raise_()
            return False
        fronts.append(window.docking.front)
        seen.append((lesson.name, window.lessons.player.index))
        _choose_or_close(window, len(seen))
        return True

    assert run_watched(monkeypatch, look, begin) == 0
    assert len(seen) == 2
    assert seen[0] == seen[1]
    assert fronts == ["quality", "quality"]
    assert wanted == []
