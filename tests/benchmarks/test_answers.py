import pytest

from benchmarks.answers import first_right_rank, paragraph_span, sample_questions
from benchmarks.data import GoldQuestion
from index import Answer, Article, Citation, CitedSentence

TEXT = "One river. Two rivers.\n\nThree rivers. Four rivers."


ARTICLE_NAMES = {1: "rivers", 2: "moons"}


def make_gold_question(*answers: str, paragraph: int | None = 1, start: int | None = None) -> GoldQuestion:
    return GoldQuestion("How many?", "rivers", paragraph, answers, start)


def make_answer(*sentences: str, article: int = 1) -> Answer:
    source = Article("Rivers", TEXT, id=article)
    spans = [(TEXT.index(each), TEXT.index(each) + len(each)) for each in sentences]
    cited = tuple(CitedSentence(Citation(source, 1, start, end), 1.0) for start, end in spans)
    return Answer("How many?", cited)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(0, "One river. Two rivers.", id="the first"),
        pytest.param(1, "Three rivers. Four rivers.", id="the last"),
        pytest.param(None, TEXT, id="unknown"),
        pytest.param(2, TEXT, id="there is no such paragraph"),
    ],
)
def test_paragraph_span(number: int | None, expected: str) -> None:
    start, end = paragraph_span(TEXT, number)
    assert TEXT[start:end] == expected


@pytest.mark.parametrize(
    ("answer", "question", "expected"),
    [
        pytest.param(make_answer("Three rivers."), make_gold_question("three"), 1, id="first"),
        pytest.param(make_answer("One river.", "Four rivers."), make_gold_question("four"), 2, id="second"),
        pytest.param(
            make_answer("Three rivers."),
            make_gold_question("four"),
            None,
            id="another sentence of the paragraph",
        ),
        pytest.param(
            make_answer("Two rivers."),
            make_gold_question("rivers"),
            None,
            id="the words in another paragraph",
        ),
        pytest.param(
            make_answer("Two rivers."),
            make_gold_question("two", paragraph=None),
            1,
            id="the paragraph is unknown",
        ),
        pytest.param(
            make_answer("Three rivers."), make_gold_question("3", start=26), 1, id="by place, in other words"
        ),
        pytest.param(
            make_answer("Three rivers.", article=2), make_gold_question("three"), None, id="another article"
        ),
        pytest.param(make_answer(), make_gold_question("three"), None, id="not answered"),
    ],
)
def test_first_right(answer: Answer, question: GoldQuestion, expected: int | None) -> None:
    assert first_right_rank(answer, question, Article("Rivers", TEXT), ARTICLE_NAMES) == expected


def test_the_sample_leaves_out_what_cannot_be_answered_and_is_always_the_same() -> None:
    questions = [make_gold_question(str(number)) for number in range(9)] + [make_gold_question()]
    drawn = sample_questions(questions)
    assert drawn == sample_questions(questions)
    assert drawn != questions[:9]
    assert {question.answers for question in drawn} == {(str(number),) for number in range(9)}
