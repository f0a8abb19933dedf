"""What people name on the command line to be read: files, folders, addresses of pages."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bot.cli.report import AddReport
from index import UnreadableFile
from index.ingest.formats.file_types import FILE_TYPES_BY_SUFFIX
from index.ingest.web.urls import WEB_URL_HINT, normalize_url
from index.readers.files import find_article_files

_URL_SCHEME: Final = re.compile(r"(https?):/|[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class InputSources(NamedTuple):
    """What articles are read from.

    Attributes:
        files: Files, with those of folders that are of a known kind.
        addresses: Addresses of pages, each once.
    """

    files: Sequence[Path]
    addresses: Sequence[str]


def resolve_sources(named: Iterable[str], summary: AddReport) -> InputSources:
    """What is to be read of what somebody names.

    Args:
        named: Paths of files and folders, addresses of pages, in any order.
        summary: Told what is neither.

    Raises:
        UnreadableFile: All of it is folders, and no article is in them.
    """
    files: list[Path] = []
    addresses: list[str] = []
    for name in named:
        path = Path(name)
        if _URL_SCHEME.match(name):
            addresses += _page_urls(name, summary)
        elif path.is_dir():
            files += find_article_files(path)
        elif not path.exists() and _is_url_without_scheme(name):
            summary.refuse(name, f"{name} doesn't exist; if it is a page's address, write https://{name}.")
        else:
            files.append(path)
    if not (files or addresses or summary.refused):
        raise UnreadableFile(f"There are no articles ({', '.join(FILE_TYPES_BY_SUFFIX)}) in these folders.")
    return InputSources(files, list(dict.fromkeys(addresses)))


def _page_urls(name: str, summary: AddReport) -> list[str]:
    """An address that somebody typed, as it is asked for; none where it is no page's."""
    if address := normalize_url(name):
        return [address]
    summary.refuse(name, f"{name} is no address that pages are read from; {WEB_URL_HINT}.")
    return []


def _is_url_without_scheme(name: str) -> bool:
    """Whether this is an address without what it has to begin with, and no file of a known kind."""
    host = name.partition("/")[0]
    is_host = "." in host.strip(".") and normalize_url(f"https://{host}") is not None
    return is_host and Path(name).suffix.lower() not in FILE_TYPES_BY_SUFFIX
