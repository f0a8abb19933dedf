"""One turn of a conversation: small talk, a question, a follow-up, or several questions in one message."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from index.answers.answer import build_answer
from index.answers.follow_up import search_after, search_in_context
from index.answers.scopes import choose_scopes
from index.answers.several import merge_answers, split_questions
from index.answers.small_talk import interpret
from index.model import Answer, SmallTalkKind
from index.search.engine import Engine
from index.storage.language_list import WHOLE_LIBRARY, Scope
from index.storage.store import Store


class AnswerOptions(NamedTuple):
    """Bounds of an answer.

    Attributes:
        limit: Maximum number of sentences.
        threshold: Confidence, 0.0 to 1.0, from which a question counts as answered.
        scopes: The articles by their language; the one with most articles first.
    """

    limit: int
    threshold: float
    scopes: Sequence[Scope] = (WHOLE_LIBRARY,)


def respond(
    message: str, previous: Sequence[str], engine: Engine, store: Store, options: AnswerOptions
) -> Answer | SmallTalkKind:
    """Answer a message, or tell the kind of small talk that it is, for which nothing is searched.

    Args:
        message: The message as typed.
        previous: Earlier messages of the conversation, newest last.
        engine: The index of the articles.
        store: The articles.
        options: Bounds of the answer.
    """
    earlier = [(interpret(text, engine), text) for text in previous]
    context = [utterance.question for utterance, _ in earlier if not utterance.small_talk]
    typed = interpret(message, engine, follows=bool(context))
    if typed.small_talk:
        return typed.small_talk
    answer = _answer_in_languages(typed.question, context, engine, store, options)
    as_typed = {utterance.question: text for utterance, text in earlier}
    return replace(
        answer, question=message, leaned_on=tuple(as_typed[question] for question in answer.leaned_on)
    )


def _answer_in_languages(
    question: str, context: Sequence[str], engine: Engine, store: Store, options: AnswerOptions
) -> Answer:
    """Answer from the articles of the question's language; if they don't, from those of another."""
    best: Answer | None = None
    for scope in choose_scopes(question, options.scopes):
        answer = _answer_parts(question, context, engine, store, options._replace(scopes=(scope,)))
        if answer.answered:
            return answer
        if best is None or answer.confidence > best.confidence:
            best = answer
    return best or Answer(question)


def _answer_parts(
    question: str, context: Sequence[str], engine: Engine, store: Store, options: AnswerOptions
) -> Answer:
    """Answer each of the questions in one message, or the message as a whole, from one scope."""
    parts = split_questions(question)
    [scope] = options.scopes
    result = search_in_context(parts[0], engine, store, context, scope)
    if len(parts) > 1:
        others = [search_after(part, result, engine, store) for part in parts[1:]]
        answers = [build_answer(each, max(1, options.limit), options.threshold) for each in (result, *others)]
        if merged := merge_answers(question, answers, options.limit):
            return merged
        result = search_in_context(question, engine, store, context, scope)
    return build_answer(result, options.limit, options.threshold)
