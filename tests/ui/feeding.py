"""Reports given to a view as the window gives them: the record has them first, and the view draws the record."""

from weakref import WeakKeyDictionary

from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame, Started
from ganviz.ui.model.record import RunRecord
from ganviz.ui.views import View
from tests.ui.frames import RING

_RECORDS: WeakKeyDictionary[QWidget, RunRecord] = WeakKeyDictionary()


def record_of(view: QWidget) -> RunRecord:
    """Return the record that `view` draws."""
    return _RECORDS.setdefault(view, RunRecord(1, RING))


def feed(view: View, *reports: Started | ChangeApplied | Frame) -> None:
    """Write `reports` down, one after the other, and let `view` draw each."""
    assert isinstance(view, QWidget)
    record = record_of(view)
    for report in reports:
        record.note(report)
        if isinstance(report, Started):
            view.show_run(record)
        elif isinstance(report, ChangeApplied):
            view.show_change(report)
        else:
            view.show_frame(report)
