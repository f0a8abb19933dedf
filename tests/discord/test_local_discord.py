"""The local Discord's connection: log-in, sessions, rate limits, and what it complains of."""

from __future__ import annotations

import discord
import pytest
from discord.http import Route

from tests.discord.echo_client import EchoClient
from tests.discord.local_discord import LocalDiscord


async def test_a_client_logs_in_and_finds_the_world(local: LocalDiscord, echo_client: EchoClient) -> None:
    assert echo_client.user is not None
    assert echo_client.user.id == local.bot.id
    guild = echo_client.get_guild(local.guild.id)
    assert guild is not None
    assert [channel.name for channel in guild.text_channels] == ["general"]
    assert guild.me.guild_permissions.send_messages


async def test_a_wrong_token_is_refused(local: LocalDiscord) -> None:
    with pytest.raises(discord.LoginFailure):
        async with local.run_client(EchoClient(), token="wrong"):  # noqa: S106 - that's the point
            pass


async def test_privileged_intents_are_refused(local: LocalDiscord) -> None:
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with local.run_client(EchoClient(discord.Intents.all())):
            pass


async def test_commands_outlive_the_client(local: LocalDiscord) -> None:
    async with local.run_client(EchoClient()):
        first = {command["name"]: command["id"] for command in local.commands.commands_of()}
    async with local.run_client(EchoClient()):
        again = {command["name"]: command["id"] for command in local.commands.commands_of()}
    assert list(first) == ["echo", "slow", "mute", "files"]
    assert again == first
    assert len(local.requests_to("PUT", "/commands")) == 2


async def test_each_shard_sees_its_own_guilds() -> None:
    client = EchoClient()
    async with LocalDiscord(shards=2) as local, local.run_client(client):
        guilds = [local.guild, await local.add_guild("Elsewhere", local.alice)]
        for guild in guilds:
            await local.say(guild.channels[0], local.alice, local.bot.mention)
            await local.next_reply()
        shards = {guild.shard_id for guild in client.guilds}
        assert len(local.gateway.sessions) == 2
    assert shards == {(guild.id >> 22) % 2 for guild in guilds}


async def test_a_dropped_connection_is_resumed(local: LocalDiscord, echo_client: EchoClient) -> None:
    async with local.block_connections():
        await local.say(local.channel, local.alice, f"{local.bot.mention} are you there?")
        assert not echo_client.received
    reply = await local.next_reply()
    assert reply.content == "heard: @Footnote are you there?"
    assert (local.gateway.identify_count, local.gateway.resume_count) == (1, 1)


async def test_connections_may_drop_again_and_again(local: LocalDiscord, echo_client: EchoClient) -> None:
    for count in range(1, 4):
        local.drop_connections()
        await local.say(local.channel, local.alice, f"{local.bot.mention} {count}")
        await local.next_reply()
    assert [heard[-1] for heard in echo_client.received] == ["1", "2", "3"]
    assert local.gateway.identify_count == 1


async def test_a_forgotten_session_is_begun_anew(local: LocalDiscord, echo_client: EchoClient) -> None:
    local.forget_sessions()
    local.drop_connections()
    await local.wait_for(lambda: local.gateway.identify_count == 2)
    await local.say(local.channel, local.alice, f"{local.bot.mention} again")
    await local.next_reply()
    assert len(echo_client.received) == 1


async def test_heartbeats_are_answered() -> None:
    client = EchoClient()
    async with LocalDiscord(heartbeat=0.05) as local, local.run_client(client):
        await local.wait_for(lambda: local.gateway.heartbeat_count >= 3)
        assert client.latency < 1


async def test_a_rate_limit_is_waited_out(local: LocalDiscord, echo_client: EchoClient) -> None:
    local.rate_limit_next("/messages", retry_after=0.2)
    await local.say(local.channel, local.alice, f"{local.bot.mention} hello")
    await local.next_reply()
    refused, answered = local.requests_to("POST", "/messages")
    assert (refused.status, answered.status) == (429, 200)
    assert answered.received_at - refused.received_at >= 0.2
    assert len(echo_client.received) == 1


async def test_a_request_is_refused_on_demand(local: LocalDiscord, echo_client: EchoClient) -> None:
    local.refuse_next("/messages")
    channel = echo_client.get_partial_messageable(local.channel.id)
    with pytest.raises(discord.Forbidden):
        await channel.send("first")
    await channel.send("second")
    assert [message.content for message in local.messages.sent_by_bot] == ["second"]


async def test_a_broken_rule_is_kept(local: LocalDiscord, echo_client: EchoClient) -> None:
    echo_client.allowed_mentions = None
    await local.say(local.channel, local.alice, local.bot.mention)
    await local.next_reply()
    assert "allowed_mentions" in local.faults.pop()


async def test_an_unknown_path_is_kept(local: LocalDiscord, echo_client: EchoClient) -> None:
    with pytest.raises(discord.NotFound):
        await echo_client.fetch_guild(local.guild.id)
    assert "doesn't know this path" in local.faults.pop()


async def test_a_bug_of_ours_is_kept(local: LocalDiscord, echo_client: EchoClient) -> None:
    with pytest.raises(discord.HTTPException):
        await echo_client.http.start_private_message(1)
    assert "the local Discord failed with KeyError" in local.faults.pop()


async def test_faults_fail_in_the_end() -> None:
    local = LocalDiscord()
    local.faults.append("something is wrong")
    with pytest.raises(AssertionError, match="something is wrong"):
        async with local:
            pass


async def test_waiting_in_vain_tells_what_was_asked(local: LocalDiscord, echo_client: EchoClient) -> None:
    with pytest.raises(TimeoutError, match="GET /gateway/bot → 200"):
        await local.next_reply(timeout_seconds=0.01)
    assert not echo_client.received


async def test_discord_py_is_pointed_back() -> None:
    before = Route.BASE
    async with LocalDiscord() as local:
        assert Route.BASE.startswith(local.state.origin)
    assert before == Route.BASE
