"""What `ganviz bench` does with its options."""

import argparse
import json
import sys

from ganviz.cli.bench.measure import measure
from ganviz.cli.bench.table import as_json, as_text
from ganviz.cli.bench.workloads import FULL, QUICK, WORKLOADS


def bench(options: argparse.Namespace) -> int:
    """Measure, tell on the error stream what is measured now, and print the table or the JSON object."""

    def tell(what: str) -> None:
        print(f"measuring {what}", file=sys.stderr, flush=True)

    results = measure(WORKLOADS, QUICK if options.quick else FULL, options.data_dir, tell, is_quick=options.quick)
    print(json.dumps(as_json(results)) if options.json else as_text(results))
    return 0
