"""Classes of words: nouns for people, groups and documents, given names, and words that may be either."""

from index.languages.language import Language
from index.languages.quotation_words import FEMININE, UNKNOWN_GENDER
from index.quotes.localized.tokens import Token


class WordClasses:
    """Classes of the words of a language.

    Attributes:
        words: The language's words of quotations.
        function_words: Words that are no names, with a capital or without.
        date_words: Names of months and days.
        capitals_mark_names: Whether only names have a capital inside a sentence.
        openers: Words in lower case that a mention may begin with.
        blocked: Words that are no part of a noun for a person.
    """

    def __init__(self, language: Language) -> None:
        words = language.quotations
        self.words = words
        self.date_words = language.answers.date_words
        self.capitals_mark_names = language.answers.capitals_mark_names
        self.function_words = (
            language.terms.stop_words | language.sentences.starters | language.answers.question_words
        ) - words.name_particles
        persons = words.articles.keys() | words.pronouns.keys() | words.titles.keys() | words.roles.keys()
        self.openers = persons | words.groups
        verbs = words.reporting_verbs | words.auxiliaries | words.verb_particles.keys()
        self.blocked = verbs | words.prepositions | words.of_words.keys() | words.articles.keys()
        self._role_genders: dict[str, str | None] = {}
        others = words.fillers | words.relatives | words.tag_words | words.source_postpositions
        self._not_plain = self.function_words | verbs | words.prepositions | words.of_words.keys() | others

    def role_gender(self, word: str) -> str | None:
        """Return the gender of a noun for a person; None if a word is none."""
        if word not in self._role_genders:
            self._role_genders[word] = self._find_role_gender(word)
        return self._role_genders[word]

    def _find_role_gender(self, word: str) -> str | None:
        if word in self.words.roles:
            return self.words.roles[word]
        for ending, gender in self.words.role_endings.items():
            if word.endswith(ending):
                return gender
        return None

    def is_group(self, word: str) -> bool:
        """Whether a word is a noun for a group or document."""
        return word in self.words.groups or bool(
            self.words.group_endings and word.endswith(self.words.group_endings)
        )

    def name_gender(self, name: str) -> str:
        """Return the gender of a person's name by the given name."""
        given = name.partition(" ")[0].lower().partition("-")[0]
        if given in self.words.first_names:
            return self.words.first_names[given]
        return FEMININE if given.endswith("a") and " " in name else UNKNOWN_GENDER

    def is_plain(self, token: Token) -> bool:
        """Whether a token is a word in lower case that may be an adjective or a noun."""
        return token.is_word and token.text.islower() and token.lower not in self._not_plain
