"""Case and accents folded, spellings unified, words stemmed."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from nltk.stem.snowball import EnglishStemmer

from index.languages.en.irregular_forms import IRREGULAR_FORMS
from index.languages.en.spellings import AMERICAN_SPELLINGS, BRITISH_LOOKALIKES, BRITISH_SUFFIX_RULES


def to_american_spelling(word: str) -> str:
    """The American spelling of a lower-case word, as far as terms are concerned.

    Some results are no words ("advertize"): they need only be the same for both spellings.
    """
    if known := AMERICAN_SPELLINGS.get(word):
        return known
    if not BRITISH_LOOKALIKES.match(word):
        for pattern, spelling in BRITISH_SUFFIX_RULES:
            if pattern.search(word):
                return pattern.sub(spelling, word)
    return word


WORD_CACHE_SIZE: Final = 2**16


_COMBINING_ACCENTS: Final = re.compile("[\u0300-\u036f]")


# Letters with a stroke or ligatures, which Unicode doesn't take apart.
_LETTER_REPLACEMENTS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


_STEMMER: Final = EnglishStemmer()


def fold(word: str) -> str:
    """Lower case, without accents, compatibility forms resolved, two-digit numbers without a leading zero."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word).translate(_LETTER_REPLACEMENTS)
        word = unicodedata.normalize(
            "NFC", _COMBINING_ACCENTS.sub("", "".join(word.split()))
        )  # "ﷺ" is four words
    word = word.casefold().translate(_LETTER_REPLACEMENTS)
    return word[1:] if len(word) == 2 and word.isdecimal() and word[0] == "0" else word


@lru_cache(maxsize=WORD_CACHE_SIZE)
def stem(word: str) -> str:
    """The stem of a lower-cased word without accents, whatever its form and spelling."""
    stemmed: str = _STEMMER.stem(to_american_spelling(IRREGULAR_FORMS.get(word, word)))
    return stemmed
