"""The list of articles: search, order, pages, metadata."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, ArticleEntry, ArticleOrder, InvalidArticle, Library, UnknownArticle
from index.storage.article_list import ArticleList
from index.text.names import split_name_words
from tests.index.samples import MOON, make_article, valid_text

ARTICLES = (
    Article("Émigrés of the north", "They left in May.", date(2020, 5, 1), "Zoë Quist", None),
    Article("a harbour at night", "Boats lay still.", None, None, "https://example.org/harbour"),
    Article("Boats", "Nobody rowed.", date(2022, 1, 1), "Ann Lee", "https://example.com/news/boats"),
)

entries = st.lists(
    st.builds(
        ArticleEntry,
        st.integers(1, 10**6),
        st.text(max_size=12),
        st.none() | st.text(max_size=8),
        st.none() | st.dates(),
        st.none() | st.text(max_size=8),
        st.integers(0, 10**6),
    ),
    max_size=12,
    unique_by=lambda entry: entry.id,
)


@pytest.fixture
def filled_library(library: Library) -> Library:
    library.add_all(ARTICLES)
    return library


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        pytest.param(
            ArticleOrder.ADDED, ["Boats", "a harbour at night", "Émigrés of the north"], id="newest-first"
        ),
        pytest.param(
            ArticleOrder.TITLE, ["a harbour at night", "Boats", "Émigrés of the north"], id="by-title"
        ),
        pytest.param(
            ArticleOrder.PUBLISHED, ["Boats", "Émigrés of the north", "a harbour at night"], id="undated-last"
        ),
    ],
)
def test_sorted(filled_library: Library, order: ArticleOrder, titles: list[str]) -> None:
    assert [entry.title for entry in filled_library.catalogue(order=order).entries] == titles


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        pytest.param("", ["Boats", "a harbour at night", "Émigrés of the north"], id="blank"),
        pytest.param(" ?! ", ["Boats", "a harbour at night", "Émigrés of the north"], id="no-word"),
        pytest.param("EMIGRES", ["Émigrés of the north"], id="neither-case-nor-accents"),
        pytest.param("nor", ["Émigrés of the north"], id="the-beginning-of-a-word"),
        pytest.param("orth", [], id="not-its-middle"),
        pytest.param("north emi", ["Émigrés of the north"], id="words-in-any-order"),
        pytest.param("north boats", [], id="every-word"),
        pytest.param("zoe", ["Émigrés of the north"], id="an-author"),
        pytest.param("example.com", ["Boats"], id="an-address"),
    ],
)
def test_searched(filled_library: Library, search: str, titles: list[str]) -> None:
    catalogue = filled_library.catalogue(search)
    assert [entry.title for entry in catalogue.entries] == titles
    assert catalogue.total == len(titles)


def test_a_page(filled_library: Library) -> None:
    page = filled_library.catalogue(limit=2, offset=1)
    assert page.total == 3
    assert [entry.title for entry in page.entries] == ["a harbour at night", "Émigrés of the north"]


def test_an_entry_has_the_metadata(filled_library: Library) -> None:
    [entry] = filled_library.catalogue("north").entries
    assert entry == ArticleEntry(
        entry.id, "Émigrés of the north", "Zoë Quist", date(2020, 5, 1), None, len(b"They left in May."), "en"
    )


@given(all_entries=entries, search=st.text(max_size=4), order=st.sampled_from(ArticleOrder))
def test_the_pages_together_are_every_match_once(
    all_entries: list[ArticleEntry], search: str, order: ArticleOrder
) -> None:
    article_list = ArticleList(lambda: all_entries)
    whole = article_list.find(search, order, len(all_entries), 0)
    paged = [
        entry
        for start in range(0, len(all_entries), 3)
        for entry in article_list.find(search, order, 3, start).entries
    ]
    assert paged == list(whole.entries)
    assert whole.total == len(set(paged))
    if not split_name_words(search):
        assert set(paged) == set(all_entries)


@given(texts=st.lists(valid_text, max_size=4, unique_by=lambda text: " ".join(text.split())))
def test_the_size_is_that_of_the_texts(texts: list[str]) -> None:
    with Library.in_memory() as library:
        library.add_all(make_article(text) for text in texts)
        assert library.size() == sum(len(text.encode()) for text in texts)
        assert sorted(entry.size for entry in library.catalogue().entries) == sorted(
            len(text.encode()) for text in texts
        )


def test_the_list_follows_the_library(filled_library: Library) -> None:
    assert filled_library.catalogue("boats").total == 1
    ident = filled_library.add(Article("More boats", "They rowed."))
    assert [entry.id for entry in filled_library.catalogue("boats", limit=1).entries] == [ident]
    filled_library.set_url(ident, "https://example.org/rowing")
    assert [entry.id for entry in filled_library.catalogue("rowing").entries] == [ident]
    filled_library.remove(ident)
    assert filled_library.catalogue("rowing").total == 0


def test_clearing_leaves_nothing(library: Library) -> None:
    first = library.add(make_article(MOON))
    library.clear()
    assert library.catalogue() == (0, [])
    assert library.size() == 0
    assert not library.ask("When was the agreement signed?").answered
    assert not library.is_uninitialised  # it is not seeded again
    assert library.add(make_article(MOON)) > first
    assert library.ask("When was the agreement signed?").answered


def test_an_article_is_cited_with_its_new_url(library: Library) -> None:
    ident = library.add(Article("The Moon", MOON, url="https://example.org/old"))
    library.set_url(ident, "https://example.org/new")
    cited = library.ask("When was the agreement signed?").sentences[0].citation.article
    assert (cited.id, cited.url) == (ident, "https://example.org/new")


def test_urls_that_cannot_be_set(library: Library) -> None:
    ident = library.add(make_article(MOON))
    with pytest.raises(UnknownArticle):
        library.set_url(ident + 1, "https://example.org")
    with pytest.raises(InvalidArticle):
        library.set_url(ident, "x" * 2_000)
    assert library.article(ident).url is None
