"""The people whom a text names: fullest names, genders, roles, and whom a pronoun denotes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.quotation_words import UNKNOWN_GENDER
from index.model import AttributionMethod
from index.quotes.localized.mentions import Mention
from index.quotes.localized.word_classes import WordClasses
from index.text.names import split_name_words

_MAX_SENTENCES_BACK: Final = 8
"""Number of sentences that are searched for whom a pronoun denotes."""

_MAX_PEOPLE: Final = 30
"""Number of mentions of a sentence that are searched."""

_MAX_NAMESAKES: Final = 20
"""Number of full names with the same last word that are kept."""


class Speaker(NamedTuple):
    """Who says a quotation, and how it was told."""

    name: str
    how: AttributionMethod


class PeopleIndex:
    """The people of a text, by their mentions in each sentence."""

    def __init__(self, mentions: Sequence[Sequence[Mention]], classes: WordClasses) -> None:
        self._mentions = mentions
        self._classes = classes
        self._full_names: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
        self._bearers: defaultdict[str, list[str]] = defaultdict(list)
        self._genders: dict[str, str] = {}
        self._speakers: dict[int, str] = {}
        self.roles: dict[str, str] = {}
        self._collect()

    def _collect(self) -> None:
        """Collect full names, then the genders and roles that their mentions show."""
        for number, mention in self._named():
            words = split_name_words(mention.name)
            if len(words) > 1:
                names = self._full_names[words[-1]]
                if mention.name in names or len(names) < _MAX_NAMESAKES:
                    names.setdefault(mention.name, []).append(number)
        for number, mention in self._named():
            name = self.full_name(mention, number)
            if mention.gender and not self._genders.get(name):
                self._genders[name] = mention.gender
            if mention.role:
                self.roles.setdefault(name, mention.role)
                bearers = self._bearers[mention.role.lower()]
                if name not in bearers:
                    bearers.append(name)

    def _named(self) -> Iterator[tuple[int, Mention]]:
        for number, mentions in enumerate(self._mentions):
            for mention in mentions:
                if mention.kind == "name":
                    yield number, mention

    def full_name(self, mention: Mention, sentence: int) -> str:
        """Return the fullest name of whom a name denotes: of several, of the gender, the one named last.

        Args:
            mention: The mention.
            sentence: The index of its sentence.
        """
        words = split_name_words(mention.name)
        if not words:
            return mention.name
        candidates = {
            name: numbers
            for name, numbers in self._full_names.get(words[-1], {}).items()
            if set(words) <= set(split_name_words(name)) and self._fits(name, mention.gender)
        }
        if not candidates:
            return mention.name
        longest = max(len(name.split()) for name in candidates)
        fullest = {name: numbers for name, numbers in candidates.items() if len(name.split()) == longest}
        return max(fullest, key=lambda name: fullest[name][max(0, bisect_right(fullest[name], sentence) - 1)])

    def _fits(self, name: str, gender: str) -> bool:
        known = self._genders.get(name) or self._classes.name_gender(name)
        return UNKNOWN_GENDER in (known, gender) or known == gender

    def record_speaker(self, sentence: int, name: str) -> None:
        """Record who speaks in a sentence, for pronouns that follow."""
        self._speakers[sentence] = name

    def resolve(self, mention: Mention, sentence: int) -> Speaker | None:
        """Return the speaker whom a mention denotes; None if unknown.

        Args:
            mention: The mention.
            sentence: The index of its sentence.
        """
        if mention.kind == "pronoun":
            name = self.find_antecedent(sentence, mention.first, mention.gender)
            return Speaker(name, "pronoun") if name else None
        if mention.kind == "name":
            full = self.full_name(mention, sentence)
            return Speaker(full, "named" if full == mention.name else "surname")
        bearers = self._bearers.get(mention.name.lower(), ())
        return Speaker(bearers[0] if len(bearers) == 1 else mention.name, "noun")

    def find_antecedent(self, sentence: int, position: int, gender: str) -> str | None:
        """Return the person whom a pronoun denotes: of the nearest sentence, the first of its gender.

        Args:
            sentence: The index of the pronoun's sentence.
            position: The position of its token.
            gender: Its gender.
        """
        for is_certain in (True, False):
            for number in range(sentence, max(-1, sentence - _MAX_SENTENCES_BACK), -1):
                until = position if number == sentence else None
                people = self._people_in(number, until, is_certain=is_certain)
                certain = [name for name in people if gender and self._gender(name) == gender]
                possible = [name for name in people if self._fits(name, gender)]
                if certain or possible:
                    return (certain or possible)[0]
        return None

    def _people_in(self, sentence: int, until: int | None, *, is_certain: bool) -> list[str]:
        """Return the people named in a sentence before a position, its speaker first.

        Args:
            sentence: The index of the sentence.
            until: The position; None for the whole sentence.
            is_certain: Whether a role, title or given name shows that they are people; else, full names that
                open the sentence count.
        """
        people = [
            self.full_name(mention, sentence)
            for mention in self._mentions[sentence][:_MAX_PEOPLE]
            if mention.kind == "name"
            and (until is None or mention.first < until)
            and (self._is_person(mention, sentence) if is_certain else self._may_be_person(mention))
        ]
        spoke = self._speakers.get(sentence) if until is None else None
        return [spoke, *people] if spoke else people

    def _may_be_person(self, mention: Mention) -> bool:
        return mention.first == 0 and " " in mention.name and self._classes.capitals_mark_names

    def _gender(self, name: str) -> str:
        return self._genders.get(name) or self._classes.name_gender(name)

    def _is_person(self, mention: Mention, sentence: int) -> bool:
        return mention.is_person or self.full_name(mention, sentence) in self._genders
