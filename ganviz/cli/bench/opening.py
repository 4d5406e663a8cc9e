"""Open a window to measure. Imports Qt only when torch is there, if it is to be: on Windows it cannot come after."""

from typing import TYPE_CHECKING

from ganviz.cli.given import host_for
from ganviz.engine.loading import Loading
from ganviz.spec import Preset

if TYPE_CHECKING:
    from ganviz.cli.bench.window import OpenWindow

SIZE, FULL_SIZE = (1440, 900), (1920, 1080)


def open_window(
    preset: Preset,
    engine: str,
    data_dir: str | None = None,
    size: tuple[int, int] = SIZE,
    *,
    shows_all: bool = False,
) -> "OpenWindow":
    """Return a window on `preset` with its engine in a ``process`` or a ``thread``, ready to play.

    With `shows_all`, every plot that suits the data is there, those too that wait in the menu.
    """
    host = host_for(engine)
    with Loading():  # as the program does
        from ganviz.cli.bench.window import OpenWindow

    return OpenWindow(preset, host, data_dir, size, shows_all=shows_all)


def open_full_window(preset: Preset, engine: str, data_dir: str | None = None) -> "OpenWindow":
    """Return a window with everything in it, as large as a projector shows."""
    return open_window(preset, engine, data_dir, FULL_SIZE, shows_all=True)
