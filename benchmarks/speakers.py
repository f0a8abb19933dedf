"""Agreement of two speakers by name, or by the words that mention them."""

import re
from typing import Final

from benchmarks.gold import SpeakerQuote

_SPEAKER_WORD: Final = re.compile(r"[\w’'-]+")
_POSSESSIVE_ENDING: Final = re.compile(r"[’']s\b")
_UNDISTINGUISHING_WORDS: Final = frozenset(
    {
        *("mr", "mrs", "ms", "sir", "dame", "lord", "lady", "jr", "sr", "ii", "iii"),
        *("dr", "prof", "professor", "judge", "chief"),
        *("president", "prime", "minister", "senator", "sen", "rep", "gov", "governor", "mayor"),
        *("the", "a", "an", "of", "for", "and"),
    }
)
"""Words of names that don't distinguish people."""


def same_name(gold: SpeakerQuote, found: SpeakerQuote) -> bool:
    """Whether the last word of one speaker's name is among the words of the other's.

    Titles, articles and possessive endings are ignored. Two unknown speakers agree.
    """
    ours, theirs = _distinguishing_words(gold.speaker), _distinguishing_words(found.speaker)
    if not ours or not theirs:
        return ours == theirs
    return ours[-1] in theirs or theirs[-1] in ours


def same_name_or_mention(gold: SpeakerQuote, found: SpeakerQuote) -> bool:
    """Whether the names agree or the mentions overlap, for gold speakers that may be a mere "he"."""
    return same_name(gold, found) or _spans_overlap(gold.mention, found.mention)


def _distinguishing_words(name: str) -> list[str]:
    """Return the distinguishing words of a name; all words if there are none."""
    words = _SPEAKER_WORD.findall(_POSSESSIVE_ENDING.sub("", name.lower()))
    return [word for word in words if word not in _UNDISTINGUISHING_WORDS] or words


def _spans_overlap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
