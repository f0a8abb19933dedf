"""What names are, and sentences with the names in them."""

from enum import IntEnum
from typing import NamedTuple


class QuoteToken(NamedTuple):
    """A word, a mark or a whole quotation.

    Attributes:
        text: As written; a quotation's is not.
        lower: The same in lower case, straight apostrophes for curly ones.
        start: Its first character in the text.
        end: The character after its last.
        quote_index: The number of the quotation that it is, else -1.
    """

    text: str
    lower: str
    start: int
    end: int
    quote_index: int = -1


class TokenizedSentence(NamedTuple):
    """A sentence as tokens, before its names are found.

    Attributes:
        paragraph: The number of its paragraph; each line counts as one.
        tokens: Its words, marks and quotations.
        is_aside: Whether it is a picture's caption or a link: the sentences around it don't refer to it.
    """

    paragraph: int
    tokens: list[QuoteToken]
    is_aside: bool


class NameType(IntEnum):
    """How much a name looks like a person's."""

    THING = 0
    UNSURE = 1
    PERSON = 2


class NameSpan(NamedTuple):
    """A name within a sentence, without the titles and roles before it.

    Attributes:
        first_token: Its first token.
        end_token: The token after its last.
        titles_start: The first token of the titles and roles that stand before it, else `first_token`.
        text: As written, without a possessive ending.
        name_type: Whether it looks like a person's.
        is_possessive: Whether it ends in "'s".
        follows_the: Whether "the" stands before it, and before its titles.
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
        """Whether a title or a role stands before it."""
        return self.titles_start < self.first_token


class AnnotatedSentence(NamedTuple):
    """A sentence as tokens, with the names in it.

    Attributes:
        paragraph: The number of its paragraph; each line counts as one.
        tokens: Its words, marks and quotations.
        is_aside: Whether it is a picture's caption or a link: the sentences around it don't refer to it.
        names: Its names, in order.
    """

    paragraph: int
    tokens: list[QuoteToken]
    is_aside: bool
    names: list[NameSpan]

    @property
    def is_heading(self) -> bool:
        """Whether it is nothing but a name."""
        return len(self.names) == 1 and self.names[0].end_token - self.names[0].first_token == len(
            self.tokens
        )


def strip_possessive(name: str) -> str:
    """A name without the ending of the possessive."""
    for ending in ("’s", "'s", "’", "'"):
        if name.endswith(ending):
            return name[: -len(ending)]
    return name
