"""Division of a text into sentences.

A text is divided at blank lines, at marks that end a sentence (see `index.sentences.boundaries`), at line
breaks that are not wrapped lines, at rulers, and after some elements without a final mark. All lookups are
bounded or happen once per line, so the time is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from index.languages.registry import get_language
from index.sentences.boundaries import EMOTICON, OPENING_QUOTES, find_sentence_ends
from index.sentences.scripts import find_script_ends

SentenceBounds = tuple[int, int]
"""Half-open span of a sentence in characters."""

_MIN_WRAP_COLUMNS = 60
"""Minimum width in columns at which lines are assumed to be wrapped."""

_PARAGRAPH_GAP = re.compile(r"\n\s*\n")
_RULER_LINE = re.compile(r"(?<!\S)(?:[*=_~#]{3,}+|-{4,}+|\*[ ]\*[ ]\*)(?!\S)")  # *** ==== ---- * * *
_SINGLE_LINE_BREAK = re.compile(r"(?<=[^\n])\n(?=[^\S\n]*+(?P<first>\S{1,40}))")
_LIST_BULLET = re.compile(r"[-*+•‣◦▪·\N{EN DASH}]\Z|\(?(?:\d{1,2}|[a-z])[.)]\Z")  # "-", "2.", "(b)"
_UNPUNCTUATED_END = re.compile(  # sentences and list items without a final mark
    rf"""
    {EMOTICON} (?=\s+[{OPENING_QUOTES}(]?[A-Z])                              # an emoticon before a capital
    | <[^<>@\s]{{1,60}}@[^<>\s]{{1,60}}> (?=\s+[A-Z])                   # the address in a mail header
    | \b(?:E-?mail|From|To|Cc):[ ][^\s@]{{1,60}}@[\w.-]{{1,60}} (?=\s)  # the same without brackets
    | https?://\S{{1,500}}+ (?=\s+https?://)                             # a link in a list
    | (?<=\w)[-=]{{4,}}+ (?!\S)                                         # the end of a ruler: "Message-----"
    | (?<!\S)(?=[-=]{{4,}}+\w)                                          # before one: "-----Original"
    """,
    re.VERBOSE,
)


def split_sentences(text: str, language: str = "en") -> list[SentenceBounds]:
    """Split a text into sentences.

    Args:
        text: Any text: edited prose, mails, forum posts.
        language: Its language as a BCP 47 tag; an unknown one has no abbreviations.

    Returns:
        The half-open spans of the sentences in characters, in order. They don't overlap, begin and end with a
        character other than white space, cover all such characters, and never cross a blank line.
    """
    rules = get_language(language)
    cuts = chain(
        (match.start() for match in _PARAGRAPH_GAP.finditer(text)),
        (position for match in _RULER_LINE.finditer(text) for position in match.span()),
        (match.end() for match in _UNPUNCTUATED_END.finditer(text)),
        _find_line_ends(text),
        find_sentence_ends(text, rules),
        find_script_ends(text, rules),
    )
    return list(_spans_between(text, sorted({0, len(text), *cuts})))


def _spans_between(text: str, cuts: list[int]) -> Iterator[SentenceBounds]:
    """Yield the spans between adjacent cuts, without surrounding white space."""
    for start, end in pairwise(cuts):
        piece = text[start:end]
        if stripped := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(stripped)


def _find_line_ends(text: str) -> Iterator[int]:
    """Yield the single line breaks that end a sentence: before a list item, or not caused by wrapping."""
    for match in _SINGLE_LINE_BREAK.finditer(text):
        if _LIST_BULLET.match(match["first"]) or _is_intentional_break(text, match):
            yield match.start()


def _is_intentional_break(text: str, line_break: re.Match[str]) -> bool:
    """Whether a line break is no wrapping: the line had room for the next word, which looks like a new start.

    The width is estimated as the length of the next line, which a wrapped line and one more word always
    exceed.
    """
    first = line_break["first"]
    line = line_break.start() - (text.rfind("\n", 0, line_break.start()) + 1)
    following = text.find("\n", line_break.end())
    width = max(_MIN_WRAP_COLUMNS, (following if following >= 0 else len(text)) - line_break.end())
    return line + 1 + len(first) <= width and (first[0].isupper() or first[0].isdigit())
