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
    "index.storage.folder_lock",
    "index.indexer",
    "index.validate",
    "index.quotations",
    "index.quotes.search",
    "index.quotes.deduplicate",
    "index.quotes.relevance",
    "index.quotes.relevance",
    "index.quotes.speakers",
    "index.quotes.speaker_clusters",
    "index.timeline.topics",
    "index.timeline",
    "index.timeline.search",
    "index.timeline.event_clusters",
    "index.timeline.salience",
    "index.answers.answer",
    "index.answers.topic_matches",
    "index.answers.answer_spans",
    "index.answers.understanding",
    "index.answers.understanding",
    "index.answers.follow_up",
    "index.answers.confidence",
    "index.answers.search_result",
    "index.answers.ranking",
    "index.answers.ranking",
    "index.answers.features",
    "index.answers.feature_context",
    "index.answers.candidates",
    "index.answers.candidates",
    "index.answers.question",
    "index.answers.synonyms",
    "index.answers.answer_type",
    "index.answers.sentence_analysis",
    "index.answers.patterns",
    "index.ranking",
    "index.feeds",
    "index.ingest.feeds.poller",
    "index.ingest.feeds.schedule",
    "index.ingest.feeds.fetch",
    "index.ingest.feeds.entry_ingest",
    "index.ingest.feeds.store",
    "index.ingest.feeds.entry_table",
    "index.ingest.feeds.diff",
    "index.ingest.feeds.model",
    "index.ingest.feeds.schedule",
    "index.web",
    "index.ingest.web.articles",
    "index.ingest.web.client",
    "index.ingest.web.robots",
    "index.ingest.web.throttle",
    "index.ingest.web.transport",
    "index.ingest.web.errors",
    "index.ingest.web.headers",
    "index.ingest.web.session",
    "index.ingest.web.urls",
    "index.ingest.web.session",
    "index.ingest.web.public_addresses",
    "index.version",
    "index.exporting",
    "index.export",
    "index.export",
    "index.export",
    "index.readers",
    "index.ingest.workers.reader_process",
    "index.ingest.workers.parse_file",
    "index.ingest.workers.readers",
    "index.ingest.workers.reader_process",
    "index.ingest.workers.reader_protocol",
    "index.ingest.formats.text",
    "index.ingest.formats.markdown",
    "index.ingest.formats.text",
    "index.ingest.formats.zip_archive",
    "index.ingest.formats.epub",
    "index.ingest.formats.epub",
    "index.ingest.formats.docx",
    "index.ingest.formats.safe_zip",
    "index.ingest.formats.pdf",
    "index.ingest.formats.pdf_layout",
    "index.ingest.formats.page_headers",
    "index.ingest.formats.pdf_lines",
    "index.ingest.formats.feed",
    "index.ingest.formats.feed_xml",
    "index.ingest.formats.feed_json",
    "index.ingest.formats.feed",
    "index.ingest.formats.feed_entries",
    "index.ingest.formats.html",
    "index.ingest.formats.title",
    "index.ingest.formats.blocks",
    "index.ingest.formats.blocks",
    "index.ingest.formats.declared_metadata",
    "index.readers.feeds",
    "index.ingest.formats.feed_model",
    "index.ingest.formats.declared_metadata",
    "index.ingest.formats.encodings",
    "index.ingest.formats.file_types",
    "index.ingest.formats.file_types",
    "index.ingest.formats.file_types",
    "index.ingest.formats.declared_metadata",
    "index.ingest.formats.limits",
    "index.ingest.formats.clean",
    "index.text.titles",
    "index.storage.store",
    "index.ingest.workers.analyzers",
    "index.ingest.workers.analyzers",
    "index.ingest.workers.analyzer_protocol",
    "index.ingest.workers.analyzer_protocol",
    "index.ingest.workers.analysis",
    "index.preparing",
    "index.ingest.workers.analysis",
    "index.ingest.workers.process",
    "index.ingest.workers.main",
    "index.ingest.workers.framing",
    "index.processes",
    "index.storage.sqlite.annotation_tables",
    "index.storage.sqlite.article_table",
    "index.storage.article_list",
    "index.text.name_keys",
    "index.storage.encoding",
    "index.storage.sqlite.connection",
    "index.ingest.workers.analysis",
    "index.text.names",
    "index.events",
    "index.timeline.extract",
    "index.dates.intervals",
    "index.timeline.statements",
    "index.quotes.roles",
    "index.languages.en.role_words",
    "index.quotes",
    "index.quotes.extract",
    "index.quotes.dialogue",
    "index.quotes.document",
    "index.quotes.filters",
    "index.quotes.coreference",
    "index.quotes.antecedents",
    "index.quotes.entities",
    "index.quotes.cues",
    "index.quotes.nonverbal_cues",
    "index.quotes.cues",
    "index.quotes.subjects",
    "index.quotes.shared_subjects",
    "index.quotes.mentions",
    "index.quotes.name_recognition",
    "index.quotes.sentence",
    "index.quotes.tokenize",
    "index.quotes.quotation_marks",
    "index.languages.en.grammar_words",
    "index.languages.en.name_words",
    "index.languages.en.first_names",
    "index.languages.en.reporting_verbs",
    "index.languages.tables",
    "index.text.acronyms",
    "index.text.passages",
    "index.sentences.split",
    "index.sentences.boundaries",
    "index.sentences.punkt",
    "index.languages.en.abbreviations",
    "index.text.tokens",
    "index.languages.en.spellings",
    "index.languages.en.numerals",
    "index.languages.en.stop_words",
    "index.text.similarity",
    "index.search",
    "index.search.tantivy_engine",
    "index.search.memory_engine",
    "index.search.okapi",
    "index.search.engine",
    "index.model",
    "index.quotes.extract",
    "index.dates",
    "index.dates.extract",
    "index.dates.narrative",
    "index.dates.merge",
    "index.dates.merge",
    "index.dates.extract",
    "index.dates.triggers",
    "index.dates.rules.vague",
    "index.dates.rules.durations",
    "index.dates.rules.times",
    "index.dates.rules.earnings",
    "index.dates.rules.relative",
    "index.dates.rules.holidays",
    "index.dates.rules.year_parts",
    "index.dates.rules.years",
    "index.dates.rules.days",
    "index.dates.rules.years",
    "index.dates.rules.fragments",
    "index.dates.rules",
    "index.dates.expressions",
    "index.dates.underspecified",
    "index.dates.numbers",
    "index.dates.normalizers",
    "index.languages.en.date_words",
    "index.dates.context",
    "index.dates.tense",
    "index.dates.units",
    "index.dates.timex",
    "index.languages.en.irregular_forms",
    "index.languages.en.calendar_names",
    "index.text.characters",
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
