"""The language of the terminal, by the environment; the chat in German."""

from __future__ import annotations

from datetime import date

import pytest

from bot.cli.language import terminal_locale
from bot.locale.translation import use_language
from bot.quotes.query import parse_quotes_query
from bot.timeline.query import parse_timeline_query


@pytest.mark.parametrize(
    ("environment", "locale"),
    [
        pytest.param({"LANG": "de_DE.UTF-8"}, "de_DE.UTF-8", id="lang"),
        pytest.param({"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr_FR.UTF-8", id="lc-all"),
        pytest.param({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de_DE.UTF-8", id="empty-is-unset"),
        pytest.param({"LANG": "de_DE", "LC_MESSAGES": "ja_JP"}, "ja_JP", id="messages"),
        pytest.param({}, None, id="none"),
    ],
)
def test_the_locale_of_the_environment(environment: dict[str, str], locale: str | None) -> None:
    assert terminal_locale(environment, ["footnote", "ask"], is_terminal=True) == locale


@pytest.mark.parametrize(
    ("arguments", "is_terminal"),
    [(["footnote", "ask", "--json"], True), (["footnote", "ask"], False)],
    ids=["json", "pipe"],
)
def test_programs_read_english(arguments: list[str], *, is_terminal: bool) -> None:
    assert terminal_locale({"LANG": "de_DE.UTF-8"}, arguments, is_terminal=is_terminal) is None


@pytest.mark.parametrize("line", ["Hafen seit 2020 bis März 2021", "Hafen since 2020 until March 2021"])
def test_bounds_in_the_reader_s_language_or_in_english(line: str) -> None:
    with use_language("de"):
        assert parse_timeline_query(line, date(2026, 1, 1)) == ("Hafen", ("2020", "2021-03"))


@pytest.mark.parametrize("line", ["Hafen von Lindholm", "Hafen by Lindholm"])
def test_a_speaker_in_the_reader_s_language_or_in_english(line: str) -> None:
    with use_language("de"):
        assert parse_quotes_query(line) == ("Hafen", "Lindholm")
