"""The names of exported files: readable, in the order of adding, and allowed on every system."""

import re
from typing import Final

from index.text.name_keys import name_words

_LONGEST: Final = 60
_NOT_PORTABLE: Final = re.compile("[^a-z0-9]+")
_DIGITS: Final = 4


def exported_name(number: int, of: int, title: str) -> str:
    """The name of an article's file, such as "0001-first-ascent.md".

    Args:
        number: Its number among the articles, from 1, which keeps their order where names are sorted.
        of: How many there are; it says how many digits the numbers have.
        title: Its title; of one in another script than the Latin, the number alone is left.

    Returns:
        A name in ASCII of at most 100 characters, which no system reserves for something else.
    """
    words = _NOT_PORTABLE.sub("-", " ".join(name_words(title))).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    counted = str(number).zfill(max(_DIGITS, len(str(of))))
    return f"{counted}-{words}.md" if words else f"{counted}.md"
