"""Getting the files of an image set: from the mirrors, or from a folder that the user has.

Whatever happens, a file appears in the data folder whole and verified or not at all. What has arrived of a
download is kept beside it as ``NAME.part``, and the next fetch goes on from there.
"""

from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from ganviz.engine.atomic import replacing
from ganviz.engine.datafiles import idx
from ganviz.engine.datafiles.catalogue import DataFile, ImageSet, image_set
from ganviz.engine.datafiles.download import Download
from ganviz.engine.datafiles.errors import DataError, FetchCancelled
from ganviz.engine.datafiles.store import Condition, expanded, find, folder_of, intact, places_of, verify
from ganviz.engine.datafiles.stream import Opener
from ganviz.engine.datafiles.transfer import (
    Cancelled,
    Progress,
    ProgressCallback,
    disk_errors_explained,
    part_of,
    sole_use,
)
from ganviz.spec.translation import tr

__all__ = ["Progress", "fetch", "import_from"]

_COPY_BYTES = 1 << 20


def fetch(
    name: str,
    directory: str | Path | None = None,
    *,
    progress: ProgressCallback = lambda _: None,
    cancelled: Cancelled = lambda: False,
    opener: Opener = urlopen,
) -> Path:
    """Download what is missing or damaged of a set and return the folder of its files.

    Args:
        name: of the set; one that is shipped needs nothing.
        directory: the data folder; None for the usual one (see `store.data_root`).
        progress: called for each chunk, in the calling thread.
        cancelled: asked twenty times a second whether to stop.
        opener: opens web addresses as `urllib.request.urlopen` does.

    Raises:
        FetchCancelled: if `cancelled` said so.
        FetchError: if no mirror gave a file, with what to do by hand.
        DataError: if the disk is full, the folder cannot be written to, or another fetch is at work in it.
    """
    known, folder = image_set(name), folder_of(name, directory)
    if find(name, directory).condition is Condition.PRESENT:  # then the folder may well be write-protected
        return folder
    with sole_use(known, folder):
        done_bytes = 0
        for file in known.files:
            if not _is_intact(file, folder):
                Download(known, file, folder, done_bytes, progress, cancelled, opener).run()
            done_bytes += file.size
    return folder


def import_from(
    name: str,
    source: str | Path,
    directory: str | Path | None = None,
    *,
    progress: ProgressCallback = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> Path:
    """Copy a set from `source`, or from its sub-folder for the set, and return the folder of the copies.

    Files may be gzipped or not. All are verified before anything is copied, and each again as it is copied.

    Raises:
        FetchCancelled: if `cancelled` said so.
        DataError: if a file is not there or not sound, the disk is full, the folder cannot be written to, or
            another fetch is at work in it.
    """
    known, folder, source = image_set(name), folder_of(name, directory), expanded(source)
    if known.is_shipped:
        return folder
    originals = [_original(known, file, source) for file in known.files]
    with sole_use(known, folder):
        done_bytes, total_bytes = 0, sum(path.stat().st_size for path in originals)
        for file, original in zip(known.files, originals, strict=True):

            def report(copied: int, path: Path = original, before: int = done_bytes) -> None:
                progress(Progress(path.name, before + copied, total_bytes, str(path.parent)))

            _copy(known, file, original, folder, report, cancelled)
            done_bytes += original.stat().st_size
    return folder


def _is_intact(file: DataFile, folder: Path) -> bool:
    try:
        intact(file, folder)
    except (FileNotFoundError, DataError):
        return False
    return True


def _original(known: ImageSet, file: DataFile, source: Path) -> Path:
    for place in dict.fromkeys((source, *places_of(known, source))):
        try:
            return intact(file, place)
        except FileNotFoundError:
            continue
    raise DataError(
        tr(
            "{source} does not hold {title}: {name} is neither there nor in a folder '{folder}' "
            "there. Wanted are {files}, gzipped or not.",
            source=source,
            title=tr(known.title),
            name=file.name,
            folder=known.folder,
            files=tr(" and ").join(wanted.name for wanted in known.files),
        )
    )


def _copy(
    known: ImageSet, file: DataFile, original: Path, folder: Path, report: Callable[[int], None], cancelled: Cancelled
) -> None:
    target = folder / (file.name if original.suffix == ".gz" else file.name.removesuffix(".gz"))
    try:
        data = idx.read_bytes(original)
    except FileNotFoundError:
        raise DataError(tr("{original} is no longer there.", original=original)) from None
    verify(data, original, file)  # anew: what was verified before may be another file by now
    with disk_errors_explained(known, folder):
        if target.exists() and target.samefile(original):
            return
        with replacing(target, keep=False) as writer:
            for start in range(0, len(data), _COPY_BYTES):
                if cancelled():
                    raise FetchCancelled
                writer.write(data[start : start + _COPY_BYTES])
                report(min(start + _COPY_BYTES, len(data)))
        part_of(file, folder).unlink(missing_ok=True)  # a download that is not needed any more
