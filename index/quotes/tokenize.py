"""Tokenization of sentences, with each quotation as one token."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from index.languages.en.reporting_verbs import INVERTIBLE_VERBS
from index.quotes.quotation_marks import MarkedQuotation
from index.quotes.sentence import QuoteToken, TokenizedSentence
from index.sentences.split import split_sentences

_PLACEHOLDER_CHARS: Final = "\x00\x01"
"""Placeholders for the characters of a quotation and its marks, alternating between neighbours."""

_MAX_SENTENCE_TOKENS: Final = 150
"""Maximum length of a sentence; longer ones are cut."""

_QUOTE_TOKEN_PATTERN: Final = re.compile(
    r"""
    \x00+ | \x01+
    | (?: Mrs? | Ms | Dr | Sens? | Reps? | Govs? | Gen | Col | Lt | Sgt | Capt | Cpl | St | Const | Cst | Insp
        | Supt | Prof | Rev | Coun | Cmdr | Maj | Adm | Hon | Det | Brig | Jr | Sr | [^\W\d_] )
        \. (?= \s+ (?: [^\W\d_] | [\x00\x01] ) )          # a title or an initial with its period
    | [^\W_]\w*(?:[’'.-]\w+)*(?:(?<=\b[A-Z]\.[A-Z])\.)?   # a word, with inner hyphens or apostrophes
    | [^\w\s] | _
    """,
    re.VERBOSE,
)
"""A token; unlike `index.text.tokens`, which yields search terms, it keeps marks, titles and placeholders."""

_PHOTO_CREDIT: Final = re.compile(
    r"\([^()\n]{0,80}"
    r"(?:/|PHOTO|Photo|photo|PRESS|Press|Getty|Reuters|Submitted|Courtesy|Handout|Contributed|AFP?\b)"
    r"[^()\n]{0,80}\)(?=[ \t]*(?:\n|\Z))"
)
"""A photo credit at the end of a caption: "(Ada Nyberg/Reuters)"."""

_RELATED_ARTICLE_LINK: Final = re.compile(
    r"^(?:READ|WATCH|SEE|LISTEN|RELATED|MORE|Read more|Read also|See also|Related|Watch|Listen|Video|Photos?)"
    r"(?: [A-Z]{2,10}){0,3}:",
    re.MULTILINE,
)
"""The start of a link to another article: "READ MORE:"."""

_NAME_AND_REPORTING_VERB: Final = re.compile(
    rf" (?:[A-Z][\w'’.-]{{0,30}} ){{1,4}}(?:{'|'.join(sorted(INVERTIBLE_VERBS))})\b"
)
"""A name and a reporting verb, after an exclamation: "“Never!” Ada Nyberg wrote"."""

_LINE_BREAK_RUN: Final = re.compile(r"\n\s*")


def tokenize_sentences(text: str, quoted: Sequence[MarkedQuotation]) -> list[TokenizedSentence]:
    """Split a text into tokenized sentences; none ends within a quotation.

    Args:
        text: The text.
        quoted: Its quotations, in order.
    """
    hidden = _hide_quotations(text, quoted)
    quote_indices = {each.opening_start: index for index, each in enumerate(quoted)}
    breaks = [match.start() for match in _LINE_BREAK_RUN.finditer(hidden)]
    asides = {
        bisect_right(breaks, match.end() - 1)
        for match in chain(_PHOTO_CREDIT.finditer(hidden), _RELATED_ARTICLE_LINK.finditer(hidden))
    }
    return [
        TokenizedSentence(paragraph, piece, paragraph in asides)
        for start, end in _join_sentence_spans(text, split_sentences(text), quoted)
        for paragraph in (bisect_right(breaks, start),)
        for piece in _split_long_sentence(list(_tokenize_span(hidden, start, end, quote_indices)))
    ]


def _hide_quotations(text: str, quoted: Sequence[MarkedQuotation]) -> str:
    """Replace quotations with placeholders of equal length, and curly apostrophes with straight ones."""
    pieces, position = [], 0
    for index, each in enumerate(quoted):
        pieces += [
            text[position : each.opening_start],
            _PLACEHOLDER_CHARS[index % 2] * (each.closing_end - each.opening_start),
        ]
        position = each.closing_end
    return "".join([*pieces, text[position:]]).replace("’", "'")


def _split_long_sentence(tokens: list[QuoteToken]) -> Iterator[list[QuoteToken]]:
    """Cut a sentence into pieces of at most `_MAX_SENTENCE_TOKENS`."""
    for first in range(0, len(tokens), _MAX_SENTENCE_TOKENS):
        yield tokens[first : first + _MAX_SENTENCE_TOKENS]


def _join_sentence_spans(
    text: str, spans: Sequence[tuple[int, int]], quoted: Sequence[MarkedQuotation]
) -> Iterator[tuple[int, int]]:
    """Join sentences that end within a quotation, or between an exclamation and its reporting clause."""
    position = 0
    first: int | None = None
    for start, end in spans:
        first = start if first is None else first
        while position < len(quoted) and quoted[position].closing_end <= end:
            position += 1
        is_exclamation = (
            position > 0
            and quoted[position - 1].closing_end == end
            and text[quoted[position - 1].end - 1] in "?!"
        )
        if is_exclamation and _NAME_AND_REPORTING_VERB.match(text, end):
            continue
        if position == len(quoted) or quoted[position].opening_start >= end:
            yield first, end
            first = None
    if first is not None:
        yield first, spans[-1][1]


def _tokenize_span(hidden: str, start: int, end: int, quote_indices: dict[int, int]) -> Iterator[QuoteToken]:
    for match in _QUOTE_TOKEN_PATTERN.finditer(hidden, start, end):
        word = match[0]
        if word[0] in _PLACEHOLDER_CHARS:
            yield QuoteToken("", "", match.start(), match.end(), quote_indices.get(match.start(), -1))
        else:
            yield QuoteToken(word, word.lower(), match.start(), match.end())
