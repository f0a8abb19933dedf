"""Sample texts, ordinary and hostile, and Hypothesis strategies that mix them."""

from hypothesis import strategies as st

from index import Answer, Article
from index.structure import Block, BlockKind

MOON = """\
Russia and China signed an agreement on 9 March 2021. They want to build a base on the Moon.

The base is called the International Lunar Research Station.

India landed near the south pole in August 2023. It was the fourth country to land on the Moon."""

STRUCTURED_TEXT = """\
Fares

Bring along:

a photo

Who | Fare

Children | free"""

STRUCTURED_BLOCKS = (
    Block(BlockKind.HEADING, 0, 5, level=2),
    Block(BlockKind.PARAGRAPH, 7, 19),
    Block(BlockKind.LIST_ITEM, 21, 28, level=1, is_ordered=True),
    Block(BlockKind.TABLE_ROW, 30, 40, cells=((30, 33), (36, 40))),
    Block(BlockKind.TABLE_ROW, 42, 57, cells=((42, 50), (53, 57)), header=("Who", "Fare")),
)
"""The structure of `STRUCTURED_TEXT`."""

_PIECES = [
    "The base was signed.",
    "Who signed it?",
    "“We won’t wait,” she said.",
    "It cost 1,731.5 million in the U.S. and 三千万 elsewhere.",
    "is.It was good.The end",
    "Привет, мир!",
    "مرحبا بالعالم ﷺ",
    "नमस्ते दुनिया।",
    "月面基地。ロシアと中国",
    "สวัสดีชาวโลก",
    "co-operate O’Brien AT&T 2025to São",
    "\x00",
    "\u202e\u200b\ufeff",
    "e\u0301\u0301\u0301",
    "'; DROP TABLE articles; --",
    'terms:(signed OR "base") AND *~2^9',
    "x" * 70 + ".There",
    "-" * 40,
    "....!!!???…",
    "\U0001f680\U0001f469\u200d\U0001f680",
]
_BREAKS = [" ", "\n", "\n\n", "\r\n\r\n", "\n \t\n", "", "\u2028", "\x0c"]

any_text = st.text(st.characters())
"""Any `str`, surrogates included."""

mixed_text = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(_BREAKS)), max_size=25).map(
    lambda pairs: "".join(piece + end for piece, end in pairs)
)
"""Sentences, fragments and noise, separated by every kind of break."""

valid_text = st.one_of(mixed_text, st.text())
"""Texts that an article may have."""


def make_article(text: str, title: str = "A title") -> Article:
    return Article(title=title, text=text)


def number_word(number: int) -> str:
    """Return an invented word for a number; its digit keeps it from being spell-corrected to another one."""
    letters = "bdfgkmpvzx"
    return "".join(letters[int(digit)] + "u" for digit in f"{number:05d}") + "k0"


def cited_article_ids(answer: Answer) -> set[int]:
    """Return the ids of the articles that an answer cites, near-duplicates included."""
    return {
        citation.article.id
        for sentence in answer.sentences
        for citation in (sentence.citation, *sentence.also)
    }
