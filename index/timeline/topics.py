"""Directory of timeline topics: names in dated statements, and titles of their articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from math import log
from typing import NamedTuple

from index.storage.store import Store
from index.text.names import most_common_spelling, name_key, truncate_name


class _ListedTopic(NamedTuple):
    """A topic: its name, and its words, lower case without accents, a space before each."""

    name: str
    key: str


class TopicList:
    """The topics of a library; built lazily after each change, and thread-safe."""

    def __init__(self, store: Store) -> None:
        """List the topics of a store's articles."""
        self._store = store
        self._generation = 0
        self._cached: tuple[int, Sequence[_ListedTopic]] = (-1, ())

    def invalidate(self) -> None:
        """Discard the list after articles were added or removed."""
        self._generation += 1

    def complete(self, prefix: str, limit: int) -> list[str]:
        """Complete a prefix to topics, ignoring case and accents.

        Args:
            prefix: The prefix of a word, or of consecutive words; blank matches all.
            limit: Maximum number of results; below 1, none.

        Returns:
            The names in their most common spelling, at most `MAX_NAME_CHARS` characters each, most
            salient first.
        """
        generation, topics = self._generation, self._cached[1]
        if self._cached[0] != generation:
            topics = _rank_topics([*self._store.name_counts(), *self._store.event_title_counts()])
            self._cached = generation, topics
        key = name_key(prefix)
        return list(islice((topic.name for topic in topics if key in topic.key), max(0, limit)))


def _rank_topics(counted_names: Iterable[tuple[str, int]]) -> Sequence[_ListedTopic]:
    """Rank names and titles, given for each article with their number of dated statements.

    The salience is the sum over articles of 1 + log(statements), which favours topics of many articles.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    salience: defaultdict[str, float] = defaultdict(float)
    for name, statements in counted_names:
        short = truncate_name(name)
        if key := name_key(short):
            spellings[key][short] += statements
            salience[key] += 1 + log(statements)
    ranked = sorted(salience, key=lambda key: (-salience[key], key))
    return [_ListedTopic(most_common_spelling(spellings[key]), key) for key in ranked]
