"""The names that a pronoun or a description may stand for, each with how likely it is."""

from collections.abc import Iterator
from math import log2
from typing import Final, NamedTuple

from index.languages.en.grammar_words import AHEAD, PREPOSITIONS
from index.quotes.entities import Cast, Gender
from index.quotes.mentions import clause_subjects
from index.quotes.sentence import Kind, Name, Sentence

_REACH: Final = 14
"""Sentences that a pronoun reaches back."""

PARAGRAPHS: Final = 5
"""Paragraphs that it reaches back."""

# How likely a name is what a pronoun stands for, in points. Set by hand on news articles; all round, since
# nothing much depends on any one of them.
_SUBJECT: Final = 2.0
"""It is a clause's subject."""
_AWAY: Final = -2.0
"""For each paragraph in between."""
_BACK: Final = -1.0
"""For each sentence in between."""
_PERSON: Final = 2.0
"""It is surely a person's."""
_UNSURE: Final = -1.0
"""It only looks like a person's."""
_TALKS: Final = 1.0
"""A verb of saying stands beside it somewhere."""
_MENTIONED: Final = 0.5
"""For each doubling of how often it is mentioned."""
_GENDER: Final = 1.0
"""The text or the first name tells the right gender."""
_POSSESSIVE: Final = -2.0
"""It only says whose something is."""
_GOVERNED: Final = -0.5
"""It follows a preposition."""

GENDERS: Final[dict[str, Gender]] = {
    "he": "male",
    "his": "male",
    "him": "male",
    "she": "female",
    "her": "female",
}
"""The gender of those for whom pronouns stand."""


class Candidate(NamedTuple):
    """A name with how likely it is meant."""

    score: float
    name: str


class Candidates:
    """The names of a text that a word may stand for: a pronoun, or "who" for a description of anybody."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def find(self, word: str, start: int, number: int, since: int = -1) -> Iterator[Candidate]:
        """The names before a word that it may stand for.

        Args:
            word: "he", "she", "her", "it" or "who", lower-case.
            start: Its first character in the text.
            number: Its sentence's number.
            since: The character after which they stand.
        """
        paragraph = self._cast.sentences[number].paragraph
        excluded = self.excluded(word, start, number)
        for back in range(min(_REACH, number + 1)):
            sentence = self._cast.sentences[number - back]
            away = paragraph - sentence.paragraph
            if away > PARAGRAPHS:
                return
            if back and (sentence.aside or sentence.is_heading):
                continue
            subjects = set(clause_subjects(sentence))
            for name in sentence.names:
                full = self._cast.fullest(name.text)
                if (
                    since < sentence.tokens[name.first].start < start
                    and full not in excluded
                    and self.agree(word, full)
                ):
                    score = self._salience(word, sentence, name, full) + _SUBJECT * (name in subjects)
                    yield Candidate(score + _AWAY * away + _BACK * back, full)

    def ahead(self, word: str, start: int, number: int) -> str | None:
        """The subject of the main clause that a pronoun is ahead of: "Though she agreed, Nyberg said"."""
        sentence = self._cast.sentences[number]
        tokens = sentence.tokens
        if (
            word not in GENDERS
            or tokens[0].lower not in AHEAD
            or start > tokens[min(2, len(tokens) - 1)].start
        ):
            return None
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), len(tokens))
        for name in sentence.names:
            if name.head == comma + 1:
                full = self._cast.fullest(name.text)
                return full if self.agree(word, full) else None
        return None

    def excluded(self, word: str, start: int, number: int) -> set[str]:
        """The people in a pronoun's sentence for whom it can't stand.

        Those are named after it, or before it where it stands in a remark: "Nyberg, he said, is".
        """
        if word not in GENDERS:
            return set()
        sentence = self._cast.sentences[number]
        tokens = sentence.tokens
        place = next(place for place, token in enumerate(tokens) if token.start == start)
        remark = 1 < place < len(tokens) - 3 and tokens[place - 1].text == "," == tokens[place + 2].text
        return {
            self._cast.fullest(name.text)
            for name in sentence.names
            if remark or tokens[name.first].start > start
        }

    def agree(self, word: str, name: str) -> bool:
        """Whether a word can stand for a name."""
        if word == "it":
            return not self._cast.is_person(name)
        if word == "who":
            return self._cast.is_person(name)
        return self._cast.may_be_person(name) and self._cast.gender(name) in (None, GENDERS.get(word))

    def _salience(self, word: str, sentence: Sentence, name: Name, full: str) -> float:
        """How much a name is in view, wherever it stands."""
        score = _TALKS * self._cast.talks(full) + _MENTIONED * log2(1 + self._cast.weight(full))
        if name.kind == Kind.PERSON:
            score += _PERSON
        if word != "it" and not self._cast.is_person(full):
            score += _UNSURE
        if word in GENDERS and self._cast.gender(full) == GENDERS[word]:
            score += _GENDER
        if name.possessive:
            score += _POSSESSIVE
        if name.head and sentence.tokens[name.head - 1].lower in PREPOSITIONS - {"for"}:
            score += _GOVERNED
        return score
