"""Features of answer types: a high and a low case of each."""

import pytest

from index.answers import features
from tests.index.answers.factories import make_feature_context

DAY = "What day did the ferry sink?"
YEAR = "What year did the ferry sink?"
AGE = "How long did the ferry burn?"
COUNT = "How many boats sank?"
WHO = "Who owned the ferry?"

CASES: dict[str, list[tuple[str, str, float]]] = {
    "has_date_form": [
        (DAY, "The ferry sank on 9 March 1921.", 1),
        (DAY, "The ferry sank on 9 MARCH.", 1),
        (DAY, "The ferry sank in 1921.", -1),
        ("What day after 9 March did the ferry sink?", "The ferry sank after 9 March.", -1),
        ("What day after 9 March did the ferry sink?", "After 9 March, on 3 April, the ferry sank.", 1),
        (YEAR, "The ferry sank in 1921.", 1),
        (YEAR, "The ferry sank on 9 March.", -1),
        ("When did the ferry sink?", "The ferry sank on 9 March 1921.", 0),
    ],
    "has_duration": [
        (AGE, "The ferry burned for nine hours.", 1),
        (AGE, "The ferry burned for 3 days.", 1),
        (AGE, "The ferry burned for hours.", -1),
        (AGE, "The nine ferries burned.", -1),
        (COUNT, "The boats burned for nine hours.", 0),
    ],
    "has_number": [
        (COUNT, "Nine boats sank.", 1),
        (COUNT, "The boats sank.", -1),
        (COUNT, "Boats sank in 1921.", -1),
        ("How many of the 9 boats sank?", "Of 9 boats, 3 sank.", 1),
        ("How many of the 9 boats sank?", "The 9 boats sank.", -1),
        (AGE, "The ferry burned for nine hours.", 0),
    ],
    "lacks_kind": [
        (WHO, "The ferry was red.", 1),
        (WHO, "The ferry was owned by Ada Brook.", 0),
        ("Where did the ferry sink?", "The ferry sank at noon.", 1),
        ("Where did the ferry sink?", "The ferry sank at Leith.", 0),
        ("When did the ferry sink?", "The ferry sank in Leith.", 1),
        ("When did the ferry sink?", "The ferry sank on Friday.", 0),
        ("Why did the ferry sink?", "The ferry sank in ice.", 1),
        ("Why did the ferry sink?", "The ferry sank because of ice.", 0),
        ("What is a ferry?", "The ferry was red.", 0),
    ],
    "counts_unit": [
        (COUNT, "Nine boats sank.", 1),
        (COUNT, "Nine red boats sank.", 1),
        (COUNT, "There were 12 small wooden boats.", 0),
        (COUNT, "The boats sank at 9.", 0),
        (WHO, "Nine ferries were owned.", 0),
    ],
    "has_amount": [
        ("How much did the ferry cost?", "The ferry cost £900.", 1),
        ("How much did the ferry cost?", "The ferry cost little.", 0),
        (WHO, "The ferry cost £900.", 0),
    ],
    "answer_nearby": [
        ("When did it sink?", "It sank 1921.", 0.85),
        ("When did it sink?", "It sank red 1921.", 0.85**2),
        ("When did the ferry sink?", "The ferry sank red 1921.", (0.85**2 + 0.85**3) / 2),
        ("When did it sink?", "It sank red.", 0.0),
        ("Who owned it?", "It was owned once by dear Ada.", 0.85**4),
        ("What is owned?", "Owned geese.", 0.85),
    ],
    "anything_nearby": [
        ("When did it sink?", "It sank red.", 0.85),
        ("When did it sink?", "It sank and was then red.", 0.85**4),
        ("When did it sink?", "It sank.", 0.0),
        ("When did the ferry sink?", "The ferry burned.", 0.425),
    ],
}


@pytest.mark.parametrize(
    ("feature", "question", "sentence", "value"),
    [
        pytest.param(name, *case, id=f"{name}-{number}")
        for name, cases in CASES.items()
        for number, case in enumerate(cases, start=1)
    ],
)
def test_a_feature_of_answer_types(feature: str, question: str, sentence: str, value: float) -> None:
    assert getattr(features, feature)(make_feature_context(question, sentence)) == pytest.approx(value)
