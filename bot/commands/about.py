"""/about: what the bot is, reads and keeps."""

from typing import Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Footnote
from bot.core.interactions import defer_if_slow, send_response
from bot.ui.quantities import format_count
from index.version import installed_version

_ABOUT_TEMPLATE: Final = """\
Footnote answers with sentences of this server's articles, word for word, each with its source. \
It writes nothing of its own, and uses no language model and no outside service.

**What it reads:** `/ask`, `/timeline` and `/quotes`, messages that mention it, replies to it, and direct \
messages; the files, pages and feeds that are added by `/articles`, and messages that *Add to articles* is \
used on. Other messages are hidden from it.
**What it keeps:** this server's articles and what it found in them; the feeds that it follows, with who \
added each and where; while something is added, its files and who began that; which server's articles you \
chose by `/library`. No message is stored or logged.
**How long:** until it is removed here. When the bot is removed from the server, all of it is deleted {when}.
**What it remembers:** your last three questions in a channel, for five minutes and in memory alone, so that \
you can ask “And where?”
**What its buttons know:** who asked, so that only they can delete the reply.\
"""


def about_text(grace_days: int) -> str:
    """Return the text of /about.

    Args:
        grace_days: Days for which a library is kept after the bot was removed from its guild.
    """
    return _ABOUT_TEMPLATE.format(
        when=f"{format_count(grace_days, 'day')} later" if grace_days else "at once"
    )


class AboutCommand(commands.Cog):
    """Describes the bot."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(description="What Footnote is, what it reads and what it keeps.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def about(self, interaction: discord.Interaction) -> None:
        """Show the description to the user alone."""
        reached = await self._bot.direct_libraries.reach(interaction.guild_id, interaction.user.id)
        work = self._bot.libraries.run(reached.guild_id, lambda library: library.count())
        articles = await defer_if_slow(interaction, work, private=True)
        embed = discord.Embed(title="Footnote", description=about_text(self._bot.settings.grace_days))
        embed.set_footer(text=f"{format_count(articles, 'article')} here · version {installed_version()}")
        await send_response(interaction, embed=embed, private=True)


async def setup(bot: Footnote) -> None:
    """Load the extension."""
    await bot.add_cog(AboutCommand(bot))
