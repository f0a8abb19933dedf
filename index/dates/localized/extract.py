"""Date expressions of texts in any language but English."""

from datetime import date
from functools import partial

from index.dates.localized.characters import plain_characters
from index.dates.localized.context import LocalizedContext
from index.dates.localized.merge import merge_localized
from index.dates.localized.scan import scan_localized
from index.dates.resolution import resolve_expressions
from index.dates.timex import Timex
from index.languages.date_words import DateWords


def find_localized_dates(text: str, published: date | None, words: DateWords) -> list[Timex]:
    """Find the date expressions of a text; see `index.dates.find_dates`.

    Args:
        text: The text.
        published: The publication date, where known.
        words: The words of its language.
    """
    plain = plain_characters(text)
    expressions = merge_localized(plain, scan_localized(plain, words), words)
    adapt_context = partial(LocalizedContext.from_context, words)
    return [
        timex._replace(text=text[timex.start : timex.end])
        for timex in resolve_expressions(plain, published, expressions, adapt_context=adapt_context)
    ]
