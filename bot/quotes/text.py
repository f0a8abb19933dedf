"""Quotations for the terminal: rich text, which is plain text where there are no colours."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from bot.answers.text import Trimmed, noted, nothing_text
from bot.quotes.query import Quotes
from bot.quotes.quotation_text import QUOTE, said, said_by, worked_out
from bot.ui.empty_state import no_quotes
from bot.ui.markdown import superscript
from bot.ui.reply_state import quotes_heading
from bot.ui.strings import SPEAKER_NOTE
from bot.ui.truncate import clip
from index import Quotation


def quotes_text(quotes: Quotes) -> RenderableType:
    """Quotations, each with its speaker and its footnote under it; or that there are none."""
    return Group(*(_quotations(quotes) if quotes.quotations else nothing_text(no_quotes(quotes))))


def _quotations(quotes: Quotes) -> Iterator[RenderableType]:
    yield Trimmed(Text(f"{quotes_heading(quotes.topic, quotes.speaker)}\n", style="dim"), 2)
    for number, quotation in enumerate(quotes.quotations, 1):
        yield from _numbered(quotation, number)
    if any(map(worked_out, quotes.quotations)):
        yield Trimmed(Text(f"{SPEAKER_NOTE}\n", style="dim"), 2)


def _numbered(quotation: Quotation, number: int) -> Iterator[RenderableType]:
    """A quotation: its words, its speaker, and its footnote."""
    mark = superscript(number)
    yield Trimmed(Text.assemble(f"“{clip(said(quotation), QUOTE)}”", (f" {mark}", "cyan")), 2)
    name, rest = said_by(quotation)
    yield Trimmed(Text.assemble((name, "bold"), rest), 4)
    yield Trimmed(noted(quotation, number), 6)
