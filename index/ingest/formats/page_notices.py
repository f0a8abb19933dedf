"""Notices on web pages: those that stand in the place of an article, and those above one."""

import re
from typing import Any, Final

from index.errors import UnreadableFile
from index.ingest.formats.blocks import iter_blocks
from index.ingest.formats.page_layout import short_text
from index.languages.en.notice_words import CONSENT_WORDS, NOTICES

_MAX_TITLED_NOTICE_CHARS: Final = 800
_MAX_NOTICE_CHARS: Final = 400
_MAX_CONSENT_CHARS: Final = 3_000
_MIN_CONSENT_WORDS: Final = 5  # distinct ones
_MIN_CONSENT_SHARE: Final = 0.14  # of a text's words
_MAX_OVERLAY_CHARS: Final = 300

_CONSENT_NOTICE: Final = "it asks for consent to cookies"
_BROWSER_NOTICE: Final = "it asks for JavaScript or another browser"

_WORD: Final = re.compile(r"[^\W\d_]+")
_PATTERNS: Final = {
    reason: re.compile(rf"\b(?:{'|'.join(expressions)})(?!\w)", re.IGNORECASE)
    for reason, expressions in NOTICES.items()
}
_OVERLAY: Final = _PATTERNS[_BROWSER_NOTICE]
_CONTAINERS: Final = frozenset({"html", "body", "main", "article"})


def refuse_notice(titles: list[str], text: str, name: str) -> None:
    """Refuse a page that holds a notice in place of an article.

    Args:
        titles: The titles and first headings of the page.
        text: Its text.
        name: Its name, for the message.

    Raises:
        UnreadableFile: The text is short, and its title or itself is a notice; or it asks for consent.
    """
    for reason, pattern in _PATTERNS.items():
        is_titled = len(text) <= _MAX_TITLED_NOTICE_CHARS and any(map(pattern.match, titles))
        if is_titled or (len(text) <= _MAX_NOTICE_CHARS and pattern.search(text)):
            raise _notice_error(name, reason)
    if _asks_for_consent(text):
        raise _notice_error(name, _CONSENT_NOTICE)


def remove_overlays(tree: Any, name: str) -> bool:
    """Remove short notices on the browser, with their boxes.

    Args:
        tree: The page's HTML tree.
        name: The page's name, for the message.

    Returns:
        Whether there were any.

    Raises:
        UnreadableFile: There is nothing else.
    """
    found = [
        element
        for element in tree.iter("p", "div", "span", "section", "noscript", "strong")
        if _OVERLAY.search(short_text(element, _MAX_OVERLAY_CHARS))
    ]
    for element in found:
        box, parent = element, element.getparent()
        while parent is not None and parent.tag not in _CONTAINERS and short_text(parent, _MAX_OVERLAY_CHARS):
            box, parent = parent, parent.getparent()
        if box.getparent() is not None:
            box.drop_tree()
    if found and next(iter_blocks(tree), None) is None:
        raise _notice_error(name, _BROWSER_NOTICE)
    return bool(found)


def _notice_error(name: str, reason: str) -> UnreadableFile:
    return UnreadableFile(f"{name} holds a notice and no article: {reason}.")


def _asks_for_consent(text: str) -> bool:
    if len(text) > _MAX_CONSENT_CHARS:
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    hits = [word for word in words if word in CONSENT_WORDS]
    return len(set(hits)) >= _MIN_CONSENT_WORDS and len(hits) >= _MIN_CONSENT_SHARE * len(words)
