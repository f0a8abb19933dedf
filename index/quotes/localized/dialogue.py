"""Spoken words: between quotation marks, after dashes, and around reporting clauses inserted into them.

« Le pont rouvre, dit Claire Fontaine, et la route aussi. »
—No lo sé —dijo Marta—. Mañana vengo.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from index.languages.quotation_words import QuotationWords
from index.quotes.localized.marks import pair_quotation_marks
from index.quotes.quotation_marks import MarkedQuotation

DASHES: Final = "—–―"
_DASH_LINE: Final = re.compile(rf"^[^\S\n]*+(?P<dash>[{DASHES}])[^\S\n]*+(?P<body>\S[^\n]*)$", re.MULTILINE)
_INNER_DASH: Final = re.compile(rf"(?<=\s)[{DASHES}]|[{DASHES}](?=[\s.,;:!?])")
_EXPRESSIVE_MARK: Final = re.compile(r"[?!¿¡…؟\uff1f\uff01]")
_CLAUSE_MARKS: Final = ",;:"
_MAX_CLAUSE_CHARS: Final = 80
_MAX_SPACES: Final = 8
"""Maximum number of spaces between a mark and a dash."""

_MAX_LEAD_CHARS: Final = 4
"""Maximum length of an object pronoun before a verb."""

_NEVER: Final = re.compile(r"(?!)")


def find_speech(text: str, words: QuotationWords) -> list[MarkedQuotation]:
    """Find the spans of spoken words; one interrupted by a reporting clause is a span for each part.

    Args:
        text: Any text; paragraphs are separated by blank lines.
        words: The words of its language.

    Returns:
        The spans, in order, none overlapping another. That of a dash begins with it.
    """
    marked = pair_quotation_marks(text, has_single_marks=words.has_single_marks)
    if words.has_dialogue:
        marked = [part for each in marked for part in _split_at_clauses(text, each, words)]
    if words.has_dialogue or not words.reporting_verbs:
        marked = sorted([*marked, *_find_dialogue(text, marked, words)])
    return marked


def _find_dialogue(
    text: str, marked: Sequence[MarkedQuotation], words: QuotationWords
) -> Iterator[MarkedQuotation]:
    """Find what follows a dash at the start of a line, where such lines are a dialogue and no list."""
    run: list[tuple[re.Match[str], list[MarkedQuotation]]] = []
    for line in _DASH_LINE.finditer(text):
        if run and text[run[-1][0].end() : line.start()].strip():
            yield from _spans_of_run(run, marked)
            run = []
        run.append((line, list(_split_line(text, line, words))))
    yield from _spans_of_run(run, marked)


def _spans_of_run(
    run: Sequence[tuple[re.Match[str], list[MarkedQuotation]]], marked: Sequence[MarkedQuotation]
) -> Iterator[MarkedQuotation]:
    is_interrupted = any(
        spans and spans[0].end < len(line["body"].rstrip(".")) + line.start("body") for line, spans in run
    )
    is_lively = len(run) > 1 and any(_EXPRESSIVE_MARK.search(line["body"]) for line, _ in run)
    if not (is_interrupted or is_lively):
        return
    taken = iter(marked)
    current = next(taken, None)
    for line, spans in run:
        while current is not None and current.closing_end <= line.start():
            current = next(taken, None)
        if current is None or current.opening_start >= line.end():
            yield from spans


def _split_line(text: str, line: re.Match[str], words: QuotationWords) -> Iterator[MarkedQuotation]:
    """Divide a line of dialogue into the parts that are spoken."""
    end = line.end()
    dashes = [match.start() for match in _INNER_DASH.finditer(text, line.start("body"), end)]
    parts: list[tuple[int, int]] = []  # dash and end of each spoken part
    is_clause = False
    for dash, following in pairwise([line.start("dash"), *dashes, end]):
        if parts and not is_clause and _opens_clause(text, dash + 1, following, parts[-1][1], words):
            is_clause = True
        elif parts and not is_clause:
            parts[-1] = parts[-1][0], following
        else:
            parts.append((dash, following))
            is_clause = False
    for dash, stop in parts:
        span = _strip_speech(text, dash, dash + 1, stop)
        if span is not None:
            yield from _split_at_clauses(text, span, words, continues_after_sentence=False)


def _opens_clause(text: str, start: int, end: int, previous_end: int, words: QuotationWords) -> bool:
    """Whether what follows an inner dash is a reporting clause."""
    if words.reporting_verbs:
        return _opening_verb(words).match(text, start, end) is not None
    first = text[start:end].lstrip()[:1]
    before = text[max(0, previous_end - _MAX_SPACES) : previous_end].rstrip()[-1:]
    return first.islower() and before in frozenset(",.!?…")


def _strip_speech(text: str, opening: int, start: int, end: int) -> MarkedQuotation | None:
    """Return the span without white space and the marks that belong to a clause; None if nothing is left."""
    while start < end and (text[start].isspace() or text[start] in ".,;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _CLAUSE_MARKS):
        end -= 1
    if not any(map(str.isalnum, text[start:end])):
        return None
    return MarkedQuotation(start, end, opening, end)


def _split_at_clauses(
    text: str, span: MarkedQuotation, words: QuotationWords, *, continues_after_sentence: bool = True
) -> Iterable[MarkedQuotation]:
    """Divide a span at the reporting clauses within it.

    Args:
        text: The text.
        span: The span.
        words: The words of the language.
        continues_after_sentence: Whether speech goes on after a clause that ends its sentence.
    """
    clause = _inserted_clause(words).search(text, span.start, span.end)
    if clause is None:
        return [span]
    spoken_end = clause.start() + (clause["mark"] != ",")
    parts = [_strip_speech(text, span.opening_start, span.start, spoken_end)]
    is_closed = text[clause.end() : clause.end() + 1] != ","
    if clause.end() < span.end and (continues_after_sentence or not is_closed):
        rest = _strip_speech(text, clause.end(), clause.end(), span.end)
        parts.append(rest._replace(opening_start=rest.start, closing_end=span.closing_end) if rest else None)
    found = [part for part in parts if part is not None]
    return found or [span]


@cache
def _opening_verb(words: QuotationWords) -> re.Pattern[str]:
    """Return the pattern of a reporting verb that opens a clause, with pronouns or an auxiliary before it."""
    return re.compile(rf"\s*+{_verb_pattern(words)}", re.IGNORECASE) if words.reporting_verbs else _NEVER


@cache
def _inserted_clause(words: QuotationWords) -> re.Pattern[str]:
    """Return the pattern of a reporting clause between commas, with its subject."""
    if not words.reporting_verbs:
        return _NEVER
    pronouns, articles = _alternatives(words.pronouns), _alternatives(words.articles)
    titles = _alternatives(words.titles)
    subject = (
        rf"(?:-(?:t-)?(?:{pronouns})\b"
        rf"|\s(?:(?:{pronouns})\b|(?:{articles})(?:\s|(?<=['’]))\w|(?:{titles})\b|(?-i:[^\W\d_a-zà-ÿ])))"
    )
    rest = rf"(?:(?:{titles})\.|[^,.;:!?…\n]){{0,{_MAX_CLAUSE_CHARS}}}"
    return re.compile(rf"(?P<mark>[,?!…])\s{_verb_pattern(words)}(?={subject}){rest}", re.IGNORECASE)


def _verb_pattern(words: QuotationWords) -> str:
    lead = _alternatives({word for word in words.fillers if len(word) <= _MAX_LEAD_CHARS} | words.auxiliaries)
    verbs = _alternatives(words.reporting_verbs | words.participles)
    pronouns = _alternatives(words.pronouns)
    return rf"(?:(?:{lead})(?:-t)?(?:-(?:{pronouns}))?(?:\s|(?<=['’]))){{0,3}}(?:{verbs})\b"


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words, key=len, reverse=True))
