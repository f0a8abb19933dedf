"""Reading of a feed's entry: its page fetched, its article stored, its new state."""

import asyncio
from dataclasses import replace
from typing import Final, NamedTuple
from urllib.parse import urldefrag

from index.errors import FootnoteError, InvalidArticle, UnknownArticle, Unreachable, UnreadableFile
from index.ingest.feeds.model import ArticleSink, EntryOutcome, EntryResult
from index.ingest.formats.feed_text import unpack_text
from index.ingest.formats.file_types import display_name
from index.ingest.formats.page_source import PageSource
from index.ingest.web.articles import read_page
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from index.model import AddResult, Article
from index.storage.encoding import text_digest
from index.storage.feed_store import FeedStore
from index.storage.feeds import EntryState, KnownEntry

MAX_RETRIES: Final = 3
"""Polls that try an unreadable entry again."""

_MIN_SUBSTITUTE_CHARS: Final = 80  # text of a feed that can stand for a page
_MAX_TEXT_RATIO: Final = 2.0  # length of a feed's text to its page's, above which the page shows a part only


class EntryUpdate(NamedTuple):
    """An entry's new state, and the result to report."""

    entry: KnownEntry
    result: EntryResult


async def fetch_entry_article(
    entry: KnownEntry, web: WebClient, readers: Readers, store: FeedStore
) -> Article:
    """Read an entry's article: its page's, or the text that the feed itself has.

    That text counts for an entry without a page of its own, where the page refuses to be read, holds no
    article or fails again and again, and where it has much more to say than the page shows.

    Args:
        entry: The entry.
        web: Client for its page.
        readers: Parsers for its page.
        store: The store with its text.

    Raises:
        Unreachable: Its page can't be fetched, or robots may not read it.
        UnreadableFile: Its page holds no article, or several.
    """
    announced = _announced_article(entry, await asyncio.to_thread(store.entry_text, entry.id))
    if entry.url is None or (urldefrag(entry.url).fragment and announced.text):
        return announced
    try:
        article = await _read_entry_page(entry, entry.url, web, readers)
    except (Unreachable, UnreadableFile) as error:
        is_final = not isinstance(error, Unreachable) or error.refused or error.forbidden or error.gone
        if len(announced.text) < _MIN_SUBSTITUTE_CHARS or not (
            is_final or entry.failed_attempts >= MAX_RETRIES
        ):
            raise
        return announced
    return announced if len(announced.text) > _MAX_TEXT_RATIO * len(article.text) else article


def _announced_article(entry: KnownEntry, packed: str) -> Article:
    text, blocks = unpack_text(packed)
    return Article(entry.title, text, entry.published, entry.author, entry.url, blocks=blocks)


async def _read_entry_page(entry: KnownEntry, url: str, web: WebClient, readers: Readers) -> Article:
    known = PageSource(title=entry.title or None, published=entry.published)
    articles = (await read_page(web, readers, url, known)).articles
    if len(articles) != 1:
        raise UnreadableFile(f"{display_name(url)} holds several articles; add it by itself.")
    article = articles[0]
    published, author = article.published or entry.published, article.author or entry.author
    return replace(article, published=published, author=author)


def update_after_failure(entry: KnownEntry, error: FootnoteError) -> EntryUpdate:
    """Update an entry that couldn't be read: it is tried again, or keeps the article that it has."""
    failed = replace(entry, failed_attempts=entry.failed_attempts + 1, reason=str(error))
    is_final = isinstance(error, InvalidArticle) or (
        isinstance(error, Unreachable) and (error.gone or error.forbidden)
    )
    if failed.failed_attempts <= MAX_RETRIES and not is_final:
        return EntryUpdate(failed, _make_result(EntryOutcome.RETRY, failed))
    state = EntryState.REFUSED if entry.article_id is None else EntryState.READ
    refused = replace(failed, state=state, text="", failed_attempts=0)
    return EntryUpdate(refused, _make_result(EntryOutcome.REFUSED, refused))


async def store_entry_article(
    entry: KnownEntry, article: Article, sink: ArticleSink, store: FeedStore, now: float
) -> EntryUpdate:
    """Add an entry's article to the sink, in place of an earlier version.

    Args:
        entry: The entry, which waits to be read.
        article: Its article, as read now.
        sink: Destination of the article.
        store: The store that counts the entries of an article.
        now: The time of the poll.

    Raises:
        FootnoteError: The sink takes no more articles.
    """
    read = replace(entry, state=EntryState.READ, text="", failed_attempts=0, reason="", read_at=now)
    try:
        if entry.article_id is None:
            return await _add_article(EntryOutcome.ADDED, read, article, sink, store)
        old = await sink.article(entry.article_id)
        if text_digest(old.text) == text_digest(article.text):
            return await _keep_article(read, old, article, sink)
        update = await _add_article(
            EntryOutcome.REPLACED, replace(read, unchanged_reads=0), article, sink, store
        )
        if update.result.article_id != old.id and await _count_uses(store, old.id) <= 1:
            await sink.remove(old.id)
    except UnknownArticle:
        return _mark_article_removed(entry)
    except InvalidArticle as error:
        return update_after_failure(entry, error)
    return update


async def update_article_url(entry: KnownEntry, sink: ArticleSink) -> EntryUpdate:
    """Give an entry's article the entry's new URL."""
    try:
        if entry.article_id is not None and entry.url is not None:
            await sink.set_url(entry.article_id, entry.url)
    except UnknownArticle:
        return _mark_article_removed(entry)
    except InvalidArticle as error:  # the article keeps its old URL
        return update_after_failure(entry, error)
    moved = replace(entry, state=EntryState.READ)
    return EntryUpdate(moved, _make_result(EntryOutcome.MOVED, moved))


def _mark_article_removed(entry: KnownEntry) -> EntryUpdate:
    removed = replace(entry, state=EntryState.REMOVED, article_id=None, text="")
    return EntryUpdate(removed, _make_result(EntryOutcome.REMOVED, removed))


async def _add_article(
    outcome: EntryOutcome, read: KnownEntry, article: Article, sink: ArticleSink, store: FeedStore
) -> EntryUpdate:
    """Add an entry's article.

    If the same text was stored before from elsewhere, the article isn't the entry's: a later edit of the
    entry neither moves nor replaces it.

    Raises:
        InvalidArticle: The sink refuses this article.
    """
    added = await sink.add(article)
    if added.status == "refused":
        raise InvalidArticle(added.reason)
    stored = await sink.article(added.id)
    if await _is_entry_article(added, stored, article, store):
        settled = replace(read, article_id=added.id, title=stored.title)
    else:
        settled = replace(read, article_id=None, unchanged_reads=read.unchanged_reads + 1)
    result = _make_result(outcome, settled, article)
    return EntryUpdate(settled, result._replace(article_id=added.id, is_new=added.status == "new"))


async def _is_entry_article(added: AddResult, stored: Article, article: Article, store: FeedStore) -> bool:
    """Whether an article is the entry's own: new, stored by an earlier poll, or made of other entries."""
    if added.status == "new":
        return True
    if stored.url == article.url and article.title.strip() in ("", stored.title.strip()):
        return True
    return await _count_uses(store, added.id) > 0


async def _count_uses(store: FeedStore, article: int) -> int:
    return await asyncio.to_thread(store.count_article_uses, article)


async def _keep_article(read: KnownEntry, old: Article, article: Article, sink: ArticleSink) -> EntryUpdate:
    """Keep an article whose text is unchanged, but update its URL."""
    unchanged = replace(read, unchanged_reads=read.unchanged_reads + 1)
    if article.url == old.url or article.url is None:
        return EntryUpdate(unchanged, _make_result(EntryOutcome.UNCHANGED, unchanged, old))
    await sink.set_url(old.id, article.url)
    return EntryUpdate(unchanged, _make_result(EntryOutcome.MOVED, unchanged, article))


def _make_result(outcome: EntryOutcome, entry: KnownEntry, article: Article | None = None) -> EntryResult:
    title = (article.title if article else "") or entry.title or entry.url or entry.key
    return EntryResult(outcome, title, entry.url, entry.article_id, entry.reason)
