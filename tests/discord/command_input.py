"""A slash command's options, filled in as Discord's client does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import discord

from tests.discord import payloads

if TYPE_CHECKING:
    from tests.discord.component_limits import Payload
    from tests.discord.state import Channel, DiscordState, User

OptionType = discord.AppCommandOptionType
SUBCOMMAND_TYPES = (OptionType.subcommand.value, OptionType.subcommand_group.value)


@dataclass
class CommandInput:
    """One use of a command in a channel: the values given, and the option that is being typed."""

    state: DiscordState
    channel: Channel
    values: dict[str, Any]
    focused_option: str = ""
    resolved: dict[str, dict[str, Payload]] = field(default_factory=dict)

    def interaction_data(self, command: Payload, path: list[str]) -> Payload:
        """The interaction's data: `/articles add` has the path ["add"]."""
        options: list[Payload] = command["options"]
        nesting: list[Payload] = []
        for name in path:
            inner = next(
                (each for each in options if each["name"] == name and each["type"] in SUBCOMMAND_TYPES), None
            )
            assert inner is not None, f"/{command['name']} has no subcommand {name!r}"
            nesting.append({"name": name, "type": inner["type"]})
            options = inner.get("options", [])
        filled = self._fill_options(options)
        for level in reversed(nesting):
            filled = [level | {"options": filled}]
        data = {"id": command["id"], "name": command["name"], "type": command["type"], "options": filled}
        return data | {"resolved": self.resolved}

    def _fill_options(self, known: list[Payload]) -> list[Payload]:
        unknown = set(self.values) - {option["name"] for option in known}
        assert not unknown, f"there is no option {unknown}"
        needed = {option["name"] for option in known if option.get("required")}
        assert self.focused_option or needed <= set(self.values), f"required: {needed - set(self.values)}"
        return [
            self._fill_option(each, self.values[each["name"]])
            for each in known
            if each["name"] in self.values
        ]

    def _fill_option(self, known: Payload, value: Any) -> Payload:
        choices = [choice["value"] for choice in known.get("choices", [])]
        assert not choices or value in choices, f"{known['name']} offers only {choices}"
        option = {
            "name": known["name"],
            "type": known["type"],
            "value": self._option_value(known["type"], value),
        }
        return option | ({"focused": True} if known["name"] == self.focused_option else {})

    def _option_value(self, kind: int, value: Any) -> Any:
        match OptionType(kind):
            case OptionType.attachment:
                return self._resolve("attachments", self.state.add_file(self.channel, *value))
            case OptionType.channel:
                return self._resolve("channels", payloads.channel(value) | {"permissions": "0"})
            case OptionType.user:
                return self._user_value(value)
            case _:
                return value

    def _user_value(self, person: User) -> str:
        if self.channel.guild is not None:
            member = payloads.member(self.channel.guild, person)
            self.resolved.setdefault("members", {})[str(person.id)] = member | {"permissions": "0"}
        return self._resolve("users", payloads.user(person))

    def _resolve(self, group: str, payload: Payload) -> str:
        self.resolved.setdefault(group, {})[payload["id"]] = payload
        return str(payload["id"])
