"""English number words and their numeric values.

Form: words in lower case, in numeric order, or mapped to numbers.
"""

from typing import Final

from index.languages.tables import parse_forms, parse_list, parse_words

NUMERAL_DIGITS: Final = parse_forms("""
    0 zero
    2 two
    3 three
    4 four
    5 five
    6 six
    7 seven
    8 eight
    9 nine
    10 ten
    11 eleven
    12 twelve
    13 thirteen
    14 fourteen
    15 fifteen
    16 sixteen
    17 seventeen
    18 eighteen
    19 nineteen
    20 twenty
    30 thirty
    40 forty
    50 fifty
    60 sixty
    70 seventy
    80 eighty
    90 ninety
    1 first
    3 third
    4 fourth
    5 fifth
    6 sixth
    7 seventh
    8 eighth
    9 ninth
    10 tenth
    11 eleventh
    12 twelfth
    13 thirteenth
    14 fourteenth
    15 fifteenth
    16 sixteenth
    17 seventeenth
    18 eighteenth
    19 nineteenth
    20 twentieth
""")
"""Number words to digits, so that either spelling matches the other; each line: digits, word.

"one" and "second" are missing: they are more often a pronoun and a unit of time.
"""

NUMBER_WORDS: Final = parse_words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions trillion dozen dozens half third quarter twice
    once single couple both
""")
"""Words that express a number in a sentence."""

ORDINAL_NUMBERS: Final = {
    name: number
    for number, name in enumerate(
        parse_list("""
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
            fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
            twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth
            twenty-ninth thirtieth thirty-first
        """),
        1,
    )
}
"""Ordinals of the days of a month to their numbers."""

CARDINALS_BELOW_TWENTY: Final = parse_list("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
""")
"""Cardinals from 0 to 19, each at the index of its value."""

TENS_WORDS: Final = parse_list("twenty thirty forty fifty sixty seventy eighty ninety")
"""Multiples of ten from 20 to 90."""

CARDINAL_NUMBERS: Final = (
    {word: number for number, word in enumerate(CARDINALS_BELOW_TWENTY)}
    | {word: number for number, word in zip(range(20, 100, 10), TENS_WORDS, strict=True)}
    | {"a": 1, "an": 1, "couple": 2}
)
"""Words to numbers below 100 that may be added up."""

CARDINAL_MULTIPLIERS: Final = {"dozen": 12, "hundred": 100}
"""Words to the factors by which they multiply the number before them."""
