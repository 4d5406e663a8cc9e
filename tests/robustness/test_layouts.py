"""Damaged layouts of the window, with fixed seeds: 200 of them, or as many as GANVIZ_FUZZ says.

Qt trusts the bytes that `restoreState` gets, and one wrong byte can end the process. So none of them may come through:
the layout that is handed on is the one that was kept, or there is none.
"""

import base64
import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtWidgets import QApplication

from ganviz.spec import preset
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost

NUM_CASES = int(os.environ.get("GANVIZ_FUZZ", "200"))
_BATCH = 50


@pytest.fixture
def file(qapp: QApplication, tmp_path: Path) -> Path:
    """Return a settings file with the layout of a real window."""
    path, chosen = tmp_path / "settings.json", preset("ring8")
    preferences = Preferences(path)
    window = MainWindow(Session(Link(FakeHost()), chosen.experiment), Look(qapp, preferences), preferences, chosen)
    window.close()
    window.deleteLater()
    return path


def damaged(random_: random.Random, content: bytes) -> bytes:
    """Return other bytes than `content`: some changed, cut out, put in, or the end lost."""
    made = bytearray(content)
    while bytes(made) == content:
        place = random_.randrange(len(made))
        match random_.randrange(5):
            case 0:
                made[place] ^= 1 << random_.randrange(8)
            case 1:
                made[place : place + 4] = random_.randbytes(4)
            case 2:
                del made[place : place + random_.randint(1, 40)]
            case 3:
                made[place:place] = random_.randbytes(random_.randint(1, 40))
            case _:
                del made[place:]
        if not made:
            made = bytearray(content)
    return bytes(made)


@pytest.mark.parametrize("first", range(0, NUM_CASES, _BATCH))
def test_a_damaged_layout_is_not_handed_to_qt(first: int, file: Path) -> None:
    kept: dict[str, Any] = json.loads(file.read_text())
    layout = Preferences(file).layout
    assert layout is not None
    for seed in range(first, min(first + _BATCH, NUM_CASES)):
        random_ = random.Random(seed)
        broken = dict(kept["layout"])
        for name in random_.choice([("docks",), ("docks",), ("geometry",), ("geometry", "docks")]):
            broken[name] = base64.b64encode(damaged(random_, base64.b64decode(broken[name]))).decode()
        file.write_text(json.dumps(kept | {"layout": broken}))

        assert Preferences(file).take_layout() is None, seed

    file.write_text(json.dumps(kept))
    assert Preferences(file).take_layout() == layout
