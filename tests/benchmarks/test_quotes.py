from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.gold import QuoteDocument, SpeakerQuote
from benchmarks.quotes import (
    FindQuotes,
    SpeakersAgree,
    TrimmedQuote,
    evaluate_quotes,
    measure_quotes,
    pair_quotes,
    trim_quotes,
)
from benchmarks.speakers import same_name, same_name_or_mention
from tests.benchmarks.factories import SPEECH, make_quote, write_json_lines

TEXT = "“One two three four five,” said Ada. “Six,” said Ben. He was “…” then."
FIVE, SIX = SpeakerQuote(1, 25, "Ada", None), SpeakerQuote(38, 42, "Ben", None)
GOLD = QuoteDocument(TEXT, (FIVE, SIX))


def quote_finder_returning(*found: SpeakerQuote) -> FindQuotes:
    """Find the same in every text."""
    return lambda _text: found


def quote_of(words: str, speaker: str = "Ada") -> SpeakerQuote:
    start = TEXT.index(words)
    return SpeakerQuote(start, start + len(words), speaker, None)


def trim_all_quotes(*quotations: SpeakerQuote) -> list[TrimmedQuote]:
    return trim_quotes(TEXT, quotations, min_words=1)


@pytest.mark.parametrize(
    ("found", "span", "speaker", "joint", "joint3"),
    [
        pytest.param([FIVE, SIX], 100, 100, 100, 100, id="all"),
        pytest.param([], 0, 0, 0, 0, id="nothing"),
        pytest.param([FIVE], 66.67, 100, 66.67, 100, id="the longer one"),
        pytest.param([SIX], 66.67, 100, 66.67, 0, id="the shorter one"),
        pytest.param([FIVE, SIX, quote_of("He was")], 80, 100, 80, 100, id="one too many"),
        pytest.param([FIVE, SIX, quote_of("“…”")], 100, 100, 100, 100, id="nothing but points doesn't count"),
        pytest.param([FIVE._replace(speaker="Ben"), SIX], 100, 50, 50, 0, id="another speaker"),
        pytest.param([quote_of("One two three four"), SIX], 100, 100, 100, 100, id="four of five words"),
        pytest.param([quote_of("One two three"), SIX], 50, 100, 50, 0, id="three of five words"),
        pytest.param([quote_of("One two three"), quote_of("four five")], 0, 0, 0, 0, id="in two parts"),
        pytest.param([quote_of("“One two three four five,” ")], 66.67, 100, 66.67, 100, id="with its marks"),
    ],
)
def test_figures(
    found: Sequence[SpeakerQuote], span: float, speaker: float, joint: float, joint3: float
) -> None:
    figures = evaluate_quotes(quote_finder_returning(*found), same_name, [GOLD])
    measured = [figures[name] for name in ("span_F1", "speaker", "joint_F1", "joint3_F1")]
    assert measured == [span, speaker, joint, joint3]


def test_the_figures_are_over_all_documents_together() -> None:
    empty = QuoteDocument(TEXT, ())
    assert evaluate_quotes(quote_finder_returning(FIVE, SIX), same_name, [GOLD, empty])["span_F1"] == 66.67


def test_a_text_is_read_once() -> None:
    calls = []

    def find(text: str) -> Sequence[SpeakerQuote]:
        calls.append(text)
        return ()

    evaluate_quotes(find, same_name, [GOLD])
    assert calls == [TEXT]


def test_speakers_are_judged_as_told() -> None:
    assert (
        evaluate_quotes(
            quote_finder_returning(FIVE, SIX), lambda gold, _found: gold.speaker == "Ben", [GOLD]
        )["speaker"]
        == 50
    )


def test_of_gold_that_is_there_twice_the_first_counts() -> None:
    twice = QuoteDocument(TEXT, (FIVE, quote_of("“One two three four five,”", "Ben"), SIX))
    figures = evaluate_quotes(quote_finder_returning(FIVE, SIX), same_name, [twice])
    assert (figures["span_F1"], figures["speaker"]) == (100, 100)


def test_gold_is_matched_in_the_order_of_the_text() -> None:
    four, five = quote_of("two three four five", "Ben"), quote_of("One two three four five")
    figures = evaluate_quotes(quote_finder_returning(five), same_name, [QuoteDocument(TEXT, (four, five))])
    assert (figures["span_F1"], figures["speaker"]) == (66.67, 100)


@pytest.mark.parametrize(
    ("words", "least", "expected"),
    [
        pytest.param("“Six,” ", 1, ["Six"], id="marks and spaces are cut off"),
        pytest.param("said", 1, ["said"], id="nothing to cut off"),
        pytest.param("“One two three", 3, ["One two three"], id="just enough words"),
        pytest.param("“One two", 3, [], id="too few words"),
        pytest.param("“…”", 1, [], id="no word"),
    ],
)
def test_what_counts(words: str, least: int, expected: list[str]) -> None:
    found = trim_quotes(TEXT, [quote_of(words)], least)
    assert [TEXT[each.quote.start : each.quote.end] for each in found] == expected


def test_the_best_is_matched() -> None:
    gold, found = (
        trim_all_quotes(FIVE),
        trim_all_quotes(quote_of("One two three four"), FIVE, quote_of("two three four five")),
    )
    assert list(pair_quotes(gold, found)) == [(gold[0], found[1])]


def test_of_equally_good_ones_the_first_is_matched() -> None:
    gold, found = (
        trim_all_quotes(FIVE),
        trim_all_quotes(quote_of("two three four five"), quote_of("One two three four")),
    )
    assert list(pair_quotes(gold, found)) == [(gold[0], found[0])]


STRETCHES = st.lists(
    st.builds(
        lambda start, length: TrimmedQuote(
            SpeakerQuote(start, start + length, "", None), frozenset(range(start, start + length))
        ),
        st.integers(0, 9),
        st.integers(1, 9),
    ),
    unique=True,
)


@given(STRETCHES, STRETCHES)
def test_each_is_matched_once_at_most_and_with_much_of_the_same(
    gold: list[TrimmedQuote], found: list[TrimmedQuote]
) -> None:
    pairs = list(pair_quotes(gold, found))
    ours, theirs = [one for one, _ in pairs], [other for _, other in pairs]
    assert len(set(ours)) == len(ours)
    assert len(set(theirs)) == len(theirs)
    assert all(
        5 * len(one.word_starts & other.word_starts) >= 4 * len(one.word_starts | other.word_starts)
        for one, other in pairs
    )


@given(STRETCHES)
def test_the_gold_itself_agrees_with_the_gold(gold: list[TrimmedQuote]) -> None:
    assert list(pair_quotes(gold, gold)) == [(each, each) for each in gold]


@pytest.mark.parametrize(
    ("file", "agree"),
    [
        pytest.param("quotes/ggt-dev.jsonl", same_name, id="by name"),
        pytest.param("quotes/polnear-dev.jsonl", same_name_or_mention, id="by name or mention"),
    ],
)
def test_footnote_finds_plain_quotations(data: Path, file: str, agree: SpeakersAgree) -> None:
    expected = {"span_F1": 100, "speaker": 100, "joint_F1": 100, "joint3_F1": 100}
    figures = measure_quotes(file, agree, data)
    assert {name: value for name, value in figures.items() if name != "ms_per_kB"} == expected


@pytest.mark.parametrize(
    ("speaker", "agree", "right"),
    [
        pytest.param("Ben Holm", same_name, 0, id="a wrong gold name"),
        pytest.param("Ben Holm", same_name_or_mention, 100, id="a wrong gold name at the right place"),
    ],
)
def test_a_wrong_gold_speaker_shows(tmp_path: Path, speaker: str, agree: SpeakersAgree, right: float) -> None:
    row = {"text": SPEECH, "quotes": [make_quote(SPEECH, "The river is rising fast", speaker, "Ada Nyberg")]}
    write_json_lines(tmp_path / "quotes.jsonl", [row])
    figures = measure_quotes("quotes.jsonl", agree, tmp_path)
    assert (figures["span_F1"], figures["speaker"]) == (100, right)
