"""Which marks end a sentence.

One regular expression finds the candidates: a mark, what closes after it, white space, the next word. Only
there does Python think. Rules decide what Punkt was not made for: quotations, citations, ellipses, items,
forgotten spaces. Where none of them knows, Punkt does.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from index.languages.en.abbreviations import (
    CLOSING_ABBREVIATIONS,
    LINKING_ABBREVIATIONS,
    NUMBERED_ABBREVIATIONS,
    TITLE_ABBREVIATIONS,
)
from index.languages.en.boundary_words import (
    NAMES_WITH_PUNCTUATION,
    QUESTION_TAG_VERBS,
    SENTENCE_STARTERS,
    TIME_CONTINUATIONS,
    TOP_LEVEL_DOMAINS,
)
from index.sentences import punkt

_APOSTROPHE_MARKS = "'\N{RIGHT SINGLE QUOTATION MARK}"
CLOSING_QUOTES = rf"{_APOSTROPHE_MARKS}\"”»"
OPENING_QUOTES = "'\"“„«\N{LEFT SINGLE QUOTATION MARK}"

EMOTICON = r"[:;=](?<![:/\d].)[-'o^]?[()DP]{1,5}(?!\w)"
"""An emoticon, as a pattern: ":-)" or "=D", but not the end of "12:)"."""

_CLOSING_QUOTE_CHARS = tuple(CLOSING_QUOTES)
_CLOSING_CHARS = (*_CLOSING_QUOTE_CHARS, *")]}*_")
_FIRST_PERSON_PREFIXES = (
    "I",
    *(f"I{apostrophe}" for apostrophe in _APOSTROPHE_MARKS),
)  # with or without 'm, 'll, 've

_MAX_LOOK_BACK_CHARS = 40  # characters to look back for the word before a mark

_BOUNDARY_PATTERN = re.compile(
    rf"""
    (?P<marks> [.!?…] (?<![.!?…].) (?<![.!?…][ ].)          # a mark, but none inside a run, or
        (?: [.!?…] | [ ][.!?…](?!\w) )*+ )                  # a whole run: "?!", "...", ". . ."
    (?P<closing> (?:
        [{CLOSING_QUOTES})\]}}*_]                           # quotes, brackets and emphasis that close
        | [ ][{CLOSING_QUOTES}] (?=\s)                      # a quote with a space on either side
        | [ ]?\[ (?: \d[\d\s,\N{{EN DASH}}-]{{0,20}} | [a-z] | citation[ ]needed ) \]
        | [ ]?{EMOTICON}
    )*+ )
    (?P<note> (?: (?<=[a-z]{{2}}\.) | [ ] ) \d{{1,2}} (?=[ ][A-Z][a-z]) )?  # "so.4 Then", "so. 4 Then"
    (?P<gap> [^\S\n]*+ \n?+ [^\S\n]*+ (?: (?<=\s) | (?=[^\W\d_]) ) )  # white space, or none before a letter
    (?= (?P<opening> (?: [{OPENING_QUOTES}(\[{{*_] [ ]? )*+ )         # what opens the next sentence
        (?P<following> [^\W\d_]\. | [^\W_]{{1,30}} (?:[{_APOSTROPHE_MARKS}][^\W\d_]{{1,3}})? | \S ) )
    """,
    re.VERBOSE,
)
_WORD_BEFORE_MARK = re.compile(rf"[^\W_][\w.&{_APOSTROPHE_MARKS}-]*+\Z")
_BOUNDARY_SENTENCE_START = (
    rf"(?:\A|\n\s*|[.!?:;…][{CLOSING_QUOTES})\]]*\s+)[{OPENING_QUOTES}(\[]*"  # of a sentence
)
_AT_SENTENCE_START = re.compile(_BOUNDARY_SENTENCE_START + r"\Z")
_ITEM_NUMBER = re.compile(
    r"(?P<before>\w*)" + _BOUNDARY_SENTENCE_START + r"(?:\d{1,2}|[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})\Z"
)
_SPEAKER_TAG = re.compile(
    rf"(?:I|(?:[A-Z][\w{_APOSTROPHE_MARKS}-]{{0,20}}\.?\s){{1,3}})\s?(?:{'|'.join(sorted(QUESTION_TAG_VERBS))})\b"
)
_CAPITALISED_WORD = re.compile(rf"(?:[A-Z][a-z]+(?:[{_APOSTROPHE_MARKS}][a-z]+)?|[AI])[\s,]")


class _BoundaryCandidate(NamedTuple):
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
    def is_preceded_by_space(self) -> bool:
        """Whether a space stands before the marks."""
        return self.text[self.start - 1 : self.start].isspace()

    @property
    def is_followed_by_capital(self) -> bool:
        """Whether the next word has a capital."""
        return self.following[0].isupper()


def find_sentence_ends(text: str) -> Iterator[int]:
    """Find the marks that end a sentence.

    Args:
        text: Any text.

    Yields:
        The positions after the sentences' last characters, in order; the text's own end is not among them.
    """
    for match in _BOUNDARY_PATTERN.finditer(text):
        if _is_sentence_end(_to_candidate(match)):
            yield match.start("gap")


def _to_candidate(match: re.Match[str]) -> _BoundaryCandidate:
    """A candidate with the word before it; a footnote's number counts as the word after it."""
    word = _WORD_BEFORE_MARK.search(match.string, max(0, match.start() - _MAX_LOOK_BACK_CHARS), match.start())
    marks, closing, note, gap, opening, following = match.groups()
    return _BoundaryCandidate(
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


def _is_sentence_end(at: _BoundaryCandidate) -> bool:
    """Whether a sentence ends here: by a rule if one knows, else by Punkt."""
    if not at.gap:
        return _is_missing_space(at)
    if any(rule(at) for rule in _CONTINUATION_RULES):
        return False
    return any(rule(at) for rule in _END_RULES) or punkt.is_boundary(
        "..." if at.is_ellipsis else at.word + ".", "(" if "(" in at.opening else at.following
    )


def _is_missing_space(at: _BoundaryCandidate) -> bool:
    """No space follows, yet two sentences meet: "was good.The", "Really??yes", "(so.)But"."""
    if len(at.marks) > 1 and not at.marks[-2:].strip("?!"):
        return True
    if not _CAPITALISED_WORD.match(at.text, at.resume) or at.following.lower() in TOP_LEVEL_DOMAINS:
        return False
    if at.closing:
        return at.closing[-1] in ")]”"
    return (
        len(at.word) > 1
        and at.word.isalpha()
        and (at.word.islower() or at.following.lower() in SENTENCE_STARTERS)
    )


def _precedes_punctuation(at: _BoundaryCandidate) -> bool:
    """A comma or its like goes on with the sentence: "Inc., which"."""
    return not at.opening and at.following in ",;:)%&=/"


def _is_quote_before_lower_case(at: _BoundaryCandidate) -> bool:
    """Lower case after a quotation or a bracket goes on: "“Why?” he asked", "(etc.) and"."""
    return at.closing.startswith(_CLOSING_CHARS) and not at.opening and at.following[0].islower()


def _precedes_speaker_tag(at: _BoundaryCandidate) -> bool:
    """A quoted question or cry is followed by who uttered it: "“Why?” Mary asked"."""
    cried = at.closing.endswith(_CLOSING_QUOTE_CHARS) and not at.marks.endswith(".")
    return cried and _SPEAKER_TAG.match(at.text, at.resume) is not None


def _precedes_bracketed_year(at: _BoundaryCandidate) -> bool:
    """A quoted title is followed by its year: "“What Next?” (2007)"."""
    return at.closing != "" and "(" in at.opening and at.following.isdigit()


def _is_title_or_link(at: _BoundaryCandidate) -> bool:
    """A title or a link never ends a sentence: "Dr. No", "e.g. The Times"."""
    titled = at.word[:1].isupper() and at.word.lower() in TITLE_ABBREVIATIONS
    return at.marks == "." and (titled or at.word in LINKING_ABBREVIATIONS)


def _is_part_of_name(at: _BoundaryCandidate) -> bool:
    """Some names carry a mark: "Yahoo! and"."""
    named = (at.word + at.marks).lower() in NAMES_WITH_PUNCTUATION
    return named and not (at.is_followed_by_capital and at.following.lower() in SENTENCE_STARTERS)


def _is_initials_before_number(at: _BoundaryCandidate) -> bool:
    """Initials go on with a number, or a bracket without a capital: "U.S. 66", "the U.K. (in 2019)"."""
    counts = at.following[0].isdigit() or ("(" in at.opening and not at.is_followed_by_capital)
    return counts and punkt.is_initials(at.word + ".")


def _is_spaced_abbreviation(at: _BoundaryCandidate) -> bool:
    """One small letter before a small letter is an abbreviation: "e. g. these"."""
    return len(at.word) == 1 and at.word.islower() and at.following[0].islower()


def _is_item_number(at: _BoundaryCandidate) -> bool:
    """A number or letter at a sentence's start numbers an item: "1. First"."""
    if at.marks != "." or len(at.word) > 4:
        return False
    item = _match_before_mark(_ITEM_NUMBER, at)
    if item is None:
        return False
    in_paragraph = item[0].count("\n") < 2  # what stands before a blank line says nothing
    return not (in_paragraph and item["before"].lower() in NUMBERED_ABBREVIATIONS)


def _is_leading_ellipsis(at: _BoundaryCandidate) -> bool:
    """An ellipsis at a sentence's start belongs to it: "[...] The rest"."""
    return at.is_ellipsis and not at.word and _match_before_mark(_AT_SENTENCE_START, at) is not None


def _is_pause(at: _BoundaryCandidate) -> bool:
    """An ellipsis between spaces before "I", whose capital proves nothing, is a pause: "and ... I think"."""
    return at.is_ellipsis and at.is_preceded_by_space and at.following[:2] in _FIRST_PERSON_PREFIXES


def _match_before_mark(pattern: re.Pattern[str], at: _BoundaryCandidate) -> re.Match[str] | None:
    """Match a pattern just before the marks."""
    return pattern.search(at.text, max(0, at.start - _MAX_LOOK_BACK_CHARS), at.start)


def _has_question_or_exclamation(at: _BoundaryCandidate) -> bool:
    """A question or exclamation mark is seldom anything but an end."""
    return "?" in at.marks or "!" in at.marks


def _is_trailing_ellipsis(at: _BoundaryCandidate) -> bool:
    """An ellipsis that touches its word ends a sentence before a capital: "And then... Nothing"."""
    return at.is_ellipsis and not at.is_preceded_by_space and at.is_followed_by_capital


def _is_closing_abbreviation(at: _BoundaryCandidate) -> bool:
    """A capital after "etc." or "p.m." starts a sentence, unless it names the day or the zone."""
    return (
        at.word.lower() in CLOSING_ABBREVIATIONS
        and at.is_followed_by_capital
        and at.following.lower() not in TIME_CONTINUATIONS
    )


_BoundaryRule = Callable[[_BoundaryCandidate], bool]
_CONTINUATION_RULES: tuple[_BoundaryRule, ...] = (
    _precedes_punctuation,
    _is_quote_before_lower_case,
    _precedes_speaker_tag,
    _precedes_bracketed_year,
    _is_title_or_link,
    _is_part_of_name,
    _is_initials_before_number,
    _is_spaced_abbreviation,
    _is_item_number,
    _is_leading_ellipsis,
    _is_pause,
)
_END_RULES: tuple[_BoundaryRule, ...] = (
    _has_question_or_exclamation,
    _is_trailing_ellipsis,
    _is_closing_abbreviation,
)
