"""Follow-up questions: classification, and the searches that they cost."""

from collections.abc import Collection, Mapping, Sequence

import pytest

from index import Article, Library
from index.answers.follow_up import FollowUpLevel, classify_follow_up, search_in_context
from index.search.engine import NO_WEIGHTS, Hit
from index.search.memory_engine import MemoryEngine
from index.text.tokens import extract_terms
from tests.index.answers.factories import LibraryUnderTest, ranked_texts


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
        pytest.param("how heavy", id="measure-of-nothing"),
        pytest.param("who paid", id="interrogative-and-a-verb"),
        pytest.param("how much for sheep", id="rest-with-a-preposition"),
        pytest.param("in winter?", id="prepositional-phrase"),
        pytest.param("ok and where does it moor", id="after-an-interjection"),
        pytest.param("how long does it take", id="expletive-without-what-takes"),
    ],
)
def test_it_depends_on_the_question_before(question: str) -> None:
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
        pytest.param("who is the miller", id="one-term"),
        pytest.param("is there a miller", id="one-term-after-there-is"),
        pytest.param("are geese allowed", id="yes-or-no"),
        pytest.param("ok where is the mill", id="after-an-interjection-complete"),
        pytest.param("is it true the mill burned", id="it-of-is-it-true"),
        pytest.param("what did the miller sell this year", id="this-year"),
        pytest.param("When was the agreement signed?", id="short-and-nameless"),
        pytest.param("at what time does the mill close", id="preposition-before-the-interrogative"),
    ],
)
def test_it_is_complete(question: str) -> None:
    assert classify_follow_up(question) is FollowUpLevel.NONE


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("agreement date", id="key-words"),
        pytest.param("does the flour mill own its river", id="possessive-with-an-antecedent"),
        pytest.param("Did he sign the Treaty of Leith in the harbour of Bergen?", id="somebody-and-names"),
    ],
)
def test_it_may_depend_on_the_question_before(question: str) -> None:
    assert classify_follow_up(question) is FollowUpLevel.SLIGHT


FERRY_TEXT = (
    "The ferry Gull left Leith in 1921. It carried nine geese. The geese were sold by Ada Brook in Bergen."
)


class CountingEngine(MemoryEngine):
    """Record the terms of every search."""

    def __init__(self) -> None:
        super().__init__()
        self.searches: list[Collection[str]] = []

    def search(
        self, terms: Collection[str], limit: int, weights: Mapping[str, float] = NO_WEIGHTS
    ) -> list[Hit]:
        self.searches.append(terms)
        return super().search(terms, limit, weights)


@pytest.mark.parametrize(
    ("question", "previous", "searches"),
    [
        pytest.param("When did the ferry Gull leave Leith?", [], 1, id="first-question"),
        pytest.param("When did the ferry Gull leave?", ["Who sold geese in Bergen?"], 1, id="complete"),
        pytest.param("Who sold the geese?", ["When did the Gull leave Leith?"], 1, id="answered-on-its-own"),
        pytest.param(
            "Which penguins knitted scarves?", ["When did the Gull leave Leith?"], 1, id="unknown-term"
        ),
        pytest.param("And when?", ["Which geese did the ferry Gull carry?"], 2, id="follow-up"),
        pytest.param("ferry built or sold", ["Who sold geese in Bergen?"], 3, id="not-answered-on-its-own"),
        pytest.param(
            "And when?", ["When did the Gull leave Leith?", "What did it carry?"], 3, id="of-a-follow-up"
        ),
    ],
)
def test_each_question_is_searched_once(question: str, previous: Sequence[str], searches: int) -> None:
    engine = CountingEngine()
    with LibraryUnderTest(engine) as library:
        library.add(Article("Departures", FERRY_TEXT), Article("The mill", "The mill was built by a miller."))
        result = search_in_context(question, engine, library.store, previous)
    typed = {term for text in (question, *previous) for term in extract_terms(text)}
    own = [terms for terms in engine.searches if not typed.isdisjoint(terms)]  # others are synonyms
    assert len(own) == searches
    assert own[-1] == result.question.search_terms
    assert len(set(map(tuple, own))) == searches
    assert bool(ranked_texts(result)) == (question != "Which penguins knitted scarves?")


def test_the_same_question_again_depends_on_nothing() -> None:
    with Library.in_memory() as library:
        library.add(Article("Departures", FERRY_TEXT))
        question = "ferry built or sold"
        again = library.ask(question, previous=["Who sold geese in Bergen?", question.upper(), question])
        assert again.leaned_on in ((), ("Who sold geese in Bergen?",))
        assert library.ask(question, previous=[question]) == library.ask(question)


def test_a_pronoun_refers_to_the_name_that_answered() -> None:
    with Library.in_memory() as library:
        library.add_all(
            [
                Article(
                    "Harbour budget passed after nine hours", "Mayor Ottilie Krantz called the budget dull."
                ),
                Article(
                    "A portrait", "Ottilie Krantz was born in Leith. The clerk Sven Aal was born in Bergen."
                ),
                Article("Harbour works", "The new quay was born of a long quarrel about the harbour budget."),
            ]
        )
        answer = library.ask("where was she born", previous=["who is the mayor"])
        assert answer.leaned_on == ("who is the mayor",)
        assert answer.sentences[0].text == "Ottilie Krantz was born in Leith."
