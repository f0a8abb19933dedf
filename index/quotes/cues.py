"""Attribution cues: the verb or other words that attribute a quotation to a speaker."""

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
"""Maximum number of words from "quoted" to "as saying"."""

_MAX_VERBS_PER_SIDE: Final = 3
"""Number of candidate verbs on either side of a quotation."""

_LEAD_IN_TOKENS: Final = frozenset({",", ":", "that"})

_CONTINUING_ENDINGS: Final = (",", "?", "!", "—", "–", "-")
"""Endings of a quotation that its sentence continues after."""

# Terms of a cue's score.
_VERB_SCORE: Final = 10.0

_WORD_DISTANCE_PENALTY: Final = 0.7
"""Per word from a verb to a quotation after it; from a quotation to a verb after it, 1.0."""

_INTERVENING_QUOTATION_WORDS: Final = 7
"""Number of words that an intervening quotation counts as."""

_EXPECTED_VERB_SCORE: Final = 6.0
"""Added if the quotation requires a verb after it or starts the sentence, else subtracted."""

_LEAD_IN_SCORE: Final = 5.0
"""Added after a comma, a colon or "that"; subtracted if the quotation continues after a distant verb."""

_OUTSIDE_PENALTY: Final = 4.0
"""Subtracted if the subject of a verb after the quotation precedes it, or the verb is modal."""

_OTHER_CLAUSE_PENALTY: Final = 8.0
"""Subtracted if a subordinate clause follows the quotation: "“…,” when she said"."""

_NONVERBAL_CUE_SCORE: Final = 6.0

_ADJACENT_NONVERBAL_CUE_SCORE: Final = 12.0

_SIGNATURE_SCORE: Final = 20.0


class AttributionCue(NamedTuple):
    """An attribution cue of a quotation.

    Attributes:
        score: Its score; below 0 is doubtful.
        text: The cue as written: "said", "according to", or a colon.
        speaker: The mention of the speaker.
    """

    score: float
    text: str
    speaker: SpeakerMention


def find_reporting_verbs(sentence: AnnotatedSentence) -> list[int]:
    """Return the token positions of a sentence's reporting verbs."""
    return [
        position
        for position, token in enumerate(sentence.tokens)
        if token.lower in REPORTING_VERBS and _is_reporting_verb(sentence, position)
    ]


def is_passive(sentence: AnnotatedSentence, verb: int) -> bool:
    """Whether the verb at a position is passive: "was called"."""
    tokens = sentence.tokens
    if tokens[verb].lower.endswith("ing"):
        return False
    position = verb - 1
    while position >= 0 and (
        tokens[position].lower.endswith("ly") or tokens[position].lower in PASSIVE_ADVERBS
    ):
        position -= 1
    return position >= 0 and tokens[position].lower in PASSIVE_AUXILIARIES


def _is_reporting_verb(sentence: AnnotatedSentence, position: int) -> bool:
    """Whether a form that may be a reporting verb is one in its sentence."""
    tokens = sentence.tokens
    token = tokens[position]
    if not token.text[0].islower() or not _has_required_words(sentence, position):
        return False
    before = tokens[position - 1].lower if position else ""
    if token.lower in AMBIGUOUS_REPORTING_FORMS and _is_used_as_noun(sentence, position, before):
        return False
    if token.lower in BASE_FORMS and token.lower != "say":
        return before.endswith(("s", "ly")) or before in BASE_FORM_PRECEDERS
    return before != "to" or token.lower == "say"


def _has_required_words(sentence: AnnotatedSentence, position: int) -> bool:
    """Whether a verb has its required complement: "put it", "used the word"; not "quoted … as saying"."""
    verb = sentence.tokens[position].lower
    following = [token.lower for token in sentence.tokens[position + 1 : position + 1 + _MAX_WORDS_TO_SAYING]]
    if verb in _PUT_FORMS:
        return following[:1] == ["it"]
    if verb in QUOTING_VERBS:
        return "saying" not in following
    return verb not in WORD_USE_VERBS or not _WORDING_NOUNS.isdisjoint(following[:3])


def _is_used_as_noun(sentence: AnnotatedSentence, position: int, before: str) -> bool:
    """Whether an ambiguous form is a noun: "the report", "with claims", "its demands said"."""
    tokens = sentence.tokens
    following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if before in NOUN_PRECEDERS or following in REPORTING_VERBS:
        return True
    if before.endswith("'s") and before not in VERBAL_CLITICS:
        return True
    return before in PREPOSITIONS and not tokens[position].lower.endswith("ing")


def find_attribution_cue(
    sentence: AnnotatedSentence, verbs: Sequence[int], position: int, quoted: str
) -> AttributionCue | None:
    """Find the cue with the highest score within a quotation's sentence.

    Args:
        sentence: The sentence.
        verbs: The token positions of its reporting verbs, in order.
        position: The token position of the quotation.
        quoted: The quoted words.
    """
    signatory = find_signature(sentence, position + 1)
    if signatory:
        return AttributionCue(_SIGNATURE_SCORE, sentence.tokens[position + 1].text, signatory)
    cues = [
        *_score_verb_cues(sentence, _nearest_verbs(verbs, position), position, quoted),
        *_score_nonverbal_cues(sentence, position),
    ]
    if not cues and position and sentence.tokens[position - 1].text == ":":
        speaker = find_colon_speaker(sentence, position)
        return AttributionCue(0.0, ":", speaker) if speaker else None
    return max(cues, key=lambda cue: cue.score, default=None)


def _nearest_verbs(verbs: Sequence[int], position: int) -> list[int]:
    """The nearest verbs on either side of a position."""
    before = [verb for verb in verbs if verb < position]
    after = [verb for verb in verbs if verb > position]
    return before[-_MAX_VERBS_PER_SIDE:] + after[:_MAX_VERBS_PER_SIDE]


def _score_nonverbal_cues(sentence: AnnotatedSentence, position: int) -> Iterator[AttributionCue]:
    for source in find_nonverbal_cues(sentence):
        score = _ADJACENT_NONVERBAL_CUE_SCORE if source.position == position + 1 else _NONVERBAL_CUE_SCORE
        yield AttributionCue(score, source.cue, source.speaker)


def _score_verb_cues(
    sentence: AnnotatedSentence, verbs: Sequence[int], position: int, quoted: str
) -> Iterator[AttributionCue]:
    is_continued = quoted.rstrip("’' ").endswith(_CONTINUING_ENDINGS)
    for verb in verbs:
        if is_passive(sentence, verb):
            cue = _passive_agent_cue(sentence, verb, position)
        elif verb > position:
            cue = _verb_cue_after(sentence, verb, position, is_continued=is_continued)
        else:
            cue = _verb_cue_before(sentence, verb, position, is_continued=is_continued)
        if cue:
            yield cue


def _verb_cue_after(
    sentence: AnnotatedSentence, verb: int, position: int, *, is_continued: bool
) -> AttributionCue | None:
    """The cue of a verb after the quotation: "“…,” she said", "“…,” said the mayor"."""
    tokens = sentence.tokens
    is_inverted = verb == position + 1 or (verb == position + 2 and tokens[position + 1].text in REMARK_MARKS)
    is_inverted = is_inverted and not tokens[verb].lower.endswith("ing")
    speaker = (find_subject_after(sentence, verb) if is_inverted else None) or find_subject_before(
        sentence, verb
    )
    if speaker is None:
        return None
    score = _VERB_SCORE - _token_distance(sentence, position, verb)
    score += _EXPECTED_VERB_SCORE if is_continued or position == 0 else -_EXPECTED_VERB_SCORE
    if speaker.start < tokens[position].start:
        score -= _OUTSIDE_PENALTY
    if tokens[position + 1].lower in SUBORDINATORS:
        score -= _OTHER_CLAUSE_PENALTY
    return AttributionCue(score, tokens[verb].text, speaker)


def _verb_cue_before(
    sentence: AnnotatedSentence, verb: int, position: int, *, is_continued: bool
) -> AttributionCue | None:
    """The cue of a verb before the quotation: "She said: “…”", "She said that it “…”"."""
    tokens = sentence.tokens
    speaker = _find_inverted_subject(sentence, verb) or find_subject_before(sentence, verb)
    if speaker is None:
        return None
    score = _VERB_SCORE - _WORD_DISTANCE_PENALTY * _token_distance(sentence, verb, position)
    if tokens[position - 1].lower in _LEAD_IN_TOKENS:
        score += _LEAD_IN_SCORE
    elif is_continued and verb < position - 3:
        score -= _LEAD_IN_SCORE
    if verb and tokens[verb - 1].lower in MODAL_VERBS:
        score -= _OUTSIDE_PENALTY
    return AttributionCue(score, tokens[verb].text, speaker)


def _find_inverted_subject(sentence: AnnotatedSentence, verb: int) -> SpeakerMention | None:
    """The inverted subject of a verb between two quotations: "“…,” said the mayor, “…”"."""
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


def _passive_agent_cue(sentence: AnnotatedSentence, verb: int, position: int) -> AttributionCue | None:
    """The cue of a passive with an agent: "was called “…” by Nyberg", "was called by Nyberg a “…”"."""
    tokens = sentence.tokens
    for by in (position + 1, verb + 1):
        if verb < position and by < len(tokens) and tokens[by].lower == "by":
            speaker = find_subject_after(sentence, by)
            if speaker:
                score = _VERB_SCORE - _WORD_DISTANCE_PENALTY * _token_distance(sentence, verb, position)
                return AttributionCue(score, tokens[verb].text, speaker)
    return None


def _token_distance(sentence: AnnotatedSentence, first: int, last: int) -> int:
    """The number of words between two positions; a quotation counts as several."""
    between = sentence.tokens[first + 1 : last]
    return last - first + _INTERVENING_QUOTATION_WORDS * sum(not token.text for token in between)
