"""What a timeline may be asked for: the names in the dated statements, and the titles of their articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from math import log
from typing import NamedTuple

from index.storage.store import Store
from index.text.names import most_common_spelling, name_key, truncate_name


class _ListedTopic(NamedTuple):
    """A topic: its name, and its words in lower case without accents, a space before each."""

    name: str
    key: str


class TopicList:
    """The topics of a library, listed when they are first asked for after a change.

    Safe to call from several threads.
    """

    def __init__(self, store: Store) -> None:
        """List what a store's articles hold."""
        self._store = store
        self._generation = 0
        self._cached: tuple[int, Sequence[_ListedTopic]] = (-1, ())

    def invalidate(self) -> None:
        """Say that articles came or went."""
        self._generation += 1

    def complete(self, prefix: str, limit: int) -> list[str]:
        """The topics that have a word which begins as was typed, whatever the case and the accents.

        Args:
            prefix: The beginning of a word, or of some words in a row; blank, all match.
            limit: How many at most; below 1, none.

        Returns:
            Their names, as they are written most often, each at most 100 characters; the most salient
            first.
        """
        changes, topics = self._generation, self._cached[1]
        if self._cached[0] != changes:
            topics = _rank_topics([*self._store.name_counts(), *self._store.event_title_counts()])
            self._cached = changes, topics
        wanted = name_key(prefix)
        return list(islice((topic.name for topic in topics if wanted in topic.key), max(0, limit)))


def _rank_topics(counted_names: Iterable[tuple[str, int]]) -> Sequence[_ListedTopic]:
    """Topics from names and titles, each with how many dated statements of an article it has.

    What many articles tell of counts for more than what few articles repeat.
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
