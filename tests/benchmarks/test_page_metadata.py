"""Figures of the metadata of pages."""

import json
from pathlib import Path

import pytest

from benchmarks import page_metadata
from benchmarks.errors import CannotMeasure
from benchmarks.page_metadata import PageMetadata, find_gold, measure, read_by_footnote, read_by_trafilatura
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS, make_html

HEAD = (
    '<title>The Ferry</title><meta name="author" content="Ada Lindqvist">'
    '<meta property="article:published_time" content="2021-03-30">'
)
GOLD = {"title": "The ferry", "authors": ["Ada Lindqvist"], "publish_date": "2021-03-30T08:00:00"}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A page with gold metadata beside it, and one with them in another folder."""
    for folder in ("html", "metadata"):
        (tmp_path / folder).mkdir()
    (tmp_path / "a.html").write_text(make_html(*SAMPLE_PARAGRAPHS, head=HEAD))
    (tmp_path / "a.json").write_text(json.dumps(GOLD))
    (tmp_path / "html" / "b.html").write_text(make_html(*SAMPLE_PARAGRAPHS, head=HEAD))
    (tmp_path / "metadata" / "b.json").write_text(json.dumps({"publish_date": ["2021-01-01", "2021-01-02"]}))
    (tmp_path / "no-gold.html").write_text(make_html(*SAMPLE_PARAGRAPHS))
    return tmp_path


def test_figures(pages: Path) -> None:
    found = find_gold(pages)
    assert [page.gold.days for page in found] == [("2021-03-30",), ("2021-01-01", "2021-01-02")]
    for reader in (read_by_footnote, read_by_trafilatura):
        assert measure(reader, found) == {"title": 100, "author": 100, "day": 50, "false": 1}
    assert measure(lambda *_: PageMetadata(), found) == {"title": 0, "author": 0, "day": 0, "false": 0}


def test_without_pages(tmp_path: Path) -> None:
    with pytest.raises(CannotMeasure):
        find_gold(tmp_path)


def test_the_command(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page_metadata.page_metadata(pages, as_json=True)
    assert json.loads(capsys.readouterr().out)["footnote"]["day"] == 50
