"""An addition in answer to a command: told at once, begun when its turn comes."""

from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.additions.asking import Asker, asked
from bot.additions.message import AdditionMessage
from bot.additions.model import Ending
from bot.client import Footnote
from bot.managing import server_of
from bot.patience import answer
from bot.replies.additions import addition_embed
from bot.replies.additions_buttons import addition_view


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
    asker = Asker(server_of(interaction), interaction.channel_id or 0, interaction.user.id)
    wanted = asked(asker, files, links, bot.settings.file_megabytes)
    if not wanted.addition.sources:  # all of them are refused, which nobody else needs to see
        refused = replace(wanted.addition, ending=Ending.DONE)
        await answer(interaction, embed=addition_embed(refused), private=True)
        return
    bot.additions.check_room(asker.guild)
    embed, view = addition_embed(wanted.addition), addition_view(wanted.addition)
    sent = await interaction.response.send_message(embed=embed, view=view or discord.utils.MISSING)
    begun = wanted._replace(addition=replace(wanted.addition, message=sent.message_id))
    try:
        await bot.additions.begin(begun, AdditionMessage(bot, interaction).show)
    except Exception:
        await interaction.delete_original_response()
        raise
