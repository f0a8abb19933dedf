"""find_marked_quotations; square brackets mark the expected spans in the cases."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.quotes.quotation_marks import find_marked_quotations
from tests.index.samples import any_text, mixed_text

marks_and_words = st.lists(
    st.sampled_from(
        ["“", "”", '"', "'", "‘", "’", "''", "``", "„", "«", "»", "a", "b.", " ", ",", "\n", "\n\n", "6"]
    )
).map("".join)


def quoted_texts(text: str) -> list[str]:
    return [text[quoted.start : quoted.end] for quoted in find_marked_quotations(text)]


def check_marked_quotations(marked: str) -> None:
    """Assert that exactly the spans in square brackets are found."""
    expected = re.findall(r"\[(.*?)\]", marked, re.DOTALL)
    assert quoted_texts(marked.replace("[", "").replace("]", "")) == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("“[It sank,]” she said.", id="curly"),
        pytest.param('"[It sank,]" she said.', id="straight"),
        pytest.param("``[It sank,]'' she said.", id="typewriter"),
        pytest.param("''[It sank,]'' she said.", id="two-apostrophes"),
        pytest.param("She said it was \"[late]'' again.", id="straight-and-two-apostrophes"),
        pytest.param("“[It sank.] “[It sank twice.]” Nobody knew.", id="missing-where-a-sentence-ends"),
        pytest.param("“It sank, she said. “[It sank twice.]” Nobody knew.", id="missing-and-words-between"),
        pytest.param("„[Es sank]“, sagte sie.", id="german"),
        pytest.param("»[Es sank]«, sagte sie.", id="german-guillemets"),
        pytest.param("« [Il a coulé] », dit-elle.", id="french-with-spaces"),
        pytest.param("«[Il a coulé]», dit-elle.", id="french"),
        pytest.param("”[Den sjönk]”, sade hon.", id="swedish"),
        pytest.param('“[It sank,]" she said.', id="curly-closed-by-straight"),
        pytest.param('"[It sank,]” she said.', id="straight-closed-by-curly"),
        pytest.param('(He said "[no.]")', id="in-brackets"),
        pytest.param('The ferry—"[the old one]"—sank.', id="between-dashes"),
        pytest.param('"[One]" and "[two]", "[three]".', id="several"),
        pytest.param("“[One]”“[two]”", id="neighbours"),
    ],
)
def test_marks_pair(marked: str) -> None:
    check_marked_quotations(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("“[She told me ‘never’ and left,]” he said.", id="single-within-double"),
        pytest.param("“[The ferry “Aurora” is late,]” he said.", id="curly-within-curly"),
        pytest.param("“[The ferry “Aurora” and the “Borea” are late,]” he said.", id="two-within-one"),
        pytest.param("‘[The ferry “Aurora” is very late,]’ he said.", id="double-within-single"),
        pytest.param("“[He called it «un désastre» then,]” she said.", id="guillemets-within-curly"),
    ],
)
def test_quotations_within_quotations_belong_to_the_words(marked: str) -> None:
    check_marked_quotations(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("‘[It’s late,]’ she said. ‘[I won’t wait.]’", id="curly"),
        pytest.param("'[It's late,]' she said. '[I won't wait.]'", id="straight"),
        pytest.param("'[A blow to the workers' trust]', she said.", id="possessive-within"),
        pytest.param("He called it '[a disgrace]' and '[a joke]'.", id="partial"),
    ],
)
def test_single_marks_count_where_there_are_no_double_ones(marked: str) -> None:
    check_marked_quotations(marked)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The workers' union and the dockers' union met in the '90s.", id="apostrophes"),
        pytest.param("Rock 'n' roll, 'tis said, is here.", id="elisions"),
        pytest.param("He is 6' 2\" tall; she is 5'11\".", id="feet-and-inches"),
        pytest.param('A 27" screen and a 15" one.', id="inches"),
        pytest.param("“”", id="nothing-between"),
        pytest.param("“ … ”", id="nothing-to-read-between"),
        pytest.param("He said: “It sank.", id="never-closed"),
        pytest.param("It sank,” he said.", id="never-opened"),
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert quoted_texts(text) == []


def test_inches_within_a_quotation_do_not_close_it() -> None:
    check_marked_quotations('"[I want a 27" screen,]" she said.')


def test_a_mark_that_is_never_closed_loses_one_quotation_only() -> None:
    check_marked_quotations("“It sank, he said. Nobody knew.\n\n“[We are late,]” she said. “[Very late.]”")


def test_a_mark_that_is_never_closed_does_not_reach_into_the_next_paragraph() -> None:
    check_marked_quotations("“It sank.\n\nNobody knew.\n\n“[We are late,]” she said.")


def test_a_mark_that_is_lost_within_a_paragraph_loses_one_quotation_only() -> None:
    check_marked_quotations("“It sank, he said. “[We are late,]” she said.")


def test_a_quotation_of_several_paragraphs_opens_each_and_closes_once() -> None:
    check_marked_quotations("She said: “[One.]\n\n“[Two.]\n\n“[Three.]” Then she left. “[Four.]”")


def test_lines_may_be_paragraphs() -> None:
    check_marked_quotations("She said: “[One.]\n“[Two.]”\nThen she left.")


def test_a_quotation_may_go_on_in_the_next_line() -> None:
    check_marked_quotations("She said: “[One,\ntwo.]” Then she left.")


def test_turns_of_a_transcript_are_no_quotations() -> None:
    check_marked_quotations('"NYBERG: It sank.\n\n"CARTER: It did not.\n\n"[And then it did.]"')


def test_the_marks_lie_around_the_words() -> None:
    text = "He said: “ Yes. ” Then"
    (quoted,) = find_marked_quotations(text)
    assert (text[quoted.start : quoted.end], text[quoted.opening_start : quoted.closing_end]) == (
        "Yes.",
        "“ Yes. ”",
    )


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("“", id="opening"),
        pytest.param('"', id="straight"),
        pytest.param("‘", id="single"),
        pytest.param("“a “b” ", id="nested"),
        pytest.param("“ABC DEF ", id="capitals"),
        pytest.param("“a\n\n", id="paragraphs"),
        pytest.param("«a", id="guillemets"),
        pytest.param("6' 2\" ", id="inches"),
    ],
)
def test_hostile_marks_cost_little(piece: str) -> None:
    assert len(find_marked_quotations(piece * 20_000)) <= 20_000


@given(any_text | mixed_text | marks_and_words)
def test_stretches_are_in_order_and_apart(text: str) -> None:
    place = 0
    for quoted in find_marked_quotations(text):
        assert place <= quoted.opening_start < quoted.start < quoted.end <= quoted.closing_end <= len(text)
        assert text[quoted.start : quoted.end].strip() == text[quoted.start : quoted.end]
        place = quoted.closing_end
