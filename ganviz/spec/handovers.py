"""What became of an optimizer's moments when another kind took over: kept in English, shown in the user's language."""

import re
from collections.abc import Iterable

from ganviz.spec.translation import tr, tr_noop

NONE = tr_noop("had no moments to carry")
_SHAPES = (  # those that begin as another does stand before it
    tr_noop("carried the {moments}, dropped the {lost}"),
    tr_noop("carried the {moments}"),
    tr_noop("dropped the {moments}"),
)
_BETWEEN = tr_noop(" and the ")


def note_of(kept: Iterable[str], lost: Iterable[str]) -> str:
    """Return in English that moments of these names were `kept`, and others `lost`; one of the two may be empty."""
    kept, lost = _BETWEEN.join(sorted(kept)), _BETWEEN.join(sorted(lost))
    shape = _SHAPES[0 if kept and lost else 1 if kept else 2]
    return shape.format(moments=kept or lost, lost=lost)


def in_words(note: str) -> str:
    """Return a note of one or both players, ``G carried the gradient; D …``, in the user's language.

    What no such note has, as one that was kept in another language, stays as it is.
    """
    return "; ".join(map(_of_player, note.split("; "))) if note else ""


def _of_player(note: str) -> str:
    player, _, said = note.partition(" ")
    if said == NONE:
        return f"{player} {tr(NONE)}"
    for shape in _SHAPES:
        pattern = re.escape(shape).replace(r"\{moments\}", "(?P<moments>.+)").replace(r"\{lost\}", "(?P<lost>.+)")
        if found := re.fullmatch(pattern, said):
            return f"{player} {tr(shape, **{name: _listed(names) for name, names in found.groupdict().items()})}"
    return note


def _listed(names: str) -> str:
    return tr(_BETWEEN).join(map(tr, names.split(_BETWEEN)))
