"""Replies to small talk: one line that says what can be asked, and examples."""

import shlex
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import discord
from rich.console import Group, RenderableType
from rich.text import Text

from bot.locale.translation import gettext, msgid, ngettext
from bot.ui.embeds import CONFIDENT_COLOUR
from bot.ui.empty_state import MAX_SUGGESTION_CHARS
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.strings import ADD_ARTICLES_HINT, ADD_FILES_HINT, ADD_IN_CHAT_HINT
from bot.ui.terminal_text import IndentedBlock
from bot.ui.truncate import truncate
from index import SmallTalk

_OPENINGS: Final[Mapping[str, str]] = {
    "greeting": msgid("Hello!"),
    "thanks": msgid("You're welcome!"),
    "farewell": msgid("Until next time!"),
    "bot": msgid("I'm Footnote."),
}
"""The first words of the line, by kind of small talk; none for reactions."""

EMPTY_INVITATION: Final = msgid(
    "I answer questions about articles with their own sentences, each with its source."
    " There are no articles here yet."
)


class ExampleForms(NamedTuple):
    """Templates of the commands that examples are shown with."""

    ask: str
    timeline: str
    quotes: str


CHAT_FORMS: Final = ExampleForms("{}", "/timeline {}", msgid("/quotes by {}"))
"""Lines of the terminal chat."""

SHELL_FORMS: Final = ExampleForms("footnote ask {}", "footnote timeline {}", "footnote quotes --speaker {}")
"""Commands of a shell, for arguments that are quoted."""

_DISCORD_FORMS: Final = ExampleForms("`/ask` {}", "`/timeline` {}", msgid("`/quotes speaker:` {}"))


def small_talk_embed(small_talk: SmallTalk) -> discord.Embed:
    """Create the embed of a reply to small talk; it carries no query, as nothing was asked."""
    lines = [escape_markdown(_line(small_talk, ADD_ARTICLES_HINT))]
    lines += (
        f"- {gettext(form).format(escape_markdown(name))}"
        for form, name in _examples(small_talk, _DISCORD_FORMS)
    )
    return discord.Embed(description="\n".join(lines), colour=CONFIDENT_COLOUR)


def small_talk_text(small_talk: SmallTalk, forms: ExampleForms) -> RenderableType:
    """Render a reply to small talk for the terminal.

    Args:
        small_talk: The small talk.
        forms: How commands are written where it is shown.
    """
    examples = [
        gettext(form).format(shlex.quote(name) if forms is SHELL_FORMS else name)
        for form, name in _examples(small_talk, forms)
    ]
    return Group(
        IndentedBlock(
            Text(_line(small_talk, ADD_FILES_HINT if forms is SHELL_FORMS else ADD_IN_CHAT_HINT)), 2
        ),
        *(IndentedBlock(Text(example, style="cyan"), 4) for example in examples),
        Text(""),
    )


def _line(small_talk: SmallTalk, empty_hint: str) -> str:
    if small_talk.articles:
        sentences = [_invitation(small_talk.articles)]
        sentences += [gettext("For example:")] if any(_examples(small_talk, CHAT_FORMS)) else []
    else:
        sentences = [gettext(EMPTY_INVITATION), gettext(empty_hint)]
    opening = _OPENINGS.get(small_talk.kind)
    return " ".join([*([gettext(opening)] if opening else []), *sentences])


def _invitation(articles: int) -> str:
    return ngettext(
        "Ask me about the {number} article here: I answer with their own sentences, each with its source.",
        "Ask me about the {number} articles here: I answer with their own sentences, each with its source.",
        articles,
    )


def _examples(small_talk: SmallTalk, forms: ExampleForms) -> Iterator[tuple[str, str]]:
    """Yield the templates of examples, and the names to fill in."""
    names = small_talk.subject, small_talk.topic, small_talk.speaker
    for form, name in zip(forms, names, strict=True):
        if shown := one_line(name or ""):
            yield form, truncate(shown, MAX_SUGGESTION_CHARS)
