"""What a text says that a speaker is: "Kremlin spokesman", "head of the harbour board".

It stands right before the name ("Kremlin spokesman Ada Nyberg"), between commas after it ("Ada Nyberg,
head of the harbour board, said") or before it ("The board's head, Ada Nyberg, said"). What can't be told from
other words for sure is left out: no role is better than a wrong one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from index.languages.en.grammar_words import CLAUSE_WORDS, FINITE, PREPOSITIONS
from index.languages.en.name_words import NEVER_NAMES
from index.languages.en.reporting_verbs import CUES, NOUN_LIKE, SPEECH
from index.languages.en.role_words import MODIFIERS, NOUNS
from index.languages.tables import words
from index.quotes.model import FoundQuotation

LONGEST: Final = 80
"""Characters of a role at most."""

_BACK: Final = 20_000
_AHEAD: Final = 2_000
"""Characters before and after somebody's first quotation in which their name is looked for."""

_MENTIONS: Final = 5
"""Mentions of a name that are looked at."""

_WORDS: Final = 8
"""Words before a name that may belong to a role."""

_ARTICLES: Final = words("the a an its our")
_POSSESSIVES: Final = words("his her their my your")
"""Whose somebody is, which the role alone doesn't tell: "her lawyer"."""

_NO_PART: Final = PREPOSITIONS | CLAUSE_WORDS | FINITE | SPEECH
_NO_START: Final = CUES - NOUN_LIKE - MODIFIERS - NOUNS
_NO_ROLE: Final = (FINITE | SPEECH | CLAUSE_WORDS) - words("and the after before")

_WORD: Final = re.compile(r"(?:[A-Z]\.){1,4}|[^\W_][\w’'&/-]*+|\S")
_OPENING: Final = re.compile(r"\s?,\s(?:\d{1,3}\s?,\s)?|\s\(")
_CLOSING: Final = re.compile(
    r"""
    [,;:)?!“”"\n] | \s[—–-]\s | \swh(?:o|om|ose|ich)\b
    | (?<!\b[A-Z])(?<!\bMrs)(?<!\b[MDJS]r)(?<!\bSt)\.(?=[\s”"’']|\Z)   # no initial's, no title's
    """,
    re.VERBOSE,
)
_ARTICLE: Final = re.compile(r"(?:the|an?|its|our|one of the)\s(?!\S+[’']s?\s)", re.IGNORECASE)
_DETERMINER: Final = re.compile(r"\b(?:the|an?|its)\s", re.IGNORECASE)
_PHRASE_BEFORE: Final = re.compile(r"[^,;:()?!“”\"]+(?=,\s\Z)")


class _Word(NamedTuple):
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
    found = {name: _role_of(text, name, first) for name, first in firsts.items()}
    return {name: role for name, role in found.items() if role}


def _role_of(text: str, name: str, first: FoundQuotation) -> str:
    """The first role that stands beside a name: the full one, or the part of it beside the quotation."""
    for start, end in islice(_mentions(text, name, first), _MENTIONS):
        found = [_before(text, start), _after(text, end), _before_comma(text, start, end)]
        role = max(found, key=lambda role: len(role.split()))
        if role:
            return role
    return ""


def _mentions(text: str, name: str, first: FoundQuotation) -> Iterator[tuple[int, int]]:
    until = first.end + _AHEAD
    start = text.find(name, max(0, first.start - _BACK), until)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(name, end, until)
    if first.speaker_start is not None and first.speaker_end is not None and first.how == "surname":
        yield first.speaker_start, first.speaker_end


def _before(text: str, start: int) -> str:
    """The role right before a name: "Kremlin spokesman", "the former head of state"."""
    found = _words_before(text, start)
    if not found or not _is_role(found[-1]) or text[start - 1] != " ":
        return ""
    first = _first_word(found)
    return text[found[first].start : start].rstrip() if first is not None else ""


def _words_before(text: str, start: int) -> Sequence[_Word]:
    """The last words of the line before a name."""
    begin = max(0, start - LONGEST)
    begin = max(begin, text.rfind("\n", begin, start) + 1)
    found = [_Word(match[0], match.start()) for match in _WORD.finditer(text, begin, start)]
    cut = begin > 0 and text[begin - 1].isalnum()
    return found[cut:]


def _first_word(found: Sequence[_Word]) -> int | None:
    """The word with which a role begins that the last one ends; None where only somebody's is said."""
    least = max(0, len(found) - _WORDS)
    for place in range(len(found) - 2, least - 1, -1):
        word = found[place].lower
        if word in _POSSESSIVES:
            return None
        if word in _ARTICLES:
            return place + 1
        if not word[0].isalnum() or word in _NO_PART:
            break
    first = len(found) - 1
    while first > least and _is_part(found, first - 1):
        first -= 1
    return first


def _is_part(found: Sequence[_Word], place: int) -> bool:
    """Whether a word belongs to the role that goes on after it: a known word, or one with a capital."""
    word = found[place]
    if word.lower == "and":
        return place > 0 and _is_role(found[place - 1]) and _is_role(found[place + 1])
    if word.text.islower():
        return word.lower in MODIFIERS or _is_role(word)
    return word.text[0].isupper() and word.lower not in NEVER_NAMES and not word.lower.endswith("ing")


def _after(text: str, end: int) -> str:
    """The role after a name, between commas or in brackets: ", head of the board,"."""
    opening = _OPENING.match(text, end)
    if not opening:
        return ""
    start = opening.end()
    article = _ARTICLE.match(text, start)
    start = article.end() if article else start
    closing = _CLOSING.search(text, start, start + LONGEST + 1)
    if not closing or closing[0] in '“”"' or (closing[0] == ")") != (opening[0][-1] == "("):
        return ""
    return _described(text[start : closing.start()])


def _before_comma(text: str, start: int, end: int) -> str:
    """The role between an article and the comma before a name: "the board’s head, Ada Nyberg, said"."""
    if text[end : end + 1] not in (",", "."):
        return ""
    begin = max(0, start - LONGEST)
    begin = max(begin, text.rfind("\n", begin, start) + 1)
    phrase = _PHRASE_BEFORE.search(text[begin:start])
    if not phrase:
        return ""
    starts = [match.end() for match in _DETERMINER.finditer(phrase[0])]
    return next(filter(None, (_described(phrase[0][start:]) for start in reversed(starts))), "")


def _described(phrase: str) -> str:
    """A phrase, where it says what somebody is."""
    found = [_Word(match[0], match.start()) for match in _WORD.finditer(phrase)]
    if not found or found[0].lower in _POSSESSIVES | _NO_START or any(map(_is_no_part, found)):
        return ""
    head = next((place for place, word in enumerate(found) if word.lower in PREPOSITIONS), len(found))
    return phrase.strip() if head and _is_role(found[head - 1]) else ""


def _is_no_part(word: _Word) -> bool:
    return word.text == "(" or (word.text.islower() and word.text in _NO_ROLE)


def _is_role(word: _Word) -> bool:
    """Whether a word says what somebody is: "director", "co-founder", "president-elect"."""
    return not NOUNS.isdisjoint(word.lower.split("-"))
