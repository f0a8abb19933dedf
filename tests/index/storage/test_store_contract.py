"""The contract in index/storage/store.py, on every store."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from index.errors import UnknownArticle
from index.ingest.workers.analysis import analyze_text
from index.model import Article
from index.spans import Acronym, Analysis, PassageSpan, Segmentation, SentenceSpan
from index.storage.annotations import StoredQuotation
from index.storage.article_list import ArticleEntry
from index.storage.encoding import text_digest
from index.storage.store import Store
from index.text.passages import segment_text
from tests.index.samples import (
    MOON,
    STRUCTURED_BLOCKS,
    STRUCTURED_TEXT,
    make_article,
    valid_text,
)
from tests.index.storage.factories import analysis_with, analyzed_article, failing_articles


def test_an_article_comes_back_as_it_was(store: Store) -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    [ident] = store.insert([(whole, analyze_text(MOON))])
    assert store.article(ident) == Article(
        "The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon", id=ident
    )


def test_missing_metadata_stays_missing(store: Store) -> None:
    [ident] = store.insert([analyzed_article("Text.")])
    assert store.article(ident) == Article("A title", "Text.", id=ident)


def test_blocks_come_back(store: Store) -> None:
    article = Article("Fares", STRUCTURED_TEXT, blocks=STRUCTURED_BLOCKS)
    [ident] = store.insert([(article, analyze_text(STRUCTURED_TEXT))])
    assert store.article(ident) == replace(article, id=ident)
    assert store.load([ident])[ident].article.blocks == store.articles()[0].blocks == STRUCTURED_BLOCKS


def test_a_time_of_publication_is_stored_as_its_day(store: Store) -> None:
    when = datetime(2021, 3, 30, 12, 30, tzinfo=UTC)  # a datetime is a date to Python
    [ident] = store.insert([(Article("A title", "Text.", published=when), analyze_text("Text."))])
    assert store.article(ident).published == date(2021, 3, 30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=valid_text)
def test_any_text_and_its_segmentation_come_back(store: Store, text: str) -> None:
    [ident] = store.insert([analyzed_article(text)])
    article, segmentation = store.load([ident])[ident]
    expected = segment_text(text)
    assert article.text == text
    assert list(segmentation.sentences) == list(expected.sentences)
    assert list(segmentation.passages) == list(expected.passages)
    store.remove([ident])


def test_a_segmentation_is_sliced_like_a_list(store: Store) -> None:
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


def test_ids_by_digest(store: Store) -> None:
    [ident] = store.insert([analyzed_article("One  text.")])
    assert store.ids_by_digest([text_digest("One\ntext."), text_digest("Another.")]) == {
        text_digest("One  text."): ident
    }


def test_any_number_of_digests_and_ids_may_be_asked_for(store: Store) -> None:
    many = range(300_000)  # more than a database takes in one statement
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


def test_a_store_is_initialised_by_its_first_article(store: Store) -> None:
    assert store.is_uninitialised()
    store.remove(store.insert([analyzed_article("Text.")]))
    assert not store.is_uninitialised()


def test_reanalysis_replaces_segmentations(store: Store) -> None:
    [ident] = store.insert([analyzed_article(MOON)])
    assert store.analysis_version() == 0
    store.reanalyze(
        lambda text, *_: analysis_with(Segmentation([SentenceSpan(0, len(text), 1)], [PassageSpan(0, 1)])), 7
    )
    assert store.analysis_version() == 7
    assert list(store.load([ident])[ident].segmentation.sentences) == [SentenceSpan(0, len(MOON), 1)]


def test_annotations_come_back_and_go_with_their_article(store: Store) -> None:
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


def test_an_event_has_the_number_of_its_passage(store: Store) -> None:
    long = "\n\n".join(["The crew wrote another letter home. " * 15] * 3)
    [ident] = store.insert([analyzed_article(f"{long}\n\nThe ship sank in 1921.")])
    assert [event.passage for event in store.events([ident])] == [3]


def test_publication_dates(store: Store) -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30))
    [known, _] = store.insert([(whole, analyze_text(MOON)), analyzed_article("Text.")])
    assert store.publication_dates() == {known: date(2021, 3, 30)}


def test_reanalysis_is_given_the_publication_date(store: Store) -> None:
    text = "It was signed yesterday."
    [ident] = store.insert([(Article("A title", text, date(2021, 3, 30)), analysis_with(segment_text(text)))])
    assert store.events([ident]) == []
    store.reanalyze(analyze_text, 7)
    store.reanalyze(analyze_text, 8)
    assert [event.value for event in store.events([ident])] == ["2021-03-29"]


def test_reanalysis_is_all_or_nothing(store: Store) -> None:
    def stumble(text: str, *_: object) -> Analysis:
        if text == MOON:
            raise ArithmeticError
        return analysis_with(Segmentation([], []))

    first, _ = store.insert([analyzed_article("Text."), analyzed_article(MOON)])
    with pytest.raises(ArithmeticError):
        store.reanalyze(stumble, 7)
    assert store.analysis_version() == 0
    assert len(store.load([first])[first].segmentation.sentences) == 1


def test_a_url_is_replaced(store: Store) -> None:
    first, second = store.insert([analyzed_article("One."), analyzed_article("Two.")])
    store.set_url(first, "https://example.org/moved")
    assert [store.article(ident).url for ident in (first, second)] == ["https://example.org/moved", None]
    store.set_url(first, None)
    assert store.article(first).url is None
    store.set_url(99, "https://example.org/nowhere")


def test_entries_and_sizes(store: Store) -> None:
    article = Article("Öl", "Über Öl.", date(2021, 3, 30), "A. Writer", "https://example.org/oil")
    first, second = store.insert([(article, analyze_text(article.text)), analyzed_article("Two.")])
    assert sorted(store.article_entries()) == [
        ArticleEntry(first, "Öl", "A. Writer", date(2021, 3, 30), "https://example.org/oil", 10),
        ArticleEntry(second, "A title", None, None, None, 4),
    ]
    assert (store.count(), store.total_bytes()) == (2, 14)


def test_acronyms_are_counted_by_either_form(store: Store) -> None:
    text = "The European Space Agency (ESA) launched it."
    first, _ = store.insert([analyzed_article(text), analyzed_article(f"{text} Twice.")])
    [acronym] = analyze_text(text).acronyms
    assert store.acronym_counts([acronym.short], []) == {acronym: 2}
    assert store.acronym_counts([], [acronym.long]) == {acronym: 2}
    assert store.acronym_counts(["unheard"], ["unheard of"]) == store.acronym_counts([], []) == {}
    store.remove([first])
    assert store.acronym_counts([acronym.short], [acronym.long]) == {Acronym(*acronym): 1}


def test_unknown_articles_have_no_annotations(store: Store) -> None:
    store.insert([analyzed_article("“We land in 2036,” said Ada Nyberg.")])
    assert store.events([99]) == []
    assert store.quotations([99]) == []


def test_marking_initialised_uses_no_id(store: Store) -> None:
    store.mark_initialised()
    store.mark_initialised()
    assert not store.is_uninitialised()
    assert store.insert([analyzed_article("Text.")]) == [1]


def test_a_write_is_seen_by_other_threads(store: Store) -> None:
    with ThreadPoolExecutor(1) as other:
        [ident] = other.submit(store.insert, [analyzed_article("Text.")]).result()
        assert store.article(ident).text == "Text."
        store.remove([ident])
        assert other.submit(store.count).result() == 0


def test_a_read_sees_the_state_before_or_after_a_write(store: Store) -> None:
    pair = [analyzed_article("One."), analyzed_article("Two.")]
    done = threading.Event()

    def read() -> set[int]:
        counts = set()
        while not done.is_set():
            counts.add(len(store.articles()))
        return counts

    with ThreadPoolExecutor(2) as threads:
        reads = [threads.submit(read) for _ in range(2)]
        for _ in range(15):
            store.remove(store.insert(pair))
        done.set()
    assert set().union(*(each.result() for each in reads)) <= {0, 2}


def test_closing_twice_is_no_error(store: Store) -> None:
    store.close()
    store.close()
