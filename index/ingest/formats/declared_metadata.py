"""The titles and authors that files' properties state: many were never written by a person."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from index.dates import find_dates
from index.ingest.formats.clean import clean_line

# "Microsoft Word - report.docx", "report_final.pdf", "untitled", "Slide 1": what programs fill in.
_PLACEHOLDER_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|.*\.(?:docx?|pdf|rtf|odt|indd|qxd|tex|dvi|pptx?|xlsx?|html?)"
    r"|\W*(?:untitled|document|slide|page|title|no title|unknown|unspecified|anonymous|layout|print)[\W\d]*"
    r"|[\W\d_]*)",
    re.IGNORECASE,
)


_PLACEHOLDER_AUTHOR: Final = re.compile(
    r"\W*(?:admin|administrator|anonymous|author|guest|owner|root|unknown|unspecified|python-docx|docx4j"
    r"|user|utilisateur|usuario|benutzer"
    r"|.*\b(?:microsoft|apache poi|openoffice|libreoffice|adobe|latex)\b.*)\W*",
    re.IGNORECASE,
)


def declared_title(value: str | None) -> str | None:
    """A title that a file's properties state; none where a program made it up."""
    title = clean_line(value)
    return None if title is None or _PLACEHOLDER_TITLE.fullmatch(title) else title


def declared_author(value: str | None) -> str | None:
    """An author that a file's properties state; none where that is a program, or everybody's name."""
    author = clean_line((value or "").replace(";", ", "))
    if author is None or _PLACEHOLDER_AUTHOR.fullmatch(author) or not any(map(str.isalpha, author)):
        return None
    return author


_LANGUAGE_TAG: Final = re.compile(r"([a-z]{2,3})((?:-[a-z0-9]{1,8}){0,6})", re.IGNORECASE)


_UNSPECIFIC_LANGUAGES: Final = frozenset(
    {"mis", "mul", "und", "zxx"}
)  # ISO 639's codes for none, or for several


def normalize_language_tag(declared: str | None) -> str | None:
    """A language tag in its usual spelling, such as en, en-GB or zh-Hant (RFC 5646, section 2.1.1).

    Args:
        declared: What a file states; "en_GB" is understood too.

    Returns:
        The tag; none where it is no tag, or names no language.
    """
    found = _LANGUAGE_TAG.fullmatch((declared or "").strip().replace("_", "-"))
    if found is None or found[1].lower() in _UNSPECIFIC_LANGUAGES:
        return None
    return "-".join([found[1].lower(), *map(_normalize_subtag, found[2].split("-")[1:])])


def _normalize_subtag(part: str) -> str:
    """A script with a capital, a region in capitals, whatever else in lower case."""
    if part.isalpha() and len(part) in (2, 4):
        return part.upper() if len(part) == 2 else part.capitalize()
    return part.lower()


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
