"""The context of a cited span: the paragraphs or blocks around it, shown to whoever asks for them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, Self, cast

import discord

from bot.core.interactions import defer_if_slow, send_response
from bot.locale.translation import gettext, msgid
from bot.ui.buttons import ReplyButton, ReplyItem, client_of
from bot.ui.citations import display_title, format_paragraphs
from bot.ui.direct_replies import reach_again
from bot.ui.embeds import context_embed, structured_context_embed
from bot.ui.footnotes import shown_citation
from bot.ui.markdown import one_line, superscript
from bot.ui.options import MAX_CHOICE_CHARS, MAX_CHOICES, CannotShow
from bot.ui.truncate import truncate
from index import Article, Citation, CitedSentence, Event, Library, Quotation

_PLACEHOLDER: Final = msgid("Show the context of …")
_CONTEXT_UNREADABLE: Final = msgid("What this menu shows can't be read any more; please ask again.")

_MAX_OPTION_SOURCE_CHARS: Final = 400
"""Characters of a cited span that are read for its option."""

_SPAN: Final = re.compile(r"(?P<article>[0-9]{1,18}):(?P<start>[0-9]{1,9}):(?P<end>[0-9]{1,9})")


class ContextButton(
    ReplyButton, template=r"footnote:context:(?P<article>\d{1,18}):(?P<start>\d{1,9}):(?P<end>\d{1,9})"
):
    """Shows the context of a span of an article to the presser.

    Up to version 0.2.0 every sentence had such a button; now it stands where there is but one.
    """

    def __init__(self, article: int, start: int, end: int) -> None:
        super().__init__(gettext("Context"), f"footnote:context:{article}:{start}:{end}")
        self._span = article, start, end

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(*_read_span(match))

    async def press(self, interaction: discord.Interaction) -> None:
        """Send the context."""
        await _send_context(interaction, *self._span)


class ContextSelect(ReplyItem, template="footnote:contexts"):
    """Menu of the things that a page cites; shows the context of the chosen one to whoever chose it.

    The values of its options carry the spans.
    """

    def __init__(self, options: Sequence[discord.SelectOption]) -> None:
        super().__init__(
            discord.ui.Select[Any](
                custom_id="footnote:contexts", placeholder=gettext(_PLACEHOLDER), options=list(options)
            )
        )

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, item: discord.ui.Item[Any], __: re.Match[str], /
    ) -> Self:
        """Rebuild the menu that was used."""
        return cls(cast("discord.ui.Select[Any]", item).options)

    async def press(self, interaction: discord.Interaction) -> None:
        """Send the context."""
        (value,) = cast("discord.ui.Select[Any]", self.item).values or ("",)
        match = _SPAN.fullmatch(value)
        if match is None:
            raise CannotShow(gettext(_CONTEXT_UNREADABLE))
        await _send_context(interaction, *_read_span(match))


CONTEXT_ITEMS: Final = (ContextButton, ContextSelect)
"""Classes to register with the client."""


def context_items(
    cited: Iterable[CitedSentence | Event | Quotation], numbers: Mapping[Article, int]
) -> list[ReplyItem]:
    """Create the button of a single cited span, or the menu of several.

    Args:
        cited: What a page shows, in order.
        numbers: The numbers of the articles' footnotes.
    """
    options: dict[str, discord.SelectOption] = {}
    for each in cited:
        span = _context_span(each)
        value = f"{span.article.id}:{span.start}:{span.end}"
        options.setdefault(value, _create_option(each, value, numbers[span.article]))
    match list(options):
        case []:
            return []
        case [value]:
            article, start, end = map(int, value.split(":"))
            return [ContextButton(article, start, end)]
        case _:
            return [ContextSelect(list(options.values())[:MAX_CHOICES])]


def _create_option(cited: CitedSentence | Event | Quotation, value: str, number: int) -> discord.SelectOption:
    citation = cited.citation
    words = one_line(citation.article.text[citation.start : citation.end][:_MAX_OPTION_SOURCE_CHARS]) or "…"
    place = f"{superscript(number)} {format_paragraphs((shown_citation(cited).paragraph,))}"
    return discord.SelectOption(
        label=truncate(words, MAX_CHOICE_CHARS),
        description=truncate(f"{place} · {display_title(citation.article)}", MAX_CHOICE_CHARS),
        value=value,
    )


def _context_span(cited: CitedSentence | Event | Quotation) -> Citation:
    """Return the span that is set in bold: the sentence, with the one before it where that is shown."""
    return cited.citation if isinstance(cited, CitedSentence) and cited.parts else shown_citation(cited)


def _read_span(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["article"]), int(match["start"]), int(match["end"])


async def _send_context(interaction: discord.Interaction, article: int, start: int, end: int) -> None:
    client = client_of(interaction)
    reached = await reach_again(interaction, client.direct_libraries)
    work = client.libraries.run(
        reached.guild_id, lambda library: _build_context_embed(library, article, start, end)
    )
    embed = await defer_if_slow(interaction, work, private=True)
    await send_response(interaction, embed=embed, private=True)


def _build_context_embed(library: Library, article: int, start: int, end: int) -> discord.Embed:
    """Show the blocks around a span, or in an article without structure its paragraphs."""
    if parts := library.surroundings(article, start, end):
        return structured_context_embed(parts, start, end)
    return context_embed(_surrounding_paragraphs(library, article, start, end), start, end)


def _surrounding_paragraphs(library: Library, article: int, start: int, end: int) -> Citation:
    """Return one citation of all paragraphs that a span touches."""
    paragraph = library.paragraph(article, start)
    if end <= paragraph.end:
        return paragraph
    return replace(paragraph, end=max(paragraph.end, library.paragraph(article, end - 1).end))
