"""Rules for years, decades and centuries."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bridge was built in 1931.", [("1931", "DATE", "1931")], id="plain"),
        pytest.param(
            "Losses fell in fiscal 2019 and in FY2020.",
            [("fiscal 2019", "DATE", "2019"), ("FY2020", "DATE", "2020")],
            id="fiscal",
        ),
        pytest.param(
            "In the year 1931 the bridge was built.", [("the year 1931", "DATE", "1931")], id="the-year"
        ),
        pytest.param("In the years 1931 it rained.", [("the years 1931", "DATE", "1931")], id="the-years"),
        pytest.param(
            "The war of 1914-18 was long.", [("1914", "DATE", "1914"), ("18", "DATE", "1918")], id="range"
        ),
        pytest.param(
            "The season 1998-99 was short.",
            [("1998", "DATE", "1998"), ("99", "DATE", "1999")],
            id="range-next-year",
        ),
        pytest.param(
            "He ruled 1931–1945.", [("1931", "DATE", "1931"), ("1945", "DATE", "1945")], id="range-with-dash"
        ),
        pytest.param("In ’98 the dam broke.", [("’98", "DATE", "1998")], id="short"),
        pytest.param("In '05 the dam broke.", [("'05", "DATE", "2005")], id="short-this-century"),
        pytest.param(
            "In nineteen ninety-six the dam broke.", [("nineteen ninety-six", "DATE", "1996")], id="spoken"
        ),
        pytest.param(
            "In nineteen hundred the dam broke.", [("nineteen hundred", "DATE", "1900")], id="spoken-hundred"
        ),
        pytest.param(
            "In nineteen oh five the dam broke.", [("nineteen oh five", "DATE", "1905")], id="spoken-oh"
        ),
        pytest.param(
            "In two thousand and nine the dam broke.",
            [("two thousand and nine", "DATE", "2009")],
            id="spoken-thousand",
        ),
        pytest.param(
            "In the year two thousand the dam broke.",
            [("the year two thousand", "DATE", "2000")],
            id="spoken-year-two-thousand",
        ),
        pytest.param("It was 2019's warmest day.", [("2019", "DATE", "2019")], id="possessive"),
        pytest.param(
            "In the year 79 the mountain burst.", [("the year 79", "DATE", "0079")], id="early-year"
        ),
    ],
)
def test_a_year_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The tower is 1500 metres high.", [], id="metres"),
        pytest.param("It cost $1999 or £ 2001.", [], id="dollars"),
        pytest.param("Room 1408 is empty, flight 1549 is full.", [], id="room"),
        pytest.param("More than 2000 came.", [], id="more-than"),
        pytest.param("Some 1500 people came.", [], id="people"),
        pytest.param("In 1912 people came.", [("1912", "DATE", "1912")], id="year-then-people"),
        pytest.param("The 2019 elections were free.", [("2019", "DATE", "2019")], id="year-then-elections"),
        pytest.param("It has 2000,000 parts and 1999.5 litres.", [], id="thousands"),
        pytest.param("The 1200-seat hall is full.", [], id="compound"),
        pytest.param("It grew by 2000% and 1500 per cent.", [], id="per-cent"),
        pytest.param("Number 1900 of 2 lists; page 1850.", [], id="ranges-of-numbers"),
        pytest.param("The 1800 hours were worked.", [("The 1800 hours", "DURATION", "PT1800H")], id="hours"),
        pytest.param("In 1500 women wrote.", [], id="in-1500-women"),
        pytest.param("In the year 79 soldiers left.", [], id="counted-with-the-year"),
        pytest.param("The code is 20211.", [], id="longer-digits"),
        pytest.param("‘50 people came,’ he said.", [], id="quoted-count"),
    ],
)
def test_a_quantity_is_no_year(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The 1990s were loud.", [("The 1990s", "DATE", "199")], id="decade"),
        pytest.param("In the 1920's it was louder.", [("the 1920's", "DATE", "192")], id="decade-apostrophe"),
        pytest.param("In the '80s it was loud.", [("the '80s", "DATE", "198")], id="short-decade"),
        pytest.param("He left in the 60s.", [("the 60s", "DATE", "196")], id="short-decade-bare"),
        pytest.param("The seventies were loud.", [("The seventies", "DATE", "197")], id="decade-in-words"),
        pytest.param("She is in her 30s, he is in his late 50s.", [], id="age"),
        pytest.param("It fell in the 480s BC.", [("the 480s BC", "DATE", "BC048")], id="decade-bc"),
        pytest.param("The 19th century began.", [("The 19th century", "DATE", "18")], id="century"),
        pytest.param(
            "It dates from the twelfth century.",
            [("the twelfth century", "DATE", "11")],
            id="century-in-words",
        ),
        pytest.param("A 17th-century farm burned.", [("17th-century", "DATE", "16")], id="century-hyphen"),
        pytest.param(
            "Athens of the 5th century BC was rich.",
            [("the 5th century BC", "DATE", "BC04")],
            id="century-bc",
        ),
        pytest.param("The 0th century never was.", [], id="no-century"),
        pytest.param("Xerxes came in 480 BC.", [("480 BC", "DATE", "BC0480")], id="bc"),
        pytest.param("Xerxes came in 480 BCE.", [("480 BCE", "DATE", "BC0480")], id="bce"),
        pytest.param("Xerxes came in 480 B.C. with ships.", [("480 B.C.", "DATE", "BC0480")], id="bc-dotted"),
        pytest.param(
            "The war of 431–404 BC was long.",
            [("431", "DATE", "BC0431"), ("404 BC", "DATE", "BC0404")],
            id="bc-range",
        ),
        pytest.param("Augustus died in AD 14.", [("AD 14", "DATE", "0014")], id="ad"),
        pytest.param("Augustus died in 14 AD.", [("14 AD", "DATE", "0014")], id="ad-after"),
        pytest.param("Augustus died in 14 CE.", [("14 CE", "DATE", "0014")], id="ce"),
        pytest.param("The ad cost 30 euros; ce n'est rien.", [], id="era-words"),
    ],
)
def test_decades_centuries_and_eras_are_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("1200-mile road", id="mile"),
        pytest.param("1200-member choir", id="member"),
        pytest.param("1200 km long road", id="kilometres"),
        pytest.param("1200 ft tower", id="feet"),
        pytest.param("1200 other houses", id="other"),
        pytest.param("1200 square miles", id="square"),
        pytest.param("1200 soldiers", id="soldiers"),
        pytest.param("1200 children", id="children"),
    ],
)
def test_what_is_counted_is_no_year(words: str) -> None:
    assert extract_rows(f"We saw the {words}.") == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("elections", id="elections"),
        pytest.param("crisis", id="crisis"),
        pytest.param("protests", id="protests"),
        pytest.param("sales", id="sales"),
        pytest.param("floods", id="floods"),
        pytest.param("talks", id="talks"),
        pytest.param("was a good year", id="was"),
    ],
)
def test_what_is_dated_is_not_counted(words: str) -> None:
    assert extract_rows(f"We saw that 2019 {words}.") == [("2019", "DATE", "2019")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They moved to 1812 Lincoln Street.", id="address"),
        pytest.param("Section 1983 covers it.", id="section"),
        pytest.param("It conforms to DIN 1946 in full.", id="standard"),
        pytest.param("Flight KL 1642 turned back.", id="flight"),
        pytest.param("Listen on port 1883 instead.", id="port"),
        pytest.param("They lost the quarter-final at home.", id="quarter-final"),
    ],
)
def test_numbers_of_things_are_no_years(text: str) -> None:
    assert extract_rows(text) == []
