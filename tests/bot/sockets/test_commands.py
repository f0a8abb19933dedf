"""Questions, timelines, quotations, and the buttons under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.ask import ASK_HELP, COMMAND_REPLY_HIDDEN, REPLY_HIDDEN
from bot.core.library_folders import guild_folder
from index import Library
from tests.bot.sample_articles import LANTERN_QUESTION, LIGHTHOUSE_QUESTION
from tests.bot.sample_quotations import SPEECH_ARTICLE
from tests.bot.sockets.connected_bot import connect_bot, embed_description

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from tests.discord.local_discord import LocalDiscord


async def test_it_logs_in_with_the_intents_that_need_no_permission(
    local: LocalDiscord, settings: Settings
) -> None:
    async with connect_bot(local, settings) as client:
        assert local.gateway.identify_count == 1
        registered = {command["name"] for command in local.commands.commands_of()}
        assert registered == {command.name for command in client.tree.get_commands()}
        assert {"ask", "Add to articles"} <= registered


async def test_a_second_start_does_not_register_the_commands_again(
    local: LocalDiscord, settings: Settings
) -> None:
    for _ in range(2):
        async with connect_bot(local, settings):
            pass
    assert len(local.requests_to("PUT", "/commands")) == 1


async def test_a_slash_command(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        asked = await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE_QUESTION)
        reply = await asked.wait_for_reply()
    assert "Mira Solberg" in embed_description(reply)
    assert not reply.is_ephemeral
    assert not asked.is_deferred


async def test_a_mention(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        question = await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE_QUESTION}")
        reply = await local.next_reply()
    assert "Mira Solberg" in embed_description(reply)
    assert reply.reply_to is question


async def test_a_mention_in_a_thread(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        thread = await local.add_thread(local.channel, "lighthouses")
        await local.say(thread, local.alice, f"{local.bot.mention} {LIGHTHOUSE_QUESTION}")
        reply = await local.next_reply()
    assert "Mira Solberg" in embed_description(reply)
    assert reply.channel is thread


async def test_a_direct_message(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        await local.say(local.direct_channel(local.alice), local.alice, LIGHTHOUSE_QUESTION)
        reply = await local.next_reply()
    assert "Mira Solberg" in embed_description(reply)


async def test_a_reply_to_a_command_s_answer_cannot_be_read_and_is_told_so(
    local: LocalDiscord, settings: Settings
) -> None:
    async with connect_bot(local, settings):
        asked = await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE_QUESTION)
        await local.say(local.channel, local.alice, LANTERN_QUESTION, reply_to=await asked.wait_for_reply())
        notice = await local.next_reply()
    assert notice.content == COMMAND_REPLY_HIDDEN


async def test_a_reply_without_the_mention_cannot_be_read_and_is_told_how(
    local: LocalDiscord, settings: Settings
) -> None:
    async with connect_bot(local, settings):
        await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE_QUESTION}")
        answer = await local.next_reply()
        await local.say(local.channel, local.alice, "And when?", reply_to=answer, pings=False)
        notice = await local.next_reply()
        await local.say(local.channel, local.alice, "", reply_to=answer)
        help_for_nothing = await local.next_reply()
    assert notice.content == REPLY_HIDDEN
    assert help_for_nothing.content == ASK_HELP


async def test_a_message_for_others_is_left_alone(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        await local.say(local.channel, local.alice, LIGHTHOUSE_QUESTION)
        await local.say(local.channel, local.alice, f"{local.bot.mention} {LANTERN_QUESTION}")
        reply = await local.next_reply()
    assert "lantern" in embed_description(reply)
    assert local.messages.sent_by_bot == [reply]


async def test_buttons_work_after_a_restart(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        reply = await (
            await local.slash(local.channel, local.alice, "ask", question=LANTERN_QUESTION)
        ).wait_for_reply()
    async with connect_bot(local, settings):
        options = reply.menu["options"]
        context = await (
            await local.choose(reply, local.owner, reply.menu["custom_id"], options[1]["value"])
        ).wait_for_reply()
        more = await (await local.press(reply, local.owner, reply.custom_id_of("More"))).wait_for_reply()
        await local.press(reply, local.alice, reply.custom_id_of("Delete"))
        await local.wait_for(lambda: reply.is_deleted)
    assert embed_description(context).startswith("**The bronze lantern")
    assert "paragraphs 4, 5 and 6" in embed_description(more)
    assert context.is_ephemeral
    assert more.is_ephemeral


async def test_a_timeline_with_its_picture_and_its_buttons_after_a_restart(
    local: LocalDiscord, settings: Settings
) -> None:
    async with connect_bot(local, settings):
        asked = await local.slash(local.channel, local.alice, "timeline", until="1930")
        reply = await asked.wait_for_reply(within=10)
    assert "__4 May 1911__  The harbour of Velm opened on **4 May 1911**." in embed_description(reply)
    (picture,) = reply.attachments
    assert picture["filename"] == "timeline.png"
    (sent,) = (each.json for each in local.requests if each.files)
    (described,) = sent.get("data", sent)["attachments"]  # in a follow-up where the response was deferred
    assert described["description"].startswith("Timeline, until 1930. ")
    async with connect_bot(local, settings):
        options = reply.menu["options"]
        context = await (
            await local.choose(reply, local.owner, reply.menu["custom_id"], options[0]["value"])
        ).wait_for_reply()
        await local.press(reply, local.alice, reply.custom_id_of("Delete"))
        await local.wait_for(lambda: reply.is_deleted)
    assert "**The harbour of Velm opened on 4 May 1911.**" in embed_description(context)


async def test_quotations_and_their_buttons_after_a_restart(local: LocalDiscord, settings: Settings) -> None:
    with Library.open(guild_folder(settings.data, local.guild.id)) as library:
        library.add(SPEECH_ARTICLE)
    async with connect_bot(local, settings):
        reply = await (
            await local.slash(local.channel, local.alice, "quotes", speaker="Hald")
        ).wait_for_reply()
        offered = await local.autocomplete(local.channel, local.alice, "quotes", "speaker", "hal")
    assert "> “We have waited for this day for thirty years”\xa0¹\n" in embed_description(reply)
    assert [each["name"] for each in offered] != []
    async with connect_bot(local, settings):
        context = await (
            await local.press(reply, local.owner, reply.custom_id_of("Context"))
        ).wait_for_reply()
        await local.press(reply, local.alice, reply.custom_id_of("Delete"))
        await local.wait_for(lambda: reply.is_deleted)
    assert "“**We have waited for this day for thirty years,**” Mayor Ingrid Hald told" in embed_description(
        context
    )


async def test_topics_are_offered_while_somebody_types(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        offered = await local.autocomplete(local.channel, local.alice, "timeline", "topic", "harbour")
    assert "The Harbour of Velm" in [each["name"] for each in offered]
