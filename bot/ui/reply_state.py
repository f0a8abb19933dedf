"""The line above a reply, which carries what was asked for, so that its buttons can ask again."""

from typing import Final

import discord

from bot.ui.markdown import one_line
from bot.ui.strings import ARTICLES_HEADING, QUOTES_BY_HEADING, QUOTES_HEADING, TIMELINE_HEADING
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, truncate

_HEADING_SEPARATOR: Final = ": "


def timeline_heading(topic: str) -> str:
    """The line above a timeline; the topic is empty for everything."""
    return _join_heading(TIMELINE_HEADING, topic)


def timeline_topic(message: discord.Message) -> str | None:
    """The topic of one of our timelines, empty for everything; none in other messages."""
    return parse_heading_topic(read_heading(message), TIMELINE_HEADING)


def quotes_heading(topic: str, speaker: str) -> str:
    """The line above quotations; topic and speaker are empty for any."""
    return _join_heading(_quotes_label(one_line(speaker)), topic)


def quotes_topic_and_speaker(message: discord.Message, speaker_length: int) -> tuple[str, str] | None:
    """What quotations of ours were asked for.

    Args:
        message: Any message.
        speaker_length: How many characters the speaker's name has, since names and topics may hold ": " themselves.

    Returns:
        The topic and the speaker, each empty for any; none in other messages.
    """
    heading = read_heading(message)
    speaker = (
        heading.removeprefix(QUOTES_BY_HEADING)[:speaker_length]
        if heading.startswith(QUOTES_BY_HEADING)
        else ""
    )
    topic = parse_heading_topic(heading, _quotes_label(speaker)) if len(speaker) == speaker_length else None
    return None if topic is None else (topic, speaker)


def articles_heading(search: str) -> str:
    """The line above a list of articles; what was searched for is empty for all."""
    return _join_heading(ARTICLES_HEADING, search)


def articles_search(message: discord.Message) -> str | None:
    """What a list of articles of ours was searched for, empty for all; none in other messages."""
    return parse_heading_topic(read_heading(message), ARTICLES_HEADING)


def _quotes_label(speaker: str) -> str:
    return QUOTES_BY_HEADING + speaker if speaker else QUOTES_HEADING


def _join_heading(what: str, topic: str) -> str:
    return truncate(f"{what}{_HEADING_SEPARATOR}{one_line(topic)}" if topic else what, MAX_EMBED_AUTHOR_CHARS)


def parse_heading_topic(heading: str, what: str) -> str | None:
    """What a heading of this kind is about, empty for everything; none where it is of another kind."""
    if heading == what:
        return ""
    begun = what + _HEADING_SEPARATOR
    return heading.removeprefix(begun) if heading.startswith(begun) else None


def read_heading(message: discord.Message) -> str:
    """The heading of a reply; blank where it has none."""
    return (message.embeds[0].author.name or "") if message.embeds else ""
