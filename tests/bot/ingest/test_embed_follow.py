"""Feed jobs as embeds, at every stage."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from bot.ingest.buttons import job_view
from bot.ingest.embed import FOLLOW_HEADING, job_embed
from bot.ingest.job import CountWithExamples, FeedJob, JobStatus
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from tests.bot.strategies import hostile_texts, long_hostile_texts
from tests.discord.limits import check_embeds

URL = "https://velm.example/feed"
BEGUN = FeedJob(
    id="0123456789abcdef",
    guild_id=1,
    channel_id=2,
    message_id=3,
    user_id=4,
    url=URL,
    started_at=0.0,
)
FOUND = replace(
    BEGUN,
    attempts=1,
    title="Harbour news",
    entries_left=12,
    added=CountWithExamples(3),
    refused=CountWithExamples(1),
)
DONE = replace(
    BEGUN,
    attempts=1,
    is_complete=True,
    title="Harbour news",
    poll_interval_seconds=1_830.0,
    added=CountWithExamples(1, ("A ferry",)),
    status=JobStatus.DONE,
    total=14,
)
NAMED = f"Following **[Harbour news](<{URL}>)**"


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        pytest.param(BEGUN, "**Reading** https:/\\/velm.example/feed …", id="begun"),
        pytest.param(
            replace(BEGUN, is_waiting=True),
            "**Waiting** until other articles are added: https:/\\/velm.example/feed.",
            id="waiting",
        ),
        pytest.param(
            FOUND, "**Reading** Harbour news …\n-# 12 articles to read · 3 added · 1 refused", id="found"
        ),
    ],
)
def test_what_is_said_meanwhile(job: FeedJob, expected: str) -> None:
    embed = job_embed(job)
    assert (embed.author.name, embed.description, embed.colour) == (FOLLOW_HEADING, expected, NEUTRAL_COLOUR)
    assert job_view(job) is not None


@pytest.mark.parametrize(
    ("job", "expected", "good"),
    [
        pytest.param(
            DONE,
            f"{NAMED}; it is read again about every 30 minutes.\n\n**1 article added**\n- A ferry",
            True,
            id="done",
        ),
        pytest.param(
            replace(DONE, added=CountWithExamples()),
            f"{NAMED}; it is read again about every 30 minutes.",
            True,
            id="empty",
        ),
        pytest.param(
            replace(DONE, added=CountWithExamples(), poll_interval_seconds=None),
            f"{NAMED}. It has ended, and isn't read again.",
            True,
            id="over",
        ),
        pytest.param(
            replace(
                DONE,
                added=CountWithExamples(),
                reason="It is full.",
                entries_left=7,
                poll_interval_seconds=90_000.0,
            ),
            f"{NAMED}; it is read again about every 25 hours.\n\n**It is full.**\n\n"
            "-# 7 articles to be read later.",
            False,
            id="full",
        ),
        pytest.param(
            replace(
                FOUND, status=JobStatus.CANCELLED, added=CountWithExamples(), refused=CountWithExamples()
            ),
            "**Cancelled.** The feed isn't followed.",
            False,
            id="cancelled",
        ),
        pytest.param(
            replace(DONE, status=JobStatus.CANCELLED),
            "**Cancelled.** The feed isn't followed. What was added before stays.\n\n"
            "**1 article added**\n- A ferry",
            False,
            id="cancelled-late",
        ),
        pytest.param(
            replace(BEGUN, status=JobStatus.FAILED, reason="It is *no* feed."),
            "**It is \\*no\\* feed.**",
            False,
            id="no-feed",
        ),
    ],
)
def test_what_is_said_in_the_end(job: FeedJob, expected: str, *, good: bool) -> None:
    embed = job_embed(job)
    assert embed.description == expected
    assert job_view(job) is None
    assert embed.colour == (UNCERTAIN_COLOUR if not good else CONFIDENT_COLOUR)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        pytest.param(330, "every 5 minutes", id="shortest"),
        pytest.param(1_980, "every 30 minutes", id="with-the-most-jitter"),
        pytest.param(7_199, "every 115 minutes", id="minutes"),
        pytest.param(7_900, "every 2 hours", id="hours"),
    ],
)
def test_how_often(seconds: float, words: str) -> None:
    job = replace(DONE, poll_interval_seconds=seconds)
    assert f"it is read again about {words}." in (job_embed(job).description or "")


@given(title=hostile_texts | long_hostile_texts, reason=hostile_texts | long_hostile_texts)
def test_whatever_it_says_it_fits(title: str, reason: str) -> None:
    lines = CountWithExamples().with_more([title] * 12)
    url = "https://velm.example/".ljust(290, "x")
    for status in (None, *JobStatus):
        job = replace(
            DONE,
            title=title,
            entries_left=5,
            poll_interval_seconds=10.0**6,
            url=url,
            reason=reason,
            added=lines,
            duplicates=lines,
            refused=lines,
            status=status,
        )
        check_embeds([dict(job_embed(job).to_dict())])
