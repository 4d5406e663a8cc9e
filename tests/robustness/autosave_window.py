"""A window that trains by itself and tells where it is, to be ended: see `tests.robustness.autosave_kills`."""

import random
import sys
from typing import Any

from PyQt6.QtCore import QTimer

from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import RunState
from ganviz.spec import preset
from ganviz.ui import app
from ganviz.ui.window import MainWindow


def main() -> None:
    chance, host = random.Random(int(sys.argv[1])), ProcessHost()
    made: list[MainWindow] = []

    class Telling(MainWindow):
        """Does something a few times a second, and tells which branch is on show, where it is, and its last row."""

        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            made.append(self)
            self._branches = 0
            self._ticks = QTimer(self)
            self._ticks.timeout.connect(self._tick)
            self._ticks.start(50)

        def _tick(self) -> None:
            session = self.session
            if session.state in (RunState.PAUSED, RunState.DEAD):
                self.intents.do("toggle")
            elif session.state is RunState.TRAINING and chance.random() < 0.05:
                rate = chance.choice((5e-4, 1e-3, 2e-3))
                self.intents.do("change", {"discriminator.optimizer.lr": rate})
            elif session.state is RunState.TRAINING and session.step > 500 and chance.random() < 0.01:
                session.branch(session.step // 2, {})
                self._branches += 1
            losses = session.current.series.get("g_loss")
            rows = losses.last_step or 0 if losses is not None else 0
            print("at", self._branches, session.step, host.worker_pid or 0, rows, flush=True)

    app.MainWindow = Telling  # type: ignore[misc]
    app.run_window(preset("ring8"), lambda: host)


if __name__ == "__main__":
    main()
