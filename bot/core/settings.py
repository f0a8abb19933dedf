"""Settings from the environment and from a file `.env`, validated when they are read."""

import os
from pathlib import Path
from typing import Final, Literal, Self

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from index import ANSWER_THRESHOLD, FootnoteError

_PACKAGE_FOLDER: Final = Path(__file__).parents[1]


def _bundled_seeds() -> Path:
    """The folder of the bundled articles: beside `bot` in a clone, inside it when installed."""
    installed = _PACKAGE_FOLDER / "seeds"
    return installed if installed.is_dir() else _PACKAGE_FOLDER.parent / "seeds"


class SettingsError(FootnoteError):
    """An invalid setting."""


class Settings(BaseSettings):
    """All settings; `.env.example` lists them with the same descriptions."""

    model_config = SettingsConfigDict(
        env_file=".env", env_prefix="FOOTNOTE_", env_ignore_empty=True, extra="ignore", frozen=True
    )

    discord_token: SecretStr | None = Field(
        default=None,
        validation_alias="DISCORD_TOKEN",
        description="The bot's token from Discord's developer portal; without it, the terminal chat starts.",
    )
    data: Path = Field(default=Path("data"), description="The folder that the libraries are kept in.")
    seeds: Path = Field(
        default_factory=_bundled_seeds,
        description="The folder of articles that a new library begins with; the moon articles by default.",
    )
    seeding: bool = Field(default=True, description="Whether a new library begins with the seeds.")
    min_confidence: float = Field(
        default=ANSWER_THRESHOLD,
        ge=0,
        le=1,
        description="The confidence, 0 to 1, that an answer needs; below it, the articles don't say.",
    )
    cooldown: float = Field(
        default=3.0,
        ge=0,
        le=3600,
        description="Seconds that a person waits between two questions on Discord.",
    )
    grace_days: int = Field(
        default=30,
        ge=0,
        le=3650,
        description="Days for which a server's library is kept when the bot was removed from it; 0 for none.",
    )
    max_articles: int = Field(
        default=10_000, ge=1, description="How many articles a server's library may hold."
    )
    max_megabytes: int = Field(
        default=100, ge=1, description="How many megabytes of text a server's library may hold."
    )
    max_feeds: int = Field(default=25, ge=0, description="How many feeds a server may follow.")
    feed_minutes: int = Field(
        default=30,
        ge=5,
        le=1440,
        description="Minutes between two looks at a feed, at least; a feed may ask for more.",
    )
    file_megabytes: int = Field(
        default=50, ge=1, le=500, description="How many megabytes a file or a page may have."
    )
    pages: int = Field(default=3_000, ge=1, description="How many pages a PDF may have.")
    reading_seconds: float = Field(
        default=30.0, gt=0, le=600, description="Seconds that reading one file may take."
    )
    private_addresses: bool = Field(
        default=False,
        description="Whether pages of private networks are read: for tests alone, since it opens yours.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="What is logged, to standard error; never the text of a message."
    )

    @field_validator("data", "seeds")
    @classmethod
    def _expand_home(cls, folder: Path) -> Path:
        return folder.expanduser()

    @field_validator("log_level", mode="before")
    @classmethod
    def _to_upper(cls, level: str) -> str:
        return level.upper()

    @classmethod
    def read(cls) -> Self:
        """Read the current settings.

        Raises:
            SettingsError: One of them is invalid.
        """
        try:
            settings = cls()
        except UnicodeDecodeError:
            raise SettingsError("The file .env isn't text in UTF-8; save it as UTF-8.") from None
        except ValidationError as error:
            first = error.errors()[0]
            name = env_variable(str(first["loc"][0]))
            raise SettingsError(
                f"The setting {name} can't be used: {first['msg'][:1].lower()}{first['msg'][1:]}."
            ) from None
        _check_names()
        return settings


def _check_names() -> None:
    """Refuse names of settings that there are none of.

    Raises:
        SettingsError: The environment or `.env` has such a name; the message gives the nearest known one.
    """
    known = [env_variable(field) for field in Settings.model_fields]
    env_file = str(Settings.model_config.get("env_file"))
    for name in [*os.environ, *dotenv_values(env_file)]:
        upper = name.upper()
        if upper in known or not upper.startswith("FOOTNOTE_"):
            continue
        nearest = process.extractOne(upper, known, scorer=DamerauLevenshtein.normalized_similarity)
        raise SettingsError(f"There is no setting {name}; the nearest one is {nearest[0]}.")


def env_variable(field: str) -> str:
    """The environment variable that holds a field of `Settings`."""
    alias = Settings.model_fields[field].validation_alias if field in Settings.model_fields else None
    return alias if isinstance(alias, str) else field if field.isupper() else f"FOOTNOTE_{field.upper()}"
