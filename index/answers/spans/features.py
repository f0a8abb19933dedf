"""Labels of candidate spans: functions of one question–sentence pair, for all of its candidates at once.

The ranking of spans is a linear model over these features, whose weights depend on the question's form; a
function's name is its key in `weights.json`. The weights were fitted over exactly these functions
(`python -m benchmarks.fit_spans`): after a change to one, fit again.

A feature gives each candidate a label, and each label has a weight; numbers are in `number_features`.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from index.answers.spans.context import EDGE, SpanContext
from index.answers.spans.telling import telling_weights
from index.answers.spans.words import Word
from index.answers.spans.words import WordClass as Kind
from index.languages.en.first_names import FIRST_NAMES
from index.languages.en.name_words import ORGANISATION_WORDS, TITLES_AND_ROLES
from index.languages.en.span_words import NEGATING_WORDS

_MAX_LENGTH: Final = 7
_NEARBY_WORDS: Final = 4
_UNIT_WORDS: Final = 3
_SUFFIX_CHARS: Final = 3


def kind(context: SpanContext) -> Sequence[str]:
    """How the candidate was found."""
    return [candidate.kind for candidate in context.candidates]


def shape(context: SpanContext) -> Sequence[str]:
    """What kind of thing it looks like; see `span_shape`."""
    return context.shapes


def word_before(context: SpanContext) -> Sequence[str]:
    """The word before it, determiners aside: "in", "by", a comma; of content words the class."""
    labels, before = context.labels, context.before
    return [labels[before[candidate.first]] for candidate in context.candidates]


def words_before(context: SpanContext) -> Sequence[str]:
    """The two words before it, determiners aside."""
    labels, before = context.labels, context.before
    pairs = [f"{labels[place - 1] if place > 0 else EDGE} {labels[place]}" for place in before]
    return [pairs[candidate.first] for candidate in context.candidates]


def word_after(context: SpanContext) -> Sequence[str]:
    """The word after it."""
    return [context.labels[candidate.stop] for candidate in context.candidates]


def words_after(context: SpanContext) -> Sequence[str]:
    """The two words after it."""
    labels = context.labels
    pairs = [*(f"{one} {other}" for one, other in pairwise(labels)), f"{EDGE} {EDGE}"]
    return [pairs[candidate.stop] for candidate in context.candidates]


def first_class(context: SpanContext) -> Sequence[str]:
    """The class of its first word."""
    return [context.words[candidate.first].kind for candidate in context.candidates]


def last_class(context: SpanContext) -> Sequence[str]:
    """The class of its last word."""
    return [context.words[candidate.stop - 1].kind for candidate in context.candidates]


def length(context: SpanContext) -> Sequence[str]:
    """Its length in words, up to seven."""
    return [str(min(candidate.stop - candidate.first, _MAX_LENGTH)) for candidate in context.candidates]


def overlap(context: SpanContext) -> Sequence[str]:
    """Whether the question has some of its words, its last word, or all but function words."""
    return [_overlap_label(context, each.first, each.stop) for each in context.candidates]


def _overlap_label(context: SpanContext, first: int, stop: int) -> str:
    asked = sum(context.is_asked[first:stop])
    if not asked:
        return "none"
    if asked == sum(bool(word.terms) for word in context.words[first:stop]):
        return "all"
    return "last" if context.is_asked[stop - 1] else "some"


def verb_before(context: SpanContext) -> Sequence[str]:
    """Whether the verb before it is one of the question's."""
    roles, places = context.roles, context.verbs_before
    return [roles[places[candidate.first]] for candidate in context.candidates]


def verb_after(context: SpanContext) -> Sequence[str]:
    """Whether the verb after it is one of the question's."""
    roles, places = context.roles, context.verbs_after
    return [roles[places[candidate.stop - 1]] for candidate in context.candidates]


def verb_gap(context: SpanContext) -> Sequence[str]:
    """The same of the verb before it, with the distance in words, up to four."""
    labels = [
        f"{context.roles[place]} {min(_NEARBY_WORDS, index - place) if place >= 0 else 0}"
        for index, place in enumerate(context.verbs_before)
    ]
    return [labels[candidate.first] for candidate in context.candidates]


def content_before(context: SpanContext) -> Sequence[str]:
    """Whether the content word before it is one of the question's."""
    roles, places = context.roles, context.content_before
    return [roles[places[candidate.first]] for candidate in context.candidates]


def content_after(context: SpanContext) -> Sequence[str]:
    """Whether the content word after it is one of the question's."""
    roles, places = context.roles, context.content_after
    return [roles[places[candidate.stop - 1]] for candidate in context.candidates]


def unit(context: SpanContext) -> Sequence[str]:
    """Where what is counted or asked for stands, "students" in "how many students": in it, after it."""
    terms = context.question.form.head_terms
    if not terms:
        return ["none"] * len(context.candidates)
    has_head = [not terms.isdisjoint(word.terms) for word in context.words]
    if not any(has_head):
        return ["missing"] * len(context.candidates)
    return [_unit_label(has_head, candidate.first, candidate.stop) for candidate in context.candidates]


def _unit_label(has_head: Sequence[bool], first: int, stop: int) -> str:
    if has_head[stop - 1]:
        return "last"
    if any(has_head[first:stop]):
        return "within"
    if any(has_head[stop : stop + _UNIT_WORDS]):
        return "after"
    return "before" if any(has_head[max(0, first - _UNIT_WORDS) : first]) else "elsewhere"


def unit_by_shape(context: SpanContext) -> Sequence[str]:
    """The same with the candidate's shape."""
    return [f"{where} {form}" for where, form in zip(unit(context), context.shapes, strict=True)]


def person(context: SpanContext) -> Sequence[str]:
    """Whether it has a first name, a role, a word of organisations, or follows a role."""
    words = context.words
    has_first_name = [word.kind is Kind.NAME and word.lower in FIRST_NAMES for word in words]
    has_role = [word.lower in TITLES_AND_ROLES for word in words]
    has_organisation = [word.lower in ORGANISATION_WORDS for word in words]
    labels = []
    for first, stop, _ in context.candidates:
        if any(has_first_name[first:stop]):
            labels.append("first name")
        elif any(has_role[first:stop]):
            labels.append("role")
        elif any(has_role[max(0, first - 2) : first]):
            labels.append("after role")
        else:
            labels.append("organisation" if any(has_organisation[first:stop]) else "none")
    return labels


def negated(context: SpanContext) -> Sequence[str]:
    """Whether it has a negation or follows one within a few words."""
    is_negation = [word.lower in NEGATING_WORDS for word in context.words]
    return [
        "yes" if any(is_negation[max(0, each.first - _NEARBY_WORDS) : each.stop]) else "no"
        for each in context.candidates
    ]


def clause_rank(context: SpanContext) -> Sequence[str]:
    """Whether its clause has most of the question's words, some or none."""
    weights, clauses = context.clause_weights, context.clauses
    best = max(weights.values(), default=0.0)
    labels = {
        clause: "most" if weight == best else "some" if weight else "none"
        for clause, weight in weights.items()
    }
    return [labels[clauses[candidate.first]] for candidate in context.candidates]


def opens(context: SpanContext) -> Sequence[str]:
    """Whether it stands before the first verb."""
    return ["yes" if context.verbs_before[each.first] < 0 else "no" for each in context.candidates]


def ending(context: SpanContext) -> Sequence[str]:
    """The last three letters of a noun at its end."""
    return [_ending(context.words[candidate.stop - 1]) for candidate in context.candidates]


def _ending(word: Word) -> str:
    return word.lower[-_SUFFIX_CHARS:] if word.kind is Kind.NOUN else word.kind


def prepositions(context: SpanContext) -> Sequence[str]:
    """The question's preposition, as in "in which", with the word before the candidate."""
    asked = context.question.form.preposition
    return [f"{asked}|{label}" for label in word_before(context)]


def preposition_match(context: SpanContext) -> Sequence[str]:
    """Whether it follows the question's preposition."""
    asked = context.question.form.preposition
    if not asked:
        return ["none"] * len(context.candidates)
    return ["same" if label == asked else "other" for label in word_before(context)]


def asked_before(context: SpanContext) -> Sequence[str]:
    """Whether a nearby word before it is the question's first, last or another term, and at what distance."""
    labels = _asked_nearby(context, range(len(context.words)))
    return [labels[candidate.first] for candidate in context.candidates]


def asked_after(context: SpanContext) -> Sequence[str]:
    """The same of the words after it."""
    labels = _asked_nearby(context, range(len(context.words) - 1, -1, -1))
    return [labels[candidate.stop - 1] for candidate in context.candidates]


def _asked_nearby(context: SpanContext, places: range) -> Sequence[str]:
    """Return a label for each word, about the last of the question's words on the way to it."""
    labels = [""] * len(context.words)
    label, distance = "", _NEARBY_WORDS + 1
    for place in places:
        labels[place] = f"{label} {distance}" if distance <= _NEARBY_WORDS else "none"
        distance += 1
        if context.is_asked[place]:
            label, distance = _question_position(context, context.words[place]), 1
    return labels


def _question_position(context: SpanContext, word: Word) -> str:
    if context.question.first_term in word.terms:
        return "first"
    return "last" if context.question.last_term in word.terms else "middle"


def head_shape(context: SpanContext) -> Sequence[str]:
    """The question's head noun with the candidate's shape."""
    return [f"{context.question.form.head}|{form}" for form in context.shapes]


def head_last(context: SpanContext) -> Sequence[str]:
    """The question's head noun with the candidate's last word."""
    head, words = context.question.form.head, context.words
    return [f"{head}|{words[candidate.stop - 1].lower}" for candidate in context.candidates]


def nearest(context: SpanContext) -> Sequence[str]:
    """Whether it is the nearest to the question's words of all candidates of its shape."""
    sums = _nearness(context)
    best = dict.fromkeys(context.shapes, 0.0)
    for form, value in zip(context.shapes, sums, strict=True):
        best[form] = max(best[form], value)
    return ["yes" if value >= best[form] else "no" for form, value in zip(context.shapes, sums, strict=True)]


def told(context: SpanContext) -> Sequence[str]:
    """Whether the telling words point to it, to some degree, or to another one of its shape."""
    weights = telling_weights(context)
    return [
        "alone" if weight is None else "fully" if weight == 1 else "partly" if weight else "no"
        for weight in weights
    ]


def _nearness(context: SpanContext) -> Sequence[float]:
    before, after = context.nearness_before, context.nearness_after
    return [before[each.first] + after[each.stop - 1] for each in context.candidates]


LABEL_FEATURES: Final[Sequence[Callable[[SpanContext], Sequence[str]]]] = (
    kind,
    shape,
    word_before,
    words_before,
    word_after,
    words_after,
    first_class,
    last_class,
    length,
    overlap,
    verb_before,
    verb_after,
    verb_gap,
    content_before,
    content_after,
    unit_by_shape,
    person,
    clause_rank,
    opens,
    ending,
    prepositions,
    preposition_match,
    asked_before,
    asked_after,
    head_shape,
    head_last,
    nearest,
    told,
)
"""Features with a weight for each label."""
