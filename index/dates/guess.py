"""The date words of a text whose language is not stated."""

import re
from typing import Final

from index.languages.cldr_dates import find_date_words
from index.languages.date_words import DateWords
from index.languages.detection import detect_language

_SAMPLE_CHARS: Final = 2_000
"""Characters at the start of a text that are looked at."""

_ENGLISH_WORD: Final = re.compile(
    r"\b(?:the|and|with|from|were|has|been|this|that|which|last|next|ago|every)\b", re.IGNORECASE
)
"""A word that no other language with the same alphabet has in common use."""

_LIKELY_LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl")
"""Languages among which a short text is told that might be in many."""

_LETTER: Final = re.compile(r"[^\W\d_]")


def guess_date_words(text: str) -> DateWords | None:
    """Return the date words of the language that a text seems to be in; None for English or no guess."""
    sample = text[:_SAMPLE_CHARS]
    if _ENGLISH_WORD.search(sample) or not _LETTER.search(sample):
        return None
    language = detect_language(sample) or detect_language(sample, _LIKELY_LANGUAGES)
    return find_date_words(language) if language else None
