"""Export of a guild's articles as ZIP archives, each packed after the one before was sent."""

import io
from collections.abc import AsyncIterator
from typing import NamedTuple

import discord

from bot.articles.embed import no_articles_embed
from bot.core.libraries import Libraries
from bot.locale.translation import format_number, gettext
from bot.ui.markdown import escape_markdown
from bot.ui.quantities import format_bytes, format_count
from index import Article, ArticleOrder, Library
from index.export import MAX_ARCHIVE_BYTES, ExportArchive, export_archives


class ExportPart(NamedTuple):
    """An archive of consecutive articles.

    Attributes:
        data: The bytes of the archive.
        first: Position of its first article among all exported ones, from 1.
        last: Position of its last article, inclusive.
        total: Number of articles when the export began.
    """

    data: bytes
    first: int
    last: int
    total: int


async def export_parts(libraries: Libraries, guild: int, max_bytes: int) -> AsyncIterator[ExportPart]:
    """Pack the articles of a guild in the order in which they were added.

    Args:
        libraries: The guilds' libraries.
        guild: The guild.
        max_bytes: Size of an archive, capped at what `/articles add` accepts; the archive of a single
            article may be larger.

    Yields:
        The archives; none for an empty library. Only one is in memory at a time.
    """
    export = await libraries.run_long(
        guild, lambda library: _ResumableExport(library, min(max_bytes, MAX_ARCHIVE_BYTES))
    )
    exported = 0
    while archive := await libraries.run_long(guild, export.next_archive):
        yield ExportPart(archive.data, exported + 1, exported + len(archive.idents), export.total)
        exported += len(archive.idents)


class _ResumableExport:
    """Export that resumes with a newly opened library: between two archives, it may be closed."""

    def __init__(self, library: Library, max_bytes: int) -> None:
        newest_first = library.catalogue("", ArticleOrder.ADDED, library.count()).entries
        self.total = len(newest_first)
        self._library = library
        self._archives = export_archives(
            self._load, [entry.id for entry in reversed(newest_first)], max_bytes
        )

    def next_archive(self, library: Library) -> ExportArchive | None:
        self._library = library
        return next(self._archives, None)

    def _load(self, ident: int) -> Article:
        return self._library.article(ident)


async def send_archives(interaction: discord.Interaction, parts: AsyncIterator[ExportPart]) -> None:
    """Send archives as ephemeral follow-ups, one a message; of one too large for Discord, only the text.

    Args:
        interaction: A deferred interaction.
        parts: The archives.
    """
    is_empty = True
    async for part in parts:
        is_empty = False
        text = export_part_text(part, interaction.filesize_limit)
        if len(part.data) > interaction.filesize_limit:
            await interaction.followup.send(text, ephemeral=True)
            continue
        file = discord.File(io.BytesIO(part.data), f"articles-{part.first}.zip")
        await interaction.followup.send(text, file=file, ephemeral=True)
    if is_empty:
        await interaction.followup.send(embed=no_articles_embed(), ephemeral=True)


def export_part_text(part: ExportPart, max_bytes: int) -> str:
    """Return the text of an archive's message: the articles in it and, for the first archive, its use.

    Args:
        part: The archive.
        max_bytes: Discord's limit of a file in the guild.
    """
    lines = [f"**{_export_range(part)}**"]
    if len(part.data) > max_bytes:
        lines.append(
            gettext(
                "Not sent: packed, it takes {size}, and a file here may have {limit}.",
                size=format_bytes(len(part.data)),
                limit=format_bytes(max_bytes),
            )
        )
    elif part.first == 1:
        lines.append(
            "-# " + gettext("Markdown files in a ZIP. Give it to “/articles add”, here or on another server.")
        )
    return "\n".join(lines)


def _export_range(part: ExportPart) -> str:
    if part.last - part.first + 1 == part.total:
        return escape_markdown(format_count(part.total, "article"))
    first, last, total = map(format_number, (part.first, part.last, part.total))
    if part.first == part.last:
        return escape_markdown(gettext("Article {number} of {total}", number=first, total=total))
    return escape_markdown(gettext("Articles {first}–{last} of {total}", first=first, last=last, total=total))
