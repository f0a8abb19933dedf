"""The peers that find dates in texts, each behind one signature.

    dateparser          `search_dates`. It gives no places: each expression is where its words stand next.
    parsedatetime       `Calendar.nlp`.
    recognizers_text    `recognize_datetime`, Microsoft's.

None of them writes TIMEX3; `benchmarks.peer_values` says what becomes of their results. Each is used as its
users would use it on such texts:

* Where a text leaves open whether it means what was or what will be, it is set to what was; recognizers_text
  offers both, and what is nearer to the day of publication is taken.
* It is given one line at a time: it looks at nothing beyond, and some get slower with the length.
* What has neither a word of three letters nor a year nor a colon is dropped: mostly it is an amount.
* Prepositions before an expression, and articles and prepositions behind it, are cut off: TIMEX3 leaves them
  out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from importlib import import_module
from typing import Final

from benchmarks.dates import FindTimexes
from benchmarks.gold import TimexSpan
from benchmarks.peer_values import moment_timex, parsedatetime_precision, recognizers_timex

FindInLine = Callable[[str, datetime], Iterable[TimexSpan]]
"""A line, and the midnight that the day of publication began with → its date expressions, untrimmed."""

_LINE_RUN: Final = re.compile(r"[^\n]+")
_UNPUNCTUATED_RUN: Final = re.compile(r"[^\s,;:()]+")
_DATE_LIKE: Final = re.compile(r"[^\W\d_]{3}|(?<!\d)\d{4}(?!\d)|:")
_TRIMMED_BEFORE: Final = frozenset(
    ["after", "at", "before", "by", "during", "for", "from", "in", "of", "on", "since", "to", "until"]
)
_TRIMMED_AFTER: Final = _TRIMMED_BEFORE | {"a", "an", "and", "the"}


def _dateparser() -> FindTimexes:
    search = import_module("dateparser.search").search_dates

    def find(line: str, base: datetime) -> Iterable[TimexSpan]:
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": True}
        found = search(line, languages=["en"], settings=settings, add_period=True) or ()
        return locate_expressions(
            line, [(words, moment_timex(moment, exact)) for words, moment, exact in found]
        )

    return find_in_lines(find)


def _parsedatetime() -> FindTimexes:
    module = import_module("parsedatetime")
    constants = module.Constants(usePyICU=False)
    constants.DOWParseStyle, constants.YearParseStyle = -1, 0
    calendar = module.Calendar(constants, version=module.VERSION_CONTEXT_STYLE)

    def find(line: str, base: datetime) -> Iterable[TimexSpan]:
        for moment, context, start, end, _ in calendar.nlp(line, sourceTime=base) or ():
            yield TimexSpan(start, end, moment_timex(moment, parsedatetime_precision(context)))

    return find_in_lines(find)


def _recognizers_text() -> FindTimexes:
    recognize = import_module("recognizers_date_time").recognize_datetime

    def find(line: str, base: datetime) -> Iterable[TimexSpan]:
        for each in recognize(line, "en-us", reference=base):
            if each.resolution:
                value = recognizers_timex(each.resolution["values"], base.date())
                yield TimexSpan(each.start, each.end + 1, value)

    return find_in_lines(find)


FINDERS: Final[Mapping[str, Callable[[], FindTimexes]]] = {
    "dateparser": _dateparser,
    "parsedatetime": _parsedatetime,
    "recognizers_text": _recognizers_text,
}
"""The peers: each imports its package when it is called; ImportError without it."""


def find_in_lines(find: FindInLine) -> FindTimexes:
    """What finds the dates of a text by those of its lines.

    Args:
        find: What finds those of a line.

    Returns:
        A function that finds those of all lines, trims them, and drops what is only an amount.
    """

    def find_all(text: str, published: date) -> Sequence[TimexSpan]:
        base = datetime.combine(published, time())
        found = [
            trim_expression(text, TimexSpan(line.start() + each.start, line.start() + each.end, each.value))
            for line in _LINE_RUN.finditer(text)
            for each in find(line.group(), base)
        ]
        return [each for each in found if _DATE_LIKE.search(text, each.start, each.end)]

    return find_all


def locate_expressions(text: str, found: Iterable[tuple[str, str]]) -> Iterator[TimexSpan]:
    """Expressions that are known by their words alone.

    Args:
        text: The text.
        found: Their words and values, in the text's order.

    Yields:
        Each at the next place where its words stand; one whose words don't is left out.
    """
    position = 0
    for words, value in found:
        if match := re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, position):
            position = match.end()
            yield TimexSpan(match.start(), position, value)


def trim_expression(text: str, found: TimexSpan) -> TimexSpan:
    """An expression without what TIMEX3 leaves out at its ends; as it is where nothing would remain."""
    words = list(_UNPUNCTUATED_RUN.finditer(text, found.start, found.end))
    while words and words[-1].group().lower() in _TRIMMED_AFTER:
        words.pop()
    while words and words[0].group().lower() in _TRIMMED_BEFORE:
        words.pop(0)
    return TimexSpan(words[0].start(), words[-1].end(), found.value) if words else found
