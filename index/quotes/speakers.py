"""Directory of a library's speakers, with lookup tolerant of misspellings."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, Self

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index.quotes.speaker_clusters import SpeakerCluster, cluster_speakers
from index.storage.store import Store
from index.text.names import name_key, split_name_words

_MIN_MISSPELLED_LETTERS: Final = 5
"""Minimum length of a word that may be misspelled."""

_TWO_ERRORS_MIN_LETTERS: Final = 8
"""Minimum length of a word that may have two errors."""


class SpeakerDirectory:
    """The speakers of a library; built lazily after each change, and thread-safe."""

    def __init__(self, store: Store) -> None:
        """List the speakers of a store's articles."""
        self._store = store
        self._generation = 0
        self._cached: tuple[int, _SpeakerList] = (-1, _SpeakerList.from_clusters(()))

    def invalidate(self) -> None:
        """Discard the list after articles were added or removed."""
        self._generation += 1

    def resolve_names(self, speaker: str | None) -> Collection[str] | None:
        """Resolve a name to the forms found in the articles.

        Args:
            speaker: A last, first or full name; None or blank for all speakers.

        Returns:
            The forms of all speakers whose names contain the words; if none do, of those with a similar
            spelling; else descriptions that contain them. None for all speakers.
        """
        if speaker is None or not speaker.strip():
            return None
        people = self._current_list().find_by_words(split_name_words(speaker))
        return frozenset(chain.from_iterable(person.forms for person in people))

    def complete(self, prefix: str, limit: int) -> list[str]:
        """Complete a prefix to speakers' names, with similar spellings if none matches exactly.

        Args:
            prefix: The prefix of a word, or of consecutive words; blank matches all.
            limit: Maximum number of results; below 1, none.

        Returns:
            The names, at most `MAX_NAME_CHARS` characters each, most quoted first.
        """
        people = self._current_list().find_by_prefix(prefix)
        return [person.name for person in people[: max(0, limit)]]

    def _current_list(self) -> "_SpeakerList":
        generation, listed = self._generation, self._cached[1]
        if self._cached[0] != generation:
            listed = _SpeakerList.from_clusters(cluster_speakers(self._store.speaker_counts()))
            self._cached = generation, listed
        return listed


@dataclass(frozen=True, slots=True)
class _SpeakerList:
    """Speakers, most quoted first.

    Attributes:
        named: The named ones.
        described: Those only described.
        words_by_initial: The words of the names by their first letter.
    """

    named: Sequence[SpeakerCluster]
    described: Sequence[SpeakerCluster]
    words_by_initial: Mapping[str, Collection[str]]

    @classmethod
    def from_clusters(cls, people: Iterable[SpeakerCluster]) -> Self:
        """Create a list from clusters."""
        speakers = list(people)
        named = [person for person in speakers if person.is_named]
        words: defaultdict[str, set[str]] = defaultdict(set)
        for person in named:
            for word in person.search_key.split():
                words[word[0]].add(word)
        return cls(named, [person for person in speakers if not person.is_named], words)

    def find_by_words(self, wanted: Sequence[str]) -> Sequence[SpeakerCluster]:
        """Return the speakers whose names contain all the words, exactly or in a similar spelling."""
        if not wanted:
            return []
        alternatives = [{word} for word in wanted]
        return (
            _filter_by_words(alternatives, self.named)
            or _filter_by_words(
                [self._closest_spellings(word, self._words_with_same_initial(word)) for word in wanted],
                self.named,
            )
            or _filter_by_words(alternatives, self.described)
        )

    def find_by_prefix(self, typed: str) -> Sequence[SpeakerCluster]:
        """Return the speakers with a word that starts with the typed one, exactly or similarly."""
        key = name_key(typed)
        *whole, last = key.split() or [""]
        exact = [person for person in self.named if key in person.search_key]
        if exact or not last:
            return exact
        prefixes = {
            word[: len(last) + more] for word in self._words_with_same_initial(last) for more in (-1, 0, 1)
        }
        similar = self._closest_spellings(last, prefixes)
        completions = {
            word
            for word in self._words_with_same_initial(last)
            if not similar.isdisjoint(_word_prefixes(word, len(last)))
        }
        return _filter_by_words(
            [
                *(self._closest_spellings(word, self._words_with_same_initial(word)) for word in whole),
                completions,
            ],
            self.named,
        )

    def _words_with_same_initial(self, word: str) -> Collection[str]:
        """The words with the same first letter, which must be correct."""
        return self.words_by_initial.get(word[0], ())

    def _closest_spellings(self, word: str, others: Collection[str]) -> set[str]:
        """The words at the smallest optimal string alignment distance, at most 1, or 2 for long words."""
        if word in others or len(word) < _MIN_MISSPELLED_LETTERS:
            return {word}
        max_distance = 2 if len(word) >= _TWO_ERRORS_MIN_LETTERS else 1
        matches = extract(word, list(others), scorer=OSA.distance, score_cutoff=max_distance, limit=None)
        smallest = min((distance for _, distance, _ in matches), default=0)
        return {other for other, distance, _ in matches if distance == smallest}


def _word_prefixes(word: str, length: int) -> Iterable[str]:
    return {word[: length + more] for more in (-1, 0, 1)}


def _filter_by_words(
    alternatives: Sequence[Collection[str]], people: Iterable[SpeakerCluster]
) -> list[SpeakerCluster]:
    """The speakers with a word of each set."""
    return [
        person
        for person in people
        for words in (set(person.search_key.split()),)
        if all(not words.isdisjoint(each) for each in alternatives)
    ]
