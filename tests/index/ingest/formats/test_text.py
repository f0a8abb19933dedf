"""Plain text: header fields and titles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import UnreadableFile
from index.ingest.formats.text import read_plain_text
from tests.index.samples import mixed_text

PLAIN_SENTENCE = "The ferry left the harbour at dawn."
STATED_DATE = date(2021, 3, 30)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(" date 2021-03-30 ", id="client"),
        pytest.param("Date: 2021-03-30\n", id="date-line"),
        pytest.param("Published: 2021-03-30\n\n", id="published-line"),
        pytest.param("published 2021-03-30\n", id="no-colon"),
        pytest.param("PUBLISHED : 2021-03-30 ", id="shouted"),
    ],
)
def test_date_fields(head: str) -> None:
    article = read_plain_text(head + PLAIN_SENTENCE, "a")
    assert (article.published, article.text) == (STATED_DATE, PLAIN_SENTENCE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Date 2021-13-45 was a mistake.", id="no-such-day"),
        pytest.param("Dates 2021-03-30 and later.", id="another-word"),
        pytest.param("The date 2021-03-30 was chosen.", id="inside-the-text"),
        pytest.param("date 30 March 2021 was chosen.", id="another-form"),
        pytest.param("date 2021-03-301 was no date.", id="too-many-digits"),
    ],
)
def test_no_date_field(text: str) -> None:
    article = read_plain_text(text, "a")
    assert (article.published, article.text) == (None, text)


def test_all_header_fields() -> None:
    head = "Title: The ferry\nBy: A. Writer\nURL: https://example.org/a?b=c:d\nDate: 2021-03-30\n\n"
    article = read_plain_text(head + PLAIN_SENTENCE, "a")
    assert (article.title, article.author, article.url) == (
        "The ferry",
        "A. Writer",
        "https://example.org/a?b=c:d",
    )
    assert (article.published, article.text) == (STATED_DATE, PLAIN_SENTENCE)


@pytest.mark.parametrize(
    ("content", "author", "text"),
    [
        pytest.param(f"Author: A. Writer\n{PLAIN_SENTENCE}", "A. Writer", PLAIN_SENTENCE, id="author"),
        pytest.param(f"author:A. Writer\n{PLAIN_SENTENCE}", "A. Writer", PLAIN_SENTENCE, id="no-space"),
        pytest.param(
            f"Author: A\nAuthor: B\n{PLAIN_SENTENCE}",
            "A",
            f"Author: B\n{PLAIN_SENTENCE}",
            id="first-of-two",
        ),
        pytest.param(
            f"Author:\n{PLAIN_SENTENCE}", None, f"Author:\n{PLAIN_SENTENCE}", id="empty-field-is-text"
        ),
        pytest.param(
            f"{PLAIN_SENTENCE}\nAuthor: A", None, f"{PLAIN_SENTENCE}\nAuthor: A", id="at-the-end-is-text"
        ),
        pytest.param("By: the way, he left.\nReally.", "the way, he left.", "Really.", id="by"),
    ],
)
def test_fields_are_at_the_beginning(content: str, author: str | None, text: str) -> None:
    article = read_plain_text(content, "a")
    assert (article.author, article.text) == (author, text)


@pytest.mark.parametrize(
    ("content", "name", "title"),
    [
        pytest.param(f"The ferry\n\n{PLAIN_SENTENCE}", "a-b", "The ferry", id="headline"),
        pytest.param(
            f"The ferry\n\n{PLAIN_SENTENCE}", "moon_race-2021", "The ferry", id="headline-before-name"
        ),
        pytest.param(
            f"Title: Declared\nHead\n\n{PLAIN_SENTENCE}", "a", "Declared", id="declared-before-headline"
        ),
        pytest.param(
            f"date 2021-03-30\nThe ferry\n\n{PLAIN_SENTENCE}", "a", "The ferry", id="headline-after-date"
        ),
        pytest.param(PLAIN_SENTENCE, "moon_race-2021", "Moon race 2021", id="name-in-words"),
        pytest.param(PLAIN_SENTENCE, "000_902d9fc373f12feb", PLAIN_SENTENCE, id="name-not-in-words"),
        pytest.param(f"{PLAIN_SENTENCE} Nobody waved.", "a", PLAIN_SENTENCE, id="first-sentence"),
        pytest.param(
            f"{PLAIN_SENTENCE}\n\nNobody waved.", "a", PLAIN_SENTENCE, id="a-sentence-is-no-headline"
        ),
        pytest.param(
            f"{'long ' * 30}\n\n{PLAIN_SENTENCE}", "b c", f"{'long ' * 17}long…", id="too-long-a-headline"
        ),
    ],
)
def test_titles(content: str, name: str, title: str) -> None:
    assert read_plain_text(content, name).title == title


def test_a_headline_is_not_repeated_in_the_text() -> None:
    assert read_plain_text(f"The ferry\n \n\n{PLAIN_SENTENCE}", "a").text == PLAIN_SENTENCE


def test_a_headline_without_text_is_the_text() -> None:
    article = read_plain_text("The ferry", "a")
    assert (article.title, article.text) == ("The ferry", "The ferry")


@given(st.one_of(st.text(), mixed_text), st.text(max_size=20))
def test_any_text_is_read_or_refused(content: str, name: str) -> None:
    try:
        article = read_plain_text(content, name)
    except UnreadableFile:
        return
    assert article.text.strip()
    assert article.title.strip()


@pytest.mark.parametrize(
    "value", ["May 5, 2024", "5 May 2024", "Sunday, 5 May 2024", "2024/05/05", "5.5.2024"]
)
def test_dates_in_words_on_a_line(value: str) -> None:
    article = read_plain_text(f"Title: The ferry\nDate: {value}\n\n{PLAIN_SENTENCE}", "a")
    assert (article.published, article.text) == (date(2024, 5, 5), PLAIN_SENTENCE)


@pytest.mark.parametrize(
    "head",
    [
        "The ferry\n\nBy Wanda Okafor, 12 March 2019\n\n",
        "The ferry\n\nBy Wanda Okafor\n12 March 2019\n\n",
        "Title: The ferry\nBy Wanda Okafor | March 12, 2019\n",
    ],
)
def test_bylines(head: str) -> None:
    article = read_plain_text(head + PLAIN_SENTENCE, "a")
    assert (article.title, article.author, article.published, article.text) == (
        "The ferry",
        "Wanda Okafor",
        date(2019, 3, 12),
        PLAIN_SENTENCE,
    )
