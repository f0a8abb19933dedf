"""Embeds of an answer."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import discord

from bot.answers.notices import corrections_line, follow_up_lines
from bot.answers.query import answer_page, answer_url, differing_count, leading_count
from bot.answers.small_talk import small_talk_embed
from bot.locale.translation import gettext
from bot.ui.citations import display_title
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ui.empty_state import EmptyState, empty_state_markdown
from bot.ui.footnotes import collect_footnotes, fit_footnotes, number_articles, with_mark
from bot.ui.markdown import escape_markdown, escape_with_bold, one_line, replace_control_characters
from bot.ui.shown_parts import parts_markdown
from bot.ui.strings import (
    ARTICLES_DIFFER,
    FURTHER_SENTENCES,
    NEAREST_TITLES,
    NO_ANSWER,
    PERHAPS_ANSWERED,
    PERHAPS_ARTICLES_DIFFER,
)
from bot.ui.truncate import (
    MAX_EMBED_AUTHOR_CHARS,
    MAX_EMBED_DESCRIPTION_CHARS,
    truncate,
    truncate_rendered,
    utf16_length,
)
from index import Answer, Article, CitedSentence

MAX_SENTENCE_CHARS: Final = 800

MAX_SHOWN_PRECEDING_CHARS: Final = 300

_ENTRY_OVERHEAD_CHARS: Final = 12
"""UTF-16 code units of a mark, of what separates entries, and of the prefixes of their lines."""


def answer_embed(answer: Answer, page: int = 0) -> discord.Embed:
    """Create the embed of a page of an answer, or of the lack of one.

    Args:
        answer: The answer with the sentences of all pages.
        page: The number of the page, from 0.

    Returns:
        An embed with the question as its author's name, the earlier questions that it refers to in its
        footer, and all of them in its URL; for small talk an embed without these.
    """
    if answer.small_talk:
        return small_talk_embed(answer.small_talk)
    head = "".join(f"{line}\n" for line in _notice_lines(answer)) if page == 0 else ""
    body = _page_markdown(answer, page, MAX_EMBED_DESCRIPTION_CHARS - utf16_length(head))
    colour = CONFIDENT_COLOUR if answer.sure else UNCERTAIN_COLOUR
    embed = discord.Embed(
        description=head + (body or _no_answer_markdown(answer.nearest)),
        colour=colour if body else NEUTRAL_COLOUR,
        url=answer_url(answer),
    )
    embed.set_author(name=truncate(one_line(answer.question), MAX_EMBED_AUTHOR_CHARS) or "…")
    if text := follow_up_lines(answer.leaned_on):
        embed.set_footer(text=text)
    return embed


def _notice_lines(answer: Answer) -> Iterator[str]:
    """Yield the lines above an answer."""
    if pieces := corrections_line(answer):
        line = "".join(
            f"**{escape_markdown(text)}**" if bold else escape_markdown(text) for text, bold in pieces
        )
        yield f"-# {line}"
    if differing_count(answer):
        yield f"**{gettext(ARTICLES_DIFFER if answer.sure else PERHAPS_ARTICLES_DIFFER)}**"
    elif answer.leading and not answer.sure:
        yield f"-# {gettext(PERHAPS_ANSWERED)}"


def _page_markdown(answer: Answer, number: int, room: int) -> str:
    """Render the sentences of a page with their footnotes; nothing where there are none.

    The best sentence, or all that contradict each other or answer a part of the question, are block quotes,
    with their footnotes directly below. Sentences are truncated where the room doesn't suffice, footnotes
    never.

    Args:
        answer: The answer.
        number: The number of the page, from 0.
        room: UTF-16 code units for the whole page.
    """
    page, numbers = answer_page(answer, number), number_articles(answer.leading)
    quoted_count = max(0, leading_count(answer) - page.start)
    quoted, further = page.items[:quoted_count], page.items[quoted_count:]
    dated = [sentence.citation.article for sentence in quoted] if differing_count(answer) else ()
    footnotes = collect_footnotes(page.items, numbers, dated)
    render = fit_footnotes(footnotes, len(page.items), room)
    first_articles = {sentence.citation.article for sentence in quoted}
    first_notes = [render(note) for note in footnotes if note.article in first_articles]
    other_notes = [render(note) for note in footnotes if note.article not in first_articles]
    heading = f"**{gettext(FURTHER_SENTENCES)}**\n" if quoted and further else ""
    used = sum(utf16_length(note) + 2 for note in (*first_notes, *other_notes, heading))
    share = (room - used) // max(1, len(page.items)) - _ENTRY_OVERHEAD_CHARS

    def render_entry(sentence: CitedSentence, lead: str) -> str:
        return with_mark(_sentence_markdown(sentence, lead, share), numbers[sentence.citation.article])

    sections = [
        "\n".join(["\n\n".join(render_entry(each, "> ") for each in quoted), *first_notes]),
        heading + "\n".join(["\n\n".join(render_entry(each, "") for each in further), *other_notes]),
    ]
    return "\n\n".join(filter(None, sections))


def _sentence_markdown(sentence: CitedSentence, lead: str, room: int) -> str:
    """Render a sentence with its answer in bold, with what it can't stand without."""
    if sentence.parts:
        offset = sentence.citation.start
        spans = [(start + offset, end + offset) for start, end in sentence.highlights]
        return parts_markdown(sentence.parts, spans, lead, room, is_cut=sentence.is_cut)
    before = ""
    # Either sentence may be megabytes long.
    if sentence.before and (
        words := replace_control_characters(sentence.before.text[: 4 * MAX_SHOWN_PRECEDING_CHARS]).strip()
    ):
        before = f"-# {truncate_rendered(words, min(MAX_SHOWN_PRECEDING_CHARS, room // 2), escape_markdown)}"
    head = truncate_rendered(
        replace_control_characters(sentence.text[: 4 * MAX_SENTENCE_CHARS]),
        min(MAX_SENTENCE_CHARS, room - utf16_length(before)),
        partial(escape_with_bold, spans=sentence.highlights),
    )
    return f"{lead}{before}\n{lead}{head}" if before else f"{lead}{head}"


def _no_answer_markdown(nearest: Sequence[Article]) -> str:
    titles = [display_title(article) for article in nearest]
    return empty_state_markdown(
        EmptyState(gettext(NO_ANSWER), gettext(NEAREST_TITLES) if titles else "", titles)
    )
