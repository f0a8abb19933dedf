"""Conversion to Markdown: reading it back gives the same article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index import Article, UnreadableFile
from index.export import to_markdown
from index.ingest.formats.markdown import read_markdown
from index.ingest.formats.text import read_plain_text
from tests.index.ingest.formats.factories import SAMPLE_FILES
from tests.index.samples import MOON, STRUCTURED_BLOCKS, STRUCTURED_TEXT, mixed_text
from tests.shared_readers import SHARED_READERS

if TYPE_CHECKING:
    from collections.abc import Callable

FERRY: Final = Article(
    title="The Ferry",
    text=MOON,
    published=date(2021, 3, 30),
    author="A. Writer",
    url="https://example.org/ferry?a=1&b=2#c",
    language="en-GB",
)

_PIECES: Final = (
    *("# No heading", "####", "> no quotation", ">", "- no item", "+", "* * *", "---", "===", "1. one", "2)"),
    *("```", "~~~", "````python", "`code`", "``", "    indented", "\tindented", "a\tb", "two  spaces"),
    *(
        "<b>bold</b>",
        "<script>",
        "<!-- note",
        "-->",
        "<https://example.org>",
        "&amp;",
        "&#10;",
        "&copy",
        "R&D",
    ),
    *(
        "[link](https://example.org)",
        "![picture](x.png)",
        "[1]: https://example.org",
        "[^1]",
        "]",
        "snake_case_",
    ),
    *(
        "**bold**",
        "_slanted_",
        "~~gone~~",
        "\\",
        "\\*",
        "a\\",
        "title: no head",
        "| a | b |",
        "--|--",
        "5 * 3",
    ),
    *("10\u00a0km", "« oui »".replace(" ", "\u202f"), "“quoted,”", "it’s", "'one'", "月面基地。", "مرحبا ﷺ"),
    *(
        "\u0338",
        "e\u0301",
        "🚀👩‍🚀",
        "\ufffe",
        "\uffff",
        "\U0010ffff",
        "x" * 5000,
        "…",
        "2021-03-30",
        "-5",
        "+1",
    ),
    *("Published: 2021-03-30", "The ferry left at dawn.", "﻿", "\x1b[31m"),
)
_SEPARATORS: Final = (
    "\n\n",
    "\n\n",
    "\n",
    " ",
    "",
    "\n\n\n",
    "\n \n",
    "\n\n  ",
    " \n\n",
    "\r\n",
    "\u2028",
    "\t",
)

nasty_text = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(_SEPARATORS)), max_size=12).map(
    lambda pairs: "".join(piece + separator for piece, separator in pairs)
)
"""Texts full of Markdown and YAML markup."""

any_text = st.one_of(nasty_text, mixed_text, st.text(), st.text("#*_[]()<>`~-=>+\n 1.)a&;:!|\\\t\u00a0"))


def read_exported_markdown(article: Article) -> Article:
    return read_markdown(to_markdown(article), "0001-name-of-the-file")


def test_front_matter_and_body() -> None:
    assert to_markdown(replace(FERRY, text="# 1\n\nIt cost *5* < 6.\nYes.\n\n  a  b")) == (
        "---\ntitle: The Ferry\nauthor: A. Writer\npublished: 2021-03-30\n"
        "url: https://example.org/ferry?a=1&b=2#c\nlanguage: en-GB\nblocks: 'd2bfe0d5 [[],[]]'\n---\n\n"
        "\\# 1\n\n```\nIt cost *5* < 6.\nYes.\n\n  a  b\n```\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("One.\n\nTwo.", "One.\n\nTwo.", id="paragraphs"),
        pytest.param("One.\nTwo.", "One.\\\nTwo.", id="lines"),
        pytest.param(
            "AT&T has 5 > 3; it’s #1 (a) - 2021.", "AT&T has 5 > 3; it’s #1 (a) - 2021.", id="prose"
        ),
        pytest.param("2021-03-30 was a day.", "2021-03-30 was a day.", id="date"),
        pytest.param("*a* _b_ `c` [d] <e> &amp; \\", r"\*a\* \_b\_ \`c\` \[d] \<e> \&amp; \\", id="inline"),
        pytest.param(
            "# a\n> b\n- c\n1. d\n2) e\n===",
            "\\# a\\\n\\> b\\\n\\- c\\\n1\\. d\\\n2\\) e\\\n\\===",
            id="starts",
        ),
        pytest.param("a | b\n|--|:-:|\n:-|-", "a | b\\\n\\|--|:-:|\\\n\\:-|-", id="table"),
        pytest.param("One.\n\n\tif a:\n\t\tb", "```\nOne.\n\n\tif a:\n\t\tb\n```", id="indented"),
        pytest.param("```\na  b\n````", "`````\n```\na  b\n````\n`````", id="fence-in-a-fence"),
        pytest.param("One.\n\n\nTwo.\n\nThree.", "```\nOne.\n\n\nTwo.\n```\n\nThree.", id="two-blank-lines"),
    ],
)
def test_markup_is_escaped(text: str, written: str) -> None:
    front_matter, _, body = to_markdown(Article("T", text)).partition("---\n\n")
    assert front_matter.startswith("---\ntitle: T\n")
    assert ("blocks: " in front_matter) == ("```\n" in written)
    assert body == f"{written}\n"
    assert read_exported_markdown(Article("T", text)) == Article("T", text)


@pytest.mark.parametrize("header", [("Who", "Fare"), ("it's", "\u2028\ufffe🚀"), ("", "")])
def test_blocks_are_read_back(header: tuple[str, ...]) -> None:
    *others, last = STRUCTURED_BLOCKS
    blocks = (*others, last._replace(header=header))
    article = Article("Fares", STRUCTURED_TEXT, blocks=blocks)
    assert read_exported_markdown(article) == article


def test_blocks_of_a_text_edited_since_are_not() -> None:
    exported = to_markdown(Article("Fares", STRUCTURED_TEXT, blocks=STRUCTURED_BLOCKS))
    assert read_markdown(exported.replace("a photo", "a sketch"), "name").blocks == ()
    assert read_markdown(exported.replace("a photo", "- a photo"), "name").blocks[2].kind == "list item"


@pytest.mark.parametrize("value", ["x", "7", "[1]", "'0 [[],[[0,0,5]]]'", "{a: b}", "''"])
def test_other_blocks_in_the_front_matter_are_ignored(value: str) -> None:
    assert read_markdown(f"---\nblocks: {value}\n---\n\n- One", "name").blocks[0].kind == "list item"


@pytest.mark.parametrize("name", SAMPLE_FILES)
def test_articles_of_every_format_are_read_back(name: str) -> None:
    for article in SHARED_READERS.read(name, SAMPLE_FILES[name]).articles:
        assert read_exported_markdown(article) == article


@pytest.mark.parametrize("read", [read_plain_text, read_markdown])
@given(content=any_text)
@example(content="A.\n\n \n\nB.")
@example(content="&nbsp;")
@example(content="Published: 2021-03-30\n \nA.")
@example(content="a\\\nb  \nc")
@example(content="  a\n\n")
def test_any_text_is_read_back(read: Callable[[str, str], Article], content: str) -> None:
    try:
        article = read(content, "name")
    except UnreadableFile:
        return
    assert read_exported_markdown(article) == article


_lines = any_text.map(lambda text: " ".join(text.split())).filter(bool)


@pytest.mark.parametrize("language", [None, "no", "en", "zh-Hant-TW"])
@given(title=_lines, author=st.none() | _lines, published=st.none() | st.dates(), url=st.none() | _lines)
@example(title="---", author="null", published=None, url="2021-03-30")
@example(title="- a: [b, c] # d", author="*a &b !c", published=date(1, 1, 1), url="'\"")
def test_any_metadata_is_read_back(
    language: str | None, title: str, author: str | None, published: date | None, url: str | None
) -> None:
    header = "\n".join(
        f"{key}: {value}" for key, value in (("Title", title), ("Author", author), ("URL", url)) if value
    )
    article = replace(
        read_plain_text(f"{header}\n\nThe ferry left.", "name"), published=published, language=language
    )
    assert read_exported_markdown(article) == article
