"""Hand-made answers of every kind, of the town's articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from index import Answer, Article, Citation, CitedSentence, Correction
from tests.bot.sample_articles import HARBOUR, LIGHTHOUSE, RAILWAY, sentence_of

GUIDE: Final = Article(
    title="A Guide to Velm", text="The lighthouse of Velm was built in 1925, they say. It is white.", id=3
)
PIER: Final = "It stands on the northern pier and can be seen from thirty miles away."
BUILT: Final = "The lighthouse was built in 1923 by the engineer Mira Solberg."
WHERE: Final = "Where does the lighthouse stand?"


def cited(article: Article, words: str, paragraph: int = 1, answering: str = "") -> CitedSentence:
    """A sentence of an article, with what of it answers."""
    start = words.index(answering)
    highlights = ((start, start + len(answering)),) if answering else ()
    return CitedSentence(Citation(article, paragraph, *sentence_of(article, words)), 1.0, highlights)


LIGHT: Final = cited(HARBOUR, BUILT, 2, "Mira Solberg")
BY_1923: Final = cited(HARBOUR, BUILT, 2, "1923")
BY_1925: Final = cited(GUIDE, "The lighthouse of Velm was built in 1925, they say.", 1, "1925")
CLOSED: Final = cited(RAILWAY, "The station closed in 1987.", 1, "1987")
STANDS: Final = replace(cited(HARBOUR, PIER, 2, "northern pier"), before=cited(HARBOUR, BUILT, 2).citation)

SURE: Final = Answer(LIGHTHOUSE, (LIGHT,), 0.9, answered=True)
UNSURE: Final = replace(SURE, confidence=0.6)
TWO_SENTENCES: Final = Answer(WHERE, (STANDS,), 0.9, answered=True)
CORRECTED: Final = replace(SURE, corrections=(Correction("lighthuose", "lighthouse"),))
DIFFERING: Final = Answer(
    "When was the lighthouse built?", (BY_1923, BY_1925, CLOSED), 0.9, answered=True, differing=2
)
FOLLOWING: Final = Answer("By whom?", (LIGHT,), 0.9, answered=True, leaned_on=(WHERE, "And when?"))
SILENT: Final = Answer("Who painted it?", (LIGHT,), 0.1, nearest=(HARBOUR,))
