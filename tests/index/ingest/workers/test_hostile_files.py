"""Damaged files of every format: read or refused, without loss of the process."""

from collections.abc import Iterator, Mapping
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.readers import Readers
from tests.index.ingest.formats.factories import (
    SAMPLE_FILES,
    SAMPLE_PARAGRAPHS,
    PlacedText,
    make_chapter,
    make_docx,
    make_epub,
    make_html,
    make_pdf,
    make_zip,
    stack_lines,
)

MAX_GROWTH_FACTOR: Final = 50
"""Bound of an article's length to its file's: high compression ratios are refused."""

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
def damaged_bytes(draw: st.DrawFn, whole: bytes) -> bytes:
    """Overwrite, delete or repeat some parts of a file."""
    data = whole
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        data = data[:start] + draw(_PIECES | st.just(data[start:end] * 3)) + data[end:]
    return data


HTML: Final = make_html(*SAMPLE_PARAGRAPHS, head="<title>The Ferry</title><meta charset=utf-8>").encode()
PDF: Final = make_pdf(
    stack_lines(SAMPLE_PARAGRAPHS),
    [*stack_lines(SAMPLE_PARAGRAPHS), PlacedText(72, 20, "2")],
    information={"Title": "The Ferry"},
)
BOOK: Final = {
    "one.xhtml": make_chapter(*SAMPLE_PARAGRAPHS, heading="One"),
    "two.xhtml": make_chapter(*SAMPLE_PARAGRAPHS, heading="Two"),
}
EPUB: Final = make_epub(BOOK, contents='<li><a href="one.xhtml">One</a></li>')
WORD: Final = make_docx(*SAMPLE_PARAGRAPHS, title="The Ferry")
MARKDOWN: Final = (
    f"---\ntitle: The Ferry\npublished: 2021-03-30\n---\n\n# One\n\n* {SAMPLE_PARAGRAPHS[0]}\n".encode()
)
INTACT_FILES: Final[Mapping[str, bytes]] = {
    **SAMPLE_FILES,
    "a.html": HTML,
    "a.pdf": PDF,
    "a.epub": EPUB,
    "a.docx": WORD,
    "a.md": MARKDOWN,
    "a.txt": f"Title: The Ferry\n\n{SAMPLE_PARAGRAPHS[0]}".encode(),
    "a.zip": make_zip({"a.html": HTML, "b.md": MARKDOWN}),
}

hostile_settings = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(FileLimits(seconds=20)) as opened:
        yield opened


def assert_read_or_refused(readers: Readers, name: str, data: bytes, bound: int) -> None:
    try:
        reading = readers.read(name, data)
    except UnreadableFile as error:
        message = str(error)
        assert message.endswith(".")
        assert "fails" not in message
        assert "took longer" not in message
    else:
        assert sum(len(article.text) for article in reading.articles) <= bound
        assert all(article.text.strip() and article.title.strip() for article in reading.articles)


@pytest.mark.parametrize("name", INTACT_FILES)
@hostile_settings
@given(st.data())
def test_a_damaged_file(readers: Readers, name: str, data: st.DataObject) -> None:
    content = data.draw(damaged_bytes(INTACT_FILES[name]))
    assert_read_or_refused(readers, name, content, MAX_GROWTH_FACTOR * len(content))


@hostile_settings
@given(st.binary(max_size=300), st.sampled_from(sorted(INTACT_FILES)))
def test_any_bytes(readers: Readers, data: bytes, name: str) -> None:
    assert_read_or_refused(readers, name, data, MAX_GROWTH_FACTOR * 300)


@hostile_settings
@given(st.data())
def test_a_damaged_page_in_a_book(readers: Readers, data: st.DataObject) -> None:
    page_data = data.draw(damaged_bytes(BOOK["one.xhtml"].encode())).decode("utf-8", "replace")
    assert_read_or_refused(
        readers, "a.epub", make_epub({**BOOK, "one.xhtml": page_data}), MAX_GROWTH_FACTOR * 3_000
    )


@hostile_settings
@given(st.data())
def test_a_damaged_package_of_a_book(readers: Readers, data: st.DataObject) -> None:
    metadata = data.draw(damaged_bytes(b"<dc:title>The Sea</dc:title><dc:date>2021-03-30</dc:date>"))
    contents = data.draw(damaged_bytes(b'<li><a href="one.xhtml#a">One</a><ol><li>Two</li></ol></li>'))
    file = make_epub(
        BOOK, metadata=metadata.decode("utf-8", "replace"), contents=contents.decode("utf-8", "replace")
    )
    assert_read_or_refused(readers, "a.epub", file, MAX_GROWTH_FACTOR * 3_000)


DOCUMENT: Final = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>The Ferry</w:t></w:r></w:p>"
    f"<w:p><w:ins><w:r><w:t>{SAMPLE_PARAGRAPHS[0]}</w:t><w:br/></w:r></w:ins></w:p>"
    f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{SAMPLE_PARAGRAPHS[1]}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "</w:body></w:document>"
).encode()
RELATIONS: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


@hostile_settings
@given(st.data())
def test_a_damaged_document_in_a_word_file(readers: Readers, data: st.DataObject) -> None:
    file = make_zip({"word/document.xml": data.draw(damaged_bytes(DOCUMENT)), "_rels/.rels": RELATIONS})
    assert_read_or_refused(readers, "a.docx", file, MAX_GROWTH_FACTOR * 3_000)


LONG_FILES: Final = {
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
@pytest.mark.parametrize("data", LONG_FILES.values(), ids=LONG_FILES)
def test_long_files_are_read_or_refused_in_time(readers: Readers, name: str, data: bytes) -> None:
    assert_read_or_refused(readers, name, data, 2 * len(data))
