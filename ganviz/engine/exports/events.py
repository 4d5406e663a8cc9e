"""The series of a run as TensorBoard reads them: a file of events, by the extra `tensorboard`."""

import struct
from collections.abc import Iterator
from typing import Any

from ganviz.engine.exports.rows import Rows
from ganviz.spec.translation import tr, tr_noop

_ASKED = tr_noop("TensorBoard files need tensorboardX: pip install 'ganviz[tensorboard]'; or write CSV")
_LOSSES = {"d_loss": "loss/D", "g_loss": "loss/G"}
_PLAYERS = {"d": "D", "g": "G"}


class EventsError(ValueError):
    """No file of events can be written; the text is for the user."""


def require_events() -> None:
    """Raise EventsError unless files of events can be written here."""
    _library()


def file_name(written_s: float) -> str:
    """Return what a file of events that is written at that time, seconds since 1970, is called in its folder."""
    return f"events.out.tfevents.{int(written_s)}.ganviz"


def events_of(rows: Rows, written_s: float, setup: str = "") -> Iterator[bytes]:
    """Yield the parts of a file of events: a scalar for each number, and the set-up as a text.

    Raises:
        EventsError: if what writes them is not installed.
    """
    events, summaries, checksum = _library()

    def record(event: Any) -> bytes:
        data = event.SerializeToString()
        size = struct.pack("<Q", len(data))
        return b"".join((size, struct.pack("<I", checksum(size)), data, struct.pack("<I", checksum(data))))

    yield record(events.Event(wall_time=written_s, file_version="brain.Event:2"))
    if setup:
        text = summaries.SummaryMetadata(plugin_data={"plugin_name": "text"})
        tensor = {"dtype": "DT_STRING", "string_val": [f"```\n{setup}\n```".encode()]}
        value = summaries.Summary.Value(tag="set-up", metadata=text, tensor=tensor)
        yield record(events.Event(wall_time=written_s, step=0, summary=summaries.Summary(value=[value])))
    columns = [(tag_of(name), column.tolist()) for name, column in rows.columns.items()]
    for place, step in enumerate(rows.steps.tolist()):
        values = [
            summaries.Summary.Value(tag=tag, simple_value=column[place])
            for tag, column in columns
            if column[place] == column[place]
        ]
        yield record(events.Event(wall_time=written_s, step=step, summary=summaries.Summary(value=values)))


def tag_of(name: str) -> str:
    """Return what a series is called there: with a group before it, so that like stands with like."""
    if name in _LOSSES:
        return _LOSSES[name]
    player, _, rest = name.partition("_")
    return f"{rest}/{_PLAYERS[player]}" if player in _PLAYERS and rest else f"quality/{name}"


def _library() -> tuple[Any, Any, Any]:
    try:
        from tensorboardX.proto import event_pb2, summary_pb2
        from tensorboardX.record_writer import masked_crc32c
    except ImportError:
        raise EventsError(tr(_ASKED)) from None
    return event_pb2, summary_pb2, masked_crc32c
