"""An item of a feed → an article on the shelf, and what is known of the item then."""

from dataclasses import replace
from typing import Final, NamedTuple

from index.errors import FootnoteError, InvalidArticle, UnknownArticle, Unreachable, UnreadableFile
from index.ingest.feeds.model import ArticleSink, EntryOutcome, EntryResult, EntryState, KnownEntry
from index.ingest.feeds.store import FeedStore
from index.ingest.formats.file_types import display_name
from index.ingest.web.articles import read_page
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from index.model import Article
from index.storage.encoding import text_digest

MAX_RETRIES: Final = 3
"""How often an item that couldn't be read is tried again, in later polls."""


class EntryUpdate(NamedTuple):
    """An item as it is known now, and what became of it."""

    entry: KnownEntry
    result: EntryResult


async def fetch_entry_article(item: KnownEntry, web: WebClient, readers: Readers) -> Article:
    """The article of an item: its page's; where it has no page, what the feed itself says.

    Raises:
        Unreachable: Its page can't be fetched, or may not be.
        UnreadableFile: There is no article, or there are several.
    """
    if item.url is None:
        return Article(title=item.title, text=item.text, published=item.published, author=item.author)
    articles = (await read_page(web, readers, item.url)).articles
    if len(articles) != 1:
        raise UnreadableFile(f"{display_name(item.url)} holds several articles; add it by itself.")
    found = articles[0]
    published, author = found.published or item.published, found.author or item.author
    return replace(found, published=published, author=author)


def update_after_failure(item: KnownEntry, error: FootnoteError) -> EntryUpdate:
    """What becomes of an item that can't be read: it is tried again, or keeps the article that it has."""
    tried = replace(item, tries=item.tries + 1, reason=str(error))
    final = isinstance(error, InvalidArticle) or (
        isinstance(error, Unreachable) and (error.gone or error.forbidden)
    )
    if tried.tries <= MAX_RETRIES and not final:
        return EntryUpdate(tried, _make_entry_result(EntryOutcome.RETRY, tried))
    state = EntryState.REFUSED if item.article is None else EntryState.READ
    given_up = replace(tried, state=state, text="", tries=0)
    return EntryUpdate(given_up, _make_entry_result(EntryOutcome.REFUSED, given_up))


def store_entry_article(
    item: KnownEntry, article: Article, sink: ArticleSink, store: FeedStore, now: float
) -> EntryUpdate:
    """Put an item's article on the shelf, in place of an older version; may wait.

    Args:
        item: The item, which waits to be read.
        article: What was read.
        sink: Where the articles are.
        store: Tell which items have the same article.
        now: The time.

    Raises:
        FootnoteError: The shelf takes no more.
    """
    read = replace(item, state=EntryState.READ, text="", tries=0, reason="", read_at=now)
    try:
        if item.article is None:
            return _add_entry_article(EntryOutcome.ADDED, read, article, sink, store)
        old = sink.article(item.article)
        if text_digest(old.text) == text_digest(article.text):
            return _keep_entry_article(read, old, article, sink)
        new = _add_entry_article(EntryOutcome.REPLACED, replace(read, in_vain=0), article, sink, store)
        if new.result.article != old.id and store.count_article_uses(old.id) <= 1:
            sink.remove(old.id)
    except UnknownArticle:
        return mark_article_removed(item)
    except InvalidArticle as error:
        return update_after_failure(item, error)
    return new


def update_article_url(item: KnownEntry, sink: ArticleSink) -> EntryUpdate:
    """Give an item's article its new address; may wait."""
    try:
        if item.article is not None and item.url is not None:
            sink.set_url(item.article, item.url)
    except UnknownArticle:
        return mark_article_removed(item)
    except InvalidArticle as error:  # the address is the old one then
        return update_after_failure(item, error)
    moved = replace(item, state=EntryState.READ)
    return EntryUpdate(moved, _make_entry_result(EntryOutcome.MOVED, moved))


def mark_article_removed(item: KnownEntry) -> EntryUpdate:
    """What becomes of an item whose article was taken out by hand."""
    out = replace(item, state=EntryState.REMOVED, article=None, text="")
    return EntryUpdate(out, _make_entry_result(EntryOutcome.REMOVED, out))


def _add_entry_article(
    outcome: EntryOutcome, read: KnownEntry, article: Article, sink: ArticleSink, store: FeedStore
) -> EntryUpdate:
    """An item whose article was brought in.

    Where somebody else had brought in the same text, by hand or from another address, the article stays
    theirs: the item has none that a later edit would move or replace.
    """
    ident = sink.add(article)
    there = sink.article(ident)
    is_own = there.url == article.url and article.title.strip() in ("", there.title.strip())
    if is_own or store.count_article_uses(ident):
        settled = replace(read, article=ident, title=there.title)
    else:
        settled = replace(read, article=None, in_vain=read.in_vain + 1)
    return EntryUpdate(settled, _make_entry_result(outcome, settled, article)._replace(article=ident))


def _keep_entry_article(read: KnownEntry, old: Article, article: Article, sink: ArticleSink) -> EntryUpdate:
    """The text is what it was: the address at most is another one."""
    same = replace(read, in_vain=read.in_vain + 1)
    if article.url == old.url or article.url is None:
        return EntryUpdate(same, _make_entry_result(EntryOutcome.UNCHANGED, same, old))
    sink.set_url(old.id, article.url)
    return EntryUpdate(same, _make_entry_result(EntryOutcome.MOVED, same, article))


def _make_entry_result(
    outcome: EntryOutcome, item: KnownEntry, article: Article | None = None
) -> EntryResult:
    title = (article.title if article else "") or item.title or item.url or item.key
    return EntryResult(outcome, title, item.url, item.article, item.reason)
