"""Pagination: every item on one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.pages import ITEMS_PER_PAGE, MAX_ITEM_PAGES, MAX_PAGED_ITEMS, Page, last_page_number, paginate


@pytest.mark.parametrize(
    ("count", "last"),
    [
        (0, 0),
        (1, 0),
        (ITEMS_PER_PAGE, 0),
        (ITEMS_PER_PAGE + 1, 1),
        (MAX_PAGED_ITEMS, MAX_ITEM_PAGES - 1),
        (MAX_PAGED_ITEMS + 1, MAX_ITEM_PAGES - 1),
    ],
)
def test_pages(count: int, last: int) -> None:
    items = range(count)
    pages = [paginate(items, number, max_pages=MAX_ITEM_PAGES) for number in range(last + 1)]
    assert {page.last for page in pages} == {last}
    assert [page.number for page in pages] == list(range(last + 1))
    assert [item for page in pages for item in page.items] == list(items[:MAX_PAGED_ITEMS])


@given(st.integers(0, 99), st.integers(1, 9), st.integers(1, 9))
def test_pages_of_any_size_hold_every_item_once(count: int, size: int, first_size: int) -> None:
    pages = [paginate(range(count), 0, size, first_size=first_size)]
    while pages[-1].number < pages[-1].last:
        pages.append(paginate(range(count), len(pages), size, first_size=first_size))
    assert [item for page in pages for item in page.items] == list(range(count))
    assert all(page.items for page in pages) or count == 0
    assert [page.start for page in pages] == [page.items[0] if page.items else 0 for page in pages]
    assert [len(page.items) for page in pages[:-1]] == [first_size, *[size] * (len(pages) - 2)][
        : len(pages) - 1
    ]


@pytest.mark.parametrize("number", [2, 3, 10**9])
def test_beyond_the_last_page_is_the_last(number: int) -> None:
    assert paginate("abcdefg", number, size=3) == Page("g", 2, 2, 6, 7)


def test_nothing_is_a_page_too() -> None:
    assert paginate((), 7, size=3) == Page()


@pytest.mark.parametrize(("total", "last"), [(0, 0), (1, 0), (10, 0), (11, 1), (10_000, 999)])
def test_the_last_page(total: int, last: int) -> None:
    assert last_page_number(total, size=10) == last
