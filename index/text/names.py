"""The names in an article's dated statements: what a timeline may be asked for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from index.languages.en.calendar_names import ABBREVIATED, MONTHS
from index.languages.en.stop_words import CAPITAL_NAMES, STOP_WORDS
from index.text.tokens import terms

LONGEST: Final = 100
"""Characters of a name at most."""

_CAPITAL: Final = f"[{''.join(chr(point) for point in range(0x250) if chr(point).isupper())}]"
_DAYS: Final = "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight"
_NO_NAME: Final = "|".join(
    word.capitalize() for word in sorted({*MONTHS, *ABBREVIATED, *_DAYS.split(), "mr", "mrs", "ms"})
)
_WORD: Final = rf"(?:(?:[A-Z]\.){{2,5}}|(?!(?:{_NO_NAME}|I)\b){_CAPITAL}(?:[\w-]|[’'](?!s\b))*+)"
_LINK: Final = r"(?:of the|of|for|de la|de|da|del|di|van der|van den|van|von|bin|al|la|le)"
_MORE: Final = rf"(?:{_LINK} )?{_WORD}|(?:May|April|June|August|Jan)\b(?! \d)"  # Theresa May
_NAME: Final = re.compile(
    rf"(?<![\w’'.&-]){_WORD}(?: (?:{_MORE})){{0,5}}+(?!&)(?: \d{{1,3}}\b(?![.,]?\d|%))?"
)
_START: Final = re.compile(r"\W*")


def find_names(sentences: Iterable[str]) -> Mapping[str, int]:
    """The names in some sentences, as they are written, and how many of the sentences have each.

    A name is a run of capitalised words, function words inside it; a single word that begins its sentence is
    none. Months, days and forms of address aren't part of it.
    """
    return Counter(name for sentence in sentences for name in set(_names(sentence)))


def _names(sentence: str) -> Iterator[str]:
    start = _START.match(sentence)
    first = start.end() if start else 0
    for match in _NAME.finditer(sentence):
        words = match[0].split(" ")
        alone = match.start() == first and len(words) == 1
        while words and words[0].lower() in STOP_WORDS and words[0] not in CAPITAL_NAMES:
            words = words[1:]
        if words and not alone:
            name = " ".join(words)
            if 1 < len(name) <= LONGEST and terms(name):
                yield name
