"""The catalogues hold every message of the code, translated whole, within Discord's limits."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

import discord
import pytest
from discord import Locale, app_commands
from discord.ext import commands

import bot.commands
from bot.locale.command_translator import OPTION_CONTEXT, CommandTranslator
from bot.locale.translation import ENGLISH, find_language, language_codes
from docs.message_catalogues import extract_messages, read_catalogue, report, updated_catalogue

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

CODES = [code for code in language_codes() if code != ENGLISH.code]

MAX_DESCRIPTION_CHARS = 100
OPTION_NAME = re.compile(r"[-_\w]{1,32}")


@pytest.fixture(scope="module")
def template() -> Catalog:
    return extract_messages()


def texts(value: object) -> list[str]:
    return list(map(str, value)) if isinstance(value, list | tuple) else [str(value)]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def allowed_placeholders(message: Message) -> set[str]:
    notes = " ".join(message.auto_comments)
    return set().union(*map(placeholders, [*texts(message.id), notes]))


@pytest.mark.parametrize("code", CODES)
def test_everything_is_translated_and_nothing_is_left_over(code: str, template: Catalog) -> None:
    assert report(code, template) == (code, [], [])


@pytest.mark.parametrize("code", CODES)
def test_the_file_is_what_the_update_writes(code: str, template: Catalog) -> None:
    path = f"bot/locale/{code}/LC_MESSAGES/footnote.po"
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - as a person's editor does
        assert file.read() == updated_catalogue(code, template)


@pytest.mark.parametrize("code", CODES)
def test_placeholders_agree(code: str) -> None:
    for message in read_catalogue(code):
        if not message.id:
            continue
        singular = placeholders(texts(message.id)[0])
        for text in texts(message.string):
            found = placeholders(text)
            assert found <= allowed_placeholders(message), text
            assert message.auto_comments or singular - {"number"} <= found, text


@pytest.mark.parametrize("code", CODES)
def test_markdown_and_commands_are_kept(code: str) -> None:
    for message in read_catalogue(code):
        english = texts(message.id)[0] if message.id else ""
        for text in texts(message.string):
            assert text.count("**") == english.count("**"), text
            commands_named = set(re.findall(r"/[a-z]+(?: [a-z]+)?(?=[`”])", english))
            assert all(each in text for each in commands_named), text


async def registered_payloads() -> list[dict[str, object]]:
    client = commands.Bot(command_prefix=(), intents=discord.Intents.none())
    for module in ("about", "articles", "ask", "library", "quotes", "timeline"):
        await client.load_extension(f"{bot.commands.__name__}.{module}")
    await client.tree.set_translator(CommandTranslator())
    translator = client.tree.translator
    assert translator is not None
    return [await each.get_translated_payload(client.tree, translator) for each in client.tree.get_commands()]


def parts_of(payload: dict[str, object]) -> list[dict[str, object]]:
    options = payload.get("options", [])
    assert isinstance(options, list)
    return [payload, *(part for option in options for part in parts_of(option))]


async def test_commands_are_within_discord_s_limits_in_every_language() -> None:
    for payload in await registered_payloads():
        for part in parts_of(payload):
            names, descriptions = (
                part.get("name_localizations", {}),
                part.get("description_localizations", {}),
            )
            assert isinstance(names, dict)
            assert isinstance(descriptions, dict)
            for name in names.values():
                is_menu = payload.get("type") == 3
                assert (1 <= len(name) <= 32) if is_menu else OPTION_NAME.fullmatch(name), name
                assert is_menu or name == name.lower()
            for description in descriptions.values():
                assert 1 <= len(description) <= MAX_DESCRIPTION_CHARS, description


async def test_options_of_a_command_have_different_names_in_every_language() -> None:
    for payload in await registered_payloads():
        for part in parts_of(payload):
            options = part.get("options", [])
            assert isinstance(options, list)
            for locale in Locale:
                names = [
                    each.get("name_localizations", {}).get(locale.value, each["name"]) for each in options
                ]
                assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", CODES)
def test_labels_fit_buttons_and_choices(code: str) -> None:
    catalogue = read_catalogue(code)
    for label in ("Delete", "Back", "More", "Context", "Remove", "Keep"):
        message = catalogue.get(label)
        assert message is not None
        assert len(str(message.string)) <= 34  # what a phone shows of a button


@pytest.mark.parametrize("code", CODES)
def test_names_of_options_in_texts_are_those_that_are_registered(code: str) -> None:
    catalogue, language = read_catalogue(code), find_language(code)
    for text, option in (("`/quotes speaker:` {}", "speaker"),):
        message = catalogue.get(text)
        assert message is not None
        assert f"{language.translations.pgettext(OPTION_CONTEXT, option)}:" in str(message.string)


def test_english_is_no_catalogue() -> None:
    assert ENGLISH.code in language_codes()
    assert find_language("en-GB") is ENGLISH
    assert find_language("xx") is ENGLISH
    assert find_language(None) is ENGLISH
    assert app_commands.locale_str("a").message == "a"
