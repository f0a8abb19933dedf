"""The sentences that may answer: the most promising of the passages found, and what stands around them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from heapq import nlargest
from math import exp
from operator import or_
from typing import Final, NamedTuple

from index.answers.question import Question, TermMask
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence
from index.languages.en.calendar_names import MONTHS
from index.model import Article, Citation
from index.search.engine import NO_WEIGHTS, Engine, Hit
from index.search.okapi import Okapi
from index.spans import SentenceSpan
from index.storage.store import StoredArticle
from index.text.tokens import extract_terms

MAX_RETRIEVED_PASSAGES: Final = 24
"""Passages that the engine is asked for."""


MAX_LEAD_PASSAGES: Final = 8
"""Of so many articles, the best by their passages found, the first passage is looked at too."""


def retrieve_passages(
    terms: Collection[str], engine: Engine, term_weights: Mapping[str, float] = NO_WEIGHTS
) -> list[Hit]:
    """The best passages for these terms, and the first ones of the best articles.

    There stands what a story is about, perhaps in other words than the question's.

    Args:
        terms: The question's.
        engine: Finds the passages.
        term_weights: What some of the terms count; see `Engine.search`.

    Returns:
        The engine's hits, best first, then the first passages that it did not find: they score no more than
        the last that it found.
    """
    hits = engine.search(terms, MAX_RETRIEVED_PASSAGES, term_weights)
    scores = sum_article_scores(hits)
    known = {(hit.article, hit.number) for hit in hits}
    best = nlargest(MAX_LEAD_PASSAGES, scores, key=scores.__getitem__)
    leads = [Hit(article, 0, hits[-1].score) for article in best if (article, 0) not in known]
    return hits + leads


def sum_article_scores(hits: Sequence[Hit]) -> Mapping[int, float]:
    """What each article's passages score together."""
    scores: defaultdict[int, float] = defaultdict(float)
    for hit in hits:
        scores[hit.article] += hit.score
    return scores


MAX_CANDIDATES: Final = 40
"""Sentences that are looked at closely."""


BM25_K1: Final = 0.1


BM25_B: Final = 0.0
"""BM25 among sentences: too short for repetition and length to tell anything."""


_NEWS_SENTENCES_PER_PARAGRAPH: Final = 2.2
"""Sentences a paragraph, on average, below which an article is written as news are: what matters first."""


_LEAD_DECAY_SENTENCES: Final = 6.0
"""Sentences after which the lead of a news story has lost most of its weight."""


class CandidateSentence(NamedTuple):
    """A sentence of a passage found, and how the question's terms lie in it and around it.

    Attributes:
        article: The article that it stands in.
        span: Where it stands there.
        hit: The passage that it stands in.
        position: Its number in the article, from 0.
        opens_paragraph: Whether it is the first of its paragraph.
        news_lead: How near the head of a news story it stands, 0.0 to 1.0; 0.0 in other articles.
        analysis: What it holds.
        mask: The question's terms in it.
        expanded_mask: Those in it in words alike, too; see `Question.loose_mask`.
        nearby_mask: Those in it and in the sentences before and after.
        nearby_expanded_mask: Those in it and around it in words alike, too.
        previous_mask: Those in the sentence before.
        earlier_mask: Those in all sentences before it in its passage, and in the one before that.
        title_mask: Those in its article's title and in the month of publication.
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


@dataclass(frozen=True, slots=True)
class AnswerCandidate:
    """A sentence that may answer, next to the others found.

    Attributes:
        sentence: The sentence.
        bm25: Its BM25 as a share of the most that the question can have.
        bm25_to_best: Its BM25 next to the best sentence's.
        bm25_to_passage: Its BM25 next to the best of its passage.
        passage_to_best: Its passage's BM25 next to the best passage's.
        article_to_best: The BM25 of its article's passages found, next to the best article's.
    """

    sentence: CandidateSentence
    bm25: float
    bm25_to_best: float
    bm25_to_passage: float
    passage_to_best: float
    article_to_best: float

    @property
    def citation(self) -> Citation:
        """Where the sentence stands."""
        start, end, paragraph = self.sentence.span
        return Citation(self.sentence.article, paragraph, start, end)


def find_candidates(
    question: Question, hits: Sequence[Hit], stored: Mapping[int, StoredArticle]
) -> list[AnswerCandidate]:
    """The most promising sentences of the passages found, at most `MAX_CANDIDATES`.

    Args:
        question: What was asked.
        hits: The passages that the engine found, best first.
        stored: Their articles; one that was removed meanwhile is passed over.
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

    def promise(each: tuple[CandidateSentence, float]) -> float:
        sentence, score = each
        around = question.idf_coverage(sentence.nearby_expanded_mask | sentence.title_mask)
        return score / best + sentence.hit.score / best_passage + around + sentence.news_lead

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


def _title_terms(article: Article) -> list[str]:
    """The terms of an article's title and of the month when it was published."""
    when = article.published
    return extract_terms(f"{article.title} {MONTHS[when.month - 1]} {when.year}" if when else article.title)


def _score_sentences(question: Question, sentences: Sequence[CandidateSentence]) -> list[float]:
    """rank-bm25's score of each sentence; with b = 0, only the question's terms count."""
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
    """The sentences of one passage, each with the question's terms in it and around it."""
    article, outline = stored[hit.article]
    first, last = outline.passages[hit.number]
    start = max(0, first - 1)
    spans = outline.sentences[start : last + 1]
    found = [analyze_sentence(article.text[span.start : span.end]) for span in spans]
    masks = [question.term_mask(each.vocabulary) for each in found]
    loose = [question.expanded_mask(each) for each in found]
    title = question.term_mask(frozenset(_title_terms(article)))
    is_news = len(outline.sentences) < _NEWS_SENTENCES_PER_PARAGRAPH * outline.sentences[-1].paragraph
    for here in range(first - start, last - start):
        yield CandidateSentence(
            article=article,
            span=spans[here],
            hit=hit,
            position=start + here,
            opens_paragraph=here == 0 or spans[here].paragraph != spans[here - 1].paragraph,
            news_lead=exp(-(start + here) / _LEAD_DECAY_SENTENCES) if is_news else 0.0,
            analysis=found[here],
            mask=masks[here],
            expanded_mask=loose[here],
            nearby_mask=reduce(or_, masks[max(0, here - 1) : here + 2]),
            nearby_expanded_mask=reduce(or_, loose[max(0, here - 1) : here + 2]),
            previous_mask=masks[here - 1] if here else 0,
            earlier_mask=reduce(or_, masks[:here], 0),
            title_mask=title,
        )
