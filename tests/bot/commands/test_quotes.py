"""/quotes: the response, its visibility, the queried library, empty states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from structlog.testing import capture_logs

from bot.core.libraries import Libraries
from bot.quotes.query import MAX_QUOTES_TOPIC_CHARS, MAX_SPEAKER_CHARS
from bot.ui.pages import MAX_PAGED_ITEMS
from bot.ui.strings import EMPTY_LIBRARY
from tests.bot.fake_libraries import QuotationsCall, QuotingLibraries
from tests.bot.sample_quotations import SPEECH_ARTICLE
from tests.bot.simulated_discord import button_labels, embed_text, response_message

if TYPE_CHECKING:
    from simcord import ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord


@pytest.fixture
def quoting(settings: Settings) -> QuotingLibraries:
    return QuotingLibraries(settings.data)


@pytest.fixture
def libraries(quoting: QuotingLibraries) -> Libraries:
    return quoting


@pytest.fixture
def world(empty_world: SimulatedDiscord) -> SimulatedDiscord:
    """A world in which Jo Rask is quoted on every topic but cheese."""
    return empty_world


async def run_quotes(world: SimulatedDiscord, **options: Any) -> ResponseMessage:
    """Alice uses /quotes in the channel."""
    return response_message(await world.alice.slash(world.channel, "quotes", **options))


async def test_quotations_with_buttons(world: SimulatedDiscord, quoting: QuotingLibraries) -> None:
    reply = await run_quotes(world, topic="  lantern\n", speaker=" Jo  Rask")
    (embed,) = reply.embeds
    assert embed.author.name == "Quotes by Jo Rask: lantern"
    assert embed_text(reply).startswith(
        "> “I lit lantern number 1, for all to see.”\xa0¹\n**Jo Rask**\n\n> “"
    )
    assert button_labels(reply) == ["More", "Delete"]
    assert quoting.library.quotations_calls == [QuotationsCall("Jo Rask", "lantern", MAX_PAGED_ITEMS)]


async def test_anything_by_anybody(world: SimulatedDiscord, quoting: QuotingLibraries) -> None:
    reply = await run_quotes(world)
    assert reply.embeds[0].author.name == "Quotes"
    assert quoting.library.quotations_calls == [QuotationsCall(None, None, MAX_PAGED_ITEMS)]


@pytest.mark.parametrize(
    ("private", "deletable"),
    [pytest.param(False, True, id="public"), pytest.param(True, False, id="private")],
)
async def test_who_sees_them(world: SimulatedDiscord, private: bool, deletable: bool) -> None:
    reply = await run_quotes(world, private=private)
    assert reply.ephemeral == private
    assert ("Delete" in button_labels(reply)) == deletable
    assert len(world.channel.history(viewer=world.bob)) == (0 if private else 1)


async def test_in_direct_messages(world: SimulatedDiscord) -> None:
    assert "**Jo Rask**" in embed_text(response_message(await world.alice.user.slash("quotes")))


@pytest.mark.parametrize(
    ("options", "notice"),
    [
        pytest.param(
            {"topic": "cheese"},
            "**No quotes on “cheese”.**\n-# Quoted here:\n- Jo Rask\n- Ingrid Hald\n- ",
            id="topic",
        ),
        pytest.param(
            {"speaker": "Anna Hald"},
            "**Nobody called “Anna Hald” is quoted.**\n-# Nearest names:\n- Ingrid Hald",
            id="nobody",
        ),
        pytest.param(
            {"speaker": "Cassandra"},
            "**Nobody called “Cassandra” is quoted.**\n-# Quoted here:\n- Jo Rask\n",
            id="nobody-like-that",
        ),
        pytest.param(
            {"topic": "cheese", "speaker": "Rask"},
            "**No quotes by “Rask” on “cheese”.**\n-# On other topics there are some.",
            id="elsewhere",
        ),
    ],
)
async def test_nothing_found(world: SimulatedDiscord, options: dict[str, str], notice: str) -> None:
    reply = await run_quotes(world, **options)
    assert embed_text(reply).startswith(notice)
    assert button_labels(reply) == ["Delete"]


@pytest.mark.parametrize(
    ("options", "notice"),
    [
        pytest.param(
            {"topic": "\N{FOX FACE}" * MAX_QUOTES_TOPIC_CHARS},  # each counts twice
            f"Please name a topic of at most {MAX_QUOTES_TOPIC_CHARS} characters.",
            id="topic",
        ),
        pytest.param(
            {"speaker": "\N{FOX FACE}" * MAX_SPEAKER_CHARS},
            f"Please name a speaker of at most {MAX_SPEAKER_CHARS} characters.",
            id="speaker",
        ),
    ],
)
async def test_what_is_too_long_for_its_buttons_is_refused(
    world: SimulatedDiscord, options: dict[str, str], notice: str
) -> None:
    reply = await run_quotes(world, **options)
    assert (reply.content, reply.ephemeral) == (notice, True)
    assert world.command_errors() == ["CannotShow"]


@pytest.mark.parametrize("typed", ["*" * 90, "<@1> @everyone", "Quotes", "by: x", "\x1b[31m"])
async def test_odd_topics_and_speakers(world: SimulatedDiscord, typed: str) -> None:
    assert "**Jo Rask**" in embed_text(
        await run_quotes(world, topic=typed, speaker=f"Rask {typed}"[:MAX_SPEAKER_CHARS])
    )


async def test_no_topic_and_no_name_is_logged(world: SimulatedDiscord) -> None:
    with capture_logs() as entries:
        await run_quotes(world, topic="lantern", speaker="Rask")
    assert [(entry["event"], entry["quotations"]) for entry in entries] == [("quotes", 40)]
    assert "lantern" not in repr(entries)
    assert "Rask" not in repr(entries)


async def test_a_reply_to_quotations_leans_on_what_was_asked(
    world: SimulatedDiscord, quoting: QuotingLibraries
) -> None:
    await run_quotes(world, topic="the lantern", speaker="Rask")
    quotes = world.channel.history()[-1]
    await world.alice.send(world.channel, f"{world.bot_mention} And when?", reply_to=quotes)
    assert quoting.library.ask_calls[-1].previous == ("Rask: the lantern",)


class TestCooldown:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"cooldown": 60.0})

    async def test_it_is_the_one_of_questions(self, world: SimulatedDiscord) -> None:
        await world.say(f"{world.bot_mention} Who built the lighthouse?")
        reply = await run_quotes(world)
        assert reply.content.startswith("Please wait")
        assert world.command_errors() == ["CooldownActive"]


class TestSpeakers:
    async def test_are_offered_within_discord_s_limits(self, world: SimulatedDiscord) -> None:
        offered = await world.alice.autocomplete(world.channel, "quotes", "speaker", "")
        assert offered == [{"name": name, "value": name} for name in ("Jo Rask", "Ingrid Hald")]

    async def test_follow_what_is_typed(self, world: SimulatedDiscord) -> None:
        offered = await world.alice.autocomplete(world.channel, "quotes", "speaker", " HAL")
        assert [each["name"] for each in offered] == ["Ingrid Hald"]


class TestSpeakersOfALibraryThatIsUnusable:
    @pytest.fixture
    def libraries(self, settings: Settings) -> Libraries:
        (settings.data / "servers").write_text("in the way")
        return Libraries.in_folder(settings.data, None)

    async def test_are_none_and_nothing_is_told(self, world: SimulatedDiscord) -> None:
        with capture_logs() as entries:
            assert await world.alice.autocomplete(world.channel, "quotes", "speaker", "hald") == []
        assert [entry["event"] for entry in entries] == ["nothing to offer"]
        assert "hald" not in repr(entries)


class TestWithALibrary:
    @pytest.fixture
    def libraries(self, settings: Settings) -> Libraries:
        return Libraries.in_folder(settings.data, None)

    async def test_an_empty_one_says_so(self, world: SimulatedDiscord) -> None:
        reply = await run_quotes(world)
        assert (reply.content, reply.ephemeral) == (EMPTY_LIBRARY, True)
        assert world.command_errors() == ["CannotShow"]

    async def test_its_quotations_are_shown(self, world: SimulatedDiscord) -> None:
        await world.add_articles(world.guild.id, [SPEECH_ARTICLE])
        reply = await run_quotes(world, speaker="Hald")
        assert "> “We have waited for this day for thirty years”\xa0" in embed_text(reply)
        assert "Ingrid Hald**" in embed_text(reply)

    async def test_another_server_s_are_not(self, world: SimulatedDiscord) -> None:
        other = world.env.create_guild("Elsewhere")
        await world.add_articles(other.id, [SPEECH_ARTICLE])
        assert (await run_quotes(world, speaker="Hald")).content == EMPTY_LIBRARY
        assert await world.alice.autocomplete(world.channel, "quotes", "speaker", "") == []
        assert world.command_errors() == ["CannotShow"]
