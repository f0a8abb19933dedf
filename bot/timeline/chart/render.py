"""Pictures, drawn off the event loop: one after the other, since matplotlib isn't thread-safe.

matplotlib is imported with the first picture, so that whoever only asks questions never waits for it.
"""

import asyncio
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import discord

from bot.timeline.event_text import timeline_alt_text, timeline_title
from bot.timeline.query import Timeline
from index import FootnoteError

_CHART_FILE_NAME: Final = "timeline.png"
_CHART_EXECUTOR: Final = ThreadPoolExecutor(1, thread_name_prefix="drawing")


class CannotDraw(FootnoteError):
    """A picture can't be written where it is wanted."""


def render_chart(timeline: Timeline) -> bytes:
    """A timeline as a PNG; it has one event at least. Not to be called from several threads at once."""
    from bot.timeline.chart.paint import paint_timeline  # noqa: PLC0415 - see above

    return paint_timeline(timeline_title(timeline), timeline.events)


async def render_attachment(timeline: Timeline) -> discord.File:
    """A timeline as a picture to attach, with what it shows in words for those who can't see it."""
    png = await asyncio.get_running_loop().run_in_executor(_CHART_EXECUTOR, render_chart, timeline)
    return discord.File(io.BytesIO(png), _CHART_FILE_NAME, description=timeline_alt_text(timeline))


def check_chart_path(file: Path) -> None:
    """Fail where a picture can't become this file, before there is anything to draw.

    Raises:
        CannotDraw: It isn't called .png, or it is there already.
    """
    if file.suffix.lower() != ".png":
        raise CannotDraw(f"The picture is a PNG: let the name of {file} end in .png.")
    if file.exists():
        raise CannotDraw(f"There is a file {file} already; name another one, or remove it first.")


def save_chart(timeline: Timeline, file: Path) -> None:
    """Draw a timeline into a new file.

    Raises:
        CannotDraw: There are no events, or the file can't be written.
    """
    if not timeline.events:
        raise CannotDraw("There are no events, so there is nothing to draw.")
    png = render_chart(timeline)
    try:
        with file.open("xb") as new:
            new.write(png)
    except OSError as error:
        raise CannotDraw(f"The picture can't be written to {file}: {error.strerror}.") from error
