"""A run as a script that needs PyTorch alone: its text, from the description of the run and its journal.

Knows no torch: everything a script does is text. Code that is the same in every script stands in
``resources/script/blocks.py``, what depends on settings is written here, a file for each part of a script.
"""

from ganviz.engine.script.pieces import CannotSayError
from ganviz.engine.script.whole import script_of

__all__ = ["CannotSayError", "script_of"]
