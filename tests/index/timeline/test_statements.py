"""is_statement and is_event_date."""

import pytest

from index.timeline.statements import MAX_STATEMENT_CHARS, is_event_date, is_statement


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The two agencies signed the agreement on 9 March 2021.", id="verb"),
        pytest.param("China plans a base by 2036.", id="present"),
        pytest.param("9 March 2021 – Russia and China signed the agreement", id="item-of-a-chronology"),
        pytest.param("Published in 2004, the book sold well.", id="begins-like-a-stamp"),
        pytest.param("Lovelace died in 1852.", id="short-past-form"),
        pytest.param("“It will land in 2024,” she said.”", id="quoted"),
        pytest.param("The harbour authorities close the northern gates on 3 May.", id="verb-not-known"),
    ],
)
def test_statements(sentence: str) -> None:
    assert is_statement(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The Moon Race, 1957–1975", id="heading"),
        pytest.param("Timeline of the lunar programmes of both countries, 1957–1975", id="long-heading"),
        pytest.param("London, 3 March 2021.", id="place-and-date"),
        pytest.param("Photo: a rover near the crater was seen on 3 March 2021.", id="caption"),
        pytest.param("Photograph by A. Writer, taken on 3 March 2021.", id="credit"),
        pytest.param("© 2021 The Harbour Gazette is a registered name.", id="copyright"),
        pytest.param("The Harbour Gazette 2021, which was founded here. All rights reserved.", id="rights"),
        pytest.param("Published 3 March 2021 at 10.00 GMT by the Harbour Gazette.", id="published"),
        pytest.param("Last updated on Tuesday 3 March 2021", id="updated"),
        pytest.param("This article was amended on 3 March 2021 to correct a name.", id="amended"),
        pytest.param("Will it land on the Moon in 2024?", id="question"),
        pytest.param("It landed in 2024. " * (MAX_STATEMENT_CHARS // 10), id="no-sentence"),
    ],
)
def test_no_statements(sentence: str) -> None:
    assert not is_statement(sentence)


@pytest.mark.parametrize(
    ("sentence", "words", "dated"),
    [
        pytest.param("It landed in 2004.", "2004", True, id="year"),
        pytest.param("The base (2025) was planned.", "2025", True, id="year-of-a-plan"),
        pytest.param("The signing (9 March 2021) was private.", "9 March 2021", True, id="day-in-brackets"),
        pytest.param("A race (In 2004 it ended) began.", "2004", True, id="clause-in-brackets"),
        pytest.param("The theory (Smith 2004) was wrong.", "2004", False, id="citation"),
        pytest.param("The theory (see Smith et al., 2004) was wrong.", "2004", False, id="et-al"),
        pytest.param("The theory (Smith 2004; Jones 2005) was wrong.", "2005", False, id="second-citation"),
        pytest.param("Smith (2004) held that it was wrong.", "2004", False, id="author-outside"),
        pytest.param("The Outer Space Treaty of 1967 forbids it.", "1967", False, id="named-by-its-year"),
        pytest.param("The summer of May 1967 was hot.", "May 1967", True, id="no-bare-year"),
        pytest.param("PARIS, 3 March — The minister resigned.", "3 March", False, id="date-line"),
        pytest.param("PARIS (News) - 3 March - It rained.", "3 March", False, id="date-line-of-an-agency"),
        pytest.param("3 March — The minister resigned.", "3 March", True, id="chronology"),
        pytest.param("On Friday, 3 March — a cold day — he left.", "3 March", True, id="dash-in-a-sentence"),
        pytest.param("Date: 2021-03-30 It was cold.", "2021-03-30", False, id="stamp"),
    ],
)
def test_which_expressions_tell_when(sentence: str, words: str, dated: bool) -> None:
    start = sentence.index(words)
    assert is_event_date(sentence, start, start + len(words)) is dated


@pytest.mark.parametrize("filling", ["A", "(", "A ", "A. ", "; ", "Aa,", "’", "((", " - ", "\u2028"])
def test_long_runs_are_no_trouble(filling: str) -> None:
    run = filling * 100_000
    assert not is_statement(run)
    assert is_event_date(f"{run}2004{run}", len(run), len(run) + 4) in (True, False)
