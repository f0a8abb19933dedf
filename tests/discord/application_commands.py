"""The application commands that a bot registers with the local Discord."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from tests.discord.rest import ApiError
from tests.discord.state import ChannelType

if TYPE_CHECKING:
    from tests.discord.component_limits import Payload
    from tests.discord.rest import RestRequest, RestServer
    from tests.discord.state import Channel, DiscordState, User

CHAT_INPUT_TYPE = discord.AppCommandType.chat_input.value
GUILD_CONTEXT, DIRECT_CONTEXT = 0, 1  # Discord's numbers of the contexts


class CommandsApi:
    """Keeps the global commands and each guild's own, through any number of restarts of the bot."""

    def __init__(self, state: DiscordState, rest: RestServer) -> None:
        self._state = state
        self._commands: dict[int | None, list[Payload]] = {}  # None holds the global ones
        for root in ("/applications/{app}/commands", "/applications/{app}/guilds/{guild}/commands"):
            rest.route("GET", root, self._list)
            rest.route("PUT", root, self._replace)
            rest.route("POST", root, self._add)
            rest.route("GET", root + "/{command}", self._show)
            rest.route("PATCH", root + "/{command}", self._change)
            rest.route("DELETE", root + "/{command}", self._remove)

    def commands_of(self, guild: int | None = None) -> list[Payload]:
        """The global commands, or a guild's own."""
        return self._commands.setdefault(guild, [])

    def find_offered(self, name: str, channel: Channel, user: User) -> Payload:
        """The slash command of this name that Discord's client would offer the user here."""
        guild = channel.guild
        places = [None] if guild is None else [guild.id, None]
        matching = [each for place in places for each in self.commands_of(place) if each["name"] == name]
        assert matching, f"no command {name!r} is registered: was the tree synced?"
        command = matching[0]
        context = DIRECT_CONTEXT if channel.kind is ChannelType.DIRECT else GUILD_CONTEXT
        assert context in (command.get("contexts") or (0, 1, 2)), f"/{name} isn't offered here"
        assert guild or command.get("dm_permission") is not False, f"/{name} isn't offered in direct messages"
        needed = int(command.get("default_member_permissions") or 0)
        allowed = guild.permissions_of(user).value if guild else needed
        assert needed & ~allowed == 0, f"/{name} isn't offered to {user.name}: it needs permissions"
        return command

    async def _list(self, request: RestRequest) -> list[Payload]:
        return self.commands_of(_guild_id_of(request))

    async def _replace(self, request: RestRequest) -> list[Payload]:
        before = {each["name"]: each["id"] for each in self.commands_of(_guild_id_of(request))}
        kept = [self._complete(request, body, before.get(body["name"])) for body in request.json]
        self._commands[_guild_id_of(request)] = kept
        return kept

    async def _add(self, request: RestRequest) -> Payload:
        kept = self.commands_of(_guild_id_of(request))
        same = [each for each in kept if each["name"] == request.json["name"]]
        command = self._complete(request, request.json, same[0]["id"] if same else None)
        kept[:] = [each for each in kept if each not in same] + [command]
        return command

    async def _show(self, request: RestRequest) -> Payload:
        for command in self.commands_of(_guild_id_of(request)):
            if command["id"] == request.path_params["command"]:
                return command
        raise ApiError(404, 10063, "Unknown application command")

    async def _change(self, request: RestRequest) -> Payload:
        command = await self._show(request)
        command |= request.json
        return command

    async def _remove(self, request: RestRequest) -> None:
        self.commands_of(_guild_id_of(request)).remove(await self._show(request))

    def _complete(self, request: RestRequest, body: Payload, known_id: str | None) -> Payload:
        """Add Discord's own fields to a command; one that is registered by this name keeps its id."""
        own_fields = {
            "id": known_id or str(self._state.new_id()),
            "application_id": request.path_params["app"],
            "version": str(self._state.new_id()),
        }
        guild = {"guild_id": request.path_params["guild"]} if "guild" in request.path_params else {}
        return {"type": CHAT_INPUT_TYPE, "description": "", "options": []} | body | own_fields | guild


def _guild_id_of(request: RestRequest) -> int | None:
    return request.path_id("guild") if "guild" in request.path_params else None
