"""A library whose process is killed again and again keeps every word it gave."""

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
"""How many lines a process may say: the first before it opens the library, the second once it has."""

MAX_SECONDS_TO_KILL: Final = 0.03
"""Seconds that it lives on at most: about two changes long."""


@dataclass
class AcknowledgedChanges:
    """What the killed processes said, which the library must keep.

    Attributes:
        there: The numbers of the texts added, by their ids.
        added: A text whose addition was begun and not acknowledged: it may be there or not.
        removed: An id whose removal was begun and not acknowledged: likewise.
    """

    there: dict[int, int] = field(default_factory=dict)
    added: int | None = None
    removed: int | None = None

    def apply_line(self, line: str) -> None:
        """Take in one line of a process."""
        match line.split():
            case ["add", number]:
                self.added = int(number)
            case ["added", number, ident]:
                self.there[int(ident)], self.added = int(number), None
            case ["remove", ident]:
                self.removed = int(ident)
            case ["removed", ident]:
                del self.there[int(ident)]
                self.removed = None

    def check_against(self, found: dict[int, int]) -> None:
        """Compare with what the library holds, and go on from there."""
        kept = {ident for ident in self.there if ident != self.removed}
        assert kept <= found.keys(), "an acknowledged article is lost"
        new = found.keys() - self.there.keys()
        assert {found[ident] for ident in new} <= {self.added}, "a removed article is back, or an unknown one"
        self.there, self.added, self.removed = found, None, None


def run_and_kill(folder: Path, seed: int, chance: random.Random) -> list[str]:
    """What a process said that wrote to the library and was killed at some moment."""
    command = [sys.executable, "-m", "tests.index.writer_process", str(folder), str(seed), str(seed * 1000)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stdout
        said = list(islice(process.stdout, chance.choice(MAX_LINES_READ)))
        time.sleep(chance.uniform(0, MAX_SECONDS_TO_KILL))
        process.kill()
        said += process.stdout
    return [line for line in said if line.endswith("\n")]


def read_numbers(folder: Path) -> dict[int, int]:
    """The numbers of the texts in the library, by id, after checking that each is whole and answers."""
    with Library.open(folder) as library:
        found = {}
        for article in library.articles():
            number = int(article.title.removeprefix("Text "))
            assert article.text == numbered_text(number)
            answer = library.ask(number_word(number))
            assert cited_article_ids(answer) == {article.id}
            found[article.id] = number
        return found


def check_gone(folder: Path, numbers: set[int]) -> None:
    """Texts that were removed answer nothing."""
    with Library.open(folder) as library:
        for number in numbers:
            assert not library.ask(number_word(number)).sentences


@pytest.mark.skipif(
    sys.platform == "win32", reason="a pipe's reader loses the last lines of a killed process"
)
def test_no_acknowledged_change_is_lost(folder: Path) -> None:
    chance = random.Random(2021)  # noqa: S311 - no secret
    promised, ever = AcknowledgedChanges(), set[int]()
    for seed in range(1, KILL_COUNT + 1):
        for line in run_and_kill(folder, seed, chance):
            promised.apply_line(line)
            ever |= set(promised.there.values())
        promised.check_against(read_numbers(folder))
    assert len(promised.there) > KILL_COUNT
    check_gone(folder, ever - set(promised.there.values()))
