"""The languages, by their tags."""

import re
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Final

from babel import localedata

import index.languages
from index.languages.build import build_language
from index.languages.en.language import LANGUAGE as ENGLISH
from index.languages.language import Language

__all__ = ["ENGLISH", "UNDETERMINED", "find_language", "get_language", "language_code"]

UNDETERMINED: Final = Language("und", "Undetermined")
"""A language that nothing is known about (ISO 639-2)."""

_PACKAGES: Final = frozenset(
    package.name
    for package in iter_modules(index.languages.__path__)
    if package.ispkg and find_spec(f"index.languages.{package.name}.language")
)
"""Languages with a package that defines them; others may have tables of dates alone."""

_ALIASES: Final = {
    "nb": "no", "nn": "no", "iw": "he", "in": "id", "ji": "yi", "cmn": "zh", "yue": "zh", "wuu": "zh",
    "arb": "ar", "ary": "ar", "arz": "ar", "prs": "fa", "pes": "fa", "fil": "tl", "sh": "sr", "zsm": "ms",
    "ekk": "et", "lvs": "lv", "swh": "sw", "uzs": "uz", "mo": "ro",
}  # fmt: skip
"""Codes of languages that share the tables of another: varieties, and deprecated codes."""

_PRIMARY_SUBTAG: Final = re.compile(r"([a-zA-Z]{2,3})(?:[-_][\w-]*)?")


def get_language(tag: str | None) -> Language:
    """Return the language of a BCP 47 tag; `UNDETERMINED` if it is unknown.

    Args:
        tag: A tag such as "de" or "pt-BR"; its region and script make no difference. None for English.
    """
    return ENGLISH if tag is None else find_language(tag) or UNDETERMINED


@lru_cache(maxsize=1 << 10)
def find_language(tag: str) -> Language | None:
    """Return the language of a BCP 47 tag; None if it is unknown."""
    code = language_code(tag)
    return _load_language(code) if code else None


@lru_cache(maxsize=1 << 10)
def language_code(tag: str) -> str | None:
    """Return the code of the language of a BCP 47 tag, without loading it; None if it is unknown."""
    subtag = _PRIMARY_SUBTAG.fullmatch(tag)
    if subtag is None:
        return None
    code = subtag[1].lower()
    code = _ALIASES.get(code, code)
    return code if code in _PACKAGES or code == UNDETERMINED.code or localedata.exists(code) else None


@cache
def _load_language(code: str) -> Language:
    """Load a language's package, or build the language."""
    if code == UNDETERMINED.code:
        return UNDETERMINED
    if code in _PACKAGES:
        language: Language = import_module(f"index.languages.{code}.language").LANGUAGE
        return language
    return build_language(code)
