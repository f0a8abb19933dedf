"""Runs of the command line, in this process or in one of their own."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot.__main__ import main

if TYPE_CHECKING:
    import pytest

PROJECT_FOLDER: Final = Path(__file__).parents[3]
PIPED_NOTICE: Final = "DISCORD_TOKEN isn't set: answering questions from standard input.\n"
"""Printed to standard error where questions are piped in."""


@dataclass(frozen=True, slots=True)
class CommandResult:
    """Exit status and output of a command."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The standard output, as JSON."""
        return json.loads(self.out)

    def error_sentence(self) -> str:
        """The sentence of a command that did nothing."""
        assert self.status == 2, self
        sentence = self.err.removeprefix(PIPED_NOTICE)
        assert sentence.startswith("footnote: "), self
        assert sentence.count("\n") == 1, self
        return sentence.removeprefix("footnote: ").strip()


class CommandRunner:
    """Runs `footnote …` in this process, in an environment that is the test's own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object, piped: str = "") -> CommandResult:
        self._monkeypatch.setattr(sys, "argv", ["footnote", *map(str, arguments)])
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(piped))
        status = 0
        try:
            main()
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = self._capsys.readouterr()
        return CommandResult(status, out, err)


def run_process(*arguments: object, piped: bytes = b"", **variables: str) -> CommandResult:
    """Run `python -m bot …` as a process of its own."""
    command = [sys.executable, "-m", "bot", *map(str, arguments)]
    environment = {
        "PYTHONPATH": str(PROJECT_FOLDER),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "80",
    } | variables
    completed = subprocess.run(  # noqa: S603 - our own command
        command, input=piped, capture_output=True, check=False, env=environment, timeout=60
    )
    return CommandResult(completed.returncode, completed.stdout.decode(), completed.stderr.decode())


def start_process(*arguments: object, cwd: Path, **variables: str) -> subprocess.Popen[str]:
    """Start `python -m bot …` so that SIGINT ends it, even where this process was started to ignore it.

    A shell starts background jobs so; a child would inherit it.
    """
    previous = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "bot", *map(str, arguments)],
            cwd=cwd,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": str(PROJECT_FOLDER)} | variables,
        )
    finally:
        signal.signal(signal.SIGINT, previous)
