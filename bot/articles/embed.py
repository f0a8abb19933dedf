"""Embeds of /articles: the list, an article, removal."""

import re
from collections.abc import Sequence
from typing import Final

import discord

from bot.articles.lookup import ArticleMatch
from bot.articles.pages import ArticleListPage, ArticlePage
from bot.articles.text import entry_facts, entry_labels
from bot.locale.translation import format_number, gettext, msgid, ngettext
from bot.ui.citations import MAX_SHOWN_TITLE_CHARS, display_title, shown_title
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR, set_page_footer
from bot.ui.empty_state import EmptyState, empty_state_markdown, shorten_typed
from bot.ui.markdown import escape_markdown, markdown_link, one_line, replace_control_characters
from bot.ui.quantities import format_bytes, format_count
from bot.ui.reply_state import ReplyKind, encode_state
from bot.ui.strings import ADD_ARTICLES_HINT, ARTICLES_HEADING, NO_ARTICLES, topic_heading
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate, utf16_length
from index import ArticleEntry, ArticleOrder

ORDER_NAMES: Final = {
    ArticleOrder.ADDED: msgid("newest addition"),
    ArticleOrder.TITLE: msgid("title"),
    ArticleOrder.PUBLISHED: msgid("publication date"),
}
"""Names of the orders in the option of `/articles list`."""

_ORDER_PHRASES: Final = {
    ArticleOrder.ADDED: msgid("latest additions first"),
    ArticleOrder.TITLE: msgid("by title"),
    ArticleOrder.PUBLISHED: msgid("latest publications first"),
}

MAX_SHOWN_URL_CHARS: Final = 150

_BLANK_LINES: Final = re.compile(r"\n{3,}")


def article_list_embed(listing: ArticleListPage) -> discord.Embed:
    """Create the embed of a page of the list of articles, or of the lack of any.

    Returns:
        An embed with the search in its author's name and in its URL.
    """
    entries = listing.page.items
    embed = discord.Embed(
        colour=CONFIDENT_COLOUR if entries else NEUTRAL_COLOUR,
        url=encode_state(ReplyKind.ARTICLES, [listing.search]),
    )
    embed.set_author(name=topic_heading(gettext(ARTICLES_HEADING), listing.search))
    if entries:
        head = f"-# {escape_markdown(_list_summary(listing))}\n\n"
        embed.description = head + _list_entries(entries, MAX_EMBED_DESCRIPTION_CHARS - utf16_length(head))
    else:
        embed.description = empty_state_markdown(_empty_list(listing))
    return set_page_footer(embed, listing.page)


def _list_summary(listing: ArticleListPage) -> str:
    """Return the number of articles and their order in words."""
    if listing.search:
        summary = ngettext(
            "{matching} of {number} article match “{search}”",
            "{matching} of {number} articles match “{search}”",
            listing.count,
            matching=format_number(listing.page.total),
            search=listing.search,
        )
    else:
        summary = f"{format_count(listing.count, 'article')} · {format_bytes(listing.size)}"
    return f"{summary} · {gettext(_ORDER_PHRASES[listing.order])}"


def _list_entries(entries: Sequence[ArticleEntry], room: int) -> str:
    """Render entries, their titles linked unless the links don't fit into so many UTF-16 code units."""
    linked = "\n".join(_list_entry(entry, entry.url) for entry in entries)
    return linked if utf16_length(linked) <= room else "\n".join(_list_entry(each, None) for each in entries)


def _list_entry(entry: ArticleEntry, url: str | None) -> str:
    return f"{markdown_link(display_title(entry), url)}\n{entry_facts(entry)}"


def _empty_list(listing: ArticleListPage) -> EmptyState:
    if not listing.count:
        return EmptyState(gettext(NO_ARTICLES), gettext(ADD_ARTICLES_HINT))
    return EmptyState(
        gettext("No article matches “{search}”.", search=listing.search),
        gettext("Each word has to begin a word of the title, the author or the address."),
    )


def article_page_embed(shown: ArticlePage) -> discord.Embed:
    """Create the embed of a page of an article, below its facts."""
    entry = shown.entry
    head = f"### {markdown_link(display_title(entry), entry.url)}\n{entry_facts(entry)}"
    if entry.url:
        head += f"\n-# {escape_markdown(truncate(one_line(entry.url), MAX_SHOWN_URL_CHARS))}"
    text = escape_markdown(_normalize_blank_lines(shown.text))
    embed = discord.Embed(description=f"{head}\n\n{text}", colour=CONFIDENT_COLOUR)
    return set_page_footer(embed, shown.page)


def no_match_embed(match: ArticleMatch) -> discord.Embed:
    """Create the embed for a name that no article, or several, match."""
    return discord.Embed(description=empty_state_markdown(_no_match(match)), colour=NEUTRAL_COLOUR)


def _normalize_blank_lines(text: str) -> str:
    """Strip a text's lines, with one blank line between paragraphs."""
    lines = "\n".join(replace_control_characters(line).strip() for line in text.strip().split("\n"))
    return _BLANK_LINES.sub("\n\n", lines)


def _no_match(match: ArticleMatch) -> EmptyState:
    typed = shorten_typed(match.typed)
    if not match.library_size:
        return EmptyState(gettext(NO_ARTICLES), gettext(ADD_ARTICLES_HINT))
    if not match.typed:
        return EmptyState(gettext("This article isn't here any more."))
    if match.match_count:
        sentence = ngettext(
            "{number} article matches “{typed}”.",
            "{number} articles match “{typed}”.",
            match.match_count,
            typed=typed,
        )
        hint = gettext("Type more, or choose one of those offered:")
        return EmptyState(sentence, hint, entry_labels(match.suggestions))
    sentence = gettext("No article is called “{typed}”.", typed=typed)
    if match.suggestions:
        return EmptyState(sentence, gettext("Nearest titles:"), entry_labels(match.suggestions))
    return EmptyState(sentence, gettext("“/articles list” shows those that there are."))


def remove_confirmation_embed(entry: ArticleEntry) -> discord.Embed:
    """Create the question whether to remove an article."""
    return _confirmation_embed(
        gettext("Remove “{title}”?", title=display_title(entry)),
        entry_facts(entry),
        gettext("Its dates and quotations go with it. This can't be undone."),
    )


def article_removed_embed(title: str, left: int) -> discord.Embed:
    """Create the report of a removed article.

    Args:
        title: Its title.
        left: Number of articles that are left.
    """
    return _outcome_embed(
        gettext("Removed “{title}”.", title=truncate(shown_title(title), MAX_SHOWN_TITLE_CHARS)),
        ngettext("{number} article left.", "{number} articles left.", left),
    )


def reset_confirmation_embed(count: int, size: int) -> discord.Embed:
    """Create the first question whether to remove all articles.

    Args:
        count: Number of articles, at least 1.
        size: Size of their texts in bytes.
    """
    return _confirmation_embed(
        ngettext("Remove the only article?", "Remove all {number} articles?", count),
        f"-# {format_bytes(size)}",
        gettext(
            "Everything found in them goes too. Feeds are no longer followed, and what is just being added is"
            " given up."
        ),
    )


def final_reset_confirmation_embed(count: int) -> discord.Embed:
    """Create the second question whether to remove all articles, at least 1."""
    return _confirmation_embed(
        ngettext("Really remove the only article?", "Really remove all {number} articles?", count),
        "",
        gettext("This can't be undone. “/articles export” keeps a copy of them."),
    )


def all_removed_embed(count: int) -> discord.Embed:
    """Create the report that all articles, so many, are removed."""
    removed = ngettext("Removed the only article.", "Removed all {number} articles.", count)
    return _outcome_embed(removed, gettext(ADD_ARTICLES_HINT))


def nothing_removed_embed() -> discord.Embed:
    """Create the report that nothing is removed."""
    return _outcome_embed(gettext("Nothing was removed."))


def no_articles_embed() -> discord.Embed:
    """Create the embed for a library without articles."""
    return _outcome_embed(gettext(NO_ARTICLES), gettext(ADD_ARTICLES_HINT))


def _confirmation_embed(question: str, about: str, consequence: str) -> discord.Embed:
    lines = [f"**{escape_markdown(question)}**", about, escape_markdown(consequence)]
    return discord.Embed(description="\n".join(filter(None, lines)), colour=UNCERTAIN_COLOUR)


def _outcome_embed(sentence: str, further: str = "") -> discord.Embed:
    lines = [f"**{escape_markdown(sentence)}**", f"-# {escape_markdown(further)}" if further else ""]
    return discord.Embed(description="\n".join(filter(None, lines)), colour=NEUTRAL_COLOUR)
