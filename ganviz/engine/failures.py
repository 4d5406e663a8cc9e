"""Failures nobody planned for, in words for the user. The traceback is for the log."""

from ganviz.spec import SpecError
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr, tr_noop

_LONGEST = 300


def in_words(error: Exception, what: str = tr_noop("Training")) -> str:
    """Return what ended `what`, and what to do where that is known."""
    if isinstance(error, MemoryError) or "not enough memory" in str(error) or "out of memory" in str(error):
        return tr("There is not enough memory for these networks and this batch size. Make one of them smaller.")
    if isinstance(error, SpecError):
        return tr("This cannot be run here. {error}", error=error)
    reason = one_line(str(error), _LONGEST) or type(error).__name__
    if isinstance(error, ImportError):
        return tr("A library that this needs cannot be loaded: {reason}", reason=reason)
    return tr("{what} stopped: {reason}", what=tr(what), reason=reason)
