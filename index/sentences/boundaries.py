"""Classification of punctuation marks as sentence ends.

One regular expression finds the candidates: a mark, the closing characters after it, white space, the next
word. Rules decide the cases that Punkt does not cover: quotations, citations, ellipses, list items, missing
spaces. Punkt decides the rest.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from index.languages.en.boundary_words import TOP_LEVEL_DOMAINS
from index.languages.language import Language, SentenceRules
from index.sentences import punkt

_APOSTROPHE_MARKS = "'\N{RIGHT SINGLE QUOTATION MARK}"
CLOSING_QUOTES = rf"{_APOSTROPHE_MARKS}\"”»"
OPENING_QUOTES = "'\"“„«\N{LEFT SINGLE QUOTATION MARK}"

EMOTICON = r"[:;=](?<![:/\d].)[-'o^]?[()DP]{1,5}(?!\w)"
"""Pattern of an emoticon: ":-)" or "=D", but not the end of "12:)"."""

_CLOSING_QUOTE_CHARS = tuple(CLOSING_QUOTES)
_CLOSING_CHARS = (*_CLOSING_QUOTE_CHARS, *")]}*_")
_FIRST_PERSON_PREFIXES = (
    "I",
    *(f"I{apostrophe}" for apostrophe in _APOSTROPHE_MARKS),
)  # with or without 'm, 'll, 've

_MAX_ORDINAL_DIGITS = 2

_MAX_LOOK_BACK_CHARS = 40
"""Characters before a mark that are searched for the preceding word."""

_FOOTNOTE_NUMBER = r"(?: (?<=[a-z]{2}\.) | [ ] ) \d{1,2} (?=[ ][A-Z][a-z])"
"""Pattern of the number of a footnote after a sentence, in a language whose nouns have no capital."""

_BOUNDARY_FORM = rf"""
    (?P<marks> [.!?…] (?<![.!?…].) (?<![.!?…][ ].)          # a mark, but none inside a run, or
        (?: [.!?…] | [ ][.!?…](?!\w) )*+ )                  # a whole run: "?!", "...", ". . ."
    (?P<closing> (?:
        [{CLOSING_QUOTES})\]}}*_]                           # quotes, brackets and emphasis that close
        | [ ][{CLOSING_QUOTES}] (?=\s)                      # a quote with a space on either side
        | [ ]?\[ (?: \d[\d\s,\N{{EN DASH}}-]{{0,20}} | [a-z] | citation[ ]needed ) \]
        | [ ]?{EMOTICON}
    )*+ )
    (?P<note> NOTE )?                                       # "so.4 Then", "so. 4 Then"
    (?P<gap> [^\S\n]*+ \n?+ [^\S\n]*+ (?: (?<=\s) | (?=[^\W\d_]) ) )  # white space, or none before a letter
    (?= (?P<opening> (?: [{OPENING_QUOTES}(\[{{*_] [ ]? )*+ )         # what opens the next sentence
        (?P<following> [^\W\d_]\. | [^\W_]{{1,30}} (?:[{_APOSTROPHE_MARKS}][^\W\d_]{{1,3}})? | \S ) )
    """
_WORD_BEFORE_MARK = re.compile(rf"[^\W_][\w.&{_APOSTROPHE_MARKS}-]*+\Z")
_BOUNDARY_SENTENCE_START = rf"(?:\A|\n\s*|[.!?:;…][{CLOSING_QUOTES})\]]*\s+)[{OPENING_QUOTES}(\[]*"
_AT_SENTENCE_START = re.compile(_BOUNDARY_SENTENCE_START + r"\Z")
_ITEM_NUMBER = re.compile(
    r"(?P<before>\w*)" + _BOUNDARY_SENTENCE_START + r"(?:\d{1,2}|[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})\Z"
)
_DASH = re.compile(r"(?:--|[—–-])\s*(?P<word>\w)")
_CAPITALISED_WORD = re.compile(rf"(?:[A-Z][a-z]+(?:[{_APOSTROPHE_MARKS}][a-z]+)?|[AI])[\s,]")


class _BoundaryCandidate(NamedTuple):
    """A place where a sentence may end, with its context.

    Attributes:
        text: The whole text.
        language: Its language.
        start: Offset of the marks.
        word: The word before the marks; may be empty.
        marks: The punctuation marks.
        closing: Quotes, brackets and citations after the marks.
        gap: The white space after them.
        opening: Quotes and brackets before the next word.
        following: The next word, or one character that begins none.
        resume: Offset of the text after the gap.
    """

    text: str
    language: Language
    start: int
    word: str
    marks: str
    closing: str
    gap: str
    opening: str
    following: str
    resume: int

    @property
    def rules(self) -> SentenceRules:
        """The language's rules."""
        return self.language.sentences

    @property
    def is_ellipsis(self) -> bool:
        """Whether the marks are an ellipsis or a run."""
        return len(self.marks) > 1 or self.marks == "…"

    @property
    def is_preceded_by_space(self) -> bool:
        """Whether white space precedes the marks."""
        return self.text[self.start - 1 : self.start].isspace()

    @property
    def is_followed_by_capital(self) -> bool:
        """Whether the next word begins with a capital."""
        return self.following[0].isupper()


def find_sentence_ends(text: str, language: Language) -> Iterator[int]:
    """Find the ends of sentences at the marks of Latin punctuation.

    Args:
        text: The text.
        language: Its language.

    Yields:
        The offsets after the last characters of the sentences, in order, without the end of the text.
    """
    for match in _boundary_pattern(language.answers.capitals_mark_names).finditer(text):
        if _is_sentence_end(_to_candidate(match, language)):
            yield match.start("gap")


@cache
def _boundary_pattern(has_footnotes: bool) -> re.Pattern[str]:
    note = _FOOTNOTE_NUMBER if has_footnotes else "(?!)"
    return re.compile(_BOUNDARY_FORM.replace("NOTE", note), re.VERBOSE)


def _to_candidate(match: re.Match[str], language: Language) -> _BoundaryCandidate:
    """Convert a match; the number of a footnote counts as the following word."""
    word = _WORD_BEFORE_MARK.search(match.string, max(0, match.start() - _MAX_LOOK_BACK_CHARS), match.start())
    marks, closing, note, gap, opening, following = match.groups()
    return _BoundaryCandidate(
        text=match.string,
        language=language,
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
    """Whether a sentence ends here, by the first rule that applies, else by Punkt."""
    if not at.gap:
        return _is_missing_space(at)
    if any(rule(at) for rule in _CONTINUATION_RULES):
        return False
    return any(rule(at) for rule in _END_RULES) or punkt.is_boundary(
        "..." if at.is_ellipsis else at.word + ".", "(" if "(" in at.opening else at.following, at.language
    )


def _is_missing_space(at: _BoundaryCandidate) -> bool:
    """Two sentences meet without a space: "was good.The", "Really??yes", "(so.)But"."""
    if len(at.marks) > 1 and not at.marks[-2:].strip("?!"):
        return True
    if not _CAPITALISED_WORD.match(at.text, at.resume) or at.following.lower() in TOP_LEVEL_DOMAINS:
        return False
    if at.closing:
        return at.closing[-1] in ")]”"
    return (
        len(at.word) > 1
        and at.word.isalpha()
        and (at.word.islower() or at.following.lower() in at.rules.starters)
    )


def _precedes_punctuation(at: _BoundaryCandidate) -> bool:
    """A comma or a similar mark continues the sentence: "Inc., which"."""
    return not at.opening and at.following in ",;:)%&=/"


def _is_quote_before_lower_case(at: _BoundaryCandidate) -> bool:
    """Lower case after a quotation or a bracket continues the sentence: "“Why?” he asked", "(etc.) and"."""
    return at.closing.startswith(_CLOSING_CHARS) and not at.opening and at.following[0].islower()


def _precedes_speaker_tag(at: _BoundaryCandidate) -> bool:
    """A reporting clause follows a quoted question or exclamation: "“Why?” Mary asked"."""
    is_exclamation = at.closing.endswith(_CLOSING_QUOTE_CHARS) and not at.marks.endswith(".")
    tag = _speaker_tag_pattern(at.language) if is_exclamation else None
    return tag is not None and tag.match(at.text, at.resume) is not None


@lru_cache(maxsize=1 << 8)
def _speaker_tag_pattern(language: Language) -> re.Pattern[str] | None:
    """Return a pattern of a name and a reporting verb; None for a language without such verbs."""
    verbs = "|".join(sorted(language.sentences.reporting_verbs))
    name = rf"(?:I|(?:[A-Z][\w{_APOSTROPHE_MARKS}-]{{0,20}}\.?\s){{1,3}})"
    return re.compile(rf"{name}\s?(?:{verbs})\b") if verbs else None


def _precedes_bracketed_year(at: _BoundaryCandidate) -> bool:
    """The year of a quoted title follows: "“What Next?” (2007)"."""
    return at.closing != "" and "(" in at.opening and at.following.isdigit()


def _is_title_or_link(at: _BoundaryCandidate) -> bool:
    """A title or a link never ends a sentence: "Dr. No", "e.g. The Times"."""
    is_title = at.word[:1].isupper() and at.word.lower() in at.rules.title_abbreviations
    return at.marks == "." and (is_title or at.word in at.rules.linking_abbreviations)


def _is_part_of_name(at: _BoundaryCandidate) -> bool:
    """Some names end with a mark: "Yahoo! and"."""
    is_name = (at.word + at.marks).lower() in at.rules.names_with_punctuation
    return is_name and not (at.is_followed_by_capital and at.following.lower() in at.rules.starters)


def _is_initials_before_number(at: _BoundaryCandidate) -> bool:
    """A number, or a bracket without a capital, continues initials: "U.S. 66", "the U.K. (in 2019)"."""
    continues = at.following[0].isdigit() or ("(" in at.opening and not at.is_followed_by_capital)
    return continues and punkt.is_initials(at.word + ".")


def _is_spaced_abbreviation(at: _BoundaryCandidate) -> bool:
    """A single lower-case letter before lower case is an abbreviation: "e. g. these"."""
    return len(at.word) == 1 and at.word.islower() and at.following[0].islower()


def _precedes_dash(at: _BoundaryCandidate) -> bool:
    """A dash and lower case continue the sentence where dashes mark speech: "— Why? — asked he"."""
    dash = _DASH.match(at.text, at.resume) if at.rules.has_dialogue_dashes else None
    return dash is not None and dash["word"].islower()


def _is_ordinal(at: _BoundaryCandidate) -> bool:
    """A number of one or two digits before a word that starts no sentence is an ordinal: "am 9. März"."""
    is_number = at.word.isdecimal() and len(at.word) <= _MAX_ORDINAL_DIGITS
    return (
        at.rules.has_ordinal_periods
        and at.marks == "."
        and not at.closing
        and is_number
        and at.following.lower() not in at.rules.starters
    )


def _is_item_number(at: _BoundaryCandidate) -> bool:
    """A number or letter at the start of a sentence is an item number: "1. First"."""
    if at.marks != "." or len(at.word) > 4:
        return False
    item = _match_before_mark(_ITEM_NUMBER, at)
    if item is None:
        return False
    in_paragraph = item[0].count("\n") < 2  # a word before a blank line is no context
    return not (in_paragraph and item["before"].lower() in at.rules.numbered_abbreviations)


def _is_leading_ellipsis(at: _BoundaryCandidate) -> bool:
    """An ellipsis at the start of a sentence belongs to it: "[...] The rest"."""
    return at.is_ellipsis and not at.word and _match_before_mark(_AT_SENTENCE_START, at) is not None


def _is_pause(at: _BoundaryCandidate) -> bool:
    """A spaced ellipsis before "I", which is always a capital, is a pause: "and ... I think"."""
    return at.is_ellipsis and at.is_preceded_by_space and at.following[:2] in _FIRST_PERSON_PREFIXES


def _match_before_mark(pattern: re.Pattern[str], at: _BoundaryCandidate) -> re.Match[str] | None:
    """Match a pattern just before the marks."""
    return pattern.search(at.text, max(0, at.start - _MAX_LOOK_BACK_CHARS), at.start)


def _has_question_or_exclamation(at: _BoundaryCandidate) -> bool:
    """A question or exclamation mark almost always ends a sentence."""
    return "?" in at.marks or "!" in at.marks


def _is_trailing_ellipsis(at: _BoundaryCandidate) -> bool:
    """An unspaced ellipsis before a capital ends a sentence: "And then... Nothing"."""
    return at.is_ellipsis and not at.is_preceded_by_space and at.is_followed_by_capital


def _is_closing_abbreviation(at: _BoundaryCandidate) -> bool:
    """A capital after "etc." or "p.m." starts a sentence, unless it is a day or a time zone."""
    return (
        at.word.lower() in at.rules.closing_abbreviations
        and at.is_followed_by_capital
        and at.following.lower() not in at.rules.time_continuations
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
    _precedes_dash,
    _is_ordinal,
    _is_item_number,
    _is_leading_ellipsis,
    _is_pause,
)
_END_RULES: tuple[_BoundaryRule, ...] = (
    _has_question_or_exclamation,
    _is_trailing_ellipsis,
    _is_closing_abbreviation,
)
