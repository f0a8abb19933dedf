"""EPUB: one article per chapter, split at the targets of the table of contents."""

from dataclasses import replace
from datetime import date

import pytest

from index import UnreadableFile
from index.ingest.formats.epub import read_epub
from index.ingest.formats.limits import FileLimits
from index.model import Article
from tests.index.ingest.formats.factories import (
    SAMPLE_PARAGRAPHS,
    SAMPLE_SENTENCE,
    make_chapter,
    make_epub,
    make_zip,
)
from tests.index.ingest.formats.structure import assert_true_blocks, headed_rows, outline

FIRST, SECOND, THIRD = SAMPLE_PARAGRAPHS
TWO = {"one.xhtml": make_chapter(FIRST, heading="One"), "two.xhtml": make_chapter(SECOND, heading="Two")}


def read_articles(data: bytes) -> list[Article]:
    return read_epub(data, "the-sea.epub", FileLimits())


def titles_and_texts(data: bytes) -> list[tuple[str, str]]:
    return [(article.title, article.text) for article in read_articles(data)]


def nav_entry(target: str, label: str, inner: str = "") -> str:
    return f'<li><a href="{target}">{label}</a>{inner}</li>'


def ncx_entry(target: str, label: str, inner: str = "") -> str:
    return f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{target}"/>{inner}</navPoint>'


def test_metadata_of_the_book() -> None:
    metadata = (
        '<dc:title>The Sea</dc:title><dc:creator opf:role="aut">A. Writer</dc:creator>'
        "<dc:creator>B. Writer</dc:creator><dc:date>2021-03-30T00:00:00Z</dc:date>"
    )
    contents = nav_entry("one.xhtml", "I. Dawn") + nav_entry("two.xhtml", "II. Dusk")
    articles = read_articles(make_epub(TWO, metadata=metadata, contents=contents))
    assert [replace(article, blocks=()) for article in articles] == [
        Article("The Sea: I. Dawn", f"One\n\n{FIRST}", date(2021, 3, 30), "A. Writer, B. Writer"),
        Article("The Sea: II. Dusk", f"Two\n\n{SECOND}", date(2021, 3, 30), "A. Writer, B. Writer"),
    ]


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        pytest.param("<dc:date>2021-03-30</dc:date>", date(2021, 3, 30), id="day"),
        pytest.param("<dc:date>2021</dc:date>", None, id="year"),
        pytest.param("<dc:date>spring</dc:date>", None, id="words"),
        pytest.param("<dc:date/>", None, id="empty"),
        pytest.param(
            '<dc:date opf:event="modification">2022-01-01</dc:date>'
            '<dc:date opf:event="publication">2021-03-30</dc:date>',
            date(2021, 3, 30),
            id="events",
        ),
    ],
)
def test_dates_of_publication(dates: str, day: date | None) -> None:
    assert read_articles(make_epub(TWO, metadata=dates))[0].published == day


def test_a_heading_like_the_label_is_not_repeated() -> None:
    contents = nav_entry("one.xhtml", "ONE") + nav_entry("two.xhtml", "Two")
    assert titles_and_texts(make_epub(TWO, contents=contents)) == [
        ("The Sea: ONE", FIRST),
        ("The Sea: Two", SECOND),
    ]


def test_without_contents_each_page_is_a_chapter_by_its_heading() -> None:
    assert titles_and_texts(make_epub(TWO)) == [("The Sea: One", FIRST), ("The Sea: Two", SECOND)]


def test_without_a_title_the_name_is_used() -> None:
    assert [title for title, _ in titles_and_texts(make_epub(TWO, metadata=""))] == [
        "the-sea: One",
        "the-sea: Two",
    ]


def test_a_page_that_the_contents_leave_out_belongs_to_the_chapter_before() -> None:
    pages = {
        "one.xhtml": make_chapter(FIRST),
        "one-b.xhtml": make_chapter(SECOND),
        "two.xhtml": make_chapter(THIRD),
    }
    contents = nav_entry("one.xhtml", "One") + nav_entry("two.xhtml", "Two")
    assert titles_and_texts(make_epub(pages, contents=contents)) == [
        ("The Sea: One", f"{FIRST}\n\n{SECOND}"),
        ("The Sea: Two", THIRD),
    ]


def test_chapters_in_one_page_are_split_at_their_ids() -> None:
    page = make_chapter(FIRST, heading="One", ident="c1").replace(
        "</body>", f'<div id="c2"><h1>Two</h1><p>{SECOND}</p></div></body>'
    )
    contents = nav_entry("all.xhtml#c1", "One") + nav_entry("all.xhtml#c2", "Two")
    assert titles_and_texts(make_epub({"all.xhtml": page}, contents=contents)) == [
        ("The Sea: One", FIRST),
        ("The Sea: Two", SECOND),
    ]


def test_sections_stay_in_their_chapter_and_parts_hold_chapters() -> None:
    page = make_chapter(FIRST, heading="One").replace(
        "</body>", f'<h2 id="s">Part of it</h2><p>{SECOND}</p></body>'
    )
    pages = {"part.xhtml": make_chapter(heading="Part I"), "one.xhtml": page}
    inner = (
        f"<ol>{nav_entry('one.xhtml', 'One', '<ol>' + nav_entry('one.xhtml#s', 'Part of it') + '</ol>')}</ol>"
    )
    assert titles_and_texts(make_epub(pages, contents=nav_entry("part.xhtml", "Part I", inner))) == [
        ("The Sea: One", f"{FIRST}\n\nPart of it\n\n{SECOND}")
    ]


def test_the_contents_of_epub_2() -> None:
    ncx = ncx_entry("one.xhtml", "I") + ncx_entry("two.xhtml", "II")
    assert [title for title, _ in titles_and_texts(make_epub(TWO, ncx=ncx))] == ["The Sea: I", "The Sea: II"]


def test_title_pages_and_lists_of_links_are_no_chapters() -> None:
    pages = {
        "title.xhtml": make_chapter("The Sea", "by A. Writer"),
        "contents.xhtml": make_chapter('<a href="one.xhtml">One</a>', '<a href="two.xhtml">Two</a>'),
        **TWO,
    }
    contents = nav_entry("one.xhtml", "One") + nav_entry("two.xhtml", "Two")
    assert [title for title, _ in titles_and_texts(make_epub(pages, contents=contents))] == [
        "The Sea: One",
        "The Sea: Two",
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param('dawn<a epub:type="noteref" href="#n">1</a>.', "dawn.", id="note"),
        pytest.param('dawn<sup><a href="#n">1</a></sup>.', "dawn.", id="raised-note"),
        pytest.param("caf&eacute;&nbsp;&amp; bar &lt;b&gt;", "café & bar <b>", id="entities"),
        pytest.param("one<br/>two", "one two", id="line-break"),
        pytest.param("one <i>of</i> <b>them</b>", "one of them", id="emphasis"),
        pytest.param("<img src='x.png' alt='a boat'/>dawn", "dawn", id="picture"),
        pytest.param("a < b <unclosed", "a", id="no-xml"),
    ],
)
def test_text(markup: str, text: str) -> None:
    assert titles_and_texts(make_epub({"one.xhtml": make_chapter(markup, heading="One")}))[0][1].startswith(
        text
    )


def encryption_part(method: str) -> bytes:
    xml = f'<encryption><EncryptedData><EncryptionMethod Algorithm="{method}"/></EncryptedData></encryption>'
    return make_epub(TWO, extra={"META-INF/encryption.xml": xml})


def test_encrypted_fonts_are_accepted() -> None:
    assert len(read_articles(encryption_part("http://www.idpf.org/2008/embedding"))) == 2


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(b"", "is damaged", id="empty"),
        pytest.param(make_epub(TWO)[:-200], "is damaged", id="cut-off"),
        pytest.param(make_zip({"a.txt": SAMPLE_SENTENCE}), "isn't an EPUB", id="another-archive"),
        pytest.param(
            encryption_part("http://www.w3.org/2001/04/xmlenc#aes128-cbc"), "is encrypted", id="encrypted"
        ),
        pytest.param(make_epub({}), "holds no text", id="no-pages"),
        pytest.param(make_epub({"one.xhtml": make_chapter()}), "holds no text", id="empty-page"),
        pytest.param(
            make_epub({"one.xhtml": "x"}, extra={"META-INF/container.xml": "<container>"}),
            "isn't an EPUB",
            id="no-package",
        ),
    ],
)
def test_unreadable_files(data: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^the-sea\.epub .*{complaint}.*\.$"):
        read_articles(data)


def test_an_entity_bomb_stays_small() -> None:
    levels = "".join(f'<!ENTITY b{level + 1} "{f"&b{level};" * 10}">' for level in range(9))
    document = make_chapter("&b9;", SAMPLE_SENTENCE).partition("?>")[2]
    bomb = f'<!DOCTYPE html [<!ENTITY b0 "lol">{levels}]>{document}'
    assert sum(len(article.text) for article in read_articles(make_epub({"one.xhtml": bomb}))) < 1_000


def test_structure() -> None:
    body = (
        f"<h1>One</h1><p>{FIRST}</p><h2>Signals</h2><ol><li>One horn</li><li>Two horns</li></ol>"
        "<table><tr><th>Flag</th><th>Meaning</th></tr><tr><td>red</td><td>stay</td></tr></table>"
        "<blockquote><p>The sea keeps no diary.</p></blockquote><pre>..--\n--..</pre>"
        "<figure><figcaption>The harbour</figcaption></figure><dl><dt>Fathom</dt><dd>Six feet.</dd></dl>"
    )
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
    [article] = read_articles(make_epub({"one.xhtml": page}, contents=nav_entry("one.xhtml", "One")))
    assert_true_blocks(article)
    assert outline(article) == [
        ("paragraph", FIRST),
        ("heading 2", "Signals"),
        ("list item 1o", "One horn"),
        ("list item 1o", "Two horns"),
        ("table row", "Flag | Meaning"),
        ("table row", "red | stay"),
        ("block quote", "The sea keeps no diary."),
        ("code", "..--\n--.."),
        ("caption", "The harbour"),
        ("question", "Fathom"),
        ("paragraph", "Six feet."),
    ]
    assert headed_rows(article) == [["Flag", "Meaning"], ["Flag: red", "Meaning: stay"]]


@pytest.mark.parametrize("place", range(2))
def test_each_chapter_has_the_structure_of_its_own_text(place: int) -> None:
    pages = {f"{name}.xhtml": make_chapter(FIRST, heading=f"{name} of it") for name in ("first", "second")}
    contents = nav_entry("first.xhtml", "I") + nav_entry("second.xhtml", "II")
    article = read_articles(make_epub(pages, contents=contents))[place]
    assert_true_blocks(article)
    assert outline(article)[0] == ("heading 1", ("first of it", "second of it")[place])


def test_a_bibliography_of_links_is_a_chapter() -> None:
    books = [f'<a href="https://books.example/{n}">Holt, The Mill, {n}</a>' for n in (1999, 2004)]
    pages = {**TWO, "more.xhtml": make_chapter(*books, heading="More")}
    contents = "".join(nav_entry(name, name[0].upper()) for name in pages)
    assert titles_and_texts(make_epub(pages, contents=contents))[2:] == [
        ("The Sea: M", "More\n\nHolt, The Mill, 1999\n\nHolt, The Mill, 2004")
    ]


@pytest.mark.parametrize("day", ["0101-01-01", "1970-01-01", "0001-01-01T00:00:00+00:00"])
def test_days_that_programs_write_where_they_know_none(day: str) -> None:
    metadata = f"<dc:title>The Sea</dc:title><dc:date>{day}</dc:date>"
    assert [article.published for article in read_articles(make_epub(TWO, metadata=metadata))] == [None, None]


def test_a_book_of_many_files() -> None:
    extra = {f"OPS/letters/{number}.svg": "<svg/>" for number in range(3_000)}
    assert len(read_articles(make_epub(TWO, extra=extra))) == 2
