"""The image sets that ganviz knows: what they are, which files they consist of, and who offers them."""

from collections.abc import Mapping
from dataclasses import dataclass

from ganviz.engine.datafiles.errors import DataError
from ganviz.spec.translation import tr, tr_noop

OWN = "images:"  # before the digest of pictures of the user's own


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file as published.

    Attributes:
        name: as the mirrors call it; gzipped.
        size: in bytes.
        sha256: of the file as published.
        content_sha256: of what is in it, so that a copy unpacked or packed anew is known too.
        dimensions: axes of the array in it: 3 for images, 1 for labels.
    """

    name: str
    size: int
    sha256: str
    content_sha256: str
    dimensions: int

    @property
    def names(self) -> tuple[str, ...]:
        """What a user's copy may be called: gzipped or not, with the dot of the oldest releases or not."""
        dotted = self.name.replace("-idx", ".idx")
        return tuple(name for packed in (self.name, dotted) for name in (packed, packed.removesuffix(".gz")))


@dataclass(frozen=True, slots=True)
class ImageSet:
    """A set of images with labels.

    Attributes:
        name: the `kind` of the data set in an experiment.
        folder: its folder inside a data folder.
        mirrors: addresses that a file's name is added to, in the order to try; empty for a set that is shipped.
        white: the value of a white pixel in the files.
        torchvision: the folder that torchvision keeps its files in.
    """

    name: str
    title: str
    about: str
    licence: str
    images: DataFile
    labels: DataFile
    folder: str
    mirrors: tuple[str, ...] = ()
    white: int = 255
    torchvision: str = ""

    @property
    def files(self) -> tuple[DataFile, ...]:
        """The images, then the labels."""
        return (self.images, self.labels)

    @property
    def size(self) -> int:
        """Bytes of all files as published."""
        return sum(file.size for file in self.files)

    @property
    def is_shipped(self) -> bool:
        """Whether it comes with ganviz."""
        return not self.mirrors and not self.is_own

    @property
    def is_own(self) -> bool:
        """Whether it is pictures of the user's own."""
        return self.name.startswith(OWN)


_DIGITS = ImageSet(
    name="digits",
    title=tr_noop("Digits 8×8"),
    about=tr_noop("1,797 handwritten digits of 8×8 pixels, by E. Alpaydin and C. Kaynak (UCI)."),
    licence="CC BY 4.0",
    folder="digits",
    white=16,
    images=DataFile(
        name="digits-images-idx3-ubyte.gz",
        size=44_098,
        sha256="c41c947a1014aa9bb82e371b01f16724f9ef929893351173edcc47aa0fc03930",
        content_sha256="359cd13f0f514122884198b78a131df597421cbf5e93a76678fa96fc548f0d96",
        dimensions=3,
    ),
    labels=DataFile(
        name="digits-labels-idx1-ubyte.gz",
        size=145,
        sha256="147c9192405199869317e6d9c62ea444f9770c3f8c6dd65035ba3a3690cc5460",
        content_sha256="ce71631c1f31ce56fa54f31d1d498fafacff59b001e6c30c4a5e29508aa277ad",
        dimensions=1,
    ),
)

_MNIST = ImageSet(
    name="mnist",
    title="MNIST",
    about=tr_noop("60,000 handwritten digits of 28×28 pixels, by Yann LeCun and Corinna Cortes."),
    licence="CC BY-SA 3.0",
    folder="mnist",
    torchvision="MNIST/raw",
    mirrors=(
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ),
    images=DataFile(
        name="train-images-idx3-ubyte.gz",
        size=9_912_422,
        sha256="440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
        content_sha256="ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        dimensions=3,
    ),
    labels=DataFile(
        name="train-labels-idx1-ubyte.gz",
        size=28_881,
        sha256="3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
        content_sha256="65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        dimensions=1,
    ),
)

_FASHION_MNIST = ImageSet(
    name="fashion_mnist",
    title="Fashion-MNIST",
    about=tr_noop(
        "60,000 pictures of clothes of 28×28 pixels, by Han Xiao, Kashif Rasul and Roland Vollgraf (Zalando)."
    ),
    licence="MIT",
    folder="fashion-mnist",
    torchvision="FashionMNIST/raw",
    mirrors=("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",),
    images=DataFile(
        name="train-images-idx3-ubyte.gz",
        size=26_421_880,
        sha256="3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
        content_sha256="c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
        dimensions=3,
    ),
    labels=DataFile(
        name="train-labels-idx1-ubyte.gz",
        size=29_515,
        sha256="a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
        content_sha256="bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
        dimensions=1,
    ),
)

CATALOGUE: Mapping[str, ImageSet] = {known.name: known for known in (_DIGITS, _MNIST, _FASHION_MNIST)}


def _own(name: str) -> ImageSet:
    """Return what is known of pictures of the user's own: their digest, which is all of them."""
    digest = name.removeprefix(OWN)
    images = DataFile("images-idx3-ubyte", 0, digest, digest, 3)
    labels = DataFile("labels-idx1-ubyte", 0, digest, digest, 1)
    about = tr_noop("Pictures that you opened, kept small and grey in the cache of this machine.")
    return ImageSet(name, tr_noop("Pictures of your own"), about, tr_noop("yours"), images, labels, digest)


def image_set(name: str) -> ImageSet:
    """Return the set called `name`.

    Raises:
        DataError: if there is none, naming those there are.
    """
    if name.startswith(OWN):
        return _own(name)
    if name not in CATALOGUE:
        raise DataError(
            tr("No image set is called '{name}'. There are: {names}.", name=name, names=", ".join(CATALOGUE))
        )
    return CATALOGUE[name]


def megabytes(num_bytes: int) -> str:
    """Return a size in words: ``9.9 MB``, of a million bytes each."""
    return f"{num_bytes / 1e6:.1f} MB"
