"""Telling words: which of several similar candidates the question's words belong to."""

import pytest

from index.answers.spans.context import SpanContext, SpanQuestion
from index.answers.spans.telling import telling_weights
from tests.index.answers.factories import make_question

LAUNCHES = (
    "The Heron sailed on 3 May 2019, the Plover sailed on 8 June 2019 and the Tern sailed on 1 October 2020."
)
COSTS = "The pool will cost 12 million crowns and the library will cost 7 million crowns."
SANK = "The gale damaged 30 boats and sank two."


def told_span(question: str, sentence: str, shape: str) -> str:
    """Return the longest candidate of a shape to which all telling words point."""
    context = SpanContext(SpanQuestion(make_question(question)), sentence)
    weights = telling_weights(context)
    told = [
        sentence[context.words[each.first].start : context.words[each.stop - 1].end]
        for each, weight, found in zip(context.candidates, weights, context.shapes, strict=True)
        if weight == 1.0 and found == shape
    ]
    return max(told, key=len, default="")


@pytest.mark.parametrize(
    ("question", "sentence", "shape", "expected"),
    [
        pytest.param("When did the Tern sail?", LAUNCHES, "date", "1 October 2020", id="last-of-three"),
        pytest.param("When did the Plover sail?", LAUNCHES, "date", "8 June 2019", id="second-of-three"),
        pytest.param("What will the library cost?", COSTS, "number", "7 million", id="second-clause"),
        pytest.param("What will the pool cost?", COSTS, "number", "12 million", id="first-clause"),
        pytest.param("How many boats sank?", SANK, "number", "two", id="verb-of-the-second-clause"),
    ],
)
def test_what_telling_words_point_to(question: str, sentence: str, shape: str, expected: str) -> None:
    assert told_span(question, sentence, shape) == expected


def test_a_candidate_without_rivals_needs_no_telling_word() -> None:
    context = SpanContext(SpanQuestion(make_question("When did it sail?")), "It sailed on 3 May.")
    by_shape = dict(zip(context.shapes, telling_weights(context), strict=True))
    assert by_shape["date"] is None
