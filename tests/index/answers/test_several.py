"""Several questions in one message, and the two sides of a comparison."""

from collections.abc import Iterator

import pytest

from index import Answer, Article, Library
from index.answers.several import split_questions


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("who is the miller and when does the mill open", 2, id="and"),
        pytest.param("who is the miller   and   when does the mill open", 2, id="many-spaces"),
        pytest.param("how big is the mill , and how old is the miller?", 2, id="space-comma-and"),
        pytest.param("who is the miller? and also when does the mill open", 2, id="mark-and-also"),
        pytest.param("where is the mill? which flour is sold?", 2, id="two-marks"),
        pytest.param("how big is the mill, and how old is the miller?", 2, id="comma-and"),
        pytest.param("what does flour cost, is the mill open and who owns it", 3, id="three"),
        pytest.param("when and where was the mill built", 1, id="two-interrogatives-of-one-clause"),
        pytest.param("what do barley and oats cost", 1, id="two-things"),
        pytest.param("the mill and who owns it", 1, id="no-question-before"),
        pytest.param("who owns the mill", 1, id="one"),
        pytest.param("", 1, id="empty"),
    ],
)
def test_a_message_is_divided_into_its_questions(text: str, parts: int) -> None:
    divided = split_questions(text)
    assert len(divided) == parts
    assert parts > 1 or divided == (text,)


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with Library.in_memory() as opened:
        opened.add_all(
            [
                Article(
                    "The mill",
                    "The miller is Anna Quist, who came from Orr.\n\nThe mill opens at seven every day.\n\n"
                    "Oats cost $3 a sack. They come from Orr.\n\nBarley costs $5 a sack.",
                ),
                Article("The ferry", "The ferry Gull leaves the quay at noon. The captain is Sven Aal."),
                Article(
                    "Errors", "Error QX-11 means that the belt slips.\n\nError QX-12 means that it is torn."
                ),
            ]
        )
        yield opened


def first_two(answer: Answer) -> str:
    return " | ".join(sentence.whole.text for sentence in answer.leading[:2])


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        pytest.param("who is the miller and who is the captain", ["Anna Quist", "Sven Aal"], id="two-people"),
        pytest.param(
            "when does the mill open? who is the captain?", ["at seven", "Sven Aal"], id="two-kinds"
        ),
        pytest.param("what do QX-11 and QX-12 mean", ["belt slips", "torn"], id="two-codes"),
        pytest.param("oats vs barley", ["$3", "$5"], id="versus"),
    ],
)
def test_each_part_has_its_answer(library: Library, question: str, wanted: list[str]) -> None:
    answer = library.ask(question)
    assert answer.question == question
    assert answer.parts == 2
    assert all(each in first_two(answer) for each in wanted)
    assert answer.leaned_on == ()


def test_a_preceding_sentence_that_has_been_shown_is_not_repeated(library: Library) -> None:
    answer = library.ask("oats cost Orr", limit=50)
    shown: set[tuple[int, int]] = set()
    for sentence in answer.sentences:
        if sentence.before:
            assert (sentence.before.article.id, sentence.before.start) not in shown
        shown.add((sentence.citation.article.id, sentence.citation.start))
