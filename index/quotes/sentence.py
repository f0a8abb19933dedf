"""What names are, and sentences with the names in them."""

from enum import IntEnum
from typing import NamedTuple

from index.quotes.tokenize import QuoteToken


class NameType(IntEnum):
    """How much a name looks like a person's."""

    THING = 0
    UNSURE = 1
    PERSON = 2


class NameSpan(NamedTuple):
    """A name within a sentence, without the titles and roles before it.

    Attributes:
        first: Its first token.
        last: The token after its last.
        head: The first token of the titles and roles that stand before it, else `first`.
        text: As written, without a possessive ending.
        kind: Whether it looks like a person's.
        possessive: Whether it ends in "'s".
        after_the: Whether "the" stands before it, and before its titles.
    """

    first: int
    last: int
    head: int
    text: str
    kind: NameType
    possessive: bool
    after_the: bool

    @property
    def titled(self) -> bool:
        """Whether a title or a role stands before it."""
        return self.head < self.first


class AnnotatedSentence(NamedTuple):
    """A sentence as tokens, with the names in it.

    Attributes:
        paragraph: The number of its paragraph; each line counts as one.
        tokens: Its words, marks and quotations.
        aside: Whether it is a picture's caption or a link: the sentences around it don't refer to it.
        names: Its names, in order.
    """

    paragraph: int
    tokens: list[QuoteToken]
    aside: bool
    names: list[NameSpan]

    @property
    def is_heading(self) -> bool:
        """Whether it is nothing but a name."""
        return len(self.names) == 1 and self.names[0].last - self.names[0].first == len(self.tokens)


def strip_possessive(name: str) -> str:
    """A name without the ending of the possessive."""
    for ending in ("’s", "'s", "’", "'"):
        if name.endswith(ending):
            return name[: -len(ending)]
    return name
