"""An addition in answer to a command: told at once, begun when its turn comes."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.additions.message import AdditionMessage
from bot.client import Footnote
from bot.core.interactions import answer
from bot.core.permissions import server_of
from bot.ingest.buttons import addition_view
from bot.ingest.embed import addition_embed
from bot.ingest.job import Addition, Ending, Following, Source
from bot.ingest.request import Asked, Asker, asked, typed_link


async def begin_addition(
    bot: Footnote,
    interaction: discord.Interaction,
    files: Sequence[discord.Attachment],
    links: Sequence[str],
) -> None:
    """Answer that files and pages are being added, then begin.

    Args:
        bot: The bot.
        interaction: The command.
        files: The files.
        links: The addresses of the pages.

    Raises:
        CannotAdd: They are too many, or too much is waiting already.
    """
    wanted = asked(_asker(interaction), files, links, bot.settings.file_megabytes)
    if not wanted.addition.sources:  # all of them are refused, which nobody else needs to see
        refused = replace(wanted.addition, ending=Ending.DONE)
        await answer(interaction, embed=addition_embed(refused), private=True)
        return
    await _begin(bot, interaction, wanted)


async def begin_following(bot: Footnote, interaction: discord.Interaction, typed: str) -> None:
    """Answer that a feed is being read, then begin to follow it.

    Args:
        bot: The bot.
        interaction: The command.
        typed: The address of the feed, or of a page that names one.

    Raises:
        CannotAdd: It is no address, or too much is waiting already.
    """
    addition = Addition(
        id=secrets.token_hex(8),
        **_asker(interaction)._asdict(),
        sources=(Source(typed_link(typed)),),
        feed=Following(bot.feeds.clock()),
    )
    await _begin(bot, interaction, Asked(addition, ()))


async def _begin(bot: Footnote, interaction: discord.Interaction, wanted: Asked) -> None:
    """Answer how far an addition is, and begin with it."""
    bot.additions.check_room(wanted.addition.guild)
    embed, view = addition_embed(wanted.addition), addition_view(wanted.addition)
    sent = await interaction.response.send_message(embed=embed, view=view or discord.utils.MISSING)
    begun = wanted._replace(addition=replace(wanted.addition, message=sent.message_id))
    try:
        await bot.additions.begin(begun, AdditionMessage(bot, interaction).show)
    except Exception:
        await interaction.delete_original_response()
        raise


def _asker(interaction: discord.Interaction) -> Asker:
    return Asker(server_of(interaction), interaction.channel_id or 0, interaction.user.id)
