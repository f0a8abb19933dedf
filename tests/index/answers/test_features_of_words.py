"""Features of the question's words in a sentence and around it: a high and a low case of each."""

import pytest

from index.answers import features
from index.answers.question import Question
from tests.index.answers.factories import SentenceInContext, make_feature_context, make_question

FERRY = "When did the old ferry leave Leith?"  # old, ferry, leave, Leith
LEFT = "The old ferry left Leith."
SWAM = "Nobody swam."
RARE = make_question("harbour ferry", {"ferri": 3.0})
Cases = dict[str, list[tuple[str | Question, str | SentenceInContext, float]]]

CASES: Cases = {
    "terms_found": [
        (FERRY, LEFT, 0.4),
        (FERRY, "A ferry is a ferry.", 0.1),
        (FERRY, SentenceInContext(SWAM, after=LEFT), 0.0),
    ],
    "exact_coverage": [
        (FERRY, "Ferries may leave.", 0.25),
        (FERRY, "Old ferry, leave LEITH!", 1.0),
        (FERRY, SentenceInContext(SWAM, after=LEFT), 0.0),
    ],
    "loose_coverage": [
        (RARE, "The ferry sank.", 0.9),
        (RARE, "The harbour froze.", 0.1),
        ("puppy", "A dog barked.", 1.0),
        ("Germany and mills", "German boats", 0.5),
        (FERRY, SentenceInContext(SWAM, after=LEFT), 0.0),
    ],
    "loose_context": [
        (FERRY, SentenceInContext("It sank.", before="The old ferry was red.", after="Leith mourned."), 0.75),
        (FERRY, SentenceInContext("It sank.", before="A ferry was lost.", title="Leith"), 0.5),
        ("puppy farm", SentenceInContext("It barked.", before="A dog was lost."), 0.5),
        (FERRY, SentenceInContext("It sank.", title="Leith"), 0.25),
    ],
    "synonym_context_gain": [
        ("puppy farm", "A dog barked.", 0.5),
        ("puppy farm", SentenceInContext("A dog barked.", after="The puppy ate."), 0.0),
        ("puppy farm", "The puppy farm shut.", 0.0),
    ],
    "title_gain": [
        (FERRY, SentenceInContext("The ferry sank.", title="Old Leith"), 0.5),
        (FERRY, SentenceInContext("The ferry left Leith.", title="Leith"), 0.0),
        (FERRY, LEFT, 0.0),
    ],
    "pronoun_gain": [
        (FERRY, SentenceInContext("The ferry and its crew sank.", title="Old Leith"), 0.5),
        (FERRY, SentenceInContext("The ferry sank.", title="Old Leith"), 0.0),
        (FERRY, "It left.", 0.0),
    ],
    "title_coverage": [
        (FERRY, SentenceInContext("The ferry sank.", title="The old ferry of Leith"), 0.75),
        (FERRY, LEFT, 0.0),
    ],
    "earlier_gain": [
        (FERRY, SentenceInContext("Leith mourned.", before="The old ferry sank. It rained."), 0.5),
        (FERRY, SentenceInContext("Leith mourned.", before="Leith was cold."), 0.0),
        (FERRY, SentenceInContext("Leith mourned.", after="The old ferry sank."), 0.0),
    ],
    "leans_on_before": [
        (FERRY, SentenceInContext("It sank.", before="The old ferry was red."), 0.5),
        (FERRY, SentenceInContext("Then it sank.", before="The old ferry was red."), 0.0),
        (FERRY, SentenceInContext("It sank.", before="The old ferry was red. Nobody swam.", after=LEFT), 0.0),
    ],
    "names_found": [
        ("Did Ada Brook own the ferry?", "The ferry was owned by Ada.", 0.5),
        ("Did Ada Brook own the ferry?", "Ada Brook owned it.", 1.0),
        ("Did Ada Brook own the ferry?", SentenceInContext("The ferry sank.", title="Ada Brook"), 0.0),
        ("who owned the ferry", LEFT, 0.0),
    ],
    "names_missing": [
        ("Did Ada Brook own the ferry?", "The ferry sank.", 1.0),
        ("Did Ada Brook own the ferry?", SentenceInContext("The ferry sank.", after="Ada swam."), 0.5),
        (
            "Did Ada Brook own the ferry?",
            SentenceInContext("The ferry sank.", after="Ada swam.", title="Brook"),
            0.0,
        ),
        ("who owned the ferry", LEFT, 0.0),
    ],
    "numbers_missing": [
        ("Which 3 ferries sank in 1921?", "The ferries sank.", 1.0),
        ("Which 3 ferries sank in 1921?", "Three ferries sank.", 0.5),
        (
            "Which 3 ferries sank in 1921?",
            SentenceInContext("Ferries sank.", before="In 1921 it rained. Nobody swam."),
            0.5,
        ),
        ("Which 3 ferries sank in 1921?", SentenceInContext("Three ferries sank.", title="1921"), 0.0),
        (FERRY, LEFT, 0.0),
    ],
    "first_found": [(FERRY, "It was old in Leith.", 1.0), (FERRY, "The ferry left Leith.", 0.0)],
    "last_found": [(FERRY, "It was in Leith.", 1.0), (FERRY, "The old ferry left.", 0.0)],
    "new_terms": [
        (FERRY, LEFT, 0.0),
        (FERRY, "The old ferry and the mill.", 0.05),
        (FERRY, "The ferry " + " ".join(f"B{number}" for number in range(99)) + ".", 1.0),
    ],
    "shared_letters": [
        ("ferries", "The ferry sank.", 1 / 3),
        ("ferry", "One ferry sank.", 1.0),
        ("ferry", SentenceInContext(SWAM, after=LEFT), 0.0),
    ],
    "bigram_overlap": [
        ("Who left the harbour?", "Geese left the harbour.", 1.0),
        ("Who left the harbour?", "Geese leave a harbour.", 0.0),
        ("Who left the harbour?", "Of all the harbours, this froze.", 0.5),
        ("harbour", "The harbour froze.", 0.0),
    ],
    "near_pairs": [
        ("old ferry Leith", "The old ferry sank in Leith.", 1.0),
        ("old ferry Leith", "Leith had an old, red, leaking, rusting ferry.", 0.0),
        ("old ferry Leith", "The ferry was old, the paint red, and the captain lived in Leith.", 0.5),
        ("puppy farm", "The dog left the farm.", 1.0),
        ("puppy dog", "The puppy barked.", 0.0),
        ("ferry", "The ferry sank.", 0.0),
    ],
}


@pytest.mark.parametrize(
    ("feature", "question", "placed", "value"),
    [
        pytest.param(name, *case, id=f"{name}-{number}")
        for name, cases in CASES.items()
        for number, case in enumerate(cases, start=1)
    ],
)
def test_a_feature_of_words(
    feature: str, question: str | Question, placed: str | SentenceInContext, value: float
) -> None:
    assert getattr(features, feature)(make_feature_context(question, placed)) == pytest.approx(value)
