"""Pictures that `ganviz export` makes: the window is drawn off screen, once or at many steps."""

import argparse
import sys
from pathlib import Path

from ganviz.cli.given import host_for, require_view
from ganviz.cli.progress import Progress
from ganviz.engine.exports.animation import require_animation
from ganviz.engine.exports.kinds import ExportError, Kind
from ganviz.engine.journal import Changed, Stepped, standing
from ganviz.engine.messages import Start
from ganviz.engine.plan import Picture
from ganviz.spec import Preset
from ganviz.spec.translation import SOURCE_LANGUAGE, tr


def export_picture(
    kind: Kind, path: Path, preset: Preset, start: Start, steps: int, options: argparse.Namespace
) -> None:
    """Train what `start` leads to off screen, and write the picture, filmstrip or animation.

    Raises:
        ExportError: if there can be none.
        UsageError: for a view that is not there.
    """
    require_animation(path)
    entries = standing(start.journal)
    if start.checkpoint is not None or any(isinstance(entry, Stepped) for entry in entries):
        raise ExportError(
            tr(
                "pictures are of runs that begin at step 0 and in which both players learn; open the session in the "
                "window, and export from there"
            )
        )
    from ganviz.ui.picture import take_picture
    from ganviz.ui.views.catalogue import CATALOGUE as VIEWS

    require_view(options.view or "", {entry.name: entry.suits(start.experiment.data) for entry in VIEWS})
    wanted = Picture(
        path,
        steps,
        tuple(entry for entry in entries if isinstance(entry, Changed)),
        options.size,
        options.theme,
        options.text / 100,
        view=options.view or "",
        scale=options.scale,
        moments=options.moments if kind.name == "film" else 0,
        frames=options.frames if kind.name == "animation" else 0,
        rate=options.rate,
        language=options.language or SOURCE_LANGUAGE,
    )
    shown = Preset(preset.name, preset.title, preset.note, start.experiment, steps, pace=preset.pace)
    with Progress(sys.stderr) as progress:
        trouble = take_picture(shown, host_for(options.engine), wanted, options.data_dir, progress.show_steps)
    if trouble:
        raise ExportError(trouble)
