"""Features relative to other sentences, and properties of all features."""

import math
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index import Article
from index.answers import features
from index.answers.candidates import AnswerCandidate
from index.answers.feature_context import FeatureContext
from index.answers.features import FEATURES, feature_row
from tests.index.answers.factories import (
    SentenceInContext,
    all_passage_hits,
    find_all_candidates,
    make_feature_context,
    make_question,
    make_search_result,
    store_articles,
)
from tests.index.answers.test_features_of_answer_types import CASES as CASES_OF_KINDS
from tests.index.answers.test_features_of_structure import CASES as CASES_OF_STRUCTURE
from tests.index.answers.test_features_of_words import CASES as CASES_OF_WORDS
from tests.index.samples import any_text, mixed_text, valid_text

NEXT_TO_OTHERS = {
    "sentence_bm25",
    "bm25_to_best",
    "bm25_to_passage",
    "best_of_passage",
    "passage_bm25",
    "article_bm25",
    "opens_paragraph",
    "leads_news",
}
SIGNED = {"has_date_form", "has_duration", "has_number"}


def context_of_sentence(candidates: list[AnswerCandidate], question: str, beginning: str) -> FeatureContext:
    """Return the context of the candidate with this beginning."""
    [found] = [each for each in candidates if each.citation.text.startswith(beginning)]
    return FeatureContext(make_question(question), found)


def test_every_feature_is_tested() -> None:
    tested = [NEXT_TO_OTHERS, set(CASES_OF_WORDS), set(CASES_OF_KINDS), set(CASES_OF_STRUCTURE)]
    assert set().union(*tested) == {feature.__name__ for feature in FEATURES}
    for cases in (CASES_OF_WORDS, CASES_OF_KINDS, CASES_OF_STRUCTURE):
        for name, values in cases.items():
            assert len({value for *_, value in values}) > 1, f"{name} is always the same"


def test_features_next_to_other_sentences() -> None:
    question = "old red ferry"
    first = Article("Leith", "The old red ferry sank. The red paint peeled. Nobody swam.")
    second = Article("Oban", "The old mill stood empty.")
    candidates = find_all_candidates(make_question(question), first, second)
    best, paint, silent, mill = (
        context_of_sentence(candidates, question, beginning)
        for beginning in ("The old red", "The red paint", "Nobody", "The old mill")
    )
    shares = [features.sentence_bm25(context) for context in (best, paint, silent, mill)]
    assert shares[0] > shares[1] == shares[3] > shares[2] == 0.0
    assert max(shares) <= 1.0
    assert [features.bm25_to_best(context) for context in (best, paint, silent, mill)] == pytest.approx(
        [1.0, 1 / 3, 0.0, 1 / 3]
    )
    assert [features.bm25_to_passage(context) for context in (best, paint, silent, mill)] == pytest.approx(
        [1.0, 1 / 3, 0.0, 1.0]
    )
    assert [features.best_of_passage(context) for context in (best, paint, silent, mill)] == [1, 0, 0, 1]


def test_a_passage_without_a_term_of_its_own_has_no_best_sentence() -> None:
    question = "ferry"
    candidates = find_all_candidates(
        make_question(question), Article("The ferry", "It sank."), Article("A boat", "The ferry sank.")
    )
    context = context_of_sentence(candidates, question, "It sank.")
    assert features.bm25_to_passage(context) == features.best_of_passage(context) == 0.0


def test_features_of_passages_and_articles() -> None:
    question = "ferry"
    texts = ["The ferry sank.", "The red ferry sank."]
    articles = [Article("Leith", texts[0]), Article("Oban", texts[1])]
    hits = [hit._replace(score=4.0 - hit.article) for hit in all_passage_hits(store_articles(*articles))]
    ranked = make_search_result(make_question(question), hits, *articles).ranked
    best, other = (context_of_sentence([each.candidate for each in ranked], question, text) for text in texts)
    assert (features.passage_bm25(best), features.article_bm25(best)) == (1.0, 1.0)
    assert (features.passage_bm25(other), features.article_bm25(other)) == pytest.approx((2 / 3, 2 / 3))


def test_features_of_the_place_in_an_article() -> None:
    question = "ferry"
    story = "The ferry sank.\n\nThe ferry leaked. The ferry rusted.\n\nThe ferry burned.\n\nA ferry is lost."
    report = " ".join(story.split())
    beginnings = ("The ferry sank", "The ferry leaked", "The ferry rusted", "The ferry burned", "A ferry")
    news, other = (
        [
            context_of_sentence(
                find_all_candidates(make_question(question), Article("News", text)), question, each
            )
            for each in beginnings
        ]
        for text in (story, report)
    )
    assert [features.opens_paragraph(context) for context in news] == [1, 1, 0, 1, 1]
    assert [features.opens_paragraph(context) for context in other] == [1, 0, 0, 0, 0]
    leads = [features.leads_news(context) for context in news]
    assert leads[0] == 1.0
    assert leads == sorted(set(leads), reverse=True)
    assert [features.leads_news(context) for context in other] == [0, 0, 0, 0, 0]


COUNTING: Final = (features.terms_found, features.answer_nearby, features.anything_nearby)
"""Features that depend on the repetition of terms."""


@given(
    st.one_of(any_text, mixed_text), st.lists(valid_text, min_size=1, max_size=3), valid_text.map(str.strip)
)
@example("مرحبا:بالعالم", ["مرحبا بالعالم ﷺ مرحبا بالعالم ﷺ"], "")
def test_features_of_any_text(question: str, texts: list[str], title: str) -> None:
    articles = [Article(title[:99], text) for text in texts]
    parsed = make_question(question)
    candidates = find_all_candidates(parsed, *articles)
    for candidate in candidates:
        row = feature_row(parsed, candidate)
        for feature, value in zip(FEATURES, row, strict=True):
            assert math.isfinite(value), feature.__name__
            lowest = -1.0 if feature.__name__ in SIGNED else 0.0
            highest = math.inf if feature in COUNTING else 1.0 + 1e-9
            assert lowest <= value <= highest, feature.__name__
    again = make_question(question)
    assert [feature_row(again, each) for each in find_all_candidates(again, *articles)] == [
        feature_row(parsed, each) for each in candidates
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("ferry " * 20_000, id="one-word-repeated"),
        pytest.param("ferry " + "x" * 100_000, id="one-long-word"),
        pytest.param("ferry, 1921, May; " * 5_000, id="clauses"),
        pytest.param("ferry " + "e\u0301" * 50_000, id="accents"),
        pytest.param("ferry in In " * 9_000, id="prepositions"),
        pytest.param("ferry\x00\u202e\ufeff 月面 ﷺ \U0001f680", id="hostile-unicode"),
    ],
)
def test_sentences_that_are_none(sentence: str) -> None:
    question = make_question("How many old ferries sank in what year in Leith?")
    candidates = find_all_candidates(question, Article("Leith", sentence))
    assert candidates
    for candidate in candidates:
        assert all(math.isfinite(value) for value in feature_row(question, candidate))


def test_what_stands_far_away_changes_nothing() -> None:
    near = SentenceInContext("The ferry sank.", before="It was old. It rained.", after="Nobody swam.")
    far = near._replace(after="Nobody swam. The ferry was raised in 1921.")
    question = "When did the old ferry sink?"
    rows = [
        [feature(make_feature_context(question, placed)) for feature in FEATURES] for placed in (near, far)
    ]
    assert rows[0] == rows[1]
