"""Drawing by hand on the plane: what is drawn on knows no widgets, the board over the picture knows no run."""

from ganviz.ui.views.draw.board import DrawBoard
from ganviz.ui.views.draw.drawing import Drawing
from ganviz.ui.views.draw.points import PointSheet, ValueSheet
from ganviz.ui.views.draw.sheet import Place, Sheet, Tool

__all__ = ["DrawBoard", "Drawing", "Place", "PointSheet", "Sheet", "Tool", "ValueSheet"]
