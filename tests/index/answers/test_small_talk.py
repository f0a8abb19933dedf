"""Small talk and questions: which is which, and the question within both."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Answer, Article, Library
from index.answers.small_talk import choose_examples, interpret
from index.languages.en import small_talk as tables
from index.model import SmallTalkKind
from index.search.engine import IndexedPassage
from index.search.memory_engine import MemoryEngine

HELD_WORDS = (
    *("board", "boomer", "bot", "coverag", "desk", "guid", "help", "hello", "ing", "kayak", "menu", "museum"),
    *("nice", "ok", "polici", "price", "say", "test", "thank", "visitor", "work"),
)
"""Terms of the articles."""


@pytest.fixture(scope="module")
def engine() -> MemoryEngine:
    engine = MemoryEngine()
    engine.update([IndexedPassage(1, 0, HELD_WORDS)])
    return engine


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    text = "Brenna Tveit opened the kayak shop of Aldby on 4 May 1997. “We lend out forty boats,” said Tveit."
    with Library.in_memory() as filled:
        filled.add(Article("The kayak shop", text))
        yield filled


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Hi", "greeting", id="greeting"),
        pytest.param("heyyyy bot :)", "greeting", id="stretched"),
        pytest.param("Hellooo there, everyone", "greeting", id="addressees"),
        pytest.param("hey! how's it going?", "greeting", id="two-phrases"),
        pytest.param("good evening Ragnhild", "greeting", id="unknown-name"),
        pytest.param("thanks!", "thanks", id="thanks"),
        pytest.param("okok tysm 🙏", "thanks", id="abbreviation"),
        pytest.param("okay, thanks a lot, footnote", "thanks", id="after-a-reaction"),
        pytest.param("thx, that saved my afternoon", "thanks", id="remark"),
        pytest.param("Good-bye", "farewell", id="hyphen"),
        pytest.param("ok see u later!!", "farewell", id="u"),
        pytest.param("lol", "reaction", id="laughter"),
        pytest.param("hahahaha", "reaction", id="long-laughter"),
        pytest.param("That's so cool", "reaction", id="praise"),
        pytest.param("u r useless", "reaction", id="abuse"),
        pytest.param("yes", "reaction", id="yes"),
        pytest.param("🦫🦫", "reaction", id="emoji"),
        pytest.param("<:beaver:123456789012345678>", "reaction", id="custom-emoji"),
        pytest.param(":beaver_face:", "reaction", id="emoji-code"),
        pytest.param(":D", "reaction", id="emoticon"),
        pytest.param("?!…", "reaction", id="marks"),
        pytest.param("who are you?", "bot", id="identity"),
        pytest.param("what's ur name", "bot", id="contraction"),
        pytest.param("What can you do", "bot", id="ability"),
        pytest.param("help", "bot", id="help"),
        pytest.param("pls help me!!!", "bot", id="please-help"),
        pytest.param("are you there?", "bot", id="there"),
        pytest.param("test", "bot", id="test"),
        pytest.param("what is this?", "bot", id="pointing-at-nothing"),
        pytest.param("sing for me!", "bot", id="wish"),
        pytest.param("is your owner a machine or a person", "bot", id="second-person"),
        pytest.param("stop", "bot", id="in-no-article"),
    ],
)
def test_small_talk(engine: MemoryEngine, text: str, kind: SmallTalkKind) -> None:
    assert interpret(text, engine) == (kind, text)


@pytest.mark.parametrize(
    "question",
    [
        "who are the visitors",
        "help desk price",
        "what can you do at the museum",
        "ok boomer",
        "ok boomer meaning",
        "test coverage?",
        "hello museum",
        "thank you board",
        "nice museum",
        "bot policy",
        "menu",
        "what can you say",
        "what does the museum say",
        "who said hello",
        "how does the kayak work",
        "is it nice",
        "can you speak with the board",
        "how can you do it there",
        "are you allowed to kayak",
        "why?",
        "and where?",
        "what about the price",
        "quokka",
        "help with quokkas",
        "hi-fi price",
        "Later chronicles of what?",
        "NP complete problems",
        "How great were the losses?",
        "",
        "  ",
    ],
)
def test_questions_stay_as_they_are(engine: MemoryEngine, question: str) -> None:
    assert interpret(question, engine) == (None, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param("Hi! Who runs the museum?", "Who runs the museum?", id="greeting"),
        pytest.param("hey footnote where is the museum", "where is the museum", id="no-mark"),
        pytest.param("thanks! and when was it opened", "and when was it opened", id="follow-up"),
        pytest.param("ok so who is on the board?", "who is on the board?", id="connective"),
        pytest.param("lol ok but why", "but why", id="no-content"),
        pytest.param("hey, museum price", "museum price", id="fragment"),
        pytest.param("hi museum price", "museum price", id="fragment-without-mark"),
        pytest.param("Who runs the museum? thx :)", "Who runs the museum?", id="thanks-after"),
        pytest.param("museum price visitors lol", "museum price visitors", id="laughter-after"),
        pytest.param("yo, museum price? ty!", "museum price?", id="both"),
        pytest.param("hello, museum price", "hello, museum price", id="held-by-the-articles"),
        pytest.param("museum price thanks", "museum price thanks", id="held-after"),
        pytest.param("lol price", "lol price", id="perhaps-one-phrase"),
        pytest.param("who said lol", "who said lol", id="nothing-else-asked"),
    ],
)
def test_small_talk_around_a_question_is_dropped(engine: MemoryEngine, text: str, question: str) -> None:
    assert interpret(text, engine) == (None, question)


@pytest.mark.parametrize("text", ["what is this?", "how does it work", "how do i use it"])
def test_what_points_back_is_a_question_after_another(engine: MemoryEngine, text: str) -> None:
    assert interpret(text, engine).small_talk == "bot"
    assert interpret(text, engine, follows=True).small_talk is None


@given(
    st.lists(st.sampled_from(["hi", "thanks", "who are you", "museum", "lol", ":D", "?", "and", "🦫", ","]))
)
def test_a_question_is_a_part_of_what_was_typed(words: list[str]) -> None:
    engine = MemoryEngine()
    text = " ".join(words)
    kind, question = interpret(text, engine)
    assert question in text
    assert kind is None or question == text


@given(st.text())
def test_any_text_is_interpreted(text: str) -> None:
    assert interpret(text, MemoryEngine()).question in text


def test_every_phrase_of_the_tables_is_small_talk() -> None:
    phrases = (
        *(*tables.GREETINGS, *tables.THANKS, *tables.FAREWELLS, *tables.REACTIONS, *tables.BOT_QUESTIONS),
        *(*tables.AMBIGUOUS_PHRASES, *tables.POINTING_PHRASES),
    )
    questions = [phrase for phrase in phrases if not interpret(" ".join(phrase), MemoryEngine()).small_talk]
    assert questions == []


class TestLibrary:
    def test_nothing_is_searched(self, library: Library) -> None:
        answer = library.ask("hello!")
        assert answer.small_talk is not None
        assert answer == Answer("hello!", small_talk=answer.small_talk)

    def test_examples_are_of_the_library(self, library: Library) -> None:
        talk = library.ask("what can you do").small_talk
        assert talk is not None
        assert (talk.kind, talk.articles, talk.speaker) == ("bot", 1, "Brenna Tveit")
        assert talk.topic in library.topics("")
        assert talk.subject in {*library.topics(""), "The kayak shop"} - {talk.topic}

    def test_an_empty_library_has_no_examples(self) -> None:
        with Library.in_memory() as empty:
            talk = empty.ask("hi").small_talk
        assert talk is not None
        assert (talk.articles, talk.subject, talk.topic, talk.speaker) == (0, None, None, None)

    def test_the_question_within_is_answered_and_named_as_typed(self, library: Library) -> None:
        answer = library.ask("hi! who opened the kayak shop?")
        assert (answer.answered, answer.question) == (True, "hi! who opened the kayak shop?")
        assert answer.sentences == library.ask("who opened the kayak shop?").sentences

    def test_earlier_small_talk_is_no_context(self, library: Library) -> None:
        previous = ["who opened the kayak shop?"]
        assert library.ask("and when?", previous=[*previous, "thanks", "lol"]) == library.ask(
            "and when?", previous=previous
        )


@pytest.mark.parametrize(
    ("topics", "titles", "examples"),
    [
        pytest.param([], [], (None, None), id="empty"),
        pytest.param([], ["Boats"], ("Boats", None), id="no-events"),
        pytest.param(["Aldby", "Brenna Tveit"], ["Boats"], ("Brenna Tveit", "Aldby"), id="names"),
        pytest.param(["Aldby"], ["Boats"], ("Boats", "Aldby"), id="one-name"),
        pytest.param(
            ["How the Shop of Aldby Came to Be", "Aldby", "Brenna Tveit"],
            ["Boats"],
            ("Brenna Tveit", "Aldby"),
            id="a-title-first",
        ),
        pytest.param(
            ["How the Shop of Aldby Came to Be"],
            ["Boats"],
            ("Boats", "How the Shop of Aldby Came to Be"),
            id="a-title-alone",
        ),
    ],
)
def test_examples(topics: list[str], titles: list[str], examples: tuple[str | None, str | None]) -> None:
    assert choose_examples(topics, titles) == examples
