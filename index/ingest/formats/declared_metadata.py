"""Metadata that files declare: title, author, language, date; placeholders of programs are ignored."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from index.dates import find_dates
from index.ingest.formats.clean import clean_line

# Filled in by programs: "Microsoft Word - report.docx", "report_final.pdf", "untitled", "Slide 1".
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
    """Return the title in a file's properties; None for a placeholder."""
    title = clean_line(value)
    return None if title is None or _PLACEHOLDER_TITLE.fullmatch(title) else title


def declared_author(value: str | None) -> str | None:
    """Return the author in a file's properties; None for a placeholder or the name of a program."""
    author = clean_line((value or "").replace(";", ", "))
    if author is None or _PLACEHOLDER_AUTHOR.fullmatch(author) or not any(map(str.isalpha, author)):
        return None
    return author


_LANGUAGE_TAG: Final = re.compile(r"([a-z]{2,3})((?:-[a-z0-9]{1,8}){0,6})", re.IGNORECASE)

_UNSPECIFIC_LANGUAGES: Final = frozenset({"mis", "mul", "und", "zxx"})  # ISO 639 codes for none or several


def normalize_language_tag(declared: str | None) -> str | None:
    """Normalise the case of a language tag, as in en, en-GB and zh-Hant (RFC 5646, section 2.1.1).

    Args:
        declared: The tag that a file declares; underscores are accepted for hyphens.

    Returns:
        The tag; None if it is malformed or names no language.
    """
    match = _LANGUAGE_TAG.fullmatch((declared or "").strip().replace("_", "-"))
    if match is None or match[1].lower() in _UNSPECIFIC_LANGUAGES:
        return None
    return "-".join([match[1].lower(), *map(_normalize_subtag, match[2].split("-")[1:])])


def _normalize_subtag(subtag: str) -> str:
    """Capitalise a script, put a region in upper case and any other subtag in lower case."""
    if subtag.isalpha() and len(subtag) in (2, 4):
        return subtag.upper() if len(subtag) == 2 else subtag.capitalize()
    return subtag.lower()


_MAX_DATELINE_PARAGRAPHS: Final = 6  # a dateline is one of the first paragraphs

_MAX_DATELINE_CHARS: Final = 60

_DATELINE_LABEL: Final = re.compile(
    r"\W*(?:(?:published|released|issued|posted|dated?|day of publication)\b\W*(?:on\b)?)?\W*", re.IGNORECASE
)


# A month by name or an ISO date; "03/04/2021" is ambiguous.
_UNAMBIGUOUS_DATE: Final = re.compile(r".*[^\W\d_]{3}|\d{4}-\d{2}-\d{2}\Z")


def declared_date(paragraphs: Sequence[str]) -> date | None:
    """Return the date of publication from a text's dateline.

    Args:
        paragraphs: Paragraphs of the text, of which the first few are searched.

    Returns:
        The date of the first paragraph that has only a date and perhaps a label, such as "30 March 2021" or
        "Published on 30 March 2021"; None if there is none.
    """
    lines = (
        paragraph
        for paragraph in paragraphs[:_MAX_DATELINE_PARAGRAPHS]
        if len(paragraph) <= _MAX_DATELINE_CHARS
    )
    return next(filter(None, map(_parse_dateline, lines)), None)


def _parse_dateline(line: str) -> date | None:
    dates = find_dates(line, None)
    if len(dates) != 1 or not _UNAMBIGUOUS_DATE.match(dates[0].text):
        return None
    if not _DATELINE_LABEL.fullmatch(line[: dates[0].start] + line[dates[0].end :]):
        return None
    with suppress(ValueError):
        return date.fromisoformat(dates[0].value)
    return None
