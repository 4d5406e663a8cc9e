"""Data sets: what real samples are. Two-dimensional toys, images, and a game of two numbers."""

from ganviz.spec.data.base import DataSet, Sort
from ganviz.spec.data.games import Dirac
from ganviz.spec.data.images import Digits, FashionMnist, ImageData, Mnist
from ganviz.spec.data.points import (
    Checkerboard,
    Circles,
    Gaussians,
    Grid,
    Line,
    Moons,
    Pinwheel,
    PointData,
    Points,
    Ring,
    Spiral,
    SwissRoll,
)

AnyData = (
    Ring | Grid | Gaussians | Moons | Circles | Spiral | SwissRoll | Checkerboard | Pinwheel | Line | Points
    | Digits | Mnist | FashionMnist | Dirac
)  # fmt: skip

__all__ = [
    "AnyData",
    "Checkerboard",
    "Circles",
    "DataSet",
    "Digits",
    "Dirac",
    "FashionMnist",
    "Gaussians",
    "Grid",
    "ImageData",
    "Line",
    "Mnist",
    "Moons",
    "Pinwheel",
    "PointData",
    "Points",
    "Ring",
    "Sort",
    "Spiral",
    "SwissRoll",
]
