"""Normalisation of words: case and accent folding, American spelling, stemming."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from nltk.stem.snowball import EnglishStemmer

from index.languages.en.irregular_forms import IRREGULAR_FORMS
from index.languages.en.spellings import AMERICAN_SPELLINGS, BRITISH_LOOKALIKES, BRITISH_SUFFIX_RULES


def to_american_spelling(word: str) -> str:
    """Convert a word in lower case to its American spelling.

    Some results are no words ("advertize"); they only need to be equal for both spellings.
    """
    if known := AMERICAN_SPELLINGS.get(word):
        return known
    if not BRITISH_LOOKALIKES.match(word):
        for pattern, spelling in BRITISH_SUFFIX_RULES:
            if pattern.search(word):
                return pattern.sub(spelling, word)
    return word


WORD_CACHE_SIZE: Final = 2**16
"""Words whose normalisation is cached."""

_COMBINING_ACCENTS: Final = re.compile("[\u0300-\u036f]")

_LETTER_REPLACEMENTS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters with strokes and ligatures, which have no Unicode decomposition."""

_STEMMER: Final = EnglishStemmer()


def fold(word: str) -> str:
    """Fold case, accents and compatibility forms (Unicode NFKD), and drop the leading zero of two digits."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word).translate(_LETTER_REPLACEMENTS)
        word = unicodedata.normalize(
            "NFC", _COMBINING_ACCENTS.sub("", "".join(word.split()))
        )  # "ﷺ" is four words
    word = word.casefold().translate(_LETTER_REPLACEMENTS)
    return word[1:] if len(word) == 2 and word.isdecimal() and word[0] == "0" else word


@lru_cache(maxsize=WORD_CACHE_SIZE)
def stem(word: str) -> str:
    """Stem a folded word, after its irregular form and British spelling are resolved.

    The stemmer is Snowball's for English (Porter 2001), known as Porter 2.
    """
    stemmed: str = _STEMMER.stem(to_american_spelling(IRREGULAR_FORMS.get(word, word)))
    return stemmed
