"""Classification of questions by answer type and recency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answers.answer_type import AnswerType, Recency, classify_answer_type, classify_recency
from tests.index.samples import any_text, mixed_text

QUESTIONS = {
    AnswerType.DATE: [
        "When did the ferry sink?",
        "Since when has the mill stood empty?",
        "In what year was the lighthouse built?",
        "Which years were dry?",
        "What day does the market open?",
        "In which month do the geese leave?",
        "What time does the last tram leave?",
        "From what century is the chapel?",
        "How recently was the bridge painted?",
        "How long ago was the bridge painted?",
        "What was the date of the fire?",
        "On what date was the harbour opened?",
    ],
    AnswerType.DURATION: [
        "How long did the crossing take?",
        "For how many years was the mill shut?",
        "For how many days did it rain?",
    ],
    AnswerType.NUMBER: [
        "How old was the captain?",
        "At what age did she leave school?",
        "How many boats were lost?",
        "How much did the lighthouse cost?",
        "How many years was the mill shut?",
        "How far is the island from the coast?",
        "How tall is the tower?",
        "How often does the tram run?",
        "How deep is the loch?",
        "How many miles long is the canal?",
        "What percentage of the crew was saved?",
        "What percent of the crew was saved?",
        "What was the population of the island?",
        "What is the average rainfall?",
        "What number was painted on the boat?",
    ],
    AnswerType.PERSON: [
        "Who built the mill?",
        "Whom did the captain blame?",
        "Whose boat was lost?",
        "Which king slept in the castle?",
        "What player scored first?",
        "Which author lived on the island?",
    ],
    AnswerType.PLACE: [
        "Where is the mill?",
        "What city has the oldest tram?",
        "In which country does the river rise?",
        "Which island did the ferry serve?",
        "What river turns the mill?",
    ],
    AnswerType.REASON: [
        "Why did the mill close?",
        "What was the reason for the delay?",
        "For what reason was the ferry late?",
        "What caused the fire?",
        "What causes rust?",
        "What led to the strike?",
    ],
    AnswerType.NAME: [
        "What company ran the ferry?",
        "Which team won the regatta?",
        "Which organisation keeps the lighthouse?",
        "Which organization keeps the lighthouse?",
        "What is the name of the boat?",
        "What are the names of the boats?",
        "What was the title of the song?",
        "What is the term for a young seal?",
        "What language did the sailors speak?",
        "Which war ruined the harbour?",
    ],
    AnswerType.OTHER: [
        "What did the captain say?",
        "How did the fire start?",
        "What is a capstan?",
        "Name the captain.",
        "ferry harbour",
        "Is the whole crew somewhere whenever it rains?",
        "Do geese show how to rest?",
        "",
        "?!…",
    ],
}


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [(question, answer_type) for answer_type, questions in QUESTIONS.items() for question in questions],
)
def test_answer_type(question: str, answer_type: AnswerType) -> None:
    assert classify_answer_type(question) is answer_type
    assert classify_answer_type(question.upper()) is answer_type
    assert classify_answer_type(question.lower().rstrip("?")) is answer_type


@pytest.mark.parametrize(
    ("question", "age"),
    [
        pytest.param("What is the latest news of the ferry?", Recency.NEWEST, id="latest"),
        pytest.param("Who most recently owned the ferry?", Recency.NEWEST, id="most-recently"),
        pytest.param("Who owns the ferry now?", Recency.NEWEST, id="now"),
        pytest.param("When was the ferry first announced?", Recency.OLDEST, id="first-announced"),
        pytest.param("What did it originally cost?", Recency.OLDEST, id="originally"),
        pytest.param("Who swam first?", None, id="first-alone"),
        pytest.param("Who is known for that knowledge?", None, id="inside-other-words"),
        pytest.param("", None, id="empty"),
    ],
)
def test_recency(question: str, age: Recency | None) -> None:
    assert classify_recency(question) is age
    assert classify_recency(question.upper()) is age


def test_every_answer_type_has_questions() -> None:
    assert QUESTIONS.keys() == set(AnswerType)


def test_words_before_and_after_do_not_matter() -> None:
    assert classify_answer_type("Please tell me, friend: who built the mill, then?") is AnswerType.PERSON


@given(st.one_of(any_text, mixed_text))
def test_any_text_has_an_answer_type(text: str) -> None:
    assert classify_answer_type(text) in AnswerType


@given(st.one_of(any_text, mixed_text))
def test_words_that_do_not_ask_change_nothing(text: str) -> None:
    assert classify_answer_type(f"{text}\nThe mill stood empty.") is classify_answer_type(text)
