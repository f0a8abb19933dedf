"""Names of languages, for people: English names from the Unicode CLDR."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from babel import Locale

from index.languages.registry import UNDETERMINED, language_code

LANGUAGE_HINT: Final = "write its name, such as German, or its code, such as de"
"""How to say a language, as the end of an error."""


def language_name(tag: str) -> str:
    """Return the English name of the language of a BCP 47 tag; the tag itself if it is unknown."""
    code = language_code(tag) or ""
    return _english_names().get(code, tag)


def parse_language(typed: str) -> str | None:
    """Return the code of a language that somebody typed as its English name or as a BCP 47 tag.

    Returns:
        The ISO 639 code; None if there is no such language.
    """
    wanted = typed.strip().casefold()
    named = (code for code, name in _english_names().items() if name.casefold() == wanted)
    code = next(named, None) or language_code(typed.strip())
    return None if code == UNDETERMINED.code else code


def complete_language(typed: str) -> list[str]:
    """Return the English names of languages that begin with what somebody typed, in alphabetical order."""
    prefix = typed.strip().casefold()
    return sorted(name for name in _english_names().values() if name.casefold().startswith(prefix))


@cache
def _english_names() -> Mapping[str, str]:
    """Return the English name of each language that is known here, by its code."""
    names: Mapping[str, str] = Locale("en").languages
    return {code: name for code, name in names.items() if language_code(code) == code}
