"""Markdown: rendered text and front matter."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import UnreadableFile
from index.ingest.formats.markdown import read_markdown
from index.model import Article
from tests.index.ingest.formats.structure import assert_true_blocks, headed_rows, outline
from tests.index.samples import mixed_text

MARKDOWN_SENTENCE = "The ferry left the harbour at dawn."


def read_with_front_matter(front_matter: str, body: str = MARKDOWN_SENTENCE) -> Article:
    return read_markdown(f"---\n{front_matter}\n---\n\n{body}", "moon_race")


def test_all_keys_of_the_front_matter() -> None:
    front_matter = (
        "title: The ferry\nauthor: A. Writer\npublished: 2021-03-30\nurl: https://example.org/ferry\nother: 1"
    )
    assert read_with_front_matter(front_matter) == Article(
        "The ferry", MARKDOWN_SENTENCE, date(2021, 3, 30), "A. Writer", "https://example.org/ferry"
    )


@pytest.mark.parametrize(
    ("front_matter", "author"),
    [
        pytest.param("author: [A. Writer, B. Writer]", "A. Writer, B. Writer", id="list"),
        pytest.param("author:\n  - A. Writer\n  - B. Writer", "A. Writer, B. Writer", id="list-in-lines"),
        pytest.param("author: []", None, id="empty-list"),
        pytest.param("author: ''", None, id="empty"),
        pytest.param("author:", None, id="nothing"),
        pytest.param("author: 42", "42", id="number"),
        pytest.param('author: "A.\\n  Writer"', "A. Writer", id="two-lines"),
        pytest.param("author: [A. Writer, '']", "A. Writer", id="empty-item"),
    ],
)
def test_authors(front_matter: str, author: str | None) -> None:
    assert read_with_front_matter(front_matter).author == author


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("published: 2021-03-30", id="date"),
        pytest.param("published: '2021-03-30'", id="quoted"),
        pytest.param("published: 2021-03-30T12:30:00Z", id="time"),
        pytest.param("published: 2021-03-30 12:30:00 +02:00", id="time-with-zone"),
        pytest.param("published: '2021-03-30T12:30'", id="quoted-time"),
        pytest.param("date: 2021-03-30", id="other-key"),
        pytest.param("date: 2020-01-01\npublished: 2021-03-30", id="published-before-date"),
    ],
)
def test_dates(value: str) -> None:
    assert read_with_front_matter(value).published == date(2021, 3, 30)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("date: March 30, 2021", id="month-first"),
        pytest.param("date: 30 March 2021", id="day-first"),
        pytest.param("date: Tue, 30 Mar 2021 09:00:00 +0100", id="mail"),
        pytest.param("date: 30/03/2021", id="digits"),
        pytest.param("language: de\ndate: 30. März 2021", id="german"),
        pytest.param("published: 20210330", id="digits-alone"),
        pytest.param("published: 2021/03/30", id="slashes"),
        pytest.param("Date: 2021-03-30", id="capital"),
        pytest.param("created: 2021-03-30T08:00", id="obsidian"),
    ],
)
def test_dates_as_people_write_them(value: str) -> None:
    assert read_with_front_matter(value).published == date(2021, 3, 30)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("published: last week", id="words"),
        pytest.param("published: 2021", id="year-alone"),
        pytest.param("published: '2021-13-45'", id="no-such-day-quoted"),
        pytest.param("published: 2021-13-45", id="no-such-day"),
        pytest.param("published: 2021-02-30T25:00:00", id="no-such-time"),
        pytest.param("published: 03/04/2021", id="two-readings"),
        pytest.param("published: [2021-03-30]", id="list"),
    ],
)
def test_a_day_that_is_not_sure_is_none(value: str) -> None:
    article = read_with_front_matter(value)
    assert (article.published, article.text) == (None, MARKDOWN_SENTENCE)


@pytest.mark.parametrize(
    ("front_matter", "title"),
    [
        pytest.param("title: Ferry: the end", "Ferry: the end", id="colon-in-a-value"),
        pytest.param('title: The "old" ferry: gone\ntags: [a', 'The "old" ferry: gone', id="open-list"),
        pytest.param("title: *Ferry* news", "*Ferry* news", id="alias-of-nothing"),
        pytest.param("title: @ferry", "@ferry", id="reserved-mark"),
        pytest.param("title: 'Ferry: one'\n\tdraft: true", "Ferry: one", id="tab"),
        pytest.param("title: Ferry\ncommand: !!python/object:os.system x", "Ferry", id="tag"),
        pytest.param("title: {{ page.title }}: x", "{{ page.title }}: x", id="template"),
    ],
)
def test_yaml_as_people_write_it(front_matter: str, title: str) -> None:
    article = read_with_front_matter(front_matter)
    assert (article.title, article.text) == (title, MARKDOWN_SENTENCE)


@pytest.mark.parametrize("front_matter", ["[" * 5000, "Nobody waved.", "- one\n- two"])
def test_what_is_no_front_matter_is_text(front_matter: str) -> None:
    article = read_with_front_matter(front_matter)
    assert (
        "".join(front_matter.split("\n", maxsplit=1)[0].removeprefix("- ").split())[:80]
        in ("".join((article.title + article.text).split()))
        or front_matter[:5] in article.title
    )
    assert MARKDOWN_SENTENCE in article.text


def test_toml() -> None:
    article = read_markdown(
        '+++\ntitle = "The ferry"\nauthors = ["A. Writer", "B. Writer"]\ndate = 2021-03-30T08:00:00Z\n+++\n'
        f"\n{MARKDOWN_SENTENCE}",
        "moon_race",
    )
    assert article == Article("The ferry", MARKDOWN_SENTENCE, date(2021, 3, 30), "A. Writer, B. Writer")


def test_toml_as_people_write_it() -> None:
    article = read_markdown(f"+++\ntitle = The ferry\n+++\n{MARKDOWN_SENTENCE}", "moon_race")
    assert (article.title, article.text) == ("The ferry", MARKDOWN_SENTENCE)


def test_a_list_of_authors_in_yaml_that_is_malformed() -> None:
    article = read_with_front_matter("title: Ferry: end\nauthors:\n  - A. Writer\n  - 'B. Writer'")
    assert article.author == "A. Writer, B. Writer"


def test_merge_keys_stay_small() -> None:
    levels = [f"l{n}: &l{n} {{<<: [{', '.join([f'*l{n - 1}'] * 9)}]}}" for n in range(1, 12)]
    article = read_with_front_matter("\n".join(["l0: &l0 {a: 1}", *levels, "title: The ferry"]))
    assert article.title == "The ferry"


def test_an_alias_bomb_stays_small() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcd", "bcde", strict=True)
    )
    article = read_with_front_matter(f"{bomb}author: *e")
    assert len(article.author or "") < 10_000


@pytest.mark.parametrize(
    ("content", "title", "text"),
    [
        pytest.param(f"# The ferry\n\n{MARKDOWN_SENTENCE}", "The ferry", MARKDOWN_SENTENCE, id="heading"),
        pytest.param(
            f"The ferry\n===\n\n{MARKDOWN_SENTENCE}", "The ferry", MARKDOWN_SENTENCE, id="underlined-heading"
        ),
        pytest.param(
            f"# The<br>ferry\n\n{MARKDOWN_SENTENCE}", "The ferry", MARKDOWN_SENTENCE, id="break-in-it"
        ),
        pytest.param(
            f"# The *old* [ferry](x)\n\n{MARKDOWN_SENTENCE}",
            "The old ferry",
            MARKDOWN_SENTENCE,
            id="markup-in-it",
        ),
        pytest.param(
            f"---\ntitle: Stated\n---\n# Head\n\n{MARKDOWN_SENTENCE}",
            "Stated",
            f"Head\n\n{MARKDOWN_SENTENCE}",
            id="declared",
        ),
        pytest.param(MARKDOWN_SENTENCE, "Moon race", MARKDOWN_SENTENCE, id="from-the-name"),
    ],
)
def test_titles(content: str, title: str, text: str) -> None:
    article = read_markdown(content, "moon_race")
    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("One\ntwo.\n\nThree.", "One two.\n\nThree.", id="paragraphs"),
        pytest.param("One.  \nTwo.\\\nThree.", "One.\nTwo.\nThree.", id="hard-breaks"),
        pytest.param("One.\n\n## Part\n\nTwo.", "One.\n\nPart\n\nTwo.", id="headings"),
        pytest.param("- One\n- Two\n  - Three", "One\n\nTwo\n\nThree", id="list"),
        pytest.param("1. One\n\n2. Two", "One\n\nTwo", id="numbered-list"),
        pytest.param("> Quoted\n> words.", "Quoted words.", id="quotation"),
        pytest.param("**Bold**, *slanted*, `code`.", "Bold, slanted, code.", id="emphasis"),
        pytest.param(
            "A [link](https://example.org 'x') and <https://b.org>.", "A link and https://b.org.", id="links"
        ),
        pytest.param("A [link][1].\n\n[1]: https://example.org", "A link.", id="reference-link"),
        pytest.param("A ![picture](x.png) here.", "A here.", id="picture"),
        pytest.param("One <b>bold</b> word.", "One bold word.", id="inline-html"),
        pytest.param("One.<br>Two.<br> <br />Three.", "One.\nTwo.\nThree.", id="line-break-in-html"),
        pytest.param("<script>alert(1)</script>\n\nOne.", "One.", id="html-block"),
        pytest.param("<!-- a note -->\n\nOne.", "One.", id="comment"),
        pytest.param("```python\nx = 1\n\ny = 2\n```", "x = 1\n\ny = 2", id="fenced-code"),
        pytest.param("One.\n\n    indented", "One.\n\nindented", id="indented-code"),
        pytest.param("```\n\n  a\n    b\n\n```", "  a\n    b", id="indented-lines-in-code"),
        pytest.param("One.\n\n***\n\nTwo.", "One.\n\nTwo.", id="ruler"),
        pytest.param("a | b\n--|--\n1 | 2", "a | b\n\n1 | 2", id="table"),
        pytest.param("R&amp;D \\*here\\* &copy;", "R&D *here* ©", id="entities-and-escapes"),
    ],
)
def test_text_without_markup(markdown: str, text: str) -> None:
    assert read_markdown(markdown, "a").text == text


@given(st.one_of(st.text(), mixed_text, st.text("#*_[]()<>`~-=>\n 1.a&;:!|\\")), st.booleans())
def test_any_text_is_read_or_refused(content: str, in_front_matter: bool) -> None:
    try:
        article = read_with_front_matter(content) if in_front_matter else read_markdown(content, "a")
    except UnreadableFile:
        return
    assert article.text.strip()
    assert article.title.strip()
    assert_true_blocks(article)


def test_an_alias_bomb_for_a_date_stays_small() -> None:
    levels = [f"b{level}: &b{level} [{', '.join([f'*b{level - 1}'] * 10)}]" for level in range(1, 12)]
    article = read_markdown(
        "\n".join(["---", "b0: &b0 [lol]", *levels, "published: *b11", "---", "Text."]), "bomb"
    )
    assert (article.published, article.text) == (None, "Text.")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('---\ntitle: "Red \\e[31mtide"\n---\nText.', id="yaml-escape"),
        pytest.param("---\ntitle: Red tide\n---\nText &#x1b;[31m &#x202e;turned.", id="entity"),
    ],
)
def test_no_escape_comes_through_the_markup(content: str) -> None:
    article = read_markdown(content, "tide")
    assert re.search("[\x1b\u202e]", article.title + article.text) is None


ALLOTMENT = """\
# Allotments

To get a plot you need:

1. a form
   - signed
   - dated

   The form is at the office.
2. the fee

## Fees

| | Half plot | Whole plot |
|---|:-:|---|
| Member | 20 | *35* |
| Guest | | 60 \\| 70 |

> It was never cheaper.
>
> ## Never

```sh
plot --new

plot --fee
```

**By whom**

By **the board**. **It meets on Mondays.**

<details><summary>May I keep <b>bees</b>?</summary>

Yes, two hives.
</details>
"""


def test_structure() -> None:
    article = read_markdown(ALLOTMENT, "allotments")
    assert article.title == "Allotments"
    assert outline(article) == [
        ("paragraph", "To get a plot you need:"),
        ("list item 1o", "a form"),
        ("list item 2", "signed"),
        ("list item 2", "dated"),
        ("paragraph 1", "The form is at the office."),
        ("list item 1o", "the fee"),
        ("heading 2", "Fees"),
        ("table row", "Half plot | Whole plot"),
        ("table row", "Member | 20 | 35"),
        ("table row", "Guest | 60 | 70"),
        ("block quote", "It was never cheaper."),
        ("block quote", "Never"),
        ("code", "plot --new\n\nplot --fee"),
        ("heading 6", "By whom"),
        ("paragraph", "By the board. It meets on Mondays."),
        ("question", "May I keep bees?"),
        ("paragraph", "Yes, two hives."),
    ]
    assert headed_rows(article) == [
        ["Half plot", "Whole plot"],
        ["Member", "Half plot: 20", "Whole plot: 35"],
        ["Guest", "Whole plot: 60 | 70"],
    ]
    assert_true_blocks(article)


def test_details_in_one_piece_of_html() -> None:
    article = read_markdown(
        "<details><summary>Who &amp; when?</summary><p>Ada, at<br>noon.</p></details>", "a"
    )
    assert outline(article) == [("question", "Who & when?"), ("paragraph", "Ada, at noon.")]


def test_paragraphs_alone_declare_no_structure() -> None:
    assert read_markdown("One.\n\nTwo.", "a").blocks == ()


def test_questions_and_answers_with_marks() -> None:
    article = read_markdown(
        "# Pool\n\n## Hours\n\n**Q: Is it open on Sundays?**\nA: No.\nIt rests.\n\n"
        "Q: And on *Mondays*?\n\nA: Yes.",
        "a",
    )
    assert outline(article) == [
        ("heading 2", "Hours"),
        ("question", "Is it open on Sundays?"),
        ("paragraph", "No. It rests."),
        ("question", "And on Mondays?"),
        ("paragraph", "Yes."),
    ]


def test_a_question_mark_without_an_answer_is_text() -> None:
    assert read_markdown("Q: a letter of the alphabet.", "a").text == "Q: a letter of the alphabet."


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("See [[Old Ferry]] now.", "See Old Ferry now.", id="link"),
        pytest.param("See [[Old Ferry|that ship]] now.", "See that ship now.", id="link-with-words"),
        pytest.param("It is ==quite== old.", "It is quite old.", id="highlight"),
        pytest.param("A ![[plan.png]] here.", "A here.", id="embedded-file"),
        pytest.param("It left %%when?%% at dawn.", "It left at dawn.", id="comment"),
        pytest.param("It left. ^left-1", "It left.", id="block-id"),
        pytest.param("> [!warning]- Mind the gap", "Mind the gap", id="callout"),
        pytest.param("- [ ] paint\n- [x] scrape", "paint\n\nscrape", id="tasks"),
        pytest.param("`[[a]] ==b==` and 1 == 2 == 3.", "[[a]] ==b== and 1 == 2 == 3.", id="code-and-signs"),
    ],
)
def test_marks_of_notes(markdown: str, text: str) -> None:
    assert read_markdown(markdown, "a").text == text


def test_a_byline_below_the_heading() -> None:
    article = read_markdown(f"# The ferry\n\n*By A. Writer, 30 March 2021*\n\n{MARKDOWN_SENTENCE}", "a")
    assert article == Article("The ferry", MARKDOWN_SENTENCE, date(2021, 3, 30), "A. Writer")
