import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks import peer_answers
from benchmarks.answers import MAX_RANK, evaluate_answers
from benchmarks.data import read_question_set
from benchmarks.peer_answers import PeerLibrary, measure_answerer
from benchmarks.peer_engines import BM25_PEERS, PEERS, PeerSearch
from benchmarks.peers import select_peers
from index import Article
from tests.benchmarks.factories import MOONS, RIVERS, exit_status

TEXTS = ["A river rises in Bohemia.", "Two moons are covered with ice.", "The harvest was poor this year."]
ARTICLES = [Article("Rivers", RIVERS), Article("Moons", MOONS)]
Captured = pytest.CaptureFixture[str]


def search_backwards(texts: Sequence[str], count: int) -> PeerSearch:
    """A peer that returns the last texts first for any question."""
    numbers = list(reversed(range(len(texts))))[:count]
    return lambda _: numbers


@pytest.mark.parametrize("name", PEERS)
@pytest.mark.filterwarnings("ignore")
def test_a_peer_that_is_installed_finds_the_numbers_of_texts_best_first(name: str) -> None:
    try:
        build = PEERS[name]()
    except ImportError:
        pytest.skip(f"{name} isn't installed")
    found = build(TEXTS, 2)("Which moons have ice?")
    assert found[0] == 1
    assert len(found) <= 2  # Haystack leaves out what has none of the words


def test_a_peer_answers_with_sentences_that_stand_where_they_are_cited() -> None:
    library = PeerLibrary(search_backwards)
    assert library.add_all(ARTICLES) == [1, 2]
    first, second = library.ask("anything", 2).sentences
    assert first.text == "Titan was found by Huygens in 1655."
    assert second.text == "It is covered with ice."
    assert (first.citation.article.id, first.citation.article.title, first.citation.paragraph) == (
        2,
        "Moons",
        2,
    )


def test_a_peer_is_asked_for_no_more_texts_than_there_are() -> None:
    counts = []

    def build(texts: Sequence[str], count: int) -> PeerSearch:
        counts.append(count)
        return search_backwards(texts, count)

    PeerLibrary(build).add_all([Article("Short", "One sentence.")])
    PeerLibrary(build).add_all([Article("Long", "It rose. " * 50)])
    assert counts == [1, MAX_RANK]


def test_a_peer_without_articles_says_nothing() -> None:
    assert PeerLibrary(search_backwards).ask("anything", 3).sentences == ()


def test_a_peer_is_judged_as_footnote_is(data: Path) -> None:
    given = read_question_set(data, "qa/squad-dev")
    figures = evaluate_answers(PeerLibrary(search_backwards), given)
    assert figures["strict@1"] == 50
    assert figures["strict@5"] == 100
    assert figures.keys() == (measure_answerer("footnote", "qa/squad-dev", data) or {}).keys()


def test_a_peer_that_is_not_installed_is_skipped(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bm25s", None)
    assert measure_answerer("bm25s", "qa/squad-dev", data) is None


def read_answers_report(captured: Captured) -> Any:
    return json.loads(captured.readouterr().out)


def test_json_has_every_system_of_every_set(data: Path, capsys: Captured) -> None:
    assert exit_status(peer_answers.main, data, "--peers", "rank_bm25", "--json") == 0
    sets = read_answers_report(capsys)["sets"]
    assert sets.keys() == set(peer_answers.PEER_QUESTION_SETS)
    assert all(found.keys() == {"footnote", "rank_bm25"} for found in sets.values())
    assert sets["qa/squad-dev"]["footnote"]["strict@1"] == 100


def test_the_table_names_the_set_and_the_systems(data: Path, capsys: Captured) -> None:
    arguments = ("--set", "qa/wiki-train", "--peers", "rank_bm25")
    assert exit_status(peer_answers.main, data, *arguments) == 0
    output = capsys.readouterr().out
    assert all(word in output for word in ("qa/wiki-train", "footnote", "rank_bm25", "strict@1"))


def test_a_set_that_is_not_there_is_one_sentence(data: Path, capsys: Captured) -> None:
    assert exit_status(peer_answers.main, data, "--set", "qa/nowhere") == 2
    assert "lacks qa/nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["bm25s", "rank_bm25"], ["bm25s", "rank_bm25"], id="in their order"),
        pytest.param(["bm25s", "bm25s"], ["bm25s"], id="each once"),
        pytest.param([], [], id="none"),
    ],
)
def test_chosen_peers(names: Sequence[str], expected: Sequence[str]) -> None:
    assert select_peers(names, PEERS) == expected


def test_embeddings_are_left_out_of_the_comparison_of_speed_unless_asked_for() -> None:
    assert PEERS.keys() - BM25_PEERS.keys() == {"minilm"}
