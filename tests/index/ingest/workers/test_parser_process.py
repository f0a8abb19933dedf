"""The parser process: after any fault, the next file is read."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from index import UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.errors import WorkerStartError
from index.ingest.workers.readers import Readers

PARSER: Final = "tests.index.ingest.workers.faulty_parsers:misbehave"


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(FileLimits(seconds=1, memory_bytes=200_000_000), PARSER) as opened:
        yield opened


def parser_pid(readers: Readers) -> str:
    """The PID of the process, as the parser reports it."""
    return readers.read("a.pdf", b"fine").articles[0].text.split()[0]


def test_one_process_reads_one_file_after_the_other(readers: Readers) -> None:
    assert parser_pid(readers) == parser_pid(readers) != str(os.getpid())


@pytest.mark.parametrize(
    ("word", "complaint"),
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
def test_a_lost_process_is_replaced(readers: Readers, word: bytes, complaint: str) -> None:
    before = parser_pid(readers)
    with pytest.raises(UnreadableFile, match=f"^{complaint}$"):
        readers.read("a.pdf", word)
    assert parser_pid(readers) != before


@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        pytest.param(b"fail", r"a\.pdf can't be read; it may be damaged\.", id="fault"),
        pytest.param(b"refuse", r"It holds no text\.", id="refusal"),
        pytest.param(b"nest", r"a\.pdf can't be read; it may be damaged\.", id="recursion"),
    ],
)
def test_a_process_that_reports_an_error_is_kept(readers: Readers, word: bytes, complaint: str) -> None:
    before = parser_pid(readers)
    with pytest.raises(UnreadableFile, match=f"^{complaint}$"):
        readers.read("a.pdf", word)
    assert parser_pid(readers) == before


def test_a_parser_s_fault_is_kept_for_developers(readers: Readers) -> None:
    with pytest.raises(UnreadableFile) as caught:
        readers.read("a.pdf", b"fail")
    assert str(caught.value.__cause__) == "ZeroDivisionError: a parser's mistake"


def test_output_of_libraries_is_ignored(readers: Readers) -> None:
    assert readers.read("a.pdf", b"print").articles[0].text.endswith("print")


def test_a_malformed_reply_is_a_failure() -> None:
    with (
        Readers(FileLimits(), "tests.index.ingest.workers.faulty_parsers:garble") as readers,
        pytest.raises(UnreadableFile, match="fails"),
    ):
        readers.read("a.pdf", b"")


def test_a_process_that_died_between_files_is_replaced(readers: Readers) -> None:
    before = parser_pid(readers)
    process = readers._worker._process
    assert process
    process.kill()
    process._process.wait()
    assert parser_pid(readers) != before


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
    first = parser_pid(readers)
    readers.close()
    readers.close()
    assert parser_pid(readers) != first
    readers.close()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc")
def test_no_secret_is_handed_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    with Readers(parser=PARSER) as readers:
        process = parser_pid(readers)
        assert b"secret" not in Path(f"/proc/{process}/environ").read_bytes()


def test_a_missing_parser_is_no_fault_of_the_file() -> None:
    with Readers(parser="index:nothing") as readers, pytest.raises(WorkerStartError, match="doesn't start"):
        readers.read("a.pdf", b"fine")
