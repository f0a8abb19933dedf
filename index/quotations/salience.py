"""How much a quotation is worth showing by itself, whatever was asked for.

The weights are round numbers; little depends on any one of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from index.quotes.model import AttributionMethod
from index.storage.sqlite.annotation_tables import StoredQuotation

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
