"""What can be wrong with data files. The text of each error is for the user."""

from pathlib import Path

from ganviz.spec.translation import sentences, tr


class DataError(Exception):
    """Something about data files that the user can put right; the text says what and how."""


class DatasetUnavailable(DataError):  # noqa: N818 - as the words of the project have it
    """A set cannot be loaded.

    Attributes:
        dataset: the name of the set.
        reason: what is wrong.
        advice: what to do about it on the command line.
    """

    def __init__(self, dataset: str, reason: str, advice: str) -> None:
        super().__init__(dataset, reason, advice)
        self.dataset = dataset
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        return sentences((self.reason, self.advice))


class DatasetMissing(DatasetUnavailable):
    """At least one file of the set is not there."""


class DatasetDamaged(DatasetUnavailable):
    """The files are there, and one of them is not what was published."""


class DatasetDiffers(DatasetUnavailable):
    """The files are there and sound, and are those of another set."""


class AnotherSetError(DataError):
    """A file is sound, and not the published one."""


class FetchCancelled(DataError):  # noqa: N818 - no error, and caught by that name
    """The user called it off. What had arrived is kept, and the next fetch goes on from there.

    Attributes:
        kept: what of that is for the user, in a sentence.
    """

    def __init__(self) -> None:
        self.kept = tr("What has arrived is kept, and the next fetch goes on from there.")
        super().__init__(tr("{one} {next}", one=tr("Cancelled."), next=self.kept))


class FetchError(DataError):
    """No mirror gave the files.

    Attributes:
        summary: what went wrong, in a sentence or two.
        urls: where the files can be had by hand: each file from each mirror.
        folder: where to put them.
    """

    def __init__(self, summary: str, urls: tuple[str, ...], folder: Path) -> None:
        super().__init__(summary, urls, folder)
        self.summary = summary
        self.urls = urls
        self.folder = folder

    def __str__(self) -> str:
        links = "".join(f"\n  {url}" for url in self.urls)
        return tr(
            "{summary}\nTo fetch the files by hand (any server will do):{links}\nand put them in {folder}\n"
            "The data set `digits` comes with ganviz and needs no download.",
            summary=self.summary, links=links, folder=self.folder,
        )  # fmt: skip
