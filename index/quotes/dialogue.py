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
        self._context = context
        self._last: Attribution | None = None
        self._last_start = -1
        self._quoted: Attribution | None = None
        self._topic: tuple[int, Attribution] | None = None

    def remember(self, found: Attribution, start: int, *, quoted: bool) -> None:
        """Take note of who speaks from a character on, in a quotation or not."""
        if quoted:
            self._quoted = found
        if found.speaker:
            self._last, self._last_start = found, start
            self._context.resolver.spoke(start, found.number, found.speaker)

    def listen(self, number: int) -> None:
        """Take note of who speaks in a sentence without quotation marks, or whom it is about."""
        sentence, verbs = self._context.sentences[number], self._context.verbs[number]
        if sentence.aside:
            return
        if not verbs:
            self._follow(number)
            return
        mention = self._teller(number)
        if mention and (
            mention.kind != "noun" or mention.end - mention.start < _MAX_CONTINUING_DESCRIPTION_CHARS
        ):
            found = self._context.attributed(number, mention, None)
            self.remember(found, sentence.tokens[0].start, quoted=False)

    def whose(self, number: int) -> Attribution:
        """Who said a quotation that stands by itself.

        Args:
            number: Its sentence's number.
        """
        introduced = self._introduced(number)
        if introduced:
            return introduced
        if self._quoted and self._away(self._quoted, number) == 0:
            return _carry_over(self._quoted, number)
        following = self._following(number)
        if following:
            return following
        if self._last and self._away(self._last, number) <= _MAX_CONTINUATION_PARAGRAPHS:
            return _carry_over(self._last, number)
        return Attribution(None, None, None, number)

    def _away(self, found: Attribution, number: int) -> int:
        """How many paragraphs a sentence stands after one in which somebody spoke."""
        return self._context.paragraph(number) - self._context.paragraph(found.number)

    def _teller(self, number: int) -> SpeakerMention | None:
        """Who reports something in a sentence without quotation marks."""
        sentence, verbs = self._context.sentences[number], self._context.verbs[number]
        tokens = sentence.tokens
        for verb in verbs:
            if tokens[verb].lower in INVERTIBLE_VERBS and verb and tokens[verb - 1].text == ",":
                turned = find_subject_after(sentence, verb)
                named = turned and turned.kind != "noun"  # "…, a driver, said cold weather takes a toll"
                return turned if named else find_subject_before(sentence, verb) or turned
        plain = (verb for verb in verbs if tokens[verb].lower in PLAIN_REPORT_VERBS)
        verb = next(plain, verbs[-1])
        mention = find_subject_before(sentence, verb)
        doubtful = mention and mention.kind == "noun" and tokens[verb].lower in AMBIGUOUS_REPORTING_FORMS
        return None if doubtful else mention

    def _follow(self, number: int) -> None:
        """Take note of whom a sentence goes on about: "She was born in Leith.", "The council met."."""
        sentence = self._context.sentences[number]
        tokens = sentence.tokens
        start = tokens[0].start
        if tokens[0].lower == "the" and len(tokens) > 1 and tokens[1].lower in ORGANISATION_NOUNS:
            self._context.resolver.spoke(start, number, ResolvedSpeaker(tokens[1].text, "noun"))
        elif tokens[0].lower.partition("'")[0] in _TOPIC_PRONOUNS:
            found = self._context.attributed(number, pronoun_mention(sentence, 0), None)
            if found.speaker:
                self._context.resolver.spoke(start, number, found.speaker)
                self._topic = number, found

    def _introduced(self, number: int) -> Attribution | None:
        """Whoever the sentence before is about, where nobody speaks in it."""
        before = self._context.sentences[number - 1] if number else None
        if before is None or self._context.paragraph(number) - before.paragraph > 1 or before.is_heading:
            return None
        tokens = before.tokens
        if self._last_start >= tokens[0].start or any(token.quote >= 0 for token in tokens):
            return None
        if self._topic and self._topic[0] == number - 1:
            return _carry_over(self._topic[1], number)
        for name in before.names:
            if name.kind and (name.head == 0 or tokens[name.head - 1].lower in ("the", "and", "but")):
                found = self._context.attributed(number - 1, name_mention(before, name), None)
                return _carry_over(found, number)
        return None

    def _following(self, number: int) -> Attribution | None:
        """Whoever the next quotation of the paragraph is given to, right after it: "“….” “…,” she said".

        Where nobody spoke before, the next paragraph tells too.
        """
        sentences = self._context.sentences
        for later in range(number + 1, min(number + 1 + _LOOK_AHEAD_SENTENCES, len(sentences))):
            if self._last and sentences[later].paragraph != sentences[number].paragraph:
                return None
            cue = self._context.cue(later, 0) if sentences[later].tokens[0].quote >= 0 else None
            if cue:
                return _carry_over(self._context.attributed(later, cue.speaker, None), number)
        return None


def _carry_over(found: Attribution, number: int) -> Attribution:
    """The same speaker for a quotation in another sentence."""
    speaker = found.speaker and ResolvedSpeaker(found.speaker.name, "continued")
    return Attribution(speaker, found.mention, None, number)
