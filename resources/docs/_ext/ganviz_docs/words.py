"""Words of the generated pages: those of the program, in the language of the reader, and a few of the pages' own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from ganviz.spec.translation import SOURCE_LANGUAGE, catalogue, form_of, speak

_OWN = {
    "allowed": "允许的取值", "default": "默认值", "unit": "单位", "what it does": "作用", "setting": "设置",
    "changes": "何时生效", "at the next step": "下一步生效", "on a restart": "重新开始后生效", "kinds": "种类",
    "kind": "种类", "one of": "可选", "command": "命令", "option": "选项", "usage": "用法", "steps": "步",
    "seconds": "秒", "about": "约", "It offers": "它提供的更改", "Its counterpart": "对照预设",
    "What is counted": "经过统计的论断", "Side by side": "并排运行", "Story": "说明", "Open it": "打开",
    "page": "页", "pages": "页", "minutes": "分钟", "Lessons": "课程", "Challenges": "挑战", "Goal": "目标",
    "from preset": "起始预设", "must stay": "必须保持不变", "view": "视图", "shows": "显示", "place": "位置",
    "for": "适用于", "series": "量", "label": "标签", "good": "好的方向", "noise floor": "噪声下限",
    "low": "越低越好", "high": "越高越好", "neither": "无", "yes": "有", "no": "无", "file": "文件", "is": "内容",
    "both players": "两个网络", "set": "数据集", "size": "大小", "files": "文件",
}  # fmt: skip


def translated(text: str, language: str) -> str:
    """Return a text of the program in `language`, by its own catalogue; as it is where that lacks it."""
    return form_of(catalogue(language), text, "", -1) or text


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Have the program speak `language` for as long as the context lasts: what it puts together is then in it too."""
    speak(language)
    try:
        yield
    finally:
        speak(SOURCE_LANGUAGE)


def own(text: str, language: str) -> str:
    """Return a word of the pages' own in `language`."""
    return text if language == SOURCE_LANGUAGE else _OWN[text]


def cell(text: object) -> str:
    """Return text as it may stand in a cell of a table: on one line, and without what Markdown takes for its own."""
    return re.sub(r"([|<>*_\[\]$])", r"\\\1", " ".join(str(text).split()))


def code(text: object) -> str:
    """Return text as code in a cell of a table."""
    return "`" + " ".join(str(text).split()).replace("|", "\\|") + "`"


def table(heads: list[str], rows: list[list[str]]) -> str:
    """Return a table; its cells are Markdown already."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
