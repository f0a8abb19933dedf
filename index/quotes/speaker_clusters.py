"""The speakers of a library: whose names are forms of one person's, and which are no names at all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from index.languages.en.first_names import FIRST_NAMES
from index.languages.en.grammar_words import DETERMINERS
from index.languages.en.name_words import (
    CROWDS,
    GROUPS,
    NAME_ROLES,
    NEVER_NAMES,
    ORGANISATION,
    PARTICLES,
    SUFFIXES,
)
from index.text.name_keys import commonest, name_key, name_words, shortened

_SMALL: Final = PARTICLES | {"of", "and", "for", "the", "&", "in", "on", "at"}
"""Words that a name may have in small letters."""

_NO_NAMES: Final = CROWDS | NAME_ROLES | GROUPS | NEVER_NAMES
"""Words that are no names alone."""

_NO_LAST_NAMES: Final = _NO_NAMES | FIRST_NAMES | ORGANISATION
"""Words that nobody is safely known by."""

_LONGEST: Final = 4
"""Words of a person's name at most."""

_Words = tuple[str, ...]


class Person(NamedTuple):
    """Somebody, or an organisation, that the articles quote.

    Attributes:
        name: The form that is shown, at most 100 characters.
        forms: The names and descriptions as they were found.
        key: The words of all forms in lower case without accents, a space before each.
        quoted: The quotations.
        named: Whether it is a name, and no description: "ministry", "Leith harbour official".
    """

    name: str
    forms: Sequence[str]
    key: str
    quoted: int
    named: bool


def gather(found: Iterable[tuple[str, int]]) -> list[Person]:
    """The people behind the speakers' names.

    A last name, or a name without the middle one, joins the full name where only one person bears it.

    Args:
        found: The names as they were found, and how many quotations each has.

    Returns:
        The people, the most quoted first.
    """
    spellings: defaultdict[_Words, Counter[str]] = defaultdict(Counter)
    for name, quoted in found:
        if words := tuple(name_words(name)):
            spellings[words][name] += quoted
    groups = {words: words for words in spellings}
    for shorter, bearers in _bearers(spellings).items():
        if len(bearers) == 1:
            groups[shorter] = bearers[0]
    joined: defaultdict[_Words, Counter[str]] = defaultdict(Counter)
    for words, counted in spellings.items():
        joined[_followed(groups, words)].update(counted)
    people = [_person(counted) for counted in joined.values()]
    return sorted(people, key=lambda person: (-person.quoted, person.key))


def is_name(speaker: str) -> bool:
    """Whether a speaker is named, and not described, and is no pair of people."""
    words = speaker.split()
    first = words[0].lower() if words else ""
    if not speaker[:1].isalpha() or first in (_NO_NAMES if len(words) == 1 else DETERMINERS):
        return False
    if speaker[0].islower() or any(word[0].islower() and word not in _SMALL for word in words):
        return False
    return " and " not in speaker or not ORGANISATION.isdisjoint(speaker.lower().split())


def _bearers(spellings: Mapping[_Words, Counter[str]]) -> Mapping[_Words, Sequence[_Words]]:
    """For each name that may be a shorter form, the fuller ones that it may stand for."""
    people = [words for words, counted in spellings.items() if _is_full(words, counted)]
    fuller: defaultdict[_Words, list[_Words]] = defaultdict(list)
    for words in people:
        ends = words[0], _last(words)
        if len(words) > len(ends) and ends in spellings:
            fuller[ends].append(words)
    families: defaultdict[str, list[_Words]] = defaultdict(list)
    for words in people:
        if (words[0], _last(words)) == words or (words[0], _last(words)) not in fuller:
            families[_last(words)].append(words)
    for last, bearers in families.items():
        if last not in _NO_LAST_NAMES and not all(map(str.isupper, spellings.get((last,), ()))):
            fuller[last,] = bearers
    return fuller


def _is_full(words: _Words, counted: Counter[str]) -> bool:
    """Whether a name is a person's, with a first and a last name."""
    return 1 < len(words) <= _LONGEST and ORGANISATION.isdisjoint(words) and is_name(commonest(counted))


def _last(words: _Words) -> str:
    return next((word for word in reversed(words[1:]) if word not in SUFFIXES), words[-1])


def _followed(groups: Mapping[_Words, _Words], words: _Words) -> _Words:
    """The fullest form of a name: a last name's full name may have a fuller one itself."""
    while groups[words] != words:
        words = groups[words]
    return words


def _person(counted: Counter[str]) -> Person:
    full = Counter({form: quoted for form, quoted in counted.items() if len(form.split()) > 1})
    name = commonest(full or counted)
    return Person(
        name=shortened(name),
        forms=tuple(sorted(counted)),
        key="".join(sorted(set(map(name_key, counted)))),
        quoted=counted.total(),
        named=is_name(name),
    )
