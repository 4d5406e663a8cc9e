"""What became of an optimizer's moments, in the user's language."""

from collections.abc import Iterator

import pytest

from ganviz.spec.handovers import NONE, in_words, note_of
from ganviz.spec.translation import put_behind, speak

G, D = "average gradient", "average squared gradient"


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    put_behind(None)


@pytest.mark.parametrize(
    ("note", "chinese"),
    [
        (f"G {note_of({G}, {D})}", "G 沿用了梯度的滑动平均，丢弃了梯度平方的滑动平均"),
        (f"G {NONE}; D {note_of({D, G}, ())}", "G 没有可沿用的矩; D 沿用了梯度的滑动平均和梯度平方的滑动平均"),
        (f"G {note_of((), {G})}", "G 丢弃了梯度的滑动平均"),
        ("G 沿用了平均梯度", "G 沿用了平均梯度"),  # of a session that was kept in Chinese
        ("", ""),
    ],
)
def test_a_note_is_kept_in_english_and_told_in_the_language_spoken(note: str, chinese: str) -> None:
    assert in_words(note) == note
    speak("zh_CN")
    assert in_words(note) == chinese
