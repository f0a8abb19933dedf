"""Archives of articles as files on Discord."""

import io
from collections.abc import AsyncIterator

import discord

from bot.articles.export import ExportPart
from bot.replies.articles_remove import no_articles_embed
from bot.ui.citations import format_count
from bot.ui.markdown import escape_markdown
from bot.ui.quantities import format_bytes


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
