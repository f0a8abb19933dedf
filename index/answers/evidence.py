"""The best sentence of a search result with what stands around it, for the signals of the confidence."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from index.answers.features import FEATURE_NAMES
from index.answers.outline import Outline
from index.answers.question import TermMask
from index.answers.ranking import SearchResult
from index.answers.rarity import term_rarity
from index.answers.sentence_analysis import analyze_sentence
from index.languages.language import ConflictWords

_FIRST_SENTENCES: Final = 3
"""Number of sentences that are shown at once."""


class Evidence:
    """The best sentence of a search result that has at least one.

    Attributes:
        result: The search result.
        question: Its question.
        best: Its best sentence with features and score.
        sentence: The same sentence, with the question's terms in it and around it.
        analysis: The analysis of the sentence.
        asked: The analysis of the question's text.
    """

    def __init__(self, result: SearchResult) -> None:
        self.result = result
        self.question = result.question
        self.best = result.ranked[0]
        self.sentence = self.best.candidate.sentence
        self.analysis = self.sentence.analysis
        self.asked = analyze_sentence(result.question.text, result.question.language)

    @property
    def words(self) -> ConflictWords:
        """The words of the question's language by which conflicts are known."""
        return self.question.language.conflicts

    @cached_property
    def is_polar(self) -> bool:
        """Whether the question asks for yes or no, so that the opposite and a negation answer it, too."""
        return bool(self.asked.tokens) and self.asked.tokens[0].lower in self.words.polar_openers

    @cached_property
    def total_idf(self) -> float:
        """Summed IDF of the question's terms."""
        return sum(self.question.idf.values())

    @cached_property
    def rarities(self) -> Sequence[float]:
        """The rarity in its language of each of the question's terms; of earlier questions' terms a part."""
        factors, language = self.question.term_factors, self.question.language
        return [term_rarity(term, language) * factors.get(term, 1.0) for term in self.question.terms]

    def weights_outside(self, mask: TermMask, weights: Iterable[float]) -> list[float]:
        """Return those of the weights of the question's terms whose terms are not in a mask."""
        return [weight for place, weight in enumerate(weights) if not mask >> place & 1]

    @cached_property
    def covered(self) -> TermMask:
        """The question's terms, related words included, in, around and above the sentence or in the title."""
        sentence = self.sentence
        return sentence.nearby_expanded_mask | sentence.earlier_mask | sentence.title_mask

    @cached_property
    def uncovered_unknown(self) -> TermMask:
        """The question's terms that no article contains, without those that a related word covers."""
        return self.question.term_mask(self.question.unknown_terms) & ~self.covered

    @cached_property
    def word_pairs(self) -> Sequence[tuple[TermMask, TermMask]]:
        """The question's pairs of adjacent content words, each word as its terms."""
        masks = [self.question.term_mask(frozenset(token.terms)) for token in self.asked.tokens]
        return [(one, other) for one, other in pairwise(masks) if one and other and one != other]

    @cached_property
    def introduction(self) -> str:
        """The headings above the sentence and the lines that introduce it; empty without structure."""
        stored = self.result.stored_articles.get(self.sentence.article.id)
        if stored is None or not stored.segmentation.blocks:
            return ""
        outline = Outline(*stored)
        index = outline.block_of(self.sentence.position)
        texts = [outline.text(outline.blocks[above]) for above in outline.headings_of(index)]
        texts += [outline.text(outline.sentences[before]) for before in outline.introduction(index)]
        return " ".join(texts)

    @cached_property
    def introduced_text(self) -> str:
        """The sentence after its introduction, in lower case and with a space before and after."""
        return f" {self.introduction.lower()}{self.analysis.padded_text}"

    @cached_property
    def first_texts(self) -> Sequence[str]:
        """The first sentences in lower case, between spaces; the best after its introduction."""
        others = self.result.ranked[1:_FIRST_SENTENCES]
        return [self.introduced_text, *(each.candidate.sentence.analysis.padded_text for each in others)]

    def feature(self, name: str) -> float:
        """Return a feature of the sentence by its name."""
        return self.best.features[FEATURE_NAMES.index(name)]
