"""Recognition of date expressions: forms are tried near the words and numbers that they contain."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from index.dates.expressions import Expression, alternation, select_longest
from index.dates.localized.fields import LocalizedRule, compile_rules, trigger_words
from index.dates.localized.interpret import interpret_match
from index.languages.date_words import DateWords

_WINDOW_CHARS: Final = 48
"""Characters on either side of a trigger within which a match must lie."""

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LETTERS_OR_DIGITS: Final = re.compile(r"[^\W\d_]+|\d+")
_STEM_CHARS: Final = 3
"""Letters of a name that a word with case endings must begin with to be a trigger."""

_MAX_WINDOW_CHARS: Final = 2_000
"""Maximum length of a window; longer ones, of text dense in triggers, are divided."""


class _Scanner(NamedTuple):
    """What the text of a language is scanned with.

    Attributes:
        token: Words and numbers, or the trigger words themselves where spaces don't separate words.
        kinds: The triggers that a word belongs to.
        stem_chars: The number of letters that are looked up; None for whole words.
        rules: The rules of each trigger, with their priority.
    """

    token: re.Pattern[str]
    kinds: Mapping[str, Sequence[str]]
    stem_chars: int | None
    rules: Mapping[str, Sequence[tuple[int, LocalizedRule]]]


def scan_localized(text: str, words: DateWords) -> list[Expression]:
    """Recognise the date expressions of a text, unmerged, in order.

    Args:
        text: The text, with straight apostrophes and plain spaces.
        words: The words of its language.
    """
    scanner = _create_scanner(words)
    return select_longest(
        (priority, expression)
        for kind, windows in _find_windows(text, scanner).items()
        for priority, rule in scanner.rules[kind]
        for start, end in windows
        for expression in _apply_rule(rule, text, start, end, words)
    )


@lru_cache(maxsize=64)
def _create_scanner(words: DateWords) -> _Scanner:
    rules: dict[str, list[tuple[int, LocalizedRule]]] = defaultdict(list)
    for priority, rule in enumerate(compile_rules(words)):
        for trigger in rule.triggers:
            rules[trigger].append((priority, rule))
    stem_chars = _STEM_CHARS if words.has_suffixes else None
    kinds: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()
    for kind, phrases in trigger_words(words).items():
        for phrase in phrases if kind in rules else ():
            names.add(phrase)
            longest = max(_LETTERS.findall(phrase), key=len, default="")
            kinds[longest[:stem_chars]].add(kind)
    token = _LETTERS_OR_DIGITS
    if not words.has_word_spaces:
        token = re.compile(rf"\d+|{alternation(names)}" if names else r"\d+", re.IGNORECASE)
        kinds = {
            name: {kind for kind, phrases in trigger_words(words).items() if name in phrases}
            for name in names
        }
    return _Scanner(token, {word: tuple(found) for word, found in kinds.items()}, stem_chars, rules)


def _find_windows(text: str, scanner: _Scanner) -> Mapping[str, list[tuple[int, int]]]:
    """For each trigger with rules, disjoint spans of the text in which its rules may match."""
    windows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lookup, stem_chars, number_kinds = scanner.kinds, scanner.stem_chars, ("number",)
    for match in scanner.token.finditer(text):
        word = match[0]
        kinds = number_kinds if word[0].isdigit() else lookup.get(word.lower()[:stem_chars], ())
        for kind in kinds:
            if kind in scanner.rules:
                _add_window(windows[kind], match.start() - _WINDOW_CHARS, match.end() + _WINDOW_CHARS)
    return windows


def _add_window(spans: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a span, or extend the last one."""
    start = max(0, start)
    if spans and spans[-1][1] >= start and end - spans[-1][0] <= _MAX_WINDOW_CHARS:
        spans[-1] = spans[-1][0], end
    else:
        spans.append((start, end))


def _apply_rule(
    rule: LocalizedRule, text: str, start: int, end: int, words: DateWords
) -> Iterator[Expression]:
    """The matches of a rule in the window `[start, end)`, except those that its end may have cut."""
    for match in rule.pattern.finditer(text, start, end):
        is_cut = match.end() >= end and end < len(text)
        if match.end() > match.start() and not is_cut and (found := interpret_match(rule.form, match, words)):
            yield found
