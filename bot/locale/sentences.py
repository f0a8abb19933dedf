"""Translation of sentences that come or are stored in English: why articles, files, pages, feeds fail.

The index words them, processes pass them on, jobs and feeds store them. They are recognised by their
templates when they are shown, and their values filled into the translation.
"""

import re
from functools import cache
from itertools import pairwise
from typing import Final

from bot.locale.translation import ENGLISH, current_language, pgettext, pmsgid

_MAX_SENTENCE_CHARS: Final = 2000
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")

TEMPLATES: Final = (
    pmsgid("sentence", "There is no article {number} here."),
    pmsgid("sentence", "The article has more than {limit} characters; add it in parts."),
    pmsgid(
        "sentence",
        "The article's title, author, URL or language has more than {limit} characters; shorten it.",
    ),
    pmsgid("sentence", "The article has characters that are not valid Unicode; save it as UTF-8."),
    pmsgid("sentence", "The article takes too long to analyse; add it in parts."),
    pmsgid(
        "sentence", "The article can't be analysed: that takes too much memory, or fails; add it in parts."
    ),
    pmsgid("sentence", "{name} isn't text but {type}; give it its own ending."),
    pmsgid("sentence", "{name} isn't text in an encoding that can be told; save it as UTF-8."),
    pmsgid("sentence", "{name} holds no text; if its pages are pictures, let OCR read them first."),
    pmsgid("sentence", "{name} holds no text."),
    pmsgid("sentence", "{name} holds no file that can be read: {suffixes}."),
    pmsgid("sentence", "{name} holds more than {limit} files; split it."),
    pmsgid("sentence", "{name} holds a file that is packed too tightly to be a text."),
    pmsgid("sentence", "{name} unpacks to more than {limit} MB; split it."),
    pmsgid("sentence", "{name} has more than {limit} pages; split it."),
    pmsgid("sentence", "{name} has more than {limit} MB; split it."),
    pmsgid("sentence", "{name} has more than {limit} characters; split it."),
    pmsgid("sentence", "{name} has more than {limit} MB."),
    pmsgid("sentence", "{name} gives more than {limit} articles; split it."),
    pmsgid("sentence", "{name} is one too many in this archive; split it."),
    pmsgid("sentence", "{name} is encrypted or an old .doc; save it as .docx, without a password."),
    pmsgid("sentence", "{name} is encrypted; only books without copy protection can be read."),
    pmsgid("sentence", "{name} is encrypted; save it without a password."),
    pmsgid("sentence", "{name} is damaged, or isn't a Word file."),
    pmsgid("sentence", "{name} is damaged, or isn't an EPUB."),
    pmsgid("sentence", "{name} is damaged."),
    pmsgid("sentence", "{name} isn't a PDF."),
    pmsgid("sentence", "{name} needs too much memory to be read; split it."),
    pmsgid("sentence", "{name} took longer than {seconds} seconds to read; split it."),
    pmsgid("sentence", "{name} can't be read; it may be damaged."),
    pmsgid("sentence", "{name} can't be read: the files known are {suffixes}."),
    pmsgid("sentence", "{name} can't be read: it asks for a password."),
    pmsgid("sentence", "{name} can't be read: it asks for a payment."),
    pmsgid("sentence", "{name} can't be read: {host} doesn't let bots read it."),
    pmsgid("sentence", "{name} can't be read: the law forbids {host} to show it."),
    pmsgid("sentence", "{name} can't be read: {host} answers with status {status}."),
    pmsgid("sentence", "{name} can't be read: reading it takes too much memory, or fails."),
    pmsgid("sentence", "{name} can't be read: it is packed in a way that we didn't ask for."),
    pmsgid("sentence", "{name} can't be read: {reason}."),
    pmsgid("sentence", "{name} can't be read."),
    pmsgid("sentence", "{name} sends us from one address to the next without an end."),
    pmsgid("sentence", "{name} sends us to what is no address of a web page."),
    pmsgid("sentence", "{name} holds several articles; add it by itself."),
    pmsgid("sentence", "{name} holds a notice and no article: {notice}."),
    pmsgid("sentence", "{name} declares entities of its own, as no Word file does."),
    pmsgid("sentence", "{name} doesn't exist."),
    pmsgid("sentence", "{name} is no file."),
    pmsgid("sentence", "{name} breaks off, or is packed wrongly."),
    pmsgid("sentence", "{name} isn't there any more."),
    pmsgid("sentence", "{name} isn't there."),
    pmsgid("sentence", "{name} didn't arrive; add it again."),
    pmsgid("sentence", "{name} is no address of a web page that can be read."),
    pmsgid("sentence", "{host} is asked too often; try again later."),
    pmsgid("sentence", "{host} is busy or being mended; try again later."),
    pmsgid("sentence", "{host} has a fault of its own ({status}); try again later."),
    pmsgid("sentence", "{host} takes too long to answer; try again later."),
    pmsgid("sentence", "{host} can't be found; is the address right?"),
    pmsgid("sentence", "{host} can't be trusted: its certificate isn't valid."),
    pmsgid("sentence", "{host} can't be connected to securely."),
    pmsgid("sentence", "{host} can't be connected to."),
    pmsgid("sentence", "{host} broke off the connection."),
    pmsgid("sentence", "{host} is not a public address; only pages of the public web are read."),
    pmsgid("sentence", "{host} asks bots not to read this page (in its robots.txt)."),
    pmsgid("sentence", "{name} is no feed, and names none."),
    pmsgid("sentence", "{name} is no feed any more."),
    pmsgid("sentence", "{feed}, which {name} names as its feed, is none."),
    pmsgid("sentence", "This feed is followed already, as “{feed}”."),
    pmsgid("sentence", "No more than {limit} can be followed here; unfollow one first."),
    pmsgid("sentence", "“{feed}” isn't followed any more."),
    pmsgid("sentence", "“{feed}” is followed at its new address too."),
    pmsgid("sentence", "“{feed}” has ended, as it says itself."),
    pmsgid("sentence", "it has more than {limit} MB; split it."),
    pmsgid("sentence", "{number} of its articles were not added."),
    pmsgid("sentence", "not read."),
    pmsgid(
        "sentence",
        "The library is full: it may hold {limit} articles. Take some out with “/articles remove” first.",
    ),
    pmsgid(
        "sentence",
        "The library is full: it may hold {limit} MB of text. Take some out with “/articles remove” first.",
    ),
    pmsgid("sentence", "This made the bot stop again and again; add what is missing in smaller parts."),
)
"""The sentences; of those that begin or end alike, the longer ones stand first."""

RETRY_NOTE: Final = pmsgid("sentence", "It is tried again later.")


def translate_sentence(sentence: str) -> str:
    """Translate a sentence; return it unchanged where no template is known for it, or in English."""
    if current_language() is ENGLISH or len(sentence) > _MAX_SENTENCE_CHARS:
        return sentence
    note = f" {RETRY_NOTE[1]}"
    if sentence.endswith(note):
        return f"{translate_sentence(sentence.removesuffix(note))} {pgettext(*RETRY_NOTE)}"
    for context, template in TEMPLATES:
        if (values := match_template(template, sentence)) is not None:
            return pgettext(context, template, **values)
    return sentence


def translate_refusal(line: str) -> str:
    """Translate the sentence at the end of a line such as "archive.zip: notes.pdf: it is too large."."""
    if current_language() is ENGLISH:
        return line
    head, rest = "", line
    while True:
        if (translated := translate_sentence(rest)) != rest:
            return head + translated
        name, separator, rest = rest.partition(": ")
        if not separator:
            return line
        head += name + separator


def match_template(template: str, sentence: str) -> dict[str, str] | None:
    """Return the values of a template's placeholders in a sentence; None where it doesn't match.

    Each value ends where the literal text behind it first occurs, so the time is linear.
    """
    literals, names = _split_template(template)
    if not sentence.startswith(literals[0]):
        return None
    values, position = {}, len(literals[0])
    for name, (_, literal) in zip(names, pairwise(literals), strict=True):
        is_last = name == names[-1]
        end = len(sentence) - len(literal) if is_last else sentence.find(literal, position)
        if end <= position or not sentence.startswith(literal, end):
            return None
        values[name], position = sentence[position:end], end + len(literal)
    return values if position == len(sentence) else None


@cache
def _split_template(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the literal parts of a template, and the names of the placeholders between them."""
    parts = _PLACEHOLDER.split(template)
    return tuple(parts[::2]), tuple(parts[1::2])
