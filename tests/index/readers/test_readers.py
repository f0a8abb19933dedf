"""read_article and article_files: which files are read, and how the article in them answers."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from index import Library, UnreadableFile
from index.readers import article_files, read_article
from index.readers.files import MAX_BYTES

LANDER: Final = Path(__file__).parent.parent / "data" / "lander.txt"
SENTENCE: Final = "The ferry left the harbour at dawn."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.txt"


def test_an_article_like_the_clients_is_read() -> None:
    article = read_article(LANDER)
    assert article.published == date(2022, 11, 8)
    assert article.text.startswith("For most of the last decade nobody thought")
    assert (article.author, article.url) == (None, None)
    assert article.title.startswith("For most of the last decade nobody thought")
    assert article.title.endswith("…")
    assert len(article.text.strip().split("\n\n")) == 5


def test_an_article_like_the_clients_answers_once_where_it_repeats_itself() -> None:
    with Library.in_memory() as library:
        library.add(read_article(LANDER))
        answer = library.ask("When was the letter of intent signed?")
        best = answer.sentences[0]
        assert "October 27, 2022" in best.text
        assert {best.citation.paragraph, *(each.paragraph for each in best.also)} == {2, 5}
        assert not any("October 27, 2022" in other.text for other in answer.sentences[1:])
        assert library.ask("Who is the agency’s director?").sentences[0].text.endswith("Inês Falcão.")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(SENTENCE.encode(), SENTENCE, id="plain"),
        pytest.param(b"\xef\xbb\xbf" + SENTENCE.encode(), SENTENCE, id="byte-order-mark"),
        pytest.param(b"One.\r\n\r\nTwo.\r\n", "One.\n\nTwo.", id="crlf"),
        pytest.param(b"One.\r\rTwo.", "One.\n\nTwo.", id="cr"),
        pytest.param(b"One\x00 \x1b[1mtext.\x7f", "One [1mtext.", id="control-characters"),
        pytest.param("O\u200bne \u202etext\u202c.".encode(), "One text.", id="invisible-characters"),
        pytest.param("Cafe\u0301.".encode(), "Café.", id="decomposed"),
        pytest.param("क्‍ष.".encode(), "क्‍ष.", id="joiners-stay"),
        pytest.param(b"One\ttext.", "One\ttext.", id="tab-stays"),
        pytest.param(b"One page.\x0cAnother page.", "One page.\nAnother page.", id="form-feed"),
        pytest.param(b"\n\nOne.\n\n", "One.", id="blank-lines-around"),
    ],
)
def test_texts_are_tidied(file: Path, content: bytes, text: str) -> None:
    file.write_bytes(content)
    assert read_article(file).text == text


def test_markdown_is_tidied_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbf---\r\ntitle: The fer\x00ry\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n")
    article = read_article(file)
    assert (article.title, article.text) == ("The ferry", "One.\n\nTwo.")


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        pytest.param("a.pdf", b"%PDF-1.7", r"a\.pdf can't be read: the files known are", id="other-kind"),
        pytest.param("a", SENTENCE.encode(), "the files known are", id="no-ending"),
        pytest.param("a.txt", b"", "holds no text", id="empty"),
        pytest.param("a.md", b"", "holds no text", id="empty-markdown"),
        pytest.param("a.txt", b" \r\n\t\n\x00", "holds no text", id="white-space"),
        pytest.param("a.txt", b"Title: Nothing\nDate: 2021-03-30\n", "holds no text", id="head-alone"),
        pytest.param("a.md", b"---\ntitle: Nothing\n---\n", "holds no text", id="front-matter-alone"),
        pytest.param("a.md", b"# Nothing\n", "holds no text", id="heading-alone"),
        pytest.param("a.md", b"<div>Nothing</div>", "holds no text", id="html-alone"),
        pytest.param("a.txt", "Café".encode("latin-1"), "isn't text in UTF-8", id="latin-1"),
        pytest.param("a.txt", "Café".encode("utf-16"), "isn't text in UTF-8", id="utf-16"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n\xff", "isn't text in UTF-8", id="picture"),
        pytest.param("a.txt", b"\xed\xa0\x80", "isn't text in UTF-8", id="half-a-pair"),
    ],
)
def test_files_without_an_article(tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UnreadableFile, match=complaint) as caught:
        read_article(file)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_missing_file(file: Path) -> None:
    with pytest.raises(UnreadableFile, match="doesn't exist"):
        read_article(file)


def test_a_folder_is_no_file(file: Path) -> None:
    file.mkdir()
    with pytest.raises(UnreadableFile, match="can't be read"):
        read_article(file)


@pytest.mark.parametrize(("extra", "readable"), [(0, True), (1, False)], ids=["at-most", "one-more"])
def test_large_files(file: Path, extra: int, readable: bool) -> None:
    file.write_bytes(SENTENCE.encode().ljust(MAX_BYTES + extra))
    if readable:
        assert read_article(file).text.startswith(SENTENCE)
    else:
        with pytest.raises(UnreadableFile, match="more than 20 MB; split it"):
            read_article(file)


@pytest.mark.parametrize("name", ["a.TXT", "a.Md", "a.markdown"])
def test_endings_in_any_case(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(SENTENCE)
    assert read_article(tmp_path / name).text == SENTENCE


def test_a_folders_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "folder.txt").mkdir()
    for name in ("b.txt", "a.md", "c.pdf", "deeper/d.TXT"):
        (tmp_path / name).write_text(SENTENCE)
    assert list(article_files(tmp_path)) == [tmp_path / name for name in ("a.md", "b.txt", "deeper/d.TXT")]


def test_no_folder_has_no_files(tmp_path: Path) -> None:
    assert list(article_files(tmp_path / "missing")) == []


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    for name in ("notes.txt", ".hidden.txt", ".venv/deep/readme.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Text.")
    assert [file.name for file in article_files(tmp_path)] == ["notes.txt"]
