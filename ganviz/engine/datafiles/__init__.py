"""The files of the image sets: what they are, where they are, whether they are sound, how to get them.

Knows no torch and no Qt. Getting files is in `ganviz.engine.datafiles.fetch`, which loads only when wanted.
"""

from ganviz.engine.datafiles.catalogue import CATALOGUE, DataFile, ImageSet, image_set, megabytes
from ganviz.engine.datafiles.errors import DataError, DatasetDamaged, DatasetMissing, DatasetUnavailable
from ganviz.engine.datafiles.store import Condition, Status, describe_all, find, folder_of, load_images, load_labels

__all__ = [
    "CATALOGUE",
    "Condition",
    "DataError",
    "DataFile",
    "DatasetDamaged",
    "DatasetMissing",
    "DatasetUnavailable",
    "ImageSet",
    "Status",
    "describe_all",
    "find",
    "folder_of",
    "image_set",
    "load_images",
    "load_labels",
    "megabytes",
]
