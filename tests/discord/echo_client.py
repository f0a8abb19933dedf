"""A small client that tries out the local Discord: it repeats what it hears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import app_commands
from discord.ext import commands

if TYPE_CHECKING:
    import re

EchoInteraction = discord.Interaction["EchoClient"]
LAST_NUMBER = 9


class NumberButton(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=r"more:(?P<number>\d+)"
):
    """A button whose state is in its custom_id, so that it outlives the client."""

    def __init__(self, number: int) -> None:
        super().__init__(discord.ui.Button(label="More", custom_id=f"more:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(cls, _: Any, __: discord.ui.Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        if self.number == LAST_NUMBER:
            await interaction.response.edit_message(content="no more", view=None)
        else:
            await interaction.response.send_message(f"number {self.number}", ephemeral=True)


class EchoClient(commands.AutoShardedBot):
    """A client with a mention listener, some commands and a button; it may not ping anybody."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(
            commands.when_mentioned,
            intents=intents or discord.Intents.default(),
            allowed_mentions=discord.AllowedMentions.none(),
            help_command=None,
            guild_ready_timeout=0.05,
        )
        self.received: list[str] = []

    async def setup_hook(self) -> None:
        self.add_dynamic_items(NumberButton)
        self.tree.add_command(echo)
        self.tree.add_command(slow)
        self.tree.add_command(mute)
        self.tree.add_command(files)
        await self.tree.sync()

    async def before_identify_hook(self, *_: Any, **__: Any) -> None:
        """Identify again at once; by default discord.py waits 5 seconds first."""

    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            self.received.append(message.content)
            if self.user in message.mentions:
                await message.reply(f"heard: {message.clean_content}")


@app_commands.command(description="Say something back")
@app_commands.describe(text="What to say", number="What the button knows")
async def echo(interaction: EchoInteraction, text: str, number: int = 7) -> None:
    view = discord.ui.View(timeout=None)
    view.add_item(NumberButton(number))
    await interaction.response.send_message(text, view=view)


@echo.autocomplete("text")
async def suggest_text(_: EchoInteraction, current: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=current.upper(), value=current)]


@app_commands.command(description="Think, then answer only the one who asked")
async def slow(interaction: EchoInteraction) -> None:
    await interaction.response.defer(thinking=True, ephemeral=True)
    await interaction.edit_original_response(content="thought")
    await interaction.followup.send("and more", ephemeral=True)


@app_commands.command(description="Never answer")
async def mute(_: EchoInteraction) -> None:
    pass


files = app_commands.Group(
    name="files",
    description="Files",
    guild_only=True,
    default_permissions=discord.Permissions(manage_guild=True),
)


@files.command(name="add", description="Measure a file")
@app_commands.describe(file="The file", author="Who wrote it", channel="Where it belongs")
async def add_file(
    interaction: EchoInteraction, file: discord.Attachment, author: discord.User, channel: discord.TextChannel
) -> None:
    size = len(await file.read())
    await interaction.response.send_message(f"{size} bytes by {author.name} in {channel.name}")
