"""The discord.py client: start, sync, error handler, shut-down."""

import asyncio
import contextlib
import pkgutil
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any, Final

import aiohttp
import discord
import structlog
from discord import app_commands
from discord.ext import commands

import bot.commands
from bot.answers.buttons import ANSWER_BUTTONS
from bot.answers.conversations import Conversations
from bot.articles.buttons import ARTICLE_BUTTONS
from bot.core.command_sync import sync_when_changed
from bot.core.cooldown import Cooldown
from bot.core.direct_libraries import DirectLibraries
from bot.core.errors import report_error
from bot.core.libraries import Libraries, StopGuildWork
from bot.core.quotas import Quotas
from bot.core.retention import LibraryRetention, RetentionCog
from bot.core.seeds import seeds_folder
from bot.core.settings import Settings, SettingsError
from bot.core.source_reader import SourceReader
from bot.core.working_state import adopt_value_files, open_working_state
from bot.feeds.buttons import FeedPageButton
from bot.feeds.notifier import FeedFailureNotifier
from bot.feeds.scheduler import FeedScheduler
from bot.feeds.service import FeedService
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from bot.ingest.buttons import CancelButton
from bot.ingest.follow_job import FollowJobRunner
from bot.ingest.job_folders import adopt_job_folders
from bot.ingest.job_store import JobStore
from bot.ingest.progress import JobMessage
from bot.ingest.queue import IngestQueue
from bot.ingest.sink import IngestSink
from bot.ingest.worker import IngestServices
from bot.locale.command_translator import CommandTranslator
from bot.locale.translation import load_languages, set_language
from bot.quotes.buttons import QuotesButton
from bot.timeline.buttons import TimelineButton
from index.ingest.workers.analyzers import Analyzers

PERMISSIONS: Final = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,  # the picture of a timeline
    read_message_history=True,  # a reply needs it
)
"""The permissions that the invitation asks for."""

# discord.py warns at every start that it can't do voice, which is not used here.
discord.VoiceClient.warn_nacl = False
discord.VoiceClient.warn_dave = False

_IO_THREADS: Final = 32
"""Threads that wait: for files, for host names, for the process that parses."""

_log: Final = structlog.get_logger(__name__)


class FootnoteCommandTree(app_commands.CommandTree[Any]):
    """The slash commands; an error in one is reported to the person alone."""

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Set the language of the command's task to the reader's."""
        set_language(interaction.locale.value)
        return True

    async def on_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """Report the error of a command."""
        await report_error(interaction, error)


class Footnote(commands.AutoShardedBot):
    """The bot, without privileged intents and without a cache of messages."""

    def __init__(
        self,
        settings: Settings,
        libraries: Libraries,
        conversations: Conversations | None = None,
        sources: SourceReader | None = None,
        **options: Any,
    ) -> None:
        """Make a bot that is not connected yet.

        Args:
            settings: The settings.
            libraries: The guilds' libraries; closed with the bot.
            conversations: The latest questions; none by default.
            sources: The reader of files and pages; by default one within the settings' limits.
            options: Further options of discord.py's client.
        """
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents.default(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            tree_cls=FootnoteCommandTree,
            activity=discord.Activity(type=discord.ActivityType.listening, name="/ask"),
            **options,
        )
        self.settings = settings
        self.libraries = libraries
        self.conversations = Conversations() if conversations is None else conversations
        self.cooldown = Cooldown(settings.cooldown)
        self._exit_stack = contextlib.AsyncExitStack()
        self.source_reader = SourceReader.from_settings(settings) if sources is None else sources
        self.working_state = open_working_state(settings.data)
        self.direct_libraries = DirectLibraries(self, self.working_state.values)
        self._job_store = JobStore(self.working_state.jobs)
        quotas = Quotas.from_settings(settings)
        self.feeds = self._create_feeds(quotas)
        self.ingest_queue = self._create_ingest_queue(quotas)
        self.before_reset = list[StopGuildWork]([self.ingest_queue.cancel_all, self.feeds.unfollow_all])
        """Called before all articles of a guild are removed, to end what would add new ones."""
        self._feed_scheduler = FeedScheduler(
            self.feeds, FeedFailureNotifier(self).notify, self._is_member, self.wait_until_ready
        )

    async def setup_hook(self) -> None:
        """Load the commands and the buttons, register changed commands, resume unfinished jobs."""
        await asyncio.to_thread(adopt_value_files, self.settings.data, self.working_state.values)
        await asyncio.to_thread(adopt_job_folders, self.settings.data, self._job_store)
        for module in pkgutil.iter_modules(bot.commands.__path__):
            await self.load_extension(f"bot.commands.{module.name}")
        await self.add_cog(RetentionCog(self, self._create_retention()))
        self.add_dynamic_items(*ANSWER_BUTTONS, *ARTICLE_BUTTONS, TimelineButton, QuotesButton)
        self.add_dynamic_items(CancelButton, FeedPageButton)
        await asyncio.to_thread(load_languages)
        await self.tree.set_translator(CommandTranslator())
        await sync_when_changed(self.tree, self.application_id, self.working_state.values)
        await self._exit_stack.enter_async_context(self.source_reader)
        await self.ingest_queue.resume(lambda _: JobMessage(self).show)
        self._feed_scheduler.start()

    async def on_ready(self) -> None:
        """Log that the bot is connected, with the URL that invites it."""
        invitation = discord.utils.oauth_url(self.application_id or 0, permissions=PERMISSIONS)
        _log.info("ready", guilds=len(self.guilds), shards=self.shard_count, invitation=invitation)

    async def on_message(self, message: discord.Message, /) -> None:
        """Do nothing: there are no prefix commands; `bot.commands.ask` listens to messages."""

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """Log an error in an event handler, without the arguments: they hold messages."""
        _log.error("event failed", event_method=event_method, exc_info=sys.exc_info()[1])

    async def close(self) -> None:
        """Stop jobs and polls, disconnect, then close the libraries."""
        await self.ingest_queue.close()
        await self._feed_scheduler.stop()
        await super().close()
        await self._exit_stack.aclose()
        await self.libraries.close()
        await asyncio.to_thread(self.working_state.close)

    def _create_feeds(self, quotas: Quotas) -> FeedService:
        stores = GuildFeedStores(FolderFeedDatabase(self.settings.data))
        interval_seconds = 60.0 * self.settings.feed_minutes
        return FeedService(self.libraries, stores, self.source_reader, quotas, interval_seconds)

    def _create_ingest_queue(self, quotas: Quotas) -> IngestQueue:
        sink, follow_runner = IngestSink(self.libraries, quotas), FollowJobRunner(self.feeds)
        return IngestQueue(IngestServices(self._job_store, self.source_reader, sink, follow_runner))

    def _create_retention(self) -> LibraryRetention:
        grace = timedelta(days=self.settings.grace_days)
        return LibraryRetention(
            self.libraries, self.working_state.values, grace, self._is_member, before_delete=self.before_reset
        )

    def _is_member(self, guild: int) -> bool:
        return self.get_guild(guild) is not None


async def serve(settings: Settings, token: str) -> None:
    """Run the bot until SIGTERM or SIGINT.

    Args:
        settings: The settings.
        token: Discord's token of the bot.

    Raises:
        SettingsError: Discord refuses the token or can't be reached, or a setting names a missing folder.
        LibraryError: The default library or the file of the working state can't be used.
    """
    io_threads = ThreadPoolExecutor(_IO_THREADS, thread_name_prefix="waiting")
    asyncio.get_running_loop().set_default_executor(io_threads)
    analyzer = Analyzers()
    libraries = Libraries.in_folder(settings.data, seeds_folder(settings), analyze=analyzer)
    try:
        await libraries.run(None, lambda library: library.count())  # fail now, not at the first question
        await _stay_connected(Footnote(settings, libraries), token)
    finally:
        await libraries.close()
        await asyncio.to_thread(analyzer.close)
        _log.info("stopped")


async def _stay_connected(footnote: Footnote, token: str) -> None:
    """Stay connected until the bot is closed; translate errors of the connection for the operator."""
    try:
        async with footnote:
            with _close_on_signals(footnote):
                await footnote.start(token)
    except discord.LoginFailure:
        raise SettingsError(
            "Discord refuses the token in DISCORD_TOKEN; copy it anew from the developer portal."
        ) from None
    except discord.HTTPException as error:
        raise SettingsError(f"Discord refuses to start the bot: {error.text}.") from error
    except aiohttp.ClientConnectionError as error:
        raise SettingsError(f"Discord can't be reached: {error}.") from error


@contextlib.contextmanager
def _close_on_signals(footnote: Footnote) -> Iterator[None]:
    """Close the bot at SIGTERM and SIGINT, where the platform supports signal handlers."""
    loop = asyncio.get_running_loop()
    closing: set[asyncio.Task[None]] = set()
    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C raises KeyboardInterrupt instead
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, lambda: closing.add(asyncio.ensure_future(footnote.close())))
    yield
