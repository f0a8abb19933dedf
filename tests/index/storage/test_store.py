"""The store alone: rows in, rows out, all of them or none, and what it says of broken files."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import LibraryDamaged, LibraryUnwritable, UnknownArticle
from index.ingest.workers.analysis import analyze_text
from index.model import Article
from index.spans import Analysis, PassageSpan, Segmentation, SentenceSpan
from index.storage.annotations import StoredQuotation
from index.storage.encoding import text_digest
from index.storage.store import Store
from index.text.passages import segment_text
from tests.index.samples import MOON, make_article, valid_text


@pytest.fixture(params=["disk", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "articles.sqlite") if request.param == "disk" else Store.in_memory()
    yield opened
    opened.close()


def analyzed_article(text: str, title: str = "A title") -> tuple[Article, Analysis]:
    return make_article(text, title), analyze_text(text)


def analysis_with(outline: Segmentation) -> Analysis:
    return Analysis(outline, [], [], {}, [])


def failing_articles() -> Iterator[tuple[Article, Analysis]]:
    """Articles whose supply breaks off after the first."""
    yield analyzed_article("Halfway.")
    raise ConnectionError("no more")


def test_an_article_comes_back_as_it_was(store: Store) -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    [ident] = store.insert([(whole, analyze_text(MOON))])
    assert store.article(ident) == Article(
        "The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon", id=ident
    )


def test_what_is_not_known_stays_unknown(store: Store) -> None:
    [ident] = store.insert([analyzed_article("Text.")])
    assert store.article(ident) == Article("A title", "Text.", id=ident)


def test_a_time_of_publication_is_stored_as_its_day(store: Store) -> None:
    when = datetime(2021, 3, 30, 12, 30, tzinfo=UTC)  # a datetime is a date to Python
    [ident] = store.insert([(Article("A title", "Text.", published=when), analyze_text("Text."))])
    assert store.article(ident).published == date(2021, 3, 30)


@given(valid_text)
def test_any_text_and_its_outline_come_back(text: str) -> None:
    store = Store.in_memory()
    [ident] = store.insert([analyzed_article(text)])
    loaded, found = store.load([ident])[ident]
    expected = segment_text(text)
    assert loaded.text == text
    assert list(found.sentences) == list(expected.sentences)
    assert list(found.passages) == list(expected.passages)
    store.close()


def test_an_outline_is_read_in_parts(store: Store) -> None:
    spans = [SentenceSpan(place, place + 1, 1) for place in range(5)]
    [ident] = store.insert([(make_article("abcde"), analysis_with(Segmentation(spans, [PassageSpan(0, 5)])))])
    sentences = store.load([ident])[ident].segmentation.sentences
    assert (len(sentences), sentences[0], sentences[-1]) == (5, spans[0], spans[4])
    assert list(sentences[1:3]) == spans[1:3]
    with pytest.raises(IndexError):
        sentences[5]


def test_ids_are_given_in_order_and_never_twice(store: Store) -> None:
    first = store.insert([analyzed_article("One."), analyzed_article("Two."), analyzed_article("Three.")])
    store.remove(first)
    second = store.insert([analyzed_article("One.")])
    assert first == sorted(first)
    assert second[0] > max(first)


def test_articles_are_listed_in_the_order_of_their_ids(store: Store) -> None:
    idents = store.insert([analyzed_article("Zebra.", "Z"), analyzed_article("Ape.", "A")])
    assert [(each.id, each.title) for each in store.articles()] == [(idents[0], "Z"), (idents[1], "A")]
    assert store.titles() == {idents[0]: "Z", idents[1]: "A"}


def test_insertion_is_all_or_nothing(store: Store) -> None:
    with pytest.raises(ConnectionError):
        store.insert(failing_articles())
    assert store.articles() == []
    assert store.insert([analyzed_article("Afterwards.")])


def test_unknown_articles(store: Store) -> None:
    with pytest.raises(UnknownArticle, match="no article 5 here"):
        store.article(5)
    assert store.load([5]) == {}
    assert store.ids_by_digest([text_digest("Never.")]) == {}
    store.remove([5])


def test_known_tells_texts_by_their_digests(store: Store) -> None:
    [ident] = store.insert([analyzed_article("One  text.")])
    assert store.ids_by_digest([text_digest("One\ntext."), text_digest("Another.")]) == {
        text_digest("One  text."): ident
    }


def test_any_number_of_digests_and_ids_may_be_asked_for(store: Store) -> None:
    many = range(300_000)  # more than SQLite takes in one statement
    [ident] = store.insert([analyzed_article("Text.")])
    assert store.ids_by_digest([text_digest("Text."), *(number.to_bytes(4, "big") for number in many)]) == {
        text_digest("Text."): ident
    }
    assert list(store.load(many)) == [ident]
    store.remove(many)
    assert store.articles() == []


def test_passage_counts(store: Store) -> None:
    long = "\n\n".join(["The crew wrote another letter home. " * 15] * 3)
    idents = store.insert([analyzed_article(MOON), analyzed_article(long), analyzed_article("")])
    assert store.passage_counts() == dict(zip(idents, [1, 3, 0], strict=True))


def test_a_store_remembers_that_it_was_filled(store: Store) -> None:
    assert store.is_uninitialised()
    store.remove(store.insert([analyzed_article("Text.")]))
    assert not store.is_uninitialised()


def test_outlines_are_renewed(store: Store) -> None:
    [ident] = store.insert([analyzed_article(MOON)])
    assert store.analysis_version() == 0
    store.reanalyze(
        lambda text, _: analysis_with(Segmentation([SentenceSpan(0, len(text), 1)], [PassageSpan(0, 1)])), 7
    )
    assert store.analysis_version() == 7
    assert list(store.load([ident])[ident].segmentation.sentences) == [SentenceSpan(0, len(MOON), 1)]


def test_what_was_found_comes_back_and_goes_with_its_article(store: Store) -> None:
    text = "It was signed by Ada Lovelace on 9 March 2021. India lands by 2036."
    first, second = store.insert([analyzed_article(text), analyzed_article(f"{text} Twice.")])
    assert [(event.article, event.sentence, event.value, event.mod) for event in store.events([first])] == [
        (first, 0, "2021-03-09", None),
        (first, 1, "2036", "ON_OR_BEFORE"),
    ]
    assert len(store.events()) == 4
    assert store.name_counts() == [("Ada Lovelace", 1)] * 2
    assert store.event_title_counts() == [("A title", 2)] * 2
    store.remove([first])
    assert {event.article for event in store.events()} == {second}
    assert (store.name_counts(), store.event_title_counts()) == ([("Ada Lovelace", 1)], [("A title", 2)])


def test_quotations_come_back_and_go_with_their_article(store: Store) -> None:
    text = "It rained. “We build a bridge now,” said engineer Ada Nyberg. “No,” said the ministry."
    first, second = store.insert([analyzed_article(text), analyzed_article(f"{text} Twice.")])
    bridge, no = store.quotations([first])
    assert bridge == StoredQuotation(first, 1, 0, 12, 22, 5, "Ada Nyberg", "engineer", "said", "named")
    assert text[bridge.position : bridge.position + bridge.length] == "We build a bridge now,"
    assert (no.sentence, no.words, no.speaker, no.role) == (2, 1, "ministry", "")
    assert len(store.quotations()) == 4
    assert store.quotations(speakers=["ministry"], articles=[first]) == [no]
    assert [each.article for each in store.quotations(speakers=["ministry", "Nobody"])] == [first, second]
    assert store.quotations([], None) == store.quotations(None, []) == []
    assert sorted(store.speaker_counts()) == [("Ada Nyberg", 2), ("ministry", 2)]
    store.remove([first])
    assert {each.article for each in store.quotations()} == {second}
    assert sorted(store.speaker_counts()) == [("Ada Nyberg", 1), ("ministry", 1)]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param(date(2021, 3, 9), date(2021, 3, 9), ["2021-03-09"], id="on-the-day"),
        pytest.param(date(2021, 3, 10), date.max, ["2036"], id="later"),
        pytest.param(date(2036, 12, 31), date(2037, 1, 1), ["2036"], id="overlapping"),
        pytest.param(date(2022, 1, 1), date(2022, 1, 1), [], id="between"),
    ],
)
def test_events_within_bounds(store: Store, since: date, until: date, expected: list[str]) -> None:
    [ident] = store.insert([analyzed_article("It was signed on 9 March 2021. India lands by 2036.")])
    for articles in ([ident], None):
        assert [event.value for event in store.events(articles, since, until)] == expected


def test_an_event_knows_its_passage(store: Store) -> None:
    long = "\n\n".join(["The crew wrote another letter home. " * 15] * 3)
    [ident] = store.insert([analyzed_article(f"{long}\n\nThe ship sank in 1921.")])
    assert [event.passage for event in store.events([ident])] == [3]


def test_days_of_publication(store: Store) -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30))
    [known, _] = store.insert([(whole, analyze_text(MOON)), analyzed_article("Text.")])
    assert store.publication_dates() == {known: date(2021, 3, 30)}


def test_renewal_finds_events_by_the_day_of_publication(store: Store) -> None:
    text = "It was signed yesterday."
    [ident] = store.insert([(Article("A title", text, date(2021, 3, 30)), analysis_with(segment_text(text)))])
    assert store.events([ident]) == []
    store.reanalyze(analyze_text, 7)
    store.reanalyze(analyze_text, 8)
    assert [event.value for event in store.events([ident])] == ["2021-03-29"]


def test_renewal_is_all_or_nothing(store: Store) -> None:
    def stumble(text: str, _: date | None) -> Analysis:
        if text == MOON:
            raise ArithmeticError
        return analysis_with(Segmentation([], []))

    first, _ = store.insert([analyzed_article("Text."), analyzed_article(MOON)])
    with pytest.raises(ArithmeticError):
        store.reanalyze(stumble, 7)
    assert store.analysis_version() == 0
    assert len(store.load([first])[first].segmentation.sentences) == 1


@given(st.text(), st.text(" \t\n\r\u00a0", min_size=1))
def test_a_digest_ignores_how_white_space_is_written(text: str, space: str) -> None:
    assert text_digest(space.join(["One", "text.", text])) == text_digest(f"One text. {text}\n")


def test_a_digest_tells_words_apart() -> None:
    assert text_digest("Onetext.") != text_digest("One text.")


def test_reopening_finds_everything(tmp_path: Path) -> None:
    file = tmp_path / "articles.sqlite"
    store = Store.open(file)
    [ident] = store.insert([analyzed_article(MOON)])
    store.close()
    again = Store.open(file)
    assert again.article(ident).text == MOON
    again.close()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"This is no database, but a letter to the editor. " * 100, id="another-file"),
        pytest.param(b"SQLite format 3\x00" + bytes(5000), id="header-alone"),
    ],
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "articles.sqlite"
    file.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="put a copy back"):
        Store.open(file)
    assert file.read_bytes() == content


def test_a_database_damaged_inside(tmp_path: Path) -> None:
    file = tmp_path / "articles.sqlite"
    store = Store.open(file)
    store.insert([analyzed_article(f"{MOON} {number}") for number in range(50)])
    store.close()
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    with pytest.raises(LibraryDamaged, match="put a copy back"), closing(Store.open(file)) as damaged:
        damaged.articles()


def test_a_damaged_word(tmp_path: Path) -> None:
    file = tmp_path / "articles.sqlite"
    store = Store.open(file)
    store.insert([analyzed_article(MOON)])
    store.close()
    file.write_bytes(file.read_bytes().replace(b"China", b"Ch\xffna"))
    with pytest.raises(LibraryDamaged, match="put a copy back"), closing(Store.open(file)) as damaged:
        damaged.articles()


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "articles.sqlite").mkdir()
    with pytest.raises(LibraryUnwritable, match="can't be used"):
        Store.open(tmp_path / "articles.sqlite")
