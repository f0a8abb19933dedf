"""/about: what the bot is, reads and keeps."""

from typing import Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Footnote
from bot.core.interactions import defer_if_slow, send_response
from bot.locale.translation import gettext, msgid, ngettext
from index.version import installed_version

_WHAT_IT_IS: Final = msgid(
    "Footnote answers with sentences of this server's articles, word for word, each with its source."
    " It writes nothing of its own, and uses no language model and no outside service."
)
_WHAT_IT_READS: Final = msgid(
    "**What it reads:** `/ask`, `/timeline` and `/quotes`, messages that mention it, replies to it, and"
    " direct messages; the files, pages and feeds that are added by `/articles`, and messages that"
    " *Add to articles* is used on. Other messages are hidden from it."
)
_WHAT_IT_KEEPS: Final = msgid(
    "**What it keeps:** this server's articles and what it found in them; the feeds that it follows, with who"
    " added each and where; while something is added, its files and who began that; which server's articles"
    " you chose by `/library`. No message is stored or logged."
)
_WHAT_IT_REMEMBERS: Final = msgid(
    "**What it remembers:** your last three questions in a channel, for five minutes and in memory alone, so"
    " that you can ask “And where?”"
)
_WHAT_BUTTONS_KNOW: Final = msgid(
    "**What its buttons know:** who asked, so that only they can delete the reply."
)


def about_text(grace_days: int) -> str:
    """Return the text of /about.

    Args:
        grace_days: Days for which a library is kept after the bot was removed from its guild.
    """
    points = [
        gettext(_WHAT_IT_READS),
        gettext(_WHAT_IT_KEEPS),
        _how_long(grace_days),
        gettext(_WHAT_IT_REMEMBERS),
        gettext(_WHAT_BUTTONS_KNOW),
    ]
    return "\n".join([gettext(_WHAT_IT_IS), "", *points])


def _how_long(grace_days: int) -> str:
    if not grace_days:
        return gettext(
            "**How long:** until it is removed here. When the bot is removed from the server, all of it is"
            " deleted at once."
        )
    return ngettext(
        "**How long:** until it is removed here. When the bot is removed from the server, all of it is"
        " deleted {number} day later.",
        "**How long:** until it is removed here. When the bot is removed from the server, all of it is"
        " deleted {number} days later.",
        grace_days,
    )


class AboutCommand(commands.Cog):
    """Describes the bot."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(description=msgid("What Footnote is, what it reads and what it keeps."))
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def about(self, interaction: discord.Interaction) -> None:
        """Show the description to the user alone."""
        reached = await self._bot.direct_libraries.reach(interaction.guild_id, interaction.user.id)
        work = self._bot.libraries.run(reached.guild_id, lambda library: library.count())
        articles = await defer_if_slow(interaction, work, private=True)
        embed = discord.Embed(title="Footnote", description=about_text(self._bot.settings.grace_days))
        embed.set_footer(text=_footer(articles))
        await send_response(interaction, embed=embed, private=True)


def _footer(articles: int) -> str:
    return ngettext(
        "{number} article here · version {version}",
        "{number} articles here · version {version}",
        articles,
        version=installed_version(),
    )


async def setup(bot: Footnote) -> None:
    """Load the extension."""
    await bot.add_cog(AboutCommand(bot))
