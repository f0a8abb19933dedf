"""/articles: add, list, show, remove and export a guild's articles; follow feeds."""

from collections.abc import Callable
from typing import Final, TypeVar

import discord
from discord import app_commands
from discord.ext import commands

from bot.articles.buttons import article_list_view, article_page_view
from bot.articles.embed import (
    ORDER_NAMES,
    article_list_embed,
    article_page_embed,
    no_articles_embed,
    no_match_embed,
    remove_confirmation_embed,
    reset_confirmation_embed,
)
from bot.articles.export import export_parts, send_archives
from bot.articles.lookup import article_choices, match_article
from bot.articles.pages import MAX_SEARCH_CHARS, article_entry, article_page, find_article_list_page
from bot.articles.removal import remove_confirmation_view, reset_confirmation_view
from bot.client import Footnote
from bot.core.interactions import defer_if_slow, send_response
from bot.core.permissions import require_articles_command, require_guild
from bot.feeds.buttons import feeds_view
from bot.feeds.embed import feed_match_embed, feeds_embed, unfollow_embed
from bot.feeds.lookup import load_feed_page, suggest_feeds, unfollow_match
from bot.ingest.job import IngestRequestError
from bot.ingest.request import parse_language_option, parse_links
from bot.ingest.start import TypedSources, start_follow, start_ingest
from bot.locale.translation import current_language, gettext, msgid
from bot.ui.options import MAX_CHOICE_CHARS, MAX_CHOICES, option_line
from index import Article, ArticleOrder, Library
from index.ingest.web.urls import extract_links
from index.languages.names import complete_language

NO_SOURCE_GIVEN: Final = msgid("Give a file or a link; several at once are fine, too.")
NO_SOURCE_IN_MESSAGE: Final = msgid("This message has neither a file nor a link.")

_SEARCH_TOO_LONG: Final = msgid("Please name a search of at most {limit} characters.")

_MAX_LINKS_CHARS: Final = 4000
_MAX_FEED_URL_CHARS: Final = 2000
_MAX_LANGUAGE_CHARS: Final = 100

_LibraryResult = TypeVar("_LibraryResult")

_ORDER_CHOICES: Final = [
    app_commands.Choice(name=name, value=order.value) for order, name in ORDER_NAMES.items()
]


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_guild=True)
class ArticlesCommand(
    commands.GroupCog, group_name="articles", group_description=msgid("This server's articles.")
):
    """Manages a guild's articles, for those who may manage the guild or were given the command."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot
        self._add_to_articles_menu = app_commands.ContextMenu(
            name=msgid("Add to articles"), callback=self.add_message
        )

    async def interaction_check(self, interaction: discord.Interaction) -> bool:
        """Check who uses one of the commands, as Discord does before."""
        await require_articles_command(interaction)
        return True

    async def cog_load(self) -> None:
        """Register the context menu of messages."""
        self._bot.tree.add_command(self._add_to_articles_menu)

    async def cog_unload(self) -> None:
        """Remove the context menu."""
        self._bot.tree.remove_command(self._add_to_articles_menu.name, type=self._add_to_articles_menu.type)

    @app_commands.command(description=msgid("Adds articles from files and web pages."))
    @app_commands.describe(
        file=msgid("A file: text, Markdown, HTML, PDF, Word, EPUB, or a ZIP of these."),
        link=msgid("The address of a web page; several with spaces between them."),
        language=msgid("The language of the articles; found in the texts when you leave it out."),
        file2=msgid("A second file."),
        file3=msgid("A third file."),
        file4=msgid("A fourth file."),
        file5=msgid("A fifth file."),
    )
    async def add(  # noqa: PLR0913, PLR0917 - the options are what they are
        self,
        interaction: discord.Interaction,
        file: discord.Attachment | None = None,
        link: app_commands.Range[str, 1, _MAX_LINKS_CHARS] | None = None,
        file2: discord.Attachment | None = None,
        file3: discord.Attachment | None = None,
        file4: discord.Attachment | None = None,
        file5: discord.Attachment | None = None,
        language: app_commands.Range[str, 1, _MAX_LANGUAGE_CHARS] | None = None,
    ) -> None:
        """Start an ingest job for the files and links."""
        files = [each for each in (file, file2, file3, file4, file5) if each]
        links = parse_links(link or "")
        if not files and not links:
            raise IngestRequestError(gettext(NO_SOURCE_GIVEN))
        sources = TypedSources(files, links, parse_language_option(language))
        await start_ingest(self._bot.ingest_queue, interaction, sources, self._bot.settings.file_megabytes)

    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.default_permissions(manage_guild=True)
    async def add_message(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Start an ingest job for the files and links of a message, forwarded ones included."""
        await require_articles_command(interaction)
        parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
        files = [file for part in parts for file in part.attachments]
        links = list(dict.fromkeys(link for part in parts for link in extract_links(part.content)))
        if not files and not links:
            raise IngestRequestError(gettext(NO_SOURCE_IN_MESSAGE))
        sources = TypedSources(files, links)
        await start_ingest(self._bot.ingest_queue, interaction, sources, self._bot.settings.file_megabytes)

    @app_commands.command(description=msgid("Follows a feed: its articles are added as they come."))
    @app_commands.describe(
        feed=msgid("The address of an RSS, Atom or JSON feed, or of a page that names its feed.")
    )
    async def follow(
        self, interaction: discord.Interaction, feed: app_commands.Range[str, 1, _MAX_FEED_URL_CHARS]
    ) -> None:
        """Start an ingest job that follows the feed."""
        await start_follow(self._bot.ingest_queue, interaction, feed, self._bot.feeds.clock())

    @app_commands.command(description=msgid("Follows a feed no more; its articles stay."))
    @app_commands.describe(feed=msgid("Its title or its address; the feeds are offered while you type."))
    async def unfollow(
        self, interaction: discord.Interaction, feed: app_commands.Range[str, 1, _MAX_FEED_URL_CHARS]
    ) -> None:
        """Unfollow the feed."""
        named, articles = await unfollow_match(self._bot.feeds, require_guild(interaction), feed)
        embed = unfollow_embed(named.feed, articles) if named.feed else feed_match_embed(named)
        await send_response(interaction, embed=embed, private=True)

    @app_commands.command(description=msgid("Lists the feeds that this server follows."))
    async def feeds(self, interaction: discord.Interaction) -> None:
        """Show the first page."""
        shown = await load_feed_page(self._bot.feeds.stores, require_guild(interaction))
        await send_response(interaction, embed=feeds_embed(shown), view=feeds_view(shown), private=True)

    @app_commands.command(name="list", description=msgid("Lists this server's articles."))
    @app_commands.describe(
        search=msgid("Words of the title, the author or the address; all articles when you leave it out."),
        sort=msgid("What comes first; the newest addition when you leave it out."),
    )
    @app_commands.choices(sort=_ORDER_CHOICES)
    async def list_articles(
        self,
        interaction: discord.Interaction,
        search: app_commands.Range[str, 1, MAX_SEARCH_CHARS] | None = None,
        sort: str = ArticleOrder.ADDED.value,
    ) -> None:
        """Show the first page."""
        words, order = option_line(search, MAX_SEARCH_CHARS, _SEARCH_TOO_LONG), ArticleOrder(sort)
        listing = await self._run_in_library(
            interaction, lambda library: find_article_list_page(library, words, order)
        )
        await send_response(
            interaction, embed=article_list_embed(listing), view=article_list_view(listing), private=True
        )

    @app_commands.command(description=msgid("Shows an article with its text."))
    @app_commands.describe(article=msgid("Its title; articles are offered while you type."))
    async def show(
        self, interaction: discord.Interaction, article: app_commands.Range[str, 1, MAX_CHOICE_CHARS]
    ) -> None:
        """Show the first page of the article."""
        if found := await self._match_or_explain(interaction, article):
            page = article_page(found)
            await send_response(
                interaction, embed=article_page_embed(page), view=article_page_view(page), private=True
            )

    @app_commands.command(description=msgid("Removes an article; asks you first."))
    @app_commands.describe(article=msgid("Its title; articles are offered while you type."))
    async def remove(
        self, interaction: discord.Interaction, article: app_commands.Range[str, 1, MAX_CHOICE_CHARS]
    ) -> None:
        """Ask for confirmation."""
        if found := await self._match_or_explain(interaction, article):
            question = remove_confirmation_embed(article_entry(found))
            await send_response(
                interaction, embed=question, view=remove_confirmation_view(found.id), private=True
            )

    @app_commands.command(description=msgid("Sends you all articles as archives of Markdown files."))
    async def export(self, interaction: discord.Interaction) -> None:
        """Send the archives, one a message."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        limit = min(interaction.filesize_limit, self._bot.settings.file_megabytes * 1_000_000)
        await send_archives(interaction, export_parts(self._bot.libraries, require_guild(interaction), limit))

    @app_commands.command(description=msgid("Removes all articles of this server; asks you twice."))
    async def reset(self, interaction: discord.Interaction) -> None:
        """Ask for the first confirmation."""
        count, size = await self._run_in_library(
            interaction, lambda library: (library.count(), library.size())
        )
        if count:
            await send_response(
                interaction,
                embed=reset_confirmation_embed(count, size),
                view=reset_confirmation_view(count),
                private=True,
            )
        else:
            await send_response(interaction, embed=no_articles_embed(), private=True)

    @show.autocomplete("article")
    @remove.autocomplete("article")
    async def complete_article(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer articles."""
        return await article_choices(self._bot.libraries, interaction.guild_id, typed)

    @add.autocomplete("language")
    async def complete_language(self, _: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer languages by their names in the reader's language."""
        names = complete_language(typed, current_language().code)[:MAX_CHOICES]
        return [app_commands.Choice(name=name, value=name) for name in names]

    @unfollow.autocomplete("feed")
    async def complete_feed(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer feeds."""
        return await suggest_feeds(self._bot.feeds, interaction.guild_id, typed)

    async def _match_or_explain(self, interaction: discord.Interaction, typed: str) -> Article | None:
        """Look up an article; unless exactly one matches, respond with what helps and return None."""
        match = await self._run_in_library(interaction, lambda library: match_article(library, typed))
        if match.article is None:
            await send_response(interaction, embed=no_match_embed(match), private=True)
        return match.article

    async def _run_in_library(
        self, interaction: discord.Interaction, work: Callable[[Library], _LibraryResult]
    ) -> _LibraryResult:
        """Run work in the guild's library; defer the interaction if the work is slow."""
        return await defer_if_slow(
            interaction, self._bot.libraries.run(require_guild(interaction), work), private=True
        )


async def setup(bot: Footnote) -> None:
    """Load the extension."""
    await bot.add_cog(ArticlesCommand(bot))
