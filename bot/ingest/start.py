"""Ingest jobs in answer to a command: shown at once, started when their turn comes."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import discord

from bot.core.interactions import reply_locale, send_response
from bot.core.permissions import require_guild
from bot.ingest.buttons import job_view
from bot.ingest.embed import job_embed
from bot.ingest.job import FeedJob, IngestJob, JobStatus
from bot.ingest.progress import JobMessage
from bot.ingest.queue import IngestQueue
from bot.ingest.request import IngestRequest, Requester, build_request, parse_link
from bot.locale.translation import use_language


class TypedSources(NamedTuple):
    """The sources that a command names.

    Attributes:
        files: The files.
        links: The URLs of the pages.
        language: Language of all articles as a BCP 47 tag; None to find it article by article.
    """

    files: Sequence[discord.Attachment]
    links: Sequence[str]
    language: str | None = None


async def start_ingest(
    queue: IngestQueue,
    interaction: discord.Interaction,
    sources: TypedSources,
    max_megabytes: int,
) -> None:
    """Answer that files and pages are being added, then add them.

    Args:
        queue: The queue of jobs.
        interaction: The command.
        sources: The files and pages.
        max_megabytes: The size limit of a file.

    Raises:
        IngestRequestError: They are too many, or too many jobs are waiting.
    """
    request = build_request(_requester(interaction), *sources[:2], max_megabytes, sources.language)
    if not request.job.sources:  # all of them are refused, which nobody else needs to see
        refused = replace(request.job, status=JobStatus.DONE)
        await send_response(interaction, embed=job_embed(refused), private=True)
        return
    await _submit_job(queue, interaction, request)


async def start_follow(
    queue: IngestQueue, interaction: discord.Interaction, typed: str, started_at: float
) -> None:
    """Answer that a feed is being read, then follow it.

    Args:
        queue: The queue of jobs.
        interaction: The command.
        typed: The URL of the feed, or of a page that names one.
        started_at: The current time, in seconds since 1970.

    Raises:
        IngestRequestError: It is no URL, or too many jobs are waiting.
    """
    job = FeedJob(
        id=secrets.token_hex(8),
        **_requester(interaction)._asdict(),
        url=parse_link(typed),
        started_at=started_at,
    )
    await _submit_job(queue, interaction, IngestRequest(job, ()))


async def _submit_job(
    queue: IngestQueue, interaction: discord.Interaction, request: IngestRequest[IngestJob]
) -> None:
    """Answer with the state of a job, and submit it."""
    queue.check_capacity(request.job.guild_id)
    with use_language(reply_locale(interaction, private=False)):
        embed, view = job_embed(request.job), job_view(request.job)
    sent = await interaction.response.send_message(embed=embed, view=view or discord.utils.MISSING)
    shown = request._replace(job=replace(request.job, message_id=sent.message_id))
    try:
        await queue.submit(shown, JobMessage(interaction.client, interaction).show)
    except Exception:
        await interaction.delete_original_response()
        raise


def _requester(interaction: discord.Interaction) -> Requester:
    return Requester(require_guild(interaction), interaction.channel_id or 0, interaction.user.id)
