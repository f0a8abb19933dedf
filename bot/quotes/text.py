"""Quotations as rich text for the terminal."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from bot.locale.translation import gettext
from bot.quotes.query import Quotes
from bot.quotes.quotation_text import (
    MAX_QUOTE_CHARS,
    is_speaker_inferred,
    no_quotes,
    quotation_words,
    quotes_heading,
    speaker_line,
)
from bot.ui.footnotes import collect_footnotes, number_articles
from bot.ui.markdown import superscript
from bot.ui.strings import INFERRED_SPEAKER_NOTE, in_quotation_marks
from bot.ui.terminal_text import IndentedBlock, empty_state_text, footnotes_text
from bot.ui.truncate import truncate


def quotes_text(quotes: Quotes) -> RenderableType:
    """Render quotations with speakers and footnotes, or the lack of any."""
    return Group(*(_quotation_texts(quotes) if quotes.quotations else empty_state_text(no_quotes(quotes))))


def _quotation_texts(quotes: Quotes) -> Iterator[RenderableType]:
    """Yield the quotations with their speakers, then their footnotes."""
    yield IndentedBlock(Text(f"{quotes_heading(quotes.topic, quotes.speaker)}\n", style="dim"), 2)
    numbers = number_articles(quotes.quotations)
    for quotation in quotes.quotations:
        mark, words = superscript(numbers[quotation.citation.article]), quotation_words(quotation)
        yield IndentedBlock(
            Text.assemble(in_quotation_marks(truncate(words, MAX_QUOTE_CHARS)), (f" {mark}", "cyan")), 2
        )
        name, rest = speaker_line(quotation)
        yield IndentedBlock(Text.assemble((name, "bold"), f"{rest}\n"), 4)
    yield IndentedBlock(footnotes_text(collect_footnotes(quotes.quotations, numbers)), 4)
    if any(map(is_speaker_inferred, quotes.quotations)):
        yield IndentedBlock(Text(f"{gettext(INFERRED_SPEAKER_NOTE)}\n", style="dim"), 2)
