"""Which words between quotation marks nobody said: titles, terms, words held at arm's length."""

import re
from typing import Final

from index.languages.en.reporting_verbs import NAMING_VERBS
from index.languages.tables import parse_words
from index.quotes.cues import AttributionCue
from index.quotes.sentence import AnnotatedSentence

_CERTAIN_CUE_SCORE: Final = 14
"""A cue that fits better than this makes a quotation of what looks like a title."""

_MAX_WORK_TITLE_WORDS: Final = 8
"""Words of a title at most."""

_MAX_TERM_WORDS: Final = 5
"""Words of a term at most."""

_UNCAPITALISED_TITLE_WORDS: Final = parse_words("of the and a an in to for with on at s or from by")
"""Words that titles don't capitalise."""

_QUOTED_WORD: Final = re.compile(r"\w+")
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
"""A thing that is called by its name, and not what somebody calls it."""

_DEFINITION_FRAMES: Final = frozenset(
    {(article, verb) for article in ("a", "an", "the") for verb in ("is", "are", "means", "refers")}
    | {("by", pronoun) for pronoun in ("i", "he", "she", "they", "we", "it")}
)
"""What stands before and behind a word whose meaning is told, at a sentence's start."""

_MAX_TAIL_CHARS: Final = 20
"""Characters at the end of quoted words that are looked at."""

_LOOK_BACK_WORDS: Final = 6
"""Words before a quotation that are looked at."""

_MAX_NICKNAME_CHARS: Final = 25
"""Characters of a nickname at most."""


def is_not_speech(sentence: AnnotatedSentence, place: int, quoted: str, cue: AttributionCue | None) -> bool:
    """Whether words between quotation marks are a title, a term, a nickname or a word whose meaning is told.

    Args:
        sentence: The sentence.
        place: The place of the words among them.
        quoted: The words.
        cue: What might give them to a speaker.
    """
    named = is_named_thing(sentence, place, quoted) or is_nickname(sentence, place, quoted)
    if named or is_defined_term(sentence, place):
        return True
    return is_work_title(quoted) and not (
        cue and (cue.score > _CERTAIN_CUE_SCORE or cue.text.lower() in NAMING_VERBS)
    )


def is_named_thing(sentence: AnnotatedSentence, place: int, quoted: str) -> bool:
    """Whether the words before a quotation say that it is a name: "the so-called “…”", "the song “…”"."""
    before = " ".join(token.lower for token in sentence.tokens[max(0, place - _LOOK_BACK_WORDS) : place])
    if len(_QUOTED_WORD.findall(quoted)) > _MAX_TERM_WORDS:
        return False
    if _TERM_INTRODUCTION.search(before):
        return True
    return _CALLED_BY_NAME.search(before) is not None and quoted[0].isupper()


def is_defined_term(sentence: AnnotatedSentence, place: int) -> bool:
    """Whether a sentence tells what a word means: "A “lantern” is a lamp", "By “lantern” he means a lamp"."""
    tokens = sentence.tokens
    if place != 1 or len(tokens) < 3:
        return False
    return (tokens[0].lower, tokens[2].lower) in _DEFINITION_FRAMES


def is_nickname(sentence: AnnotatedSentence, place: int, quoted: str) -> bool:
    """Whether the words stand within a name: "Ada “Sunny” Nyberg"."""
    tokens = sentence.tokens
    around = [tokens[at].text[:1] for at in (place - 1, place + 1) if 0 <= at < len(tokens)]
    return (
        len(around) == 2
        and all(map(str.isupper, around))
        and all(word[0].isupper() for word in _QUOTED_WORD.findall(quoted))
        and quoted[-1].isalnum()
        and len(quoted) < _MAX_NICKNAME_CHARS
    )


def is_work_title(quoted: str) -> bool:
    """Whether all words that count have a capital, as in a work's title."""
    found = _QUOTED_WORD.findall(quoted)
    if not 1 < len(found) <= _MAX_WORK_TITLE_WORDS or quoted.rstrip(" ’'").endswith(("!", "?")):
        return False
    return all(word[0].isupper() or word in _UNCAPITALISED_TITLE_WORDS for word in found)


def is_standalone(sentence: AnnotatedSentence, place: int, quoted: str) -> bool:
    """Whether a quotation is a sentence by itself: nothing but a colon's lead-in stands around it."""
    tokens = sentence.tokens
    if place and tokens[place - 1].text == ":":
        return True
    if (
        place == 0
        and len(tokens) > 1
        and _SENTENCE_FINAL_MARK.search(quoted[-_MAX_TAIL_CHARS:])
        and tokens[1].text[:1].isupper()
    ):
        return True  # the sentences were not told apart
    return not any(token.text[:1].isalnum() for token in tokens)


def is_full_sentence(quoted: str) -> bool:
    """Whether the words are a sentence or more."""
    return (
        len(_QUOTED_WORD.findall(quoted)) > 3
        and quoted[:1].isupper()
        and _FULL_SENTENCE_END.search(quoted[-_MAX_TAIL_CHARS:]) is not None
    )
