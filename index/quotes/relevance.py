"""Topic → the quotations that fit it: by their words, their surroundings, their article."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from heapq import nsmallest
from typing import Final, NamedTuple

from index.answers.topic_matches import MIN_TOPIC_COVERAGE, TopicMatches, match_topic
from index.answers.understanding import understand
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
"""What a quotation counts by how its speaker was found."""


_LEAD_SENTENCE_WEIGHT: Final = 1.0
"""What an article's first sentence adds to it; the second adds half of it, and so on."""


_MIN_MEANINGFUL_WORDS: Final = 3
"""Words of a quotation that says something."""


_SHORT_QUOTATION_WORDS: Final = 5
"""Words of a quotation below which it gives way to others as if it stood one place lower in its article."""


_READABLE_WORDS_RANGE: Final = (8, 60)
"""Words of a quotation that reads well by itself."""


def quotation_tier(quotation: StoredQuotation) -> int:
    """What stands behind all others: 0 for words of somebody, 1 for a mere word or two, 2 for nobody's."""
    return 2 if quotation.speaker is None else int(quotation.words < _MIN_MEANINGFUL_WORDS)


def quotation_salience(quotation: StoredQuotation) -> float:
    """How much a quotation counts among those of its article."""
    shortest, longest = _READABLE_WORDS_RANGE
    length = min(1.0, quotation.words / shortest, longest / (quotation.words or 1))
    return (
        _ATTRIBUTION_WEIGHTS[quotation.how] * length * (1 + _LEAD_SENTENCE_WEIGHT / (1 + quotation.sentence))
    )


def sort_by_salience(
    quotations: Iterable[StoredQuotation], published: Mapping[int, date]
) -> Sequence[StoredQuotation]:
    """Quotations in the order in which a library shows them: the best of each article, the newest first."""
    articles: defaultdict[int, list[StoredQuotation]] = defaultdict(list)
    for each in quotations:
        articles[each.article].append(each)
    placed = [
        (
            quotation_tier(each),
            place + (each.words < _SHORT_QUOTATION_WORDS),
            *newest_article_key(each.article, published),
            each.position,
            each,
        )
        for found in articles.values()
        for place, each in enumerate(
            sorted(found, key=lambda each: (quotation_tier(each), -quotation_salience(each)))
        )
    ]
    return [each for *_, each in sorted(placed)]


def sort_newest_first(
    quotations: Iterable[StoredQuotation], published: Mapping[int, date]
) -> Sequence[StoredQuotation]:
    """One speaker's quotations: the newest article's first, each article's in its order."""
    return sorted(
        quotations,
        key=lambda each: (quotation_tier(each), *newest_article_key(each.article, published), each.position),
    )


def newest_article_key(article: int, published: Mapping[int, date]) -> tuple[int, int]:
    """What sorts articles: the newest first, those without a day last; of one day, the last added first."""
    day = published.get(article)
    return (-day.toordinal() if day else 0), -article


_MAX_SCORED_QUOTATIONS: Final = 400
"""Quotations whose words are looked at, of the passages that have most of the topic."""


_MIN_TOPIC_PASSAGE_SHARE: Final = 1 / 3
"""The share of an article's passages from which all of it is about the topic."""


_QUOTED_WORDS_WEIGHT: Final = 2.0
"""What the share of the topic in the quoted words counts, next to 1.0 for that in their passage."""


_QUOTE_SENTENCE_WEIGHT: Final = 1.5
"""In their sentence, with the speaker's name and role."""


_NEIGHBOUR_SENTENCES_WEIGHT: Final = 0.5
"""In the sentences beside it."""


_SALIENCE_WEIGHT: Final = 0.1
"""What salience counts: it decides between quotations that fit alike."""


class _Relevance(NamedTuple):
    """How well a quotation fits a topic.

    Attributes:
        score: What it is ranked by.
        coverage: How much of the topic stands in its surroundings and its article's title, 0.0 to 1.0; all,
            where the whole article is about the whole topic.
    """

    score: float
    coverage: float


def rank_by_relevance(
    topic: str, engine: Engine, store: Store, speakers: Collection[str] | None
) -> Sequence[StoredQuotation]:
    """The quotations that fit a topic, the best first; those that say next to nothing stand last.

    One whose surroundings have far less of the topic than those of another doesn't fit: where some are about
    the moon and the man asked for, others that are only about the moon aren't meant.

    Args:
        topic: What they are to be about.
        engine: Finds the passages.
        store: Holds the articles.
        speakers: Only what one of these said, by their names as they were found.
    """
    found = match_topic(understand(topic, engine, store), engine)
    rows = store.quotations(found.article_coverage, speakers)
    passages = Counter(article for article, _ in found.passage_coverage)
    rough = nsmallest(
        _MAX_SCORED_QUOTATIONS,
        rows,
        key=lambda each: (
            quotation_tier(each),
            -_passage_and_article_share(found, each),
            -quotation_salience(each),
        ),
    )
    stored = store.load({each.article for each in rough})
    looked_at = [each for each in rough if each.article in stored]
    fits = [_score_relevance(found, each, stored[each.article], passages[each.article]) for each in looked_at]
    least = MIN_TOPIC_COVERAGE * max((fit.coverage for fit in fits), default=0.0)
    fitting = [
        (quotation_tier(each), -fit.score, each.article, each.position, each)
        for each, fit in zip(looked_at, fits, strict=True)
        if fit.coverage >= least > 0.0
    ]
    return [each for *_, each in sorted(fitting)]


def _passage_and_article_share(topic: TopicMatches, quotation: StoredQuotation) -> float:
    """How much of a topic a quotation's passage and article have."""
    held = topic.passage_coverage.get((quotation.article, quotation.passage), 0.0)
    return held + topic.article_coverage[quotation.article]


def _score_relevance(
    topic: TopicMatches, quotation: StoredQuotation, stored: StoredArticle, passages: int
) -> _Relevance:
    """How well a quotation fits a topic.

    Args:
        topic: The topic.
        quotation: The quotation.
        stored: Its article.
        passages: The article's passages that have enough of the topic.
    """
    question = topic.question
    said, told, around = _context_terms(quotation, stored)
    shares = [question.idf_coverage(question.term_mask(words)) for words in (said, told, around)]
    score = (
        _QUOTED_WORDS_WEIGHT * shares[0]
        + _QUOTE_SENTENCE_WEIGHT * shares[1]
        + _NEIGHBOUR_SENTENCES_WEIGHT * shares[2]
        + _passage_and_article_share(topic, quotation)
    )
    held = (quotation.article, quotation.passage) in topic.passage_coverage
    about = passages >= _MIN_TOPIC_PASSAGE_SHARE * len(stored.segmentation.passages)
    coverage = 0.0
    if about and topic.article_coverage[quotation.article] == 1.0:
        coverage = 1.0
    elif held or about or topic.coverage(told) >= MIN_TOPIC_COVERAGE:
        coverage = question.idf_coverage(
            question.term_mask(around.union(extract_terms(stored.article.title)))
        )
    return _Relevance(score + _SALIENCE_WEIGHT * quotation_salience(quotation), coverage)


def _context_terms(
    quotation: StoredQuotation, stored: StoredArticle
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The terms of the quoted words; with those of their sentences and speaker; and of what stands beside."""
    text, sentences = stored.article.text, stored.segmentation.sentences
    start, end = quotation.position, quotation.position + quotation.length
    first = last = quotation.sentence
    while last + 1 < len(sentences) and sentences[last + 1].start < end:
        last += 1
    opening, closing = min(start, sentences[first].start), max(end, sentences[last].end)
    before = sentences[max(0, first - 1)].start
    after = sentences[min(last + 1, len(sentences) - 1)].end
    speaker = f"{quotation.speaker or ''} {quotation.role}"
    said = frozenset(extract_terms(text[start:end]))
    told = said.union(
        extract_terms(text[opening:start]), extract_terms(text[end:closing]), extract_terms(speaker)
    )
    return said, told, told.union(extract_terms(text[before:opening]), extract_terms(text[closing:after]))
