"""Draw the small pictures of data sets anew: ``python -m ganviz.cli.dataicons [KIND...] [--data-dir DIR]``.

Each is made of samples of the data set itself, as the settings have it that it begins with. For a checkout; a set of
images needs its data.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray

from ganviz.cli.output import say
from ganviz.engine.atomic import write_atomically
from ganviz.engine.datafiles.store import load_images
from ganviz.gan.samplers import sampler_of
from ganviz.spec import Experiment, resource
from ganviz.spec.data import AnyData, OwnImages
from ganviz.spec.settings import kind_of, variants_of

SIDE = 48  # of the drawing, in its own units
PATH = "data.kind"  # of the setting whose choices these are
_NUM_POINTS, _RADIUS, _ROOM = 110, 1.3, 21.0
_MOST_PIXELS = 14  # along a side
_FAINTEST = 0.06


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m ganviz.cli.dataicons", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="of data; all of them, if none is given")
    parser.add_argument("--data-dir", help="folder with the image sets")
    options = parser.parse_args(arguments)
    folder = resource("icons", "choices", PATH)
    folder.mkdir(parents=True, exist_ok=True)
    for variant in variants_of(Experiment.model_fields["data"]):
        kind = kind_of(variant)
        if kind in (options.kinds or [kind]) and kind != OwnImages.model_fields["kind"].default:  # has none of its own
            drawing = drawing_of(cast(AnyData, variant()), options.data_dir)
            write_atomically(folder / f"{kind}.svg", drawing.encode())
            say(f"{kind}: {len(drawing):,} bytes")
    return 0


def drawing_of(data: AnyData, data_dir: str | None = None) -> str:
    """Return an SVG of some samples of `data`, in ``currentColor``: points, or one image."""
    if data.is_image:
        shapes = _pixels(load_images(data.set_name, data_dir)[0])
    else:
        drawn = sampler_of(data)(_NUM_POINTS, torch.Generator().manual_seed(0)).numpy()
        shapes = _dots(drawn if drawn.shape[1] == 2 else np.pad(drawn, ((0, 0), (0, 1))))
    body = "".join(dict.fromkeys(shapes))  # a game of two numbers has all its samples in one place
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" fill="currentColor">{body}</svg>\n'


def _dots(points: NDArray[np.float32]) -> Iterable[str]:
    lowest, highest = points.min(axis=0), points.max(axis=0)
    centred = points - (lowest + highest) / 2
    reach = float(np.abs(centred).max())
    radius = _RADIUS if reach > 0 else 4 * _RADIUS  # all in one place
    for x, y in centred * (_ROOM / (reach or 1)):
        yield f'<circle cx="{SIDE / 2 + x:.1f}" cy="{SIDE / 2 - y:.1f}" r="{radius:g}"/>'


def _pixels(image: NDArray[np.uint8]) -> Iterable[str]:
    step = -(-len(image) // _MOST_PIXELS)
    grey = image.astype(np.float32) / 255
    small = grey.reshape(len(grey) // step, step, len(grey) // step, step).mean(axis=(1, 3))
    side = SIDE / len(small)
    for (row, column), shade in np.ndenumerate(small):
        if shade > _FAINTEST:
            yield (
                f'<rect x="{column * side:.2f}" y="{row * side:.2f}" width="{side + 0.05:.2f}" '
                f'height="{side + 0.05:.2f}" fill-opacity="{shade:.2f}"/>'
            )


if __name__ == "__main__":
    sys.exit(main())
