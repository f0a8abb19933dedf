"""What stands on which page: everything up to the last page, once."""

from __future__ import annotations

import pytest

from bot.ui.pages import ITEMS_PER_PAGE, MAX_ITEM_PAGES, MAX_PAGED_ITEMS, items_on_page, last_item_page


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
    found = range(count)
    assert last_item_page(found) == last
    shown = [each for page in range(last + 1) for each in items_on_page(found, page)]
    assert shown == list(found[:MAX_PAGED_ITEMS])
