"""/articles: a server's articles, for those who manage it."""

from collections.abc import Callable
from typing import Final, TypeVar

import discord
from discord import app_commands
from discord.ext import commands

from bot.articles.buttons import leaf_view, list_view
from bot.articles.embed import ORDERS, list_embed
from bot.articles.export import exported
from bot.articles.lookup import find_chosen, offered_articles
from bot.articles.pages import MAX_SEARCH, find_listing
from bot.client import Footnote
from bot.core.interactions import answer, in_time
from bot.core.permissions import server_of
from bot.feeds.buttons import feeds_view
from bot.feeds.choosing import offered_feeds, unfollow_named
from bot.feeds.embed import feeds_embed, unclear_feed_embed, unfollowed_embed
from bot.feeds.lookup import list_feeds
from bot.ingest.job import CannotAdd
from bot.ingest.request import typed_links
from bot.ingest.start import begin_addition, begin_following
from bot.leafing import entry_of, leaf_of
from bot.replies.articles_export import send_archives
from bot.replies.articles_remove import nothing_here, remove_question, reset_question
from bot.replies.articles_show import leaf_embed, unclear_embed
from bot.replies.removing_buttons import remove_view, reset_view
from bot.ui.options import CHOICE, typed_line
from index import Article, Library, Order
from index.ingest.web.urls import links_in

NOTHING_GIVEN: Final = "Give a file or a link; several at once are fine, too."
NOTHING_THERE: Final = "This message has neither a file nor a link."

_MAX_LINKS: Final = 4000
_MAX_LINK: Final = 2000

_Result = TypeVar("_Result")

_ORDERS: Final = [app_commands.Choice(name=name, value=order.value) for order, name in ORDERS.items()]


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_guild=True)
class ArticlesCommand(commands.GroupCog, group_name="articles", group_description="This server's articles."):
    """Adds, lists, shows, removes and exports articles, follows feeds; Discord decides who may use it."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot
        self._menu = app_commands.ContextMenu(name="Add to articles", callback=self.add_message)

    async def cog_load(self) -> None:
        """Offer what is in a message's menu, too."""
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Offer it no more."""
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @app_commands.command(description="Adds articles from files and web pages.")
    @app_commands.describe(
        file="A file: text, Markdown, HTML, PDF, Word, EPUB, or a ZIP of these.",
        link="The address of a web page; several with spaces between them.",
        file2="A second file.",
        file3="A third file.",
        file4="A fourth file.",
        file5="A fifth file.",
    )
    async def add(  # noqa: PLR0913, PLR0917 - the options are what they are
        self,
        interaction: discord.Interaction,
        file: discord.Attachment | None = None,
        link: app_commands.Range[str, 1, _MAX_LINKS] | None = None,
        file2: discord.Attachment | None = None,
        file3: discord.Attachment | None = None,
        file4: discord.Attachment | None = None,
        file5: discord.Attachment | None = None,
    ) -> None:
        """Begin to add what the command names."""
        files = [each for each in (file, file2, file3, file4, file5) if each]
        links = typed_links(link or "")
        if not files and not links:
            raise CannotAdd(NOTHING_GIVEN)
        await begin_addition(self._bot, interaction, files, links)

    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.default_permissions(manage_guild=True)
    async def add_message(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Begin to add what a message holds, or what is forwarded in it."""
        parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
        files = [file for part in parts for file in part.attachments]
        links = list(dict.fromkeys(link for part in parts for link in links_in(part.content)))
        if not files and not links:
            raise CannotAdd(NOTHING_THERE)
        await begin_addition(self._bot, interaction, files, links)

    @app_commands.command(description="Follows a feed: its articles are added as they come.")
    @app_commands.describe(feed="The address of an RSS, Atom or JSON feed, or of a page that names its feed.")
    async def follow(
        self, interaction: discord.Interaction, feed: app_commands.Range[str, 1, _MAX_LINK]
    ) -> None:
        """Begin to follow the feed."""
        await begin_following(self._bot, interaction, feed)

    @app_commands.command(description="Follows a feed no more; its articles stay.")
    @app_commands.describe(feed="Its title or its address; the feeds are offered while you type.")
    async def unfollow(
        self, interaction: discord.Interaction, feed: app_commands.Range[str, 1, _MAX_LINK]
    ) -> None:
        """Answer that it is followed no more."""
        named, articles = await unfollow_named(self._bot.feeds, server_of(interaction), feed)
        embed = unfollowed_embed(named.feed, articles) if named.feed else unclear_feed_embed(named)
        await answer(interaction, embed=embed, private=True)

    @app_commands.command(description="Lists the feeds that this server follows.")
    async def feeds(self, interaction: discord.Interaction) -> None:
        """Answer with the first page."""
        shown = await list_feeds(self._bot.feeds.stored, server_of(interaction))
        await answer(interaction, embed=feeds_embed(shown), view=feeds_view(shown), private=True)

    @app_commands.command(name="list", description="Lists this server's articles.")
    @app_commands.describe(
        search="Words of the title, the author or the address; all articles when you leave it out.",
        sort="What comes first; the newest addition when you leave it out.",
    )
    @app_commands.choices(sort=_ORDERS)
    async def list_them(
        self,
        interaction: discord.Interaction,
        search: app_commands.Range[str, 1, MAX_SEARCH] | None = None,
        sort: str = Order.ADDED.value,
    ) -> None:
        """Answer with the first page."""
        words, order = typed_line(search, MAX_SEARCH, "a search"), Order(sort)
        listing = await self._run(interaction, lambda library: find_listing(library, words, order))
        await answer(interaction, embed=list_embed(listing), view=list_view(listing), private=True)

    @app_commands.command(description="Shows an article with its text.")
    @app_commands.describe(article="Its title; articles are offered while you type.")
    async def show(
        self, interaction: discord.Interaction, article: app_commands.Range[str, 1, CHOICE]
    ) -> None:
        """Answer with the first page of the article."""
        if chosen := await self._chosen(interaction, article):
            leaf = leaf_of(chosen)
            await answer(interaction, embed=leaf_embed(leaf), view=leaf_view(leaf), private=True)

    @app_commands.command(description="Removes an article; asks you first.")
    @app_commands.describe(article="Its title; articles are offered while you type.")
    async def remove(
        self, interaction: discord.Interaction, article: app_commands.Range[str, 1, CHOICE]
    ) -> None:
        """Answer with the question."""
        if chosen := await self._chosen(interaction, article):
            question = remove_question(entry_of(chosen))
            await answer(interaction, embed=question, view=remove_view(chosen.id), private=True)

    @app_commands.command(description="Sends you all articles as archives of Markdown files.")
    async def export(self, interaction: discord.Interaction) -> None:
        """Answer with the archives, one a message."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        limit = min(interaction.filesize_limit, self._bot.settings.file_megabytes * 1_000_000)
        await send_archives(interaction, exported(self._bot.libraries, server_of(interaction), limit))

    @app_commands.command(description="Removes all articles of this server; asks you twice.")
    async def reset(self, interaction: discord.Interaction) -> None:
        """Answer with the first question."""
        count, size = await self._run(interaction, lambda library: (library.count(), library.size()))
        if count:
            await answer(interaction, embed=reset_question(count, size), view=reset_view(count), private=True)
        else:
            await answer(interaction, embed=nothing_here(), private=True)

    @show.autocomplete("article")
    @remove.autocomplete("article")
    async def articles(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The articles that what is typed finds; nothing where they can't be found in time."""
        return await offered_articles(self._bot.libraries, interaction.guild_id, typed)

    @unfollow.autocomplete("feed")
    async def followed(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The feeds that what is typed finds; nothing where they can't be found in time."""
        return await offered_feeds(self._bot.feeds, interaction.guild_id, typed)

    async def _chosen(self, interaction: discord.Interaction, typed: str) -> Article | None:
        """The article that somebody means; where that isn't clear, the answer says so."""
        chosen = await self._run(interaction, lambda library: find_chosen(library, typed))
        if chosen.article is None:
            await answer(interaction, embed=unclear_embed(chosen), private=True)
        return chosen.article

    async def _run(self, interaction: discord.Interaction, work: Callable[[Library], _Result]) -> _Result:
        """Do something with the server's library, and say that we are at it where that takes long."""
        return await in_time(interaction, self._bot.libraries.run(server_of(interaction), work), private=True)


async def setup(bot: Footnote) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(ArticlesCommand(bot))
