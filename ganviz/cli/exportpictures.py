"""Pictures that `ganviz export` makes: the window is drawn off screen, once or at many steps."""

import argparse
import sys
from pathlib import Path

from ganviz.cli.given import host_for, require_view
from ganviz.cli.language import speaking
from ganviz.cli.output import tell
from ganviz.cli.progress import Progress
from ganviz.engine.exports.animation import require_animation
from ganviz.engine.exports.kinds import ExportError, Kind
from ganviz.engine.journal import Changed
from ganviz.engine.messages import Diverged, Start
from ganviz.engine.opening import Opened
from ganviz.engine.plan import Picture
from ganviz.spec import Preset
from ganviz.spec.players import diverged_words
from ganviz.spec.translation import SOURCE_LANGUAGE, tr


def export_picture(
    kind: Kind,
    path: Path,
    preset: Preset,
    start: Start,
    steps: int,
    options: argparse.Namespace,
    opened: Opened | None = None,
) -> None:
    """Write the picture, filmstrip or animation: of a preset, that is trained as `start` says, or of what was `opened`.

    Raises:
        ExportError: if there can be none.
        UsageError: for a view that is not there.
    """
    require_animation(path)
    from ganviz.ui.picture import take_picture
    from ganviz.ui.views.catalogue import CATALOGUE as VIEWS

    require_view(options.view or "", {entry.name: entry.suits(start.experiment.data) for entry in VIEWS})
    wanted = Picture(
        path,
        steps,
        tuple(entry for entry in start.journal if isinstance(entry, Changed)),
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
    diverged: list[Diverged] = []
    with Progress(sys.stderr) as progress, speaking(wanted.language):
        trouble = take_picture(
            shown, host_for(options.engine), wanted, options.data_dir, progress.show_steps, opened, diverged.append
        )
    for report in diverged:
        words = diverged_words(report.player, report.quantity, report.step)
        tell(f"ganviz: {tr('{error}; what there is until then is exported', error=words)}")
    if trouble:
        raise ExportError(trouble)
