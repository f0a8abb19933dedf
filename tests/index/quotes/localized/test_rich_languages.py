"""find_quotations in the languages with tables of quotations: spans and speakers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from index.quotes import find_quotations

LANGUAGES: Final = ("de", "es", "fr", "it", "nl", "pt")
_FOLDER: Final = Path(__file__).parent / "cases"
_CASE: Final = re.compile(
    r"^# (?P<name>.+)\n(?P<text>(?:(?!=).*\n)+?)(?P<speakers>(?:= .+\n)*)(?=\n+# |\n*\Z)", re.MULTILINE
)

Case = tuple[str, str, str, list[str | None]]
"""Language, name, text with the quoted words in ⟦ ⟧, and their speakers."""


def read_cases() -> Iterator[Case]:
    """Read the cases of all languages."""
    for language in LANGUAGES:
        for match in _CASE.finditer((_FOLDER / f"{language}.txt").read_text("utf-8") + "\n"):
            speakers = re.findall("^= (.+)$", match["speakers"], re.MULTILINE)
            named = [None if speaker == "not stated" else speaker for speaker in speakers]
            yield language, match["name"], match["text"].strip(), named


@pytest.mark.parametrize(
    ("language", "marked", "speakers"),
    [pytest.param(case[0], *case[2:], id=f"{case[0]}-{case[1].replace(' ', '-')}") for case in read_cases()],
)
def test_quotations_have_their_speakers(language: str, marked: str, speakers: list[str | None]) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    expected = list(zip(re.findall("⟦(.*?)⟧", marked), speakers, strict=True))
    found = find_quotations(text, language)
    assert [(each.text, each.speaker) for each in found] == expected
    assert all(text[each.start : each.end] == each.text for each in found)
