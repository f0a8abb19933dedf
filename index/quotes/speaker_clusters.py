"""Clustering of speaker names: forms of one person's name across articles, and descriptions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from index.languages.en.first_names import FIRST_NAMES
from index.languages.en.grammar_words import DETERMINERS
from index.languages.en.name_words import (
    BARE_PLURAL_SPEAKERS,
    NAME_PARTICLES,
    NAME_SUFFIXES,
    NEVER_NAME_WORDS,
    ORGANISATION_NOUNS,
    ORGANISATION_WORDS,
    TITLES_AND_ROLES,
)
from index.text.names import most_common_spelling, name_key, split_name_words, truncate_name

_UNCAPITALISED_NAME_WORDS: Final = NAME_PARTICLES | {"of", "and", "for", "the", "&", "in", "on", "at"}
"""Words that may be uncapitalised within a name."""

_NON_NAME_WORDS: Final = BARE_PLURAL_SPEAKERS | TITLES_AND_ROLES | ORGANISATION_NOUNS | NEVER_NAME_WORDS
"""Words that are no name by themselves."""

_NON_LAST_NAME_WORDS: Final = _NON_NAME_WORDS | FIRST_NAMES | ORGANISATION_WORDS
"""Words too ambiguous to stand for a full name."""

_MAX_PERSON_NAME_WORDS: Final = 4
"""Maximum length of a person's name."""

_NameKey = tuple[str, ...]


class SpeakerCluster(NamedTuple):
    """A person or organisation that the articles quote.

    Attributes:
        name: The displayed form, at most `MAX_NAME_CHARS` characters.
        forms: The forms as found in the articles.
        search_key: The words of all forms, lower case without accents, a space before each.
        quotation_count: The number of quotations.
        is_named: Whether it is named, rather than described: "ministry", "Leith harbour official".
    """

    name: str
    forms: Sequence[str]
    search_key: str
    quotation_count: int
    is_named: bool


def cluster_speakers(names: Iterable[tuple[str, int]]) -> list[SpeakerCluster]:
    """Cluster speaker names.

    A last name, or a name without the middle one, joins the full name if that is unambiguous.

    Args:
        names: The names as found in the articles, each with its number of quotations.

    Returns:
        The clusters, most quoted first.
    """
    spellings: defaultdict[_NameKey, Counter[str]] = defaultdict(Counter)
    for name, quoted in names:
        if words := tuple(split_name_words(name)):
            spellings[words][name] += quoted
    groups = {words: words for words in spellings}
    for shorter, bearers in _find_fuller_names(spellings).items():
        if len(bearers) == 1:
            groups[shorter] = bearers[0]
    merged: defaultdict[_NameKey, Counter[str]] = defaultdict(Counter)
    for words, counted in spellings.items():
        merged[_resolve_fullest(groups, words)].update(counted)
    clusters = [_build_cluster(counted) for counted in merged.values()]
    return sorted(clusters, key=lambda cluster: (-cluster.quotation_count, cluster.search_key))


def is_speaker_name(speaker: str) -> bool:
    """Whether a speaker is named, neither described nor a pair of people."""
    words = speaker.split()
    first = words[0].lower() if words else ""
    if not speaker[:1].isalpha() or first in (_NON_NAME_WORDS if len(words) == 1 else DETERMINERS):
        return False
    if speaker[0].islower() or any(
        word[0].islower() and word not in _UNCAPITALISED_NAME_WORDS for word in words
    ):
        return False
    return " and " not in speaker or not ORGANISATION_WORDS.isdisjoint(speaker.lower().split())


def _find_fuller_names(spellings: Mapping[_NameKey, Counter[str]]) -> Mapping[_NameKey, Sequence[_NameKey]]:
    """Map each possible short form to the fuller names that it may denote."""
    people = [words for words, counted in spellings.items() if _is_first_and_last_name(words, counted)]
    fuller: defaultdict[_NameKey, list[_NameKey]] = defaultdict(list)
    for words in people:
        ends = words[0], _last_name_of(words)
        if len(words) > len(ends) and ends in spellings:
            fuller[ends].append(words)
    families: defaultdict[str, list[_NameKey]] = defaultdict(list)
    for words in people:
        if (words[0], _last_name_of(words)) == words or (words[0], _last_name_of(words)) not in fuller:
            families[_last_name_of(words)].append(words)
    for last, bearers in families.items():
        if last not in _NON_LAST_NAME_WORDS and not all(map(str.isupper, spellings.get((last,), ()))):
            fuller[last,] = bearers
    return fuller


def _is_first_and_last_name(words: _NameKey, counted: Counter[str]) -> bool:
    """Whether a name is a person's first and last name."""
    return (
        1 < len(words) <= _MAX_PERSON_NAME_WORDS
        and ORGANISATION_WORDS.isdisjoint(words)
        and is_speaker_name(most_common_spelling(counted))
    )


def _last_name_of(words: _NameKey) -> str:
    return next((word for word in reversed(words[1:]) if word not in NAME_SUFFIXES), words[-1])


def _resolve_fullest(groups: Mapping[_NameKey, _NameKey], words: _NameKey) -> _NameKey:
    """The fullest form, following the chain of fuller names."""
    while groups[words] != words:
        words = groups[words]
    return words


def _build_cluster(counted: Counter[str]) -> SpeakerCluster:
    full = Counter({form: quoted for form, quoted in counted.items() if len(form.split()) > 1})
    name = most_common_spelling(full or counted)
    return SpeakerCluster(
        name=truncate_name(name),
        forms=tuple(sorted(counted)),
        search_key="".join(sorted(set(map(name_key, counted)))),
        quotation_count=counted.total(),
        is_named=is_speaker_name(name),
    )
