"""Facts about a web page that are known before it is read."""

from datetime import date
from typing import NamedTuple


class PageSource(NamedTuple):
    """Facts about a page that are known before it is read.

    Attributes:
        url: Its URL.
        title: Its title, as the feed that announced it has it.
        published: Its day of publication, as that feed has it.
    """

    url: str | None = None
    title: str | None = None
    published: date | None = None
