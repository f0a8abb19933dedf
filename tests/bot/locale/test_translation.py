"""Texts in the language of the context: forms of plural, values, contexts."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.locale.translation import (
    current_language,
    find_language,
    format_number,
    gettext,
    language_codes,
    ngettext,
    pgettext,
    set_language,
    use_language,
)
from bot.timeline.chart.render import render_chart
from bot.timeline.query import Timeline
from bot.ui.dates import format_timex
from bot.ui.quantities import format_bytes, format_count
from tests.bot.result_strategies import TIMEX_MODS, timex_values
from tests.bot.sample_events import LIGHTHOUSE_BUILT

CODES = language_codes()


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        pytest.param("de", "de", id="discord"),
        pytest.param("de_AT.UTF-8", "de", id="posix"),
        pytest.param("en-US", "en", id="english"),
        pytest.param("C.UTF-8", "en", id="posix-without-a-language"),
        pytest.param("deu", "en", id="no-such-catalogue"),
        pytest.param("../de", "en", id="a-path"),
        pytest.param("", "en", id="empty"),
        pytest.param(None, "en", id="none"),
    ],
)
def test_the_language_of_a_tag(tag: str | None, code: str) -> None:
    assert find_language(tag).code == code


@given(st.text(max_size=20))
def test_any_tag_has_a_language(tag: str) -> None:
    assert find_language(tag).code in CODES


def test_a_text_is_translated_within_the_block_alone() -> None:
    with use_language("de"):
        assert gettext("Hello!") == "Hallo!"
        assert pgettext("option", "topic") == "thema"
    assert gettext("Hello!") == "Hello!"


def test_a_text_without_a_translation_is_english() -> None:
    with use_language("de"):
        assert gettext("Nobody translated {this}.", this=1) == "Nobody translated 1."


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(CODES))
def test_a_number_stands_in_every_plural_form(number: int, code: str) -> None:
    with use_language(code):
        assert format_number(number) in format_count(number, "article")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(0, "0 Dateien", id="none"),
        pytest.param(1, "1 Datei", id="one"),
        pytest.param(1_234, "1.234 Dateien", id="many"),
    ],
)
def test_german_plurals(number: int, words: str) -> None:
    with use_language("de"):
        assert format_count(number, "file") == words


def test_sizes_have_the_language_s_signs() -> None:
    with use_language("de"):
        assert format_bytes(1_440_000) == "1,4 MB"


@given(st.text())
def test_braces_in_values_are_no_placeholders(value: str) -> None:
    assert gettext("Removed “{title}”.", title=value) == f"Removed “{value}”."
    assert ngettext("{number} of {x}", "{number} of {x}", 2, x=value) == f"2 of {value}"


@given(timex_values, st.sampled_from(TIMEX_MODS), st.sampled_from(CODES))
def test_every_date_has_words_in_every_language(value: str, mod: object, code: str) -> None:
    with use_language(code):
        words = format_timex(value, mod)  # type: ignore[arg-type]  # one of the modifiers
    assert words
    assert "{" not in words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        pytest.param("2021-03-09", None, "9. März 2021", id="day"),
        pytest.param("2021-03-09", "BEFORE", "vor dem 9. März 2021", id="before-a-day"),
        pytest.param("2021-03", "START", "Anfang März 2021", id="early"),
        pytest.param("2036", "ON_OR_BEFORE", "bis 2036", id="by"),
        pytest.param("199", None, "1990er-Jahre", id="decade"),
        pytest.param("199", "ON_OR_AFTER", "seit den 1990er-Jahren", id="since-a-decade"),
        pytest.param("18", "END", "Ende des 19. Jahrhunderts", id="late-century"),
        pytest.param("2021-Q3", "ON_OR_BEFORE", "bis zum 3. Quartal 2021", id="by-a-quarter"),
        pytest.param("2021-03-09/2021-03-12", None, "9.–12. März 2021", id="days-of-a-month"),
        pytest.param("2021-03-09/2021-04-02", None, "9. März – 2. April 2021", id="days-of-a-year"),
        pytest.param("2021-03/2021-05", None, "März–Mai 2021", id="months"),
        pytest.param("2021-W10", "BEFORE", "vor der Woche vom 8. März 2021", id="week"),
    ],
)
def test_german_dates(value: str, mod: str | None, words: str) -> None:
    with use_language("de"):
        assert format_timex(value, mod) == words  # type: ignore[arg-type]  # one of the modifiers


async def test_each_task_has_a_language_of_its_own() -> None:
    async def speak(code: str) -> str:
        set_language(code)
        await asyncio.sleep(0)
        return current_language().code

    assert await asyncio.gather(*map(speak, CODES)) == list(CODES)
    assert current_language().code == "en"


def test_a_picture_is_in_english_where_its_font_lacks_the_letters() -> None:
    timeline = Timeline("Velm", events=(LIGHTHOUSE_BUILT,))
    english = render_chart(timeline)
    with use_language("ja"):
        assert render_chart(timeline) == english
    with use_language("de"):
        assert render_chart(timeline) != english
