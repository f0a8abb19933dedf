"""Quotations in plain words: what was said, and who said it."""

import re
from typing import Final, NamedTuple

from bot.quotes.query import Quotes
from bot.ui.empty_state import EmptyState, in_quotation_marks, with_suggestions
from bot.ui.markdown import one_line
from bot.ui.strings import (
    INFERRED_MARK,
    NEAREST_NAMES,
    QUOTED_SPEAKERS,
    QUOTES_ON_OTHER_TOPICS,
    SPEAKER_NOT_STATED,
)
from bot.ui.truncate import truncate
from index import Quotation

MAX_QUOTE_CHARS: Final = 400
"""Characters that are shown of what was said; its context shows more."""


MAX_SPEAKER_NAME_CHARS: Final = 80


MAX_SHOWN_ROLE_CHARS: Final = 80


_QUOTE_READ_FACTOR: Final = 4


_QUOTE_PARAGRAPH_BREAK: Final = re.compile(r"\n\s*\n")


class SpeakerLine(NamedTuple):
    """A speaker in two parts: the name, which stands out, and the rest of the line."""

    name: str
    rest: str


def quotation_words(quotation: Quotation) -> str:
    """What was said: a line for each paragraph with an empty one between, without a comma at the end."""
    text = quotation.quote[: _QUOTE_READ_FACTOR * MAX_QUOTE_CHARS].removesuffix(
        ","
    )  # the comma was the article's sentence's
    return "\n\n".join(filter(None, map(one_line, _QUOTE_PARAGRAPH_BREAK.split(text))))


def speaker_line(quotation: Quotation) -> SpeakerLine:
    """Who said it, marked where the name doesn't stand beside the words; no name where none is stated."""
    name = truncate(one_line(quotation.speaker or ""), MAX_SPEAKER_NAME_CHARS)
    role = truncate(one_line(quotation.role), MAX_SHOWN_ROLE_CHARS)
    mark = (INFERRED_MARK if is_speaker_inferred(quotation) else "") if name else SPEAKER_NOT_STATED
    return SpeakerLine(name, f"{mark}, {role}" if role else mark)


def is_speaker_inferred(quotation: Quotation) -> bool:
    """Whether the speaker is known, though not named beside the words."""
    return quotation.speaker is not None and quotation.how in ("pronoun", "noun", "continued")


def no_quotes(quotes: Quotes) -> EmptyState:
    """That there are no quotations."""
    topic, speaker = in_quotation_marks(quotes.topic), in_quotation_marks(quotes.speaker)
    if quotes.has_other_topics:
        return EmptyState(f"No quotes by {speaker} on {topic}.", QUOTES_ON_OTHER_TOPICS)
    if quotes.speaker:
        sentence = f"Nobody called {speaker} is quoted."
    else:
        sentence = f"No quotes on {topic}." if quotes.topic else "No quotes."
    if quotes.nearest_speakers:
        return with_suggestions(sentence, NEAREST_NAMES, quotes.nearest_speakers)
    return with_suggestions(sentence, QUOTED_SPEAKERS, quotes.top_speakers)
