"""Rules for deictic and anaphoric dates: "yesterday", "last week", "two years later"."""

import re
from typing import Final

from index.dates.expressions import (
    UNIT_PATTERN,
    DateRule,
    Expression,
    MergeRole,
    compile_rule,
    date_expression,
    duration_expression,
    group_text,
    time_expression,
)
from index.dates.normalizers import DateOffset, FixedValue, NearestWeekend, TimeOfDay
from index.dates.numbers import QUANTITY_PATTERN, VAGUE_QUANTITY_PATTERN, parse_number
from index.dates.units import TimeUnit, format_duration
from index.languages.en.verb_forms import PAST_FINITE_VERBS, SCHEDULING_WORDS

_SINGLE_UNIT: Final = r"(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade|century|night)"

_DEICTIC_DAY_OFFSETS: Final = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_BACKWARD_WORDS: Final = frozenset(
    {"last", "previous", "preceding", "past", "prior", "ago", "earlier", "before", "previously", "back"}
)
_FORWARD_WORDS: Final = frozenset(
    {"next", "following", "coming", "ensuing", "upcoming", "subsequent", "after"}
)
_ANAPHORIC_DETERMINERS: Final = frozenset(
    {"previous", "preceding", "prior", "following", "ensuing", "same", "that same", "that", "subsequent"}
)
_ANAPHORIC_ADVERBS: Final = frozenset(
    {"later", "earlier", "before", "after", "previously", "afterwards", "afterward"}
)
_CLAUSE_BREAK: Final = re.compile(r"[.;:!?] |\n")
_CLAUSE_CHARS: Final = 80
"""Characters before an offset that are searched for a verb of scheduling."""


def _direction_of_word(word: str) -> int:
    return -1 if word in _BACKWARD_WORDS else int(word in _FORWARD_WORDS)


def _merge_role_of_unit(unit: TimeUnit) -> MergeRole:
    return {TimeUnit.YEAR: MergeRole.YEAR, TimeUnit.DAY: MergeRole.DAY}.get(unit, MergeRole.SPAN)


def _interpret_deictic_day(match: re.Match[str]) -> Expression:
    word = group_text(match, "word")
    day = DateOffset(_DEICTIC_DAY_OFFSETS[word], TimeUnit.DAY)
    return (
        time_expression(match, TimeOfDay("NI", day))
        if word == "tonight"
        else date_expression(match, day, MergeRole.DAY)
    )


def _interpret_relative_unit(match: re.Match[str]) -> Expression:
    """A unit before, at or after the anchor: "last week", "the following day", "that year"."""
    word, unit = group_text(match, "word"), TimeUnit.from_word(group_text(match, "unit"))
    is_anaphoric = word in _ANAPHORIC_DETERMINERS or (word == "next" and group_text(match, "the") != "")
    direction = _direction_of_word(word)
    if unit is TimeUnit.NIGHT:
        return time_expression(match, TimeOfDay("NI", DateOffset(direction, TimeUnit.DAY, is_anaphoric)))
    return date_expression(match, DateOffset(direction, unit, is_anaphoric), _merge_role_of_unit(unit))


def _interpret_past_unit(match: re.Match[str]) -> Expression:
    return duration_expression(match, format_duration(1, TimeUnit.from_word(group_text(match, "unit"))))


def _interpret_adjacent_unit(match: re.Match[str]) -> Expression:
    """The unit adjacent to one mentioned before: "the day before", "the year after"."""
    unit = TimeUnit.from_word(group_text(match, "unit"))
    return date_expression(
        match,
        DateOffset(_direction_of_word(group_text(match, "word")), unit, is_anaphoric=True),
        _merge_role_of_unit(unit),
    )


def _interpret_anaphoric_unit(match: re.Match[str]) -> Expression:
    """The current unit of the discourse: "the end of the year"."""
    unit = TimeUnit.from_word(group_text(match, "unit"))
    if unit is TimeUnit.NIGHT:
        return time_expression(match, TimeOfDay("NI"))
    return date_expression(match, DateOffset(0, unit, is_anaphoric=True), _merge_role_of_unit(unit))


def _interpret_offset(match: re.Match[str]) -> Expression:
    """An offset in units: "two years ago", "three days later"."""
    word, unit, amount = (
        group_text(match, "word"),
        TimeUnit.from_word(group_text(match, "unit")),
        _parse_offset_amount(group_text(match, "number")),
    )
    sign = -1 if word in _BACKWARD_WORDS else 1
    if amount is None:
        return _interpret_vague_offset(match)
    is_comparative = unit is TimeUnit.YEAR and amount == 1 and sign < 0
    offset = DateOffset(sign * amount, unit, word in _ANAPHORIC_ADVERBS, is_comparative)
    return date_expression(match, offset, MergeRole.DAY if unit is TimeUnit.DAY else MergeRole.SPAN)


def _interpret_offset_ahead(match: re.Match[str]) -> Expression | None:
    """An offset from now in what is scheduled, "leaves in three days"; elsewhere a duration."""
    unit, amount = TimeUnit.from_word(group_text(match, "unit")), parse_number(group_text(match, "number"))
    before = _CLAUSE_BREAK.split(match.string[max(0, match.start() - _CLAUSE_CHARS) : match.start()])[-1]
    if amount is None or not _is_scheduled(before, is_explicit=bool(match["time"])):
        return None
    return date_expression(
        match, DateOffset(amount, unit), MergeRole.DAY if unit is TimeUnit.DAY else MergeRole.SPAN
    )


def _is_scheduled(clause: str, *, is_explicit: bool) -> bool:
    """Whether a clause announces what is ahead: "meets again", "will be back", "is due"."""
    words = re.findall(r"[a-z]+", clause.lower())
    if PAST_FINITE_VERBS.intersection(words) or (words and words[-1].endswith("ed") and not is_explicit):
        return False
    return is_explicit or not SCHEDULING_WORDS.isdisjoint(words)


def _parse_offset_amount(text: str) -> float | None:
    return 0.5 if text in ("half a", "half an") else parse_number(text)


def _interpret_vague_offset(match: re.Match[str]) -> Expression:
    return date_expression(
        match,
        FixedValue("PAST_REF" if group_text(match, "word") in _BACKWARD_WORDS else "FUTURE_REF"),
        MergeRole.SPAN,
    )


def _interpret_weekend(match: re.Match[str]) -> Expression:
    return date_expression(match, NearestWeekend(), MergeRole.SPAN)


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "deictic",
        r"(?P<word>(?:the day before )?yesterday|today|(?:the day after )?tomorrow|tonight)",
        _interpret_deictic_day,
    ),
    compile_rule(
        "unit",
        r"(?P<the>the )?(?:very )?(?P<word>last|this|next|coming|current|previous|following|preceding|same"
        r"|prior|that same|that|ensuing|subsequent)[- ](?:(?:fiscal|financial|calendar|very) )?"
        rf"{_SINGLE_UNIT}(?! ?(?:old|ago)\b)",
        _interpret_relative_unit,
    ),
    compile_rule("unit", rf"(?:the )?past {_SINGLE_UNIT}(?! ?(?:old|ago)\b)", _interpret_past_unit),
    compile_rule(
        "unit",
        r"(?:just )?the (?P<unit>day|night|week|month|year) (?P<word>before|after|earlier|following)"
        r"(?= ?[.,;:)\n]|$| (?:by|in)\b)",
        _interpret_adjacent_unit,
    ),
    compile_rule("unit", rf"(?:(?<=(?:d|e) of )|(?<=end ))the {_SINGLE_UNIT}", _interpret_anaphoric_unit),
    compile_rule("unit", rf"(?<=in )the {_SINGLE_UNIT}(?=[.,;)]|$)", _interpret_anaphoric_unit),
    compile_rule(
        "unit",
        rf"(?:just |exactly )?(?P<number>{QUANTITY_PATTERN}|{VAGUE_QUANTITY_PATTERN}|half an?|an?) "
        rf"{UNIT_PATTERN}(?: and a half)?(?: or (?:so|more))?,? "
        r"(?P<word>ago|earlier|later|from now|hence|previously|from today|from then|back)(?! than\b)",
        _interpret_offset,
    ),
    compile_rule(
        "unit",
        rf"(?:just |exactly |only )?(?P<number>{QUANTITY_PATTERN}|{VAGUE_QUANTITY_PATTERN}|an?) "
        rf"{UNIT_PATTERN} (?P<word>before|after|afterwards?)(?=[.,;:)\n]|$)",
        _interpret_offset,
    ),
    compile_rule(
        "unit",
        rf"(?:(?<=\bin )|(?<=in about )|(?<=in just ))(?P<number>{QUANTITY_PATTERN}|an?) {UNIT_PATTERN}"
        r"(?P<time>['’]s? time)?(?=[,.;)\n]|$| (?:at|from|on|to|when|and|but|with)\b)(?! time\b)",
        _interpret_offset_ahead,
    ),
    compile_rule(
        "unit",
        r"(?:just |only )?(?:days|weeks|months|years|decades|centuries|hours|minutes|moments) "
        r"(?P<word>ago|earlier|later)(?! than\b)",
        _interpret_vague_offset,
    ),
    compile_rule("unit", r"the weekend", _interpret_weekend),
)
