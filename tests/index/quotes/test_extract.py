"""find_quotations: forms of quotations, and properties on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.quotes import FoundQuotation, find_quotations
from tests.index.samples import any_text, mixed_text

QUOTING_TEXT_PIECES = """
“Yes,”|"No."|‘Well,’|she|they|Ada Nyberg|Mr Carter|said|told|that|the mayor|the|council|it|:|.|,|—|and|who
|as saying|according to|in her words|\n\n|called|by|was|though|“|”|x|A company,|READ MORE:|(Reuters)
"""
quoting_text = st.lists(
    st.sampled_from([piece.strip(" ") for piece in QUOTING_TEXT_PIECES.strip().split("|")])
).map(" ".join)
"""Text composed of parts of quotations."""


def extract_rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Text, speaker and cue of each quotation."""
    return [(quotation.text, quotation.speaker, quotation.cue) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It sank,” said Ada Nyberg.", [("It sank,", "Ada Nyberg", "said")], id="turned"),
        pytest.param(
            "“It sank,” Ada Nyberg said.", [("It sank,", "Ada Nyberg", "said")], id="straight-order"
        ),
        pytest.param("Ada Nyberg said: “It sank.”", [("It sank.", "Ada Nyberg", "said")], id="colon"),
        pytest.param("Ada Nyberg said, “It sank.”", [("It sank.", "Ada Nyberg", "said")], id="comma"),
        pytest.param("Ada Nyberg: “It sank.”", [("It sank.", "Ada Nyberg", ":")], id="colon-alone"),
        pytest.param("“It sank.” — Ada Nyberg", [("It sank.", "Ada Nyberg", "—")], id="signed"),
        pytest.param(
            "Ada Nyberg said that the pier was “unsafe for everyone”.",
            [("unsafe for everyone", "Ada Nyberg", "said")],
            id="partial",
        ),
        pytest.param(
            "It was “a sad day”, Ada Nyberg said.", [("a sad day", "Ada Nyberg", "said")], id="partial-before"
        ),
        pytest.param(
            "“Why,” asked Ada Nyberg, “did it sink?”",
            [("Why,", "Ada Nyberg", "asked"), ("did it sink?", "Ada Nyberg", "asked")],
            id="split",
        ),
        pytest.param(
            "The mayor said the plan was “mad” and “a waste of time”.",
            [("mad", "mayor", "said"), ("a waste of time", "mayor", "said")],
            id="two-parts",
        ),
        pytest.param(
            "“It sank,” Ada Nyberg said. “Nobody died.”",
            [("It sank,", "Ada Nyberg", "said"), ("Nobody died.", "Ada Nyberg", None)],
            id="goes-on",
        ),
        pytest.param(
            "Ada Nyberg said: “One.\n\n“Two.\n\n“Three.” Then she left.",
            [("One.", "Ada Nyberg", "said"), ("Two.", "Ada Nyberg", None), ("Three.", "Ada Nyberg", None)],
            id="paragraphs",
        ),
        pytest.param(
            "'It is late,' said Ada Nyberg. 'I won't wait.'",
            [("It is late,", "Ada Nyberg", "said"), ("I won't wait.", "Ada Nyberg", None)],
            id="single-marks",
        ),
        pytest.param(
            "According to the treaty, the sea is “free for all”.",
            [("free for all", "treaty", "according to")],
            id="according-to",
        ),
        pytest.param(
            "In the words of the mayor, it is “a wreck”.",
            [("a wreck", "mayor", "in the words of")],
            id="in-the-words-of",
        ),
        pytest.param(
            "He was described as “a quiet man” by his neighbour Ida Falk.",
            [("a quiet man", "Ida Falk", "described")],
            id="passive",
        ),
        pytest.param("“Never!” Ada Nyberg wrote.", [("Never!", "Ada Nyberg", "wrote")], id="cry"),
        pytest.param(
            "Ada Nyberg has used the word “wreck” before.",
            [("wreck", "Ada Nyberg", "used")],
            id="used-the-word",
        ),
        pytest.param(
            "Ada Nyberg called him “Mister Misery”.",
            [("Mister Misery", "Ada Nyberg", "called")],
            id="called-a-name",
        ),
    ],
)
def test_a_quotation_is_found_with_speaker_and_cue(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The words “space race” are back.", id="term"),
        pytest.param("A “ghost ferry” is a ship without a crew.", id="explained"),
        pytest.param("By “ghost ferry” she means a ship without a crew, she said.", id="meant"),
        pytest.param("The so-called “ghost ferry” sank.", id="so-called"),
        pytest.param("She read the novel “The Long Night of Rain”.", id="novel"),
        pytest.param("Ada Nyberg said the show “Harbour Lights” was over.", id="show"),
        pytest.param("Ada Nyberg sailed on the “Aurora Borealis”.", id="ship"),
        pytest.param("The ferry's “safe” mode failed.", id="scare"),
        pytest.param("Ada “Sunny” Nyberg said that it sank.", id="nickname"),
        pytest.param("A boat called “Aurora” sank.", id="name"),
        pytest.param("The device is referred to as “the box”.", id="referred-to-as"),
        pytest.param("He was called “a hero”.", id="nobody-calls"),
        pytest.param("Ada Nyberg said it was 6' 2\" high.", id="inches"),
        pytest.param("", id="empty"),
    ],
)
def test_what_nobody_said_is_left_out(text: str) -> None:
    assert find_quotations(text) == []


def test_a_whole_sentence_without_a_speaker_is_found_without_one() -> None:
    (quotation,) = find_quotations("The sign is old. “Nobody may enter the harbour at night.”")
    assert (quotation.speaker, quotation.how, quotation.confidence) == (None, "none", 0)


def test_where_the_speaker_is_named_is_told() -> None:
    text = "Ada Nyberg left. “It sank,” she said. “Nobody died.”"
    mentions = [(quotation.speaker_start, quotation.speaker_end) for quotation in find_quotations(text)]
    assert [text[start:end] for start, end in mentions] == ["she", "she"]


def test_words_that_name_nobody_known_are_told_all_the_same() -> None:
    text = "“It sank,” they said."
    (quotation,) = find_quotations(text)
    assert (quotation.speaker, text[quotation.speaker_start : quotation.speaker_end]) == (None, "they")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        pytest.param("“It sank,” Ada Nyberg said.", ["named"], id="named"),
        pytest.param("Ada Nyberg left. “It sank,” Nyberg said.", ["surname"], id="surname"),
        pytest.param("Ada Nyberg left. “It sank,” she said.", ["pronoun"], id="pronoun"),
        pytest.param("“It sank,” the ministry said.", ["noun"], id="noun"),
        pytest.param("“It sank,” Ada Nyberg said. “It did.”", ["named", "continued"], id="continued"),
        pytest.param("“It sank,” he said.", ["none"], id="none"),
    ],
)
def test_how_the_speaker_was_found_is_told(text: str, how: list[str]) -> None:
    assert [quotation.how for quotation in find_quotations(text)] == how


def test_the_surer_ways_are_more_confident() -> None:
    text = "Ada Nyberg left. “So,” Nyberg said. “Yes,” she said. “It sank,” said the ministry. “No,” I said."
    by_how = {quotation.how: quotation.confidence for quotation in find_quotations(text)}
    assert by_how["surname"] > by_how["pronoun"] > by_how["noun"] > by_how["none"]


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("“a b c,” said X, ", id="one-long-sentence"),
        pytest.param("“Yes,” he said. ", id="pronouns"),
        pytest.param("Ada said Bo told Cy that Di ", id="verbs"),
        pytest.param("X: “Yes.” ", id="colons"),
        pytest.param("‘a’ ", id="single-marks"),
        pytest.param("Mr Abc Smith met. ", id="namesakes"),
        pytest.param("(/", id="credits"),
        pytest.param("in her words ", id="phrases"),
        pytest.param("AB", id="one-word"),
    ],
)
def test_hostile_text_costs_little(piece: str) -> None:
    text = "“Yes,” she said. " + piece * (40_000 // len(piece))
    assert len(find_quotations(text)) < len(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nyberg " + "a" * 200_000 + " and said “no”.", id="long-word"),
        pytest.param("“A b c d" + "!" * 200_000 + "a” Then", id="long-marks"),
        pytest.param("“A b c d" + ". " * 100_000 + "a” Then", id="long-ellipsis"),
        pytest.param("“" + "A" * 200_000 + "\n\n“b”", id="long-capitals"),
        pytest.param("“Yes” " + " " * 200_000 + "said A. " + " " * 200_000, id="long-gap"),
    ],
)
def test_long_runs_cost_little(text: str) -> None:
    assert len(find_quotations(text)) <= 2


@given(any_text | mixed_text | quoting_text)
def test_quotations_stand_in_the_text_in_order(text: str) -> None:
    position = 0
    for quotation in find_quotations(text):
        assert position <= quotation.start < quotation.end <= len(text)
        assert quotation.text == text[quotation.start : quotation.end]
        position = quotation.end


@given(mixed_text | quoting_text)
def test_a_mention_stands_in_the_text_and_a_speaker_has_one(text: str) -> None:
    for quotation in find_quotations(text):
        if quotation.speaker_start is None or quotation.speaker_end is None:
            assert quotation.speaker is None
            assert quotation.speaker_start is quotation.speaker_end
        else:
            assert 0 <= quotation.speaker_start < quotation.speaker_end <= len(text)
        assert (quotation.speaker is None) == (quotation.how == "none") == (quotation.confidence == 0)


@given(quoting_text)
def test_reading_twice_finds_the_same(text: str) -> None:
    first: list[FoundQuotation] = find_quotations(text)
    assert find_quotations(text) == first
