"""Make the stored pictures of presets anew: ``python -m ganviz.cli.thumbnails [NAME...] [--data-dir DIR]``.

Without names, those whose preset is another than when they were made. For a checkout; a set-up of images needs its
data. Each takes as long as its preset takes to show what it is for, unless --most-steps ends it earlier.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace

from ganviz.cli.given import host_for
from ganviz.cli.output import say, tell
from ganviz.cli.progress import Progress
from ganviz.engine.atomic import write_atomically
from ganviz.spec import Preset, presets, resource


def main(arguments: Sequence[str] | None = None) -> int:
    """Make what was asked for; return 1 if something could not be made."""
    parser = argparse.ArgumentParser(prog="python -m ganviz.cli.thumbnails", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="presets; those that have changed, if none is given")
    parser.add_argument("--all", action="store_true", help="every preset")
    parser.add_argument("--most-steps", type=int, metavar="N", help="train no further than this, where time is short")
    parser.add_argument("--data-dir", help="folder with the image sets")
    options = parser.parse_args(arguments)
    failed = False
    for preset in _wanted(options.names, is_all=options.all):
        steps = min(preset.steps, options.most_steps or preset.steps)
        failed |= not _make(preset, steps, options.data_dir)
    return int(failed)


def _wanted(names: Sequence[str], *, is_all: bool) -> list[Preset]:
    from ganviz.ui.thumbnails import fingerprint, made_of

    made = made_of()
    return [
        preset
        for preset in presets()
        if (preset.name in names if names else is_all or made.get(preset.name) != fingerprint(preset))
    ]


def _make(preset: Preset, steps: int, data_dir: str | None) -> bool:
    from ganviz.ui.theme import THEMES
    from ganviz.ui.thumbnailer import take_thumbnails
    from ganviz.ui.thumbnails import FOLDER, MADE_OF, fingerprint, made_of, stored_at

    with Progress(sys.stderr) as progress:
        shown = replace(preset, steps=steps)
        pictures, trouble = take_thumbnails(shown, host_for("process"), data_dir, progress.show_steps)
    if trouble:
        tell(f"{preset.name}: {trouble}")
        return False
    for theme in THEMES.values():
        path = stored_at(preset.name, theme)
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, pictures[theme.name])
    made = made_of() | {preset.name: fingerprint(preset)}
    write_atomically(resource(FOLDER, MADE_OF), (json.dumps(made, indent=1, sort_keys=True) + "\n").encode())
    say(f"{preset.name}: {', '.join(f'{len(data):,} bytes' for data in pictures.values())}")
    return True


if __name__ == "__main__":
    sys.exit(main())
