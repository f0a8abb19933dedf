"""Names as lists offer them: matched by how their words begin, whatever the case and the accents."""

import re
from collections import Counter
from typing import Final

from index.text.normalization import fold

MAX_LISTED_NAME_CHARS: Final = 100
"""Characters of a listed name at most."""

_WORD_SEPARATORS: Final = re.compile(r"[\W_]+")


def split_name_words(text: str) -> list[str]:
    """The words of a name in lower case without accents."""
    return [fold(word) for word in _WORD_SEPARATORS.sub(" ", text).split()]


def name_key(text: str) -> str:
    """The words of a name in lower case without accents, a space before each: what is typed begins one."""
    return "".join(f" {word}" for word in split_name_words(text))


def truncate_name(name: str) -> str:
    """A name cut after a whole word where it is too long."""
    name = " ".join(name.split())
    return (
        name
        if len(name) <= MAX_LISTED_NAME_CHARS
        else name[: MAX_LISTED_NAME_CHARS + 1].rpartition(" ")[0] or name[:MAX_LISTED_NAME_CHARS]
    )


def most_common_spelling(spellings: Counter[str]) -> str:
    """The spelling that is counted most often; of several, the first by the alphabet."""
    return min(spellings, key=lambda name: (-spellings[name], name))
