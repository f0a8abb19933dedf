"""Regular expressions of English for answer types: dates, numbers, names, places, reasons."""

import re
from typing import Final

from index.languages.en.answer_patterns import LOCATIVE_PREPOSITION
from index.languages.en.numerals import NUMBER_WORDS
from index.languages.letters import UPPERCASE_LETTER

YEAR_WORD: Final = re.compile(r"1\d{3}|20\d\d|(?:1\d|20)?\d0s")
"""A year from 1000 to 2099, or a decade."""

CURRENCY_OR_SHARE: Final = re.compile(r"[$£€¥]|%|\bper ?cent\b", re.IGNORECASE)
"""The sign of a currency or of a percentage."""

FORMER_VALUE: Final = re.compile(
    r"\b(?:it|they|that|this) (?:was|were)\b|\b(?:had been|used to|formerly|previously|instead of|rather than"
    r"|no longer|up from|down from|not the)\b|\bbefore\W*$",
    re.IGNORECASE,
)
"""Words of a clause that states what held before: "it was 300"."""

CAPITALIZED_MAY: Final = re.compile(r"\bMay\b")
"""The month, or a name; not the verb."""

ISO_DATE_FORM: Final = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")

CAPITALIZED_WORDS: Final = re.compile(rf"\b{UPPERCASE_LETTER}[\w’'-]*(?: {UPPERCASE_LETTER}[\w’'.-]*)+")
"""Two or more capitalised words."""

CAPITALIZED_WORD: Final = re.compile(rf"\b{UPPERCASE_LETTER}[\w’'.-]*")

CONTINUATION_OPENING: Final = re.compile(r"^\W*(?:and|but|or|so|what about|how about)\b", re.IGNORECASE)
"""The opening of a question that continues the previous one: "What about …", "And …"."""

_NUMBER_WORD_FORM: Final = (
    rf"(?:{'|'.join(sorted(NUMBER_WORDS - {'second', 'single', 'both', 'once', 'third'}))})"
)

NUMBER_PHRASE: Final = re.compile(
    r"(?:[$£€¥]\s?)?(?<![\w.,-])\d[\d,]*(?:\.\d+)?"
    r"(?:\s?%|\s(?:per ?cent|hundred|thousand|million|billion|trillion)\b)?"
    rf"|\b{_NUMBER_WORD_FORM}(?:[ -]{_NUMBER_WORD_FORM})*\b(?!-\w+(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
"""A number in digits or words, with its currency or unit of magnitude."""

_NAME_WORD_FORM: Final = rf"{UPPERCASE_LETTER}[\w’'-]*(?:\.(?=\s{UPPERCASE_LETTER}))?"

_NAME_PHRASE_FORM: Final = (
    rf"{_NAME_WORD_FORM}(?: (?:(?:of|the|de|da|del|van|von|bin|al|la|le|and|for) )*{_NAME_WORD_FORM})*"
)

NAME_PHRASE: Final = re.compile(rf"\b(?P<answer>{_NAME_PHRASE_FORM})")
"""A capitalised name, or two joined by "and"."""

PLACE_PHRASE: Final = re.compile(rf"{LOCATIVE_PREPOSITION}(?P<answer>{_NAME_PHRASE_FORM})")
"""A capitalised name after a locative preposition."""
