"""What stands on which page: everything up to the last page, once."""

from __future__ import annotations

import pytest

from bot.ui.pages import MAX_PAGES, MOST, PAGE, last_page, page_of


@pytest.mark.parametrize(
    ("count", "last"),
    [(0, 0), (1, 0), (PAGE, 0), (PAGE + 1, 1), (MOST, MAX_PAGES - 1), (MOST + 1, MAX_PAGES - 1)],
)
def test_pages(count: int, last: int) -> None:
    found = range(count)
    assert last_page(found) == last
    shown = [each for page in range(last + 1) for each in page_of(found, page)]
    assert shown == list(found[:MOST])
