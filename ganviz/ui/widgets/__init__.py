"""Controls that know nothing of runs: one value each, shown and edited, and a fold to put them in."""

from ganviz.ui.widgets.choice import ChoiceField
from ganviz.ui.widgets.elided import Elided
from ganviz.ui.widgets.entry import EntryField
from ganviz.ui.widgets.field import Field, TypedField, take_wheel_only_with_focus
from ganviz.ui.widgets.ratefield import RateField
from ganviz.ui.widgets.scales import Bounds, doubling_scale, linear_scale, log_scale
from ganviz.ui.widgets.section import Section, SectionHeader
from ganviz.ui.widgets.slider import JumpSlider, NumberSlider
from ganviz.ui.widgets.toggle import Toggle
from ganviz.ui.widgets.whole_number import WholeNumberField

__all__ = [
    "Bounds",
    "ChoiceField",
    "Elided",
    "EntryField",
    "Field",
    "JumpSlider",
    "NumberSlider",
    "RateField",
    "Section",
    "SectionHeader",
    "Toggle",
    "TypedField",
    "WholeNumberField",
    "doubling_scale",
    "linear_scale",
    "log_scale",
    "take_wheel_only_with_focus",
]
