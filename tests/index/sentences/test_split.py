"""split_sentences: what ends a sentence, what doesn't, and what holds for any text.

In the cases below a bar marks the places where the text should be split.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.languages.en import abbreviations, boundary_words
from index.sentences.split import split_sentences


def check_sentences(marked: str) -> None:
    """Check that the text is split at its bars."""
    text = marked.replace("|", "")
    expected = [sentence.strip() for sentence in marked.split("|")]
    assert [text[start:end] for start, end in split_sentences(text)] == expected


def text_of_spans(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text of the spans without white space."""
    return "".join("".join(text[start:end].split()) for start, end in spans)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("The ferry left at dawn.| Nobody waved.", id="period"),
        pytest.param("Who paid?| The town did!| Nobody else.", id="question-and-exclamation"),
        pytest.param("It rained for 2.5 hours.| Then it snowed.", id="decimal"),
        pytest.param("The tower was built in 1911.| It still stands.", id="year"),
        pytest.param("The recipe needs flour .| Eggs , too .", id="space-before-the-period"),
        pytest.param("i lost my keys again.| anyone seen them?| thanks", id="no-capitals"),
        pytest.param(
            "Open notes.txt and plan.md first.| See docs.example.org/a.html for more.", id="file-names"
        ),
    ],
)
def test_ordinary_sentences(marked: str) -> None:
    check_sentences(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("We met Dr. Okafor and Mrs. Lund.| They smiled.", id="titles"),
        pytest.param("Bring fruit, e.g. Conference pears, i.e. the long ones.", id="links"),
        pytest.param("A novel by P. G. W. Harrow.| It sold well.", id="initials"),
        pytest.param("The poet J.-P. Morel wrote it.", id="initials-with-hyphen"),
        pytest.param("It was Henry V.| He won.", id="initial-before-everyday-word"),
        pytest.param("She works for the U.S. Navy in Guam.", id="acronym-before-name"),
        pytest.param("She moved to the U.S.| She never came back.", id="acronym-ends-sentence"),
        pytest.param(
            "Drive along U.S. 66 and cross the U.K. (in summer) by train.", id="acronym-before-number"
        ),
        pytest.param("Lumen Inc. chairman Ada Boyle quit.| Lumen Inc.| The end.", id="neutral"),
        pytest.param("Turn to p. 12, then to Vol. 3, No. 5.| No. 5 is best.", id="before-numbers"),
        pytest.param("Did he agree?| He said no.| Five others agreed.", id="word-not-abbreviation"),
        pytest.param("They sell rope, nails, etc. in the shop.", id="etc-goes-on"),
        pytest.param("They sell rope, nails, etc.| Paint is next door.", id="etc-ends"),
        pytest.param("Doors open at 7 p.m. Friday and close at 2 a.m. EST.", id="time-goes-on"),
        pytest.param("Doors open at 7 p.m.| Tickets are free.", id="time-ends"),
        pytest.param("Some cases (e. g. these two) are open.", id="spelled-with-space"),
        pytest.param("Take any x.| Zero is fine.", id="small-letter-is-no-initial"),
        pytest.param("It runs on Yahoo! and elsewhere.", id="name-with-a-mark"),
        pytest.param("It runs on Yahoo!| The rest is ours.", id="name-with-a-mark-ends"),
    ],
)
def test_abbreviations(marked: str) -> None:
    check_sentences(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("“Why now?” he asked.| “Because.”| He left.", id="lower-case-after-question"),
        pytest.param('"Stop!" Marta Weiss shouted.| Nobody did.', id="speaker-after-cry"),
        pytest.param('"We are done."| Marta said no more.', id="no-speaker-after-period"),
        pytest.param("She read “Whose Garden?” (1987) twice.", id="year-after-title"),
        pytest.param("He shrugged (as always).| (It was late.)| So did I.", id="brackets"),
        pytest.param("He brought bread (rye, etc.) and salt.", id="bracket-goes-on"),
        pytest.param('The war is over . "| Crowds cheered .', id="spaced-quote"),
        pytest.param("The dam broke.[12]| Two villages flooded. [3, 4]| Rain fell.", id="citations"),
        pytest.param("The law was repealed.7| Few noticed. 8| Then it came back.", id="footnote-numbers"),
        pytest.param("**It works.**| _Really._| Yes.", id="markdown-emphasis"),
    ],
)
def test_what_closes_a_sentence(marked: str) -> None:
    check_sentences(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Well... maybe tomorrow.", id="before-lower-case"),
        pytest.param("And then...| Nothing happened.", id="before-capital"),
        pytest.param("We could ... I guess ... Peru might help.", id="pause"),
        pytest.param("Peace is near . . .| The talks go on.", id="spaced-dots"),
        pytest.param("It ended.| [...] The rest is lost.", id="leads-in"),
        pytest.param("No way!!!| Really?!| Yes…| The end.", id="repeated-marks"),
    ],
)
def test_ellipses_and_runs(marked: str) -> None:
    check_sentences(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("The soup was good.|The bread was not.", id="forgotten-space"),
        pytest.param("Really??|yes really", id="forgotten-space-after-run"),
        pytest.param("Order at Example.Com today.", id="web-site-with-capitals"),
        pytest.param("Node.js and ASP.NET both ran.", id="product-names"),
        pytest.param("i got the job :)| Now i need a flat", id="emoticon-ends"),
        pytest.param("Great news! :-D| we won :( but lost later", id="emoticon-after-mark"),
        pytest.param("The odds (at 12:30) Mara gave were http://example.org to one.", id="no-emoticon"),
        pytest.param("It was over.| ***| Years went by.", id="separator"),
        pytest.param("-----Original Message-----| Hello there", id="mail-ruler"),
        pytest.param("From: Ann <ann@example.org>| Subject: hello", id="address-in-brackets"),
        pytest.param("Email: ann@example.org| hello all", id="address"),
        pytest.param("http://example.org/1| http://example.org/2", id="links"),
    ],
)
def test_web_text(marked: str) -> None:
    check_sentences(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("1. First we dig.| 2. Then we plant.", id="enumeration"),
        pytest.param("On Jan. 1.| Nothing moved.", id="date-is-no-item"),
        pytest.param("Buy:\n|- milk\n|- eggs\n|(b) bread", id="bullets"),
        pytest.param(
            "A Short Heading\n|The text below it goes on for quite a while, in one line.", id="heading"
        ),
        pytest.param(
            "The committee that was set up last spring to look into the\nHarbour Road affair has resigned.",
            id="wrapped-line",
        ),
        pytest.param("a line that ends\nin the middle", id="lower-case-goes-on"),
        pytest.param("No period here\n\n|and none there\n \t\n|or there", id="blank-lines"),
        pytest.param("One.\r\n\r\n|Two.\r\n|Three.", id="windows-lines"),
    ],
)
def test_lines(marked: str) -> None:
    check_sentences(marked)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "\t \x0b\x1c\u2003"], ids=["empty", "space", "lines", "controls"]
)
def test_no_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


@pytest.mark.parametrize(
    ("unit", "sentences"),
    [
        pytest.param(".", 1, id="dots"),
        pytest.param(". ", 1, id="spaced-dots"),
        pytest.param("x", 1, id="one-word"),
        pytest.param('"', 1, id="quotes"),
        pytest.param('."', 1, id="dots-and-quotes"),
        pytest.param("a.", 1, id="letters-and-dots"),
        pytest.param("A. ", 1, id="initials"),
        pytest.param("* ", 33_334, id="stars"),
        pytest.param("http://", 1, id="schemes"),
        pytest.param("<a@", 1, id="addresses"),
        pytest.param(":)", 1, id="emoticons"),
        pytest.param("\n\x0b", 0, id="white-space"),
        pytest.param("Go!\n\n", 100_000, id="paragraphs"),
        pytest.param("Go on.\n", 100_000, id="lines"),
    ],
)
def test_hostile_input(unit: str, sentences: int) -> None:
    """No case takes quadratic time for 100,000 copies."""
    text = unit * 100_000
    spans = split_sentences(text)
    assert len(spans) == sentences
    assert text_of_spans(text, spans) == "".join(text.split())


SENTENCE_TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=" \n\t\r\x0b\x1c\x85aB1.!?…:;,-*=<>@()[]{}'\"“”‘’»_/", max_size=80),
    st.lists(
        st.sampled_from(
            [
                "Mr.",
                "U.S.",
                "e.g.",
                "...",
                "“Why?”",
                "he",
                "The",
                "said",
                "1.",
                "[2]",
                ":)",
                "***",
                "\n",
                "\n \n",
            ]
        )
    ).map(" ".join),
)


@given(SENTENCE_TEXTS)
def test_spans_are_ordered_and_stripped(text: str) -> None:
    spans = split_sentences(text)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(SENTENCE_TEXTS)
def test_spans_cover_all_but_white_space(text: str) -> None:
    assert text_of_spans(text, split_sentences(text)) == "".join(text.split())


@given(SENTENCE_TEXTS)
def test_spans_never_cross_a_blank_line(text: str) -> None:
    assert not any(re.search(r"\n\s*\n", text[start:end]) for start, end in split_sentences(text))


@example(first="P", second="0. 0")
@given(SENTENCE_TEXTS, SENTENCE_TEXTS)
def test_paragraphs_are_split_on_their_own(first: str, second: str) -> None:
    offset = len(first) + 2
    apart = split_sentences(first) + [
        (start + offset, end + offset) for start, end in split_sentences(second)
    ]
    assert split_sentences(f"{first}\n\n{second}") == apart


_TABLES = {
    name: table
    for module in (abbreviations, boundary_words)
    for name, table in vars(module).items()
    if name.isupper()
}


@pytest.mark.parametrize("name", sorted(_TABLES))
def test_tables_are_in_punkts_form(name: str) -> None:
    table = _TABLES[name]
    assert table
    assert all(entry == entry.lower() and not entry.endswith(".") for entry in table)


def test_a_sentence_never_starts_with_what_a_title_is() -> None:
    assert not boundary_words.SENTENCE_STARTERS & (
        abbreviations.TITLE_ABBREVIATIONS | abbreviations.LINKING_ABBREVIATIONS
    )
