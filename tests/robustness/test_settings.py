"""Damaged settings files, with fixed seeds: 200 of them, or as many as GANVIZ_FUZZ says.

Whatever a file holds, reading it raises nothing, takes no time, and gives values that the window can use.
"""

import copy
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ganviz.ui.preferences import MAX_BYTES, TEXT_SCALES, Layout, Preferences

NUM_CASES = int(os.environ.get("GANVIZ_FUZZ", "200"))
_BATCH = 50
SOUND = {
    "theme": "dark", "text_scale": 1.25, "folds": {"Data": True, "Generator": False},
    "layout": Layout.of(b"geometry" * 9, bytes(range(256)) * 8).model_dump(),
}  # fmt: skip
ODD: list[Any] = [
    None, True, -1, 0.1, 1e400, float("nan"), 10**25, "", "dark\0", "\ud800", "x" * 5000, [], {}, [[[]]], {"": None},
    {"\x1b[2J": True}, {"a": {"b": {"c": 1}}}, list(range(3000)), {str(number): True for number in range(300)},
]  # fmt: skip


def _flipped(random_: random.Random, text: bytes) -> bytes:
    content = bytearray(text)
    for _ in range(random_.randint(1, 20)):
        content[random_.randrange(len(content))] = random_.randrange(256)
    return bytes(content)


def _cut(random_: random.Random, text: bytes) -> bytes:
    return text[: random_.randrange(len(text))]


def _repeated(random_: random.Random, text: bytes) -> bytes:
    start = random_.randrange(len(text))
    return text[:start] + text[start : start + random_.randint(1, 40)] * random_.randint(2, 9000) + text[start:]


def _of_odd_values(random_: random.Random, text: bytes) -> bytes:
    tree: dict[str, Any] = json.loads(text)
    for name in random_.sample(sorted(tree), random_.randint(1, len(tree))):
        tree[name] = copy.deepcopy(random_.choice(ODD))  # the next line changes it
    layout = tree.get("layout")
    if isinstance(layout, dict) and layout and random_.random() < 0.5:
        layout[random_.choice(sorted(layout))] = copy.deepcopy(random_.choice(ODD))
    return json.dumps(tree).encode(errors="surrogatepass")


def _nested(random_: random.Random, text: bytes) -> bytes:
    opened = random_.choice([b"[", b'{"a":', b'{"folds":', b'{"layout":'])
    return opened * random_.randint(1, 40_000)


def _noise(random_: random.Random, text: bytes) -> bytes:
    return random_.randbytes(random_.choice([1, 100, 10_000, MAX_BYTES + 1]))


DAMAGES: list[Callable[[random.Random, bytes], bytes]] = [
    _flipped, _flipped, _cut, _repeated, _of_odd_values, _of_odd_values, _nested, _noise,
]  # fmt: skip


@pytest.mark.parametrize("first", range(0, NUM_CASES, _BATCH))
def test_a_damaged_file_is_read_in_peace(first: int, tmp_path: Path) -> None:
    file, sound = tmp_path / "settings.json", json.dumps(SOUND).encode()
    for seed in range(first, min(first + _BATCH, NUM_CASES)):
        random_ = random.Random(seed)
        file.write_bytes(random_.choice(DAMAGES)(random_, sound))

        preferences = Preferences(file)

        layout = preferences.take_layout()
        preferences.layout_is_good()
        assert preferences.theme in ("system", "light", "dark"), seed
        assert preferences.text_scale in TEXT_SCALES, seed
        assert all(type(name) is str and type(is_open) is bool for name, is_open in preferences.folds.items()), seed
        assert layout is None or all(type(part) is bytes for part in layout), seed
        preferences.theme = "light"
        preferences.save()
        assert Preferences(file).theme == "light", seed
