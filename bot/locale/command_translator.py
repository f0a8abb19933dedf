"""Translation of the slash commands, as they are registered with Discord."""

from typing import Final

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation

from bot.locale.translation import ENGLISH, find_language

OPTION_CONTEXT: Final = "option"
"""Context of the names of options in the catalogues."""

_COMMAND_NAMES: Final = (TranslationContextLocation.command_name, TranslationContextLocation.group_name)


class CommandTranslator(app_commands.Translator):
    """Translates descriptions, names of options and choices, and items of menus.

    The names of slash commands are the same in every language, since texts and articles name them.
    """

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Translate a text of a command; return None where there is no translation."""
        language = find_language(locale.value)
        is_menu = isinstance(context.data, app_commands.ContextMenu)
        if language is ENGLISH or (context.location in _COMMAND_NAMES and not is_menu):
            return None
        if context.location is TranslationContextLocation.parameter_name:
            translated = language.translations.pgettext(OPTION_CONTEXT, string.message)
        else:
            translated = language.translations.gettext(string.message)
        return None if translated == string.message else translated
