"""The terminal chat: lines in, text or JSON out."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from bot.answers.small_talk import EMPTY_INVITATION
from bot.cli.terminal import chat, print_json_answers, print_welcome
from bot.ui.strings import ADD_IN_CHAT_HINT, EMPTY_LIBRARY
from index import FootnoteError, Library
from tests.bot.fake_libraries import RecordingLibrary
from tests.bot.sample_articles import LANTERN_QUESTION, LIGHTHOUSE_QUESTION, TOWN_ARTICLES
from tests.bot.sample_quotations import SPEECH_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUIT_HELP_LINE = "/quit       leave (Ctrl-D does it too)"


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.in_memory() as filled:
        filled.add_all((*TOWN_ARTICLES, SPEECH_ARTICLE))
        yield filled


@pytest.fixture
def console() -> Console:
    return Console(file=io.StringIO(), width=80)


def console_output(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def chat_output(library: Library, console: Console, *lines: str) -> str:
    """The chat's output for these lines."""
    chat(library, console, lines)
    return console_output(console)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(LIGHTHOUSE_QUESTION, "by the engineer Mira Solberg. ¹", id="question"),
        pytest.param(f"  {LIGHTHOUSE_QUESTION}\n", "by the engineer Mira Solberg. ¹", id="white-space"),
        pytest.param("Quantum?", "The articles don't say.", id="no-answer"),
        pytest.param("/help", QUIT_HELP_LINE, id="help"),
        pytest.param("/HELP", QUIT_HELP_LINE, id="help-in-capitals"),
        pytest.param("hi", "    /timeline Velm\n    /quotes by ", id="small-talk"),
        pytest.param("/timeline", "    1923  The lighthouse was built in 1923", id="timeline"),
        pytest.param("/Timeline harbour until 1915", "  Timeline: harbour, until 1915\n", id="until"),
        pytest.param("/timeline since 1980", "  Timeline, since 1980\n", id="since"),
        pytest.param("/timeline quantum", "  No dated events on “quantum”.", id="no-events"),
        pytest.param("/timeline since soonish", "“soonish” isn't a date that I can read", id="no-date"),
        pytest.param(
            "/timeline [red]harbour[/]", "No dated events on “[red]harbour[/]”.", id="timeline-markup"
        ),
        pytest.param("/quotes", "  “We have waited for this day for thirty years” ", id="quotes"),
        pytest.param("/Quotes years By hald", "  Quotes by hald: years\n", id="quotes-by"),
        pytest.param("/quotes quantum", "  No quotes on “quantum”.", id="no-quotes"),
        pytest.param("/quotes by Cassandra", "  Nobody called “Cassandra” is quoted.", id="nobody"),
        pytest.param("/quotes [red]x[/]", "  No quotes on “[red]x[/]”.", id="quotes-markup"),
        pytest.param("/articles", "2  –           English   Rails to the Capital", id="articles"),
        pytest.param("/articles please", "2  –           English   Rails to the Capital", id="more-words"),
        pytest.param("/dance", "There is no command /dance here; /help lists", id="unknown"),
        pytest.param("/", "There is no command / here", id="slash-alone"),
        pytest.param("[red]who built[/] the lighthouse?", "Mira Solberg", id="rich-markup"),
    ],
)
def test_a_line(library: Library, console: Console, line: str, expected: str) -> None:
    assert expected in chat_output(library, console, line)


@pytest.mark.parametrize(
    "line",
    ["\x1b[31mred?", "/\x1b[31mred", "/quotes by \x1b[31mred"],
    ids=["question", "command", "speaker"],
)
def test_a_line_that_tries_to_act_is_shown_without_its_power(
    library: Library, console: Console, line: str
) -> None:
    assert "\x1b" not in chat_output(library, console, line)


@pytest.mark.parametrize("line", [pytest.param(line, id=repr(line)) for line in ("", "   ", "\n", "\u3000")])
def test_an_empty_line_says_nothing(library: Library, console: Console, line: str) -> None:
    assert chat_output(library, console, line) == ""


@pytest.mark.parametrize("line", [pytest.param(line, id=line) for line in ("/quit", "/exit", " /QUIT ")])
def test_quitting_ends_the_chat(library: Library, console: Console, line: str) -> None:
    assert chat_output(library, console, line, LIGHTHOUSE_QUESTION) == ""


def test_it_ends_with_the_lines(library: Library, console: Console) -> None:
    assert chat_output(library, console) == ""


def test_a_long_answer_has_three_sentences(library: Library, console: Console) -> None:
    assert "paragraphs 1, 2 and 3\n" in chat_output(library, console, LANTERN_QUESTION)


@pytest.mark.parametrize("command", ["/timeline", "/quotes", "/articles"])
def test_an_empty_library_says_so(console: Console, command: str) -> None:
    with Library.in_memory() as empty:
        assert chat_output(empty, console, command) == f"{EMPTY_LIBRARY}\n{ADD_IN_CHAT_HINT}\n"


def test_small_talk_in_an_empty_library(console: Console) -> None:
    with Library.in_memory() as empty:
        shown = " ".join(chat_output(empty, console, "hello").split())
    assert shown == f"? hello Hello! {EMPTY_INVITATION} {ADD_IN_CHAT_HINT}"


def test_small_talk_is_nothing_to_lean_on(library: Library, console: Console) -> None:
    shown = chat_output(library, console, LIGHTHOUSE_QUESTION, "thx!", "And when?")
    assert f"Follow-up to “{LIGHTHOUSE_QUESTION}”\n" in shown


def test_an_error_for_people_does_not_end_the_chat(console: Console) -> None:
    class Broken(Library):
        def articles(self) -> list[object]:  # type: ignore[override]
            raise FootnoteError("The library is [red] asleep.")

    with Broken.in_memory() as library:
        shown = chat_output(library, console, "/articles", "/help")
    assert shown.startswith("The library is [red] asleep.")
    assert QUIT_HELP_LINE in shown


class TestFollowUps:
    @pytest.fixture
    def library(self) -> Iterator[RecordingLibrary]:
        with RecordingLibrary.in_memory() as noting:
            noting.add_all(TOWN_ARTICLES)
            yield noting

    def test_a_question_comes_with_those_before(self, library: RecordingLibrary, console: Console) -> None:
        shown = chat_output(library, console, LIGHTHOUSE_QUESTION, "/articles", "And when?", "By whom?")
        assert [call.previous for call in library.ask_calls] == [
            (),
            (LIGHTHOUSE_QUESTION,),
            (LIGHTHOUSE_QUESTION, "And when?"),
        ]
        assert f"  Follow-up to “{LIGHTHOUSE_QUESTION}”\n" in shown

    def test_three_at_most(self, library: RecordingLibrary, console: Console) -> None:
        questions = [f"What happened in the year {number}?" for number in range(5)]
        chat_output(library, console, *questions)
        assert library.ask_calls[-1].previous == tuple(questions[1:4])

    def test_the_confidence_that_is_needed_is_passed_on(
        self, library: RecordingLibrary, console: Console
    ) -> None:
        chat(library, console, [LIGHTHOUSE_QUESTION], 0.7)
        print_json_answers(library, [LIGHTHOUSE_QUESTION], 0.8)
        assert [call.threshold for call in library.ask_calls] == [0.7, 0.8]

    def test_as_data_every_question_stands_alone(self, library: RecordingLibrary) -> None:
        print_json_answers(library, [LIGHTHOUSE_QUESTION, "And when?"])
        assert [call.previous for call in library.ask_calls] == [(), ()]


def test_as_data_every_question_is_one_line(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    print_json_answers(library, [LIGHTHOUSE_QUESTION, "", "  ", "Quantum?\n"])
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["question"] for answer in answers] == [LIGHTHOUSE_QUESTION, "Quantum?"]
    assert [answer["answered"] for answer in answers] == [True, False]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(TOWN_ARTICLES, "Footnote · 3 articles · /help for help, /quit to leave", id="several"),
        pytest.param(TOWN_ARTICLES[:1], "Footnote · 1 article · /help", id="one"),
        pytest.param((), f"Footnote · {EMPTY_LIBRARY}\n{ADD_IN_CHAT_HINT}", id="none"),
    ],
)
def test_the_welcome(console: Console, articles: tuple[()], expected: str) -> None:
    with Library.in_memory() as library:
        library.add_all(articles)
        print_welcome(library, console)
    assert console_output(console).startswith(expected)


class TestAdd:
    @pytest.fixture(autouse=True)
    def note(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "ferry  note.txt").write_text("The ferry of Velm carries forty cars.")

    def test_a_file_can_be_asked_about_at_once(
        self, library: Library, console: Console, capsys: pytest.CaptureFixture[str]
    ) -> None:
        shown = chat_output(library, console, "/add 'ferry  note.txt'", "How many cars does the ferry carry?")
        assert "The ferry of Velm carries forty cars. ¹" in shown
        assert capsys.readouterr().out.endswith("\n1 article added.\n")

    def test_what_is_not_there_is_refused(
        self, library: Library, console: Console, capsys: pytest.CaptureFixture[str]
    ) -> None:
        chat_output(library, console, "/add none.txt")
        out, err = capsys.readouterr()
        assert (out, err) == ("No article added, 1 refused.\n", "refused: none.txt doesn't exist.\n")

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            pytest.param("/add", "Name what to add: /add notes.pdf", id="nothing"),
            pytest.param("/add 'ferry", "A quotation mark is missing.", id="open-quote"),
        ],
    )
    def test_a_line_that_names_nothing(
        self, library: Library, console: Console, line: str, expected: str
    ) -> None:
        before = library.count()
        assert expected in chat_output(library, console, line)
        assert library.count() == before
