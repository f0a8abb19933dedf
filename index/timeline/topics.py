"""Directory of timeline topics: names in dated statements, and the subjects of their articles' titles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from math import log
from typing import Final, NamedTuple

from index.dates.expressions import alternation
from index.languages.en.calendar_names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from index.languages.en.date_words import NOUNS_BEFORE_CODES, NOUNS_BEFORE_VERSIONS
from index.languages.en.document_words import DOCUMENT_KINDS_AFTER, DOCUMENT_KINDS_BEFORE, QUESTION_OPENERS
from index.storage.store import Store
from index.text.names import find_names, most_common_spelling, name_key, truncate_name
from index.timeline.statements import is_statement

_TITLE_BREAK: Final = re.compile(r"[:|]\s|\s[–—-]\s|\s?\(|,? \d{4}-\d\d")
_MAX_SUBJECT_WORDS: Final = 5
_DOCUMENT_KIND: Final = re.compile(
    rf"^(?:{alternation(DOCUMENT_KINDS_BEFORE)}) |[ ,](?:{alternation(DOCUMENT_KINDS_AFTER)})$", re.IGNORECASE
)
_NUMBERED_NOUNS: Final = (
    NOUNS_BEFORE_VERSIONS | NOUNS_BEFORE_CODES | WEEKDAY_NUMBERS.keys() | MONTH_NUMBERS.keys()
)
_NUMBERED_NOUN: Final = re.compile(rf"(?: (?:{alternation(_NUMBERED_NOUNS)}))?(?: \d+)+")
"""Keys that are no names: numbers, and "Version 2", "Room 12", "Sat 9"."""

_MIN_LONG_WORD_CHARS: Final = 4


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
            subjects = [
                (subject, count)
                for title, count in self._store.event_title_counts()
                for subject in find_title_subjects(title)
            ]
            topics = _rank_topics([*self._store.name_counts(), *subjects])
            self._cached = generation, topics
        key = name_key(prefix)
        return list(islice((topic.name for topic in topics if key in topic.key), max(0, limit)))


def find_title_subjects(title: str) -> list[str]:
    """Find what a title is about: itself or what precedes its colon, if short; else the names in it.

    Headlines ("Mill burns down") and titles with capitals throughout are no subjects.
    """
    whole = _TITLE_BREAK.split(title.strip(), maxsplit=1)[0]
    label = _DOCUMENT_KIND.sub("", whole).strip() or whole
    words = label.split()
    if not words or label.endswith("?") or words[0].lower() in QUESTION_OPENERS:
        return []
    if len(words) <= _MAX_SUBJECT_WORDS and not is_statement(label):
        return [label]
    long_words = [word for word in words if len(word) >= _MIN_LONG_WORD_CHARS]
    if sum(word[0].isupper() for word in long_words) > len(long_words) / 2:
        return []
    return list(find_names([label]))


def _rank_topics(counted_names: Iterable[tuple[str, int]]) -> Sequence[_ListedTopic]:
    """Rank names and subjects, given for each article with their number of dated statements.

    The salience is the sum over articles of 1 + log(statements), which favours topics of many articles.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    salience: defaultdict[str, float] = defaultdict(float)
    for name, statements in counted_names:
        short = truncate_name(name)
        if (key := name_key(short)) and not _NUMBERED_NOUN.fullmatch(key):
            spellings[key][short] += statements
            salience[key] += 1 + log(statements)
    ranked = sorted(salience, key=lambda key: (-salience[key], key))
    return [_ListedTopic(most_common_spelling(spellings[key]), key) for key in ranked]
