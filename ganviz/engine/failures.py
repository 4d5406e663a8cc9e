"""Failures nobody planned for, in words for the user. The traceback is for the log."""

from ganviz.spec import SpecError


def in_words(error: Exception) -> str:
    """Return what ended a run, and what to do where that is known."""
    if isinstance(error, MemoryError) or "not enough memory" in str(error) or "out of memory" in str(error):
        return "There is not enough memory for these networks and this batch size. Make one of them smaller."
    if isinstance(error, SpecError):
        return f"This cannot be run here. {error}"
    return f"Training stopped: {str(error) or type(error).__name__}"
