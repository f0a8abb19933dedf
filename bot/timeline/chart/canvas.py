"""What matplotlib draws for us: lines, bars, boxes and texts in pixels, y downwards, and the PNG in the end.

In its object-oriented way, without pyplot's global state; matplotlib isn't thread-safe all the same.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch
from PIL import Image

from bot.timeline.chart.fonts import BOLD_FONT, REGULAR_FONT

FILE_PIXELS_PER_PIXEL: Final = 1.2
"""How many pixels of the file a pixel has."""

_PALETTE_COLOURS: Final = 64
"""Colours of the file: enough for smooth edges, and a third of the bytes."""

_DPI: Final = 100
_POINTS_PER_PIXEL: Final = 72 / _DPI
"""Points in a pixel: matplotlib measures texts and lines in points."""


class Canvas:
    """A picture while it is drawn."""

    def __init__(self, width: float, height: float, background: str) -> None:
        """Begin with an empty picture of one colour."""
        self._figure = Figure(
            (width / _DPI, height / _DPI), dpi=_DPI * FILE_PIXELS_PER_PIXEL, facecolor=background
        )
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)

    def draw_text(  # noqa: PLR0913 - what makes a text
        self, x: float, y: float, text: str, size: float, colour: str, *, bold: bool = False
    ) -> None:
        """A line of drawable text whose top left corner stands at x and y."""
        self._draw_text(x, y, text, size, colour, BOLD_FONT if bold else REGULAR_FONT, va="top")

    def draw_label(self, x: float, y: float, text: str, size: float, colour: str) -> None:
        """A line of drawable text around x and y."""
        self._draw_text(x, y, text, size, colour, REGULAR_FONT, ha="center", va="center_baseline")

    def draw_line(
        self, places: Sequence[tuple[float, float]], width: float, colour: str, layer: int = 2
    ) -> None:
        """A line from place to place, with round ends."""
        x, y = zip(*places, strict=True)
        line = Line2D(
            x, y, color=colour, linewidth=width * _POINTS_PER_PIXEL, zorder=layer, solid_capstyle="round"
        )
        self._axes.add_artist(line)

    def draw_bar(self, left: float, right: float, y: float, width: float, colour: str) -> None:
        """A thick horizontal line between the middles of its round ends; a dot where they are one."""
        size = width * _POINTS_PER_PIXEL
        bar = Line2D([left, right], [y, y], color=colour, linewidth=size, zorder=3, solid_capstyle="butt")
        bar.set(marker="o", markersize=size, markeredgewidth=0)
        self._axes.add_artist(bar)

    def draw_box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle with round corners."""
        shape = f"round,pad=0,rounding_size={min(10.0, width / 2, height / 2)}"
        box = FancyBboxPatch(
            (left, top), width, height, boxstyle=shape, facecolor=colour, linewidth=0, zorder=2
        )
        self._axes.add_patch(box)

    def to_png(self) -> bytes:
        """The picture as a file."""
        agg = FigureCanvasAgg(self._figure)
        agg.draw()  # type: ignore[no-untyped-call]
        pixels = agg.buffer_rgba()  # type: ignore[no-untyped-call]
        painted = Image.frombuffer("RGBA", agg.get_width_height(), pixels).convert("RGB")
        file = io.BytesIO()
        painted.quantize(_PALETTE_COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        return file.getvalue()

    def _draw_text(  # noqa: PLR0913, PLR0917 - what makes a text
        self, x: float, y: float, text: str, size: float, colour: str, font: Path, **aligned: Any
    ) -> None:
        properties = FontProperties(fname=str(font), size=size * _POINTS_PER_PIXEL)
        plain: dict[str, Any] = {"parse_math": False, "usetex": False}  # a "$" is a "$"
        self._axes.text(x, y, text, color=colour, fontproperties=properties, zorder=5, **plain, **aligned)
