"""Open the window as `ganviz` does, say when it is painted for the first time, and close it again.

    python -m ganviz.cli.bench.firstpaint

Run by `ganviz.cli.bench.startup`, which takes the time until the word is out.
"""

from ganviz.cli.given import host_for
from ganviz.engine.loading import Loading
from ganviz.spec import DEFAULT_PRESET, load_preset

PAINTED = "painted"


def main() -> None:
    preset, host = load_preset(DEFAULT_PRESET), host_for("process")
    with Loading():
        from PyQt6.QtCore import QEvent, QObject, QTimer

        from ganviz.ui.application import application, discard
        from ganviz.ui.display import open_display
        from ganviz.ui.link import Link
        from ganviz.ui.look import Look
        from ganviz.ui.model.session import Session
        from ganviz.ui.preferences import Preferences
        from ganviz.ui.window import MainWindow

    class Watcher(QObject):
        """Ends the application once the window's first painting is through."""

        def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
            if event is not None and event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, tell)
            return False

    def tell() -> None:
        print(PAINTED, flush=True)
        app.quit()

    open_display()
    app, preferences = application(), Preferences.unsaved()
    window = MainWindow(Session(Link(host), preset.experiment), Look(app, preferences), preferences, preset)
    watcher = Watcher()
    window.installEventFilter(watcher)
    window.session.open()
    window.show()
    app.exec()
    window.close()
    discard(window)


if __name__ == "__main__":
    main()
