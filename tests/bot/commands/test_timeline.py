"""/timeline: the response, its visibility, the queried library, empty states."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import discord
import pytest
from structlog.testing import capture_logs

from bot.core.libraries import Libraries
from bot.timeline.query import MAX_TIMELINE_TOPIC_CHARS
from bot.ui.pages import ITEMS_PER_PAGE, MAX_PAGED_ITEMS
from bot.ui.strings import EMPTY_LIBRARY
from tests.bot.fake_libraries import ChronicleLibraries, TimelineCall
from tests.bot.sample_articles import HARBOUR_ARTICLE
from tests.bot.simulated_discord import button_labels, embed_text, response_message

if TYPE_CHECKING:
    from simcord import ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def chronicle(settings: Settings) -> ChronicleLibraries:
    return ChronicleLibraries(settings.data)


@pytest.fixture
def libraries(chronicle: ChronicleLibraries) -> Libraries:
    return chronicle


@pytest.fixture
def world(empty_world: SimulatedDiscord) -> SimulatedDiscord:
    """A world in which every topic but cheese has events."""
    return empty_world


async def run_timeline(world: SimulatedDiscord, **options: Any) -> ResponseMessage:
    """Alice uses /timeline in the channel."""
    return response_message(await world.alice.slash(world.channel, "timeline", **options))


async def test_events_with_a_picture_and_buttons(world: SimulatedDiscord) -> None:
    reply = await run_timeline(world, topic="  lantern\n")
    (embed,) = reply.embeds
    assert embed.author.name == "Timeline: lantern"
    assert embed_text(reply).startswith(
        "-# The 5 most important of 40 events\n"
        "### 1950\n__1950__  In **1950** a lantern was lit.\xa0¹\n### 1951\n"
    )
    assert button_labels(reply) == ["More", "Delete"]
    (picture,) = reply.attachments
    assert picture.filename == "timeline.png"
    assert (await picture.read()).startswith(PNG)
    assert str(picture.description).startswith(
        "Timeline: lantern. 40 events. 1950: In 1950 a lantern was lit."
    )


async def test_everything(world: SimulatedDiscord, chronicle: ChronicleLibraries) -> None:
    reply = await run_timeline(world)
    assert reply.embeds[0].author.name == "Timeline"
    assert chronicle.library.timeline_calls == [TimelineCall(None, MAX_PAGED_ITEMS, None, None)]


async def test_since_and_until(world: SimulatedDiscord, chronicle: ChronicleLibraries) -> None:
    reply = await run_timeline(world, topic="lantern", since="1960", until="March 1962")
    assert embed_text(reply).startswith("-# From 1960 to March 1962\n### 1960\n")
    assert chronicle.library.timeline_calls == [
        TimelineCall("lantern", MAX_PAGED_ITEMS, date(1960, 1, 1), date(1962, 3, 31))
    ]
    assert "More" not in button_labels(reply)


@pytest.mark.parametrize(
    ("private", "deletable"),
    [pytest.param(False, True, id="public"), pytest.param(True, False, id="private")],
)
async def test_who_sees_it(world: SimulatedDiscord, private: bool, deletable: bool) -> None:
    reply = await run_timeline(world, private=private)
    assert reply.ephemeral == private
    assert ("Delete" in button_labels(reply)) == deletable
    assert len(world.channel.history(viewer=world.bob)) == (0 if private else 1)


async def test_in_direct_messages(world: SimulatedDiscord) -> None:
    reply = response_message(await world.alice.user.slash("timeline"))
    assert "### 1950" in embed_text(reply)
    assert len(reply.attachments) == 1


@pytest.mark.parametrize(
    ("options", "notice"),
    [
        pytest.param(
            {"topic": "cheese"},
            "**No dated events on “cheese”.**\n-# Topics with dated events:\n"
            "- The Harbour of Velm\n- Mira Solberg",
            id="topic",
        ),
        pytest.param(
            {"topic": "lantern", "since": "2010"},
            "**No dated events on “lantern” since 2010.**\n-# Outside these dates there are some.",
            id="bounds",
        ),
    ],
)
async def test_nothing_found(world: SimulatedDiscord, options: dict[str, str], notice: str) -> None:
    reply = await run_timeline(world, **options)
    assert embed_text(reply).startswith(notice)
    assert button_labels(reply) == ["Delete"]
    assert reply.attachments == []


@pytest.mark.parametrize(
    ("options", "notice"),
    [
        pytest.param(
            {"since": "soonish"}, "“soonish” isn't a date that I can read for “since”", id="no-date"
        ),
        pytest.param({"until": "2019 2020"}, "“2019 2020” isn't a date", id="two-dates"),
        pytest.param({"since": "2021", "until": "2019"}, "“since” (2021) lies after", id="wrong-way-round"),
    ],
)
async def test_bad_dates_are_told_alone(
    world: SimulatedDiscord, options: dict[str, str], notice: str
) -> None:
    reply = await run_timeline(world, **options)
    assert reply.content.startswith(notice)
    assert reply.ephemeral
    assert world.command_errors() == ["InvalidDateRange"]


async def test_a_topic_too_long_for_its_buttons_is_refused(world: SimulatedDiscord) -> None:
    reply = await run_timeline(world, topic="\N{FOX FACE}" * MAX_TIMELINE_TOPIC_CHARS)  # each counts twice
    assert reply.content == f"Please name a topic of at most {MAX_TIMELINE_TOPIC_CHARS} characters."
    assert world.command_errors() == ["CannotShow"]


@pytest.mark.parametrize("topic", ["*" * MAX_TIMELINE_TOPIC_CHARS, "\u200b", "<@1> @everyone", "Timeline"])
async def test_odd_topics(world: SimulatedDiscord, topic: str) -> None:
    assert "### 1950" in embed_text(await run_timeline(world, topic=topic))


async def test_no_topic_is_logged(world: SimulatedDiscord) -> None:
    with capture_logs() as entries:
        await run_timeline(world, topic="lantern", since="1960")
    assert [(entry["event"], entry["events"]) for entry in entries] == [("timeline", 40)]
    assert "lantern" not in repr(entries)


async def test_where_it_may_not_attach_files_there_is_no_picture(world: SimulatedDiscord) -> None:
    assert world.bot.user is not None
    silent = discord.PermissionOverwrite(attach_files=False)
    channel = world.guild.create_text_channel("words", overwrites={world.bot.user: silent})
    reply = response_message(await world.alice.slash(channel, "timeline"))
    assert (len(reply.embeds), reply.attachments) == (1, [])


@pytest.mark.parametrize(
    ("options", "previous"),
    [
        pytest.param({"topic": "the lantern"}, ("the lantern",), id="topic"),
        pytest.param({}, ("Who lit it?",), id="everything"),
    ],
)
async def test_a_reply_to_a_timeline_leans_on_its_topic(
    world: SimulatedDiscord, chronicle: ChronicleLibraries, options: dict[str, str], previous: tuple[str, ...]
) -> None:
    await world.ask("Who lit it?")
    await run_timeline(world, **options)
    timeline = world.channel.history()[-1]
    await world.alice.send(world.channel, f"{world.bot_mention} And when?", reply_to=timeline)
    assert chronicle.library.ask_calls[-1].previous == previous


class TestCooldown:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"cooldown": 60.0})

    async def test_it_is_the_one_of_questions(self, world: SimulatedDiscord) -> None:
        await world.say(f"{world.bot_mention} Who built the lighthouse?")
        reply = await run_timeline(world)
        assert reply.content.startswith("Please wait")
        assert world.command_errors() == ["CooldownActive"]

    async def test_a_mistake_does_not_count(self, world: SimulatedDiscord) -> None:
        await run_timeline(world, since="soonish")
        assert "### 1950" in embed_text(await run_timeline(world))
        assert world.command_errors() == ["InvalidDateRange"]


class TestTopics:
    async def test_are_offered_within_discord_s_limits(self, world: SimulatedDiscord) -> None:
        offered = await world.alice.autocomplete(world.channel, "timeline", "topic", "")
        assert offered == [{"name": name, "value": name} for name in ("The Harbour of Velm", "Mira Solberg")]

    async def test_follow_what_is_typed(self, world: SimulatedDiscord) -> None:
        offered = await world.alice.autocomplete(world.channel, "timeline", "topic", " SOL")
        assert [each["name"] for each in offered] == ["Mira Solberg"]


class TestTopicsOfALibraryThatIsUnusable:
    @pytest.fixture
    def libraries(self, settings: Settings) -> Libraries:
        (settings.data / "servers").write_text("in the way")
        return Libraries.in_folder(settings.data, None)

    async def test_are_none_and_nothing_is_told(self, world: SimulatedDiscord) -> None:
        with capture_logs() as entries:
            assert await world.alice.autocomplete(world.channel, "timeline", "topic", "velm") == []
        assert [entry["event"] for entry in entries] == ["nothing to offer"]
        assert "velm" not in repr(entries)


class TestWithALibrary:
    @pytest.fixture
    def libraries(self, settings: Settings) -> Libraries:
        return Libraries.in_folder(settings.data, None)

    async def test_an_empty_one_says_so(self, world: SimulatedDiscord) -> None:
        reply = await run_timeline(world)
        assert (reply.content, reply.ephemeral) == (EMPTY_LIBRARY, True)
        assert world.command_errors() == ["CannotShow"]

    async def test_its_sentences_are_shown(self, world: SimulatedDiscord) -> None:
        await world.add_articles(world.guild.id, [HARBOUR_ARTICLE])
        reply = await run_timeline(world, topic="harbour")
        assert "__4 May 1911__  The harbour of Velm opened on **4 May 1911**.\xa0¹\n" in embed_text(reply)
        assert ITEMS_PER_PAGE >= embed_text(reply).count("### ") >= 1

    async def test_another_server_s_are_not(self, world: SimulatedDiscord) -> None:
        other = world.env.create_guild("Elsewhere")
        await world.add_articles(other.id, [HARBOUR_ARTICLE])
        assert (await run_timeline(world, topic="harbour")).content == EMPTY_LIBRARY
        assert await world.alice.autocomplete(world.channel, "timeline", "topic", "") == []
        assert world.command_errors() == ["CannotShow"]
