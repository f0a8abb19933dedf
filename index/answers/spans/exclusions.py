"""Candidates that can't be the answer: of another measure, denied, or of another part of the sentence.

"Respectively" pairs the items of two lists. In gapping, "The pool cost 12 million dollars and the library 7
million dollars", the second part shares the verb of the first (Ross 1970).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from index.answers.spans.candidates import CLAUSE_ENDS, LIST_LINKS, Candidate, Chunk, find_chunks
from index.answers.spans.question_form import YES_OR_NO, QuestionForm
from index.answers.spans.shapes import span_shape
from index.answers.spans.words import VERB_CLASSES, Word
from index.answers.spans.words import WordClass as Kind
from index.languages.en.span_words import DIMENSION_OF_ADJECTIVE, DIMENSION_OF_UNIT

_RESPECTIVELY: Final = "respectively"
_PART_ENDS: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.AND})
_VALUE_SHAPES: Final = frozenset(
    {"number", "quantity", "money", "percentage", "number with mark", "duration", "date", "year"}
)
_NAME_SHAPES: Final = frozenset({"one name", "name"})


def exclude_impossible(
    form: QuestionForm, words: Sequence[Word], is_asked: Sequence[bool], candidates: Sequence[Candidate]
) -> Sequence[Candidate]:
    """Return the candidates without those that can't be the answer.

    Args:
        form: The question's form.
        words: The sentence's words.
        is_asked: Of each word, whether the question has it.
        candidates: The candidates.
    """
    if form.name == YES_OR_NO:
        return []
    dimension = DIMENSION_OF_ADJECTIVE.get(form.head) if form.name == "how measure" else None
    if dimension:
        candidates = [each for each in candidates if _may_measure(words, each, dimension)]
    lowers = {word.lower for word in words}
    if not form.is_negated and any(word.kind is Kind.NOT for word in words):
        candidates = _without_denied(words, candidates)
    if _RESPECTIVELY in lowers:
        others = list(_unasked_items(words, is_asked))
        candidates = [each for each in candidates if not any(_overlap(each, item) for item in others)]
    return _without_other_parts(form, words, is_asked, candidates)


def _may_measure(words: Sequence[Word], candidate: Candidate, dimension: str) -> bool:
    """Whether a candidate has a number, and neither it nor the word after it a unit of another dimension."""
    inside = words[candidate.first : candidate.stop]
    units = [DIMENSION_OF_UNIT.get(word.lower) for word in words[candidate.first : candidate.stop + 1]]
    return any(word.kind is Kind.NUMBER for word in inside) and not {*units} - {None, dimension}


def _without_denied(words: Sequence[Word], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out what follows "not" in its clause, if something else of its shape is not denied."""
    is_denied = _denied_words(words)
    denied = {each for each in candidates if is_denied[each.first]}
    affirmed = {span_shape(words, each) for each in candidates if each not in denied}
    return [each for each in candidates if each not in denied or span_shape(words, each) not in affirmed]


def _denied_words(words: Sequence[Word]) -> list[bool]:
    """Return for each word whether "not" stands before it in its clause; "not only" denies nothing."""
    flags, is_denied = [], False
    for index, word in enumerate(words):
        if word.kind in CLAUSE_ENDS or word.lower == "but":
            is_denied = False
        elif word.kind is Kind.NOT:
            is_denied = not (index + 1 < len(words) and words[index + 1].lower == "only")
        flags.append(is_denied)
    return flags


def _without_other_parts(
    form: QuestionForm, words: Sequence[Word], is_asked: Sequence[bool], candidates: Sequence[Candidate]
) -> Sequence[Candidate]:
    """Leave out values and names of other parts, if a part without a verb has a word of the question.

    The word must be new in that part, and none that the question counts.
    """
    parts = _number_parts(words)
    telling = _telling_of_gaps(form, words, is_asked, parts)
    if not telling:
        return candidates
    shapes = [span_shape(words, each) for each in candidates]
    told = {
        (shape, parts[each.first])
        for each, shape in zip(candidates, shapes, strict=True)
        for place in telling
        if parts[each.first] == parts[place]
        and (shape in _VALUE_SHAPES or (shape in _NAME_SHAPES and place < each.first))
    }
    told_shapes = {shape for shape, _ in told}
    return [
        each
        for each, shape in zip(candidates, shapes, strict=True)
        if shape not in told_shapes or (shape, parts[each.first]) in told
    ]


def _number_parts(words: Sequence[Word]) -> list[int]:
    """Return the number of each word's part; commas, stops and conjunctions begin one."""
    numbers, current = [], 0
    for word in words:
        current += word.kind in _PART_ENDS
        numbers.append(current)
    return numbers


def _telling_of_gaps(
    form: QuestionForm, words: Sequence[Word], is_asked: Sequence[bool], parts: Sequence[int]
) -> list[int]:
    """Return the question's words that parts without a verb, after the first, have and the first hasn't."""
    known = set(form.head_terms).union(
        *(word.terms for word, part in zip(words, parts, strict=True) if part == 0)
    )
    verbal = {part for word, part in zip(words, parts, strict=True) if word.kind in VERB_CLASSES}
    return [
        index
        for index, word in enumerate(words)
        if is_asked[index] and parts[index] and parts[index] not in verbal and known.isdisjoint(word.terms)
    ]


def _overlap(candidate: Candidate, item: Chunk) -> bool:
    return candidate.first < item[1] and item[0] < candidate.stop


def _unasked_items(words: Sequence[Word], is_asked: Sequence[bool]) -> Iterator[Chunk]:
    """Yield the items of parallel lists whose counterparts the question doesn't name, if it names others."""
    lists = [items for items in _find_lists(words) if len(items) > 1]
    for one, other in pairwise(lists):
        for named, answering in ((one, other), (other, one)):
            asked = [any(is_asked[slice(*item)]) for item in named]
            if len(one) == len(other) and any(asked):
                yield from (item for item, is_named in zip(answering, asked, strict=True) if not is_named)


def _find_lists(words: Sequence[Word]) -> list[list[Chunk]]:
    """Return the runs of phrases that commas and "and" join."""
    lists: list[list[Chunk]] = []
    for chunk in find_chunks(words):
        stop = lists[-1][-1][1] if lists else 0
        link = [word.kind for word in words[stop : chunk[0]] if word.kind is not Kind.DETERMINER]
        if lists and link in LIST_LINKS:
            lists[-1].append(chunk)
        else:
            lists.append([chunk])
    return lists
