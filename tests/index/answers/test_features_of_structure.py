"""Features of structure: a high and a low case of each, in a small handbook."""

import pytest

from index import Article
from index.answers import structure_features
from index.answers.feature_context import FeatureContext
from index.structure import Block, BlockKind
from tests.index.answers.factories import find_all_candidates, make_question

HANDBOOK = """\
# Swan Boats

Swan boats are boats with pedals. Swan lovers like them.

## Fees

- Adults: $9
- Children: $4

## Hiring a boat

1. Press the bell.
2. The keeper comes.
3. Done.

Mooring was painted by Ada Holm. She used blue.

## Old rules

Swimming near the pier is allowed until the first of September, unless the lifeguard has raised the red
flag over the hut, in which case everybody leaves the water. Dogs swim at dawn only. This was decided by the
assembly of all members after a long debate about geese, ducks, coots and grebes that nobody has forgotten
since that evening.
"""

_TEXT = "The ferry runs at nine.\n\nWho – Fare\n\nInfant – £2"
FERRY = Article(
    "Ferry",
    _TEXT,
    blocks=(
        Block(BlockKind.PARAGRAPH, 0, 23),
        Block(BlockKind.TABLE_ROW, 25, 35, cells=((25, 28), (31, 35))),
        Block(BlockKind.TABLE_ROW, 37, 48, cells=((37, 43), (46, 48)), header=("Who", "Fare")),
    ),
)

CASES: dict[str, list[tuple[str, str, float]]] = {
    "rest_coverage_with_above": [
        ("swan boats fees", "Adults", 1.0),
        ("swan boats fees", "Swan boats are", 0.0),
        ("swan boats", "Swan boats are", 0.0),
    ],
    "heading_precision": [
        ("fees", "Adults", 1.0),
        ("hiring", "Press", 0.5),
        ("boats", "Swan boats are", 0.0),
    ],
    "letters_above": [("fees", "Adults", 1.0), ("pedals", "Swan boats are", 0.0)],
    "opens_asked_section": [("fees children", "Adults", 0.5), ("fees children", "Children", 0.0)],
    "is_list_item": [("adults", "Adults", 1.0), ("pedals", "Swan boats are", 0.0)],
    "is_table_row": [("ferry fare", "Infant", 1.0), ("ferry fare", "The ferry", 0.0)],
    "says_little": [("hiring", "Done", 1.0), ("hiring", "Press the bell", 0.0)],
    "structured_paragraph_gain": [
        ("swimming dogs", "Dogs swim", 0.0),
        ("pier dogs", "Dogs swim", 0.5),
        ("pier dogs", "Swimming", 0.0),
    ],
    "unit_gain": [("mooring blue", "She used", 0.5), ("pier dogs", "Dogs swim", 0.0)],
    "unit_rest_coverage": [("mooring blue", "She used", 1.0), ("pier dogs", "Dogs swim", 0.5)],
    "typed_unit_coverage": [("who painted mooring", "She used", 1.0), ("who painted fees", "Adults", 0.0)],
    "listed_for_list": [("list all fees", "Adults", 1.0), ("fees", "Adults", 0.0)],
    "steps_for_procedure": [
        ("how do I go about hiring", "Press the bell", 1.0),
        ("hiring", "Press the bell", 0.0),
        ("how do pedals work", "Swan boats are", 0.0),
    ],
    "defines": [
        ("what are swan boats", "Swan boats are", 1.0),
        ("what are swan boats", "Swan lovers", 0.0),
        ("swan boats", "Swan boats are", 0.0),
    ],
    "opens_for_summary": [
        ("summary of swan boats", "Swan boats are", 2 / 3),
        ("swan boats", "Swan boats are", 0.0),
        ("summary of swan fees", "Adults", 0.0),
    ],
}


@pytest.mark.parametrize(
    ("name", "question", "beginning", "expected"),
    [
        pytest.param(name, *case, id=f"{name}-{number}")
        for name, cases in CASES.items()
        for number, case in enumerate(cases)
    ],
)
def test_a_feature_of_structure(name: str, question: str, beginning: str, expected: float) -> None:
    parsed = make_question(question)
    candidates = find_all_candidates(parsed, Article("Swan Boats", HANDBOOK), FERRY)
    [found] = [each for each in candidates if each.citation.text.startswith(beginning)]
    feature = getattr(structure_features, name)
    assert feature(FeatureContext(parsed, found)) == pytest.approx(expected)


def test_lead_ins_are_no_candidates() -> None:
    candidates = find_all_candidates(make_question("fees hiring boats"), Article("Swan Boats", HANDBOOK))
    texts = {each.citation.text for each in candidates}
    assert texts.isdisjoint({"Swan Boats", "Fees", "Hiring a boat", "Old rules"})


@pytest.mark.parametrize(
    ("question", "has_reason"),
    [
        pytest.param("why is the pier closed", True, id="asks-why"),
        pytest.param("when is the pier closed", False, id="asks-when"),
    ],
)
def test_what_stands_below_a_line_that_announces_reasons_is_one(question: str, has_reason: bool) -> None:
    parsed = make_question(question)
    text = "# Pier\n\n## Works\n\nThe pier is closed for two reasons:\n\n- Rust\n- Storms every autumn\n"
    candidates = find_all_candidates(parsed, Article("Pier", text))
    [found] = [each for each in candidates if each.citation.text.startswith("Storms")]
    assert bool(FeatureContext(parsed, found).has_answer_type) is has_reason
