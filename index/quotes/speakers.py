"""Who is quoted in a library: found by a part of the name, or by one that is nearly spelled so."""

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
"""Letters of a word that may be misspelled."""

_TWO_ERRORS_MIN_LETTERS: Final = 8
"""Letters from which two of them may be wrong."""


class SpeakerDirectory:
    """The speakers of a library, listed when they are first asked for after a change.

    Safe to call from several threads.
    """

    def __init__(self, store: Store) -> None:
        """List whom a store's articles quote."""
        self._store = store
        self._generation = 0
        self._cached: tuple[int, _SpeakerList] = (-1, _SpeakerList.from_clusters(()))

    def invalidate(self) -> None:
        """Say that articles came or went."""
        self._generation += 1

    def resolve_names(self, speaker: str | None) -> Collection[str] | None:
        """The names, as they were found, of those whom a name means.

        Args:
            speaker: A last name, a first name or a whole one; None or blank for anybody.

        Returns:
            The names of all who have these words in theirs; where nobody has, of those nearly spelled so; if
            there are none either, descriptions with these words. None for anybody.
        """
        if speaker is None or not speaker.strip():
            return None
        people = self._current_list().find_by_words(split_name_words(speaker))
        return frozenset(chain.from_iterable(person.forms for person in people))

    def complete(self, prefix: str, limit: int) -> list[str]:
        """The speakers' names that have a word which begins as was typed, or nearly so where none does.

        Args:
            prefix: The beginning of a word, or of some words in a row; blank, all match.
            limit: How many at most; below 1, none.

        Returns:
            The names, each at most 100 characters, the most quoted first.
        """
        people = self._current_list().find_by_prefix(prefix)
        return [person.name for person in people[: max(0, limit)]]

    def _current_list(self) -> "_SpeakerList":
        changes, listed = self._generation, self._cached[1]
        if self._cached[0] != changes:
            listed = _SpeakerList.from_clusters(cluster_speakers(self._store.speaker_counts()))
            self._cached = changes, listed
        return listed


@dataclass(frozen=True, slots=True)
class _SpeakerList:
    """Speakers, the most quoted first.

    Attributes:
        named: Those with names.
        described: The others.
        words_by_initial: The words of the names, by their first letters.
    """

    named: Sequence[SpeakerCluster]
    described: Sequence[SpeakerCluster]
    words_by_initial: Mapping[str, Collection[str]]

    @classmethod
    def from_clusters(cls, people: Iterable[SpeakerCluster]) -> Self:
        """The list of some people."""
        found = list(people)
        named = [person for person in found if person.is_named]
        words: defaultdict[str, set[str]] = defaultdict(set)
        for person in named:
            for word in person.search_key.split():
                words[word[0]].add(word)
        return cls(named, [person for person in found if not person.is_named], words)

    def find_by_words(self, wanted: Sequence[str]) -> Sequence[SpeakerCluster]:
        """Those with all of some words, spelled so or nearly so."""
        if not wanted:
            return []
        alike = [{word} for word in wanted]
        return (
            _filter_by_words(alike, self.named)
            or _filter_by_words(
                [self._closest_spellings(word, self._words_with_same_initial(word)) for word in wanted],
                self.named,
            )
            or _filter_by_words(alike, self.described)
        )

    def find_by_prefix(self, typed: str) -> Sequence[SpeakerCluster]:
        """Those with a word that begins as was typed, or nearly so."""
        key = name_key(typed)
        *whole, last = key.split() or [""]
        found = [person for person in self.named if key in person.search_key]
        if found or not last:
            return found
        heads = {
            word[: len(last) + more] for word in self._words_with_same_initial(last) for more in (-1, 0, 1)
        }
        begun = self._closest_spellings(last, heads)
        meant = {
            word
            for word in self._words_with_same_initial(last)
            if not begun.isdisjoint(_word_prefixes(word, len(last)))
        }
        return _filter_by_words(
            [*(self._closest_spellings(word, self._words_with_same_initial(word)) for word in whole), meant],
            self.named,
        )

    def _words_with_same_initial(self, word: str) -> Collection[str]:
        """The words with the same first letter, which is taken to be right."""
        return self.words_by_initial.get(word[0], ())

    def _closest_spellings(self, word: str, others: Collection[str]) -> set[str]:
        """The words spelled most like one: a letter wrong, missing, added or swapped, two in a long word."""
        if word in others or len(word) < _MIN_MISSPELLED_LETTERS:
            return {word}
        allowed = 2 if len(word) >= _TWO_ERRORS_MIN_LETTERS else 1
        near = extract(word, list(others), scorer=OSA.distance, score_cutoff=allowed, limit=None)
        least = min((distance for _, distance, _ in near), default=0)
        return {other for other, distance, _ in near if distance == least}


def _word_prefixes(word: str, length: int) -> Iterable[str]:
    return {word[: length + more] for more in (-1, 0, 1)}


def _filter_by_words(
    alike: Sequence[Collection[str]], people: Iterable[SpeakerCluster]
) -> list[SpeakerCluster]:
    """The people with a word of each of some sets."""
    return [
        person
        for person in people
        for words in (set(person.search_key.split()),)
        if all(not words.isdisjoint(each) for each in alike)
    ]
