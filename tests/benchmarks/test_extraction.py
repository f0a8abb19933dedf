import json
from pathlib import Path

import pytest

from benchmarks import extraction
from benchmarks.errors import CannotMeasure
from benchmarks.extraction import compare_words, find_pages
from tests.benchmarks.factories import exit_status
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS, make_html


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A page that is extracted well, and one that is extracted by half."""
    for folder in ("html", "txt"):
        (tmp_path / folder).mkdir()
    (tmp_path / "html" / "a.html").write_text(make_html(*SAMPLE_PARAGRAPHS))
    (tmp_path / "txt" / "a.txt").write_text("\n".join(SAMPLE_PARAGRAPHS))
    (tmp_path / "b.html").write_text(make_html(SAMPLE_PARAGRAPHS[0]))
    (tmp_path / "b.txt").write_text(SAMPLE_PARAGRAPHS[0] + " " + SAMPLE_PARAGRAPHS[0])
    (tmp_path / "no-gold.html").write_text(make_html(*SAMPLE_PARAGRAPHS))
    return tmp_path


@pytest.mark.parametrize(
    ("found", "gold", "figures"),
    [
        pytest.param("One two.", "one, TWO!", {"P": 100, "R": 100, "F1": 100}, id="the same words"),
        pytest.param("one two three four", "one two", {"P": 50, "R": 100, "F1": 66.67}, id="too many"),
        pytest.param("one", "one one", {"P": 100, "R": 50, "F1": 66.67}, id="too few"),
        pytest.param("", "one", {"P": 0, "R": 0, "F1": 0}, id="none"),
        pytest.param("月面基地", "月面", {"P": 50, "R": 100, "F1": 66.67}, id="letters"),
    ],
)
def test_words_are_compared(found: str, gold: str, figures: dict[str, float]) -> None:
    assert compare_words(found, gold) == figures


def test_pages_with_gold_words(pages: Path) -> None:
    assert [each.file.name for each in find_pages(pages)] == ["b.html", "a.html"]


def test_a_folder_without_pages(tmp_path: Path) -> None:
    with pytest.raises(CannotMeasure, match="no pages"):
        find_pages(tmp_path)


def test_figures_as_json(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_status(extraction.main, pages, "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["pages"]["a.html"] == {"P": 100, "R": 100, "F1": 100}
    assert data["mean"]["R"] == 75
    assert list(data["mean"]) == ["P", "R", "F1", "ms"]


def test_the_table_is_for_people(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_status(extraction.main, pages) == 0
    assert "2 pages" in capsys.readouterr().out


def test_nothing_to_measure_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_status(extraction.main, tmp_path) == 2
    assert capsys.readouterr().err.startswith("python -m benchmarks.extraction: There are no pages")
