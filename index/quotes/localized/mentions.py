"""Mentions of people, groups and documents: names with roles, pronouns, nouns."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from index.languages.quotation_words import MASCULINE, UNKNOWN_GENDER
from index.quotes.localized.tokens import Token
from index.quotes.localized.word_classes import WordClasses

MentionKind = Literal["name", "pronoun", "noun", "other"]
"""Kind of a mention; "other" is a noun that is not known to denote a speaker."""

_MAX_ROLE_TOKENS: Final = 8
_MAX_PLAIN_WORDS: Final = 2
"""Maximum number of unknown words in lower case before a name or noun."""

_MAX_NAME_TOKENS: Final = 8
_PERSON_NAME_WORDS: Final = 2
"""Usual length of a person's name."""

_MIN_ROLE_AND_NAME_WORDS: Final = 3
"""Length from which the first of a run of capitalised words is a role rather than a given name."""


class Mention(NamedTuple):
    """A mention of a possible speaker.

    Attributes:
        kind: Its kind.
        first: The position of its first token in the sentence.
        end: The position after its last token.
        start_char: The start of the name or noun, or of the pronoun, in characters of the text.
        end_char: The end, exclusive.
        name: The name, or the noun with its complement; empty for a pronoun.
        role: The words between the article and the name; empty without.
        gender: `FEMININE`, `MASCULINE` or `UNKNOWN_GENDER`.
        is_person: Whether a role, title or given name marks a person.
    """

    kind: MentionKind
    first: int
    end: int
    start_char: int
    end_char: int
    name: str = ""
    role: str = ""
    gender: str = UNKNOWN_GENDER
    is_person: bool = False


class _Prefix(NamedTuple):
    """The words before a name.

    Attributes:
        first: The position of the first word, an article or not.
        opening: The position after the article.
        at: The position after them.
        noun_end: The position after the noun for a speaker and its complement.
        gender: The gender that they show.
        is_titled: Whether they have a title.
        has_head: Whether they have a noun for a person, a group or a document.
        has_person_noun: Whether they have a noun for a person.
        has_plain_word: Whether they have another word.
    """

    first: int
    opening: int
    at: int
    noun_end: int = 0
    gender: str = UNKNOWN_GENDER
    is_titled: bool = False
    has_head: bool = False
    has_person_noun: bool = False
    has_plain_word: bool = False

    @property
    def has_article(self) -> bool:
        """Whether they begin with an article."""
        return self.opening > self.first


class MentionParser:
    """Recognises mentions in the tokens of sentences.

    Attributes:
        words: The words of the language.
    """

    def __init__(self, text: str, classes: WordClasses) -> None:
        self.words = classes.words
        self._classes = classes
        self._capitals_mark_names = classes.capitals_mark_names
        self._text = text

    def find_mentions(self, tokens: Sequence[Token]) -> list[Mention]:
        """Return the mentions of a sentence, none overlapping another."""
        found, at = [], 0
        while at < len(tokens):
            token = tokens[at]
            is_opener = token.is_capitalised or token.lower in self._classes.openers
            mention = self.parse(tokens, at) if is_opener else None
            if mention and mention.kind != "other":
                found.append(mention)
            at = mention.end if mention else at + 1
        return found

    def parse(self, tokens: Sequence[Token], at: int, *, is_subject: bool = False) -> Mention | None:
        """Recognise the mention that starts at a token; None if there is none.

        Args:
            tokens: The tokens of a sentence.
            at: The position of the first one.
            is_subject: Whether a subject starts here, so that unknown words before a name are its role.
        """
        if at >= len(tokens) or not tokens[at].is_word:
            return None
        first = tokens[at]
        if first.lower in self.words.pronouns:
            gender = self.words.pronouns[first.lower]
            return Mention("pronoun", at, at + 1, first.start, first.end, gender=gender)
        has_article = first.lower in self.words.articles and at + 1 < len(tokens)
        if has_article and at > 0 and first.is_capitalised and self._is_name_word(tokens, at + 1):
            has_article = not self._capitals_mark_names  # "Le Goff", "La Vanguardia"
        opening = at + 1 if has_article else at
        allows_plain = has_article or (is_subject and self.words.has_bare_roles)
        max_plain = (
            (_MAX_PLAIN_WORDS if is_subject or not self._capitals_mark_names else 1) if allows_plain else 0
        )
        prefix = self._parse_prefix(tokens, _Prefix(at, opening, opening), max_plain, is_subject=is_subject)
        article_gender = self.words.articles.get(first.lower, "") if has_article else ""
        if not self._capitals_mark_names and article_gender == MASCULINE:
            article_gender = UNKNOWN_GENDER  # "der" is the feminine dative, too
        prefix = prefix._replace(gender=prefix.gender or article_gender)
        name = self._parse_name(tokens, prefix)
        return self._name_mention(tokens, prefix, name) if name else self._noun_mention(tokens, prefix)

    def _parse_prefix(
        self, tokens: Sequence[Token], prefix: _Prefix, max_plain: int, *, is_subject: bool
    ) -> _Prefix:
        """Consume titles, nouns for speakers with their complements, and unknown words before a name."""
        at, plain = prefix.opening, 0
        while at < len(tokens) and at - prefix.opening < _MAX_ROLE_TOKENS:
            token = tokens[at]
            word = token.lower
            if word in self.words.titles:
                prefix = prefix._replace(is_titled=True, gender=self.words.titles[word] or prefix.gender)
            elif (prefix.is_titled and token.text == ".") or self._precedes_role(tokens, at):
                pass
            elif self._is_noun(token) and (role := self._classes.role_gender(word)) is not None:
                gender = prefix.gender or role
                prefix = prefix._replace(has_head=True, has_person_noun=True, gender=gender, noun_end=at + 1)
            elif self._is_noun(token) and self._classes.is_group(word):
                prefix = prefix._replace(has_head=True, noun_end=at + 1)
            elif (prefix.has_head or prefix.has_plain_word) and (end := self._complement_end(tokens, at)):
                at = end - 1
                prefix = prefix._replace(noun_end=end)
            elif (
                plain < max_plain
                and self._classes.is_plain(token)
                and (not prefix.has_head or (is_subject and self._capitals_mark_names))
            ):
                plain += 1
                prefix = prefix._replace(has_plain_word=True)
            else:
                break
            at += 1
        return prefix._replace(at=at)

    def _precedes_role(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word belongs to the noun for a person after it: "Premier ministre"."""
        if not tokens[at].is_word or at + 1 >= len(tokens) or tokens[at + 1].is_capitalised:
            return False
        is_free = tokens[at].lower not in self._classes.blocked
        return is_free and self._is_noun(tokens[at + 1]) and tokens[at + 1].lower in self.words.roles

    def _is_noun(self, token: Token) -> bool:
        """Whether a token may be a noun: with a capital where all nouns have one."""
        return token.is_word and (token.is_capitalised or self._capitals_mark_names)

    def _complement_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the end of a complement that starts at a token: "des Vereins"; 0 if none does."""
        words = self.words
        if tokens[at].lower not in words.of_words:
            return 0
        at += 1
        if at < len(tokens) and tokens[at].lower in words.articles:
            at += 1
        if not self._capitals_mark_names and at < len(tokens) and self._classes.is_plain(tokens[at]):
            at += 1
        if at >= len(tokens) or not (tokens[at].is_capitalised or self._classes.is_plain(tokens[at])):
            return 0
        if tokens[at].is_capitalised and tokens[at].lower in words.first_names:
            return 0
        return self._complement_name_end(tokens, at) if self._capitals_mark_names else at + 1

    def _complement_name_end(self, tokens: Sequence[Token], start: int) -> int:
        """Return the end of the name of a complement; a person's name may follow without a comma."""
        at = start + 1
        while (
            at < len(tokens)
            and at - start < _MAX_NAME_TOKENS
            and tokens[at].is_capitalised
            and tokens[at].lower not in self.words.first_names
        ):
            at += 1
        is_before_given_name = at < len(tokens) and tokens[at].lower in self.words.first_names
        has_name = at - start >= _MIN_ROLE_AND_NAME_WORDS and not is_before_given_name
        return at - _PERSON_NAME_WORDS if has_name else at

    def _parse_name(self, tokens: Sequence[Token], prefix: _Prefix) -> tuple[int, int] | None:
        """Return the positions of the name that follows a prefix; None if there is none."""
        start, end = prefix.at, self._name_end(tokens, prefix.at)
        if end == start:
            return None
        given = [at for at in range(start, end) if tokens[at].lower in self.words.first_names]
        if given and given[0] > start and tokens[given[0] - 1].is_capitalised:
            start = given[0]
        elif (
            not given
            and not prefix.is_titled
            and not prefix.has_head
            and self._opens_with_role(tokens, start, end, has_article=prefix.has_article)
        ):
            start += 1
        return start, end

    def _opens_with_role(self, tokens: Sequence[Token], start: int, end: int, *, has_article: bool) -> bool:
        """Whether the first of a run of capitalised words is an unknown noun before a name."""
        length = sum(token.is_capitalised for token in tokens[start:end])
        if length < _MIN_ROLE_AND_NAME_WORDS:
            return False
        if not self._capitals_mark_names and has_article:
            return True
        is_noun = not self._capitals_mark_names or start == 0
        return is_noun and tokens[start].lower.endswith(self.words.bare_role_endings)

    def _name_end(self, tokens: Sequence[Token], start: int) -> int:
        """Return the end of a run of capitalised words with particles and initials; the start if none."""
        end = at = start
        while at < len(tokens) and at - start < _MAX_NAME_TOKENS:
            token = tokens[at]
            if self._is_name_word(tokens, at):
                end = at + 1
            elif end == start and at > 0 and token.is_capitalised and self._opens_name(tokens, at):
                pass
            elif token.text == "." and end == at and len(tokens[at - 1].text) == 1 and at > start:
                pass  # an initial
            elif not (end > start and self._is_particle(tokens, at)):
                break
            at += 1
        return end

    def _opens_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a capitalised article or particle opens a name inside a sentence: "Le Goff"."""
        is_opening = tokens[at].lower in self.words.name_particles and self._capitals_mark_names
        return is_opening and at + 1 < len(tokens) and self._is_name_word(tokens, at + 1)

    def _is_particle(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word links two words of a name: "von der", but not "der" alone, which is an article."""
        particles = self.words.name_particles
        is_article = not self._capitals_mark_names and tokens[at].lower in self.words.articles
        return tokens[at].lower in particles and (not is_article or tokens[at - 1].lower in particles)

    def _is_name_word(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        if not token.is_capitalised:
            return False
        if token.lower in self._classes.date_words:
            return token.lower in self.words.first_names
        if token.lower not in self._classes.function_words and token.lower not in self.words.prepositions:
            return True
        return at > 0 and token.lower in self.words.first_names

    def _name_mention(self, tokens: Sequence[Token], prefix: _Prefix, name: tuple[int, int]) -> Mention:
        start, end = tokens[name[0]].start, tokens[name[1] - 1].end
        written = " ".join(self._text[start:end].split())
        role = " ".join(self._text[tokens[prefix.opening].start : start].split())
        role_gender = self._classes.role_gender(tokens[name[0] - 1].lower) if role else None
        is_known = any(token.lower in self.words.first_names for token in tokens[name[0] : name[1]])
        if prefix.has_article and not role and not is_known:
            is_single = not self._capitals_mark_names and name[1] - name[0] == 1
            return Mention("other" if is_single else "noun", prefix.first, name[1], start, end, written)
        is_role = not prefix.is_titled or prefix.has_head
        has_person_word = prefix.is_titled or prefix.has_person_noun or role_gender is not None
        return Mention(
            kind="name",
            first=prefix.first,
            end=name[1],
            start_char=start,
            end_char=end,
            name=written,
            role=role if is_role else "",
            gender=prefix.gender or role_gender or self._classes.name_gender(written),
            is_person=is_known or has_person_word or (prefix.has_article and bool(role) and " " in written),
        )

    def _noun_mention(self, tokens: Sequence[Token], prefix: _Prefix) -> Mention | None:
        is_noun = prefix.has_head or (prefix.has_plain_word and prefix.has_article)
        if prefix.at == prefix.opening or not is_noun:
            return None
        after = prefix.noun_end if prefix.has_head else prefix.at
        start, end = tokens[prefix.opening].start, tokens[after - 1].end
        written = " ".join(self._text[start:end].split())
        kind: MentionKind = "noun" if prefix.has_head else "other"
        return Mention(kind, prefix.first, after, start, end, written, gender=prefix.gender)
