"""The panel of controls, made from the description of an experiment alone."""

from ganviz.ui.controls.panel import ControlsPanel

__all__ = ["ControlsPanel"]
