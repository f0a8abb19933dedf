"""Settings: sources, validation, and their list in `.env.example`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest

from bot.core.settings import Settings, SettingsError, env_variable
from index import ANSWER_THRESHOLD

EXAMPLE: Final = Path(__file__).parents[3] / ".env.example"
ENTRY: Final = re.compile(r"^# (?P<words>.+)\n(?:# )?(?P<name>[A-Z_]+)=(?P<value>.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and an environment without settings."""
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.delenv(env_variable(field), raising=False)
    return tmp_path


def plain(settings: Settings) -> dict[str, Any]:
    """The settings as plain values, the secret included."""
    token = settings.discord_token
    return settings.model_dump() | {"discord_token": token and token.get_secret_value()}


def test_the_default_seeds_are_there() -> None:
    assert list(Settings.read().seeds.glob("*.md"))


def test_the_default_confidence_is_the_index_s() -> None:
    assert Settings.read().min_confidence == ANSWER_THRESHOLD


@pytest.mark.parametrize(
    ("name", "given", "field", "value"),
    [
        pytest.param("DISCORD_TOKEN", "abc.def", "discord_token", "abc.def", id="token"),
        pytest.param("FOOTNOTE_DATA", "/srv/x", "data", Path("/srv/x"), id="data"),
        pytest.param("FOOTNOTE_SEEDS", "my seeds", "seeds", Path("my seeds"), id="seeds"),
        pytest.param("FOOTNOTE_SEEDING", "false", "seeding", False, id="seeding"),
        pytest.param("FOOTNOTE_MIN_CONFIDENCE", "0.75", "min_confidence", 0.75, id="min-confidence"),
        pytest.param("FOOTNOTE_COOLDOWN", "0.5", "cooldown", 0.5, id="cooldown"),
        pytest.param("FOOTNOTE_GRACE_DAYS", "0", "grace_days", 0, id="grace-days"),
        pytest.param("FOOTNOTE_MAX_ARTICLES", "50", "max_articles", 50, id="max-articles"),
        pytest.param("FOOTNOTE_MAX_MEGABYTES", "5", "max_megabytes", 5, id="max-megabytes"),
        pytest.param("FOOTNOTE_MAX_FEEDS", "0", "max_feeds", 0, id="max-feeds"),
        pytest.param("FOOTNOTE_FILE_MEGABYTES", "8", "file_megabytes", 8, id="file-megabytes"),
        pytest.param("FOOTNOTE_PAGES", "100", "pages", 100, id="pages"),
        pytest.param("FOOTNOTE_READING_SECONDS", "2.5", "reading_seconds", 2.5, id="reading-seconds"),
        pytest.param("FOOTNOTE_PRIVATE_ADDRESSES", "true", "private_addresses", True, id="private"),
        pytest.param("FOOTNOTE_LOG_LEVEL", "DEBUG", "log_level", "DEBUG", id="log-level"),
        pytest.param("footnote_cooldown", "1", "cooldown", 1.0, id="lower-case-name"),
    ],
)
class TestEachVariable:
    def test_is_read_from_the_environment(
        self, monkeypatch: pytest.MonkeyPatch, name: str, given: str, field: str, value: object
    ) -> None:
        monkeypatch.setenv(name, given)
        assert plain(Settings.read())[field] == value

    def test_is_read_from_the_file(
        self, elsewhere: Path, name: str, given: str, field: str, value: object
    ) -> None:
        (elsewhere / ".env").write_text(f"{name}={given}\n")
        assert plain(Settings.read())[field] == value


def test_the_environment_comes_before_the_file(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / ".env").write_text("FOOTNOTE_COOLDOWN=5\n")
    monkeypatch.setenv("FOOTNOTE_COOLDOWN", "7")
    assert Settings.read().cooldown == 7


@pytest.mark.parametrize(
    ("name", "given"),
    [
        pytest.param("FOOTNOTE_COOLDOWN", "soon", id="no-number"),
        pytest.param("FOOTNOTE_COOLDOWN", "-1", id="negative"),
        pytest.param("FOOTNOTE_COOLDOWN", "3601", id="too-long"),
        pytest.param("FOOTNOTE_COOLDOWN", "nan", id="not-a-number"),
        pytest.param("FOOTNOTE_MIN_CONFIDENCE", "1.1", id="more-than-certain"),
        pytest.param("FOOTNOTE_MIN_CONFIDENCE", "-0.1", id="less-than-nothing"),
        pytest.param("FOOTNOTE_MIN_CONFIDENCE", "nan", id="no-confidence"),
        pytest.param("FOOTNOTE_GRACE_DAYS", "-1", id="negative-days"),
        pytest.param("FOOTNOTE_GRACE_DAYS", "1.5", id="half-a-day"),
        pytest.param("FOOTNOTE_MAX_ARTICLES", "0", id="no-articles"),
        pytest.param("FOOTNOTE_FILE_MEGABYTES", "501", id="too-large-files"),
        pytest.param("FOOTNOTE_READING_SECONDS", "0", id="no-time"),
        pytest.param("FOOTNOTE_SEEDING", "perhaps", id="no-truth-value"),
        pytest.param("FOOTNOTE_LOG_LEVEL", "LOUD", id="no-level"),
    ],
)
def test_a_bad_value_is_named_in_one_sentence(monkeypatch: pytest.MonkeyPatch, name: str, given: str) -> None:
    monkeypatch.setenv(name, given)
    with pytest.raises(SettingsError, match=rf"^The setting {name} can't be used: .+\.$") as caught:
        Settings.read()
    assert "\n" not in str(caught.value)


def test_the_levels_are_named_as_they_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTNOTE_LOG_LEVEL", "LOUD")
    with pytest.raises(SettingsError, match="'DEBUG', 'INFO', 'WARNING' or 'ERROR'"):
        Settings.read()


def test_a_file_that_is_not_utf_8_is_told_in_a_sentence(elsewhere: Path) -> None:
    (elsewhere / ".env").write_bytes(b"FOOTNOTE_DATA=caf\xe9\n")
    with pytest.raises(SettingsError, match=r"\.env"):
        Settings.read()


def test_the_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    assert "secret" not in repr(Settings.read())


class TestTheExample:
    """`.env.example` is copied by users."""

    def test_lists_every_setting_and_nothing_else(self) -> None:
        names = [found["name"] for found in ENTRY.finditer(EXAMPLE.read_text())]
        assert names == [env_variable(field) for field in Settings.model_fields]
        assert len(re.findall(r"^[^#\n]|^# [A-Z_]+=", EXAMPLE.read_text(), re.MULTILINE)) == len(names)

    @pytest.mark.parametrize("field", Settings.model_fields)
    def test_explains_it_in_the_same_words(self, field: str) -> None:
        words = {found["name"]: found["words"] for found in ENTRY.finditer(EXAMPLE.read_text())}
        assert words[env_variable(field)].startswith(str(Settings.model_fields[field].description))

    def test_shows_the_defaults(self, elsewhere: Path) -> None:
        given = "\n".join(
            f"{found['name']}={found['value']}" for found in ENTRY.finditer(EXAMPLE.read_text())
        )
        defaults = plain(Settings.read())
        (elsewhere / ".env").write_text(given)
        shown = plain(Settings.read())
        assert shown.pop("seeds").name == defaults.pop("seeds").name
        assert not shown.pop("discord_token")
        assert not defaults.pop("discord_token")
        assert shown == defaults


@pytest.mark.parametrize("name", ["FOOTNOTE_DATA", "FOOTNOTE_SEEDS", "FOOTNOTE_COOLDOWN", "DISCORD_TOKEN"])
def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    usual = Settings.read()
    monkeypatch.setenv(name, "")
    assert Settings.read() == usual


def test_a_folder_may_begin_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTNOTE_DATA", "~/footnote")
    assert Settings.read().data == Path.home() / "footnote"


def test_a_level_may_be_written_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTNOTE_LOG_LEVEL", "debug")
    assert Settings.read().log_level == "DEBUG"


class TestUnknownNames:
    def test_in_the_file(self, elsewhere: Path) -> None:
        (elsewhere / ".env").write_text("FOOTNOTE_GRACE=3\nOTHER_PROGRAM=1\n")
        with pytest.raises(SettingsError, match=r"no setting FOOTNOTE_GRACE; .* FOOTNOTE_GRACE_DAYS"):
            Settings.read()

    def test_of_other_programs_are_left_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FOOTNOTES", "1")
        monkeypatch.setenv("COOLDOWN", "1")
        Settings.read()
