"""Forms of questions."""

import pytest
from hypothesis import given

from index.answers.spans.question_form import FORMS, classify_form
from tests.index.samples import any_text, mixed_text


@pytest.mark.parametrize(
    ("question", "form", "head"),
    [
        pytest.param("Did the mill close?", "yes or no", "", id="yes-or-no"),
        pytest.param("Tell me about the mill", "other", "", id="no-interrogative"),
        pytest.param("Who owns the mill?", "who", "", id="who-the-subject"),
        pytest.param("Who did the mill hire?", "who did", "", id="who-the-object"),
        pytest.param("Who is the miller?", "who is the", "", id="holder-of-a-role"),
        pytest.param("Who was Ada Moe?", "who is name", "", id="somebody"),
        pytest.param("Whose mill is it?", "whose", "", id="whose"),
        pytest.param("How many looms are there?", "how many", "looms", id="count"),
        pytest.param("How tall is it?", "how measure", "tall", id="measure"),
        pytest.param("How long did it last?", "how long", "long", id="duration"),
        pytest.param("How did it end?", "how", "", id="manner"),
        pytest.param("What year did it close?", "what date", "year", id="year"),
        pytest.param("In which cities did he live?", "what place did", "cities", id="place-of-an-object"),
        pytest.param("Which city hosts it?", "what place", "city", id="place-the-subject"),
        pytest.param("What is the capital of Velm?", "what is", "capital", id="definition"),
        pytest.param("What was the mill used for?", "what is x doing", "mill", id="used-for"),
        pytest.param("What was stolen?", "what is done", "", id="passive"),
        pytest.param("What did she paint?", "what did", "", id="what-the-object"),
        pytest.param("What kind of boat is it?", "what kind", "boat", id="kind"),
        pytest.param("What's the title of the song?", "what named", "title", id="contraction"),
    ],
)
def test_forms(question: str, form: str, head: str) -> None:
    assert classify_form(question)[:2] == (form, head)


@pytest.mark.parametrize(
    ("question", "preposition"),
    [
        pytest.param("In what city is it?", "in", id="in-front"),
        pytest.param("What is it made of?", "of", id="at-the-end"),
        pytest.param("What is it?", "", id="none"),
    ],
)
def test_prepositions(question: str, preposition: str) -> None:
    assert classify_form(question).preposition == preposition


@given(any_text | mixed_text)
def test_any_text_has_a_form(text: str) -> None:
    assert classify_form(text).name in FORMS
