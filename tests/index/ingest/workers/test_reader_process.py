"""The readers' process: whatever a file does to it, the next one is read."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from index import UnreadableFile
from index.ingest.formats.file_types import FileType
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.process import WorkerLost
from index.ingest.workers.reader_process import ReaderProcess
from index.ingest.workers.reader_protocol import ParseRequest
from index.ingest.workers.readers import Readers

PARSER: Final = "tests.index.ingest.workers.faulty_parsers:misbehave"


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(FileLimits(seconds=1, memory_bytes=200_000_000), PARSER) as made:
        yield made


def process_of(readers: Readers) -> str:
    """The number of the process that reads, as it tells."""
    return readers.read("a.pdf", b"fine").articles[0].text.split()[0]


def test_a_process_of_its_own_reads_one_file_after_the_other(readers: Readers) -> None:
    assert process_of(readers) == process_of(readers) != str(os.getpid())


@pytest.mark.parametrize(
    ("does", "complaint"),
    [
        pytest.param(b"hang", r"a\.pdf took longer than 1 second to read; split it\.", id="hang"),
        pytest.param(b"spin", r"a\.pdf took longer than 1 second to read; split it\.", id="spin"),
        pytest.param(
            b"crash", r"a\.pdf can't be read: reading it takes too much memory, or fails\.", id="crash"
        ),
        pytest.param(
            b"leave", r"a\.pdf can't be read: reading it takes too much memory, or fails\.", id="leave"
        ),
        pytest.param(
            b"grow",
            r"a\.pdf needs too much memory to be read; split it\.",
            id="grow",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux alone"),
        ),
    ],
)
def test_a_process_that_is_lost_is_replaced(readers: Readers, does: bytes, complaint: str) -> None:
    before = process_of(readers)
    with pytest.raises(UnreadableFile, match=f"^{complaint}$"):
        readers.read("a.pdf", does)
    assert process_of(readers) != before


@pytest.mark.parametrize(
    ("does", "complaint"),
    [
        pytest.param(b"fail", r"a\.pdf can't be read; it may be damaged\.", id="fault"),
        pytest.param(b"refuse", r"It holds no text\.", id="refusal"),
        pytest.param(b"nest", r"a\.pdf can't be read; it may be damaged\.", id="recursion"),
    ],
)
def test_a_process_that_complains_is_kept(readers: Readers, does: bytes, complaint: str) -> None:
    before = process_of(readers)
    with pytest.raises(UnreadableFile, match=f"^{complaint}$"):
        readers.read("a.pdf", does)
    assert process_of(readers) == before


def test_a_parser_s_fault_is_kept_for_developers(readers: Readers) -> None:
    with pytest.raises(UnreadableFile) as caught:
        readers.read("a.pdf", b"fail")
    assert str(caught.value.__cause__) == "ZeroDivisionError: a parser's mistake"


def test_what_a_library_prints_is_no_reply(readers: Readers) -> None:
    assert readers.read("a.pdf", b"print").articles[0].text.endswith("print")


def test_what_is_no_reply_is_a_failure() -> None:
    with (
        Readers(FileLimits(), "tests.index.ingest.workers.faulty_parsers:garble") as readers,
        pytest.raises(UnreadableFile, match="fails"),
    ):
        readers.read("a.pdf", b"")


def test_a_process_that_dies_while_it_is_told_of_a_file() -> None:
    worker = ReaderProcess(PARSER, FileLimits())
    worker._process._process.kill()
    with pytest.raises(UnreadableFile, match="fails"):
        worker.parse(ParseRequest(FileType.PDF, "a.pdf", bytes(10_000_000)), 20)
    assert not worker.is_alive


def test_several_threads_share_it(readers: Readers) -> None:
    texts: list[str] = []

    def read(number: int) -> None:
        article = readers.read("a.pdf", f"fine {number}".encode()).articles[0]
        texts.append(article.text.split()[-1])

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(texts) == [str(number) for number in range(8)]


def test_it_can_be_closed_and_used_again() -> None:
    readers = Readers(parser=PARSER)
    readers.close()
    first = process_of(readers)
    readers.close()
    readers.close()
    assert process_of(readers) != first
    readers.close()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc, to see what a process is handed")
def test_no_secret_is_handed_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    with Readers(parser=PARSER) as readers:
        process = process_of(readers)
        assert b"secret" not in Path(f"/proc/{process}/environ").read_bytes()


def test_a_parser_that_is_not_there_is_our_own_fault() -> None:
    with pytest.raises(WorkerLost, match="doesn't start"):
        ReaderProcess("index:nothing", FileLimits())
