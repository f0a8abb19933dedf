"""Attribution of standalone quotations to the speaker whose turn continues."""

from typing import Final

from index.languages.en.name_words import ORGANISATION_NOUNS
from index.languages.en.reporting_verbs import AMBIGUOUS_REPORTING_FORMS, INVERTIBLE_VERBS, PLAIN_REPORT_VERBS
from index.languages.tables import parse_words
from index.quotes.coreference import ResolvedSpeaker
from index.quotes.document import Attribution, AttributionDocument
from index.quotes.mentions import SpeakerMention, name_mention, pronoun_mention
from index.quotes.subjects import find_subject_after, find_subject_before

_TOPIC_PRONOUNS: Final = parse_words("he she his her")
"""Sentence-initial pronouns that continue the topic."""

_MAX_CONTINUING_DESCRIPTION_CHARS: Final = 60
"""Maximum length of a description whose turn may continue."""

_MAX_CONTINUATION_PARAGRAPHS: Final = 2
"""Maximum distance that a turn continues over, in paragraphs."""

_LOOK_AHEAD_SENTENCES: Final = 2
"""Number of subsequent sentences searched for the speaker."""


class DialogueTracker:
    """State of a dialogue: last speaker, quotation and topic. Sentences are to be passed in text order."""

    def __init__(self, document: AttributionDocument) -> None:
        self._document = document
        self._last_speaker: Attribution | None = None
        self._last_speaker_start = -1
        self._last_quotation: Attribution | None = None
        self._topic: tuple[int, Attribution] | None = None

    def record_attribution(self, attribution: Attribution, start: int, *, is_quotation: bool) -> None:
        """Record an attribution of a quotation or of reported speech.

        Args:
            attribution: The attribution.
            start: The start of the speech, in characters of the text.
            is_quotation: Whether it is a quotation.
        """
        if is_quotation:
            self._last_quotation = attribution
        if attribution.speaker:
            self._last_speaker, self._last_speaker_start = attribution, start
            self._document.resolver.record_speaker(start, attribution.sentence_index, attribution.speaker)

    def observe_sentence(self, sentence_index: int) -> None:
        """Record the speaker or the topic of a sentence without quotations."""
        sentence, verbs = (
            self._document.sentences[sentence_index],
            self._document.reporting_verbs[sentence_index],
        )
        if sentence.is_aside:
            return
        if not verbs:
            self._track_topic(sentence_index)
            return
        mention = self._find_reporting_subject(sentence_index)
        if mention and (
            mention.mention_type != "noun" or mention.end - mention.start < _MAX_CONTINUING_DESCRIPTION_CHARS
        ):
            attribution = self._document.attribute(sentence_index, mention, None)
            self.record_attribution(attribution, sentence.tokens[0].start, is_quotation=False)

    def attribute_standalone(self, sentence_index: int) -> Attribution:
        """Attribute a quotation without a cue in its own sentence.

        Candidates, in order: the topic of the preceding sentence, the last quotation's speaker in the same
        paragraph, the next cue of the paragraph, the last speaker.

        Args:
            sentence_index: The index of its sentence.
        """
        introduced = self._find_introduced_speaker(sentence_index)
        if introduced:
            return introduced
        if self._last_quotation and self._paragraphs_since(self._last_quotation, sentence_index) == 0:
            return _carry_over(self._last_quotation, sentence_index)
        following = self._find_next_cued_speaker(sentence_index)
        if following:
            return following
        if (
            self._last_speaker
            and self._paragraphs_since(self._last_speaker, sentence_index) <= _MAX_CONTINUATION_PARAGRAPHS
        ):
            return _carry_over(self._last_speaker, sentence_index)
        return Attribution(None, None, None, sentence_index)

    def _paragraphs_since(self, attribution: Attribution, sentence_index: int) -> int:
        """The number of paragraphs from an attribution to a sentence."""
        return self._document.paragraph_number(sentence_index) - self._document.paragraph_number(
            attribution.sentence_index
        )

    def _find_reporting_subject(self, sentence_index: int) -> SpeakerMention | None:
        """The subject of a reporting verb in a sentence without quotations."""
        sentence, verbs = (
            self._document.sentences[sentence_index],
            self._document.reporting_verbs[sentence_index],
        )
        tokens = sentence.tokens
        for verb in verbs:
            if tokens[verb].lower in INVERTIBLE_VERBS and verb and tokens[verb - 1].text == ",":
                inverted = find_subject_after(sentence, verb)
                if inverted and inverted.mention_type != "noun":
                    return inverted
                # A noun may be the object: "…, a driver, said cold weather takes a toll".
                return find_subject_before(sentence, verb) or inverted
        plain = (verb for verb in verbs if tokens[verb].lower in PLAIN_REPORT_VERBS)
        verb = next(plain, verbs[-1])
        mention = find_subject_before(sentence, verb)
        is_doubtful = (
            mention and mention.mention_type == "noun" and tokens[verb].lower in AMBIGUOUS_REPORTING_FORMS
        )
        return None if is_doubtful else mention

    def _track_topic(self, sentence_index: int) -> None:
        """Record the topic of a sentence: "She was born in Leith.", "The council met."."""
        sentence = self._document.sentences[sentence_index]
        tokens = sentence.tokens
        start = tokens[0].start
        if tokens[0].lower == "the" and len(tokens) > 1 and tokens[1].lower in ORGANISATION_NOUNS:
            self._document.resolver.record_speaker(
                start, sentence_index, ResolvedSpeaker(tokens[1].text, "noun")
            )
        elif tokens[0].lower.partition("'")[0] in _TOPIC_PRONOUNS:
            attribution = self._document.attribute(sentence_index, pronoun_mention(sentence, 0), None)
            if attribution.speaker:
                self._document.resolver.record_speaker(start, sentence_index, attribution.speaker)
                self._topic = sentence_index, attribution

    def _find_introduced_speaker(self, sentence_index: int) -> Attribution | None:
        """The topic of the preceding sentence, if nobody speaks in it."""
        before = self._document.sentences[sentence_index - 1] if sentence_index else None
        if (
            before is None
            or self._document.paragraph_number(sentence_index) - before.paragraph > 1
            or before.is_heading
        ):
            return None
        tokens = before.tokens
        if self._last_speaker_start >= tokens[0].start or any(token.quote_index >= 0 for token in tokens):
            return None
        if self._topic and self._topic[0] == sentence_index - 1:
            return _carry_over(self._topic[1], sentence_index)
        for name in before.names:
            if name.name_type and (
                name.titles_start == 0 or tokens[name.titles_start - 1].lower in ("the", "and", "but")
            ):
                attribution = self._document.attribute(sentence_index - 1, name_mention(before, name), None)
                return _carry_over(attribution, sentence_index)
        return None

    def _find_next_cued_speaker(self, sentence_index: int) -> Attribution | None:
        """The speaker of the cue after the next quotation of the paragraph: "“….” “…,” she said".

        Before the first speaker, the next paragraph is searched too.
        """
        sentences = self._document.sentences
        for later in range(
            sentence_index + 1, min(sentence_index + 1 + _LOOK_AHEAD_SENTENCES, len(sentences))
        ):
            if self._last_speaker and sentences[later].paragraph != sentences[sentence_index].paragraph:
                return None
            cue = self._document.find_cue(later, 0) if sentences[later].tokens[0].quote_index >= 0 else None
            if cue:
                return _carry_over(self._document.attribute(later, cue.speaker, None), sentence_index)
        return None


def _carry_over(attribution: Attribution, sentence_index: int) -> Attribution:
    """Attribute a quotation of another sentence to the same speaker."""
    speaker = attribution.speaker and ResolvedSpeaker(attribution.speaker.name, "continued")
    return Attribution(speaker, attribution.mention, None, sentence_index)
