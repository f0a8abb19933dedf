"""Text → paragraphs, sentences and passages.

A paragraph ends at a blank line. A passage is what the engine indexes: a paragraph, a long one cut at
sentence ends, very short neighbours joined. BM25 compares passages of like length best (Robertson & Zaragoza
2009, section 3.2), and a question's words are often spread over neighbouring one-sentence paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from index.model import Article, Citation
from index.sentences.split import split_sentences
from index.spans import PassageSpan, Segmentation, SentenceSpan

MIN_PASSAGE_CHARS: Final = 400
"""A passage below this many characters is joined with the next paragraph."""

MAX_PASSAGE_CHARS: Final = 1200
"""A passage above this many characters is cut at the next sentence end."""

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")


def segment_text(text: str) -> Segmentation:
    """Divide an article's text.

    Args:
        text: The article's text.

    Returns:
        Its sentences, with the numbers of their paragraphs, and the passages that they make up.
    """
    sentences = [
        SentenceSpan(start + first, start + last, number)
        for number, (start, end) in enumerate(paragraph_spans(text), start=1)
        for first, last in split_sentences(text[start:end])
    ]
    return Segmentation(sentences, list(_group_sentences(sentences)))


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text's paragraphs, in order, without the white space around them."""
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        yield from _strip_span(text, start, blank.start())
        start = blank.end()
    yield from _strip_span(text, start, len(text))


def paragraph_at(article: Article, position: int) -> Citation:
    """The paragraph that a character of an article stands in.

    Args:
        article: The article.
        position: A place in its text; outside of every paragraph, the nearest before it counts.

    Returns:
        The paragraph as a citation.
    """
    spans = list(paragraph_spans(article.text)) or [(0, 0)]
    number = max((n for n, (start, _) in enumerate(spans, start=1) if start <= position), default=1)
    return Citation(article, number, *spans[number - 1])


def _strip_span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without surrounding white space; nothing where only white space stands."""
    inner = text[start:end]
    first = len(inner) - len(inner.lstrip())
    last = len(inner.rstrip())
    if first < last:
        yield start + first, start + last


def _group_sentences(sentences: Sequence[SentenceSpan]) -> Iterator[PassageSpan]:
    """Passages over an article's sentences: they begin with a paragraph, unless it is long or short."""
    first = 0
    for here, sentence in enumerate(sentences):
        before = sentences[here - 1]
        size = before.end - sentences[first].start
        new_paragraph = sentence.paragraph != before.paragraph
        if here > first and ((new_paragraph and size >= MIN_PASSAGE_CHARS) or size >= MAX_PASSAGE_CHARS):
            yield PassageSpan(first, here)
            first = here
    if sentences:
        yield PassageSpan(first, len(sentences))
