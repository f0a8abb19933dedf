"""Languages without tables of their own, from libraries.

Stemmers are Snowball's (PyStemmer), stop words those of stopwords-iso, names of months and days those of the
Unicode CLDR (Babel).
"""

import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

import stopwordsiso
from babel import Locale
from babel.dates import get_day_names, get_month_names
from Stemmer import Stemmer

from index.languages.language import AnswerWords, Language, TermRules

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WIDTHS: Final = ("wide", "abbreviated")
_CONTEXTS: Final = ("format", "stand-alone")


def build_basic_language(code: str) -> Language:
    """Build a language from what the libraries know about it.

    Args:
        code: ISO 639 code of a language in the CLDR.
    """
    locale = Locale.parse(code)
    date_words = frozenset(_calendar_words(locale))
    return Language(
        code=code,
        name=locale.english_name or code,
        terms=TermRules(
            stem=make_stemmer(code),
            stop_words=listed_stop_words(code) - date_words,
            month_names=month_names(code),
        ),
        answers=AnswerWords(date_words=date_words),
    )


def make_stemmer(code: str) -> Callable[[str], str]:
    """Return Snowball's stemmer of a language; one that changes nothing if there is none."""
    try:
        stemmer = Stemmer(code, 0)
    except KeyError:
        return str
    return partial(_stem_word, stemmer, threading.Lock())


def _stem_word(stemmer: Stemmer, lock: threading.Lock, word: str) -> str:
    """Stem a word; a stemmer may serve one thread at a time."""
    with lock:
        stemmed: str = stemmer.stemWord(word)
    return stemmed


def listed_stop_words(code: str) -> frozenset[str]:
    """Return the single words of a language's list in stopwords-iso, in lower case; empty without a list."""
    if not stopwordsiso.has_lang(code):
        return frozenset()
    return frozenset(word.casefold() for word in stopwordsiso.stopwords(code) if _WORD.fullmatch(word))


def month_names(code: str) -> tuple[str, ...]:
    """Return the full names of the months in order, as they stand in a date, in lower case."""
    names = get_month_names("wide", locale=Locale.parse(code))
    return tuple(names[number].casefold() for number in range(1, 13))


def calendar_words(code: str) -> frozenset[str]:
    """Return the names and abbreviations of months and weekdays, in lower case without periods."""
    return frozenset(_calendar_words(Locale.parse(code)))


def _calendar_words(locale: Locale) -> Iterator[str]:
    for get_names in (get_month_names, get_day_names):
        for width in _WIDTHS:
            for context in _CONTEXTS:
                for name in get_names(width, context, locale).values():
                    if _WORD.fullmatch(word := name.rstrip(".").casefold()):
                        yield word
