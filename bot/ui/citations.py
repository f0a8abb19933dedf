"""A citation in words: what stands under every sentence that is shown."""

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
"""Further places named where nearly the same sentence stands."""


def citation_parts(citation: Citation, *, dated: bool = False) -> list[str]:
    """What a footnote names after the title: author, date, paragraph; each where known.

    Args:
        citation: What is cited.
        dated: Whether the date matters, so that "undated" is said where it isn't known.

    Returns:
        The parts, in order.
    """
    article = citation.article
    author = truncate(one_line(article.author), MAX_SHOWN_AUTHOR_CHARS) if article.author else None
    published = format_day(article.published) if article.published else "undated" if dated else None
    return [part for part in (author, published, f"paragraph {citation.paragraph}") if part]


def display_title(article: Article | ArticleEntry, limit: int = MAX_SHOWN_TITLE_CHARS) -> str:
    """An article's title as one line of bounded length, which shows something."""
    return truncate(one_line(article.title) or UNTITLED, limit)


def footnote_markdown(citation: Citation, *, dated: bool = False, linked: bool = True) -> str:
    """A footnote in Markdown: the title, linked where the article has a URL, then its source.

    Args:
        citation: What is cited.
        dated: Whether a missing date is named.
        linked: Whether there is room for the link.

    Returns:
        One line.
    """
    name = markdown_link(display_title(citation.article), citation.article.url if linked else None)
    return " · ".join([name, *map(escape_markdown, citation_parts(citation, dated=dated))])


def also_in_text(cited: CitedSentence | Event | Quotation) -> str | None:
    """Where else nearly the same is said, in plain words: each place once, the first few; none if nowhere."""
    here = cited.citation.article.id
    names = (
        f"{display_title(each.article, MAX_ALSO_TITLE_CHARS)}, " if each.article.id != here else ""
        for each in cited.also
    )
    numbers = (f"paragraph {each.paragraph}" for each in cited.also)
    places = list(dict.fromkeys(name + number for name, number in zip(names, numbers, strict=True)))
    if not places:
        return None
    more = f" and {len(places) - MAX_ALSO_PLACES} more" if len(places) > MAX_ALSO_PLACES else ""
    return f"also in {'; '.join(places[:MAX_ALSO_PLACES])}{more}"


MIN_ENTRY_CHARS: Final = 300
"""Characters that words have at least: where there is less room, footnotes go without links."""


def footnote_lines(
    cited: CitedSentence | Event | Quotation,
    number: int,
    *,
    brief: bool,
    citation: Citation | None = None,
    dated: bool = False,
) -> str:
    """The lines of small print under words.

    Args:
        cited: The words.
        number: The number of the footnote.
        brief: Without the link, and without where else the words stand.
        citation: What the footnote names, where that is not the words alone.
        dated: Whether a missing date is named.
    """
    mark = superscript(number)
    lines = [f"-# {mark} {footnote_markdown(citation or cited.citation, dated=dated, linked=not brief)}"]
    if not brief and (places := also_in_text(cited)):
        lines.append(f"-# {escape_markdown(places)}")
    return "\n".join(lines)


def fit_footnotes(render: Callable[[bool], Sequence[str]], room: int) -> Sequence[str]:
    """What follows each of the words on a page, whole where the room suffices.

    Args:
        render: Writes it, briefly or not.
        room: What words and notes may take together.
    """
    whole, brief = render(False), render(True)  # noqa: FBT003 - briefly or not
    return whole if room - sum(map(utf16_length, whole)) >= MIN_ENTRY_CHARS * len(whole) else brief


def legend_line(text: str, *, needed: bool) -> str:
    """A line at the foot of a page, in small print, where it is needed."""
    return f"\n\n-# {escape_markdown(text)}" if needed else ""
