"""Normalisation of words: case and accent folding, stemming."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from index.languages.language import AccentFolding, Language
from index.languages.registry import ENGLISH
from index.text.characters import normalize_unicode

WORD_CACHE_SIZE: Final = 2**16
"""Words whose normalisation is cached."""

_COMBINING_ACCENTS: Final = re.compile("[\u0300-\u036f]")

_LETTER_REPLACEMENTS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters with strokes and ligatures, which have no Unicode decomposition."""


def fold(word: str) -> str:
    """Fold case, accents and compatibility forms (Unicode NFKD), and drop the leading zero of two digits.

    Digits of other scripts become those of ASCII.
    """
    if not word.isascii():
        word = normalize_unicode("NFKD", word).translate(_LETTER_REPLACEMENTS)
        word = normalize_unicode(
            "NFC", _COMBINING_ACCENTS.sub("", "".join(word.split()))
        )  # "ﷺ" is four words
        if word.isdecimal():
            word = "".join(str(unicodedata.decimal(digit)) for digit in word)
    word = word.casefold().translate(_LETTER_REPLACEMENTS)
    return word[1:] if len(word) == 2 and word.isdecimal() and word[0] == "0" else word


@lru_cache(maxsize=WORD_CACHE_SIZE)
def lowercase(word: str, language: Language) -> str:
    """Return a word in the lower case of a language, composed (Unicode NFC), with accents if they count."""
    if language.terms.accents is AccentFolding.BEFORE_STEMMING:
        return fold(word)
    if word.isdecimal():
        return fold(word)
    return normalize_unicode("NFC", word.translate(language.terms.letters).casefold())


@lru_cache(maxsize=WORD_CACHE_SIZE)
def stem(word: str, language: Language = ENGLISH) -> str:
    """Stem a word of `lowercase`; see `TermRules.accents` for what becomes of its accents."""
    stemmed = language.terms.stem(word)
    return fold(stemmed) if language.terms.accents is AccentFolding.AFTER_STEMMING else stemmed
