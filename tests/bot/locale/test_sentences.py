"""Sentences that are stored in English, recognised by their templates and translated."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import index
from bot.core.quotas import Quotas
from bot.locale.sentences import TEMPLATES, match_template, translate_refusal, translate_sentence
from bot.locale.translation import use_language
from index import Article, Library

ERRORS = {"InvalidArticle", "UnknownArticle", "UnreadableFile", "Unreachable", "NoFeed", "FollowRefused"}

_TEXTS = [text for _, text in TEMPLATES]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("notes.pdf is damaged.", "notes.pdf ist beschädigt.", id="a-file"),
        pytest.param(
            "big.zip has more than 50 MB; split it.", "big.zip hat mehr als 50 MB; teile es auf.", id="a-size"
        ),
        pytest.param(
            "tar.zip: notes.pdf is damaged.", "tar.zip: notes.pdf ist beschädigt.", id="in-an-archive"
        ),
        pytest.param(
            "news.example can't be connected to. It is tried again later.",
            "Zu news.example gibt es keine Verbindung. Es wird später noch einmal versucht.",
            id="with-a-note",
        ),
        pytest.param("Ferries: a history", "Ferries: a history", id="a-title"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_refusal_in_german(line: str, expected: str) -> None:
    with use_language("de"):
        assert translate_refusal(line) == expected
    assert translate_refusal(line) == line


@given(st.sampled_from(_TEXTS), st.text("ab1 ().:/", min_size=1, max_size=20))
def test_every_template_is_recognised_in_its_sentences(template: str, value: str) -> None:
    names = match_template(template, template)
    assert names is not None
    sentence = template.format(**dict.fromkeys(names, value))
    assert match_template(template, sentence) == dict.fromkeys(names, value)
    with use_language("de"):
        assert translate_sentence(sentence) != sentence


@given(st.sampled_from(_TEXTS), st.text())
def test_any_text_is_matched_or_not(template: str, text: str) -> None:
    values = match_template(template, text)
    assert values is None or template.format(**values) == text


def test_a_full_library_is_told_in_german() -> None:
    with Library.in_memory() as library:
        check = Quotas(articles=0, megabytes=1, feeds=1).check(library, [Article("T", "Some words.")])
    with use_language("de"):
        assert translate_sentence(check.message).startswith("Die Bibliothek ist voll")


def raised_sentences() -> list[str]:
    """The messages of the errors of articles, files, pages and feeds, with x for each value."""
    found = []
    for path in (Path(index.__file__).parent).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
                found += [text for argument in node.args[:1] if (text := literal(argument))]
    return found


def literal(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(map(literal, node.values))
    return str(node.value) if isinstance(node, ast.Constant) else "x" * isinstance(node, ast.FormattedValue)


def test_every_sentence_of_the_index_s_errors_has_a_template() -> None:
    sentences = raised_sentences()
    assert len(sentences) > 30
    unknown = [
        each for each in sentences if not any(match_template(text, each) is not None for text in _TEXTS)
    ]
    assert unknown == []
