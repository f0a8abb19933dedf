"""Segmentation of a text into paragraphs, sentences and passages.

Paragraphs are separated by blank lines. A passage is the unit of retrieval: a paragraph, divided at a
sentence end if long, joined with the next if very short. BM25 ranks passages of similar length best
(Robertson & Zaragoza 2009, section 3.2), and the terms of a question are often spread over adjacent
one-sentence paragraphs.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from index.languages.language import Language
from index.languages.registry import ENGLISH
from index.model import Article, Citation
from index.sentences.split import split_sentences
from index.spans import PassageSpan, Segmentation, SentenceSpan
from index.structure import Block, BlockKind
from index.text.blocks import HEADING_KINDS, complete_blocks, split_block

MIN_PASSAGE_CHARS: Final = 400
"""Length in characters below which a passage is joined with the next paragraph."""

MAX_PASSAGE_CHARS: Final = 1200
"""Length in characters from which a passage is divided at the next sentence end."""

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")


def segment_text(text: str, declared: Sequence[Block] = (), language: Language = ENGLISH) -> Segmentation:
    """Segment an article's text.

    Args:
        text: The text.
        declared: The blocks that the document declares; without any they are inferred from the text.
        language: The language of the text.

    Returns:
        The sentences with their paragraph numbers, from 1, the passages as ranges of sentences, the blocks.
    """
    if blocks := complete_blocks(text, declared):
        return _segment_blocks(text, blocks, language)
    sentences = [
        SentenceSpan(start + first, start + last, number)
        for number, (start, end) in enumerate(paragraph_spans(text), start=1)
        for first, last in split_sentences(text[start:end], language.code)
    ]
    return Segmentation(sentences, list(_group_sentences(sentences)))


def _segment_blocks(text: str, blocks: tuple[Block, ...], language: Language) -> Segmentation:
    """Segment a text by its blocks: no sentence crosses two, and a heading begins a passage."""
    paragraph_starts = [start for start, _ in paragraph_spans(text)]
    sentences: list[SentenceSpan] = []
    kinds: list[BlockKind] = []
    for block in blocks:
        for start, end in split_block(text, block, language):
            sentences.append(SentenceSpan(start, end, max(1, bisect_right(paragraph_starts, start))))
            kinds.append(block.kind)
    return Segmentation(sentences, list(_group_sections(text, sentences, kinds)), blocks)


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open spans of the paragraphs, without surrounding white space, in characters."""
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        yield from _strip_span(text, start, blank.start())
        start = blank.end()
    yield from _strip_span(text, start, len(text))


def paragraph_at(article: Article, position: int) -> Citation:
    """Cite the paragraph that contains a character.

    Args:
        article: The article.
        position: Offset of the character in the article's text; between two paragraphs, the earlier counts.
    """
    spans = list(paragraph_spans(article.text)) or [(0, 0)]
    number = max((n for n, (start, _) in enumerate(spans, start=1) if start <= position), default=1)
    return Citation(article, number, *spans[number - 1])


def _strip_span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span without surrounding white space, if anything is left."""
    inner = text[start:end]
    first = len(inner) - len(inner.lstrip())
    last = len(inner.rstrip())
    if first < last:
        yield start + first, start + last


def _group_sentences(sentences: Sequence[SentenceSpan]) -> Iterator[PassageSpan]:
    """Group sentences into passages, which begin with a paragraph unless it is long or very short."""
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


def _group_sections(
    text: str, sentences: Sequence[SentenceSpan], kinds: Sequence[BlockKind]
) -> Iterator[PassageSpan]:
    """Group the sentences of a structured text into passages.

    A passage begins with a heading or question, or where `_group_sentences` would divide a section; neither a
    heading nor a line that ends in a colon is parted from what follows.
    """
    first = 0
    for here in range(1, len(sentences)):
        before = sentences[here - 1]
        introduces = kinds[here - 1] in HEADING_KINDS or text[before.end - 1] == ":"
        size = before.end - sentences[first].start
        new_paragraph = sentences[here].paragraph != before.paragraph
        is_divided = (new_paragraph and size >= MIN_PASSAGE_CHARS) or size >= MAX_PASSAGE_CHARS
        if not introduces and (kinds[here] in HEADING_KINDS or is_divided):
            yield PassageSpan(first, here)
            first = here
    if sentences:
        yield PassageSpan(first, len(sentences))
