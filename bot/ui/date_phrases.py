"""Phrases that dates stand in, such as "before the {date}", by what kind of date it is.

Languages differ in articles and cases, and these by the kind of date, so each kind has phrases of its own.
"""

from collections.abc import Mapping
from typing import Final, Literal

from bot.locale.translation import pmsgid
from index.model import Mod

DateKind = Literal["day", "plain", "season", "decade", "century", "period", "week"]
"""Kind of a date: "plain" are months, years and ranges, "period" are quarters, halves and weekends."""

Phrase = tuple[str, str]
"""The context and the text of a phrase in the catalogues."""

MODIFIED: Final[Mapping[Mod, Mapping[DateKind, Phrase]]] = {
    "BEFORE": {
        "day": pmsgid("day", "before {date}"),
        "plain": pmsgid("month or year", "before {date}"),
        "season": pmsgid("season", "before {date}"),
        "decade": pmsgid("decade", "before the {date}"),
        "century": pmsgid("century", "before the {date}"),
        "period": pmsgid("quarter, half or weekend", "before the {date}"),
        "week": pmsgid("week", "before the {date}"),
    },
    "AFTER": {
        "day": pmsgid("day", "after {date}"),
        "plain": pmsgid("month or year", "after {date}"),
        "season": pmsgid("season", "after {date}"),
        "decade": pmsgid("decade", "after the {date}"),
        "century": pmsgid("century", "after the {date}"),
        "period": pmsgid("quarter, half or weekend", "after the {date}"),
        "week": pmsgid("week", "after the {date}"),
    },
    "ON_OR_BEFORE": {
        "day": pmsgid("day", "by {date}"),
        "plain": pmsgid("month or year", "by {date}"),
        "season": pmsgid("season", "by {date}"),
        "decade": pmsgid("decade", "by the {date}"),
        "century": pmsgid("century", "by the {date}"),
        "period": pmsgid("quarter, half or weekend", "by the {date}"),
        "week": pmsgid("week", "by the {date}"),
    },
    "ON_OR_AFTER": {
        "day": pmsgid("day", "since {date}"),
        "plain": pmsgid("month or year", "since {date}"),
        "season": pmsgid("season", "since {date}"),
        "decade": pmsgid("decade", "since the {date}"),
        "century": pmsgid("century", "since the {date}"),
        "period": pmsgid("quarter, half or weekend", "since the {date}"),
        "week": pmsgid("week", "since the {date}"),
    },
    "APPROX": {
        "day": pmsgid("day", "around {date}"),
        "plain": pmsgid("month or year", "around {date}"),
        "season": pmsgid("season", "around {date}"),
        "decade": pmsgid("decade", "around the {date}"),
        "century": pmsgid("century", "around the {date}"),
        "period": pmsgid("quarter, half or weekend", "around the {date}"),
        "week": pmsgid("week", "around the {date}"),
    },
    "START": {
        "plain": pmsgid("month or year", "early {date}"),
        "season": pmsgid("season", "early {date}"),
        "decade": pmsgid("decade", "the early {date}"),
        "century": pmsgid("century", "early {date}"),
        "period": pmsgid("quarter, half or weekend", "early in the {date}"),
        "week": pmsgid("week", "early in the {date}"),
    },
    "MID": {
        "plain": pmsgid("month or year", "mid-{date}"),
        "season": pmsgid("season", "mid-{date}"),
        "decade": pmsgid("decade", "the mid-{date}"),
        "century": pmsgid("century", "mid-{date}"),
        "period": pmsgid("quarter, half or weekend", "in the middle of the {date}"),
        "week": pmsgid("week", "in the middle of the {date}"),
    },
    "END": {
        "plain": pmsgid("month or year", "late {date}"),
        "season": pmsgid("season", "late {date}"),
        "decade": pmsgid("decade", "the late {date}"),
        "century": pmsgid("century", "late {date}"),
        "period": pmsgid("quarter, half or weekend", "late in the {date}"),
        "week": pmsgid("week", "late in the {date}"),
    },
}
"""The phrases of the TIMEX3 modifiers; parts of days have none."""

FROM_ON: Final[Mapping[DateKind, Phrase]] = {
    "day": pmsgid("day", "from {date} on"),
    "plain": pmsgid("month or year", "from {date} on"),
    "season": pmsgid("season", "from {date} on"),
    "decade": pmsgid("decade", "from the {date} on"),
    "century": pmsgid("century", "from the {date} on"),
    "period": pmsgid("quarter, half or weekend", "from the {date} on"),
    "week": pmsgid("week", "from the {date} on"),
}
"""The phrases of what begins in the future."""

WITH_ARTICLE: Final[Mapping[DateKind, Phrase]] = {
    "decade": pmsgid("decade", "the {date}"),
    "century": pmsgid("century", "the {date}"),
    "period": pmsgid("quarter, half or weekend", "the {date}"),
    "week": pmsgid("week", "the {date}"),
}
"""The dates with the grammatical article, for those that can have one."""
