"""Which marks end a sentence.

One regular expression finds the candidates: a mark, what closes after it, white space, the next word. Only
there does Python think. Rules decide what Punkt was not made for: quotations, citations, ellipses, items,
forgotten spaces. Where none of them knows, Punkt does.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from index.languages.en.abbreviations import (
    AFTER_TIMES,
    BEFORE_NUMBERS,
    CLOSERS,
    LINKS,
    NAMES_WITH_MARKS,
    SPEECH_VERBS,
    STARTERS,
    TITLES,
    TOP_LEVEL_DOMAINS,
)
from index.sentences import punkt

_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
CLOSING_QUOTES = rf"{_APOSTROPHES}\"”»"
OPENING_QUOTES = "'\"“„«\N{LEFT SINGLE QUOTATION MARK}"

FACE = r"[:;=](?<![:/\d].)[-'o^]?[()DP]{1,5}(?!\w)"
"""An emoticon, as a pattern: ":-)" or "=D", but not the end of "12:)"."""

_QUOTES = tuple(CLOSING_QUOTES)
_ENCLOSING = (*_QUOTES, *")]}*_")
_I = ("I", *(f"I{apostrophe}" for apostrophe in _APOSTROPHES))  # with or without 'm, 'll, 've

_REACH = 40  # characters to look back for the word before a mark

_CANDIDATE = re.compile(
    rf"""
    (?P<marks> [.!?…] (?<![.!?…].) (?<![.!?…][ ].)          # a mark, but none inside a run, or
        (?: [.!?…] | [ ][.!?…](?!\w) )*+ )                  # a whole run: "?!", "...", ". . ."
    (?P<closing> (?:
        [{CLOSING_QUOTES})\]}}*_]                           # quotes, brackets and emphasis that close
        | [ ][{CLOSING_QUOTES}] (?=\s)                      # a quote with a space on either side
        | [ ]?\[ (?: \d[\d\s,\N{{EN DASH}}-]{{0,20}} | [a-z] | citation[ ]needed ) \]
        | [ ]?{FACE}
    )*+ )
    (?P<note> (?: (?<=[a-z]{{2}}\.) | [ ] ) \d{{1,2}} (?=[ ][A-Z][a-z]) )?  # "so.4 Then", "so. 4 Then"
    (?P<gap> [^\S\n]*+ \n?+ [^\S\n]*+ (?: (?<=\s) | (?=[^\W\d_]) ) )  # white space, or none before a letter
    (?= (?P<opening> (?: [{OPENING_QUOTES}(\[{{*_] [ ]? )*+ )         # what opens the next sentence
        (?P<following> [^\W\d_]\. | [^\W_]{{1,30}} (?:[{_APOSTROPHES}][^\W\d_]{{1,3}})? | \S ) )
    """,
    re.VERBOSE,
)
_WORD = re.compile(rf"[^\W_][\w.&{_APOSTROPHES}-]*+\Z")
_START = rf"(?:\A|\n\s*|[.!?:;…][{CLOSING_QUOTES})\]]*\s+)[{OPENING_QUOTES}(\[]*"  # of a sentence
_AT_START = re.compile(_START + r"\Z")
_ITEM = re.compile(r"(?P<before>\w*)" + _START + r"(?:\d{1,2}|[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})\Z")
_SPEAKER = re.compile(
    rf"(?:I|(?:[A-Z][\w{_APOSTROPHES}-]{{0,20}}\.?\s){{1,3}})\s?(?:{'|'.join(sorted(SPEECH_VERBS))})\b"
)
_CAPITALISED = re.compile(rf"(?:[A-Z][a-z]+(?:[{_APOSTROPHES}][a-z]+)?|[AI])[\s,]")


class _Candidate(NamedTuple):
    """A place where a sentence may end, with what stands around it."""

    text: str
    start: int  # of the marks
    word: str  # before the marks
    marks: str
    closing: str  # quotes, brackets, citations after the marks
    gap: str
    opening: str  # quotes and brackets before the next word
    following: str  # the next word, or one character that starts none
    resume: int  # where the text goes on after the gap

    @property
    def is_ellipsis(self) -> bool:
        """Whether the marks stand for something left out."""
        return len(self.marks) > 1 or self.marks == "…"

    @property
    def is_set_apart(self) -> bool:
        """Whether a space stands before the marks."""
        return self.text[self.start - 1 : self.start].isspace()

    @property
    def capital_follows(self) -> bool:
        """Whether the next word has a capital."""
        return self.following[0].isupper()


def find_ends(text: str) -> Iterator[int]:
    """Find the marks that end a sentence.

    Args:
        text: Any text.

    Yields:
        The positions after the sentences' last characters, in order; the text's own end is not among them.
    """
    for match in _CANDIDATE.finditer(text):
        if _is_end(_read(match)):
            yield match.start("gap")


def _read(match: re.Match[str]) -> _Candidate:
    """A candidate with the word before it; a footnote's number counts as the word after it."""
    word = _WORD.search(match.string, max(0, match.start() - _REACH), match.start())
    marks, closing, note, gap, opening, following = match.groups()
    return _Candidate(
        text=match.string,
        start=match.start(),
        word=word[0] if word else "",
        marks=marks,
        closing=closing.lstrip(),
        gap=gap,
        opening=opening,
        following=note.lstrip() if note else following,
        resume=match.end(),
    )


def _is_end(at: _Candidate) -> bool:
    """Whether a sentence ends here: by a rule if one knows, else by Punkt."""
    if not at.gap:
        return _forgot_the_space(at)
    if any(rule(at) for rule in _GOES_ON):
        return False
    return any(rule(at) for rule in _ENDS) or punkt.separates(
        "..." if at.is_ellipsis else at.word + ".", "(" if "(" in at.opening else at.following
    )


def _forgot_the_space(at: _Candidate) -> bool:
    """No space follows, yet two sentences meet: "was good.The", "Really??yes", "(so.)But"."""
    if len(at.marks) > 1 and not at.marks[-2:].strip("?!"):
        return True
    if not _CAPITALISED.match(at.text, at.resume) or at.following.lower() in TOP_LEVEL_DOMAINS:
        return False
    if at.closing:
        return at.closing[-1] in ")]”"
    return len(at.word) > 1 and at.word.isalpha() and (at.word.islower() or at.following.lower() in STARTERS)


def _punctuation_follows(at: _Candidate) -> bool:
    """A comma or its like goes on with the sentence: "Inc., which"."""
    return not at.opening and at.following in ",;:)%&=/"


def _closed_before_lower_case(at: _Candidate) -> bool:
    """Lower case after a quotation or a bracket goes on: "“Why?” he asked", "(etc.) and"."""
    return at.closing.startswith(_ENCLOSING) and not at.opening and at.following[0].islower()


def _speaker_follows(at: _Candidate) -> bool:
    """A quoted question or cry is followed by who uttered it: "“Why?” Mary asked"."""
    cried = at.closing.endswith(_QUOTES) and not at.marks.endswith(".")
    return cried and _SPEAKER.match(at.text, at.resume) is not None


def _year_follows(at: _Candidate) -> bool:
    """A quoted title is followed by its year: "“What Next?” (2007)"."""
    return at.closing != "" and "(" in at.opening and at.following.isdigit()


def _precedes_a_name(at: _Candidate) -> bool:
    """A title or a link never ends a sentence: "Dr. No", "e.g. The Times"."""
    titled = at.word[:1].isupper() and at.word.lower() in TITLES
    return at.marks == "." and (titled or at.word in LINKS)


def _belongs_to_a_name(at: _Candidate) -> bool:
    """Some names carry a mark: "Yahoo! and"."""
    named = (at.word + at.marks).lower() in NAMES_WITH_MARKS
    return named and not (at.capital_follows and at.following.lower() in STARTERS)


def _counts_on(at: _Candidate) -> bool:
    """Initials go on with a number, or a bracket without a capital: "U.S. 66", "the U.K. (in 2019)"."""
    counts = at.following[0].isdigit() or ("(" in at.opening and not at.capital_follows)
    return counts and punkt.is_initials(at.word + ".")


def _spells_on(at: _Candidate) -> bool:
    """One small letter before a small letter is an abbreviation: "e. g. these"."""
    return len(at.word) == 1 and at.word.islower() and at.following[0].islower()


def _numbers_an_item(at: _Candidate) -> bool:
    """A number or letter at a sentence's start numbers an item: "1. First"."""
    if at.marks != "." or len(at.word) > 4:
        return False
    item = _look_back(_ITEM, at)
    if item is None:
        return False
    in_paragraph = item[0].count("\n") < 2  # what stands before a blank line says nothing
    return not (in_paragraph and item["before"].lower() in BEFORE_NUMBERS)


def _leads_in(at: _Candidate) -> bool:
    """An ellipsis at a sentence's start belongs to it: "[...] The rest"."""
    return at.is_ellipsis and not at.word and _look_back(_AT_START, at) is not None


def _hesitates(at: _Candidate) -> bool:
    """An ellipsis between spaces before "I", whose capital proves nothing, is a pause: "and ... I think"."""
    return at.is_ellipsis and at.is_set_apart and at.following[:2] in _I


def _look_back(pattern: re.Pattern[str], at: _Candidate) -> re.Match[str] | None:
    """Match a pattern just before the marks."""
    return pattern.search(at.text, max(0, at.start - _REACH), at.start)


def _asks_or_cries(at: _Candidate) -> bool:
    """A question or exclamation mark is seldom anything but an end."""
    return "?" in at.marks or "!" in at.marks


def _trails_off(at: _Candidate) -> bool:
    """An ellipsis that touches its word ends a sentence before a capital: "And then... Nothing"."""
    return at.is_ellipsis and not at.is_set_apart and at.capital_follows


def _closes_a_list_or_a_time(at: _Candidate) -> bool:
    """A capital after "etc." or "p.m." starts a sentence, unless it names the day or the zone."""
    return at.word.lower() in CLOSERS and at.capital_follows and at.following.lower() not in AFTER_TIMES


_Rule = Callable[[_Candidate], bool]
_GOES_ON: tuple[_Rule, ...] = (
    _punctuation_follows,
    _closed_before_lower_case,
    _speaker_follows,
    _year_follows,
    _precedes_a_name,
    _belongs_to_a_name,
    _counts_on,
    _spells_on,
    _numbers_an_item,
    _leads_in,
    _hesitates,
)
_ENDS: tuple[_Rule, ...] = (_asks_or_cries, _trails_off, _closes_a_list_or_a_time)
