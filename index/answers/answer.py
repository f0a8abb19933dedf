"""Composition of an answer from ranked sentences: near-duplicates merged, contradictions first, citations."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import islice
from typing import Final, NamedTuple, Self

from index.answers.answer_spans import answer_values, find_highlights
from index.answers.candidates import sum_article_scores
from index.answers.confidence import estimate_confidence
from index.answers.question import Question
from index.answers.ranking import RankedSentence, SearchResult
from index.model import MAX_SCORE_GAP, Answer, Article, Citation, CitedSentence, Correction
from index.text.similarity import NEAR_DUPLICATE_JACCARD, jaccard_index
from index.text.tokens import find_term_spans

MAX_NEAREST_ARTICLES: Final = 3
"""Maximum number of articles listed when none answers."""

MAX_PRECEDING_CHARS: Final = 600
"""Maximum length in characters of a preceding sentence that is shown as context."""

MAX_COMPARED_SENTENCES: Final = 10
"""Number of best sentences that are compared for contradictions."""

MAX_DIFFERING_ANSWERS: Final = 3
"""Maximum number of contradicting sentences that are put first."""

_FULL_COVERAGE: Final = 0.99
"""Coverage from which a sentence has all of the question's terms, up to rounding."""

_SAME_SUBJECT_SIMILARITY: Final = 0.4
"""Jaccard index of their other terms from which two sentences are about the same subject."""


def build_answer(result: SearchResult, limit: int, threshold: float) -> Answer:
    """Compose the answer from the ranked sentences.

    Args:
        result: The ranked sentences; see `search_in_context`.
        limit: Maximum number of sentences; below 1, none.
        threshold: Confidence from which the question counts as answered, 0.0 to 1.0.

    Returns:
        The answer; without sentences when no sentence has a term of the question.
    """
    question = result.question
    confidence = estimate_confidence(result)
    answered = bool(result.ranked) and confidence >= threshold
    groups = list(islice(_group_duplicates(result.ranked), max(limit, MAX_COMPARED_SENTENCES)))
    differing = _find_differing(question, [group[0] for group in groups[:MAX_COMPARED_SENTENCES]])
    first = sorted((groups[rank] for rank in differing), key=_newest_first_key)
    rest = [group for rank, group in enumerate(groups) if rank not in differing]
    shown = [*first, *rest][: max(0, limit)]
    return Answer(
        question.text,
        sentences=tuple(_cite_group(result, group) for group in shown),
        confidence=confidence,
        answered=answered,
        nearest=() if answered else _nearest_articles(result),
        corrections=tuple(_list_corrections(result)) if answered else (),
        differing=min(len(differing), len(shown)),
        leaned_on=question.previous_questions,
    )


def _group_duplicates(ranked: Sequence[RankedSentence]) -> Iterator[Sequence[RankedSentence]]:
    """Yield the ranked sentences, each followed by its near-duplicates."""
    remaining = list(ranked)
    while remaining:
        best, *rest = remaining
        duplicates: list[RankedSentence] = []
        remaining = []
        for other in rest:
            (duplicates if _is_duplicate(best, other) else remaining).append(other)
        yield [best, *duplicates]


def _is_duplicate(one: RankedSentence, other: RankedSentence) -> bool:
    """Whether two sentences have nearly the same terms."""
    terms = one.candidate.sentence.analysis.vocabulary
    return jaccard_index(terms, other.candidate.sentence.analysis.vocabulary) >= NEAR_DUPLICATE_JACCARD


def _find_differing(question: Question, sentences: Sequence[RankedSentence]) -> Sequence[int]:
    """Return the indices of sentences in different articles that answer with different dates or numbers.

    Only sentences with all of the question's terms, or related words, and a score close to the best are
    compared.
    """
    stated = [(rank, _StatedValues.from_sentence(question, each)) for rank, each in enumerate(sentences)]
    if not stated or not stated[0][1].covers_question:
        return []
    best = stated[0][1]
    differing = {best.article: 0}
    for rank, other in stated:
        if sentences[rank].score >= sentences[0].score - MAX_SCORE_GAP and other.contradicts(best):
            differing.setdefault(other.article, rank)
    return sorted(differing.values())[:MAX_DIFFERING_ANSWERS] if len(differing) > 1 else []


class _StatedValues(NamedTuple):
    """The dates or numbers that a sentence states in answer to a question.

    Attributes:
        article: The id of its article.
        values: The terms of each date or number.
        other_terms: Its other terms.
        covers_question: Whether it states a value and has all of the question's terms.
    """

    article: int
    values: Sequence[frozenset[str]]
    other_terms: frozenset[str]
    covers_question: bool

    @classmethod
    def from_sentence(cls, question: Question, ranked: RankedSentence) -> Self:
        sentence = ranked.candidate.sentence
        values = answer_values(question, ranked.candidate.citation.text)
        other_terms = sentence.analysis.vocabulary.difference(*values)
        is_covered = question.idf_coverage(sentence.expanded_mask | sentence.title_mask) > _FULL_COVERAGE
        return cls(sentence.article.id, values, other_terms, covers_question=is_covered and bool(values))

    def contradicts(self, other: Self) -> bool:
        """Whether it is about the same subject, but no value of one includes a value of the other."""
        agree = any(one <= two or two <= one for one in self.values for two in other.values)
        return (
            self.covers_question
            and not agree
            and jaccard_index(self.other_terms, other.other_terms) >= _SAME_SUBJECT_SIMILARITY
        )


def _newest_first_key(group: Sequence[RankedSentence]) -> int:
    published = group[0].candidate.sentence.article.published
    return -published.toordinal() if published else 0


def _cite_group(result: SearchResult, group: Sequence[RankedSentence]) -> CitedSentence:
    """Cite the best of some near-duplicates, with the others as further citations."""
    best, *duplicates = group
    citation = best.candidate.citation
    return CitedSentence(
        citation=citation,
        score=best.score,
        highlights=find_highlights(result.question, citation.text),
        before=_preceding_sentence(result, best),
        also=tuple(other.candidate.citation for other in duplicates),
    )


def _preceding_sentence(result: SearchResult, ranked: RankedSentence) -> Citation | None:
    """Cite the preceding sentence of the paragraph if this one opens with an anaphoric word."""
    sentence = ranked.candidate.sentence
    if not sentence.position or not sentence.analysis.opens_with_anaphor:
        return None
    article, segmentation = result.stored_articles[sentence.article.id]
    start, end, paragraph = segmentation.sentences[sentence.position - 1]
    if paragraph != sentence.span.paragraph or end - start > MAX_PRECEDING_CHARS:
        return None
    return Citation(article, paragraph, start, end)


def _list_corrections(result: SearchResult) -> Iterator[Correction]:
    """Yield the spelling corrections, as written in the question and in the articles."""
    texts = [ranked.candidate.citation.text for ranked in result.ranked]
    for unknown, corrected in result.question.spelling_corrections.items():
        yield Correction(
            _surface_form(unknown, [result.question.text]),
            _surface_form(corrected, texts),
        )


def _surface_form(term: str, texts: Iterable[str]) -> str:
    """Return the first word of some texts with a term; the term itself if there is none."""
    words = (text[start:end] for text in texts for start, end in find_term_spans(text, {term}))
    return next(words, term)


def _nearest_articles(result: SearchResult) -> tuple[Article, ...]:
    """Return the articles with the best retrieval scores."""
    scores = sum_article_scores([hit for hit in result.hits if hit.article in result.stored_articles])
    best = nlargest(MAX_NEAREST_ARTICLES, scores, key=scores.__getitem__)
    return tuple(result.stored_articles[ident].article for ident in best)
