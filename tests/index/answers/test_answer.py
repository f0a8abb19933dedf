"""Answers: sentences, their order, and abstention."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Answer, Article, Library
from index.answers.answer import MAX_ANSWER_SPANS
from index.answers.confidence import ANSWER_THRESHOLD
from index.answers.understanding import MAX_QUESTION_TERMS
from tests.index.samples import MOON, any_text, cited_article_ids, make_article, mixed_text, number_word

FERRY = "The ferry left the harbour at dawn. Nobody on the ferry had seen the moon. The harbour was empty."


@pytest.fixture
def library() -> Iterator[Library]:
    """Two articles, the first about the Moon."""
    with Library.in_memory() as opened:
        opened.add_all([make_article(MOON, "Moon race"), make_article(FERRY, "Departures")])
        yield opened


def answer_texts(answer: Answer) -> list[str]:
    return [sentence.text for sentence in answer.sentences]


def library_of(*texts: str) -> Library:
    """Make a library of articles with these texts."""
    library = Library.in_memory()
    library.add_all(make_article(text, f"Number {number}") for number, text in enumerate(texts))
    return library


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("When was the agreement signed?", "Russia and China signed an", id="stemmed-verb"),
        pytest.param("who signed the AGREEMENT", "Russia and China signed an", id="case-and-no-mark"),
        pytest.param("What is the base called?", "The base is called the", id="two-words"),
        pytest.param("landing near the pole", "India landed near the", id="no-question"),
        pytest.param("Who on the ferry had seen the moon?", "Nobody on the ferry", id="most-words-win"),
    ],
)
def test_the_best_sentence_comes_first(library: Library, question: str, first: str) -> None:
    answer = library.ask(question)
    assert answer.question == question
    assert answer_texts(answer)[0].startswith(first)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("", id="empty"),
        pytest.param("   \n", id="white-space"),
        pytest.param("What is it that they have done to us?", id="function-words"),
        pytest.param("How do penguins knit?", id="unknown-words"),
    ],
)
def test_the_articles_do_not_say(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert answer == Answer(question, nearest=answer.nearest)
    assert (answer.answered, answer.confidence) == (False, 0.0)


def test_an_empty_library_does_not_say() -> None:
    with Library.in_memory() as library:
        assert library.ask("When was it signed?") == Answer("When was it signed?")


def test_a_word_of_the_title_alone_is_no_answer(library: Library) -> None:
    answer = library.ask("departures")
    assert not answer.answered
    assert [each.title for each in answer.nearest] == ["Departures"]


def test_the_nearest_titles_are_named_when_nothing_answers(library: Library) -> None:
    assert [each.title for each in library.ask("departurs").nearest] == ["Departures"]
    assert library.ask("ferry").nearest == ()


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("isit", id="word-run-over-a-forgotten-space"),
        pytest.param("t", id="word-cut-off-at-the-longest-that-counts"),
    ],
)
def test_a_word_of_the_passage_that_no_sentence_has_is_no_answer(question: str) -> None:
    with library_of("We know what it is.It was signed.", "x" * 62 + ".There is more") as library:
        assert not library.ask(question).answered


def test_sentences_with_a_word_of_the_question_come_before_their_neighbours(library: Library) -> None:
    answer = library.ask("harbour agreement", limit=50)
    assert {text.split()[0] for text in answer_texts(answer)[:3]} == {"Russia", "The"}
    assert not any(text.startswith("India") for text in answer_texts(answer))


def test_scores_fall_from_sentence_to_sentence(library: Library) -> None:
    scores = [sentence.score for sentence in library.ask("ferry harbour moon base", limit=50).sentences]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 3
    assert min(scores) > 0


def test_words_that_only_match_the_question_are_not_bold(library: Library) -> None:
    sentence = library.ask("Is an agreement signed in March?").sentences[0]
    assert "agreement" in sentence.text
    assert sentence.highlights == ()


def test_a_sure_answer_is_bold_and_has_its_place_in_the_article() -> None:
    with library_of("The mill stood long. The mill was built in 1934 by Ada Moe.") as library:
        sentence = library.ask("When was the mill built?").sentences[0]
    answer = sentence.answer
    assert answer is not None
    assert answer.is_sure
    assert sentence.citation.article.text[answer.start : answer.end] == "1934"
    assert [sentence.text[start:end] for start, end in sentence.highlights] == ["1934"]


def test_only_the_first_sentences_have_an_answer_span(library: Library) -> None:
    sentences = library.ask("When was the moon harbour ferry base built?", limit=50).sentences
    assert len(sentences) > MAX_ANSWER_SPANS
    assert not any(sentence.answer for sentence in sentences[MAX_ANSWER_SPANS:])


def test_the_answer_may_be_in_the_item_of_a_list() -> None:
    text = "# Fares\n\nTickets by age:\n\n- Adults: $9\n- Children under 14: $3\n"
    with library_of(text) as library:
        cited = next(
            each
            for each in library.ask("How much is a ticket for children?").sentences
            if "Children" in each.text
        )
    assert cited.answer is not None
    assert cited.citation.article.text[cited.answer.start : cited.answer.end] == "$3"


@pytest.mark.parametrize("limit", [-1, 0, 1, 2, 4])
def test_an_answer_keeps_to_its_limit(library: Library, limit: int) -> None:
    everything = library.ask("moon harbour ferry base", limit=50)
    assert (
        library.ask("moon harbour ferry base", limit=limit).sentences == everything.sentences[: max(0, limit)]
    )


def test_the_limit_is_5_unless_told() -> None:
    with library_of(
        *(f"The ferry {number_word(number)} {number_word(number + 50)} left." for number in range(9))
    ) as library:
        assert len(library.ask("ferry").sentences) == 5


def test_confidence_rises_with_what_is_found(library: Library) -> None:
    questions = ["Who knits penguins?", "Who signed penguins?", "Who signed an agreement in March 2021?"]
    sure = [library.ask(question).confidence for question in questions]
    assert sure == sorted(sure)
    assert sure[0] == 0.0
    assert sure[1] < sure[2]
    assert sure[2] > 0.8


@pytest.mark.parametrize(
    ("threshold", "answered"),
    [
        pytest.param(0.0, True, id="anything-found"),
        pytest.param(1.0, False, id="never-sure-enough"),
    ],
)
def test_answered_is_a_threshold_on_confidence(library: Library, threshold: float, answered: bool) -> None:
    answer = library.ask("Who signed the agreement?", threshold=threshold)
    assert answer.answered is answered
    assert answer.sentences
    assert bool(answer.leading) is answered
    assert bool(answer.nearest) is not answered


def test_nothing_found_is_never_answered(library: Library) -> None:
    assert not library.ask("penguins", threshold=0.0).answered


def test_confidence_is_never_above_1() -> None:
    words = [number_word(number) for number in range(60)]
    texts = [" ".join(words[: number + 1]) for number in range(60)]
    with library_of(*texts) as library:
        assert all(library.ask(" ".join(words[:number])).confidence <= 1.0 for number in range(1, 61))


@pytest.mark.parametrize(
    "repetition",
    [
        pytest.param("“The ferry left Leith harbour at dawn,” she said then.", id="quoted"),
        pytest.param("THE FERRY LEFT LEITH HARBOUR AT DAWN!", id="shouted"),
        pytest.param("At dawn, the ferry left Leith’s harbour.", id="turned-round"),
        pytest.param("The ferry left Leith harbour at dawn on Friday.", id="one-word-more"),
    ],
)
def test_repetitions_are_folded_into_the_best(repetition: str) -> None:
    with library_of("The ferry left Leith harbour at dawn.", repetition) as library:
        [sentence] = library.ask("ferry").sentences
        [also] = sentence.also
        assert {sentence.citation.article.id, also.article.id} == {each.id for each in library.articles()}
        assert {sentence.text, also.text} == {each.text for each in library.articles()}


def test_similar_sentences_stay_apart() -> None:
    with library_of(
        "The ferry left Leith harbour at dawn.", "The ferry reached Bergen harbour at noon."
    ) as library:
        sentences = library.ask("ferry").sentences
        assert len(sentences) == 2
        assert not any(sentence.also for sentence in sentences)


def test_a_long_question_is_bounded() -> None:
    padding = " ".join(number_word(number) for number in range(MAX_QUESTION_TERMS))
    with library_of("The ferry left.") as library:
        assert library.ask(f"ferry {padding}").sentences
        assert not library.ask(f"{padding} ferry").sentences


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("ferry " * 100_000, id="many-words"),
        pytest.param("ferry" * 100_000, id="one-word"),
        pytest.param('"ferry AND (harbour OR', id="query-syntax"),
        pytest.param("ferry'; DROP TABLE articles; --", id="sql"),
        pytest.param("ferry\x00\ud800", id="nul-and-half-a-pair"),
        pytest.param("ferry " + "(" * 10_000, id="brackets"),
    ],
)
def test_hostile_questions_are_questions(library: Library, question: str) -> None:
    assert cited_article_ids(library.ask(question)) <= {each.id for each in library.articles()}


@given(st.one_of(any_text, mixed_text), st.integers(1, 9))
def test_any_question_is_answered_or_not(question: str, limit: int) -> None:
    with library_of(MOON, FERRY, "is.It was good.The end U.S. 月面基地 O’Brien ﷺ x") as library:
        answer = library.ask(question, limit)
        assert bool(answer.sentences) == (answer.confidence > 0)
        assert answer.answered == (answer.confidence >= ANSWER_THRESHOLD)
        assert 0.0 <= answer.confidence <= 1.0
        assert len(answer.sentences) <= limit
        for sentence in answer.sentences:
            assert all(0 <= start < end <= len(sentence.text) for start, end in sentence.highlights)


def test_a_sentence_that_opens_with_a_pronoun_brings_the_one_before(library: Library) -> None:
    sentence = library.ask("Who wants to build a base?").sentences[0]
    assert sentence.text.startswith("They want to build a base")
    assert sentence.before
    assert sentence.before.text == "Russia and China signed an agreement on 9 March 2021."
    assert sentence.whole.text == f"{sentence.before.text} {sentence.text}"
    assert sentence.whole.paragraph == 1


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param("The ferry left. Nobody saw the moon.", "Who saw the moon?", id="understood-alone"),
        pytest.param("He saw the moon over Leith.", "Who saw the moon?", id="nothing-before"),
        pytest.param(f"{'So it went on ' * 60}. He saw the moon.", "Who saw the moon?", id="too-long"),
    ],
)
def test_others_stand_alone(text: str, question: str) -> None:
    with library_of(text) as library:
        sentence = library.ask(question).sentences[0]
        assert sentence.before is None
        assert sentence.whole == sentence.citation


def library_of_dated(*texts: tuple[str, int]) -> Library:
    """Make a library of articles with years of publication."""
    library = Library.in_memory()
    library.add_all(Article(f"Of {year}", text, published=date(year, 1, 1)) for text, year in texts)
    return library


def test_articles_that_differ_are_shown_together_newest_first() -> None:
    with library_of_dated(
        ("The ferry Kittiwake sank on 3 May 1934. It had left at dawn.", 1999),
        ("At noon on 4 May 1934, the ferry Kittiwake sank off Leith.", 2020),
        ("The ferry Gannet was sold in 1950.", 2021),
    ) as library:
        answer = library.ask("When did the ferry Kittiwake sink?")
    assert answer.differing == 2
    years = [
        each.citation.article.published.year for each in answer.sentences if each.citation.article.published
    ]
    assert years[:2] == [2020, 1999]


@pytest.mark.parametrize(
    ("other", "question"),
    [
        pytest.param(
            "In May 1934 the ferry Kittiwake sank near Leith.",
            "When did the ferry Kittiwake sink?",
            id="less-precise",
        ),
        pytest.param(
            "The ferry Gannet was sunk on 9 June 1950.", "When did the ferry Kittiwake sink?", id="of-another"
        ),
        pytest.param(
            "The ferry Kittiwake sank on 9 June 1934.", "Why did the ferry Kittiwake sink?", id="no-kind"
        ),
    ],
)
def test_other_articles_do_not_differ(other: str, question: str) -> None:
    with library_of_dated(
        ("The ferry Kittiwake sank on 3 May 1934 with all that it carried.", 1999), (other, 2020)
    ) as library:
        assert library.ask(question).differing == 0
