"""Names of languages, for people, from the Unicode CLDR."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

from index.languages.registry import UNDETERMINED, language_code


def language_name(tag: str, reader: str = "en") -> str:
    """Return the name of the language of a BCP 47 tag; the tag itself if it is unknown.

    Args:
        tag: The tag.
        reader: Code of the language that the name is in.
    """
    code = language_code(tag) or ""
    return _names_in(reader).get(code, tag)


def parse_language(typed: str, reader: str = "en") -> str | None:
    """Return the code of a language that somebody typed as its name or as a BCP 47 tag.

    Args:
        typed: A name in English or in the reader's language, in any case, or a tag.
        reader: Code of the reader's language.

    Returns:
        The ISO 639 code; None if there is no such language.
    """
    wanted = typed.strip().casefold()
    names = [*_names_in(reader).items(), *_names_in("en").items()]
    named = (code for code, name in names if name.casefold() == wanted)
    code = next(named, None) or language_code(typed.strip())
    return None if code == UNDETERMINED.code else code


def complete_language(typed: str, reader: str = "en") -> list[str]:
    """Return the names of languages that begin with what somebody typed, in alphabetical order.

    Args:
        typed: The beginning of a name.
        reader: Code of the language that the names are in.
    """
    prefix = typed.strip().casefold()
    return sorted(name for name in _names_in(reader).values() if name.casefold().startswith(prefix))


@cache
def _names_in(reader: str) -> Mapping[str, str]:
    """Return the name of each language that is known here, by its code."""
    names: Mapping[str, str] = Locale(reader).languages
    return {code: name for code, name in names.items() if language_code(code) == code}
