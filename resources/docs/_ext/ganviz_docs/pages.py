"""Pages that are made from the program: a line of a page's source stands for each part.

A line ``<!-- ganviz: NAME -->`` stands for what the function `NAME` in `GENERATED` returns, as MyST Markdown;
``<!-- ganviz: picture NAME -->`` for a picture of the window. Nothing of it is kept beside the sources.
"""

import re
from collections.abc import Callable

from ganviz_docs.commands import command_line, data_sets_on_file, export_kinds
from ganviz_docs.conditions import conditions, conditions_without_game, shared_thresholds
from ganviz_docs.mathematics import dynamics, losses, optimizers, penalties, schedules
from ganviz_docs.presets import lessons, presets
from ganviz_docs.settings import settings
from ganviz_docs.views import series, views
from ganviz_docs.words import spoken

MARK = re.compile(r"^<!-- ganviz: (\w+)(?: (.+?))? -->$", re.MULTILINE)

# name -> (language) -> MyST Markdown
GENERATED: dict[str, Callable[[str], str]] = {
    each.__name__: each
    for each in (
        settings, presets, lessons, losses, penalties, optimizers, dynamics, schedules, views, series, conditions,
        conditions_without_game, shared_thresholds, command_line, export_kinds, data_sets_on_file,
    )
}  # fmt: skip


def filled(text: str, language: str, picture: Callable[[str], str]) -> str:
    """Return the text of a page with its marks replaced; `picture` returns that of a name.

    Raises:
        ValueError: for a mark that nothing is known of.
    """

    def made(mark: re.Match[str]) -> str:
        name, argument = mark[1], mark[2]
        if name == "picture":
            return picture(argument)
        if name not in GENERATED or argument:
            raise ValueError(f"given {mark[0]}; allowed: picture NAME, or one of {', '.join(GENERATED)}")
        with spoken(language):
            return GENERATED[name](language)

    return MARK.sub(made, text)
