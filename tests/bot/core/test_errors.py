"""Error messages for users, and their references in the log."""

import re

import pytest
from structlog.testing import capture_logs

from bot.core.errors import explain_error
from bot.core.settings import SettingsError
from index import FootnoteError, InvalidArticle, LibraryInUse, UnknownArticle

PLACE = "/srv/footnote/data/servers/5"


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(LibraryInUse(f"The library in {PLACE} is in use."), id="library"),
        pytest.param(SettingsError(f"The seeds folder {PLACE} doesn't exist."), id="settings"),
        pytest.param(OSError(f"no space left below {PLACE}"), id="fault"),
    ],
)
def test_what_only_the_operator_can_mend_is_logged_and_not_told(error: Exception) -> None:
    with capture_logs() as entries:
        message = explain_error(error)
    assert PLACE not in message
    found = re.search(r"`([0-9a-f]{8})`", message)
    assert found
    assert [(entry["reference"], entry["exc_info"]) for entry in entries] == [(found[1], error)]


@pytest.mark.parametrize("kind", [FootnoteError, InvalidArticle])
def test_what_is_meant_for_people_is_told_as_it_stands(kind: type[FootnoteError]) -> None:
    with capture_logs() as entries:
        assert explain_error(kind("There is no article 7 here.")) == "There is no article 7 here."
    assert entries == []


def test_of_an_unknown_article_the_command_that_lists_them_is_named() -> None:
    message = explain_error(UnknownArticle("There is no article 7 here."))
    assert message == "There is no article 7 here; “/articles list” lists those that there are."
