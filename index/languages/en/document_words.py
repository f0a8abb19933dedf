"""English words of titles that name the kind of a document rather than its subject.

Form: words or expressions in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

DOCUMENT_KINDS_BEFORE: Final = (
    *("a short history of", "a brief history of", "a history of", "the history of", "history of"),
    *("a guide to", "guide to", "an introduction to", "introduction to", "about"),
    *("minutes of the", "minutes of", "installing", "using", "visiting", "getting started with"),
)
"""Expressions that open a title."""

DOCUMENT_KINDS_AFTER: Final = (
    *("release notes", "patch notes", "changelog", "faq", "manual", "user guide", "guide", "handbook"),
    *("documentation", "docs", "newsletter", "blog", "press release", "readme", "minutes", "annual report"),
    *("a history", "a chronicle", "history", "news"),
)
"""Expressions that end a title."""

QUESTION_OPENERS: Final = parse_words(
    "how why what when where who which was were is are did does do can will"
)
"""First words of titles that ask or instruct."""
