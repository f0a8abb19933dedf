"""Translation of the bot's own texts by gettext catalogues.

The language is that of the current context: it is set where an interaction, a message or a command line comes
in, and some hundred functions that word something, at any depth, find it there. They would all need one more
parameter otherwise, as would all that call them. Worker threads have to be given a copy of the context.

Catalogues are read as they are written, from `locale/<code>/LC_MESSAGES/footnote.po`, at the first use of a
language, so that a checkout needs no step of compilation.
"""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LOCALE_FOLDER: Final = Path(__file__).parent
_PRIMARY_SUBTAG: Final = re.compile(r"[a-z]{2,3}(?=$|[-_.@])")


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the bot speaks.

    Attributes:
        code: Its code (ISO 639-1).
        locale: What the Unicode CLDR knows of it: forms of dates, numbers and lists.
        translations: Its catalogue; of English none, since the texts are their own keys.
    """

    code: str
    locale: Locale
    translations: NullTranslations


ENGLISH: Final = Language("en", Locale("en", "GB"), NullTranslations())

_current_language: ContextVar[Language] = ContextVar("language", default=ENGLISH)


@cache
def language_codes() -> tuple[str, ...]:
    """Return the codes of the languages that have a catalogue, and English."""
    catalogues = LOCALE_FOLDER.glob("*/LC_MESSAGES/footnote.po")
    return tuple(sorted((ENGLISH.code, *(path.parts[-3] for path in catalogues))))


def find_language(tag: str | None) -> Language:
    """Return the language of a tag; English where there is no catalogue for it.

    Args:
        tag: A BCP 47 tag or a POSIX locale, such as "pt-BR" or "de_AT.UTF-8"; None for English.
    """
    match = _PRIMARY_SUBTAG.match(tag or "")
    return _load_language(match[0]) if match and match[0] in language_codes() else ENGLISH


def load_languages() -> None:
    """Load all languages, so that no reply waits for a catalogue."""
    for code in language_codes():
        find_language(code)


@cache
def _load_language(code: str) -> Language:
    """Load a language with its catalogue."""
    if code == ENGLISH.code:
        return ENGLISH
    with catalogue_path(code).open("rb") as file:
        catalogue = read_po(file, locale=code)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Language(code, Locale(code), GNUTranslations(compiled))


def catalogue_path(code: str) -> Path:
    """Return the path of a language's catalogue."""
    return LOCALE_FOLDER / code / "LC_MESSAGES" / "footnote.po"


def current_language() -> Language:
    """Return the language of the current context; English by default."""
    return _current_language.get()


def set_language(tag: str | None) -> None:
    """Set the language of the current context, which is a task's own.

    Args:
        tag: See `find_language`.
    """
    _current_language.set(find_language(tag))


@contextmanager
def use_language(tag: str | None) -> Iterator[None]:
    """Set the language within a block.

    Args:
        tag: See `find_language`.
    """
    token = _current_language.set(find_language(tag))
    try:
        yield
    finally:
        _current_language.reset(token)


def msgid(text: str) -> str:
    """Mark a text for extraction that is translated elsewhere; return it unchanged."""
    return text


def pmsgid(context: str, text: str) -> tuple[str, str]:
    """Mark a text with a context for extraction that is translated elsewhere."""
    return context, text


def gettext(text: str, /, **values: object) -> str:
    """Translate a text.

    Args:
        text: The English text, with named placeholders.
        values: The values of the placeholders.
    """
    return _fill(current_language().translations.gettext(text), values)


def pgettext(context: str, text: str, /, **values: object) -> str:
    """Translate a text that means different things in different contexts."""
    return _fill(current_language().translations.pgettext(context, text), values)


def ngettext(singular: str, plural: str, number: int, /, **values: object) -> str:
    """Translate a text in the form that a number takes, which fills the placeholder "number"."""
    form = current_language().translations.ngettext(singular, plural, number)
    return _fill(form, {"number": format_number(number), **values})


def format_number(number: int) -> str:
    """Return a number with separators of thousands."""
    return format_decimal(number, locale=current_language().locale)


def _fill(text: str, values: dict[str, object]) -> str:
    """Fill placeholders; without values, braces are what they are."""
    return text.format_map(values) if values else text
