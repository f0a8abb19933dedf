"""The query behind an answer: pages of its result, and its questions read from the reply."""

from __future__ import annotations

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.embed import answer_embed
from bot.answers.notices import MAX_FOLLOWED_QUESTIONS, MAX_QUESTION_CHARS
from bot.answers.query import (
    MAX_ANSWER_PAGES,
    MAX_DIFFERING_SENTENCES,
    MAX_PAGED_SENTENCES,
    SENTENCES_PER_PAGE,
    answer_page,
    answer_url,
    differing_count,
    read_follow_up_context,
    read_questions,
)
from bot.quotes.embed import quotes_embed
from bot.quotes.query import Quotes
from bot.timeline.embed import timeline_embed
from bot.timeline.query import Timeline
from bot.ui.markdown import one_line
from bot.ui.pages import Page
from bot.ui.reply_state import MAX_STATE_URL_CHARS, ReplyKind, encode_state
from bot.ui.truncate import utf16_length
from index import Answer, Article, Citation, CitedSentence
from tests.bot.embed_checks import message_with_embeds
from tests.bot.strategies import question_lists

ARTICLE = Article("T", "x" * 99)


def answer(sentences: int, differing: int = 0, *, answered: bool = True) -> Answer:
    """An answer of so many sentences, the first of which contradict each other."""
    cited = tuple(CitedSentence(Citation(ARTICLE, 1, each, 99), 1.0) for each in range(sentences))
    return Answer("?", cited, 0.9, answered=answered, differing=differing)


def pages_of(shown_answer: Answer) -> list[Page[CitedSentence]]:
    return [answer_page(shown_answer, number) for number in range(answer_page(shown_answer, 0).last + 1)]


@pytest.mark.parametrize(
    ("sentences", "differing", "expected"),
    [
        pytest.param(0, 0, [0], id="nothing"),
        pytest.param(2, 0, [2], id="less-than-a-page"),
        pytest.param(3, 0, [3], id="a-page"),
        pytest.param(4, 0, [3, 1], id="one-more"),
        pytest.param(MAX_PAGED_SENTENCES, 0, [3] * MAX_ANSWER_PAGES, id="all"),
        pytest.param(6, 2, [3, 3], id="two-differ"),
        pytest.param(6, 4, [4, 2], id="four-differ"),
        pytest.param(9, 8, [5, 3, 1], id="more-differ-than-fit"),
        pytest.param(2, 8, [2], id="more-differ-than-there-are"),
        pytest.param(MAX_PAGED_SENTENCES, 5, [5, 3, 3, 3, 1], id="all-and-five-differ"),
    ],
)
def test_the_pages(sentences: int, differing: int, expected: list[int]) -> None:
    assert [len(page.items) for page in pages_of(answer(sentences, differing))] == expected


@given(st.integers(0, MAX_PAGED_SENTENCES), st.integers(0, 2 * MAX_DIFFERING_SENTENCES))
def test_every_sentence_stands_on_one_page_in_order(sentences: int, differing: int) -> None:
    shown_answer = answer(sentences, differing)
    pages = pages_of(shown_answer)
    sizes = [len(page.items) for page in pages]
    assert tuple(sentence for page in pages for sentence in page.items) == shown_answer.sentences
    assert [page.start for page in pages] == [sum(sizes[:number]) for number in range(len(pages))]
    assert differing_count(shown_answer) <= sizes[0] <= max(SENTENCES_PER_PAGE, MAX_DIFFERING_SENTENCES)


@pytest.mark.parametrize("differing", [pytest.param(0, id="none"), pytest.param(1, id="one-alone")])
def test_one_sentence_differs_from_nothing(differing: int) -> None:
    assert differing_count(answer(3, differing)) == 0


def test_sentences_that_are_no_answer_stand_on_no_page() -> None:
    shown_answer = answer(6, 3, answered=False)
    assert (answer_page(shown_answer, 0), differing_count(shown_answer)) == (Page(), 0)


def reply(question: str, *leaned_on: str) -> discord.Message:
    return message_with_embeds(answer_embed(Answer(question, leaned_on=leaned_on)))


@given(question_lists)
def test_any_earlier_questions_are_read_in_order(earlier: tuple[str, ...]) -> None:
    *read, question = read_questions(reply("When?", *earlier))
    assert question == "When?"
    lines = [one_line(each) for each in earlier[-MAX_FOLLOWED_QUESTIONS:]]
    whole = [line for line in lines if line and utf16_length(line) <= MAX_QUESTION_CHARS]
    if len(whole) == len(list(filter(None, lines))):
        assert read == whole[len(whole) - len(read) :]
        assert read == whole or len("".join(whole).encode("utf-8", "surrogatepass")) > 1_000


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who said “one small step”?", id="quotation-marks"),
        pytest.param("Follow-up to “x”", id="our-own-words"),
        pytest.param("Timeline: Velm", id="a-heading"),
        pytest.param("漢" * MAX_QUESTION_CHARS, id="long"),
        pytest.param("\ud800", id="half-a-character"),
    ],
)
def test_any_question_is_read(question: str) -> None:
    assert read_questions(reply(question)) == (question,)
    assert read_follow_up_context(reply(question)) == (question,)


def test_three_earlier_questions_as_long_as_can_be_are_read() -> None:
    earlier = tuple(letter * MAX_QUESTION_CHARS for letter in "abc")
    assert read_questions(reply("d" * MAX_QUESTION_CHARS, *earlier)) == (*earlier, "d" * MAX_QUESTION_CHARS)


def test_the_oldest_questions_are_left_out_where_the_url_is_full() -> None:
    earlier = tuple(letter * MAX_QUESTION_CHARS for letter in "äöü")
    answer = Answer("漢" * MAX_QUESTION_CHARS, leaned_on=earlier)
    assert len(answer_url(answer)) <= MAX_STATE_URL_CHARS
    assert read_questions(message_with_embeds(answer_embed(answer))) == (earlier[2], answer.question)


@pytest.mark.parametrize("kind", [kind for kind in ReplyKind if kind is not ReplyKind.ANSWER])
def test_a_reply_of_another_kind_has_no_questions(kind: ReplyKind) -> None:
    embed = discord.Embed(url=encode_state(kind, ["When?"])).set_author(name="When?")
    assert read_questions(message_with_embeds(embed)) == ()


@given(st.lists(st.text(max_size=9), max_size=9))
def test_a_forged_answer_is_bounded(values: list[str]) -> None:
    message = message_with_embeds(discord.Embed(url=encode_state(ReplyKind.ANSWER, values)))
    assert len(read_questions(message)) <= 1 + MAX_FOLLOWED_QUESTIONS


@pytest.mark.parametrize(
    ("embed", "expected"),
    [
        pytest.param(timeline_embed(Timeline()), (), id="timeline"),
        pytest.param(timeline_embed(Timeline("Velm")), ("Velm",), id="timeline-on-a-topic"),
        pytest.param(quotes_embed(Quotes()), (), id="quotes"),
        pytest.param(quotes_embed(Quotes("Velm")), ("Velm",), id="quotes-on-a-topic"),
        pytest.param(quotes_embed(Quotes("", "Hald")), ("Hald",), id="quotes-by-a-speaker"),
        pytest.param(quotes_embed(Quotes("Velm", "Hald")), ("Hald: Velm",), id="both"),
        pytest.param(answer_embed(Answer("When?", leaned_on=("Who?",))), ("Who?", "When?"), id="an-answer"),
        pytest.param(answer_embed(Answer("Quotes by Hald")), ("Quotes by Hald",), id="like-a-heading"),
    ],
)
def test_the_context_of_a_follow_up(embed: discord.Embed, expected: tuple[str, ...]) -> None:
    assert read_follow_up_context(message_with_embeds(embed)) == expected
