"""What is asked before articles are removed, and what is said after."""

import discord

from bot.answers.embed import SILENT, UNSURE
from bot.articles.labels import facts
from bot.ui.citations import TITLE, counted, title
from bot.ui.markdown import escape, one_line
from bot.ui.quantities import worded_size
from bot.ui.strings import ADD, NO_ARTICLES
from bot.ui.truncate import clip
from index import Entry
from index.text.titles import UNTITLED


def remove_question(entry: Entry) -> discord.Embed:
    """Whether an article is to be removed."""
    return _question(
        f"Remove “{title(entry)}”?",
        facts(entry),
        "Its dates and quotations go with it. This can't be undone.",
    )


def removed(name: str, left: int) -> discord.Embed:
    """That an article is removed.

    Args:
        name: Its title.
        left: How many articles are left.
    """
    return _told(f"Removed “{clip(one_line(name) or UNTITLED, TITLE)}”.", f"{counted(left, 'article')} left.")


def reset_question(count: int, size: int) -> discord.Embed:
    """Whether all articles are to be removed: asked first.

    Args:
        count: How many there are.
        size: Bytes of their texts.
    """
    return _question(
        f"Remove {all_of(count)}?",
        f"-# {worded_size(size)}",
        "Everything found in them goes too. Feeds are no longer followed, and what is just being added is"
        " given up.",
    )


def last_question(count: int) -> discord.Embed:
    """Whether all articles are to be removed: asked a second time."""
    return _question(
        f"Really remove {all_of(count)}?",
        "",
        "This can't be undone. “/articles export” keeps a copy of them.",
    )


def all_removed(count: int) -> discord.Embed:
    """That all articles are removed."""
    return _told(f"Removed {all_of(count)}.", ADD)


def kept() -> discord.Embed:
    """That nothing is removed after all."""
    return _told("Nothing was removed.")


def nothing_here() -> discord.Embed:
    """That there are no articles."""
    return _told(NO_ARTICLES, ADD)


def all_of(count: int) -> str:
    """All articles in words."""
    return "the only article" if count == 1 else f"all {counted(count, 'article')}"


def _question(question: str, about: str, consequence: str) -> discord.Embed:
    lines = [f"**{escape(question)}**", about, escape(consequence)]
    return discord.Embed(description="\n".join(filter(None, lines)), colour=UNSURE)


def _told(sentence: str, further: str = "") -> discord.Embed:
    lines = [f"**{escape(sentence)}**", f"-# {escape(further)}" if further else ""]
    return discord.Embed(description="\n".join(filter(None, lines)), colour=SILENT)
