"""Metadata that files declare: title, author, language; placeholders of programs are ignored."""

import re
from typing import Final

from index.ingest.formats.clean import clean_line

# Filled in by programs: "Microsoft Word - report.docx", "report_v2_FINAL", "untitled", "Slide 1".
_PLACEHOLDER_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|.*\.(?:docx?|pdf|rtf|odt|indd|qxd|tex|dvi|pptx?|xlsx?|html?)"
    r"|[\w.-]*(?:_[\w.-]*_|\d_|_\d)[\w.-]*|.*\btemplate\b.*"
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

_LOGIN: Final = re.compile(r"[a-z._-]+|\S*\d\S*")


def declared_title(value: str | None) -> str | None:
    """Return the title in a file's properties; None for a placeholder."""
    title = clean_line(value)
    return None if title is None or _PLACEHOLDER_TITLE.fullmatch(title) else title


def declared_author(value: str | None) -> str | None:
    """Return the author in a file's properties; None for a placeholder, a login or the name of a program."""
    author = clean_line((value or "").replace(";", ", "))
    if author is None or not any(map(str.isalpha, author)):
        return None
    return None if _PLACEHOLDER_AUTHOR.fullmatch(author) or _LOGIN.fullmatch(author) else author


_LANGUAGE_TAG: Final = re.compile(r"([a-z]{2,3})((?:-[a-z0-9]{1,8}){0,6})", re.IGNORECASE | re.ASCII)

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
