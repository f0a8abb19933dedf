"""Type of the words and conventions by which quotations and their speakers are recognised in a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from index.languages.tables import parse_forms

FEMININE: Final = "f"
MASCULINE: Final = "m"
UNKNOWN_GENDER: Final = ""

Genders = Mapping[str, str]
"""Words in lower case mapped to `FEMININE`, `MASCULINE` or `UNKNOWN_GENDER`."""


@dataclass(frozen=True, eq=False)
class QuotationWords:
    """Words and conventions of quotations; without words, no speaker is stated.

    Attributes:
        reporting_verbs: Finite forms of verbs of saying, asking, writing and naming.
        participles: Their past participles, which report together with an auxiliary.
        auxiliaries: Finite forms of the auxiliaries of the perfect.
        verb_particles: Verbs that report only with one of these words later in the clause: "teilte … mit".
        tag_words: Words between a quotation and its speaker that are no verbs: "so", "aldus".
        source_phrases: Phrases before a source, as tuples of words: "nach Angaben", "selon".
        source_postpositions: Words after a source: "zufolge".
        document_phrases: Phrases between a quotation and the document it stands in: "heißt es in".
        demonstratives: Words for the quotation just before, first in a sentence that tells its speaker.
        pronouns: Personal pronouns of the third person that may be the subject.
        plural_verb_ending: Ending of plural verbs that share a pronoun with the singular: "sagten sie".
        titles: Forms of address and academic titles, without their periods.
        roles: Nouns for people.
        role_endings: Endings of compounds that are nouns for people.
        bare_role_endings: Endings of unknown nouns for people, before a name without an article.
        groups: Nouns for groups and documents.
        group_endings: Endings of compounds that are nouns for groups and documents.
        opinion_prepositions: Prepositions before a person who thinks so, at the start of a sentence: "für".
        articles: Articles and other determiners.
        of_words: Words between a noun and its complement, contracted with articles or not.
        name_particles: Words in lower case within names.
        prepositions: Words after which a noun is no subject.
        fillers: Adverbs and object pronouns between a verb and its subject.
        relatives: Conjunctions before a speaker and a verb: "wie", "como".
        first_names: Given names.
        work_nouns: Words before the title of a work, a term or a name.
        quotative: Pattern of what follows a quotation that is no sentence by its marks: "と"; None for none.
        has_single_marks: Whether single quotation marks are the usual ones.
        has_dialogue: Whether a dash opens what is said, and reporting clauses stand within quotation marks.
        has_bare_roles: Whether a role stands before a name without an article.
        drops_subjects: Whether a verb needs no subject.
    """

    reporting_verbs: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    verb_particles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tag_words: frozenset[str] = frozenset()
    source_phrases: frozenset[tuple[str, ...]] = frozenset()
    source_postpositions: frozenset[str] = frozenset()
    document_phrases: frozenset[tuple[str, ...]] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    pronouns: Genders = field(default_factory=dict)
    plural_verb_ending: str = ""
    titles: Genders = field(default_factory=dict)
    roles: Genders = field(default_factory=dict)
    role_endings: Genders = field(default_factory=dict)
    bare_role_endings: tuple[str, ...] = ()
    groups: frozenset[str] = frozenset()
    group_endings: tuple[str, ...] = ()
    opinion_prepositions: frozenset[str] = frozenset()
    articles: Genders = field(default_factory=dict)
    of_words: Genders = field(default_factory=dict)
    name_particles: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    first_names: Genders = field(default_factory=dict)
    work_nouns: frozenset[str] = frozenset()
    quotative: re.Pattern[str] | None = None
    has_single_marks: bool = False
    has_dialogue: bool = False
    has_bare_roles: bool = False
    drops_subjects: bool = False


def parse_genders(table: str) -> Genders:
    """Parse lines of a gender, "f", "m" or "-" if it is not known, followed by words."""
    genders = parse_forms(table)
    return {word: UNKNOWN_GENDER if gender == "-" else gender for word, gender in genders.items()}
