"""Tokens, names and sentences, as annotated for quotation attribution."""

from enum import IntEnum
from typing import NamedTuple


class QuoteToken(NamedTuple):
    """A word, a mark, or a quotation as a whole.

    Attributes:
        text: The text, with straight apostrophes; empty for a quotation.
        lower: The text in lower case.
        start: Its start, in characters of the text.
        end: Its end, exclusive.
        quote_index: The index of the quotation, else -1.
    """

    text: str
    lower: str
    start: int
    end: int
    quote_index: int = -1


class TokenizedSentence(NamedTuple):
    """A tokenized sentence.

    Attributes:
        paragraph: The number of its paragraph, from 0; each line counts as one.
        tokens: Its tokens.
        is_aside: Whether it is a photo caption or a link, to which other sentences do not refer.
    """

    paragraph: int
    tokens: list[QuoteToken]
    is_aside: bool


class NameType(IntEnum):
    """Evidence that a name is a person's, in ascending order."""

    THING = 0
    UNSURE = 1
    PERSON = 2


class NameSpan(NamedTuple):
    """A name in a sentence, without preceding titles and roles.

    Attributes:
        first_token: The index of its first token.
        end_token: The index after its last token.
        titles_start: The index of the first title or role before it, else `first_token`.
        text: The name as written, without a possessive ending.
        name_type: Its type.
        is_possessive: Whether it ends in "'s".
        follows_the: Whether "the" precedes it and its titles.
    """

    first_token: int
    end_token: int
    titles_start: int
    text: str
    name_type: NameType
    is_possessive: bool
    follows_the: bool

    @property
    def is_titled(self) -> bool:
        """Whether a title or a role precedes it."""
        return self.titles_start < self.first_token


class AnnotatedSentence(NamedTuple):
    """A tokenized sentence with its names.

    Attributes:
        paragraph: See `TokenizedSentence`.
        tokens: See `TokenizedSentence`.
        is_aside: See `TokenizedSentence`.
        names: Its names, in order.
    """

    paragraph: int
    tokens: list[QuoteToken]
    is_aside: bool
    names: list[NameSpan]

    @property
    def is_heading(self) -> bool:
        """Whether it consists of a single name."""
        return len(self.names) == 1 and self.names[0].end_token - self.names[0].first_token == len(
            self.tokens
        )


def strip_possessive(name: str) -> str:
    """Remove the possessive ending of a name."""
    for ending in ("’s", "'s", "’", "'"):
        if name.endswith(ending):
            return name[: -len(ending)]
    return name
