"""Lines at the head of an article that name its author and its day: "By Nora Achterberg, 7 June 2024"."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from index.ingest.formats.stated_dates import DayOrder, find_stated_dates
from index.ingest.formats.text_blocks import TextBlock
from index.languages.en.byline_words import (
    BYLINE_INTRODUCTIONS,
    NAME_PARTICLES,
    OTHER_DAY_WORDS,
    PUBLICATION_LABELS,
)
from index.languages.en.calendar_names import WEEKDAY_NUMBERS
from index.structure import BlockKind

_MAX_HEAD_BLOCKS: Final = 6
_MAX_LINE_CHARS: Final = 120
_MAX_LINES: Final = 4
_MIN_PROSE_CHARS: Final = 200  # a paragraph of this length ends the head
_MAX_LABEL_CHARS: Final = 40
_MAX_NAME_WORDS: Final = 6
_MAX_PLACE_WORDS: Final = 4
_MAX_ROLE_WORDS: Final = 5

_HEAD_KINDS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE, BlockKind.HEADING})


def _opening(expressions: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, expressions))})\b[\s:.]*", re.IGNORECASE)


_INTRODUCTION: Final = _opening(BYLINE_INTRODUCTIONS)
_LABEL: Final = _opening(PUBLICATION_LABELS)
_WEEKDAY: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(WEEKDAY_NUMBERS, key=len, reverse=True))})\b\.?", re.IGNORECASE
)
_TIME: Final = re.compile(
    r"(?:\bat\s)?\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?", re.IGNORECASE
)
_SEPARATOR: Final = re.compile(r"[|•·–—;/\n]|\s-\s|,(?=\s|$)")
_CONJUNCTION: Final = re.compile(r"\s(?:and|&|und|et|y)\s", re.IGNORECASE)
_EDGE_MARKS: Final = " \t.,:;()[]-–—|*_"
_NAME_WORD: Final = re.compile(r"[^\W\d_][\w.'’-]*")
_FINAL_ABBREVIATION: Final = re.compile(r"\b(?:Jr|Sr|[A-Z])\.$")
_WORD: Final = re.compile(r"[^\W\d_]+")


class Byline(NamedTuple):
    """What the lines at the head of an article state.

    Attributes:
        author: Its authors, joined by commas.
        published: Its day of publication.
    """

    author: str | None = None
    published: date | None = None


def parse_byline(line: str, order: DayOrder | None = None, language: str | None = None) -> Byline | None:
    """Parse a line that names an author, a day of publication, or both, and nothing but a place or role.

    Args:
        line: The line.
        order: Order of day and month in dates in digits, if known.
        language: Tag of the text's language, if known.

    Returns:
        Author and day; None for a line that says something else, or another day ("Valid until 5 May 2024").
    """
    if not line.strip() or len(line) > _MAX_LINE_CHARS:
        return None
    dates = find_stated_dates(line, order, language)
    if len({each.day for each in dates}) > 1:
        return None
    rest = line
    for each in reversed(dates):
        rest = f"{rest[: each.start]}|{rest[each.end :]}"
    is_other_day = bool({word.lower() for word in _WORD.findall(rest)} & OTHER_DAY_WORDS)
    author = _find_author(_split_parts(rest), has_date=bool(dates))
    if author is None:
        return None
    published = dates[0].day if dates and not is_other_day else None
    return Byline(author or None, published) if author or published else None


def take_byline(
    blocks: Sequence[TextBlock], order: DayOrder | None = None, language: str | None = None
) -> tuple[Byline, list[TextBlock]]:
    """Split the blocks of an article into what its byline states and the other blocks.

    Args:
        blocks: Blocks of the article, of which the first few are searched, without its title.
        order: Order of day and month in dates in digits, if known.
        language: Tag of the text's language, if known.

    Returns:
        The author and the day of the first lines that have only them; and the blocks without these lines.
    """
    author: str | None = None
    published: date | None = None
    taken: set[int] = set()
    before = ""
    for place, block in enumerate(blocks[:_MAX_HEAD_BLOCKS]):
        found = None if _is_label_of_value(before) else _parse_block(block, order, language)
        if found and not (found.author and author) and not (found.published and published):
            if block.kind is BlockKind.HEADING and _has_such_heading(blocks[place + 1 :], order, language):
                break
            author, published = author or found.author, published or found.published
            taken.add(place)
        elif len(block.text) >= _MIN_PROSE_CHARS:
            break
        before = block.text
    return Byline(author, published), [block for place, block in enumerate(blocks) if place not in taken]


def _parse_block(block: TextBlock, order: DayOrder | None, language: str | None) -> Byline | None:
    lines = block.text.split("\n")
    if block.kind not in _HEAD_KINDS or (block.level and block.kind is not BlockKind.HEADING):
        return None
    found = [parse_byline(line, order, language) for line in lines[:_MAX_LINES]]
    authors = [each.author for each in found if each and each.author]
    days = [each.published for each in found if each and each.published]
    if None in found or len(lines) > _MAX_LINES or len(authors) > 1 or len(days) > 1:
        return None
    return Byline(next(iter(authors), None), next(iter(days), None))


def _is_label_of_value(text: str) -> bool:
    """Whether a short block labels the value that stands below it, and as another one than its day."""
    if len(text) > _MAX_LABEL_CHARS or not text:
        return False
    is_label = text.rstrip().endswith(":") and not _LABEL.fullmatch(text)
    return is_label or bool({word.lower() for word in _WORD.findall(text)[-3:]} & OTHER_DAY_WORDS)


def _has_such_heading(blocks: Sequence[TextBlock], order: DayOrder | None, language: str | None) -> bool:
    """Whether a later heading is a line with a day, too, as in a diary or a list of changes."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    return any(parse_byline(block.text, order, language) for block in headings[:_MAX_HEAD_BLOCKS])


def _split_parts(text: str) -> list[str]:
    """Return what stands between the separators of a line, without labels, weekdays and times."""
    parts = []
    for part in _SEPARATOR.split(_TIME.sub("", text)):
        left = _WEEKDAY.sub("", part).strip(_EDGE_MARKS.replace(".", ""))
        while label := _LABEL.match(left):
            left = left[label.end() :].strip(_EDGE_MARKS)
        if left.strip(_EDGE_MARKS):
            parts.append(left)
    return parts


def _find_author(parts: Sequence[str], *, has_date: bool) -> str | None:
    """Return the author among the parts of a line, an empty text if it has none; None if it says more."""
    names: list[str] = []
    for place, part in enumerate(parts):
        introduction = _INTRODUCTION.match(part)
        if introduction and not names:
            found = _split_names(part[introduction.end() :])
            if not all(_is_name(name, needs_two=not has_date) for name in found):
                return None
            names = found
        elif names and any(_CONJUNCTION.search(f" {other}") for other in parts[place:]):
            names += filter(None, _split_names(f" {part}"))
        elif names and len(part.split()) <= _MAX_ROLE_WORDS and not part.endswith((".", "!", "?")):
            continue  # a role, an outlet or a place
        elif not has_date or not _is_place(part):
            return None
    return ", ".join(names) if all(_is_name(name, needs_two=False) for name in names) else None


def _split_names(text: str) -> list[str]:
    """Split names at conjunctions; the full stop of an abbreviation remains: "Perry Ash Jr."."""
    names = [name.strip() for name in _CONJUNCTION.split(text)]
    return [name.strip(_EDGE_MARKS) + "." * bool(_FINAL_ABBREVIATION.search(name)) for name in names]


def _is_name(text: str, *, needs_two: bool) -> bool:
    words = text.split()
    if not (2 if needs_two else 1) <= len(words) <= _MAX_NAME_WORDS:
        return False
    is_known = all(_is_capitalised(word) or word.lower() in NAME_PARTICLES for word in words)
    return is_known and _is_capitalised(words[-1])


def _is_place(text: str) -> bool:
    words = text.split()
    is_short = 0 < len(words) <= _MAX_PLACE_WORDS
    return is_short and _is_capitalised(words[0]) and _is_name(text, needs_two=False)


def _is_capitalised(word: str) -> bool:
    return bool(_NAME_WORD.fullmatch(word.strip(","))) and not word[0].islower()
