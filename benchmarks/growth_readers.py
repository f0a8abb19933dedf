"""The functions and the patterns whose time `benchmarks.growth` measures."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

import bot
import index
from bot.ui.markdown import escape_markdown, one_line
from index import Article, Library
from index.dates import find_dates
from index.ingest.formats.clean import clean_text
from index.ingest.formats.encodings import decode_text
from index.ingest.formats.feed import parse_feed
from index.ingest.formats.front_matter import split_front_matter
from index.ingest.formats.html import read_html
from index.ingest.formats.markdown import read_markdown
from index.ingest.formats.text import read_plain_text
from index.ingest.workers.analysis import analyze_text, build_passage_terms
from index.languages.detection import detect_language
from index.quotes.extract import find_quotations
from index.sentences import split_sentences
from index.text.acronyms import find_acronyms
from index.text.blocks import complete_blocks
from index.text.names import find_names
from index.text.normalization import fold
from index.text.passages import segment_text
from index.text.titles import make_title
from index.text.tokens import extract_terms

_DAY: Final = date(2021, 3, 30)
_STORY: Final = "The harbour bridge was opened in 1932 by the mayor. It cost 3 million pounds.\n\n"


def _ask_about_hostile_article(text: str) -> object:
    with Library.in_memory() as library:
        library.add(Article(title="Bridge", text=f"{_STORY}The harbour {text}", published=_DAY))
        return (
            library.ask("When was the harbour bridge opened?"),
            library.timeline("harbour"),
            library.topics(""),
        )


def _ask_hostile_question(text: str) -> object:
    with Library.in_memory() as library:
        library.add(Article(title="Bridge", text=_STORY, published=_DAY))
        return library.ask(f"When was the harbour {text}?", previous=[text])


def _search_hostile_topic(text: str) -> object:
    with Library.in_memory() as library:
        library.add(Article(title="Bridge", text=_STORY, published=_DAY))
        return (
            library.timeline(text),
            library.quotations(text, text),
            library.topics(text),
            library.catalogue(text),
        )


READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "clean_text": clean_text,
    "decode_text": lambda text: decode_text(text.encode("cp1252", "replace") + b"\xe9", "a"),
    "read_plain_text": lambda text: read_plain_text(text, "a"),
    "read_markdown": lambda text: read_markdown(text, "a"),
    "read_html": lambda text: read_html(f"<p>{text}</p>".encode(), "a"),
    "parse_feed": lambda text: parse_feed(f"<rss><channel><item>{text}</item></channel></rss>".encode(), "a"),
    "front matter": lambda text: split_front_matter(f"---\n{text}\n---\n"),
    "front matter value": lambda text: split_front_matter(f"---\na: {text}\n---\n"),
    "front matter TOML": lambda text: split_front_matter(f"+++\na = {text}\n+++\n"),
    "make_title": make_title,
    "complete_blocks": complete_blocks,
    "split_sentences": split_sentences,
    "segment_text": segment_text,
    "find_dates": lambda text: find_dates(text, _DAY),
    "find_dates German": lambda text: find_dates(text, _DAY, "de"),
    "find_quotations": find_quotations,
    "find_acronyms": find_acronyms,
    "find_names": lambda text: find_names([text]),
    "extract_terms": extract_terms,
    "fold": fold,
    "detect_language": detect_language,
    "analyze_text": lambda text: analyze_text(text, _DAY),
    "build_passage_terms": lambda text: build_passage_terms(Article(title="", text=text), segment_text(text)),
    "ask about an article": _ask_about_hostile_article,
    "ask a question": _ask_hostile_question,
    "search a topic": _search_hostile_topic,
    "escape_markdown": escape_markdown,
    "one_line": one_line,
}
"""Functions that read text, by name."""


def compiled_patterns() -> Mapping[str, Callable[[str], object]]:
    """Return every pattern of a module of `index` and `bot`, as a function that finds all its matches."""
    patterns: dict[str, re.Pattern[str]] = {}
    for package in (index, bot):
        for module_info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module_info.name.rpartition(".")[2] in {"__main__", "main"}:
                continue
            module = importlib.import_module(module_info.name)
            for name, value in vars(module).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    patterns.setdefault(f"{module_info.name}.{name}", value)
    unique = {pattern: name for name, pattern in reversed(patterns.items())}
    return {name: _finder(pattern) for pattern, name in unique.items()}


def _finder(pattern: re.Pattern[str]) -> Callable[[str], object]:
    return lambda text: sum(1 for _ in pattern.finditer(text))
