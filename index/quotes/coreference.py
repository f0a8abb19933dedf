"""From the words that name a speaker to the fullest name: last names, pronouns, roles."""

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
"""Former speakers for whom a pronoun may stand."""

_FORMER_SPEAKER_SCORE: Final = 2.0
"""How likely a pronoun stands for who spoke last, in the points of `index.quotes.antecedents`."""

_FORMER_SPEAKER_PARAGRAPH_WEIGHT: Final = -1.0
"""For each paragraph in between."""

_MIN_DESCRIPTION_SCORE: Final = 1.0
"""Points that a name needs for a description to stand for it."""

_MIN_DESCRIPTION_LEAD: Final = 1.0
"""By how many it must lead."""

_LEADING_ARTICLE: Final = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_GENERIC_ROLES: Final = ROLE_NOUNS - OFFICE_TITLES
"""What may be said of anybody; an office is only for whoever was said to hold it."""


class ResolvedSpeaker(NamedTuple):
    """Who speaks, and how that was found."""

    name: str
    how: AttributionMethod


class _SpeakerTurn(NamedTuple):
    """Who spoke where."""

    start: int
    sentence_index: int  # of the sentence
    speaker: ResolvedSpeaker


class CoreferenceResolver:
    """Finds out whom mentions stand for, while a text is read from its beginning to its end."""

    def __init__(self, cast: EntityRegistry) -> None:
        self._entities = cast
        self._antecedents = AntecedentFinder(cast)
        self._speaker_turns: list[_SpeakerTurn] = []

    def record_speaker(self, start: int, number: int, speaker: ResolvedSpeaker) -> None:
        """Take note of who speaks, or is spoken of, from a character in a sentence on.

        The next pronoun may stand for them.
        """
        self._speaker_turns.append(_SpeakerTurn(start, number, speaker))

    def resolve(self, mention: SpeakerMention, number: int, written: str) -> ResolvedSpeaker | None:
        """Whom a mention stands for.

        Args:
            mention: The mention.
            number: Its sentence's number.
            written: Its words.

        Returns:
            The speaker; None where the text doesn't tell, or the writer or reader is meant: "I", "we".
        """
        if mention.name:
            return self._resolve_name(mention.name, number)
        words = written.lower().replace("’", "'")
        if mention.mention_type == "noun":
            return self._resolve_description(mention, number, words.split()) or _description_as_speaker(
                written
            )
        word = words.partition("'")[0]
        unnamed = self._find_unnamed_speaker(word, mention.start, number)
        if unnamed:
            return ResolvedSpeaker(unnamed, "noun")
        found = self._resolve_pronoun(word, mention.start, number)
        return ResolvedSpeaker(found, "pronoun") if found else None

    def _resolve_name(self, name: NameSpan, number: int) -> ResolvedSpeaker:
        titles = find_titles_before(self._entities.sentences[number], name)
        full = self._entities.fullest_name(name.text, gender_from_titles(titles))
        how: AttributionMethod = "named" if full == name.text else "surname"
        other = _find_joint_speaker(self._entities.sentences[number], name)
        return ResolvedSpeaker(
            f"{self._entities.fullest_name(other.text)} and {full}" if other else full, how
        )

    def _resolve_description(
        self, mention: SpeakerMention, number: int, words: Sequence[str]
    ) -> ResolvedSpeaker | None:
        """Whoever was said to be what a description with "the" says, or is clearly meant."""
        if words[0] != "the":
            return None
        noun = _find_head_noun(words)
        found = self._find_speaker_by_noun(noun)
        if found is None:
            found = self._entities.holder_of_role(" ".join(words[1:]), number)
        if found is None and noun in ORGANISATION_NOUNS:
            found = self._find_unambiguous("it", mention.start, number)
        elif found is None and (
            noun in _GENERIC_ROLES or noun.endswith(("-year-old", "man", "woman", "ist"))
        ):
            found = self._find_unambiguous("who", mention.start, number)
        return ResolvedSpeaker(found, "noun") if found else None

    def _find_speaker_by_noun(self, noun: str) -> str | None:
        """The former speaker whom only a description with the same noun names: "a justice official"."""
        for spoken in reversed(self._speaker_turns[-_MAX_FORMER_SPEAKERS:]):
            name, how = spoken.speaker
            if how == "noun" and _find_head_noun(name.lower().split()) == noun:
                return name
        return None

    def _find_unambiguous(self, word: str, start: int, number: int) -> str | None:
        """Whom a description stands for where nobody else comes close."""
        best: dict[str, float] = {}
        for score, name in self._find_antecedents(word, start, number):
            best[name] = max(score, best.get(name, score))
        ranked = sorted(best, key=lambda name: -best[name])
        if not ranked or best[ranked[0]] < _MIN_DESCRIPTION_SCORE:
            return None
        if len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < _MIN_DESCRIPTION_LEAD:
            return None
        return ranked[0]

    def _resolve_pronoun(self, word: str, start: int, number: int) -> str | None:
        if word == "they":
            return self._find_last_group()
        if word not in PRONOUN_GENDERS and word != "it":
            return None
        ahead = self._antecedents.find_cataphoric_subject(word, start, number)
        if ahead:
            return ahead
        best = max(self._find_antecedents(word, start, number), default=None)
        if best and word in PRONOUN_GENDERS:
            self._entities.assume_gender(best.name, PRONOUN_GENDERS[word])
        return best.name if best else None

    def _find_unnamed_speaker(self, word: str, start: int, number: int) -> str | None:
        """The last speaker, where that is only said to be somebody, and nobody else is named since."""
        if word not in PRONOUN_GENDERS or not self._speaker_turns:
            return None
        spoken = self._speaker_turns[-1]
        name, how = spoken.speaker
        noun = _find_head_noun(name.lower().split())
        if (
            how != "noun"
            or noun not in TITLES_AND_ROLES
            or _gender_from_noun(noun) not in (None, PRONOUN_GENDERS[word])
        ):
            return None
        if self._paragraph_distance(spoken, number) > 1 or spoken.start >= start:
            return None
        end = self._entities.sentences[spoken.sentence_index].tokens[-1].end
        return None if any(self._antecedents.find(word, start, number, since=end)) else name

    def _paragraph_distance(self, spoken: _SpeakerTurn, number: int) -> int:
        """How many paragraphs a sentence stands after one in which somebody spoke."""
        return (
            self._entities.sentences[number].paragraph
            - self._entities.sentences[spoken.sentence_index].paragraph
        )

    def _find_last_group(self) -> str | None:
        """The last speakers, where they are several: "the officials", "Ada Nyberg and Tom Vale"."""
        if not self._speaker_turns:
            return None
        name, how = self._speaker_turns[-1].speaker
        return name if " and " in name or (how == "noun" and name.endswith("s")) else None

    def _find_antecedents(self, word: str, start: int, number: int) -> list[Antecedent]:
        """Everybody for whom a word may stand, the last speaker among them."""
        former = self._find_former_speaker(word, start, number)
        return [*self._antecedents.find(word, start, number), *([former] if former else [])]

    def _find_former_speaker(self, word: str, start: int, number: int) -> Antecedent | None:
        """The last speaker for whom a word may stand."""
        excluded = self._antecedents.excluded_names(word, start, number)
        for spoken in reversed(self._speaker_turns[-_MAX_FORMER_SPEAKERS:]):
            name, how = spoken.speaker
            if spoken.start >= start or name in excluded or not self._antecedents.is_compatible(word, name):
                continue
            if word not in PRONOUN_GENDERS or how != "noun":
                away = self._paragraph_distance(spoken, number)
                return (
                    Antecedent(_FORMER_SPEAKER_SCORE + _FORMER_SPEAKER_PARAGRAPH_WEIGHT * away, name)
                    if away <= MAX_PARAGRAPH_DISTANCE
                    else None
                )
        return None


def _find_joint_speaker(sentence: AnnotatedSentence, name: NameSpan) -> NameSpan | None:
    """Who speaks together with somebody: "Ada Nyberg and Tom Vale said"."""
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
    """Whether a name is a person's, or looks so and has two words."""
    return name.name_type == NameType.PERSON or (name.name_type == NameType.UNSURE and " " in name.text)


def _description_as_speaker(written: str) -> ResolvedSpeaker | None:
    """A description without its article."""
    bare = strip_possessive(_LEADING_ARTICLE.sub("", " ".join(written.split()), count=1))
    return ResolvedSpeaker(bare, "noun") if bare else None


def _gender_from_noun(noun: str) -> Gender | None:
    """The gender that a noun tells: "spokeswoman"."""
    if noun.endswith("woman") or noun in FEMALE_TITLES:
        return "female"
    return "male" if noun.endswith("man") or noun in MALE_TITLES else None


def _find_head_noun(words: Sequence[str]) -> str:
    """The noun that a description is about: "founder" in "the 39-year-old founder of the firm"."""
    for place, word in enumerate(words[1:], start=1):
        if word in PREPOSITIONS or word in ("who", "that", "which"):
            return words[place - 1]
    return words[-1]
