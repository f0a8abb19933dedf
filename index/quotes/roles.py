"""Extraction of speakers' roles: "Kremlin spokesman", "head of the harbour board".

A role precedes the name ("Kremlin spokesman Ada Nyberg"), or is in apposition after it ("Ada Nyberg, head of
the harbour board, said") or before it ("The board's head, Ada Nyberg, said"). Precision is preferred over
recall.
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
from index.quotes.found import FoundQuotation

MAX_ROLE_CHARS: Final = 80
"""Maximum length of a role."""

_MAX_CHARS_BEFORE_QUOTATION: Final = 20_000
_MAX_CHARS_AFTER_QUOTATION: Final = 2_000
"""Range around a speaker's first quotation that is searched for the name."""

_MAX_MENTIONS: Final = 5
"""Number of mentions of a name that are searched for a role."""

_MAX_ROLE_WORDS: Final = 8
"""Maximum length of a role before a name."""

_ROLE_ARTICLES: Final = parse_words("the a an its our")
_POSSESSIVE_PRONOUNS: Final = parse_words("his her their my your")
"""Determiners of a role that is meaningless without them: "her lawyer"."""

_NON_MODIFIER_WORDS: Final = PREPOSITIONS | CLAUSE_OPENERS | NON_DESCRIPTION_WORDS | INVERTIBLE_VERBS
_NON_INITIAL_WORDS: Final = REPORTING_VERBS - AMBIGUOUS_REPORTING_FORMS - ROLE_MODIFIERS - ROLE_HEAD_NOUNS
_NON_APPOSITION_WORDS: Final = (NON_DESCRIPTION_WORDS | INVERTIBLE_VERBS | CLAUSE_OPENERS) - parse_words(
    "and the after before"
)

_WORD_OR_MARK: Final = re.compile(r"(?:[A-Z]\.){1,4}|[^\W_][\w’'&/-]*+|\S")
"""A word, initials or a mark; "&" and "/" join words of a role ("sales/marketing director")."""
_APPOSITION_OPENING: Final = re.compile(r"\s?,\s(?:\d{1,3}\s?,\s)?|\s\(")
_APPOSITION_CLOSING: Final = re.compile(
    r"""
    [,;:)?!“”"\n] | \s[—–-]\s | \swh(?:o|om|ose|ich)\b
    | (?<!\b[A-Z])(?<!\bMrs)(?<!\b[MDJS]r)(?<!\bSt)\.(?=[\s”"’']|\Z)   # not after an initial or a title
    """,
    re.VERBOSE,
)
_ROLE_ARTICLE: Final = re.compile(r"(?:the|an?|its|our|one of the)\s(?!\S+[’']s?\s)", re.IGNORECASE)
_ROLE_DETERMINER: Final = re.compile(r"\b(?:the|an?|its)\s", re.IGNORECASE)
_PHRASE_BEFORE_COMMA: Final = re.compile(r"[^,;:()?!“”\"]+(?=,\s\Z)")


class _PositionedWord(NamedTuple):
    """A word or mark and its start, in characters."""

    text: str
    start: int

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()


def find_roles(text: str, quotations: Iterable[FoundQuotation]) -> Mapping[str, str]:
    """Find the roles of the speakers of a text.

    Args:
        text: The text.
        quotations: Its quotations; see `find_quotations`.

    Returns:
        The roles as written, by speakers' names; speakers without a role are left out.
    """
    firsts: dict[str, FoundQuotation] = {}
    for quotation in quotations:
        if quotation.speaker and quotation.speaker[0].isupper() and " and " not in quotation.speaker:
            firsts.setdefault(quotation.speaker, quotation)
    roles = {name: _find_role(text, name, first) for name, first in firsts.items()}
    return {name: role for name, role in roles.items() if role}


def _find_role(text: str, name: str, first: FoundQuotation) -> str:
    """The first role next to a mention of the full name, or next to the mention at the quotation."""
    for start, end in islice(_find_name_spans(text, name, first), _MAX_MENTIONS):
        candidates = [
            _find_role_before(text, start),
            _find_role_after(text, end),
            _find_role_before_comma(text, start, end),
        ]
        role = max(candidates, key=lambda role: len(role.split()))
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
    """The role immediately before a name: "Kremlin spokesman", "the former head of state"."""
    words = _last_words_before(text, start)
    if not words or not _is_role_noun(words[-1]) or text[start - 1] != " ":
        return ""
    first = _find_first_role_word(words)
    return text[words[first].start : start].rstrip() if first is not None else ""


def _last_words_before(text: str, start: int) -> Sequence[_PositionedWord]:
    """The words of the line before a name, up to the maximum length of a role."""
    begin = max(0, start - MAX_ROLE_CHARS)
    begin = max(begin, text.rfind("\n", begin, start) + 1)
    words = [_PositionedWord(match[0], match.start()) for match in _WORD_OR_MARK.finditer(text, begin, start)]
    cut = begin > 0 and text[begin - 1].isalnum()
    return words[cut:]


def _find_first_role_word(words: Sequence[_PositionedWord]) -> int | None:
    """The index of the first word of a role that ends the words; None after a possessive pronoun."""
    least = max(0, len(words) - _MAX_ROLE_WORDS)
    for position in range(len(words) - 2, least - 1, -1):
        word = words[position].lower
        if word in _POSSESSIVE_PRONOUNS:
            return None
        if word in _ROLE_ARTICLES:
            return position + 1
        if not word[0].isalnum() or word in _NON_MODIFIER_WORDS:
            break
    first = len(words) - 1
    while first > least and _is_role_part(words, first - 1):
        first -= 1
    return first


def _is_role_part(words: Sequence[_PositionedWord], position: int) -> bool:
    """Whether a word belongs to the role that continues after it: a known modifier, or capitalised."""
    word = words[position]
    if word.lower == "and":
        return position > 0 and _is_role_noun(words[position - 1]) and _is_role_noun(words[position + 1])
    if word.text.islower():
        return word.lower in ROLE_MODIFIERS or _is_role_noun(word)
    return word.text[0].isupper() and word.lower not in NEVER_NAME_WORDS and not word.lower.endswith("ing")


def _find_role_after(text: str, end: int) -> str:
    """The role after a name, between commas or in parentheses: ", head of the board,"."""
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
    """The role between a determiner and the comma before a name: "the board’s head, Ada Nyberg, said"."""
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
    """The phrase if it is a role, else an empty string."""
    words = [_PositionedWord(match[0], match.start()) for match in _WORD_OR_MARK.finditer(phrase)]
    if (
        not words
        or words[0].lower in _POSSESSIVE_PRONOUNS | _NON_INITIAL_WORDS
        or any(map(_is_excluded_word, words))
    ):
        return ""
    head = next((position for position, word in enumerate(words) if word.lower in PREPOSITIONS), len(words))
    return phrase.strip() if head and _is_role_noun(words[head - 1]) else ""


def _is_excluded_word(word: _PositionedWord) -> bool:
    return word.text == "(" or (word.text.islower() and word.text in _NON_APPOSITION_WORDS)


def _is_role_noun(word: _PositionedWord) -> bool:
    """Whether a word is a role noun: "director", "co-founder", "president-elect"."""
    return not ROLE_HEAD_NOUNS.isdisjoint(word.lower.split("-"))
