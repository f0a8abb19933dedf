"""Truncation: within the limit, after a whole word, as late as possible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.markdown import escape_markdown
from bot.ui.truncate import ELLIPSIS, truncate, truncate_rendered, utf16_length, window_around
from tests.bot.strategies import hostile_texts, long_hostile_texts, widen_astral

LIMITS = st.integers(1, 400)


@given(hostile_texts)
def test_length_counts_utf_16(given_text: str) -> None:
    assert (
        utf16_length(given_text) == len(given_text.encode("utf-16-le")) // 2 == len(widen_astral(given_text))
    )


@pytest.mark.parametrize(
    ("given_text", "limit", "clipped"),
    [
        pytest.param("", 1, "", id="empty"),
        pytest.param("four", 4, "four", id="fits"),
        pytest.param("a whole word", 9, "a whole…", id="after-a-word"),
        pytest.param("Donaudampfschifffahrtsgesellschaft", 6, "Donau…", id="within-a-long-word"),
        pytest.param("one " + "x" * 40, 30, "one " + "x" * 25 + "…", id="a-long-word-is-worth-showing"),
        pytest.param("\N{FOX FACE}" * 3, 5, "\N{FOX FACE}" * 2 + "…", id="pairs-stay-whole"),
        pytest.param("\N{FOX FACE}", 1, "…", id="nothing-fits"),
    ],
)
def test_clip(given_text: str, limit: int, clipped: str) -> None:
    assert truncate(given_text, limit) == clipped


@given(long_hostile_texts, LIMITS)
def test_clip_keeps_the_limit_and_the_beginning(given_text: str, limit: int) -> None:
    clipped = truncate(given_text, limit)
    assert utf16_length(clipped) <= limit
    if clipped != given_text:
        assert clipped.endswith(ELLIPSIS)
        assert given_text.startswith(clipped.removesuffix(ELLIPSIS))


@given(long_hostile_texts, st.integers(0, 9))
def test_clip_changes_nothing_that_fits(given_text: str, spare: int) -> None:
    assert truncate(given_text, utf16_length(given_text) + spare) == given_text


@given(long_hostile_texts)
def test_clip_gives_up_no_more_than_a_word(given_text: str) -> None:
    limit = utf16_length(given_text) // 2 + 1
    kept = truncate(given_text, limit).removesuffix(ELLIPSIS)
    lost = given_text[len(kept) :]
    spaces = len(lost) - len(lost.lstrip())
    assert utf16_length(kept) + spaces + 27 >= limit


@given(hostile_texts, st.integers(1, 100))
def test_fit_keeps_the_limit_of_what_is_rendered(given_text: str, limit: int) -> None:
    fitted = truncate_rendered(given_text, limit, escape_markdown)
    assert utf16_length(fitted) <= limit
    assert escape_markdown(given_text).startswith(fitted.removesuffix(ELLIPSIS))


def test_fit_takes_megabytes() -> None:
    assert utf16_length(truncate_rendered("*word* " * 200_000, 800, escape_markdown)) <= 800


@given(long_hostile_texts, st.data(), st.integers(0, 300))
def test_an_excerpt_holds_its_span(given_text: str, data: st.DataObject, limit: int) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(given_text))] * 2)))
    first, last = window_around(given_text, start, end, limit)
    assert 0 <= first <= last <= len(given_text)
    assert last - first == min(limit, len(given_text))
    assert first <= start
    assert last >= min(end, start + limit)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param((45, 55), (35, 65), id="in-the-middle"),
        pytest.param((0, 10), (0, 30), id="at-the-beginning"),
        pytest.param((95, 100), (70, 100), id="at-the-end"),
        pytest.param((20, 80), (20, 50), id="longer-than-the-limit"),
    ],
)
def test_an_excerpt_surrounds_its_span_evenly(span: tuple[int, int], expected: tuple[int, int]) -> None:
    assert window_around("x" * 100, *span, 30) == expected


def test_fit_reads_no_more_of_a_text_than_it_may_show() -> None:
    read = []

    def render(part: str) -> str:
        read.append(len(part))
        return part

    assert len(truncate_rendered("word " * 1_000_000, 100, render)) <= 100
    assert max(read) <= 400
