"""Property: whatever happens to a feed, each of its entries is in the library once."""

import asyncio
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from index import AddResult, Article, Library
from index.ingest.feeds.model import PollResult
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.schedule import PollSchedule
from index.ingest.web.client import WebClient
from index.storage.sqlite.feed_store import SqliteFeedStore
from tests.index.ingest.feeds.factories import DirectSink, FeedSite, Story
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, ManualClock
from tests.index.ingest.web.local_web import LocalWeb
from tests.shared_readers import SHARED_READERS

HISTORY_HOUR_SECONDS: Final = 3_600.0
numbers: Final = st.integers(0, 99)


class CountingSink(DirectSink):
    """A library that records the texts that are added."""

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self.added: list[str] = []

    async def add(self, article: Article) -> AddResult:
        self.added.append(article.text)
        return await super().add(article)


class AnyHistory(RuleBasedStateMachine):
    """Any sequence of a publisher's and a manager's actions."""

    def __init__(self) -> None:
        super().__init__()
        self.exit_stack = ExitStack()
        folder = self.exit_stack.enter_context(tempfile.TemporaryDirectory())
        self.feed_site = FeedSite(self.exit_stack.enter_context(LocalWeb()))
        self.library = self.exit_stack.enter_context(Library.in_memory())
        self.store = self.exit_stack.enter_context(SqliteFeedStore.open(Path(folder)))
        self.sink = CountingSink(self.library)
        self.stories: list[Story] = []
        self.withdrawn: list[Story] = []
        self.texts: dict[str, str] = {}  # by path
        self.removed: set[str] = set()  # paths
        self.count = 0
        self.now = 0.0
        self.is_polled = True
        self.feed_site.announce()
        asyncio.run(self._follow())

    def teardown(self) -> None:
        self.exit_stack.close()

    @rule()
    def publish(self) -> None:
        path = self._write()
        self.stories.insert(0, Story(f"key-{self.count}", path, f"Story {self.count}"))
        self.is_polled = False

    @precondition(lambda self: self.stories)
    @rule(number=numbers)
    def edit(self, number: int) -> None:
        at = number % len(self.stories)
        path = self._write(self.stories[at].path)
        self.stories[at] = self.stories[at]._replace(path=path, updated=f"edit {self.count}")
        self.is_polled = False

    @precondition(lambda self: self.stories and self.is_polled)
    @rule(number=numbers)
    def move(self, number: int) -> None:
        at = number % len(self.stories)
        old = self.stories[at].path or ""
        new = self._write()
        self.texts[new] = self.texts.pop(old)
        self.feed_site.write(new, self.texts[new])
        self.removed = {new if path == old else path for path in self.removed}
        self.stories[at] = self.stories[at]._replace(path=new)
        self.is_polled = False

    @precondition(lambda self: self.stories and self.is_polled)
    @rule(number=numbers)
    def give_another_key(self, number: int) -> None:
        at = number % len(self.stories)
        self.count += 1
        self.stories[at] = self.stories[at]._replace(key=f"key-{self.count}")
        self.is_polled = False

    @precondition(lambda self: self.stories and self.is_polled)
    @rule(number=numbers)
    def withdraw(self, number: int) -> None:
        self.withdrawn.append(self.stories.pop(number % len(self.stories)))

    @precondition(lambda self: self.withdrawn)
    @rule()
    def announce_again(self) -> None:
        self.stories.append(self.withdrawn.pop())
        self.is_polled = False

    @precondition(lambda self: self.is_polled and self.library.articles())
    @rule(number=numbers)
    def take_out(self, number: int) -> None:
        articles = self.library.articles()
        article = articles[number % len(articles)]
        self.removed |= {path for path, text in self.texts.items() if text == article.text}
        self.library.remove(article.id)

    @rule(times=st.integers(1, 3))
    def poll(self, times: int) -> None:
        self.feed_site.announce(*self.stories)
        for _ in range(times):
            self.now += HISTORY_HOUR_SECONDS
            result = asyncio.run(self._poll())
            assert result.failure == result.stop_reason == ""
        self.is_polled = True

    @invariant()
    def each_item_is_there_once(self) -> None:
        if self.is_polled:
            there = [article.text for article in self.library.articles()]
            assert sorted(there) == sorted(
                text for path, text in self.texts.items() if path not in self.removed
            )
        assert len(self.sink.added) == len(set(self.sink.added))

    def _write(self, path: str | None = None) -> str:
        self.count += 1
        path = path or f"/{self.count}.txt"
        self.texts[path] = f"The ferry {self.count} left at dawn."
        self.feed_site.write(path, self.texts[path])
        return path

    async def _follow(self) -> None:
        async with self._web() as web:
            await FeedPoller(web, SHARED_READERS, self.store).follow(
                self.feed_site.site.url("/feed.xml"), 0.0
            )

    async def _poll(self) -> PollResult:
        async with self._web() as web:
            (feed,) = self.store.feeds()
            return await FeedPoller(web, SHARED_READERS, self.store).poll(
                feed, self.sink, self.now, PollSchedule(HISTORY_HOUR_SECONDS)
            )

    def _web(self) -> WebClient:
        return WebClient(TEST_WEB_LIMITS, public_only=False, clock=ManualClock().clock)


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(
    max_examples=8, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
