"""The library's interface, on disk and in memory."""

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Article, InvalidArticle, Library, UnknownArticle
from index.text.passages import paragraph_spans
from index.text.tokens import extract_terms
from index.validate import MAX_FIELD_CHARS, MAX_TEXT_CHARS
from tests.index.samples import MOON, cited_article_ids, make_article, mixed_text, number_word, valid_text


def check_citations(library: Library, question: str) -> None:
    """Assert that each citation of an answer has the cited words."""
    answer = library.ask(question, limit=20)
    for sentence in answer.sentences:
        assert sentence.text == sentence.citation.text
        for citation in (sentence.citation, *sentence.also):
            stored = library.article(citation.article.id)
            assert citation.article == stored
            assert stored.text[citation.start : citation.end] == citation.text != ""
            first, last = list(paragraph_spans(stored.text))[citation.paragraph - 1]
            assert first <= citation.start < citation.end <= last
            assert library.paragraph(stored.id, citation.start).paragraph == citation.paragraph


def test_a_new_library_is_empty(library: Library) -> None:
    assert library.articles() == []
    assert library.count() == 0
    assert library.is_uninitialised
    assert not library.ask("Who signed the agreement?").answered


def test_a_library_marked_as_initialised(library: Library) -> None:
    library.mark_initialised()
    library.mark_initialised()
    assert not library.is_uninitialised
    assert library.count() == 0
    assert library.add(make_article(MOON)) == 1


def test_an_added_article_is_there_as_it_was(library: Library) -> None:
    article = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    ident = library.add(article)
    assert library.article(ident) == Article(
        "The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon", "en", ident
    )
    assert library.articles() == [library.article(ident)]
    assert library.count() == 1
    assert not library.is_uninitialised


def test_a_time_of_publication_is_its_day(library: Library) -> None:
    published = datetime(2021, 3, 30, 12, 30, tzinfo=UTC)  # a datetime is a date to Python
    ident = library.add(Article("A title", "It was signed yesterday.", published))
    assert library.article(ident).published == date(2021, 3, 30)
    assert [event.date for event in library.timeline()] == [date(2021, 3, 29)]


def test_an_added_article_answers(library: Library) -> None:
    ident = library.add(make_article(MOON))
    answer = library.ask("When was the agreement signed?")
    cited = answer.sentences[0]
    assert answer.answered
    assert cited.text == "Russia and China signed an agreement on 9 March 2021."
    assert (cited.citation.article.id, cited.citation.paragraph, cited.citation.start) == (ident, 1, 0)


def test_the_beginning_of_a_very_long_question_is_read(library: Library) -> None:
    library.add(Article(title="Bridge", text="The harbour bridge was opened in 1932."))
    question = "When was the harbour bridge opened?"
    padded = question.ljust(1_000_000)
    assert library.ask(padded, previous=[padded]).sentences[0].text.startswith("The harbour bridge")
    assert [event.value for event in library.timeline("bridge".ljust(1_000_000))] == ["1932"]


def test_many_articles_get_their_ids_in_order(library: Library) -> None:
    idents = library.add_all(make_article(f"The ferry {number_word(number)} left.") for number in range(40))
    assert idents == sorted(set(idents))
    assert [each.id for each in library.articles()] == idents
    assert cited_article_ids(library.ask(number_word(17))) == {idents[17]}


def test_adding_nothing(library: Library) -> None:
    assert library.add_all([]) == []
    assert library.is_uninitialised


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(MOON, id="same"),
        pytest.param(MOON.replace(" ", "  "), id="more-spaces"),
        pytest.param(MOON.replace("\n", "\r\n"), id="other-line-ends"),
        pytest.param(f"\n{MOON}\n\n", id="lines-around"),
    ],
)
def test_the_same_text_is_the_same_article(library: Library, again: str) -> None:
    first = library.add(make_article(MOON))
    assert library.add(make_article(again, title="Another title")) == first
    assert library.add_all([make_article("Between."), make_article(again)])[1] == first
    assert (library.count(), library.article(first)) == (2, Article("A title", MOON, language="en", id=first))


def test_of_the_same_texts_in_one_batch_the_first_counts(library: Library) -> None:
    idents = library.add_all(
        [make_article("A text.", "First"), make_article("Other."), make_article("A  text.", "Second")]
    )
    assert idents[0] == idents[2] != idents[1]
    assert library.article(idents[0]) == Article("First", "A text.", language="en", id=idents[0])
    assert library.count() == 2


def test_a_removed_article_is_gone(library: Library) -> None:
    moon, ferry = library.add_all([make_article(MOON), make_article("The ferry left at dawn.")])
    library.remove(moon)
    assert [each.id for each in library.articles()] == [ferry]
    assert not library.ask("Who signed the agreement?").answered
    assert cited_article_ids(library.ask("When did the ferry leave?")) == {ferry}
    with pytest.raises(UnknownArticle):
        library.article(moon)


def test_an_id_is_never_given_twice(library: Library) -> None:
    first = library.add(make_article("One text."))
    library.remove(first)
    assert library.add(make_article("One text.")) > first


def test_unknown_ids(library: Library) -> None:
    ident = library.add(make_article(MOON))
    for call in (library.article, library.remove, lambda unknown: library.paragraph(unknown, 0)):
        with pytest.raises(UnknownArticle, match=r"^There is no article 99 here\.$"):
            call(99)
    assert [each.id for each in library.articles()] == [ident]


@pytest.mark.parametrize(
    ("invalid", "reason"),
    [
        pytest.param(make_article("x" * (MAX_TEXT_CHARS + 1)), "5,000,000 characters", id="text-too-long"),
        pytest.param(
            make_article("Text.", "x" * (MAX_FIELD_CHARS + 1)), "1,000 characters", id="title-too-long"
        ),
        pytest.param(
            Article("T", "Text.", author="x" * (MAX_FIELD_CHARS + 1)), "author", id="author-too-long"
        ),
        pytest.param(Article("T", "Text.", url="x" * (MAX_FIELD_CHARS + 1)), "URL", id="url-too-long"),
        pytest.param(make_article("Half a pair: \ud83d"), "not valid Unicode", id="broken-text"),
        pytest.param(make_article("Text.", "\udc80"), "not valid Unicode", id="broken-title"),
        pytest.param(Article("T", "Text.", author="\ud83d"), "not valid Unicode", id="broken-author"),
        pytest.param(Article("T", "Text.", url="\ud83d"), "not valid Unicode", id="broken-url"),
    ],
)
def test_an_invalid_article_keeps_its_whole_batch_out(
    library: Library, invalid: Article, reason: str
) -> None:
    with pytest.raises(InvalidArticle, match=reason):
        library.add_all([make_article("Good."), invalid, make_article("Good too.")])
    assert library.is_uninitialised
    assert not library.ask("good").answered


def test_the_longest_article(library: Library) -> None:
    text = "x" * (MAX_TEXT_CHARS - len(MOON) - 2) + "\n\n" + MOON
    ident = library.add(make_article(text, "T" * MAX_FIELD_CHARS))
    assert cited_article_ids(library.ask("Who signed the agreement?")) == {ident}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("The ferry left. Nobody waved.", "The ferry left.", id="first-sentence"),
        pytest.param("", "Untitled", id="no-text"),
    ],
)
def test_an_article_without_title_is_given_one(library: Library, text: str, title: str) -> None:
    assert library.article(library.add(make_article(text, " "))).title == title


def test_a_paragraph_is_found_by_a_position_in_it(library: Library) -> None:
    ident = library.add(make_article(MOON))
    cited = library.paragraph(ident, MOON.index("called"))
    assert (cited.article.id, cited.paragraph) == (ident, 2)
    assert cited.text == "The base is called the International Lunar Research Station."


def test_an_article_without_text_is_kept_but_never_cited(library: Library) -> None:
    ident = library.add(make_article(" \n\n ", "Silence"))
    assert not library.ask("silence").answered
    assert library.paragraph(ident, 0).text.strip() == ""
    library.remove(ident)


@given(st.lists(valid_text, min_size=1, max_size=4), st.data())
def test_citations_in_memory_hold_for_any_articles(texts: list[str], data: st.DataObject) -> None:
    with Library.in_memory() as library:
        library.add_all(make_article(text) for text in texts)
        words = sorted({term for text in texts for term in extract_terms(text)}) or ["moon"]
        question = data.draw(st.lists(st.sampled_from(words), max_size=4))
        check_citations(library, " ".join(question))


@settings(max_examples=30)
@given(st.lists(mixed_text, min_size=1, max_size=4), mixed_text)
def test_citations_on_disk_hold_for_any_articles(texts: list[str], question: str) -> None:
    with TemporaryDirectory() as folder:
        with Library.open(Path(folder)) as library:
            library.add_all(make_article(text) for text in texts)
            check_citations(library, question)
        with Library.open(Path(folder)) as library:
            check_citations(library, question)


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=15))
def test_the_library_holds_what_was_added_and_not_removed(steps: list[tuple[int, bool]]) -> None:
    texts = [f"The ferry {number_word(number)} left at dawn." for number in range(6)]
    stored: dict[int, int] = {}
    with Library.in_memory() as library:
        for number, add in steps:
            if add:
                stored[number] = library.add(make_article(texts[number]))
            elif number in stored:
                library.remove(stored.pop(number))
            assert {each.id: each.text for each in library.articles()} == {
                ident: texts[held] for held, ident in stored.items()
            }
        for number in range(6):
            assert cited_article_ids(library.ask(number_word(number))) == (
                {stored[number]} if number in stored else set()
            )
