"""What is said about an answer besides its sentences: which words were taken for others, what it leans on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from bot.ui.markdown import one_line
from bot.ui.truncate import EMBED_AUTHOR, clip
from index import Answer, Correction

MAX_QUESTION: Final = EMBED_AUTHOR
"""Characters of a question: the reply carries it whole, so that its buttons can ask again."""

MAX_PREVIOUS: Final = 3
"""Earlier questions that a question may lean on."""

CORRECTIONS: Final = 3
"""Corrections that are named."""

WORD: Final = 40

_FOLLOW_UP: Final = "Follow-up to "
_FURTHER: Final = "and to "


class Piece(NamedTuple):
    """A piece of a line, which may stand out."""

    text: str
    bold: bool = False


def corrected(answer: Answer) -> Sequence[Piece]:
    """The line that says which words were taken for others; empty where none were."""
    known = [Correction(*(clip(one_line(word), WORD) for word in each)) for each in answer.corrections]
    known = [each for each in known if each.asked and each.meant]
    if not known:
        return ()
    more = f" and {len(known) - CORRECTIONS} more" if len(known) > CORRECTIONS else ""
    return (Piece("Showing results for "), *_exchanged(known[:CORRECTIONS]), Piece(f"{more}."))


def follow_up(questions: Sequence[str]) -> str | None:
    """The lines that say which earlier questions an answer leans on; none where it leans on none."""
    newest = [clip(one_line(question), MAX_QUESTION) for question in questions[-MAX_PREVIOUS:]]
    lines = [f"{_FURTHER}“{question}”" for question in newest if question]
    return _FOLLOW_UP + "\n".join(lines).removeprefix(_FURTHER) if lines else None


def followed(lines: str | None) -> tuple[str, ...]:
    """The earlier questions that these lines of `follow_up` name."""
    return tuple(islice(_quoted((lines or "").split("\n")), MAX_PREVIOUS))


def _exchanged(corrections: Iterable[Correction]) -> Iterator[Piece]:
    for number, (asked, meant) in enumerate(corrections):
        if number:
            yield Piece(", ")
        yield Piece(meant, bold=True)
        yield Piece(f" instead of “{asked}”")


def _quoted(lines: Iterable[str]) -> Iterator[str]:
    """What stands between the outermost quotation marks of each line that is one of ours."""
    for line in lines:
        begun, _, rest = line.partition("“")
        question, closed, _ = rest.rpartition("”")
        if begun in (_FOLLOW_UP, _FURTHER) and closed and question:
            yield question
