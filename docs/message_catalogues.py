"""Bring the catalogues of translations up to date with the code: `python -m docs.message_catalogues --write`.

Without `--write`, list the messages that are missing, untranslated or no longer used, for each language.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

import bot
from bot.locale.command_translator import OPTION_CONTEXT
from bot.locale.translation import ENGLISH, catalogue_path, language_codes
from docs.command_reference import discord_commands

_ROOT: Final = Path(bot.__file__).parent

_KEYWORDS: Final = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "msgid": None,
    "pmsgid": ((1, "c"), 2),
}
"""Functions that mark messages, with the positions of their texts and contexts ("c")."""

_COMMENT_TAG: Final = "Translators:"

_MAX_LINE_CHARS: Final = 110


class CatalogueReport(NamedTuple):
    """What a catalogue lacks.

    Attributes:
        code: The language.
        untranslated: Messages without a translation, or missing.
        obsolete: Messages that the code no longer has.
    """

    code: str
    untranslated: list[str]
    obsolete: list[str]


def extract_messages() -> Catalog:
    """Collect the messages of the code, and the names of options, as a catalogue without translations."""
    template = Catalog(project="Footnote", fuzzy=False)
    found = extract_from_dir(
        str(_ROOT), [("**.py", "python")], keywords=_KEYWORDS, comment_tags=(_COMMENT_TAG,)
    )
    for file, _, message, comments, context in sorted(found, key=lambda each: (each[0], each[1])):
        template.add(message, locations=[(f"bot/{file}", 0)], auto_comments=comments, context=context)
    for name in _option_names():
        template.add(name, auto_comments=["Name of an option: lower case, no spaces"], context=OPTION_CONTEXT)
    return template


def read_catalogue(code: str) -> Catalog:
    """Read a language's catalogue; an empty one where there is none yet."""
    path = catalogue_path(code)
    if not path.exists():
        return Catalog(locale=code, project="Footnote", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def updated_catalogue(code: str, template: Catalog) -> str:
    """Return a catalogue's file with the messages of the code, and its translations of those."""
    catalogue = read_catalogue(code)
    old = {(message.context, message.id): message.string for message in catalogue if message.id}
    merged = Catalog(locale=code, project="Footnote", fuzzy=False)
    for message in template:
        if message.id:
            merged.add(
                message.id,
                old.get((message.context, message.id), ""),
                locations=message.locations,
                auto_comments=message.auto_comments,
                context=message.context,
            )
    return _HEADER.format(language=catalogue.locale.english_name, code=code, plural=merged.plural_forms) + (
        _messages_text(merged)
    )


def report(code: str, template: Catalog) -> CatalogueReport:
    """Compare a catalogue with the messages of the code."""
    known = {(each.context, each.id): each for each in read_catalogue(code) if each.id}
    wanted = {(each.context, each.id): each for each in template if each.id}
    untranslated = [_name(each) for key, each in wanted.items() if not _is_translated(known.get(key))]
    return CatalogueReport(code, untranslated, [_name(known[key]) for key in known.keys() - wanted.keys()])


def translated_codes() -> Iterator[str]:
    """Yield the languages that have a catalogue."""
    yield from (code for code in language_codes() if code != ENGLISH.code)


_HEADER: Final = """\
# {language} texts of Footnote. `make messages` keeps them up to date with the code; see docs/translations.md.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def _messages_text(catalogue: Catalog) -> str:
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=_MAX_LINE_CHARS, omit_header=True, include_lineno=False)
    return buffer.getvalue().decode().strip() + "\n"


def _is_translated(message: Message | None) -> bool:
    if message is None:
        return False
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(strings)


def _name(message: Message) -> str:
    return str(message.id[0] if isinstance(message.id, list | tuple) else message.id)


def _option_names() -> list[str]:
    """Return the names of all options of slash commands, each once."""
    names: dict[str, None] = {}
    for command in discord_commands():
        for option in command.get("options", []):
            leaves = option.get("options", []) if option.get("options") else [option]
            names |= {leaf["name"]: None for leaf in leaves if "required" in leaf}
    return list(names)


def main(arguments: list[str]) -> int:
    """Write the catalogues, or report on them; return the exit status.

    Args:
        arguments: `--write`, and codes of languages to begin.
    """
    template = extract_messages()
    codes = sorted({*translated_codes(), *(each for each in arguments if not each.startswith("-"))})
    if "--write" in arguments:
        for code in codes:
            path, text = catalogue_path(code), updated_catalogue(code, template)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    reports = [report(code, template) for code in codes]
    for each in reports:
        for kind, messages in (("untranslated", each.untranslated), ("obsolete", each.obsolete)):
            for message in messages:
                print(f"{each.code}: {kind}: {message}")  # noqa: T201 - a tool of the command line
    return int(any(each.untranslated or each.obsolete for each in reports))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
