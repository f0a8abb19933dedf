"""The titles and authors that files' properties state: many were never written by a person."""

import re
from typing import Final

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
