"""Which date expressions tell when something happened, and which only stand in a heading or a reference."""

import re
from typing import Final

from index.languages.en.irregular_forms import VERBS

LONGEST: Final = 1_500
"""Characters of a statement at most: what is longer is a table or a list that nobody divided."""

_HEAD: Final = 200
_FEWEST: Final = 3
"""Words of a statement at least."""

_UNMARKED: Final = 7
"""Words from which a sentence with a mark at its end is a statement, though no verb was recognised."""

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_MARK: Final = re.compile(r"[.!…][\"'”’)\]»\s]*$")
_QUESTION: Final = re.compile(r"\?[\"'”’)\]»\s]*$")
_STAMP: Final = re.compile(
    r"\W*(?:(?:first|last)\s)?(?:published|posted|updated|modified|revised|accessed|retrieved|archived)\b",
    re.IGNORECASE,
)
"""How a line begins that says when a text was published, or when somebody looked at it."""

_CREDIT: Final = re.compile(
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

_STAMP_BEFORE: Final = re.compile(
    r"\W*(?:date|dated|published|posted|updated)(?:\son)?\W{1,3}", re.IGNORECASE
)
_DATE_LINE_BEFORE: Final = re.compile(
    r"\W*(?!(?:On|In|By|At|Since|Until|From|Before|After)\b)(?:[A-Z][\w.’'/-]*[ ,]{1,3}){0,5}"
    r"[A-Z][\w.’'/-]*(?:\s?\([^()]{1,40}\))?[,\s(—–-]{1,4}"
)
_DATE_LINE_AFTER: Final = re.compile(r"\)?\s?(?:\([^()]{1,40}\)\s?)?(?:[–—]|--?)\s")
_YEAR: Final = re.compile(r"[12]\d{3}")
_AUTHORS: Final = r"[A-Z][\w’'-]*(?:(?:,|,?\s(?:and|&))?\s[A-Z][\w’'-]*|\set\sal\.?){0,4},?\s"
_NAMES_A_THING: Final = re.compile(
    rf"""
    (?: \bof\s                                                            # the Outer Space Treaty of 1967
    | (?:\b[A-Z][a-z][\w’'-]*|\bet\sal\.?)\s?[(\[]                       # Smith (2004)
    | [(\[](?:see\s|e\.g\.,?\s)?(?!(?:In|By|Since|Until|From)\b){_AUTHORS}  # (Smith et al., 2004)
    | [(\[][^()\[\]]{{0,90}};\s(?:{_AUTHORS})?                            # (Smith 2004; Jones 2005)
    )$""",
    re.VERBOSE,
)
"""What stands before a year that names a work or a treaty, and doesn't date the statement."""

_AUXILIARIES: Final = frozenset(
    """
    am are be been being can could did do does had has have is may might must shall should was were will would
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
_PRESENT: Final = frozenset(f"{base}s" for base in VERBS.values()) | frozenset(
    """
    aims announces begins calls dies ends follows happens hopes launches lands joins opens plans remains signs
    starts wants""".split()  # noqa: SIM905 - as above
)
_VERBS: Final = _AUXILIARIES | _PRESENT | VERBS.keys()


def is_statement(sentence: str) -> bool:
    """Whether a sentence tells something: it has a verb, and is no question, stamp, credit or copyright line.

    A verb is a known one, or a word with the ending of one; a long sentence that ends with a mark has one.
    """
    if len(sentence) > LONGEST or _QUESTION.search(sentence[-_HEAD:]) or _CREDIT.match(sentence):
        return False
    stamp = _STAMP.match(sentence)
    words = _WORD.findall(sentence, stamp.end() if stamp else 0)
    if len(words) < _FEWEST:
        return False
    marked = stamp is None and _MARK.search(sentence[-_HEAD:]) is not None
    return (marked and len(words) >= _UNMARKED) or any(map(_is_verb, words))


def tells_when(sentence: str, start: int, end: int) -> bool:
    """Whether an expression in a statement dates it: it is no date line, no stamp, no citation's year.

    Args:
        sentence: The sentence.
        start: The expression's first character in it.
        end: The character after its last.
    """
    before, after = sentence[max(0, start - _HEAD) : start], sentence[end : end + _HEAD]
    if _STAMP_BEFORE.fullmatch(before):
        return False
    if start < _HEAD and _DATE_LINE_BEFORE.fullmatch(before) and _DATE_LINE_AFTER.match(after):
        return False
    return _YEAR.fullmatch(sentence[start:end]) is None or _NAMES_A_THING.search(before) is None


def _is_verb(word: str) -> bool:
    return word in _VERBS or (word.islower() and len(word) > 4 and word.endswith("ed"))
