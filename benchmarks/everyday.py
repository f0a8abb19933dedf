"""Questions as people type them, about documents as people have them.

One library holds the documents of a set; each of its questions is asked after the ones before it. Three
sentences count, as they are shown with what belongs to them, if the answer counts as answered.

    first            share of the answerable questions whose first sentence has what is wanted, and whose
                     three have all that must be shown as well; as all figures in percent
    shown            the same where one of the three has what is wanted
    wrong            share of the answerable questions that are answered otherwise
    refused_rightly  share of the others, small talk included, that are not answered
"""

from collections import Counter
from enum import Enum
from pathlib import Path
from typing import Final

from benchmarks.everyday_sets import EverydayQuestion, read_everyday_set
from benchmarks.metrics import Figures
from index import Answer, Library

_SHOWN_SENTENCES: Final = 3


class _Verdict(Enum):
    FIRST = "first"
    SHOWN = "shown"
    WRONG = "wrong"
    REFUSED = "refused"
    REFUSED_RIGHTLY = "refused rightly"
    ANSWERED_WRONGLY = "answered though nothing answers"


def measure_everyday(name: str, data: Path) -> Figures:  # noqa: ARG001 - the sets are part of the project
    """Measure Footnote's answers on one everyday set.

    Args:
        name: The set.
        data: Folder of measurement data; not needed.

    Returns:
        The figures that the module docstring defines.
    """
    everyday = read_everyday_set(name)
    with Library.in_memory() as library:
        library.add_all(everyday.articles)
        verdicts = Counter(
            _judge(question, library.ask(question.text, _SHOWN_SENTENCES, previous=question.previous))
            for question in everyday.questions
        )
    right, wrong, refused = verdicts[_Verdict.FIRST], verdicts[_Verdict.WRONG], verdicts[_Verdict.REFUSED]
    answerable = right + verdicts[_Verdict.SHOWN] + wrong + refused
    return {
        "first": _percent(right, answerable),
        "shown": _percent(right + verdicts[_Verdict.SHOWN], answerable),
        "wrong": _percent(wrong, answerable),
        "refused_rightly": _percent(verdicts[_Verdict.REFUSED_RIGHTLY], len(everyday.questions) - answerable),
    }


def _judge(question: EverydayQuestion, answer: Answer) -> _Verdict:
    shown = [cited.shown for cited in answer.sentences] if answer.answered else []
    if not question.wanted:
        return _Verdict.ANSWERED_WRONGLY if shown else _Verdict.REFUSED_RIGHTLY
    if not shown:
        return _Verdict.REFUSED
    if not question.is_answered_by(shown):
        return _Verdict.WRONG
    return _Verdict.FIRST if question.is_answered_at_once_by(shown[0]) else _Verdict.SHOWN


def _percent(some: int, whole: int) -> float:
    return round(100 * some / whole, 2) if whole else 0.0
