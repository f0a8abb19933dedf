"""Context against which the value of one date expression is resolved: anchors, antecedents and tense."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date
from itertools import islice
from typing import Final, Literal

from index.dates.timex import parse_period
from index.dates.units import PartialDate
from index.languages.en.irregular_forms import IRREGULAR_VERBS
from index.languages.en.verb_forms import (
    FUTURE_WORDS,
    INFINITIVE_TAKING_VERBS,
    NON_PAST_ED_WORDS,
    PAST_WORDS,
)

Tense = Literal["past", "future"]

_MENTION_RANGE_CHARS: Final = 400
"""Maximum distance between an anaphoric expression ("the next day") and its antecedent."""

_QUARTER_RANGE_CHARS: Final = 400
"""Maximum distance between a comparison ("a year earlier") and the quarter that it refers to."""

_SENTENCE_OPENING_CHARS: Final = 16
"""Maximum distance between a sentence's start and an expression that counts as sentence-initial."""

_SENTENCE_BREAK_BEFORE: Final = re.compile(r"[.!?:][\"”’)\]]* |\n")

_KNOWN_VALUE: Final = re.compile(
    r"(?P<era>BC)?(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-(?P<part>[A-Z]\w))?.*"
)
_PART_START_MONTHS: Final = {
    "SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7,
}  # fmt: skip

_MAX_TENSE_WORDS: Final = 16
_TENSE_WINDOW_CHARS: Final = 130
_TENSE_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
"""A word; numbers, unlike in `index.text.tokens`, do not count towards `_MAX_TENSE_WORDS`."""
_TENSE_CONTEXT_BREAK: Final = re.compile(r"[.;!?][\s\"”’]|\n")
_CLAUSE_CHARS: Final = 80
"""Characters before an expression that are searched for an announcement."""

_ANNOUNCEMENT: Final = re.compile(r"\b(?:will|shall|won['’]t)\b|['’]ll\b", re.IGNORECASE)
_UNTIL_BEFORE: Final = re.compile(r"\b(?:until|till) (?:the )?$", re.IGNORECASE)
_PASSIVE_INFINITIVE: Final = re.compile(
    rf" be(?: \w+ly)? (?:\w+(?:ed|en)|{'|'.join(IRREGULAR_VERBS)})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that the text has mentioned.

    Attributes:
        value: Its TIMEX3 value.
        partial_date: The point in time that the value begins with.
        end: The end of the expression, in characters of the text.
        has_stated_year: Whether the text states the year, rather than leaving it to be inferred.
    """

    value: str
    partial_date: PartialDate
    end: int
    has_stated_year: bool = True


@dataclass(frozen=True, slots=True)
class DiscourseState:
    """Antecedents available at a position of the text.

    Attributes:
        last_mention: The date mentioned last.
        reported_quarter: The quarter mentioned last, comparisons left out: the subject of an earnings report.
        narrative_date: The point that a narrative has reached; an aside ("as in 1870") does not move it.
    """

    last_mention: DateMention | None = None
    reported_quarter: DateMention | None = None
    narrative_date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class DateContext:
    """Context of one expression.

    Attributes:
        text: The text.
        published: Its publication date, where known.
        is_narrative: Whether it narrates the past in order, so that dates follow from those before them. A
            report is told from its publication date.
        start: The start of the expression, in characters of the text.
        end: The end of the expression, exclusive.
        discourse: The antecedents before the expression.
    """

    text: str
    published: date | None
    is_narrative: bool
    start: int
    end: int
    discourse: DiscourseState

    @property
    def deictic_anchor(self) -> PartialDate | None:
        """Anchor of "last year" and "yesterday": the publication date, or a narrative's recent date.

        A narrative that has come to the year before its publication is anchored like a report.
        """
        recent = self.recent_date
        if self.is_narrative and (recent is None or recent.year < self._publication_year - 1):
            return recent
        return self.publication_date

    @property
    def _publication_year(self) -> int:
        return self.published.year if self.published else MAXYEAR

    @property
    def is_announced(self) -> bool:
        """Whether the clause is told from the publication date even in a narrative: "she will decide"."""
        before = self.text[max(0, self.start - _CLAUSE_CHARS) : self.start]
        clause = _TENSE_CONTEXT_BREAK.split(before)[-1]
        return _ANNOUNCEMENT.search(clause) is not None or (
            _UNTIL_BEFORE.search(clause) is not None and detect_tense(self.text, self.start, self.end) is None
        )

    @property
    def anaphoric_anchor(self) -> PartialDate | None:
        """Anchor of "the next day" and "a year later"."""
        return self.recent_date or (None if self.is_narrative else self.publication_date)

    @property
    def publication_date(self) -> PartialDate | None:
        """The publication date, where known."""
        return PartialDate.from_date(self.published) if self.published else None

    @property
    def recent_date(self) -> PartialDate | None:
        """The date mentioned last, within `_MENTION_RANGE_CHARS` and the same paragraph."""
        last = self.discourse.last_mention
        if (
            last
            and self.start - last.end <= _MENTION_RANGE_CHARS
            and "\n\n" not in self.text[last.end : self.start]
        ):
            return last.partial_date
        return None

    @property
    def recent_quarter(self) -> DateMention | None:
        """The reported quarter, within `_QUARTER_RANGE_CHARS`."""
        quarter = self.discourse.reported_quarter
        return quarter if quarter and self.start - quarter.end <= _QUARTER_RANGE_CHARS else None

    def detect_tense(self) -> Tense | None:
        """Return the tense of the words around the expression; see `detect_tense`."""
        return detect_tense(self.text, self.start, self.end)

    def discourse_after(
        self, value: str, *, has_stated_year: bool, is_comparison: bool = False
    ) -> DiscourseState:
        """Return the antecedents after the expression.

        Args:
            value: The expression's TIMEX3 value; one without a known year leaves the state as it is.
            has_stated_year: Whether the text states the year.
            is_comparison: Whether the date only serves a comparison: "a year earlier".
        """
        state = self.discourse
        if not (partial_date := parse_partial_date(value)):
            return state
        mention = DateMention(value, partial_date, self.end, has_stated_year)
        if value[4:6] == "-Q" and not is_comparison:
            state = replace(state, reported_quarter=mention)
        if self._advances_narrative(partial_date):
            state = replace(state, narrative_date=partial_date)
        return replace(state, last_mention=mention)

    def _advances_narrative(self, partial_date: PartialDate) -> bool:
        """Whether a narrative continues from a date: anything but an aside."""
        last, current = self.discourse.last_mention, self.discourse.narrative_date
        return (
            current is None
            or self._is_sentence_initial
            or 0 <= partial_date.year - current.year <= 1
            or (last is not None and last.partial_date.year == partial_date.year)
        )

    @property
    def _is_sentence_initial(self) -> bool:
        before = self.text[max(0, self.start - _SENTENCE_OPENING_CHARS) : self.start]
        return len(before) < _SENTENCE_OPENING_CHARS or _SENTENCE_BREAK_BEFORE.search(before) is not None


def parse_partial_date(value: str) -> PartialDate | None:
    """Return the point in time that a DATE or TIME value begins with; None if its year is unknown."""
    match = _KNOWN_VALUE.fullmatch(value)
    if not match:
        return None
    year = -int(match["year"]) if match["era"] else int(match["year"])
    if match["part"]:
        days = parse_period(value) if "-W" in value else None
        return (
            PartialDate.from_date(days.first)
            if days
            else PartialDate(year, _PART_START_MONTHS.get(match["part"]))
        )
    return PartialDate(year, *(int(match[name]) if match[name] else None for name in ("month", "day")))


def detect_tense(text: str, start: int, end: int) -> Tense | None:
    """Detect the tense at an expression from the nearest telling word, preceding words first.

    Args:
        text: The text.
        start: The start of the expression, in characters.
        end: The end of the expression, exclusive.

    Returns:
        The tense, or None if no word within the sentence, 130 characters and 16 words on a side shows it.
    """
    before = _TENSE_CONTEXT_BREAK.split(text[max(0, start - _TENSE_WINDOW_CHARS) : start])[-1]
    after = _TENSE_CONTEXT_BREAK.split(text[end : end + _TENSE_WINDOW_CHARS], maxsplit=1)[0]
    return _first_tense(
        reversed(_TENSE_WORD.findall(_PASSIVE_INFINITIVE.sub(" be", before)))
    ) or _first_tense(_TENSE_WORD.findall(after))


def _first_tense(words: Iterable[str]) -> Tense | None:
    """The tense of the first telling word."""
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
