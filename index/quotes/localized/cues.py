"""Attribution cues: reporting verbs, tags and sources around a quotation, with whom they name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from index.languages.language import Language
from index.quotes.localized.mentions import Mention, MentionParser
from index.quotes.localized.tokens import Token

_MAX_CLAUSE_TOKENS: Final = 40
"""Number of tokens before and after a quotation that are searched for a cue."""

_MAX_FILLERS: Final = 6
"""Maximum number of adverbs, dates and object pronouns between a verb and its subject."""

_MAX_PARTICIPLE_DISTANCE: Final = 8
"""Maximum number of tokens from an auxiliary to its participle."""

_MAX_APPOSITION_TOKENS: Final = 14
_MAX_DIRECT_WORDS: Final = 3
"""Maximum number of words between a quotation and a cue that belongs to it alone."""

COLONS: Final = frozenset({":", "\N{FULLWIDTH COLON}"})

_PAUSES: Final = frozenset(",;–—:")


class Cue(NamedTuple):
    """A cue.

    Attributes:
        text: Its words: "sagte".
        mention: Whom it names; None if the subject is left out.
        is_direct: Whether it belongs to the quotation alone, not to a clause that has the quotation in it.
    """

    text: str
    mention: Mention | None
    is_direct: bool


class _Phrase(NamedTuple):
    """A cue's words, as positions of tokens: [start, end)."""

    start: int
    end: int
    text: str


class CueFinder:
    """Finds the cues of quotations."""

    def __init__(self, language: Language, parser: MentionParser) -> None:
        self._words = language.quotations
        self._date_words = language.answers.date_words
        self._parser = parser
        self._phrases = self._words.source_phrases | self._words.document_phrases
        self._openers = {phrase[0] for phrase in self._phrases}
        self._longest_phrase = max(map(len, self._phrases), default=0)

    def find(self, tokens: Sequence[Token], at: int, ending_at: Mapping[int, Mention]) -> Cue | None:
        """Find the cue of a quotation within its sentence.

        Args:
            tokens: The tokens of the sentence.
            at: The position of the quotation.
            ending_at: The mentions of the sentence, by the positions after them.
        """
        after = self._find_after(tokens, at, ending_at)
        if after and after.is_direct:
            return after
        before = self._find_before(tokens, at, ending_at)
        return before if before and (before.is_direct or not after) else after or before

    def find_following(self, tokens: Sequence[Token], ending_at: Mapping[int, Mention]) -> Cue | None:
        """Find the cue of a sentence that tells who said what comes before it: "Das sagte Eva Roth."."""
        if not tokens or tokens[0].lower not in self._words.demonstratives:
            return None
        start, end = 1, self._clause_end(tokens, 0)
        for phrase in self._find_verbs(tokens, start, end):
            if phrase.start > _MAX_DIRECT_WORDS:
                return None
            mention = self._subject_after(tokens, phrase, end)
            mention = mention or self._subject_before(tokens, phrase.start, start, ending_at)
            return Cue(phrase.text, mention, is_direct=True) if mention else None
        return None

    def _find_after(self, tokens: Sequence[Token], at: int, ending_at: Mapping[int, Mention]) -> Cue | None:
        start, end = at + 1, self._clause_end(tokens, at)
        signature = self._find_signature(tokens, start, end)
        if signature:
            return signature
        for phrase in self._find_phrases(tokens, start, end):
            is_direct = self._count_words(tokens, start, phrase.start) <= _MAX_DIRECT_WORDS
            mention = self._find_subject(tokens, phrase, (start, end), ending_at, is_tag=is_direct)
            if not mention:
                is_close = self._count_words(tokens, start, phrase.start) == 0
                if not (is_close and is_direct and self._words.drops_subjects and self._is_verb(phrase)):
                    continue
            between = self._count_words(tokens, start, min(phrase.start, mention.first) if mention else 0)
            return Cue(phrase.text, mention, is_direct and between <= 1)
        return None

    def _find_before(self, tokens: Sequence[Token], at: int, ending_at: Mapping[int, Mention]) -> Cue | None:
        start = at
        while start and tokens[start - 1].quote < 0 and at - start < _MAX_CLAUSE_TOKENS:
            start -= 1
        has_colon = at > 0 and tokens[at - 1].text in COLONS
        for phrase in reversed(list(self._find_phrases(tokens, start, at))):
            mention = self._find_subject(tokens, phrase, (start, at), ending_at, is_tag=start > 0)
            if mention:
                reach = max(phrase.end, mention.end)
                is_direct = has_colon or self._count_words(tokens, reach, at) == 0
                return Cue(phrase.text, mention, is_direct)
            if has_colon and self._words.drops_subjects and self._is_verb(phrase):
                return Cue(phrase.text, None, is_direct=True)
        return None

    def _clause_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position of the next quotation, or of the end of what is searched after one."""
        end = at + 1
        while end < len(tokens) and tokens[end].quote < 0 and end - at <= _MAX_CLAUSE_TOKENS:
            end += 1
        return end

    def _count_words(self, tokens: Sequence[Token], start: int, end: int) -> int:
        skipped = self._words.fillers | self._words.relatives | self._words.auxiliaries
        return sum(token.is_word and token.lower not in skipped for token in tokens[start:end])

    def _is_verb(self, phrase: _Phrase) -> bool:
        return phrase.text.split()[-1].lower() in self._words.reporting_verbs | self._words.participles

    def _find_signature(self, tokens: Sequence[Token], start: int, end: int) -> Cue | None:
        """Find a name alone after a dash: "„…“ – Eva Roth"."""
        if start < end and tokens[start].text in ("–", "—", "―"):
            mention = self._parser.parse(tokens, start + 1)
            is_last = mention and all(not token.is_word for token in tokens[mention.end : end])
            if mention and mention.kind == "name" and is_last and " " in mention.name:
                return Cue(tokens[start].text, mention, is_direct=True)
        return None

    def _find_phrases(self, tokens: Sequence[Token], start: int, end: int) -> Iterator[_Phrase]:
        """Find verbs, tags and phrases of sources, in order."""
        words = self._words
        verbs = {phrase.start: phrase for phrase in self._find_verbs(tokens, start, end)}
        at = start
        while at < end:
            lower = tokens[at].lower
            phrase = self._match_phrase(tokens, at, end) if lower in self._openers else None
            if phrase:
                yield phrase
                at = phrase.end
                continue
            is_tag = lower in words.tag_words and at == start + 1 and tokens[start].text in _PAUSES
            if lower in words.source_postpositions or is_tag:
                yield _Phrase(at, at + 1, tokens[at].text)
            elif at in verbs:
                yield verbs[at]
            at += 1

    def _match_phrase(self, tokens: Sequence[Token], at: int, end: int) -> _Phrase | None:
        """Match the longest phrase of a source or document, with the word of its complement."""
        for length in range(min(self._longest_phrase, end - at), 0, -1):
            if tuple(token.lower for token in tokens[at : at + length]) in self._phrases:
                if at and tokens[at - 1].lower in self._words.articles:
                    return None  # an ordinal: "el segundo"
                return _Phrase(at, at + length, " ".join(token.text for token in tokens[at : at + length]))
        return None

    def _find_verbs(self, tokens: Sequence[Token], start: int, end: int) -> Iterator[_Phrase]:
        """Find finite reporting verbs, and auxiliaries with a participle."""
        words = self._words
        at = start
        while at < end:
            lower = tokens[at].lower
            if lower in words.auxiliaries:
                reach = min(end, at + _MAX_PARTICIPLE_DISTANCE)
                found = [other for other in range(at + 1, reach) if tokens[other].lower in words.participles]
                if found:
                    text = tokens[found[0]].text
                    is_whole = found[0] == at + 1
                    yield _Phrase(at, found[0] + 1, f"{tokens[at].text} {text}" if is_whole else text)
                    at = found[0]
                elif not words.source_phrases:
                    pass
            elif lower in words.reporting_verbs or self._has_particle(tokens, at, end):
                yield _Phrase(at, at + 1, tokens[at].text)
            at += 1

    def _has_particle(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        particles = self._words.verb_particles.get(tokens[at].lower, frozenset())
        return bool(particles) and any(token.lower in particles for token in tokens[at + 1 : end])

    def _find_subject(
        self,
        tokens: Sequence[Token],
        phrase: _Phrase,
        span: tuple[int, int],
        ending_at: Mapping[int, Mention],
        *,
        is_tag: bool,
    ) -> Mention | None:
        """Find whom a phrase names: after it in a tag, else before it."""
        start, end = span
        if phrase.text.lower() in self._words.source_postpositions:
            return self._subject_before(tokens, phrase.start, start, ending_at)
        if not self._is_verb(phrase) and not self._words.verb_particles.get(phrase.text.lower()):
            return self._source_after(tokens, phrase, end)
        after = self._subject_after(tokens, phrase, end)
        before = self._subject_before(tokens, phrase.start, start, ending_at)
        if after and after.kind == "other" and (before or not is_tag):
            after = None
        if is_tag:
            return after or before
        is_doubtful = (
            before is not None
            and before.first == 0
            and before.kind == "name"
            and not before.is_person
            and " " not in before.name
        )
        return after if after and (is_doubtful or not before) else before

    def _source_after(self, tokens: Sequence[Token], phrase: _Phrase, end: int) -> Mention | None:
        at = phrase.end
        mention = self._parser.parse(tokens[:end], at, is_subject=True)
        if mention is None and at < end and tokens[at].lower in self._words.of_words:
            inner = self._parser.parse(tokens[:end], at + 1, is_subject=True)
            gender = self._words.of_words[tokens[at].lower]
            mention = inner and inner._replace(gender=inner.gender or gender)
        return mention

    def _subject_after(self, tokens: Sequence[Token], phrase: _Phrase, end: int) -> Mention | None:
        positions = [phrase.start + 1, phrase.end] if phrase.end > phrase.start + 1 else [phrase.end]
        for position in positions:
            at = self._skip_fillers(tokens, position, end)
            mention = self._parser.parse(tokens[:end], at, is_subject=True)
            if mention and mention.first >= position and self._agrees(mention, phrase):
                return self._appositive_name(tokens, mention, end) or mention
        return None

    def _agrees(self, mention: Mention, phrase: _Phrase) -> bool:
        """Whether a pronoun is singular, as its verb is."""
        ending = self._words.plural_verb_ending
        verb = phrase.text.split()[0]
        return mention.kind != "pronoun" or not ending or not verb.endswith(ending)

    def _appositive_name(self, tokens: Sequence[Token], mention: Mention, end: int) -> Mention | None:
        """Return the name after a noun and a comma: "dit la voisine, Odile Garnier"."""
        if mention.kind not in ("noun", "other") or mention.end + 1 >= end:
            return None
        if tokens[mention.end].text != ",":
            return None
        name = self._parser.parse(tokens[:end], mention.end + 1)
        if name is None or name.kind != "name" or " " not in name.name:
            return None
        return name._replace(gender=mention.gender or name.gender, is_person=True)

    def _skip_fillers(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """Skip adverbs, dates and object pronouns."""
        start = at
        while at < end and at - start < _MAX_FILLERS:
            if self._is_filler(tokens[at]):
                at += 1
            elif at + 1 < end and self._opens_filler(tokens[at]) and self._is_filler(tokens[at + 1]):
                at += 2
            else:
                break
        return at

    def _is_filler(self, token: Token) -> bool:
        lower = token.lower
        return lower in self._words.fillers or lower in self._date_words or lower[:1].isdigit()

    def _opens_filler(self, token: Token) -> bool:
        return token.lower in self._words.prepositions or token.lower in self._words.articles

    def _subject_before(
        self, tokens: Sequence[Token], at: int, start: int, ending_at: Mapping[int, Mention]
    ) -> Mention | None:
        """Return the mention before a verb, across adverbs, complements and appositions."""
        at = self._skip_back(tokens, at, start)
        if at > start and tokens[at - 1].text == ",":
            return self._subject_before_comma(tokens, at - 1, start, ending_at)
        return self._mention_ending(tokens, at, start, ending_at)

    def _subject_before_comma(
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
                while opening > start and tokens[opening].text != "(" and at - opening < _MAX_FILLERS + 3:
                    opening -= 1
                if tokens[opening].text != "(":
                    break
                at = opening
            elif self._is_filler(token) and not token.is_capitalised:
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
