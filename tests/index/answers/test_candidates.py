"""find_candidates: selection of sentences, and their masks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.answers.candidates import MAX_CANDIDATES, AnswerCandidate, find_candidates
from index.answers.question import TermMask
from index.search.engine import Hit
from tests.index.answers.factories import (
    LibraryUnderTest,
    all_passage_hits,
    find_all_candidates,
    make_question,
    store_articles,
)
from tests.index.samples import any_text, mixed_text, number_word, valid_text

STORY = """\
The old ferry left Leith. It carried geese. Nobody swam.

In the harbour, a dog barked. The mill stood empty."""
QUESTION = make_question("old ferry geese harbour")  # bits 0, 1, 2, 3


def candidates_by_text(candidates: list[AnswerCandidate]) -> dict[str, AnswerCandidate]:
    return {each.citation.text: each for each in candidates}


def test_masks_of_a_sentence_and_its_surroundings() -> None:
    found = candidates_by_text(find_all_candidates(QUESTION, Article("Old things", STORY)))

    def masks(sentence: str) -> list[TermMask]:
        each = found[sentence].sentence
        return [each.mask, each.nearby_mask, each.previous_mask, each.earlier_mask, each.title_mask]

    assert masks("The old ferry left Leith.") == [0b0011, 0b0111, 0, 0, 0b0001]
    assert masks("It carried geese.") == [0b0100, 0b0111, 0b0011, 0b0011, 0b0001]
    assert masks("Nobody swam.") == [0, 0b1100, 0b0100, 0b0111, 0b0001]
    assert masks("In the harbour, a dog barked.") == [0b1000, 0b1000, 0, 0b0111, 0b0001]
    assert masks("The mill stood empty.") == [0, 0b1000, 0b1000, 0b1111, 0b0001]


def test_related_words_are_in_expanded_masks() -> None:
    question = make_question("puppy harbour")
    found = candidates_by_text(find_all_candidates(question, Article("Untold", STORY)))
    barking = found["In the harbour, a dog barked."].sentence
    assert (barking.mask, barking.expanded_mask) == (0b10, 0b11)
    beside = found["Nobody swam."].sentence
    assert (beside.expanded_mask, beside.nearby_mask, beside.nearby_expanded_mask) == (0, 0b10, 0b11)


def test_a_sentence_that_says_it_by_its_short_form_is_looked_at(library_under_test: LibraryUnderTest) -> None:
    library_under_test.add(
        Article("Founding", "The Quayside Harbour Trust (QHT) was founded in 1901."),
        Article("Closing", "It rained for days. QHT was wound up."),
    )
    candidates = library_under_test.search("Quayside Harbour Trust").ranked
    short = candidates_by_text([each.candidate for each in candidates])["QHT was wound up."].sentence
    assert short.mask == 0b111
    assert short.expanded_mask == 0b111


def test_where_a_sentence_stands() -> None:
    article = Article("Old things", STORY)
    candidates = find_all_candidates(QUESTION, article)
    assert sorted(each.sentence.position for each in candidates) == [0, 1, 2, 3, 4]
    opening = {each.sentence.position for each in candidates if each.sentence.opens_paragraph}
    assert opening == {0, 3}
    for each in candidates:
        citation = each.citation
        assert citation.text == STORY[citation.start : citation.end]
        assert citation.paragraph == (1 if each.sentence.position < 3 else 2)


@pytest.mark.parametrize(
    ("text", "looked_at"),
    [
        pytest.param("The ferry sank.", ["The ferry sank."], id="a-word-of-the-question"),
        pytest.param("A boat sank.", ["A boat sank."], id="a-word-alike"),
        pytest.param("It rained. A boat sank.", ["It rained.", "A boat sank."], id="the-sentence-before"),
        pytest.param("A boat sank. It rained.", ["A boat sank.", "It rained."], id="the-sentence-after"),
        pytest.param("A boat sank. It rained. Nobody swam.", ["A boat sank.", "It rained."], id="no-further"),
        pytest.param("It rained.", [], id="nothing"),
    ],
)
def test_which_sentences_are_looked_at(text: str, looked_at: list[str]) -> None:
    candidates = find_all_candidates(
        make_question("ferry"), Article("Untold", text), Article("Untold", "One ferry left.")
    )
    assert sorted(each.citation.text for each in candidates) == sorted([*looked_at, "One ferry left."])


def test_the_title_makes_every_sentence_worth_a_look() -> None:
    candidates = find_all_candidates(
        make_question("ferry"),
        Article("The ferry", "It rained. Nobody swam."),
        Article("Untold", "A ferry sank."),
    )
    assert {each.citation.text for each in candidates} == {"It rained.", "Nobody swam.", "A ferry sank."}


@pytest.mark.parametrize(
    ("question", "text", "title"),
    [
        pytest.param("ferry", "It rained.", "The ferry", id="only-the-title-has-a-word"),
        pytest.param("puppy", "A dog barked.", "Untold", id="only-words-alike"),
        pytest.param("ferry", "It rained.", "Untold", id="nothing"),
        pytest.param("", STORY, "Untold", id="empty-question"),
    ],
)
def test_without_a_word_of_the_question_there_is_no_candidate(question: str, text: str, title: str) -> None:
    assert find_all_candidates(make_question(question), Article(title, text)) == []


def test_without_hits_there_is_no_candidate() -> None:
    assert find_candidates(QUESTION, [], store_articles(Article("Untold", STORY))) == []


def test_a_removed_article_is_passed_over(library_under_test: LibraryUnderTest) -> None:
    [gone, kept] = library_under_test.add(
        Article("Gone", "The old ferry sank."), Article("Kept", "The ferry is red.")
    )
    question = library_under_test.question("old ferry")
    hits = library_under_test.engine.search(question.terms, 9)
    assert hits[0].article == gone
    library_under_test.library.remove(gone)
    stored = library_under_test.store.load({hit.article for hit in hits})
    [candidate] = find_candidates(question, hits, stored)
    assert candidate.sentence.article.id == kept
    assert find_candidates(question, hits[:1], stored) == []


def test_the_shortlist_holds_the_most_promising() -> None:
    filler = " ".join(f"The ferry {number_word(number)} left." for number in range(MAX_CANDIDATES + 20))
    stored = store_articles(Article("Untold", filler), Article("Leith", "The old ferry left the harbour."))
    candidates = find_candidates(QUESTION, all_passage_hits(stored), stored)
    assert len(candidates) == MAX_CANDIDATES
    assert candidates[0].citation.text == "The old ferry left the harbour."


def test_what_stands_around_counts_in_the_choice() -> None:
    filler = [
        Article("Untold", f"The ferry {number_word(number)} left.") for number in range(MAX_CANDIDATES + 9)
    ]
    candidates = find_all_candidates(QUESTION, *filler, Article("The old harbour", "The ferry sank."))
    assert candidates[0].citation.text == "The ferry sank."


def test_the_best_passage_counts_in_the_choice() -> None:
    texts = [f"The ferry {number_word(number)} left." for number in range(MAX_CANDIDATES + 9)]
    stored = store_articles(*(Article(number_word(900 + number), text) for number, text in enumerate(texts)))
    hits = [Hit(ident, 0, float(ident)) for ident in sorted(stored, reverse=True)]
    chosen = [each.citation.text for each in find_candidates(make_question("ferry"), hits, stored)]
    assert chosen == texts[: -MAX_CANDIDATES - 1 : -1]


@given(st.one_of(any_text, mixed_text), st.lists(valid_text, max_size=3), st.floats(0.001, 100.0))
def test_candidates_of_any_text(question: str, texts: list[str], score: float) -> None:
    parsed = make_question(question)
    stored = store_articles(*(Article("A title", text) for text in texts))
    hits = [hit._replace(score=score) for hit in all_passage_hits(stored)]
    candidates = find_candidates(parsed, hits, stored)
    assert len(candidates) <= MAX_CANDIDATES
    assert len({each.citation for each in candidates}) == len(candidates)
    everything = (1 << len(parsed.terms)) - 1
    for each in candidates:
        found = each.sentence
        assert found.mask & ~found.nearby_mask == found.nearby_mask & ~found.nearby_expanded_mask == 0
        assert (
            found.mask & ~found.expanded_mask
            == found.previous_mask & ~(found.nearby_mask & found.earlier_mask)
            == 0
        )
        for mask in (found.nearby_expanded_mask, found.earlier_mask, found.title_mask):
            assert mask & ~everything == 0
        assert found.nearby_expanded_mask | found.title_mask
        for share in (each.bm25, each.bm25_to_best, each.bm25_to_passage, found.news_lead):
            assert 0.0 <= share <= 1.0 + 1e-9
        assert each.passage_to_best == 1.0
        assert 0.0 < each.article_to_best <= 1.0
    if candidates:
        assert max(each.bm25_to_best for each in candidates) == 1.0
        assert all((each.bm25 > 0) == (each.sentence.mask > 0) for each in candidates)
