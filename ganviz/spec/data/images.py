"""Image sets."""

from typing import ClassVar, Literal

from ganviz.spec.data.base import MAX_POOL, DataSet
from ganviz.spec.settings import setting

NUM_MNIST_IMAGES = 60_000  # as Fashion-MNIST has


class ImageData(DataSet):
    """Base of the image sets.

    Attributes:
        num_images: how many there are in all.
    """

    sort = "images"
    num_images: ClassVar[int] = NUM_MNIST_IMAGES
    class_names = tuple("0123456789")
    pool_size: int = setting(
        0,
        "Images used",
        unit="images",
        live=True,
        ge=0,
        le=MAX_POOL,
        advanced=True,
        help="Train on the first so many images only. 0 uses all of them.",
    )
    held_out: int = setting(
        0,
        "Images held out",
        unit="images",
        live=True,
        ge=0,
        le=1000,
        advanced=True,
        help="Never train on the last so many images: whether D knows the others by heart shows on these. With a part "
        "of the images used, those left are held out anyway.",
    )
    pixels: Literal["auto", "symmetric", "unit"] = setting(
        "auto", "Pixels from", live=True, advanced=True,
        names={"auto": "auto", "symmetric": "-1 to 1", "unit": "0 to 1"},
        help="Which numbers stand for black and white. Auto is what G's output can reach: 0 to 1 for sigmoid, -1 to 1 "
        "else. Pixels from 0 against tanh are a known slip: D knows every fake below 0.",
    )  # fmt: skip

    conditional: bool = setting(
        False, "Tell the class", live=False, advanced=True,
        help="Both networks are told the class of each picture (Mirza and Osindero 2014): G makes the one it is asked "
        "for, and D says whether a picture is a real one of that class. Shown ones take the classes in turn.",
    )  # fmt: skip

    @property
    def num_classes(self) -> int:
        return len(self.class_names) if self.conditional else 0

    @property
    def num_fixed(self) -> int:
        return self.num_used(self.num_images)

    def num_used(self, num_images: int) -> int:
        """Return how many of so many images are trained on, the first ones: at least one, and none held out."""
        return max(1, min(self.pool_size or num_images, num_images - self.held_out))


class Digits(ImageData):
    """1,797 handwritten digits, 8x8, of UCI Optical Recognition of Handwritten Digits (CC BY 4.0)."""

    num_images = 1797
    label = "Digits 8×8"
    help = "1,797 real handwritten digits of 8×8 pixels. Comes with ganviz, nothing to download."
    kind: Literal["digits"] = "digits"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, 8, 8)


class Mnist(ImageData):
    """60,000 handwritten digits, 28x28 (LeCun, Cortes, Burges)."""

    label = "MNIST"
    help = "60,000 handwritten digits of 28×28 pixels. Downloaded once, 10 MB."
    kind: Literal["mnist"] = "mnist"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, 28, 28)


class FashionMnist(ImageData):
    """60,000 pictures of clothes, 28x28 (Xiao, Rasul, Vollgraf, arXiv:1708.07747)."""

    label = "Fashion-MNIST"
    class_names = (
        "T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
    )  # fmt: skip
    help = "60,000 pictures of clothes of 28×28 pixels. Downloaded once, 26 MB."
    kind: Literal["fashion_mnist"] = "fashion_mnist"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, 28, 28)
