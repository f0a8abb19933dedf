"""Notices about an answer: corrected words, and the earlier questions that it refers to."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.locale.translation import gettext, ngettext
from bot.ui.markdown import one_line
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, truncate
from index import Answer, Correction

MAX_QUESTION_CHARS: Final = MAX_EMBED_AUTHOR_CHARS
"""UTF-16 code units of a question, which the reply shows as its heading."""

MAX_FOLLOWED_QUESTIONS: Final = 3
"""Number of earlier questions that a question may refer to."""

MAX_SHOWN_CORRECTIONS: Final = 3

MAX_CORRECTED_WORD_CHARS: Final = 40

_BOLD_MARK: Final = "\x00"
"""Encloses words in bold; no line of text holds it."""


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
    phrases = [
        gettext("{meant} instead of “{asked}”", meant=f"{_BOLD_MARK}{meant}{_BOLD_MARK}", asked=asked)
        for asked, meant in complete[:MAX_SHOWN_CORRECTIONS]
    ]
    listed = ", ".join(phrases)
    if more := max(0, len(complete) - MAX_SHOWN_CORRECTIONS):
        line = ngettext(
            "Showing results for {corrections} and {number} more.",
            "Showing results for {corrections} and {number} more.",
            more,
            corrections=listed,
        )
    else:
        line = gettext("Showing results for {corrections}.", corrections=listed)
    pieces = enumerate(line.split(_BOLD_MARK))
    return [StyledText(text, bold=bool(number % 2)) for number, text in pieces if text]


def follow_up_lines(questions: Sequence[str]) -> str | None:
    """Return the lines that name the earlier questions of a follow-up, newest last; None without any."""
    newest = [
        truncate(one_line(question), MAX_QUESTION_CHARS) for question in questions[-MAX_FOLLOWED_QUESTIONS:]
    ]
    first, *others = [question for question in newest if question] or [""]
    if not first:
        return None
    lines = [gettext("Follow-up to “{question}”", question=first)]
    return "\n".join([*lines, *(gettext("and to “{question}”", question=each) for each in others)])
