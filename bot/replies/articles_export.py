"""Archives of articles as files on Discord."""

import io
from collections.abc import AsyncIterator

import discord

from bot.articles.export import Part
from bot.replies.articles_remove import nothing_here
from bot.ui.citations import counted
from bot.ui.markdown import escape
from bot.ui.quantities import worded_size


async def send_archives(interaction: discord.Interaction, parts: AsyncIterator[Part]) -> None:
    """Answer an interaction that was announced with archives, one a message, seen by one person alone.

    Args:
        interaction: What is to be answered; it says how large a file may be.
        parts: The archives.
    """
    sent = False
    async for part in parts:
        sent = True
        text = export_text(part, interaction.filesize_limit)
        if len(part.data) > interaction.filesize_limit:
            await interaction.followup.send(text, ephemeral=True)
            continue
        file = discord.File(io.BytesIO(part.data), f"articles-{part.first}.zip")
        await interaction.followup.send(text, file=file, ephemeral=True)
    if not sent:
        await interaction.followup.send(embed=nothing_here(), ephemeral=True)


def export_text(part: Part, most_bytes: int) -> str:
    """What stands above an archive: which articles are in it; above the first, what it is for as well.

    Args:
        part: The archive.
        most_bytes: Bytes that a file may have here.
    """
    lines = [f"**{_which(part)}**"]
    if len(part.data) > most_bytes:
        lines.append(
            f"Not sent: packed, it takes {worded_size(len(part.data))}, and a file here"
            f" may have {worded_size(most_bytes)}."
        )
    elif part.first == 1:
        lines.append("-# Markdown files in a ZIP. Give it to “/articles add”, here or on another server.")
    return "\n".join(lines)


def _which(part: Part) -> str:
    total = counted(part.total, "article")
    if part.last - part.first + 1 == part.total:
        return escape(total)
    if part.first == part.last:
        return escape(f"Article {part.first:,} of {part.total:,}")
    return escape(f"Articles {part.first:,}–{part.last:,} of {part.total:,}")
