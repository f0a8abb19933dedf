"""Features of the ranking: functions of one question–sentence pair.

The ranking is a linear model over these features; a function's name is its key in `weights.json`. The weights
were fitted over exactly these functions (`python -m benchmarks.fit_answers`): after a change to one, fit
again.

Coverage is the IDF-weighted share of the question's terms in a set of terms; see `Question.idf_coverage`.
Related words share a group of synonyms or a prefix with a term; see `Question.expanded_mask`.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from index.answers import structure_features as structure
from index.answers.answer_type import AnswerType
from index.answers.candidates import AnswerCandidate
from index.answers.feature_context import FeatureContext
from index.answers.question import Question

_MAX_NEW_TERMS: Final = 20
"""Cap on the number of new terms."""

_MAX_TERM_GAP: Final = 3
"""Maximum distance, in terms, at which two terms count as near each other."""


def sentence_bm25(context: FeatureContext) -> float:
    """BM25 of the sentence relative to the maximum for the question, 0.0 to 1.0."""
    return context.candidate.bm25


def bm25_to_best(context: FeatureContext) -> float:
    """BM25 relative to the best sentence's, 0.0 to 1.0."""
    return context.candidate.bm25_to_best


def bm25_to_passage(context: FeatureContext) -> float:
    """BM25 relative to the best sentence of its passage, 0.0 to 1.0."""
    return context.candidate.bm25_to_passage


def best_of_passage(context: FeatureContext) -> float:
    """Whether it has the best BM25 of its passage, 0 or 1."""
    return float(context.candidate.bm25_to_passage == 1.0)


def passage_bm25(context: FeatureContext) -> float:
    """BM25 of its passage relative to the best passage's, 0.0 to 1.0."""
    return context.candidate.passage_to_best


def article_bm25(context: FeatureContext) -> float:
    """Summed BM25 of its article's passages relative to the best article's, 0.0 to 1.0."""
    return context.candidate.article_to_best


def opens_paragraph(context: FeatureContext) -> float:
    """Whether it is the first of its paragraph, 0 or 1."""
    return float(context.sentence.opens_paragraph)


def leads_news(context: FeatureContext) -> float:
    """Proximity to the start of a news story, which puts the essential first; 0.0 to 1.0."""
    return context.sentence.news_lead


def terms_found(context: FeatureContext) -> float:
    """Number of the question's terms in it, divided by 10."""
    return context.sentence.mask.bit_count() / 10


def exact_coverage(context: FeatureContext) -> float:
    """IDF-weighted share of the question's terms in it as written, not only stemmed; 0.0 to 1.0."""
    return context.question.idf_coverage(
        context.question.exact_mask(context.analysis) & context.sentence.mask
    )


def loose_coverage(context: FeatureContext) -> float:
    """IDF²-weighted share of the question's terms in it, related words included; 0.0 to 1.0."""
    return context.question.idf2_coverage(context.sentence.expanded_mask)


def loose_context(context: FeatureContext) -> float:
    """Coverage of its, the adjacent sentences' and the title's terms, related words included; 0.0 to 1.0."""
    return context.question.idf_coverage(context.sentence.nearby_expanded_mask | context.sentence.title_mask)


def synonym_context_gain(context: FeatureContext) -> float:
    """Coverage that related words in it add to the terms in it and next to it, 0.0 to 1.0."""
    coverage, sentence = context.question.idf_coverage, context.sentence
    return coverage(sentence.nearby_mask | sentence.expanded_mask) - coverage(sentence.nearby_mask)


def title_gain(context: FeatureContext) -> float:
    """Coverage that its article's title adds to the terms in it, 0.0 to 1.0."""
    coverage, sentence = context.question.idf_coverage, context.sentence
    return coverage(sentence.mask | sentence.title_mask) - coverage(sentence.mask)


def pronoun_gain(context: FeatureContext) -> float:
    """`title_gain` if it has a pronoun that may refer to the title's subject, 0.0 to 1.0."""
    return title_gain(context) if context.analysis.has_pronoun else 0.0


def title_coverage(context: FeatureContext) -> float:
    """IDF-weighted share of the question's terms in its article's title, 0.0 to 1.0."""
    return context.question.idf_coverage(context.sentence.title_mask)


def earlier_gain(context: FeatureContext) -> float:
    """Coverage that the earlier sentences of its passage add, 0.0 to 1.0."""
    coverage, sentence = context.question.idf_coverage, context.sentence
    return coverage(sentence.earlier_mask | sentence.mask) - coverage(sentence.mask)


def leans_on_before(context: FeatureContext) -> float:
    """Coverage of the sentence before, if it opens with an anaphoric word; 0.0 to 1.0."""
    return (
        context.question.idf_coverage(context.sentence.previous_mask)
        if context.analysis.opens_with_anaphor
        else 0.0
    )


def names_found(context: FeatureContext) -> float:
    """Share of the question's names in it, 0.0 to 1.0."""
    names = context.question.name_mask
    return _ratio((context.sentence.mask & names).bit_count(), names.bit_count())


def names_missing(context: FeatureContext) -> float:
    """Share of the question's names neither in it nor next to it nor in the title, 0.0 to 1.0."""
    names, sentence = context.question.name_mask, context.sentence
    return _ratio((names & ~(sentence.nearby_mask | sentence.title_mask)).bit_count(), names.bit_count())


def numbers_missing(context: FeatureContext) -> float:
    """Share of the question's numbers neither in it nor next to or before it nor in the title, 0.0 to 1.0."""
    numbers, sentence = context.question.number_mask, context.sentence
    covered = sentence.nearby_mask | sentence.earlier_mask | sentence.title_mask
    return _ratio((numbers & ~covered).bit_count(), numbers.bit_count())


def first_found(context: FeatureContext) -> float:
    """Whether the question's first term is in it, 0 or 1."""
    return float(context.sentence.mask & 1)


def last_found(context: FeatureContext) -> float:
    """Whether the question's last term is in it, 0 or 1."""
    return float(context.sentence.mask & context.question.last_term_mask > 0)


def new_terms(context: FeatureContext) -> float:
    """Number of its terms beyond the question's, capped at 20 and divided by 20."""
    new = len(context.analysis.vocabulary) - context.sentence.mask.bit_count()
    return min(new, _MAX_NEW_TERMS) / _MAX_NEW_TERMS


def shared_letters(context: FeatureContext) -> float:
    """Share of the question's character 4-grams in it, 0.0 to 1.0: "liquefy" and "liquid" share one."""
    words, grams = context.analysis.padded_words, context.question.char_4grams
    return _ratio(sum([gram in words for gram in grams]), len(grams))


def bigram_overlap(context: FeatureContext) -> float:
    """Share of the question's word bigrams in it, function words included; 0.0 to 1.0."""
    bigrams = context.question.bigrams
    return _ratio(sum([bigram in context.analysis.bigrams for bigram in bigrams]), len(bigrams))


def near_pairs(context: FeatureContext) -> float:
    """Share of the question's pairs of adjacent terms that are near each other in it, 0.0 to 1.0."""
    indices = context.question.expanded_indices
    positions: dict[int, list[int]] = {}
    for position, term in enumerate(context.analysis.terms):
        for number in indices.get(term, ()):
            positions.setdefault(number, []).append(position)
    near = sum(
        any(
            0 < abs(first - second) <= _MAX_TERM_GAP
            for first in positions[left]
            for second in positions[right]
        )
        for left, right in pairwise(range(len(context.question.terms)))
        if left in positions and right in positions
    )
    return _ratio(near, len(context.question.terms) - 1)


def has_date_form(context: FeatureContext) -> float:
    """For "what day", "which century": 1 if it has a new date of that form, -1 if not; else 0."""
    form = context.question.date_pattern
    if form is None:
        return 0.0
    return 1.0 if _has_new_match(form, context) else -1.0


def has_duration(context: FeatureContext) -> float:
    """For "how long": 1 if it has a number and a unit of time, -1 if not; else 0."""
    return _answer_type_signal(context, AnswerType.DURATION)


def has_number(context: FeatureContext) -> float:
    """For "how many": 1 if it has a new number, -1 if not; else 0."""
    return _answer_type_signal(context, AnswerType.NUMBER)


def lacks_kind(context: FeatureContext) -> float:
    """Whether it has nothing of the question's answer type, 0 or 1."""
    return float(context.has_answer_type is False)


def counts_unit(context: FeatureContext) -> float:
    """For "how many teams": whether a number precedes "teams" in it, 0 or 1."""
    counted = context.question.counted_terms
    if not counted:
        return 0.0
    terms = context.analysis.terms
    return float(
        any(
            term in counted and any(before[0].isdigit() for before in terms[max(0, position - 2) : position])
            for position, term in enumerate(terms)
        )
    )


def has_amount(context: FeatureContext) -> float:
    """For "how much": whether it has an amount of money or a percentage, 0 or 1."""
    return float(context.question.answer_type is AnswerType.NUMBER and context.analysis.has_amount)


def answer_nearby(context: FeatureContext) -> float:
    """Proximity of the question's terms to a token of its answer type, 0.0 or more."""
    return context.max_proximity(answer_type_only=True)


def anything_nearby(context: FeatureContext) -> float:
    """Proximity of the question's terms to any new token, 0.0 or more."""
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
    structure.rest_coverage_with_above,
    structure.heading_precision,
    structure.letters_above,
    structure.opens_asked_section,
    structure.is_list_item,
    structure.is_table_row,
    structure.says_little,
    structure.structured_paragraph_gain,
    structure.unit_gain,
    structure.unit_rest_coverage,
    structure.typed_unit_coverage,
    structure.listed_for_list,
    structure.steps_for_procedure,
    structure.defines,
    structure.opens_for_summary,
)
"""All features, in the order of their weights."""

FEATURE_NAMES: Final = tuple(feature.__name__ for feature in FEATURES)
"""The features' keys in `weights.json`, in the same order."""


def feature_row(question: Question, candidate: AnswerCandidate) -> list[float]:
    """Return the features of a candidate, in the order of `FEATURES`."""
    context = FeatureContext(question, candidate)
    return [feature(context) for feature in FEATURES]


def _ratio(some: int, whole: int) -> float:
    return some / whole if whole else 0.0


def _answer_type_signal(context: FeatureContext, answer_type: AnswerType) -> float:
    """Return 0 unless the question has this answer type; then 1 if the sentence has it, too, else -1."""
    if context.question.answer_type is not answer_type:
        return 0.0
    return 1.0 if context.has_answer_type else -1.0


def _has_new_match(form: re.Pattern[str], context: FeatureContext) -> bool:
    """Whether the sentence has a match that is not in the question."""
    return any(
        match[0] not in context.question.text.lower() for match in form.finditer(context.analysis.padded_text)
    )
