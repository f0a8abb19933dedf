"""Quotations in the terminal: exact texts, 80 columns, no control characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from bot.quotes.query import Quotes
from bot.quotes.text import quotes_text
from bot.ui.strings import INFERRED_SPEAKER_NOTE
from tests.bot.result_strategies import any_quotes
from tests.bot.sample_quotations import (
    CONTINUED_QUOTATION,
    SPEAKERLESS_QUOTATION,
    TOWN_QUOTATIONS,
    WAITED_QUOTATION,
)
from tests.bot.terminal_checks import check_line_ends, check_lines, print_to_string


def test_quotations() -> None:
    assert print_to_string(
        quotes_text(Quotes("railway", "Hald", (WAITED_QUOTATION, CONTINUED_QUOTATION)))
    ) == (
        "  Quotes by Hald: railway\n"
        "\n"
        "  “We have waited for this day for thirty years” ¹\n"
        "    Ingrid Hald, Mayor\n"
        "\n"
        "  “When I was a girl, my father said: ‘One day the railway will come back.’\n"
        "\n"
        "  “He didn’t live to see it. But we do.” ¹\n"
        "    Ingrid Hald*\n"
        "\n"
        "    ¹ A Speech at the Harbour · Ada Lindqvist · 4 May 2024 · paragraph 2\n"
        "      https://example.org/velm/speech\n"
        "\n"
        f"  {INFERRED_SPEAKER_NOTE}\n"
        "\n"
    )


def test_without_a_speaker_it_says_so() -> None:
    shown = print_to_string(quotes_text(Quotes(quotations=(SPEAKERLESS_QUOTATION,))))
    assert "  “A waste of money” ¹\n    Speaker not stated\n" in shown
    assert INFERRED_SPEAKER_NOTE not in shown


def test_the_speaker_is_bold_on_a_terminal() -> None:
    assert "\x1b[1mIngrid Hald\x1b[0m" in print_to_string(
        quotes_text(Quotes(quotations=TOWN_QUOTATIONS)), terminal=True
    )


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        pytest.param(Quotes(), "  No quotes.\n\n", id="anything"),
        pytest.param(
            Quotes("cheese", top_speakers=("Jo", "Mira")),
            "  No quotes on “cheese”.\n  Quoted here:\n    – Jo\n    – Mira\n\n",
            id="topic",
        ),
        pytest.param(
            Quotes(speaker="Anna", nearest_speakers=("Anne",)),
            "  Nobody called “Anna” is quoted.\n  Nearest names:\n    – Anne\n\n",
            id="nobody",
        ),
        pytest.param(
            Quotes("cheese", "Hald", has_other_topics=True),
            "  No quotes by “Hald” on “cheese”.\n  On other topics there are some.\n\n",
            id="elsewhere",
        ),
    ],
)
def test_no_quotations(quotes: Quotes, expected: str) -> None:
    assert print_to_string(quotes_text(quotes)) == expected


@settings(max_examples=50, deadline=None)
@given(any_quotes())
def test_any_quotations_are_tame(quotes: Quotes) -> None:
    shown = print_to_string(quotes_text(quotes))
    check_lines(shown)
    check_line_ends(shown)
