import pytest

from benchmarks.answers import first_right, paragraph_span, sample
from benchmarks.data import Question
from benchmarks.sentences import found_ends, gold_ends
from index import Answer, Article, Citation, CitedSentence

TEXT = "One river. Two rivers.\n\nThree rivers. Four rivers."
NAMES = {1: "rivers", 2: "moons"}


def asked(*answers: str, paragraph: int | None = 1, start: int | None = None) -> Question:
    return Question("How many?", "rivers", paragraph, answers, start)


def answered(*sentences: str, article: int = 1) -> Answer:
    source = Article("Rivers", TEXT, id=article)
    spans = [(TEXT.index(each), TEXT.index(each) + len(each)) for each in sentences]
    cited = tuple(CitedSentence(Citation(source, 1, start, end), 1.0) for start, end in spans)
    return Answer("How many?", cited)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param((), set(), id="an empty paragraph"),
        pytest.param(("One.",), set(), id="one sentence has no inner end"),
        pytest.param(("One.", "Two.", "Three."), {4, 9}, id="three sentences"),
    ],
)
def test_gold_ends(sentences: tuple[str, ...], expected: set[int]) -> None:
    assert gold_ends(sentences) == expected


def test_found_ends_agree_with_plain_gold() -> None:
    sentences = ("The river rose.", "Nobody slept.")
    assert found_ends(" ".join(sentences)) == gold_ends(sentences)


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
        pytest.param(answered("Three rivers."), asked("three"), 1, id="first"),
        pytest.param(answered("One river.", "Four rivers."), asked("four"), 2, id="second"),
        pytest.param(answered("Three rivers."), asked("four"), None, id="another sentence of the paragraph"),
        pytest.param(answered("Two rivers."), asked("rivers"), None, id="the words in another paragraph"),
        pytest.param(answered("Two rivers."), asked("two", paragraph=None), 1, id="the paragraph is unknown"),
        pytest.param(answered("Three rivers."), asked("3", start=26), 1, id="by place, in other words"),
        pytest.param(answered("Three rivers.", article=2), asked("three"), None, id="another article"),
        pytest.param(answered(), asked("three"), None, id="not answered"),
    ],
)
def test_first_right(answer: Answer, question: Question, expected: int | None) -> None:
    assert first_right(answer, question, Article("Rivers", TEXT), NAMES) == expected


def test_the_sample_leaves_out_what_cannot_be_answered_and_is_always_the_same() -> None:
    questions = [asked(str(number)) for number in range(9)] + [asked()]
    drawn = sample(questions)
    assert drawn == sample(questions)
    assert drawn != questions[:9]
    assert {question.answers for question in drawn} == {(str(number),) for number in range(9)}
