"""Citations in words: title, author, date, paragraphs."""

from collections.abc import Sequence
from typing import Final

from bot.locale.translation import gettext, ngettext
from bot.ui.dates import format_day
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.quantities import join_words
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
    published = format_day(article.published) if article.published else gettext("undated") if dated else None
    return [part for part in (author, published, format_paragraphs(paragraphs)) if part]


def format_paragraphs(numbers: Sequence[int]) -> str:
    """Return the numbers of paragraphs in words, such as "paragraphs 7, 4 and 5"."""
    listed = join_words(list(map(str, numbers)))
    if len(numbers) == 1:
        return gettext("paragraph {paragraph}", paragraph=listed)
    return gettext("paragraphs {paragraphs}", paragraphs=listed)


def display_title(article: Article | ArticleEntry, limit: int = MAX_SHOWN_TITLE_CHARS) -> str:
    """Return an article's title as one line that is never blank, of at most `limit` UTF-16 code units."""
    return truncate(shown_title(article.title), limit)


def shown_title(title: str) -> str:
    """Return a title as one line that is never blank."""
    line = one_line(title)
    return gettext("Untitled") if line in ("", UNTITLED) else line


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
    places = list(dict.fromkeys(_place(each, article) for each in also))
    if not places:
        return None
    named = "; ".join(places[:MAX_ALSO_PLACES])
    if more := max(0, len(places) - MAX_ALSO_PLACES):
        return ngettext(
            "also in {places} and {number} more", "also in {places} and {number} more", more, places=named
        )
    return gettext("also in {places}", places=named)


def _place(citation: Citation, article: Article) -> str:
    """Return a paragraph, after its article's title unless that is the one given."""
    paragraph = format_paragraphs((citation.paragraph,))
    if citation.article.id == article.id:
        return paragraph
    return f"{display_title(citation.article, MAX_ALSO_TITLE_CHARS)}, {paragraph}"
