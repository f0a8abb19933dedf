"""Hypothesis strategies for hostile texts, and answers made of them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final, TypeVar

import pytest
from hypothesis import strategies as st

from bot.answers.query import MAX_DIFFERING_SENTENCES
from index import Answer, Article, ArticleEntry, Citation, CitedSentence, Correction

Drawn = TypeVar("Drawn")

HOSTILE_MARKUP: Final = (
    *("**", "__", "*", "_", "~~", "||", "`", "```", "\\", "](", ")", "> ", ">>> ", "# ", "-# ", "- ", "1. "),
    *("<@1>", "<@!1>", "<@&1>", "<#1>", "</ask:1>", "<t:1:R>", "<:a:1>", "<a:b:1>", "@everyone", "@here"),
    *(
        "[a](https://evil.example)",
        "[a](<https://evil.example>)",
        "https://evil.example",
        "<https://evil.example>",
    ),
)

HOSTILE_CHARACTERS: Final = (
    *("\n", "\n\n", "\r\n", " ", "\t", "\u2028", "\x85", "\x00", "\x1b[31m", "\x07", "\u200b", "\ufeff"),
    *(
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200f",
        "é",
        "e\u0301",
        "\U0001f600",
        "\U0001f469\u200d\U0001f467",
        "漢",
    ),
)

BIDI_CHARACTERS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

CONTROL_CHARACTERS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")

hostile_texts = st.lists(
    st.sampled_from((*HOSTILE_MARKUP, *HOSTILE_CHARACTERS)) | st.text(max_size=12), max_size=30
).map("".join)

long_hostile_texts = st.builds(lambda part, times: part * times, hostile_texts, st.integers(1, 300))

HOSTILE_LINES: Final = [
    pytest.param("\x1b[31mred\x1b[0m\x07", id="escape-sequences"),
    pytest.param("[bold red]rich[/] [link=https://evil.example]", id="rich-markup"),
    pytest.param("\u202eright to left\u2066", id="bidi"),
    pytest.param("a\nb\r\nc\td\u2028e\x0cf", id="line-breaks"),
    pytest.param("漢字" * 60, id="wide"),
    pytest.param("x" * 200, id="one-long-word"),
    pytest.param(":smile: 10:30 127.0.0.1", id="highlights"),
]
"""Parameters of tests: texts that try to act in a terminal, or to leave their line."""


def widen_astral(text: str) -> str:
    """A text as long in code points as the given one in UTF-16 code units."""
    return re.sub("[\U00010000-\U0010ffff]", "xx", text)


def widen_json(body: Any) -> Any:
    """A JSON body with every text widened, to check against Discord's limits."""
    if isinstance(body, dict):
        return {key: widen_json(value) for key, value in body.items()}
    if isinstance(body, list):
        return [widen_json(value) for value in body]
    return widen_astral(body) if isinstance(body, str) else body


def unescape_markdown(markdown: str) -> str:
    """Markdown without the backslashes before punctuation, as Discord shows it."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


def active_markdown(markdown: str) -> str:
    """Markdown with every escaped character replaced by a letter: only active markup remains."""
    return re.sub(r"\\[!-/:-@\[-`{-~]", "x", markdown)


_URLS = st.one_of(
    st.none(),
    hostile_texts,
    st.builds("https://example.org/{}".format, hostile_texts),
    st.sampled_from(["javascript:alert(1)", "data:text/html,x", "https://[", "http://"]),
)


@st.composite
def one_of_shared(draw: st.DrawFn, shared: st.SearchStrategy[list[Drawn]]) -> Drawn:
    """One of a few values that each example draws once: drawing long texts anew for each field is slow."""
    values = draw(shared)
    return values[draw(st.integers(0, len(values) - 1))]


article_texts = one_of_shared(st.shared(st.lists(long_hostile_texts, min_size=4, max_size=8), key="texts"))

urls = one_of_shared(st.shared(st.lists(_URLS, min_size=3, max_size=6), key="URLs"))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """A citation of any span of any article."""
    article = Article(
        title=draw(article_texts),
        text=draw(article_texts),
        published=draw(st.none() | st.dates(date(1, 1, 1))),
        author=draw(st.none() | article_texts),
        url=draw(urls),
        id=draw(st.integers(1, 2**53)),
    )
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(article.text))] * 2)))
    return Citation(article, draw(st.integers(1, 10**6)), start, end)


@st.composite
def cited_sentences(draw: st.DrawFn) -> CitedSentence:
    """A cited sentence with any highlights, with or without a preceding one."""
    citation = draw(citations())
    places = draw(st.lists(st.integers(0, len(citation.text)), unique=True, max_size=8).map(sorted))
    highlights = tuple(zip(places[::2], places[1::2], strict=False))
    start, end = sorted(draw(st.tuples(*[st.integers(0, citation.start)] * 2)))
    before = draw(st.none() | st.just(Citation(citation.article, citation.paragraph, start, end)))
    return CitedSentence(citation, 1.0, highlights, before, tuple(draw(st.lists(citations(), max_size=3))))


correction_lists = st.lists(st.builds(Correction, article_texts, article_texts), max_size=5).map(tuple)

question_lists = st.lists(article_texts, max_size=5).map(tuple)

answers = st.builds(
    Answer,
    article_texts,
    st.lists(cited_sentences(), max_size=MAX_DIFFERING_SENTENCES + 2).map(tuple),
    confidence=st.floats(0, 1),
    answered=st.just(True),  # noqa: FBT003 - a strategy
    corrections=correction_lists,
    differing=st.integers(0, MAX_DIFFERING_SENTENCES + 2),
    leaned_on=question_lists,
)

unanswered = st.builds(
    lambda near, **more: Answer(**more, nearest=tuple(each.article for each in near)),
    st.lists(citations(), max_size=3),
    question=article_texts,
    corrections=correction_lists,
    leaned_on=question_lists,
)

article_entries = st.builds(
    ArticleEntry,
    st.integers(1, 2**53),
    article_texts,
    st.none() | article_texts,
    st.none() | st.dates(date(1, 1, 1)),
    urls,
    st.integers(0, 2**40),
)
