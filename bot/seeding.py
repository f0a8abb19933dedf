"""A new library begins with the seeds, so that there is something to ask."""

from pathlib import Path

from bot.settings import Settings, SettingsError
from index import Library, UnreadableFile
from index.readers import article_files, read_article


def seeds_of(settings: Settings) -> Path | None:
    """The folder of the seeds, or none where libraries begin empty.

    Raises:
        SettingsError: There is no such folder.
    """
    if not settings.seeding:
        return None
    if not settings.seeds.is_dir():
        raise SettingsError(
            f"The seeds folder {settings.seeds} doesn't exist; set FOOTNOTE_SEEDS, or FOOTNOTE_SEEDING=false."
        )
    return settings.seeds


def fill_when_new(library: Library, seeds: Path | None) -> None:
    """Add the seeds to a library that nothing was ever added to.

    Args:
        library: The library.
        seeds: The folder of the seeds, or none where libraries begin empty.

    Raises:
        SettingsError: The folder holds no articles, or one that can't be read; then none is added.
    """
    if seeds is None or not library.untouched:
        return
    try:
        articles = [read_article(file) for file in article_files(seeds)]
    except UnreadableFile as error:
        raise SettingsError(f"The seeds can't be read: {error}") from error
    if not articles:
        raise SettingsError(f"The seeds folder {seeds} holds no articles (.md, .txt).")
    library.add_all(articles)
