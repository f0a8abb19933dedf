"""Recognition of small talk: greetings, thanks, questions to the bot itself, lone emoji.

An utterance is small talk if phrases of the language's tables cover it from end to end. Of an utterance that
begins or ends with such phrases and goes on with a question, the question remains.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

from index.answers.small_talk_phrases import (
    Cover,
    Word,
    blank_emoji,
    closing_start,
    cover_start,
    normalize_words,
)
from index.languages.en import small_talk as tables
from index.languages.en.grammar_words import NONPERSONAL_ANAPHORS
from index.languages.en.question_words import QUESTION_WORDS
from index.languages.en.stop_words import STOP_WORDS
from index.model import SmallTalkKind
from index.search.engine import Engine
from index.text.tokens import extract_terms, token_spans

_OPENING_KINDS: Final = frozenset[SmallTalkKind]({"greeting", "thanks", "farewell", "reaction"})
"""Kinds that may precede a question; phrases of others, such as "what can you do", may be a part of one."""

_ADDRESSED_KINDS: Final = frozenset[SmallTalkKind]({"greeting", "thanks", "farewell"})
"""Kinds that an unknown word may follow: a name."""

_MIN_TERMS_BEFORE_THANKS: Final = 2
"""Terms that a question needs to be told from thanks that follow it without a mark."""

_MAX_NAME_WORDS: Final = 5
"""Number of words up to which a topic is taken for a name rather than a title."""


class Utterance(NamedTuple):
    """What somebody typed, understood as small talk or as a question.

    Attributes:
        small_talk: The kind of small talk; None for a question.
        question: The question without the small talk around it; the text as typed if there is none.
    """

    small_talk: SmallTalkKind | None
    question: str


def interpret(text: str, engine: Engine, *, follows: bool = False) -> Utterance:
    """Tell small talk from questions, in time linear in the text's length.

    Args:
        text: The utterance as typed.
        engine: Tells which words the articles have.
        follows: Whether there are earlier questions, to which "what is this?" may refer.
    """
    blanked = blank_emoji(text)
    spans = token_spans(blanked)
    if not spans:
        return Utterance("reaction" if text.strip() else None, text)
    words = normalize_words([blanked[start:end] for start, end in spans])
    opening = cover_start(words, _OPENING_KINDS)
    for cover in (cover_start(words), opening):
        if cover.end == len(words) and cover.kinds:
            return Utterance(_classify_whole(words, cover, engine, follows=follows), text)
    if _is_about_bot(words, engine):
        return Utterance("bot", text)
    if opening.kinds and opening.end < len(words) and _is_remark(words, opening, text, engine):
        return Utterance(_main_kind(opening), text)
    start = _question_start(words, opening, blanked, spans, engine)
    end = _question_end(words, blanked, spans, engine)
    return Utterance(None, text[start:end] if start < end and (start or end < len(text)) else text)


def choose_examples(topics: Sequence[str], titles: Sequence[str]) -> tuple[str | None, str | None]:
    """Choose what to suggest to newcomers; names are preferred to titles, which are long.

    Args:
        topics: Topics of timelines, the best first.
        titles: Titles of articles, the best first.

    Returns:
        A subject to ask about, of several words, as a single one is mostly too common to be answered on its
        own; and another topic for a timeline. None for each where there is nothing.
    """
    names = [topic for topic in topics if len(topic.split()) <= _MAX_NAME_WORDS]
    topic = next(chain(names, topics), None)
    specific = (name for name in names if " " in name and name != topic)
    return next(chain(specific, titles), None), topic


def _classify_whole(
    words: list[Word], cover: Cover, engine: Engine, *, follows: bool
) -> SmallTalkKind | None:
    """Return the kind of an utterance covered by small talk; None if it may be a question all the same."""
    pointing = any(phrase in tables.POINTING_PHRASES for phrase in cover.phrases)
    ambiguous = [phrase for phrase in cover.phrases if phrase in tables.AMBIGUOUS_PHRASES]
    doubtful = {word for phrase in ambiguous for word in phrase}
    if _ADDRESSED_KINDS.isdisjoint(cover.kinds):
        own = {word for phrase in cover.phrases for word in phrase}
        doubtful |= {word.text for word in words} - own - tables.BOT_NAMES
    if (pointing and follows) or _any_held(doubtful, engine):
        return None
    return _main_kind(cover)


def _main_kind(cover: Cover) -> SmallTalkKind:
    """Return the first kind that is no mere reaction: "ok thanks" are thanks."""
    return next((kind for kind in cover.kinds if kind != "reaction"), "reaction")


def _is_about_bot(words: list[Word], engine: Engine) -> bool:
    """Whether a question is in the second person and its content is about bots, not about the articles."""
    texts = {word.text for word in words}
    return (
        words[0].text in tables.BOT_QUESTION_OPENERS
        and not texts.isdisjoint({"you", "your"})
        and texts <= STOP_WORDS | tables.BOT_QUESTION_WORDS
        and texts.isdisjoint(NONPERSONAL_ANAPHORS)
        and not _any_held(texts, engine)
    )


def _is_remark(words: list[Word], opening: Cover, text: str, engine: Engine) -> bool:
    """Whether what follows an opening asks nothing: a name, or a statement about nothing in the articles."""
    rest = [word.text for word in words[opening.phrase_end :]]
    content = [word.text for word in words[opening.end :]]
    if "?" in text or content[0] in tables.QUESTION_OPENERS or _any_held(content, engine):
        return False
    named = len(content) == 1 and opening.kinds[-1] in _ADDRESSED_KINDS
    return named or content[0] in tables.STATEMENT_OPENERS or not extract_terms(" ".join(rest))


def _question_start(
    words: list[Word], opening: Cover, text: str, spans: list[tuple[int, int]], engine: Engine
) -> int:
    """Return the position of the question after an opening; 0 if the opening may be a part of it."""
    first = opening.phrase_end
    if not opening.kinds or first == len(words):
        return 0
    start, end = spans[words[first].token][0], spans[words[first].token - 1][1]
    marked = bool(text[end:start].strip())
    after = next(
        (word for word in words[first:] if word.text not in tables.DROPPED_CONNECTIVES), words[first]
    )
    if after.text in tables.QUESTION_OPENERS and (marked or words[0].text not in QUESTION_WORDS):
        return spans[after.token][0]
    apart = marked or tables.PLAIN_OPENINGS.issuperset(opening.phrases)
    return start if apart and not engine.existing_terms(extract_terms(text[:start])) else 0


def _question_end(words: list[Word], text: str, spans: list[tuple[int, int]], engine: Engine) -> int:
    """Return the end of the question before thanks or laughter; the text's if they may be a part of it."""
    first = closing_start(words)
    token = words[first].token if first < len(words) else 0
    if not token:
        return len(text)
    end, start = spans[token - 1][1], spans[token][0]
    gap = text[end:start]
    least = 1 if gap.strip() else _MIN_TERMS_BEFORE_THANKS
    held = engine.existing_terms(extract_terms(text[start:]))
    if held or len(set(extract_terms(text[:end]))) < least:
        return len(text)
    return end + len(gap.rstrip(" ,;–—-"))


def _any_held(words: set[str] | list[str], engine: Engine) -> bool:
    """Whether an article has one of some words, function words aside."""
    terms = extract_terms(" ".join(words))
    return bool(terms and engine.existing_terms(terms))
