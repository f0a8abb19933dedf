"""A text prepared for reading: its quotations, sentences, names and verbs, and who is meant by a mention."""

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
    """Who said something, and what tells it.

    Attributes:
        speaker: Who; None where the text doesn't tell.
        mention: The words that name them.
        cue: The word that gives the quotation to them.
        sentence_index: The number of the sentence.
    """

    speaker: ResolvedSpeaker | None
    mention: SpeakerMention | None
    cue: str | None
    sentence_index: int


class AttributionDocument:
    """A text with everything that tells who says something in it.

    Attributes:
        marked_quotations: Its stretches between quotation marks.
        sentences: Its sentences.
        reporting_verbs: The places of each sentence's verbs of saying.
        resolver: Finds whom a mention stands for.
    """

    def __init__(self, text: str, quoted: list[MarkedQuotation]) -> None:
        cast = EntityRegistry(
            annotate_names(text, tokenize_sentences(text, quoted)), find_acronym_expansions(text)
        )
        self._text = text
        self.marked_quotations = quoted
        self.sentences = cast.sentences
        self.reporting_verbs = [find_reporting_verbs(sentence) for sentence in cast.sentences]
        self.resolver = CoreferenceResolver(cast)

    def quoted_words(self, number: int, place: int) -> str:
        """The quoted words at a place in a sentence."""
        quoted = self.marked_quotations[self.sentences[number].tokens[place].quote_index]
        return self._text[quoted.start : quoted.end]

    def paragraph_number(self, number: int) -> int:
        """The number of a sentence's paragraph."""
        return self.sentences[number].paragraph

    def find_cue(self, number: int, place: int) -> AttributionCue | None:
        """What gives the quotation at a place in a sentence to its speaker, within the sentence."""
        return find_attribution_cue(
            self.sentences[number], self.reporting_verbs[number], place, self.quoted_words(number, place)
        )

    def attribute(self, number: int, mention: SpeakerMention, cue: str | None) -> Attribution:
        """What a mention in a sentence, and a cue, make of a quotation."""
        written = self._text[mention.start : mention.end]
        speaker = self.resolver.resolve(mention, number, written)
        return Attribution(speaker, mention, cue, number)

    def find_signature_after(self, number: int, place: int) -> Attribution | None:
        """Whoever is named behind a dash that the next sentence begins with: "“….” — Ada Nyberg"."""
        if number + 1 == len(self.sentences) or place != len(self.sentences[number].tokens) - 1:
            return None
        following = self.sentences[number + 1]
        mention = find_signature(following, 0)
        return self.attribute(number + 1, mention, following.tokens[0].text) if mention else None
