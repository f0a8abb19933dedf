"""A server in German, and people with clients in German and in English."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.locale.translation import ENGLISH, find_language
from docs.message_catalogues import read_catalogue
from tests.bot.sockets.connected_bot import (
    connect_bot,
    connect_ingesting_bot,
    embed_description,
    wait_for_text,
)

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from tests.discord.local_discord import LocalDiscord
    from tests.discord.state import Message, User

FERRY_TEXT = """\
# Die Fähre von Velm

Die erste Fähre von Velm wurde am 9. März 2021 getauft. Sie heißt „Möwe“ und trägt achtzig Personen.

„Wir haben zwei Jahre auf diesen Tag gewartet“, sagte die Bürgermeisterin Ada Lindholm bei der Taufe.

Im Sommer 2022 fuhr die Möwe zum ersten Mal nach Orth. Seit 2023 legt sie auch im Winter ab.

Die Werft baute die Möwe aus Lärchenholz. Der Kapitän heißt Jonas Rask und kommt aus Orth.
"""


@pytest.fixture
def local(empty_local: LocalDiscord) -> LocalDiscord:
    empty_local.guild.locale = "de"
    return empty_local


@pytest.fixture
async def mia(local: LocalDiscord) -> User:
    """A manager with a German client."""
    user = local.add_user("Mia", "de")
    await local.add_member(local.guild, user, manage_guild=True)
    return user


async def add_ferry(local: LocalDiscord, user: User) -> Message:
    """Add the German article, and wait until it is there."""
    file = ("faehre.md", FERRY_TEXT.encode())
    command = await local.slash(local.channel, user, "articles add", file=file)
    assert command.response is not None
    await wait_for_text(local, command.response, "hinzugefügt")
    return command.response


def shown_texts(value: Any) -> list[str]:
    """The texts of a reply that people see."""
    if isinstance(value, dict):
        hidden = {"custom_id", "url", "value", "id"}
        return [text for key, each in value.items() if key not in hidden for text in shown_texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in shown_texts(each)]
    return [value] if isinstance(value, str) else []


def english_texts_in(message: Message) -> list[str]:
    """The messages of the code that a reply holds untranslated, of those that German words otherwise."""
    shown = "\n".join(shown_texts([message.content, message.embeds, message.components]))
    english = [str(each.id) for each in read_catalogue("de") if each.id and isinstance(each.id, str)]
    german = find_language("de").translations
    return [text for text in english if len(text) > 5 and german.gettext(text) != text and text in shown]


async def test_a_german_server_from_the_first_article_to_the_answer(
    local: LocalDiscord, settings: Settings, mia: User
) -> None:
    async with connect_ingesting_bot(local, settings):
        added = await add_ferry(local, mia)
        asked = await local.slash(local.channel, local.alice, "ask", question="Wie heißt der Kapitän?")
        answer = await asked.wait_for_reply()
        unknown = await local.slash(local.channel, mia, "ask", question="Wer erfand den Buchdruck?")
        refusal = await unknown.wait_for_reply()
        told = await local.slash(local.channel, mia, "timeline", topic="Fähre")
        timeline = await told.wait_for_reply()
        quoted = await local.slash(local.channel, mia, "quotes", speaker="Lindholm")
        quotes = await quoted.wait_for_reply()
        listed = await local.slash(local.channel, mia, "articles list")
        articles = await listed.wait_for_reply()
        about = await (await local.slash(local.channel, mia, "about")).wait_for_reply()
    assert "**1 Artikel hinzugefügt**" in embed_description(added)
    assert "**Jonas Rask**" in embed_description(answer)
    assert "Absatz" in embed_description(answer)
    assert "9. März 2021" in embed_description(timeline)
    assert timeline.embeds[0]["author"]["name"] == "Zeitleiste: Fähre"
    assert quotes.embeds[0]["author"]["name"] == "Zitate von Lindholm"
    assert "**Was es liest:**" in embed_description(about)
    for message in (added, answer, refusal, timeline, quotes, articles, about):
        assert english_texts_in(message) == [], json.dumps(message.embeds, ensure_ascii=False)


async def test_public_replies_are_in_the_server_s_language_and_private_ones_in_the_reader_s(
    local: LocalDiscord, settings: Settings, mia: User
) -> None:
    async with connect_ingesting_bot(local, settings):
        await add_ferry(local, mia)
        for user, heading in ((mia, "Zeitleiste: Fähre"), (local.alice, "Timeline: Fähre")):
            public = await local.slash(local.channel, user, "timeline", topic="Fähre")
            private = await local.slash(local.channel, user, "timeline", topic="Fähre", private=True)
            names = [(await each.wait_for_reply()).embeds[0]["author"]["name"] for each in (public, private)]
            assert names == ["Zeitleiste: Fähre", heading]


async def test_errors_are_in_the_reader_s_language(
    local: LocalDiscord, settings: Settings, mia: User
) -> None:
    async with connect_bot(local, settings):
        for user, words in ((mia, "kein Datum"), (local.alice, "isn't a date")):
            command = await local.slash(local.channel, user, "timeline", since="blau")
            assert words in (await command.wait_for_reply()).content


async def test_dates_are_read_in_the_reader_s_language_and_in_english(
    local: LocalDiscord, settings: Settings, mia: User
) -> None:
    async with connect_ingesting_bot(local, settings):
        await add_ferry(local, mia)
        for typed in ("Juni 2022", "June 2022", "2022-06"):
            command = await local.slash(local.channel, mia, "timeline", since=typed)
            text = embed_description(await command.wait_for_reply())
            assert "Juni 2022" in text.split("\n")[0]
            assert "9. März" not in text


async def test_mentions_are_answered_in_the_server_s_language(
    local: LocalDiscord, settings: Settings, mia: User
) -> None:
    async with connect_ingesting_bot(local, settings):
        await add_ferry(local, mia)
        await local.say(local.channel, local.alice, f"{local.bot.mention} Wann wurde die Möwe getauft?")
        reply = await local.next_reply()
        await local.say(local.channel, local.alice, f"{local.bot.mention} hallo")
        greeting = await local.next_reply()
        await local.say(local.channel, local.alice, local.bot.mention)
        help_text = await local.next_reply()
    assert "9. März 2021" in embed_description(reply)
    assert embed_description(greeting).startswith("Hallo!")
    assert help_text.content.startswith("Stell mir eine Frage")
    assert english_texts_in(reply) == english_texts_in(greeting) == []


async def test_commands_are_registered_in_all_languages(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        registered = {command["name"]: command for command in local.commands.commands_of()}
    timeline = registered["timeline"]
    assert timeline["description_localizations"]["de"].startswith("Zeigt, was wann geschah")
    assert timeline["description_localizations"]["pt-BR"].startswith("Mostra o que aconteceu")
    assert timeline["options"][0]["name_localizations"]["es-419"] == "tema"
    assert registered["Add to articles"]["name_localizations"]["fr"] == "Ajouter aux articles"
    assert ENGLISH.code not in timeline["description_localizations"]
