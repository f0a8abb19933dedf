"""Candidates that can't be the answer."""

import pytest

from index.answers.spans.context import SpanContext, SpanQuestion
from tests.index.answers.factories import make_question


def candidate_texts(question: str, sentence: str) -> set[str]:
    context = SpanContext(SpanQuestion(make_question(question)), sentence)
    return {
        sentence[context.words[each.first].start : context.words[each.stop - 1].end]
        for each in context.candidates
    }


WINNERS = "Dana Roe and Emil Sund won the slalom and the downhill, respectively."
CHOICE = "The council did not choose Oslo; it chose Bergen."
ALONE = "The council did not choose Oslo."
REOPENED = "The bridge reopened after two years."
COSTS = "The pool will cost 12 million crowns and the library 7 million crowns."
FARES = "Tickets cost $12 for adults and $5 for children."
HOMES = "The keeper lives in Brae, and the doctor in Holm."
YEARS = "The Moen yard built 14 boats in 1910 and 9 in 1911."
HEIGHT = "After two years the bridge is 40 metres high."


@pytest.mark.parametrize(
    ("question", "sentence", "kept", "left_out"),
    [
        pytest.param("Who won the downhill?", WINNERS, "Emil Sund", "Dana Roe", id="respectively-second"),
        pytest.param("Who won the slalom?", WINNERS, "Dana Roe", "Emil Sund", id="respectively-first"),
        pytest.param("Which city did it choose?", CHOICE, "Bergen", "Oslo", id="denied"),
        pytest.param("What will the library cost?", COSTS, "7 million", "12 million", id="gapped-amount"),
        pytest.param("How much for children?", FARES, "$5", "$12", id="gapped-price"),
        pytest.param("Where does the doctor live?", HOMES, "Holm", "Brae", id="gapped-place"),
        pytest.param("How many boats did Moen build in 1911?", YEARS, "9", "14", id="gapped-count"),
        pytest.param("How tall is the bridge?", HEIGHT, "40 metres", "two years", id="another-measure"),
    ],
)
def test_what_is_left_out(question: str, sentence: str, kept: str, left_out: str) -> None:
    found = candidate_texts(question, sentence)
    assert kept in found
    assert left_out not in found


def test_the_first_part_is_asked_for_by_its_own_words() -> None:
    assert "12 million" in candidate_texts("What will the pool cost?", COSTS)


def test_yes_or_no_is_no_span() -> None:
    assert not candidate_texts("Did the keeper live in Brae?", HOMES)


def test_without_an_alternative_what_is_denied_stays() -> None:
    assert "Oslo" in candidate_texts("Which city did it choose?", ALONE)


def test_a_question_with_not_asks_for_what_is_denied() -> None:
    assert "Oslo" in candidate_texts("Which city did it not choose?", CHOICE)


def test_not_only_denies_nothing() -> None:
    found = candidate_texts("What did she play?", "She played not only the viola; she played the harp.")
    assert {"viola", "harp"} <= found


def test_a_measure_needs_a_number_of_its_dimension() -> None:
    assert not candidate_texts("How tall is the bridge?", REOPENED)
