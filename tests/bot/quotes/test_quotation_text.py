"""Parts of quotations as plain text: words, speakers, empty states."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.quotes.quotation_text import (
    MAX_QUOTE_CHARS,
    MAX_SHOWN_ROLE_CHARS,
    MAX_SPEAKER_NAME_CHARS,
    is_speaker_inferred,
    quotation_words,
    speaker_line,
)
from index import Article, Citation, Quotation
from tests.bot.sample_quotations import CONTINUED_QUOTATION, WAITED_QUOTATION


def quotation_of(text: str) -> Quotation:
    return Quotation(Citation(Article("x", text), 1, 0, len(text)), None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("We do.", "We do.", id="as-it-stands"),
        pytest.param("We do,", "We do", id="comma"),
        pytest.param("Do we?", "Do we?", id="question"),
        pytest.param("We\ndo  it\t.", "We do it .", id="lines"),
        pytest.param("We.\n \n“They.\n\n\n“You.", "We.\n\n“They.\n\n“You.", id="paragraphs"),
        pytest.param("\n\n We.\n\n", "We.", id="space-around"),
        pytest.param("\x1b[31mred\u202e\u200b", "[31mred", id="control-characters"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_was_said(text: str, shown: str) -> None:
    assert quotation_words(quotation_of(text)) == shown


@pytest.mark.parametrize("text", ["x" * 5_000_000, "\n" * 1_000_000, "\n " * 1_000_000, "x\n\n" * 1_000_000])
def test_megabytes_are_not_read(text: str) -> None:
    assert len(quotation_words(quotation_of(text))) <= 4 * MAX_QUOTE_CHARS


@pytest.mark.parametrize(
    ("quotation", "line"),
    [
        pytest.param(WAITED_QUOTATION, ("Ingrid Hald", ", Mayor"), id="named"),
        pytest.param(replace(WAITED_QUOTATION, how="surname", role=""), ("Ingrid Hald", ""), id="surname"),
        pytest.param(replace(WAITED_QUOTATION, how="pronoun"), ("Ingrid Hald", "*, Mayor"), id="pronoun"),
        pytest.param(CONTINUED_QUOTATION, ("Ingrid Hald", "*"), id="continued"),
        pytest.param(
            Quotation(WAITED_QUOTATION.citation, "officials", how="noun"), ("officials", "*"), id="noun"
        ),
        pytest.param(Quotation(WAITED_QUOTATION.citation, None), ("", "Speaker not stated"), id="none"),
        pytest.param(
            Quotation(WAITED_QUOTATION.citation, None, "a mayor"),
            ("", "Speaker not stated, a mayor"),
            id="role-alone",
        ),
        pytest.param(
            replace(WAITED_QUOTATION, speaker="\u200b\n"), ("", "Speaker not stated, Mayor"), id="invisible"
        ),
        pytest.param(
            replace(WAITED_QUOTATION, speaker="Ingrid\n\x1bHald", role=" Mayor\u202e "),
            ("Ingrid Hald", ", Mayor"),
            id="hostile",
        ),
        pytest.param(
            replace(WAITED_QUOTATION, speaker="I" * 300, role="M" * 300),
            ("I" * (MAX_SPEAKER_NAME_CHARS - 1) + "…", ", " + "M" * (MAX_SHOWN_ROLE_CHARS - 1) + "…"),
            id="long",
        ),
    ],
)
def test_a_speaker(quotation: Quotation, line: tuple[str, str]) -> None:
    assert speaker_line(quotation) == line


def test_nobody_is_worked_out_where_nobody_is_named() -> None:
    assert not is_speaker_inferred(replace(CONTINUED_QUOTATION, speaker=None))
