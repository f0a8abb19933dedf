"""leaning: which questions can't be understood without the ones before."""

import pytest

from index.answers.follow_up import FollowUpLevel, classify_follow_up


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("And who signed it?", id="and"),
        pytest.param("What about China?", id="what-about"),
        pytest.param("Why?", id="one-word"),
        pytest.param("Who else?", id="no-term"),
        pytest.param("When did she resign?", id="she"),
        pytest.param("What was their answer?", id="their"),
        pytest.param("How much did it cost?", id="it"),
        pytest.param("Where was that?", id="that-at-the-end"),
        pytest.param("What happened after that meeting?", id="that-after-a-preposition"),
        pytest.param("Was this ever confirmed?", id="this"),
        pytest.param("Who lives there?", id="there"),
    ],
)
def test_it_leans(question: str) -> None:
    assert classify_follow_up(question) is FollowUpLevel.FULL


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When did Chang'e 5 land?", id="name"),
        pytest.param("What happened in 1957?", id="year"),
        pytest.param(
            "How long does it take the ferry from Leith to reach Bergen harbour?", id="it-that-says-nothing"
        ),
        pytest.param("Which samples from the far side were brought back first?", id="many-words"),
        pytest.param("Is there water ice near the south pole of the Moon?", id="there-is"),
    ],
)
def test_it_is_complete(question: str) -> None:
    assert classify_follow_up(question) is FollowUpLevel.NONE


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When was the agreement signed?", id="short-and-nameless"),
        pytest.param("Did he sign the Treaty of Leith in the harbour of Bergen?", id="somebody-and-names"),
    ],
)
def test_it_may_lean(question: str) -> None:
    assert classify_follow_up(question) is FollowUpLevel.SLIGHT
