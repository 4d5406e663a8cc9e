"""How often the classifiers of the image sets are right, and what they cost: a table, one line a set.

    python -m tests.benchmarks.classifiers [KIND ...] [--data-dir DIR]

Each learns anew, on one thread, whatever the cache folder holds. Reals that training has never seen, as if they were
fakes, say what a perfect generator scores.
"""

import argparse
import time

import torch

from ganviz.engine.datafiles import CATALOGUE, load_images, load_labels
from ganviz.gan.classified import ClassYardstick
from ganviz.gan.classifier import ClassifierTraining
from ganviz.gan.randomness import seeded

NUM_COMPARED = 1000
HEADINGS = ("set", "right on", "held out", "CPU s", "1,000 told in", "reals as fakes", "floor")


def row(kind: str, data_dir: str | None) -> tuple[str, ...]:
    """Return what one set comes to, in the order of `HEADINGS`."""
    images, labels = (torch.from_numpy(load(kind, data_dir).copy()) for load in (load_images, load_labels))
    training = ClassifierTraining(images, labels, 10)
    begun_s = time.process_time()
    while not training.advance():
        pass
    learnt_s = time.process_time() - begun_s
    assert training.classifier is not None
    order = torch.randperm(len(images), generator=seeded(0, "compared"))
    reals = (images[order[: 3 * NUM_COMPARED]].float() / 255).unsqueeze(1)
    count = min(NUM_COMPARED, len(reals) // 3)
    yardstick = ClassYardstick(training.classifier, training.shares(len(images)), reals[count:], seeded(0, "floor"))
    begun_s = time.process_time()
    found = yardstick.measure(reals[:count])
    told_ms = 1000 * (time.process_time() - begun_s) * NUM_COMPARED / count
    return (
        kind, f"{100 * (training.accuracy or 0):.1f} %", f"{training.num_held_out:,}", f"{learnt_s:.1f}",
        f"{told_ms:.0f} ms", f"{found.frechet or 0:.2f}", f"{found.floor or 0:.2f}",
    )  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", metavar="KIND", nargs="*", default=tuple(CATALOGUE))
    parser.add_argument("--data-dir")
    given = parser.parse_args()
    torch.set_num_threads(1)
    print("| " + " | ".join(HEADINGS) + " |")
    print("|" + "---|" * len(HEADINGS))
    for kind in given.kinds:
        print("| " + " | ".join(row(kind, given.data_dir)) + " |", flush=True)


if __name__ == "__main__":
    main()
