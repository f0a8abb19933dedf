"""Drawing in pixels (y downwards) on matplotlib's Agg canvas, without pyplot's global state.

matplotlib is not thread-safe.
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
"""Scale of the file: its pixels for each pixel of the coordinates."""

_PALETTE_COLOURS: Final = 64
"""Size of the file's palette: edges stay smooth, at a third of the bytes of full colour."""

_DPI: Final = 100
_POINTS_PER_PIXEL: Final = 72 / _DPI
"""matplotlib's unit of text and line widths."""


class Canvas:
    """A picture being drawn."""

    def __init__(self, width: float, height: float, background: str) -> None:
        """Create an empty picture.

        Args:
            width: Width in pixels.
            height: Height in pixels.
            background: Colour, as "#rrggbb".
        """
        self._figure = Figure(
            (width / _DPI, height / _DPI), dpi=_DPI * FILE_PIXELS_PER_PIXEL, facecolor=background
        )
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)

    def draw_text(  # noqa: PLR0913 - position, text and style
        self, x: float, y: float, text: str, size: float, colour: str, *, bold: bool = False
    ) -> None:
        """Draw a line of `drawable_text`, with its top left corner at (x, y)."""
        self._draw_text(x, y, text, size, colour, BOLD_FONT if bold else REGULAR_FONT, va="top")

    def draw_label(self, x: float, y: float, text: str, size: float, colour: str) -> None:
        """Draw a line of `drawable_text`, centred at (x, y)."""
        self._draw_text(x, y, text, size, colour, REGULAR_FONT, ha="center", va="center_baseline")

    def draw_line(
        self, points: Sequence[tuple[float, float]], width: float, colour: str, layer: int = 2
    ) -> None:
        """Draw a polyline with round ends; higher layers cover lower ones."""
        x, y = zip(*points, strict=True)
        line = Line2D(
            x, y, color=colour, linewidth=width * _POINTS_PER_PIXEL, zorder=layer, solid_capstyle="round"
        )
        self._axes.add_artist(line)

    def draw_bar(self, left: float, right: float, y: float, width: float, colour: str) -> None:
        """Draw a thick horizontal line between the centres of its round ends; a dot where they coincide."""
        size = width * _POINTS_PER_PIXEL
        bar = Line2D([left, right], [y, y], color=colour, linewidth=size, zorder=3, solid_capstyle="butt")
        bar.set(marker="o", markersize=size, markeredgewidth=0)
        self._axes.add_artist(bar)

    def draw_box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """Draw a filled rectangle with round corners."""
        shape = f"round,pad=0,rounding_size={min(10.0, width / 2, height / 2)}"
        box = FancyBboxPatch(
            (left, top), width, height, boxstyle=shape, facecolor=colour, linewidth=0, zorder=2
        )
        self._axes.add_patch(box)

    def to_png(self) -> bytes:
        """Encode the picture as a PNG."""
        agg = FigureCanvasAgg(self._figure)
        agg.draw()  # type: ignore[no-untyped-call]
        pixels = agg.buffer_rgba()  # type: ignore[no-untyped-call]
        painted = Image.frombuffer("RGBA", agg.get_width_height(), pixels).convert("RGB")
        file = io.BytesIO()
        painted.quantize(_PALETTE_COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        return file.getvalue()

    def _draw_text(  # noqa: PLR0913, PLR0917 - as above
        self, x: float, y: float, text: str, size: float, colour: str, font: Path, **aligned: Any
    ) -> None:
        properties = FontProperties(fname=str(font), size=size * _POINTS_PER_PIXEL)
        plain: dict[str, Any] = {"parse_math": False, "usetex": False}  # a "$" is a "$"
        self._axes.text(x, y, text, color=colour, fontproperties=properties, zorder=5, **plain, **aligned)
