"""/ask, and every other way to ask: a mention, a direct message, a reply to one of the bot's messages."""

import asyncio
import re
import time
from collections.abc import Sequence
from typing import Final

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.answers.buttons import answer_view
from bot.answers.conversations import CONVERSATION_TTL_SECONDS, ConversationKey, follow_up_context
from bot.answers.embed import answer_embed, queries_of
from bot.answers.notices import MAX_QUESTION_CHARS
from bot.answers.pages import MAX_PAGED_SENTENCES
from bot.client import Footnote
from bot.core.errors import explain_error
from bot.core.interactions import defer_if_slow, fetch_reply_target, send_response
from bot.ui.markdown import one_line
from bot.ui.strings import EMPTY_LIBRARY
from bot.ui.truncate import utf16_length
from index import Answer, FootnoteError, Library

ASK_HELP: Final = "Ask me a question about the articles: mention me with it, or use `/ask`."
MESSAGE_HIDDEN: Final = (
    "Discord hides replies to a command's answer from me: please mention me with your question."
)
EMBED_PERMISSION_MISSING: Final = "I need the permission “Embed Links” in this channel to answer."

_DISCORD_TAG: Final = re.compile(r"<(?:@[!&]?|#|/|t:|a?:\w+:)[^<>\n]*>")
_NOTICE_SECONDS: Final = 15.0

_log: Final = structlog.get_logger(__name__)


class CannotAsk(FootnoteError):
    """A question that can't be asked as it is."""


class AskCommand(commands.Cog):
    """Answers questions with the articles' own sentences."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(
        description="Answers with the best sentences of the articles, each with its source."
    )
    @app_commands.describe(
        question="What you want to know, as you would ask a person.",
        private="Show the answer to you alone.",
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def ask(
        self,
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, MAX_QUESTION_CHARS],
        private: bool = False,
    ) -> None:
        """Answer a slash command."""
        asked = self._check_question(question, interaction)
        place = ConversationKey(interaction.guild_id, interaction.channel_id, interaction.user.id, private)
        previous = self._bot.conversations.previous_questions(place)
        found = await defer_if_slow(interaction, self._find_answer(asked, previous, place), private=private)
        embed, view = answer_embed(found), answer_view(found, None if private else interaction.user.id)
        await send_response(interaction, embed=embed, view=view, private=private)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a mention, a direct message or a reply; leave every other message alone."""
        if message.author.bot or message.is_system() or not self._is_addressed(message):
            return
        try:
            await self._answer_message(message)
        except discord.Forbidden:
            _log.info("reply forbidden", guild=message.guild and message.guild.id)
        except Exception as error:  # noqa: BLE001 - the one place for every failure of a message
            await self._send_notice(message, explain_error(error))

    async def _answer_message(self, message: discord.Message) -> None:
        question = one_line(_DISCORD_TAG.sub(" ", message.content))
        if not question:
            await self._send_notice(
                message, MESSAGE_HIDDEN if message.reference and not message.content else ASK_HELP
            )
        elif not _can_embed(message):
            await self._send_notice(message, EMBED_PERMISSION_MISSING)
        else:
            asked = self._check_question(question, message)
            guild = message.guild.id if message.guild else None
            place = ConversationKey(guild, message.channel.id, message.author.id)
            found = await self._find_answer(asked, await self._previous_questions(message, place), place)
            view = answer_view(found, message.author.id)
            await message.reply(embed=answer_embed(found), view=view, mention_author=False)

    async def _previous_questions(self, message: discord.Message, place: ConversationKey) -> Sequence[str]:
        """What a question may lean on: the reply of ours that it replies to, else what was asked last."""
        replied = await fetch_reply_target(message)
        ours = replied if replied and replied.author == self._bot.user else None
        return (ours and queries_of(ours)) or self._bot.conversations.previous_questions(place)

    async def _find_answer(self, question: str, previous: Sequence[str], place: ConversationKey) -> Answer:
        started, threshold = time.perf_counter(), self._bot.settings.min_confidence
        found = await self._bot.libraries.run(
            place.guild, lambda library: _ask_library(library, question, previous, threshold)
        )
        self._bot.conversations.remember(place, follow_up_context(previous, found))
        asyncio.get_running_loop().call_later(
            CONVERSATION_TTL_SECONDS + 1, self._bot.conversations.expire
        )  # though nobody asks
        _log.info(
            "answered" if found.answered else "not answered",
            guild=place.guild,
            confidence=round(found.confidence, 2),
            milliseconds=round(1000 * (time.perf_counter() - started), 1),
        )
        return found

    def _check_question(self, question: str, asked: discord.Interaction | discord.Message) -> str:
        """The question as one line, where it may be asked now."""
        line = one_line(question)
        if not line:
            raise CannotAsk(ASK_HELP)
        if utf16_length(line) > MAX_QUESTION_CHARS:
            raise CannotAsk(f"Please ask in at most {MAX_QUESTION_CHARS} characters.")
        user = asked.user if isinstance(asked, discord.Interaction) else asked.author
        self._bot.cooldown.check(user, asked.created_at)
        return line

    def _is_addressed(self, message: discord.Message) -> bool:
        me = self._bot.user
        replied = message.reference.resolved if message.reference else None
        return (
            message.guild is None
            or me in message.mentions
            or (isinstance(replied, discord.Message) and replied.author == me)
        )

    async def _send_notice(self, message: discord.Message, text: str) -> None:
        """Say something that isn't an answer; in a channel it goes away by itself."""
        try:
            notice = await message.reply(text, mention_author=False)
            if message.guild:
                await notice.delete(delay=_NOTICE_SECONDS)
        except discord.HTTPException as lost:
            _log.info("notice not sent", code=lost.code)


async def setup(bot: Footnote) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(AskCommand(bot))


def _ask_library(library: Library, question: str, previous: Sequence[str], threshold: float) -> Answer:
    found = library.ask(question, limit=MAX_PAGED_SENTENCES, previous=previous, threshold=threshold)
    if not found.answered and not library.count():
        raise CannotAsk(EMPTY_LIBRARY)
    return found


def _can_embed(message: discord.Message) -> bool:
    """Without this permission Discord drops embeds silently, and the reply would be empty."""
    return message.guild is None or message.channel.permissions_for(message.guild.me).embed_links
