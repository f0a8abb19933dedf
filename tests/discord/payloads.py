"""The records of the local Discord as the JSON that Discord sends."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import discord

from tests.discord.state import EVERYONE_PERMISSIONS, ChannelType

if TYPE_CHECKING:
    from tests.discord.component_limits import Payload
    from tests.discord.interactions import LocalInteraction
    from tests.discord.state import Channel, Guild, Member, Message, User

JOINED_AT = "2024-01-01T00:00:00+00:00"
REPLY_MESSAGE_TYPE = 19
COMMAND_RESPONSE_MESSAGE_TYPE = 20


def user(person: User) -> Payload:
    return {
        "id": str(person.id),
        "username": person.name if person.bot else person.name.lower(),
        "global_name": None if person.bot else person.name,
        "discriminator": "0",
        "avatar": None,
        "bot": person.bot,
        "public_flags": 0,
    }


def application(bot: User, owner: User) -> Payload:
    return {
        "id": str(bot.id),
        "name": bot.name,
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user(owner),
        "team": None,
        "verify_key": "0" * 64,
        "flags": 0,
    }


def member(guild: Guild, person: User) -> Payload:
    """A member without its user, as it comes beside a message's author."""
    known = guild.member(person)
    return {
        "roles": [str(known.role)] if known.permissions.value else [],
        "joined_at": JOINED_AT,
        "nick": None,
        "avatar": None,
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }


def role(identifier: int, name: str, permissions: discord.Permissions) -> Payload:
    return {
        "id": str(identifier),
        "name": name,
        "permissions": str(permissions.value),
        "position": 0 if name == "@everyone" else 1,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def own_role(known: Member) -> Payload:
    """The role that carries a member's own permissions."""
    return role(known.role, f"{known.user.name}'s", known.permissions)


def channel(place: Channel) -> Payload:
    """A channel as it stands in a guild, in an interaction, or on its own."""
    common = {"id": str(place.id), "type": int(place.kind), "last_message_id": None, "flags": 0}
    if place.recipient is not None:
        return common | {"recipients": [user(place.recipient)]}
    assert place.guild is not None
    common |= {"guild_id": str(place.guild.id), "name": place.name, "rate_limit_per_user": 0}
    if place.parent is None:
        return common | {
            "position": 0,
            "parent_id": None,
            "topic": None,
            "nsfw": False,
            "permission_overwrites": [],
        }
    return common | {
        "parent_id": str(place.parent.id),
        "owner_id": str(place.guild.owner.id),
        "message_count": 0,
        "member_count": 1,
        "total_message_sent": 0,
        "thread_metadata": {
            "archived": False,
            "auto_archive_duration": 1440,
            "archive_timestamp": JOINED_AT,
            "locked": False,
        },
    }


def guild(place: Guild, bot: User, *, joined: bool) -> Payload:
    """GUILD_CREATE. Without the members intent it names no member but the bot."""
    own = [own_role(known) for known in place.members.values() if known.permissions.value]
    lists = ("emojis", "stickers", "features", "voice_states", "presences", "stage_instances")
    return {
        **{name: [] for name in (*lists, "guild_scheduled_events", "soundboard_sounds")},
        "id": str(place.id),
        "name": place.name,
        "owner_id": str(place.owner.id),
        "icon": None,
        "preferred_locale": place.locale,
        "roles": [role(place.id, "@everyone", EVERYONE_PERMISSIONS), *own],
        "members": [member(place, bot) | {"user": user(bot)}],
        "member_count": len(place.members),
        "large": False,
        "joined_at": JOINED_AT,
        "channels": [channel(each) for each in place.channels if each.kind is ChannelType.TEXT],
        "threads": [channel(each) for each in place.channels if each.kind is ChannelType.THREAD],
        **({} if joined else {"unavailable": False}),
    }


def message(record: Message, bot: User | None = None) -> Payload:
    """A message; for a bot without the message-content intent, less what that intent would show."""
    place = record.channel
    readable = bot is None or record.is_readable_to(bot)
    data: Payload = {
        "id": str(record.id),
        "type": COMMAND_RESPONSE_MESSAGE_TYPE
        if record.interaction_metadata
        else REPLY_MESSAGE_TYPE
        if record.reply_to
        else 0,
        "channel_id": str(place.id),
        "author": user(record.author),
        "content": record.content if readable else "",
        "embeds": record.embeds if readable else [],
        "components": record.components if readable else [],
        "attachments": record.attachments if readable else [],
        "mentions": [user(person) for person in record.mentions],
        "mention_roles": [],
        "mention_everyone": False,
        "timestamp": discord.utils.snowflake_time(record.id).isoformat(),
        "edited_timestamp": record.edited_at and record.edited_at.isoformat(),
        "flags": record.flags,
        "pinned": False,
        "tts": False,
    }
    if place.guild is not None:
        data |= {"guild_id": str(place.guild.id), "member": member(place.guild, record.author)}
    return data | _message_origin(record, bot)


def _message_origin(record: Message, bot: User | None) -> Payload:
    """The message replied to, or the interaction answered, as fields of a message."""
    data: Payload = {}
    if record.reply_to is not None:
        first = record.reply_to
        data["message_reference"] = {"message_id": str(first.id), "channel_id": str(first.channel.id)}
        if not record.withholds_reference:
            data["referenced_message"] = None if first.is_deleted else message(first, bot)
        if first.channel.guild is not None:
            data["message_reference"]["guild_id"] = str(first.channel.guild.id)
    if record.interaction_metadata is not None:
        data["interaction_metadata"] = record.interaction_metadata
        data["application_id"] = str(record.author.id)
        data["webhook_id"] = str(record.author.id)
    return data


def current_time() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def interaction(record: LocalInteraction, bot: User) -> Payload:
    """INTERACTION_CREATE."""
    place = record.channel
    data: Payload = {
        "id": str(record.id),
        "application_id": str(bot.id),
        "type": record.kind.value,
        "token": record.token,
        "version": 1,
        "data": record.data,
        "channel_id": str(place.id),
        "channel": channel(place) | {"permissions": str(EVERYONE_PERMISSIONS.value)},
        "locale": record.user.locale,
        "entitlements": [],
        "authorizing_integration_owners": {},
        "app_permissions": str(EVERYONE_PERMISSIONS.value),
        "attachment_size_limit": 10 * 2**20,
        "context": 1 if place.guild is None else 0,
    }
    if record.source is not None:
        data["message"] = message(record.source)
    if place.guild is None:
        return data | {"user": user(record.user)}
    permissions = place.guild.permissions_of(record.user)
    acting = member(place.guild, record.user) | {
        "user": user(record.user),
        "permissions": str(permissions.value),
    }
    of = {"id": str(place.guild.id), "locale": place.guild.locale, "features": []}
    return data | {"guild_id": of["id"], "guild": of, "guild_locale": place.guild.locale, "member": acting}


def interaction_metadata(record: LocalInteraction) -> Payload:
    """`interaction_metadata` of a message that answers an interaction."""
    return {
        "id": str(record.id),
        "type": record.kind.value,
        "user": user(record.user),
        "authorizing_integration_owners": {},
    }


def callback_response(record: LocalInteraction) -> Payload:
    """Discord's response to a callback."""
    note = record.response
    assert record.callback is not None
    about: Payload = {"id": str(record.id), "type": record.kind.value}
    if note is None:
        return {"interaction": about}
    about |= {
        "response_message_id": str(note.id),
        "response_message_loading": note.is_loading,
        "response_message_ephemeral": note.is_ephemeral,
    }
    return {"interaction": about, "resource": {"type": record.callback["type"], "message": message(note)}}
