"""Footnotes of a list of cited things: one for each article, with the paragraphs that are cited of it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.ui.citations import also_in_text, source_markdown
from bot.ui.markdown import escape_markdown, superscript
from bot.ui.truncate import utf16_length
from index import Article, Citation, CitedSentence, Event, Quotation

MIN_ENTRY_CHARS: Final = 300
"""UTF-16 code units that each entry of a page keeps for its words; else footnotes are brief."""

_FENCE: Final = "```"
_NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
"""What keeps a mark from standing in a line of its own."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: an article, and where in it the things that refer to the footnote stand.

    Attributes:
        number: Its number, from 1.
        article: The article.
        paragraphs: Numbers of the cited paragraphs, each once, in the order in which they are cited.
        also: Places of near-duplicates in this and in other articles.
        is_dated: Whether to name a missing date too, as "undated".
    """

    number: int
    article: Article
    paragraphs: tuple[int, ...]
    also: tuple[Citation, ...] = ()
    is_dated: bool = False


def shown_citation(cited: CitedSentence | Event | Quotation) -> Citation:
    """Return the span of all that is shown of a cited thing."""
    return cited.whole if isinstance(cited, CitedSentence) else cited.citation


def number_articles(cited: Iterable[CitedSentence | Event | Quotation]) -> Mapping[Article, int]:
    """Number the articles of a list from 1, in the order in which they are first cited.

    The numbers of a page's footnotes come from the whole list, so that an article has one on all pages.
    """
    articles = dict.fromkeys(each.citation.article for each in cited)
    return {article: number for number, article in enumerate(articles, 1)}


def collect_footnotes(
    cited: Iterable[CitedSentence | Event | Quotation],
    numbers: Mapping[Article, int],
    dated: Collection[Article] = (),
) -> list[Footnote]:
    """Collect the footnotes of a page, in the order in which they are referred to.

    Args:
        cited: What the page shows.
        numbers: The numbers of the articles.
        dated: Articles of which a missing date is named too.
    """
    footnotes: dict[Article, Footnote] = {}
    for each in cited:
        article, paragraph = each.citation.article, shown_citation(each).paragraph
        footnote = footnotes.get(article) or Footnote(numbers[article], article, (), (), article in dated)
        footnotes[article] = replace(
            footnote,
            paragraphs=tuple(dict.fromkeys((*footnote.paragraphs, paragraph))),
            also=(*footnote.also, *each.also),
        )
    return list(footnotes.values())


def footnote_lines(footnote: Footnote, *, brief: bool = False) -> str:
    """Render a footnote as lines of small print.

    Args:
        footnote: The footnote.
        brief: Leave out the link and the near-duplicates.
    """
    source = source_markdown(footnote.article, footnote.paragraphs, dated=footnote.is_dated, linked=not brief)
    lines = [f"-# {superscript(footnote.number)} {source}"]
    if not brief and (places := also_in_text(footnote.article, footnote.also)):
        lines.append(f"-# {escape_markdown(places)}")
    return "\n".join(lines)


def fit_footnotes(footnotes: Sequence[Footnote], entry_count: int, room: int) -> Callable[[Footnote], str]:
    """Choose how the footnotes of a page are rendered: briefly if they would leave too little for the words.

    Args:
        footnotes: All footnotes of the page.
        entry_count: Number of the page's entries.
        room: UTF-16 code units for the words and the footnotes of the page.
    """

    def render_brief(footnote: Footnote) -> str:
        return footnote_lines(footnote, brief=True)

    length = sum(utf16_length(footnote_lines(footnote)) for footnote in footnotes)
    return footnote_lines if room - length >= MIN_ENTRY_CHARS * entry_count else render_brief


def with_mark(words: str, number: int) -> str:
    """Put a footnote's mark behind Markdown; before a block of code that it ends with."""
    mark = superscript(number)
    if not words.endswith(_FENCE):
        return f"{words}{_NO_BREAK_SPACE}{mark}"
    before, fence, code = words.removesuffix(_FENCE).rpartition(_FENCE)
    above = before.removesuffix("\n")
    return (
        f"{above}{_NO_BREAK_SPACE}{mark}\n{fence}{code}{_FENCE}" if above.strip(" >") else f"{words}\n{mark}"
    )


def legend_line(text: str, *, needed: bool) -> str:
    """Render the legend of a mark as small print below a page; empty unless needed."""
    return f"\n-# {escape_markdown(text)}" if needed else ""
