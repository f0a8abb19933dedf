"""Visible blocks of HTML."""

import pytest

from index.ingest.formats.blocks import HtmlBlock, iter_blocks, parse_html
from index.ingest.formats.text_blocks import TextBlock
from index.structure import BlockKind


def parse_blocks(body: str) -> list[HtmlBlock]:
    return list(iter_blocks(parse_html(f"<html><body>{body}</body></html>")))


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param("<p>One\n two.</p><p>Three.</p>", ["One two.", "Three."], id="paragraphs"),
        pytest.param("One.<p>Two.</p>Three.", ["One.", "Two.", "Three."], id="text-between"),
        pytest.param("<p>One.<p>Two.", ["One.", "Two."], id="unclosed"),
        pytest.param(
            "<p>A <b>bold</b>, <a href='x'>linked</a> word.</p>", ["A bold, linked word."], id="inline"
        ),
        pytest.param("<p>co<i>-operate</i></p>", ["co-operate"], id="inside-a-word"),
        pytest.param("One<br>two<br><br>three<br> <br/>four", ["One two", "three", "four"], id="line-breaks"),
        pytest.param("<ul><li>One<li>Two<ul><li>Three</ul></ul>", ["One", "Two", "Three"], id="lists"),
        pytest.param("<div><div>One</div>two</div>", ["One", "two"], id="divisions"),
        pytest.param("<pre>x = 1\n\n  y = 2\n</pre>", ["x = 1\n\n  y = 2"], id="preformatted"),
        pytest.param("<h1>One</h1><h2>Two <em>b</em></h2>", ["One", "Two b"], id="headings"),
        pytest.param(
            "<table><tr><th>A<th>B<tr><td>1<td><p>2</p></table>", ["A | B", "1 | 2"], id="rows-of-a-table"
        ),
        pytest.param(
            "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", ["One.", "Two."], id="table-as-layout"
        ),
        pytest.param("<table><tr><td>1<br><br>2<td></tr></table>", ["1 2"], id="break-in-a-cell"),
        pytest.param("<p>One<sup><a href='#n'>1</a></sup>.</p>", ["One."], id="note"),
        pytest.param("<p>H<sub>2</sub>O, m<sup>2</sup></p>", ["H2O, m2"], id="raised-and-lowered"),
        pytest.param("<p>Note. <a href='#r'>↑</a></p>", ["Note."], id="way-back"),
        pytest.param("<p>R&amp;D &copy; &#x4e2d;&lt;p&gt;</p>", ["R&D © 中<p>"], id="entities"),
        pytest.param(
            "<p><unknown>One</unknown> <fb:like>two</fb:like></p>", ["One two"], id="unknown-elements"
        ),
        pytest.param("<p> \n </p><div></div><br>", [], id="nothing"),
    ],
)
def test_texts(body: str, texts: list[str]) -> None:
    assert [block.text for block in parse_blocks(body)] == texts


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>alert('<p>x</p>')</script>",
        "<style>p { color: red }</style>",
        "<nav><p>Home</p></nav>",
        "<noscript>Turn it on.</noscript>",
        "<template><p>x</p></template>",
        "<svg><text>x</text></svg>",
        "<button>Buy</button>",
        "<select><option>One</option></select>",
        "<textarea>x</textarea>",
        "<!-- a note -->",
        "<iframe>x</iframe>",
        "<img alt='a boat'>",
    ],
)
def test_hidden_elements(unseen: str) -> None:
    assert [block.text for block in parse_blocks(f"<p>One {unseen}two.</p>{unseen}")] in (
        ["One two."],
        ["One", "two."],  # the parser ends the paragraph before an element that can't be in one
    )


def test_attributes_of_a_block() -> None:
    body = "<div id='a'><h2 id='b'>One</h2><p><a href='x' id='c'>Two</a></p><p><a id='d'>Three</a></p></div>"
    assert parse_blocks(body) == [
        HtmlBlock(TextBlock("One", BlockKind.HEADING, level=2), ids=("a", "b")),
        HtmlBlock(TextBlock("Two"), ids=("c",), is_link_list=True),
        HtmlBlock(TextBlock("Three"), ids=("d",)),
    ]


@pytest.mark.parametrize("text", ["", " ", "<!-- -->"])
def test_no_tree(text: str) -> None:
    tree = parse_html(text)
    assert tree is None or list(iter_blocks(tree)) == []


@pytest.mark.parametrize(
    "opening",
    ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<font>", "<blockquote><p>", "<sup><a href='#'>"],
)
def test_deep_nesting(opening: str) -> None:
    assert len(parse_blocks(opening * 50_000 + "deep")) <= 300


def table_rows(*rows: str) -> list[tuple[str, ...]]:
    """Return each row's cells, with their header cells before them, or the text of another block."""
    blocks = parse_blocks("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return [
        tuple(
            f"{head}: {cell}" if head else cell
            for head, cell in zip(content.header, content.cells, strict=True)
        )
        if content.header
        else content.cells or (content.text,)
        for content in (block.content for block in blocks)
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            ["<th>Who<th>Fare", "<td>Child<td>free"],
            [("Who", "Fare"), ("Who: Child", "Fare: free")],
            id="marked",
        ),
        pytest.param(
            ["<th rowspan=2>Who<th colspan=2>Fare", "<th>May<th>June", "<td>Child<td>1<td>2"],
            [("Who", "Fare"), ("May", "June"), ("Who: Child", "Fare May: 1", "Fare June: 2")],
            id="two-rows",
        ),
        pytest.param(
            ["<th>Who<th>Fare", "<td rowspan=2>Child<td>1", "<td>2"],
            [("Who", "Fare"), ("Who: Child", "Fare: 1"), ("Fare: 2",)],
            id="cell-over-two-rows",
        ),
        pytest.param(
            ["<th>Who<th>Fare", "<th colspan=2>Town", "<td>Child<td>1"],
            [("Who", "Fare"), ("Town",), ("Who: Child", "Fare: 1")],
            id="caption-in-between",
        ),
        pytest.param(
            ["<th>Price<td>4", "<th>Size<td>5"], [("Price", "4"), ("Size", "5")], id="names-of-rows"
        ),
        pytest.param(
            ["<td><td>May<td>June", "<td>Fare<td>one<td>two"],
            [("May", "June"), ("Fare", "May: one", "June: two")],
            id="empty-corner",
        ),
        pytest.param(
            ["<td><b>Who</b><td><p><strong>Fare</strong></p>", "<td>Child<td>free"],
            [("Who", "Fare"), ("Who: Child", "Fare: free")],
            id="bold",
        ),
        pytest.param(
            ["<td>Who<td>Fare", "<td>Child<td>1", "<td>Adult<td>2"],
            [("Who", "Fare"), ("Who: Child", "Fare: 1"), ("Who: Adult", "Fare: 2")],
            id="numbers-below",
        ),
        pytest.param(
            ["<td>Who<td>Role<td>Town", "<td>Ada<td>miller<td>Velm"],
            [("Who", "Role", "Town"), ("Who: Ada", "Role: miller", "Town: Velm")],
            id="three-columns",
        ),
        pytest.param(
            ["<td>Miller<td>Ada", "<td>Town<td>Velm"], [("Miller", "Ada"), ("Town", "Velm")], id="pairs"
        ),
        pytest.param(
            ["<td>Open<td>9", "<td>Shut<td>17"], [("Open", "9"), ("Shut", "17")], id="pairs-of-numbers"
        ),
        pytest.param(
            ["<th colspan=x>Who<th rowspan=-1>Fare", "<td colspan=999999999>Child<td>1"],
            [("Who", "Fare"), ("Who: Child", "1")],
            id="nonsense",
        ),
    ],
)
def test_headers_of_tables(rows: list[str], expected: list[tuple[str, ...]]) -> None:
    assert table_rows(*rows) == expected
