"""Confidence: each signal, and estimates for answerable and other questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.answers import confidence as signals
from index.answers.confidence import SIGNALS_OF_MODEL, estimate_confidence, signal_row
from index.answers.evidence import Evidence
from index.search.engine import Hit
from tests.index.answers.factories import (
    HARBOUR_TEXT,
    MILL_TEXT,
    LibraryUnderTest,
    make_question,
    make_search_result,
)
from tests.index.samples import any_text, mixed_text, valid_text

FERRY = Article("Leith", "The old ferry sank. It was red. Nobody swam.")
MILLS = [Article("Mills", f"The mill number {number} stood empty.") for number in range(6)]


def search_with_scores(question: str, scores: list[float], *articles: Article) -> Evidence:
    """Return the evidence of a search with these scores of the articles' first passages."""
    hits = [Hit(ident, 0, score) for ident, score in enumerate(scores, start=1)]
    return Evidence(make_search_result(make_question(question), hits, *articles))


@pytest.mark.parametrize(
    ("scores", "best", "drop"),
    [
        pytest.param([20.0], 0.5, 0.0, id="one-passage"),
        pytest.param([20.0, 15.0], 0.5, 0.25, id="two-passages"),
        pytest.param([40.0, 30.0, 20.0, 10.0, 5.0, 4.0], 1.0, 0.9, id="six-passages"),
        pytest.param([40.0, 40.0, 40.0, 40.0, 40.0, 40.0], 1.0, 0.0, id="all-alike"),
    ],
)
def test_signals_of_the_passages(scores: list[float], best: float, drop: float) -> None:
    result = search_with_scores("mill", scores, *MILLS)
    assert signals.best_passage(result) == pytest.approx(best)
    assert signals.passage_drop(result) == pytest.approx(drop)


def test_what_lies_behind_the_sixth_passage_does_not_count() -> None:
    result = search_with_scores("mill", [40.0, 30.0, 20.0, 10.0, 5.0, 4.0, 1.0], *MILLS, FERRY)
    assert signals.passage_drop(result) == pytest.approx(0.9)


def test_signals_of_the_articles() -> None:
    alone = search_with_scores("old ferry", [9.0], FERRY)
    assert (signals.article_share(alone), signals.same_article(alone)) == (1.0, 1.0)
    two = search_with_scores("old ferry", [9.0, 3.0], FERRY, Article("Oban", "Another ferry sailed."))
    assert signals.article_share(two) == pytest.approx(0.75)
    assert signals.same_article(two) == pytest.approx(2 / 3)
    many = search_with_scores("mill", [9.0] * 6, *MILLS)
    assert signals.article_share(many) == pytest.approx(1 / 6)
    assert signals.same_article(many) == pytest.approx(1 / 5)


def test_the_best_score() -> None:
    result = search_with_scores("old ferry", [9.0], FERRY)
    assert signals.best_score(result) == result.best.score / 10
    assert result.best.candidate.citation.text == "The old ferry sank."


@pytest.mark.parametrize(
    ("question", "weight_found", "weight_missing"),
    [
        pytest.param("old ferry", 0.1, 0.0, id="all-found"),
        pytest.param("old ferry penguins", 0.1, 0.05, id="one-missing"),
        pytest.param("old ferry Leith", 0.1, 0.0, id="one-in-the-title"),
        pytest.param("old red ferry", 0.1, 0.0, id="one-in-the-next-sentence"),
        pytest.param("old ferry sailor penguins geese", 0.1, 0.15, id="three-missing"),
    ],
)
def test_the_weight_of_what_is_found_and_missing(
    question: str, weight_found: float, weight_missing: float
) -> None:
    result = search_with_scores(question, [9.0], FERRY)
    assert signals.found_weight(result) == pytest.approx(weight_found)
    assert signals.missing_weight(result) == pytest.approx(weight_missing)


@pytest.mark.parametrize(
    ("signal", "high", "low"),
    [
        pytest.param("misses_name", "Did the ferry of Oban sink?", "Did the ferry of Leith sink?", id="name"),
        pytest.param("misses_name_here", "Was Oban red?", "Was it red?", id="name-elsewhere"),
        pytest.param("shares_title", "Did a Leith ferry sink?", "Did an Oban ferry sink?", id="title"),
    ],
)
def test_a_signal_that_is_there_or_not(signal: str, high: str, low: str) -> None:
    assert [
        getattr(signals, signal)(search_with_scores(question, [9.0], FERRY)) for question in (high, low)
    ] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("signal", "high", "low"),
    [
        pytest.param("shares_letters", "old ferry", "old ferries", id="letters"),
        pytest.param("shares_pairs", "the old ferry", "this ferry is old", id="pairs"),
    ],
)
def test_a_signal_of_the_wording(signal: str, high: str, low: str) -> None:
    more, less = (
        getattr(signals, signal)(search_with_scores(question, [9.0], FERRY)) for question in (high, low)
    )
    assert 1.0 == more > less >= 0.0


@pytest.mark.parametrize("signal", ["missing_here", "missing_most", "missing_rarity"])
def test_a_signal_of_missing_terms(signal: str) -> None:
    more, less, none = (
        getattr(signals, signal)(search_with_scores(question, [9.0], FERRY))
        for question in ("penguins of the ferry", "penguins of the old ferry that sank", "old ferry")
    )
    assert 1.0 > more > less > none == 0.0


def test_an_unknown_term() -> None:
    hits = [Hit(1, 0, 9.0)]
    known = Evidence(make_search_result(make_question("ferry penguin"), hits, FERRY))
    unknown = Evidence(
        make_search_result(make_question("ferry penguin", unknown=frozenset({"penguin"})), hits, FERRY)
    )
    assert (signals.has_unknown(known), signals.has_unknown(unknown)) == (0.0, 1.0)
    assert (signals.unknown_share(known), signals.unknown_share(unknown)) == (0.0, 0.5)


@pytest.mark.parametrize("model", SIGNALS_OF_MODEL)
def test_every_signal_is_in_the_row(model: str) -> None:
    evidence = search_with_scores("old ferry", [9.0], FERRY)
    assert signal_row(evidence, model) == [signal(evidence) for signal in SIGNALS_OF_MODEL[model]]


def test_without_a_sentence_there_is_no_confidence(library_under_test: LibraryUnderTest) -> None:
    library_under_test.add(FERRY)
    assert [
        estimate_confidence(library_under_test.search(question)) for question in ("", "penguin", "leith")
    ] == [
        0.0,
        0.0,
        0.0,
    ]


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        pytest.param("When did the ferry Gull sink?", "When did the tram Gull crash?", id="words-missing"),
        pytest.param("Why did the ferry Gull sink?", "Why did the ferry Puffin sink?", id="other-name"),
        pytest.param(
            "How long did the storm last?", "How long did the peace conference last?", id="other-thing"
        ),
    ],
)
def test_order_of_confidence(library_under_test: LibraryUnderTest, surer: str, less_sure: str) -> None:
    library_under_test.add(Article("The Gull", HARBOUR_TEXT), Article("The mill", MILL_TEXT))
    assert (
        1.0
        >= estimate_confidence(library_under_test.search(surer))
        > estimate_confidence(library_under_test.search(less_sure))
        >= 0.0
    )


@given(st.one_of(any_text, mixed_text), st.lists(valid_text, min_size=1, max_size=3))
def test_confidence_of_any_result(question: str, articles: list[str]) -> None:
    with LibraryUnderTest() as library:
        library.add(*(Article("A title", text) for text in articles))
        result = library.search(question)
        confidence = estimate_confidence(result)
        assert 0.0 <= confidence <= 1.0
        assert (confidence > 0.0) == bool(result.ranked)
        if result.ranked:
            evidence = Evidence(result)
            assert all(
                signal(evidence) >= 0.0
                for every in SIGNALS_OF_MODEL.values()
                for signal in every
                if signal is not signals.best_score
            )
