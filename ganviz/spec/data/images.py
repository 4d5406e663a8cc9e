"""Image sets."""

from typing import ClassVar, Literal

from ganviz.spec.data.base import MAX_POOL, DataSet
from ganviz.spec.settings import Form, setting
from ganviz.spec.translation import tr_noop

NUM_MNIST_IMAGES = 60_000  # as Fashion-MNIST has
MAX_OWN_IMAGES = 60_000


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
    def num_in_all(self) -> int:
        """How many images there are in all."""
        return self.num_images

    @property
    def num_fixed(self) -> int:
        return self.num_used(self.num_in_all)

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
        tr_noop("T-shirt"), tr_noop("Trouser"), tr_noop("Pullover"), tr_noop("Dress"), tr_noop("Coat"),
        tr_noop("Sandal"), tr_noop("Shirt"), tr_noop("Sneaker"), tr_noop("Bag"), tr_noop("Ankle boot"),
    )  # fmt: skip
    help = "60,000 pictures of clothes of 28×28 pixels. Downloaded once, 26 MB."
    kind: Literal["fashion_mnist"] = "fashion_mnist"

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, 28, 28)


class OwnImages(ImageData):
    """Pictures of one's own, made grey and small beforehand, see `ganviz.engine.datafiles.pictures`.

    What is known of them is here; they themselves are kept in the user's cache, by the digest of what they are.
    """

    label = "Pictures of your own"
    help = "A folder of pictures, or an image set in a file, made grey and 28×28 or 32×32 pixels small."
    kind: Literal["images"] = "images"
    source: str = setting(
        "", "From", live=False, form=Form(r"^[^\x00-\x1f\x7f]{0,200}$", "one line of up to 200 characters"),
        help="Where they were opened from.",
    )  # fmt: skip
    sha256: str = setting(
        "", "Digest", live=False, advanced=True, form=Form(r"^([0-9a-f]{64})?$", "64 hexadecimal digits, or nothing"),
        help="SHA-256 of the pictures as they are kept: what tells them from all others.",
    )  # fmt: skip
    num_pictures: int = setting(
        1, "Pictures", live=False, advanced=True, ge=1, le=MAX_OWN_IMAGES, help="How many there are in all."
    )
    picture_side: Literal[28, 32] = setting(
        28, "Size", live=False, advanced=True, names={28: "28×28", 32: "32×32"}, help="Pixels of each picture."
    )
    picture_classes: int = setting(
        0, "Classes", live=False, advanced=True, ge=0, le=256, help="How many classes they are in; 0 for none."
    )

    @property
    def set_name(self) -> str:
        return f"{self.kind}:{self.sha256}"

    @property
    def opened_from(self) -> str:
        return self.source

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(str(number) for number in range(self.picture_classes))

    @property
    def num_classes(self) -> int:
        return self.picture_classes if self.conditional else 0

    @property
    def num_in_all(self) -> int:
        return self.num_pictures

    @property
    def sample_shape(self) -> tuple[int, ...]:
        return (1, self.picture_side, self.picture_side)
