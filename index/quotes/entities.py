"""Entities of a text: full names with their parts, genders and roles."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from index.languages.en.first_names import FEMALE_FIRST_NAMES, MALE_FIRST_NAMES
from index.languages.en.grammar_words import (
    ARTICLES_AND_POSSESSIVES,
    LOCATIVE_PREPOSITIONS,
    NON_DESCRIPTION_WORDS,
)
from index.languages.en.name_words import (
    FEMALE_TITLES,
    MALE_TITLES,
    NAME_SUFFIXES,
    ORGANISATION_WORDS,
    TITLES_AND_ROLES,
)
from index.languages.en.reporting_verbs import INVERTIBLE_VERBS, REPORTING_VERBS
from index.quotes.sentence import AnnotatedSentence, NameSpan, NameType

Gender = Literal["male", "female"]

_MAX_APPOSITION_WORDS: Final = 9
"""Maximum length of an apposition with a role: "Ada Nyberg, the harbour's director"."""

_MAX_NAMESAKES: Final = 8
"""Maximum number of people that share a last name."""


class EntityRegistry:
    """The people and organisations that a text names.

    Attributes:
        sentences: The sentences, with names classified by their full form.
    """

    def __init__(
        self, sentences: Sequence[AnnotatedSentence], long_forms: Mapping[str, str] | None = None
    ) -> None:
        """Register the names of a text.

        Args:
            sentences: The sentences with their names.
            long_forms: The long forms of the acronyms that the text introduces.
        """
        names = [name for sentence in sentences for name in sentence.names]
        self._name_counts = Counter(name.text for name in names)
        self._long_forms = long_forms or {}
        self._names_by_part: dict[str, list[str]] = {}
        self._fullest_names: dict[str, str] = {}
        self._people: set[str] = set()
        self._unsure: set[str] = set()
        self._places: set[str] = set()
        self._speakers: set[str] = set()
        self._mention_counts: Counter[str] = Counter()
        self._genders: dict[str, Gender] = {}
        self._roles: dict[str, list[tuple[int, str]]] = {}
        for kind in (NameType.PERSON, NameType.UNSURE):
            for name in names:
                if name.name_type == kind:
                    self._register_name(name)
        self.sentences = [
            sentence._replace(names=[self._reclassify_name(name) for name in sentence.names])
            for sentence in sentences
        ]
        for sentence_index, sentence in enumerate(self.sentences):
            for name in sentence.names:
                self._register_attributes(sentence_index, sentence, name)

    def fullest_name(self, name: str, gender: Gender | None = None) -> str:
        """Return the fullest form of a name in the text.

        Args:
            name: A name as written: a last name, a first name, or both.
            gender: The gender that a title before it implies.

        Returns:
            The full name; the name itself if there is none, or if it is ambiguous.
        """
        if gender:
            return self._search_full_name(name, gender)
        if name not in self._fullest_names:
            self._fullest_names[name] = self._search_full_name(name, None)
        return self._fullest_names[name]

    def is_person(self, name: str) -> bool:
        """Whether a full name is a person's."""
        return name in self._people or any(each in self._people for each in self._bearers_of_last_name(name))

    def may_be_person(self, name: str) -> bool:
        """Whether a full name is, or looks like, a person's."""
        unsure = name in self._unsure and name not in self._places
        return self.is_person(name) or (unsure and not _contains_acronym(name))

    def gender_of(self, name: str) -> Gender | None:
        """Return the gender that a full name or a title before it implies."""
        if name in self._genders:
            return self._genders[name]
        genders = {self._genders.get(each) for each in self._bearers_of_last_name(name)}
        return genders.pop() if len(genders) == 1 else None

    def assume_gender(self, name: str, gender: Gender) -> None:
        """Record a gender that a coreferent pronoun implies, unless one is known."""
        self._genders.setdefault(name, gender)

    def holder_of_role(self, role: str, sentence_index: int) -> str | None:
        """Return the last person mentioned in a role up to a sentence.

        Args:
            role: The role, lower case: "prime minister".
            sentence_index: The index of the sentence.
        """
        holders = self._roles.get(role, [])
        position = bisect_right(holders, sentence_index, key=lambda holder: holder[0])
        return holders[position - 1][1] if position else None

    def mention_count(self, name: str) -> int:
        """Return how often the text mentions a person, by the full name or a part of it."""
        return self._mention_counts[name]

    def has_reporting_verb(self, name: str) -> bool:
        """Whether a reporting verb stands next to a mention of a name."""
        return name in self._speakers

    def _search_full_name(self, name: str, gender: Gender | None) -> str:
        """The full name of which a name is an unambiguous part; else the name."""
        if name in self._long_forms:
            return self._long_forms[name]
        words = name.split()
        bearers = self._names_by_part.get(_last_name(words), [])
        if len(words) > 1:
            bearers = [each for each in bearers if _is_part_of_full_name(words, each.split())]
        if gender:
            bearers = [each for each in bearers if self._genders.get(each, gender) == gender]
        if not bearers:
            return name
        best, *others = sorted(bearers, key=lambda each: -self._name_counts[each])
        return name if others and self._name_counts[best] < 2 * self._name_counts[others[0]] else best

    def _bearers_of_last_name(self, name: str) -> list[str]:
        """The full names with a last name; none for a name of several words."""
        return [] if " " in name else self._names_by_part.get(name.lower(), [])

    def _reclassify_name(self, name: NameSpan) -> NameSpan:
        """Raise the type of a name to that of its full form."""
        full = self.fullest_name(name.text)
        kind = (
            NameType.PERSON
            if self.is_person(full)
            else NameType.UNSURE
            if self.may_be_person(full)
            else NameType.THING
        )
        return name._replace(name_type=kind) if kind > name.name_type else name

    def _register_name(self, name: NameSpan) -> None:
        """Register a person's name; a full one also under its last and its first word."""
        words = name.text.split()
        if name.name_type == NameType.UNSURE:
            self._unsure.add(name.text)
        else:
            self._people.add(name.text)
        if len(words) < 2:
            return
        bearers = self._names_by_part.setdefault(_last_name(words), [])
        known = name.text in bearers or len(bearers) == _MAX_NAMESAKES
        if known or (name.name_type == NameType.UNSURE and bearers):
            return
        same = next((each for each in bearers if _is_same_person(words, each.split())), None)
        if same is None:
            bearers.append(name.text)
        elif len(same) < len(name.text):
            bearers[bearers.index(same)] = name.text
        first = words[0].lower()
        if first != _last_name(words):
            self._names_by_part.setdefault(first, [name.text])
        if first in MALE_FIRST_NAMES or first in FEMALE_FIRST_NAMES:
            self._genders.setdefault(name.text, "male" if first in MALE_FIRST_NAMES else "female")

    def _register_attributes(self, sentence_index: int, sentence: AnnotatedSentence, name: NameSpan) -> None:
        """Register the gender and roles that a mention implies, and whether it speaks or is a place."""
        titles = find_titles_before(sentence, name)
        gender = gender_from_titles(titles)
        full = self.fullest_name(name.text, gender)
        if gender:
            self._genders.setdefault(full, gender)
        if name.titles_start and sentence.tokens[name.titles_start - 1].lower in LOCATIVE_PREPOSITIONS:
            self._places.add(full)
        if _is_beside_reporting_verb(sentence, name):
            self._speakers.add(full)
            if (
                not name.follows_the
                and " " not in full
                and not full.isupper()
                and full.lower() not in ORGANISATION_WORDS
            ):
                self._unsure.add(full)
        if name.name_type:
            self._mention_counts[full] += 1
            descriptions = (
                titles,
                _apposition_after(sentence, name.end_token),
                _apposition_before(sentence, name),
            )
            for role in filter(None, map(_trailing_role, descriptions)):
                self._roles.setdefault(role, []).append((sentence_index, full))


def find_titles_before(sentence: AnnotatedSentence, name: NameSpan) -> list[str]:
    """Return the titles and roles before a name, lower case, without periods."""
    return [token.lower.rstrip(".") for token in sentence.tokens[name.titles_start : name.first_token]]


def gender_from_titles(titles: Sequence[str]) -> Gender | None:
    """Return the gender that titles imply: "mrs" is female."""
    if not MALE_TITLES.isdisjoint(titles):
        return "male"
    return None if FEMALE_TITLES.isdisjoint(titles) else "female"


def _is_beside_reporting_verb(sentence: AnnotatedSentence, name: NameSpan) -> bool:
    """Whether a reporting verb follows a name or, inverted, precedes it."""
    tokens = sentence.tokens
    following = tokens[name.end_token].lower if name.end_token < len(tokens) else ""
    return following in REPORTING_VERBS or (
        name.titles_start > 0 and tokens[name.titles_start - 1].lower in INVERTIBLE_VERBS
    )


def _trailing_role(words: Sequence[str]) -> str:
    """The role at the end of a description: "prime minister" in "the new prime minister"."""
    first = len(words)
    while first > 0 and words[first - 1] in TITLES_AND_ROLES:
        first -= 1
    return " ".join(words[first:])


def _apposition_after(sentence: AnnotatedSentence, comma: int) -> list[str]:
    """The words of an apposition after a name, up to its complement: "the mayor"."""
    words: list[str] = []
    if comma < len(sentence.tokens) and sentence.tokens[comma].text in (",", "("):
        for token in sentence.tokens[comma + 1 : comma + 1 + _MAX_APPOSITION_WORDS]:
            if token.text in (",", ")", ".", ";") or token.lower in ("of", "for", "who", "and", "at"):
                return words
            if not token.text or token.lower in REPORTING_VERBS | NON_DESCRIPTION_WORDS:
                return []
            words.append(token.lower)
    return words if comma + 1 + len(words) == len(sentence.tokens) else []


def _apposition_before(sentence: AnnotatedSentence, name: NameSpan) -> list[str]:
    """The words of a description before a name in apposition: "The new mayor, Ada Nyberg,"."""
    tokens = sentence.tokens
    comma = name.titles_start - 1
    if (
        comma < 1
        or name.end_token == len(tokens)
        or tokens[comma].text != ","
        or tokens[name.end_token].text != ","
    ):
        return []
    words = [token.lower for token in tokens[max(0, comma - _MAX_APPOSITION_WORDS) : comma]]
    determiners = [position for position, word in enumerate(words) if word in ARTICLES_AND_POSSESSIVES]
    return words[determiners[-1] + 1 :] if determiners else []


def _is_same_person(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two full names with the same last name denote one person."""
    shorter = min(len(words), len(others))
    return words[0] == others[0] or _lower_words(words[-shorter:]) == _lower_words(others[-shorter:])


def _is_part_of_full_name(words: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name of several words may be a part of a full one with the same last name."""
    return words[0] == full[0] or _lower_words(words) == _lower_words(full[-len(words) :])


def _lower_words(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]


def _last_name(words: Sequence[str]) -> str:
    """The last name, lower case, without suffixes."""
    named = [word for word in words if word.lower().rstrip(".,") not in NAME_SUFFIXES] or words
    return named[-1].lower().strip(",") if named else ""


def _contains_acronym(name: str) -> bool:
    """Whether a name contains an acronym, as those of organisations do: "CTV Leith"."""
    return any(len(word) > 2 and word.isalpha() and word.isupper() for word in name.split())
