"""Digests of texts."""

from hypothesis import given
from hypothesis import strategies as st

from index.storage.encoding import text_digest


@given(st.text(), st.text(" \t\n\r\u00a0", min_size=1))
def test_a_digest_ignores_how_white_space_is_written(text: str, space: str) -> None:
    assert text_digest(space.join(["One", "text.", text])) == text_digest(f"One text. {text}\n")


def test_a_digest_tells_words_apart() -> None:
    assert text_digest("Onetext.") != text_digest("One text.")
