"""What a run is: plain validated data. Knows no torch and no Qt."""

from ganviz.spec.changes import Change, difference, parse_assignment, parse_value, structural_paths
from ganviz.spec.described import Choice, Setting, settings_of
from ganviz.spec.differences import Difference, summary
from ganviz.spec.errors import Problem, SpecError
from ganviz.spec.experiment import Experiment
from ganviz.spec.presets import DEFAULT_PRESET, Preset, load_preset, preset, presets, to_toml
from ganviz.spec.resources import resource
from ganviz.spec.stories import GROUPS, Action, Lane, Story

__all__ = [
    "DEFAULT_PRESET",
    "GROUPS",
    "Action",
    "Change",
    "Choice",
    "Difference",
    "Experiment",
    "Lane",
    "Preset",
    "Problem",
    "Setting",
    "SpecError",
    "Story",
    "difference",
    "load_preset",
    "parse_assignment",
    "parse_value",
    "preset",
    "presets",
    "resource",
    "settings_of",
    "structural_paths",
    "summary",
    "to_toml",
]
