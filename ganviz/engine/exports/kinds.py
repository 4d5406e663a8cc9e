"""What a run can be exported as, by name: what each is, and which files hold it. Loads nothing: menus and help ask."""

from dataclasses import dataclass
from pathlib import Path

from ganviz.spec.errors import shown_path
from ganviz.spec.translation import tr, tr_noop

MOST_FRAMES, MOST_RATE = 2000, 60  # of an animation


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that a run can be exported as.

    Attributes:
        name: on the command line.
        label: in a menu.
        help: what it is, in a sentence.
        suffixes: what its file may end in, the usual first; none for a folder.
        is_drawn: whether the window draws it.
        needs_training: whether more than the set-up and its changes is in it.
    """

    name: str
    label: str
    help: str
    suffixes: tuple[str, ...]
    is_drawn: bool = False
    needs_training: bool = True


KINDS = {
    each.name: each
    for each in (
        Kind(
            "script",
            tr_noop("PyTorch script"),
            tr_noop("Trains the same GAN with PyTorch alone, changes included."),
            (".py",),
            needs_training=False,
        ),
        Kind("csv", tr_noop("Table (CSV)"), tr_noop("Every series that was measured, a row for each step."), (".csv",)),
        Kind(
            "parquet",
            tr_noop("Table (Parquet)"),
            tr_noop("The same, for pandas and others: small and quick to read."),
            (".parquet",),
        ),
        Kind(
            "tensorboard",
            tr_noop("TensorBoard events"),
            tr_noop("The same in a folder that `tensorboard --logdir` shows."),
            (),
        ),
        Kind(
            "weights",
            tr_noop("Weights"),
            tr_noop("Of both networks, and G's average, as PyTorch names them."),
            (".safetensors",),
        ),
        Kind(
            "setup",
            tr_noop("Set-up"),
            tr_noop("Settings, title and story as a file to open, to edit and to hand on."),
            (".toml",),
            needs_training=False,
        ),
        Kind(
            "picture",
            tr_noop("Picture"),
            tr_noop("The window, or one view."),
            (".png", ".svg", ".pdf", ".jpg", ".webp", ".bmp"),
            is_drawn=True,
        ),
        Kind(
            "film",
            tr_noop("Filmstrip"),
            tr_noop("A view at several moments, side by side."),
            (".png", ".jpg", ".webp", ".bmp"),
            is_drawn=True,
        ),
        Kind(
            "animation",
            tr_noop("Animation"),
            tr_noop("A view as the run goes on."),
            (".gif", ".webp", ".apng", ".png", ".mp4"),
            is_drawn=True,
        ),
    )
}


class ExportError(ValueError):
    """What cannot be exported; the text is for the user."""


def require_suffix(kind: Kind, path: Path) -> None:
    """Raise ExportError unless `path` ends as files of this kind do."""
    if kind.suffixes and path.suffix.lower() not in kind.suffixes:
        allowed = (
            kind.suffixes[0] if len(kind.suffixes) == 1 else tr("one of {endings}", endings=", ".join(kind.suffixes))
        )
        raise ExportError(
            tr("given {file}; allowed: a file ending in {allowed}", file=shown_path(path), allowed=allowed)
        )


def require_installed(kind: Kind) -> None:
    """Raise ExportError unless what writes such files is installed."""
    from ganviz.engine.exports.events import EventsError, require_events
    from ganviz.engine.parquet import ParquetError, require_parquet

    checks = {"parquet": require_parquet, "tensorboard": require_events}
    try:
        if kind.name in checks:
            checks[kind.name]()
    except (ParquetError, EventsError) as error:
        raise ExportError(str(error)) from None
