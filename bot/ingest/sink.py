"""Articles into a server's library: what is new, what was there, what is refused."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from bot.ingest.job import BatchResult, format_refusal
from index import Article, InvalidArticle, Library, UnknownArticle

MAX_BATCH_ARTICLES: Final = 10
_MAX_SINK_BATCH_CHARS: Final = 200_000
"""How much is added together: more is faster, less is sooner over."""


class IngestSink:
    """The servers' libraries, as additions fill them."""

    def __init__(self, libraries: Libraries, quotas: Quotas) -> None:
        """Fill these libraries, as far as the quotas allow."""
        self._libraries = libraries
        self._quotas = quotas

    async def newest_id(self, guild: int) -> int:
        """The highest number of an article in a server's library; 0 where there is none."""
        return await self._libraries.run(guild, _newest_article_id)

    async def count(self, guild: int) -> int:
        """How many articles a server's library has."""
        return await self._libraries.run(guild, lambda library: library.count())

    async def add(self, guild: int, articles: Sequence[Article], newest_id: int) -> BatchResult:
        """Add articles to a server's library.

        Args:
            guild: The server.
            articles: The articles.
            newest_id: The highest number of an article that counts as there already.

        Returns:
            What became of each.

        Raises:
            LibraryError: The library can't be opened or written.
            Stopping: The bot is being shut down.
        """
        return await self._libraries.run_long(
            guild, lambda library: _add_within_quotas(library, articles, newest_id, self._quotas)
        )


def first_batch(articles: Sequence[Article]) -> Sequence[Article]:
    """The first of these articles, as many as are added together; at least one."""
    characters = 0
    for number, article in enumerate(articles[:MAX_BATCH_ARTICLES]):
        characters += len(article.text)
        if number and characters > _MAX_SINK_BATCH_CHARS:
            return articles[:number]
    return articles[:MAX_BATCH_ARTICLES]


def _newest_article_id(library: Library) -> int:
    return max((entry.id for entry in library.catalogue(limit=1).entries), default=0)


def _add_within_quotas(
    library: Library, articles: Sequence[Article], newest: int, quotas: Quotas
) -> BatchResult:
    idents, refused, full, left = list[int](), list[str](), "", articles
    while left and not full:
        fitting, full = quotas.check(library, left)
        if fitting:
            full = ""  # some of them may be there already, and leave room for others
        numbers, reasons = _add_each(library, fitting)
        idents, refused, left = idents + numbers, refused + reasons, left[len(fitting) :]
    titles = _titles_by_id(library, idents)
    new = [ident for ident in titles if ident > newest]  # no number is given twice, later ones are higher
    known = [ident for ident in idents if ident in titles]
    for ident in new:
        known.remove(ident)  # the first time it was new, further times it was there
    return BatchResult(
        newest_id=max([newest, *new]),
        added=[titles[ident] for ident in new],
        known=[titles[ident] for ident in known],
        refused=refused,
        quota_message=full,
        left_count=len(left),
    )


def _titles_by_id(library: Library, idents: Sequence[int]) -> dict[int, str]:
    """The titles of articles, each once; those that somebody removed meanwhile are left out."""
    titles = {}
    for ident in dict.fromkeys(idents):
        with suppress(UnknownArticle):
            titles[ident] = library.article(ident).title
    return titles


def _add_each(library: Library, articles: Sequence[Article]) -> tuple[list[int], list[str]]:
    """The numbers of articles that were added, and why others were not."""
    if not articles:
        return [], []
    try:
        return library.add_all(articles), []
    except InvalidArticle as error:
        if len(articles) == 1:
            return [], [format_refusal(articles[0].title, str(error))]
    idents, refused = list[int](), list[str]()
    for article in articles:  # so that the others are added all the same
        numbers, reasons = _add_each(library, [article])
        idents += numbers
        refused += reasons
    return idents, refused
