"""Generate docs/commands.md from the code: `python -m docs.command_reference --write`."""

import asyncio
import inspect
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import discord
import typer
import typer.core
from discord.ext import commands

import bot.commands
from bot.cli.app import app

REFERENCE: Final = Path(__file__).with_name("commands.md")

_INTRODUCTION: Final = """\
# Commands

Generated from the code by `python -m docs.command_reference --write`; a test holds them together.
"""

_SUBCOMMAND: Final = discord.AppCommandOptionType.subcommand.value


def command_reference() -> str:
    """Render the reference of all slash commands and of the command line as Markdown."""
    blocks = [_INTRODUCTION, "## On Discord\n", *_discord_blocks(discord_commands())]
    return "\n".join([*blocks, "## On the command line\n", *_cli_blocks()])


def discord_commands() -> list[dict[str, Any]]:
    """Return the payloads that the bot registers with Discord, sorted by name; context menus come last."""
    return asyncio.run(_load_commands())


async def _load_commands() -> list[dict[str, Any]]:
    client = commands.Bot(command_prefix=(), intents=discord.Intents.none())
    for module in pkgutil.iter_modules(bot.commands.__path__):
        await client.load_extension(f"bot.commands.{module.name}")
    payloads = [command.to_dict(client.tree) for command in client.tree.get_commands()]
    return sorted(payloads, key=lambda payload: (payload["type"], payload["name"]))


def _discord_blocks(payloads: Iterable[dict[str, Any]]) -> Iterator[str]:
    for payload in payloads:
        if payload["type"] != discord.AppCommandType.chat_input.value:
            yield f"### *{payload['name']}*\n\nIn a message's menu, under *Apps*.\n"
            continue
        options = payload.get("options", [])
        subcommands = [option for option in options if option["type"] == _SUBCOMMAND]
        for command in subcommands or [payload]:
            prefix = f"{payload['name']} " if subcommands else ""
            yield _discord_block(prefix + command["name"], command)


def _discord_block(name: str, command: dict[str, Any]) -> str:
    options = command.get("options", [])
    usage = "".join(f" {_usage(option['name'], required=option['required'])}" for option in options)
    rows = [(f"`{option['name']}`", _option_help(option)) for option in options]
    return f"### `/{name}{usage}`\n\n{command['description']}\n{_table(rows)}"


def _option_help(option: dict[str, Any]) -> str:
    choices = ", ".join(choice["name"] for choice in option.get("choices", []))
    return f"{option['description']} One of: {choices}." if choices else str(option["description"])


def _cli_blocks() -> Iterator[str]:
    root: Any = typer.main.get_command(app)  # a click.Group, or typer's own like it: no public type is both
    yield _cli_block("footnote", root)
    for name, command in root.commands.items():
        yield _cli_block(f"footnote {name}", command)


def _cli_block(name: str, command: Any) -> str:
    parameters = [parameter for parameter in command.params if parameter.expose_value]
    usage = "".join(
        f" {_usage(_metavar(each), required=each.required)}" for each in parameters if _is_argument(each)
    )
    rows = [(f"`{_cli_name(each)}`", _cli_help(each)) for each in parameters]
    return f"### `{name}{usage}`\n\n{inspect.cleandoc(command.help)}\n{_table(rows)}"


def _is_argument(parameter: Any) -> bool:
    return isinstance(parameter, typer.core.TyperArgument)


def _cli_name(parameter: Any) -> str:
    if _is_argument(parameter):
        return _metavar(parameter)
    names = ", ".join(parameter.opts)
    return names if parameter.is_flag else f"{names} {_metavar(parameter)}"


def _metavar(parameter: Any) -> str:
    name = parameter.metavar or "N"
    return f"{name}…" if parameter.nargs == -1 else name


def _cli_help(parameter: Any) -> str:
    shown, default = parameter.show_default, parameter.default
    if isinstance(shown, str):
        return f"{parameter.help} By default: {shown}."
    return f"{parameter.help} By default: {default}." if shown and default else str(parameter.help)


def _usage(name: str, *, required: bool) -> str:
    return name if required else f"[{name}]"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {name} | {text} |".replace("\n", " ") for name, text in rows]
    return "\n".join(["", "| | |", "|---|---|", *lines, ""]) if lines else ""


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: python -m docs.command_reference --write")
    REFERENCE.write_text(command_reference(), encoding="utf-8")
