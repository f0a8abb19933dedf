"""The shape of index/: nothing of Discord, one direction of imports, every public thing described."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import index

FOLDER: Final = Path(index.__file__).parent

LAYERS: Final = (
    "index",
    "index.library",
    "index.locking",
    "index.writing",
    "index.intake",
    "index.quotations",
    "index.quotations.selecting",
    "index.quotations.sameness",
    "index.quotations.fitting",
    "index.quotations.salience",
    "index.quotations.speakers",
    "index.quotations.people",
    "index.timeline.topics",
    "index.timeline",
    "index.timeline.selecting",
    "index.timeline.telling",
    "index.timeline.salience",
    "index.answers",
    "index.ranking.topic",
    "index.ranking.answering",
    "index.ranking.understanding",
    "index.ranking.spelling",
    "index.ranking.leaning",
    "index.ranking.confidence",
    "index.ranking.finding",
    "index.ranking.ranker",
    "index.ranking.weights",
    "index.ranking.features",
    "index.ranking.sight",
    "index.ranking.candidates",
    "index.ranking.retrieval",
    "index.ranking.question",
    "index.ranking.synonyms",
    "index.ranking.kinds",
    "index.ranking.clues",
    "index.ranking.cues",
    "index.ranking",
    "index.feeds",
    "index.feeds.following",
    "index.feeds.standing",
    "index.feeds.asking",
    "index.feeds.shelving",
    "index.feeds.subscriptions",
    "index.feeds.items",
    "index.feeds.matching",
    "index.feeds.model",
    "index.feeds.timing",
    "index.web",
    "index.web.pages",
    "index.web.fetching",
    "index.web.robots",
    "index.web.turns",
    "index.web.requests",
    "index.web.complaints",
    "index.web.headers",
    "index.web.connecting",
    "index.web.links",
    "index.web.limits",
    "index.web.addresses",
    "index.version",
    "index.exporting",
    "index.exporting.archives",
    "index.exporting.naming",
    "index.exporting.markdown",
    "index.readers",
    "index.readers.worker",
    "index.readers.parsing",
    "index.readers.reading",
    "index.readers.process",
    "index.readers.messages",
    "index.readers.texts",
    "index.readers.markdown",
    "index.readers.plain",
    "index.readers.archives",
    "index.readers.epub",
    "index.readers.package",
    "index.readers.word",
    "index.readers.packed",
    "index.readers.pdf",
    "index.readers.layout",
    "index.readers.running",
    "index.readers.lines",
    "index.readers.feeds.parsing",
    "index.readers.feeds.markup",
    "index.readers.feeds.jsonfeed",
    "index.readers.feeds.pages",
    "index.readers.feeds.items",
    "index.readers.hypertext",
    "index.readers.titled",
    "index.readers.blocks",
    "index.readers.tags",
    "index.readers.dateline",
    "index.readers.feeds",
    "index.readers.feeds.model",
    "index.readers.stated",
    "index.readers.encodings",
    "index.readers.files",
    "index.readers.kinds",
    "index.readers.naming",
    "index.readers.languages",
    "index.readers.limits",
    "index.readers.tidy",
    "index.titles",
    "index.store",
    "index.preparing.preparers",
    "index.preparing.preparer",
    "index.preparing.worker",
    "index.preparing.messages",
    "index.preparing.prepared",
    "index.preparing",
    "index.batches",
    "index.processes.process",
    "index.processes.worker",
    "index.processes.parts",
    "index.processes",
    "index.findings",
    "index.rows",
    "index.catalogue",
    "index.names",
    "index.packing",
    "index.database",
    "index.analysis",
    "index.events.names",
    "index.events",
    "index.events.finding",
    "index.events.intervals",
    "index.events.statements",
    "index.quotes.roles",
    "index.quotes.role_words",
    "index.quotes",
    "index.quotes.finding",
    "index.quotes.turns",
    "index.quotes.context",
    "index.quotes.selection",
    "index.quotes.resolution",
    "index.quotes.candidates",
    "index.quotes.cast",
    "index.quotes.attribution",
    "index.quotes.sources",
    "index.quotes.verbs",
    "index.quotes.subjects",
    "index.quotes.shared",
    "index.quotes.phrases",
    "index.quotes.naming",
    "index.quotes.names",
    "index.quotes.tokens",
    "index.quotes.marks",
    "index.quotes.grammar",
    "index.quotes.name_words",
    "index.quotes.first_names",
    "index.quotes.cue_verbs",
    "index.quotes.tables",
    "index.shortforms",
    "index.passages",
    "index.sentences",
    "index.sentence_ends",
    "index.punkt",
    "index.abbreviations",
    "index.words",
    "index.spellings",
    "index.numerals",
    "index.stopwords",
    "index.likeness",
    "index.search",
    "index.search.disk",
    "index.search.memory",
    "index.search.okapi",
    "index.search.engine",
    "index.model",
    "index.quotes.model",
    "index.dates",
    "index.dates.finding",
    "index.dates.narration",
    "index.dates.modifying",
    "index.dates.joining",
    "index.dates.scanning",
    "index.dates.triggers",
    "index.dates.rules.vague",
    "index.dates.rules.lengths",
    "index.dates.rules.clock",
    "index.dates.rules.earnings",
    "index.dates.rules.relative",
    "index.dates.rules.holidays",
    "index.dates.rules.year_parts",
    "index.dates.rules.years",
    "index.dates.rules.days",
    "index.dates.rules.quantities",
    "index.dates.rules.fragments",
    "index.dates.rules",
    "index.dates.expressions",
    "index.dates.parts",
    "index.dates.numbers",
    "index.dates.meanings",
    "index.dates.lexicon",
    "index.dates.reading",
    "index.dates.tense",
    "index.dates.units",
    "index.dates.timex",
    "index.irregular",
    "index.months",
    "index.characters",
    "index.errors",
)
"""Each file imports only what stands below it; a new file needs its place here."""

_Described = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> dict[str, ast.Module]:
    """Every module of the package, parsed, by its name."""
    return {
        ".".join(("index", *file.relative_to(FOLDER).with_suffix("").parts)).removesuffix(".__init__"): (
            ast.parse(file.read_text(encoding="utf-8"))
        )
        for file in FOLDER.rglob("*.py")
    }


MODULES: Final = modules()


def imports(tree: ast.Module) -> set[str]:
    """The modules that a module imports, wherever in it the import stands."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = "." * node.level + (node.module or "")
            inner = {f"{package}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else package for name in inner}
    return found


def public(tree: ast.Module | ast.ClassDef, path: str) -> Iterator[tuple[str, _Described]]:
    """The module or class and everything public in it, with dotted names."""
    yield path, tree
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_":
            inner = f"{path}.{node.name}"
            if isinstance(node, ast.ClassDef):
                yield from public(node, inner)
            else:
                yield inner, node


PUBLIC: Final = [each for name, tree in sorted(MODULES.items()) for each in public(tree, name)]


def arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.arg]:
    """The arguments that need a type."""
    given = function.args
    for argument in (*given.posonlyargs, *given.args, given.vararg, *given.kwonlyargs, given.kwarg):
        if argument and argument.arg not in ("self", "cls"):
            yield argument


@pytest.mark.parametrize("name", sorted(MODULES))
def test_nothing_of_discord_is_imported(name: str) -> None:
    assert not {imported.split(".")[0] for imported in imports(MODULES[name])} & {"discord", "bot"}


def test_nothing_of_discord_is_loaded() -> None:
    everything = "; ".join(f"import {name}" for name in sorted(MODULES))
    script = f"import sys; {everything}; print({{'discord', 'bot'}} & set(sys.modules))"
    command = [sys.executable, "-c", script]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own
    assert said == "set()\n"


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_point_down(name: str) -> None:
    assert name in LAYERS, f"{name} has no place in LAYERS"
    below = LAYERS[LAYERS.index(name) + 1 :]
    of_the_project = {imported for imported in imports(MODULES[name]) if imported.startswith(("index", "."))}
    assert of_the_project <= set(below)


def test_every_layer_is_a_module_and_stands_once() -> None:
    assert sorted(LAYERS) == sorted(MODULES)


@pytest.mark.parametrize(("name", "node"), [pytest.param(*each, id=each[0]) for each in PUBLIC])
def test_every_public_thing_is_described(name: str, node: _Described) -> None:
    described = ast.get_docstring(node)
    assert described, f"{name} has no docstring"
    assert described.splitlines()[0].endswith((".", ":")), f"{name}: its docstring begins with no sentence"


@pytest.mark.parametrize("name", sorted(MODULES))
def test_every_function_is_typed(name: str) -> None:
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.returns, f"{node.name}, line {node.lineno}: what does it return?"
            untyped = [argument.arg for argument in arguments(node) if argument.annotation is None]
            assert not untyped, f"{node.name}, line {node.lineno}"


def test_the_public_face_is_what_all_says() -> None:
    assert sorted(index.__all__) == index.__all__
    assert all(hasattr(index, name) for name in index.__all__)
