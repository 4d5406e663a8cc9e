"""What is on screen, in a few words: first what the set-up is for, then what each part shows."""

from html import escape

from ganviz.spec import Preset
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.plain import shortened

_GENERAL = tr_noop("""
<h3>Two networks play a game</h3>
<p>The <b>generator</b> (amber) turns random numbers into fakes. The <b>discriminator</b> (blue) gives each sample a
number, its logit: the higher, the more real it looks to it. Each learns from what the other does.</p>
<p><b>Distribution</b> shows real samples as green discs and fakes as amber crosses. The tint is the
discriminator's logit at each place: green above 0, amber below; with most losses that is real and fake. A ring round a
mode closes as the mode gets its fair share of the fakes.</p>
<p><b>Losses</b> show what each network tries to make small. They say little about how good the fakes are:
<b>Modes over time</b> does, and <b>Quality</b>, with the fakes that are close enough to a mode and with a distance.</p>
<p>In a game of two numbers the <b>phase portrait</b> shows the way of G's number θ and D's slope ψ; its arrows say
where one real step leads from each place. <b>Eigenvalues of the step</b> say whether that way comes to rest: inside the
unit circle a small distance from rest shrinks with each step, outside it grows; the angle is by how much it turns.</p>
<p>Press <b>Space</b> to play. Then take a change that the strip on top offers, drag a learning rate, or swap an
optimizer, and watch. A numbered flag over each plot marks every change. Press the comma to walk through one step, stage
by stage, with the numbers of its batch.</p>
""")


def explanation(preset: Preset) -> str:
    """Return it as HTML, in which what a file says is shown as it is."""
    note, general = escape(shortened(" ".join(tr(preset.note).split()))), tr(_GENERAL)
    return f"<h3>{escape(tr(preset.title))}</h3><p>{note}</p>{general}" if note else general
