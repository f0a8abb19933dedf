"""Answers of every kind from the town's articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from index import Answer, Article, Citation, CitedSentence, Correction
from tests.bot.sample_articles import HARBOUR_ARTICLE, LIGHTHOUSE_QUESTION, RAILWAY_ARTICLE, span_of

GUIDE: Final = Article(
    title="A Guide to Velm", text="The lighthouse of Velm was built in 1925, they say. It is white.", id=3
)
PIER: Final = "It stands on the northern pier and can be seen from thirty miles away."
BUILT: Final = "The lighthouse was built in 1923 by the engineer Mira Solberg."
WHERE: Final = "Where does the lighthouse stand?"


def worst_case_sentence(character: str) -> CitedSentence:
    """A sentence with every part, and of its article, as long as possible, and with near-duplicates."""
    url = "https://example.org/" + "a" * 280
    article = Article(character * 999, character * 19_999, date(2021, 9, 30), character * 999, url, id=2**53)
    others = [Citation(Article(character * 999, "x", id=each), 10**6, 0, 1) for each in (1, 2, 3)]
    before = Citation(article, 10**6, 0, 9_999)
    return CitedSentence(Citation(article, 10**6, 9_999, 19_999), 1.0, ((0, 9_999),), before, tuple(others))


def cited_sentence(article: Article, words: str, paragraph: int = 1, answering: str = "") -> CitedSentence:
    """A cited sentence of an article, with its answer highlighted."""
    start = words.index(answering)
    highlights = ((start, start + len(answering)),) if answering else ()
    return CitedSentence(Citation(article, paragraph, *span_of(article, words)), 1.0, highlights)


LIGHT: Final = cited_sentence(HARBOUR_ARTICLE, BUILT, 2, "Mira Solberg")
BY_1923: Final = cited_sentence(HARBOUR_ARTICLE, BUILT, 2, "1923")
BY_1925: Final = cited_sentence(GUIDE, "The lighthouse of Velm was built in 1925, they say.", 1, "1925")
CLOSED: Final = cited_sentence(RAILWAY_ARTICLE, "The station closed in 1987.", 1, "1987")
STANDS: Final = replace(
    cited_sentence(HARBOUR_ARTICLE, PIER, 2, "northern pier"),
    before=cited_sentence(HARBOUR_ARTICLE, BUILT, 2).citation,
)

SURE_ANSWER: Final = Answer(LIGHTHOUSE_QUESTION, (LIGHT,), 0.9, answered=True)
UNSURE_ANSWER: Final = replace(SURE_ANSWER, confidence=0.6)
TWO_SENTENCE_ANSWER: Final = Answer(WHERE, (STANDS,), 0.9, answered=True)
CORRECTED_ANSWER: Final = replace(SURE_ANSWER, corrections=(Correction("lighthuose", "lighthouse"),))
DIFFERING_ANSWER: Final = Answer(
    "When was the lighthouse built?", (BY_1923, BY_1925, CLOSED), 0.9, answered=True, differing=2
)
FOLLOW_UP_ANSWER: Final = Answer("By whom?", (LIGHT,), 0.9, answered=True, leaned_on=(WHERE, "And when?"))
NO_ANSWER_FOUND: Final = Answer("Who painted it?", (LIGHT,), 0.1, nearest=(HARBOUR_ARTICLE,))
