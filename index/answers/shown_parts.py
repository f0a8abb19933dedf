"""The parts of an article that are shown with a sentence so that it can stand alone."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.answers.candidate_sentences import MAX_WHOLE_CHARS
from index.answers.feature_context import has_answer_type
from index.answers.outline import LIST_KINDS, Outline, named_cells
from index.answers.question import Question
from index.answers.ranking import RankedSentence
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence
from index.languages.en.question_words import LIST_REQUESTS, PROCEDURE_REQUEST
from index.languages.registry import get_language
from index.model import Article, Citation, ShownPart
from index.spans import Segmentation
from index.structure import BlockKind
from index.text.blocks import HEADING_KINDS, block_index, is_header_row

MAX_UNIT_CHARS: Final = 600
"""Length in characters up to which what a lead-in introduces is shown."""

MAX_UNIT_ITEMS: Final = 5
"""Number of items or rows up to which a list or table is shown."""

MAX_LISTED_CHARS: Final = 1_000
MAX_LISTED_ITEMS: Final = 10
"""The same where the question asks for a list."""

MIN_STANDALONE_TERMS: Final = 2
"""Number of distinct terms below which a sentence, such as "No.", says nothing alone."""

_MAX_PART_CHARS: Final = 600
"""Length in characters of the longest sentence that is brought along."""

_MAX_SECTION_GAP_CHARS: Final = 3_000
"""Distance in characters up to which a heading is shown with a sentence."""

_DEFINITE_OPENING: Final = re.compile(r"The\s\w+\s(?:is|are|was|were|costs?)\b")
_MAX_DEFINITE_CHARS: Final = 40
"""Length of the longest sentence that says so little that it needs the one before: "The fine is $75."."""


_MAX_COMPLETED_CHARS: Final = 320
"""Length of two or three adjacent sentences up to which one that completes another is brought along."""

_MIN_PREPARED_COVERAGE: Final = 0.2
"""Share of the question's terms by which the sentence before must add to a sentence to be brought along."""


class ShownUnit(NamedTuple):
    """Parts in the order of the article, and whether more belongs to them."""

    parts: tuple[ShownPart, ...]
    is_cut: bool = False


NO_UNIT: Final = ShownUnit(())


def shown_unit(question: Question, ranked: RankedSentence, segmentation: Segmentation) -> ShownUnit:
    """Return what is shown with a sentence; no parts if it stands alone.

    Args:
        question: The question.
        ranked: The sentence.
        segmentation: The segmentation of its article.
    """
    outline = Outline(ranked.candidate.sentence.article, segmentation)
    core = ranked.candidate.sentence.position
    if not segmentation.blocks:
        return _prose_unit(question, outline, core)
    return _Composer(question, outline, core).compose()


def _prose_unit(question: Question, outline: Outline, core: int) -> ShownUnit:
    """Show a sentence that says nothing alone with its neighbour."""
    neighbours = _neighbours(question, outline, core)
    if neighbours == [core]:
        return NO_UNIT
    parts = tuple(
        ShownPart(
            _cite(outline, each),
            is_core=each == core,
            starts_line=outline.sentences[each].paragraph != outline.sentences[each - 1].paragraph,
        )
        for each in neighbours
    )
    return ShownUnit(parts)


def _neighbours(question: Question, outline: Outline, core: int) -> list[int]:
    """Return a sentence with the adjacent ones of its paragraph that it needs, in order.

    "No." and what ends in a colon or question mark need the next, "The fine is $75." the one before. Of short
    ones, that before is needed if it has a term of the question that the sentence lacks, and the next if it
    has something of the answer type and the sentence has not.
    """
    analysis = _analyze(outline, core)
    words = outline.text(outline.sentences[core])
    announces = words.endswith((":", "?"))
    after = _adjacent(outline, core, core + 1, any_paragraph=announces)
    same = [core]
    if after is not None and (
        announces
        or len(analysis.vocabulary) < MIN_STANDALONE_TERMS
        or (_are_short(outline, [core, after]) and _completes(question, analysis, _analyze(outline, after)))
    ):
        same.append(after)
    before = _adjacent(outline, core, core - 1)
    is_definite = len(words) <= _MAX_DEFINITE_CHARS and _DEFINITE_OPENING.match(words)
    if before is not None and (
        is_definite
        or analysis.opens_with_anaphor
        or (_are_short(outline, [before, *same]) and _prepares(question, _analyze(outline, before), analysis))
    ):
        same.insert(0, before)
    return same


def _analyze(outline: Outline, sentence: int) -> SentenceAnalysis:
    language = get_language(outline.article.language)
    return analyze_sentence(outline.text(outline.sentences[sentence]), language)


def _adjacent(outline: Outline, core: int, other: int, *, any_paragraph: bool = False) -> int | None:
    """Return an adjacent sentence if there is one in the paragraph and it is not too long to bring along."""
    if not 0 <= other < len(outline.sentences):
        return None
    start, end, paragraph = outline.sentences[other]
    is_near = any_paragraph or paragraph == outline.sentences[core].paragraph
    return other if is_near and end - start <= _MAX_PART_CHARS else None


def _are_short(outline: Outline, sentences: Sequence[int]) -> bool:
    """Whether sentences of a structured document are short enough to be shown together."""
    spans = [outline.sentences[each] for each in sentences]
    return bool(outline.blocks) and spans[-1].end - spans[0].start <= _MAX_COMPLETED_CHARS


def _completes(question: Question, core: SentenceAnalysis, after: SentenceAnalysis) -> bool:
    """Whether the next sentence has what the question asks for, and the sentence has not."""
    if question.asks_for_procedure:
        return after.instructs and not core.instructs
    return has_answer_type(question, core) is False and has_answer_type(question, after) is True


def _prepares(question: Question, before: SentenceAnalysis, core: SentenceAnalysis) -> bool:
    """Whether the sentence before has terms of the question that the sentence lacks."""
    own = question.expanded_mask(core)
    gained = question.term_mask(before.vocabulary) & ~own
    return question.idf_coverage(gained) >= _MIN_PREPARED_COVERAGE


def _cite(outline: Outline, sentence: int) -> Citation:
    start, end, paragraph = outline.sentences[sentence]
    return Citation(outline.article, paragraph, start, end)


class _Composer:
    """Composes the unit of one sentence of a structured article."""

    def __init__(self, question: Question, outline: Outline, core: int) -> None:
        self._question = question
        self._outline = outline
        self._core = core
        self._index = outline.block_of(core)
        asks_for_list = not LIST_REQUESTS.isdisjoint(question.words)
        self._max_chars = MAX_LISTED_CHARS if asks_for_list else MAX_UNIT_CHARS
        self._max_items = MAX_LISTED_ITEMS if asks_for_list else MAX_UNIT_ITEMS
        self._asks_for_list = asks_for_list

    def compose(self) -> ShownUnit:
        """Return the unit of the sentence."""
        outline, block = self._outline, self._outline.blocks[self._index]
        if block.kind not in LIST_KINDS:
            below = self._paragraph_sentences()
            heading = self._section_heading(below)
            if heading is not None:
                return self._introduced(heading)
            return self._unit([*self._needed_headings(below), *below], is_cut=False)
        run = range(outline.run_start(self._index), outline.run_end(self._index))
        blocks, is_cut = self._within_bounds(run) if self._wants_whole_list() else ([self._index], False)
        if self._index not in blocks:
            blocks, is_cut = [self._index], False
        below = [sentence for each in blocks for sentence in self._sentences(each)]
        above = outline.introduction(self._index)
        return self._unit([*self._needed_headings([*above, *below]), *above, *below], is_cut=is_cut)

    def _wants_whole_list(self) -> bool:
        """Whether the question asks for a list or for steps, or the item has none of its words."""
        question, block = self._question, self._outline.blocks[self._index]
        words = self._outline.text(self._outline.sentences[self._core])
        return (
            self._asks_for_list
            or (block.is_ordered and PROCEDURE_REQUEST.search(question.text) is not None)
            or not question.expanded_mask(analyze_sentence(words, question.language))
        )

    def _section_heading(self, sentences: Sequence[int]) -> int | None:
        """Return the sentence of the heading with which the whole section is shown, if it is short.

        It is a question of a FAQ, or a heading that has a term of the question that the sentences lack.
        """
        above = self._outline.headings_of(self._index)
        if not above:
            return None
        heading = self._sentences(above[0])[0]
        is_question = self._outline.blocks[above[0]].kind is BlockKind.QUESTION
        chosen, _ = self._within_bounds(self._outline.blocks_below(heading))
        is_needed = is_question or self._needed_headings(sentences) == [heading]
        return heading if is_needed and self._index in chosen else None

    def _introduced(self, lead_in: int) -> ShownUnit:
        """Return the unit of a lead-in and of what it introduces, in which the core is."""
        outline = self._outline
        blocks, is_cut = self._within_bounds(outline.blocks_below(lead_in))
        if self._index in blocks:
            below = [sentence for each in blocks for sentence in self._sentences(each)]
        else:
            below = [*outline.introduction(self._index), *self._paragraph_sentences()]
            is_cut = False
        above = [*self._needed_headings([lead_in, *below]), lead_in]
        return self._unit([*above, *below], is_cut=is_cut)

    def _paragraph_sentences(self) -> list[int]:
        """Return the sentences of a short block, else the core with the neighbours that it needs."""
        own = self._sentences(self._index)
        sentences = self._outline.sentences
        if sentences[own[-1]].end - sentences[own[0]].start <= MAX_WHOLE_CHARS:
            return list(own)
        return [each for each in _neighbours(self._question, self._outline, self._core) if each in own]

    def _sentences(self, block: int) -> Sequence[int]:
        return self._outline.sentences_in(range(block, block + 1))

    def _within_bounds(self, blocks: range) -> tuple[list[int], bool]:
        """Return the first blocks that may be shown together, and whether there are more.

        A table's header row is left out, since each row is shown with its header.
        """
        chosen: list[int] = []
        chars = items = 0
        for index in blocks:
            block = self._outline.blocks[index]
            if is_header_row(self._outline.blocks, index):
                continue
            chars += block.end - block.start
            items += block.kind in LIST_KINDS
            if chosen and (chars > self._max_chars or items > self._max_items):
                while chosen and self._outline.blocks[chosen[-1]].kind in HEADING_KINDS:
                    chosen.pop()
                return chosen, True
            chosen.append(index)
        return chosen, False

    def _needed_headings(self, sentences: Sequence[int]) -> list[int]:
        """Return the sentence of the nearest heading that has a term of the question that these lack."""
        outline, question = self._outline, self._question
        texts = (outline.text(outline.sentences[each]) for each in sentences)
        known = frozenset().union(*(analyze_sentence(text, question.language).vocabulary for text in texts))
        for heading in outline.headings_of(outline.block_of(sentences[0])):
            block = outline.blocks[heading]
            if outline.sentences[self._core].start - block.end > _MAX_SECTION_GAP_CHARS:
                break
            words = outline.text(block)
            if " ".join(words.split()) == " ".join(outline.article.title.split()):
                break
            if question.term_mask(analyze_sentence(words, question.language).vocabulary - known):
                return list(self._sentences(heading))
        return []

    def _unit(self, sentences: Sequence[int], *, is_cut: bool) -> ShownUnit:
        ordered = sorted(dict.fromkeys(sentences))
        if ordered == [self._core] and self._outline.blocks[self._index].kind not in LIST_KINDS:
            return NO_UNIT
        return ShownUnit(tuple(self._parts(ordered)), is_cut)

    def _parts(self, sentences: Sequence[int]) -> Iterator[ShownPart]:
        """Yield the parts of some sentences, adjacent ones of an item or a paragraph each for itself."""
        outline = self._outline
        before = -1
        for sentence in sentences:
            index = outline.block_of(sentence)
            block = outline.blocks[index]
            opens = sentence == self._sentences(index)[0]
            is_row = block.kind is BlockKind.TABLE_ROW and len(self._sentences(index)) == 1
            yield ShownPart(
                _cite(outline, sentence),
                block.kind if opens or block.kind is not BlockKind.LIST_ITEM else BlockKind.PARAGRAPH,
                level=block.level if block.kind is BlockKind.LIST_ITEM else 0,
                number=outline.item_number(index) if opens else 0,
                cells=named_cells(block) if is_row else (),
                is_core=sentence == self._core,
                starts_line=index != before,
            )
            before = index


def surrounding_parts(
    article: Article, segmentation: Segmentation, start: int, end: int
) -> tuple[ShownPart, ...]:
    """Return the blocks around a span: the heading above it, and its list or table whole.

    Args:
        article: The article.
        segmentation: Its segmentation.
        start: Start of the span, in characters.
        end: Its end, exclusive.

    Returns:
        The blocks, one part each; those that the span touches are the core. None without structure.
    """
    blocks = segmentation.blocks
    if not blocks:
        return ()
    outline = Outline(article, segmentation)
    first, last = max(0, block_index(blocks, start)), max(0, block_index(blocks, max(start, end - 1)))
    chosen = {
        *range(outline.run_start(first) if blocks[first].kind in LIST_KINDS else first, first),
        *range(first, outline.run_end(last)),
    }
    if blocks[last].kind in HEADING_KINDS or article.text[blocks[last].end - 1] == ":":
        chosen.update(range(last, outline.run_end(min(last + 1, len(blocks) - 1))))
    for index in (min(chosen) - 1, *outline.headings_of(first)[:1]):
        is_heading = index >= 0 and blocks[index].kind in HEADING_KINDS
        if index >= 0 and (is_heading or article.text[blocks[index].end - 1] == ":"):
            chosen.add(index)
    return tuple(
        _block_part(outline, index, is_core=first <= index <= last)
        for index in sorted(chosen)
        if not is_header_row(blocks, index) or first <= index <= last
    )


def _block_part(outline: Outline, index: int, *, is_core: bool) -> ShownPart:
    block = outline.blocks[index]
    paragraph = outline.sentences[outline.sentences_in(range(index, index + 1))[0]].paragraph
    return ShownPart(
        Citation(outline.article, paragraph, block.start, block.end),
        block.kind,
        level=block.level if block.kind is BlockKind.LIST_ITEM else 0,
        number=outline.item_number(index),
        cells=named_cells(block),
        is_core=is_core,
    )
