"""Parts of structured articles as Markdown and as text."""

from typing import Final

from bot.ui.shown_parts import parts_markdown, parts_text
from index import Article, BlockKind, Citation, ShownPart

TEXT: Final = "Fares\n\nTake along:\n\na coat\n\nAdults | 4\n\nrun *it*"
ARTICLE: Final = Article("Ferry", TEXT)


def part(words: str, kind: BlockKind = BlockKind.PARAGRAPH, **rest: object) -> ShownPart:
    start = TEXT.index(words)
    return ShownPart(Citation(ARTICLE, 1, start, start + len(words)), kind, **rest)  # type: ignore[arg-type]


ADULTS: Final = TEXT.index("Adults")
PARTS: Final = [
    part("Fares", BlockKind.HEADING),
    part("Take along:"),
    part("a coat", BlockKind.LIST_ITEM, level=1, is_core=True),
    part(
        "Adults | 4",
        BlockKind.TABLE_ROW,
        cells=(("Who", ADULTS, ADULTS + 6), ("Fare", ADULTS + 9, ADULTS + 10)),
    ),
    part("run *it*", BlockKind.CODE),
]
COAT: Final = (TEXT.index("coat"), TEXT.index("coat") + 4)


def test_markdown() -> None:
    assert parts_markdown(PARTS, [COAT], "> ", 500) == (
        "> **Fares**\n> Take along:\n> - a **coat**\n> Who: Adults\n> Fare: 4\n> `run *it*`"
    )


def test_numbered_items_and_an_ellipsis() -> None:
    item = part("a coat", BlockKind.LIST_ITEM, level=1, number=2, is_core=True)
    assert parts_markdown([item], [], "", 500, is_cut=True) == "2. a coat\n…"


def test_the_sentence_found_is_kept_where_room_is_short() -> None:
    shown = parts_markdown(PARTS, [], "", 30)
    assert "a coat" in shown
    assert len(shown) <= 30


def test_text() -> None:
    assert parts_text(PARTS, [COAT]).plain == "Fares\nTake along:\n• a coat\nWho: Adults · Fare: 4\nrun *it*"
