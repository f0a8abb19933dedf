"""Retrieval of passages, and selection of candidate sentences from them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from heapq import nlargest
from math import exp
from operator import or_
from typing import Final, NamedTuple

from index.answers.outline import Outline, named_cells
from index.answers.question import Question, TermMask
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence
from index.languages.language import Language
from index.model import Article, Citation
from index.search.engine import NO_WEIGHTS, Engine, Hit
from index.search.okapi import Okapi
from index.spans import SentenceSpan
from index.storage.store import StoredArticle
from index.text.tokens import extract_terms

MAX_RETRIEVED_PASSAGES: Final = 24
"""Maximum number of passages requested from the engine."""

_SEARCHED_PER_CHOSEN: Final = 8
"""Number of passages requested for each that is wanted, where some articles alone are to choose from."""

MAX_LEAD_PASSAGES: Final = 8
"""Number of best articles whose first passage is added to those found."""


def retrieve_passages(
    terms: Collection[str],
    engine: Engine,
    term_weights: Mapping[str, float] = NO_WEIGHTS,
    articles: Collection[int] | None = None,
) -> list[Hit]:
    """Retrieve the best passages for some terms, and the first passages of the best articles.

    The first passage says what a story is about, perhaps in other words than the question's.

    Args:
        terms: The search terms.
        engine: Retrieves the passages.
        term_weights: Factors of the terms' scores; see `Engine.search`.
        articles: Ids of the articles to choose from; None for all.

    Returns:
        The engine's hits, best first, followed by the first passages that it did not find, with the score of
        its last hit.
    """
    if articles is None:
        hits = engine.search(terms, MAX_RETRIEVED_PASSAGES, term_weights)
    else:
        found = engine.search(terms, MAX_RETRIEVED_PASSAGES * _SEARCHED_PER_CHOSEN, term_weights)
        hits = [hit for hit in found if hit.article in articles][:MAX_RETRIEVED_PASSAGES]
    scores = sum_article_scores(hits)
    known = {(hit.article, hit.number) for hit in hits}
    best = nlargest(MAX_LEAD_PASSAGES, scores, key=scores.__getitem__)
    leads = [Hit(article, 0, hits[-1].score) for article in best if (article, 0) not in known]
    return hits + leads


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

_NEWS_SENTENCES_PER_PARAGRAPH: Final = 2.2
"""Mean number of sentences per paragraph below which an article counts as a news story."""

_LEAD_DECAY_SENTENCES: Final = 6.0
"""Scale of the exponential decay of a news story's lead, in sentences."""


class CandidateSentence(NamedTuple):
    """A sentence of a retrieved passage, with the question's terms in it and around it.

    Attributes:
        article: The article that contains it.
        span: Its span in the article.
        hit: The passage that contains it.
        position: Its index among the article's sentences, from 0.
        opens_paragraph: Whether it is the first of its paragraph.
        news_lead: Proximity to the start of a news story, exp(-position / 6), 0.0 to 1.0; 0.0 in other
            articles.
        analysis: Its analysis.
        mask: The question's terms in it.
        expanded_mask: The question's terms in it, itself or related words; see `Question.expanded_mask`.
        nearby_mask: The question's terms in it and in the adjacent sentences.
        nearby_expanded_mask: The same with related words.
        previous_mask: The question's terms in the sentence before.
        earlier_mask: The question's terms in all earlier sentences of its passage and in the one before
            those.
        title_mask: The question's terms in its article's title and in the month and year of publication.
        is_lead_in: Whether it only introduces what follows; see `index.answers.outline`.
    """

    article: Article
    span: SentenceSpan
    hit: Hit
    position: int
    opens_paragraph: bool
    news_lead: float
    analysis: SentenceAnalysis
    mask: TermMask
    expanded_mask: TermMask
    nearby_mask: TermMask
    nearby_expanded_mask: TermMask
    previous_mask: TermMask
    earlier_mask: TermMask
    title_mask: TermMask
    is_lead_in: bool = False


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
    sentences = [
        sentence
        for hit in hits
        if hit.article in stored
        for sentence in _sentences_of_passage(question, hit, stored)
        if sentence.nearby_expanded_mask | sentence.title_mask
    ]
    if not any(sentence.mask for sentence in sentences):
        return []
    scores = _score_sentences(question, sentences)
    best = max(scores)
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
        for sentence, score in _select(list(zip(sentences, scores, strict=True)), promise)
    ]


_Scored = tuple[CandidateSentence, float]


def _select(scored: Sequence[_Scored], promise: Callable[[_Scored], float]) -> list[_Scored]:
    """Select the most promising sentences, and what follows each lead-in among them."""
    best = nlargest(MAX_CANDIDATES, scored, promise)
    wanted = {
        (each.article.id, each.position + ahead) for each, _ in best if each.is_lead_in for ahead in (1, 2)
    }
    chosen = {(each.article.id, each.position) for each, _ in best}
    return (
        best
        + [
            each
            for each in scored
            if (each[0].article.id, each[0].position) in wanted - chosen and not each[0].is_lead_in
        ]
        if wanted
        else best
    )


def _estimate_promise(
    question: Question, sentence: CandidateSentence, bm25_to_best: float, passage_to_best: float
) -> float:
    """Return the sum of four rough features, each 0.0 to 1.0, by which sentences are selected for ranking."""
    nearby_coverage = question.idf_coverage(sentence.nearby_expanded_mask | sentence.title_mask)
    return bm25_to_best + passage_to_best + nearby_coverage + sentence.news_lead


def _title_terms(article: Article, language: Language) -> list[str]:
    """Return the terms of an article's title and of its month and year of publication."""
    when, months = article.published, language.terms.month_names
    published = f" {months[when.month - 1]} {when.year}" if when and months else ""
    return extract_terms(article.title + published, language)


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


def _sentences_of_passage(
    question: Question, hit: Hit, stored: Mapping[int, StoredArticle]
) -> Iterator[CandidateSentence]:
    """Yield the sentences of a passage, each with the question's terms in it and around it."""
    article, segmentation = stored[hit.article]
    first, last = segmentation.passages[hit.number]
    start = max(0, first - 1)
    spans = segmentation.sentences[start : last + 1]
    outline = Outline(article, segmentation) if segmentation.blocks else None
    if outline:
        analyses = [
            _analyze_block_sentence(outline, start + here, question.language) for here in range(len(spans))
        ]
    else:
        analyses = [
            analyze_sentence(article.text[span.start : span.end], question.language) for span in spans
        ]
    masks = [question.term_mask(each.vocabulary) for each in analyses]
    expanded = [question.expanded_mask(each) for each in analyses]
    title = question.term_mask(frozenset(_title_terms(article, question.language)))
    sentences = segmentation.sentences
    is_news = len(sentences) < _NEWS_SENTENCES_PER_PARAGRAPH * sentences[-1].paragraph and not (
        outline and outline.is_divided
    )
    for here in range(first - start, last - start):
        above = _mask_above(question, outline, start + here) if outline else (0, 0)
        yield CandidateSentence(
            article=article,
            span=spans[here],
            hit=hit,
            position=start + here,
            opens_paragraph=here == 0 or spans[here].paragraph != spans[here - 1].paragraph,
            news_lead=exp(-(start + here) / _LEAD_DECAY_SENTENCES) if is_news else 0.0,
            analysis=analyses[here],
            mask=masks[here],
            expanded_mask=expanded[here],
            nearby_mask=reduce(or_, masks[max(0, here - 1) : here + 2], above[0]),
            nearby_expanded_mask=reduce(or_, expanded[max(0, here - 1) : here + 2], above[1]),
            previous_mask=masks[here - 1] if here else 0,
            earlier_mask=reduce(or_, masks[:here], 0),
            title_mask=title,
            is_lead_in=outline is not None and outline.is_lead_in(start + here),
        )


def _analyze_block_sentence(outline: Outline, sentence: int, language: Language) -> SentenceAnalysis:
    """Analyse a sentence of a structured article: a table row with the headers of its cells."""
    span = outline.sentences[sentence]
    block = outline.blocks[outline.block_of(sentence)]
    if not block.header:
        return analyze_sentence(outline.text(span), language)
    text = outline.article.text
    return analyze_sentence(
        " · ".join(f"{name} {text[start:end]}" for name, start, end in named_cells(block)), language
    )


def _mask_above(question: Question, outline: Outline, sentence: int) -> tuple[TermMask, TermMask]:
    """Return the question's terms in the headings and the introduction of a sentence; also expanded."""
    index = outline.block_of(sentence)
    texts = [outline.text(outline.blocks[above]) for above in outline.headings_of(index)]
    texts += [outline.text(outline.sentences[before]) for before in outline.introduction(index)]
    analyses = [analyze_sentence(text, question.language) for text in texts]
    return (
        reduce(or_, (question.term_mask(each.vocabulary) for each in analyses), 0),
        reduce(or_, (question.expanded_mask(each) for each in analyses), 0),
    )
