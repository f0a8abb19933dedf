"""Reading a text from its beginning to its end: what "last year" and "two days later" are counted from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import MAXYEAR, date
from itertools import islice
from typing import Final, Literal

from index.dates.timex import parse_period
from index.dates.units import PartialDate
from index.languages.en.verb_forms import (
    FUTURE_WORDS,
    INFINITIVE_TAKING_VERBS,
    NON_PAST_ED_WORDS,
    PAST_WORDS,
)

Tense = Literal["past", "future"]


_MAX_TENSE_WORDS: Final = 16


_TENSE_WINDOW_CHARS: Final = 130


_TENSE_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")


_TENSE_CONTEXT_BREAK: Final = re.compile(r"[.;!?][\s\"”’]|\n")


_PASSIVE_INFINITIVE: Final = re.compile(r" be(?: \w+ly)? \w+(?:ed|en)\b", re.IGNORECASE)


def detect_tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the words nearest to an expression: those before it in its sentence, else those after.

    Args:
        text: The text.
        start: The expression's first character.
        end: The character after its last.

    Returns:
        The tense, or None where no word shows it.
    """
    before = _TENSE_CONTEXT_BREAK.split(text[max(0, start - _TENSE_WINDOW_CHARS) : start])[-1]
    after = _TENSE_CONTEXT_BREAK.split(text[end : end + _TENSE_WINDOW_CHARS], maxsplit=1)[0]
    return _first_tense(
        reversed(_TENSE_WORD.findall(_PASSIVE_INFINITIVE.sub(" be", before)))
    ) or _first_tense(_TENSE_WORD.findall(after))


def _first_tense(words: Iterable[str]) -> Tense | None:
    """The tense that the first telling word has."""
    infinitive = False
    for word in islice(map(str.lower, words), _MAX_TENSE_WORDS):
        infinitive = infinitive or word == "to"
        if (
            word in FUTURE_WORDS
            or (infinitive and word in INFINITIVE_TAKING_VERBS)
            or word.endswith(("'ll", "’ll"))
        ):
            return "future"
        if word in PAST_WORDS or (word.endswith("ed") and word not in NON_PAST_ED_WORDS):
            return "past"
    return None


MENTION_RANGE_CHARS: Final = 400
"""Characters for which a mentioned date is what "the next day" is counted from, where the text reports."""

QUARTER_RANGE_CHARS: Final = 400
"""Characters for which a quarter is what "a year earlier" is compared with."""

_SENTENCE_OPENING_CHARS: Final = 16
"""Characters before a date within which its sentence begins, where it stands at the beginning."""

_SENTENCE_BREAK_BEFORE: Final = re.compile(r"[.!?:][\"”’)\]]* |\n")

_KNOWN_VALUE: Final = re.compile(
    r"(?P<era>BC)?(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-(?P<part>[A-Z]\w))?.*"
)
_PART_START_MONTHS: Final = {
    "SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that the text has mentioned: its value, as far as it is known, its end, if it was stated."""

    value: str
    partial_date: PartialDate
    end: int
    has_stated_year: bool = True


@dataclass(slots=True)
class DateContext:
    """How far a text is read.

    Attributes:
        text: The text.
        published: Its publication date, where known.
        is_narrative: Whether it tells of the past in order, so that dates follow from those before them; a report
            is written from the day of its publication.
        start: The first character of the expression that is being read.
        end: The character after its last.
        last_mention: The date mentioned last.
        reported_quarter: The quarter that a report of earnings is about.
        narrative_date: The date that a narrative has come to; an aside ("as in 1870") doesn't move it.
    """

    text: str
    published: date | None
    is_narrative: bool = False
    start: int = 0
    end: int = 0
    last_mention: DateMention | None = None
    narrative_date: PartialDate | None = None
    reported_quarter: DateMention | None = None
    _tense_cache: dict[int, Tense | None] = field(default_factory=dict)

    @property
    def deictic_anchor(self) -> PartialDate | None:
        """What "last year" and "yesterday" are counted from: a narrative may have come to the present."""
        if self.is_narrative and (
            self.recent_date is None or self.recent_date.year < self._publication_year - 1
        ):
            return self.recent_date
        return self.publication_date

    @property
    def _publication_year(self) -> int:
        return self.published.year if self.published else MAXYEAR

    @property
    def anaphoric_anchor(self) -> PartialDate | None:
        """What "the next day" and "a year later" are counted from."""
        return self.recent_date or (None if self.is_narrative else self.publication_date)

    @property
    def publication_date(self) -> PartialDate | None:
        """The day of publication."""
        return PartialDate.from_date(self.published) if self.published else None

    @property
    def recent_date(self) -> PartialDate | None:
        """The date mentioned last, unless that is too far back to be meant."""
        last = self.last_mention
        if (
            last
            and self.start - last.end <= MENTION_RANGE_CHARS
            and "\n\n" not in self.text[last.end : self.start]
        ):
            return last.partial_date
        return None

    @property
    def recent_quarter(self) -> DateMention | None:
        """The quarter that the text compares with others here."""
        quarter = self.reported_quarter
        return quarter if quarter and self.start - quarter.end <= QUARTER_RANGE_CHARS else None

    @property
    def tense(self) -> Tense | None:
        """The tense of the words around the expression."""
        if self.start not in self._tense_cache:
            self._tense_cache[self.start] = detect_tense(self.text, self.start, self.end)
        return self._tense_cache[self.start]

    def record(self, value: str, *, has_stated_year: bool, is_comparison: bool = False) -> None:
        """Remember a date that the expression turned out to be.

        Args:
            value: Its TIMEX3 value.
            has_stated_year: Whether the text says its year.
            is_comparison: Whether the date is mentioned for comparison only: "a year earlier".
        """
        if not (point := parse_partial_date(value)):
            return
        if value[4:6] == "-Q" and not is_comparison:
            self.reported_quarter = DateMention(value, point, self.end)
        aside = self.last_mention is None or self.last_mention.partial_date.year != point.year
        self.last_mention = DateMention(value, point, self.end, has_stated_year)
        if (
            self.narrative_date is None
            or self._is_sentence_initial
            or self._continues_narrative(point)
            or not aside
        ):
            self.narrative_date = point

    def _continues_narrative(self, partial_date: PartialDate) -> bool:
        """Whether a date is where the story may have come to."""
        return self.narrative_date is not None and 0 <= partial_date.year - self.narrative_date.year <= 1

    @property
    def _is_sentence_initial(self) -> bool:
        """Whether no more than a word or two of the sentence stand before the expression."""
        before = self.text[max(0, self.start - _SENTENCE_OPENING_CHARS) : self.start]
        return len(before) < _SENTENCE_OPENING_CHARS or _SENTENCE_BREAK_BEFORE.search(before) is not None


def parse_partial_date(value: str) -> PartialDate | None:
    """The point in time that a value of a DATE or a TIME begins with; None where its year isn't known."""
    found = _KNOWN_VALUE.fullmatch(value)
    if not found:
        return None
    year = -int(found["year"]) if found["era"] else int(found["year"])
    if found["part"]:
        days = parse_period(value) if "-W" in value else None
        return (
            PartialDate.from_date(days.first)
            if days
            else PartialDate(year, _PART_START_MONTHS.get(found["part"]))
        )
    return PartialDate(year, *(int(found[name]) if found[name] else None for name in ("month", "day")))
