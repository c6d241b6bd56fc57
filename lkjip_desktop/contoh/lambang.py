"""The emblem of the kabupaten of the sample report: drawn, and nobody's."""

from __future__ import annotations

import math
from io import BytesIO

from PIL import Image, ImageDraw

_BLUE, _GOLD, _GREEN, _SKY = "#1d4f7c", "#d8a928", "#2f7d4f", "#e8f1f7"
_SIZE = (440, 520)


def lambang() -> bytes:
    """A shield with a mountain, fields, water and a star, as PNG on a clear ground."""
    image = Image.new("RGBA", _SIZE, (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.polygon(_shield(0), fill=_GOLD)
    draw.polygon(_shield(14), fill=_BLUE)
    inner = Image.new("L", _SIZE, 0)
    ImageDraw.Draw(inner).polygon(_shield(34), fill=255)
    image.paste(_scene(), mask=inner)
    small = image.resize((_SIZE[0] // 2, _SIZE[1] // 2), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()


def _shield(inset: int) -> list[tuple[float, float]]:
    wide, high = _SIZE
    shoulder, tip = high * 0.58, high - inset * 1.5
    return [
        (inset, inset),
        (wide - inset, inset),
        (wide - inset, shoulder),
        (wide / 2, tip),
        (inset, shoulder),
    ]


def _scene() -> Image.Image:
    wide, high = _SIZE
    scene = Image.new("RGBA", _SIZE, _SKY)
    draw = ImageDraw.Draw(scene)
    draw.polygon([(40, 330), (170, 170), (235, 250), (285, 200), (400, 330)], fill=_GREEN)
    draw.rectangle((0, 330, wide, 375), fill=_GOLD)
    draw.rectangle((0, 375, wide, high), fill=_BLUE)
    for row in (400, 430, 460):
        draw.line([(x, row + 6 * math.sin(x / 14)) for x in range(0, wide, 4)], fill="white", width=5)
    draw.polygon(_star(wide / 2, 105, 44), fill=_GOLD)
    return scene


def _star(x: float, y: float, size: float) -> list[tuple[float, float]]:
    points = []
    for n in range(10):
        far, angle = size if n % 2 == 0 else size * 0.4, math.pi * n / 5 - math.pi / 2
        points.append((x + far * math.cos(angle), y + far * math.sin(angle)))
    return points
