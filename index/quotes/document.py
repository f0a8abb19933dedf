"""A text annotated for attribution: quotations, sentences, names, reporting verbs and coreference."""

from typing import NamedTuple

from index.quotes.coreference import CoreferenceResolver, ResolvedSpeaker
from index.quotes.cues import AttributionCue, find_attribution_cue, find_reporting_verbs
from index.quotes.entities import EntityRegistry
from index.quotes.mentions import SpeakerMention
from index.quotes.name_recognition import annotate_names
from index.quotes.nonverbal_cues import find_signature
from index.quotes.quotation_marks import MarkedQuotation
from index.quotes.tokenize import tokenize_sentences
from index.text.acronyms import find_acronym_expansions


class Attribution(NamedTuple):
    """The attribution of a quotation or of reported speech.

    Attributes:
        speaker: The speaker; None if unknown.
        mention: The mention of the speaker.
        cue: The attribution cue.
        sentence_index: The index of the sentence.
    """

    speaker: ResolvedSpeaker | None
    mention: SpeakerMention | None
    cue: str | None
    sentence_index: int


class AttributionDocument:
    """A text with its annotations.

    Attributes:
        marked_quotations: The spans between quotation marks.
        sentences: The sentences, with names.
        reporting_verbs: The token positions of each sentence's reporting verbs.
        resolver: Resolves mentions to speakers.
    """

    def __init__(self, text: str, quoted: list[MarkedQuotation]) -> None:
        entities = EntityRegistry(
            annotate_names(text, tokenize_sentences(text, quoted)), find_acronym_expansions(text)
        )
        self._text = text
        self.marked_quotations = quoted
        self.sentences = entities.sentences
        self.reporting_verbs = [find_reporting_verbs(sentence) for sentence in entities.sentences]
        self.resolver = CoreferenceResolver(entities)

    def quoted_words(self, sentence_index: int, position: int) -> str:
        """Return the words of a quotation.

        Args:
            sentence_index: The index of its sentence.
            position: Its token position.
        """
        quoted = self.marked_quotations[self.sentences[sentence_index].tokens[position].quote_index]
        return self._text[quoted.start : quoted.end]

    def paragraph_number(self, sentence_index: int) -> int:
        """Return the number of a sentence's paragraph."""
        return self.sentences[sentence_index].paragraph

    def find_cue(self, sentence_index: int, position: int) -> AttributionCue | None:
        """Find the cue of a quotation within its sentence.

        Args:
            sentence_index: The index of the sentence.
            position: The token position of the quotation.
        """
        return find_attribution_cue(
            self.sentences[sentence_index],
            self.reporting_verbs[sentence_index],
            position,
            self.quoted_words(sentence_index, position),
        )

    def attribute(self, sentence_index: int, mention: SpeakerMention, cue: str | None) -> Attribution:
        """Create an attribution to the speaker whom a mention denotes.

        Args:
            sentence_index: The index of the mention's sentence.
            mention: The mention.
            cue: The attribution cue, if any.
        """
        written = self._text[mention.start : mention.end]
        speaker = self.resolver.resolve(mention, sentence_index, written)
        return Attribution(speaker, mention, cue, sentence_index)

    def find_signature_after(self, sentence_index: int, position: int) -> Attribution | None:
        """Find the signature that the next sentence starts with: "“….” — Ada Nyberg".

        Args:
            sentence_index: The index of the quotation's sentence.
            position: The token position of the quotation; only a final one has such a signature.
        """
        if (
            sentence_index + 1 == len(self.sentences)
            or position != len(self.sentences[sentence_index].tokens) - 1
        ):
            return None
        following = self.sentences[sentence_index + 1]
        mention = find_signature(following, 0)
        return self.attribute(sentence_index + 1, mention, following.tokens[0].text) if mention else None
