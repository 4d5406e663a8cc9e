"""Every preset in every size of window, with every size of text, as usual and for a hall: what is cut or overlaps.

    python -m tests.benchmarks.geometry [--language CODE] [PRESET]...

Prints a line for each problem, and ends with 1 if there is one.
"""

import argparse
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PyQt6.QtWidgets import QApplication

from ganviz.spec import Preset, preset, presets
from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE
from ganviz.ui.application import application, discard
from ganviz.ui.language import speak
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.geometry import SCALES, SIZES, laid_out, opened


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--language", default=SOURCE_LANGUAGE, choices=[each.code for each in LANGUAGES])
    parser.add_argument("names", nargs="*", metavar="PRESET")
    options = parser.parse_args(arguments)
    app, names = application(), options.names
    speak(options.language)
    num_problems = 0
    for name in names or [each.name for each in presets()]:
        for is_hall in (False, True):
            for scale in SCALES:
                window = opened(_opener(app), FakeHost(), name, scale, is_hall=is_hall)
                found = laid_out(window, SIZES)
                num_problems += len(found)
                for each in found:
                    print(f"{name}, {scale:.0%}{', hall' * is_hall}: {each}", flush=True)
                window.close()
                discard(window)
    print(f"{num_problems} problems")
    return int(num_problems > 0)


def _opener(app: QApplication):  # type: ignore[no-untyped-def]
    def open_(host: FakeHost, name: str) -> MainWindow:
        chosen: Preset = preset(name)
        preferences = Preferences.unsaved()
        session = Session(Link(host), chosen.experiment)
        window = MainWindow(session, Look(app, preferences, DARK), preferences, chosen)
        session.open(chosen.lanes)
        window.show()
        return window

    return open_


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
