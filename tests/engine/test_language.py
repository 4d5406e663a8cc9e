"""What the engine says to the window, in another language; and the processes that say it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ganviz.engine.failures import in_words
from ganviz.engine.pictures import prepare
from ganviz.engine.seedwords import label_of
from ganviz.engine.sweeps.mapevents import Measure, NotMeasured
from ganviz.engine.tables import Choice, Wishes, parse_table, proposed, take
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.spec.series import SERIES
from ganviz.spec.sweeps import Axis
from ganviz.spec.translation import VARIABLE, put_behind, speak
from tests.engine.sweeps.samples import SWEEP

ENGLISH = re.compile(r"\b(?:the|is|has|of|and|not|no|are|it|in|a)\b")


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    speak("zh_CN")
    yield
    put_behind(None)


@pytest.mark.parametrize(
    "text",
    ["", "a,b\n", "a,b\nx,y\n", 'a,b\n"1,2\n3,4\n', "1,2\n3\n", "1.234;2\n5.678;3\n", "[[1, 2], [3]]", "[1, {}]", "{"],
)
def test_what_is_wrong_with_a_table_is_said_in_another_language(text: str) -> None:
    with pytest.raises(ValueError, match=r"[\u4e00-\u9fff]") as raised:
        parse_table(text)
    assert not ENGLISH.search(str(raised.value))


def test_questions_and_remarks_about_columns_are_in_another_language() -> None:
    table = parse_table("size\n1.5\n2.5\n")
    with pytest.raises(ValueError, match="需要 2 个"):
        proposed(table, 2)
    gaps = parse_table("size,mass\n1.5,\n2.5,3\n,4\n3.5,4\n5.5,1\n")
    with pytest.raises(ValueError, match="另外 1 行") as raised:
        take(gaps, Choice((0, 1)), Wishes(), most_rows=10, farthest=10.0)
    taken = take(gaps, Choice((0, 1)), Wishes(is_complete=True), most_rows=10, farthest=10.0)
    assert not any(ENGLISH.search(words) for words in (str(raised.value), *taken.remarks))


def test_a_folder_without_pictures_says_so_in_another_language(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="其中没有图片"):
        prepare(tmp_path, 28)


def test_a_failure_is_put_into_words_of_another_language() -> None:
    assert in_words(RuntimeError("boom")) == "训练中止：boom"
    assert not ENGLISH.search(in_words(MemoryError()))


def test_series_are_told_apart_in_another_language() -> None:
    labels = [label_of(series) for series in SERIES.values()]
    assert len(set(labels)) == len(labels)


def test_a_process_that_makes_maps_speaks_as_the_one_that_started_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "zh_CN")
    impossible = replace(SWEEP, x=Axis("updates.batch_size", (0,)))
    process = WorkerProcess("ganviz.engine.sweeps.mapworker")
    try:
        process.post(Measure(1, impossible))
        first = next(iter(process.reports()))
    finally:
        process.kill()
        process.end()
    assert first == NotMeasured(1, "这张参数图中没有可以运行的格。")
