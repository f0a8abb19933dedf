"""The list of articles as a Discord embed: a page of it."""

import re
from typing import Final

import discord

from bot.articles.labels import entry_facts, entry_labels
from bot.articles.lookup import ArticleMatch
from bot.articles.pages import ArticleListPage, ArticlePage
from bot.ui.citations import MAX_SHOWN_TITLE_CHARS, display_title
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ui.empty_state import MAX_SUGGESTION_CHARS, EmptyState, empty_state_markdown
from bot.ui.markdown import escape_markdown, markdown_link, one_line, replace_control_characters
from bot.ui.quantities import format_bytes, format_count
from bot.ui.reply_state import articles_heading
from bot.ui.strings import ADD_ARTICLES_HINT, NO_ARTICLES
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate, utf16_length
from index import ArticleEntry, ArticleOrder
from index.text.titles import UNTITLED

ORDER_NAMES: Final = {
    ArticleOrder.ADDED: "newest addition",
    ArticleOrder.TITLE: "title",
    ArticleOrder.PUBLISHED: "publication date",
}
"""What a list may be sorted by."""


_ORDER_PHRASES: Final = {
    ArticleOrder.ADDED: "latest additions first",
    ArticleOrder.TITLE: "by title",
    ArticleOrder.PUBLISHED: "latest publications first",
}


def article_list_embed(listing: ArticleListPage) -> discord.Embed:
    """A page of the list, or that nothing is on it.

    Returns:
        An embed that carries what was searched for in its author's name.
    """
    embed = discord.Embed(colour=CONFIDENT_COLOUR if listing.entries else NEUTRAL_COLOUR)
    embed.set_author(name=articles_heading(listing.search))
    if not listing.entries:
        embed.description = empty_state_markdown(_empty_list(listing))
        return embed
    if listing.last_page:
        embed.set_footer(text=f"Page {listing.page + 1:,} of {listing.last_page + 1:,}")
    embed.description = f"-# {escape_markdown(_list_summary(listing))}\n\n{_list_entries(listing)}"
    return embed


def _list_summary(listing: ArticleListPage) -> str:
    """How many there are, and how they are sorted."""
    articles = format_count(listing.count, "article")
    matching = f"{listing.matching:,} of {articles} match “{listing.search}”"
    found = matching if listing.search else f"{articles} · {format_bytes(listing.size)}"
    return f"{found} · {_ORDER_PHRASES[listing.order]}"


def _list_entries(listing: ArticleListPage) -> str:
    """The articles, their titles linked unless there is no room for the links."""
    room = (
        MAX_EMBED_DESCRIPTION_CHARS - utf16_length(escape_markdown(_list_summary(listing))) - len("-# \n\n")
    )
    whole = "\n".join(_list_entry(entry, entry.url) for entry in listing.entries)
    return (
        whole
        if utf16_length(whole) <= room
        else "\n".join(_list_entry(entry, None) for entry in listing.entries)
    )


def _list_entry(entry: ArticleEntry, url: str | None) -> str:
    return f"{markdown_link(display_title(entry), url)}\n{entry_facts(entry)}"


def _empty_list(listing: ArticleListPage) -> EmptyState:
    if not listing.count:
        return EmptyState(NO_ARTICLES, ADD_ARTICLES_HINT)
    return EmptyState(
        f"No article matches “{listing.search}”.",
        "Each word has to begin a word of the title, the author or the address.",
    )


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
    if leaf.last_page:
        embed.set_footer(text=f"Page {leaf.page + 1:,} of {leaf.last_page + 1:,}")
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
    if not chosen.library_size:
        return EmptyState(NO_ARTICLES, ADD_ARTICLES_HINT)
    if not chosen.typed:
        return EmptyState("This article isn't here any more.")
    if chosen.match_count:
        sentence = f"{format_count(chosen.match_count, 'article')} match {typed}."
        return EmptyState(
            sentence, "Type more, or choose one of those offered:", entry_labels(chosen.suggestions)
        )
    sentence = f"No article is called {typed}."
    if chosen.suggestions:
        return EmptyState(sentence, "Nearest titles:", entry_labels(chosen.suggestions))
    return EmptyState(sentence, "“/articles list” shows those that there are.")


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
