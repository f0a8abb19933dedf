"""Type of a language: all that differs from one to the next, for the code to ask for.

All words of the tables are in lower case, by `str.casefold` unless said otherwise.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from index.languages.quotation_words import QuotationWords


class AccentFolding(Enum):
    """When accents are removed from a word on its way to a term."""

    BEFORE_STEMMING = auto()
    """The stemmer knows no accents."""

    AFTER_STEMMING = auto()
    """The stemmer tells endings apart by accents; readers leave them out now and then."""

    NEVER = auto()
    """They tell words apart, as the tones of Vietnamese do."""


@dataclass(frozen=True, eq=False)
class SentenceRules:
    """Words and conventions that decide where a sentence ends.

    Attributes:
        title_abbreviations: Titles before names: they never end a sentence.
        linking_abbreviations: Abbreviations that introduce what follows; they never end a sentence.
        closing_abbreviations: Abbreviations that close a list or a time; a capital after one starts a
            sentence.
        neutral_abbreviations: Abbreviations inside a sentence or at its end; the next word decides.
        numbered_abbreviations: Abbreviations only where a number follows.
        starters: Words that are no names when capitalised, so that a sentence starts with them.
        names_with_punctuation: Names that end with a punctuation mark.
        reporting_verbs: Verbs that attribute the preceding quotation to its speaker.
        time_continuations: Capitalised words that continue a time.
        has_ordinal_periods: Whether a period makes a number an ordinal, as in "9. März".
        has_dialogue_dashes: Whether a dash parts spoken words from who speaks: "— Why? — asked he".
        ends_at_spaces: Whether a space is what divides sentences, as in Thai.
    """

    title_abbreviations: frozenset[str] = frozenset()
    linking_abbreviations: frozenset[str] = frozenset()
    closing_abbreviations: frozenset[str] = frozenset()
    neutral_abbreviations: frozenset[str] = frozenset()
    numbered_abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    names_with_punctuation: frozenset[str] = frozenset()
    reporting_verbs: frozenset[str] = frozenset()
    time_continuations: frozenset[str] = frozenset()
    has_ordinal_periods: bool = False
    has_dialogue_dashes: bool = False
    ends_at_spaces: bool = False


@dataclass(frozen=True, eq=False)
class TermRules:
    """How the words of a text become terms.

    Attributes:
        stem: Stemmer of a word in lower case.
        stop_words: Function words, which yield no term.
        capitalised_names: Names in capitals that are function words in lower case.
        numerals: Number words to digits.
        full_forms: Other forms of a word to the one that is indexed: abbreviations of months.
        month_names: Names of the months in order, by which a date in digits is indexed.
        accents: When accents are removed.
        letters: Letters to their lower case where Unicode's default is wrong, as for the Turkish I.
        elided_words: Function words that an apostrophe joins to the next word: "l" in "l'homme".
        thousands_separator: Mark between groups of three digits.
        name_prefixes: Prefixes of names with a capital inside: "mc".
        has_compounds: Whether words are written together, as in "Mühlrad".
    """

    stem: Callable[[str], str] = str
    stop_words: frozenset[str] = frozenset()
    capitalised_names: frozenset[str] = frozenset()
    numerals: Mapping[str, str] = field(default_factory=dict)
    full_forms: Mapping[str, str] = field(default_factory=dict)
    month_names: tuple[str, ...] = ()
    accents: AccentFolding = AccentFolding.AFTER_STEMMING
    letters: Mapping[int, str] = field(default_factory=dict)
    elided_words: frozenset[str] = frozenset()
    thousands_separator: str = ","
    name_prefixes: frozenset[str] = frozenset()
    has_compounds: bool = False


@dataclass(frozen=True, eq=False)
class AnswerWords:
    """Words by which questions and the sentences that answer them are understood.

    Attributes:
        question_patterns: Kinds of answers, the values of `AnswerType`, with patterns of the phrases that ask
            for them; at equal positions the first kind wins.
        asking_phrase: Phrases of a question that say what is asked, not what about; None for none.
        date_forms: Patterns of questions for a date of some form, with patterns of such dates in lower case.
        counted_noun: Pattern of the noun that a question counts; group 1 is one or two words. None for none.
        question_words: Interrogatives and the auxiliaries of questions.
        number_words: Words that express a number.
        date_words: Names of months and days.
        time_units: Units of time, singular and plural.
        anaphoric_openers: Words that make a sentence depend on the one before when they open it.
        anaphoric_pronouns: Pronouns that may refer to something named before.
        place_pattern: Pattern of a place; group 1 is its name. None if nothing marks one.
        reason_pattern: Pattern of a causal or final expression; None for none.
        amount_pattern: Pattern of an amount of money or a percentage.
        synonym_groups: Groups of related words, each separated by spaces.
        capitals_mark_names: Whether a capital inside a sentence marks a name, as it does not in German.
        compares_statements: Whether what sentences state can be compared, so that contradictions are found.
    """

    question_patterns: tuple[tuple[str, re.Pattern[str]], ...] = ()
    asking_phrase: re.Pattern[str] | None = None
    date_forms: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = ()
    counted_noun: re.Pattern[str] | None = None
    question_words: frozenset[str] = frozenset()
    number_words: frozenset[str] = frozenset()
    date_words: frozenset[str] = frozenset()
    time_units: frozenset[str] = frozenset()
    anaphoric_openers: frozenset[str] = frozenset()
    anaphoric_pronouns: frozenset[str] = frozenset()
    place_pattern: re.Pattern[str] | None = None
    reason_pattern: re.Pattern[str] | None = None
    amount_pattern: re.Pattern[str] = re.compile(r"[$£€¥₹₽₩₺฿]\s?\d|\d\s?[%٪€]")
    synonym_groups: tuple[str, ...] = ()
    capitals_mark_names: bool = True
    compares_statements: bool = False


class MeasureQuestion(NamedTuple):
    """A question for a measure.

    Attributes:
        asked: Pattern of the question.
        value: Pattern of what can answer it, in lower case.
    """

    asked: re.Pattern[str]
    value: re.Pattern[str]


class AskedAndTold(NamedTuple):
    """Words of a question that limit what is asked, and of the sentences that tell of it.

    Attributes:
        asked: Pattern of the question, in lower case.
        told: Pattern of sentences that may answer it, in lower case.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class ConflictWords:
    """Words by which a sentence answers another question than the one asked; a pattern of None never matches.

    Attributes:
        measures: Questions for a measure; the first that matches holds.
        opposites: Pairs of groups of words with opposite meanings.
        relation_verbs: Verbs whose subject and object are of the same kind.
        passive_auxiliaries: Auxiliaries of the passive.
        agent_preposition: Word before the one who does what a verb in the passive says.
        orders: Words of before and after.
        polar_openers: Words that open a question for yes or no.
        exclusion: Negations.
        superlative: Superlatives and ordinals.
        possible_reason: Pattern of what a sentence mostly has that gives a reason.
        procedure: Pattern of a question for the steps of a procedure.
        instruction: Pattern of what a sentence has that says how to do something.
        rarity: Common terms with -ln of the share of paragraphs that have them.
    """

    measures: tuple[MeasureQuestion, ...] = ()
    opposites: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    relation_verbs: frozenset[str] = frozenset()
    passive_auxiliaries: frozenset[str] = frozenset()
    agent_preposition: str = ""
    orders: tuple[AskedAndTold, ...] = ()
    polar_openers: frozenset[str] = frozenset()
    exclusion: AskedAndTold | None = None
    superlative: AskedAndTold | None = None
    possible_reason: re.Pattern[str] | None = None
    procedure: re.Pattern[str] | None = None
    instruction: re.Pattern[str] | None = None
    rarity: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Language:
    """One language. There is one object for each, compared by identity, so that it can key a cache.

    Attributes:
        code: ISO 639 code: two letters if there are.
        name: English name.
        sentences: Where sentences end.
        terms: How words become terms.
        answers: How questions and answers are understood.
        conflicts: How a sentence is known to answer another question.
        quotations: How quotations and their speakers are recognised.
        weights_suffix: What the names of its fitted weights end with in `weights.json`.
    """

    code: str
    name: str
    sentences: SentenceRules = field(default_factory=SentenceRules)
    terms: TermRules = field(default_factory=TermRules)
    answers: AnswerWords = field(default_factory=AnswerWords)
    conflicts: ConflictWords = field(default_factory=ConflictWords)
    quotations: QuotationWords = field(default_factory=QuotationWords)
    weights_suffix: str = "-other"

    def __repr__(self) -> str:
        return f"Language({self.code!r})"
