"""The language that a file says it is written in, as a tag of BCP 47."""

import re
from typing import Final

_LANGUAGE_TAG: Final = re.compile(r"([a-z]{2,3})((?:-[a-z0-9]{1,8}){0,6})", re.IGNORECASE)
_UNSPECIFIC_LANGUAGES: Final = frozenset(
    {"mis", "mul", "und", "zxx"}
)  # ISO 639's codes for none, or for several


def normalize_language_tag(stated: str | None) -> str | None:
    """A language tag in its usual spelling, such as en, en-GB or zh-Hant (RFC 5646, section 2.1.1).

    Args:
        stated: What a file states; "en_GB" is understood too.

    Returns:
        The tag; none where it is no tag, or names no language.
    """
    found = _LANGUAGE_TAG.fullmatch((stated or "").strip().replace("_", "-"))
    if found is None or found[1].lower() in _UNSPECIFIC_LANGUAGES:
        return None
    return "-".join([found[1].lower(), *map(_normalize_subtag, found[2].split("-")[1:])])


def _normalize_subtag(part: str) -> str:
    """A script with a capital, a region in capitals, whatever else in lower case."""
    if part.isalpha() and len(part) in (2, 4):
        return part.upper() if len(part) == 2 else part.capitalize()
    return part.lower()
