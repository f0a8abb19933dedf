"""Regions of a web page: its headline, the head of its article, and what stands beside the article."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from lxml import etree

from index.ingest.formats.blocks import HEADING_ELEMENTS, HIDDEN_ELEMENTS

_ASIDE_ELEMENTS: Final = frozenset({"aside", "footer", "nav"})
_ASIDE_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:aside|sidebar|side-bar|related|recommend\w*|read-?more|more-?(?:news|stories|from)"
    r"|most-?(?:read|popular|viewed)|popular|trending|latest|recent|teasers?|promo\w*|widgets?|comments?"
    r"|disqus|respond|reply|footer|copyright|navi?|navigation|menu|breadcrumbs?|newsletter|subscribe"
    r"|archives?|pagination|pager|ads?|advert\w*|sponsor\w*|banner|cookies?|consent)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTAINERS: Final = frozenset({"html", "body", "main", "article"})
_HEAD_PROSE_CHARS: Final = 500  # prose after which the head of an article has ended
_MIN_PROSE_CHARS: Final = 80
_MAX_ASIDE_SHARE: Final = 0.5  # of a page's prose: more is the article in a box "with-sidebar"
_MAX_HEADLINES: Final = 20
_MAX_SHORT_ELEMENTS: Final = 60


class PageLayout:
    """Regions of one page.

    Attributes:
        asides: Elements beside the article: sidebars, related articles, comments, footers, navigation; of
            nested ones, the outermost.
    """

    def __init__(self, tree: Any) -> None:
        """Analyse a page.

        Args:
            tree: Its HTML tree.
        """
        self._tree = tree
        headlines = islice(tree.iter("h1"), _MAX_HEADLINES)
        above = {ancestor for heading in headlines for ancestor in heading.iterancestors()}
        prose = _prose_chars(tree)
        self.asides = []
        walk = etree.iterwalk(tree, events=("start",))
        for _, element in walk:
            if not isinstance(element.tag, str) or element in above or not _is_aside(element):
                continue
            if element.tag in _ASIDE_ELEMENTS or _prose_chars(element) <= _MAX_ASIDE_SHARE * prose:
                self.asides.append(element)
                walk.skip_subtree()
        self._beside = {inner for aside in self.asides for inner in aside.iter()}

    def is_beside(self, element: Any) -> bool:
        """Whether an element stands beside the article."""
        return element in self._beside

    def iter_head(self) -> Iterator[Any]:
        """Yield the elements of the article's head, in order: from the top of the page to its first prose."""
        prose = 0
        seen_headline = self._tree.find(".//h1") is None
        for element in self._tree.iter():
            if not isinstance(element.tag, str) or self.is_beside(element) or element.tag in HIDDEN_ELEMENTS:
                continue
            yield element
            seen_headline = seen_headline or element.tag == "h1"
            own = len((element.text or "").strip())
            if element.tag in ("p", "div", "td") and own >= _MIN_PROSE_CHARS and seen_headline:
                prose += own
                if prose >= _HEAD_PROSE_CHARS:
                    return

    def iter_headings(self) -> Iterator[str]:
        """Yield the texts of the headings outside of asides, those of links to the home page last."""
        of_site = []
        for element in self._tree.iter(*HEADING_ELEMENTS):
            text = " ".join("".join(element.itertext()).split())
            if text and not self.is_beside(element):
                if _is_home_link(element):
                    of_site.append(text)
                else:
                    yield text
        yield from of_site


def short_text(element: Any, max_chars: int = 120) -> str:
    """Return the text of an element on one line; empty if it is longer, or has many elements."""
    pieces: list[str] = []
    for number, each in enumerate(element.iter()):
        if number == _MAX_SHORT_ELEMENTS:
            return ""
        if each.tag not in HIDDEN_ELEMENTS and isinstance(each.tag, str):
            pieces.append(each.text or "")
        if each is not element:
            pieces.append(each.tail or "")
    line = " ".join(" ".join(pieces).split())
    return line if len(line) <= max_chars else ""


def _prose_chars(element: Any) -> int:
    return sum(len(text) for paragraph in element.iter("p") for text in paragraph.itertext())


def _is_aside(element: Any) -> bool:
    if element.tag in _ASIDE_ELEMENTS:
        return True
    if element.tag in _CONTAINERS or element.tag in HEADING_ELEMENTS:
        return False
    return any(_ASIDE_NAME.search(element.get(name) or "") for name in ("class", "id", "role"))


def _is_home_link(heading: Any) -> bool:
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(map(_is_root, links))


def _is_root(link: Any) -> bool:
    address = (link.get("href") or "").strip()
    return address in ("/", ".", "./", "index.html") or bool(re.fullmatch(r"https?://[^/]{1,200}/?", address))
