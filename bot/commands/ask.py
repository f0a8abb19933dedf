"""/ask, and questions in messages: mentions, direct messages, replies to the bot."""

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
from bot.answers.embed import answer_embed
from bot.answers.notices import MAX_QUESTION_CHARS
from bot.answers.query import query_answer, read_follow_up_context
from bot.client import Footnote
from bot.core.errors import explain_error
from bot.core.interactions import defer_if_slow, fetch_reply_target, reply_locale, send_response
from bot.locale.translation import gettext, msgid, set_language, use_language
from bot.ui.direct_replies import show_library
from bot.ui.markdown import one_line
from bot.ui.queries import milliseconds_since, run_query
from bot.ui.truncate import utf16_length
from index import Answer, FootnoteError

ASK_HELP: Final = msgid("Ask me a question about the articles: mention me with it, or use `/ask`.")
COMMAND_REPLY_HIDDEN: Final = msgid(
    "Discord hides from me what is written in reply to a command's answer; write a message that mentions me, "
    "or use `/ask` again."
)
REPLY_HIDDEN: Final = msgid(
    "You replied to me without a mention, so Discord hides from me what you wrote. Leave the @ in the reply "
    "switched on, or mention me."
)
EMBED_PERMISSION_MISSING: Final = msgid("I need the permission “Embed Links” in this channel to answer.")

_DISCORD_TAG: Final = re.compile(r"<(?:@[!&]?|#|/|t:|a?:\w+:)[^<>\n]*>")
"""Mentions, timestamps and custom emoji, as they stand in the text of a message."""

_CUSTOM_EMOJI: Final = re.compile(r"<a?(:\w+:)\d+>")
"""A custom emoji with its code, such as ":wave:"."""

_NOTICE_SECONDS: Final = 15.0

_log: Final = structlog.get_logger(__name__)


class CannotAsk(FootnoteError):
    """A message or an option is no valid question."""


class AskCommand(commands.Cog):
    """Answers questions with sentences of the articles."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(
        description=msgid("Answers with the best sentences of the articles, each with its source.")
    )
    @app_commands.describe(
        question=msgid("What you want to know, as you would ask a person."),
        private=msgid("Show the answer to you alone."),
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def ask(
        self,
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, MAX_QUESTION_CHARS],
        private: bool = False,
    ) -> None:
        """Answer the question."""
        line = self._check_question(question, interaction)
        reached = await self._bot.direct_libraries.reach(interaction.guild_id, interaction.user.id)
        key = ConversationKey(reached.guild_id, interaction.channel_id, interaction.user.id, private)
        previous = self._bot.conversations.previous_questions(key)
        answer = await defer_if_slow(interaction, self._find_answer(line, previous, key), private=private)
        with use_language(reply_locale(interaction, private=private)):
            embed = show_library(answer_embed(answer), reached)
            view = answer_view(answer, asker=None if private else interaction.user.id)
        await send_response(interaction, embed=embed, view=view, private=private)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a mention, a direct message or a reply to the bot."""
        if message.author.bot or message.is_system() or not self._is_addressed(message):
            return
        set_language(_locale_of(message.guild))
        try:
            await self._answer_message(message)
        except discord.Forbidden:
            _log.info("reply forbidden", guild=message.guild and message.guild.id)
        except Exception as error:  # noqa: BLE001 - the one place for every failure of a message
            await self._send_notice(message, explain_error(error))

    async def _answer_message(self, message: discord.Message) -> None:
        question = _question_of(message.content)
        if not question:
            await self._send_notice(message, gettext(self._explain_no_question(message)))
        elif not _can_embed(message):
            await self._send_notice(message, gettext(EMBED_PERMISSION_MISSING))
        else:
            line = self._check_question(question, message)
            guild = message.guild.id if message.guild else None
            reached = await self._bot.direct_libraries.reach(guild, message.author.id)
            if reached.is_direct and reached.guild_id is not None:
                set_language(_locale_of(self._bot.get_guild(reached.guild_id)))
            key = ConversationKey(reached.guild_id, message.channel.id, message.author.id)
            answer = await self._find_answer(line, await self._previous_questions(message, key), key)
            view = answer_view(answer, asker=message.author.id)
            embed = show_library(answer_embed(answer), reached)
            await message.reply(embed=embed, view=view, mention_author=False)

    def _explain_no_question(self, message: discord.Message) -> str:
        """Return why a message holds no question: it has none, or Discord hides its content.

        Without the privileged intent, Discord delivers the content of direct messages and of messages that
        mention the bot, but for replies to the response of a command.
        """
        target = message.reference.resolved if message.reference else None
        if message.content or message.guild is None or not isinstance(target, discord.Message):
            return ASK_HELP
        if target.interaction_metadata is not None:
            return COMMAND_REPLY_HIDDEN
        return ASK_HELP if self._bot.user in message.mentions else REPLY_HIDDEN

    async def _previous_questions(self, message: discord.Message, key: ConversationKey) -> Sequence[str]:
        """Return the query of the bot's message that is replied to, else those of the conversation."""
        target = await fetch_reply_target(message)
        context = read_follow_up_context(target) if target and target.author == self._bot.user else ()
        return context or self._bot.conversations.previous_questions(key)

    async def _find_answer(self, question: str, previous: Sequence[str], key: ConversationKey) -> Answer:
        """Query the guild's library, remember the question, not small talk, and log the outcome alone."""
        started, threshold = time.perf_counter(), self._bot.settings.min_confidence
        answer = await run_query(
            self._bot.libraries,
            key.guild,
            lambda library: query_answer(library, question, previous, threshold),
            has_results=lambda answer: answer.answered or answer.small_talk is not None,
        )
        if not answer.small_talk:
            self._remember(key, follow_up_context(previous, answer))
        _log.info(
            "answered" if answer.answered else "small talk" if answer.small_talk else "not answered",
            guild=key.guild,
            confidence=round(answer.confidence, 2),
            milliseconds=milliseconds_since(started),
        )
        return answer

    def _remember(self, key: ConversationKey, questions: Sequence[str]) -> None:
        """Remember the questions of a conversation, and forget them in time without further ones too."""
        self._bot.conversations.remember(key, questions)
        asyncio.get_running_loop().call_later(CONVERSATION_TTL_SECONDS + 1, self._bot.conversations.expire)

    def _check_question(self, question: str, source: discord.Interaction | discord.Message) -> str:
        """Return a question as one line, and count it for the cooldown.

        Raises:
            CannotAsk: The question is empty or too long; it doesn't count.
            CooldownActive: The user has to wait.
        """
        line = one_line(question)
        if not line:
            raise CannotAsk(gettext(ASK_HELP))
        if utf16_length(line) > MAX_QUESTION_CHARS:
            raise CannotAsk(gettext("Please ask in at most {limit} characters.", limit=MAX_QUESTION_CHARS))
        user = source.user if isinstance(source, discord.Interaction) else source.author
        self._bot.cooldown.check(user, source.created_at)
        return line

    def _is_addressed(self, message: discord.Message) -> bool:
        """Return whether a message is a direct message, mentions the bot or replies to it."""
        me = self._bot.user
        target = message.reference.resolved if message.reference else None
        return (
            message.guild is None
            or me in message.mentions
            or (isinstance(target, discord.Message) and target.author == me)
        )

    async def _send_notice(self, message: discord.Message, text: str) -> None:
        """Reply with a notice, which is deleted after a while in guilds; a failure is only logged."""
        try:
            notice = await message.reply(text, mention_author=False)
            if message.guild:
                await notice.delete(delay=_NOTICE_SECONDS)
        except discord.HTTPException as lost:
            _log.info("notice not sent", code=lost.code)


async def setup(bot: Footnote) -> None:
    """Load the extension."""
    await bot.add_cog(AskCommand(bot))


def _locale_of(guild: discord.Guild | None) -> str | None:
    """Return the locale of the replies to messages; None, for English, where there is no server."""
    return guild.preferred_locale.value if guild else None


def _question_of(content: str) -> str:
    """Return a message's text as one line without tags; of one of nothing but custom emoji, their codes."""
    return one_line(_DISCORD_TAG.sub(" ", content)) or " ".join(_CUSTOM_EMOJI.findall(content))


def _can_embed(message: discord.Message) -> bool:
    """Return whether the bot may send embeds; without the permission Discord drops them silently."""
    return message.guild is None or message.channel.permissions_for(message.guild.me).embed_links
