"""Durability: a library keeps acknowledged changes though its process is killed again and again."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

import pytest

import tests.index
from index import Library
from tests.index.samples import cited_article_ids, number_word
from tests.index.writer_process import numbered_text

ROOT: Final = Path(next(iter(tests.index.__path__))).parent.parent
KILL_COUNT: Final = 20
MAX_LINES_READ: Final = (1, 2, 3, 10, 30)
"""Numbers of lines to read before killing; a process prints the first before it opens the library."""

MAX_SECONDS_TO_KILL: Final = 0.03
"""Maximum time until it is killed after that, about that of two changes."""


@dataclass
class AcknowledgedChanges:
    """Changes that the killed processes reported, which the library must keep.

    Attributes:
        stored: Numbers of the texts that were added and not removed, by id.
        added: Number of a text whose addition was begun and not acknowledged.
        removed: Id of an article whose removal was begun and not acknowledged.
    """

    stored: dict[int, int] = field(default_factory=dict)
    added: int | None = None
    removed: int | None = None

    def apply_line(self, line: str) -> None:
        """Apply one line of output."""
        match line.split():
            case ["add", number]:
                self.added = int(number)
            case ["added", number, ident]:
                self.stored[int(ident)], self.added = int(number), None
            case ["remove", ident]:
                self.removed = int(ident)
            case ["removed", ident]:
                del self.stored[int(ident)]
                self.removed = None

    def check_against(self, actual: dict[int, int]) -> None:
        """Compare with the numbers of the texts in the library, by id, and continue from these."""
        expected = {ident for ident in self.stored if ident != self.removed}
        assert expected <= actual.keys(), "an acknowledged article is lost"
        new = actual.keys() - self.stored.keys()
        assert {actual[ident] for ident in new} <= {self.added}, (
            "a removed article is back, or an unknown one"
        )
        self.stored, self.added, self.removed = actual, None, None


def run_and_kill(folder: Path, seed: int, rng: random.Random) -> list[str]:
    """Run a process that writes to the library, kill it at a random moment, and return its output."""
    command = [sys.executable, "-m", "tests.index.writer_process", str(folder), str(seed), str(seed * 1000)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stdout
        lines = list(islice(process.stdout, rng.choice(MAX_LINES_READ)))
        time.sleep(rng.uniform(0, MAX_SECONDS_TO_KILL))
        process.kill()
        lines += process.stdout
    return [line for line in lines if line.endswith("\n")]


def read_numbers(folder: Path) -> dict[int, int]:
    """Return the numbers of the texts in the library, by id, after checking that each answers."""
    with Library.open(folder) as library:
        actual = {}
        for article in library.articles():
            number = int(article.title.removeprefix("Text "))
            assert article.text == numbered_text(number)
            answer = library.ask(number_word(number))
            assert cited_article_ids(answer) == {article.id}
            actual[article.id] = number
        return actual


def check_gone(folder: Path, numbers: set[int]) -> None:
    """Assert that removed texts answer nothing."""
    with Library.open(folder) as library:
        for number in numbers:
            assert not library.ask(number_word(number)).sentences


@pytest.mark.skipif(
    sys.platform == "win32", reason="a pipe's reader loses the last lines of a killed process"
)
def test_no_acknowledged_change_is_lost(folder: Path) -> None:
    rng = random.Random(2021)  # noqa: S311 - no secret
    acknowledged, ever = AcknowledgedChanges(), set[int]()
    for seed in range(1, KILL_COUNT + 1):
        for line in run_and_kill(folder, seed, rng):
            acknowledged.apply_line(line)
            ever |= set(acknowledged.stored.values())
        acknowledged.check_against(read_numbers(folder))
    assert len(acknowledged.stored) > KILL_COUNT
    check_gone(folder, ever - set(acknowledged.stored.values()))
