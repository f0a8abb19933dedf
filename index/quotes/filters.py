"""Filters for quoted words that are no speech: titles of works, terms, names, scare quotes."""

import re
from typing import Final

from index.languages.en.reporting_verbs import NAMING_VERBS
from index.languages.tables import parse_words
from index.quotes.cues import AttributionCue
from index.quotes.sentence import AnnotatedSentence

_CERTAIN_CUE_SCORE: Final = 14
"""Score above which a cue makes what looks like a title a quotation."""

_MAX_WORK_TITLE_WORDS: Final = 8
"""Maximum length of a title."""

_MAX_TERM_WORDS: Final = 5
"""Maximum length of a term."""

_UNCAPITALISED_TITLE_WORDS: Final = parse_words("of the and a an in to for with on at s or from by")
"""Words that titles don't capitalise."""

_QUOTED_WORD: Final = re.compile(r"\w+")
"""A word; contractions count as two, unlike in `index.text.tokens`."""

_SENTENCE_FINAL_MARK: Final = re.compile(r"[.!?…]\W*\Z")
_FULL_SENTENCE_END: Final = re.compile(r"[.!?…,—][’'\u200b]?\s*\Z")

_TERM_INTRODUCTION: Final = re.compile(
    r"(?<!use )(?<!uses )(?<!used )(?<!using )(?<!coined )"
    r"\b(?:so-called|dubbed|known as|titled|entitled|nicknamed|named|referred to (?:\w+ly )?as"
    r"|the (?:word|term|phrase|hashtag|slogan|name)"
    r"|show|song|film|movie|book|album|series|novel|magazine|play|poem|single|headline"
    r"|on (?:abc|nbc|cbs|cnn|fox)'s),?\Z"
)

_CALLED_BY_NAME: Final = re.compile(
    r"(?<!what )(?<!what it )(?<!what he )(?<!what she )(?<!what they )\bcalled\Z"
)
"""A naming "called"; not an evaluation: "what she called “…”"."""

_DEFINITION_FRAMES: Final = frozenset(
    {(article, verb) for article in ("a", "an", "the") for verb in ("is", "are", "means", "refers")}
    | {("by", pronoun) for pronoun in ("i", "he", "she", "they", "we", "it")}
)
"""Words before and after a defined term at a sentence's start: "A “lantern” is"."""

_MAX_TAIL_CHARS: Final = 20
"""Characters at the end of a quotation that are searched for punctuation."""

_LOOK_BACK_WORDS: Final = 6
"""Words before a quotation that are searched for the introduction of a term."""

_MAX_NICKNAME_CHARS: Final = 25
"""Maximum length of a nickname."""


def is_not_speech(
    sentence: AnnotatedSentence, position: int, quoted: str, cue: AttributionCue | None
) -> bool:
    """Whether quoted words are a title, a term or a nickname.

    Args:
        sentence: The sentence.
        position: The token position of the quotation.
        quoted: The quoted words.
        cue: The cue that would attribute them.
    """
    is_name = _is_named_thing(sentence, position, quoted) or _is_nickname(sentence, position, quoted)
    if is_name or _is_defined_term(sentence, position):
        return True
    return _is_work_title(quoted) and not (
        cue and (cue.score > _CERTAIN_CUE_SCORE or cue.text.lower() in NAMING_VERBS)
    )


def _is_named_thing(sentence: AnnotatedSentence, position: int, quoted: str) -> bool:
    """Whether the preceding words introduce a name or term: "the so-called “…”", "the song “…”"."""
    before = " ".join(
        token.lower for token in sentence.tokens[max(0, position - _LOOK_BACK_WORDS) : position]
    )
    if len(_QUOTED_WORD.findall(quoted)) > _MAX_TERM_WORDS:
        return False
    if _TERM_INTRODUCTION.search(before):
        return True
    return _CALLED_BY_NAME.search(before) is not None and quoted[0].isupper()


def _is_defined_term(sentence: AnnotatedSentence, position: int) -> bool:
    """Whether a sentence defines the quoted words: "A “lantern” is a lamp", "By “lantern” he means"."""
    tokens = sentence.tokens
    if position != 1 or len(tokens) < 3:
        return False
    return (tokens[0].lower, tokens[2].lower) in _DEFINITION_FRAMES


def _is_nickname(sentence: AnnotatedSentence, position: int, quoted: str) -> bool:
    """Whether the quoted words are within a name: "Ada “Sunny” Nyberg"."""
    tokens = sentence.tokens
    around = [tokens[at].text[:1] for at in (position - 1, position + 1) if 0 <= at < len(tokens)]
    return (
        len(around) == 2
        and all(map(str.isupper, around))
        and all(word[0].isupper() for word in _QUOTED_WORD.findall(quoted))
        and quoted[-1].isalnum()
        and len(quoted) < _MAX_NICKNAME_CHARS
    )


def _is_work_title(quoted: str) -> bool:
    """Whether the words are in title case."""
    words = _QUOTED_WORD.findall(quoted)
    if not 1 < len(words) <= _MAX_WORK_TITLE_WORDS or quoted.rstrip(" ’'").endswith(("!", "?")):
        return False
    return all(word[0].isupper() or word in _UNCAPITALISED_TITLE_WORDS for word in words)


def is_standalone(sentence: AnnotatedSentence, position: int, quoted: str) -> bool:
    """Whether a quotation is a sentence by itself, or only introduced by a colon.

    Args:
        sentence: The sentence.
        position: The token position of the quotation.
        quoted: The quoted words.
    """
    tokens = sentence.tokens
    if position and tokens[position - 1].text == ":":
        return True
    if (
        position == 0
        and len(tokens) > 1
        and _SENTENCE_FINAL_MARK.search(quoted[-_MAX_TAIL_CHARS:])
        and tokens[1].text[:1].isupper()
    ):
        return True  # a missed sentence boundary
    return not any(token.text[:1].isalnum() for token in tokens)


def is_full_sentence(quoted: str) -> bool:
    """Whether the quoted words are at least a sentence."""
    return (
        len(_QUOTED_WORD.findall(quoted)) > 3
        and quoted[:1].isupper()
        and _FULL_SENTENCE_END.search(quoted[-_MAX_TAIL_CHARS:]) is not None
    )
