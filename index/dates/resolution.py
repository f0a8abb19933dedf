"""Resolution of recognised expressions, each in the discourse that precedes it, whatever their language."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from index.dates.context import DateContext, DiscourseState
from index.dates.expressions import Expression
from index.dates.normalizers import (
    DateOffset,
    Deictic,
    FixedValue,
    Normalizer,
    ReportedQuarter,
    TimeOfDay,
    Weekday,
)
from index.dates.timex import Timex
from index.dates.underspecified import PartOfYear, follows_stated_date

_MAX_REPORT_PAST_YEARS: Final = 4
"""Maximum number of stated past years in a text that is no narrative."""


def resolve_expressions(
    text: str,
    published: date | None,
    expressions: Sequence[Expression],
    *,
    is_news_report: bool = False,
    adapt_context: Callable[[DateContext], DateContext] | None = None,
) -> Iterator[Timex]:
    """Resolve the values of a text's expressions, each in the discourse that precedes it.

    Args:
        text: The text.
        published: The publication date, where known.
        expressions: Its expressions, in order.
        is_news_report: Whether the text is told from its publication date, whatever it narrates.
        adapt_context: Converts the context of an expression to that of a language other than English.
    """
    narrative = is_narrative(expressions, published) and not is_news_report
    discourse = DiscourseState()
    for each in expressions:
        context = DateContext(text, published, narrative, each.start, each.end, discourse)
        if adapt_context:
            context = adapt_context(context)
        value = each.normalizer.normalize(context)
        if value is None:
            continue
        stated = _has_stated_year(each.normalizer)
        if each.type in ("DATE", "TIME"):
            discourse = context.discourse_after(
                value,
                has_stated_year=stated or _follows_stated_date(each.normalizer, value, context),
                is_comparison=_is_comparison(each.normalizer),
            )
        yield Timex(each.start, each.end, text[each.start : each.end], each.type, value, each.mod, not stated)


def _follows_stated_date(normalizer: Normalizer, value: str, context: DateContext) -> bool:
    return isinstance(normalizer, PartOfYear) and follows_stated_date(normalizer, value, context)


def _is_comparison(normalizer: Normalizer) -> bool:
    return (
        isinstance(normalizer, DateOffset) and normalizer.is_comparative
    ) or normalizer == ReportedQuarter(-1)


def _has_stated_year(normalizer: Normalizer | None) -> bool:
    if isinstance(normalizer, PartOfYear):
        return _has_stated_year(normalizer.year)
    if isinstance(normalizer, TimeOfDay):
        return _has_stated_year(normalizer.day)
    return isinstance(normalizer, FixedValue)


def is_narrative(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether a text narrates the past in order, rather than reports from its publication date.

    Narratives have more stated years of the past than `_MAX_REPORT_PAST_YEARS`, and more than twice as many
    as deictic expressions ("last week", "Monday") and current years.

    Args:
        expressions: The text's expressions.
        published: The publication date, where known.
    """
    past = deictic = 0
    for each in expressions:
        year = _stated_year(each.normalizer)
        if year is not None:
            past += published is None or year < published.year
            deictic += published is not None and year >= published.year
        elif isinstance(each.normalizer, Weekday | Deictic) or (
            isinstance(each.normalizer, DateOffset) and not each.normalizer.is_anaphoric
        ):
            deictic += 1
    return past > max(_MAX_REPORT_PAST_YEARS, 2 * deictic)


def _stated_year(normalizer: Normalizer | None) -> int | None:
    """The year that an expression writes out; negative before Christ."""
    if isinstance(normalizer, PartOfYear):
        return _stated_year(normalizer.year)
    if (
        isinstance(normalizer, FixedValue)
        and (digits := normalizer.timex_value.removeprefix("BC")[:4]).isdigit()
        and len(digits) == 4
    ):
        return -int(digits) if normalizer.timex_value.startswith("BC") else int(digits)
    return None
