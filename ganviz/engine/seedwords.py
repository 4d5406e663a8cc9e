"""What N seeds of a run come to, in words and numbers for people. Knows no torch."""

from collections.abc import Iterator

from ganviz.engine.bands import Band
from ganviz.engine.seedsummary import COUNTS, SeedsFound, Share
from ganviz.spec.columns import columns_of, padded
from ganviz.spec.conditions import CONDITIONS
from ganviz.spec.said import part
from ganviz.spec.series import SERIES, Series
from ganviz.spec.translation import listed, tr, tr_n, tr_noop

_LOSSES = {"g_loss": tr_noop("G's loss"), "d_loss": tr_noop("D's loss")}
_ALWAYS_TOLD = ("collapse",)  # also where no seed has it, of data with modes


def words_of(found: SeedsFound) -> Iterator[str]:
    """Yield the lines of a table of what seeds come to."""
    yield from _series_table(found)
    yield ""
    lines = list(counts_of(found))
    width = max(columns_of(name) for name, _ in lines)
    yield from (f"{padded(name, width)}  {words}" for name, words in lines)


def _series_table(found: SeedsFound) -> Iterator[str]:
    at_end = found.bands.at(found.steps)
    rows = [(tr("at the end"), tr("median"), tr("middle half"), tr("mean"), tr("standard error"))]
    for name, series in SERIES.items():
        if name in at_end and (series.better != "neither" or name in _LOSSES):
            rows.append((label_of(series), *_cells(at_end[name], series)))
    if len(rows) == 1:
        return
    widths = [max(map(columns_of, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = (padded("", width - columns_of(text)) + text for text, width in zip(others, widths[1:], strict=True))
        yield "  ".join([padded(first, widths[0]), *cells]).rstrip()


def label_of(series: Series) -> str:
    """Return what a series is called where all of them are listed."""
    if series.name in _LOSSES:
        return tr(_LOSSES[series.name])
    is_shared = sum(each.label == series.label for each in SERIES.values()) > 1
    if not is_shared:
        return tr(series.label)
    return tr("{series}, {unit}", series=tr(series.label), unit=tr(series.unit))


def _cells(band: Band, series: Series) -> tuple[str, str, str, str]:
    def said(value: float) -> str:
        return f"{value:.{series.digits}f}" if series.digits else f"{value:.2f}".rstrip("0").rstrip(".")

    error = "" if band.error is None else said(band.error)
    return said(band.median), tr("{low} to {high}", low=said(band.low), high=said(band.high)), said(band.mean), error


def counts_of(found: SeedsFound) -> Iterator[tuple[str, str]]:
    """Yield what was counted of the seeds that are done, by name: modes, conditions, divergence."""
    for name in COUNTS:
        if distribution := found.distribution(name):
            counts = (tr("{value} in {seeds}", value=value, seeds=_seeds(num)) for value, num in distribution.items())
            yield tr(SERIES[name].label), listed(counts)
    if (missing := found.missing_modes) is not None:
        yield tr("not all modes"), _share(missing)
    always = _ALWAYS_TOLD if missing is not None else ()
    seen = found.conditions_seen(*always)
    for kind, share in found.conditions(*always).items():
        yield (
            title_of(kind),
            tr(
                "{share} at the end; {count} of {of} at any time",
                share=_share(share),
                count=seen[kind].count,
                of=seen[kind].of,
            ),
        )
    yield tr("diverged"), _share(found.diverged)


def _share(share: Share) -> str:
    if not share.of:
        return tr("no seed is done")
    return tr(
        "{count} of {of} (95% interval {low} to {high})",
        count=share.count,
        of=share.of,
        low=part(share.low),
        high=part(share.high),
    )


def _seeds(num: int) -> str:
    return tr_n("{count} seed", "{count} seeds", num)


def title_of(kind: str) -> str:
    """Return what a condition is called within a line: ``mode collapse``, ``G hardly moves``."""
    title = tr(CONDITIONS[kind].title)
    return title if title[1:2].isspace() else title[:1].lower() + title[1:]
