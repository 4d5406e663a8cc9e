"""Pictures that a user has, made into a set to train on: small, square, grey, with classes where there are any.

`prepare` takes a folder of pictures, arrays that numpy saved, or IDX files such as MNIST's kin; `keep` puts what it
made into the cache. Whatever a file claims, no more is unpacked than a set can have.
"""

from ganviz.engine.pictures.prepare import Prepared, are_pictures, change_for, keep, prepare

__all__ = ["Prepared", "are_pictures", "change_for", "keep", "prepare"]
