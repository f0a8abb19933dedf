"""The contract in index/search/engine.py, on every engine."""

import math
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.search.engine import Engine, inverse_document_frequency
from tests.index.search.strategies import MOON, failing_passages, make_passage, search_results


def test_a_new_engine_is_empty(engine: Engine) -> None:
    assert dict(engine.passage_counts()) == {}
    assert engine.search(["moon"], 10) == []
    assert engine.idf(["moon"]) == {"moon": inverse_document_frequency(0, 0)}
    assert engine.deleted_ratio() == 0.0


def test_passage_counts(moon: Engine) -> None:
    assert dict(moon.passage_counts()) == {1: 2, 2: 1, 3: 1}


def test_updates_add_up(moon: Engine) -> None:
    moon.update([make_passage(4, "moon dust")])
    assert dict(moon.passage_counts()) == {1: 2, 2: 1, 3: 1, 4: 1}
    assert set(search_results(moon, "dust ferry")) == {(4, 0), (3, 0)}


def test_an_update_of_nothing_changes_nothing(moon: Engine) -> None:
    moon.update()
    assert dict(moon.passage_counts()) == {1: 2, 2: 1, 3: 1}


def test_passages_of_an_article_go_together(moon: Engine) -> None:
    moon.update(removed=[1])
    assert dict(moon.passage_counts()) == {2: 1, 3: 1}
    assert search_results(moon, "moon station russia") == [(2, 0)]


def test_removing_an_unknown_article_does_nothing(moon: Engine) -> None:
    moon.update(removed=[77, 11, 12])  # 11 and 12 begin like 1
    assert dict(moon.passage_counts()) == {1: 2, 2: 1, 3: 1}


def test_removal_comes_before_addition(moon: Engine) -> None:
    moon.update([make_passage(1, "another text")], removed=[1])
    assert dict(moon.passage_counts()) == {1: 1, 2: 1, 3: 1}
    assert search_results(moon, "russia") == []
    assert search_results(moon, "another") == [(1, 0)]


def test_a_failed_update_leaves_other_articles_alone(moon: Engine) -> None:
    with pytest.raises(ConnectionError):
        moon.update(failing_passages(), removed=[1])
    counts = moon.passage_counts()
    assert (counts[2], counts[3]) == (1, 1)
    assert search_results(moon, "south ferry") == [(3, 0), (2, 0)]


def test_a_failed_update_is_repaired_by_repeating_it(moon: Engine) -> None:
    with pytest.raises(ConnectionError):
        moon.update(failing_passages(), removed=[1])
    moon.update([make_passage(9, "halfway there")], removed=[1, 9])
    assert dict(moon.passage_counts()) == {2: 1, 3: 1, 9: 1}
    assert search_results(moon, "halfway russia") == [(9, 0)]


def test_a_failed_rebuild_is_repaired_by_repeating_it(moon: Engine) -> None:
    with pytest.raises(ConnectionError):
        moon.rebuild(failing_passages())
    moon.rebuild(MOON[2:])
    assert dict(moon.passage_counts()) == {2: 1, 3: 1}
    assert search_results(moon, "halfway russia ferry") == [(3, 0)]


def test_search_finds_only_passages_with_one_of_the_terms(moon: Engine) -> None:
    assert set(search_results(moon, "moon ferry nonsense")) == {(1, 0), (1, 1), (2, 0), (3, 0)}
    assert search_results(moon, "harbour") == [(3, 0)]
    assert search_results(moon, "nonsense") == []


def test_search_for_no_term_finds_nothing(moon: Engine) -> None:
    assert moon.search([], 10) == []


def test_search_is_best_first(moon: Engine) -> None:
    scores = [hit.score for hit in moon.search(["moon", "south", "station"], 10)]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        pytest.param("moon", "moon moon dust", "moon rock dust", id="a-term-more-often"),
        pytest.param("moon", "moon dust", "moon dust rock sand glass ice", id="a-shorter-passage"),
        pytest.param("moon ice", "ice dust", "moon dust", id="a-rarer-term"),
        pytest.param("moon dust", "moon dust rock", "moon rock rock", id="more-of-the-terms"),
    ],
)
def test_okapi_ranks(engine: Engine, query: str, better: str, worse: str) -> None:
    engine.update(
        [
            make_passage(1, worse),
            make_passage(2, better),
            make_passage(3, "moon rock"),
            make_passage(4, "moon rock"),
        ]
    )
    ranking = [article for article, _ in search_results(engine, query)]
    assert ranking.index(2) < ranking.index(1)


@pytest.mark.parametrize("copies", [1, 2, 3, 50])
def test_scores_are_above_0_however_common_the_term(engine: Engine, copies: int) -> None:
    engine.update([make_passage(number, "moon") for number in range(1, copies + 1)])
    hits = engine.search(["moon"], 100)
    assert len(hits) == copies
    assert all(hit.score > 0 for hit in hits)


def test_a_repeated_term_counts_once(moon: Engine) -> None:
    assert moon.search(["moon", "ferry", "moon", "moon"], 10) == moon.search(["moon", "ferry"], 10)


@pytest.mark.parametrize("limit", [0, 1, 2, 3])
def test_search_keeps_to_its_limit(moon: Engine, limit: int) -> None:
    assert moon.search(["moon"], limit) == moon.search(["moon"], 10)[:limit]


def test_empty_passages_count_but_are_never_found(engine: Engine) -> None:
    engine.update([make_passage(1, ""), make_passage(2, "moon"), make_passage(2, "", number=1)])
    assert dict(engine.passage_counts()) == {1: 1, 2: 2}
    assert search_results(engine, "moon dust") == [(2, 0)]


def test_a_corpus_of_empty_passages_is_searched_in_vain(engine: Engine) -> None:
    engine.update([make_passage(1, ""), make_passage(2, "")])
    assert engine.search(["moon"], 10) == []
    assert dict(engine.passage_counts()) == {1: 1, 2: 1}


@pytest.mark.parametrize("term", ["moon", "ferry", "nonsense"])
def test_idf_follows_its_formula(moon: Engine, term: str) -> None:
    frequency = sum(term in each.terms for each in MOON)
    expected = math.log(1 + (len(MOON) - frequency + 0.5) / (frequency + 0.5))
    assert moon.idf([term, term]) == {term: pytest.approx(expected)}


def test_a_term_s_weight_is_a_factor(moon: Engine) -> None:
    plain = {hit[:2]: hit.score for hit in moon.search(["moon", "ferry"], 10)}
    weighted = {hit[:2]: hit.score for hit in moon.search(["moon", "ferry"], 10, {"ferry": 0.25})}
    assert weighted == {**plain, (3, 0): pytest.approx(plain[3, 0] / 4)}


def test_terms_that_occur(moon: Engine) -> None:
    assert moon.existing_terms(["moon", "nonsense", "ferry", "moo"]) == {"moon", "ferry"}
    assert moon.existing_terms([]) == set()


def test_terms_with_a_prefix_are_the_most_frequent_first(moon: Engine) -> None:
    moon.update([make_passage(4, "mood sea")])
    assert moon.terms_with_prefix("moo") == ["moon", "mood"]
    assert moon.terms_with_prefix("nonsense") == []


def test_idf_counts_passages_not_repetitions(engine: Engine) -> None:
    engine.update([make_passage(1, "moon moon moon"), make_passage(2, "dust")])
    weights = engine.idf(["moon", "dust"])
    assert weights["moon"] == weights["dust"]


def test_idf_stays_above_0_while_removed_passages_linger(engine: Engine) -> None:
    engine.update([make_passage(number, "moon") for number in range(1, 9)])
    engine.update(removed=range(1, 8))
    assert engine.idf(["moon"])["moon"] > 0


def test_deleted_ratio_is_a_fraction_and_rebuilding_frees_it(moon: Engine) -> None:
    moon.update(removed=[1])
    assert 0.0 <= moon.deleted_ratio() <= 0.5
    moon.rebuild([passage for passage in MOON if passage.article != 1])
    assert moon.deleted_ratio() == 0.0
    assert dict(moon.passage_counts()) == {2: 1, 3: 1}


def test_closing_twice_is_no_error(moon: Engine) -> None:
    moon.close()
    moon.close()
    assert search_results(moon, "moon ferry") == []


def test_an_emptied_engine_is_as_new(moon: Engine) -> None:
    moon.rebuild(())
    assert dict(moon.passage_counts()) == {}
    assert search_results(moon, "moon ferry") == []
    moon.update(MOON)
    assert dict(moon.passage_counts()) == {1: 2, 2: 1, 3: 1}
    assert search_results(moon, "ferry") == [(3, 0)]


@pytest.mark.parametrize(
    "term",
    [
        pytest.param("moon:base", id="field-syntax"),
        pytest.param('"moon', id="quote"),
        pytest.param("AND", id="operator"),
        pytest.param("*", id="wildcard"),
        pytest.param("月面", id="chinese"),
        pytest.param("é" * 64, id="long"),
        pytest.param("\U0001f680", id="beyond-the-basic-plane"),
        pytest.param("\x00", id="nul"),
    ],
)
def test_terms_are_taken_literally(engine: Engine, term: str) -> None:
    engine.update([make_passage(1, term), make_passage(2, "moon base and 月")])
    assert search_results(engine, term) == [(1, 0)]


def test_numbers_may_be_large(engine: Engine) -> None:
    engine.update([make_passage(2**40, "moon", number=2**20)])
    assert search_results(engine, "moon") == [(2**40, 2**20)]
    engine.update(removed=[2**40])
    assert dict(engine.passage_counts()) == {}


def test_an_update_is_seen_by_other_threads(moon: Engine) -> None:
    with ThreadPoolExecutor(1) as other:
        assert other.submit(search_results, moon, "dust").result() == []
        moon.update([make_passage(4, "dust")], removed=[3])
        assert other.submit(search_results, moon, "dust ferry").result() == [(4, 0)]
        other.submit(moon.update, [make_passage(5, "ice")]).result()
    assert search_results(moon, "ice") == [(5, 0)]
