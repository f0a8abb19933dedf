"""docs/commands.md agrees with the code."""

from docs.command_reference import REFERENCE, command_reference


def test_the_command_reference_is_up_to_date() -> None:
    message = "write it again: python -m docs.command_reference --write"
    assert REFERENCE.read_text(encoding="utf-8") == command_reference(), message


def test_every_command_is_in_it() -> None:
    reference = command_reference()
    for heading in ("`/ask question [private]`", "`/articles remove article`", "`footnote remove ID`"):
        assert f"\n### {heading}\n" in reference
