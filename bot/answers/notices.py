"""What is said about an answer besides its sentences: which words were taken for others, what it leans on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from bot.ui.markdown import one_line
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, truncate
from index import Answer, Correction

MAX_QUESTION_CHARS: Final = MAX_EMBED_AUTHOR_CHARS
"""Characters of a question: the reply carries it whole, so that its buttons can ask again."""

MAX_FOLLOWED_QUESTIONS: Final = 3
"""Earlier questions that a question may lean on."""

MAX_SHOWN_CORRECTIONS: Final = 3
"""Corrections that are named."""

MAX_CORRECTED_WORD_CHARS: Final = 40

_FOLLOW_UP_PREFIX: Final = "Follow-up to "
_FURTHER_PREFIX: Final = "and to "


class StyledText(NamedTuple):
    """A piece of a line, which may stand out."""

    text: str
    bold: bool = False


def corrections_line(answer: Answer) -> Sequence[StyledText]:
    """The line that says which words were taken for others; empty where none were."""
    known = [
        Correction(*(truncate(one_line(word), MAX_CORRECTED_WORD_CHARS) for word in each))
        for each in answer.corrections
    ]
    known = [each for each in known if each.asked and each.meant]
    if not known:
        return ()
    more = f" and {len(known) - MAX_SHOWN_CORRECTIONS} more" if len(known) > MAX_SHOWN_CORRECTIONS else ""
    return (
        StyledText("Showing results for "),
        *_correction_pieces(known[:MAX_SHOWN_CORRECTIONS]),
        StyledText(f"{more}."),
    )


def follow_up_lines(questions: Sequence[str]) -> str | None:
    """The lines that say which earlier questions an answer leans on; none where it leans on none."""
    newest = [
        truncate(one_line(question), MAX_QUESTION_CHARS) for question in questions[-MAX_FOLLOWED_QUESTIONS:]
    ]
    lines = [f"{_FURTHER_PREFIX}“{question}”" for question in newest if question]
    return _FOLLOW_UP_PREFIX + "\n".join(lines).removeprefix(_FURTHER_PREFIX) if lines else None


def parse_follow_up_lines(lines: str | None) -> tuple[str, ...]:
    """The earlier questions that these lines of `follow_up_lines` name."""
    return tuple(islice(_questions_in_lines((lines or "").split("\n")), MAX_FOLLOWED_QUESTIONS))


def _correction_pieces(corrections: Iterable[Correction]) -> Iterator[StyledText]:
    for number, (asked, meant) in enumerate(corrections):
        if number:
            yield StyledText(", ")
        yield StyledText(meant, bold=True)
        yield StyledText(f" instead of “{asked}”")


def _questions_in_lines(lines: Iterable[str]) -> Iterator[str]:
    """What stands between the outermost quotation marks of each line that is one of ours."""
    for line in lines:
        begun, _, rest = line.partition("“")
        question, closed, _ = rest.rpartition("”")
        if begun in (_FOLLOW_UP_PREFIX, _FURTHER_PREFIX) and closed and question:
            yield question
