"""The whole bot over real sockets: log-in, questions, buttons, lost connections, the end."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import discord
import pytest

from bot.client import serve
from bot.commands.ask import UNREAD
from bot.libraries import Libraries, folder_of
from bot.settings import SettingsError
from index import Library, LibraryUnwritable
from tests.bot.articles import LIGHTHOUSE, MANY
from tests.bot.quotations import SPEECH
from tests.bot.world import footnote
from tests.discord.server import LocalDiscord
from tests.discord.wire import TOKEN

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.client import Footnote
    from bot.settings import Settings
    from tests.discord.world import Message


class Slow(Libraries):
    """Libraries that answer when the test lets them."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, None)
        self.may_answer = threading.Event()

    async def run(self, guild: int | None, work: Callable[[Library], Any]) -> Any:
        return await super().run(guild, lambda library: self.may_answer.wait(10) and work(library))


class Failing(Slow):
    """Libraries that fail when the test lets them."""

    async def run(self, guild: int | None, work: Callable[[Library], Any]) -> Any:
        return await super().run(guild, lambda library: work(library) and 1 // 0)


@asynccontextmanager
async def running(local: LocalDiscord, settings: Settings) -> AsyncIterator[Footnote]:
    """The bot, connected."""
    client = footnote(settings, Libraries(settings.data, None))
    async with local.running(client):
        yield client


@pytest.fixture
async def local(settings: Settings, town: Path) -> AsyncIterator[LocalDiscord]:
    """A local Discord; its server, and direct messages, have the town's articles."""
    async with LocalDiscord() as server:
        for guild in (server.guild.id, None):
            shutil.copytree(town, folder_of(settings.data, guild))
        yield server


def text(message: Message) -> str:
    """The text of a message's only embed."""
    (embed,) = message.embeds
    return str(embed["description"])


async def test_it_logs_in_with_the_intents_that_need_no_permission(
    local: LocalDiscord, settings: Settings
) -> None:
    async with running(local, settings):
        assert local.gateway.identified == 1
        assert {command["name"] for command in local.commands.registered()} == {
            *("about", "articles", "ask", "quotes", "timeline", "Add to articles")
        }


async def test_a_second_start_does_not_register_the_commands_again(
    local: LocalDiscord, settings: Settings
) -> None:
    for _ in range(2):
        async with running(local, settings):
            pass
    assert len(local.sent("PUT", "/commands")) == 1


async def test_a_slash_command(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        asked = await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE)
        reply = await asked.reply()
    assert "Mira Solberg" in text(reply)
    assert not reply.ephemeral
    assert not asked.deferred


async def test_a_mention(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        question = await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE}")
        reply = await local.next_reply()
    assert "Mira Solberg" in text(reply)
    assert reply.reply_to is question


async def test_a_mention_in_a_thread(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        thread = await local.add_thread(local.channel, "lighthouses")
        await local.say(thread, local.alice, f"{local.bot.mention} {LIGHTHOUSE}")
        reply = await local.next_reply()
    assert "Mira Solberg" in text(reply)
    assert reply.channel is thread


async def test_a_direct_message(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        await local.say(local.direct(local.alice), local.alice, LIGHTHOUSE)
        reply = await local.next_reply()
    assert "Mira Solberg" in text(reply)


async def test_a_reply_to_a_command_s_answer_cannot_be_read_and_is_told_so(
    local: LocalDiscord, settings: Settings
) -> None:
    async with running(local, settings):
        asked = await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE)
        await local.say(local.channel, local.alice, MANY, reply_to=await asked.reply())
        notice = await local.next_reply()
    assert notice.content == UNREAD


async def test_a_message_for_others_is_left_alone(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        await local.say(local.channel, local.alice, LIGHTHOUSE)
        await local.say(local.channel, local.alice, f"{local.bot.mention} {MANY}")
        reply = await local.next_reply()
    assert "lantern" in text(reply)
    assert local.messages.by_bot == [reply]


async def test_buttons_work_after_a_restart(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        reply = await (await local.slash(local.channel, local.alice, "ask", question=MANY)).reply()
    async with running(local, settings):
        context = await (await local.press(reply, local.owner, reply.button("Context ²"))).reply()
        more = await (await local.press(reply, local.owner, reply.button("More"))).reply()
        await local.press(reply, local.alice, reply.button("Delete"))
        await local.wait_for(lambda: reply.deleted)
    assert text(context).startswith("**The bronze lantern")
    assert "⁴" in text(more)
    assert context.ephemeral
    assert more.ephemeral


async def test_a_timeline_with_its_picture_and_its_buttons_after_a_restart(
    local: LocalDiscord, settings: Settings
) -> None:
    async with running(local, settings):
        asked = await local.slash(local.channel, local.alice, "timeline", until="1930")
        reply = await asked.reply(within=10)
    assert "__4 May 1911__  The harbour of Velm opened on **4 May 1911**." in text(reply)
    (picture,) = reply.attachments
    assert picture["filename"] == "timeline.png"
    (sent,) = local.sent("POST", "/callback")
    (described,) = sent.json["data"]["attachments"]
    assert described["description"].startswith("Timeline, until 1930. ")
    async with running(local, settings):
        context = await (await local.press(reply, local.owner, reply.button("Context ¹"))).reply()
        await local.press(reply, local.alice, reply.button("Delete"))
        await local.wait_for(lambda: reply.deleted)
    assert "**The harbour of Velm opened on 4 May 1911.**" in text(context)


async def test_quotations_and_their_buttons_after_a_restart(local: LocalDiscord, settings: Settings) -> None:
    with Library.open(folder_of(settings.data, local.guild.id)) as library:
        library.add(SPEECH)
    async with running(local, settings):
        reply = await (await local.slash(local.channel, local.alice, "quotes", speaker="Hald")).reply()
        offered = await local.autocomplete(local.channel, local.alice, "quotes", "speaker", "hal")
    assert "> “We have waited for this day for thirty years” ¹\n" in text(reply)
    assert [each["name"] for each in offered] != []
    async with running(local, settings):
        context = await (await local.press(reply, local.owner, reply.button("Context ¹"))).reply()
        await local.press(reply, local.alice, reply.button("Delete"))
        await local.wait_for(lambda: reply.deleted)
    assert "“**We have waited for this day for thirty years,**” Mayor Ingrid Hald told" in text(context)


async def test_topics_are_offered_while_somebody_types(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        offered = await local.autocomplete(local.channel, local.alice, "timeline", "topic", "harbour")
    assert "The Harbour of Velm" in [each["name"] for each in offered]


async def test_topics_that_come_late_are_not_waited_for(local: LocalDiscord, settings: Settings) -> None:
    libraries = Slow(settings.data)
    async with local.running(footnote(settings, libraries)):
        offered = await local.autocomplete(local.channel, local.alice, "timeline", "topic", "harbour")
        libraries.may_answer.set()
        reply = await (await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE)).reply()
    assert offered == []
    assert "Mira Solberg" in text(reply)


@pytest.mark.parametrize("private", [pytest.param(False, id="public"), pytest.param(True, id="private")])
async def test_a_slow_answer_is_announced_in_time(
    local: LocalDiscord, settings: Settings, private: bool
) -> None:
    libraries = Slow(settings.data)
    async with local.running(footnote(settings, libraries)):
        asked = await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE, private=private)
        libraries.may_answer.set()
        reply = await asked.reply()
    assert asked.deferred
    assert "Mira Solberg" in text(reply)
    assert reply.ephemeral == private


async def test_a_slow_button_is_announced_in_time(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        reply = await (await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE)).reply()
    libraries = Slow(settings.data)
    async with local.running(footnote(settings, libraries)):
        pressed = await local.press(reply, local.owner, reply.button("Context ¹"))
        libraries.may_answer.set()
        context = await pressed.reply()
    assert pressed.deferred
    assert "Mira Solberg" in text(context)
    assert context.ephemeral


async def test_a_late_failure_of_a_public_answer_is_told_alone(
    local: LocalDiscord, settings: Settings
) -> None:
    libraries = Failing(settings.data)
    async with local.running(footnote(settings, libraries)):
        asked = await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE)
        libraries.may_answer.set()
        await local.wait_for(lambda: local.sent("POST", f"/webhooks/{local.bot.id}"))
    (told,) = [sent.json for sent in local.sent("POST", f"/webhooks/{local.bot.id}")]
    assert asked.deferred
    assert local.sent("DELETE", "/messages/@original")
    assert "Something went wrong" in told["content"]
    assert told["flags"] == discord.MessageFlags(ephemeral=True).value


async def test_a_lost_connection_is_resumed_and_nothing_is_missed(
    local: LocalDiscord, settings: Settings
) -> None:
    async with running(local, settings):
        async with local.disconnected():
            await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE}")
        reply = await local.next_reply()
    assert "Mira Solberg" in text(reply)
    assert (local.gateway.identified, local.gateway.resumed) == (1, 1)


async def test_a_rate_limit_is_waited_out(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        local.rate_limit_next("/messages", retry_after=0.1)
        await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE}")
        await local.next_reply()
    assert [request.status for request in local.sent("POST", "/messages")] == [429, 200]


async def test_a_refused_reply_does_not_stop_the_bot(local: LocalDiscord, settings: Settings) -> None:
    async with running(local, settings):
        local.refuse_next("/messages")
        await local.say(local.channel, local.alice, f"{local.bot.mention} {MANY}")
        await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE}")
        reply = await local.next_reply()
    assert text(reply)


class TestServe:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"seeding": False})

    @pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
    async def test_a_signal_ends_it_cleanly(
        self, local: LocalDiscord, settings: Settings, name: signal.Signals
    ) -> None:
        served = asyncio.create_task(serve(settings, TOKEN))
        await local.wait_for(lambda: local.gateway.identified)
        await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE)
        os.kill(os.getpid(), name)
        await asyncio.wait_for(served, 5)
        assert not local.gateway.sessions
        Library.open(folder_of(settings.data, None)).close()

    async def test_a_wrong_token_is_one_sentence(self, local: LocalDiscord, settings: Settings) -> None:
        with pytest.raises(SettingsError, match=r"^Discord refuses the token in DISCORD_TOKEN[^\n]+\.$"):
            await serve(settings, "wrong")
        assert local.gateway.identified == 0

    async def test_discord_out_of_reach_is_one_sentence(self, settings: Settings) -> None:
        async with LocalDiscord() as local:
            await local._cleanup.aclose()
        with pytest.raises(SettingsError, match="can't be reached"):
            await serve(settings, TOKEN)

    async def test_a_missing_seeds_folder_ends_it_at_once(
        self, local: LocalDiscord, settings: Settings
    ) -> None:
        with pytest.raises(SettingsError, match="doesn't exist"):
            await serve(settings.model_copy(update={"seeding": True}), TOKEN)
        assert local.requests == []

    async def test_a_default_library_that_cannot_be_used_ends_it_at_once(
        self, local: LocalDiscord, settings: Settings
    ) -> None:
        in_the_way = settings.data / "file"
        in_the_way.write_text("")
        with pytest.raises(LibraryUnwritable):
            await serve(settings.model_copy(update={"data": in_the_way}), TOKEN)
        assert local.requests == []

    async def test_commands_that_discord_refuses_are_one_sentence(
        self, local: LocalDiscord, settings: Settings
    ) -> None:
        local.refuse_next("/commands", status=400, code=50035, text="Invalid Form Body")
        with pytest.raises(SettingsError, match="Invalid Form Body"):
            await serve(settings, TOKEN)
