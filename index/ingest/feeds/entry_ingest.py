"""An item of a feed → an article on the shelf, and what is known of the item then."""

from dataclasses import replace
from typing import Final, NamedTuple

from index.errors import FootnoteError, InvalidArticle, UnknownArticle, Unreachable, UnreadableFile
from index.ingest.feeds.model import KnownItem, Outcome, Shelf, State, What
from index.ingest.feeds.store import Subscriptions
from index.ingest.web.articles import read_page
from index.ingest.web.client import Web
from index.ingest.workers.readers import Readers
from index.model import Article
from index.readers.naming import shown_name
from index.storage.sqlite.article_table import digest

RETRIES: Final = 3
"""How often an item that couldn't be read is tried again, in later polls."""


class Settled(NamedTuple):
    """An item as it is known now, and what became of it."""

    item: KnownItem
    outcome: Outcome


async def article_of(item: KnownItem, web: Web, readers: Readers) -> Article:
    """The article of an item: its page's; where it has no page, what the feed itself says.

    Raises:
        Unreachable: Its page can't be fetched, or may not be.
        UnreadableFile: There is no article, or there are several.
    """
    if item.url is None:
        return Article(title=item.title, text=item.text, published=item.published, author=item.author)
    articles = (await read_page(web, readers, item.url)).articles
    if len(articles) != 1:
        raise UnreadableFile(f"{shown_name(item.url)} holds several articles; add it by itself.")
    found = articles[0]
    published, author = found.published or item.published, found.author or item.author
    return replace(found, published=published, author=author)


def failed(item: KnownItem, error: FootnoteError) -> Settled:
    """What becomes of an item that can't be read: it is tried again, or keeps the article that it has."""
    tried = replace(item, tries=item.tries + 1, reason=str(error))
    final = isinstance(error, InvalidArticle) or (
        isinstance(error, Unreachable) and (error.gone or error.forbidden)
    )
    if tried.tries <= RETRIES and not final:
        return Settled(tried, _outcome(What.LATER, tried))
    state = State.REFUSED if item.article is None else State.READ
    given_up = replace(tried, state=state, text="", tries=0)
    return Settled(given_up, _outcome(What.REFUSED, given_up))


def shelve(
    item: KnownItem, article: Article, shelf: Shelf, subscriptions: Subscriptions, now: float
) -> Settled:
    """Put an item's article on the shelf, in place of an older version; may wait.

    Args:
        item: The item, which waits to be read.
        article: What was read.
        shelf: Where the articles are.
        subscriptions: Tell which items have the same article.
        now: The time.

    Raises:
        FootnoteError: The shelf takes no more.
    """
    read = replace(item, state=State.READ, text="", tries=0, reason="", read_at=now)
    try:
        if item.article is None:
            return _brought(What.ADDED, read, article, shelf, subscriptions)
        old = shelf.article(item.article)
        if digest(old.text) == digest(article.text):
            return _same(read, old, article, shelf)
        new = _brought(What.REPLACED, replace(read, in_vain=0), article, shelf, subscriptions)
        if new.outcome.article != old.id and subscriptions.uses(old.id) <= 1:
            shelf.remove(old.id)
    except UnknownArticle:
        return removed(item)
    except InvalidArticle as error:
        return failed(item, error)
    return new


def move(item: KnownItem, shelf: Shelf) -> Settled:
    """Give an item's article its new address; may wait."""
    try:
        if item.article is not None and item.url is not None:
            shelf.move(item.article, item.url)
    except UnknownArticle:
        return removed(item)
    except InvalidArticle as error:  # the address is the old one then
        return failed(item, error)
    moved = replace(item, state=State.READ)
    return Settled(moved, _outcome(What.MOVED, moved))


def removed(item: KnownItem) -> Settled:
    """What becomes of an item whose article was taken out by hand."""
    out = replace(item, state=State.REMOVED, article=None, text="")
    return Settled(out, _outcome(What.REMOVED, out))


def _brought(
    what: What, read: KnownItem, article: Article, shelf: Shelf, subscriptions: Subscriptions
) -> Settled:
    """An item whose article was brought in.

    Where somebody else had brought in the same text, by hand or from another address, the article stays
    theirs: the item has none that a later edit would move or replace.
    """
    ident = shelf.add(article)
    there = shelf.article(ident)
    is_own = there.url == article.url and article.title.strip() in ("", there.title.strip())
    if is_own or subscriptions.uses(ident):
        settled = replace(read, article=ident, title=there.title)
    else:
        settled = replace(read, article=None, in_vain=read.in_vain + 1)
    return Settled(settled, _outcome(what, settled, article)._replace(article=ident))


def _same(read: KnownItem, old: Article, article: Article, shelf: Shelf) -> Settled:
    """The text is what it was: the address at most is another one."""
    same = replace(read, in_vain=read.in_vain + 1)
    if article.url == old.url or article.url is None:
        return Settled(same, _outcome(What.SAME, same, old))
    shelf.move(old.id, article.url)
    return Settled(same, _outcome(What.MOVED, same, article))


def _outcome(what: What, item: KnownItem, article: Article | None = None) -> Outcome:
    title = (article.title if article else "") or item.title or item.url or item.key
    return Outcome(what, title, item.url, item.article, item.reason)
