"""Citations in words: title, author, date, paragraphs."""

from collections.abc import Sequence
from typing import Final

from bot.ui.dates import format_day
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.truncate import truncate
from index import Article, ArticleEntry, Citation
from index.text.titles import UNTITLED

MAX_SHOWN_TITLE_CHARS: Final = 100
MAX_SHOWN_AUTHOR_CHARS: Final = 50
MAX_ALSO_TITLE_CHARS: Final = 60

MAX_ALSO_PLACES: Final = 2
"""Number of near-duplicates whose places a footnote names."""


def source_parts(article: Article, paragraphs: Sequence[int], *, dated: bool = False) -> list[str]:
    """Return the parts of a footnote after the title: author, date and paragraphs, as far as known.

    Args:
        article: The cited article.
        paragraphs: Numbers of the cited paragraphs.
        dated: Whether to name a missing date too, as "undated".
    """
    author = truncate(one_line(article.author), MAX_SHOWN_AUTHOR_CHARS) if article.author else None
    published = format_day(article.published) if article.published else "undated" if dated else None
    return [part for part in (author, published, format_paragraphs(paragraphs)) if part]


def format_paragraphs(numbers: Sequence[int]) -> str:
    """Return the numbers of paragraphs in words, such as "paragraphs 7, 4 and 5"."""
    *others, last = map(str, numbers)
    return f"paragraphs {', '.join(others)} and {last}" if others else f"paragraph {last}"


def display_title(article: Article | ArticleEntry, limit: int = MAX_SHOWN_TITLE_CHARS) -> str:
    """Return an article's title as one line that is never blank, of at most `limit` UTF-16 code units."""
    return truncate(one_line(article.title) or UNTITLED, limit)


def source_markdown(
    article: Article, paragraphs: Sequence[int], *, dated: bool = False, linked: bool = True
) -> str:
    """Render a source as a line of Markdown: the title, then the parts of `source_parts`.

    Args:
        article: The cited article.
        paragraphs: Numbers of the cited paragraphs.
        dated: Whether to name a missing date too.
        linked: Whether to link the title to the article's URL.
    """
    name = markdown_link(display_title(article), article.url if linked else None)
    return " · ".join([name, *map(escape_markdown, source_parts(article, paragraphs, dated=dated))])


def citation_markdown(citation: Citation) -> str:
    """Render a citation as a line of Markdown."""
    return source_markdown(citation.article, (citation.paragraph,))


def also_in_text(article: Article, also: Sequence[Citation]) -> str | None:
    """Return the first places of near-duplicates as plain text; None where there are none.

    Args:
        article: The article of the footnote, which isn't named again.
        also: The places.
    """
    titles = (
        f"{display_title(each.article, MAX_ALSO_TITLE_CHARS)}, " if each.article.id != article.id else ""
        for each in also
    )
    paragraphs = (format_paragraphs((each.paragraph,)) for each in also)
    places = list(
        dict.fromkeys(title + paragraph for title, paragraph in zip(titles, paragraphs, strict=True))
    )
    if not places:
        return None
    more = f" and {len(places) - MAX_ALSO_PLACES} more" if len(places) > MAX_ALSO_PLACES else ""
    return f"also in {'; '.join(places[:MAX_ALSO_PLACES])}{more}"
