import pytest

from benchmarks.gold import SpeakerQuote
from benchmarks.speakers import same_name, same_name_or_mention


def make_speaker_quote(speaker: str, mention: tuple[int, int] | None = None) -> SpeakerQuote:
    return SpeakerQuote(0, 9, speaker, mention)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        pytest.param("Ada Nyberg", "Ada Nyberg", True, id="equal"),
        pytest.param("Ada Nyberg", "nyberg", True, id="a surname, in small letters"),
        pytest.param("Nyberg", "Ada Nyberg", True, id="a surname, the other way round"),
        pytest.param("Ada Nyberg", "Ada Holm", False, id="a first name alone"),
        pytest.param("Ada", "Ada Nyberg", True, id="the gold is but a first name"),
        pytest.param("Mayor Nyberg", "Mayor Holm", False, id="a title tells nothing"),
        pytest.param("Ada Nyberg Jr", "Nyberg", True, id="a title behind the name"),
        pytest.param("Ada Nyberg’s", "Nyberg", True, id="possessive"),
        pytest.param("the mayor", "mayor", True, id="titles alone are compared"),
        pytest.param("the mayor", "the governor", False, id="different titles alone"),
        pytest.param("Sven Lind-Holm", "Holm", False, id="a double name is one word"),
        pytest.param("", "", True, id="nobody is known"),
        pytest.param("", "Nyberg", False, id="nobody in the gold"),
        pytest.param("Nyberg", "", False, id="nobody found"),
    ],
)
def test_same_name(gold: str, found: str, same: bool) -> None:
    assert same_name(make_speaker_quote(gold), make_speaker_quote(found)) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        pytest.param(
            make_speaker_quote("she", (5, 8)),
            make_speaker_quote("Ada Nyberg", (5, 8)),
            True,
            id="the same words",
        ),
        pytest.param(
            make_speaker_quote("she", (5, 8)),
            make_speaker_quote("Ada Nyberg", (7, 19)),
            True,
            id="they overlap",
        ),
        pytest.param(
            make_speaker_quote("she", (5, 8)),
            make_speaker_quote("Ada Nyberg", (8, 18)),
            False,
            id="they touch",
        ),
        pytest.param(
            make_speaker_quote("Nyberg", (5, 8)),
            make_speaker_quote("Ada Nyberg", (40, 50)),
            True,
            id="the name elsewhere",
        ),
        pytest.param(
            make_speaker_quote("she"), make_speaker_quote("Ada Nyberg", (5, 8)), False, id="none in the gold"
        ),
        pytest.param(
            make_speaker_quote("she", (5, 8)), make_speaker_quote("Ada Nyberg"), False, id="none found"
        ),
        pytest.param(make_speaker_quote("she"), make_speaker_quote("Ada Nyberg"), False, id="none at all"),
    ],
)
def test_same_name_or_mention(gold: SpeakerQuote, found: SpeakerQuote, same: bool) -> None:
    assert same_name_or_mention(gold, found) is same
