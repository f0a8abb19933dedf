"""Validation of articles."""

from datetime import UTC, date, datetime

import pytest

from index import Article, InvalidArticle
from index.blocks import MAX_BLOCK_LEVEL, MAX_HEADER_CELL_CHARS
from index.structure import Block, BlockKind
from index.validate import MAX_TEXT_CHARS, validate_article
from tests.index.samples import MOON, STRUCTURED_BLOCKS, STRUCTURED_TEXT, make_article


def test_a_valid_article_is_unchanged() -> None:
    article = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    assert validate_article(article) == article


def test_a_title_is_derived_and_a_datetime_becomes_a_date() -> None:
    article = validate_article(Article(" ", MOON, datetime(2021, 3, 30, 12, tzinfo=UTC)))
    assert article.title.startswith("Russia and China")
    assert type(article.published) is date


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(InvalidArticle, match="add it in parts"):
        validate_article(make_article("x" * (MAX_TEXT_CHARS + 1)))


def test_true_blocks_are_kept() -> None:
    article = Article("Fares", STRUCTURED_TEXT, blocks=STRUCTURED_BLOCKS)
    assert validate_article(article) == article


ROW = Block(BlockKind.TABLE_ROW, 0, 9, cells=((0, 3), (6, 9)), header=("Who", "Fare"))


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param([Block(BlockKind.PARAGRAPH, -1, 4)], id="before-the-text"),
        pytest.param([Block(BlockKind.PARAGRAPH, 50, 58)], id="after-the-text"),
        pytest.param([Block(BlockKind.PARAGRAPH, 4, 4)], id="empty"),
        pytest.param([Block(BlockKind.PARAGRAPH, 0, 5), Block(BlockKind.CODE, 4, 9)], id="overlap"),
        pytest.param([Block(BlockKind.PARAGRAPH, 7, 9), Block(BlockKind.CODE, 0, 5)], id="order"),
        pytest.param([Block(BlockKind.HEADING, 0, 5, level=MAX_BLOCK_LEVEL + 1)], id="level"),
        pytest.param([Block(BlockKind.HEADING, 0, 5, level=-1)], id="negative-level"),
        pytest.param([ROW._replace(kind=BlockKind.CODE)], id="cells-of-code"),
        pytest.param([ROW._replace(cells=((0, 3), (6, 10)))], id="cell-after-the-row"),
        pytest.param([ROW._replace(cells=((0, 7), (6, 9)))], id="overlapping-cells"),
        pytest.param([ROW._replace(cells=((0, 3), (6, 6)))], id="empty-cell"),
        pytest.param([ROW._replace(header=("Who",))], id="missing-header-cell"),
        pytest.param(
            [ROW._replace(header=("Who", "x" * (MAX_HEADER_CELL_CHARS + 1)))], id="long-header-cell"
        ),
        pytest.param(
            [
                Block(BlockKind.TABLE_ROW, place, place + 1, cells=((place, place + 1),), header=("x" * 99,))
                for place in range(20)
            ],
            id="headers-much-longer-than-the-text",
        ),
    ],
)
def test_blocks_that_do_not_fit_the_text_are_dropped(blocks: list[Block]) -> None:
    article = Article("Fares", STRUCTURED_TEXT, blocks=tuple(blocks))
    assert validate_article(article) == Article("Fares", STRUCTURED_TEXT)


def test_invalid_unicode_in_a_header_is_refused() -> None:
    row = ROW._replace(header=("Who", "\ud800"))
    with pytest.raises(InvalidArticle, match="save it as UTF-8"):
        validate_article(Article("Fares", STRUCTURED_TEXT, blocks=(row,)))
