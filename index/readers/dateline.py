"""The day that a text states at its head, in a line of its own."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from index.dates import find_dates

_MAX_DATELINE_PARAGRAPHS: Final = 6  # paragraphs among which it may stand
_MAX_DATELINE_CHARS: Final = 60

_DATELINE_LABEL: Final = re.compile(
    r"\W*(?:(?:published|released|issued|posted|dated?|day of publication)\b\W*(?:on\b)?)?\W*", re.IGNORECASE
)
# "03/04/2021" is one day to some readers, and another one to others.
_UNAMBIGUOUS_DATE: Final = re.compile(r".*[^\W\d_]{3}|\d{4}-\d{2}-\d{2}\Z")


def declared_date(paragraphs: Sequence[str]) -> date | None:
    """The day of publication that a text without metadata states.

    Args:
        paragraphs: The text's paragraphs.

    Returns:
        The day of the first line at the head that says nothing else, such as "30 March 2021" or "Published on
        30 March 2021"; none where there is no such line.
    """
    lines = (
        paragraph
        for paragraph in paragraphs[:_MAX_DATELINE_PARAGRAPHS]
        if len(paragraph) <= _MAX_DATELINE_CHARS
    )
    return next(filter(None, map(_parse_dateline, lines)), None)


def _parse_dateline(line: str) -> date | None:
    found = find_dates(line, None)
    if len(found) != 1 or not _UNAMBIGUOUS_DATE.match(found[0].text):
        return None
    if not _DATELINE_LABEL.fullmatch(line[: found[0].start] + line[found[0].end :]):
        return None
    with suppress(ValueError):
        return date.fromisoformat(found[0].value)
    return None
