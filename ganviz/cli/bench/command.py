"""What `ganviz bench` does with its options."""

import argparse
import json

from ganviz.cli.bench.measure import measure
from ganviz.cli.bench.table import as_json, as_text
from ganviz.cli.bench.workloads import FULL, QUICK, WORKLOADS
from ganviz.cli.output import say, tell
from ganviz.engine.interrupts import Interrupted, exit_status, told
from ganviz.spec.translation import tr


def bench(options: argparse.Namespace) -> int:
    """Measure, tell on the error stream what is measured now, and print the table or the JSON object."""

    def announce(what: str) -> None:
        tell(tr("measuring {what}", what=what))

    results = measure(WORKLOADS, QUICK if options.quick else FULL, options.data_dir, announce, is_quick=options.quick)
    if results.signal and not results.workloads:
        raise Interrupted(results.signal)
    say(json.dumps(as_json(results)) if options.json else as_text(results))
    if results.signal:
        tell(f"ganviz: {told(results.signal)}")
    return exit_status(results.signal) if results.signal else 0
