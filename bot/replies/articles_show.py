"""An article as a Discord embed: a page of its text."""

import re
from typing import Final

import discord

from bot.answers.embed import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.articles.labels import entry_facts, entry_labels
from bot.articles.lookup import ArticleMatch
from bot.leafing import ArticlePage
from bot.ui.citations import display_title, format_count
from bot.ui.empty_state import MAX_SUGGESTION_CHARS, EmptyState, empty_state_markdown
from bot.ui.markdown import escape_markdown, markdown_link, one_line, replace_control_characters
from bot.ui.strings import ADD_ARTICLES_HINT, NO_ARTICLES
from bot.ui.truncate import truncate

MAX_SHOWN_URL_CHARS: Final = 150
"""Characters of an address that are shown."""

_BLANK_LINES: Final = re.compile(r"\n{3,}")


def article_page_embed(leaf: ArticlePage) -> discord.Embed:
    """A page of an article, under what is known about it."""
    head = f"### {markdown_link(display_title(leaf.entry), leaf.entry.url)}\n{entry_facts(leaf.entry)}"
    if leaf.entry.url:
        head += f"\n-# {escape_markdown(truncate(one_line(leaf.entry.url), MAX_SHOWN_URL_CHARS))}"
    embed = discord.Embed(
        description=f"{head}\n\n{escape_markdown(_normalize_blank_lines(leaf.text))}", colour=CONFIDENT_COLOUR
    )
    if leaf.last:
        embed.set_footer(text=f"Page {leaf.page + 1:,} of {leaf.last + 1:,}")
    return embed


def no_match_embed(chosen: ArticleMatch) -> discord.Embed:
    """That it isn't clear which article somebody means, and what helps."""
    return discord.Embed(description=empty_state_markdown(_no_match(chosen)), colour=NEUTRAL_COLOUR)


def _normalize_blank_lines(text: str) -> str:
    """A text's lines without white space at their ends, with one blank line between paragraphs."""
    lines = "\n".join(replace_control_characters(line).strip() for line in text.strip().split("\n"))
    return _BLANK_LINES.sub("\n\n", lines)


def _no_match(chosen: ArticleMatch) -> EmptyState:
    typed = f"“{truncate(chosen.typed, MAX_SUGGESTION_CHARS)}”"
    if not chosen.count:
        return EmptyState(NO_ARTICLES, ADD_ARTICLES_HINT)
    if not chosen.typed:
        return EmptyState("This article isn't here any more.")
    if chosen.several:
        sentence = f"{format_count(chosen.several, 'article')} match {typed}."
        return EmptyState(sentence, "Type more, or choose one of those offered:", entry_labels(chosen.named))
    sentence = f"No article is called {typed}."
    if chosen.named:
        return EmptyState(sentence, "Nearest titles:", entry_labels(chosen.named))
    return EmptyState(sentence, "“/articles list” shows those that there are.")
