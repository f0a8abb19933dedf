"""Sentence ends in scripts with marks of their own, and in those that divide sentences by spaces.

The marks are those of Unicode's property Sentence_Terminal (UAX #44) except the ambiguous ones of Latin
punctuation. Like rule SB11 of UAX #29, a sentence takes in the closing quotes and brackets after its mark.
"""

import re
from collections.abc import Iterator
from typing import Final

from index.languages.language import Language

_TERMINATORS: Final = (
    "\u3002\uff0e\uff01\uff1f\uff61\u203c\u2047-\u2049"  # East Asian: 。．！？｡‼⁇⁈⁉
    "\u0964\u0965"  # Devanagari and other scripts of India: ।॥
    "\u061f\u06d4\u061d-\u061e"  # Arabic: ؟۔
    "\u0589"  # Armenian: ։
    "\u1362\u1367\u1368"  # Ethiopic: ።
    "\u104a\u104b\u17d4\u17d5"  # Burmese and Khmer: ၊။ ។៕
    "\u0700-\u0702\u166e\u1803\u1809"  # Syriac, Canadian syllabics, Mongolian
)
_CLOSING: Final = "」』”’）】》〉〗〕］｝»\"')\\]"
_SCRIPT_END: Final = re.compile(
    rf"[{_TERMINATORS}][{_TERMINATORS}!?…]*+[{_CLOSING}]*+(?![\s]*[{_TERMINATORS}、，,；;])"
)
_INSIDE_QUOTE: Final = re.compile(rf"[{_CLOSING}]\Z")
_QUOTED_SPEECH_CONTINUES: Final = re.compile(r"[とというってのを、，]")
"""Particles and marks after a quotation that continue the sentence."""

_SPACE: Final = re.compile(r"(?<=[\u0e00-\u0eff\u1780-\u17ff])[ \u200b]+(?=[\u0e00-\u0eff\u1780-\u17ff])")
_MIN_SPACED_CHARS: Final = 60
"""Length in characters from which a space ends a sentence of a script that has no other mark for it."""


def find_script_ends(text: str, language: Language) -> Iterator[int]:
    """Yield the offsets after sentences that end in a mark of their script, or at a space that does."""
    if text.isascii():
        return
    for match in _SCRIPT_END.finditer(text):
        if not (_INSIDE_QUOTE.search(match[0]) and _QUOTED_SPEECH_CONTINUES.match(text, match.end())):
            yield match.end()
    if language.sentences.ends_at_spaces:
        yield from _find_spaces(text)


def _find_spaces(text: str) -> Iterator[int]:
    """Yield the spaces between two clauses, each long enough after the one before."""
    start = 0
    for match in _SPACE.finditer(text):
        if match.start() - start >= _MIN_SPACED_CHARS:
            yield match.start()
            start = match.end()
