"""rank_candidates: order and scores."""

from collections import Counter
from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.answers.features import FEATURES, feature_row
from index.answers.ranking import load_weights, rank_candidates
from tests.index.answers.factories import (
    HARBOUR_TEXT,
    MILL_TEXT,
    LibraryUnderTest,
    find_all_candidates,
    make_question,
    ranked_texts,
)
from tests.index.samples import any_text, mixed_text, valid_text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("When did the ferry Gull sink?", "On 9 March 1921", id="date"),
        pytest.param("Why did the ferry Gull sink?", "The ferry Gull sank because", id="reason"),
        pytest.param("Who built the ferry Gull?", "The ferry Gull was built", id="person"),
        pytest.param("How long did the storm last?", "The storm lasted", id="duration"),
        pytest.param("How many geese swam ashore?", "Forty geese", id="number"),
        pytest.param("Where did the ferry Gull sink?", "On 9 March 1921", id="place"),
        pytest.param("Who built the mill?", "The mill was built", id="other-article"),
    ],
)
def test_the_sentence_that_answers_comes_first(
    library_under_test: LibraryUnderTest, question: str, first: str
) -> None:
    library_under_test.add(Article("The Gull", HARBOUR_TEXT), Article("The mill", MILL_TEXT))
    assert ranked_texts(library_under_test.search(question))[0].startswith(first)


def test_nothing_to_rank() -> None:
    assert rank_candidates(make_question("ferry"), []) == []


@given(st.one_of(any_text, mixed_text), st.lists(valid_text, min_size=1, max_size=3))
def test_ranking_of_any_text(question: str, articles: list[str]) -> None:
    parsed = make_question(question)
    candidates = find_all_candidates(parsed, *(Article("A title", text) for text in articles))
    ranked = rank_candidates(parsed, candidates)
    assert Counter(each.candidate for each in ranked) == Counter(candidates)
    scores = [each.score for each in ranked]
    assert scores == sorted(scores, reverse=True)
    weights = load_weights("ranking", tuple(feature.__name__ for feature in FEATURES))
    for each in ranked:
        assert list(each.features) == feature_row(parsed, each.candidate)
        assert each.score == pytest.approx(sum(map(mul, weights, each.features)))
    assert {each.candidate.citation for each in rank_candidates(parsed, candidates[::-1])[:1]} <= {
        each.candidate.citation for each in ranked if each.score == scores[0]
    }
