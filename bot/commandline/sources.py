"""What people name on the command line to be read: files, folders, addresses of pages."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bot.cli.report import Summary
from index import UnreadableFile
from index.ingest.formats.file_types import ENDINGS
from index.ingest.web.urls import WHAT_IS_ONE, web_address
from index.readers.files import article_files

_SCHEME: Final = re.compile(r"(https?):/|[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class Sources(NamedTuple):
    """What articles are read from.

    Attributes:
        files: Files, with those of folders that are of a known kind.
        addresses: Addresses of pages, each once.
    """

    files: Sequence[Path]
    addresses: Sequence[str]


def sources_of(named: Iterable[str], summary: Summary) -> Sources:
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
        if _SCHEME.match(name):
            addresses += _address(name, summary)
        elif path.is_dir():
            files += article_files(path)
        elif not path.exists() and _is_address_cut_short(name):
            summary.refuse(name, f"{name} doesn't exist; if it is a page's address, write https://{name}.")
        else:
            files.append(path)
    if not (files or addresses or summary.refused):
        raise UnreadableFile(f"There are no articles ({', '.join(ENDINGS)}) in these folders.")
    return Sources(files, list(dict.fromkeys(addresses)))


def _address(name: str, summary: Summary) -> list[str]:
    """An address that somebody typed, as it is asked for; none where it is no page's."""
    if address := web_address(name):
        return [address]
    summary.refuse(name, f"{name} is no address that pages are read from; {WHAT_IS_ONE}.")
    return []


def _is_address_cut_short(name: str) -> bool:
    """Whether this is an address without what it has to begin with, and no file of a known kind."""
    host = name.partition("/")[0]
    is_host = "." in host.strip(".") and web_address(f"https://{host}") is not None
    return is_host and Path(name).suffix.lower() not in ENDINGS
