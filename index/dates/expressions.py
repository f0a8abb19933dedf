"""Expressions, and the rules that read them in a text."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from index.dates.meanings import Meaning
from index.dates.timex import Mod, Type


class Shape(Enum):
    """What an expression can be joined with."""

    YEAR = auto()
    """ "2021", "last year": completes a part of a year."""
    PART = auto()
    """ "March", "9 March", "the third quarter": wants a year."""
    DAY = auto()
    """ "yesterday", "two days later": completes a time of day."""
    WEEKDAY = auto()
    """ "Monday": a day, and what stands before a date."""
    CLOCK = auto()
    """ "10:30", "the morning": wants a day."""
    SPAN = auto()
    """ "last week", "the 1990s", "the end of the war": any other date."""
    OTHER = auto()
    """Durations, sets, "now": nothing is joined with them."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression of a text: where it stands and what it means."""

    start: int
    end: int
    type: Type
    meaning: Meaning
    shape: Shape = Shape.OTHER
    mod: Mod | None = None


class Rule(NamedTuple):
    """A form of expression.

    Attributes:
        trigger: The kind of word that every match has; see `index.dates.scanning`.
        pattern: What it looks like.
        read: Makes an expression of a match, or None where it is none after all.
    """

    trigger: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Expression | None]


def rule(trigger: str, pattern: str, read: Callable[[re.Match[str]], Expression | None]) -> Rule:
    """A rule whose pattern is a whole word's, in upper and lower case alike unless it says otherwise."""
    return Rule(trigger, re.compile(rf"(?<![\w$£€#])(?:{pattern})(?:(?!\w)|(?=(?:to|and|until)\b))", re.IGNORECASE), read)


def dated(match: re.Match[str], meaning: Meaning, shape: Shape, mod: Mod | None = None) -> Expression:
    """The DATE that a whole match is."""
    return Expression(match.start(), match.end(), "DATE", meaning, shape, mod)


def given(match: re.Match[str], name: str) -> str:
    """What a group matched, lower case; empty where it matched nothing or the pattern has none of that name."""
    return (match.groupdict().get(name) or "").lower()
