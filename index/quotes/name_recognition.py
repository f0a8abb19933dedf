"""Names in sentences: runs of capitalised words, and whether they look like a person's."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import Final

from index.languages.en.abbreviations import STARTERS
from index.languages.en.first_names import FIRST_NAMES
from index.languages.en.name_words import NAME_ROLES, NEVER_NAMES, ORGANISATION, PARTICLES, SUFFIXES
from index.languages.en.reporting_verbs import STATES
from index.quotes.sentence import Kind, Name, Sentence, unpossessed
from index.quotes.tokenize import Line, Token

_LONGEST: Final = 8
"""Words of a name at most: longer runs of capitals are headlines."""

_JOINING: Final = frozenset({"of", "and", "&", "for"})

_SMALL: Final = 3
"""Small words within a name on end: "von der"."""

_NO_NAMES: Final = ORGANISATION | SUFFIXES | _JOINING
"""Words before which no title stands: "General Motors"."""

_NEAR: Final = 5
"""Words within which a verb of saying shows that a sentence starts with a name."""


def name_sentences(text: str, lines: Sequence[Line]) -> list[Sentence]:
    """Find the names in a text's sentences.

    A single word at a sentence's start, where any has a capital, counts as a name only where the text shows
    elsewhere that it is one.

    Args:
        text: The text.
        lines: Its sentences.
    """
    found = [_find(text, line.tokens, ()) for line in lines]
    known = set()
    for name in chain.from_iterable(found):
        if name.first > 0 or name.kind == Kind.PERSON:
            first, _, rest = name.text.partition(" ")
            known |= {name.text, first, rest.rpartition(" ")[2]}
    return [
        Sentence(*line, _find(text, line.tokens, known) if _starts_unnamed(line.tokens, names) else names)
        for line, names in zip(lines, found, strict=True)
    ]


def _starts_unnamed(tokens: Sequence[Token], names: Sequence[Name]) -> bool:
    """Whether a sentence starts with a capital that has not been found to begin a name."""
    return tokens[0].text[:1].isupper() and not (names and names[0].head == 0)


def _find(text: str, tokens: Sequence[Token], known: Collection[str]) -> list[Name]:
    """The names in a sentence, given those that the text holds elsewhere."""
    return [
        _promoted(tokens, name)
        for first, last in _runs(tokens)
        for name in _read(text, tokens, first, last, known)
    ]


def _promoted(tokens: Sequence[Token], name: Name) -> Name:
    """A name, as a person's where its sentence says so: "Ada Nyberg, 76,", "Ada Nyberg, who"."""
    if name.kind != Kind.UNSURE or " " not in name.text:
        return name
    after = [token.lower for token in tokens[name.last : name.last + 2]]
    aged = after[:1] == [","] and after[-1].isdigit() and len(after[-1]) == 2
    before = tokens[name.head - 1].lower if name.head else ""
    if aged or "who" in after or before.endswith("-year-old"):
        return name._replace(kind=Kind.PERSON)
    return name


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Each run of capitalised words, small words within it."""
    place = 0
    while place < len(tokens):
        last = place + 1
        if _is_capitalised(tokens, place):
            last = _run_end(tokens, place)
            if last - place <= _LONGEST:
                yield place, last
        place = last


def _run_end(tokens: Sequence[Token], first: int) -> int:
    last = first + 1
    while last < len(tokens) and not tokens[last - 1].lower.endswith("'s"):
        if tokens[last].start - tokens[last - 1].end > 1:
            break
        following = last
        while following < min(len(tokens), last + _SMALL) and _joins(tokens, first, following):
            following += 1
        if following == len(tokens) or not _is_capitalised(tokens, following):
            break
        last = following + 1
    return last


def _is_capitalised(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if not token.text[:1].isupper():
        return False
    if token.lower in NEVER_NAMES or token.lower in STARTERS:
        return place > 0 and token.lower in FIRST_NAMES
    return token.text != "I"


def _joins(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Whether a small word stands within a name: "Ursula von der Leyen", "Bank of Northland"."""
    word = tokens[place].lower
    if word in PARTICLES:
        return True
    if word == "&":
        return True
    if word not in _JOINING:
        return False
    before = [token.lower for token in tokens[first:place]]
    if word == "of":
        return before[-1] in ORGANISATION or before[-1] in NAME_ROLES
    return "of" in before and not NAME_ROLES.intersection(before)


def _read(
    text: str, tokens: Sequence[Token], first: int, last: int, known: Collection[str]
) -> Iterator[Name]:
    """The name in a run, once its titles are off; none where only titles or a first word are left."""
    start = _after_titles(tokens, first, last)
    written = _written(text, tokens, start, last)
    if start == 0 and not _may_start(tokens, last, written, known):
        return
    head = _head(tokens, min(start, first))
    if start < last and written:
        after_the = head > 0 and tokens[head - 1].lower == "the"
        kind = _kind(tokens[start:last], titled=head < start, after_the=after_the)
        possessive = tokens[last - 1].lower.endswith(("'s", "s'"))
        yield Name(start, last, head, written, kind, possessive, after_the)


def _written(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return (
        unpossessed(" ".join(text[tokens[first].start : tokens[last - 1].end].split()))
        if first < last
        else ""
    )


def _may_start(tokens: Sequence[Token], last: int, written: str, known: Collection[str]) -> bool:
    """Whether a run at a sentence's start is a name."""
    word = tokens[0]
    if last > 1 or word.lower in FIRST_NAMES or written in known or word.lower.endswith("'s"):
        return True
    if len(word.text) > 1 and word.text.isupper():
        return True
    return any(token.lower in STATES for token in tokens[1:_NEAR])


def _after_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name itself starts in a run: after the last title or role, and what belongs to that."""
    start = first
    for place in range(first, last - 1):
        word, following = tokens[place].lower.rstrip("."), tokens[place + 1].lower
        belongs = start > first or _is_affiliation(tokens[place])
        named = following in FIRST_NAMES and place + 2 < last and belongs
        if named or (word in NAME_ROLES and following not in _NO_NAMES):
            start = place + 1
    return start


def _is_affiliation(token: Token) -> bool:
    """Whether a word before a first name tells where somebody belongs, or what they are: "NASA"."""
    if token.lower in ORGANISATION or token.lower in NAME_ROLES:
        return True
    return (token.text.isupper() and len(token.text) > 2) or token.text.partition("-")[2].islower()


def _head(tokens: Sequence[Token], first: int) -> int:
    """The first of the titles and roles before a name."""
    head = first
    while head > 0 and tokens[head - 1].lower.rstrip(".") in NAME_ROLES:
        head -= 1
    return head


def _kind(tokens: Sequence[Token], *, titled: bool, after_the: bool) -> Kind:
    words = [token.lower.removesuffix("'s") for token in tokens]
    named = len(words) > 1 and words[0] in FIRST_NAMES
    if not (titled and named) and not ORGANISATION.isdisjoint(words[1:-1] if named else words):
        return Kind.THING
    if len(words) == 1 and tokens[0].text.isupper() and len(words[0]) > 1 and not titled:
        return Kind.THING
    if titled or (named and words[-1] not in ORGANISATION):
        return Kind.PERSON
    if len(words) == 1 and words[0] in FIRST_NAMES and not after_the:
        return Kind.UNSURE
    if len(words) in (2, 3) and not after_the and not _JOINING.intersection(words):
        return Kind.UNSURE
    return Kind.THING
