"""Quotations of a library: what was asked for, what was said, and what helps where nothing was."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.ui.pages import MOST
from index import Library, Quotation

NAMES: Final = 5
"""Names that are given where there are no quotations."""

MAX_TOPIC: Final = 140
MAX_SPEAKER: Final = 100
"""Characters of a topic and of a name: the reply carries both whole, so that its buttons can ask again."""

_LAST_NAME: Final = re.compile(r"(?:(.*\S)\s+)?by\s+(\S.*)", re.IGNORECASE)

_PARTS: Final = 4
_PART: Final = 3
"""Parts of a name that are looked for on their own, and the characters that each has at least."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """What was said on a topic, by a speaker.

    Attributes:
        topic: What about; anything where it is empty.
        speaker: Who; anybody where it is empty.
        quotations: What was said, the best first.
        elsewhere: Where there is nothing: whether the speaker said something on another topic.
        nearest: Where nobody of that name is quoted: the names that come nearest.
        speakers: Where there is nothing, and no near name: who is quoted most.
    """

    topic: str = ""
    speaker: str = ""
    quotations: tuple[Quotation, ...] = ()
    elsewhere: bool = False
    nearest: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


def find_quotes(library: Library, topic: str, speaker: str, limit: int = MOST) -> Quotes:
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
        return Quotes(topic, speaker, elsewhere=True)
    nearest = _nearest(library, speaker)
    speakers = () if nearest else tuple(library.speakers("", NAMES))
    return Quotes(topic, speaker, nearest=nearest, speakers=speakers)


def asked_quotes(words: str) -> tuple[str, str]:
    """What is asked for in one line, such as "moon base by Peskov".

    Args:
        words: The topic, then who; each may be missing.

    Returns:
        The topic and the speaker, each empty for any.
    """
    found = _LAST_NAME.fullmatch(words)
    return (found[1] or "", found[2]) if found else (words, "")


def _nearest(library: Library, speaker: str) -> tuple[str, ...]:
    """The names most like one that nobody has: as a whole, then by its parts, the surname first."""
    parts = [part for part in reversed(speaker.split()) if len(part) >= _PART]
    typed = [speaker, *parts[:_PARTS]] if speaker else []
    names = (name for part in typed for name in library.speakers(part, NAMES))
    return tuple(islice(dict.fromkeys(names), NAMES))
