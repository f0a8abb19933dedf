"""Messages to and from the analysis process."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.ingest.workers.analysis import AnalyzedArticle, analyze_articles
from index.ingest.workers.analyzers import ANALYSIS_PROTOCOL
from index.ingest.workers.errors import HandlerError
from tests.index.samples import MOON, valid_text

SPEECH: Final = "“We land in spring,” said Ada Nyberg of the Lunar Research Station (LRS) on 9 March 2021."
EMPTY_ARTICLE: Final = Article("Empty", "")

texts = st.one_of(valid_text, st.just(MOON), valid_text.map(lambda text: f"{SPEECH}\n\n{text} {SPEECH}"))
articles = st.builds(Article, valid_text, texts, published=st.none() | st.dates())


def exchange_analysis(articles: list[Article]) -> list[AnalyzedArticle]:
    """Analyse articles as the process does, messages included."""
    request = ANALYSIS_PROTOCOL.request_codec.encode(articles)
    return ANALYSIS_PROTOCOL.decode_reply(ANALYSIS_PROTOCOL.handle_frames(analyze_articles, request))


@given(st.lists(articles, max_size=3))
def test_analysis_arrives_unchanged(sent: list[Article]) -> None:
    assert exchange_analysis(sent) == analyze_articles(sent)


def test_every_annotation_arrives() -> None:
    [analyzed] = exchange_analysis([Article("A title", SPEECH, date(2021, 3, 30))])
    assert all(analyzed.analysis), "the example has an annotation of each kind"
    assert analyzed.analysis.quotations[0].speaker == "Ada Nyberg"
    assert analyzed.passage_terms[0].startswith("titl land")


def test_an_article_without_text() -> None:
    [analyzed] = exchange_analysis([EMPTY_ARTICLE])
    assert not analyzed.analysis.segmentation.passages
    assert analyzed.passage_terms == []


def test_requests_arrive_unchanged() -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    codec = ANALYSIS_PROTOCOL.request_codec
    assert codec.decode(codec.encode([whole, EMPTY_ARTICLE])) == [whole, EMPTY_ARTICLE]


def test_a_fault_arrives_as_an_error() -> None:
    def fail(_: list[Article]) -> list[AnalyzedArticle]:
        raise KeyError("x")

    request = ANALYSIS_PROTOCOL.request_codec.encode([])
    with pytest.raises(HandlerError, match=r"^KeyError: 'x'$"):
        ANALYSIS_PROTOCOL.decode_reply(ANALYSIS_PROTOCOL.handle_frames(fail, request))


@pytest.mark.parametrize(
    "frames",
    [
        pytest.param([b"result", b"no"], id="no-JSON"),
        pytest.param([b"result", b"[[[]]]"], id="too-little"),
        pytest.param(
            [b"result", b'[[[{"sentences":[["a"]],"passages":[]},[],[],{},[]],[]]]'], id="no-numbers"
        ),
        pytest.param([b"result"], id="no-document"),
        pytest.param([b"other", b"[]"], id="neither-result-nor-error"),
        pytest.param([b"error", b"[]"], id="no-error"),
        pytest.param([b""], id="empty"),
    ],
)
def test_malformed_replies(frames: list[bytes]) -> None:
    with pytest.raises(ValueError, match=r"."):
        ANALYSIS_PROTOCOL.decode_reply(frames)
