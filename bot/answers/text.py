"""What the index found, for the terminal: rich text, which is plain text where there are no colours."""

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from bot.answers.notices import corrections_line, follow_up_lines
from bot.answers.pages import differing_count
from bot.ui.citations import also_in_text, citation_parts, display_title
from bot.ui.dates import format_day
from bot.ui.empty_state import EmptyState
from bot.ui.markdown import one_line, replace_control_characters, superscript
from bot.ui.strings import (
    ARTICLES_DIFFER,
    FURTHER_SENTENCES,
    NEAREST_TITLES,
    NO_ANSWER,
    PERHAPS_ANSWERED,
    PERHAPS_ARTICLES_DIFFER,
)
from index import Answer, Article, Citation, CitedSentence, Event, Quotation


def answer_text(answer: Answer) -> RenderableType:
    """An answer: the sentences, what answers in bold, each with its footnote under it; or why not."""
    notices = (IndentedBlock(notice, 2) for notice in _notice_texts(answer))
    return Group(
        *notices,
        *(_sentence_texts(answer) if answer.leading else empty_state_text(_no_answer(answer.nearest))),
    )


def footnote_text(
    found: CitedSentence | Event | Quotation,
    number: int,
    *,
    citation: Citation | None = None,
    dated: bool = False,
) -> Text:
    """The footnote under words, and where else they stand; an empty line follows.

    Args:
        found: The words.
        number: The number of the footnote.
        citation: What the footnote names, where that is not the words alone.
        dated: Whether a missing date is named.
    """
    place = citation or found.citation
    name = f"{superscript(number)} {display_title(place.article)}"
    lines = [" · ".join([name, *citation_parts(place, dated=dated)])]
    lines += filter(None, [one_line(place.article.url or ""), also_in_text(found)])
    return Text("\n".join([*lines, ""]), style="dim")


def empty_state_text(nothing: EmptyState) -> Iterator[RenderableType]:
    """That there is nothing to show, and what helps; an empty line follows."""
    yield IndentedBlock(Text(nothing.sentence, style="bold"), 2)
    if nothing.hint:
        yield IndentedBlock(Text(nothing.hint, style="dim"), 2)
    for name in nothing.names:
        yield IndentedBlock(Text(f"– {name}"), 4)
    yield Text("")


def articles_table(articles: Sequence[Article]) -> RenderableType:
    """A list of articles: number, date, title and author."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("ID", justify="right", no_wrap=True)
    table.add_column("Published", no_wrap=True)
    table.add_column("Title", overflow="fold")
    table.add_column("Author", overflow="fold")
    for article in articles:
        published = article.published.isoformat() if article.published else "–"
        table.add_row(
            str(article.id), published, Text(display_title(article)), Text(one_line(article.author or "–"))
        )
    return IndentedBlock(table)


class IndentedBlock:
    """Something moved to the right; unlike rich's own, without spaces at the ends of lines."""

    def __init__(self, what: RenderableType, indent: int = 0) -> None:
        self._what = what
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        narrow = options.update(width=max(20, options.max_width - self._indent))
        for line in console.render_lines(self._what, narrow, pad=False):
            while line and not line[-1].text.strip():
                line.pop()
            if line:
                text, style, _ = line.pop()
                yield Segment(" " * self._indent)
                yield from [*line, Segment(text.rstrip(), style)]
            yield Segment.line()


def _notice_texts(answer: Answer) -> Iterator[Text]:
    """The lines above an answer, each where it applies."""
    if lines := follow_up_lines(answer.leaned_on):
        yield Text(lines, style="dim")
    if pieces := corrections_line(answer):
        yield Text.assemble(*((text, "bold" if stands_out else "dim") for text, stands_out in pieces))
    if differing_count(answer):
        yield Text(ARTICLES_DIFFER if answer.sure else PERHAPS_ARTICLES_DIFFER, style="bold")
    elif answer.leading and not answer.sure:
        yield Text(PERHAPS_ANSWERED, style="yellow")


def _sentence_texts(answer: Answer) -> Iterator[RenderableType]:
    """The sentences with their footnotes; those that differ come first, each with its date."""
    differing = differing_count(answer)
    for number, sentence in enumerate(answer.leading, 1):
        if differing and number == differing + 1:
            yield IndentedBlock(Text(f"{FURTHER_SENTENCES}:", style="bold"), 2)
        yield from _numbered_sentence(sentence, number, dated=number <= differing)


def _numbered_sentence(sentence: CitedSentence, number: int, *, dated: bool) -> Iterator[RenderableType]:
    mark = superscript(number)
    words = Text(replace_control_characters(sentence.text))
    for start, end in sentence.highlights:
        words.stylize("bold", start, end)
    before = f"{replace_control_characters(sentence.before.text)} " if sentence.before else ""
    yield IndentedBlock(Text.assemble((before, "dim"), words, (f" {mark}", "cyan")), 2)
    yield IndentedBlock(footnote_text(sentence, number, citation=sentence.whole, dated=dated), 4)


def _no_answer(nearest: Sequence[Article]) -> EmptyState:
    """That the articles don't say; the nearest titles come with their dates."""
    dates = (f" · {format_day(article.published)}" if article.published else "" for article in nearest)
    names = [display_title(article) + published for article, published in zip(nearest, dates, strict=True)]
    return EmptyState(NO_ANSWER, NEAREST_TITLES if names else "", names)
