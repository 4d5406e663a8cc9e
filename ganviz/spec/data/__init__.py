"""Data sets: what real samples are. Two-dimensional toys, and images."""

from ganviz.spec.data.base import DataSet, Sort
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
    Ring,
    Spiral,
    SwissRoll,
)

AnyData = (
    Ring | Grid | Gaussians | Moons | Circles | Spiral | SwissRoll | Checkerboard | Pinwheel | Line
    | Digits | Mnist | FashionMnist
)  # fmt: skip

__all__ = [
    "AnyData",
    "Checkerboard",
    "Circles",
    "DataSet",
    "Digits",
    "FashionMnist",
    "Gaussians",
    "Grid",
    "ImageData",
    "Line",
    "Mnist",
    "Moons",
    "Pinwheel",
    "PointData",
    "Ring",
    "Sort",
    "Spiral",
    "SwissRoll",
]
