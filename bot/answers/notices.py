"""Notices about an answer: corrected words, and the earlier questions that it refers to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from bot.ui.markdown import one_line
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, truncate
from index import Answer, Correction

MAX_QUESTION_CHARS: Final = MAX_EMBED_AUTHOR_CHARS
"""UTF-16 code units of a question, which the reply shows as its heading."""

MAX_FOLLOWED_QUESTIONS: Final = 3
"""Number of earlier questions that a question may refer to."""

MAX_SHOWN_CORRECTIONS: Final = 3

MAX_CORRECTED_WORD_CHARS: Final = 40

_FOLLOW_UP_PREFIX: Final = "Follow-up to "
_FURTHER_PREFIX: Final = "and to "


class StyledText(NamedTuple):
    """A piece of a line."""

    text: str
    bold: bool = False


def corrections_line(answer: Answer) -> Sequence[StyledText]:
    """Return the notice of corrected words; empty where there are none."""
    corrections = [
        Correction(*(truncate(one_line(word), MAX_CORRECTED_WORD_CHARS) for word in each))
        for each in answer.corrections
    ]
    complete = [each for each in corrections if each.asked and each.meant]
    if not complete:
        return ()
    more = (
        f" and {len(complete) - MAX_SHOWN_CORRECTIONS} more" if len(complete) > MAX_SHOWN_CORRECTIONS else ""
    )
    return (
        StyledText("Showing results for "),
        *_correction_pieces(complete[:MAX_SHOWN_CORRECTIONS]),
        StyledText(f"{more}."),
    )


def follow_up_lines(questions: Sequence[str]) -> str | None:
    """Return the lines that name the earlier questions of a follow-up, newest last; None without any."""
    newest = [
        truncate(one_line(question), MAX_QUESTION_CHARS) for question in questions[-MAX_FOLLOWED_QUESTIONS:]
    ]
    lines = [f"{_FURTHER_PREFIX}“{question}”" for question in newest if question]
    return _FOLLOW_UP_PREFIX + "\n".join(lines).removeprefix(_FURTHER_PREFIX) if lines else None


def _correction_pieces(corrections: Iterable[Correction]) -> Iterator[StyledText]:
    for number, (asked, meant) in enumerate(corrections):
        if number:
            yield StyledText(", ")
        yield StyledText(meant, bold=True)
        yield StyledText(f" instead of “{asked}”")
