"""The entry point of worker processes, run without a parent that watches it."""

import io
import os
import signal
import subprocess
import sys

import pytest

from index.ingest.workers.framing import TIMEOUT_STRUCT, read_message, write_message


def run_worker(*words: bytes) -> "subprocess.CompletedProcess[bytes]":
    """Run the process on a request for each word."""
    requests = io.BytesIO()
    for word in words:
        write_message(requests, [TIMEOUT_STRUCT.pack(0.1), word])
    command = [
        "-m",
        "index.ingest.workers.main",
        "tests.index.ingest.workers.faulty_handlers:make_faulty_handler",
        "200000000",
    ]
    return subprocess.run(  # noqa: S603 - our own module
        [sys.executable, *command, "0", "hello"],
        input=requests.getvalue(),
        capture_output=True,
        check=False,
        env={"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
        timeout=60,
    )


def test_it_answers_each_request_and_exits() -> None:
    ended = run_worker(b"fine", b"print", b"fine")
    assert ended.returncode == 0
    replies = io.BytesIO(ended.stdout)
    messages = [read_message(replies) for _ in range(4)]
    assert messages[0] == [b"ready"]
    assert [frames[0::2] for frames in messages[1:]] == [
        [b"hello", word] for word in (b"fine", b"print", b"fine")
    ]
    assert replies.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of CPU time")
def test_its_cpu_time_is_limited() -> None:
    assert run_worker(b"spin").returncode == -signal.SIGXCPU
