"""Commands in another language: named by an option, before or behind the command, or by the environment."""

import os
import re
import sys
from pathlib import Path

import pytest

from ganviz.cli.commands import COMMANDS
from ganviz.cli.language import behind_command, language_named, language_of_system
from ganviz.spec import presets
from ganviz.spec.columns import columns_of, padded, wrapped
from ganviz.spec.translation import VARIABLE, tr
from tests.cli.conftest import Command

_COMMAND = re.compile(r"`[^`]*`|^  (?:ganviz|ssh|sbatch|qsub) \S+", re.MULTILINE)
_EXAMPLE = re.compile(r"^  (?:ganviz \S+ \S+ --|ssh ).*$", re.MULTILINE)
_ENGLISH = re.compile(r"\b[a-z']{2,}(?:[ ,;:]+[a-z']{2,}){2,}")  # three words
# Complaints of argparse, with words of each in Chinese
COMPLAINTS = {
    "train": "缺少必需的参数：PRESET 或 FILE，或 --from CHECKPOINT",
    "sweep": "缺少必需的参数：PRESET、FILE 或 FOLDER",
    "train ring8 --seed": "参数 --seed：需要一个值",
    "train ring8 --seed=--": "参数 --seed：需要一个值",
    "train ring8 --at": "参数 --at：至少需要一个值",
    "train ring8 --bogus": "无法识别的参数：--bogus",
    "train ring8 --json=3": "参数 --json：不接受所给的值 '3'",
    "train ring8 --seed x": "参数 --seed：给出的是 'x'；允许的是：整数，例如 1000",
    "train ring8 --language xx": "参数 --language：无效的选择：'xx'（可选：",
    "shot ring8 --text huge -o x.png": "参数 --text：无效的整数：'huge'",
    "sweep ring8 --watch --look": "参数 --look：不能与参数 --watch 同用",
}


@pytest.mark.parametrize("name", COMMANDS)
def test_help_in_chinese_has_no_english_sentences(ganviz: Command, name: str) -> None:
    outcome = ganviz("--language", "zh_CN", *filter(None, [name]), "--help")

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(f"用法：{f'ganviz {name}'.strip()} ")
    assert tr("options") == "options"  # English again
    assert _ENGLISH.findall(_COMMAND.sub("", _EXAMPLE.sub("", outcome.out))) == []


@pytest.mark.parametrize("command", COMPLAINTS)
def test_complaints_of_the_parser_are_in_chinese(ganviz: Command, command: str) -> None:
    outcome = ganviz("--language", "zh_CN", *command.split())

    assert (outcome.status, outcome.out) == (2, "")
    name = f"ganviz {command.split()[0]}"
    assert outcome.err.startswith(f"{name}：")
    assert COMPLAINTS[command] in outcome.err
    assert outcome.err.endswith(f"；`{name} --help` 说明它接受什么\n")


@pytest.mark.parametrize("command", ["train nope", "train ring8 --steps 0", "shot ring8 -o x", "train x.ganviz"])
def test_what_is_refused_is_told_in_chinese(ganviz: Command, command: str) -> None:
    outcome = ganviz(*command.split(), "--language=zh_CN")

    assert outcome.status == 2
    assert "给出的是" in outcome.err
    assert _ENGLISH.findall(outcome.err) == []


def test_the_language_of_the_environment_is_spoken(ganviz: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "zh_CN")

    assert f"{presets()[0].name}  " in (told := ganviz("presets").out)
    assert presets()[0].title not in told
    assert ganviz("train", "--help").out.startswith("用法：")
    assert ganviz("train", "--help", "--language", "en").out.startswith("usage: ")
    assert (os.environ[VARIABLE], tr("options")) == ("zh_CN", "options")

    monkeypatch.setenv(VARIABLE, "tlh")
    assert ganviz("train", "--help").out.startswith("usage: ")


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LC_ALL": "", "LANG": "zh_TW.UTF-8"}, "zh_CN"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de:zh_CN:en"}, "zh_CN"),
        ({"LC_ALL": "C", "LANGUAGE": "zh_CN"}, "en"),
    ],
)
def test_the_language_of_the_system_is_spoken(
    variables: dict[str, str], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_system() == code
    assert language_of_system(["train", "--json"]) == "en"


def test_messages_follow_the_system_and_what_is_written_does_not(
    ganviz: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setattr(sys, "platform", "linux")

    assert "给出的是" in ganviz("train", "nope").err
    assert ganviz("train", "--help", "--language", "en").out.startswith("usage: ")
    assert "given" in ganviz("train", "ring8", "--json", "--steps", "x").err
    wanted = []
    monkeypatch.setattr("ganviz.ui.picture.take_picture", lambda *given: wanted.append((given[2].language, tr("Seed"))))
    ganviz("shot", "ring8", "--steps", "1", "-o", tmp_path / "x.png")
    ganviz("shot", "ring8", "--steps", "1", "-o", tmp_path / "x.png", "--language", "zh_CN")
    assert wanted == [("en", "Seed"), ("zh_CN", "随机种子")]
    assert (os.environ.get(VARIABLE), tr("Seed")) == (None, "Seed")


def test_the_language_before_a_command_is_that_of_the_command() -> None:
    assert behind_command(["--language", "zh_CN", "train", "x"]) == ["train", "--language", "zh_CN", "x"]
    assert behind_command(["--language=zh_CN", "train", "x"]) == ["train", "--language=zh_CN", "x"]
    for other in (["--language", "zh_CN"], ["--language", "zh_CN", "--help"], ["--language"], ["x"], []):
        assert behind_command(other) == other
    assert language_named(["--language", "en", "x", "--language=zh_CN"]) == "zh_CN"
    assert language_named(["x", "--language"]) is None


def test_a_command_that_is_spelt_wrong_is_no_set_up_in_any_language(ganviz: Command) -> None:
    assert "'trian'" in ganviz("--language", "zh_CN", "trian", "ring8").err


def test_chinese_is_broken_between_signs_and_counted_in_columns() -> None:
    assert columns_of("a中，b") == 6
    assert padded("中", 4) + "|" == "中  |"
    assert wrapped("中文（一）字、词。", 8) == ["中文", "（一）", "字、词。"]
    assert wrapped("use --set and 改变", 10) == ["use --set", "and 改变"]
    assert wrapped("a-very-long-word b", 5) == ["a-very-long-word", "b"]
    assert wrapped("", 5) == [""]
