"""Which verb of a sentence, or which other words, give a quotation to its speaker."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.en.grammar_words import COMMAS, MODALS, SUBORDINATORS
from index.languages.en.reporting_verbs import SPEECH
from index.quotes.mentions import Mention
from index.quotes.nonverbal_cues import before_colon, find_sources, signature
from index.quotes.sentence import Sentence
from index.quotes.subjects import subject_after, subject_before
from index.quotes.verbs import is_passive

_NEAR: Final = 3
"""Verbs on either side of a quotation that are looked at."""

_LEADING_IN: Final = frozenset({",", ":", "that"})
_GOES_ON: Final = (",", "?", "!", "—", "–", "-")
"""How a quotation ends that the sentence goes on after."""

# How well a cue fits a quotation, in points.
_VERB: Final = 10.0
_PER_WORD: Final = 0.7
"""Lost for each word between a verb and the quotation after it; before it, a point is."""
_ANOTHER: Final = 7
"""Words that a quotation in between counts for."""
_EXPECTED: Final = 6.0
"""The quotation ends so that a verb must follow, or starts the sentence; lost where neither is so."""
_LED_IN: Final = 5.0
"""A comma, a colon or "that" stands before the quotation; lost where it goes on after a distant verb."""
_OUTSIDE: Final = 4.0
"""Lost where the subject of a verb after the quotation stands before it, or the verb is not a fact."""
_ANOTHER_CLAUSE: Final = 8.0
"""Lost where another clause begins after the quotation: "“…,” when she said"."""
_SOURCE: Final = 6.0
_SOURCE_AFTER: Final = 12.0
_SIGNED: Final = 20.0


class Cue(NamedTuple):
    """What gives a quotation its speaker.

    Attributes:
        fitness: How well it fits; more is better, below 0 is doubtful.
        text: The cue as written: "said", "according to", or a colon.
        speaker: Who it names.
    """

    fitness: float
    text: str
    speaker: Mention


def find_cue(sentence: Sentence, verbs: Sequence[int], place: int, quoted: str) -> Cue | None:
    """Find the cue that fits a quotation best within its sentence.

    Args:
        sentence: The sentence.
        verbs: The places of its verbs of saying, in order.
        place: The quotation's place among the tokens.
        quoted: The quoted words.
    """
    signed = signature(sentence, place + 1)
    if signed:
        return Cue(_SIGNED, sentence.tokens[place + 1].text, signed)
    cues = [*_verb_cues(sentence, _nearest(verbs, place), place, quoted), *_source_cues(sentence, place)]
    if not cues and place and sentence.tokens[place - 1].text == ":":
        named = before_colon(sentence, place)
        return Cue(0.0, ":", named) if named else None
    return max(cues, key=lambda cue: cue.fitness, default=None)


def _nearest(verbs: Sequence[int], place: int) -> list[int]:
    """The few verbs on either side of a place."""
    before = [verb for verb in verbs if verb < place]
    after = [verb for verb in verbs if verb > place]
    return before[-_NEAR:] + after[:_NEAR]


def _source_cues(sentence: Sentence, place: int) -> Iterator[Cue]:
    for source in find_sources(sentence):
        fitness = _SOURCE_AFTER if source.place == place + 1 else _SOURCE
        yield Cue(fitness, source.cue, source.speaker)


def _verb_cues(sentence: Sentence, verbs: Sequence[int], place: int, quoted: str) -> Iterator[Cue]:
    goes_on = quoted.rstrip("’' ").endswith(_GOES_ON)
    for verb in verbs:
        if is_passive(sentence, verb):
            cue = _agent(sentence, verb, place)
        elif verb > place:
            cue = _cue_after(sentence, verb, place, goes_on=goes_on)
        else:
            cue = _cue_before(sentence, verb, place, goes_on=goes_on)
        if cue:
            yield cue


def _cue_after(sentence: Sentence, verb: int, place: int, *, goes_on: bool) -> Cue | None:
    """A verb after the quotation: "“…,” she said", "“…,” said the mayor"."""
    tokens = sentence.tokens
    turned = verb == place + 1 or (verb == place + 2 and tokens[place + 1].text in COMMAS)
    turned = turned and not tokens[verb].lower.endswith("ing")
    speaker = (subject_after(sentence, verb) if turned else None) or subject_before(sentence, verb)
    if speaker is None:
        return None
    fitness = _VERB - _distance(sentence, place, verb)
    fitness += _EXPECTED if goes_on or place == 0 else -_EXPECTED
    if speaker.start < tokens[place].start:
        fitness -= _OUTSIDE
    if tokens[place + 1].lower in SUBORDINATORS:
        fitness -= _ANOTHER_CLAUSE
    return Cue(fitness, tokens[verb].text, speaker)


def _cue_before(sentence: Sentence, verb: int, place: int, *, goes_on: bool) -> Cue | None:
    """A verb before the quotation: "She said: “…”", "She said that it “…”"."""
    tokens = sentence.tokens
    speaker = _turned_before(sentence, verb) or subject_before(sentence, verb)
    if speaker is None:
        return None
    fitness = _VERB - _PER_WORD * _distance(sentence, verb, place)
    if tokens[place - 1].lower in _LEADING_IN:
        fitness += _LED_IN
    elif goes_on and verb < place - 3:
        fitness -= _LED_IN
    if verb and tokens[verb - 1].lower in MODALS:
        fitness -= _OUTSIDE
    return Cue(fitness, tokens[verb].text, speaker)


def _turned_before(sentence: Sentence, verb: int) -> Mention | None:
    """The subject after a verb between two quotations: "“…,” said the mayor, “…”"."""
    tokens = sentence.tokens
    if not verb or tokens[verb - 1].text or tokens[verb].lower not in SPEECH or verb + 1 == len(tokens):
        return None
    if not tokens[verb + 1].text or tokens[verb + 1].lower in ("that", ","):
        return None
    return subject_after(sentence, verb)


def _agent(sentence: Sentence, verb: int, place: int) -> Cue | None:
    """Whoever a passive names: "was called “…” by Nyberg", "was called by Nyberg a “…”"."""
    tokens = sentence.tokens
    for by in (place + 1, verb + 1):
        if verb < place and by < len(tokens) and tokens[by].lower == "by":
            speaker = subject_after(sentence, by)
            if speaker:
                fitness = _VERB - _PER_WORD * _distance(sentence, verb, place)
                return Cue(fitness, tokens[verb].text, speaker)
    return None


def _distance(sentence: Sentence, one: int, other: int) -> int:
    """The words between two places; a quotation counts for several."""
    between = sentence.tokens[one + 1 : other]
    return other - one + _ANOTHER * sum(not token.text for token in between)
