"""A server's articles as archives, one after the other: each is made when the one before is sent."""

import io
from collections.abc import AsyncIterator
from typing import NamedTuple

import discord

from bot.articles.embed import no_articles_embed
from bot.core.libraries import Libraries
from bot.ui.markdown import escape_markdown
from bot.ui.quantities import format_bytes, format_count
from index import Article, ArticleOrder, Library
from index.export import MAX_ARCHIVE_BYTES, ExportArchive, export_archives


class ExportPart(NamedTuple):
    """An archive of some of the articles.

    Attributes:
        data: The archive.
        first: The number of its first article among those that are exported, from 1.
        last: The number of its last article.
        total: How many articles there were in all when it began.
    """

    data: bytes
    first: int
    last: int
    total: int


async def export_parts(libraries: Libraries, guild: int, most_bytes: int) -> AsyncIterator[ExportPart]:
    """Pack the articles of a server, in the order in which they were added.

    Args:
        libraries: The servers' libraries.
        guild: The server.
        most_bytes: Bytes of an archive at most, as far as the readers take it again; that of a single article
            may be larger.

    Yields:
        The archives; none where there are no articles. One alone is in memory.
    """
    export = await libraries.run_long(
        guild, lambda library: _ResumableExport(library, min(most_bytes, MAX_ARCHIVE_BYTES))
    )
    done = 0
    while archive := await libraries.run_long(guild, export.next_archive):
        yield ExportPart(archive.data, done + 1, done + len(archive.idents), export.total)
        done += len(archive.idents)


class _ResumableExport:
    """Goes on where it stopped, with the library at hand: between two archives, that may be closed."""

    def __init__(self, library: Library, most_bytes: int) -> None:
        newest_first = library.catalogue("", ArticleOrder.ADDED, library.count()).entries
        self.total = len(newest_first)
        self._library = library
        self._archives = export_archives(
            self._load, [entry.id for entry in reversed(newest_first)], most_bytes
        )

    def next_archive(self, library: Library) -> ExportArchive | None:
        self._library = library
        return next(self._archives, None)

    def _load(self, ident: int) -> Article:
        return self._library.article(ident)


async def send_archives(interaction: discord.Interaction, parts: AsyncIterator[ExportPart]) -> None:
    """Answer an interaction that was announced with archives, one a message, seen by one person alone.

    Args:
        interaction: What is to be answered; it says how large a file may be.
        parts: The archives.
    """
    sent = False
    async for part in parts:
        sent = True
        text = export_part_text(part, interaction.filesize_limit)
        if len(part.data) > interaction.filesize_limit:
            await interaction.followup.send(text, ephemeral=True)
            continue
        file = discord.File(io.BytesIO(part.data), f"articles-{part.first}.zip")
        await interaction.followup.send(text, file=file, ephemeral=True)
    if not sent:
        await interaction.followup.send(embed=no_articles_embed(), ephemeral=True)


def export_part_text(part: ExportPart, most_bytes: int) -> str:
    """What stands above an archive: which articles are in it; above the first, what it is for as well.

    Args:
        part: The archive.
        most_bytes: Bytes that a file may have here.
    """
    lines = [f"**{_export_range(part)}**"]
    if len(part.data) > most_bytes:
        lines.append(
            f"Not sent: packed, it takes {format_bytes(len(part.data))}, and a file here"
            f" may have {format_bytes(most_bytes)}."
        )
    elif part.first == 1:
        lines.append("-# Markdown files in a ZIP. Give it to “/articles add”, here or on another server.")
    return "\n".join(lines)


def _export_range(part: ExportPart) -> str:
    total = format_count(part.total, "article")
    if part.last - part.first + 1 == part.total:
        return escape_markdown(total)
    if part.first == part.last:
        return escape_markdown(f"Article {part.first:,} of {part.total:,}")
    return escape_markdown(f"Articles {part.first:,}–{part.last:,} of {part.total:,}")
