"""Place of a sentence in the structure of its document: what stands over it, and the kind of its block."""

from functools import cached_property
from typing import Final, NamedTuple

from index.answers.outline import Outline, named_cells
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence
from index.languages.language import Language
from index.structure import BlockKind
from index.text.tokens import lowercase_words


class Placement(NamedTuple):
    """Place of a sentence in its document.

    Attributes:
        kind: Kind of its block; PARAGRAPH where the document has no structure.
        is_structured: Whether the document has structure.
        is_lead_in: Whether it only introduces what follows; see `index.answers.outline`.
        is_ordered: Whether its block is an item of a numbered list.
        opens_section: Whether its block is the first below the nearest of the lines above it.
        above: The lines above it, the nearest first: the one that introduces its list or paragraph, the item
            that contains it, and its headings other than the title.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    is_structured: bool = False
    is_lead_in: bool = False
    is_ordered: bool = False
    opens_section: bool = False
    above: tuple[SentenceAnalysis, ...] = ()


UNSTRUCTURED: Final = Placement()
"""Place of a sentence in a document without structure."""


class StructuredDocument:
    """An article with structure; placements are computed on demand, once per block."""

    def __init__(self, outline: Outline, language: Language) -> None:
        """Prepare to read.

        Args:
            outline: The article with its blocks.
            language: The language that it is read in.
        """
        self.outline = outline
        self._language = language
        self._placements: dict[int, Placement] = {}

    def analysis(self, sentence: int) -> SentenceAnalysis:
        """Return the analysis of a sentence; of a table row, with the headers of its cells."""
        outline = self.outline
        block = outline.blocks[outline.block_of(sentence)]
        if not block.header:
            return analyze_sentence(outline.text(outline.sentences[sentence]), self._language)
        text = outline.article.text
        cells = (f"{name} {text[start:end]}" for name, start, end in named_cells(block))
        return analyze_sentence(" · ".join(cells), self._language)

    def placement(self, sentence: int) -> Placement:
        """Return the place of a sentence."""
        index = self.outline.block_of(sentence)
        if index not in self._placements:
            self._placements[index] = self._place_block(index)
        placement = self._placements[index]
        return placement._replace(is_lead_in=True) if self.outline.is_lead_in(sentence) else placement

    def _place_block(self, index: int) -> Placement:
        block = self.outline.blocks[index]
        above = self._lines_above(index)
        return Placement(
            kind=block.kind,
            is_structured=True,
            is_ordered=block.is_ordered,
            opens_section=self._follows_lead_in(index),
            above=tuple(analyze_sentence(text, self._language) for text in dict.fromkeys(above)),
        )

    def _follows_lead_in(self, index: int) -> bool:
        before = self.outline.sentences_in(range(index - 1, index)) if index > 0 else range(0)
        return bool(before) and self.outline.is_lead_in(before[-1])

    def _lines_above(self, index: int) -> list[str]:
        outline = self.outline
        lines = [outline.text(outline.sentences[each]) for each in outline.introduction(index)[::-1]]
        headings = [outline.text(outline.blocks[each]) for each in outline.headings_of(index)]
        return lines + [text for text in headings if lowercase_words(text) != self._title_words]

    @cached_property
    def _title_words(self) -> list[str]:
        return lowercase_words(self.outline.article.title)
