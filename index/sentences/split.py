"""Where the sentences of a text start and end.

The text is cut at every place that ends a sentence: at blank lines, at marks (`index.sentences.boundaries` decides
which, with Punkt's help), at lines that end on purpose, at rulers, and after what ends without a mark. The
pieces, without the white space around them, are the sentences. Every look to the left or right is bounded or
happens once a line, so the time grows with the text's length and no faster, whatever the text.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from index.sentences.boundaries import EMOTICON, OPENING_QUOTES, find_sentence_ends

SentenceBounds = tuple[int, int]

_MIN_WRAP_COLUMNS = 60  # columns: hardly anyone wraps lines at fewer

_PARAGRAPH_GAP = re.compile(r"\n\s*\n")
_RULER_LINE = re.compile(r"(?<!\S)(?:[*=_~#]{3,}+|-{4,}+|\*[ ]\*[ ]\*)(?!\S)")  # *** ==== ---- * * *
_SINGLE_LINE_BREAK = re.compile(r"(?<=[^\n])\n(?=[^\S\n]*+(?P<first>\S{1,40}))")
_LIST_BULLET = re.compile(r"[-*+•‣◦▪·\N{EN DASH}]\Z|\(?(?:\d{1,2}|[a-z])[.)]\Z")  # "-", "2.", "(b)"
_UNPUNCTUATED_END = re.compile(  # what ends a sentence, or an item of a list, without a mark
    rf"""
    {EMOTICON} (?=\s+[{OPENING_QUOTES}(]?[A-Z])                              # an emoticon before a capital
    | <[^<>@\s]{{1,60}}@[^<>\s]{{1,60}}> (?=\s+[A-Z])                   # the address in a letter's head
    | \b(?:E-?mail|From|To|Cc):[ ][^\s@]{{1,60}}@[\w.-]{{1,60}} (?=\s)  # the same without brackets
    | https?://\S{{1,500}}+ (?=\s+https?://)                             # one link of a list
    | (?<=\w)[-=]{{4,}}+ (?!\S)                                         # a ruler's end: "Message-----"
    | (?<!\S)(?=[-=]{{4,}}+\w)                                          # before its start: "-----Original"
    """,
    re.VERBOSE,
)


def split_sentences(text: str) -> list[SentenceBounds]:
    """Find the sentences of an English text.

    Args:
        text: Any text; edited prose, mails and forum posts alike.

    Returns:
        The spans `[start, end)` of the sentences in characters, in order. They don't overlap, start and end
        with a character that isn't white space, cover all such characters, and never cross a blank line.
    """
    cuts = chain(
        (match.start() for match in _PARAGRAPH_GAP.finditer(text)),
        (position for match in _RULER_LINE.finditer(text) for position in match.span()),
        (match.end() for match in _UNPUNCTUATED_END.finditer(text)),
        _find_line_ends(text),
        find_sentence_ends(text),
    )
    return list(_spans_between(text, sorted({0, len(text), *cuts})))


def _spans_between(text: str, cuts: list[int]) -> Iterator[SentenceBounds]:
    """The pieces between neighbouring cuts, without the white space around them."""
    for start, end in pairwise(cuts):
        piece = text[start:end]
        if stripped := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(stripped)


def _find_line_ends(text: str) -> Iterator[int]:
    """The single line breaks that end a sentence: before an item, or where the line ended on purpose."""
    for match in _SINGLE_LINE_BREAK.finditer(text):
        if _LIST_BULLET.match(match["first"]) or _is_intentional_break(text, match):
            yield match.start()


def _is_intentional_break(text: str, line_break: re.Match[str]) -> bool:
    """Whether the line had room for the next word, which looks like a new start: a heading, a verse, an item.

    The room is the next line's length, which a wrapped line always exceeds with one more word.
    """
    first = line_break["first"]
    line = line_break.start() - (text.rfind("\n", 0, line_break.start()) + 1)
    following = text.find("\n", line_break.end())
    room = max(_MIN_WRAP_COLUMNS, (following if following >= 0 else len(text)) - line_break.end())
    return line + 1 + len(first) <= room and (first[0].isupper() or first[0].isdigit())
