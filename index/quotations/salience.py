"""How much a quotation is worth showing by itself, whatever was asked for.

The weights are round numbers; little depends on any one of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from index.quotes.model import How
from index.storage.sqlite.annotation_tables import StoredQuotation

_CLEAR: Final[Mapping[How, float]] = {
    "named": 1.0,
    "surname": 1.0,
    "pronoun": 0.9,
    "continued": 0.8,
    "noun": 0.6,
    "none": 0.3,
}
"""What a quotation counts by how its speaker was found."""

_LEAD: Final = 1.0
"""What an article's first sentence adds to it; the second adds half of it, and so on."""

_FEWEST: Final = 3
"""Words of a quotation that says something."""

_SHORT: Final = 5
"""Words of a quotation below which it gives way to others as if it stood one place lower in its article."""

_READABLE: Final = (8, 60)
"""Words of a quotation that reads well by itself."""


def tier(quotation: StoredQuotation) -> int:
    """What stands behind all others: 0 for words of somebody, 1 for a mere word or two, 2 for nobody's."""
    return 2 if quotation.speaker is None else int(quotation.words < _FEWEST)


def salience(quotation: StoredQuotation) -> float:
    """How much a quotation counts among those of its article."""
    shortest, longest = _READABLE
    length = min(1.0, quotation.words / shortest, longest / (quotation.words or 1))
    return _CLEAR[quotation.how] * length * (1 + _LEAD / (1 + quotation.sentence))


def by_salience(
    quotations: Iterable[StoredQuotation], published: Mapping[int, date]
) -> Sequence[StoredQuotation]:
    """Quotations in the order in which a library shows them: the best of each article, the newest first."""
    articles: defaultdict[int, list[StoredQuotation]] = defaultdict(list)
    for each in quotations:
        articles[each.article].append(each)
    placed = [
        (tier(each), place + (each.words < _SHORT), *newest(each.article, published), each.position, each)
        for found in articles.values()
        for place, each in enumerate(sorted(found, key=lambda each: (tier(each), -salience(each))))
    ]
    return [each for *_, each in sorted(placed)]


def by_age(quotations: Iterable[StoredQuotation], published: Mapping[int, date]) -> Sequence[StoredQuotation]:
    """One speaker's quotations: the newest article's first, each article's in its order."""
    return sorted(quotations, key=lambda each: (tier(each), *newest(each.article, published), each.position))


def newest(article: int, published: Mapping[int, date]) -> tuple[int, int]:
    """What sorts articles: the newest first, those without a day last; of one day, the last added first."""
    day = published.get(article)
    return (-day.toordinal() if day else 0), -article
