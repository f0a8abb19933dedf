"""Tokens of a text around its quotations, by sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.language import Language
from index.languages.letters import UPPERCASE_LETTER
from index.quotes.quotation_marks import MarkedQuotation
from index.sentences import split_sentences

_TOKEN: Final = re.compile(
    rf"[DO]['’](?={UPPERCASE_LETTER})[^\W\d_]+"  # D’Amico
    r"|[^\W\d_]+['’](?=\w)"  # l’
    rf"|[^\W\d_]+(?:[-‐](?={UPPERCASE_LETTER})[^\W\d_]+)*"  # Jean-Pierre
    r"|\d[\d.,]*|[^\w\s]"
)
_INNER_CHARACTER: Final = re.compile(r"\S")
_PARAGRAPH_BREAK: Final = re.compile(r"\n\s*\n")


class Token(NamedTuple):
    """A word, a number, a punctuation mark, or a quotation with its marks.

    Attributes:
        start: The start in characters of the text.
        end: The end, exclusive.
        text: The text; empty for a quotation.
        lower: The text in lower case, with straight apostrophes.
        quote: The index of the quotation; -1 for others.
    """

    start: int
    end: int
    text: str
    lower: str
    quote: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word."""
        return self.text[:1].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word with a capital."""
        return self.text[:1].isupper()


class QuotedSentence(NamedTuple):
    """A sentence, in which a quotation is a single token.

    Attributes:
        tokens: The tokens; hyphens are left out.
        paragraph: The index of its paragraph.
    """

    tokens: list[Token]
    paragraph: int


def tokenize_around(text: str, quoted: Sequence[MarkedQuotation], language: Language) -> list[QuotedSentence]:
    """Divide a text into sentences and tokens.

    Args:
        text: The text.
        quoted: Its quotations, in order.
        language: Its language.
    """
    breaks = [match.start() for match in _PARAGRAPH_BREAK.finditer(text)]
    tokens = _iter_tokens(text, quoted)
    token = next(tokens, None)
    sentences: list[QuotedSentence] = []
    for start, end in split_sentences(_mask(text, quoted), language.code):
        inside: list[Token] = []
        while token is not None and token.start < end:
            inside.append(token)
            token = next(tokens, None)
        if inside and sentences and _continues_quotation(sentences[-1].tokens, inside):
            sentences[-1].tokens.extend(inside)
        elif inside:
            sentences.append(QuotedSentence(inside, bisect_right(breaks, start)))
    return sentences


def _continues_quotation(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a sentence continues the one before, as it begins in lower case or with a comma."""
    is_quoted = before[-1].quote >= 0 or (
        len(before) > 1 and before[-1].text == "," and before[-2].quote >= 0
    )
    return is_quoted and (after[0].text[:1].islower() or after[0].text in (",", ";", "–", "—"))


def _mask(text: str, quoted: Sequence[MarkedQuotation]) -> str:
    """Replace the inside of quotations, so that no sentence ends there."""
    pieces, position = [], 0
    for each in quoted:
        start, end = each.start + 1, each.end - 1
        if start < end:
            pieces += [text[position:start], _INNER_CHARACTER.sub("x", text[start:end])]
            position = end
    return "".join([*pieces, text[position:]])


def _iter_tokens(text: str, quoted: Sequence[MarkedQuotation]) -> Iterator[Token]:
    position = 0
    for number, each in enumerate(quoted):
        yield from _iter_plain_tokens(text, position, each.opening_start)
        yield Token(each.opening_start, each.closing_end, "", "", number)
        position = each.closing_end
    yield from _iter_plain_tokens(text, position, len(text))


def _iter_plain_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        if match[0] not in "-‐‑":
            yield Token(*match.span(), match[0], lower_word(match[0]), -1)


def lower_word(word: str) -> str:
    """Return a word in lower case with straight apostrophes."""
    return word.lower().replace("’", "'")
