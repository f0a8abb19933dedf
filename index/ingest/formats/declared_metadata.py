"""The titles and authors that files' properties state: many were never written by a person."""

import re
from typing import Final

from index.ingest.formats.clean import tidy_line

# "Microsoft Word - report.docx", "report_final.pdf", "untitled", "Slide 1": what programs fill in.
_NO_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|.*\.(?:docx?|pdf|rtf|odt|indd|qxd|tex|dvi|pptx?|xlsx?|html?)"
    r"|\W*(?:untitled|document|slide|page|title|no title|unknown|unspecified|anonymous|layout|print)[\W\d]*"
    r"|[\W\d_]*)",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"\W*(?:admin|administrator|anonymous|author|guest|owner|root|unknown|unspecified|python-docx|docx4j"
    r"|user|utilisateur|usuario|benutzer"
    r"|.*\b(?:microsoft|apache poi|openoffice|libreoffice|adobe|latex)\b.*)\W*",
    re.IGNORECASE,
)


def stated_title(value: str | None) -> str | None:
    """A title that a file's properties state; none where a program made it up."""
    title = tidy_line(value)
    return None if title is None or _NO_TITLE.fullmatch(title) else title


def stated_author(value: str | None) -> str | None:
    """An author that a file's properties state; none where that is a program, or everybody's name."""
    author = tidy_line((value or "").replace(";", ", "))
    if author is None or _NOBODY.fullmatch(author) or not any(map(str.isalpha, author)):
        return None
    return author
