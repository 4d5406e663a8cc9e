"""The runs of a map under way in a process of their own, for the window."""

from ganviz.ui.processjob import ProcessJob


class MapJob(ProcessJob):
    """Measures what a map takes, as often as it is asked, then does its runs; it reports `MapEvent`.

    It takes `Measure`, `Begin`, `Hold` and `Stop`; the last two are heard at once. Runs that are done are kept,
    whatever ends it.
    """

    worker = "ganviz.engine.sweeps.mapworker"
