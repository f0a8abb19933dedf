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


def sentence_bm25(sight: FeatureContext) -> float:
    """BM25, as a share of the most that the question can have."""
    return sight.candidate.bm25


def bm25_to_best(sight: FeatureContext) -> float:
    """BM25 next to the best sentence's."""
    return sight.candidate.bm25_to_best


def bm25_to_passage(sight: FeatureContext) -> float:
    """BM25 next to the best of its passage."""
    return sight.candidate.bm25_to_passage


def best_of_passage(sight: FeatureContext) -> float:
    """Whether it has the best BM25 of its passage."""
    return float(sight.candidate.bm25_to_passage == 1.0)


def passage_bm25(sight: FeatureContext) -> float:
    """Its passage's BM25 next to the best passage's."""
    return sight.candidate.passage_to_best


def article_bm25(sight: FeatureContext) -> float:
    """Its article's passages next to the best article's."""
    return sight.candidate.article_to_best


def opens_paragraph(sight: FeatureContext) -> float:
    """Whether it is the first of its paragraph."""
    return float(sight.sentence.opens_paragraph)


def leads_news(sight: FeatureContext) -> float:
    """How near the head of a news story it stands: news tell first what matters."""
    return sight.sentence.news_lead


def terms_found(sight: FeatureContext) -> float:
    """How many of the question's terms are in it, in tens."""
    return sight.sentence.held.bit_count() / 10


def exact_coverage(sight: FeatureContext) -> float:
    """The share of the question that is in it as it is written, not only by its stem."""
    return sight.question.share(sight.question.written(sight.clues) & sight.sentence.held)


def loose_coverage(sight: FeatureContext) -> float:
    """The share of the question in it, words alike in meaning or in their beginning too, rare terms first."""
    return sight.question.rare_share(sight.sentence.loosely)


def loose_context(sight: FeatureContext) -> float:
    """The share of the question in it, in the sentences around it or in the title, words alike too."""
    return sight.question.share(sight.sentence.loosely_near | sight.sentence.title)


def synonym_context_gain(sight: FeatureContext) -> float:
    """What words alike in it add to the question's terms in it and around it."""
    share, sentence = sight.question.share, sight.sentence
    return share(sentence.near | sentence.loosely) - share(sentence.near)


def title_gain(sight: FeatureContext) -> float:
    """What its article's title adds to the share of the question in it."""
    share, sentence = sight.question.share, sight.sentence
    return share(sentence.held | sentence.title) - share(sentence.held)


def pronoun_gain(sight: FeatureContext) -> float:
    """What the title adds where a pronoun may stand for what it names."""
    return title_gain(sight) if sight.clues.has_pronoun else 0.0


def title_coverage(sight: FeatureContext) -> float:
    """The share of the question in its article's title."""
    return sight.question.share(sight.sentence.title)


def earlier_gain(sight: FeatureContext) -> float:
    """What all the sentences before it in its passage add."""
    share, sentence = sight.question.share, sight.sentence
    return share(sentence.earlier | sentence.held) - share(sentence.held)


def leans_on_before(sight: FeatureContext) -> float:
    """The share of the question in the sentence before, where it opens with a pronoun."""
    return sight.question.share(sight.sentence.before) if sight.clues.leans_back else 0.0


def names_found(sight: FeatureContext) -> float:
    """The share of the question's names in it."""
    names = sight.question.names
    return _ratio((sight.sentence.held & names).bit_count(), names.bit_count())


def names_missing(sight: FeatureContext) -> float:
    """The share of the question's names neither in it nor around it nor in the title."""
    names, sentence = sight.question.names, sight.sentence
    return _ratio((names & ~(sentence.near | sentence.title)).bit_count(), names.bit_count())


def numbers_missing(sight: FeatureContext) -> float:
    """The share of the question's numbers neither in it nor around or before it nor in the title."""
    numbers, sentence = sight.question.numbers, sight.sentence
    found = sentence.near | sentence.earlier | sentence.title
    return _ratio((numbers & ~found).bit_count(), numbers.bit_count())


def first_found(sight: FeatureContext) -> float:
    """Whether the question's first term is in it."""
    return float(sight.sentence.held & 1)


def last_found(sight: FeatureContext) -> float:
    """Whether the question's last term is in it."""
    return float(sight.sentence.held & sight.question.last > 0)


def new_terms(sight: FeatureContext) -> float:
    """How many terms it has beyond the question's own."""
    new = len(sight.clues.vocabulary) - sight.sentence.held.bit_count()
    return min(new, _MAX_NEW_TERMS) / _MAX_NEW_TERMS


def shared_letters(sight: FeatureContext) -> float:
    """The share of the question's runs of four letters that are in it: "liquefy" and "liquid" share some."""
    spelled, wanted = sight.clues.spelled, sight.question.letters
    return _ratio(sum([run in spelled for run in wanted]), len(wanted))


def bigram_overlap(sight: FeatureContext) -> float:
    """The share of the question's neighbouring words, function words too, that are neighbours in it."""
    wanted = sight.question.pairs
    return _ratio(sum([pair in sight.clues.pairs for pair in wanted]), len(wanted))


def near_pairs(sight: FeatureContext) -> float:
    """The share of the question's neighbouring terms that it has near each other, in words alike too."""
    marks = sight.question.marks
    places: dict[int, list[int]] = {}
    for place, term in enumerate(sight.clues.terms):
        for number in marks.get(term, ()):
            places.setdefault(number, []).append(place)
    near = sum(
        any(0 < abs(first - second) <= _MAX_TERM_GAP for first in places[left] for second in places[right])
        for left, right in pairwise(range(len(sight.question.terms)))
        if left in places and right in places
    )
    return _ratio(near, len(sight.question.terms) - 1)


def has_date_form(sight: FeatureContext) -> float:
    """For "what day", "which century": whether it has a date of that form."""
    form = sight.question.date_form
    if form is None:
        return 0.0
    return 1.0 if _has_new_match(form, sight) else -1.0


def has_duration(sight: FeatureContext) -> float:
    """For "how long": whether it has a number and a unit of time."""
    return _answer_type_signal(sight, AnswerType.DURATION)


def has_number(sight: FeatureContext) -> float:
    """For "how many": whether it has a number that the question doesn't."""
    return _answer_type_signal(sight, AnswerType.NUMBER)


def lacks_kind(sight: FeatureContext) -> float:
    """Whether the question's kind is known and nothing of that kind is in it."""
    return float(sight.meets_kind is False)


def counts_unit(sight: FeatureContext) -> float:
    """For "how many teams": whether a number stands before "teams"."""
    counted = sight.question.counted
    if not counted:
        return 0.0
    found = sight.clues.terms
    return float(
        any(
            term in counted and any(before[0].isdigit() for before in found[max(0, place - 2) : place])
            for place, term in enumerate(found)
        )
    )


def has_amount(sight: FeatureContext) -> float:
    """For "how much": whether it has an amount of money or a share."""
    return float(sight.question.kind is AnswerType.NUMBER and sight.clues.has_amount)


def answer_nearby(sight: FeatureContext) -> float:
    """How close the question's terms stand to something of the kind that it asks for."""
    return sight.nearness(of_the_kind=True)


def anything_nearby(sight: FeatureContext) -> float:
    """How close the question's terms stand to any other word."""
    return sight.nearness(of_the_kind=False)


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


def _answer_type_signal(sight: FeatureContext, kind: AnswerType) -> float:
    """1 where the question asks for this kind and gets it, -1 where it doesn't get it, else 0."""
    if sight.question.kind is not kind:
        return 0.0
    return 1.0 if sight.meets_kind else -1.0


def _has_new_match(form: re.Pattern[str], sight: FeatureContext) -> bool:
    """Whether a sentence has a match of a form that is not the question's own."""
    return any(match[0] not in sight.question.text.lower() for match in form.finditer(sight.clues.lower))
