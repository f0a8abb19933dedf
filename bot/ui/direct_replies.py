"""Replies in direct messages: which library answered, said in the footer and carried in the reply."""

from typing import Final

import discord

from bot.core.direct_libraries import DirectLibraries, ReachedLibrary
from bot.locale.translation import gettext, msgid
from bot.ui.markdown import one_line
from bot.ui.reply_state import read_guild_id, with_guild_id
from bot.ui.truncate import truncate

MAX_GUILD_NAME_CHARS: Final = 100
OWN_LIBRARY: Final = msgid("my own articles")


def show_library(embed: discord.Embed, reached: ReachedLibrary) -> discord.Embed:
    """Say in a reply's footer which library answered; on servers, leave the reply as it is."""
    if not reached.is_direct:
        return embed
    name = truncate(one_line(reached.guild_name), MAX_GUILD_NAME_CHARS)
    if reached.guild_id is None:
        line = gettext("From my own articles · /library chooses those of a server")
    else:
        line = gettext("From the articles of {name} · /library chooses others", name=name)
        embed.url = with_guild_id(embed.url, reached.guild_id) if embed.url else None
    return embed.set_footer(text="\n".join(filter(None, (embed.footer.text, line))))


async def reach_again(interaction: discord.Interaction, libraries: DirectLibraries) -> ReachedLibrary:
    """Return the library that answered with the message that a pressed button belongs to.

    On a server it is the server's, whatever the message says.

    Args:
        interaction: The press of the button.
        libraries: The choices for direct messages.

    Raises:
        NotShared: The server isn't shared with the user any more.
    """
    if interaction.guild_id is not None:
        return ReachedLibrary(interaction.guild_id)
    return await libraries.reach_chosen(read_guild_id(interaction.message), interaction.user.id)
