"""Structure of a page that the extraction of its main content loses: roles of blocks, headings, FAQs."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

from index.ingest.formats.blocks import HtmlBlock, iter_blocks, parse_html
from index.ingest.formats.clean import clean_line
from index.ingest.formats.linked_data import iter_linked_data
from index.ingest.formats.text_blocks import LOWEST_HEADING_LEVEL, TextBlock
from index.languages.en.notice_words import RELATED_OPENERS
from index.structure import BlockKind

_MAX_FAQ_QUESTIONS: Final = 500
_MAX_GAP_BLOCKS: Final = 80  # blocks between two extracted ones that can be lists of the article

_RELATED: Final = re.compile(rf"(?:{'|'.join(map(re.escape, RELATED_OPENERS))})\b", re.IGNORECASE)


class FaqQuestion(NamedTuple):
    """A question that a page declares as linked data (schema.org Question).

    Attributes:
        name: Its words.
        answer: Blocks of its answer.
    """

    name: str
    answer: Sequence[HtmlBlock]


def restore_structure(extracted: Sequence[HtmlBlock], page: Sequence[HtmlBlock]) -> list[HtmlBlock]:
    """Return the extracted blocks with the roles that they have on the page.

    Args:
        extracted: Blocks of the main content.
        page: All blocks of the page.

    Returns:
        The blocks, with those inserted that were left out: headings and questions before an extracted block,
        blocks of FAQs, and lists, definitions and captions between two blocks of the article.
    """
    places = defaultdict[str, list[int]](list)
    for number, each in enumerate(page):
        places[_block_key(each.text)].append(number)
        if each.content.level == LOWEST_HEADING_LEVEL and number + 1 < len(page):
            places[_block_key(each.text + page[number + 1].text)].append(number)  # extracted as one
    restored: list[HtmlBlock] = []
    last = -1
    for block, place in zip(extracted, _match_places(extracted, places), strict=True):
        if place is None:
            restored.append(block)
        else:
            left_out = _left_out_blocks(page, last + 1, place)
            restored += (other for other in left_out if other.is_faq or last >= 0)  # no header of the site
            last = place if _is_same_text(page[place], block) else place + 1
            restored += page[place : last + 1]
    tail = _list_after(page, last) if last >= 0 else last
    restored += (block for block in page[last + 1 : tail + 1])
    return restored + [block for place, block in enumerate(page) if place > tail and block.is_faq]


def mark_faq_blocks(blocks: Sequence[HtmlBlock], tree: Any) -> list[HtmlBlock]:
    """Return a page's blocks with the questions and answers that its linked data declares.

    Args:
        blocks: All blocks of the page; those of a declared question or answer are marked.
        tree: The page's HTML tree, or None.

    Returns:
        The blocks; questions that the page doesn't show are appended with their answers.
    """
    questions = [] if tree is None else list(_declared_questions(tree))
    if not questions:
        return list(blocks)
    names = {_block_key(question.name) for question in questions}
    answers = {_block_key(block.text) for question in questions for block in question.answer}
    marked = []
    shown = set()
    for block in blocks:
        key = _block_key(block.text)
        shown.add(key)
        if key in names:
            marked.append(block._replace(content=TextBlock(block.text, BlockKind.QUESTION), is_faq=True))
        else:
            marked.append(block._replace(is_faq=block.is_faq or key in answers))
    for question in questions:
        if _block_key(question.name) not in shown:
            marked.append(HtmlBlock(TextBlock(question.name, BlockKind.QUESTION), is_faq=True))
            marked += (answer._replace(is_faq=True) for answer in question.answer)
    return marked


def _match_places(extracted: Iterable[HtmlBlock], places: dict[str, list[int]]) -> Iterator[int | None]:
    """Yield the place on the page of each extracted block; of repeated texts, the next one."""
    last = -1
    for block in extracted:
        candidates = places.get(_block_key(block.text), [])
        following = bisect_right(candidates, last)
        if following < len(candidates):
            last = candidates[following]
            yield last
        else:
            yield None


def _left_out_blocks(page: Sequence[HtmlBlock], first: int, end: int) -> list[HtmlBlock]:
    """Return the blocks to insert before the place `end`.

    These are headings directly above it, blocks of FAQs, and, in a gap that isn't long, lists, definitions
    and captions of the article.
    """
    above = end
    while above > first and page[above - 1].content.kind in (BlockKind.HEADING, BlockKind.QUESTION):
        above -= 1
    own = set(_structured_places(page, first, end)) if first and end - first <= _MAX_GAP_BLOCKS else set()
    return [
        page[place] for place in range(first, end) if place >= above or page[place].is_faq or place in own
    ]


def _structured_places(page: Sequence[HtmlBlock], first: int, end: int) -> Iterator[int]:
    """Yield the places of the article's lists, definitions and captions; not of lists of other articles."""
    is_related = _RELATED.match(page[first - 1].text) is not None
    is_defined = False
    for place in range(first, end):
        block = page[place]
        kind = block.content.kind
        is_list = kind is BlockKind.LIST_ITEM or (kind is BlockKind.PARAGRAPH and block.content.level > 0)
        if not is_list:
            is_related = _RELATED.match(block.text) is not None
        if block.is_aside or is_related:
            continue
        if (
            is_list
            or kind in (BlockKind.CAPTION, BlockKind.QUESTION)
            or (is_defined and not block.is_link_list)
        ):
            yield place
        is_defined = kind is BlockKind.QUESTION


def _list_after(page: Sequence[HtmlBlock], last: int) -> int:
    """Return the place of the last item of a list directly below a block; its own place if there is none."""
    place = last
    while place + 1 < len(page) and place - last < _MAX_GAP_BLOCKS:
        block = page[place + 1]
        if block.is_aside or block.is_link_list or block.content.kind is not BlockKind.LIST_ITEM:
            break
        place += 1
    return place


def _is_same_text(block: HtmlBlock, other: HtmlBlock) -> bool:
    return _block_key(block.text) == _block_key(other.text)


def _block_key(text: str) -> str:
    return "".join(text.split())


def _declared_questions(tree: Any) -> Iterator[FaqQuestion]:
    """Yield the questions in a page's JSON-LD that have an answer."""
    questions = (question for node in iter_linked_data(tree) if (question := _read_question(node)))
    return islice(questions, _MAX_FAQ_QUESTIONS)


def _read_question(node: dict[str, Any]) -> FaqQuestion | None:
    """Return a schema.org Question with an answer; None for another node."""
    name, answer = node.get("name"), node.get("acceptedAnswer")
    if isinstance(answer, list):
        answer = next(iter(answer), None)
    text = answer.get("text") if isinstance(answer, dict) else None
    if node.get("@type") != "Question" or not isinstance(name, str) or not isinstance(text, str):
        return None
    tree, line = parse_html(text), clean_line(name)
    blocks = [] if tree is None else list(iter_blocks(tree))
    return FaqQuestion(line, blocks) if line and blocks else None
