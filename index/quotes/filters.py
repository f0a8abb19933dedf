"""Which words between quotation marks nobody said: titles, terms, words held at arm's length."""

import re
from typing import Final

from index.languages.en.reporting_verbs import NAMING
from index.languages.tables import words
from index.quotes.cues import Cue
from index.quotes.sentence import Sentence

_CERTAIN: Final = 14
"""A cue that fits better than this makes a quotation of what looks like a title."""

_TITLE_LENGTH: Final = 8
"""Words of a title at most."""

_TERM_LENGTH: Final = 5
"""Words of a term at most."""

_SMALL: Final = words("of the and a an in to for with on at s or from by")
"""Words that titles don't capitalise."""

_WORD: Final = re.compile(r"\w+")
_ENDED: Final = re.compile(r"[.!?…]\W*\Z")
_WHOLE: Final = re.compile(r"[.!?…,—][’'\u200b]?\s*\Z")

_BEFORE_TERMS: Final = re.compile(
    r"(?<!use )(?<!uses )(?<!used )(?<!using )(?<!coined )"
    r"\b(?:so-called|dubbed|known as|titled|entitled|nicknamed|named|referred to (?:\w+ly )?as"
    r"|the (?:word|term|phrase|hashtag|slogan|name)"
    r"|show|song|film|movie|book|album|series|novel|magazine|play|poem|single|headline"
    r"|on (?:abc|nbc|cbs|cnn|fox)'s),?\Z"
)

_CALLED: Final = re.compile(r"(?<!what )(?<!what it )(?<!what he )(?<!what she )(?<!what they )\bcalled\Z")
"""A thing that is called by its name, and not what somebody calls it."""

_EXPLAINING: Final = frozenset(
    {(article, verb) for article in ("a", "an", "the") for verb in ("is", "are", "means", "refers")}
    | {("by", pronoun) for pronoun in ("i", "he", "she", "they", "we", "it")}
)
"""What stands before and behind a word whose meaning is told, at a sentence's start."""

_TAIL: Final = 20
"""Characters at the end of quoted words that are looked at."""

_LOOK_BACK: Final = 6
"""Words before a quotation that are looked at."""

_NICKNAME: Final = 25
"""Characters of a nickname at most."""


def is_unsaid(sentence: Sentence, place: int, quoted: str, cue: Cue | None) -> bool:
    """Whether words between quotation marks are a title, a term, a nickname or a word whose meaning is told.

    Args:
        sentence: The sentence.
        place: The place of the words among them.
        quoted: The words.
        cue: What might give them to a speaker.
    """
    named = names_a_thing(sentence, place, quoted) or is_nickname(sentence, place, quoted)
    if named or is_explained(sentence, place):
        return True
    return is_title(quoted) and not (cue and (cue.fitness > _CERTAIN or cue.text.lower() in NAMING))


def names_a_thing(sentence: Sentence, place: int, quoted: str) -> bool:
    """Whether the words before a quotation say that it is a name: "the so-called “…”", "the song “…”"."""
    before = " ".join(token.lower for token in sentence.tokens[max(0, place - _LOOK_BACK) : place])
    if len(_WORD.findall(quoted)) > _TERM_LENGTH:
        return False
    if _BEFORE_TERMS.search(before):
        return True
    return _CALLED.search(before) is not None and quoted[0].isupper()


def is_explained(sentence: Sentence, place: int) -> bool:
    """Whether a sentence tells what a word means: "A “lantern” is a lamp", "By “lantern” he means a lamp"."""
    tokens = sentence.tokens
    if place != 1 or len(tokens) < 3:
        return False
    return (tokens[0].lower, tokens[2].lower) in _EXPLAINING


def is_nickname(sentence: Sentence, place: int, quoted: str) -> bool:
    """Whether the words stand within a name: "Ada “Sunny” Nyberg"."""
    tokens = sentence.tokens
    around = [tokens[at].text[:1] for at in (place - 1, place + 1) if 0 <= at < len(tokens)]
    return (
        len(around) == 2
        and all(map(str.isupper, around))
        and all(word[0].isupper() for word in _WORD.findall(quoted))
        and quoted[-1].isalnum()
        and len(quoted) < _NICKNAME
    )


def is_title(quoted: str) -> bool:
    """Whether all words that count have a capital, as in a work's title."""
    found = _WORD.findall(quoted)
    if not 1 < len(found) <= _TITLE_LENGTH or quoted.rstrip(" ’'").endswith(("!", "?")):
        return False
    return all(word[0].isupper() or word in _SMALL for word in found)


def stands_alone(sentence: Sentence, place: int, quoted: str) -> bool:
    """Whether a quotation is a sentence by itself: nothing but a colon's lead-in stands around it."""
    tokens = sentence.tokens
    if place and tokens[place - 1].text == ":":
        return True
    if place == 0 and len(tokens) > 1 and _ENDED.search(quoted[-_TAIL:]) and tokens[1].text[:1].isupper():
        return True  # the sentences were not told apart
    return not any(token.text[:1].isalnum() for token in tokens)


def is_whole(quoted: str) -> bool:
    """Whether the words are a sentence or more."""
    return (
        len(_WORD.findall(quoted)) > 3 and quoted[:1].isupper() and _WHOLE.search(quoted[-_TAIL:]) is not None
    )
