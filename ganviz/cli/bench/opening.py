"""Open a window to measure. Imports Qt only when torch is there, if it is to be: on Windows it cannot come after."""

from typing import TYPE_CHECKING

from ganviz.cli.given import host_for
from ganviz.spec import Preset

if TYPE_CHECKING:
    from ganviz.cli.bench.window import OpenWindow

SIZE = (1440, 900)


def open_window(preset: Preset, engine: str, data_dir: str | None = None, size: tuple[int, int] = SIZE) -> "OpenWindow":
    """Return a window on `preset` with its engine in a ``process`` or a ``thread``, ready to play."""
    host = host_for(engine)
    from ganviz.cli.bench.window import OpenWindow

    return OpenWindow(preset, host, data_dir, size)
