"""What the play button will do, in words beside it. Knows no widgets."""

from ganviz.engine.messages import RunState
from ganviz.spec.translation import tr


def past_words(is_playing: bool, step: int) -> tuple[str, str]:
    """Return the same while a past step is on show, where the recording is played and nothing is trained."""
    if is_playing:
        return tr("Pause"), tr("the recording")
    return tr("Play back"), tr("from {step:,}, as it was", step=step)


def play_words(
    state: RunState, step: int, end: int | None, rests_at: int | None = None, stop: int | None = None
) -> tuple[str, str]:
    """Return what pressing play does, and one thing more to know of it, for a run of which `step` steps are done.

    `end` is where the preset on show ends, `rests_at` where a run that trains was told to rest, `stop` where a page of
    a lesson has it rest; None for no end. While a run trains the words stay as they are.
    """
    match state:
        case RunState.LOADING:
            return tr("Loading"), tr("the run is being prepared")
        case RunState.TRAINING:
            goes_on = tr("goes on without end")
            return tr("Pause"), goes_on if rests_at is None else tr("rests at {step:,}", step=rests_at)
        case RunState.DIVERGED:
            return tr("Play"), tr("again from {step:,}", step=step)
        case RunState.FAILED:
            return tr("Stopped"), tr("reset begins anew")
        case RunState.DEAD:
            return tr("Bring back"), tr("to step {step:,}", step=step)
        case RunState.STORED:
            return tr("Play back"), tr("from the start, as it was")
    if step == stop:
        has_end = end is not None and step < end
        goes_on = tr("play goes on to {end:,}", end=end) if has_end else tr("play goes on without end")
        return tr("The page stops here"), goes_on
    if stop is not None and step < stop:
        end = stop
    if step == 0:
        return tr("Play"), tr("from the start") if end is None else tr("to {step:,}", step=end)
    if step == end:
        return tr("The preset ends here"), tr("play goes on without end")
    is_ahead = end is not None and step < end
    return tr("Play"), tr("from {step:,} to {end:,}", step=step, end=end) if is_ahead else tr(
        "from {step:,}", step=step
    )
