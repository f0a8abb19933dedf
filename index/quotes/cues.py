"""Which verb of a sentence, or which other words, give a quotation to its speaker."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.en.grammar_words import (
    BASE_FORM_PRECEDERS,
    MODAL_VERBS,
    NOUN_PRECEDERS,
    PASSIVE_ADVERBS,
    PASSIVE_AUXILIARIES,
    PREPOSITIONS,
    REMARK_MARKS,
    SUBORDINATORS,
    VERBAL_CLITICS,
)
from index.languages.en.reporting_verbs import (
    AMBIGUOUS_REPORTING_FORMS,
    BASE_FORMS,
    INVERTIBLE_VERBS,
    QUOTING_VERBS,
    REPORTING_VERBS,
    WORD_USE_VERBS,
)
from index.languages.tables import parse_words
from index.quotes.mentions import SpeakerMention
from index.quotes.nonverbal_cues import find_colon_speaker, find_nonverbal_cues, find_signature
from index.quotes.sentence import AnnotatedSentence
from index.quotes.subjects import find_subject_after, find_subject_before

_WORDING_NOUNS: Final = parse_words("word words phrase phrases term terms expression slogan")


_PUT_FORMS: Final = parse_words("put puts putting")


_MAX_WORDS_TO_SAYING: Final = 9
"""Words between "quoted" and "as saying" at most."""


def find_reporting_verbs(sentence: AnnotatedSentence) -> list[int]:
    """The places of a sentence's verbs of saying."""
    return [
        place
        for place, token in enumerate(sentence.tokens)
        if token.lower in REPORTING_VERBS and _is_reporting_verb(sentence, place)
    ]


def is_passive(sentence: AnnotatedSentence, verb: int) -> bool:
    """Whether a participle says what was done to its subject: "was called"."""
    tokens = sentence.tokens
    if tokens[verb].lower.endswith("ing"):
        return False
    place = verb - 1
    while place >= 0 and (tokens[place].lower.endswith("ly") or tokens[place].lower in PASSIVE_ADVERBS):
        place -= 1
    return place >= 0 and tokens[place].lower in PASSIVE_AUXILIARIES


def _is_reporting_verb(sentence: AnnotatedSentence, place: int) -> bool:
    """Whether a form of a verb of saying is that here."""
    tokens = sentence.tokens
    token = tokens[place]
    if not token.text[0].islower() or not _has_required_words(sentence, place):
        return False
    before = tokens[place - 1].lower if place else ""
    if token.lower in AMBIGUOUS_REPORTING_FORMS and _is_used_as_noun(sentence, place, before):
        return False
    if token.lower in BASE_FORMS and token.lower != "say":
        return before.endswith(("s", "ly")) or before in BASE_FORM_PRECEDERS
    return before != "to" or token.lower == "say"


def _has_required_words(sentence: AnnotatedSentence, place: int) -> bool:
    """Whether the words are there that some verbs need: "put it", "used the word", not "quoted as saying"."""
    verb = sentence.tokens[place].lower
    following = [token.lower for token in sentence.tokens[place + 1 : place + 1 + _MAX_WORDS_TO_SAYING]]
    if verb in _PUT_FORMS:
        return following[:1] == ["it"]
    if verb in QUOTING_VERBS:
        return "saying" not in following
    return verb not in WORD_USE_VERBS or not _WORDING_NOUNS.isdisjoint(following[:3])


def _is_used_as_noun(sentence: AnnotatedSentence, place: int, before: str) -> bool:
    """Whether what can be a noun is one: "the report", "with claims", "its demands said"."""
    tokens = sentence.tokens
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if before in NOUN_PRECEDERS or following in REPORTING_VERBS:
        return True
    if before.endswith("'s") and before not in VERBAL_CLITICS:
        return True
    return before in PREPOSITIONS and not tokens[place].lower.endswith("ing")


_MAX_VERBS_PER_SIDE: Final = 3
"""Verbs on either side of a quotation that are looked at."""


_LEAD_IN_TOKENS: Final = frozenset({",", ":", "that"})


_CONTINUING_ENDINGS: Final = (",", "?", "!", "—", "–", "-")
"""How a quotation ends that the sentence goes on after."""


# How well a cue fits a quotation, in points.
_VERB_SCORE: Final = 10.0


_WORD_DISTANCE_PENALTY: Final = 0.7
"""Lost for each word between a verb and the quotation after it; before it, a point is."""


_INTERVENING_QUOTATION_WORDS: Final = 7
"""Words that a quotation in between counts for."""


_EXPECTED_VERB_SCORE: Final = 6.0
"""The quotation ends so that a verb must follow, or starts the sentence; lost where neither is so."""


_LEAD_IN_SCORE: Final = 5.0
"""A comma, a colon or "that" stands before the quotation; lost where it goes on after a distant verb."""


_OUTSIDE_PENALTY: Final = 4.0
"""Lost where the subject of a verb after the quotation stands before it, or the verb is not a fact."""


_OTHER_CLAUSE_PENALTY: Final = 8.0
"""Lost where another clause begins after the quotation: "“…,” when she said"."""


_NONVERBAL_CUE_SCORE: Final = 6.0


_ADJACENT_NONVERBAL_CUE_SCORE: Final = 12.0


_SIGNATURE_SCORE: Final = 20.0


class AttributionCue(NamedTuple):
    """What gives a quotation its speaker.

    Attributes:
        score: How well it fits; more is better, below 0 is doubtful.
        text: The cue as written: "said", "according to", or a colon.
        speaker: Who it names.
    """

    score: float
    text: str
    speaker: SpeakerMention


def find_attribution_cue(
    sentence: AnnotatedSentence, verbs: Sequence[int], place: int, quoted: str
) -> AttributionCue | None:
    """Find the cue that fits a quotation best within its sentence.

    Args:
        sentence: The sentence.
        verbs: The places of its verbs of saying, in order.
        place: The quotation's place among the tokens.
        quoted: The quoted words.
    """
    signed = find_signature(sentence, place + 1)
    if signed:
        return AttributionCue(_SIGNATURE_SCORE, sentence.tokens[place + 1].text, signed)
    cues = [
        *_score_verb_cues(sentence, _nearest_verbs(verbs, place), place, quoted),
        *_score_nonverbal_cues(sentence, place),
    ]
    if not cues and place and sentence.tokens[place - 1].text == ":":
        named = find_colon_speaker(sentence, place)
        return AttributionCue(0.0, ":", named) if named else None
    return max(cues, key=lambda cue: cue.score, default=None)


def _nearest_verbs(verbs: Sequence[int], place: int) -> list[int]:
    """The few verbs on either side of a place."""
    before = [verb for verb in verbs if verb < place]
    after = [verb for verb in verbs if verb > place]
    return before[-_MAX_VERBS_PER_SIDE:] + after[:_MAX_VERBS_PER_SIDE]


def _score_nonverbal_cues(sentence: AnnotatedSentence, place: int) -> Iterator[AttributionCue]:
    for source in find_nonverbal_cues(sentence):
        fitness = _ADJACENT_NONVERBAL_CUE_SCORE if source.place == place + 1 else _NONVERBAL_CUE_SCORE
        yield AttributionCue(fitness, source.cue, source.speaker)


def _score_verb_cues(
    sentence: AnnotatedSentence, verbs: Sequence[int], place: int, quoted: str
) -> Iterator[AttributionCue]:
    goes_on = quoted.rstrip("’' ").endswith(_CONTINUING_ENDINGS)
    for verb in verbs:
        if is_passive(sentence, verb):
            cue = _passive_agent_cue(sentence, verb, place)
        elif verb > place:
            cue = _verb_cue_after(sentence, verb, place, goes_on=goes_on)
        else:
            cue = _verb_cue_before(sentence, verb, place, goes_on=goes_on)
        if cue:
            yield cue


def _verb_cue_after(
    sentence: AnnotatedSentence, verb: int, place: int, *, goes_on: bool
) -> AttributionCue | None:
    """A verb after the quotation: "“…,” she said", "“…,” said the mayor"."""
    tokens = sentence.tokens
    turned = verb == place + 1 or (verb == place + 2 and tokens[place + 1].text in REMARK_MARKS)
    turned = turned and not tokens[verb].lower.endswith("ing")
    speaker = (find_subject_after(sentence, verb) if turned else None) or find_subject_before(sentence, verb)
    if speaker is None:
        return None
    fitness = _VERB_SCORE - _token_distance(sentence, place, verb)
    fitness += _EXPECTED_VERB_SCORE if goes_on or place == 0 else -_EXPECTED_VERB_SCORE
    if speaker.start < tokens[place].start:
        fitness -= _OUTSIDE_PENALTY
    if tokens[place + 1].lower in SUBORDINATORS:
        fitness -= _OTHER_CLAUSE_PENALTY
    return AttributionCue(fitness, tokens[verb].text, speaker)


def _verb_cue_before(
    sentence: AnnotatedSentence, verb: int, place: int, *, goes_on: bool
) -> AttributionCue | None:
    """A verb before the quotation: "She said: “…”", "She said that it “…”"."""
    tokens = sentence.tokens
    speaker = _find_inverted_subject(sentence, verb) or find_subject_before(sentence, verb)
    if speaker is None:
        return None
    fitness = _VERB_SCORE - _WORD_DISTANCE_PENALTY * _token_distance(sentence, verb, place)
    if tokens[place - 1].lower in _LEAD_IN_TOKENS:
        fitness += _LEAD_IN_SCORE
    elif goes_on and verb < place - 3:
        fitness -= _LEAD_IN_SCORE
    if verb and tokens[verb - 1].lower in MODAL_VERBS:
        fitness -= _OUTSIDE_PENALTY
    return AttributionCue(fitness, tokens[verb].text, speaker)


def _find_inverted_subject(sentence: AnnotatedSentence, verb: int) -> SpeakerMention | None:
    """The subject after a verb between two quotations: "“…,” said the mayor, “…”"."""
    tokens = sentence.tokens
    if (
        not verb
        or tokens[verb - 1].text
        or tokens[verb].lower not in INVERTIBLE_VERBS
        or verb + 1 == len(tokens)
    ):
        return None
    if not tokens[verb + 1].text or tokens[verb + 1].lower in ("that", ","):
        return None
    return find_subject_after(sentence, verb)


def _passive_agent_cue(sentence: AnnotatedSentence, verb: int, place: int) -> AttributionCue | None:
    """Whoever a passive names: "was called “…” by Nyberg", "was called by Nyberg a “…”"."""
    tokens = sentence.tokens
    for by in (place + 1, verb + 1):
        if verb < place and by < len(tokens) and tokens[by].lower == "by":
            speaker = find_subject_after(sentence, by)
            if speaker:
                fitness = _VERB_SCORE - _WORD_DISTANCE_PENALTY * _token_distance(sentence, verb, place)
                return AttributionCue(fitness, tokens[verb].text, speaker)
    return None


def _token_distance(sentence: AnnotatedSentence, one: int, other: int) -> int:
    """The words between two places; a quotation counts for several."""
    between = sentence.tokens[one + 1 : other]
    return other - one + _INTERVENING_QUOTATION_WORDS * sum(not token.text for token in between)
