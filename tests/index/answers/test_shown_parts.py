"""What is shown with a sentence, and where answers below headings come from, in small libraries."""

import pytest

from index import Article, CitedSentence, Library
from index.structure import Block, BlockKind

HANDBOOK = """\
Joining the club

Anybody over sixteen may join the rowing club; a swimming test comes first.

What to bring:

- dry shoes
- a towel
- your membership card

Do I need a boat of my own?

No. The club owns eleven boats, and four of them are meant for beginners.

Fees

Kind | Summer | Winter

Adults | 90 euros | 40 euros

Pupils | 45 euros | 20 euros

Mooring

The harbour master is Jonna Pihl. The fine is 30 euros."""


def first_answer(question: str, text: str = HANDBOOK, blocks: tuple[Block, ...] = ()) -> CitedSentence:
    with Library.in_memory() as library:
        library.add(Article("Handbook", text, blocks=blocks))
        return library.ask(question, threshold=0.0).sentences[0]


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        pytest.param(
            "What should I bring?",
            "What to bring:\ndry shoes\na towel\nyour membership card",
            id="a-list-below-its-introduction",
        ),
        pytest.param(
            "Do I need a boat of my own?",
            "Do I need a boat of my own?\n"
            "No. The club owns eleven boats, and four of them are meant for beginners.",
            id="the-answer-below-its-question",
        ),
        pytest.param(
            "How much do pupils pay in winter?",
            "Kind: Pupils · Summer: 45 euros · Winter: 20 euros",
            id="a-row-with-its-header",
        ),
        pytest.param(
            "How high is the fine?",
            "The harbour master is Jonna Pihl. The fine is 30 euros.",
            id="a-sentence-that-needs-the-one-before",
        ),
    ],
)
def test_what_is_shown_can_stand_alone(question: str, shown: str) -> None:
    cited = first_answer(question)
    assert shown in cited.shown
    assert cited.citation.article.text[cited.citation.start : cited.citation.end] == cited.text
    assert not cited.text.endswith(("?", ":"))


def test_every_part_is_cited() -> None:
    cited = first_answer("What should I bring?")
    assert [part.citation.text for part in cited.parts] == [
        "What to bring:", "dry shoes", "a towel", "your membership card",
    ]  # fmt: skip
    assert sum(part.is_core for part in cited.parts) == 1
    assert cited.whole.text.startswith("What to bring:")


def test_a_long_list_is_cut() -> None:
    items = "\n".join(
        f"- the {word} oar" for word in ["red", "blue", "green", "white", "black", "grey", "pink"]
    )
    cited = first_answer("What does the shed hold?", f"The shed holds:\n{items}")
    assert cited.is_cut
    assert len(cited.parts) == 6
    assert cited.shown.endswith(" …")


def test_declared_steps_are_shown_in_order() -> None:
    lines = ["Cleaning the hull", "Pull the boat ashore.", "Rinse the hull.", "Let it dry."]
    text = "\n\n".join(lines)
    kinds = [Block(BlockKind.HEADING, 0, len(lines[0]), 1)]
    for line in lines[1:]:
        start = text.index(line)
        kinds.append(Block(BlockKind.LIST_ITEM, start, start + len(line), 1, is_ordered=True))
    cited = first_answer("How do I clean the hull?", text, tuple(kinds))
    assert cited.shown == "\n".join(lines)
    assert [part.number for part in cited.parts] == [0, 1, 2, 3]


CAMP = """\
The camp of the young sailors begins on Monday, and more children than ever have put their names down for it.

Closed this week

- the slipway
- the small crane
- the kiosk

The warden of the camp says that he is glad of every child who comes back in the evening with dry socks."""


def test_a_heading_leads_to_the_list_directly_below_it() -> None:
    assert first_answer("What is closed this week?", CAMP).shown == (
        "Closed this week\nthe slipway\nthe small crane\nthe kiosk"
    )


def test_what_goes_on_after_a_list_is_shown_without_its_heading() -> None:
    assert first_answer("What does the warden say of this week?", CAMP).shown.startswith("The warden")


def test_a_short_section_is_shown_whole_if_its_heading_is_needed() -> None:
    text = "Paint\n\n{}\n\nRopes\n\n{}".format(
        "The colour of the hull is chosen by the crew, and it is changed every spring at the earliest.",
        "They are replaced after five years. Old ones are given to the school, which makes mats of them.",
    )
    assert first_answer("When are the ropes replaced?", text).shown == (
        "Ropes\nThey are replaced after five years. "
        "Old ones are given to the school, which makes mats of them."
    )


def test_prose_stands_alone() -> None:
    cited = first_answer("Who built the tower?", "Ada Holm built the tower in 1911. It is white.")
    assert cited.parts == ()
    assert cited.shown == cited.text


def test_surroundings_are_the_whole_list_and_its_heading() -> None:
    with Library.in_memory() as library:
        ident = library.add(Article("Handbook", HANDBOOK))
        start = HANDBOOK.index("a towel")
        parts = library.surroundings(ident, start, start + 7)
        assert [part.text for part in parts] == [
            "Joining the club", "What to bring:", "dry shoes", "a towel", "your membership card",
        ]  # fmt: skip
        plain = library.add(Article("Plain", "One sentence. And another."))
        assert library.surroundings(plain, 0, 3) == ()
