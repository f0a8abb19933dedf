"""Declared languages in every format."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.formats.declared_metadata import normalize_language_tag
from tests.index.ingest.formats.factories import (
    SAMPLE_PARAGRAPHS,
    SAMPLE_SENTENCE,
    make_chapter,
    make_docx,
    make_epub,
    make_html,
    make_pdf,
    stack_lines,
)
from tests.shared_readers import SHARED_READERS


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        pytest.param("en", "en", id="a-language"),
        pytest.param(" EN_gb\n", "en-GB", id="a-region"),
        pytest.param("ZH-hant-tw", "zh-Hant-TW", id="a-script"),
        pytest.param("de-CH-1901", "de-CH-1901", id="a-variant"),
        pytest.param("es-419", "es-419", id="a-region-in-digits"),
        pytest.param("gsw", "gsw", id="three-letters"),
        pytest.param("und", None, id="undetermined"),
        pytest.param("mul", None, id="several"),
        pytest.param("English", None, id="a-name"),
        pytest.param("x-default", None, id="private"),
        pytest.param("en-" + "a" * 9, None, id="no-subtag"),
        pytest.param("en" + "-a" * 40, None, id="endless"),
        pytest.param("", None, id="blank"),
        pytest.param(None, None, id="none"),
    ],
)
def test_tags(declared: str | None, tag: str | None) -> None:
    assert normalize_language_tag(declared) == tag


@given(st.text(st.characters(max_codepoint=0x17F)) | st.from_regex(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*"))
def test_normalizing_is_idempotent(declared: str) -> None:
    tag = normalize_language_tag(declared)
    assert normalize_language_tag(tag) == tag
    assert tag is None or tag.isascii()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param(
            "a.html",
            make_html(*SAMPLE_PARAGRAPHS).replace("<html>", '<html lang="en-gb">').encode(),
            id="HTML",
        ),
        pytest.param("a.html", b"<html lang=en-GB><p>Short.", id="HTML-without-an-article"),
        pytest.param("a.pdf", make_pdf(stack_lines(SAMPLE_PARAGRAPHS), language="en-GB"), id="PDF"),
        pytest.param("a.docx", make_docx(*SAMPLE_PARAGRAPHS, language="en-GB"), id="Word"),
        pytest.param(
            "a.epub",
            make_epub(
                {"1.xhtml": make_chapter(*SAMPLE_PARAGRAPHS)}, metadata="<dc:language>en-GB</dc:language>"
            ),
            id="EPUB",
        ),
        pytest.param("a.md", f"---\nlanguage: en-GB\n---\n{SAMPLE_SENTENCE}".encode(), id="Markdown"),
        pytest.param("a.md", f"---\nlang: en-GB\n---\n{SAMPLE_SENTENCE}".encode(), id="Markdown-lang"),
        pytest.param("a.txt", f"Language: en-GB\n\n{SAMPLE_SENTENCE}".encode(), id="text"),
    ],
)
def test_every_kind_of_file(name: str, data: bytes) -> None:
    [article] = SHARED_READERS.read(name, data).articles
    assert article.language == "en-GB"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.html", make_html(*SAMPLE_PARAGRAPHS).encode(), id="HTML"),
        pytest.param("a.pdf", make_pdf(stack_lines(SAMPLE_PARAGRAPHS)), id="PDF"),
        pytest.param(
            "a.pdf", make_pdf(stack_lines(SAMPLE_PARAGRAPHS), language="x" * 90), id="PDF-with-rubbish"
        ),
        pytest.param("a.epub", make_epub({"1.xhtml": make_chapter(*SAMPLE_PARAGRAPHS)}), id="EPUB"),
        pytest.param(
            "a.md", f"---\nlang: [1, 2]\n---\n{SAMPLE_SENTENCE}".encode(), id="Markdown-with-rubbish"
        ),
    ],
)
def test_no_declared_language(name: str, data: bytes) -> None:
    [article] = SHARED_READERS.read(name, data).articles
    assert article.language is None


def test_the_language_of_a_word_files_style() -> None:
    [article] = SHARED_READERS.read("a.docx", make_docx(*SAMPLE_PARAGRAPHS)).articles
    assert article.language == "en-US"  # of python-docx's template
