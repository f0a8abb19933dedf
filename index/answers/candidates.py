"""Retrieval of passages, and selection of candidate sentences from them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import inf
from typing import Final

from index.answers.candidate_sentences import CandidateSentence, SentenceReader
from index.answers.question import Question
from index.model import Citation
from index.search.engine import Engine, Hit
from index.search.okapi import Okapi
from index.storage.store import StoredArticle

MAX_RETRIEVED_PASSAGES: Final = 24
"""Maximum number of passages requested from the engine."""

_SEARCHED_PER_CHOSEN: Final = 8
"""Number of passages requested for each that is wanted, where some articles alone are to choose from."""

MAX_LEAD_PASSAGES: Final = 8
"""Number of best articles whose first passage is added to those found."""

_SYNONYM_FACTOR: Final = 0.3
"""Factor of the score of a passage that has a synonym of a term instead of the term."""


def retrieve_passages(question: Question, engine: Engine) -> list[Hit]:
    """Retrieve the best passages for a question, and the first passages of the best articles.

    The first passage says what a story is about, perhaps in other words than the question's. Where fewer
    passages have the question's terms than are wanted, as in a small library, passages with synonyms follow.

    Args:
        question: The question.
        engine: Retrieves the passages.

    Returns:
        The engine's hits, best first; then those by synonyms, with reduced scores; then the first passages
        not yet among them, with the score of the engine's last hit.
    """
    hits = _search_chosen(question, question.search_terms, engine)
    scores = sum_article_scores(hits)
    related = _retrieve_related(question, hits, engine)
    known = {(hit.article, hit.number) for hit in (*hits, *related)}
    best = nlargest(MAX_LEAD_PASSAGES, scores, key=scores.__getitem__)
    leads = [Hit(article, 0, hits[-1].score) for article in best if (article, 0) not in known]
    return [*hits, *related, *leads]


def _search_chosen(question: Question, terms: Collection[str], engine: Engine) -> list[Hit]:
    """Return the best passages for some terms in the articles that the question chooses from."""
    if question.articles is None:
        return engine.search(terms, MAX_RETRIEVED_PASSAGES, question.term_factors)
    found = engine.search(terms, MAX_RETRIEVED_PASSAGES * _SEARCHED_PER_CHOSEN, question.term_factors)
    return [hit for hit in found if hit.article in question.articles][:MAX_RETRIEVED_PASSAGES]


def _retrieve_related(question: Question, hits: Sequence[Hit], engine: Engine) -> list[Hit]:
    """Return passages with synonyms of the question's terms, as many as there is room for."""
    room = MAX_RETRIEVED_PASSAGES - len(hits)
    if room <= 0 or not question.related_terms:
        return []
    known = {(hit.article, hit.number) for hit in hits}
    highest = hits[-1].score if hits else inf
    found = _search_chosen(question, question.related_terms, engine)
    return [
        hit._replace(score=min(highest, _SYNONYM_FACTOR * hit.score))
        for hit in found
        if (hit.article, hit.number) not in known
    ][:room]


def sum_article_scores(hits: Sequence[Hit]) -> Mapping[int, float]:
    """Return the sum of the scores of each article's passages."""
    scores: defaultdict[int, float] = defaultdict(float)
    for hit in hits:
        scores[hit.article] += hit.score
    return scores


MAX_CANDIDATES: Final = 40
"""Maximum number of sentences that are ranked."""

BM25_K1: Final = 0.1

BM25_B: Final = 0.0
"""BM25 over sentences has nearly binary term frequencies and no length normalisation.

Sentences are too short for repetition and length to be informative.
"""


@dataclass(frozen=True, slots=True)
class AnswerCandidate:
    """A candidate sentence, with its BM25 scores relative to the other candidates. All ratios are 0.0 to 1.0.

    Attributes:
        sentence: The sentence.
        bm25: Its BM25 relative to the maximum for the question.
        bm25_to_best: Its BM25 relative to the best sentence's.
        bm25_to_passage: Its BM25 relative to the best of its passage.
        passage_to_best: The BM25 of its passage relative to the best passage's.
        article_to_best: The summed BM25 of its article's passages relative to the best article's.
    """

    sentence: CandidateSentence
    bm25: float
    bm25_to_best: float
    bm25_to_passage: float
    passage_to_best: float
    article_to_best: float

    @property
    def citation(self) -> Citation:
        """The sentence as a citation."""
        start, end, paragraph = self.sentence.span
        return Citation(self.sentence.article, paragraph, start, end)


def find_candidates(
    question: Question, hits: Sequence[Hit], stored: Mapping[int, StoredArticle]
) -> list[AnswerCandidate]:
    """Select the most promising sentences of the retrieved passages, at most `MAX_CANDIDATES`.

    Args:
        question: The question.
        hits: The retrieved passages, best first.
        stored: Their articles by id; passages of articles that are missing here are skipped.

    Returns:
        The candidates, most promising first; none if no sentence has a term of the question.
    """
    reader = SentenceReader(question, stored)
    related = [
        sentence for hit in hits if hit.article in stored for sentence in reader.related_sentences(hit)
    ]
    sentences = [each for each in related if not each.placement.is_lead_in] or related
    if not any(sentence.mask | sentence.above_mask for sentence in sentences):
        return []
    scores = _score_sentences(question, sentences)
    best = max(scores) or 1.0
    best_passage = hits[0].score

    def promise(scored: tuple[CandidateSentence, float]) -> float:
        sentence, score = scored
        return _estimate_promise(question, sentence, score / best, sentence.hit.score / best_passage)

    most = sum(question.idf.values()) * (1 + BM25_K1)
    best_in = _best_score_by_passage(sentences, scores)
    articles = sum_article_scores(hits)
    best_article = max(articles.values())
    return [
        AnswerCandidate(
            sentence,
            bm25=score / most,
            bm25_to_best=score / best,
            bm25_to_passage=score / (best_in[sentence.hit] or 1.0),
            passage_to_best=sentence.hit.score / best_passage,
            article_to_best=articles[sentence.hit.article] / best_article,
        )
        for sentence, score in nlargest(MAX_CANDIDATES, zip(sentences, scores, strict=True), promise)
    ]


def _estimate_promise(
    question: Question, sentence: CandidateSentence, bm25_to_best: float, passage_to_best: float
) -> float:
    """Return the sum of four rough features, each 0.0 to 1.0, by which sentences are selected for ranking."""
    nearby_coverage = question.idf_coverage(sentence.nearby_expanded_mask | sentence.title_mask)
    return bm25_to_best + passage_to_best + nearby_coverage + sentence.news_lead


def _score_sentences(question: Question, sentences: Sequence[CandidateSentence]) -> list[float]:
    """Return the BM25 score of each sentence; with b = 0, only the question's terms matter."""
    corpus = [question.matched_terms(sentence.analysis) for sentence in sentences]
    scores: list[float] = (
        Okapi(corpus, k1=BM25_K1, b=BM25_B, idf=question.idf).scores(question.terms).tolist()
    )
    return scores


def _best_score_by_passage(
    sentences: Sequence[CandidateSentence], scores: Sequence[float]
) -> Mapping[Hit, float]:
    best: defaultdict[Hit, float] = defaultdict(float)
    for sentence, score in zip(sentences, scores, strict=True):
        best[sentence.hit] = max(best[sentence.hit], score)
    return best
