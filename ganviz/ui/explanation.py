"""What is on screen, in a few words: first what the set-up is for, then what each view on show tells."""

from collections.abc import Sequence
from html import escape

from ganviz.spec import Preset
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.plain import shortened
from ganviz.ui.views.catalogue import ViewEntry

_GAME = tr_noop("""
<h3>Two networks play a game</h3>
<p>The <b>generator</b> (amber) turns random numbers into fakes. The <b>discriminator</b> (blue) gives each sample a
number, its logit: the higher, the more real it looks to it. Each learns from what the other does.</p>
""")
_HANDS = tr_noop("""
<p>Press <b>Space</b> to play. Then take a change that the strip on top offers, drag a learning rate, or swap an
optimizer, and watch. A numbered flag over each plot marks every change. Press the comma to walk through one step, stage
by stage, with the numbers of its batch.</p>
""")


def explanation(preset: Preset, on_show: Sequence[ViewEntry]) -> str:
    """Return it as HTML, in which what a file says is shown as it is."""
    note = escape(shortened(" ".join(tr(preset.note).split())))
    about = f"<h3>{escape(tr(preset.title))}</h3><p>{note}</p>" if note else ""
    return "".join((about, tr(_GAME), *map(_told, on_show), tr(_HANDS)))


def _told(entry: ViewEntry) -> str:
    title, *rest = (escape(tr(text)) for text in (entry.title, entry.help, entry.more) if text)
    return "<p>" + tr("{view}: {told}", view=f"<b>{title}</b>", told=" ".join(rest)) + "</p>"
