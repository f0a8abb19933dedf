"""A citation in words: what stands under every sentence that is shown."""

from typing import Final

from bot.ui.dates import day
from bot.ui.markdown import escape, link, one_line
from bot.ui.truncate import clip
from index import Article, Citation, CitedSentence, Entry, Event, Quotation
from index.text.titles import UNTITLED

TITLE: Final = 100
AUTHOR: Final = 50
ALSO_TITLE: Final = 60
ALSO: Final = 2
"""Further places named where nearly the same sentence stands."""


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 article, 2 articles."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def source(citation: Citation, *, dated: bool = False) -> list[str]:
    """What a footnote names after the title: author, date, paragraph; each where known.

    Args:
        citation: What is cited.
        dated: Whether the date matters, so that "undated" is said where it isn't known.

    Returns:
        The parts, in order.
    """
    article = citation.article
    author = clip(one_line(article.author), AUTHOR) if article.author else None
    published = day(article.published) if article.published else "undated" if dated else None
    return [part for part in (author, published, f"paragraph {citation.paragraph}") if part]


def title(article: Article | Entry, limit: int = TITLE) -> str:
    """An article's title as one line of bounded length, which shows something."""
    return clip(one_line(article.title) or UNTITLED, limit)


def footnote(citation: Citation, *, dated: bool = False, linked: bool = True) -> str:
    """A footnote in Markdown: the title, linked where the article has a URL, then its source.

    Args:
        citation: What is cited.
        dated: Whether a missing date is named.
        linked: Whether there is room for the link.

    Returns:
        One line.
    """
    name = link(title(citation.article), citation.article.url if linked else None)
    return " · ".join([name, *map(escape, source(citation, dated=dated))])


def also(found: CitedSentence | Event | Quotation) -> str | None:
    """Where else nearly the same is said, in plain words: each place once, the first few; none if nowhere."""
    here = found.citation.article.id
    names = (f"{title(each.article, ALSO_TITLE)}, " if each.article.id != here else "" for each in found.also)
    numbers = (f"paragraph {each.paragraph}" for each in found.also)
    places = list(dict.fromkeys(name + number for name, number in zip(names, numbers, strict=True)))
    if not places:
        return None
    more = f" and {len(places) - ALSO} more" if len(places) > ALSO else ""
    return f"also in {'; '.join(places[:ALSO])}{more}"
