"""The picture of a sweep, drawn without a screen."""

import argparse
import os
from pathlib import Path

from ganviz.engine.atomic import write_atomically
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.kept import FINER
from ganviz.engine.sweeps.maps import SweepMap, selectable, thumbnails


def write_picture(
    options: argparse.Namespace, folder: SweepFolder, found: SweepMap, finer: SweepMap | None = None
) -> None:
    """Draw a map as `options` say, with the parts of its cells where there are some, and write it to their file.

    Raises:
        OSError: if it cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ganviz.ui.image_files import encoded
    from ganviz.ui.sweepmap import MapPicture, map_image
    from ganviz.ui.theme import THEMES

    moments = folder.sweep.moments
    moment = moments.index(options.step) if options.step is not None else len(moments) - 1
    fakes = thumbnails(folder, moment) if options.thumbnails else None
    series = options.series or selectable(folder.sweep.experiment)[0]
    parts = None
    if finer is not None:
        inner = SweepFolder(folder.path / FINER, finer.sweep)
        parts = MapPicture(finer, series, moment, thumbnails(inner, moment) if options.thumbnails else None)
    image = map_image(MapPicture(found, series, moment, fakes), THEMES[options.theme], options.size, parts)
    path = Path(options.picture)
    write_atomically(path, encoded(image, path.suffix))
