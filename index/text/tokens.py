"""Tokens and terms: the units that are indexed and that questions are matched by.

A token is a word as written. A term is a token in lower case without accents, stemmed by the Snowball stemmer
of its language (Porter 2001); function words yield none. Interchangeable spellings share a term:

    U.S. and US                    us  (the pronoun "us" is a function word)
    co-operate and cooperate       cooper
    long-term and long term        long, term
    O’Brien, O'Brien and OBrien    obrien
    1,731 and 1731                 1731
    three and 3                    3
    ninth and 9th                  9
    2021-03-09 and March 9, 2021   2021, march, 9
    Sept and September             septemb
    São and Sao                    sao
    colour and color               color
    wrote and write                write
    setMotorSpeed, set_motor_speed set, motor, speed, setmotorspe
    GB-77 and GB77                 gb, 77, gb77
    25MB and 25 MB                 25, mb
    v4.1.3 and 4.1.3               4.1.3, 4.1

Scripts without spaces between words, and Korean, whose words take many endings, are indexed as character
bigrams, as by Lucene's CJKAnalyzer: each pair of characters is a token, and overlaps the next one.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from index.languages.language import Language
from index.languages.registry import ENGLISH
from index.text.normalization import WORD_CACHE_SIZE, fold, lowercase, stem

MAX_WORD_CHARS: Final = 64
"""Maximum length of a token in characters; the rest is ignored."""

_APOSTROPHE_CHARS: Final = "'’‘ʼ＇"

_HYPHEN_CHARS: Final = r"\-‐‑"


def _combining_mark_class() -> str:
    """Return the combining marks, which `re` counts to no word, as the inside of a character class."""
    return "".join(
        re.escape(chr(point))
        for point in range(0x300, 0x10000)
        if unicodedata.category(chr(point)).startswith("M")
    )


_MARK: Final = f"[{_combining_mark_class()}]"

_LETTER_OR_DIGIT_RUN: Final = rf"(?:[^\W_]++{_MARK}*+)++"

_LETTER_WITH_MARKS: Final = re.compile(rf"[^\W_]{_MARK}*+")

_TOKEN_PATTERN: Final = re.compile(
    rf"{_LETTER_OR_DIGIT_RUN}"
    rf"(?:(?:[.&{_APOSTROPHE_CHARS}{_HYPHEN_CHARS}]|_{{1,2}}|(?<=\d),(?=\d)){_LETTER_OR_DIGIT_RUN})*+"
)
"""Runs of letters and digits with the characters that join them: "U.S.-led", "1,731.5", "AT&T", "log_dir"."""

_WORD_PATTERN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
"""Runs of letters and digits with at most one apostrophe within."""

_HYPHEN: Final = re.compile(f"[{_HYPHEN_CHARS}_]")

_APOSTROPHE: Final = re.compile(f"[{_APOSTROPHE_CHARS}]")

_POSSESSIVE_S: Final = re.compile(f"[{_APOSTROPHE_CHARS}][sS]$")

_GROUPED_NUMBERS: Final = {
    ",": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"),
    ".": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"),
}
"""Numbers with groups of three digits, by the mark between them."""

_DECIMAL_NUMBER: Final = re.compile(r"\d+\.\d+")

_VERSION_NUMBER: Final = re.compile(r"[vV]?((\d+\.\d+)(?:\.\d+)*)")
"""A number with several points or with "v": group 1 without the "v", group 2 its first two components."""

_LETTERS_AND_DIGITS: Final = re.compile(
    r"(?P<letters>[a-z]{1,5})(?P<code>\d{2,})|(?P<number>\d+(?:\.\d+)?)(?!(?:st|nd|rd|th)$)(?P<unit>[a-z]{2,5})",
    re.IGNORECASE,
)
"""A code such as "TP502", or a number with its unit as in "25MB" and "10pm"; not "101st" or "1990s"."""

_CAMEL_CASE_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d)")

_MIN_HUMP_CHARS: Final = 2
"""Minimum length of each part of an identifier in camelCase, so that "iPhone" is none."""

_MIN_CAPITALISED_HUMP_CHARS: Final = 3
"""Minimum length of each part of one that opens with a capital, so that "McDonald" is none."""

_YEAR_MONTH_DAY: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")

_DAY_MONTH_YEAR: Final = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")

_ORDINAL_NUMBER: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")

_DOTTED_ABBREVIATION: Final = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")

_AMPERSAND_ABBREVIATION: Final = re.compile(r"[A-Z]+(?:&[A-Z]+)+")

_YEAR_JOINED_TO_WORD: Final = re.compile(r"(\d{4})([^\W\d_]{2,})")
"""A year without the space after it: "2025to", "2021年"; not "1990s"."""

_UNSPACED_SCRIPT: Final = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005\u3007\u3040-\u318f\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+)"
)
"""Runs of Thai, Lao, Burmese, Khmer, Chinese characters, Kana, Hangul."""


def extract_terms(text: str, language: Language = ENGLISH) -> list[str]:
    """Return the terms of a text in a language, in order, with repetitions."""
    return [term for chunk in tokenize(text) for term in token_terms(chunk, language)]


def tokenize(text: str) -> list[str]:
    """Return the tokens of a text as written, function words included, each cut at `MAX_WORD_CHARS`."""
    if has_unspaced_script(text):
        return [text[start:end] for start, end in token_spans(text)]
    return [chunk[:MAX_WORD_CHARS] for chunk in _TOKEN_PATTERN.findall(text)]


def has_unspaced_script(text: str) -> bool:
    """Whether a text has characters that are indexed as bigrams."""
    return not text.isascii() and _UNSPACED_SCRIPT.search(text) is not None


def token_spans(text: str) -> list[tuple[int, int]]:
    """Return the half-open spans of the tokens in characters, in order; none is longer than a token."""
    return [(start, min(end, start + MAX_WORD_CHARS)) for start, end in _whole_token_spans(text)]


def _whole_token_spans(text: str) -> Iterator[tuple[int, int]]:
    return chain.from_iterable(_split_at_scripts(match) for match in _TOKEN_PATTERN.finditer(text))


def _split_at_scripts(chunk: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the tokens of a run of letters: pairs of characters where words have no spaces."""
    if not has_unspaced_script(chunk[0]):
        yield chunk.span()
        return
    start = chunk.start()
    for piece in _UNSPACED_SCRIPT.split(chunk[0]):
        end = start + len(piece)
        if _UNSPACED_SCRIPT.match(piece):
            yield from _character_pairs(chunk.string, start, end)
        elif _WORD_PATTERN.search(piece):
            yield start, end
        start = end


def _character_pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the overlapping pairs of characters of a run, marks included; one alone as it is."""
    characters = [match.span() for match in _LETTER_WITH_MARKS.finditer(text, start, end)]
    if len(characters) == 1:
        yield characters[0]
    yield from ((first, last) for (first, _), (_, last) in pairwise(characters))


def lowercase_words(text: str) -> list[str]:
    """Return the words of a text in lower case, function words included.

    Words are finer than tokens: nothing but an apostrophe joins their parts, and each character of a script
    without spaces is one.
    """
    if has_unspaced_script(text):
        text = _UNSPACED_SCRIPT.sub(lambda run: f" {' '.join(run[0])} ", text)
    return [word.lower() for word in _WORD_PATTERN.findall(text)]


def first_word(text: str) -> str:
    """Return the first word of `lowercase_words` as written; empty if there is none."""
    match = _WORD_PATTERN.search(text)
    return match[0] if match else ""


def find_term_spans(
    text: str, wanted_terms: Collection[str], language: Language = ENGLISH
) -> tuple[tuple[int, int], ...]:
    """Find the tokens with one of the wanted terms.

    Args:
        text: The text.
        wanted_terms: The terms.
        language: The language of the text.

    Returns:
        The half-open spans of the tokens in characters, in order; overlapping ones are joined.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _whole_token_spans(text):
        token = text[start : min(end, start + MAX_WORD_CHARS)]
        if not set(token_terms(token, language)).isdisjoint(wanted_terms):
            first = spans.pop()[0] if spans and spans[-1][1] > start else start
            spans.append((first, end))
    return tuple(spans)


@lru_cache(maxsize=WORD_CACHE_SIZE)
def token_terms(token: str, language: Language = ENGLISH) -> tuple[str, ...]:
    """Return the terms of a token of `tokenize`."""
    parts, whole = _split_token(token, language)
    return tuple(dict.fromkeys((*parts, whole))) if whole else parts


def whole_term(token: str, language: Language = ENGLISH) -> str | None:
    """Return the term of a compound token as a whole, which follows those of its parts; None for others."""
    return _split_token(token, language)[1]


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _split_token(token: str, language: Language) -> tuple[tuple[str, ...], str | None]:
    """Return the terms of a token's parts, and the term of the whole if it is a compound."""
    if token.isascii() and token.isalpha():
        return _run_terms(token, language)
    if _UNSPACED_SCRIPT.fullmatch(token):
        return tuple(_word_terms(token, language)), None
    if date := _YEAR_MONTH_DAY.fullmatch(token) or _DAY_MONTH_YEAR.fullmatch(token):
        numeric = _numeric_date_terms(date, language)
        return numeric or tuple(date.groups()), None
    parts = [part for part in _HYPHEN.split(token) if part]
    if len(parts) == 1:
        return _run_terms(parts[0], language)
    terms = dict.fromkeys(term for part in parts for term in _run_terms(part, language)[0])
    is_identifier = "_" in token and all(part.isalnum() for part in parts)
    if is_identifier or (len(parts) == 2 and parts[0].isalpha() and parts[1].isalnum()):
        return tuple(terms), next(_word_terms("".join(parts), language), None)
    return tuple(terms), None


def _run_terms(part: str, language: Language) -> tuple[tuple[str, ...], str | None]:
    """Return the terms of a part between hyphens, and that of the whole if it is a compound."""
    if camel_case := _camel_case_parts(part, language):
        terms = dict.fromkeys(term for each in camel_case for term in _word_terms(each, language))
        return tuple(terms), next(_word_terms(part, language), None)
    if not _YEAR_JOINED_TO_WORD.fullmatch(part) and (mixed := _LETTERS_AND_DIGITS.fullmatch(part)):
        pieces = filter(None, mixed.groups())
        return tuple(term for piece in pieces for term in _word_terms(piece, language)), fold(part)
    return tuple(dict.fromkeys(_hyphen_part_terms(part, language))), None


def _camel_case_parts(part: str, language: Language) -> list[str]:
    """Return the words of an identifier in camelCase; none for other words."""
    if not (part.isascii() and part.isalnum()) or part[1:].islower():
        return []
    humps = _CAMEL_CASE_HUMP.split(part)
    shortest = _MIN_HUMP_CHARS if part[0].islower() else _MIN_CAPITALISED_HUMP_CHARS
    is_identifier = len(humps) > 1 and humps[0].lower() not in language.terms.name_prefixes
    return humps if is_identifier and all(len(hump) >= shortest for hump in humps) else []


def _numeric_date_terms(date: re.Match[str], language: Language) -> tuple[str, ...]:
    """Return the terms of a date as if written with the name of its month; none for an invalid month."""
    year, month, day = int(date["year"]), int(date["month"]), int(date["day"])
    months = language.terms.month_names
    return (str(day), stem(months[month - 1], language), str(year)) if 1 <= month <= len(months) else ()


def _hyphen_part_terms(part: str, language: Language) -> Iterator[str]:
    """Yield the terms of a part between hyphens: a number, an abbreviation, or a word with apostrophes."""
    if _GROUPED_NUMBERS[language.terms.thousands_separator].fullmatch(part):
        yield part.replace(language.terms.thousands_separator, "").replace(",", ".")
    elif _DECIMAL_NUMBER.fullmatch(part):
        yield part
    elif version := _VERSION_NUMBER.fullmatch(part):
        yield version[1]
        yield version[2]
    elif _DOTTED_ABBREVIATION.fullmatch(part):
        yield fold(part.replace(".", ""))
    elif _AMPERSAND_ABBREVIATION.fullmatch(part):
        yield part.replace("&", "").lower()
    else:
        for piece in filter(None, re.split(r"[.,&]", part)):
            yield from _apostrophe_terms(_POSSESSIVE_S.sub("", piece), language)


def _apostrophe_terms(word: str, language: Language) -> Iterator[str]:
    """Yield the terms of a word with apostrophes: the whole, and a long last part as in "d'Estaing".

    The whole is not stemmed, so that "Chang'e" differs from "change".
    """
    rules = language.terms
    pieces = _APOSTROPHE.split(word)
    while len(pieces) > 1 and pieces[0].casefold() in rules.elided_words:
        pieces = pieces[1:]
    if len(pieces) == 1:
        yield from _word_terms(pieces[0], language)
        return
    whole = fold("".join(pieces))
    if whole not in rules.stop_words:
        yield whole
        if len(pieces[-1]) > 2:
            yield from _word_terms(pieces[-1], language)


def _word_terms(word: str, language: Language) -> Iterator[str]:
    """Yield the terms of a run of letters and digits."""
    rules = language.terms
    if word in rules.capitalised_names:
        yield word.lower()
    elif run_in := _YEAR_JOINED_TO_WORD.fullmatch(word):
        yield run_in[1]
        yield from _word_terms(run_in[2], language)
    elif has_unspaced_script(word):
        if (folded := fold(word)) not in rules.stop_words:
            yield folded
    elif (lower := lowercase(word, language)) not in rules.stop_words:
        ordinal = _ORDINAL_NUMBER.fullmatch(lower)
        yield (
            ordinal[1]
            if ordinal
            else rules.numerals.get(lower) or stem(rules.full_forms.get(lower, lower), language)
        )
