"""Damaged files of every kind: each is read or refused, and none costs the process that reads it."""

from collections.abc import Iterator, Mapping
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import UnreadableFile
from index.ingest.formats.limits import Limits
from index.ingest.workers.readers import Readers
from tests.index.ingest.formats.factories import PROSE, Placed, chapter, column, epub, page, pdf, word, zipped

MOST: Final = 50
"""How many times longer than its file an article may be at most: what is packed tightly is refused."""

_PIECES: Final = st.sampled_from(
    [
        b"",
        b"\x00",
        b"\xff" * 9,
        b"<",
        b">",
        b"/",
        b"<p>",
        b"&",
        b"]]>",
        b"<!DOCTYPE a [",
        b"[" * 30,
        b"9" * 20,
        b"-1",
        b"(",
        b"\xed\xa0\x80",
    ]
)


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file in which some places are overwritten, left out, or repeated."""
    data = whole
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        data = data[:start] + draw(_PIECES | st.just(data[start:end] * 3)) + data[end:]
    return data


HTML: Final = page(*PROSE, head="<title>The Ferry</title><meta charset=utf-8>").encode()
PDF: Final = pdf(column(PROSE), [*column(PROSE), Placed(72, 20, "2")], information={"Title": "The Ferry"})
BOOK: Final = {"one.xhtml": chapter(*PROSE, heading="One"), "two.xhtml": chapter(*PROSE, heading="Two")}
EPUB: Final = epub(BOOK, contents='<li><a href="one.xhtml">One</a></li>')
WORD: Final = word(*PROSE, title="The Ferry")
MARKDOWN: Final = f"---\ntitle: The Ferry\npublished: 2021-03-30\n---\n\n# One\n\n* {PROSE[0]}\n".encode()
WHOLE: Final[Mapping[str, bytes]] = {
    "a.html": HTML,
    "a.pdf": PDF,
    "a.epub": EPUB,
    "a.docx": WORD,
    "a.md": MARKDOWN,
    "a.txt": f"Title: The Ferry\n\n{PROSE[0]}".encode(),
    "a.zip": zipped({"a.html": HTML, "b.md": MARKDOWN}),
}

several = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(Limits(seconds=20)) as made:
        yield made


def check(readers: Readers, name: str, data: bytes, bound: int) -> None:
    try:
        reading = readers.read(name, data)
    except UnreadableFile as error:
        said = str(error)
        assert said.endswith(".")
        assert "fails" not in said
        assert "took longer" not in said
    else:
        assert sum(len(article.text) for article in reading.articles) <= bound
        assert all(article.text.strip() and article.title.strip() for article in reading.articles)


@pytest.mark.parametrize("name", WHOLE)
@several
@given(st.data())
def test_a_damaged_file(readers: Readers, name: str, data: st.DataObject) -> None:
    content = data.draw(damaged(WHOLE[name]))
    check(readers, name, content, MOST * len(content))


@several
@given(st.binary(max_size=300), st.sampled_from(sorted(WHOLE)))
def test_any_bytes(readers: Readers, data: bytes, name: str) -> None:
    check(readers, name, data, MOST * 300)


@several
@given(st.data())
def test_a_damaged_page_in_a_book(readers: Readers, data: st.DataObject) -> None:
    page_data = data.draw(damaged(BOOK["one.xhtml"].encode())).decode("utf-8", "replace")
    check(readers, "a.epub", epub({**BOOK, "one.xhtml": page_data}), MOST * 3_000)


@several
@given(st.data())
def test_a_damaged_package_of_a_book(readers: Readers, data: st.DataObject) -> None:
    metadata = data.draw(damaged(b"<dc:title>The Sea</dc:title><dc:date>2021-03-30</dc:date>"))
    contents = data.draw(damaged(b'<li><a href="one.xhtml#a">One</a><ol><li>Two</li></ol></li>'))
    made = epub(
        BOOK, metadata=metadata.decode("utf-8", "replace"), contents=contents.decode("utf-8", "replace")
    )
    check(readers, "a.epub", made, MOST * 3_000)


DOCUMENT: Final = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>The Ferry</w:t></w:r></w:p>"
    f"<w:p><w:ins><w:r><w:t>{PROSE[0]}</w:t><w:br/></w:r></w:ins></w:p>"
    f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{PROSE[1]}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "</w:body></w:document>"
).encode()
RELATIONS: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


@several
@given(st.data())
def test_a_damaged_document_in_a_word_file(readers: Readers, data: st.DataObject) -> None:
    made = zipped({"word/document.xml": data.draw(damaged(DOCUMENT)), "_rels/.rels": RELATIONS})
    check(readers, "a.docx", made, MOST * 3_000)


LONG: Final = {
    "one-line": b"a" * 3_000_000,
    "words": b"a b " * 500_000,
    "lines": b"a\n" * 300_000,
    "blank-lines": b"\n" * 500_000 + b"a",
    "elements": b"<div>" * 100_000 + b"a",
    "openings": b"<" * 300_000,
    "entities": b"&" * 300_000,
    "breaks": b"<br>" * 30_000 + b"a",
    "cells": b"<table>" + b"<tr><td>a" * 20_000,
    "links": b"<a href=x>a" * 30_000,
    "quotes": b"<a b='" * 50_000,
}


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
@pytest.mark.parametrize("data", LONG.values(), ids=LONG)
def test_long_files_are_read_or_refused_in_time(readers: Readers, name: str, data: bytes) -> None:
    check(readers, name, data, 2 * len(data))
