"""The language of articles that declare none."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from index.languages.detection import detect_language
from index.languages.registry import find_language
from index.model import Article

DEFAULT_LANGUAGE: Final = "en"
"""The language of a text that can't be told, in a library without others."""


def main_language(tags: Iterable[str]) -> str:
    """Return the language of most articles as an ISO 639 code; `DEFAULT_LANGUAGE` if there are none.

    Args:
        tags: The languages of the articles as BCP 47 tags.
    """
    counts = Counter(language.code for tag in tags if (language := find_language(tag)))
    return counts.most_common(1)[0][0] if counts else DEFAULT_LANGUAGE


def assign_languages(articles: Sequence[Article], stored: Callable[[], Iterable[str]]) -> list[Article]:
    """Return articles with their languages: as declared, else as detected.

    Texts that are too short to tell are taken to be in the main language, of these articles and the stored
    ones together.

    Args:
        articles: The articles.
        stored: Returns the languages of the articles of the library as BCP 47 tags.
    """
    told = [_declared_or_detected(article) for article in articles]
    main = main_language([*stored(), *filter(None, told)]) if None in told else ""
    languages = [tag or main for tag in told]
    return [
        article if article.language == language else replace(article, language=language)
        for article, language in zip(articles, languages, strict=True)
    ]


def _declared_or_detected(article: Article) -> str | None:
    if article.language and find_language(article.language):
        return article.language
    return detect_language(f"{article.title}\n{article.text}")
