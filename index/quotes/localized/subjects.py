"""Subjects of reporting verbs, before and after them."""

from collections.abc import Mapping, Sequence
from typing import Final

from index.quotes.localized.mentions import Mention, MentionParser
from index.quotes.localized.tokens import Token
from index.quotes.localized.word_classes import WordClasses

_MAX_FILLERS: Final = 6
"""Maximum number of adverbs, dates and object pronouns between a verb and its subject."""

MAX_SUBJECT_DISTANCE: Final = 10
"""Maximum number of tokens from a verb to a subject after it, across objects and adverbials."""

_MAX_APPOSITION_TOKENS: Final = 14
_MAX_BRACKET_TOKENS: Final = 9


class SubjectFinder:
    """Finds the subjects of verbs among the mentions of a sentence."""

    def __init__(self, classes: WordClasses, parser: MentionParser) -> None:
        self._classes = classes
        self._words = classes.words
        self._date_words = classes.date_words
        self._parser = parser

    def after(self, tokens: Sequence[Token], start: int, verb: str, end: int) -> Mention | None:
        """Return the subject that follows a verb, across adverbs, objects with a preposition and dates.

        Args:
            tokens: The tokens of the sentence.
            start: The position after the verb.
            verb: The verb, which a pronoun agrees with.
            end: The end of the clause.
        """
        at = self._skip_fillers(tokens, start, end)
        mention = self._parser.parse(tokens, at, is_subject=True)
        if mention is None:
            at = self._skip_adverbials(tokens, at, end)
            mention = self._parser.parse(tokens, at, is_subject=True)
        if mention is None or mention.end > end or not self._agrees(mention, verb):
            return None
        named = self._appositive_name(tokens, mention, end) or self._name_after_object(tokens, mention, end)
        return named or mention

    def before(
        self, tokens: Sequence[Token], at: int, start: int, ending_at: Mapping[int, Mention]
    ) -> Mention | None:
        """Return the subject before a verb, across adverbs, complements and appositions.

        Args:
            tokens: The tokens of the sentence.
            at: The position of the verb.
            start: The start of the clause.
            ending_at: The mentions of the sentence, by the positions after them.
        """
        at = self._skip_back(tokens, at, start)
        if at > start and tokens[at - 1].text == ",":
            return self._before_comma(tokens, at - 1, start, ending_at)
        mention = self._mention_ending(tokens, at, start, ending_at)
        if mention is None and at > start and self._classes.is_plain(tokens[at - 1]):
            noun = self._mention_ending(tokens, at - 1, start, ending_at)  # "el sindicato agrario"
            return noun if noun and noun.kind == "noun" else None
        return mention

    def source(self, tokens: Sequence[Token], at: int) -> Mention | None:
        """Return the source after a phrase such as "nach Angaben" or "selon".

        Args:
            tokens: The tokens of the sentence.
            at: The position after the phrase.
        """
        mention = self._parser.parse(tokens, at, is_subject=True)
        if mention is None and at < len(tokens) and tokens[at].lower in self._words.of_words:
            inner = self._parser.parse(tokens, at + 1, is_subject=True)
            gender = self._words.of_words[tokens[at].lower]
            mention = inner and inner._replace(gender=inner.gender or gender)
        return mention

    def is_filler(self, token: Token) -> bool:
        """Whether a word is an adverb, an object pronoun or part of a date."""
        lower = token.lower
        return lower in self._words.fillers or lower in self._date_words or lower[:1].isdigit()

    def _skip_adverbials(self, tokens: Sequence[Token], start: int, end: int) -> int:
        """Skip prepositional phrases and single unknown words: "a la prensa", "en riant"."""
        at, reach, is_inserted = start, min(end, start + MAX_SUBJECT_DISTANCE), False
        while at < reach:
            token = tokens[at]
            if token.lower in self._words.prepositions or token.lower in self._words.of_words:
                inner = self._parser.parse(tokens, at + 1)
                at = inner.end if inner and inner.kind != "pronoun" else at + 2
            elif at + 1 < reach and {token.lower, tokens[at + 1].lower} <= self._words.articles.keys():
                at += 1  # the end of an adverbial: "da parte sua un portavoce"
            elif token.text == "," and (is_inserted or self._opens_adverbial(tokens, at + 1)):
                is_inserted = not is_inserted
                at += 1
            elif self._classes.is_plain(token) and not self._parser.parse(tokens, at, is_subject=True):
                at += 1
            else:
                break
        return at

    def _opens_adverbial(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a preposition follows a comma: "confessa, entre risos, a premiada"."""
        return at < len(tokens) and tokens[at].lower in self._words.prepositions

    def _name_after_object(self, tokens: Sequence[Token], mention: Mention, end: int) -> Mention | None:
        """Return the name after what looks like a subject, but is an object: "a jornalistas o governador"."""
        if mention.kind not in ("noun", "other") or mention.end >= end:
            return None
        if tokens[mention.end].lower not in self._words.articles:
            return None
        name = self._parser.parse(tokens, mention.end, is_subject=True)
        return name if name and name.kind == "name" else None

    def _agrees(self, mention: Mention, verb: str) -> bool:
        """Whether a pronoun is singular, as its verb is."""
        ending = self._words.plural_verb_ending
        return mention.kind != "pronoun" or not ending or not verb.endswith(ending)

    def _appositive_name(self, tokens: Sequence[Token], mention: Mention, end: int) -> Mention | None:
        """Return the name after a noun and a comma: "dit la voisine, Odile Garnier"."""
        if mention.kind not in ("noun", "other") or mention.end + 1 >= end:
            return None
        if tokens[mention.end].text != ",":
            return None
        name = self._parser.parse(tokens, mention.end + 1)
        if name is None or name.kind != "name" or " " not in name.name:
            return None
        return name._replace(gender=mention.gender or name.gender, is_person=True)

    def _skip_fillers(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """Skip adverbs, dates and object pronouns."""
        start = at
        while at < end and at - start < _MAX_FILLERS:
            if self.is_filler(tokens[at]):
                at += 1
            elif at + 1 < end and self._opens_filler(tokens[at]) and self.is_filler(tokens[at + 1]):
                at += 2
            else:
                break
        return at

    def _opens_filler(self, token: Token) -> bool:
        return token.lower in self._words.prepositions or token.lower in self._words.articles

    def _before_comma(
        self, tokens: Sequence[Token], comma: int, start: int, ending_at: Mapping[int, Mention]
    ) -> Mention | None:
        """Return the name before or within an apposition that ends with a comma."""
        inside = self._mention_ending(tokens, comma, start, ending_at)
        opening = comma - 1
        while opening > start and tokens[opening].text != "," and comma - opening < _MAX_APPOSITION_TOKENS:
            opening -= 1
        is_apposition = opening > start and tokens[opening].text == ","
        outside = self._mention_ending(tokens, opening, start, ending_at) if is_apposition else None
        if outside and outside.kind == "name":
            return outside
        if inside and inside.kind == "name" and outside:
            return inside._replace(gender=inside.gender or outside.gender, is_person=True)
        if inside and inside.kind == "name" and is_apposition and inside.first == opening + 1:
            return inside
        return None

    def _skip_back(self, tokens: Sequence[Token], at: int, start: int) -> int:
        """Skip adverbs, object pronouns, auxiliaries and brackets to the left."""
        origin = at
        while at > start and origin - at < _MAX_APPOSITION_TOKENS:
            token = tokens[at - 1]
            if token.text == ")":
                opening = at - 1
                while opening > start and tokens[opening].text != "(" and at - opening < _MAX_BRACKET_TOKENS:
                    opening -= 1
                if tokens[opening].text != "(":
                    break
                at = opening
            elif self.is_filler(token) and not token.is_capitalised:
                at -= 1
            else:
                break
        return at

    def _mention_ending(
        self, tokens: Sequence[Token], at: int, start: int, ending_at: Mapping[int, Mention]
    ) -> Mention | None:
        """Return the mention that ends at a position, and that no preposition makes an object."""
        for _ in range(3):
            mention = ending_at.get(at)
            if mention is None or mention.first < start:
                return None
            before = tokens[mention.first - 1].lower if mention.first else ""
            if before not in self._words.prepositions and before not in self._words.of_words:
                return mention
            at = mention.first - 1
        return None
