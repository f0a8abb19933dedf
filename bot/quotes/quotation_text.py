"""Parts of quotations as plain text."""

import re
from typing import Final, NamedTuple

from bot.locale.translation import gettext
from bot.quotes.query import Quotes
from bot.ui.empty_state import EmptyState, shorten_typed, with_suggestions
from bot.ui.markdown import one_line
from bot.ui.strings import (
    INFERRED_MARK,
    NEAREST_NAMES,
    QUOTED_SPEAKERS,
    QUOTES_HEADING,
    QUOTES_ON_OTHER_TOPICS,
    SPEAKER_NOT_STATED,
    topic_heading,
)
from bot.ui.truncate import truncate
from index import Quotation

MAX_QUOTE_CHARS: Final = 400
"""UTF-16 code units of quoted words that are shown; their context shows all."""

MAX_SPEAKER_NAME_CHARS: Final = 80
MAX_SHOWN_ROLE_CHARS: Final = 80

_QUOTE_READ_FACTOR: Final = 4
"""Characters read of a quotation, per shown one: white space and invisible characters are dropped."""

_QUOTE_PARAGRAPH_BREAK: Final = re.compile(r"\n\s*\n")


class SpeakerLine(NamedTuple):
    """A speaker's name, to be set in bold, and the rest of the line."""

    name: str
    rest: str


def quotes_heading(topic: str, speaker: str) -> str:
    """Return the heading of quotations.

    Args:
        topic: The topic; empty for every topic.
        speaker: The speaker; empty for everybody.
    """
    name = one_line(speaker)
    label = gettext("Quotes by {speaker}", speaker=name) if name else gettext(QUOTES_HEADING)
    return topic_heading(label, topic)


def quotation_words(quotation: Quotation) -> str:
    """Return the quoted words, a line for each paragraph with blank lines between."""
    text = quotation.quote[: _QUOTE_READ_FACTOR * MAX_QUOTE_CHARS]
    text = text.removesuffix(",")  # it belongs to the article's sentence
    return "\n\n".join(filter(None, map(one_line, _QUOTE_PARAGRAPH_BREAK.split(text))))


def speaker_line(quotation: Quotation) -> SpeakerLine:
    """Return the speaker, with a mark where the name is inferred; the name is empty where none is known."""
    name = truncate(one_line(quotation.speaker or ""), MAX_SPEAKER_NAME_CHARS)
    role = truncate(one_line(quotation.role), MAX_SHOWN_ROLE_CHARS)
    mark = (INFERRED_MARK if is_speaker_inferred(quotation) else "") if name else gettext(SPEAKER_NOT_STATED)
    return SpeakerLine(name, f"{mark}, {role}" if role else mark)


def is_speaker_inferred(quotation: Quotation) -> bool:
    """Return whether the speaker is known, but not named beside the quoted words."""
    return quotation.speaker is not None and quotation.how in ("pronoun", "noun", "continued")


def no_quotes(quotes: Quotes) -> EmptyState:
    """Describe the lack of quotations."""
    topic, speaker = shorten_typed(quotes.topic), shorten_typed(quotes.speaker)
    if quotes.has_other_topics:
        sentence = gettext("No quotes by “{speaker}” on “{topic}”.", speaker=speaker, topic=topic)
        return EmptyState(sentence, gettext(QUOTES_ON_OTHER_TOPICS))
    if quotes.speaker:
        sentence = gettext("Nobody called “{speaker}” is quoted.", speaker=speaker)
    else:
        sentence = gettext("No quotes on “{topic}”.", topic=topic) if quotes.topic else gettext("No quotes.")
    if quotes.nearest_speakers:
        return with_suggestions(sentence, gettext(NEAREST_NAMES), quotes.nearest_speakers)
    return with_suggestions(sentence, gettext(QUOTED_SPEAKERS), quotes.top_speakers)
