"""Footnotes: citations in words."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.ui.dates import format_day
from bot.ui.markdown import escape_markdown, markdown_link, one_line, superscript
from bot.ui.truncate import truncate, utf16_length
from index import Article, ArticleEntry, Citation, CitedSentence, Event, Quotation
from index.text.titles import UNTITLED

MAX_SHOWN_TITLE_CHARS: Final = 100
MAX_SHOWN_AUTHOR_CHARS: Final = 50
MAX_ALSO_TITLE_CHARS: Final = 60

MAX_ALSO_PLACES: Final = 2
"""Number of near-duplicates whose places a footnote names."""

MIN_ENTRY_CHARS: Final = 300
"""UTF-16 code units that each entry of a page keeps for its words; else footnotes are brief."""


def citation_parts(citation: Citation, *, dated: bool = False) -> list[str]:
    """Return the parts of a footnote after the title: author, date and paragraph, as far as known.

    Args:
        citation: The citation.
        dated: Whether to name a missing date too, as "undated".
    """
    article = citation.article
    author = truncate(one_line(article.author), MAX_SHOWN_AUTHOR_CHARS) if article.author else None
    published = format_day(article.published) if article.published else "undated" if dated else None
    return [part for part in (author, published, f"paragraph {citation.paragraph}") if part]


def display_title(article: Article | ArticleEntry, limit: int = MAX_SHOWN_TITLE_CHARS) -> str:
    """Return an article's title as one line that is never blank, of at most `limit` UTF-16 code units."""
    return truncate(one_line(article.title) or UNTITLED, limit)


def footnote_markdown(citation: Citation, *, dated: bool = False, linked: bool = True) -> str:
    """Render a footnote as a line of Markdown: the title, then the parts of `citation_parts`.

    Args:
        citation: The citation.
        dated: Whether to name a missing date too.
        linked: Whether to link the title to the article's URL.
    """
    name = markdown_link(display_title(citation.article), citation.article.url if linked else None)
    return " · ".join([name, *map(escape_markdown, citation_parts(citation, dated=dated))])


def also_in_text(cited: CitedSentence | Event | Quotation) -> str | None:
    """Return the first places of near-duplicates as plain text; None where there are none."""
    own_article = cited.citation.article.id
    titles = (
        f"{display_title(each.article, MAX_ALSO_TITLE_CHARS)}, " if each.article.id != own_article else ""
        for each in cited.also
    )
    paragraphs = (f"paragraph {each.paragraph}" for each in cited.also)
    places = list(
        dict.fromkeys(title + paragraph for title, paragraph in zip(titles, paragraphs, strict=True))
    )
    if not places:
        return None
    more = f" and {len(places) - MAX_ALSO_PLACES} more" if len(places) > MAX_ALSO_PLACES else ""
    return f"also in {'; '.join(places[:MAX_ALSO_PLACES])}{more}"


def footnote_lines(
    cited: CitedSentence | Event | Quotation,
    number: int,
    *,
    brief: bool,
    citation: Citation | None = None,
    dated: bool = False,
) -> str:
    """Render a footnote as lines of small print.

    Args:
        cited: The cited sentence, event or quotation.
        number: The footnote's number.
        brief: Leave out the link and the near-duplicates.
        citation: The citation to name, where it is not that of `cited`.
        dated: Whether to name a missing date too.
    """
    mark = superscript(number)
    lines = [f"-# {mark} {footnote_markdown(citation or cited.citation, dated=dated, linked=not brief)}"]
    if not brief and (places := also_in_text(cited)):
        lines.append(f"-# {escape_markdown(places)}")
    return "\n".join(lines)


def fit_footnotes(render: Callable[[bool], Sequence[str]], room: int) -> Sequence[str]:
    """Render the footnotes of a page, brief ones if full ones leave too little room for the words.

    Args:
        render: Renders all footnotes, from whether they are brief.
        room: UTF-16 code units for the words and the footnotes of the page.
    """
    full, brief = render(False), render(True)  # noqa: FBT003 - a callable has no keywords
    return full if room - sum(map(utf16_length, full)) >= MIN_ENTRY_CHARS * len(full) else brief


def legend_line(text: str, *, needed: bool) -> str:
    """Render the legend of a mark as small print below a page; empty unless needed."""
    return f"\n\n-# {escape_markdown(text)}" if needed else ""
