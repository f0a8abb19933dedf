"""EPUB: a chapter an article, in the order of reading, divided where the table of contents leads to."""

from datetime import date

import pytest

from index import UnreadableFile
from index.ingest.formats.epub import read_epub
from index.ingest.formats.limits import Limits
from index.model import Article
from tests.index.ingest.formats.factories import PROSE, SENTENCE, chapter, epub, zipped

FIRST, SECOND, THIRD = PROSE
TWO = {"one.xhtml": chapter(FIRST, heading="One"), "two.xhtml": chapter(SECOND, heading="Two")}


def read(data: bytes) -> list[Article]:
    return read_epub(data, "the-sea.epub", Limits())


def chapters(data: bytes) -> list[tuple[str, str]]:
    return [(article.title, article.text) for article in read(data)]


def link(target: str, label: str, inner: str = "") -> str:
    return f'<li><a href="{target}">{label}</a>{inner}</li>'


def point(target: str, label: str, inner: str = "") -> str:
    return f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{target}"/>{inner}</navPoint>'


def test_every_chapter_has_what_the_book_states() -> None:
    metadata = (
        '<dc:title>The Sea</dc:title><dc:creator opf:role="aut">A. Writer</dc:creator>'
        "<dc:creator>B. Writer</dc:creator><dc:date>2021-03-30T00:00:00Z</dc:date>"
    )
    contents = link("one.xhtml", "I. Dawn") + link("two.xhtml", "II. Dusk")
    assert read(epub(TWO, metadata=metadata, contents=contents)) == [
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
def test_days_of_publication(dates: str, day: date | None) -> None:
    assert read(epub(TWO, metadata=dates))[0].published == day


def test_a_heading_like_the_label_is_not_repeated() -> None:
    contents = link("one.xhtml", "ONE") + link("two.xhtml", "Two")
    assert chapters(epub(TWO, contents=contents)) == [("The Sea: ONE", FIRST), ("The Sea: Two", SECOND)]


def test_without_contents_each_page_is_a_chapter_by_its_heading() -> None:
    assert chapters(epub(TWO)) == [("The Sea: One", FIRST), ("The Sea: Two", SECOND)]


def test_without_a_title_the_name_stands_for_it() -> None:
    assert [title for title, _ in chapters(epub(TWO, metadata=""))] == ["the-sea: One", "the-sea: Two"]


def test_a_page_that_the_contents_leave_out_belongs_to_the_chapter_before() -> None:
    pages = {"one.xhtml": chapter(FIRST), "one-b.xhtml": chapter(SECOND), "two.xhtml": chapter(THIRD)}
    contents = link("one.xhtml", "One") + link("two.xhtml", "Two")
    assert chapters(epub(pages, contents=contents)) == [
        ("The Sea: One", f"{FIRST}\n\n{SECOND}"),
        ("The Sea: Two", THIRD),
    ]


def test_chapters_in_one_page_are_divided_at_their_ids() -> None:
    page = chapter(FIRST, heading="One", ident="c1").replace(
        "</body>", f'<div id="c2"><h1>Two</h1><p>{SECOND}</p></div></body>'
    )
    contents = link("all.xhtml#c1", "One") + link("all.xhtml#c2", "Two")
    assert chapters(epub({"all.xhtml": page}, contents=contents)) == [
        ("The Sea: One", FIRST),
        ("The Sea: Two", SECOND),
    ]


def test_sections_stay_in_their_chapter_and_parts_hold_chapters() -> None:
    page = chapter(FIRST, heading="One").replace(
        "</body>", f'<h2 id="s">Part of it</h2><p>{SECOND}</p></body>'
    )
    pages = {"part.xhtml": chapter(heading="Part I"), "one.xhtml": page}
    inner = f"<ol>{link('one.xhtml', 'One', '<ol>' + link('one.xhtml#s', 'Part of it') + '</ol>')}</ol>"
    assert chapters(epub(pages, contents=link("part.xhtml", "Part I", inner))) == [
        ("The Sea: One", f"{FIRST}\n\nPart of it\n\n{SECOND}")
    ]


def test_the_contents_of_epub_2() -> None:
    ncx = point("one.xhtml", "I") + point("two.xhtml", "II")
    assert [title for title, _ in chapters(epub(TWO, ncx=ncx))] == ["The Sea: I", "The Sea: II"]


def test_title_pages_and_lists_of_links_are_no_chapters() -> None:
    pages = {
        "title.xhtml": chapter("The Sea", "by A. Writer"),
        "contents.xhtml": chapter('<a href="one.xhtml">One</a>', '<a href="two.xhtml">Two</a>'),
        **TWO,
    }
    contents = link("one.xhtml", "One") + link("two.xhtml", "Two")
    assert [title for title, _ in chapters(epub(pages, contents=contents))] == [
        "The Sea: One",
        "The Sea: Two",
    ]


@pytest.mark.parametrize(
    ("words", "text"),
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
def test_words(words: str, text: str) -> None:
    assert chapters(epub({"one.xhtml": chapter(words, heading="One")}))[0][1].startswith(text)


def encrypted(method: str) -> bytes:
    xml = f'<encryption><EncryptedData><EncryptionMethod Algorithm="{method}"/></EncryptedData></encryption>'
    return epub(TWO, extra={"META-INF/encryption.xml": xml})


def test_encrypted_fonts_do_not_matter() -> None:
    assert len(read(encrypted("http://www.idpf.org/2008/embedding"))) == 2


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(b"", "is damaged", id="empty"),
        pytest.param(epub(TWO)[:-200], "is damaged", id="cut-off"),
        pytest.param(zipped({"a.txt": SENTENCE}), "isn't an EPUB", id="another-archive"),
        pytest.param(
            encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"), "is encrypted", id="encrypted"
        ),
        pytest.param(epub({}), "holds no text", id="no-pages"),
        pytest.param(epub({"one.xhtml": chapter()}), "holds no text", id="empty-page"),
        pytest.param(
            epub({"one.xhtml": "x"}, extra={"META-INF/container.xml": "<container>"}),
            "isn't an EPUB",
            id="no-package",
        ),
    ],
)
def test_what_can_not_be_read(data: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^the-sea\.epub .*{complaint}.*\.$"):
        read(data)


def test_an_entity_bomb_stays_small() -> None:
    levels = "".join(f'<!ENTITY b{level + 1} "{f"&b{level};" * 10}">' for level in range(9))
    bomb = f'<!DOCTYPE html [<!ENTITY b0 "lol">{levels}]>{chapter("&b9;", SENTENCE).partition("?>")[2]}'
    assert sum(len(article.text) for article in read(epub({"one.xhtml": bomb}))) < 1_000
