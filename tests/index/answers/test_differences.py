"""Contradictions: sentences that answer a question with other values, and those that only seem to."""

from datetime import date

import pytest

from index import Answer, Article, Library


def ask(question: str, *texts: str) -> Answer:
    """Ask a library of articles with these texts, one a year from 2001."""
    with Library.in_memory() as library:
        library.add_all(
            Article(f"Number {year}", text, published=date(year, 1, 1))
            for year, text in enumerate(texts, 2001)
        )
        return library.ask(question)


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        pytest.param(
            "when was the choir founded",
            "The choir was founded on 2 May 1907 by bakers, in the cellar of the Golden Oven.",
            "According to the archivist Ida Lamm, the choir was founded in 1909.",
            id="years-in-other-words",
        ),
        pytest.param(
            "When does the new lido open?",
            "The new lido in Quarry Lane will open in June 2027, the mayor said.",
            "The opening of the lido has been put off to spring 2029.",
            id="a-word-of-the-question-missing",
        ),
        pytest.param(
            "how many locks does the canal have",
            "The canal is 40 km long and has 21 locks.",
            "Walkers counted them again: nineteen locks remain on the canal.",
            id="counted-things",
        ),
        pytest.param(
            "uploads per account?",
            "The server takes 20 uploads an hour per account.",
            "The server now takes 50 uploads an hour per account; it was 20 until the spring.",
            id="keywords-and-a-former-value",
        ),
        pytest.param(
            "What is the speed limit on Quarry Road?",
            "The speed limit on Quarry Road is 50 km/h.",
            "On Quarry Road, the limit is now 30 km/h.",
            id="what-is-the-number",
        ),
        pytest.param(
            "how much did the new organ cost",
            "The new organ cost $1.2 million.",
            "According to the auditors, the new organ cost $1.9 million.",
            id="amounts",
        ),
    ],
)
def test_other_values_of_the_same_thing_differ(question: str, one: str, other: str) -> None:
    answer = ask(question, one, other)
    assert answer.differing == 2
    assert [sentence.citation.article.title for sentence in answer.leading[:2]] == [
        "Number 2002",
        "Number 2001",
    ]


def test_two_paragraphs_of_one_article_differ() -> None:
    answer = ask(
        "how many people drowned in the flood",
        "Nine people drowned in the flood.\n\nA letter names fourteen people who drowned in the flood.",
    )
    assert answer.differing == 2


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        pytest.param(
            "when was the brass band founded",
            "The brass band was founded in 1907.",
            "The string band was founded in 1921.",
            id="another-one",
        ),
        pytest.param(
            "when does line 2 open", "Line 2 opens in 2031.", "Line 3 opens in 2035.", id="another-number"
        ),
        pytest.param(
            "how much rain fell in Orr in 2019",
            "In Orr, 84 cm of rain fell in 2019.",
            "In Orr, 31 cm of rain fell in 2020.",
            id="another-year",
        ),
        pytest.param(
            "what does the ticket cost",
            "The ticket costs $12.",
            "For pupils the ticket costs $5.",
            id="limited",
        ),
        pytest.param(
            "how many people work at the mill",
            "At the mill, 480 people work in three shifts.",
            "In the night shift, 90 people work at the mill.",
            id="a-part",
        ),
        pytest.param(
            "when was the bridge built",
            "The bridge was built between 1881 and 1884.",
            "The bridge was built in 1884.",
            id="within-a-range",
        ),
        pytest.param(
            "when was the tower opened",
            "The tower was opened on 7 July 1967.",
            "The tower was closed in 1999 and opened again in 2004.",
            id="once-more",
        ),
        pytest.param(
            "how long is the river Orr in km",
            "The river Orr is 63 km long.",
            "The trail along the river Orr is 41 km long.",
            id="what-lies-along-it",
        ),
        pytest.param(
            "how many seats does the hall have",
            "The hall has 640 seats, 200 of them upstairs.",
            "The hall has 200 seats upstairs.",
            id="one-value-in-common",
        ),
        pytest.param("how much is a sack", "Oats cost $3 a sack.", "Barley costs $5 a sack.", id="items"),
        pytest.param("oats vs barley price", "The oats cost $3.", "The barley costs $5.", id="two-sides"),
        pytest.param(
            "why was the tower closed",
            "The tower closed in 1999.",
            "The tower closed in 2001.",
            id="no-value",
        ),
    ],
)
def test_values_of_other_things_do_not_differ(question: str, one: str, other: str) -> None:
    assert ask(question, one, other).differing == 0


def test_sentences_that_differ_in_a_number_alone_are_no_repetitions() -> None:
    answer = ask(
        "How many geese may the ferry carry on a crossing?",
        "The ferry from Leith may carry 30 geese on a crossing in winter.",
        "The ferry from Leith may carry 60 geese on a crossing in winter.",
    )
    assert answer.differing == 2
