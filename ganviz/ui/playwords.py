"""What the play button will do, in words beside it. Knows no widgets."""

from ganviz.engine.messages import RunState


def past_words(is_playing: bool, step: int) -> tuple[str, str]:
    """Return the same while a past step is on show, where the recording is played and nothing is trained."""
    if is_playing:
        return "Pause", "the recording"
    return "Play back", f"from {step:,}, as it was"


def play_words(state: RunState, step: int, end: int | None) -> tuple[str, str]:
    """Return what pressing play does, and one thing more to know of it, for a run of which `step` steps are done.

    `end` is where the preset on show ends; None for no end. While a run trains the words stay as they are.
    """
    match state:
        case RunState.LOADING:
            return "Loading", "the run is being prepared"
        case RunState.TRAINING:
            return "Pause", f"rests at {end:,}" if end is not None and step < end else "goes on without end"
        case RunState.DIVERGED:
            return "Play", f"again from {step:,}"
        case RunState.FAILED:
            return "Stopped", "reset begins anew"
        case RunState.DEAD:
            return "Bring back", f"to step {step:,}"
        case RunState.STORED:
            return "Play back", "from the start, as it was"
    if step == 0:
        return "Play", "from the start" if end is None else f"to {end:,}"
    if step == end:
        return "The preset ends here", "play goes on without end"
    return "Play", f"from {step:,}" + (f" to {end:,}" if end is not None and step < end else "")
