"""Peers that find dates in texts, behind one signature.

    dateparser          `search_dates`; as it returns no spans, each expression is located by its next
    occurrence. parsedatetime       `Calendar.nlp`. recognizers_text    `recognize_datetime` by Microsoft.

None of them produces TIMEX3 values; their results are converted by `benchmarks.peer_values`. Each is used as
by its users on such texts:

* Ambiguous dates are resolved to the past; recognizers_text returns both readings, and the nearer to the
  publication date is taken.
* The input is one line at a time, as none uses more context, and some slow down with the length.
* Expressions without a word of three letters, a year or a colon are dropped, as most are quantities.
* Leading prepositions, and trailing articles and prepositions, are cut off, as in TIMEX3.
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
"""Function from a line, and the midnight before its publication, to its untrimmed date expressions."""

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
"""Factories of the peers; they import their package, which may raise ImportError."""


def find_in_lines(find: FindInLine) -> FindTimexes:
    """Extend a finder of dates in a line to a text.

    Args:
        find: The finder of dates in a line.

    Returns:
        A function that finds the dates of all lines, trims them, and drops mere quantities.
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
    """Locate expressions that are known by their words alone.

    Args:
        text: The text.
        found: Words and values of the expressions, in the order of the text.

    Yields:
        Each expression at the next occurrence of its words; expressions without one are skipped.
    """
    position = 0
    for words, value in found:
        if match := re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, position):
            position = match.end()
            yield TimexSpan(match.start(), position, value)


def trim_expression(text: str, found: TimexSpan) -> TimexSpan:
    """Cut off the words at the ends of an expression that TIMEX3 excludes; unchanged if nothing would remain.

    Args:
        text: The text.
        found: The expression.
    """
    words = list(_UNPUNCTUATED_RUN.finditer(text, found.start, found.end))
    while words and words[-1].group().lower() in _TRIMMED_AFTER:
        words.pop()
    while words and words[0].group().lower() in _TRIMMED_BEFORE:
        words.pop(0)
    return TimexSpan(words[0].start(), words[-1].end(), found.value) if words else found
