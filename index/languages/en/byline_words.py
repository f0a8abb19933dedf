"""English words of the lines at the head of an article that name its author and its day, in lower case."""

from typing import Final

from index.languages.tables import parse_words

BYLINE_INTRODUCTIONS: Final = (
    *(
        "written by",
        "words by",
        "text by",
        "story by",
        "report by",
        "reported by",
        "posted by",
        "published by",
    ),
    *("article by", "author", "authors", "by"),
)
"""Expressions before the name of an author; the longer ones stand first."""

PUBLICATION_LABELS: Final = (
    *("for immediate release", "press release", "news release", "media release", "date of publication"),
    *("day of publication", "publication date", "release date", "first published", "date published"),
    *("published", "released", "issued", "posted", "dated", "date", "on"),
)
"""Expressions before a day of publication; the longer ones stand first."""

OTHER_DAY_WORDS: Final = parse_words("""
    accessed agenda appointment approval born changed conference copyright deadline deleted died due edited
    effective ended ends event expires expiry from hearing last meeting minutes modified next printed received
    renewed retrieved review reviewed revised session signed starts till to until update updated valid version
    visited workshop
""")
"""Words that make a day beside them another one than that of publication."""

NAME_PARTICLES: Final = parse_words(
    "af al and bin da de del della den der di dos du el la le ter van von y zu"
)
"""Words in lower case that are part of a person's name, or stand between two names."""

AUTHOR_LEFTOVERS: Final = parse_words("""
    admin administrator anonymous author authors by contributor editor email follow guest profile staff
    unknown view webmaster
""")
"""Words of a page's controls and roles that are no author by themselves."""
