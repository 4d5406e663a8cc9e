"""Texts in another language: what is looked up, what is put in, and what nobody has translated."""

import re
from collections.abc import Iterator

import pytest

from ganviz.spec import Experiment
from ganviz.spec.described import settings_of
from ganviz.spec.translation import (
    LANGUAGES,
    catalogue,
    form_of,
    listed,
    put_behind,
    sentence,
    sentences,
    speak,
    tr,
    tr_n,
    tr_noop,
)

GERMAN = {
    ("Loss", ""): ("Verlust",),
    ("{count} of {total} modes", ""): ("{total} Modi, davon {count}",),
    ("Open", ""): ("Öffnen",),
    ("Open", "a state"): ("Offen",),
    ("{count} steps", ""): ("{count} Schritt", "{count} Schritte"),
}


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    put_behind(None)


def speak_german() -> None:
    put_behind(lambda text, comment, count: form_of(GERMAN, text, comment, count) or text)


def test_english_is_what_stands_in_the_code() -> None:
    assert tr("Loss") == "Loss"
    assert tr("{count:,} of {total} modes", count=1000, total=8) == "1,000 of 8 modes"
    assert tr("a set {0, 1}") == "a set {0, 1}"
    assert tr("") == ""
    assert tr_n("{count} step", "{count} steps", 1) == "1 step"
    assert tr_n("{count} step", "{count} steps", 0) == "0 steps"
    assert tr_n("{count} step of {all}", "{count} steps of {all}", 2, all=7) == "2 steps of 7"


def test_another_language_may_turn_a_sentence_around_and_counts_in_its_own_way() -> None:
    speak_german()
    assert tr("Loss") == "Verlust"
    assert tr("{count} of {total} modes", count=3, total=8) == "8 Modi, davon 3"
    assert [tr_n("{count} step", "{count} steps", count) for count in (1, 2)] == ["1 Schritt", "2 Schritte"]


def test_chinese_stands_apart_from_latin_words_and_numbers() -> None:
    put_behind(lambda text, comment, count: "对{model}只报告 {{0}} 的{share:.0%}的{more}")
    assert tr("x", model="VAE", share=0.12, more="流匹配") == "对 VAE 只报告 {0} 的 12% 的流匹配"
    written = [form for forms in catalogue("zh_CN").values() for form in forms]
    assert [form for form in written if re.search("[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]", form)] == []


def test_one_english_text_with_two_meanings_is_told_apart_by_its_comment() -> None:
    speak_german()
    assert tr("Open") == "Öffnen"
    assert tr("Open", "a state") == "Offen"
    assert tr("Open", "a shop") == "Öffnen"  # nobody has translated that one: the plain one is nearer than English


def test_what_nobody_has_translated_stays_english() -> None:
    speak_german()
    assert tr("Learning rate {rate:g}", rate=0.5) == "Learning rate 0.5"


def test_a_declared_text_is_marked_and_shown_later() -> None:
    declared = tr_noop("Loss")
    assert declared == "Loss"
    speak_german()
    assert tr(declared) == "Verlust"


def test_settings_are_described_in_the_language_that_is_spoken_now() -> None:
    def labels() -> list[str]:
        return [setting.label for setting in settings_of(Experiment())]

    english = labels()
    put_behind(lambda text, comment, count: text if "{" in text else text.upper())
    assert labels() == [label.upper() for label in english]
    put_behind(None)
    assert labels() == english


@pytest.mark.parametrize("language", [each.code for each in LANGUAGES])
def test_a_process_without_qt_speaks_every_language(language: str) -> None:
    speak(language)
    assert all(tr(*key) == forms[-1] for key, forms in catalogue(language).items())


def test_texts_in_a_row_are_separated_as_the_language_does() -> None:
    assert listed(["real", "fake"]) == "real, fake"
    assert listed([]) == ""
    put_behind(lambda text, comment, count: {", ": "、"}.get(text, text))
    assert listed(["真", "假"]) == "真、假"


def test_sentences_end_and_follow_each_other_as_the_language_has_it() -> None:
    assert sentence("it is cut short") == "It is cut short."
    assert sentence("It is cut short.") == "It is cut short."
    assert sentences(["One.", "", "Two."]) == "One. Two."
    assert sentences([]) == ""
    put_behind(lambda text, comment, count: {"{words}.": "{words}。", "{one} {next}": "{one}{next}"}.get(text, text))
    assert sentences([sentence("文件不完整"), sentence("已读取。")]) == "文件不完整。已读取。"
