"""Day, title and authors of web pages, and notices in the place of articles."""

from datetime import date

import pytest

from index import UnreadableFile
from index.ingest.formats.html import read_html
from index.ingest.formats.page_authors import split_authors
from index.ingest.formats.page_source import PageSource
from index.model import Article
from tests.index.ingest.formats.structure import outline

OPENING = (
    "The night ferry to Velm carried more people this winter than in any year since the tunnel was opened."
)
CLOSING = (
    "Its captain puts that down to the new sleeping cabins, which are warm and cost little more than a seat."
)
BODY = f"<p>{OPENING}</p><p>{CLOSING}</p>"
ARTICLE = f"<article><h1>Night ferry is full</h1>{BODY}</article>"
DAY = date(2019, 3, 12)


def read(
    body: str = ARTICLE, head: str = "", known: PageSource | None = None, language: str = "en"
) -> Article:
    page = f'<html lang="{language}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    return read_html(page.encode(), "page.html", None, known)


def linked_data(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


LINKED = linked_data('{"@type": ["NewsArticle"], "datePublished": "2019-03-12T08:00:00Z"}')
LINKED_PAGE = linked_data('{"@graph": [{"@type": "WebPage", "datePublished": "2018-01-05"}]}')
FIELD = '<meta property="article:published_time" content="2018-02-05T08:00:00+01:00">'
TIME = '<time datetime="2018-03-05">a while ago</time>'
HEADED = f"<article><h1>Night ferry is full</h1>{{}}{BODY}</article>"
FEED = PageSource(published=date(2018, 4, 5))
BYLINE = "<p>By Ada Lindqvist, 6 June 2018</p>"
URL = '<link rel="canonical" href="https://example.org/2018/05/05/ferry">'


@pytest.mark.parametrize(
    ("body", "head", "known", "day"),
    [
        pytest.param(
            HEADED.format(TIME + BYLINE), FIELD + LINKED_PAGE + LINKED + URL, FEED, DAY, id="linked-data"
        ),
        pytest.param(
            HEADED.format(TIME), FIELD + LINKED_PAGE, FEED, date(2018, 1, 5), id="linked-data-of-the-page"
        ),
        pytest.param(HEADED.format(TIME + BYLINE), FIELD + URL, FEED, date(2018, 2, 5), id="field"),
        pytest.param(HEADED.format(TIME + BYLINE), URL, FEED, date(2018, 3, 5), id="time"),
        pytest.param(HEADED.format(BYLINE), URL, FEED, date(2018, 4, 5), id="feed"),
        pytest.param(HEADED.format(BYLINE), URL, None, date(2018, 5, 5), id="url"),
        pytest.param(HEADED.format(BYLINE), "", None, date(2018, 6, 6), id="byline"),
        pytest.param(ARTICLE, "", None, None, id="nothing"),
    ],
)
def test_the_order_of_what_states_the_day(
    body: str, head: str, known: PageSource | None, day: date | None
) -> None:
    assert read(body, head, known).published == day


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            '<aside><h3>Popular</h3><time datetime="2015-01-02">2 January 2015</time></aside>', id="aside"
        ),
        pytest.param(
            '<div class="related-posts"><span class="date">2 January 2015</span></div>', id="related"
        ),
        pytest.param("<footer><p>© Velm Post, 2 January 2015</p></footer>", id="footer"),
        pytest.param('<section id="comments"><time datetime="2015-01-02"></time></section>', id="comment"),
        pytest.param('<p>Last updated: <time datetime="2015-01-02">2 January 2015</time></p>', id="update"),
        pytest.param('<meta property="article:modified_time" content="2015-01-02">', id="field-of-a-change"),
        pytest.param(linked_data('{"@type": "Article", "dateModified": "2015-01-02"}'), id="linked-change"),
        pytest.param(linked_data('{"@type": "Article", "datePublished": "1970-01-01"}'), id="epoch"),
    ],
)
def test_days_that_are_none_of_publication(other: str) -> None:
    assert read(ARTICLE + other).published is None
    assert read(f"<div class='page with-sidebar'>{ARTICLE}{other}</div>").published is None


@pytest.mark.parametrize(
    ("value", "language", "text", "day"),
    [
        pytest.param("05/03/2019", "en-GB", "", date(2019, 3, 5), id="british"),
        pytest.param("05/03/2019", "en-US", "", date(2019, 5, 3), id="american"),
        pytest.param("05/03/2019", "en", "", None, id="english-of-nowhere"),
        pytest.param(
            "05/03/2019", "en", "It sailed on 17/02/2019.", date(2019, 3, 5), id="settled-by-the-text"
        ),
        pytest.param("05/03/2019", "fr", "", date(2019, 3, 5), id="french"),
        pytest.param("Tuesday 05/03/2019", "en", "", date(2019, 3, 5), id="weekday"),
        pytest.param("5 mars 2019", "fr", "", date(2019, 3, 5), id="french-words"),
        pytest.param("5. März 2019", "de", "", date(2019, 3, 5), id="german-words"),
    ],
)
def test_day_and_month(value: str, language: str, text: str, day: date | None) -> None:
    body = HEADED.format(f'<span class="date">{value}</span>') + f"<p>{text}</p>"
    assert read(body, language=language).published == day


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="generator" content="MediaWiki 1.41">' + LINKED,
        linked_data(
            '{"@type": "Article", "url": "https://velm.example/wiki/Ferry", "datePublished": "2003-01-02", '
            '"dateModified": "2019-03-12"}'
        ),
    ],
)
def test_a_page_of_a_wiki_is_not_as_old_as_its_beginning(head: str) -> None:
    assert read(head=head).published in (None, DAY)
    assert "dateModified" not in head or read(head=head).published == DAY


SITE = '<meta property="og:site_name" content="The Velm Post">'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(f"{SITE}<title>Night ferry is full - The Velm Post</title>", BODY, id="site-behind"),
        pytest.param(f"{SITE}<title>Velm Post: Night ferry is full</title>", BODY, id="site-before"),
        pytest.param(
            "<title>Night ferry is full « The Velm Post</title>",
            f'<header><h1><a href="/">The Velm Post</a></h1></header><h2>Night ferry is full</h2>{BODY}',
            id="site-as-heading",
        ),
        pytest.param(
            "<title>Night ferry is full | Travel | Velm Post</title>",
            f"<div><h1>Travel</h1></div><div><h2>Night ferry is full</h2>{BODY}</div>",
            id="section-as-heading",
        ),
        pytest.param(
            "<title>Night ferry is full</title>",
            f"<h2>Night ferry is full</h2>{BODY}<form><h1>Write a comment</h1></form>",
            id="form",
        ),
        pytest.param(
            f'{SITE}<meta property="og:title" content="The Velm Post">', ARTICLE, id="site-as-stated-title"
        ),
        pytest.param(
            '<meta property="og:title" content="Night ferry is full"><title>Home</title>', BODY, id="stated"
        ),
        pytest.param("", ARTICLE, id="heading-alone"),
    ],
)
def test_titles(head: str, body: str) -> None:
    article = read(body, head)
    assert article.title == "Night ferry is full"
    assert article.title not in article.text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("O. J. Pell, Sue-Ann Li and Max Orr Jr.", ["O. J. Pell", "Sue-Ann Li", "Max Orr Jr."]),
        ("Max Orr, Jr.", ["Max Orr, Jr."]),
        ("By Ada Lindqvist Follow @adal", ["Ada Lindqvist"]),
        ("Ada Lindqvist | Email the author", ["Ada Lindqvist"]),
        ("ada@velm.example (Ada Lindqvist)", []),
        ("https://velm.example/authors/ada", []),
        ("admin", []),
        ("Von Ida Holt & Jo Rask", ["Ida Holt", "Jo Rask"]),
    ],
)
def test_authors(text: str, names: list[str]) -> None:
    assert split_authors(text) == names


def test_where_authors_are_found() -> None:
    linked = linked_data(
        '{"@graph": [{"@type": "Person", "@id": "#1", "name": "O. J. Pell"},'
        ' {"@type": "Article", "author": [{"@id": "#1"}, {"name": "Ida Holt"}]}]}'
    )
    field = '<meta name="author" content="Jo Rask">'
    assert read(head=linked + field).author == "O. J. Pell, Ida Holt"
    assert read(head=field).author == "Jo Rask"
    assert read(head=f'{SITE}<meta name="author" content="The Velm Post">').author is None
    article = read(HEADED.format("<p>By O. J. Pell and Ida Holt | 12 March 2019</p>"))
    assert (article.author, article.published) == ("O. J. Pell, Ida Holt", DAY)
    assert article.text == f"{OPENING}\n\n{CLOSING}"


@pytest.mark.parametrize(
    ("title", "text", "reason"),
    [
        ("Just a moment...", "We are looking whether your connection is safe.", "robots"),
        (
            "Page not found",
            "Perhaps one of these helps: the news, the weather, the shipping forecast.",
            "isn't there",
        ),
        ("Ferry", "Please enable JavaScript to see this page of ours.", "JavaScript"),
        ("Sign in", "Enter your name and your password, or make an account.", "login"),
        (
            "Ferry",
            (
                "We and our partners store cookies on your device for advertising. You can accept, "
                "reject or manage your preferences at any time."
            ),
            "cookies",
        ),
    ],
)
def test_notices_are_refused(title: str, text: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^page\.html holds a notice and no article: .*{reason}.*\.$"):
        read(f"<div><h1>{title}</h1><p>{text}</p></div>", f"<title>{title}</title>")


def test_articles_about_notices_are_read() -> None:
    text = " ".join(["A page not found is a page that a librarian has yet to look for, says Ida Holt."] * 12)
    assert read(f"<article><h1>Page not found</h1><p>{text}</p></article>").title == "Page not found"
    baking = (
        "Cookies are best when you manage to accept that butter melts. Bake them for ten minutes, no more."
    )
    assert read(f"<article><h1>Cookies</h1><p>{baking}</p></article>").text == baking


def test_a_notice_above_the_article_is_left_out() -> None:
    box = "<div class='box'><p>Your browser is out of date.</p><p>Get another one.</p></div>"
    assert (
        read(box + f"<div><div>{OPENING}</div><div>{CLOSING}</div></div>").text == f"{OPENING}\n\n{CLOSING}"
    )


def test_the_content_of_a_shadow_root_is_read() -> None:
    article = read(f'<velm-story><template shadowrootmode="open">{ARTICLE}</template></velm-story>')
    assert article.text == f"{OPENING}\n\n{CLOSING}"


def test_lists_and_captions_of_the_article_are_kept() -> None:
    lists = (
        "<p>Three things are new:</p><ul><li>beds</li><li>tea</li></ul>"
        '<figure><img src="a.png"><figcaption>A cabin</figcaption></figure>'
        "<dl><dt>Berth</dt><dd>A bed.</dd></dl>"
        '<ol><li><a href="/a">Book</a></li><li><a href="/b">Pay</a></li></ol>'
    )
    article = read(f"<article><h1>Night ferry is full</h1><p>{OPENING}</p>{lists}<p>{CLOSING}</p></article>")
    assert outline(article) == [
        ("paragraph", OPENING),
        ("paragraph", "Three things are new:"),
        ("list item 1", "beds"),
        ("list item 1", "tea"),
        ("caption", "A cabin"),
        ("question", "Berth"),
        ("paragraph", "A bed."),
        ("list item 1o", "Book"),
        ("list item 1o", "Pay"),
        ("paragraph", CLOSING),
    ]


def test_lists_of_other_articles_are_left_out() -> None:
    related = '<p>Read more:</p><ul><li><a href="/a">Ferry fares</a></li></ul>'
    boxed = '<div class="related"><ul><li><a href="/b">Tunnel tolls</a></li></ul></div>'
    text = read(f"<article><p>{OPENING}</p>{related}{boxed}<p>{CLOSING}</p></article>").text
    assert "Ferry fares" not in text
    assert "Tunnel tolls" not in text
