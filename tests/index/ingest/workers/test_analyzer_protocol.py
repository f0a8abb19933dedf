"""What is found in articles arrives as it was found."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.ingest.workers.analysis import AnalyzedArticle, analyze_articles
from index.ingest.workers.analyzer_protocol import (
    decode_analysis_reply,
    decode_analysis_request,
    encode_analysis_fault,
    encode_analysis_reply,
    encode_analysis_request,
    handle_analysis_request,
)
from tests.index.samples import MOON, valid_text

SPEECH: Final = "“We land in spring,” said Ada Nyberg of the Lunar Research Station (LRS) on 9 March 2021."
EMPTY_ARTICLE: Final = Article("Empty", "")

texts = st.one_of(valid_text, st.just(MOON), valid_text.map(lambda text: f"{SPEECH}\n\n{text} {SPEECH}"))
articles = st.builds(Article, valid_text, texts, published=st.none() | st.dates())


def to_comparable(found: list[AnalyzedArticle]) -> list[tuple[object, ...]]:
    """What was found, to be compared: outlines are lists or packed."""
    return [
        (list(outline.sentences), list(outline.passages), *others, list(indexed))
        for (outline, *others), indexed in found
    ]


@given(st.lists(articles, max_size=3))
def test_what_the_process_finds_is_what_is_found_here(sent: list[Article]) -> None:
    assert to_comparable(
        decode_analysis_reply(handle_analysis_request(analyze_articles, encode_analysis_request(sent)))
    ) == to_comparable(analyze_articles(sent))


def test_everything_that_can_be_found_arrives() -> None:
    [found] = decode_analysis_reply(
        encode_analysis_reply(analyze_articles([Article("A title", SPEECH, date(2021, 3, 30))]))
    )
    assert all(found.analysis), "the example has something of each kind"
    assert found.analysis.quotations[0].speaker == "Ada Nyberg"
    assert found.passage_terms[0].startswith("titl land")


def test_an_article_of_no_text() -> None:
    [found] = decode_analysis_reply(encode_analysis_reply(analyze_articles([EMPTY_ARTICLE])))
    assert not found.analysis.segmentation.passages
    assert found.passage_terms == []


def test_articles_keep_what_preparing_needs() -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    assert decode_analysis_request(encode_analysis_request([whole, EMPTY_ARTICLE])) == [
        Article("The Moon", MOON, date(2021, 3, 30)),
        EMPTY_ARTICLE,
    ]


def test_what_goes_wrong_is_told() -> None:
    with pytest.raises(RuntimeError, match=r"^KeyError: 'x'$"):
        decode_analysis_reply(encode_analysis_fault(KeyError("x")))


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([b"", b"", b"", b"no"], id="no-JSON"),
        pytest.param([b"", b"", b"", b"[[], []]"], id="too-little"),
        pytest.param([b"abc", b"", b"", b"[[], [], [], []]"], id="no-numbers"),
    ],
)
def test_what_is_no_message(parts: list[bytes]) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode_analysis_reply(parts)
