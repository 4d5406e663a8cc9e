"""A worker that cannot load what it needs, and says so at length."""

import sys

from ganviz.engine import worker


def main() -> None:
    print("filler\n" * 2000, file=sys.stderr)
    sys.modules["ganviz.engine.loop"] = Missing("ganviz.engine.loop")  # type: ignore[assignment]
    worker.main()


class Missing:
    """Stands in for a module of which nothing can be imported."""

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __getattr__(self, name: str) -> object:
        raise ImportError("\x1b[31mlibomp\x1b[0m is <b>not</b> there")
