"""Load modules without looking for garbage: nearly all that they make stays, and looking at it again takes a tenth.

Imports nothing that Python has not built in, as `ganviz.engine.interpreter` does.
"""

import gc


class Loading:
    """While it holds, Python's collector rests; after it, what is there by then is never looked at again.

    For imports alone: a widget made meanwhile would never be collected.
    """

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *trouble: object) -> None:
        gc.freeze()
        if self._was_on:
            gc.enable()
