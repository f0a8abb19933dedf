"""Registration of the slash commands with Discord, only when they have changed."""

import asyncio
import hashlib
import json
from typing import Any, Final

import structlog
from discord import app_commands

from index.storage.working_state import KeyValues

_log: Final = structlog.get_logger(__name__)


def command_digest_key(application_id: object) -> str:
    """The key of the digest of the commands that an application has registered."""
    return f"commands:{application_id}"


async def sync_when_changed(
    tree: app_commands.CommandTree[Any], application_id: int | None, values: KeyValues
) -> None:
    """Register the commands, unless the registered ones have the same SHA-256 digest.

    Args:
        tree: The commands.
        application_id: The application that they belong to.
        values: The store of the digest.
    """
    payload = [await _translated_payload(command, tree) for command in tree.get_commands()]
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    key = command_digest_key(application_id)
    if await asyncio.to_thread(values.get, key) != digest:
        await tree.sync()
        await asyncio.to_thread(values.set, key, digest)
        _log.info("commands synced", commands=len(payload))


async def _translated_payload(
    command: app_commands.Command[Any, Any, Any] | app_commands.Group | app_commands.ContextMenu,
    tree: app_commands.CommandTree[Any],
) -> dict[str, Any]:
    """Return what is registered of a command, in all languages where the tree has a translator."""
    if tree.translator is None:
        return command.to_dict(tree)
    return await command.get_translated_payload(tree, tree.translator)
