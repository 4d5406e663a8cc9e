"""What N seeds of a run come to, in words and numbers for people. Knows no torch."""

from collections.abc import Iterator

from ganviz.engine.bands import Band
from ganviz.engine.seedsummary import COUNTS, SeedsFound, Share
from ganviz.spec.conditions import CONDITIONS
from ganviz.spec.said import part
from ganviz.spec.series import SERIES, Series

_LOSSES = {"g_loss": "G's loss", "d_loss": "D's loss"}
_ALWAYS_TOLD = ("collapse",)  # also where no seed has it, of data with modes


def words_of(found: SeedsFound) -> Iterator[str]:
    """Yield the lines of a table of what seeds come to."""
    yield from _series_table(found)
    yield ""
    lines = list(counts_of(found))
    width = max(len(name) for name, _ in lines)
    yield from (f"{name:{width}}  {words}" for name, words in lines)


def _series_table(found: SeedsFound) -> Iterator[str]:
    at_end = found.bands.at(found.steps)
    rows = [("at the end", "median", "middle half", "mean", "standard error")]
    for name, series in SERIES.items():
        if name in at_end and (series.better != "neither" or name in _LOSSES):
            rows.append((label_of(series), *_cells(at_end[name], series)))
    if len(rows) == 1:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = (f"{text:>{width}}" for text, width in zip(others, widths[1:], strict=True))
        yield "  ".join([f"{first:{widths[0]}}", *cells]).rstrip()


def label_of(series: Series) -> str:
    """Return what a series is called where all of them are listed."""
    if series.name in _LOSSES:
        return _LOSSES[series.name]
    is_shared = sum(each.label == series.label for each in SERIES.values()) > 1
    return f"{series.label}, {series.unit}" if is_shared else series.label


def _cells(band: Band, series: Series) -> tuple[str, str, str, str]:
    def said(value: float) -> str:
        return f"{value:.{series.digits}f}" if series.digits else f"{value:.2f}".rstrip("0").rstrip(".")

    error = "" if band.error is None else said(band.error)
    return said(band.median), f"{said(band.low)} to {said(band.high)}", said(band.mean), error


def counts_of(found: SeedsFound) -> Iterator[tuple[str, str]]:
    """Yield what was counted of the seeds that are done, by name: modes, conditions, divergence."""
    for name in COUNTS:
        if distribution := found.distribution(name):
            yield SERIES[name].label, ", ".join(f"{value} in {_seeds(num)}" for value, num in distribution.items())
    if (missing := found.missing_modes) is not None:
        yield "not all modes", _share(missing)
    always = _ALWAYS_TOLD if missing is not None else ()
    seen = found.conditions_seen(*always)
    for kind, share in found.conditions(*always).items():
        yield title_of(kind), f"{_share(share)} at the end; {seen[kind].count} of {seen[kind].of} at any time"
    yield "diverged", _share(found.diverged)


def _share(share: Share) -> str:
    if not share.of:
        return "no seed is done"
    return f"{share.count} of {share.of} (95% interval {part(share.low)} to {part(share.high)})"


def _seeds(num: int) -> str:
    return f"{num} seed" if num == 1 else f"{num} seeds"


def title_of(kind: str) -> str:
    """Return what a condition is called within a line: ``mode collapse``, ``G hardly moves``."""
    title = CONDITIONS[kind].title
    return title if title[1:2].isspace() else title[:1].lower() + title[1:]
