"""The runtime: logs as JSON or as text for a terminal, without messages; the interpreter's tuning."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from typing import Final

import pytest

LOG_SCRIPT: Final = """
import logging, sys, structlog
from bot.core.runtime import configure_logging

def answer(question):
    raise ZeroDivisionError("no message text here")

configure_logging(sys.argv[1])
try:
    answer(sys.argv[2])
except ZeroDivisionError as error:
    structlog.get_logger("bot.test").error("unexpected error", reference="abc", exc_info=error)
logging.getLogger("discord.gateway").debug("WebSocket Event: %s", {"content": sys.argv[2]})
logging.getLogger("discord.http").warning("we are being rate limited")
"""


QUESTION: Final = "whatever somebody asked"


def run_logging(level: str) -> list[str]:
    """The lines of a process's standard error, which is no terminal."""
    command = [sys.executable, "-c", LOG_SCRIPT, level, QUESTION]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own command
    assert done.stdout == ""
    return done.stderr.splitlines()


def run_logging_on_terminal(level: str) -> str:
    """The standard error of a process, which is a terminal."""
    reader, writer = os.openpty()
    shown = b""
    command = [sys.executable, "-c", LOG_SCRIPT, level, QUESTION]
    with subprocess.Popen(command, stderr=writer):  # noqa: S603 - our own command
        os.close(writer)
        with contextlib.suppress(OSError):  # how a terminal ends
            while chunk := os.read(reader, 4096):
                shown += chunk
    os.close(reader)
    return shown.decode()


def test_every_line_is_json_with_its_fields() -> None:
    failed, limited = map(json.loads, run_logging("INFO"))
    assert failed["event"] == "unexpected error"
    assert (failed["level"], failed["logger"], failed["reference"]) == ("error", "bot.test", "abc")
    assert "ZeroDivisionError" in failed["exception"]
    assert limited["event"] == "we are being rate limited"


def test_the_level_is_kept() -> None:
    assert [json.loads(line)["event"] for line in run_logging("ERROR")] == ["unexpected error"]


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_no_message_text_is_logged(level: str) -> None:
    assert QUESTION not in "\n".join(run_logging(level))


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_no_message_text_is_logged_on_a_terminal(level: str) -> None:
    shown = run_logging_on_terminal(level)
    assert "ZeroDivisionError" in shown
    assert QUESTION not in shown


TUNE_SCRIPT: Final = """
import gc, sys
from bot.core.runtime import tune_interpreter
before = sys.getswitchinterval()
tune_interpreter()
print(sys.getswitchinterval() < before, gc.get_freeze_count() > 1_000, gc.isenabled())
"""


def test_threads_take_turns_sooner_and_garbage_is_still_collected() -> None:
    said = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", TUNE_SCRIPT], check=True, capture_output=True, text=True
    ).stdout
    assert said == "True True True\n"
