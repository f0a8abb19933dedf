"""Jobs of files and pages as embeds, at every stage, within Discord's limits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.buttons import job_view
from bot.ingest.embed import INGEST_HEADING, job_embed
from bot.ingest.job import MAX_EXAMPLES, CountWithExamples, FileJob, JobSource, JobStatus
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from tests.bot.strategies import (
    active_markdown,
    hostile_texts,
    long_hostile_texts,
    unescape_markdown,
    widen_json,
)
from tests.discord.limits import check_embeds

FILES = (JobSource("a.pdf", "file0"), JobSource("b.zip", "file1"))
PAGE = JobSource("https://example.org/page")
BEGUN = FileJob(
    id="0123456789abcdef", guild_id=1, channel_id=2, message_id=3, user_id=4, sources=(*FILES, PAGE)
)
UNDER_WAY = replace(
    BEGUN,
    attempts=1,
    found=30,
    added=CountWithExamples(20),
    duplicates=CountWithExamples(2),
    refused=CountWithExamples(1),
)
ENDED = replace(BEGUN, attempts=1, sources_done=3, status=JobStatus.DONE, total=14)
ONE = CountWithExamples(1, ("The Harbour",))


def description_of(job: FileJob) -> str:
    """The description of the embed."""
    embed = job_embed(job)
    assert embed.author.name == INGEST_HEADING
    return str(embed.description)


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        pytest.param(BEGUN, "**Reading** 2 files and 1 page …", id="begun"),
        pytest.param(replace(BEGUN, sources=FILES[:1]), "**Reading** 1 file …", id="one-file"),
        pytest.param(replace(BEGUN, sources=(PAGE,)), "**Reading** 1 page …", id="one-page"),
        pytest.param(
            replace(BEGUN, is_waiting=True),
            "**Waiting** until other articles are added: 2 files and 1 page.",
            id="waiting",
        ),
        pytest.param(
            replace(UNDER_WAY, sources_done=1),
            "**Reading 2 of 3:** b.zip\n-# 30 articles found · 20 added · 2 there already · 1 refused",
            id="under-way",
        ),
        pytest.param(
            replace(
                UNDER_WAY,
                sources=FILES[:1],
                found=1,
                duplicates=CountWithExamples(),
                refused=CountWithExamples(),
                added=CountWithExamples(1),
            ),
            "**Reading:** a.pdf\n-# 1 article found · 1 added",
            id="the-only-one",
        ),
        pytest.param(
            replace(
                UNDER_WAY,
                sources_done=2,
                found=0,
                duplicates=CountWithExamples(),
                refused=CountWithExamples(),
                added=CountWithExamples(),
            ),
            "**Reading 3 of 3:** https:/\\/example.org/page",
            id="a-page",
        ),
    ],
)
def test_on_its_way(job: FileJob, expected: str) -> None:
    assert description_of(job) == expected
    assert job_embed(job).colour == NEUTRAL_COLOUR
    assert job_view(job) is not None


@pytest.mark.parametrize(
    ("job", "expected", "good"),
    [
        pytest.param(replace(ENDED, added=ONE), "**1 article added**\n- The Harbour", True, id="one-added"),
        pytest.param(
            replace(ENDED, duplicates=ONE),
            "**1 article was there already**\n- The Harbour",
            True,
            id="one-known",
        ),
        pytest.param(
            replace(
                ENDED,
                added=CountWithExamples(11, ("A", "B")),
                duplicates=CountWithExamples(2, ("C", "D")),
                refused=CountWithExamples(1, ("E",)),
            ),
            "**11 articles added**\n- A\n- B\n-# and 9 more\n\n"
            "**2 articles were there already**\n- C\n- D\n\n**1 was refused**\n- E",
            True,
            id="all-of-it",
        ),
        pytest.param(
            replace(ENDED, refused=CountWithExamples(1, ("a.pdf is encrypted.",))),
            "**Nothing was added.**\n\n**1 was refused**\n- a.pdf is encrypted.",
            False,
            id="nothing",
        ),
        pytest.param(
            replace(ENDED, status=JobStatus.CANCELLED, sources_done=1, added=ONE),
            "**Cancelled.** What was added before stays.\n\n**1 article added**\n- The Harbour\n\n"
            "-# 2 of 3 files and pages were not read to the end.",
            False,
            id="cancelled",
        ),
        pytest.param(
            replace(ENDED, status=JobStatus.CANCELLED, sources_done=0, sources=(PAGE,)),
            "**Cancelled.** Nothing was added.\n\n-# The page was not read to its end.",
            False,
            id="cancelled-at-once",
        ),
        pytest.param(
            replace(ENDED, status=JobStatus.CANCELLED, sources_done=1, sources=FILES),
            "**Cancelled.** Nothing was added.\n\n-# 1 of 2 files was not read to the end.",
            False,
            id="cancelled-before-the-last",
        ),
        pytest.param(
            replace(ENDED, status=JobStatus.FULL, sources_done=1, reason="The library is full.", added=ONE),
            "**The library is full.**\n\n**1 article added**\n- The Harbour",
            False,
            id="full",
        ),
        pytest.param(
            replace(ENDED, status=JobStatus.FAILED, sources_done=3, reason="Something went wrong: `a_b`."),
            "**Something went wrong: \\`a\\_b\\`.**",
            False,
            id="failed",
        ),
    ],
)
def test_ended(job: FileJob, expected: str, good: bool) -> None:
    embed = job_embed(job)
    assert description_of(job) == expected
    assert embed.footer.text == "14 articles here now"
    assert embed.colour == (CONFIDENT_COLOUR if good else UNCERTAIN_COLOUR)
    assert job_view(job) is None


def test_how_many_articles_there_are_is_left_out_where_it_is_not_known() -> None:
    assert job_embed(replace(ENDED, total=None)).footer.text is None


names = st.builds(JobSource, long_hostile_texts, st.none() | st.just("file0"))
tallies = st.builds(
    lambda more, lines: CountWithExamples().with_more([*lines, *[""] * more]),
    st.integers(0, 3),
    st.lists(long_hostile_texts, max_size=MAX_EXAMPLES + 2),
)
jobs: st.SearchStrategy[Any] = st.builds(
    replace,
    st.just(BEGUN),
    sources=st.lists(names, min_size=1, max_size=3).map(tuple),
    attempts=st.integers(0, 1),
    sources_done=st.integers(0, 3),
    found=st.integers(0, 10**9),
    added=tallies,
    duplicates=tallies,
    refused=tallies,
    status=st.none() | st.sampled_from(JobStatus),
    reason=long_hostile_texts,
    is_waiting=st.booleans(),
    total=st.none() | st.integers(0, 10**9),
)


@given(jobs)
def test_any_is_within_the_limits(job: FileJob) -> None:
    check_embeds([widen_json(job_embed(job).to_dict())])


@pytest.mark.parametrize("status", JobStatus)
def test_the_longest_is_within_the_limits(status: JobStatus) -> None:
    """Fifty archives of a thousand articles each, of which most can't be read."""
    lines = CountWithExamples().with_more(["x" * 999] * MAX_EXAMPLES).examples
    job = replace(
        BEGUN,
        sources=(FILES[0], PAGE) * 25,
        sources_done=10,
        added=CountWithExamples(10**6, lines),
        duplicates=CountWithExamples(10**6, lines),
        refused=CountWithExamples(10**6, lines),
        status=status,
        reason="" if status is JobStatus.CANCELLED else "x" * 999,
        total=10**6,
    )
    check_embeds([widen_json(job_embed(job).to_dict())])


@given(hostile_texts)
def test_titles_and_names_show_as_they_stand_and_do_nothing(name: str) -> None:
    (line,) = CountWithExamples().with_more([name]).examples
    begun = replace(BEGUN, sources=(JobSource(line, "file0"),), attempts=1)
    _, _, read = description_of(begun).partition(":** ")
    _, _, added = description_of(replace(ENDED, added=CountWithExamples(1, (line,)))).partition("\n- ")
    for shown in (read, added):
        assert not set("*_~`|[]<>@#") & set(active_markdown(shown))
        assert line.startswith(unescape_markdown(shown).removesuffix("…"))
