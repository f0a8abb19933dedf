"""What speaks for a sentence: one named function a feature, most of them between 0.0 and 1.0.

The weights in `weights.json` were fitted over exactly these (`python -m benchmarks.fit_answers`); whoever
changes one fits again.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from index.answers.answer_type import AnswerType
from index.answers.candidates import AnswerCandidate
from index.answers.feature_context import FeatureContext
from index.answers.question import Question

_MAX_NEW_TERMS: Final = 20
"""New terms after which more of them no longer count."""

_MAX_TERM_GAP: Final = 3
"""Terms apart, at most, that two terms stand near each other."""


def sentence_bm25(context: FeatureContext) -> float:
    """BM25, as a share of the most that the question can have."""
    return context.candidate.bm25


def bm25_to_best(context: FeatureContext) -> float:
    """BM25 next to the best sentence's."""
    return context.candidate.bm25_to_best


def bm25_to_passage(context: FeatureContext) -> float:
    """BM25 next to the best of its passage."""
    return context.candidate.bm25_to_passage


def best_of_passage(context: FeatureContext) -> float:
    """Whether it has the best BM25 of its passage."""
    return float(context.candidate.bm25_to_passage == 1.0)


def passage_bm25(context: FeatureContext) -> float:
    """Its passage's BM25 next to the best passage's."""
    return context.candidate.passage_to_best


def article_bm25(context: FeatureContext) -> float:
    """Its article's passages next to the best article's."""
    return context.candidate.article_to_best


def opens_paragraph(context: FeatureContext) -> float:
    """Whether it is the first of its paragraph."""
    return float(context.sentence.opens_paragraph)


def leads_news(context: FeatureContext) -> float:
    """How near the head of a news story it stands: news tell first what matters."""
    return context.sentence.news_lead


def terms_found(context: FeatureContext) -> float:
    """How many of the question's terms are in it, in tens."""
    return context.sentence.mask.bit_count() / 10


def exact_coverage(context: FeatureContext) -> float:
    """The share of the question that is in it as it is written, not only by its stem."""
    return context.question.idf_coverage(
        context.question.exact_mask(context.analysis) & context.sentence.mask
    )


def loose_coverage(context: FeatureContext) -> float:
    """The share of the question in it, words alike in meaning or in their beginning too, rare terms first."""
    return context.question.idf2_coverage(context.sentence.expanded_mask)


def loose_context(context: FeatureContext) -> float:
    """The share of the question in it, in the sentences around it or in the title, words alike too."""
    return context.question.idf_coverage(context.sentence.nearby_expanded_mask | context.sentence.title_mask)


def synonym_context_gain(context: FeatureContext) -> float:
    """What words alike in it add to the question's terms in it and around it."""
    share, sentence = context.question.idf_coverage, context.sentence
    return share(sentence.nearby_mask | sentence.expanded_mask) - share(sentence.nearby_mask)


def title_gain(context: FeatureContext) -> float:
    """What its article's title adds to the share of the question in it."""
    share, sentence = context.question.idf_coverage, context.sentence
    return share(sentence.mask | sentence.title_mask) - share(sentence.mask)


def pronoun_gain(context: FeatureContext) -> float:
    """What the title adds where a pronoun may stand for what it names."""
    return title_gain(context) if context.analysis.has_pronoun else 0.0


def title_coverage(context: FeatureContext) -> float:
    """The share of the question in its article's title."""
    return context.question.idf_coverage(context.sentence.title_mask)


def earlier_gain(context: FeatureContext) -> float:
    """What all the sentences before it in its passage add."""
    share, sentence = context.question.idf_coverage, context.sentence
    return share(sentence.earlier_mask | sentence.mask) - share(sentence.mask)


def leans_on_before(context: FeatureContext) -> float:
    """The share of the question in the sentence before, where it opens with a pronoun."""
    return (
        context.question.idf_coverage(context.sentence.previous_mask)
        if context.analysis.opens_with_anaphor
        else 0.0
    )


def names_found(context: FeatureContext) -> float:
    """The share of the question's names in it."""
    names = context.question.name_mask
    return _ratio((context.sentence.mask & names).bit_count(), names.bit_count())


def names_missing(context: FeatureContext) -> float:
    """The share of the question's names neither in it nor around it nor in the title."""
    names, sentence = context.question.name_mask, context.sentence
    return _ratio((names & ~(sentence.nearby_mask | sentence.title_mask)).bit_count(), names.bit_count())


def numbers_missing(context: FeatureContext) -> float:
    """The share of the question's numbers neither in it nor around or before it nor in the title."""
    numbers, sentence = context.question.number_mask, context.sentence
    found = sentence.nearby_mask | sentence.earlier_mask | sentence.title_mask
    return _ratio((numbers & ~found).bit_count(), numbers.bit_count())


def first_found(context: FeatureContext) -> float:
    """Whether the question's first term is in it."""
    return float(context.sentence.mask & 1)


def last_found(context: FeatureContext) -> float:
    """Whether the question's last term is in it."""
    return float(context.sentence.mask & context.question.last_term_mask > 0)


def new_terms(context: FeatureContext) -> float:
    """How many terms it has beyond the question's own."""
    new = len(context.analysis.vocabulary) - context.sentence.mask.bit_count()
    return min(new, _MAX_NEW_TERMS) / _MAX_NEW_TERMS


def shared_letters(context: FeatureContext) -> float:
    """The share of the question's runs of four letters that are in it: "liquefy" and "liquid" share some."""
    spelled, wanted = context.analysis.padded_words, context.question.char_4grams
    return _ratio(sum([run in spelled for run in wanted]), len(wanted))


def bigram_overlap(context: FeatureContext) -> float:
    """The share of the question's neighbouring words, function words too, that are neighbours in it."""
    wanted = context.question.bigrams
    return _ratio(sum([pair in context.analysis.bigrams for pair in wanted]), len(wanted))


def near_pairs(context: FeatureContext) -> float:
    """The share of the question's neighbouring terms that it has near each other, in words alike too."""
    marks = context.question.expanded_indices
    places: dict[int, list[int]] = {}
    for place, term in enumerate(context.analysis.terms):
        for number in marks.get(term, ()):
            places.setdefault(number, []).append(place)
    near = sum(
        any(0 < abs(first - second) <= _MAX_TERM_GAP for first in places[left] for second in places[right])
        for left, right in pairwise(range(len(context.question.terms)))
        if left in places and right in places
    )
    return _ratio(near, len(context.question.terms) - 1)


def has_date_form(context: FeatureContext) -> float:
    """For "what day", "which century": whether it has a date of that form."""
    form = context.question.date_pattern
    if form is None:
        return 0.0
    return 1.0 if _has_new_match(form, context) else -1.0


def has_duration(context: FeatureContext) -> float:
    """For "how long": whether it has a number and a unit of time."""
    return _answer_type_signal(context, AnswerType.DURATION)


def has_number(context: FeatureContext) -> float:
    """For "how many": whether it has a number that the question doesn't."""
    return _answer_type_signal(context, AnswerType.NUMBER)


def lacks_kind(context: FeatureContext) -> float:
    """Whether the question's kind is known and nothing of that kind is in it."""
    return float(context.has_answer_type is False)


def counts_unit(context: FeatureContext) -> float:
    """For "how many teams": whether a number stands before "teams"."""
    counted = context.question.counted_terms
    if not counted:
        return 0.0
    found = context.analysis.terms
    return float(
        any(
            term in counted and any(before[0].isdigit() for before in found[max(0, place - 2) : place])
            for place, term in enumerate(found)
        )
    )


def has_amount(context: FeatureContext) -> float:
    """For "how much": whether it has an amount of money or a share."""
    return float(context.question.answer_type is AnswerType.NUMBER and context.analysis.has_amount)


def answer_nearby(context: FeatureContext) -> float:
    """How close the question's terms stand to something of the kind that it asks for."""
    return context.max_proximity(answer_type_only=True)


def anything_nearby(context: FeatureContext) -> float:
    """How close the question's terms stand to any other word."""
    return context.max_proximity(answer_type_only=False)


FEATURES: Final[Sequence[Callable[[FeatureContext], float]]] = (
    sentence_bm25,
    bm25_to_best,
    bm25_to_passage,
    best_of_passage,
    passage_bm25,
    article_bm25,
    opens_paragraph,
    leads_news,
    terms_found,
    exact_coverage,
    loose_coverage,
    loose_context,
    synonym_context_gain,
    title_gain,
    pronoun_gain,
    title_coverage,
    earlier_gain,
    leans_on_before,
    names_found,
    names_missing,
    numbers_missing,
    first_found,
    last_found,
    new_terms,
    shared_letters,
    bigram_overlap,
    near_pairs,
    has_date_form,
    has_duration,
    has_number,
    lacks_kind,
    counts_unit,
    has_amount,
    answer_nearby,
    anything_nearby,
)

FEATURE_NAMES: Final = tuple(feature.__name__ for feature in FEATURES)


def feature_row(question: Question, candidate: AnswerCandidate) -> list[float]:
    """Every feature of a candidate, in the order of `FEATURES`."""
    sight = FeatureContext(question, candidate)
    return [feature(sight) for feature in FEATURES]


def _ratio(some: int, whole: int) -> float:
    return some / whole if whole else 0.0


def _answer_type_signal(context: FeatureContext, kind: AnswerType) -> float:
    """1 where the question asks for this kind and gets it, -1 where it doesn't get it, else 0."""
    if context.question.answer_type is not kind:
        return 0.0
    return 1.0 if context.has_answer_type else -1.0


def _has_new_match(form: re.Pattern[str], context: FeatureContext) -> bool:
    """Whether a sentence has a match of a form that is not the question's own."""
    return any(
        match[0] not in context.question.text.lower() for match in form.finditer(context.analysis.padded_text)
    )
