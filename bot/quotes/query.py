"""Quotations of a library: what was asked for, what was said, and what helps where nothing was."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.ui.pages import MAX_PAGED_ITEMS
from index import Library, Quotation

MAX_SUGGESTED_SPEAKERS: Final = 5
"""Names that are given where there are no quotations."""

MAX_QUOTES_TOPIC_CHARS: Final = 140
MAX_SPEAKER_CHARS: Final = 100
"""Characters of a topic and of a name: the reply carries both whole, so that its buttons can ask again."""

_TRAILING_SPEAKER: Final = re.compile(r"(?:(.*\S)\s+)?by\s+(\S.*)", re.IGNORECASE)

_MAX_NAME_PARTS: Final = 4
_MIN_NAME_PART_CHARS: Final = 3
"""Parts of a name that are looked for on their own, and the characters that each has at least."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """What was said on a topic, by a speaker.

    Attributes:
        topic: What about; anything where it is empty.
        speaker: Who; anybody where it is empty.
        quotations: What was said, the best first.
        has_other_topics: Where there is nothing: whether the speaker said something on another topic.
        nearest_speakers: Where nobody of that name is quoted: the names that come nearest.
        top_speakers: Where there is nothing, and no near name: who is quoted most.
    """

    topic: str = ""
    speaker: str = ""
    quotations: tuple[Quotation, ...] = ()
    has_other_topics: bool = False
    nearest_speakers: tuple[str, ...] = ()
    top_speakers: tuple[str, ...] = ()


def query_quotes(library: Library, topic: str, speaker: str, limit: int = MAX_PAGED_ITEMS) -> Quotes:
    """The quotations that somebody asks for.

    Args:
        library: The library that is asked.
        topic: What about, as one line; empty for anything.
        speaker: Who, as one line; empty for anybody.
        limit: How many quotations at most.
    """
    found = tuple(library.quotations(speaker or None, topic or None, limit))
    if found:
        return Quotes(topic, speaker, found)
    if speaker and topic and library.quotations(speaker, None, 1):
        return Quotes(topic, speaker, has_other_topics=True)
    nearest = _nearest_speaker_names(library, speaker)
    speakers = () if nearest else tuple(library.speakers("", MAX_SUGGESTED_SPEAKERS))
    return Quotes(topic, speaker, nearest_speakers=nearest, top_speakers=speakers)


def parse_quotes_query(words: str) -> tuple[str, str]:
    """What is asked for in one line, such as "moon base by Peskov".

    Args:
        words: The topic, then who; each may be missing.

    Returns:
        The topic and the speaker, each empty for any.
    """
    found = _TRAILING_SPEAKER.fullmatch(words)
    return (found[1] or "", found[2]) if found else (words, "")


def _nearest_speaker_names(library: Library, speaker: str) -> tuple[str, ...]:
    """The names most like one that nobody has: as a whole, then by its parts, the surname first."""
    parts = [part for part in reversed(speaker.split()) if len(part) >= _MIN_NAME_PART_CHARS]
    typed = [speaker, *parts[:_MAX_NAME_PARTS]] if speaker else []
    names = (name for part in typed for name in library.speakers(part, MAX_SUGGESTED_SPEAKERS))
    return tuple(islice(dict.fromkeys(names), MAX_SUGGESTED_SPEAKERS))
