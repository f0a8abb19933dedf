"""Forms of questions: what is asked by which word, and where in a sentence that makes the answer stand."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from index.answers.spans.words import Word, split_words
from index.answers.spans.words import WordClass as Kind
from index.languages.en.name_words import TITLES_AND_ROLES
from index.languages.en.question_words import (
    AMOUNT_NOUNS,
    DATE_NOUNS,
    MEASURE_ADJECTIVES,
    NAMED_THING_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
)
from index.languages.en.span_words import CATEGORY_NOUNS, NEGATING_WORDS, TURNING_WORDS
from index.text.tokens import token_terms

YES_OR_NO: Final = "yes or no"
"""Form of questions that no words of a sentence answer alone."""

FORMS: Final = (
    YES_OR_NO,
    "other",
    "who",
    "who did",
    "who is",
    "who is the",
    "who is name",
    "whose",
    "when",
    "where",
    "why",
    "how",
    "how many",
    "how much",
    "how long",
    "how often",
    "how measure",
    "what is",
    "what is done",
    "what is x doing",
    "what did",
    "what verb",
    "what kind",
    "what date",
    "what person",
    "what place",
    "what amount",
    "what named",
    "what noun",
    "what person did",
    "what place did",
    "what named did",
    "what noun did",
)
"""All forms; "did" marks those in which the asked is the object: "who did she meet"."""

_INTERROGATIVES: Final = frozenset({"who", "whom", "whose", "when", "where", "why", "how", "what", "which"})
_CONTRACTIONS: Final = {
    form: word
    for word in ("what", "who", "where", "when", "how", "why")
    for form in (f"{word}'s", f"{word}’s", f"{word}s")
}
_HEAD_CLASSES: Final = frozenset(
    {Kind.NOUN, Kind.NAME, Kind.ADVERB, Kind.PARTICIPLE, Kind.GERUND, Kind.NUMBER, Kind.UNIT}
)
_MODIFIER_CLASSES: Final = _HEAD_CLASSES - {Kind.PARTICIPLE, Kind.GERUND}
_PREPOSITION_CLASSES: Final = frozenset({Kind.PREPOSITION, Kind.TO, Kind.OF})
_ACTION_CLASSES: Final = frozenset({Kind.GERUND, Kind.PARTICIPLE, Kind.VERB})
_DO_FORMS: Final = frozenset({"do", "does", "did"})


class QuestionForm(NamedTuple):
    """The form of a question.

    Attributes:
        name: One of `FORMS`.
        head: The noun or adjective after the interrogative in lower case: "students" in "how many students".
        head_terms: Its terms.
        preposition: The preposition before the interrogative or at the end: "in" in "in what city".
        turning_words: Its words that turn it round, such as "before", in lower case.
        is_negated: Whether it has a negation.
    """

    name: str
    head: str = ""
    head_terms: frozenset[str] = frozenset()
    preposition: str = ""
    turning_words: frozenset[str] = frozenset()
    is_negated: bool = False


@lru_cache(maxsize=256)
def classify_form(text: str) -> QuestionForm:
    """Return the form of a question by its first interrogative."""
    words = [word for word in split_words(text) if word.lower != "?"]
    at = next((index for index, word in enumerate(words) if _interrogative(word)), None)
    if at is None:
        is_closed = bool(words) and words[0].kind in (Kind.BE, Kind.AUXILIARY)
        return QuestionForm(YES_OR_NO if is_closed else "other")
    interrogative = _interrogative(words[at])
    rest = words[at + 1 :]
    if words[at].lower in _CONTRACTIONS:
        rest = [words[at]._replace(lower="is", kind=Kind.BE), *rest]
    if interrogative in ("who", "whom", "whose"):
        name, head = _classify_who(interrogative, rest), ""
    elif interrogative == "how":
        name, head = _classify_how(rest)
    elif interrogative in ("what", "which"):
        name, head = _classify_what(rest)
    else:
        name, head = interrogative, ""
    links = [each.lower for each in (*words[max(0, at - 1) : at], *words[-1:]) if _is_linking(each)]
    return QuestionForm(
        name,
        head,
        frozenset(token_terms(head)) if head else frozenset(),
        links[0] if links else "",
        TURNING_WORDS.intersection(word.lower for word in words),
        any(word.lower in NEGATING_WORDS for word in words),
    )


def _interrogative(word: Word) -> str:
    """Return the interrogative that a word is or is contracted from; empty for others."""
    return word.lower if word.lower in _INTERROGATIVES else _CONTRACTIONS.get(word.lower, "")


def _is_linking(word: Word) -> bool:
    return word.kind in _PREPOSITION_CLASSES


def _classify_who(interrogative: str, rest: Sequence[Word]) -> str:
    if interrogative == "whose":
        return "whose"
    if interrogative == "whom" or (rest and rest[0].lower in _DO_FORMS):
        return "who did"
    if len(rest) < 2 or rest[0].kind is not Kind.BE:
        return "who"
    if rest[1].kind is Kind.DETERMINER:
        return "who is the"
    is_name = rest[1].kind is Kind.NAME and all(word.kind not in _ACTION_CLASSES for word in rest[1:])
    return "who is name" if is_name else "who is"


def _classify_how(rest: Sequence[Word]) -> tuple[str, str]:
    after = rest[0].lower if rest else ""
    if after in ("many", "much"):
        return f"how {after}", _head_noun(rest[1:])
    if after in ("long", "often"):
        return f"how {after}", after
    return ("how measure", after) if after in MEASURE_ADJECTIVES else ("how", "")


def _classify_what(rest: Sequence[Word]) -> tuple[str, str]:
    if not rest:
        return "what verb", ""
    if rest[0].kind is Kind.BE:
        return _classify_what_is(rest[1:])
    if rest[0].kind is Kind.AUXILIARY:
        return "what did", ""
    if rest[0].kind not in _HEAD_CLASSES:
        return "what verb", ""
    if rest[0].lower in CATEGORY_NOUNS:
        return "what kind", _head_noun(rest[2:])
    head = _asked_noun(rest)
    name = _noun_form(head) or "what noun"
    following = next((word for word in rest if word.kind not in _MODIFIER_CLASSES), None)
    is_object = following is not None and following.lower in _DO_FORMS and f"{name} did" in FORMS
    return (f"{name} did" if is_object else name), head


def _classify_what_is(rest: Sequence[Word]) -> tuple[str, str]:
    first = next((index for index, word in enumerate(rest) if word.kind is not Kind.DETERMINER), len(rest))
    head = _head_noun(rest[first:])
    if name := _noun_form(head):
        return name, head
    if rest and rest[0].kind in _ACTION_CLASSES:
        return "what is done", head
    ends_open = rest and _is_linking(rest[-1])
    if ends_open or any(word.kind in _ACTION_CLASSES for word in rest[first + 1 :]):
        return "what is x doing", head
    return "what is", head


def _head_noun(words: Sequence[Word]) -> str:
    """Return the last word of the noun phrase that words begin with; empty if they begin with none."""
    head = ""
    for word in words:
        if word.kind not in _HEAD_CLASSES or (head and word.kind is Kind.PARTICIPLE):
            break
        head = word.lower
    return head


def _asked_noun(words: Sequence[Word]) -> str:
    """Return the head noun after "what" or "which": in "which city hosts", "hosts" is the verb."""
    head = _head_noun(words)
    nouns = [word.lower for word in words]
    place = nouns.index(head) if head else 0
    is_verb = place > 0 and head.endswith("s") and _noun_form(nouns[place - 1])
    return nouns[place - 1] if is_verb else head


def _noun_form(head: str) -> str:
    """Return the form that a head noun tells; empty if it tells none."""
    singular = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    if head in DATE_NOUNS or singular in DATE_NOUNS:
        return "what date"
    if singular in PERSON_NOUNS or singular in TITLES_AND_ROLES:
        return "what person"
    if singular in PLACE_NOUNS:
        return "what place"
    if singular in AMOUNT_NOUNS:
        return "what amount"
    return "what named" if singular in NAMED_THING_NOUNS else ""
