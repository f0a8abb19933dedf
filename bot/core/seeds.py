"""Seeds: the articles that a new library begins with."""

from functools import lru_cache
from pathlib import Path

from bot.core.settings import Settings, SettingsError
from index import Article, Library, UnreadableFile
from index.ingest.formats.file_types import FILE_TYPES_BY_SUFFIX, find_article_files
from index.ingest.workers.readers import Readers


def seeds_folder(settings: Settings) -> Path | None:
    """The folder of the seeds; None where new libraries are empty.

    Raises:
        SettingsError: The folder doesn't exist.
    """
    if not settings.seeding:
        return None
    if not settings.seeds.is_dir():
        raise SettingsError(
            f"The seeds folder {settings.seeds} doesn't exist; set FOOTNOTE_SEEDS, or FOOTNOTE_SEEDING=false."
        )
    return settings.seeds


def add_seeds_if_new(library: Library, seeds: Path | None) -> None:
    """Add the seeds to a library that nothing was ever added to.

    Args:
        library: The library.
        seeds: The folder of the seeds, or none where libraries begin empty.

    Raises:
        SettingsError: The folder holds no articles, or one that can't be read; then none is added.
    """
    if seeds is None or not library.is_uninitialised:
        return
    library.add_all(_read_seed_articles(seeds))


@lru_cache(maxsize=1)  # every new library begins with the same ones
def _read_seed_articles(seeds: Path) -> tuple[Article, ...]:
    with Readers() as readers:
        try:
            readings = [readers.read_file(file) for file in find_article_files(seeds)]
        except UnreadableFile as error:
            raise SettingsError(f"The seeds can't be read: {error}") from error
    for reading in readings:
        for refusal in reading.rejected:
            raise SettingsError(f"The seeds can't be read: {refusal.reason}")
    articles = tuple(article for reading in readings for article in reading.articles)
    if not articles:
        raise SettingsError(
            f"The seeds folder {seeds} holds no articles ({', '.join(FILE_TYPES_BY_SUFFIX)})."
        )
    return articles
