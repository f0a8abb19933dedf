"""Coverage of a topic by texts of the articles about it."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from index.answers.question import Question
from index.answers.topic_matches import MIN_TOPIC_COVERAGE, TopicMatches
from index.languages.en.grammar_words import DETERMINERS
from index.languages.en.name_words import TITLES_AND_ROLES
from index.text.tokens import token_terms, tokenize

_IDENTIFIER: Final = re.compile(r"(?=\S*\d)\w+(?:[.\-_/:]\w+)+")
"""A version, a code or another name that is found whole: "4.1.3", "TP-502"."""


class TopicCoverage:
    """Measures the coverage of one topic; it caches the topic's terms of each token."""

    def __init__(self, topic: TopicMatches) -> None:
        """Prepare to measure the coverage of a topic."""
        self._words, self._question = topic.word_masks, topic.question
        self._identifiers = [
            re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|\.\w)", re.IGNORECASE)
            for name in _IDENTIFIER.findall(topic.question.text)
        ]
        self._terms_by_token = _TermsByToken(topic.question)

    @property
    def has_identifiers(self) -> bool:
        """Whether the topic has an identifier, which a text must contain as it is written."""
        return bool(self._identifiers)

    def measure(self, text: str, *, is_head_enough: bool = True) -> float:
        """Return the share of the topic's words in a text, 0.0 to 1.0.

        Args:
            text: The text.
            is_head_enough: Whether the topic's last word counts as all where it refers to the whole.
        """
        if not all(pattern.search(text) for pattern in self._identifiers):
            return 0.0
        words, tokens = self._words, tokenize(text)
        found = [terms for token in tokens if (terms := self._terms_by_token[token])]
        if not found:
            return 0.0
        mask = self._question.term_mask(frozenset().union(*found))
        share = sum(word & mask != 0 for word in words) / (len(words) or 1)
        if share < MIN_TOPIC_COVERAGE and is_head_enough and words and words[-1] & mask:
            return 1.0 if self._is_head_reference(tokens) else share
        return share

    def has_head(self, text: str) -> bool:
        """Return whether a text contains the topic's last word."""
        return any(not self._head_terms.isdisjoint(self._terms_by_token[token]) for token in tokenize(text))

    @cached_property
    def _head_terms(self) -> frozenset[str]:
        """The terms that express the topic's last word."""
        question, words = self._question, self._words
        terms = (term for term in question.search_terms if words and words[-1] & question.term_mask({term}))
        return frozenset(terms)

    def _is_head_reference(self, tokens: Sequence[str]) -> bool:
        """Whether the topic's last word stands for the whole: "the base", "Lovelace", "Lady Lovelace".

        Not so after another modifier: "a river base", "Byron Lovelace".
        """
        return any(
            not self._head_terms.isdisjoint(self._terms_by_token[token])
            and _is_reference(tokens[index - 1] if index else "", token)
            for index, token in enumerate(tokens)
        )


class _TermsByToken(dict[str, frozenset[str]]):
    """The topic's terms of each token, computed when a token is first looked up."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._terms, self._language = frozenset(question.search_terms), question.language

    def __missing__(self, token: str) -> frozenset[str]:
        self[token] = found = self._terms.intersection(token_terms(token, self._language))
        return found


def _is_reference(previous: str, head: str) -> bool:
    """Whether a word stands for a whole name or noun phrase, by the word before it."""
    if not previous or previous.lower() in DETERMINERS or previous.lower() in TITLES_AND_ROLES:
        return True
    return head[:1].isupper() and not previous[:1].isupper()
