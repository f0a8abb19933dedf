"""Date expressions of the languages that have a table of their own, by cases of each."""

from datetime import date
from types import ModuleType

import pytest

from index.dates import find_dates
from tests.index.dates.localized import cases_de, cases_es, cases_fr, cases_it, cases_nl, cases_pt

PUBLISHED = date(2021, 6, 16)
"""A Wednesday."""

CASES = {"de": cases_de, "es": cases_es, "fr": cases_fr, "it": cases_it, "nl": cases_nl, "pt": cases_pt}


def rows(name: str) -> list[tuple[str, str, str, str]]:
    """The language, sentence, expression and value of each case."""
    return [
        (language, *(cell.strip() for cell in line.split("|")))  # type: ignore[misc]  # three cells a line
        for language, module in CASES.items()
        for line in table(module, name)
    ]


def table(module: ModuleType, name: str) -> list[str]:
    return [line for line in getattr(module, name).splitlines() if line]


@pytest.mark.parametrize(
    ("language", "sentence", "words", "value"), [*rows("RELATIVE"), *rows("ABSOLUTE"), *rows("FURTHER")]
)
def test_value(language: str, sentence: str, words: str, value: str) -> None:
    start = sentence.index(words)
    overlapping = [
        each.value
        for each in find_dates(sentence, PUBLISHED, language)
        if each.start < start + len(words) and each.end > start
    ]
    assert overlapping == ([] if value == "-" else [value])
