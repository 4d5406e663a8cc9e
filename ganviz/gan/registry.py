"""Find the implementation of a `kind` that an experiment names."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class Registry(Generic[Entry]):
    """A table from `kind` to its implementation."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._entries: dict[str, Entry] = {}

    def register(self, kind: str) -> Callable[[Entry], Entry]:
        """Return a decorator that registers its function or class under `kind`."""

        def file(entry: Entry) -> Entry:
            self.add(kind, entry)
            return entry

        return file

    def add(self, kind: str, entry: Entry) -> None:
        """Register `entry` under `kind`."""
        assert kind not in self._entries, f"two {self._what} called {kind}"
        self._entries[kind] = entry

    def __contains__(self, kind: str) -> bool:
        return kind in self._entries

    def __getitem__(self, kind: str) -> Entry:
        return self._entries[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)
