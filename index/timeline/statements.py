"""Which date expressions tell when something happened, and which only stand in a heading or a reference."""

import re
from typing import Final

from index.languages.en.verb_forms import STATEMENT_VERBS

MAX_STATEMENT_CHARS: Final = 1_500
"""Characters of a statement at most: what is longer is a table or a list that nobody divided."""


_STATEMENT_CONTEXT_CHARS: Final = 200


_MIN_STATEMENT_WORDS: Final = 3
"""Words of a statement at least."""


_MIN_VERBLESS_STATEMENT_WORDS: Final = 7
"""Words from which a sentence with a mark at its end is a statement, though no verb was recognised."""


_STATEMENT_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")


_FINAL_PUNCTUATION: Final = re.compile(r"[.!…][\"'”’)\]»\s]*$")


_FINAL_QUESTION_MARK: Final = re.compile(r"\?[\"'”’)\]»\s]*$")


_TIMESTAMP_LINE: Final = re.compile(
    r"\W*(?:(?:first|last)\s)?(?:published|posted|updated|modified|revised|accessed|retrieved|archived)\b",
    re.IGNORECASE,
)
"""How a line begins that says when a text was published, or when somebody looked at it."""


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
"""How a line begins that tells of a picture or of the text itself."""


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
"""What stands before a year that names a work or a treaty, and doesn't date the statement."""


def is_statement(sentence: str) -> bool:
    """Whether a sentence tells something: it has a verb, and is no question, stamp, credit or copyright line.

    A verb is a known one, or a word with the ending of one; a long sentence that ends with a mark has one.
    """
    if (
        len(sentence) > MAX_STATEMENT_CHARS
        or _FINAL_QUESTION_MARK.search(sentence[-_STATEMENT_CONTEXT_CHARS:])
        or _CREDIT_LINE.match(sentence)
    ):
        return False
    stamp = _TIMESTAMP_LINE.match(sentence)
    words = _STATEMENT_WORD.findall(sentence, stamp.end() if stamp else 0)
    if len(words) < _MIN_STATEMENT_WORDS:
        return False
    marked = stamp is None and _FINAL_PUNCTUATION.search(sentence[-_STATEMENT_CONTEXT_CHARS:]) is not None
    return (marked and len(words) >= _MIN_VERBLESS_STATEMENT_WORDS) or any(map(_is_statement_verb, words))


def is_event_date(sentence: str, start: int, end: int) -> bool:
    """Whether an expression in a statement dates it: it is no date line, no stamp, no citation's year.

    Args:
        sentence: The sentence.
        start: The expression's first character in it.
        end: The character after its last.
    """
    before, after = (
        sentence[max(0, start - _STATEMENT_CONTEXT_CHARS) : start],
        sentence[end : end + _STATEMENT_CONTEXT_CHARS],
    )
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
    return word in STATEMENT_VERBS or (word.islower() and len(word) > 4 and word.endswith("ed"))
