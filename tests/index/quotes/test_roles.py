"""find_roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.quotes import find_quotations
from index.quotes.roles import MAX_ROLE_CHARS, find_roles
from tests.index.samples import valid_text


def find_speaker_roles(text: str) -> dict[str, str]:
    return dict(find_roles(text, find_quotations(text)))


def find_single_role(text: str) -> str:
    """Find the role of the only speaker."""
    return find_speaker_roles(text).get("Ada Nyberg", "")


@pytest.mark.parametrize(
    ("introduced", "expected"),
    [
        pytest.param("Harbour spokesman Ada Nyberg", "Harbour spokesman", id="role"),
        pytest.param("The former harbour director Ada Nyberg", "former harbour director", id="article"),
        pytest.param("For the board, harbour engineer Ada Nyberg", "engineer", id="mark-after-the-article"),
        pytest.param("Prime Minister Ada Nyberg", "Prime Minister", id="two-words"),
        pytest.param("Leith’s foreign minister Ada Nyberg", "Leith’s foreign minister", id="possessive"),
        pytest.param("U.S. Senator Ada Nyberg", "U.S. Senator", id="abbreviation"),
        pytest.param("In May, then-mayor Ada Nyberg", "then-mayor", id="hyphen"),
        pytest.param("The actor and author Ada Nyberg", "actor and author", id="two-roles"),
        pytest.param("On Monday Leith mayor Ada Nyberg", "Leith mayor", id="day-before"),
        pytest.param("In Bergen, harbour director Ada Nyberg", "director", id="word-that-may-be-a-verb"),
        pytest.param("Mr Vale met chief engineer Ada Nyberg, who", "chief engineer", id="verb-before"),
        pytest.param("Replacing Mayor Ada Nyberg", "Mayor", id="participle-before"),
    ],
)
def test_a_role_before_the_name(introduced: str, expected: str) -> None:
    assert find_single_role(f"{introduced} said: “We build a bridge now.”") == expected


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        pytest.param(", head of the harbour board,", "head of the harbour board", id="between-commas"),
        pytest.param(", the head of the board,", "head of the board", id="article"),
        pytest.param(", the board’s chief engineer,", "the board’s chief engineer", id="whose"),
        pytest.param(", then Harbour Administrator,", "then Harbour Administrator", id="then"),
        pytest.param(", 54, a nurse from Leith,", "nurse from Leith", id="age"),
        pytest.param(" (director of the U.S. museum)", "director of the U.S. museum", id="brackets"),
        pytest.param(", president and CEO of Leith Ships,", "president and CEO of Leith Ships", id="and"),
        pytest.param(
            ", Deputy Director-General for Ships, LEITH,", "Deputy Director-General for Ships", id="comma"
        ),
        pytest.param(", director of the port, who is 54,", "director of the port", id="who"),
    ],
)
def test_a_role_after_the_name(remark: str, expected: str) -> None:
    assert find_single_role(f"“We build a bridge now,” said Ada Nyberg{remark} on Monday.") == expected


def test_a_role_at_a_sentence_s_end() -> None:
    assert (
        find_single_role("“We build a bridge now,” said Ada Nyberg, the mayor of Leith.") == "mayor of Leith"
    )


def test_a_role_before_the_name_and_a_comma() -> None:
    text = "The board met. The head of the board, Ada Nyberg, said: “We build a bridge now.”"
    assert find_single_role(text) == "head of the board"


def test_of_two_roles_beside_a_name_the_longer_one_counts() -> None:
    text = "“We build a bridge now,” said Senator Ada Nyberg, chair of the harbour committee."
    assert find_single_role(text) == "chair of the harbour committee"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ada Nyberg, who came late, said:", id="no-role"),
        pytest.param("His lawyer Ada Nyberg said:", id="whose-it-is-is-lost"),
        pytest.param("Ada Nyberg, his lawyer, said:", id="whose-it-is-after-the-name"),
        pytest.param("Ada Nyberg, Tom Vale and a director said:", id="list"),
        pytest.param("Ada Nyberg, called the best director, said:", id="participle"),
        pytest.param("Dr. Ada Nyberg said:", id="title-alone"),
        pytest.param("Her sister Ada Nyberg said:", id="kin"),
        pytest.param("The spokesman\nAda Nyberg said:", id="another-line"),
        pytest.param("Ada Nyberg, minister that has no time, said:", id="verb-within"),
        pytest.param(f"Ada Nyberg, director of {'the port and ' * 9} the ships, said:", id="too-long"),
        pytest.param("Ada Nyberg (director, said:", id="bracket-that-stays-open"),
    ],
)
def test_nothing_rather_than_nonsense(sentence: str) -> None:
    assert find_single_role(f"{sentence} “We build a bridge now.”") == ""


def test_the_first_mention_with_a_role_tells_it() -> None:
    text = (
        "Ada Nyberg came to Leith. Harbour engineer Ada Nyberg works there.\n\n"
        "“We build a bridge now,” said Mayor Ada Nyberg."
    )
    assert find_single_role(text) == "Harbour engineer"


def test_a_part_of_the_name_beside_the_quotation_tells_it_too() -> None:
    text = "Ada Nyberg came to Leith.\n\n“We build a bridge now,” said Nyberg, the mayor of Leith."
    assert find_single_role(text) == "mayor of Leith"


def test_each_speaker_has_a_role_of_their_own() -> None:
    text = (
        "“We build a bridge now,” said Ada Nyberg, the mayor of Leith. "
        "“It will never stand,” said harbour engineer Tom Vale. “Nobody asked us,” said the ministry."
    )
    assert find_speaker_roles(text) == {"Ada Nyberg": "mayor of Leith", "Tom Vale": "engineer"}


ROLE_TEXT_PIECES = st.sampled_from(
    [
        "“We build,” said Ada Nyberg",
        "“Never again.”",
        ", head of the board,",
        " (director",
        ")",
        "Mayor Ada Nyberg said: “No, never.”",
        "the chief ",
        "of and ",
        ". ",
        "\n\n",
        "Leith ",
    ]
)


@given(st.lists(ROLE_TEXT_PIECES, max_size=20).map("".join) | valid_text)
def test_every_role_stands_in_the_text(text: str) -> None:
    for role in find_speaker_roles(text).values():
        assert role in text
        assert role == role.strip() != ""
        assert len(role) <= MAX_ROLE_CHARS


@pytest.mark.parametrize(
    "filling",
    [
        pytest.param("the chief ", id="roles"),
        pytest.param("A. ", id="initials"),
        pytest.param("Ada Nyberg, ", id="names"),
        pytest.param("x", id="one-word"),
        pytest.param(" ", id="spaces"),
    ],
)
def test_long_runs_are_no_trouble(filling: str) -> None:
    run = filling * (200_000 // len(filling))
    assert find_single_role(f"{run}Ada Nyberg, the mayor,{run} said “We build a bridge now.”") in (
        "",
        "mayor",
    )
