"""/library: which library answers a person's direct messages."""

from typing import Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Footnote
from bot.core.direct_libraries import ReachedLibrary
from bot.core.interactions import autocomplete_within, defer_if_slow, send_response
from bot.locale.translation import gettext, msgid, ngettext
from bot.ui.direct_replies import MAX_GUILD_NAME_CHARS, OWN_LIBRARY
from bot.ui.embeds import CONFIDENT_COLOUR
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.options import MAX_CHOICE_CHARS, MAX_CHOICES, CannotShow
from bot.ui.truncate import truncate

_OWN_VALUE: Final = "own"
_HOW_TO_CHOOSE: Final = msgid(
    "“/library server:” offers the servers that you share with me, and my own articles."
)
_UNKNOWN_SERVER: Final = msgid("You share no such server with me; they are offered while you type.")


class LibraryCommand(commands.Cog):
    """Chooses the library for direct messages."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(description=msgid("Shows or chooses whose articles answer your direct messages."))
    @app_commands.describe(
        server=msgid("The server; those that you share with me are offered while you type.")
    )
    @app_commands.allowed_contexts(guilds=False, dms=True, private_channels=False)
    async def library(
        self,
        interaction: discord.Interaction,
        server: app_commands.Range[str, 1, MAX_CHOICE_CHARS] | None = None,
    ) -> None:
        """Show the library, after choosing it where a server is named."""
        reached, articles = await defer_if_slow(
            interaction, self._choose_and_count(interaction.user.id, server), private=True
        )
        name = truncate(one_line(reached.guild_name), MAX_GUILD_NAME_CHARS) or gettext(OWN_LIBRARY)
        line = ngettext(
            "Your direct messages are answered from **{library}** ({number} article).",
            "Your direct messages are answered from **{library}** ({number} articles).",
            articles,
            library=escape_markdown(name),
        )
        embed = discord.Embed(description=f"{line}\n-# {gettext(_HOW_TO_CHOOSE)}", colour=CONFIDENT_COLOUR)
        await send_response(interaction, embed=embed, private=True)

    @library.autocomplete("server")
    async def complete_server(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the shared servers, and the bot's own articles."""
        shared = await autocomplete_within(
            self._bot.direct_libraries.shared_guilds(interaction.user.id, one_line(typed))
        )
        choices = [
            app_commands.Choice(name=truncate(one_line(guild.name), MAX_CHOICE_CHARS), value=str(guild.id))
            for guild in shared or []
        ]
        own = app_commands.Choice(name=_capitalize(gettext(OWN_LIBRARY)), value=_OWN_VALUE)
        return [*choices[: MAX_CHOICES - 1], own]

    async def _choose_and_count(self, user: int, server: str | None) -> tuple[ReachedLibrary, int]:
        libraries = self._bot.direct_libraries
        if server is None:
            reached = await libraries.reach(None, user)
        else:
            reached = await libraries.choose(await self._find_guild_id(user, server), user)
        articles = await self._bot.libraries.run(reached.guild_id, lambda library: library.count())
        return reached, articles

    async def _find_guild_id(self, user: int, server: str) -> int | None:
        """Return the guild that an option names: by an offered value, or by its name or a part of it.

        Raises:
            CannotShow: None or several shared guilds have the name.
        """
        typed = one_line(server)
        if typed == _OWN_VALUE or typed.casefold() in (OWN_LIBRARY, gettext(OWN_LIBRARY).casefold()):
            return None
        if typed.isascii() and typed.isdecimal():
            return int(typed)
        shared = await self._bot.direct_libraries.shared_guilds(user, typed)
        whole = [guild for guild in shared if guild.name.casefold() == typed.casefold()]
        match whole or shared:
            case [guild]:
                return guild.id
            case _:
                raise CannotShow(gettext(_UNKNOWN_SERVER))


def _capitalize(text: str) -> str:
    return text[:1].upper() + text[1:]


async def setup(bot: Footnote) -> None:
    """Load the extension."""
    await bot.add_cog(LibraryCommand(bot))
