"""Candidate spans of a sentence: noun phrases and their parts, names, numbers, dates, clauses, quotations."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from index.answers.spans.words import Word
from index.answers.spans.words import WordClass as Kind
from index.languages.en.span_words import ERA_WORDS

MAX_CANDIDATES: Final = 80
"""Maximum number of candidates of a sentence."""

MAX_CANDIDATE_WORDS: Final = 12
"""Number of words and marks of the longest candidate."""

_MAX_JOINED_PHRASES: Final = 5


class CandidateKind(StrEnum):
    """How a candidate was found."""

    DATE = "date"
    NUMBER = "number"
    QUANTITY = "quantity"
    NAME = "name"
    PHRASE = "phrase"
    NEW = "new"
    JOINED = "joined"
    LIST = "list"
    QUOTED = "quoted"
    BRACKETED = "bracketed"
    VERBAL = "verbal"
    CLAUSE = "clause"
    HEAD = "head"
    PART = "part"


class Candidate(NamedTuple):
    """A candidate span in words of the sentence: from `first` to `stop`, exclusive."""

    first: int
    stop: int
    kind: CandidateKind


Chunk = tuple[int, int]
"""Half-open span in words."""

_DATE_CLASSES: Final = frozenset({Kind.DATE, Kind.YEAR})
_NUMBER_CLASSES: Final = frozenset({Kind.NUMBER, Kind.UNIT})
_NOMINAL_CLASSES: Final = frozenset({Kind.NOUN, Kind.NAME}) | _NUMBER_CLASSES | _DATE_CLASSES
_CHUNK_CLASSES: Final = _NOMINAL_CLASSES | {Kind.ADVERB, Kind.PARTICIPLE, Kind.GERUND}
_ATTRIBUTE_PRECEDERS: Final = frozenset(
    {Kind.DETERMINER, Kind.OF, Kind.PREPOSITION, Kind.AND, Kind.NUMBER, Kind.ADVERB, Kind.COMMA}
)
"""Classes before a participle that is an attribute: "the elected mayor"."""

CLAUSE_ENDS: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.SUBORDINATOR, Kind.OPENING, Kind.CLOSING})
_CLAUSE_OPENERS: Final = frozenset(
    {Kind.VERB, Kind.PARTICIPLE, Kind.BE, Kind.GERUND, Kind.TO, Kind.PREPOSITION, Kind.SUBORDINATOR}
)
_VERBAL_OPENERS: Final = frozenset({Kind.VERB, Kind.PARTICIPLE, Kind.GERUND, Kind.TO})
LIST_LINKS: Final = ([Kind.COMMA], [Kind.AND], [Kind.COMMA, Kind.AND])
"""Classes of the words between the items of a list."""

_RANGE_WORDS: Final = frozenset({"–", "-", "to", "and", "or"})
_DATE_LINKS: Final = frozenset({",", "of", "–", "-", "to", "and"})
CURRENCY_SIGNS: Final = frozenset("$£€¥")
_CLOSING_MARKS: Final = {"“": "”", '"': '"', "«": "»", "(": ")", "[": "]"}


def find_candidates(words: Sequence[Word], is_asked: Sequence[bool]) -> list[Candidate]:
    """Return the candidate spans of a sentence, none twice, at most `MAX_CANDIDATES`.

    Args:
        words: The sentence's words.
        is_asked: Of each word, whether the question has it.
    """
    found: dict[Chunk, CandidateKind] = {}
    for first, stop, kind in _all_candidates(words, is_asked):
        if 0 < stop - first <= MAX_CANDIDATE_WORDS and not all(is_asked[first:stop]):
            found.setdefault((first, stop), kind)
            if len(found) == MAX_CANDIDATES:
                break
    return [Candidate(first, stop, kind) for (first, stop), kind in found.items()]


def _all_candidates(words: Sequence[Word], is_asked: Sequence[bool]) -> Iterator[Candidate]:
    """Yield the candidates; of two with the same words, the first tells how it was found."""
    chunks = find_chunks(words)
    yield from _find_dates(words)
    for first, stop in chunks:
        yield from _find_quantities(words, first, stop)
        yield from _find_names(words, first, stop)
        yield Candidate(first, stop, CandidateKind.PHRASE)
        yield from _find_new_parts(first, stop, is_asked)
    yield from _join_phrases(words, chunks)
    yield from _find_enclosed(words)
    for index, word in enumerate(words):
        if word.kind is Kind.ADVERB:
            yield Candidate(index, index + 1, CandidateKind.PART)
    yield from _find_clauses(words)
    for first, stop in chunks:
        yield from _divide_phrase(words, first, stop)


def find_chunks(words: Sequence[Word]) -> list[Chunk]:
    """Return the maximal runs of nouns, names and numbers with their attributes, without determiners."""
    chunks: list[Chunk] = []
    first = -1
    for index, word in enumerate(words):
        is_inside = word.kind in _CHUNK_CLASSES and _is_nominal(words, index, is_open=first >= 0)
        if is_inside and first >= 0 and _begins_anew(words, index):
            chunks.append((first, index))
            first = index
        elif is_inside and first < 0:
            first = index
        elif not is_inside and first >= 0:
            chunks.append((first, index))
            first = -1
    if first >= 0:
        chunks.append((first, len(words)))
    return [chunk for chunk in (_without_adverbs(words, *chunk) for chunk in chunks) if chunk[0] < chunk[1]]


def _begins_anew(words: Sequence[Word], index: int) -> bool:
    """Whether a date follows a noun without a preposition, "prime minister May 4", or a currency anything."""
    is_date = words[index].kind in _DATE_CLASSES and words[index - 1].kind in (Kind.NOUN, Kind.NAME)
    return is_date or words[index].lower in CURRENCY_SIGNS


def _is_nominal(words: Sequence[Word], index: int, *, is_open: bool) -> bool:
    """Whether a word belongs to a noun phrase; of participles and gerunds, their neighbours tell."""
    kind = words[index].kind
    if kind is not Kind.PARTICIPLE and kind is not Kind.GERUND:
        return True
    before = words[index - 1].kind if index else Kind.COMMA
    is_followed = index + 1 < len(words) and words[index + 1].kind in _NOMINAL_CLASSES
    if kind is Kind.PARTICIPLE:
        return before in _ATTRIBUTE_PRECEDERS and is_followed
    is_attribute = before in _ATTRIBUTE_PRECEDERS or is_open
    return is_attribute and (is_followed or before in _NOMINAL_CLASSES or before is Kind.DETERMINER)


def _without_adverbs(words: Sequence[Word], first: int, stop: int) -> Chunk:
    while first < stop and words[stop - 1].kind is Kind.ADVERB:
        stop -= 1
    return first, stop


def _runs(flags: Sequence[bool], offset: int) -> Iterator[Chunk]:
    """Yield the maximal runs of true flags, shifted by an offset."""
    begin = -1
    for index, flag in enumerate([*flags, False]):
        if flag and begin < 0:
            begin = index
        elif not flag and begin >= 0:
            yield begin + offset, index + offset
            begin = -1


def _find_dates(words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield dates as wholes, and their years."""
    index = 0
    while index < len(words):
        if words[index].kind not in _DATE_CLASSES:
            index += 1
            continue
        stop = _date_stop(words, index)
        first = _date_first(words, index)
        yield Candidate(first, stop, CandidateKind.DATE)
        for at in range(first, stop):
            if words[at].kind is Kind.YEAR:
                yield Candidate(at, at + 1, CandidateKind.DATE)
        index = stop


def _date_first(words: Sequence[Word], index: int) -> int:
    """Return the first word of a date whose month or year is given."""
    if index and words[index - 1].kind is Kind.NUMBER and words[index].kind is Kind.DATE:
        return index - 1
    is_day_of = index > 1 and words[index - 1].kind is Kind.OF and words[index - 2].kind is Kind.NUMBER
    return index - 2 if is_day_of and words[index].kind is Kind.DATE else index


def _date_stop(words: Sequence[Word], index: int) -> int:
    """Return the end of the date that begins at a word: "May 4, 1987", "March to June"."""
    stop = index
    while stop < len(words):
        word, after = words[stop], [each.kind for each in words[stop + 1 : stop + 3]]
        is_day = word.kind is Kind.NUMBER and len(word.lower) <= len("30th") and word.lower[0].isdigit()
        links = word.lower in _DATE_LINKS and (
            after[:1] in ([Kind.DATE], [Kind.YEAR]) or after == [Kind.NUMBER, Kind.DATE]
        )
        if not (word.kind in _DATE_CLASSES or is_day or links):
            break
        stop += 1
    return stop + (stop < len(words) and words[stop].lower in ERA_WORDS)


def _find_quantities(words: Sequence[Word], first: int, stop: int) -> Iterator[Candidate]:
    """Yield the numbers of a phrase, with their units and with what they count; ranges as wholes."""
    for begin, end in _runs([word.kind in _NUMBER_CLASSES for word in words[first:stop]], first):
        if end == stop and end + 1 < len(words):
            yield from _find_range(words, begin, end)
        yield Candidate(begin, end, CandidateKind.NUMBER)
        if end < stop:
            yield Candidate(begin, end + 1, CandidateKind.QUANTITY)
            yield Candidate(begin, stop, CandidateKind.QUANTITY)


def _find_range(words: Sequence[Word], begin: int, end: int) -> Iterator[Candidate]:
    """Yield "8 to 15" and "8 to 15 boats", where a number ends before a word of ranges."""
    if words[end].lower not in _RANGE_WORDS or words[end + 1].kind not in _NUMBER_CLASSES:
        return
    last = end + 2
    while last < len(words) and words[last].kind in _NUMBER_CLASSES:
        last += 1
    yield Candidate(begin, last, CandidateKind.NUMBER)
    if last < len(words) and words[last].kind is Kind.NOUN:
        yield Candidate(begin, last + 1, CandidateKind.QUANTITY)


def _find_names(words: Sequence[Word], first: int, stop: int) -> Iterator[Candidate]:
    for begin, end in _runs([word.kind is Kind.NAME for word in words[first:stop]], first):
        if (begin, end) != (first, stop):
            yield Candidate(begin, end, CandidateKind.NAME)


def _find_new_parts(first: int, stop: int, is_asked: Sequence[bool]) -> Iterator[Candidate]:
    """Yield the runs of a phrase that are not in the question."""
    if any(is_asked[first:stop]):
        for begin, end in _runs([not asked for asked in is_asked[first:stop]], first):
            yield Candidate(begin, end, CandidateKind.NEW)


def _join_phrases(words: Sequence[Word], chunks: Sequence[Chunk]) -> Iterator[Candidate]:
    """Yield adjacent phrases joined by "of", "and", commas or a preposition.

    In "$9 for adults and $4 for children", the amounts are no list.
    """
    for index, (first, end) in enumerate(chunks):
        stop, kind, is_loose = end, CandidateKind.JOINED, False
        for following, last in chunks[index + 1 : index + _MAX_JOINED_PHRASES]:
            link = [word.kind for word in words[stop:following] if word.kind is not Kind.DETERMINER]
            is_listed = link in LIST_LINKS
            if is_listed and is_loose and words[following].kind in _NUMBER_CLASSES:
                break
            if is_listed:
                kind = CandidateKind.LIST
            elif link not in ([Kind.OF], [Kind.PREPOSITION], [Kind.TO]):
                break
            stop = last
            is_loose = is_loose or link == [Kind.PREPOSITION]
            if link != [Kind.COMMA]:
                yield Candidate(first, last, kind)


def _find_enclosed(words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield what stands in quotation marks or brackets, without a final comma or stop."""
    opened: dict[str, int] = {}
    for index, word in enumerate(words):
        if word.lower in opened:
            first = opened.pop(word.lower)
            is_punctuated = index > first and words[index - 1].kind in (Kind.COMMA, Kind.STOP)
            kind = CandidateKind.BRACKETED if word.kind is Kind.CLOSING else CandidateKind.QUOTED
            yield Candidate(first, index - is_punctuated, kind)
        elif closing := _CLOSING_MARKS.get(word.lower):
            opened[closing] = index + 1


def _find_clauses(words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield what follows a verb, a preposition or a conjunction, up to the end of its clause."""
    ends = _clause_ends(words)
    for index, word in enumerate(words[:-1]):
        if word.kind in _VERBAL_OPENERS:
            yield Candidate(index, ends[index], CandidateKind.VERBAL)
        if word.kind in _CLAUSE_OPENERS:
            first = index + 1 + (words[index + 1].kind is Kind.DETERMINER)
            yield Candidate(first, ends[index + 1], CandidateKind.CLAUSE)


def _clause_ends(words: Sequence[Word]) -> list[int]:
    """Return for each word the index of the next word or mark that ends a clause."""
    ends = [0] * len(words)
    end = len(words)
    for index in range(len(words) - 1, -1, -1):
        if words[index].kind in CLAUSE_ENDS:
            end = index
        ends[index] = end
    return ends


def _divide_phrase(words: Sequence[Word], first: int, stop: int) -> Iterator[Candidate]:
    """Yield the head of a phrase, and the phrase without its first or last word."""
    if stop - first > 1:
        yield Candidate(stop - 1, stop, CandidateKind.HEAD)
        if words[first].kind is not Kind.NAME:
            yield Candidate(first + 1, stop, CandidateKind.PART)
        yield Candidate(stop - 2, stop, CandidateKind.PART)
        yield Candidate(first, stop - 1, CandidateKind.PART)
