"""An addition in answer to a command: told at once, begun when its turn comes."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.client import Footnote
from bot.core.interactions import send_response
from bot.core.permissions import require_guild
from bot.ingest.buttons import job_view
from bot.ingest.embed import job_embed
from bot.ingest.job import FollowProgress, IngestJob, JobSource, JobStatus
from bot.ingest.progress import JobMessage
from bot.ingest.request import IngestRequest, Requester, build_request, parse_link


async def start_ingest(
    bot: Footnote,
    interaction: discord.Interaction,
    files: Sequence[discord.Attachment],
    links: Sequence[str],
) -> None:
    """Answer that files and pages are being added, then begin.

    Args:
        bot: The bot.
        interaction: The command.
        files: The files.
        links: The addresses of the pages.

    Raises:
        CannotAdd: They are too many, or too much is waiting already.
    """
    wanted = build_request(_requester(interaction), files, links, bot.settings.file_megabytes)
    if not wanted.job.sources:  # all of them are refused, which nobody else needs to see
        refused = replace(wanted.job, ending=JobStatus.DONE)
        await send_response(interaction, embed=job_embed(refused), private=True)
        return
    await _submit_job(bot, interaction, wanted)


async def start_follow(bot: Footnote, interaction: discord.Interaction, typed: str) -> None:
    """Answer that a feed is being read, then begin to follow it.

    Args:
        bot: The bot.
        interaction: The command.
        typed: The address of the feed, or of a page that names one.

    Raises:
        CannotAdd: It is no address, or too much is waiting already.
    """
    addition = IngestJob(
        id=secrets.token_hex(8),
        **_requester(interaction)._asdict(),
        sources=(JobSource(parse_link(typed)),),
        feed=FollowProgress(bot.feeds.clock()),
    )
    await _submit_job(bot, interaction, IngestRequest(addition, ()))


async def _submit_job(bot: Footnote, interaction: discord.Interaction, request: IngestRequest) -> None:
    """Answer how far an addition is, and begin with it."""
    bot.ingest_queue.check_capacity(request.job.guild)
    embed, view = job_embed(request.job), job_view(request.job)
    sent = await interaction.response.send_message(embed=embed, view=view or discord.utils.MISSING)
    begun = request._replace(job=replace(request.job, message=sent.message_id))
    try:
        await bot.ingest_queue.submit(begun, JobMessage(bot, interaction).show)
    except Exception:
        await interaction.delete_original_response()
        raise


def _requester(interaction: discord.Interaction) -> Requester:
    return Requester(require_guild(interaction), interaction.channel_id or 0, interaction.user.id)
