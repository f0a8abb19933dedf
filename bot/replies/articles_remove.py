"""What is asked before articles are removed, and what is said after."""

import discord

from bot.answers.embed import NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.articles.labels import entry_facts
from bot.ui.citations import MAX_SHOWN_TITLE_CHARS, display_title, format_count
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.quantities import format_bytes
from bot.ui.strings import ADD_ARTICLES_HINT, NO_ARTICLES
from bot.ui.truncate import truncate
from index import ArticleEntry
from index.text.titles import UNTITLED


def remove_confirmation_embed(entry: ArticleEntry) -> discord.Embed:
    """Whether an article is to be removed."""
    return _confirmation_embed(
        f"Remove “{display_title(entry)}”?",
        entry_facts(entry),
        "Its dates and quotations go with it. This can't be undone.",
    )


def article_removed_embed(name: str, left: int) -> discord.Embed:
    """That an article is removed.

    Args:
        name: Its title.
        left: How many articles are left.
    """
    return _outcome_embed(
        f"Removed “{truncate(one_line(name) or UNTITLED, MAX_SHOWN_TITLE_CHARS)}”.",
        f"{format_count(left, 'article')} left.",
    )


def reset_confirmation_embed(count: int, size: int) -> discord.Embed:
    """Whether all articles are to be removed: asked first.

    Args:
        count: How many there are.
        size: Bytes of their texts.
    """
    return _confirmation_embed(
        f"Remove {all_articles_phrase(count)}?",
        f"-# {format_bytes(size)}",
        "Everything found in them goes too. Feeds are no longer followed, and what is just being added is"
        " given up.",
    )


def final_reset_confirmation_embed(count: int) -> discord.Embed:
    """Whether all articles are to be removed: asked a second time."""
    return _confirmation_embed(
        f"Really remove {all_articles_phrase(count)}?",
        "",
        "This can't be undone. “/articles export” keeps a copy of them.",
    )


def all_removed_embed(count: int) -> discord.Embed:
    """That all articles are removed."""
    return _outcome_embed(f"Removed {all_articles_phrase(count)}.", ADD_ARTICLES_HINT)


def nothing_removed_embed() -> discord.Embed:
    """That nothing is removed after all."""
    return _outcome_embed("Nothing was removed.")


def no_articles_embed() -> discord.Embed:
    """That there are no articles."""
    return _outcome_embed(NO_ARTICLES, ADD_ARTICLES_HINT)


def all_articles_phrase(count: int) -> str:
    """All articles in words."""
    return "the only article" if count == 1 else f"all {format_count(count, 'article')}"


def _confirmation_embed(question: str, about: str, consequence: str) -> discord.Embed:
    lines = [f"**{escape_markdown(question)}**", about, escape_markdown(consequence)]
    return discord.Embed(description="\n".join(filter(None, lines)), colour=UNCERTAIN_COLOUR)


def _outcome_embed(sentence: str, further: str = "") -> discord.Embed:
    lines = [f"**{escape_markdown(sentence)}**", f"-# {escape_markdown(further)}" if further else ""]
    return discord.Embed(description="\n".join(filter(None, lines)), colour=NEUTRAL_COLOUR)
