"""Words and phrases of utterances: normalisation of words, and the small talk at both ends."""

import re
from functools import cache, lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from index.languages.en import small_talk as tables
from index.model import SmallTalkKind
from index.text.normalization import WORD_CACHE_SIZE, fold

Phrase = tuple[str, ...]

_EMOJI_CODE: Final = re.compile(r"(?<!\S)(?:<a?:\w+:\d+>|:[a-z_+-][\w+-]*:)+(?!\S)|[0-9]\ufe0f?\u20e3")
"""Emoji as chat programs write them out: ":wave:", "<:wave:123>"; and keycaps."""

_CHUNK: Final = re.compile(r"\S+")

_JOINERS: Final = re.compile("['’‘ʼ＇‐‑-]")

_MIN_LAUGHTER_CHARS: Final = 4

_MIN_STRETCHED_RUN: Final = 3
"""Length from which a run of one letter within a word is a stretched letter; at the end, two suffice."""


class Word(NamedTuple):
    """A word in lower case; words that one token stands for share its number."""

    text: str
    token: int


class Cover(NamedTuple):
    """Words at the start of an utterance that are small talk.

    Attributes:
        kinds: The kinds of its phrases, in order.
        phrases: Its phrases.
        end: Number of words.
        phrase_end: Number of words up to its last phrase or addressee; fillers may follow.
    """

    kinds: list[SmallTalkKind]
    phrases: list[Phrase]
    end: int
    phrase_end: int


def cover_start(words: list[Word], kinds: frozenset[SmallTalkKind] | None = None) -> Cover:
    """Cover words from the first on by the longest phrases, addressees and fillers, as far as they reach.

    Args:
        words: The words of the utterance.
        kinds: The kinds of phrases to cover by; None for all.
    """
    cover, at, phrase_end = Cover([], [], 0, 0), 0, 0
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


def closing_start(words: list[Word]) -> int:
    """Return the index of the first word of the thanks, laughter and addressees at the end."""
    at = len(words)
    while at:
        size = next(
            (
                size
                for size in range(min(_max_closing_words(), at), 0, -1)
                if _is_closing(tuple(word.text for word in words[at - size : at]))
            ),
            0,
        )
        if not size:
            break
        at -= size
    return at


def _is_closing(phrase: Phrase) -> bool:
    return phrase in tables.CLOSINGS or (len(phrase) == 1 and _is_laughter(phrase[0]))


def _longest_phrase(
    words: list[Word], at: int, kinds: frozenset[SmallTalkKind] | None
) -> tuple[Phrase, SmallTalkKind | None]:
    """Return the longest phrase that begins at a word and ends with a token, and its kind; None without."""
    if _is_laughter(words[at].text):
        return (words[at].text,), "reaction"
    phrases = _phrase_kinds()
    longest = _longest_by_first_word().get(words[at].text, 0)
    for size in range(min(longest, len(words) - at), 0, -1):
        phrase = tuple(word.text for word in words[at : at + size])
        kind = phrases.get(phrase)
        whole = at + size == len(words) or words[at + size].token != words[at + size - 1].token
        if kind and whole and (kinds is None or kind in kinds):
            return phrase, kind
    return (), None


@cache
def _phrase_kinds() -> dict[Phrase, SmallTalkKind]:
    """Return the kind of each phrase; a phrase of several kinds has the first."""
    evaluations: set[Phrase] = {(word,) for word in tables.EVALUATIONS}
    evaluations |= {(*before, *word) for before in tables.EVALUATION_OPENINGS for word in evaluations}
    evaluations |= {(word, noun) for word in tables.EVALUATIONS for noun in tables.EVALUATED_NOUNS}
    by_kind: dict[SmallTalkKind, frozenset[Phrase] | set[Phrase]] = {
        "reaction": tables.REACTIONS | evaluations,
        "bot": tables.BOT_QUESTIONS | tables.AMBIGUOUS_PHRASES | tables.POINTING_PHRASES,
        "farewell": tables.FAREWELLS,
        "thanks": tables.THANKS,
        "greeting": tables.GREETINGS,
    }
    return {phrase: kind for kind, phrases in by_kind.items() for phrase in phrases}


@cache
def _longest_by_first_word() -> dict[str, int]:
    """Return the length in words of the longest phrase by its first word."""
    longest: dict[str, int] = {}
    for phrase in _phrase_kinds():
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return longest


@cache
def _max_closing_words() -> int:
    return max(map(len, tables.CLOSINGS))


@cache
def _stretched_forms() -> dict[str, list[str]]:
    """Return the known words by their form without repeated letters, the longest first."""
    known = {word for phrase in _phrase_kinds() for word in phrase}
    known |= tables.ADDRESSEES | tables.FILLERS | tables.EXPANSIONS.keys()
    forms: dict[str, list[str]] = {}
    for word in sorted(known, key=len, reverse=True):
        forms.setdefault("".join(letter for letter, _ in groupby(word)), []).append(word)
    return forms


def normalize_words(tokens: list[str]) -> list[Word]:
    """Return the words of tokens: contractions expanded, stretched letters shortened."""
    return [Word(part, number) for number, token in enumerate(tokens) for part in _token_words(token)]


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _token_words(token: str) -> tuple[str, ...]:
    word = _shorten(_JOINERS.sub("", fold(token)))
    return tables.EXPANSIONS.get(word, (word,))


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


def blank_emoji(text: str) -> str:
    """Replace emoji codes and emoticons by as many spaces, so that positions stay valid."""
    plain = _EMOJI_CODE.sub(lambda match: " " * len(match[0]), text)
    return _CHUNK.sub(
        lambda match: " " * len(match[0]) if match[0].lower() in tables.EMOTICONS else match[0], plain
    )
