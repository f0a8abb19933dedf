"""What a text says that a speaker is: "Kremlin spokesman", "head of the harbour board".

It stands right before the name ("Kremlin spokesman Ada Nyberg"), between commas after it ("Ada Nyberg,
head of the harbour board, said") or before it ("The board's head, Ada Nyberg, said"). What can't be told from
other words for sure is left out: no role is better than a wrong one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from index.languages.en.grammar_words import CLAUSE_OPENERS, NON_DESCRIPTION_WORDS, PREPOSITIONS
from index.languages.en.name_words import NEVER_NAME_WORDS
from index.languages.en.reporting_verbs import AMBIGUOUS_REPORTING_FORMS, INVERTIBLE_VERBS, REPORTING_VERBS
from index.languages.en.role_words import ROLE_HEAD_NOUNS, ROLE_MODIFIERS
from index.languages.tables import parse_words
from index.quotes.extract import FoundQuotation

MAX_ROLE_CHARS: Final = 80
"""Characters of a role at most."""

_MAX_CHARS_BEFORE_QUOTATION: Final = 20_000
_MAX_CHARS_AFTER_QUOTATION: Final = 2_000
"""Characters before and after somebody's first quotation in which their name is looked for."""

_MAX_MENTIONS: Final = 5
"""Mentions of a name that are looked at."""

_MAX_ROLE_WORDS: Final = 8
"""Words before a name that may belong to a role."""

_ROLE_ARTICLES: Final = parse_words("the a an its our")
_POSSESSIVE_PRONOUNS: Final = parse_words("his her their my your")
"""Whose somebody is, which the role alone doesn't tell: "her lawyer"."""

_NON_MODIFIER_WORDS: Final = PREPOSITIONS | CLAUSE_OPENERS | NON_DESCRIPTION_WORDS | INVERTIBLE_VERBS
_NON_INITIAL_WORDS: Final = REPORTING_VERBS - AMBIGUOUS_REPORTING_FORMS - ROLE_MODIFIERS - ROLE_HEAD_NOUNS
_NON_APPOSITION_WORDS: Final = (NON_DESCRIPTION_WORDS | INVERTIBLE_VERBS | CLAUSE_OPENERS) - parse_words(
    "and the after before"
)

_WORD_OR_MARK: Final = re.compile(r"(?:[A-Z]\.){1,4}|[^\W_][\w’'&/-]*+|\S")
_APPOSITION_OPENING: Final = re.compile(r"\s?,\s(?:\d{1,3}\s?,\s)?|\s\(")
_APPOSITION_CLOSING: Final = re.compile(
    r"""
    [,;:)?!“”"\n] | \s[—–-]\s | \swh(?:o|om|ose|ich)\b
    | (?<!\b[A-Z])(?<!\bMrs)(?<!\b[MDJS]r)(?<!\bSt)\.(?=[\s”"’']|\Z)   # no initial's, no title's
    """,
    re.VERBOSE,
)
_ROLE_ARTICLE: Final = re.compile(r"(?:the|an?|its|our|one of the)\s(?!\S+[’']s?\s)", re.IGNORECASE)
_ROLE_DETERMINER: Final = re.compile(r"\b(?:the|an?|its)\s", re.IGNORECASE)
_PHRASE_BEFORE_COMMA: Final = re.compile(r"[^,;:()?!“”\"]+(?=,\s\Z)")


class _PositionedWord(NamedTuple):
    """A word or a mark, and where it starts."""

    text: str
    start: int

    @property
    def lower(self) -> str:
        """In small letters."""
        return self.text.lower()


def find_roles(text: str, quotations: Iterable[FoundQuotation]) -> Mapping[str, str]:
    """Find what a text says that the speakers of its quotations are.

    Args:
        text: The text.
        quotations: What was found in it; see `find_quotations`.

    Returns:
        The roles, each as it stands in the text, by the speakers' names; those without are left out.
    """
    firsts: dict[str, FoundQuotation] = {}
    for quotation in quotations:
        if quotation.speaker and quotation.speaker[0].isupper() and " and " not in quotation.speaker:
            firsts.setdefault(quotation.speaker, quotation)
    found = {name: _find_role(text, name, first) for name, first in firsts.items()}
    return {name: role for name, role in found.items() if role}


def _find_role(text: str, name: str, first: FoundQuotation) -> str:
    """The first role that stands beside a name: the full one, or the part of it beside the quotation."""
    for start, end in islice(_find_name_spans(text, name, first), _MAX_MENTIONS):
        found = [
            _find_role_before(text, start),
            _find_role_after(text, end),
            _find_role_before_comma(text, start, end),
        ]
        role = max(found, key=lambda role: len(role.split()))
        if role:
            return role
    return ""


def _find_name_spans(text: str, name: str, first: FoundQuotation) -> Iterator[tuple[int, int]]:
    until = first.end + _MAX_CHARS_AFTER_QUOTATION
    start = text.find(name, max(0, first.start - _MAX_CHARS_BEFORE_QUOTATION), until)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(name, end, until)
    if first.speaker_start is not None and first.speaker_end is not None and first.how == "surname":
        yield first.speaker_start, first.speaker_end


def _find_role_before(text: str, start: int) -> str:
    """The role right before a name: "Kremlin spokesman", "the former head of state"."""
    found = _last_words_before(text, start)
    if not found or not _is_role_noun(found[-1]) or text[start - 1] != " ":
        return ""
    first = _find_first_role_word(found)
    return text[found[first].start : start].rstrip() if first is not None else ""


def _last_words_before(text: str, start: int) -> Sequence[_PositionedWord]:
    """The last words of the line before a name."""
    begin = max(0, start - MAX_ROLE_CHARS)
    begin = max(begin, text.rfind("\n", begin, start) + 1)
    found = [_PositionedWord(match[0], match.start()) for match in _WORD_OR_MARK.finditer(text, begin, start)]
    cut = begin > 0 and text[begin - 1].isalnum()
    return found[cut:]


def _find_first_role_word(found: Sequence[_PositionedWord]) -> int | None:
    """The word with which a role begins that the last one ends; None where only somebody's is said."""
    least = max(0, len(found) - _MAX_ROLE_WORDS)
    for position in range(len(found) - 2, least - 1, -1):
        word = found[position].lower
        if word in _POSSESSIVE_PRONOUNS:
            return None
        if word in _ROLE_ARTICLES:
            return position + 1
        if not word[0].isalnum() or word in _NON_MODIFIER_WORDS:
            break
    first = len(found) - 1
    while first > least and _is_role_part(found, first - 1):
        first -= 1
    return first


def _is_role_part(found: Sequence[_PositionedWord], position: int) -> bool:
    """Whether a word belongs to the role that goes on after it: a known word, or one with a capital."""
    word = found[position]
    if word.lower == "and":
        return position > 0 and _is_role_noun(found[position - 1]) and _is_role_noun(found[position + 1])
    if word.text.islower():
        return word.lower in ROLE_MODIFIERS or _is_role_noun(word)
    return word.text[0].isupper() and word.lower not in NEVER_NAME_WORDS and not word.lower.endswith("ing")


def _find_role_after(text: str, end: int) -> str:
    """The role after a name, between commas or in brackets: ", head of the board,"."""
    opening = _APPOSITION_OPENING.match(text, end)
    if not opening:
        return ""
    start = opening.end()
    article = _ROLE_ARTICLE.match(text, start)
    start = article.end() if article else start
    closing = _APPOSITION_CLOSING.search(text, start, start + MAX_ROLE_CHARS + 1)
    if not closing or closing[0] in '“”"' or (closing[0] == ")") != (opening[0][-1] == "("):
        return ""
    return _extract_role(text[start : closing.start()])


def _find_role_before_comma(text: str, start: int, end: int) -> str:
    """The role between an article and the comma before a name: "the board’s head, Ada Nyberg, said"."""
    if text[end : end + 1] not in (",", "."):
        return ""
    begin = max(0, start - MAX_ROLE_CHARS)
    begin = max(begin, text.rfind("\n", begin, start) + 1)
    phrase = _PHRASE_BEFORE_COMMA.search(text[begin:start])
    if not phrase:
        return ""
    starts = [match.end() for match in _ROLE_DETERMINER.finditer(phrase[0])]
    return next(filter(None, (_extract_role(phrase[0][start:]) for start in reversed(starts))), "")


def _extract_role(phrase: str) -> str:
    """A phrase, where it says what somebody is."""
    found = [_PositionedWord(match[0], match.start()) for match in _WORD_OR_MARK.finditer(phrase)]
    if (
        not found
        or found[0].lower in _POSSESSIVE_PRONOUNS | _NON_INITIAL_WORDS
        or any(map(_is_excluded_word, found))
    ):
        return ""
    head = next((position for position, word in enumerate(found) if word.lower in PREPOSITIONS), len(found))
    return phrase.strip() if head and _is_role_noun(found[head - 1]) else ""


def _is_excluded_word(word: _PositionedWord) -> bool:
    return word.text == "(" or (word.text.islower() and word.text in _NON_APPOSITION_WORDS)


def _is_role_noun(word: _PositionedWord) -> bool:
    """Whether a word says what somebody is: "director", "co-founder", "president-elect"."""
    return not ROLE_HEAD_NOUNS.isdisjoint(word.lower.split("-"))
