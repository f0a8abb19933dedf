"""Comparison of answers with other libraries: `python -m benchmarks.peer_answers DATA`.

Footnote and every peer are asked the questions of `benchmarks.answers` and judged alike. A peer indexes the
sentences of all articles, as split by Footnote, each as a text of its own, and answers with its ten best.

Every system runs in a process of its own, one after the other. Exit status: 0, or 2 if nothing could be
measured.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks.answers import MAX_RANK, evaluate_answers, measure_answers
from benchmarks.command_line import AsJsonOption, DataArgument, make_app, run_app
from benchmarks.data import ARTICLES_FILE, QUESTIONS_FILE, find_files, read_question_set
from benchmarks.machine import run_in_fresh_process
from benchmarks.metrics import Figures
from benchmarks.peer_engines import PEERS, BuildPeer, PeerSearch
from benchmarks.peers import PeersOption, select_peers
from benchmarks.progress import log_step
from benchmarks.systems import FOOTNOTE
from benchmarks.tables import print_json_data, print_table, systems_table
from index import Answer, Article, Citation, CitedSentence
from index.text.passages import segment_text

PEER_QUESTION_SETS: Final = ("qa/squad-dev", "qa/news-train")

app: Final = make_app()

QuestionSetsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="FOLDER",
        help="A set within DATA; may be repeated.",
        show_default=", ".join(PEER_QUESTION_SETS),
    ),
]


class PeerLibrary:
    """A peer's index of sentences; implements `Answerer`."""

    def __init__(self, build: BuildPeer) -> None:
        """Use a peer.

        Args:
            build: Builds its index and returns its search function.
        """
        self._build = build
        self._sentences: Sequence[Citation] = ()
        self._search: PeerSearch | None = None

    def add_all(self, articles: Iterable[Article]) -> Sequence[int]:
        """See `Answerer.add_all`; may be called once."""
        numbered = [replace(article, id=number) for number, article in enumerate(articles, start=1)]
        self._sentences = [sentence for article in numbered for sentence in _cite_all_sentences(article)]
        texts = [sentence.text for sentence in self._sentences]
        self._search = self._build(texts, min(MAX_RANK, len(texts)))
        return [article.id for article in numbered]

    def ask(self, question: str, limit: int) -> Answer:
        """See `Answerer.ask`; at most `MAX_RANK` sentences."""
        found = self._search(question)[:limit] if self._search else ()
        return Answer(question, tuple(CitedSentence(self._sentences[number], 0.0) for number in found))


def _cite_all_sentences(article: Article) -> list[Citation]:
    return [
        Citation(article, paragraph, start, end)
        for start, end, paragraph in segment_text(article.text).sentences
    ]


@app.command()
def peer_answers(
    data: DataArgument,
    sets: QuestionSetsOption = None,
    only: PeersOption = None,
    as_json: AsJsonOption = False,
) -> None:
    """Compare how well Footnote and other libraries answer the same questions."""
    folders = sets or PEER_QUESTION_SETS
    names = [FOOTNOTE, *select_peers(only or list(PEERS), PEERS)]
    for folder in folders:
        for file in (ARTICLES_FILE, QUESTIONS_FILE):
            find_files(data, f"{folder}/{file}")
    found = {folder: measure_answerers(folder, names, data) for folder in folders}
    if as_json:
        print_json_data({"sets": found})
    else:
        for folder, figures in found.items():
            print_table(systems_table(folder, figures))


def measure_answerers(folder: str, names: Sequence[str], data: Path) -> Mapping[str, Figures | None]:
    """Measure systems on a set, one after the other.

    Args:
        folder: Folder of the set, relative to the data folder.
        names: Names of the systems.
        data: Folder of measurement data.

    Returns:
        The figures of each system by name; None for one that is not installed.
    """
    figures = {}
    for place, name in enumerate(names, start=1):
        log_step(f"[{place}/{len(names)}] {name}, {folder}")
        figures[name] = run_in_fresh_process(measure_answerer, name, folder, data)
    return figures


def measure_answerer(name: str, folder: str, data: Path) -> Figures | None:
    """Measure the answers of one system.

    Args:
        name: `FOOTNOTE`, or one of `PEERS`.
        folder: Folder of the set, relative to the data folder.
        data: Folder of measurement data.

    Returns:
        The figures of `benchmarks.answers`; None if the system is not installed.
    """
    if name == FOOTNOTE:
        return measure_answers(folder, data)
    try:
        build = PEERS[name]()
    except ImportError:
        return None
    return evaluate_answers(PeerLibrary(build), read_question_set(data, folder))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.peer_answers", arguments)


if __name__ == "__main__":
    main()
