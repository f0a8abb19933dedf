"""Named entity recognition in tokenized sentences: runs of capitalised words, typed by word lists.

Attribution needs types, titles and sentence-initial names, which `index.text.names`, a recogniser of topics
in plain sentences, does without.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import Final

from index.languages.en.boundary_words import SENTENCE_STARTERS
from index.languages.en.first_names import FIRST_NAMES
from index.languages.en.name_words import (
    NAME_PARTICLES,
    NAME_SUFFIXES,
    NEVER_NAME_WORDS,
    ORGANISATION_WORDS,
    TITLES_AND_ROLES,
)
from index.languages.en.reporting_verbs import PLAIN_REPORT_VERBS
from index.quotes.sentence import (
    AnnotatedSentence,
    NameSpan,
    NameType,
    QuoteToken,
    TokenizedSentence,
    strip_possessive,
)

_MAX_NAME_WORDS: Final = 8
"""Maximum length of a name; longer runs of capitalised words are headlines."""

_NAME_CONNECTORS: Final = frozenset({"of", "and", "&", "for"})

_MAX_CONNECTORS_IN_ROW: Final = 3
"""Maximum number of consecutive uncapitalised words within a name: "von der"."""

_UNTITLED_WORDS: Final = ORGANISATION_WORDS | NAME_SUFFIXES | _NAME_CONNECTORS
"""Words that turn a title before them into a part of the name: "General Motors"."""

_REPORTING_VERB_WINDOW_WORDS: Final = 5
"""Number of initial tokens searched for a reporting verb, which confirms a sentence-initial name."""


def annotate_names(text: str, lines: Sequence[TokenizedSentence]) -> list[AnnotatedSentence]:
    """Recognise the names in the sentences of a text.

    A single sentence-initial word is a name only with other evidence: a first name, a possessive, capitals, a
    reporting verb, or a mention elsewhere in the text.

    Args:
        text: The text.
        lines: Its tokenized sentences.
    """
    names_by_sentence = [_find_names(text, line.tokens, ()) for line in lines]
    known = set()
    for name in chain.from_iterable(names_by_sentence):
        if name.first_token > 0 or name.name_type == NameType.PERSON:
            first, _, rest = name.text.partition(" ")
            known |= {name.text, first, rest.rpartition(" ")[2]}
    return [
        AnnotatedSentence(
            *line, _find_names(text, line.tokens, known) if _has_unnamed_start(line.tokens, names) else names
        )
        for line, names in zip(lines, names_by_sentence, strict=True)
    ]


def _has_unnamed_start(tokens: Sequence[QuoteToken], names: Sequence[NameSpan]) -> bool:
    """Whether a sentence starts with a capitalised word outside its names."""
    return tokens[0].text[:1].isupper() and not (names and names[0].titles_start == 0)


def _find_names(text: str, tokens: Sequence[QuoteToken], known: Collection[str]) -> list[NameSpan]:
    """The names in a sentence, given those known from the rest of the text."""
    return [
        _promote_to_person(tokens, name)
        for first, last in _find_capitalised_runs(tokens)
        for name in _extract_name(text, tokens, first, last, known)
    ]


def _promote_to_person(tokens: Sequence[QuoteToken], name: NameSpan) -> NameSpan:
    """Type an unsure name as a person by its context: "Ada Nyberg, 76,", "Ada Nyberg, who"."""
    if name.name_type != NameType.UNSURE or " " not in name.text:
        return name
    after = [token.lower for token in tokens[name.end_token : name.end_token + 2]]
    has_age = after[:1] == [","] and after[-1].isdigit() and len(after[-1]) == 2
    before = tokens[name.titles_start - 1].lower if name.titles_start else ""
    if has_age or "who" in after or before.endswith("-year-old"):
        return name._replace(name_type=NameType.PERSON)
    return name


def _find_capitalised_runs(tokens: Sequence[QuoteToken]) -> Iterator[tuple[int, int]]:
    """The token spans of runs of capitalised words, including connectors."""
    position = 0
    while position < len(tokens):
        last = position + 1
        if _is_capitalised(tokens, position):
            last = _find_run_end(tokens, position)
            if last - position <= _MAX_NAME_WORDS:
                yield position, last
        position = last


def _find_run_end(tokens: Sequence[QuoteToken], first: int) -> int:
    last = first + 1
    while last < len(tokens) and not tokens[last - 1].lower.endswith("'s"):
        if tokens[last].start - tokens[last - 1].end > 1:
            break
        following = last
        while following < min(len(tokens), last + _MAX_CONNECTORS_IN_ROW) and _is_name_connector(
            tokens, first, following
        ):
            following += 1
        if following == len(tokens) or not _is_capitalised(tokens, following):
            break
        last = following + 1
    return last


def _is_capitalised(tokens: Sequence[QuoteToken], position: int) -> bool:
    token = tokens[position]
    if not token.text[:1].isupper():
        return False
    if token.lower in NEVER_NAME_WORDS or token.lower in SENTENCE_STARTERS:
        return position > 0 and token.lower in FIRST_NAMES
    return token.text != "I"


def _is_name_connector(tokens: Sequence[QuoteToken], first: int, position: int) -> bool:
    """Whether an uncapitalised word continues a name: "Ursula von der Leyen", "Bank of Northland"."""
    word = tokens[position].lower
    if word in NAME_PARTICLES:
        return True
    if word == "&":
        return True
    if word not in _NAME_CONNECTORS:
        return False
    before = [token.lower for token in tokens[first:position]]
    if word == "of":
        return before[-1] in ORGANISATION_WORDS or before[-1] in TITLES_AND_ROLES
    return "of" in before and not TITLES_AND_ROLES.intersection(before)


def _extract_name(
    text: str, tokens: Sequence[QuoteToken], first: int, last: int, known: Collection[str]
) -> Iterator[NameSpan]:
    """The name in a run without its titles; none if only titles or an unconfirmed first word remain."""
    start = _skip_titles(tokens, first, last)
    written = _name_text(text, tokens, start, last)
    if start == 0 and not _is_name_at_start(tokens, last, written, known):
        return
    titles_start = _find_titles_start(tokens, min(start, first))
    if start < last and written:
        after_the = titles_start > 0 and tokens[titles_start - 1].lower == "the"
        name_type = _classify_name(tokens[start:last], titled=titles_start < start, after_the=after_the)
        is_possessive = tokens[last - 1].lower.endswith(("'s", "s'"))
        yield NameSpan(start, last, titles_start, written, name_type, is_possessive, after_the)


def _name_text(text: str, tokens: Sequence[QuoteToken], first: int, last: int) -> str:
    return (
        strip_possessive(" ".join(text[tokens[first].start : tokens[last - 1].end].split()))
        if first < last
        else ""
    )


def _is_name_at_start(tokens: Sequence[QuoteToken], last: int, written: str, known: Collection[str]) -> bool:
    """Whether a sentence-initial run is a name."""
    word = tokens[0]
    if last > 1 or word.lower in FIRST_NAMES or written in known or word.lower.endswith("'s"):
        return True
    if len(word.text) > 1 and word.text.isupper():
        return True
    return any(token.lower in PLAIN_REPORT_VERBS for token in tokens[1:_REPORTING_VERB_WINDOW_WORDS])


def _skip_titles(tokens: Sequence[QuoteToken], first: int, last: int) -> int:
    """The first token of the name itself in a run: after the last title, role or affiliation."""
    start = first
    for position in range(first, last - 1):
        word, following = tokens[position].lower.rstrip("."), tokens[position + 1].lower
        is_modifier = start > first or _is_affiliation(tokens[position])
        is_named = following in FIRST_NAMES and position + 2 < last and is_modifier
        if is_named or (word in TITLES_AND_ROLES and following not in _UNTITLED_WORDS):
            start = position + 1
    return start


def _is_affiliation(token: QuoteToken) -> bool:
    """Whether a word before a first name is an affiliation or a role: "NASA"."""
    if token.lower in ORGANISATION_WORDS or token.lower in TITLES_AND_ROLES:
        return True
    return (token.text.isupper() and len(token.text) > 2) or token.text.partition("-")[2].islower()


def _find_titles_start(tokens: Sequence[QuoteToken], first: int) -> int:
    """The first token of the titles and roles before a name."""
    titles_start = first
    while titles_start > 0 and tokens[titles_start - 1].lower.rstrip(".") in TITLES_AND_ROLES:
        titles_start -= 1
    return titles_start


def _classify_name(tokens: Sequence[QuoteToken], *, titled: bool, after_the: bool) -> NameType:
    words = [token.lower.removesuffix("'s") for token in tokens]
    has_first_name = len(words) > 1 and words[0] in FIRST_NAMES
    if not (titled and has_first_name) and not ORGANISATION_WORDS.isdisjoint(
        words[1:-1] if has_first_name else words
    ):
        return NameType.THING
    if len(words) == 1 and tokens[0].text.isupper() and len(words[0]) > 1 and not titled:
        return NameType.THING
    if titled or (has_first_name and words[-1] not in ORGANISATION_WORDS):
        return NameType.PERSON
    if len(words) == 1 and words[0] in FIRST_NAMES and not after_the:
        return NameType.UNSURE
    if len(words) in (2, 3) and not after_the and not _NAME_CONNECTORS.intersection(words):
        return NameType.UNSURE
    return NameType.THING
