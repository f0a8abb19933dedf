"""The articles that come with the project: clean texts, and questions that they answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.bot.cli.runner import CommandRunner
from tests.seed_articles import SEED_ARTICLES, SEEDS_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article


MARKUP_OR_CONTROL: Final = re.compile(
    r"</?[a-z]+[^>]*>|&[a-z]+;|\]\(|^#|```|\*\*|^[-*+] |https?://|[\x00-\x09\x0b-\x1f\u200b-\u200f\ufeff]",
    re.MULTILINE | re.IGNORECASE,
)


each_article = pytest.mark.parametrize("article", SEED_ARTICLES.values(), ids=SEED_ARTICLES.keys())


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library that the command line fills by itself."""
    return tmp_path_factory.mktemp("library")


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandRunner:
    """`footnote …` in an empty folder, with the seeds of the project."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FOOTNOTE_SEEDS", str(SEEDS_FOLDER))
    return CommandRunner(monkeypatch, capsys)


def article_by_title(title: str) -> Article:
    (found,) = (article for article in SEED_ARTICLES.values() if article.title == title)
    return found


def test_there_are_enough() -> None:
    assert len(SEED_ARTICLES) >= 10
    assert len({article.title for article in SEED_ARTICLES.values()}) == len(SEED_ARTICLES)


@each_article
def test_each_is_complete(article: Article) -> None:
    assert article.title
    assert article.author
    assert article.published


@each_article
def test_each_is_of_a_readable_length(article: Article) -> None:
    assert 300 <= len(article.text.split()) <= 700


@each_article
def test_each_is_clean(article: Article) -> None:
    assert MARKUP_OR_CONTROL.search(article.text) is None
    assert MARKUP_OR_CONTROL.search(article.title) is None


@pytest.mark.parametrize(
    ("question", "words", "title"),
    [
        pytest.param(
            "When did China and Russia agree to build a lunar research station?",
            "9 March 2021",
            "China and Russia Plan a Research Station on the Moon",
            id="research-station",
        ),
        pytest.param(
            "Since when has the Wolf Amendment barred NASA from cooperation with China?",
            "Since 2011",
            "The Artemis Accords: From Eight Signatures to Twenty-Seven",
            id="wolf-amendment",
        ),
        pytest.param(
            "Who announced the name Artemis?",
            "Jim Bridenstine",
            "Artemis: America's Long Road Back to the Moon",
            id="artemis",
        ),
        pytest.param(
            "When was Chandrayaan-1 launched?",
            "22 October 2008",
            "Chandrayaan: How India Reached the Moon's South",
            id="chandrayaan",
        ),
        pytest.param(
            "Where did Chang'e 4 land?",
            "Von Kármán",
            "Chang’e: China’s Patient Climb to the Far Side of the Moon",
            id="change",
        ),
        pytest.param(
            "How far from its target did SLIM come down?",
            "55 metres",
            "Japan's Moon: From Hiten to the Sniper",
            id="slim",
        ),
    ],
)
def test_a_question_is_answered_with_the_place(
    command: CommandRunner, library: Path, question: str, words: str, title: str
) -> None:
    result = command("ask", question, "--library", library, "--json")
    assert (result.status, result.err) == (0, "")
    best = result.data["sentences"][0]
    assert words in best["text"]
    assert best["title"] == title
    assert article_by_title(title).text[best["start"] : best["end"]] == best["text"]
