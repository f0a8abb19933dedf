"""HTML pages: the main content alone."""

import json
from datetime import date

import pytest

from index import UnreadableFile
from index.ingest.formats.html import read_html
from index.model import Article
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS, SAMPLE_SENTENCE, make_html
from tests.index.ingest.formats.structure import assert_true_blocks, headed_rows, outline

AROUND = (
    """<div class="cookie-banner"><p>We use cookies to make this site better. Accept all?</p></div>
    <header><a href="/">The Velm Post</a><nav><ul><li><a href="/news">News</a></li></ul></nav></header>""",
    """<aside class="related"><h3>Read more</h3><ul><li><a href="/b">A bridge for Velm</a></li></ul></aside>
    <section class="comments" id="comments"><h3>Comments</h3><p>First! I never liked that ferry.</p></section>
    <footer><p>© 2021 The Velm Post. All rights reserved.</p><a href="/privacy">Privacy</a></footer>""",
)


def read_html_article(html: str | bytes, charset: str | None = None) -> Article:
    return read_html(html.encode() if isinstance(html, str) else html, "moon_race.html", charset)


def test_a_page_with_boilerplate() -> None:
    assert read_html_article(make_html(*SAMPLE_PARAGRAPHS, around=AROUND)).text == "\n\n".join(
        SAMPLE_PARAGRAPHS
    )


def test_a_heading_a_list_a_quotation_and_a_table() -> None:
    body = (
        f"<article><h1>The Ferry</h1><p>{SAMPLE_PARAGRAPHS[0]}</p>"
        f"<h2>The Port</h2><p>{SAMPLE_PARAGRAPHS[1]}</p>"
        f"<ul><li>It takes forty cars on board.</li><li>It has two decks for travellers.</li></ul>"
        f"<blockquote><p>{SAMPLE_PARAGRAPHS[2]}</p></blockquote>"
        "<table><tr><th>Port</th><th>Ferries</th></tr><tr><td>Velm</td><td>2</td></tr></table></article>"
    )
    article = read_html_article(f"<html><head><title>The Ferry</title></head><body>{body}</body></html>")
    assert article.title == "The Ferry"
    assert article.text.split("\n\n") == [
        *(SAMPLE_PARAGRAPHS[0], "The Port", SAMPLE_PARAGRAPHS[1]),
        *("It takes forty cars on board.", "It has two decks for travellers."),
        *(SAMPLE_PARAGRAPHS[2], "Port | Ferries", "Velm | 2"),
    ]


META = (
    '<title>The Ferry | The Velm Post</title><meta property="og:site_name" content="The Velm Post">'
    '<meta name="author" content="Ada Lindqvist"><link rel="canonical" href="https://example.org/ferry">'
    '<meta property="article:published_time" content="2021-03-30T08:00:00+02:00">'
)
JSON_LD = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
    '"headline": "The Ferry", "datePublished": "2021-03-30", "dateModified": "2022-01-01", '
    '"author": [{"@type": "Person", "name": "Ada Lindqvist"}, {"@type": "Person", "name": "Jo Rask"}]}'
    "</script>"
)


def test_metadata_of_the_head() -> None:
    assert read_html_article(make_html(*SAMPLE_PARAGRAPHS, head=META)) == Article(
        "The Ferry",
        "\n\n".join(SAMPLE_PARAGRAPHS),
        date(2021, 3, 30),
        "Ada Lindqvist",
        "https://example.org/ferry",
    )


def test_linked_data() -> None:
    article = read_html_article(make_html(*SAMPLE_PARAGRAPHS, head=JSON_LD))
    assert (article.title, article.author, article.published) == (
        "The Ferry",
        "Ada Lindqvist, Jo Rask",
        date(2021, 3, 30),
    )


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "/ferry", "ftp://example.org/ferry", "https://a b", "https://" + "a" * 2000],
)
def test_urls_that_are_not_citable(address: str) -> None:
    assert (
        read_html_article(make_html(*SAMPLE_PARAGRAPHS, head=f'<link rel="canonical" href="{address}">')).url
        is None
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param(f"<p>{SAMPLE_SENTENCE}</p>", SAMPLE_SENTENCE, id="one-paragraph"),
        pytest.param(SAMPLE_SENTENCE, SAMPLE_SENTENCE, id="no-element"),
        pytest.param(
            f"<p>{SAMPLE_PARAGRAPHS[0]}<p>{SAMPLE_PARAGRAPHS[1]}",
            f"{SAMPLE_PARAGRAPHS[0]}\n\n{SAMPLE_PARAGRAPHS[1]}",
            id="unclosed",
        ),
        pytest.param(
            make_html(f"{SAMPLE_PARAGRAPHS[0]}<br><br>{SAMPLE_PARAGRAPHS[1]}"),
            f"{SAMPLE_PARAGRAPHS[0]}\n\n{SAMPLE_PARAGRAPHS[1]}",
            id="breaks",
        ),
        pytest.param(
            make_html(f"{SAMPLE_PARAGRAPHS[0]}<sup><a href='#n1'>[1]</a></sup>"),
            SAMPLE_PARAGRAPHS[0],
            id="note",
        ),
        pytest.param(
            make_html("O\u200bne\x00 \u202etext\u202c, and no more of it."),
            "One text, and no more of it.",
            id="invisible",
        ),
    ],
)
def test_plain_pages(html: str, text: str) -> None:
    assert read_html_article(html).text == text


@pytest.mark.parametrize(
    ("head", "encoding", "charset"),
    [
        pytest.param('<meta charset="iso-8859-2">', "iso-8859-2", None, id="meta"),
        pytest.param(
            '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
            "iso-8859-2",
            None,
            id="old-meta",
        ),
        pytest.param("", "iso-8859-2", "iso-8859-2", id="server"),
        pytest.param('<meta charset="iso-8859-1">', "utf-8", None, id="wrong-meta"),
        pytest.param("", "utf-16", None, id="mark"),
    ],
)
def test_encodings(head: str, encoding: str, charset: str | None) -> None:
    polish = "Prom wypłynął z portu o świcie, a na pokładzie było czterdzieści samochodów. Nikt nie machał."
    assert read_html_article(make_html(polish, head=head).encode(encoding), charset).text == polish


def test_a_page_without_a_title_is_named_after_its_file() -> None:
    assert read_html_article(make_html(*SAMPLE_PARAGRAPHS)).title == "Moon race"


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("", id="empty"),
        pytest.param("<html><head><title>Nothing</title></head><body></body></html>", id="title-alone"),
        pytest.param(make_html("<script>alert(1)</script>"), id="script-alone"),
        pytest.param("<html><body><nav><a href='/'>Home</a></nav></body></html>", id="navigation-alone"),
        pytest.param("<frameset><frame src='a.html'></frameset>", id="frames"),
    ],
)
def test_pages_without_text(html: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^moon_race\.html holds no text\.$"):
        read_html_article(html)


OPENING = (
    "The tide mill of Velm is open to visitors from May to October, whatever the weather on the day may be."
)
CLOSING = "Groups of ten or more should write to the miller a week before they come, so that bread is baked."
MILL = f"""
<article><h1>The Tide Mill</h1><p>{OPENING}</p>
<h2>What to bring</h2><ul><li>boots<ol><li>dry</li><li>old</li></ol></li>\
<li><p>a torch</p><p>It is dark.</p></li></ul>
<table><caption>Tickets</caption><tr><td></td><th>Winter</th><th>Summer</th></tr>
<tr><th>Adults</th><td>4</td><td>6</td></tr>\
<tr><th>Groups</th><td colspan="2">3 each</td></tr></table>
<blockquote><p>The wheel has turned since the days of my grandmother, and it will turn tomorrow.</p>\
</blockquote>
<pre><code>mill --grind
  rye</code></pre>
<details><summary>May dogs come in?</summary>\
<p>Only on a lead, and not on the upper floor of the mill.</p></details>
<dl><dt>Hopper</dt><dd>The box from which the grain runs between the stones.</dd></dl>
<p>{CLOSING}</p></article>"""


def read_page(body: str, head: str = "") -> Article:
    page = f"<html><head><title>The Tide Mill</title>{head}</head><body>{body}</body></html>"
    article = read_html_article(page)
    assert_true_blocks(article)
    return article


def test_structure() -> None:
    article = read_page(MILL)
    assert outline(article) == [
        ("paragraph", OPENING),
        ("heading 2", "What to bring"),
        ("list item 1", "boots"),
        ("list item 2o", "dry"),
        ("list item 2o", "old"),
        ("list item 1", "a torch"),
        ("paragraph 1", "It is dark."),
        ("caption", "Tickets"),
        ("table row", "Winter | Summer"),
        ("table row", "Adults | 4 | 6"),
        ("table row", "Groups | 3 each"),
        ("block quote", "The wheel has turned since the days of my grandmother, and it will turn tomorrow."),
        ("code", "mill --grind\n  rye"),
        ("question", "May dogs come in?"),
        ("paragraph", "Only on a lead, and not on the upper floor of the mill."),
        ("question", "Hopper"),
        ("paragraph", "The box from which the grain runs between the stones."),
        ("paragraph", CLOSING),
    ]
    assert headed_rows(article) == [
        ["Winter", "Summer"],
        ["Adults", "Winter: 4", "Summer: 6"],
        ["Groups", "Winter: 3 each"],
    ]


FAQ_ITEM = (
    '<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question">'
    '<div itemprop="name">{}</div>'
    '<div itemprop="acceptedAnswer"><div itemprop="text">{}</div></div></div>'
)


def test_questions_marked_up_as_such() -> None:
    items = FAQ_ITEM.format("Is it free?", "No.") + FAQ_ITEM.format("Who mills?", "Ida Holt.")
    article = read_page(f"<article><p>{OPENING}</p><p>{CLOSING}</p><div>{items}</div></article>")
    assert outline(article) == [
        ("paragraph", OPENING),
        ("paragraph", CLOSING),
        ("question", "Is it free?"),
        ("paragraph", "No."),
        ("question", "Who mills?"),
        ("paragraph", "Ida Holt."),
    ]


def faq_data(*pairs: tuple[str, str]) -> str:
    entities = [
        {"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": text}}
        for name, text in pairs
    ]
    data = {"@context": "https://schema.org", "@graph": [{"@type": "FAQPage", "mainEntity": entities}]}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_questions_of_linked_data() -> None:
    head = faq_data(("Is it free?", "<p>No.</p>"), ("Who mills?", "Ida Holt."))
    body = f"<article><p>{OPENING}</p><div>Is it free?</div><div>No.</div><p>{CLOSING}</p></article>"
    assert outline(read_page(body, head)) == [
        ("paragraph", OPENING),
        ("question", "Is it free?"),
        ("paragraph", "No."),
        ("paragraph", CLOSING),
        ("question", "Who mills?"),
        ("paragraph", "Ida Holt."),
    ]


@pytest.mark.parametrize(
    "data",
    ["", "{", "[" * 100_000, "null", '"x"', '{"@type": "Question"}', '{"@graph": {"@graph": {"@graph": 7}}}'],
)
def test_other_linked_data(data: str) -> None:
    head = f'<script type="application/ld+json">{data}</script>'
    assert read_page(f"<article><p>{OPENING}</p><p>{CLOSING}</p></article>", head).blocks == ()


def test_headings_in_buttons() -> None:
    item = f"<h3><button>May dogs come in?</button></h3><div><p>{OPENING}</p></div>"
    article = read_page(f"<article><p>{CLOSING}</p>{item}</article>")
    assert ("heading 3", "May dogs come in?") in outline(article)


def test_a_bold_line_above_its_text() -> None:
    question = "<p><strong>Does the wheel freeze?</strong><br>No, the race is too quick for that.</p>"
    article = read_page(f"<article><h2>Ice</h2><p>{OPENING}</p>{question}<p>{CLOSING}</p></article>")
    assert outline(article) == [
        ("heading 2", "Ice"),
        ("paragraph", OPENING),
        ("heading 6", "Does the wheel freeze?"),
        ("paragraph", "No, the race is too quick for that."),
        ("paragraph", CLOSING),
    ]
