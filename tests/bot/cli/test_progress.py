"""The progress bar: seen on a terminal, and where it takes long."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot.cli.progress import SHOW_AFTER_SECONDS, ProgressBar


def progress_output(
    seconds: float, *, terminal: bool = True, total: int | None = 10_000, name: str = "ferry.md"
) -> str:
    """The bar after two steps, the first of which took so many seconds."""
    time = [0.0]
    console = Console(file=io.StringIO(), force_terminal=terminal, width=80, color_system=None)
    with ProgressBar("Adding", total, console, now=lambda: time[0]) as bar:
        with bar.step("first.md"):
            time[0] = seconds
        with bar.step(name):
            pass
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_how_far_it_is_and_what_is_read() -> None:
    seen = progress_output(12)
    assert "Adding" in seen
    assert "2/10000" in seen
    assert "0:00:12 ferry.md" in seen


@pytest.mark.parametrize(
    ("seconds", "seen"),
    [
        pytest.param(SHOW_AFTER_SECONDS / 2, False, id="soon-done"),
        pytest.param(SHOW_AFTER_SECONDS, True, id="takes-long"),
    ],
)
def test_it_is_shown_where_it_takes_long(seconds: float, *, seen: bool) -> None:
    assert ("ferry.md" in progress_output(seconds)) is seen


def test_without_a_terminal_there_is_none() -> None:
    assert progress_output(12, terminal=False) == ""


def test_the_total_need_not_be_known() -> None:
    assert "2/?" in progress_output(12, total=None)


def test_names_do_nothing_to_the_terminal() -> None:
    seen = progress_output(12, name="[red]a[/]\x1b[2J\nb.md")
    assert "[red]a[/][2J b.md" in seen


def test_a_long_name_is_cut() -> None:
    assert max(map(len, progress_output(12, name="long" * 100).splitlines())) < 200


def test_what_there_is_to_do_may_show_later() -> None:
    time = [0.0]
    console = Console(file=io.StringIO(), force_terminal=True, width=80, color_system=None)
    with ProgressBar("Reading", None, console, now=lambda: time[0]) as bar:
        time[0] = 2 * SHOW_AFTER_SECONDS
        bar.show_current("a feed")
        bar.complete_item("One", 2)
        bar.complete_item("Two", 5)
    assert isinstance(console.file, io.StringIO)
    assert "2/7 0:00:02 Two" in console.file.getvalue()
