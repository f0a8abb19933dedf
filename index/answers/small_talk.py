"""Recognition of small talk: greetings, thanks, questions to the bot itself, lone emoji.

An utterance is small talk if phrases of the language's tables cover it from end to end. Of an utterance that
begins or ends with such phrases and goes on with a question, the question remains.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, groupby
from typing import Final, NamedTuple

from index.languages.en import small_talk as tables
from index.languages.en.question_words import QUESTION_WORDS
from index.model import SmallTalkKind
from index.search.engine import Engine
from index.text.normalization import fold
from index.text.tokens import extract_terms, token_spans

_Phrase = tuple[str, ...]

_EMOJI_CODE: Final = re.compile(r"(?<!\S)(?:<a?:\w+:\d+>|:[a-z_+-][\w+-]*:)+(?!\S)|[0-9]\ufe0f?\u20e3")
"""Emoji as chat programs write them out: ":wave:", "<:wave:123>"; and keycaps."""

_CHUNK: Final = re.compile(r"\S+")

_JOINERS: Final = re.compile("['’‘ʼ＇‐‑-]")

_MIN_LAUGHTER_CHARS: Final = 4

_MIN_STRETCHED_RUN: Final = 3
"""Length from which a run of one letter within a word is a stretched letter; at the end, two suffice."""

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


class _Word(NamedTuple):
    """A word in lower case; words that one token stands for share its number."""

    text: str
    token: int


class _Cover(NamedTuple):
    """Words at the start of an utterance that are small talk.

    Attributes:
        kinds: The kinds of its phrases, in order.
        phrases: Its phrases.
        end: Number of words.
        phrase_end: Number of words up to its last phrase or addressee; fillers may follow.
    """

    kinds: list[SmallTalkKind]
    phrases: list[_Phrase]
    end: int
    phrase_end: int


def interpret(text: str, engine: Engine, *, follows: bool = False) -> Utterance:
    """Tell small talk from questions, in time linear in the text's length.

    Args:
        text: The utterance as typed.
        engine: Tells which words the articles have.
        follows: Whether there are earlier questions, to which "what is this?" may refer.
    """
    blanked = _blank_emoji(text)
    spans = token_spans(blanked)
    if not spans:
        return Utterance("reaction" if text.strip() else None, text)
    words = _normalize([blanked[start:end] for start, end in spans])
    opening = _cover_start(words, _OPENING_KINDS)
    for cover in (_cover_start(words), opening):
        if cover.end == len(words) and cover.kinds:
            return Utterance(_classify_whole(words, cover, engine, follows=follows), text)
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
    words: list[_Word], cover: _Cover, engine: Engine, *, follows: bool
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


def _main_kind(cover: _Cover) -> SmallTalkKind:
    """Return the first kind that is no mere reaction: "ok thanks" are thanks."""
    return next((kind for kind in cover.kinds if kind != "reaction"), "reaction")


def _is_remark(words: list[_Word], opening: _Cover, text: str, engine: Engine) -> bool:
    """Whether what follows an opening asks nothing: a name, or a statement about nothing in the articles."""
    rest = [word.text for word in words[opening.phrase_end :]]
    content = [word.text for word in words[opening.end :]]
    if "?" in text or content[0] in tables.QUESTION_OPENERS or _any_held(content, engine):
        return False
    named = len(content) == 1 and opening.kinds[-1] in _ADDRESSED_KINDS
    return named or content[0] in tables.STATEMENT_OPENERS or not extract_terms(" ".join(rest))


def _question_start(
    words: list[_Word], opening: _Cover, text: str, spans: list[tuple[int, int]], engine: Engine
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


def _question_end(words: list[_Word], text: str, spans: list[tuple[int, int]], engine: Engine) -> int:
    """Return the end of the question before thanks or laughter; the text's if they may be a part of it."""
    first = _cover_end(words)
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


def _cover_start(words: list[_Word], kinds: frozenset[SmallTalkKind] | None = None) -> _Cover:
    """Cover words from the first on by the longest phrases, addressees and fillers, as far as they reach.

    Args:
        words: The words of the utterance.
        kinds: The kinds of phrases to cover by; None for all.
    """
    cover, at, phrase_end = _Cover([], [], 0, 0), 0, 0
    while at < len(words):
        phrase, kind = _longest_phrase(words, at, kinds)
        if kind:
            cover.kinds.append(kind)
            cover.phrases.append(phrase)
            at = phrase_end = at + len(phrase)
        elif words[at].text in tables.ADDRESSEES:
            at += 1
            phrase_end = at if cover.kinds else phrase_end
        elif words[at].text in tables.FILLERS:
            at += 1
        else:
            break
    return cover._replace(end=at, phrase_end=phrase_end)


def _cover_end(words: list[_Word]) -> int:
    """Return the index of the first word of the thanks, laughter and addressees at the end."""
    at = len(words)
    while at:
        size = next(
            (
                size
                for size in range(min(_max_phrase_words(), at), 0, -1)
                if _is_closing(tuple(word.text for word in words[at - size : at]))
            ),
            0,
        )
        if not size:
            break
        at -= size
    return at


def _is_closing(phrase: _Phrase) -> bool:
    return phrase in tables.CLOSINGS or (len(phrase) == 1 and _is_laughter(phrase[0]))


def _longest_phrase(
    words: list[_Word], at: int, kinds: frozenset[SmallTalkKind] | None
) -> tuple[_Phrase, SmallTalkKind | None]:
    """Return the longest phrase that begins at a word and ends with a token, and its kind; None without."""
    if _is_laughter(words[at].text):
        return (words[at].text,), "reaction"
    phrases = _phrase_kinds()
    for size in range(min(_max_phrase_words(), len(words) - at), 0, -1):
        phrase = tuple(word.text for word in words[at : at + size])
        kind = phrases.get(phrase)
        whole = at + size == len(words) or words[at + size].token != words[at + size - 1].token
        if kind and whole and (kinds is None or kind in kinds):
            return phrase, kind
    return (), None


@cache
def _phrase_kinds() -> dict[_Phrase, SmallTalkKind]:
    """Return the kind of each phrase; a phrase of several kinds has the first."""
    evaluations: set[_Phrase] = {(word,) for word in tables.EVALUATIONS}
    evaluations |= {(*before, *word) for before in tables.EVALUATION_OPENINGS for word in evaluations}
    evaluations |= {(word, noun) for word in tables.EVALUATIONS for noun in tables.EVALUATED_NOUNS}
    by_kind: dict[SmallTalkKind, frozenset[_Phrase] | set[_Phrase]] = {
        "reaction": tables.REACTIONS | evaluations,
        "bot": tables.BOT_QUESTIONS | tables.AMBIGUOUS_PHRASES | tables.POINTING_PHRASES,
        "farewell": tables.FAREWELLS,
        "thanks": tables.THANKS,
        "greeting": tables.GREETINGS,
    }
    return {phrase: kind for kind, phrases in by_kind.items() for phrase in phrases}


@cache
def _max_phrase_words() -> int:
    return max(map(len, _phrase_kinds()))


@cache
def _stretched_forms() -> dict[str, list[str]]:
    """Return the known words by their form without repeated letters, the longest first."""
    known = {word for phrase in _phrase_kinds() for word in phrase}
    known |= tables.ADDRESSEES | tables.FILLERS | tables.EXPANSIONS.keys()
    forms: dict[str, list[str]] = {}
    for word in sorted(known, key=len, reverse=True):
        forms.setdefault("".join(letter for letter, _ in groupby(word)), []).append(word)
    return forms


def _normalize(tokens: list[str]) -> list[_Word]:
    """Return the words of tokens: contractions expanded, stretched letters shortened."""
    words: list[_Word] = []
    for number, token in enumerate(tokens):
        word = _shorten(_JOINERS.sub("", fold(token)))
        words += [_Word(part, number) for part in tables.EXPANSIONS.get(word, (word,))]
    return words


def _shorten(word: str) -> str:
    """Return the known word that a word with repeated letters stands for; else the word."""
    runs = [(letter, len(list(run))) for letter, run in groupby(word)]
    forms = _stretched_forms().get("".join(letter for letter, _ in runs), ())
    if word in forms or not runs:
        return word
    if max(size for _, size in runs) < _MIN_STRETCHED_RUN and runs[-1][1] == 1:
        return word
    return next((known for known in forms if _is_stretched(runs, known)), word)


def _is_stretched(runs: list[tuple[str, int]], known: str) -> bool:
    sizes = [len(list(run)) for _, run in groupby(known)]
    return all(size >= least for (_, size), least in zip(runs, sizes, strict=True))


def _is_laughter(word: str) -> bool:
    letters = "".join(sorted(set(word)))
    return len(word) >= _MIN_LAUGHTER_CHARS and letters in _laughter_letters()


@cache
def _laughter_letters() -> frozenset[str]:
    return frozenset("".join(sorted(pair)) for pair in tables.LAUGHTER_LETTERS)


def _blank_emoji(text: str) -> str:
    """Replace emoji codes and emoticons by as many spaces, so that positions stay valid."""
    plain = _EMOJI_CODE.sub(lambda match: " " * len(match[0]), text)
    return _CHUNK.sub(
        lambda match: " " * len(match[0]) if match[0].lower() in tables.EMOTICONS else match[0], plain
    )


def _any_held(words: set[str] | list[str], engine: Engine) -> bool:
    """Whether an article has one of some words, function words aside."""
    terms = extract_terms(" ".join(words))
    return bool(terms and engine.existing_terms(terms))
