"""Pictures of a run one after the other, as one file: GIF, WebP and APNG by Pillow, MP4 by ffmpeg. Knows no Qt."""

import io
import secrets
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.atomic import move_into_place, named, write_atomically
from ganviz.engine.exports.kinds import ExportError
from ganviz.spec.translation import tr, tr_noop

Picture = NDArray[np.uint8]  # (height, width, 3)
_HELD_S = 1.5  # the last picture stays so long, before it begins again
_COLOURS = 256
MOST_PIXELS = 500_000_000  # of all pictures together
_SAMPLED = 12  # pictures that a palette is made of
_NO_FFMPEG = tr_noop("MP4 files need imageio-ffmpeg: pip install 'ganviz[video]'; or write .gif, .webp or .apng")


class Pictures(Sequence[Picture]):
    """Pictures of one size, held compressed: plots are flat, and take a thirtieth of their room.

    A picture that is larger than the first is cut to its size, one that is smaller gets a margin of its last colour.
    """

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._shape: tuple[int, ...] = (0, 0, 3)

    def add(self, picture: Picture) -> None:
        """Take a further one.

        Raises:
            ExportError: if they become too many for a file that can be made in memory.
        """
        if not self._held:
            self._shape = picture.shape
        if (len(self) + 1) * self._shape[0] * self._shape[1] > MOST_PIXELS:
            raise ExportError(
                tr(
                    "More than {count:,} pictures of {width}x{height} are too many for one file. Take "
                    "fewer, or a single view.",
                    count=len(self),
                    width=self._shape[1],
                    height=self._shape[0],
                )
            )
        if picture.shape != self._shape:
            whole = np.full(self._shape, picture[-1, -1], np.uint8)
            height, width = min(picture.shape[0], self._shape[0]), min(picture.shape[1], self._shape[1])
            whole[:height, :width] = picture[:height, :width]
            picture = whole
        self._held.append(zlib.compress(np.ascontiguousarray(picture).tobytes(), 1))

    def __len__(self) -> int:
        return len(self._held)

    @overload
    def __getitem__(self, place: int) -> Picture: ...
    @overload
    def __getitem__(self, place: slice) -> list[Picture]: ...
    def __getitem__(self, place: int | slice) -> Picture | list[Picture]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        return np.frombuffer(zlib.decompress(self._held[place]), np.uint8).reshape(self._shape)


def require_animation(path: Path) -> None:
    """Raise ExportError unless such an animation can be written here."""
    if path.suffix.lower() == ".mp4":
        _ffmpeg()


def write_animation(
    path: Path,
    pictures: Sequence[Picture],
    rate: float,
    progress: Callable[[int], None] = lambda done: None,
) -> None:
    """Write `pictures`, all of one size, as the kind of file that the name ends in: `rate` of them a second.

    `progress` is told how many were taken in; what it raises ends the writing, and leaves nothing behind.

    Raises:
        ExportError: for MP4, if what writes it is not installed.
        OSError: if it cannot be written; `filename` is `path`.
    """
    suffix = path.suffix.lower()
    if suffix == ".mp4":
        _write_film(path, pictures, rate, progress)
    else:
        write_atomically(path, _ENCODERS[suffix](pictures, rate, progress))


def _durations_ms(count: int, rate: float) -> list[int]:
    each = round(1000 / rate)
    return [each] * (count - 1) + [max(each, round(1000 * _HELD_S))]


def _gif(pictures: Sequence[Picture], rate: float, progress: Callable[[int], None]) -> bytes:
    """Return a GIF with one palette for all pictures: what stays the same does not flicker, and files are small."""
    from PIL import Image

    palette = _palette(pictures)
    frames = []
    for done, picture in enumerate(pictures, start=1):
        frames.append(Image.fromarray(picture).quantize(palette=palette, dither=Image.Dither.NONE))
        progress(done)
    # Players take hundredths of a second, and less than two of them for ten.
    durations = [max(20, round(each, -1)) for each in _durations_ms(len(frames), rate)]
    data = io.BytesIO()
    frames[0].save(
        data, "GIF", save_all=True, append_images=frames[1:], duration=durations, loop=0, optimize=False, disposal=1
    )
    return data.getvalue()


def _palette(pictures: Sequence[Picture]) -> Any:
    """Return a picture with the colours of some of them, evenly apart, the last included."""
    from PIL import Image

    places = np.unique(np.linspace(0, len(pictures) - 1, _SAMPLED).round().astype(int))
    sampled = np.concatenate([pictures[place][::2, ::2] for place in places])
    return Image.fromarray(sampled).quantize(_COLOURS, Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE)


def _webp(pictures: Sequence[Picture], rate: float, progress: Callable[[int], None]) -> bytes:
    return _saved("WEBP", pictures, rate, progress, lossless=True, method=2, quality=60)


def _apng(pictures: Sequence[Picture], rate: float, progress: Callable[[int], None]) -> bytes:
    return _saved("PNG", pictures, rate, progress)


class _Others:
    """All pictures but the first, made as they are asked for; Pillow goes through those of a PNG twice."""

    def __init__(self, pictures: Sequence[Picture], progress: Callable[[int], None]) -> None:
        self._pictures, self._progress = pictures, progress

    def __iter__(self) -> Any:
        from PIL import Image

        for place in range(1, len(self._pictures)):
            yield Image.fromarray(self._pictures[place])
            self._progress(place + 1)


def _saved(
    kind: str, pictures: Sequence[Picture], rate: float, progress: Callable[[int], None], **options: Any
) -> bytes:
    from PIL import Image

    data = io.BytesIO()
    Image.fromarray(pictures[0]).save(
        data, kind, save_all=True, append_images=_Others(pictures, progress),
        duration=_durations_ms(len(pictures), rate), loop=0, **options,
    )  # fmt: skip
    return data.getvalue()


_ENCODERS = {".gif": _gif, ".webp": _webp, ".apng": _apng, ".png": _apng}


def _write_film(path: Path, pictures: Sequence[Picture], rate: float, progress: Callable[[int], None]) -> None:
    ffmpeg = _ffmpeg()
    place = path.with_name(f".ganviz-{secrets.token_hex(6)}.mp4")
    height, width = (side // 2 * 2 for side in pictures[0].shape[:2])  # which its colours need to be even
    held = round(_HELD_S * rate)
    with named(path):
        try:
            writer = ffmpeg.write_frames(
                str(place), (width, height), fps=rate, codec="libx264", quality=8, macro_block_size=2,
                output_params=["-movflags", "+faststart"], ffmpeg_log_level="error",
            )  # fmt: skip
            writer.send(None)
            try:
                for number in range(len(pictures) + held):
                    place_of_it = min(number, len(pictures) - 1)
                    writer.send(np.ascontiguousarray(pictures[place_of_it][:height, :width]))
                    progress(place_of_it + 1)
            finally:
                writer.close()
            move_into_place(place, path)
        finally:
            place.unlink(missing_ok=True)


def _ffmpeg() -> Any:
    try:
        import imageio_ffmpeg
    except ImportError:
        raise ExportError(tr(_NO_FFMPEG)) from None
    return imageio_ffmpeg
