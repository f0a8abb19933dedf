"""Sentences as words, in which each quotation is one token."""

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
"""The first stands for each character of a quotation and its marks, the second for those of the next one."""

_MAX_SENTENCE_TOKENS: Final = 150
"""Tokens of a sentence that are looked at together."""

_QUOTE_TOKEN_PATTERN: Final = re.compile(
    r"""
    \x00+ | \x01+
    | (?: Mrs? | Ms | Dr | Sens? | Reps? | Govs? | Gen | Col | Lt | Sgt | Capt | Cpl | St | Const | Cst | Insp
        | Supt | Prof | Rev | Coun | Cmdr | Maj | Adm | Hon | Det | Brig | Jr | Sr | [^\W\d_] )
        \. (?= \s+ (?: [^\W\d_] | [\x00\x01] ) )          # a title or an initial with its period
    | [^\W_]\w*(?:[’'.-]\w+)*(?:(?<=\b[A-Z]\.[A-Z])\.)?   # a word, hyphenated or with an apostrophe within
    | [^\w\s] | _
    """,
    re.VERBOSE,
)

_PHOTO_CREDIT: Final = re.compile(
    r"\([^()\n]{0,80}"
    r"(?:/|PHOTO|Photo|photo|PRESS|Press|Getty|Reuters|Submitted|Courtesy|Handout|Contributed|AFP?\b)"
    r"[^()\n]{0,80}\)(?=[ \t]*(?:\n|\Z))"
)
"""A picture's credit at the end of its caption: "(Ada Nyberg/Reuters)"."""

_RELATED_ARTICLE_LINK: Final = re.compile(
    r"^(?:READ|WATCH|SEE|LISTEN|RELATED|MORE|Read more|Read also|See also|Related|Watch|Listen|Video|Photos?)"
    r"(?: [A-Z]{2,10}){0,3}:",
    re.MULTILINE,
)
"""The start of a line that only points to another article: "READ MORE:"."""

_NAME_AND_REPORTING_VERB: Final = re.compile(
    rf" (?:[A-Z][\w'’.-]{{0,30}} ){{1,4}}(?:{'|'.join(sorted(INVERTIBLE_VERBS))})\b"
)
"""A name and what it does: "Ada Nyberg wrote", after "“Never!”"."""

_LINE_BREAK_RUN: Final = re.compile(r"\n\s*")


def tokenize_sentences(text: str, quoted: Sequence[MarkedQuotation]) -> list[TokenizedSentence]:
    """Divide a text into sentences of tokens; no sentence ends within a quotation.

    Args:
        text: The text.
        quoted: Its quotations, in order.
    """
    hidden = _hide_quotations(text, quoted)
    numbers = {each.opening_start: number for number, each in enumerate(quoted)}
    breaks = [match.start() for match in _LINE_BREAK_RUN.finditer(hidden)]
    asides = {
        bisect_right(breaks, match.end() - 1)
        for match in chain(_PHOTO_CREDIT.finditer(hidden), _RELATED_ARTICLE_LINK.finditer(hidden))
    }
    return [
        TokenizedSentence(paragraph, piece, paragraph in asides)
        for start, end in _join_sentence_spans(text, split_sentences(text), quoted)
        for paragraph in (bisect_right(breaks, start),)
        for piece in _split_long_sentence(list(_tokenize_span(hidden, start, end, numbers)))
    ]


def _hide_quotations(text: str, quoted: Sequence[MarkedQuotation]) -> str:
    """The text with quotations hidden, neighbours by different characters, and with straight apostrophes."""
    pieces, position = [], 0
    for number, each in enumerate(quoted):
        pieces += [
            text[position : each.opening_start],
            _PLACEHOLDER_CHARS[number % 2] * (each.closing_end - each.opening_start),
        ]
        position = each.closing_end
    return "".join([*pieces, text[position:]]).replace("’", "'")


def _split_long_sentence(tokens: list[QuoteToken]) -> Iterator[list[QuoteToken]]:
    """A sentence's tokens, in several lines where they are too many to look at together."""
    for first in range(0, len(tokens), _MAX_SENTENCE_TOKENS):
        yield tokens[first : first + _MAX_SENTENCE_TOKENS]


def _join_sentence_spans(
    text: str, spans: Sequence[tuple[int, int]], quoted: Sequence[MarkedQuotation]
) -> Iterator[tuple[int, int]]:
    """The sentences, those joined that end within a quotation, or between a cry and who uttered it."""
    position = 0
    first: int | None = None
    for start, end in spans:
        first = start if first is None else first
        while position < len(quoted) and quoted[position].closing_end <= end:
            position += 1
        cried = (
            position > 0
            and quoted[position - 1].closing_end == end
            and text[quoted[position - 1].end - 1] in "?!"
        )
        if cried and _NAME_AND_REPORTING_VERB.match(text, end):
            continue
        if position == len(quoted) or quoted[position].opening_start >= end:
            yield first, end
            first = None
    if first is not None:
        yield first, spans[-1][1]


def _tokenize_span(hidden: str, start: int, end: int, numbers: dict[int, int]) -> Iterator[QuoteToken]:
    for match in _QUOTE_TOKEN_PATTERN.finditer(hidden, start, end):
        word = match[0]
        if word[0] in _PLACEHOLDER_CHARS:
            yield QuoteToken("", "", match.start(), match.end(), numbers.get(match.start(), -1))
        else:
            yield QuoteToken(word, word.lower(), match.start(), match.end())
