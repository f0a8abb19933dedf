"""The people, places and messages of the local Discord: plain records, no network."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field

import discord

from tests.discord.component_limits import ComponentType, Payload, flatten_components

EPHEMERAL_FLAG = 64
LOADING_FLAG = 128

EVERYONE_PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    add_reactions=True,
    read_message_history=True,
    use_application_commands=True,
)


class ChannelType(enum.IntEnum):
    """The sorts of channel, by Discord's own numbers."""

    TEXT = 0
    DIRECT = 1
    THREAD = 11


@dataclass(frozen=True, slots=True)
class User:
    """A person, or the bot."""

    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"

    @property
    def mention(self) -> str:
        """The mention of this user in a message's content."""
        return f"<@{self.id}>"


@dataclass(frozen=True, slots=True)
class Member:
    """A user of a guild; permissions beyond @everyone's come by a role of the member's own."""

    user: User
    role: int
    permissions: discord.Permissions


@dataclass(eq=False, slots=True)
class Guild:
    """A guild: a server, in the words of Discord's users."""

    id: int
    name: str
    owner: User
    locale: str = "en-US"
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    channels: list[Channel] = field(default_factory=list, repr=False)
    unavailable: bool = False

    def member(self, user: User) -> Member:
        """A user as a member here."""
        assert user.id in self.members, f"{user.name} isn't a member of {self.name}"
        return self.members[user.id]

    def permissions_of(self, user: User) -> discord.Permissions:
        """A user's permissions in every channel of this guild."""
        if user == self.owner:
            return discord.Permissions.all()
        return discord.Permissions(EVERYONE_PERMISSIONS.value | self.member(user).permissions.value)


@dataclass(eq=False, slots=True)
class Channel:
    """A guild's text channel, a thread in one, or the direct messages between a user and the bot."""

    id: int
    name: str
    kind: ChannelType
    guild: Guild | None = field(default=None, repr=False)
    parent: Channel | None = field(default=None, repr=False)
    recipient: User | None = None


@dataclass(eq=False, slots=True)
class Message:
    """A message, as it stands after all its edits."""

    id: int
    channel: Channel
    author: User
    content: str = ""
    embeds: list[Payload] = field(default_factory=list)
    components: list[Payload] = field(default_factory=list)
    attachments: list[Payload] = field(default_factory=list)
    mentions: list[User] = field(default_factory=list)
    reactions: list[str] = field(default_factory=list)
    flags: int = 0
    reply_to: Message | None = field(default=None, repr=False)
    withholds_reference: bool = False  # whether Discord doesn't send along what it replies to
    interaction_metadata: Payload | None = field(
        default=None, repr=False
    )  # the interaction that this message responds to
    edited_at: dt.datetime | None = None
    is_deleted: bool = False

    @property
    def is_ephemeral(self) -> bool:
        """Whether only the user who pressed or asked sees it."""
        return bool(self.flags & EPHEMERAL_FLAG)

    @property
    def is_loading(self) -> bool:
        """Whether it still says "… is thinking"."""
        return bool(self.flags & LOADING_FLAG)

    @property
    def buttons(self) -> list[Payload]:
        """All its buttons, in reading order."""
        return [part for part in flatten_components(self.components) if part["type"] == ComponentType.BUTTON]

    def custom_id_of(self, label: str) -> str:
        """The custom_id of the button with this label."""
        found = {part.get("label"): part.get("custom_id") for part in self.buttons}
        assert found.get(label), f"no button {label!r} among {list(found)}"
        return str(found[label])

    @property
    def menu(self) -> Payload:
        """The only menu of the message."""
        (found,) = (part for row in self.components for part in row["components"] if "options" in part)
        return dict(found)

    def is_readable_to(self, bot: User) -> bool:
        """Whether Discord shows a bot the content without the message-content intent.

        A reply mentions the author of what it replies to; but if that is a command's response, the
        mention doesn't open the content.
        """
        if self.channel.kind is ChannelType.DIRECT or self.author == bot:
            return True
        to_response = self.reply_to is not None and self.reply_to.interaction_metadata is not None
        return bot in self.mentions and (bot.mention in self.content or not to_response)

    def apply_edit(self, body: Payload, attachments: list[Payload]) -> None:
        """Take over what an edit, or the body of a new message, says."""
        self.content = (body["content"] or "") if "content" in body else self.content
        self.embeds = (body["embeds"] or []) if "embeds" in body else self.embeds
        self.components = (body["components"] or []) if "components" in body else self.components
        kept = {str(known["id"]) for known in body.get("attachments", self.attachments)}
        self.attachments = [known for known in self.attachments if known["id"] in kept] + attachments


class DiscordState:
    """Everything that exists, and the ids it exists under."""

    def __init__(self) -> None:
        self._last_id = discord.utils.time_snowflake(dt.datetime.now(dt.UTC))
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, Message] = {}
        self.files: dict[str, bytes] = {}  # what is uploaded, by its path
        self.origin = ""  # where the files are served
        self.bot = self.add_user("Footnote", bot=True)

    def new_id(self) -> int:
        """An id of a millisecond of its own, so that ids sort by age and guilds spread over shards."""
        self._last_id += 1 << 22
        return self._last_id

    def add_user(self, name: str, *, bot: bool = False, locale: str = "en-US") -> User:
        user = User(self.new_id(), name, bot, locale)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, owner: User) -> Guild:
        """A guild that has its owner and the bot as members."""
        guild = Guild(self.new_id(), name, owner)
        self.guilds[guild.id] = guild
        for user in (owner, self.bot):
            self.add_member(guild, user, discord.Permissions.none())
        return guild

    def add_member(self, guild: Guild, user: User, permissions: discord.Permissions) -> Member:
        guild.members[user.id] = Member(user, self.new_id(), permissions)
        return guild.members[user.id]

    def add_channel(self, guild: Guild, name: str, parent: Channel | None = None) -> Channel:
        """A text channel; with a parent, a thread in it."""
        kind = ChannelType.THREAD if parent else ChannelType.TEXT
        channel = Channel(self.new_id(), name, kind, guild, parent)
        guild.channels.append(channel)
        self.channels[channel.id] = channel
        return channel

    def direct_channel(self, user: User) -> Channel:
        """The direct messages between a user and the bot."""
        for channel in self.channels.values():
            if channel.recipient == user:
                return channel
        channel = Channel(self.new_id(), user.name, ChannelType.DIRECT, recipient=user)
        self.channels[channel.id] = channel
        return channel

    def add_message(self, channel: Channel, author: User, content: str = "") -> Message:
        message = Message(self.new_id(), channel, author, content)
        self.messages[message.id] = message
        return message

    def add_file(self, channel: Channel, name: str, data: bytes) -> Payload:
        """Upload a file; returns the attachment, whose URL serves it."""
        identifier = self.new_id()
        path = f"/cdn/attachments/{channel.id}/{identifier}/{name}"
        self.files[path] = data
        url = self.origin + path
        return {"id": str(identifier), "filename": name, "size": len(data), "url": url, "proxy_url": url}

    def history(self, channel: Channel) -> list[Message]:
        """A channel's messages as everyone sees them, oldest first."""
        return [
            message
            for message in self.messages.values()
            if message.channel is channel and not message.is_deleted and not message.is_ephemeral
        ]
