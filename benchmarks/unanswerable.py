"""Questions that look answerable and are not, made by rule from answerable ones.

SQuAD 2.0's unanswerable questions were written by people who negated a question, changed a word to its
opposite, a year, or what is asked for (Rajpurkar et al. 2018, table 2); such changes are made here by rule.
The article's sentence with the answer stays, and answers another question.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from benchmarks.answers import paragraph_span
from benchmarks.data import GoldQuestion, QuestionSet, shuffle_items
from index.answers.patterns import CAPITALIZED_WORD, YEAR_WORD
from index.answers.roles import load_relation_terms
from index.languages.registry import ENGLISH
from index.text.tokens import extract_terms, token_terms

_SWAP_SEED: Final = 17
_WORD: Final = re.compile(r"\b[a-z]{4,}\b")
_NAME: Final = re.compile(rf"(?<=[a-z,] ){CAPITALIZED_WORD.pattern}(?: {CAPITALIZED_WORD.pattern})*")
"""A name after a word in lower case."""

_YEAR: Final = re.compile(rf"\b{YEAR_WORD.pattern[: YEAR_WORD.pattern.index('|')]}\b|\b20\d\d\b")

_NAME_ALONE: Final = re.compile(rf"{CAPITALIZED_WORD.pattern}(?: {CAPITALIZED_WORD.pattern})*")


class QuestionContext(NamedTuple):
    """A question with what it is about.

    Attributes:
        question: The question.
        answers: Wordings of the answer.
        text: The text of its article.
        paragraph: The paragraph with the answer.
    """

    question: str
    answers: Sequence[str]
    text: str
    paragraph: str


_Swap = Callable[[QuestionContext], str | None]
"""Function of a question in its context to the changed question; None if there is nothing to change."""


def swap_year(context: QuestionContext) -> str | None:
    """Replace a year by another year of the article that its paragraph lacks."""
    return _swap_one(
        context.question, list(_YEAR.finditer(context.question)), _YEAR, context.text, context.paragraph
    )


def swap_opposite(context: QuestionContext) -> str | None:
    """Replace a word by one of its opposites that its paragraph lacks."""
    present = set(extract_terms(context.paragraph))
    for match in _WORD.finditer(context.question):
        for others in _opposites_of(match[0]):
            if match[0] in context.paragraph and (
                absent := [word for word in others if present.isdisjoint(extract_terms(word))]
            ):
                return context.question[: match.start()] + absent[0] + context.question[match.end() :]
    return None


def _opposites_of(word: str) -> Iterator[Sequence[str]]:
    """Yield the other sides of the lines of the table of opposites that have a word."""
    terms = token_terms(word)
    for one, other in ENGLISH.conflicts.opposites:
        for side, across in ((one, other), (other, one)):
            if terms and any(token_terms(each) == terms for each in side):
                yield across


_OTHER_PHRASES: Final = (
    (re.compile(r"^(?:in |on |at )?(?:what|which) (?:year|date|day|month)\b|^when\b", re.IGNORECASE), "Why"),
    (re.compile(r"^where\b|^in (?:what|which) (?:city|country|state|place)\b", re.IGNORECASE), "Why"),
    (re.compile(r"^why\b", re.IGNORECASE), "When"),
    (re.compile(r"^how did\b|^how was\b|^how were\b|^how is\b|^how are\b", re.IGNORECASE), "How often {}"),
    (re.compile(r"^who\b", re.IGNORECASE), "When and where"),
    (re.compile(r"^how (?:many|much)\b(?! (?:time|money))", re.IGNORECASE), "Which person with"),
    (re.compile(r"^how long\b", re.IGNORECASE), "How heavy"),
    (re.compile(r"^how (?:tall|high|big|large|far|wide|deep)\b", re.IGNORECASE), "How old"),
    (re.compile(r"^how (?:old|often|fast)\b", re.IGNORECASE), "How tall"),
)
"""Question phrases, each with another one."""

_MEASURE_PHRASES: Final = (
    "How tall",
    "How heavy",
    "How fast",
    "How long",
    "How old",
    "How deep",
    "How often",
)
_WHAT_IS: Final = re.compile(r"^(?:what|who|where) (is|was|are|were)\b", re.IGNORECASE)


def swap_phrase(context: QuestionContext) -> str | None:
    """Ask for a reason instead of a time or a place, or for another kind of thing."""
    for form, other in _OTHER_PHRASES:
        if match := form.match(context.question):
            return other.format(match[0].split()[-1]) + context.question[match.end() :]
    return None


def ask_measure(context: QuestionContext) -> str | None:
    """Ask for a measure of what the question asks the name of."""
    match = _WHAT_IS.match(context.question)
    if match is None:
        return None
    phrase = shuffle_items(_MEASURE_PHRASES, len(context.question))[0]
    return f"{phrase} {match[1]}{context.question[match.end() :]}"


def add_order(context: QuestionContext) -> str | None:
    """Ask who it was before the one who answers: "Who led the party before Roth?"."""
    answer = min(context.answers, key=len, default="")
    if not re.match(r"who\b", context.question, re.IGNORECASE) or not _NAME_ALONE.fullmatch(answer):
        return None
    order = "before" if len(context.question) % 2 else "after"
    return f"{context.question.rstrip('? ')} {order} {answer}?"


def add_rank(context: QuestionContext) -> str | None:
    """Ask for the first or the last of what the question names."""
    rank = shuffle_items(
        ("first", "last", "second", "oldest", "largest", "only", "best"), len(context.question)
    )[0]
    changed = re.sub(r"\bthe (?=[a-z]{4,})", f"the {rank} ", context.question, count=1)
    return None if changed == context.question or rank in context.paragraph else changed


def add_negation(context: QuestionContext) -> str | None:
    """Ask for what is not so."""
    changed = re.sub(r"\b(did|does|do|is|was|are|were)\b", r"\1 not", context.question, count=1)
    return None if changed == context.question else changed


def swap_roles(context: QuestionContext) -> str | None:
    """Exchange the names on the two sides of a verb, or subject and object of "who"."""
    for match in re.finditer(r"\b[a-z]+\b", context.question):
        if load_relation_terms(ENGLISH).isdisjoint(token_terms(match[0])):
            continue
        before = list(_NAME.finditer(context.question, 0, match.start()))
        after = list(_NAME.finditer(context.question, match.end()))
        if before and after:
            one, other = before[-1], after[0]
            return (
                context.question[: one.start()]
                + other[0]
                + context.question[one.end() : other.start()]
                + one[0]
                + context.question[other.end() :]
            )
        if after and re.fullmatch(r"\W*who\s+", context.question[: match.start()], re.IGNORECASE):
            return f"Who did {after[0][0]} {match[0]}{context.question[after[0].end() :]}"
    return None


SWAPS: Final[Sequence[_Swap]] = (
    swap_year,
    swap_opposite,
    swap_phrase,
    ask_measure,
    add_order,
    add_rank,
    add_negation,
    swap_roles,
)
"""All changes of a question."""


def _swap_one(
    question: str, matches: Sequence[re.Match[str]], form: re.Pattern[str], text: str, paragraph: str
) -> str | None:
    """Replace one of some matches by a match of the same form and number of words in a text."""
    if not matches:
        return None
    chosen = shuffle_items(matches, len(question))[0]
    near = set(extract_terms(paragraph)) | set(extract_terms(question))
    others = [
        other
        for other in _find_distinct(form, text)
        if other.count(" ") == chosen[0].count(" ") and near.isdisjoint(extract_terms(other))
        if extract_terms(other)
    ]
    if not others:
        return None
    other = shuffle_items(others, _SWAP_SEED + len(question))[0]
    return question[: chosen.start()] + other + question[chosen.end() :]


@lru_cache(maxsize=1_024)
def _find_distinct(form: re.Pattern[str], text: str) -> Sequence[str]:
    return tuple(dict.fromkeys(match[0] for match in form.finditer(text)))


def swap_questions(question_set: QuestionSet, swap: _Swap) -> Iterator[GoldQuestion]:
    """Yield the questions of a set that a change makes unanswerable, each without answers."""
    for question in question_set.questions:
        text = question_set.articles[question.article_name].text
        start, end = paragraph_span(text, question.paragraph)
        if changed := swap(QuestionContext(question.text, question.answers, text, text[start:end])):
            yield replace(question, text=changed, answers=())
