"""Coreference resolution of speaker mentions: last names, pronouns and descriptions to full names."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from index.languages.en.grammar_words import PREPOSITIONS
from index.languages.en.name_words import (
    FEMALE_TITLES,
    MALE_TITLES,
    OFFICE_TITLES,
    ORGANISATION_NOUNS,
    ROLE_NOUNS,
    TITLES_AND_ROLES,
)
from index.model import AttributionMethod
from index.quotes.antecedents import MAX_PARAGRAPH_DISTANCE, PRONOUN_GENDERS, Antecedent, AntecedentFinder
from index.quotes.entities import EntityRegistry, Gender, find_titles_before, gender_from_titles
from index.quotes.mentions import SpeakerMention, find_clause_subjects
from index.quotes.sentence import AnnotatedSentence, NameSpan, NameType, strip_possessive

_MAX_FORMER_SPEAKERS: Final = 5
"""Number of preceding speakers that are candidates for a pronoun."""

_FORMER_SPEAKER_SCORE: Final = 2.0
"""Salience score of a preceding speaker; see `index.quotes.antecedents`."""

_FORMER_SPEAKER_PARAGRAPH_WEIGHT: Final = -1.0
"""Per paragraph between the two."""

_MIN_DESCRIPTION_SCORE: Final = 1.0
"""Minimum score of the antecedent of a description."""

_MIN_DESCRIPTION_LEAD: Final = 1.0
"""Minimum difference to the second-best antecedent of a description."""

_LEADING_ARTICLE: Final = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_GENERIC_ROLES: Final = ROLE_NOUNS - OFFICE_TITLES
"""Roles of any person; an office refers only to a holder named as such."""


class ResolvedSpeaker(NamedTuple):
    """A speaker and the method by which it was found."""

    name: str
    how: AttributionMethod


class _SpeakerTurn(NamedTuple):
    """A speaker and the position of the mention or quotation."""

    start: int
    sentence_index: int
    speaker: ResolvedSpeaker


class CoreferenceResolver:
    """Resolves mentions to speakers; mentions are to be resolved in text order."""

    def __init__(self, entities: EntityRegistry) -> None:
        self._entities = entities
        self._antecedents = AntecedentFinder(entities)
        self._speaker_turns: list[_SpeakerTurn] = []

    def record_speaker(self, start: int, sentence_index: int, speaker: ResolvedSpeaker) -> None:
        """Record a speaker, or the topic of a sentence, as an antecedent for subsequent mentions.

        Args:
            start: The position in characters from which they speak.
            sentence_index: The index of the sentence.
            speaker: The speaker.
        """
        self._speaker_turns.append(_SpeakerTurn(start, sentence_index, speaker))

    def resolve(self, mention: SpeakerMention, sentence_index: int, written: str) -> ResolvedSpeaker | None:
        """Resolve a mention.

        Args:
            mention: The mention.
            sentence_index: The index of its sentence.
            written: Its text.

        Returns:
            The speaker; None if unresolved, or if the author or reader is meant ("I", "we").
        """
        if mention.name:
            return self._resolve_name(mention.name, sentence_index)
        words = written.lower().replace("’", "'")
        if mention.mention_type == "noun":
            return self._resolve_description(
                mention, sentence_index, words.split()
            ) or _description_as_speaker(written)
        word = words.partition("'")[0]
        described = self._find_described_speaker(word, mention.start, sentence_index)
        if described:
            return ResolvedSpeaker(described, "noun")
        antecedent = self._resolve_pronoun(word, mention.start, sentence_index)
        return ResolvedSpeaker(antecedent, "pronoun") if antecedent else None

    def _resolve_name(self, name: NameSpan, sentence_index: int) -> ResolvedSpeaker:
        titles = find_titles_before(self._entities.sentences[sentence_index], name)
        full = self._entities.fullest_name(name.text, gender_from_titles(titles))
        how: AttributionMethod = "named" if full == name.text else "surname"
        other = _find_joint_speaker(self._entities.sentences[sentence_index], name)
        return ResolvedSpeaker(
            f"{self._entities.fullest_name(other.text)} and {full}" if other else full, how
        )

    def _resolve_description(
        self, mention: SpeakerMention, sentence_index: int, words: Sequence[str]
    ) -> ResolvedSpeaker | None:
        """The holder of a definite description ("the mayor"), or its unambiguous antecedent."""
        if words[0] != "the":
            return None
        noun = _find_head_noun(words)
        name = self._find_speaker_by_noun(noun)
        if name is None:
            name = self._entities.holder_of_role(" ".join(words[1:]), sentence_index)
        if name is None and noun in ORGANISATION_NOUNS:
            name = self._find_unambiguous("it", mention.start, sentence_index)
        elif name is None and (noun in _GENERIC_ROLES or noun.endswith(("-year-old", "man", "woman", "ist"))):
            name = self._find_unambiguous("who", mention.start, sentence_index)
        return ResolvedSpeaker(name, "noun") if name else None

    def _find_speaker_by_noun(self, noun: str) -> str | None:
        """The preceding speaker named only by a description with the same head noun: "a justice official"."""
        for turn in reversed(self._speaker_turns[-_MAX_FORMER_SPEAKERS:]):
            name, how = turn.speaker
            if how == "noun" and _find_head_noun(name.lower().split()) == noun:
                return name
        return None

    def _find_unambiguous(self, word: str, start: int, sentence_index: int) -> str | None:
        """The antecedent of a description, if its score is high enough and leads clearly."""
        best: dict[str, float] = {}
        for score, name in self._find_antecedents(word, start, sentence_index):
            best[name] = max(score, best.get(name, score))
        ranked = sorted(best, key=lambda name: -best[name])
        if not ranked or best[ranked[0]] < _MIN_DESCRIPTION_SCORE:
            return None
        if len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < _MIN_DESCRIPTION_LEAD:
            return None
        return ranked[0]

    def _resolve_pronoun(self, word: str, start: int, sentence_index: int) -> str | None:
        if word == "they":
            return self._find_last_group()
        if word not in PRONOUN_GENDERS and word != "it":
            return None
        subject = self._antecedents.find_cataphoric_subject(word, start, sentence_index)
        if subject:
            return subject
        best = max(self._find_antecedents(word, start, sentence_index), default=None)
        if best and word in PRONOUN_GENDERS:
            self._entities.assume_gender(best.name, PRONOUN_GENDERS[word])
        return best.name if best else None

    def _find_described_speaker(self, word: str, start: int, sentence_index: int) -> str | None:
        """The last speaker, if only described ("an official") and no compatible name follows."""
        if word not in PRONOUN_GENDERS or not self._speaker_turns:
            return None
        turn = self._speaker_turns[-1]
        name, how = turn.speaker
        noun = _find_head_noun(name.lower().split())
        if (
            how != "noun"
            or noun not in TITLES_AND_ROLES
            or _gender_from_noun(noun) not in (None, PRONOUN_GENDERS[word])
        ):
            return None
        if self._paragraph_distance(turn, sentence_index) > 1 or turn.start >= start:
            return None
        end = self._entities.sentences[turn.sentence_index].tokens[-1].end
        return None if any(self._antecedents.find(word, start, sentence_index, since=end)) else name

    def _paragraph_distance(self, turn: _SpeakerTurn, sentence_index: int) -> int:
        """The number of paragraphs from a speaker turn to a sentence."""
        return (
            self._entities.sentences[sentence_index].paragraph
            - self._entities.sentences[turn.sentence_index].paragraph
        )

    def _find_last_group(self) -> str | None:
        """The last speaker, if plural: "the officials", "Ada Nyberg and Tom Vale"."""
        if not self._speaker_turns:
            return None
        name, how = self._speaker_turns[-1].speaker
        return name if " and " in name or (how == "noun" and name.endswith("s")) else None

    def _find_antecedents(self, word: str, start: int, sentence_index: int) -> list[Antecedent]:
        """All candidate antecedents, including the last compatible speaker."""
        former = self._find_former_speaker(word, start, sentence_index)
        return [*self._antecedents.find(word, start, sentence_index), *([former] if former else [])]

    def _find_former_speaker(self, word: str, start: int, sentence_index: int) -> Antecedent | None:
        """The last speaker compatible with the anaphor."""
        excluded = self._antecedents.excluded_names(word, start, sentence_index)
        for turn in reversed(self._speaker_turns[-_MAX_FORMER_SPEAKERS:]):
            name, how = turn.speaker
            if turn.start >= start or name in excluded or not self._antecedents.is_compatible(word, name):
                continue
            if word not in PRONOUN_GENDERS or how != "noun":
                distance = self._paragraph_distance(turn, sentence_index)
                return (
                    Antecedent(_FORMER_SPEAKER_SCORE + _FORMER_SPEAKER_PARAGRAPH_WEIGHT * distance, name)
                    if distance <= MAX_PARAGRAPH_DISTANCE
                    else None
                )
        return None


def _find_joint_speaker(sentence: AnnotatedSentence, name: NameSpan) -> NameSpan | None:
    """The first of two coordinated speakers: "Ada Nyberg and Tom Vale said"."""
    if (
        _is_full_person_name(name)
        and name.titles_start > 1
        and sentence.tokens[name.titles_start - 1].lower == "and"
    ):
        for other in find_clause_subjects(sentence):
            if other.end_token == name.titles_start - 1 and _is_full_person_name(other):
                return other
    return None


def _is_full_person_name(name: NameSpan) -> bool:
    """Whether a name is a person's, or possibly one and of several words."""
    return name.name_type == NameType.PERSON or (name.name_type == NameType.UNSURE and " " in name.text)


def _description_as_speaker(written: str) -> ResolvedSpeaker | None:
    """A description as the speaker, without its article."""
    bare = strip_possessive(_LEADING_ARTICLE.sub("", " ".join(written.split()), count=1))
    return ResolvedSpeaker(bare, "noun") if bare else None


def _gender_from_noun(noun: str) -> Gender | None:
    """The gender that a noun implies: "spokeswoman"."""
    if noun.endswith("woman") or noun in FEMALE_TITLES:
        return "female"
    return "male" if noun.endswith("man") or noun in MALE_TITLES else None


def _find_head_noun(words: Sequence[str]) -> str:
    """The head noun of a description: "founder" in "the 39-year-old founder of the firm"."""
    for position, word in enumerate(words[1:], start=1):
        if word in PREPOSITIONS or word in ("who", "that", "which"):
            return words[position - 1]
    return words[-1]
