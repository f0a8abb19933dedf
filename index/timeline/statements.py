"""Classification of sentences as statements, and of date expressions as dating them."""

import re
from typing import Final

from index.languages.en.verb_forms import NON_PAST_ED_WORDS, STATEMENT_VERBS

MAX_STATEMENT_CHARS: Final = 1_500
"""Maximum length of a statement; longer sentences are unsegmented tables or lists."""

_STATEMENT_CONTEXT_CHARS: Final = 200
"""Characters around an expression, or at a sentence's end, that are searched."""

_MIN_STATEMENT_WORDS: Final = 3
"""Minimum length of a statement."""

_MIN_VERBLESS_STATEMENT_WORDS: Final = 4
"""Minimum length of a statement with final punctuation, but without a recognised verb."""

_STATEMENT_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
"""A word; numbers do not count, and hyphens join, unlike in `index.text.tokens`."""

_TIME_SUFFIX: Final = re.compile(r"(?<=\d)\s?[ap]m\b", re.IGNORECASE)
"""The "am" of a time, which is no verb."""

_FINAL_PUNCTUATION: Final = re.compile(r"[.!…][\"'”’)\]»\s]*$")

_FINAL_QUESTION_MARK: Final = re.compile(r"\?[\"'”’)\]»\s]*$")

_TIMESTAMP_LINE: Final = re.compile(
    r"\W*(?:(?:first|last)\s)?(?:published|posted|updated|modified|revised|accessed|retrieved|archived)\b",
    re.IGNORECASE,
)
"""The start of a timestamp line: dates of publication or access."""

_CREDIT_LINE: Final = re.compile(
    r"""
    \W*(?:photo|photograph|picture|image|illustration|video|credit|source|caption|date|byline)s?
        \s?(?:by\b|courtesy\b|credit\b|:)
    | \W*(?:©|\(c\)|copyright\b)
    | .{0,80}\ball\srights\sreserved\b
    | .{0,60}\b(?:article|story|report|page|post|column|review|interview|headline|picture|caption|footnote)
        \s(?:was|were|has\sbeen)\s(?:\w{1,20}\s)?(?:amended|corrected|updated|edited|posted|archived|revised)\b
    | .{0,40}\b(?:doi|isbn|issn|arxiv)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The start of a line with credits, copyright or notes on the text itself."""

_TIMESTAMP_LABEL: Final = re.compile(
    r"\W*(?:date|dated|published|posted|updated)(?:\son)?\W{1,3}", re.IGNORECASE
)

_DATELINE_BEFORE: Final = re.compile(
    r"\W*(?!(?:On|In|By|At|Since|Until|From|Before|After)\b)(?:[A-Z][\w.’'/-]*[ ,]{1,3}){0,5}"
    r"[A-Z][\w.’'/-]*(?:\s?\([^()]{1,40}\))?[,\s(—–-]{1,4}"
)

_DATELINE_AFTER: Final = re.compile(r"\)?\s?(?:\([^()]{1,40}\)\s?)?(?:[–—]|--?)\s")

_BARE_YEAR: Final = re.compile(r"[12]\d{3}")

_CITED_AUTHORS: Final = r"[A-Z][\w’'-]*(?:(?:,|,?\s(?:and|&))?\s[A-Z][\w’'-]*|\set\sal\.?){0,4},?\s"

_REFERENCE_BEFORE_YEAR: Final = re.compile(
    rf"""
    (?: \bof\s                                                            # the Outer Space Treaty of 1967
    | (?:\b[A-Z][a-z][\w’'-]*|\bet\sal\.?)\s?[(\[]                       # Smith (2004)
    | [(\[](?:see\s|e\.g\.,?\s)?(?!(?:In|By|Since|Until|From)\b){_CITED_AUTHORS}  # (Smith et al., 2004)
    | [(\[][^()\[\]]{{0,90}};\s(?:{_CITED_AUTHORS})?                            # (Smith 2004; Jones 2005)
    )$""",
    re.VERBOSE,
)
"""Context before the year of a reference or a treaty, which does not date the statement."""


def is_statement(sentence: str) -> bool:
    """Whether a sentence is a statement, rather than a heading, question, timestamp or credit line.

    A statement has a known verb or a word in "-ed"; long sentences with final punctuation are assumed to.
    """
    if (
        len(sentence) > MAX_STATEMENT_CHARS
        or _FINAL_QUESTION_MARK.search(sentence[-_STATEMENT_CONTEXT_CHARS:])
        or _CREDIT_LINE.match(sentence)
    ):
        return False
    sentence = _TIME_SUFFIX.sub("", sentence)
    timestamp = _TIMESTAMP_LINE.match(sentence)
    words = _STATEMENT_WORD.findall(sentence, timestamp.end() if timestamp else 0)
    if len(words) < _MIN_STATEMENT_WORDS:
        return False
    tail = sentence[-_STATEMENT_CONTEXT_CHARS:]
    is_complete = timestamp is None and _FINAL_PUNCTUATION.search(tail) is not None
    return (is_complete and len(words) >= _MIN_VERBLESS_STATEMENT_WORDS) or any(
        map(_is_statement_verb, words)
    )


def is_credit_line(line: str) -> bool:
    """Return whether a line is a timestamp or a credit, a copyright, or a note on the text itself."""
    return _CREDIT_LINE.match(line) is not None or _TIMESTAMP_LINE.match(line) is not None


def is_event_date(sentence: str, start: int, end: int) -> bool:
    """Whether an expression dates its statement, rather than being a dateline, timestamp or reference.

    Args:
        sentence: The statement.
        start: The start of the expression, in characters of the statement.
        end: The end of the expression, exclusive.
    """
    before = sentence[max(0, start - _STATEMENT_CONTEXT_CHARS) : start]
    after = sentence[end : end + _STATEMENT_CONTEXT_CHARS]
    if _TIMESTAMP_LABEL.fullmatch(before):
        return False
    if (
        start < _STATEMENT_CONTEXT_CHARS
        and _DATELINE_BEFORE.fullmatch(before)
        and _DATELINE_AFTER.match(after)
    ):
        return False
    return _BARE_YEAR.fullmatch(sentence[start:end]) is None or _REFERENCE_BEFORE_YEAR.search(before) is None


def _is_statement_verb(word: str) -> bool:
    return word in STATEMENT_VERBS or (
        word.islower() and len(word) > len("bed") and word.endswith("ed") and word not in NON_PAST_ED_WORDS
    )
