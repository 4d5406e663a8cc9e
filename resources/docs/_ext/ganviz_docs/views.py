"""The pages of views and of what is measured, from the catalogue of the window and the names in `ganviz.spec`."""

from ganviz.spec.data import SORTS
from ganviz.spec.quantities import QUANTITIES
from ganviz.spec.series import SERIES
from ganviz.spec.update_quantities import UPDATE_QUANTITIES
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz_docs.words import cell, code, own, table, translated

_SORTS = {
    "points": ("points of a plane", "平面上的点"), "images": ("images", "图像"),
    "number": ("games of two numbers", "两个数的博弈"), "values": ("numbers along a line", "一维的数"),
}  # fmt: skip
_ALL = ("all data", "所有数据")
_MODES = (" with modes", "，需有模式")
_PLACES = {
    "stage": ("the middle", "中央"), "right": ("a dock at the right", "右侧面板"),
    "waiting": ("a dock, from the menu *View*", "面板，从“视图”菜单打开"),
}  # fmt: skip


def views(language: str) -> str:
    """Return a table of the views."""
    rows = [
        [
            f"**{cell(translated(entry.title, language))}**",
            code(entry.name),
            cell(translated(entry.help, language)),
            _PLACES[entry.place if entry.is_open or entry.place == "stage" else "waiting"][language != "en"],
            _of(entry.sorts, entry.needs_modes, language),
        ]
        for entry in CATALOGUE
    ]
    heads = [own("view", language), code("--view"), own("shows", language), own("place", language)]
    return table([*heads, own("for", language)], rows)


def series(language: str) -> str:
    """Return a table of the series, then of what is measured of each layer and inside an optimizer."""
    per_player = {name for each in (*QUANTITIES, *UPDATE_QUANTITIES) for name in each.totals}
    rows = [
        [
            code(each.name),
            cell(translated(each.label, language)),
            cell(translated(each.unit, language)),
            own(each.better, language),
            own("yes" if each.has_floor else "no", language),
            _of(each.sorts, each.needs_modes, language),
        ]
        for each in SERIES.values()
        if each.name not in per_player and not each.name.endswith(("_low", "_high"))
    ]
    heads = ["series", "label", "unit", "good", "noise floor", "for"]
    parts = [table([own(head, language) for head in heads], rows)]
    for each in (*QUANTITIES, *UPDATE_QUANTITIES):
        names = ", ".join(code(name) for name in each.totals)
        parts.append(f"**{translated(each.title, language)}** ({names}): {cell(translated(each.help, language))}\n")
    return "\n".join(parts)


def _of(sorts: tuple[str, ...], needs_modes: bool, language: str) -> str:
    which = language != "en"
    found = _ALL[which] if set(sorts) == set(SORTS) else ", ".join(_SORTS[sort][which] for sort in sorts)
    return found + (_MODES[which] if needs_modes else "")
