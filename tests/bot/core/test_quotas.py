"""Quotas: the number of articles and the size of their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.quotas import Quotas
from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.settings import Settings

ARTICLES = [Article(title=f"{number}", text=f"{number} " + "é" * 299_999) for number in range(5)]
"""Five articles of 600,000 bytes each."""


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.in_memory() as opened:
        yield opened


def test_they_are_settings(settings: Settings) -> None:
    assert Quotas.from_settings(settings) == Quotas(articles=10_000, megabytes=100, feeds=25)


@pytest.mark.parametrize(
    ("quotas", "held", "fitting", "full"),
    [
        pytest.param(Quotas(10, 100, 0), 0, 5, "", id="all"),
        pytest.param(Quotas(5, 100, 0), 0, 5, "", id="just-so-many"),
        pytest.param(Quotas(4, 100, 0), 0, 4, "4 articles", id="one-too-many"),
        pytest.param(Quotas(4, 100, 0), 3, 1, "4 articles", id="some-are-there"),
        pytest.param(Quotas(4, 100, 0), 4, 0, "4 articles", id="full"),
        pytest.param(Quotas(2, 100, 0), 4, 0, "2 articles", id="over-full-since-the-quota-is-less"),
        pytest.param(Quotas(10, 2, 0), 0, 3, "2 MB of text", id="bytes-not-characters"),
        pytest.param(Quotas(10, 2, 0), 2, 1, "2 MB of text", id="bytes-that-are-there"),
    ],
)
def test_the_first_that_fit(library: Library, quotas: Quotas, held: int, fitting: int, full: str) -> None:
    library.add_all(Article(title="", text="There. " + "é" * 299_996 + str(number)) for number in range(held))
    found = quotas.check(library, ARTICLES)
    assert found.articles == ARTICLES[:fitting]
    assert bool(found.message) == bool(full)
    assert full in found.message


def test_broken_unicode_is_no_matter_of_quotas(library: Library) -> None:
    assert Quotas(1, 1, 0).check(library, [Article(title="", text="\ud800")]).message == ""
