"""Queries for quotations, and their result."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.locale.translation import pgettext
from bot.ui.pages import MAX_ITEM_PAGES, MAX_PAGED_ITEMS, Page, paginate
from index import Library, Quotation

MAX_SUGGESTED_SPEAKERS: Final = 5

MAX_QUOTES_TOPIC_CHARS: Final = 140
MAX_SPEAKER_CHARS: Final = 100
"""UTF-16 code units of a topic and of a name, which the reply shows whole."""

_MAX_NAME_PARTS: Final = 4
"""Number of parts of a name that are searched for on their own."""

_MIN_NAME_PART_CHARS: Final = 3


@dataclass(frozen=True, slots=True)
class Quotes:
    """Result of a query for quotations.

    Attributes:
        topic: The topic, as one line; empty for every topic.
        speaker: The speaker, as one line; empty for everybody.
        quotations: The quotations, best first.
        has_other_topics: Whether the speaker is quoted on other topics; only without `quotations`.
        nearest_speakers: Quoted speakers of similar names; only where nobody of that name is quoted.
        top_speakers: The speakers who are quoted most; only without `quotations` and similar names.
    """

    topic: str = ""
    speaker: str = ""
    quotations: tuple[Quotation, ...] = ()
    has_other_topics: bool = False
    nearest_speakers: tuple[str, ...] = ()
    top_speakers: tuple[str, ...] = ()

    def page(self, number: int) -> Page[Quotation]:
        """Cut a page from the quotations; beyond the last page, the last one is returned."""
        return paginate(self.quotations, number, max_pages=MAX_ITEM_PAGES)


def query_quotes(library: Library, topic: str, speaker: str, limit: int = MAX_PAGED_ITEMS) -> Quotes:
    """Query a library's quotations; without any, find what to suggest instead.

    Args:
        library: The library.
        topic: The topic, as one line; empty for every topic.
        speaker: The speaker, as one line; empty for everybody.
        limit: Number of quotations at most.
    """
    quotations = tuple(library.quotations(speaker or None, topic or None, limit))
    if quotations:
        return Quotes(topic, speaker, quotations)
    if speaker and topic and library.quotations(speaker, None, 1):
        return Quotes(topic, speaker, has_other_topics=True)
    nearest = _nearest_speakers(library, speaker)
    top = () if nearest else tuple(library.speakers("", MAX_SUGGESTED_SPEAKERS))
    return Quotes(topic, speaker, nearest_speakers=nearest, top_speakers=top)


def parse_quotes_query(line: str) -> tuple[str, str]:
    """Parse a query on one line, such as "moon base by Peskov".

    Args:
        line: The topic, followed by the speaker; either may be missing. The word before the speaker is
            English or that of the current language.

    Returns:
        The topic and the speaker, each empty where missing.
    """
    words = "|".join(map(re.escape, {"by", pgettext("before a speaker", "by")}))
    match = re.fullmatch(rf"(?:(.*\S)\s+)?(?:{words})\s+(\S.*)", line, re.IGNORECASE)
    return (match[1] or "", match[2]) if match else (line, "")


def _nearest_speakers(library: Library, speaker: str) -> tuple[str, ...]:
    """Find speakers similar to a name, then to its parts, the last part first."""
    parts = [part for part in reversed(speaker.split()) if len(part) >= _MIN_NAME_PART_CHARS]
    prefixes = [speaker, *parts[:_MAX_NAME_PARTS]] if speaker else []
    names = (name for prefix in prefixes for name in library.speakers(prefix, MAX_SUGGESTED_SPEAKERS))
    return tuple(islice(dict.fromkeys(names), MAX_SUGGESTED_SPEAKERS))
