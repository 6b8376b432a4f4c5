"""Pictures: made anew from their pixels, and stored by their content."""

import hashlib
import io
import os
import stat
import warnings
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.publish.pictures import Box, Cut
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.refusing import not_written

LARGEST_BYTES = 50_000_000
LARGEST_PIXELS = 80_000_000
WIDEST = 2_400
"""Pixels; wider pictures are scaled down."""
TALLEST = 9_600
"""Pixels likewise: phones show nothing of a much taller one."""

_JPEG_QUALITY = 90
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
_WHITES = (1, 255, 65_535)
"""What files of fine greys mean by white."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarePicture:
    """A picture that was made anew and is not stored yet; `data` is a file of the kind of `suffix`.

    `scaled_from` is its width and height in pixels before it was scaled down, None when it was not.
    """

    data: bytes = field(repr=False)
    suffix: str
    width: int
    height: int
    scaled_from: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A picture that is in the archive now; `scaled_from` is its size in pixels before it was scaled down."""

    stored: StoredPicture
    scaled_from: tuple[int, int] | None = None


class Pictures:
    """The verbs of adding and finding pictures."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def add(self, path: str | os.PathLike[str]) -> StoredPicture:
        """Store the picture in the file at `path`: pixels and colour profile, turned upright, nothing else.

        Raises:
            FileRefused: it is no picture of a kind we take, too big, or broken.
            ArchiveRefused: it cannot be stored.
        """
        return self.store(_made_anew(Path(path)))

    @staticmethod
    def made_from(path: str | os.PathLike[str]) -> BarePicture:
        """The picture in the file at `path`, like `made_anew`.

        Raises:
            FileRefused: it is no picture of a kind we take, too big, or broken.
        """
        return _made_anew(Path(path))

    @staticmethod
    def made_anew(data: bytes, name: str) -> BarePicture:
        """The picture in `data`, which a person knows as `name`: pixels and colour profile, upright.

        It takes up to seconds and needs no archive.

        Raises:
            FileRefused: it is no picture of a kind we take, too big, or broken.
        """
        return _made_anew(Path(name), data)

    def store(self, made: BarePicture) -> StoredPicture:
        """Store a picture that was made anew.

        Raises:
            ArchiveRefused: it cannot be stored.
        """
        picture = StoredPicture(
            media_id=hashlib.sha256(made.data).hexdigest(),
            suffix=made.suffix,
            width=made.width,
            height=made.height,
            size_bytes=len(made.data),
        )
        folder = self._archive.media_folder
        try:
            folder.mkdir(exist_ok=True)
            if not (folder / picture.name).exists():
                write_atomic(folder / picture.name, made.data)
        except OSError as error:
            raise not_written(error, folder) from error
        with self._archive.writing() as unit:
            unit.media.put(picture, self._now())
        return picture

    def cropped(self, media_id: str, box: Box) -> StoredPicture:
        """Store the part `box` of a stored picture as one of its own; the whole one stays.

        Raises:
            FileRefused: it is missing or cannot be read.
            ArchiveRefused: it cannot be stored.
        """
        return self.store(self._part(media_id, box))

    def cut_out(self, cut: Cut) -> bytes:
        """The file that `cut` describes, the same bytes each time.

        Raises:
            FileRefused: the picture is missing or cannot be read.
        """
        return self._part(cut.media_id, cut.box, (cut.width, cut.height), as_jpeg=True).data

    def _part(
        self, media_id: str, box: Box, size: tuple[int, int] | None = None, *, as_jpeg: bool = False
    ) -> BarePicture:
        path = self.file(media_id) or self._archive.media_folder / media_id
        try:
            with Image.open(path) as picture:
                part = picture.crop(_within(box, picture.size))
                if size is not None:
                    part = part.resize(size, Image.Resampling.LANCZOS)
                if as_jpeg and part.mode != "RGB":
                    part = _on_white(part)
                return _bare(part, picture.info.get("icc_profile"))
        except FileNotFoundError as error:
            raise FileRefused("picture_missing", path=str(path)) from error
        except (OSError, ValueError, SyntaxError) as error:
            raise FileRefused("picture_unreadable", path=str(path)) from error

    def find(self, media_id: str) -> StoredPicture | None:
        """The stored picture with this id, None when there is none."""
        with self._archive.reading() as unit:
            return unit.media.find(media_id)

    def file(self, media_id: str) -> Path | None:
        """Where the file of a stored picture lies, None when there is none."""
        picture = self.find(media_id)
        return self._archive.media_folder / picture.name if picture else None


def _made_anew(path: Path, data: bytes | None = None) -> BarePicture:
    """The picture in `data`, else in the file at `path`."""
    try:
        if (_size_of(path) if data is None else len(data)) > LARGEST_BYTES:
            raise FileRefused("picture_too_big", path=str(path))
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path if data is None else io.BytesIO(data)) as picture:
                return _encoded(picture, path)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise FileRefused("picture_too_big", path=str(path)) from error
    except UnidentifiedImageError as error:
        raise FileRefused("picture_not_allowed", path=str(path)) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise FileRefused("picture_unreadable", path=str(path)) from error


def _size_of(path: Path) -> int:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):  # a pipe or a device: reading it may never end
        raise FileRefused("picture_unreadable", path=str(path))
    return found.st_size


def _encoded(picture: Image.Image, path: Path) -> BarePicture:
    if picture.format not in _FORMATS:
        raise FileRefused("picture_not_allowed", path=str(path))
    if picture.width * picture.height > LARGEST_PIXELS:
        raise FileRefused("picture_too_big", path=str(path))
    upright = _in_8_bits(ImageOps.exif_transpose(picture))
    is_clear = upright.has_transparency_data
    pixels, profile = _for_screens(upright, "RGBA" if is_clear else "RGB")
    small = _on_page(pixels.size)
    if small == pixels.size:
        return _bare(pixels, profile)
    made = _bare(pixels.resize(small, Image.Resampling.LANCZOS), profile)
    return replace(made, scaled_from=upright.size)


def _in_8_bits(picture: Image.Image) -> Image.Image:
    """`picture` with its greys as fine as a screen's; Pillow itself makes bright finer ones white."""
    if not picture.mode.startswith(("I", "F")):
        return picture
    greys = picture if picture.mode == "F" else picture.convert("I").convert("F")
    darkest, brightest = cast("tuple[float, float]", greys.getextrema())  # of one band
    if picture.mode.startswith("I;16"):
        brightest = _WHITES[-1]
    black, white = min(0, darkest), next((each for each in _WHITES if each >= brightest), brightest)
    scale = 255 / (white - black)
    return greys.point(lambda grey: grey * scale - black * scale).convert("L")


def _on_page(size: tuple[int, int]) -> tuple[int, int]:
    """The size that a picture of `size` has in the archive."""
    width, height = size
    scale = min(1.0, WIDEST / width, TALLEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _bare(pixels: Image.Image, profile: bytes | None) -> BarePicture:
    """A file of nothing but `pixels`, RGB or RGBA, and their colour profile."""
    bare = Image.frombytes(pixels.mode, pixels.size, pixels.tobytes())
    out = io.BytesIO()
    if bare.mode == "RGBA":
        bare.save(out, "PNG", optimize=True, icc_profile=profile)
    else:
        bare.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True, icc_profile=profile)
    suffix = ".png" if bare.mode == "RGBA" else ".jpg"
    return BarePicture(data=out.getvalue(), suffix=suffix, width=bare.width, height=bare.height)


def _on_white(picture: Image.Image) -> Image.Image:
    clear = picture.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")


def _within(box: Box, size: tuple[int, int]) -> Box:
    """`box` inside a picture of `size`, at least one pixel large."""
    left, top = (min(max(edge, 0), most - 1) for edge, most in zip(box[:2], size, strict=True))
    right, bottom = (
        min(max(edge, least + 1), most) for edge, least, most in zip(box[2:], (left, top), size, strict=True)
    )
    return left, top, right, bottom


def _for_screens(picture: Image.Image, mode: str) -> tuple[Image.Image, bytes | None]:
    """The pixels in `mode`, and the colour profile if it is still true of them.

    A profile names its colour space in bytes 16 to 19 (ICC.1:2022, 7.2.6): one for print or for greys
    is carried out, since it would be wrong for RGB pixels.
    """
    profile = picture.info.get("icc_profile")
    if not profile or profile[16:20] == b"RGB ":
        return picture.convert(mode), profile
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        shown = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        shown = None
    return (shown or picture).convert(mode), None
