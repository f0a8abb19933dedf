"""English, assembled from its tables."""

from importlib.resources import files
from typing import Final

from index.languages.en import abbreviations, boundary_words, conflict_patterns
from index.languages.en.answer_patterns import (
    ASKING_PHRASE,
    COUNTED_NOUN,
    DATE_FORMS,
    MONEY_OR_SHARE,
    PLACE_WORD,
    QUESTION_PATTERNS,
    REASON_MARKER,
)
from index.languages.en.calendar_names import DATE_WORDS, MONTH_ABBREVIATIONS, MONTHS, TIME_UNITS
from index.languages.en.grammar_words import ANAPHORIC_OPENERS, ANAPHORIC_PRONOUNS, BE_FORMS
from index.languages.en.measure_words import MEASURE_QUESTIONS
from index.languages.en.name_words import NAME_PREFIXES
from index.languages.en.numerals import NUMBER_WORDS, NUMERAL_DIGITS
from index.languages.en.question_words import PROCEDURE_REQUEST, QUESTION_AUXILIARIES, QUESTION_WORDS
from index.languages.en.relation_verbs import RELATION_VERBS
from index.languages.en.stemming import stem_english
from index.languages.en.stop_words import CAPITALISED_NAMES, STOP_WORDS
from index.languages.language import (
    AccentFolding,
    AnswerWords,
    ConflictWords,
    Language,
    SentenceRules,
    TermRules,
)
from index.languages.tables import parse_pairs, parse_values


def _read_table(name: str) -> str:
    return (files("index.languages.en") / name).read_text("utf-8")


LANGUAGE: Final = Language(
    code="en",
    name="English",
    sentences=SentenceRules(
        title_abbreviations=abbreviations.TITLE_ABBREVIATIONS,
        linking_abbreviations=abbreviations.LINKING_ABBREVIATIONS,
        closing_abbreviations=abbreviations.CLOSING_ABBREVIATIONS,
        neutral_abbreviations=abbreviations.NEUTRAL_ABBREVIATIONS,
        numbered_abbreviations=abbreviations.NUMBERED_ABBREVIATIONS,
        starters=boundary_words.SENTENCE_STARTERS,
        names_with_punctuation=boundary_words.NAMES_WITH_PUNCTUATION,
        reporting_verbs=boundary_words.QUESTION_TAG_VERBS,
        time_continuations=boundary_words.TIME_CONTINUATIONS,
    ),
    terms=TermRules(
        stem=stem_english,
        stop_words=STOP_WORDS,
        capitalised_names=CAPITALISED_NAMES,
        numerals=NUMERAL_DIGITS,
        full_forms=MONTH_ABBREVIATIONS,
        month_names=MONTHS,
        accents=AccentFolding.BEFORE_STEMMING,
        name_prefixes=NAME_PREFIXES,
    ),
    answers=AnswerWords(
        question_patterns=QUESTION_PATTERNS,
        asking_phrase=ASKING_PHRASE,
        date_forms=DATE_FORMS,
        counted_noun=COUNTED_NOUN,
        compares_statements=True,
        question_words=QUESTION_WORDS,
        number_words=NUMBER_WORDS,
        date_words=DATE_WORDS,
        time_units=TIME_UNITS,
        anaphoric_openers=ANAPHORIC_OPENERS,
        anaphoric_pronouns=ANAPHORIC_PRONOUNS,
        place_pattern=PLACE_WORD,
        reason_pattern=REASON_MARKER,
        amount_pattern=MONEY_OR_SHARE,
        synonym_groups=tuple(_read_table("synonyms.txt").splitlines()),
    ),
    conflicts=ConflictWords(
        measures=MEASURE_QUESTIONS,
        opposites=parse_pairs(_read_table("opposites.txt")),
        relation_verbs=RELATION_VERBS,
        passive_auxiliaries=BE_FORMS,
        agent_preposition="by",
        orders=conflict_patterns.ORDERS,
        polar_openers=QUESTION_AUXILIARIES,
        exclusion=conflict_patterns.EXCLUSION,
        superlative=conflict_patterns.SUPERLATIVE,
        procedure=PROCEDURE_REQUEST,
        possible_reason=conflict_patterns.POSSIBLE_REASON,
        instruction=conflict_patterns.INSTRUCTION,
        rarity=parse_values(_read_table("term_rarity.txt")),
    ),
    weights_suffix="",
)
