"""Attribution cues: reporting verbs, tags and sources around a quotation, with whom they name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from index.quotes.localized.mentions import Mention, MentionParser
from index.quotes.localized.subjects import MAX_SUBJECT_DISTANCE, SubjectFinder
from index.quotes.localized.tokens import Token
from index.quotes.localized.word_classes import WordClasses

_MAX_CLAUSE_TOKENS: Final = 40
"""Number of tokens before and after a quotation that are searched for a cue."""

_MAX_PARTICIPLE_DISTANCE: Final = 14
"""Maximum number of tokens from an auxiliary to its participle."""

_MAX_DIRECT_WORDS: Final = 3
"""Maximum number of words between a quotation and a cue that belongs to it alone."""

COLONS: Final = frozenset({":", "\N{FULLWIDTH COLON}"})

_PAUSES: Final = frozenset(",;–—:")


class Cue(NamedTuple):
    """A cue.

    Attributes:
        text: Its words: "sagte".
        mention: Whom it names; None if it names nobody.
        drops_subject: Whether its verb has no subject.
        is_direct: Whether it belongs to the quotation alone, not to a clause that has the quotation in it.
    """

    text: str
    mention: Mention | None
    is_direct: bool
    drops_subject: bool = False


class _Phrase(NamedTuple):
    """A cue's words, as positions of tokens: [start, end)."""

    start: int
    end: int
    text: str


class CueFinder:
    """Finds the cues of quotations."""

    def __init__(self, classes: WordClasses, parser: MentionParser) -> None:
        self._classes = classes
        self._words = classes.words
        self._parser = parser
        self._subjects = SubjectFinder(classes, parser)
        self._skipped = self._words.fillers | self._words.relatives | self._words.auxiliaries
        self._verbs = (
            self._words.reporting_verbs | self._words.participles | self._words.verb_particles.keys()
        )
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
            mention = mention or self._subjects.before(tokens, phrase.start, start, ending_at)
            return Cue(phrase.text, mention, is_direct=True) if mention else None
        return None

    def _find_after(self, tokens: Sequence[Token], at: int, ending_at: Mapping[int, Mention]) -> Cue | None:
        start, end = at + 1, self._clause_end(tokens, at)
        special = self._find_signature(tokens, start, end) or self._find_relative_clause(tokens, start, end)
        if special:
            return special
        for phrase in self._find_phrases(tokens, start, end):
            distance = self._count_words(tokens, start, phrase.start)
            is_direct = distance <= _MAX_DIRECT_WORDS
            mention = self._find_subject(tokens, phrase, (start, end), ending_at, is_tag=is_direct)
            if mention:
                between = self._count_words(tokens, start, min(phrase.start, mention.first))
                return Cue(phrase.text, mention, is_direct and between <= 1)
            if distance == 0 and self._is_verb(phrase):
                is_dropped = self._drops_subject(tokens, phrase.end)
                return Cue(phrase.text, None, is_direct=True, drops_subject=is_dropped)
        return self._find_unlisted_verb(tokens, start, end)

    def _drops_subject(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a verb needs no subject, and nothing up to the next pause may be one."""
        words = self._words
        end = at
        while end < len(tokens) and end - at < MAX_SUBJECT_DISTANCE and tokens[end].text not in _PAUSES:
            token, before = tokens[end], tokens[end - 1].lower
            is_object = before in words.prepositions or before in words.of_words or before in words.articles
            if (token.is_capitalised or token.lower in words.articles) and not is_object:
                return False
            end += 1
        return words.drops_subjects

    def _find_relative_clause(self, tokens: Sequence[Token], start: int, end: int) -> Cue | None:
        """Find a speaker after a conjunction: "„…“, wie Eva Roth am Abend sagte"."""
        while start < end and not tokens[start].is_word:
            start += 1
        if start >= end or tokens[start].lower not in self._words.relatives:
            return None
        mention = self._parser.parse(tokens, start + 1, is_subject=True)
        if mention is None or mention.kind == "other":
            return None
        verb = next(self._find_verbs(tokens, mention.end, end), None)
        if verb is None and mention.kind != "name":
            return None
        return Cue(verb.text if verb else tokens[start].text, mention, is_direct=True)

    def _find_unlisted_verb(self, tokens: Sequence[Token], start: int, end: int) -> Cue | None:
        """Find an unlisted verb between a quotation and a name or pronoun: "», sourit-elle"."""
        at = start
        while at < end and (tokens[at].text in _PAUSES or tokens[at].lower in self._words.fillers):
            at += 1
        if at == start or at >= end or not self._classes.is_plain(tokens[at]):
            return None
        mention = self._subjects.after(tokens, at + 1, tokens[at].lower, end)
        is_adjacent = mention is not None and self._count_words(tokens, at + 1, mention.first) == 0
        if mention is None or mention.kind not in ("name", "pronoun") or not is_adjacent:
            return None
        return Cue(tokens[at].text, mention, is_direct=True)

    def _find_before(self, tokens: Sequence[Token], at: int, ending_at: Mapping[int, Mention]) -> Cue | None:
        start = at
        while start and tokens[start - 1].quote < 0 and at - start < _MAX_CLAUSE_TOKENS:
            start -= 1
        has_colon = at > 0 and tokens[at - 1].text in COLONS
        for phrase in reversed(list(self._find_phrases(tokens, start, at))):
            mention = self._find_subject(
                tokens, phrase, (start, at), ending_at, is_tag=start > 0 or has_colon
            )
            if mention:
                reach = max(phrase.end, mention.end)
                is_direct = has_colon or self._count_words(tokens, reach, at) == 0
                return Cue(phrase.text, mention, is_direct)
            if has_colon and self._words.drops_subjects and self._is_verb(phrase):
                return Cue(phrase.text, None, is_direct=True, drops_subject=True)
        return self._find_opinion(tokens, start)

    def _find_opinion(self, tokens: Sequence[Token], start: int) -> Cue | None:
        """Find a person after a preposition that opens the sentence: "Für Eva Roth ist das „…“"."""
        if start or not tokens or tokens[0].lower not in self._words.opinion_prepositions:
            return None
        mention = self._parser.parse(tokens, 1, is_subject=True)
        is_person = mention is not None and mention.kind == "name" and mention.is_person
        return Cue(tokens[0].text, mention, is_direct=False) if is_person else None

    def _clause_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position of the next quotation, or of the end of what is searched after one."""
        end = at + 1
        while end < len(tokens) and tokens[end].quote < 0 and end - at <= _MAX_CLAUSE_TOKENS:
            end += 1
        return end

    def _count_words(self, tokens: Sequence[Token], start: int, end: int) -> int:
        return sum(token.is_word and token.lower not in self._skipped for token in tokens[start:end])

    def _is_verb(self, phrase: _Phrase) -> bool:
        return phrase.text.split()[-1].lower() in self._verbs

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
            return self._subjects.before(tokens, phrase.start, start, ending_at)
        if not self._is_verb(phrase):
            return self._subjects.source(tokens, phrase.end)
        after = self._subject_after(tokens, phrase, end)
        before = self._subjects.before(tokens, phrase.start, start, ending_at)
        if after and after.kind == "other" and (before or not is_tag):
            after = None
        if is_tag and start:
            return after or before
        is_doubtful = (
            before is not None
            and before.first == 0
            and before.kind == "name"
            and not before.is_person
            and " " not in before.name
        )
        return after if after and (is_doubtful or not before) else before

    def _subject_after(self, tokens: Sequence[Token], phrase: _Phrase, end: int) -> Mention | None:
        """Return the subject after a verb, or between an auxiliary and its participle."""
        verb, *participle = phrase.text.split()
        for position in (phrase.end,) if participle else dict.fromkeys((phrase.start + 1, phrase.end)):
            mention = self._subjects.after(tokens, position, verb, end)
            if mention:
                return mention
        return None
