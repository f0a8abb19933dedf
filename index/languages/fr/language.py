"""French, assembled from its tables."""

from typing import Final

from index.languages.build import build_language
from index.languages.fr import question_words, quotation_words, sentence_words
from index.languages.fr.function_words import (
    ANAPHORIC_OPENERS,
    ANAPHORIC_PRONOUNS,
    ELIDED_WORDS,
    QUESTION_WORDS,
    STOP_WORDS,
)
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules

LANGUAGE: Final[Language] = build_language(
    "fr",
    SentenceRules(
        title_abbreviations=sentence_words.TITLE_ABBREVIATIONS,
        linking_abbreviations=sentence_words.LINKING_ABBREVIATIONS,
        closing_abbreviations=sentence_words.CLOSING_ABBREVIATIONS,
        neutral_abbreviations=sentence_words.NEUTRAL_ABBREVIATIONS,
        numbered_abbreviations=sentence_words.NUMBERED_ABBREVIATIONS,
        starters=sentence_words.STARTERS,
        reporting_verbs=sentence_words.REPORTING_VERBS,
    ),
    TermRules(stop_words=STOP_WORDS, elided_words=ELIDED_WORDS),
    AnswerWords(
        question_patterns=question_words.QUESTION_PATTERNS,
        counted_noun=question_words.COUNTED_NOUN,
        question_words=QUESTION_WORDS,
        anaphoric_openers=ANAPHORIC_OPENERS,
        anaphoric_pronouns=ANAPHORIC_PRONOUNS,
        place_pattern=question_words.PLACE,
        reason_pattern=question_words.REASON,
        amount_pattern=question_words.AMOUNT,
    ),
    quotation_words.QUOTATION_WORDS,
    date_questions={
        "day": r"\bquel(?:le)? (?:est la |était la )?(?:jour|date)\b",
        "century": r"\bquel(?:le)? (?:siècle|décennie)\b",
        "year": r"\bquelle année\b|\ben quel an\b",
    },
)
