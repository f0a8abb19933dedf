"""The discord.py client: start, sync, error handler, shut-down."""

import asyncio
import contextlib
import hashlib
import json
import pkgutil
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
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
from bot.core.cooldown import Cooldown
from bot.core.errors import report_error
from bot.core.libraries import Libraries, StopGuildWork
from bot.core.quotas import Quotas
from bot.core.retention import LibraryRetention, RetentionCog
from bot.core.seeds import seeds_folder
from bot.core.settings import Settings, SettingsError
from bot.core.source_reader import SourceReader
from bot.feeds.buttons import FeedPageButton
from bot.feeds.notifier import FeedFailureNotifier
from bot.feeds.scheduler import FeedScheduler
from bot.feeds.service import FeedService
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from bot.ingest.buttons import CancelButton
from bot.ingest.follow_job import FollowJobRunner
from bot.ingest.job_store import JobStore
from bot.ingest.progress import JobMessage
from bot.ingest.queue import IngestQueue
from bot.ingest.sink import IngestSink
from bot.ingest.worker import IngestServices
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
"""What the bot asks of a server."""

# discord.py warns at every start that it can't do voice, which nobody asked for.
discord.VoiceClient.warn_nacl = False
discord.VoiceClient.warn_dave = False

_IO_THREADS: Final = 32
"""Threads for what waits: for files, for names of hosts, for the process that reads."""

_log: Final = structlog.get_logger(__name__)


class FootnoteCommandTree(app_commands.CommandTree[Any]):
    """The slash commands; whatever fails in them is told to the person alone."""

    async def on_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """The one handler of every command's errors."""
        await report_error(interaction, error)


class Footnote(commands.AutoShardedBot):
    """The bot, with the intents that need nobody's permission and without a cache of messages."""

    def __init__(
        self,
        settings: Settings,
        libraries: Libraries,
        conversations: Conversations | None = None,
        sources: SourceReader | None = None,
        **options: Any,
    ) -> None:
        """Make a bot that isn't connected yet.

        Args:
            settings: The settings.
            libraries: The servers' libraries; closed with the bot.
            conversations: What people asked last; by default nothing yet.
            sources: What reads files and pages; by default within the settings' limits.
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
        quotas = Quotas.from_settings(settings)
        feed_stores = GuildFeedStores(FolderFeedDatabase(libraries.data))
        self.feeds = FeedService(
            libraries, feed_stores, self.source_reader, quotas, 60.0 * settings.feed_minutes
        )
        shelves, follows = IngestSink(libraries, quotas), FollowJobRunner(self.feeds)
        self.ingest_queue = IngestQueue(
            IngestServices(JobStore(settings.data), self.source_reader, shelves, follows)
        )
        self.before_reset = list[StopGuildWork]([self.ingest_queue.cancel_all, self.feeds.unfollow_all])
        """What ends before all articles of a server are removed, so that nothing comes in again."""
        self._feed_scheduler = FeedScheduler(
            self.feeds, FeedFailureNotifier(self).notify, self._is_member, self.wait_until_ready
        )

    async def setup_hook(self) -> None:
        """Load the commands, listen to the buttons of earlier replies, tell Discord of changed commands."""
        for module in pkgutil.iter_modules(bot.commands.__path__):
            await self.load_extension(f"bot.commands.{module.name}")
        await self.add_cog(RetentionCog(self, self._create_retention()))
        self.add_dynamic_items(*ANSWER_BUTTONS, *ARTICLE_BUTTONS, TimelineButton, QuotesButton)
        self.add_dynamic_items(CancelButton, FeedPageButton)
        await self._sync_when_changed()
        await self._exit_stack.enter_async_context(self.source_reader)
        await self.ingest_queue.resume(lambda _: JobMessage(self).show)
        self._feed_scheduler.start()

    async def on_ready(self) -> None:
        """Say in the log that the bot is there, and how to invite it."""
        invitation = discord.utils.oauth_url(self.application_id or 0, permissions=PERMISSIONS)
        _log.info("ready", guilds=len(self.guilds), shards=self.shard_count, invitation=invitation)

    async def on_message(self, message: discord.Message, /) -> None:
        """Nothing: this bot has no prefix commands; `bot.commands.ask` listens to messages."""

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """Log what failed in an event; its arguments hold messages and stay out."""
        _log.error("event failed", event_method=event_method, exc_info=sys.exc_info()[1])

    async def close(self) -> None:
        """Stop what is being added and read, leave Discord, then close the libraries."""
        await self.ingest_queue.close()
        await self._feed_scheduler.stop()
        await super().close()
        await self._exit_stack.aclose()
        await self.libraries.close()

    def _create_retention(self) -> LibraryRetention:
        grace = timedelta(days=self.settings.grace_days)
        return LibraryRetention(self.libraries, grace, self._is_member, before_delete=self.before_reset)

    def _is_member(self, guild: int) -> bool:
        return self.get_guild(guild) is not None

    async def _sync_when_changed(self) -> None:
        """Register the commands with Discord, unless these very ones are registered already."""
        record = self.settings.data / f"commands-{self.application_id}.sha256"
        payload = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
        if not record.exists() or record.read_text() != digest:
            await self.tree.sync()
            await asyncio.to_thread(_write_digest, record, digest)
            _log.info("commands synced", commands=len(payload))


def _write_digest(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


async def serve(settings: Settings, token: str) -> None:
    """Run the bot until it is told to stop (SIGTERM, SIGINT).

    Args:
        settings: The settings.
        token: Discord's token of the bot.

    Raises:
        SettingsError: Discord refuses the token or can't be reached; or a setting names what isn't there.
        LibraryError: The default library can't be used.
    """
    waiting = ThreadPoolExecutor(_IO_THREADS, thread_name_prefix="waiting")
    asyncio.get_running_loop().set_default_executor(waiting)
    preparer = Analyzers()
    libraries = Libraries(settings.data, seeds_folder(settings), prepare=preparer)
    try:
        await libraries.run(None, lambda library: library.count())  # fail now, not at the first question
        await _stay_connected(Footnote(settings, libraries), token)
    finally:
        await libraries.close()
        await asyncio.to_thread(preparer.close)
        _log.info("stopped")


async def _stay_connected(footnote: Footnote, token: str) -> None:
    """Stay connected until the bot is closed; what keeps it from connecting becomes one sentence."""
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
    """Close the bot cleanly at SIGTERM and SIGINT, where the system has them."""
    loop = asyncio.get_running_loop()
    closing: set[asyncio.Task[None]] = set()
    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C raises KeyboardInterrupt instead
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, lambda: closing.add(asyncio.ensure_future(footnote.close())))
    yield
