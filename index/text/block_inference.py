"""Structure of a plain text, inferred from the looks of its lines.

Lists are lines with bullets or ascending numbers; tables are lines with the same number of cells; headings
are underlined lines, lines in capitals, and short lines without a final mark before a paragraph. Prose must
not be mistaken for structure, so a sign alone is never enough: a bullet needs a neighbour, a short line needs
a paragraph below it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from index.languages.en.heading_words import BYLINE_OPENERS, QUESTION_OPENERS
from index.structure import Block, BlockKind

MAX_HEADING_CHARS: Final = 60
"""Maximum length in characters of a heading without another sign than its shortness."""

_MAX_MARKED_HEADING_CHARS: Final = 120
"""Maximum length in characters of a heading that is underlined, marked or in capitals, and of a question."""

_MAX_HEADING_WORDS: Final = 9
_MIN_PARAGRAPH_CHARS: Final = 60
"""Length in characters from which a line is a paragraph though it may have no full stop."""

_MAX_BARE_ITEM_CHARS: Final = 80
"""Maximum length in characters of an item of a list without bullets."""

_MIN_LONE_QUESTIONS: Final = 3
_MIN_QUESTION_RATIO: Final = 0.25
"""Number of lines that are questions, and their share of the paragraphs, from which a text is a FAQ."""

_MIN_QUESTION_WORDS: Final = 3
"""Minimum number of words of a question that is a heading."""

_MIN_CAPITALS: Final = 4
"""Minimum number of letters of a heading in capitals, which is longer than an abbreviation."""

_DEFAULT_LEVEL: Final = 2

_LINE: Final = re.compile(r"[^\n]+")
_RULE: Final = re.compile(r"[=~_*-]{3,}")
_FENCE: Final = re.compile(r"(?:```|~~~)[\w+-]*")
_HASH_MARKS: Final = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BULLET: Final = re.compile(r"[-*+•‣◦▪·●\N{EN DASH}][ \t]+(?=\S)")
_ITEM_NUMBER: Final = re.compile(r"\(?(\d{1,2}|[a-z])[.)][ \t]+(?=\S)")
_QUESTION_MARK: Final = re.compile(r"(?:Q|Question)\s?\d{0,2}\s?[:.)][ \t]*(?=\S)")
_ANSWER_MARK: Final = re.compile(r"(?:A|Answer)\s?\d{0,2}\s?[:.)][ \t]*(?=\S)")
_SEPARATOR_ROW: Final = re.compile(r"\|?[\s:|-]*-{2}[\s:|-]*\|?")
_SENTENCE_END: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_HEADING_END: Final = re.compile(r"[^\W_]$|[\w)\]%+#?]$")
_HEADING_START: Final = re.compile(r"[A-Z0-9À-Þ§]")
_QUOTATION: Final = re.compile(r"[\"“”„«»]")
_DATE_LINE: Final = re.compile(
    r"\W*(?:\w+,?\s)?\d{1,2}(?:st|nd|rd|th)?\s\w+,?\s\d{4}\W*$|\W*\w+\s\d{1,2},\s\d{4}\W*$"
)


class _Line(NamedTuple):
    """A line without surrounding white space.

    Attributes:
        start: First character in the text.
        text: Its characters.
        indent: Number of characters of white space before it.
        after_blank: Whether a blank line, or nothing, precedes it.
        before_blank: Whether a blank line, or nothing, follows it.
    """

    start: int
    text: str
    indent: int
    after_blank: bool
    before_blank: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def infer_blocks(text: str) -> tuple[Block, ...]:
    """Infer the headings, questions, list items, table rows and code of a text from its looks.

    Returns:
        The blocks in order, without the paragraphs between them; empty for plain prose.
    """
    lines = _split_lines(text)
    if len(lines) < 2:
        return ()
    blocks: dict[int, Block] = {}  # by the index of the first line
    taken = [False] * len(lines)
    for find in (
        _find_code,
        _find_tables,
        _find_marked_headings,
        _find_items,
        _find_dialogue,
        _find_bare_items,
    ):
        for first, last, block in find(text, lines, taken):
            blocks[first] = block
            taken[first:last] = [True] * (last - first)
    blocks.update(list(_find_headings(lines, taken, blocks)))
    return tuple(blocks[first] for first in sorted(blocks))


_Finding = tuple[int, int, Block]
"""First line, line after the last, and the block."""


def _split_lines(text: str) -> list[_Line]:
    rows = []
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            indent = len(match[0]) - len(match[0].lstrip())
            rows.append((match.start() + indent, stripped, indent))
    if not rows:
        return []
    gaps = [
        text.count("\n", start + len(line), following) > 1
        for (start, line, _), (following, _, _) in pairwise(rows)
    ]
    return [
        _Line(*row, after_blank=before, before_blank=after)
        for row, before, after in zip(rows, [True, *gaps], [*gaps, True], strict=True)
    ]


def _block(kind: BlockKind, line: _Line, skip: int = 0, level: int = 0, *, is_ordered: bool = False) -> Block:
    return Block(kind, line.start + skip, line.end, level, is_ordered)


def _find_code(_: str, lines: Sequence[_Line], taken: Sequence[bool]) -> Iterator[_Finding]:
    """Yield what stands between two fences."""
    fences = [index for index, line in enumerate(lines) if not taken[index] and _FENCE.fullmatch(line.text)]
    for opening, closing in zip(fences[::2], fences[1::2], strict=False):
        if closing - opening > 1:
            inner = lines[opening + 1 : closing]
            block = Block(BlockKind.CODE, inner[0].start, inner[-1].end)
            yield opening, closing + 1, block


def _find_tables(_: str, lines: Sequence[_Line], taken: Sequence[bool]) -> Iterator[_Finding]:
    """Yield the rows of tables: at least two lines with the same number of cells.

    The first is the header if a separator follows it or there are more than two.
    """
    index = 0
    while index < len(lines):
        separator = next((mark for mark in ("|", "\t") if mark in lines[index].text.strip("|")), None)
        if separator is None or taken[index]:
            index += 1
            continue
        first = index
        width = len(_cell_spans(lines[first], separator))
        while (
            index < len(lines)
            and not taken[index]
            and separator in lines[index].text
            and (
                _SEPARATOR_ROW.fullmatch(lines[index].text)
                or len(_cell_spans(lines[index], separator)) == width
            )
        ):
            index += 1
        rows = [row for row in range(first, index) if not _SEPARATOR_ROW.fullmatch(lines[row].text)]
        if len(rows) > 1:
            yield from _table_blocks(lines, rows, separator, has_header=index - first > 2)
        index = max(index, first + 1)


def _table_blocks(
    lines: Sequence[_Line], rows: Sequence[int], separator: str, *, has_header: bool
) -> Iterator[_Finding]:
    top = lines[rows[0]]
    header = [top.text[start - top.start : end - top.start] for start, end in _cell_spans(top, separator)]
    for row in rows:
        line = lines[row]
        filled = [
            (cell, name)
            for cell, name in zip(_cell_spans(line, separator), header, strict=True)
            if cell[0] < cell[1]
        ]
        names = tuple(name for _, name in filled) if has_header and line is not top else ()
        cells = tuple(cell for cell, _ in filled)
        yield row, row + 1, Block(BlockKind.TABLE_ROW, line.start, line.end, cells=cells, header=names)


def _cell_spans(line: _Line, separator: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of a row's cells, empty ones included; bars around the row are none."""
    spans, position = [], 0
    for piece in line.text.split(separator):
        inner = piece.strip()
        start = line.start + position + len(piece) - len(piece.lstrip())
        spans.append((start, start + len(inner)))
        position += len(piece) + len(separator)
    if separator == "|":
        spans = spans[line.text.startswith("|") : len(spans) - line.text.endswith("|")]
    return tuple(spans)


def _find_marked_headings(_: str, lines: Sequence[_Line], taken: Sequence[bool]) -> Iterator[_Finding]:
    """Yield headings with hash marks, underlined ones and those in capitals."""
    for index, line in enumerate(lines):
        if taken[index] or len(line.text) > _MAX_MARKED_HEADING_CHARS:
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        if marks := _HASH_MARKS.match(line.text):
            yield index, index + 1, _block(BlockKind.HEADING, line, marks.end(), len(marks[1]))
        elif below and not line.before_blank and _is_underline(line, below) and line.after_blank:
            level = 1 if below.text[0] == "=" else _DEFAULT_LEVEL
            yield index, index + 2, _block(BlockKind.HEADING, line, 0, level)
        elif below and _is_in_capitals(line) and _is_paragraph(below) and not _is_in_capitals(below):
            yield index, index + 1, _block(BlockKind.HEADING, line, 0, _DEFAULT_LEVEL)


def _is_underline(line: _Line, below: _Line) -> bool:
    return (
        _RULE.fullmatch(below.text) is not None
        and len(set(below.text)) == 1
        and len(below.text) >= len(line.text) // 2
        and any(character.isalpha() for character in line.text)
    )


def _is_in_capitals(line: _Line) -> bool:
    letters = [character for character in line.text if character.isalpha()]
    return (
        len(letters) >= _MIN_CAPITALS
        and all(letter.isupper() for letter in letters)
        and not _SENTENCE_END.search(line.text.rstrip("?:"))
        and _is_heading_text(line.text)
    )


def _find_items(_: str, lines: Sequence[_Line], taken: Sequence[bool]) -> Iterator[_Finding]:
    """Yield the items of lists with bullets or ascending numbers; each has a neighbour or an introduction."""
    items = [_item_mark(line.text) if not taken[index] else None for index, line in enumerate(lines)]
    for first, last in _item_runs(lines, items):
        introduced = first > 0 and lines[first - 1].text.endswith(":")
        marks = [(index, mark) for index in range(first, last) if (mark := items[index])]
        numbers = [mark[1] for _, mark in marks]
        is_ordered = any(numbers)
        if (len(marks) < 2 and not introduced) or (is_ordered and not _is_ascending(numbers)):
            continue
        indents = sorted({lines[index].indent for index, _ in marks})
        for (index, (skip, number)), following in zip(
            marks, [*[index for index, _ in marks[1:]], last], strict=True
        ):
            line = lines[index]
            level = 1 + min(indents.index(line.indent), 5)
            block = Block(
                BlockKind.LIST_ITEM, line.start + skip, lines[following - 1].end, level, bool(number)
            )
            yield index, following, block


def _item_mark(line: str) -> tuple[int, str] | None:
    """Return the length of an item's mark and its number or letter, empty for a bullet."""
    if bullet := _BULLET.match(line):
        return bullet.end(), ""
    if number := _ITEM_NUMBER.match(line):
        return number.end(), number[1]
    return None


def _item_runs(lines: Sequence[_Line], items: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines of adjacent items, with the lines that continue an item."""
    first = 0
    while first < len(lines):
        if items[first] is None:
            first += 1
            continue
        last = first + 1
        while last < len(lines) and (
            items[last] is not None
            or (not lines[last].after_blank and lines[last].indent > lines[first].indent)
        ):
            last += 1
        yield first, last
        first = last


def _is_ascending(numbers: Sequence[str]) -> bool:
    """Whether the numbers of a list begin with the first and go up by one; bullets between don't count."""
    values = [int(number) if number.isdigit() else ord(number) - 96 for number in numbers if number]
    return values[0] == 1 and all(after in (before + 1, 1) for before, after in pairwise(values))


def _find_dialogue(_: str, lines: Sequence[_Line], taken: Sequence[bool]) -> Iterator[_Finding]:
    """Yield questions and answers that are marked "Q:" and "A:", and the questions of a FAQ without marks."""
    asked = [
        index for index, line in enumerate(lines) if not taken[index] and _QUESTION_MARK.match(line.text)
    ]
    answers = {
        index for index, line in enumerate(lines) if not taken[index] and _ANSWER_MARK.match(line.text)
    }
    if asked and answers:
        for index in asked:
            if mark := _QUESTION_MARK.match(lines[index].text):
                yield index, index + 1, _block(BlockKind.QUESTION, lines[index], mark.end())
        for index in sorted(answers):
            if mark := _ANSWER_MARK.match(lines[index].text):
                last = _paragraph_end(lines, index, {*asked, *answers})
                block = Block(BlockKind.PARAGRAPH, lines[index].start + mark.end(), lines[last - 1].end)
                yield index, last, block
        return
    lone = [index for index in range(len(lines) - 1) if not taken[index] and _is_lone_question(lines, index)]
    paragraphs = sum(line.after_blank for line in lines)
    if len(lone) >= _MIN_LONE_QUESTIONS and len(lone) >= _MIN_QUESTION_RATIO * paragraphs:
        for index in lone:
            yield index, index + 1, _block(BlockKind.QUESTION, lines[index])


def _paragraph_end(lines: Sequence[_Line], first: int, stops: set[int]) -> int:
    last = first + 1
    while last < len(lines) and not lines[last].after_blank and last not in stops:
        last += 1
    return last


def _is_lone_question(lines: Sequence[_Line], index: int) -> bool:
    line, below = lines[index], lines[index + 1]
    return (
        line.after_blank
        and line.text.endswith("?")
        and len(line.text) <= _MAX_MARKED_HEADING_CHARS
        and not _QUOTATION.search(line.text)
        and line.text.split()[0].lower() in QUESTION_OPENERS
        and not below.text.endswith("?")
    )


def _find_bare_items(_: str, lines: Sequence[_Line], taken: Sequence[bool]) -> Iterator[_Finding]:
    """Yield short lines without a final mark after a line that ends in a colon: a list without bullets."""
    for index, line in enumerate(lines):
        if not line.text.endswith(":") or taken[index]:
            continue
        last = index + 1
        while last < len(lines) and not taken[last] and _is_bare_item(lines[last]):
            last += 1
        if last - index > 2:
            for item in range(index + 1, last):
                yield item, item + 1, _block(BlockKind.LIST_ITEM, lines[item], 0, 1)


def _is_bare_item(line: _Line) -> bool:
    return (
        len(line.text) <= _MAX_BARE_ITEM_CHARS
        and not _SENTENCE_END.search(line.text)
        and not _QUOTATION.search(line.text)
    )


def _find_headings(
    lines: Sequence[_Line], taken: Sequence[bool], blocks: dict[int, Block]
) -> Iterator[tuple[int, Block]]:
    """Yield short lines without a final mark before a paragraph, a list or a table."""
    for index, (line, below) in enumerate(pairwise(lines)):
        if taken[index] or not line.after_blank or not _is_short_heading(line):
            continue
        if index == 0 and not line.before_blank and below.before_blank and _is_credit(below.text):
            yield index, _block(BlockKind.HEADING, line, 0, 1)
            continue
        follows = blocks.get(index + 1)
        if follows is not None:
            is_heading = follows.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.QUESTION)
        elif line.before_blank:
            is_heading = _is_paragraph(below) and bool(_SENTENCE_END.search(below.text))
        else:
            is_heading = _is_paragraph(below) and len(below.text) > len(line.text) + len(
                below.text.split()[0]
            )
        if is_heading:
            is_question = line.text.endswith("?")
            kind = BlockKind.QUESTION if is_question else BlockKind.HEADING
            yield index, _block(kind, line, 0, 0 if is_question else _DEFAULT_LEVEL)


def _is_short_heading(line: _Line) -> bool:
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
        not _is_credit(text)
        and not _QUOTATION.search(text)
        and any(character.isalpha() for character in text)
    )


def _is_credit(text: str) -> bool:
    """Whether a line is a byline, a credit or a date."""
    opener = text.split(maxsplit=1)[0].strip(":").lower()
    return opener in BYLINE_OPENERS or _DATE_LINE.match(text) is not None


def _is_paragraph(line: _Line) -> bool:
    return (
        len(line.text) >= _MIN_PARAGRAPH_CHARS
        or (not line.before_blank and not _is_in_capitals(line))
        or bool(re.search(r"[.!][\"'”’)\]]*$", line.text))
    )
