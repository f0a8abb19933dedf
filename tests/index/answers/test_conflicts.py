"""Conflicts: each signal for a sentence that answers another question, and for one that answers."""

import pytest

from index import Article
from index.answers import conflicts
from index.answers.conflicts import load_opposites
from index.answers.evidence import Evidence
from index.languages.registry import ENGLISH
from index.search.engine import Hit
from tests.index.answers.factories import make_question, make_search_result


def evidence_for(question: str, *sentences: str) -> Evidence:
    """Return the evidence of a search in one article, whose first sentence is the best."""
    article = Article("Archive", " ".join(sentences))
    return Evidence(make_search_result(make_question(question), [Hit(1, 0, 9.0)], article))


@pytest.mark.parametrize(
    ("signal", "question", "conflicting", "answering"),
    [
        pytest.param(
            "lacks_measure",
            "How tall is the lighthouse?",
            "The lighthouse opened after three years of work.",
            "The lighthouse is 31 metres high.",
            id="height-and-years",
        ),
        pytest.param(
            "lacks_measure",
            "How tall is the pier?",
            "The pier is 310 metres long.",
            "The pier rises 9 metres above the sea.",
            id="height-and-length",
        ),
        pytest.param(
            "lacks_measure",
            "How heavy is the bell?",
            "The bell moves at 12 km/h.",
            "The bell weighs 4 tonnes.",
            id="weight-and-speed",
        ),
        pytest.param(
            "lacks_measure",
            "How fast is the tram?",
            "The tram is 32 metres long.",
            "The tram reaches 80 kilometres per hour.",
            id="speed-and-length",
        ),
        pytest.param(
            "lacks_measure",
            "How long did the strike last?",
            "The strike cost 3 million euros.",
            "The strike lasted nine days.",
            id="time-and-money",
        ),
        pytest.param(
            "lacks_measure",
            "How long is the canal?",
            "The canal is 4 metres deep.",
            "The canal runs for 40 miles.",
            id="length-and-depth",
        ),
        pytest.param(
            "lacks_measure",
            "How old is the singer?",
            "The singer is from Bergen.",
            "The singer, 47, is from Bergen.",
            id="age",
        ),
        pytest.param(
            "lacks_measure",
            "How much does a locker cost?",
            "A locker is 40 cm wide.",
            "A locker is $2 a day.",
            id="price-and-width",
        ),
        pytest.param(
            "lacks_measure",
            "How often does the ferry sail?",
            "The ferry sails from Oban.",
            "The ferry sails twice a day.",
            id="frequency",
        ),
        pytest.param(
            "says_opposite",
            "How many people were injured in the fire?",
            "Nine people died in the fire.",
            "Nine people were hurt in the fire, and injured a third time.",
            id="injured-and-killed",
        ),
        pytest.param(
            "says_opposite",
            "Who sold the mill?",
            "Ann Lee bought the mill.",
            "Ann Lee sold the mill.",
            id="sold-and-bought",
        ),
        pytest.param(
            "swaps_roles",
            "Who did Norsk acquire?",
            "Norsk was acquired by Vestas.",
            "Norsk acquired Vestas.",
            id="passive",
        ),
        pytest.param(
            "swaps_roles",
            "Who acquired Norsk?",
            "Norsk acquired Vestas.",
            "Vestas acquired Norsk.",
            id="object-and-subject",
        ),
        pytest.param(
            "swaps_roles",
            "When did Kovac beat Lund?",
            "Lund beat Kovac in 2011.",
            "Kovac beat Lund in 2011.",
            id="both-names",
        ),
        pytest.param(
            "has_other_year",
            "How many ships came in 2014?",
            "In 2013 there came 40 ships.",
            "In 2014 there came 40 ships.",
            id="other-year",
        ),
        pytest.param(
            "lacks_year",
            "How many ships came in 2014?",
            "There came 40 ships.",
            "In 2014 there came 40 ships.",
            id="no-year",
        ),
        pytest.param(
            "lacks_order",
            "Who was the abbot before Colm?",
            "The abbot was Colm.",
            "Colm succeeded the abbot Finn.",
            id="before",
        ),
        pytest.param(
            "lacks_order",
            "What did the crew do after the storm?",
            "The crew met the storm.",
            "The crew then slept as the storm was gone.",
            id="after",
        ),
        pytest.param(
            "lacks_negation",
            "Which rooms aren't heated?",
            "The rooms are heated.",
            "Two rooms are not heated.",
            id="negation",
        ),
        pytest.param(
            "lacks_superlative",
            "Who was the first keeper of the light?",
            "Amy Orr was keeper of the light.",
            "Amy Orr was the first keeper of the light.",
            id="first",
        ),
        pytest.param(
            "lacks_reason",
            "Why did the bakery close?",
            "The bakery did close in May.",
            "The bakery did close because the rent rose.",
            id="reason",
        ),
        pytest.param(
            "lacks_person",
            "Who painted the ceiling?",
            "The ceiling was painted blue.",
            "The ceiling was painted by Ida Holm.",
            id="person",
        ),
        pytest.param(
            "lacks_date",
            "When was the ceiling painted?",
            "The ceiling was painted blue.",
            "The ceiling was painted in 1899.",
            id="date",
        ),
        pytest.param(
            "lacks_amount",
            "How many ceilings were painted?",
            "The ceilings were painted blue.",
            "Seven ceilings were painted.",
            id="number",
        ),
        pytest.param(
            "lacks_instruction",
            "How do I reset the pump?",
            "The pump had a reset in May.",
            "Press the red button to reset the pump.",
            id="instruction",
        ),
    ],
)
def test_conflict(signal: str, question: str, conflicting: str, answering: str) -> None:
    values = [getattr(conflicts, signal)(evidence_for(question, each)) for each in (conflicting, answering)]
    assert values == [1.0, 0.0]


def test_a_measure_in_another_of_the_first_sentences_is_half_a_conflict() -> None:
    evidence = evidence_for("How tall is the old mill?", "The old mill is tall.", "The mill has 20 metres.")
    assert conflicts.lacks_measure(evidence) == 0.5


def test_a_pair_of_words_is_split_by_a_sentence_on_another_thing() -> None:
    assert conflicts.splits_pairs(evidence_for("library fine", "The dog fine is $75.")) == 1.0
    assert conflicts.splits_pairs(evidence_for("library fine", "The library fine is $2.")) == 0.0


def test_opposites_are_symmetric() -> None:
    opposites = load_opposites(ENGLISH)
    assert all(term in opposites[other] for term, others in opposites.items() for other in others)
    assert all(term not in others for term, others in opposites.items())
