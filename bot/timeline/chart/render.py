"""Rendering of charts to PNG, in one worker thread since matplotlib is not thread-safe.

matplotlib is imported with the first chart, so that the start doesn't wait for it.
"""

import asyncio
import contextvars
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import discord

from bot.locale.translation import ENGLISH, current_language, gettext, use_language
from bot.timeline.event_text import timeline_alt_text, timeline_title
from bot.timeline.query import Timeline
from bot.ui.strings import TIMELINE_HEADING
from index import FootnoteError

_CHART_FILE_NAME: Final = "timeline.png"
_CHART_EXECUTOR: Final = ThreadPoolExecutor(1, thread_name_prefix="drawing")


class CannotDraw(FootnoteError):
    """A chart has no events, or can't be written to a file."""


def render_chart(timeline: Timeline) -> bytes:
    """Render a timeline of at least one event as a PNG; not thread-safe.

    Its words are English where the font has no letters for those of the language.
    """
    from bot.timeline.chart.fonts import drawable_text  # noqa: PLC0415 - see above
    from bot.timeline.chart.paint import paint_timeline  # noqa: PLC0415 - see above

    heading, language = gettext(TIMELINE_HEADING), current_language()
    drawable = language if drawable_text(heading) == heading else ENGLISH
    with use_language(drawable.code):
        return paint_timeline(timeline_title(timeline), timeline.events)


async def render_attachment(timeline: Timeline) -> discord.File:
    """Render a timeline of at least one event as an attachment with a description (alt text)."""
    png = await asyncio.get_running_loop().run_in_executor(
        _CHART_EXECUTOR, contextvars.copy_context().run, render_chart, timeline
    )
    return discord.File(io.BytesIO(png), _CHART_FILE_NAME, description=timeline_alt_text(timeline))


def check_chart_path(file: Path) -> None:
    """Check the path of a chart before the timeline is queried.

    Raises:
        CannotDraw: Its suffix isn't .png, or the file exists.
    """
    if file.suffix.lower() != ".png":
        raise CannotDraw(gettext("The picture is a PNG: let the name of {file} end in .png.", file=file))
    if file.exists():
        raise CannotDraw(
            gettext("There is a file {file} already; name another one, or remove it first.", file=file)
        )


def save_chart(timeline: Timeline, file: Path) -> None:
    """Render a timeline into a new file.

    Args:
        timeline: The timeline.
        file: The path of the PNG.

    Raises:
        CannotDraw: There are no events, or the file exists or can't be written.
    """
    if not timeline.events:
        raise CannotDraw(gettext("There are no events, so there is nothing to draw."))
    png = render_chart(timeline)
    try:
        with file.open("xb") as new:
            new.write(png)
    except OSError as error:
        raise CannotDraw(
            gettext("The picture can't be written to {file}: {reason}.", file=file, reason=error.strerror)
        ) from error
