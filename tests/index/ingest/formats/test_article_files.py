"""Article files of a folder."""

from pathlib import Path

from index.ingest.formats.file_types import find_article_files
from tests.index.ingest.formats.factories import SAMPLE_SENTENCE


def test_a_folders_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "folder.txt").mkdir()
    for name in ("b.txt", "a.md", "c.pdf", "d.jpg", "deeper/d.TXT"):
        (tmp_path / name).write_text(SAMPLE_SENTENCE)
    files = [tmp_path / name for name in ("a.md", "b.txt", "c.pdf", "deeper/d.TXT")]
    assert list(find_article_files(tmp_path)) == files


def test_a_missing_folder_has_no_files(tmp_path: Path) -> None:
    assert list(find_article_files(tmp_path / "missing")) == []


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    for name in ("notes.txt", ".hidden.txt", ".venv/deep/readme.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Text.")
    assert [file.name for file in find_article_files(tmp_path)] == ["notes.txt"]
