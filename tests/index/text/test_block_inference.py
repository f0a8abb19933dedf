"""Structure inferred from the looks of plain text; prose has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.structure import BlockKind
from index.text.block_inference import infer_blocks

PARAGRAPH = "The ferry leaves the northern quay at noon and comes back before it is dark, weather permitting."


def inferred(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in infer_blocks(text)]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param(f"Timetable\n\n{PARAGRAPH}", [("heading", "Timetable")], id="short-line"),
        pytest.param(f"Timetable\n{PARAGRAPH}", [("heading", "Timetable")], id="directly-above"),
        pytest.param(
            f"News of the ferry\n7 June 2024\n\n{PARAGRAPH}", [("heading", "News of the ferry")], id="title"
        ),
        pytest.param("TICKETS\n\nOn board.", [("heading", "TICKETS")], id="capitals"),
        pytest.param("Tickets\n=======\n\nOn board.", [("heading", "Tickets")], id="underlined"),
        pytest.param("## Tickets\n\nOn board.", [("heading", "Tickets")], id="hash-marks"),
        pytest.param(
            "Bring:\n- a coat\n- a hat\n  with a brim\n",
            [("list item", "a coat"), ("list item", "a hat\n  with a brim")],
            id="bullets",
        ),
        pytest.param("1. Wait.\n2. Board.", [("list item", "Wait."), ("list item", "Board.")], id="numbers"),
        pytest.param(
            "Fares:\n\nAdults 4\n\nDogs 1", [("list item", "Adults 4"), ("list item", "Dogs 1")], id="bare"
        ),
        pytest.param(
            "Q: When?\nA: At noon.", [("question", "When?"), ("paragraph", "At noon.")], id="dialogue"
        ),
        pytest.param(
            "Is it safe?\n\nYes.\n\nCan I smoke?\n\nNo.\n\nWhere is it?\n\nHere.",
            [("question", "Is it safe?"), ("question", "Can I smoke?"), ("question", "Where is it?")],
            id="faq",
        ),
        pytest.param("Run this:\n```\nmake all\n```", [("code", "make all")], id="code"),
    ],
)
def test_structure(text: str, blocks: list[tuple[str, str]]) -> None:
    assert inferred(text) == blocks


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{PARAGRAPH}\n\n“We wait”\n\n{PARAGRAPH}", id="quotation"),
        pytest.param(f"By Ada Holm\n\n{PARAGRAPH}", id="byline"),
        pytest.param(f"7 June 2024\n\n{PARAGRAPH}", id="date"),
        pytest.param(f"{PARAGRAPH}\n\nIt was late.\n\n{PARAGRAPH}", id="short-sentence"),
        pytest.param(f"{PARAGRAPH}\n\nBut why?\n\nNobody knows.", id="one-question"),
        pytest.param("- Come here, he said.\n\nShe came.", id="one-dash"),
        pytest.param("1984. It was a year.\n3. A number.", id="numbers-that-do-not-ascend"),
        pytest.param("Roses are red\nViolets are blue\nSugar is sweet", id="verse"),
        pytest.param(PARAGRAPH, id="one-paragraph"),
    ],
)
def test_prose_has_no_structure(text: str) -> None:
    assert inferred(text) == []


def test_a_table_has_a_header() -> None:
    text = "| | Old | New |\n|---|---|---|\n| Fare | 4 | 5 |\n| Boats | 2 | |"
    _, fare, boats = infer_blocks(text)
    assert fare.kind is BlockKind.TABLE_ROW
    assert fare.header == ("", "Old", "New")
    assert [text[start:end] for start, end in fare.cells] == ["Fare", "4", "5"]
    assert boats.header == ("", "Old")


@given(st.lists(st.sampled_from(["- a", "1. b", "A|B", "TITLE", "===", "```", "Q: a", "", "x:", PARAGRAPH])))
def test_blocks_are_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    position = 0
    for block in infer_blocks(text):
        assert position <= block.start < block.end <= len(text)
        position = block.end
