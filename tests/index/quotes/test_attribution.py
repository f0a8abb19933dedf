"""find_quotations: attribution to speakers."""

import pytest

from index.quotes import find_quotations


def find_speakers(text: str) -> list[str | None]:
    return [quotation.speaker for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Ada Nyberg told Ben Carter that the ferry was “late”.", "Ada Nyberg", id="told-somebody"
        ),
        pytest.param(
            "“It sank,” Ada Nyberg told the Herald's Laura Holm.", "Ada Nyberg", id="told-a-reporter"
        ),
        pytest.param(
            "A Leith ferry captain says he is “amazed”.", "Leith ferry captain", id="place-of-a-captain"
        ),
        pytest.param(
            "The Leith Harbour Board (LHB) met. LHB said it was “sad”.",
            "Leith Harbour Board",
            id="introduced",
        ),
        pytest.param(
            "Ferries, Ports and Piers Scotland met. The FPPS said it was “sad”.",
            "Ferries, Ports and Piers Scotland",
            id="initials",
        ),
        pytest.param(
            "Ada Nyberg spoke to XTV Leith. “It sank,” she said.", "Ada Nyberg", id="not-the-broadcaster"
        ),
        pytest.param(
            "Ben Carter, a captain with the line, said cold water takes a toll.\n\n“It sank,” he said.",
            "Ben Carter",
            id="said-cold-water",
        ),
        pytest.param(
            "Tore Solberg and Lehla Abrun said they were sad.\n\n“It sank,” they said.",
            "Tore Solberg and Lehla Abrun",
            id="two-of-unknown-first-names",
        ),
        pytest.param("“How sad!” was the response of Ada Nyberg.", "Ada Nyberg", id="was-the-response-of"),
        pytest.param(
            "“It sank,” the Herald quoted Ada Nyberg as saying.", "Ada Nyberg", id="quoted-as-saying"
        ),
        pytest.param("Ada Nyberg was quoted as saying that it was “lost”.", "Ada Nyberg", id="was-quoted"),
        pytest.param("Ben Carter's lawyer, Ada Nyberg, said he was “ill”.", "Ada Nyberg", id="lawyer-named"),
        pytest.param("A lawyer for Ben Carter said he was “ill”.", "lawyer for Ben Carter", id="lawyer-for"),
        pytest.param("Ben Carter's lawyer said he was “ill”.", "Ben Carter's lawyer", id="lawyer-of"),
        pytest.param(
            "A source close to Ben Carter said he was “ill”.", "source close to Ben Carter", id="source"
        ),
        pytest.param("Critics of Ben Carter say he is “ill”.", "Critics of Ben Carter", id="critics-of"),
        pytest.param("The judge told Ben Carter: “You lied.”", "judge", id="told-him"),
        pytest.param("“He was kind,” said Ben Carter's sister, Anna.", "Anna", id="sister"),
        pytest.param("“Sad,” Leith council leader Ada Nyberg told him.", "Ada Nyberg", id="role-before"),
        pytest.param(
            "“Sad,” the leader of Leith council, who is 61, said.", "leader of Leith council", id="remark"
        ),
        pytest.param(
            "The chairman of the board, Ben Carter, said it was “bad”.", "Ben Carter", id="apposition"
        ),
        pytest.param(
            "Ada Nyberg, the daughter of Ben Carter, said he was “ill”.", "Ada Nyberg", id="daughter-of"
        ),
        pytest.param(
            "Ada Nyberg, who followed Ben Carter, said it was “bad”.", "Ada Nyberg", id="who-clause"
        ),
        pytest.param(
            "Ada Nyberg criticised Ben Carter, calling him “a liar”.", "Ada Nyberg", id="participle"
        ),
        pytest.param("Ada Nyberg met Ben Carter and called him “a liar”.", "Ada Nyberg", id="coordinated"),
        pytest.param("“He lied,” Ada Nyberg said of Ben Carter.", "Ada Nyberg", id="said-of"),
        pytest.param("Unlike Ben Carter, Ada Nyberg said it was “sad”.", "Ada Nyberg", id="unlike"),
        pytest.param("A day after Ben Carter left, Ada Nyberg said it was “sad”.", "Ada Nyberg", id="after"),
        pytest.param(
            "When Ada Nyberg asked why, Ben Carter replied: “No idea.”", "Ben Carter", id="when-asked"
        ),
        pytest.param(
            "Reuters reported that Ada Nyberg had said it was “bad”.", "Ada Nyberg", id="reported-that"
        ),
        pytest.param(
            "Ada Nyberg said the plan, which Ben Carter called “mad”, went on.", "Ben Carter", id="within"
        ),
        pytest.param("In the Herald, Ada Nyberg writes that “nobody knows”.", "Ada Nyberg", id="in-a-paper"),
        pytest.param("“Yes,” according to Eva Lind, a spokeswoman.", "Eva Lind", id="according-to-after"),
        pytest.param(
            "According to the report by Eva Lind, it was “bad”.", "report by Eva Lind", id="report-by"
        ),
        pytest.param(
            "“It sank,” read a statement from the ministry.", "statement from the ministry", id="statement"
        ),
        pytest.param("In a statement, the company said: “It sank.”", "company", id="in-a-statement"),
        pytest.param("The company's chief executive, Lena Moss, said it was “bad”.", "Lena Moss", id="chief"),
        pytest.param(
            "China's foreign ministry said it was “concerned”.", "China's foreign ministry", id="ministry"
        ),
        pytest.param("The treaty says that the sea is “free”.", "treaty", id="document"),
        pytest.param("“He was armed,” police said.", "police", id="police"),
        pytest.param("Prosecutors say he was “armed”.", "Prosecutors", id="plural"),
        pytest.param("Sen. Eva Lind (D-Ohio) said, “Yes.”", "Eva Lind", id="senator"),
        pytest.param("Both Ada Nyberg and Eva Lind said “no”.", "Ada Nyberg and Eva Lind", id="two"),
        pytest.param("“It sank,” he said.", None, id="nobody-named"),
        pytest.param("“It sank,” I said.", None, id="writer"),
    ],
)
def test_the_speaker_is_whose_words_they_are(text: str, speaker: str | None) -> None:
    assert find_speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Nyberg left. “It sank,” said Nyberg.", ["Ada Nyberg"], id="last-name"),
        pytest.param("“It sank,” said Nyberg.\n\nAda Nyberg is 61.", ["Ada Nyberg"], id="named-later"),
        pytest.param("Conor O'Brien won. “Thanks,” O'Brien said.", ["Conor O'Brien"], id="apostrophe"),
        pytest.param("Ada Nyberg-Holm won. “Thanks,” said Nyberg-Holm.", ["Ada Nyberg-Holm"], id="hyphen"),
        pytest.param(
            "Ursula von der Weyden spoke. “Ready,” von der Weyden said.",
            ["Ursula von der Weyden"],
            id="particles",
        ),
        pytest.param("President Xi Lan came. “Good,” Xi said.", ["Xi Lan"], id="family-name-first"),
        pytest.param("Ada Nyberg and Eva Nyberg met. “Good,” said Nyberg.", ["Nyberg"], id="namesakes"),
        pytest.param(
            "Ada Nyberg and Tom Nyberg met. “Good,” said Mrs Nyberg. “Bad,” said Mr Nyberg.",
            ["Ada Nyberg", "Tom Nyberg"],
            id="told-apart-by-title",
        ),
        pytest.param(
            "Prime Minister Ana Costa left. “It is over,” the prime minister said.",
            ["Ana Costa"],
            id="office",
        ),
        pytest.param(
            "Tom Vale, the mayor, left. “It is over,” the mayor said.", ["Tom Vale"], id="role-after"
        ),
        pytest.param(
            "The mayor, Tom Vale, left. “It is over,” the mayor said.", ["Tom Vale"], id="role-before"
        ),
        pytest.param(
            "Vice President Tom Vale left. “It is over,” the president said.",
            ["president"],
            id="another-office",
        ),
        pytest.param("Tom Vale left. “It is over,” the mayor said.", ["mayor"], id="office-of-nobody-named"),
    ],
)
def test_a_part_of_a_name_or_a_role_becomes_the_fullest_name(text: str, expected: list[str | None]) -> None:
    assert find_speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Nyberg met Ben Carter. “Good,” he said.", ["Ben Carter"], id="gender-of-first-name"
        ),
        pytest.param("Mr Carter met Mrs Nyberg. “Good,” she said.", ["Nyberg"], id="gender-of-title"),
        pytest.param(
            "“Yes,” said Ada Nyberg. Ben Carter disagreed. “No,” he said.",
            ["Ada Nyberg", "Ben Carter"],
            id="new",
        ),
        pytest.param("Though she agreed, Ada Nyberg called it “sad”.", ["Ada Nyberg"], id="ahead"),
        pytest.param(
            "Though she said it was “sad”, Ada Nyberg went.", ["Ada Nyberg"], id="ahead-of-the-name"
        ),
        pytest.param("“He lied,” he told Ben Carter.", [None], id="not-whom-he-tells"),
        pytest.param(
            "The ferry's owner, Nyberg Lines, said it was “sorry”. “We regret it,” it said.",
            ["Nyberg Lines", "Nyberg Lines"],
            id="it",
        ),
        pytest.param("Ada Nyberg left. “It sank,” it said.", [None], id="it-is-nobody"),
        pytest.param("The council met. “It sank,” it said.", ["council"], id="it-is-a-group"),
        pytest.param("Officials met. “We agree,” they said.", [None], id="they"),
        pytest.param(
            "“No,” said a spokesman for Tom Vale. He frowned. “Never,” he added.",
            ["spokesman for Tom Vale"] * 2,
            id="unnamed",
        ),
        pytest.param(
            "Tom Vale left. “No,” a spokeswoman said. He was tired. “Never,” he added.",
            ["spokeswoman", "Tom Vale"],
            id="unnamed-of-another-gender",
        ),
        pytest.param(
            "“He is a man,” said an official. “So,” the official said.", ["official"] * 2, id="same-noun"
        ),
    ],
)
def test_a_pronoun_becomes_a_name_where_the_text_tells(text: str, expected: list[str | None]) -> None:
    assert find_speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“Yes,” Ada Nyberg said. “We won.”", ["Ada Nyberg"] * 2, id="after-a-quotation"),
        pytest.param("“We won.” “It is over,” Ada Nyberg said.", ["Ada Nyberg"] * 2, id="before-a-quotation"),
        pytest.param(
            "Ada Nyberg said it sank.\n\n“Nobody died on the ferry.”", ["Ada Nyberg"], id="after-a-report"
        ),
        pytest.param(
            "“Yes,” said Ada Nyberg. Ben Carter shook his head. “No.”", ["Ada Nyberg", "Ben Carter"], id="new"
        ),
        pytest.param(
            "Ada Nyberg runs the harbour. “Good,” she said. She was born there. “In the office.”",
            ["Ada Nyberg"] * 2,
            id="of-whom-the-text-goes-on",
        ),
        pytest.param(
            "“We are ready.”\n\n“We are late,” said Ada Nyberg.", ["Ada Nyberg"] * 2, id="first-paragraph"
        ),
        pytest.param(
            "Ada Nyberg said it sank.\n\nIt rained.\n\nIt snowed.\n\nIt froze.\n\n“Nobody died.”",
            [None],
            id="too-far",
        ),
        pytest.param(
            "“Yes,” Ada Nyberg said.\n\nThe pier. (Tom Vale/Reuters)\n\n“We won again.”",
            ["Ada Nyberg"] * 2,
            id="past-a-caption",
        ),
        pytest.param(
            "Ada Nyberg said it sank.\n\nREAD MORE: Tom Vale says it was old\n\n“Nobody died.”",
            ["Ada Nyberg"],
            id="past-a-link",
        ),
    ],
)
def test_a_quotation_that_stands_alone_goes_on(text: str, expected: list[str | None]) -> None:
    assert find_speakers(text) == expected


MOON_BASE = """\
Two agencies signed a memorandum (MoU) on 9 March. According to the signed agreement, the base is “a site for
long-term work, built on the surface and/or in orbit.”

Ministry spokesman Pavel Orlov has already disagreed with the plans. He said that it is “unacceptable for one
country to take it all.” Sergey Ilyin, Deputy Director-General for International Cooperation, MOONCOSMOS, said
that “attempts to seize other worlds go against the law.” Others have also spoken against the Accords."""


def test_an_article_on_a_moon_base() -> None:
    assert find_speakers(MOON_BASE) == ["signed agreement", "Pavel Orlov", "Sergey Ilyin"]
