"""Extraction of direct quotations with their speakers, by the words of a language."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.language import Language
from index.languages.quotation_words import UNKNOWN_GENDER
from index.quotes.found import ATTRIBUTION_CONFIDENCE, NOT_STATED, FoundQuotation
from index.quotes.localized.cues import COLONS, Cue, CueFinder
from index.quotes.localized.dialogue import DASHES, find_speech
from index.quotes.localized.mentions import Mention, MentionParser
from index.quotes.localized.people import PeopleIndex, Speaker
from index.quotes.localized.tokens import QuotedSentence, tokenize_around
from index.quotes.localized.word_classes import WordClasses
from index.quotes.quotation_marks import MarkedQuotation

_WORD: Final = re.compile(r"\w+")
_FINAL_MARK: Final = re.compile(r"[.!?…,。\uff01\uff1f।؟|—–-][’'”\"»]?\s*\Z")
_MAX_TAIL_CHARS: Final = 20
_UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_UNSPACED_CHARS_PER_WORD: Final = 2
"""Characters that count as a word in scripts without spaces."""

_MIN_SENTENCE_WORDS: Final = 4
_MIN_CLAUSE_WORDS: Final = 2
"""Minimum length of words that a clause with a reporting verb has in it."""

_MIN_INTRODUCED_WORDS: Final = 3
"""Minimum length after a colon without a final mark."""

_DASH_SIGNS: Final = frozenset(DASHES)
_COMMAS: Final = frozenset({",", "\N{FULLWIDTH COMMA}", "\N{ARABIC COMMA}"})
_MAX_TITLE_WORDS: Final = 8
_MAX_TERM_WORDS: Final = 3
_WORK_NOUN_REACH: Final = 2
"""Number of tokens before a quotation that are searched for a noun such as "novel"."""


def find_localized_quotations(text: str, language: Language) -> tuple[list[FoundQuotation], dict[str, str]]:
    """Find the direct quotations of a text and attribute them.

    Args:
        text: Any text.
        language: Its language. Without words of quotations, no speaker is stated, and only sentences and what
            a colon or a dash marks are found.

    Returns:
        The quotations, in order, none overlapping another; and the roles of speakers, by their names.
    """
    quoted = find_speech(text, language.quotations)
    if not quoted:
        return [], {}
    extractor = _Extractor(text, language, quoted)
    found = list(extractor.extract())
    speakers = {each.speaker for each in found if each.speaker}
    return found, {name: role for name, role in extractor.people.roles.items() if name in speakers}


class _Attributed(NamedTuple):
    """A quotation with who says it.

    Attributes:
        quote: Its index.
        sentence: The index of its sentence.
        cue: The cue; None without one.
        speaker: The speaker; None if unknown.
    """

    quote: int
    sentence: int
    cue: Cue | None
    speaker: Speaker | None


class _Extractor:
    """Attributes the quotations of one text."""

    def __init__(self, text: str, language: Language, quoted: Sequence[MarkedQuotation]) -> None:
        self._text = text
        self._words = language.quotations
        self._quoted = quoted
        classes = WordClasses(language)
        parser = MentionParser(text, classes)
        self._sentences = tokenize_around(text, quoted, language)
        has_words = bool(self._words.reporting_verbs)
        mentions = [parser.find_mentions(each.tokens) if has_words else [] for each in self._sentences]
        self._ending_at = [{mention.end: mention for mention in found} for found in mentions]
        self._mentions = mentions
        self._cues = CueFinder(classes, parser) if has_words else None
        self.people = PeopleIndex(mentions, classes)

    def extract(self) -> Iterator[FoundQuotation]:
        """Yield the quotations, in order."""
        last: _Attributed | None = None
        pending: list[_Attributed] = []  # of one paragraph, without a cue, before the first that has one
        for each in self._iter_attributed():
            attributed = self._continue(each, last) if each.cue is None else each
            if attributed.cue is None and attributed.speaker is None:
                pending.append(attributed)
                continue
            yield from self._settle(pending, attributed)
            pending = []
            yield self._to_found(attributed)
            last = attributed
        yield from self._settle(pending, None)

    def _settle(
        self, pending: Sequence[_Attributed], following: _Attributed | None
    ) -> Iterator[FoundQuotation]:
        """Yield quotations without a cue; the speaker of the next one says those directly before it."""
        for each in pending:
            if following and following.speaker and self._is_adjacent(each, following):
                yield self._to_found(each._replace(speaker=Speaker(following.speaker.name, "continued")))
            else:
                yield self._to_found(each)

    def _is_adjacent(self, one: _Attributed, other: _Attributed) -> bool:
        """Whether there is nothing but quotations between two quotations of a paragraph."""
        sentences = self._sentences[one.sentence : other.sentence + 1]
        if self._is_dash(one.quote) or sentences[0].paragraph != sentences[-1].paragraph:
            return False
        return other.quote == one.quote + 1 and not self._between(one, other).strip()

    def _between(self, one: _Attributed, other: _Attributed) -> str:
        return self._text[self._quoted[one.quote].closing_end : self._quoted[other.quote].opening_start]

    def _continue(self, each: _Attributed, last: _Attributed | None) -> _Attributed:
        """Attribute a quotation without a cue to who spoke before it in its paragraph, or is its topic."""
        is_same_paragraph = last is not None and self._paragraph(last) == self._paragraph(each)
        if last and self._is_dash(each.quote) and "\n" in self._between(last, each):
            return each
        if (self._is_dash(each.quote) and last is None) or (
            last and is_same_paragraph and last.speaker is None
        ):
            return each
        if last and last.speaker and is_same_paragraph:
            return each._replace(speaker=Speaker(last.speaker.name, "continued"))
        topic = self._topic(each)
        return each._replace(speaker=Speaker(topic, "continued")) if topic else each

    def _topic(self, each: _Attributed) -> str | None:
        """Return the person whom the sentence or clause before a quotation opens with."""
        sentence = self._sentences[each.sentence]
        number = each.sentence if sentence.tokens[0].quote < 0 else each.sentence - 1
        if number < 0 or self._sentences[number].paragraph != sentence.paragraph:
            return None
        if number < each.sentence and any(token.quote >= 0 for token in self._sentences[number].tokens):
            return None
        first = next(iter(self._mentions[number]), None)
        if first is None or first.first > 0 or first.kind != "name":
            return None
        speaker = self.people.resolve(first, number)
        return speaker.name if speaker and first.is_person else None

    def _paragraph(self, each: _Attributed) -> int:
        return self._sentences[each.sentence].paragraph

    def _is_dash(self, quote: int) -> bool:
        return self._text[self._quoted[quote].opening_start] in DASHES

    def _iter_attributed(self) -> Iterator[_Attributed]:
        """Yield what is speech, with the speakers that cues name."""
        for number, sentence in enumerate(self._sentences):
            for at, token in enumerate(sentence.tokens):
                if token.quote < 0:
                    continue
                cue = self._find_cue(number, at)
                if not self._is_speech(sentence, at, cue):
                    continue
                speaker = self._resolve(cue, number, at) if cue else None
                if speaker:
                    self.people.record_speaker(number, speaker.name)
                yield _Attributed(token.quote, number, cue, speaker)

    def _find_cue(self, number: int, at: int) -> Cue | None:
        """Find the cue of a quotation in its sentence, or in the next one if it is the end of its own."""
        if self._cues is None:
            return None
        tokens = self._sentences[number].tokens
        cue = self._cues.find(tokens, at, self._ending_at[number])
        if cue or at + 1 < len(tokens) or number + 1 == len(self._sentences):
            return cue
        following = self._sentences[number + 1]
        if following.paragraph != self._sentences[number].paragraph:
            return None
        return self._cues.find_following(following.tokens, self._ending_at[number + 1])

    def _resolve(self, cue: Cue, number: int, at: int) -> Speaker | None:
        if cue.mention is None:
            if not cue.drops_subject:
                return None
            name = self.people.find_antecedent(number, at, UNKNOWN_GENDER)
            return Speaker(name, "pronoun") if name else None
        return self.people.resolve(cue.mention, number)

    def _is_speech(self, sentence: QuotedSentence, at: int, cue: Cue | None) -> bool:
        """Whether quoted words are speech: no title, term or scare quotes."""
        quoted = self._quoted[sentence.tokens[at].quote]
        words = self._text[quoted.start : quoted.end]
        count = _count_words(words)
        is_final = _FINAL_MARK.search(words[-_MAX_TAIL_CHARS:]) is not None
        if count <= _MAX_TITLE_WORDS and not is_final and self._follows_work_noun(sentence, at):
            return False
        if cue is None:
            return self._is_independent(sentence, at, words, is_final=is_final)
        if cue.is_direct:
            return True
        is_within = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].is_word
        if count <= _MAX_TERM_WORDS and is_within and not is_final and _names_speaker_after(cue, at):
            return False
        is_clause = words[:1].islower() or is_final or count > _MAX_TITLE_WORDS
        return count >= _MIN_CLAUSE_WORDS and is_clause

    def _is_independent(self, sentence: QuotedSentence, at: int, words: str, *, is_final: bool) -> bool:
        """Whether quoted words without a cue are a sentence, or marked by a colon, a dash or the like."""
        tokens, count = sentence.tokens, _count_words(words)
        before, after = tokens[at - 1].text if at else "", tokens[at + 1].text if at + 1 < len(tokens) else ""
        if self._is_dash(tokens[at].quote):
            return True
        if before in COLONS or after in _DASH_SIGNS:
            return is_final or count >= _MIN_INTRODUCED_WORDS
        if self._cues is None and self._is_continued(self._quoted[tokens[at].quote].closing_end):
            return count >= _MIN_SENTENCE_WORDS
        return count >= _MIN_SENTENCE_WORDS and is_final and not words[:1].islower()

    def _is_continued(self, end: int) -> bool:
        """Whether a comma or what marks a quotation follows its end."""
        quotative = self._words.quotative
        return self._text[end : end + 1] in _COMMAS or bool(quotative and quotative.match(self._text, end))

    def _follows_work_noun(self, sentence: QuotedSentence, at: int) -> bool:
        before = sentence.tokens[max(0, at - _WORK_NOUN_REACH) : at]
        if before and before[-1].lower in self._words.of_words:
            return False  # "qualifie le projet de « … »"
        return any(token.lower in self._words.work_nouns for token in before)

    def _to_found(self, each: _Attributed) -> FoundQuotation:
        quoted = self._quoted[each.quote]
        how = each.speaker.how if each.speaker else NOT_STATED
        mention: Mention | None = each.cue.mention if each.cue else None
        return FoundQuotation(
            start=quoted.start,
            end=quoted.end,
            text=self._text[quoted.start : quoted.end],
            speaker=each.speaker.name if each.speaker else None,
            speaker_start=mention.start_char if mention else None,
            speaker_end=mention.end_char if mention else None,
            cue=each.cue.text if each.cue else None,
            how=how,
            confidence=ATTRIBUTION_CONFIDENCE[how],
        )


def _names_speaker_after(cue: Cue, at: int) -> bool:
    """Whether a cue names its speaker after the quotation at a position."""
    return cue.mention is not None and cue.mention.first > at


def _count_words(words: str) -> int:
    """Count words; in scripts without spaces, so many characters are one."""
    return len(_WORD.findall(words)) + len(_UNSPACED.findall(words)) // _UNSPACED_CHARS_PER_WORD
