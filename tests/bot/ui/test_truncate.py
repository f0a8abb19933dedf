"""Clipping: within the limit, after a whole word, and never more than needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.markdown import escape
from bot.ui.truncate import ELLIPSIS, clip, excerpt, fit, length
from tests.bot.strategies import long_text, text, widened

LIMITS = st.integers(1, 400)


@given(text)
def test_length_counts_utf_16(given_text: str) -> None:
    assert length(given_text) == len(given_text.encode("utf-16-le")) // 2 == len(widened(given_text))


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
    assert clip(given_text, limit) == clipped


@given(long_text, LIMITS)
def test_clip_keeps_the_limit_and_the_beginning(given_text: str, limit: int) -> None:
    clipped = clip(given_text, limit)
    assert length(clipped) <= limit
    if clipped != given_text:
        assert clipped.endswith(ELLIPSIS)
        assert given_text.startswith(clipped.removesuffix(ELLIPSIS))


@given(long_text, st.integers(0, 9))
def test_clip_changes_nothing_that_fits(given_text: str, spare: int) -> None:
    assert clip(given_text, length(given_text) + spare) == given_text


@given(long_text)
def test_clip_gives_up_no_more_than_a_word(given_text: str) -> None:
    limit = length(given_text) // 2 + 1
    kept = clip(given_text, limit).removesuffix(ELLIPSIS)
    lost = given_text[len(kept) :]
    spaces = len(lost) - len(lost.lstrip())
    assert length(kept) + spaces + 27 >= limit


@given(text, st.integers(1, 100))
def test_fit_keeps_the_limit_of_what_is_rendered(given_text: str, limit: int) -> None:
    fitted = fit(given_text, limit, escape)
    assert length(fitted) <= limit
    assert escape(given_text).startswith(fitted.removesuffix(ELLIPSIS))


def test_fit_takes_megabytes() -> None:
    assert length(fit("*word* " * 200_000, 800, escape)) <= 800


@given(long_text, st.data(), st.integers(0, 300))
def test_an_excerpt_holds_its_span(given_text: str, data: st.DataObject, limit: int) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(given_text))] * 2)))
    first, last = excerpt(given_text, start, end, limit)
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
    assert excerpt("x" * 100, *span, 30) == expected


def test_fit_reads_no_more_of_a_text_than_it_may_show() -> None:
    read = []

    def render(part: str) -> str:
        read.append(len(part))
        return part

    assert len(fit("word " * 1_000_000, 100, render)) <= 100
    assert max(read) <= 400
