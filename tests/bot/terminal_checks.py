"""Checks of terminal output."""

import io
from typing import Literal

from rich.cells import cell_len
from rich.console import Console, RenderableType

from tests.bot.strategies import BIDI_CHARACTERS, CONTROL_CHARACTERS

TERMINAL_COLUMNS = 80


def print_to_string(what: RenderableType, *, terminal: bool = False) -> str:
    """Print to a console of 80 columns, a terminal or not; return the output."""
    colours: Literal["standard"] | None = "standard" if terminal else None
    console = Console(
        file=io.StringIO(), width=TERMINAL_COLUMNS, force_terminal=terminal, color_system=colours
    )
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def check_lines(text: str) -> None:
    """Check that no line is too wide or holds control characters."""
    assert CONTROL_CHARACTERS.search(text) is None
    assert BIDI_CHARACTERS.search(text) is None
    assert all(cell_len(line) <= TERMINAL_COLUMNS for line in text.splitlines()), text


def check_line_ends(text: str) -> None:
    """Check that no line ends with a space."""
    assert [line for line in text.splitlines() if line != line.rstrip()] == []
