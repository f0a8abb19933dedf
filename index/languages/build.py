"""Assembly of a language from its tables and from libraries.

Stemmers are Snowball's (PyStemmer), stop words of a language without a table those of stopwords-iso, names of
months and days those of the Unicode CLDR (Babel), numerals and units of time those of the date tables.
"""

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Final

import stopwordsiso
from babel import Locale
from babel.dates import get_month_names
from Stemmer import Stemmer

from index.languages.cldr_dates import find_date_words
from index.languages.date_words import DateWords
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.quotation_words import QuotationWords

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_NO_QUESTIONS: Final[Mapping[str, str]] = MappingProxyType({})

_MAX_NUMERAL: Final = 100
"""Greatest number whose word is indexed as digits; greater ones stand beside other numbers."""

_MIN_ABBREVIATION_CHARS: Final = 3

_DATE_UNITS: Final = frozenset({"DECADE", "CENTURY"})
"""Units whose names are signs of a date."""


def build_language(  # noqa: PLR0913, PLR0917 - one for each table
    code: str,
    sentences: SentenceRules | None = None,
    terms: TermRules | None = None,
    answers: AnswerWords | None = None,
    quotations: QuotationWords | None = None,
    date_questions: Mapping[str, str] = _NO_QUESTIONS,
) -> Language:
    """Build a language from its tables, and from libraries what the tables leave out.

    Args:
        code: ISO 639 code of a language in the CLDR.
        sentences: Its conventions of sentences; without words that start a sentence, the stop words do.
        terms: Its stop words and the like. Stemmer, months and numerals come from libraries.
        answers: Its words of questions and answers. Date words, units and numbers come from the date tables.
        quotations: Its words of quotations.
        date_questions: Regular expressions of questions for a "year", a "day" or a "century".
    """
    dates = find_date_words(code)
    terms = terms or TermRules(stop_words=_listed_stop_words(code) - _date_words(dates))
    return Language(
        code=code,
        name=Locale.parse(code).english_name or code,
        sentences=_complete_sentences(sentences or SentenceRules(), terms),
        terms=_complete_terms(terms, code, dates),
        answers=_complete_answers(answers or AnswerWords(), date_questions, dates),
        quotations=quotations or QuotationWords(),
    )


def _complete_sentences(rules: SentenceRules, terms: TermRules) -> SentenceRules:
    """Take stop words for starters where there are none."""
    starters = rules.starters or frozenset(word for word in terms.stop_words if len(word) > 1)
    return replace(rules, starters=starters, has_dialogue_dashes=True)


def _complete_terms(rules: TermRules, code: str, dates: DateWords | None) -> TermRules:
    """Add the stemmer, months and numerals."""
    numerals = {word: digits for word, digits in _numerals(dates).items() if word not in rules.stop_words}
    return replace(rules, stem=make_stemmer(code), month_names=_month_names(code), numerals=numerals)


def _complete_answers(
    words: AnswerWords, date_questions: Mapping[str, str], dates: DateWords | None
) -> AnswerWords:
    """Add the words of the date tables, and the forms of dates that questions ask for."""
    if not dates:
        return words
    return replace(
        words,
        date_forms=tuple(
            (re.compile(pattern, re.IGNORECASE), _date_form(kind, dates))
            for kind, pattern in date_questions.items()
        ),
        date_words=words.date_words | _date_words(dates),
        number_words=words.number_words | _numerals(dates).keys(),
        time_units=words.time_units | dates.units.keys(),
    )


def _date_form(kind: str, dates: DateWords) -> re.Pattern[str]:
    """Return a pattern of dates of one kind in lower case."""
    if kind == "year":
        return re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
    if kind == "century":
        centuries = [word for word, unit in dates.units.items() if unit in _DATE_UNITS]
        return re.compile("|".join(map(re.escape, [*centuries, "世紀", "世纪", "век"])))
    months = "|".join(map(re.escape, [*dates.months, *dates.weekdays]))
    return re.compile(rf"\d[^\W\d]{{0,3}}\.?\s?(?:de |di )?(?:{months})|(?:{months})\s?\d|\d日")


def make_stemmer(code: str) -> Callable[[str], str]:
    """Return Snowball's stemmer of a language; one that changes nothing if there is none."""
    try:
        stemmer = Stemmer(code, 0)
    except KeyError:
        return str
    return partial(_stem_word, stemmer, threading.Lock())


def _stem_word(stemmer: Stemmer, lock: threading.Lock, word: str) -> str:
    """Stem a word; a stemmer serves one thread at a time."""
    with lock:
        stemmed: str = stemmer.stemWord(word)
    return stemmed


def _listed_stop_words(code: str) -> frozenset[str]:
    """Return the single words of a language's list in stopwords-iso, in lower case; empty without a list."""
    if not stopwordsiso.has_lang(code):
        return frozenset()
    return frozenset(word.casefold() for word in stopwordsiso.stopwords(code) if _WORD.fullmatch(word))


def _month_names(code: str) -> tuple[str, ...]:
    """Return the full names of the months in order, as they stand in a date, in lower case."""
    names = get_month_names("wide", locale=Locale.parse(code))
    return tuple(names[number].casefold() for number in range(1, 13))


def _date_words(dates: DateWords | None) -> frozenset[str]:
    """Return the names of months and weekdays, longer abbreviations, and the names of decades."""
    if not dates:
        return frozenset()
    units = (word for word, unit in dates.units.items() if unit in _DATE_UNITS)
    short = (word for word in dates.month_abbreviations if len(word) >= _MIN_ABBREVIATION_CHARS)
    return frozenset().union(dates.months, dates.weekdays, short, units)


def _numerals(dates: DateWords | None) -> dict[str, str]:
    """Return number words and ordinals with their digits; words for one are articles more often than not."""
    if not dates:
        return {}
    numbers = {**dates.numerals, **dates.ordinals}
    return {
        word.casefold(): str(int(number))
        for word, number in numbers.items()
        if number == int(number) and 1 < number <= _MAX_NUMERAL
    }
