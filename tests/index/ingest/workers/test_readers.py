"""Reading of files: formats, limits, errors."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from index import Article, Library, UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.readers import Readers, ReadResult, RejectedFile
from index.text.characters import MAX_COMBINING_MARKS
from tests.index.ingest.formats.factories import (
    SAMPLE_FILES,
    SAMPLE_PARAGRAPHS,
    SAMPLE_SENTENCE,
    make_chapter,
    make_epub,
    make_html,
    make_pdf,
    make_zip,
)

LANDER_FILE: Final = Path(__file__).parents[2] / "data" / "lander.txt"
ReadArticle = Callable[[Path], Article]
READER_LIMITS: Final = FileLimits(file_bytes=2_000_000, seconds=20)


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(READER_LIMITS) as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.txt"


@pytest.fixture
def read_article(readers: Readers) -> ReadArticle:
    """A function that reads the article of a file."""
    return lambda file: readers.read_file(file).articles[0]


def test_a_typical_article(read_article: ReadArticle) -> None:
    article = read_article(LANDER_FILE)
    assert article.published == date(2022, 11, 8)
    assert article.text.startswith("For most of the last decade nobody thought")
    assert (article.author, article.url) == (None, None)
    assert article.title.startswith("For most of the last decade nobody thought")
    assert article.title.endswith("…")
    assert len(article.text.strip().split("\n\n")) == 5


def test_a_repeated_sentence_is_one_answer(read_article: ReadArticle) -> None:
    with Library.in_memory() as library:
        library.add(read_article(LANDER_FILE))
        answer = library.ask("When was the letter of intent signed?")
        best = answer.sentences[0]
        assert "October 27, 2022" in best.text
        assert {best.citation.paragraph, *(each.paragraph for each in best.also)} == {2, 5}
        assert not any("October 27, 2022" in other.text for other in answer.sentences[1:])
        assert library.ask("Who is the agency’s director?").sentences[0].text.endswith("Inês Falcão.")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(SAMPLE_SENTENCE.encode(), SAMPLE_SENTENCE, id="plain"),
        pytest.param(b"\xef\xbb\xbf" + SAMPLE_SENTENCE.encode(), SAMPLE_SENTENCE, id="byte-order-mark"),
        pytest.param(b"One.\r\n\r\nTwo.\r\n", "One.\n\nTwo.", id="crlf"),
        pytest.param(b"One.\r\rTwo.", "One.\n\nTwo.", id="cr"),
        pytest.param(b"One\x00 \x1b[1mtext.\x7f", "One [1mtext.", id="control-characters"),
        pytest.param("O\u200bne \u202etext\u202c.".encode(), "One text.", id="invisible-characters"),
        pytest.param("Cafe\u0301.".encode(), "Café.", id="decomposed"),
        pytest.param("क्‍ष.".encode(), "क्‍ष.", id="joiners-stay"),
        pytest.param(b"One\ttext.", "One\ttext.", id="tab-stays"),
        pytest.param(b"One page.\x0cAnother page.", "One page.\nAnother page.", id="form-feed"),
        pytest.param(b"\n\nOne.\n\n", "One.", id="blank-lines-around"),
        pytest.param(b"One.\r\n\r\nTwo.\rThree.\n\nFour.", "One.\n\nTwo.\nThree.\n\nFour.", id="mixed-ends"),
        pytest.param("Café".encode("latin-1"), "Café", id="latin-1"),
        pytest.param("Café".encode("utf-16"), "Café", id="utf-16"),
    ],
)
def test_texts_are_normalized(read_article: ReadArticle, file: Path, content: bytes, text: str) -> None:
    file.write_bytes(content)
    assert read_article(file).text == text


def test_markdown_is_normalized_before_parsing(read_article: ReadArticle, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbf---\r\ntitle: The fer\x00ry\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n")
    article = read_article(file)
    assert (article.title, article.text) == ("The ferry", "One.\n\nTwo.")


@pytest.mark.parametrize(("name", "data"), SAMPLE_FILES.items(), ids=SAMPLE_FILES)
def test_every_format_gives_the_same_text(readers: Readers, name: str, data: bytes) -> None:
    (article,) = readers.read(name, data).articles
    assert article.text == "\n\n".join(SAMPLE_PARAGRAPHS)


@pytest.mark.parametrize(("name", "data"), SAMPLE_FILES.items(), ids=SAMPLE_FILES)
def test_every_format_on_disk(readers: Readers, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert readers.read_file(tmp_path / name) == readers.read(name, data)


def test_the_media_type_sets_type_and_encoding(readers: Readers) -> None:
    data = make_html("Prom wypłynął z portu o świcie, a na pokładzie było czterdzieści osób.").encode(
        "iso-8859-2"
    )
    (article,) = readers.read("https://example.org/prom", data, "text/html; charset=ISO-8859-2").articles
    assert article.text == "Prom wypłynął z portu o świcie, a na pokładzie było czterdzieści osób."


def test_an_archive_gives_the_articles_of_all_its_files(readers: Readers) -> None:
    texts: dict[str, str | bytes] = {f"news/{name}": data for name, data in SAMPLE_FILES.items()}
    result = readers.read("news.zip", make_zip({**texts, "news/photo.jpg": b"\xff\xd8\xff"}))
    assert [article.text for article in result.articles] == ["\n\n".join(SAMPLE_PARAGRAPHS)] * len(texts)
    assert result.rejected == ()


def test_rejected_members_of_an_archive(readers: Readers) -> None:
    files: dict[str, str | bytes] = {
        "a/a.txt": SAMPLE_SENTENCE,
        "b/b.txt": "",
        "c.pdf": b"%PDF",
        "d.zip": make_zip({"e.txt": SAMPLE_SENTENCE}),
    }
    result = readers.read("news.zip", make_zip(files))
    assert [article.text for article in result.articles] == [SAMPLE_SENTENCE]
    assert result.rejected == (
        RejectedFile("d.zip", "d.zip is an archive in an archive; unpack it."),
        RejectedFile("b/b.txt", "b holds no text."),
        RejectedFile("c.pdf", "c.pdf isn't a PDF."),
    )


def test_an_archive_s_time_is_limited() -> None:
    with Readers(FileLimits(archive_seconds=0)) as readers:
        result = readers.read("news.zip", make_zip({"a.txt": SAMPLE_SENTENCE}))
    assert result == ReadResult(
        (), (RejectedFile("a.txt", "a.txt is one too many in this archive; split it."),)
    )


def test_an_archive_s_articles_are_limited() -> None:
    with Readers(FileLimits(articles=1)) as readers:
        result = readers.read("news.zip", make_zip({"a.txt": SAMPLE_SENTENCE, "b.txt": SAMPLE_SENTENCE}))
    assert (len(result.articles), len(result.rejected)) == (1, 1)


@pytest.mark.parametrize(
    ("limits", "name", "data", "complaint"),
    [
        pytest.param(
            FileLimits(articles=1),
            "a.epub",
            make_epub({f"{number}.xhtml": make_chapter(SAMPLE_SENTENCE) for number in range(2)}),
            r"a\.epub gives more than 1 articles; split it\.",
            id="articles",
        ),
        pytest.param(
            FileLimits(characters=30),
            "a.html",
            make_html(SAMPLE_SENTENCE).encode(),
            r"a\.html has more than 30 characters.*",
            id="characters",
        ),
        pytest.param(
            FileLimits(pages=1),
            "a.pdf",
            make_pdf([], []),
            r"a\.pdf has more than 1 pages; split it\.",
            id="pages",
        ),
    ],
)
def test_limits(limits: FileLimits, name: str, data: bytes, complaint: str) -> None:
    with Readers(limits) as readers, pytest.raises(UnreadableFile, match=f"^{complaint}$"):
        readers.read(name, data)


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        pytest.param("a.odt", b"PK", r"a\.odt can't be read: the files known are", id="other-kind"),
        pytest.param("a", SAMPLE_SENTENCE.encode(), "the files known are", id="no-ending"),
        pytest.param("a.txt", b"", "holds no text", id="empty"),
        pytest.param("a.md", b"", "holds no text", id="empty-markdown"),
        pytest.param("a.txt", b" \r\n\t\n\x00", "holds no text", id="white-space"),
        pytest.param("a.txt", b"Title: Nothing\nDate: 2021-03-30\n", "holds no text", id="head-alone"),
        pytest.param("a.md", b"---\ntitle: Nothing\n---\n", "holds no text", id="front-matter-alone"),
        pytest.param("a.md", b"# Nothing\n", "holds no text", id="heading-alone"),
        pytest.param("a.md", b"<div>Nothing</div>", "holds no text", id="html-alone"),
        pytest.param("a.txt", b"caf\xe9 \x00\x01", "isn't text in an encoding", id="no-encoding"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n\xff", "isn't text but a picture", id="picture"),
        pytest.param("a.md", SAMPLE_FILES["a.pdf"], "isn't text but a PDF", id="pdf-as-markdown"),
        pytest.param("a.html", SAMPLE_FILES["a.docx"], "isn't text but a ZIP archive", id="word-as-html"),
        pytest.param("a.pdf", SAMPLE_FILES["a.html"], "isn't a PDF", id="html-as-pdf"),
        pytest.param("a.docx", SAMPLE_FILES["a.epub"], "isn't a Word file", id="epub-as-word"),
        pytest.param("a.md", b"---\na: " + b"[" * 100_000 + b"\n---\n", "holds no text", id="nested-yaml"),
        pytest.param("a.txt", b"a" * 2_000_001, "has more than 2 MB; split it", id="too-large"),
    ],
)
def test_unreadable_files(readers: Readers, name: str, data: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableFile, match=complaint) as caught:
        readers.read(name, data)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_long_texts(readers: Readers, name: str) -> None:
    text = "\n\n".join([SAMPLE_SENTENCE] * 40_000)
    assert readers.read(name, text.encode()).articles[0].text == text


def test_slow_markdown() -> None:
    with (
        Readers(FileLimits(seconds=1)) as readers,
        pytest.raises(UnreadableFile, match=r"^a\.md took longer than 1 second to read; split it\.$"),
    ):
        readers.read("a.md", b"![" * 200_000)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_the_shortest_text_is_parsed_in_the_process(name: str) -> None:
    with Readers(READER_LIMITS, "tests.index.ingest.workers.faulty_parsers:misbehave") as readers:
        assert readers.read(name, b"A story.").articles
        with pytest.raises(UnreadableFile, match="reading it takes too much memory, or fails"):
            readers.read(name, b"crash")


def test_a_megabyte_of_combining_marks(readers: Readers) -> None:
    (article,) = readers.read("a.txt", ("a" + "\u0315\u0300" * 240_000).encode()).articles
    assert len(article.text) <= 1 + MAX_COMBINING_MARKS


@pytest.mark.parametrize("name", ["missing.txt", "missing.pdf", "missing"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile, match="doesn't exist"):
        Readers().read_file(tmp_path / name)


def test_a_folder_is_no_file(file: Path) -> None:
    file.mkdir()
    with pytest.raises(UnreadableFile, match="is no file"):
        Readers().read_file(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_a_pipe_is_no_file(file: Path) -> None:
    os.mkfifo(file)
    with pytest.raises(UnreadableFile, match="is no file"):
        Readers().read_file(file)


@pytest.mark.parametrize(("extra", "readable"), [(0, True), (1, False)], ids=["at-most", "one-more"])
def test_large_files(readers: Readers, file: Path, extra: int, readable: bool) -> None:
    file.write_bytes(SAMPLE_SENTENCE.encode().ljust(READER_LIMITS.file_bytes + extra))
    if readable:
        assert readers.read_file(file).articles[0].text.startswith(SAMPLE_SENTENCE)
    else:
        with pytest.raises(UnreadableFile, match="more than 2 MB; split it"):
            readers.read_file(file)


@pytest.mark.parametrize("name", ["a.TXT", "a.Md", "a.markdown"])
def test_suffixes_in_any_case(read_article: ReadArticle, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(SAMPLE_SENTENCE)
    assert read_article(tmp_path / name).text == SAMPLE_SENTENCE


def test_the_parsers_are_imported_in_the_process_alone() -> None:
    heavy = {"lxml", "trafilatura", "mammoth", "pypdfium2"}
    script = f"import sys, index.ingest.workers.readers; print({heavy} & {{*sys.modules}})"
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)  # noqa: S603 - our own script
    assert printed.stdout == "set()\n"


class TestStop:
    @pytest.fixture
    def stopped(self) -> Iterator[Readers]:
        """Readers for a test to stop."""
        with Readers(READER_LIMITS, parser="tests.index.ingest.workers.faulty_parsers:misbehave") as readers:
            yield readers

    def test_the_current_file_is_refused_at_once(self, stopped: Readers) -> None:
        assert stopped.read("a.html", b"A story.").articles  # the process is there
        stopping = threading.Timer(0, stopped.stop)
        stopping.start()
        with pytest.raises(UnreadableFile, match=r"or fails|any more"):  # not "took longer"
            stopped.read("b.html", b"hang")

    def test_later_files_are_refused(self, stopped: Readers) -> None:
        stopped.stop()
        with pytest.raises(UnreadableFile, match="nothing is read any more"):
            stopped.read("a.html", b"A story.")
