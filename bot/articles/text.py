"""A list of articles as text for the terminal."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.ui.citations import display_title
from bot.ui.markdown import one_line
from bot.ui.terminal_text import IndentedBlock
from index import Article


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
