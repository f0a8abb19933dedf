"""Question → the best sentences of the best passages, each with its citation, or that the articles don't say.

The engine finds passages, `index.answers` puts their sentences in order; what says the same is shown once.
"""

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
"""Articles that are named when nothing answers."""

MAX_PRECEDING_CHARS: Final = 600
"""Characters of a sentence, at most, that is shown because the next one leans on it."""

MAX_COMPARED_SENTENCES: Final = 10
"""Sentences that are compared for different answers."""

MAX_DIFFERING_ANSWERS: Final = 3
"""Different answers that are shown together at most."""

_FULL_COVERAGE: Final = 0.99
"""The share of a question that counts as all of it, whatever rounding does."""

_SAME_SUBJECT_SIMILARITY: Final = 0.4
"""Sentences that share this part of their terms tell of the same, perhaps not the same."""


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
    first = sorted((groups[place] for place in differing), key=_newest_first_key)
    rest = [group for place, group in enumerate(groups) if place not in differing]
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
    """The ranked sentences, each with its near-duplicates behind it."""
    left = list(ranked)
    while left:
        best, *rest = left
        same: list[RankedSentence] = []
        left = []
        for other in rest:
            (same if _is_duplicate(best, other) else left).append(other)
        yield [best, *same]


def _is_duplicate(one: RankedSentence, other: RankedSentence) -> bool:
    """Whether two sentences have nearly the same terms."""
    return (
        jaccard_index(
            one.candidate.sentence.analysis.vocabulary, other.candidate.sentence.analysis.vocabulary
        )
        >= NEAR_DUPLICATE_JACCARD
    )


def _find_differing(question: Question, sentences: Sequence[RankedSentence]) -> Sequence[int]:
    """The places of sentences that answer in different articles with different dates or numbers.

    Only such are compared as have every word of the question, or one alike, and come close to the best.
    """
    told = [(place, _StatedValues.from_sentence(question, each)) for place, each in enumerate(sentences)]
    if not told or not told[0][1].covers_question:
        return []
    best = told[0][1]
    differing = {best.article: 0}
    for place, other in told:
        if sentences[place].score >= sentences[0].score - MAX_SCORE_GAP and other.contradicts(best):
            differing.setdefault(other.article, place)
    return sorted(differing.values())[:MAX_DIFFERING_ANSWERS] if len(differing) > 1 else []


class _StatedValues(NamedTuple):
    """What a sentence tells: its dates or numbers, its other terms, whether it says all that is asked."""

    article: int
    values: Sequence[frozenset[str]]
    other_terms: frozenset[str]
    covers_question: bool

    @classmethod
    def from_sentence(cls, question: Question, ranked: RankedSentence) -> Self:
        sentence = ranked.candidate.sentence
        found = answer_values(question, ranked.candidate.citation.text)
        rest = sentence.analysis.vocabulary.difference(*found)
        said = question.idf_coverage(sentence.expanded_mask | sentence.title_mask) > _FULL_COVERAGE
        return cls(sentence.article.id, found, rest, covers_question=said and bool(found))

    def contradicts(self, other: Self) -> bool:
        """Whether it tells of the same, but none of its dates or numbers agrees with one of the other's."""
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
    """The first of some near-duplicates, as it is shown."""
    best, *same = group
    citation = best.candidate.citation
    return CitedSentence(
        citation=citation,
        score=best.score,
        highlights=find_highlights(result.question, citation.text),
        before=_preceding_sentence(result, best),
        also=tuple(other.candidate.citation for other in same),
    )


def _preceding_sentence(result: SearchResult, ranked: RankedSentence) -> Citation | None:
    """The sentence before in its paragraph, where this one opens with a pronoun, unless that is very long."""
    sentence = ranked.candidate.sentence
    if not sentence.position or not sentence.analysis.opens_with_anaphor:
        return None
    article, outline = result.stored_articles[sentence.article.id]
    start, end, paragraph = outline.sentences[sentence.position - 1]
    if paragraph != sentence.span.paragraph or end - start > MAX_PRECEDING_CHARS:
        return None
    return Citation(article, paragraph, start, end)


def _list_corrections(result: SearchResult) -> Iterator[Correction]:
    """The words that were taken for others, as the question and as the articles write them."""
    texts = [ranked.candidate.citation.text for ranked in result.ranked]
    for unknown, meant in result.question.spelling_corrections.items():
        asked = _surface_form(unknown, [result.question.text])
        yield Correction(asked, _surface_form(meant, texts))


def _surface_form(term: str, texts: Iterable[str]) -> str:
    """The first word of some texts that has a term; the term itself where none has."""
    found = (text[start:end] for text in texts for start, end in find_term_spans(text, {term}))
    return next(found, term)


def _nearest_articles(result: SearchResult) -> tuple[Article, ...]:
    """The articles that have most of the question."""
    scores = sum_article_scores([hit for hit in result.hits if hit.article in result.stored_articles])
    best = nlargest(MAX_NEAREST_ARTICLES, scores, key=scores.__getitem__)
    return tuple(result.stored_articles[ident].article for ident in best)
