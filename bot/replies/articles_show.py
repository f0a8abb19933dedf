"""An article as a Discord embed: a page of its text."""

import re
from typing import Final

import discord

from bot.answers.embed import SILENT, SURE
from bot.articles.labels import facts, labels
from bot.articles.lookup import Chosen
from bot.leafing import Leaf
from bot.ui.citations import counted, title
from bot.ui.empty_state import NAME, Nothing, nothing_markdown
from bot.ui.markdown import escape, link, one_line, printable
from bot.ui.strings import ADD, NO_ARTICLES
from bot.ui.truncate import clip

ADDRESS: Final = 150
"""Characters of an address that are shown."""

_BLANK_LINES: Final = re.compile(r"\n{3,}")


def leaf_embed(leaf: Leaf) -> discord.Embed:
    """A page of an article, under what is known about it."""
    head = f"### {link(title(leaf.entry), leaf.entry.url)}\n{facts(leaf.entry)}"
    if leaf.entry.url:
        head += f"\n-# {escape(clip(one_line(leaf.entry.url), ADDRESS))}"
    embed = discord.Embed(description=f"{head}\n\n{escape(_lines(leaf.text))}", colour=SURE)
    if leaf.last:
        embed.set_footer(text=f"Page {leaf.page + 1:,} of {leaf.last + 1:,}")
    return embed


def unclear_embed(chosen: Chosen) -> discord.Embed:
    """That it isn't clear which article somebody means, and what helps."""
    return discord.Embed(description=nothing_markdown(_unclear(chosen)), colour=SILENT)


def _lines(text: str) -> str:
    """A text's lines without white space at their ends, with one blank line between paragraphs."""
    lines = "\n".join(printable(line).strip() for line in text.strip().split("\n"))
    return _BLANK_LINES.sub("\n\n", lines)


def _unclear(chosen: Chosen) -> Nothing:
    typed = f"“{clip(chosen.typed, NAME)}”"
    if not chosen.count:
        return Nothing(NO_ARTICLES, ADD)
    if not chosen.typed:
        return Nothing("This article isn't here any more.")
    if chosen.several:
        sentence = f"{counted(chosen.several, 'article')} match {typed}."
        return Nothing(sentence, "Type more, or choose one of those offered:", labels(chosen.named))
    sentence = f"No article is called {typed}."
    if chosen.named:
        return Nothing(sentence, "Nearest titles:", labels(chosen.named))
    return Nothing(sentence, "“/articles list” shows those that there are.")
