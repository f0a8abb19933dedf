"""Antecedents of pronouns and descriptions: candidate names, scored by salience."""

from collections.abc import Iterator
from math import log2
from typing import Final, NamedTuple

from index.languages.en.grammar_words import CATAPHORIC_SUBORDINATORS, PREPOSITIONS
from index.quotes.entities import EntityRegistry, Gender
from index.quotes.mentions import find_clause_subjects
from index.quotes.sentence import AnnotatedSentence, NameSpan, NameType

_MAX_SENTENCE_DISTANCE: Final = 14
"""Maximum distance from an anaphor to its antecedent, in sentences."""

MAX_PARAGRAPH_DISTANCE: Final = 5
"""Maximum distance from an anaphor to its antecedent, in paragraphs."""

# Weights of the salience score, set by hand on news articles; no result depends much on any one of them.
_SUBJECT_WEIGHT: Final = 2.0
"""The name is the subject of a clause."""
_PARAGRAPH_DISTANCE_WEIGHT: Final = -2.0
"""Per paragraph between antecedent and anaphor."""
_SENTENCE_DISTANCE_WEIGHT: Final = -1.0
"""Per sentence between antecedent and anaphor."""
_PERSON_WEIGHT: Final = 2.0
"""The name is a person's."""
_UNSURE_PERSON_WEIGHT: Final = -1.0
"""The name may be a person's."""
_REPORTING_VERB_WEIGHT: Final = 1.0
"""A reporting verb stands next to one of its mentions."""
_MENTION_COUNT_WEIGHT: Final = 0.5
"""Per doubling of its mentions."""
_GENDER_MATCH_WEIGHT: Final = 1.0
"""A title or the first name implies the pronoun's gender."""
_POSSESSIVE_NAME_WEIGHT: Final = -2.0
"""The name is possessive."""
_AFTER_PREPOSITION_WEIGHT: Final = -0.5
"""The name follows a preposition."""

PRONOUN_GENDERS: Final[dict[str, Gender]] = {
    "he": "male",
    "his": "male",
    "him": "male",
    "she": "female",
    "her": "female",
}
"""The gender of a pronoun's antecedents."""


class Antecedent(NamedTuple):
    """A candidate name and its salience score."""

    score: float
    name: str


class AntecedentFinder:
    """Finds the candidate antecedents of an anaphor: a pronoun, or "who" for a description of a person."""

    def __init__(self, entities: EntityRegistry) -> None:
        self._entities = entities

    def find(self, word: str, start: int, sentence_index: int, since: int = -1) -> Iterator[Antecedent]:
        """Yield the compatible names before an anaphor.

        Args:
            word: The anaphor: "he", "she", "her", "it" or "who", lower case.
            start: Its start, in characters of the text.
            sentence_index: The index of its sentence.
            since: Character position before which names are ignored.
        """
        paragraph = self._entities.sentences[sentence_index].paragraph
        excluded = self.excluded_names(word, start, sentence_index)
        for back in range(min(_MAX_SENTENCE_DISTANCE, sentence_index + 1)):
            sentence = self._entities.sentences[sentence_index - back]
            distance = paragraph - sentence.paragraph
            if distance > MAX_PARAGRAPH_DISTANCE:
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
                    score = score + _PARAGRAPH_DISTANCE_WEIGHT * distance + _SENTENCE_DISTANCE_WEIGHT * back
                    yield Antecedent(score, full)

    def find_cataphoric_subject(self, word: str, start: int, sentence_index: int) -> str | None:
        """Find the subject that a cataphoric pronoun refers to: "Though she agreed, Nyberg said".

        Args:
            word: The pronoun, lower case.
            start: Its start, in characters of the text.
            sentence_index: The index of its sentence.
        """
        sentence = self._entities.sentences[sentence_index]
        tokens = sentence.tokens
        if (
            word not in PRONOUN_GENDERS
            or tokens[0].lower not in CATAPHORIC_SUBORDINATORS
            or start > tokens[min(2, len(tokens) - 1)].start
        ):
            return None
        comma = next((position for position, token in enumerate(tokens) if token.text == ","), len(tokens))
        for name in sentence.names:
            if name.titles_start == comma + 1:
                full = self._entities.fullest_name(name.text)
                return full if self.is_compatible(word, full) else None
        return None

    def excluded_names(self, word: str, start: int, sentence_index: int) -> set[str]:
        """Return the people of a pronoun's sentence that it cannot refer to.

        These are named after it, or anywhere if it stands in a parenthetical clause: "Nyberg, he said, is".

        Args:
            word: The pronoun, lower case.
            start: Its start, in characters of the text.
            sentence_index: The index of its sentence.
        """
        if word not in PRONOUN_GENDERS:
            return set()
        sentence = self._entities.sentences[sentence_index]
        tokens = sentence.tokens
        position = next(position for position, token in enumerate(tokens) if token.start == start)
        is_parenthetical = (
            1 < position < len(tokens) - 3 and tokens[position - 1].text == "," == tokens[position + 2].text
        )
        return {
            self._entities.fullest_name(name.text)
            for name in sentence.names
            if is_parenthetical or tokens[name.first_token].start > start
        }

    def is_compatible(self, word: str, name: str) -> bool:
        """Whether an anaphor agrees with a name in animacy and gender."""
        if word == "it":
            return not self._entities.is_person(name)
        if word == "who":
            return self._entities.is_person(name)
        return self._entities.may_be_person(name) and self._entities.gender_of(name) in (
            None,
            PRONOUN_GENDERS.get(word),
        )

    def _score_salience(self, word: str, sentence: AnnotatedSentence, name: NameSpan, full: str) -> float:
        """The part of the score that is independent of distance."""
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
