"""The names of exported files: readable, in the order of adding, and allowed on every system."""

import re
from typing import Final

from index.text.name_keys import split_name_words

_MAX_SLUG_CHARS: Final = 60
_NON_PORTABLE_CHARS: Final = re.compile("[^a-z0-9]+")
_MIN_NUMBER_DIGITS: Final = 4


def export_file_name(number: int, of: int, title: str) -> str:
    """The name of an article's file, such as "0001-first-ascent.md".

    Args:
        number: Its number among the articles, from 1, which keeps their order where names are sorted.
        of: How many there are; it says how many digits the numbers have.
        title: Its title; of one in another script than the Latin, the number alone is left.

    Returns:
        A name in ASCII of at most 100 characters, which no system reserves for something else.
    """
    words = _NON_PORTABLE_CHARS.sub("-", " ".join(split_name_words(title))).strip("-")
    if len(words) > _MAX_SLUG_CHARS:
        words = words[: _MAX_SLUG_CHARS + 1].rpartition("-")[0] or words[:_MAX_SLUG_CHARS]
    counted = str(number).zfill(max(_MIN_NUMBER_DIGITS, len(str(of))))
    return f"{counted}-{words}.md" if words else f"{counted}.md"
