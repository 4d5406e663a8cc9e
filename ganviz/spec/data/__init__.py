"""Data sets: what real samples are: points of the plane, images, a game of two numbers, numbers of one dimension."""

from ganviz.spec.data.base import SORTS, DataSet, Drawn, Sort
from ganviz.spec.data.games import Dirac
from ganviz.spec.data.images import Digits, FashionMnist, ImageData, Mnist, OwnImages
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
from ganviz.spec.data.values import Gaussian1d, Mixture1d, Points1d, TwoPoints1d, Uniform1d, ValueData

AnyData = (
    Ring | Grid | Gaussians | Moons | Circles | Spiral | SwissRoll | Checkerboard | Pinwheel | Line | Points
    | Digits | Mnist | FashionMnist | OwnImages | Dirac
    | Gaussian1d | Mixture1d | Uniform1d | TwoPoints1d | Points1d
)  # fmt: skip

__all__ = [
    "SORTS",
    "AnyData",
    "Checkerboard",
    "Circles",
    "DataSet",
    "Digits",
    "Dirac",
    "Drawn",
    "FashionMnist",
    "Gaussian1d",
    "Gaussians",
    "Grid",
    "ImageData",
    "Line",
    "Mixture1d",
    "Mnist",
    "Moons",
    "OwnImages",
    "Pinwheel",
    "PointData",
    "Points",
    "Points1d",
    "Ring",
    "Sort",
    "Spiral",
    "SwissRoll",
    "TwoPoints1d",
    "Uniform1d",
    "ValueData",
]
