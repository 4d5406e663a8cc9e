"""One file from the web: mirrors in order, taken up where it was left, verified before it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.request import Request

from ganviz import __version__
from ganviz.engine.atomic import move_into_place
from ganviz.engine.datafiles import idx
from ganviz.engine.datafiles.catalogue import DataFile, ImageSet
from ganviz.engine.datafiles.errors import DataError, FetchError
from ganviz.engine.datafiles.store import verify
from ganviz.engine.datafiles.stream import NetworkError, Opener, Response
from ganviz.engine.datafiles.transfer import (
    Cancelled,
    Progress,
    ProgressCallback,
    disk_errors_explained,
    kept_bytes,
    open_part,
    part_of,
    require_own,
)
from ganviz.spec.errors import one_line
from ganviz.spec.translation import listed, tr

_USER_AGENT = f"ganviz/{__version__}"
_TIMEOUT_S = 20.0  # for one connect or read; cancelling does not wait for it
_ATTEMPTS = 5  # on one mirror, as long as each brings more


class MirrorError(Exception):
    """A mirror did not give the file; the text is a short reason.

    Attributes:
        was_reached: whether some server answered, so that this machine is online.
    """

    def __init__(self, reason: str, *, was_reached: bool = True) -> None:
        super().__init__(reason)
        self.was_reached = was_reached


@dataclass(frozen=True, slots=True)
class Download:
    """One file of a set under way.

    Attributes:
        before_bytes: what the set's earlier files make.
    """

    known: ImageSet
    file: DataFile
    folder: Path
    before_bytes: int
    progress: ProgressCallback
    cancelled: Cancelled
    opener: Opener

    @property
    def _part(self) -> Path:
        return part_of(self.file, self.folder)

    def run(self) -> None:
        """Try the mirrors in order until the file is there.

        Raises:
            FetchCancelled: if `cancelled` said so.
            FetchError: if no mirror gave it.
            DataError: if it cannot be written.
        """
        failures: list[tuple[str, MirrorError]] = []
        for mirror in self.known.mirrors:
            try:
                self._get_from(mirror)
            except MirrorError as failure:
                failures.append((mirror, failure))
            else:
                with disk_errors_explained(self.known, self.folder):
                    move_into_place(self._part, self.folder / self.file.name)
                return
        raise self._gave_up(failures)

    def _get_from(self, mirror: str) -> None:
        """Complete the part file from one mirror, or raise `MirrorError`.

        A dropped connection is taken up again while each attempt brings more. A part that turns out to be bad
        is thrown away, and if it was begun earlier, the mirror gets the chance to send it all.
        """
        for _ in range(_ATTEMPTS):
            kept = self._kept_bytes()
            failure = self._receive(mirror, kept) if kept < self.file.size else None
            now = self._kept_bytes()
            if now >= self.file.size:
                failure = self._check()
                if failure is None:
                    return
                now = 0
            is_worth_another = now > kept or (kept > 0 and now == 0)
            if not is_worth_another:
                break
        raise failure or MirrorError(tr("the connection ended early"))

    def _receive(self, mirror: str, kept: int) -> MirrorError | None:
        """Add to the part file what the mirror sends. Return why it stopped short, if that is known."""
        request = Request(mirror + self.file.name, headers={"User-Agent": _USER_AGENT})
        if kept:
            request.add_header("Range", f"bytes={kept}-")
        try:
            with Response(request, opener=self.opener, timeout_s=_TIMEOUT_S, cancelled=self.cancelled) as response:
                match response.status:
                    case HTTPStatus.OK | HTTPStatus.PARTIAL_CONTENT if response.total_bytes not in (
                        None,
                        self.file.size,
                    ):
                        return MirrorError(
                            tr("offers {given:,} bytes, not {size:,}", given=response.total_bytes, size=self.file.size)
                        )
                    case HTTPStatus.OK | HTTPStatus.PARTIAL_CONTENT if response.starts_at in (0, kept):
                        self._write(response, mirror)
                        return None
                    case HTTPStatus.PARTIAL_CONTENT | HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                        self._discard()  # it cannot go on from what is here
                        return MirrorError(tr("sent another part of the file than was asked for"))
                    case status:
                        return MirrorError(
                            tr("answered {status} {reason}", status=status, reason=one_line(response.reason))
                        )
        except NetworkError as error:
            return MirrorError(str(error), was_reached=error.was_reached)

    def _write(self, response: Response, mirror: str) -> None:
        done = response.starts_at
        with disk_errors_explained(self.known, self.folder), open_part(self._part, anew=not done) as part:
            self._report(done, mirror)
            for chunk in response:
                part.write(chunk)
                done += len(chunk)
                self._report(done, mirror)
                if done > self.file.size:  # whatever this is, it is not the file
                    return

    def _report(self, done: int, mirror: str) -> None:
        self.progress(Progress(self.file.name, self.before_bytes + done, self.known.size, mirror))

    def _check(self) -> MirrorError | None:
        require_own(self._part)
        try:
            verify(idx.read_bytes(self._part), self._part, self.file)
        except (DataError, FileNotFoundError):
            self._discard()
            return MirrorError(tr("sent a file whose SHA-256 is wrong; it was thrown away"))
        return None

    def _kept_bytes(self) -> int:
        with disk_errors_explained(self.known, self.folder):
            return kept_bytes(self._part)

    def _discard(self) -> None:
        with disk_errors_explained(self.known, self.folder):
            self._part.unlink(missing_ok=True)

    def _gave_up(self, failures: Sequence[tuple[str, MirrorError]]) -> FetchError:
        if not any(failure.was_reached for _, failure in failures):
            reasons = listed(dict.fromkeys(str(failure) for _, failure in failures))
            summary = tr(
                "{title}: no server can be reached ({reasons}). Is this machine online?",
                title=tr(self.known.title),
                reasons=reasons,
            )
        else:
            told = tr("; ").join(
                tr("{mirror}: {failure}", mirror=mirror.split("/")[2], failure=failure) for mirror, failure in failures
            )
            summary = tr(
                "{title}: {file} could not be downloaded ({reasons}).",
                title=tr(self.known.title),
                file=self.file.name,
                reasons=told,
            )
        urls = tuple(mirror + file.name for mirror in self.known.mirrors for file in self.known.files)
        return FetchError(summary, urls, self.folder)
