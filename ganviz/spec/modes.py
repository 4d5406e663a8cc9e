"""When a mode of the data counts as found by the generator, the two rules said once, and what it is called."""

from collections.abc import Sequence

from ganviz.spec.translation import tr, tr_noop

COVERED_SHARE = 0.25  # of a mode's fair share, from which on it is covered

COVERED_HELP = tr_noop(
    "A mode is covered when it holds at least a quarter of its fair share of the fakes, "
    "which is the share that the data has there; only fakes within 3 std of the mode count."
)
TOUCHED_HELP = tr_noop(
    "A mode is touched when at least one of 2,500 fakes is within 3 std of it. That is the "
    "rule of published tables (Srivastava et al. 2017, Lin et al. 2018), where such modes "
    "are called captured."
)


def mode_called(place: int, names: Sequence[str]) -> str:
    """Return what the mode at `place`, from 0, is called in a sentence: by its name, where modes have `names`."""
    return names[place] if names else tr("mode {number}", number=place + 1)
