"""The names that a pronoun or a description may stand for, each with how likely it is."""

from collections.abc import Iterator
from math import log2
from typing import Final, NamedTuple

from index.languages.en.grammar_words import CATAPHORIC_SUBORDINATORS, PREPOSITIONS
from index.quotes.entities import EntityRegistry, Gender
from index.quotes.mentions import find_clause_subjects
from index.quotes.sentence import AnnotatedSentence, NameSpan, NameType

_MAX_SENTENCE_DISTANCE: Final = 14
"""Sentences that a pronoun reaches back."""

MAX_PARAGRAPH_DISTANCE: Final = 5
"""Paragraphs that it reaches back."""

# How likely a name is what a pronoun stands for, in points. Set by hand on news articles; all round, since
# nothing much depends on any one of them.
_SUBJECT_WEIGHT: Final = 2.0
"""It is a clause's subject."""
_PARAGRAPH_DISTANCE_WEIGHT: Final = -2.0
"""For each paragraph in between."""
_SENTENCE_DISTANCE_WEIGHT: Final = -1.0
"""For each sentence in between."""
_PERSON_WEIGHT: Final = 2.0
"""It is surely a person's."""
_UNSURE_PERSON_WEIGHT: Final = -1.0
"""It only looks like a person's."""
_REPORTING_VERB_WEIGHT: Final = 1.0
"""A verb of saying stands beside it somewhere."""
_MENTION_COUNT_WEIGHT: Final = 0.5
"""For each doubling of how often it is mentioned."""
_GENDER_MATCH_WEIGHT: Final = 1.0
"""The text or the first name tells the right gender."""
_POSSESSIVE_NAME_WEIGHT: Final = -2.0
"""It only says whose something is."""
_AFTER_PREPOSITION_WEIGHT: Final = -0.5
"""It follows a preposition."""

PRONOUN_GENDERS: Final[dict[str, Gender]] = {
    "he": "male",
    "his": "male",
    "him": "male",
    "she": "female",
    "her": "female",
}
"""The gender of those for whom pronouns stand."""


class Antecedent(NamedTuple):
    """A name with how likely it is meant."""

    score: float
    name: str


class AntecedentFinder:
    """The names of a text that a word may stand for: a pronoun, or "who" for a description of anybody."""

    def __init__(self, cast: EntityRegistry) -> None:
        self._entities = cast

    def find(self, word: str, start: int, number: int, since: int = -1) -> Iterator[Antecedent]:
        """The names before a word that it may stand for.

        Args:
            word: "he", "she", "her", "it" or "who", lower-case.
            start: Its first character in the text.
            number: Its sentence's number.
            since: The character after which they stand.
        """
        paragraph = self._entities.sentences[number].paragraph
        excluded = self.excluded_names(word, start, number)
        for back in range(min(_MAX_SENTENCE_DISTANCE, number + 1)):
            sentence = self._entities.sentences[number - back]
            away = paragraph - sentence.paragraph
            if away > MAX_PARAGRAPH_DISTANCE:
                return
            if back and (sentence.is_aside or sentence.is_heading):
                continue
            subjects = set(find_clause_subjects(sentence))
            for name in sentence.names:
                full = self._entities.fullest_name(name.text)
                if (
                    since < sentence.tokens[name.first_token].start < start
                    and full not in excluded
                    and self.is_compatible(word, full)
                ):
                    score = self._score_salience(word, sentence, name, full) + _SUBJECT_WEIGHT * (
                        name in subjects
                    )
                    yield Antecedent(
                        score + _PARAGRAPH_DISTANCE_WEIGHT * away + _SENTENCE_DISTANCE_WEIGHT * back, full
                    )

    def find_cataphoric_subject(self, word: str, start: int, number: int) -> str | None:
        """The subject of the main clause that a pronoun is ahead of: "Though she agreed, Nyberg said"."""
        sentence = self._entities.sentences[number]
        tokens = sentence.tokens
        if (
            word not in PRONOUN_GENDERS
            or tokens[0].lower not in CATAPHORIC_SUBORDINATORS
            or start > tokens[min(2, len(tokens) - 1)].start
        ):
            return None
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), len(tokens))
        for name in sentence.names:
            if name.titles_start == comma + 1:
                full = self._entities.fullest_name(name.text)
                return full if self.is_compatible(word, full) else None
        return None

    def excluded_names(self, word: str, start: int, number: int) -> set[str]:
        """The people in a pronoun's sentence for whom it can't stand.

        Those are named after it, or before it where it stands in a remark: "Nyberg, he said, is".
        """
        if word not in PRONOUN_GENDERS:
            return set()
        sentence = self._entities.sentences[number]
        tokens = sentence.tokens
        place = next(place for place, token in enumerate(tokens) if token.start == start)
        remark = 1 < place < len(tokens) - 3 and tokens[place - 1].text == "," == tokens[place + 2].text
        return {
            self._entities.fullest_name(name.text)
            for name in sentence.names
            if remark or tokens[name.first_token].start > start
        }

    def is_compatible(self, word: str, name: str) -> bool:
        """Whether a word can stand for a name."""
        if word == "it":
            return not self._entities.is_person(name)
        if word == "who":
            return self._entities.is_person(name)
        return self._entities.may_be_person(name) and self._entities.gender_of(name) in (
            None,
            PRONOUN_GENDERS.get(word),
        )

    def _score_salience(self, word: str, sentence: AnnotatedSentence, name: NameSpan, full: str) -> float:
        """How much a name is in view, wherever it stands."""
        score = _REPORTING_VERB_WEIGHT * self._entities.has_reporting_verb(
            full
        ) + _MENTION_COUNT_WEIGHT * log2(1 + self._entities.mention_count(full))
        if name.name_type == NameType.PERSON:
            score += _PERSON_WEIGHT
        if word != "it" and not self._entities.is_person(full):
            score += _UNSURE_PERSON_WEIGHT
        if word in PRONOUN_GENDERS and self._entities.gender_of(full) == PRONOUN_GENDERS[word]:
            score += _GENDER_MATCH_WEIGHT
        if name.is_possessive:
            score += _POSSESSIVE_NAME_WEIGHT
        if name.titles_start and sentence.tokens[name.titles_start - 1].lower in PREPOSITIONS - {"for"}:
            score += _AFTER_PREPOSITION_WEIGHT
        return score
