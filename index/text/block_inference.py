"""Structure of a plain text, inferred from the looks of its lines.

Headings are underlined lines, lines in capitals, and short lines without a final mark before a paragraph.
Prose must not be mistaken for structure, so a sign alone is never enough: a short line needs a paragraph
below it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from index.languages.en.heading_words import BYLINE_OPENERS, QUESTION_OPENERS
from index.structure import Block, BlockKind
from index.text.line_blocks import (
    QUOTATION,
    SENTENCE_END,
    Finding,
    Line,
    find_bare_items,
    find_code,
    find_items,
    find_tables,
    line_block,
    split_lines,
)

MAX_HEADING_CHARS: Final = 60
"""Maximum length in characters of a heading without another sign than its shortness."""

_MAX_MARKED_HEADING_CHARS: Final = 120
"""Maximum length in characters of a heading that is underlined, marked or in capitals, and of a question."""

_MAX_HEADING_WORDS: Final = 9
_MIN_PARAGRAPH_CHARS: Final = 60
"""Length in characters from which a line is a paragraph though it may have no full stop."""

_MIN_LONE_QUESTIONS: Final = 3
_MIN_QUESTION_RATIO: Final = 0.25
"""Number of lines that are questions, and their share of the paragraphs, from which a text is a FAQ."""

_MIN_QUESTION_WORDS: Final = 3
"""Minimum number of words of a question that is a heading."""

_MIN_CAPITALS: Final = 4
"""Minimum number of letters of a heading in capitals, which is longer than an abbreviation."""

_DEFAULT_LEVEL: Final = 2

_RULE: Final = re.compile(r"[=~_*-]{3,}")
_HASH_MARKS: Final = re.compile(r"(#{1,6})[ \t]+(?=\S)")
QUESTION_MARK: Final = re.compile(r"(?:Q|Question)\s?\d{0,2}\s?[:.)][ \t]*(?=\S)")
"""Mark before a question of a dialogue: "Q:"."""

ANSWER_MARK: Final = re.compile(r"(?:A|Answer)\s?\d{0,2}\s?[:.)][ \t]*(?=\S)")
"""Mark before its answer: "A:"."""

_HEADING_END: Final = re.compile(r"[^\W_]$|[\w)\]%+#?]$")
_HEADING_START: Final = re.compile(r"[A-Z0-9À-Þ§]")
_DATE_LINE: Final = re.compile(
    r"\W*(?:\w+,?\s)?\d{1,2}(?:st|nd|rd|th)?\s\w+,?\s\d{4}\W*$|\W*\w+\s\d{1,2},\s\d{4}\W*$"
)


def infer_blocks(text: str) -> tuple[Block, ...]:
    """Infer the headings, questions, list items, table rows and code of a text from its looks.

    Returns:
        The blocks in order, without the paragraphs between them; empty for plain prose.
    """
    lines = split_lines(text)
    if len(lines) < 2:
        return ()
    blocks: dict[int, Block] = {}  # by the index of the first line
    taken = [False] * len(lines)
    for find in (
        find_code,
        find_tables,
        _find_marked_headings,
        find_items,
        _find_dialogue,
        find_bare_items,
    ):
        for first, last, block in find(text, lines, taken):
            blocks[first] = block
            taken[first:last] = [True] * (last - first)
    blocks.update(list(_find_headings(lines, taken, blocks)))
    return tuple(blocks[first] for first in sorted(blocks))


def _find_marked_headings(_: str, lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[Finding]:
    """Yield headings with hash marks, underlined ones and those in capitals."""
    for index, line in enumerate(lines):
        if taken[index] or len(line.text) > _MAX_MARKED_HEADING_CHARS:
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        if marks := _HASH_MARKS.match(line.text):
            yield index, index + 1, line_block(BlockKind.HEADING, line, marks.end(), len(marks[1]))
        elif below and not line.before_blank and _is_underline(line, below) and line.after_blank:
            level = 1 if below.text[0] == "=" else _DEFAULT_LEVEL
            yield index, index + 2, line_block(BlockKind.HEADING, line, 0, level)
        elif below and _is_in_capitals(line) and _is_paragraph(below) and not _is_in_capitals(below):
            yield index, index + 1, line_block(BlockKind.HEADING, line, 0, _DEFAULT_LEVEL)


def _is_underline(line: Line, below: Line) -> bool:
    return (
        _RULE.fullmatch(below.text) is not None
        and len(set(below.text)) == 1
        and len(below.text) >= len(line.text) // 2
        and any(character.isalpha() for character in line.text)
    )


def _is_in_capitals(line: Line) -> bool:
    letters = [character for character in line.text if character.isalpha()]
    return (
        len(letters) >= _MIN_CAPITALS
        and all(letter.isupper() for letter in letters)
        and not SENTENCE_END.search(line.text.rstrip("?:"))
        and _is_heading_text(line.text)
    )


def _find_dialogue(_: str, lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[Finding]:
    """Yield questions and answers that are marked "Q:" and "A:", and the questions of a FAQ without marks."""
    asked = [index for index, line in enumerate(lines) if not taken[index] and QUESTION_MARK.match(line.text)]
    answers = {index for index, line in enumerate(lines) if not taken[index] and ANSWER_MARK.match(line.text)}
    if asked and answers:
        for index in asked:
            if mark := QUESTION_MARK.match(lines[index].text):
                yield index, index + 1, line_block(BlockKind.QUESTION, lines[index], mark.end())
        for index in sorted(answers):
            if mark := ANSWER_MARK.match(lines[index].text):
                last = _paragraph_end(lines, index, {*asked, *answers})
                block = Block(BlockKind.PARAGRAPH, lines[index].start + mark.end(), lines[last - 1].end)
                yield index, last, block
        return
    lone = [index for index in range(len(lines) - 1) if not taken[index] and _is_lone_question(lines, index)]
    paragraphs = sum(line.after_blank for line in lines)
    if len(lone) >= _MIN_LONE_QUESTIONS and len(lone) >= _MIN_QUESTION_RATIO * paragraphs:
        for index in lone:
            yield index, index + 1, line_block(BlockKind.QUESTION, lines[index])


def _paragraph_end(lines: Sequence[Line], first: int, stops: set[int]) -> int:
    last = first + 1
    while last < len(lines) and not lines[last].after_blank and last not in stops:
        last += 1
    return last


def _is_lone_question(lines: Sequence[Line], index: int) -> bool:
    line, below = lines[index], lines[index + 1]
    return (
        line.after_blank
        and line.text.endswith("?")
        and len(line.text) <= _MAX_MARKED_HEADING_CHARS
        and not QUOTATION.search(line.text)
        and line.text.split()[0].lower() in QUESTION_OPENERS
        and not below.text.endswith("?")
    )


def _find_headings(
    lines: Sequence[Line], taken: Sequence[bool], blocks: dict[int, Block]
) -> Iterator[tuple[int, Block]]:
    """Yield short lines without a final mark before a paragraph, a list or a table."""
    for index, (line, below) in enumerate(pairwise(lines)):
        if taken[index] or not line.after_blank or not _is_short_heading(line):
            continue
        if index == 0 and not line.before_blank and below.before_blank and _is_credit(below.text):
            yield index, line_block(BlockKind.HEADING, line, 0, 1)
            continue
        follows = blocks.get(index + 1)
        if follows is not None:
            is_heading = follows.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.QUESTION)
        elif line.before_blank:
            is_heading = _is_paragraph(below) and bool(SENTENCE_END.search(below.text))
        else:
            is_heading = _is_paragraph(below) and len(below.text) > len(line.text) + len(
                below.text.split()[0]
            )
        if is_heading:
            is_question = line.text.endswith("?")
            kind = BlockKind.QUESTION if is_question else BlockKind.HEADING
            yield index, line_block(kind, line, 0, 0 if is_question else _DEFAULT_LEVEL)


def _is_short_heading(line: Line) -> bool:
    return (
        len(line.text) <= MAX_HEADING_CHARS
        and len(line.text.split()) <= _MAX_HEADING_WORDS
        and _HEADING_START.match(line.text) is not None
        and _HEADING_END.search(line.text) is not None
        and _is_heading_text(line.text)
        and (not line.text.endswith("?") or _is_full_question(line.text))
    )


def _is_full_question(text: str) -> bool:
    """Whether a question names what it asks for, unlike the "But why?" of a story."""
    words = text.lower().split()
    return len(words) >= _MIN_QUESTION_WORDS and words[0] in QUESTION_OPENERS


def _is_heading_text(text: str) -> bool:
    """Whether a line is no quotation, byline, date or credit."""
    return (
        not _is_credit(text) and not QUOTATION.search(text) and any(character.isalpha() for character in text)
    )


def _is_credit(text: str) -> bool:
    """Whether a line is a byline, a credit or a date."""
    opener = text.split(maxsplit=1)[0].strip(":").lower()
    return opener in BYLINE_OPENERS or _DATE_LINE.match(text) is not None


def _is_paragraph(line: Line) -> bool:
    return (
        len(line.text) >= _MIN_PARAGRAPH_CHARS
        or (not line.before_blank and not _is_in_capitals(line))
        or bool(re.search(r"[.!][\"'”’)\]]*$", line.text))
    )
