"""Articles about a small town."""

from __future__ import annotations

from datetime import date
from typing import Final

from index import Article

HARBOUR_ARTICLE: Final = Article(
    title="The Harbour of Velm",
    text=(
        "The harbour of Velm opened on 4 May 1911. Fishing boats had used the bay for centuries before.\n\n"
        "The lighthouse was built in 1923 by the engineer Mira Solberg. "
        "It stands on the northern pier and can be seen from thirty miles away."
    ),
    published=date(2020, 4, 1),
    author="Ada Lindqvist",
    url="https://example.org/velm/harbour",
)

RAILWAY_ARTICLE: Final = Article(
    title="Rails to the Capital",
    text="A railway has joined Velm to the capital since 1932. The station closed in 1987.",
)

_LANTERN_COLOURS: Final = (
    *("amber", "bronze", "copper", "dusky", "emerald", "fallow", "golden", "hazel", "ivory", "jade"),
    *("khaki", "lilac", "maroon", "ochre", "pearl", "quartz", "russet", "scarlet", "topaz", "umber"),
)

LANTERNS_ARTICLE: Final = Article(
    title="Twenty Lanterns",
    text="\n\n".join(
        f"The {colour} lantern was lit for the {colour} feast of {colour} week."
        for colour in _LANTERN_COLOURS
    ),
    published=date(2021, 9, 30),
)

TOWN_ARTICLES: Final = (HARBOUR_ARTICLE, RAILWAY_ARTICLE, LANTERNS_ARTICLE)

LIGHTHOUSE_QUESTION: Final = "Who built the lighthouse?"
LIGHTHOUSE_SENTENCE: Final = "The lighthouse was built in 1923 by the engineer Mira Solberg."
LANTERN_QUESTION: Final = "Which lantern was lit?"
"""A question with more answering sentences than are ever shown."""


def span_of(article: Article, words: str) -> tuple[int, int]:
    """The span of words that occur once in the article."""
    start = article.text.index(words)
    return start, start + len(words)


ARTICLE_JSON_KEYS = ["article_id", "title", "author", "published", "url", "language"]
"""An article as JSON."""
