"""Pictures from outside: the size is read from the header before a pixel is decoded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL.Image import Image, Resampling, alpha_composite, new
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from reportlab.lib.utils import ImageReader

MOST_BYTES = 64 << 20
MOST_PIXELS = 20_000_000
"""A PNG is decoded whole, 4 bytes a pixel; a JPEG is shrunk while it is decoded, so it may be larger."""
MOST_SIDE = 30_000
PRINT_SIDE = 700
"""Enough for a logo four centimetres high at 400 dots per inch."""
PLATE_SIDE = 1300
"""Enough for a picture as wide as the page at 200 dots per inch."""


_QUALITY = 88
_FEW_COLOURS = 4096
"""A picture of more colours is a photograph."""
_KEPT = 32
"""So many pictures are kept packed for the next preview."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A decoded picture, small enough to embed: RGB pixels on white."""

    image: Image

    @property
    def reader(self) -> ImageReader:
        """What reportlab embeds."""
        return ImageReader(self.image)

    @property
    def ratio(self) -> float:
        """Width by height."""
        return self.image.width / self.image.height


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture of the text, packed again: a photograph as JPEG, a drawing as PNG. `width` in pixels."""

    packed: bytes
    width: int
    ratio: float

    @property
    def reader(self) -> ImageReader:
        """What reportlab embeds; a JPEG as it is, which is small and needs no packing."""
        return ImageReader(BytesIO(self.packed))


@lru_cache(maxsize=_KEPT)
def read_picture(data: bytes, side: int = PRINT_SIDE) -> Pixels | None:
    """The PNG or JPEG in `data`, no side longer than `side`; None when broken, foreign or huge."""
    if len(data) > MOST_BYTES:
        return None
    try:
        image = _open(data, side)
        return Pixels(_on_white(image, side)) if image else None
    except Exception:  # decoders fail in many ways on damaged data; all mean "no picture"
        return None


@lru_cache(maxsize=_KEPT)
def read_plate(data: bytes) -> Plate | None:
    """A picture of the text, read as `read_picture` does, wide enough for a page."""
    pixels = read_picture(data, PLATE_SIDE)
    if pixels is None:
        return None
    out = BytesIO()
    if pixels.image.getcolors(_FEW_COLOURS) is None:
        pixels.image.save(out, "JPEG", quality=_QUALITY)
    else:
        pixels.image.save(out, "PNG")
    return Plate(out.getvalue(), pixels.image.width, pixels.ratio)


def _open(data: bytes, side: int) -> Image | None:
    # The plain constructors read the header only and, unlike Image.open, try no other format.
    image: PngImageFile | JpegImageFile
    if data.startswith(b"\x89PNG"):
        image = PngImageFile(BytesIO(data))
    else:
        image = JpegImageFile(BytesIO(data))
        image.draft("RGB", (side, side))
    if max(image.size) > MOST_SIDE or image.width * image.height > MOST_PIXELS:
        return None
    image.load()
    return image


def _on_white(image: Image, side: int) -> Image:
    image.thumbnail((side, side), Resampling.LANCZOS, reducing_gap=2.0)
    if image.mode == "P" or "transparency" in image.info:
        image = image.convert("RGBA")
    if image.mode in ("RGBA", "LA", "PA"):
        image = image.convert("RGBA")
        white = new("RGBA", image.size, "white")
        image = alpha_composite(white, image)
    return image.convert("RGB")
