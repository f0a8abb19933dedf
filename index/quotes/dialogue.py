"""Whose turn it is where a quotation stands by itself: whoever spoke, or was spoken of, just before."""

from typing import Final

from index.languages.en.name_words import ORGANISATION_NOUNS
from index.languages.en.reporting_verbs import AMBIGUOUS_REPORTING_FORMS, INVERTIBLE_VERBS, PLAIN_REPORT_VERBS
from index.languages.tables import parse_words
from index.quotes.coreference import ResolvedSpeaker
from index.quotes.document import Attribution, AttributionDocument
from index.quotes.mentions import SpeakerMention, name_mention, pronoun_mention
from index.quotes.subjects import find_subject_after, find_subject_before

_TOPIC_PRONOUNS: Final = parse_words("he she his her")
"""Pronouns at a sentence's start that show whom it goes on about."""

_MAX_CONTINUING_DESCRIPTION_CHARS: Final = 60
"""Characters of a description that may speak on."""

_MAX_CONTINUATION_PARAGRAPHS: Final = 2
"""Paragraphs after which nobody speaks on."""

_LOOK_AHEAD_SENTENCES: Final = 2
"""Sentences ahead in which the speaker may be named."""


class DialogueTracker:
    """Who spoke last, while a text is read from its beginning to its end."""

    def __init__(self, context: AttributionDocument) -> None:
        self._document = context
        self._last_speaker: Attribution | None = None
        self._last_speaker_start = -1
        self._last_quotation: Attribution | None = None
        self._topic: tuple[int, Attribution] | None = None

    def record_attribution(self, found: Attribution, start: int, *, is_quotation: bool) -> None:
        """Take note of who speaks from a character on, in a quotation or not."""
        if is_quotation:
            self._last_quotation = found
        if found.speaker:
            self._last_speaker, self._last_speaker_start = found, start
            self._document.resolver.record_speaker(start, found.sentence_index, found.speaker)

    def observe_sentence(self, number: int) -> None:
        """Take note of who speaks in a sentence without quotation marks, or whom it is about."""
        sentence, verbs = self._document.sentences[number], self._document.reporting_verbs[number]
        if sentence.is_aside:
            return
        if not verbs:
            self._track_topic(number)
            return
        mention = self._find_reporting_subject(number)
        if mention and (
            mention.mention_type != "noun" or mention.end - mention.start < _MAX_CONTINUING_DESCRIPTION_CHARS
        ):
            found = self._document.attribute(number, mention, None)
            self.record_attribution(found, sentence.tokens[0].start, is_quotation=False)

    def attribute_standalone(self, number: int) -> Attribution:
        """Who said a quotation that stands by itself.

        Args:
            number: Its sentence's number.
        """
        introduced = self._find_introduced_speaker(number)
        if introduced:
            return introduced
        if self._last_quotation and self._paragraphs_since(self._last_quotation, number) == 0:
            return _carry_over(self._last_quotation, number)
        following = self._find_next_cued_speaker(number)
        if following:
            return following
        if (
            self._last_speaker
            and self._paragraphs_since(self._last_speaker, number) <= _MAX_CONTINUATION_PARAGRAPHS
        ):
            return _carry_over(self._last_speaker, number)
        return Attribution(None, None, None, number)

    def _paragraphs_since(self, found: Attribution, number: int) -> int:
        """How many paragraphs a sentence stands after one in which somebody spoke."""
        return self._document.paragraph_number(number) - self._document.paragraph_number(found.sentence_index)

    def _find_reporting_subject(self, number: int) -> SpeakerMention | None:
        """Who reports something in a sentence without quotation marks."""
        sentence, verbs = self._document.sentences[number], self._document.reporting_verbs[number]
        tokens = sentence.tokens
        for verb in verbs:
            if tokens[verb].lower in INVERTIBLE_VERBS and verb and tokens[verb - 1].text == ",":
                turned = find_subject_after(sentence, verb)
                named = (
                    turned and turned.mention_type != "noun"
                )  # "…, a driver, said cold weather takes a toll"
                return turned if named else find_subject_before(sentence, verb) or turned
        plain = (verb for verb in verbs if tokens[verb].lower in PLAIN_REPORT_VERBS)
        verb = next(plain, verbs[-1])
        mention = find_subject_before(sentence, verb)
        doubtful = (
            mention and mention.mention_type == "noun" and tokens[verb].lower in AMBIGUOUS_REPORTING_FORMS
        )
        return None if doubtful else mention

    def _track_topic(self, number: int) -> None:
        """Take note of whom a sentence goes on about: "She was born in Leith.", "The council met."."""
        sentence = self._document.sentences[number]
        tokens = sentence.tokens
        start = tokens[0].start
        if tokens[0].lower == "the" and len(tokens) > 1 and tokens[1].lower in ORGANISATION_NOUNS:
            self._document.resolver.record_speaker(start, number, ResolvedSpeaker(tokens[1].text, "noun"))
        elif tokens[0].lower.partition("'")[0] in _TOPIC_PRONOUNS:
            found = self._document.attribute(number, pronoun_mention(sentence, 0), None)
            if found.speaker:
                self._document.resolver.record_speaker(start, number, found.speaker)
                self._topic = number, found

    def _find_introduced_speaker(self, number: int) -> Attribution | None:
        """Whoever the sentence before is about, where nobody speaks in it."""
        before = self._document.sentences[number - 1] if number else None
        if (
            before is None
            or self._document.paragraph_number(number) - before.paragraph > 1
            or before.is_heading
        ):
            return None
        tokens = before.tokens
        if self._last_speaker_start >= tokens[0].start or any(token.quote_index >= 0 for token in tokens):
            return None
        if self._topic and self._topic[0] == number - 1:
            return _carry_over(self._topic[1], number)
        for name in before.names:
            if name.name_type and (
                name.titles_start == 0 or tokens[name.titles_start - 1].lower in ("the", "and", "but")
            ):
                found = self._document.attribute(number - 1, name_mention(before, name), None)
                return _carry_over(found, number)
        return None

    def _find_next_cued_speaker(self, number: int) -> Attribution | None:
        """Whoever the next quotation of the paragraph is given to, right after it: "“….” “…,” she said".

        Where nobody spoke before, the next paragraph tells too.
        """
        sentences = self._document.sentences
        for later in range(number + 1, min(number + 1 + _LOOK_AHEAD_SENTENCES, len(sentences))):
            if self._last_speaker and sentences[later].paragraph != sentences[number].paragraph:
                return None
            cue = self._document.find_cue(later, 0) if sentences[later].tokens[0].quote_index >= 0 else None
            if cue:
                return _carry_over(self._document.attribute(later, cue.speaker, None), number)
        return None


def _carry_over(found: Attribution, number: int) -> Attribution:
    """The same speaker for a quotation in another sentence."""
    speaker = found.speaker and ResolvedSpeaker(found.speaker.name, "continued")
    return Attribution(speaker, found.mention, None, number)
