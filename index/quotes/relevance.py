"""Ranking of quotations: by salience, by date, or by relevance to a topic."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from heapq import nsmallest
from typing import Final, NamedTuple

from index.answers.scopes import Topic
from index.answers.topic_matches import MIN_TOPIC_COVERAGE, TopicMatches, match_topic
from index.answers.understanding import understand
from index.languages.registry import get_language
from index.model import AttributionMethod
from index.search.engine import Engine
from index.storage.annotations import StoredQuotation
from index.storage.store import Store, StoredArticle
from index.text.tokens import extract_terms

_ATTRIBUTION_WEIGHTS: Final[Mapping[AttributionMethod, float]] = {
    "named": 1.0,
    "surname": 1.0,
    "pronoun": 0.9,
    "continued": 0.8,
    "noun": 0.6,
    "none": 0.3,
}
"""Weight of a quotation by its attribution method."""

_LEAD_SENTENCE_WEIGHT: Final = 1.0
"""Bonus of an article's first sentence; that of the n-th is 1/n of it."""

_MIN_MEANINGFUL_WORDS: Final = 3
"""Minimum length of a meaningful quotation."""

_SHORT_QUOTATION_WORDS: Final = 5
"""Length below which a quotation is demoted by one rank within its article."""

_READABLE_WORDS_RANGE: Final = (8, 60)
"""Lengths of a quotation that is readable by itself."""

_MAX_SCORED_QUOTATIONS: Final = 400
"""Number of quotations, best passages first, whose text is scored."""

_MIN_TOPIC_PASSAGE_SHARE: Final = 1 / 3
"""Share of matching passages from which a whole article is about the topic."""

_QUOTED_WORDS_WEIGHT: Final = 2.0
"""Weight of the topic coverage of the quoted words; that of their passage and article is 1.0."""

_QUOTE_SENTENCE_WEIGHT: Final = 1.5
"""Weight of the coverage of their sentence, the speaker's name and role."""

_NEIGHBOUR_SENTENCES_WEIGHT: Final = 0.5
"""Weight of the coverage of the adjacent sentences as well."""

_SALIENCE_WEIGHT: Final = 0.1
"""Weight of salience, a tie-breaker."""


class _Relevance(NamedTuple):
    """Relevance of a quotation to a topic.

    Attributes:
        score: The ranking score.
        coverage: The topic's coverage by the quotation's context and its article's title, 0.0 to 1.0; 1.0 in
            an article that is about the whole topic.
    """

    score: float
    coverage: float


def _quotation_tier(quotation: StoredQuotation) -> int:
    """Return the tier by which quotations are sorted first: 0 regular, 1 too short, 2 without a speaker."""
    return 2 if quotation.speaker is None else int(quotation.words < _MIN_MEANINGFUL_WORDS)


def _quotation_salience(quotation: StoredQuotation) -> float:
    """Return a quotation's salience within its article: by attribution method, length and position."""
    shortest, longest = _READABLE_WORDS_RANGE
    length = min(1.0, quotation.words / shortest, longest / (quotation.words or 1))
    return (
        _ATTRIBUTION_WEIGHTS[quotation.how] * length * (1 + _LEAD_SENTENCE_WEIGHT / (1 + quotation.sentence))
    )


def sort_by_salience(
    quotations: Iterable[StoredQuotation], published: Mapping[int, date]
) -> Sequence[StoredQuotation]:
    """Sort by tier, by rank within the article, then newest article first.

    Args:
        quotations: The quotations.
        published: Publication dates by article id.
    """
    articles: defaultdict[int, list[StoredQuotation]] = defaultdict(list)
    for each in quotations:
        articles[each.article].append(each)
    keyed = [
        (
            _quotation_tier(each),
            rank + (each.words < _SHORT_QUOTATION_WORDS),
            *_newest_article_key(each.article, published),
            each.position,
            each,
        )
        for group in articles.values()
        for rank, each in enumerate(
            sorted(group, key=lambda each: (_quotation_tier(each), -_quotation_salience(each)))
        )
    ]
    return [each for *_, each in sorted(keyed)]


def sort_newest_first(
    quotations: Iterable[StoredQuotation], published: Mapping[int, date]
) -> Sequence[StoredQuotation]:
    """Sort by tier, then newest article first, then by position.

    Args:
        quotations: The quotations.
        published: Publication dates by article id.
    """
    return sorted(
        quotations,
        key=lambda each: (
            _quotation_tier(each),
            *_newest_article_key(each.article, published),
            each.position,
        ),
    )


def _newest_article_key(article: int, published: Mapping[int, date]) -> tuple[int, int]:
    """Return a sort key: newest article first, undated ones last; of one day, the last added first.

    Args:
        article: The article's id.
        published: Publication dates by article id.
    """
    day = published.get(article)
    return (-day.toordinal() if day else 0), -article


def rank_by_relevance(
    topic: Topic, engine: Engine, store: Store, speakers: Collection[str] | None
) -> Sequence[StoredQuotation]:
    """Rank the quotations that are relevant to a topic.

    A quotation is relevant if its coverage is at least `MIN_TOPIC_COVERAGE` of the highest one: if some cover
    two terms of a topic, others that cover only one are left out.

    Args:
        topic: The topic.
        engine: The engine.
        store: The store.
        speakers: The speakers, by their names as found in the articles; None for all.

    Returns:
        The quotations, by tier, then score.
    """
    scored = [
        pair
        for scope in topic.scopes
        for matches in [match_topic(understand(topic.text, engine, store, scope), engine)]
        for pair in _score_quotations(matches, store, speakers)
    ]
    min_coverage = MIN_TOPIC_COVERAGE * max((relevance.coverage for _, relevance in scored), default=0.0)
    relevant = [
        (_quotation_tier(each), -relevance.score, each.article, each.position, each)
        for each, relevance in scored
        if relevance.coverage >= min_coverage > 0.0
    ]
    return [each for *_, each in sorted(relevant)]


def _score_quotations(
    matches: TopicMatches, store: Store, speakers: Collection[str] | None
) -> Sequence[tuple[StoredQuotation, _Relevance]]:
    """Return the best quotations of the articles about a topic, with their relevance."""
    rows = store.quotations(matches.article_coverage, speakers)
    passages = Counter(article for article, _ in matches.passage_coverage)
    candidates = nsmallest(
        _MAX_SCORED_QUOTATIONS,
        rows,
        key=lambda each: (
            _quotation_tier(each),
            -_passage_and_article_share(matches, each),
            -_quotation_salience(each),
        ),
    )
    stored = store.load({each.article for each in candidates})
    return [
        (each, _score_relevance(matches, each, stored[each.article], passages[each.article]))
        for each in candidates
        if each.article in stored
    ]


def _passage_and_article_share(topic: TopicMatches, quotation: StoredQuotation) -> float:
    """The topic coverage of a quotation's passage plus that of its article."""
    coverage = topic.passage_coverage.get((quotation.article, quotation.passage), 0.0)
    return coverage + topic.article_coverage[quotation.article]


def _score_relevance(
    topic: TopicMatches, quotation: StoredQuotation, stored: StoredArticle, passages: int
) -> _Relevance:
    """The relevance of a quotation.

    Args:
        topic: The topic's matches.
        quotation: The quotation.
        stored: Its article.
        passages: The number of the article's matching passages.
    """
    question = topic.question
    quoted, sentence, context = _context_terms(quotation, stored)
    coverages = [question.idf_coverage(question.term_mask(terms)) for terms in (quoted, sentence, context)]
    score = (
        _QUOTED_WORDS_WEIGHT * coverages[0]
        + _QUOTE_SENTENCE_WEIGHT * coverages[1]
        + _NEIGHBOUR_SENTENCES_WEIGHT * coverages[2]
        + _passage_and_article_share(topic, quotation)
    )
    is_match = (quotation.article, quotation.passage) in topic.passage_coverage
    is_about_topic = passages >= _MIN_TOPIC_PASSAGE_SHARE * len(stored.segmentation.passages)
    coverage = 0.0
    if is_about_topic and topic.article_coverage[quotation.article] == 1.0:
        coverage = 1.0
    elif is_match or is_about_topic or topic.coverage(sentence) >= MIN_TOPIC_COVERAGE:
        coverage = question.idf_coverage(
            question.term_mask(context.union(extract_terms(stored.article.title, question.language)))
        )
    return _Relevance(score + _SALIENCE_WEIGHT * _quotation_salience(quotation), coverage)


def _context_terms(
    quotation: StoredQuotation, stored: StoredArticle
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The terms of the quoted words; with those of the sentence and speaker; with those of neighbours."""
    text, sentences = stored.article.text, stored.segmentation.sentences
    start, end = quotation.position, quotation.position + quotation.length
    first = last = quotation.sentence
    while last + 1 < len(sentences) and sentences[last + 1].start < end:
        last += 1
    opening, closing = min(start, sentences[first].start), max(end, sentences[last].end)
    before = sentences[max(0, first - 1)].start
    after = sentences[min(last + 1, len(sentences) - 1)].end
    speaker = f"{quotation.speaker or ''} {quotation.role}"
    terms_of = partial(extract_terms, language=get_language(stored.article.language))
    quoted = frozenset(terms_of(text[start:end]))
    sentence = quoted.union(terms_of(text[opening:start]), terms_of(text[end:closing]), terms_of(speaker))
    neighbours = terms_of(text[before:opening]) + terms_of(text[closing:after])
    return quoted, sentence, sentence.union(neighbours)
