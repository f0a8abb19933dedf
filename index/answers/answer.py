"""Composition of an answer from ranked sentences: near-duplicates merged, contradictions first, citations."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from heapq import nlargest
from itertools import chain, islice
from typing import Final

from index.answers.candidates import sum_article_scores
from index.answers.confidence import estimate_confidence
from index.answers.differences import MAX_COMPARED_SENTENCES, find_differing
from index.answers.question import Question
from index.answers.ranking import RankedSentence, SearchResult
from index.answers.shown_parts import NO_UNIT, shown_unit
from index.answers.spans.find import AnswerFinder
from index.languages.language import Language
from index.model import Answer, AnswerSpan, Article, Citation, CitedSentence, Correction
from index.text.similarity import NEAR_DUPLICATE_JACCARD, jaccard_index
from index.text.tokens import find_term_spans

MAX_NEAREST_ARTICLES: Final = 3
"""Maximum number of articles listed when none answers."""

MAX_ANSWER_SPANS: Final = 3
"""Number of first sentences in which the words that answer are looked for: those of a reply's first page."""

MAX_PRECEDING_CHARS: Final = 600
"""Maximum length in characters of a preceding sentence that is shown as context."""


def build_answer(result: SearchResult, limit: int, threshold: float) -> Answer:
    """Compose the answer from the ranked sentences.

    Args:
        result: The ranked sentences; see `search_in_context`.
        limit: Maximum number of sentences; below 1, none.
        threshold: Confidence from which the question counts as answered, 0.0 to 1.0.

    Returns:
        The answer; without sentences when no sentence has a term of the question.
    """
    question = result.question
    confidence = estimate_confidence(result)
    answered = bool(result.ranked) and confidence >= threshold
    groups = list(islice(_group_duplicates(result.ranked), max(limit, 0) + MAX_COMPARED_SENTENCES))
    differing = (
        find_differing(
            question,
            [group[0] for group in groups[:MAX_COMPARED_SENTENCES]],
            result.ranked[MAX_COMPARED_SENTENCES:],
        )
        if question.language.answers.compares_statements
        else []
    )
    first = sorted((_group_of(each, groups) for each in differing), key=_newest_first_key)
    sides = [] if first else _find_sides(question, groups)
    leading = [*first, *sides]
    rest = (group for group in groups if group not in leading)
    shown = list(islice(_cite_new(leading, rest, result), max(0, limit)))
    return Answer(
        question.text,
        sentences=tuple(shown),
        confidence=confidence,
        answered=answered,
        nearest=() if answered else _nearest_articles(result),
        corrections=tuple(_list_corrections(result)) if answered else (),
        differing=min(len(differing), len(shown)),
        parts=min(len(sides), len(shown)),
        leaned_on=question.previous_questions,
    )


def _group_duplicates(ranked: Sequence[RankedSentence]) -> Iterator[Sequence[RankedSentence]]:
    """Yield the ranked sentences, each followed by its near-duplicates."""
    remaining = list(ranked)
    while remaining:
        best, *rest = remaining
        duplicates: list[RankedSentence] = []
        remaining = []
        for other in rest:
            (duplicates if _is_duplicate(best, other) else remaining).append(other)
        yield [best, *duplicates]


def _group_of(
    sentence: RankedSentence, groups: Sequence[Sequence[RankedSentence]]
) -> Sequence[RankedSentence]:
    """Return the group of a sentence; the sentence alone if it is in none."""
    return next((group for group in groups if any(each is sentence for each in group)), [sentence])


def _find_sides(
    question: Question, groups: Sequence[Sequence[RankedSentence]]
) -> Sequence[Sequence[RankedSentence]]:
    """Return the best sentence, and the best one about the other side of a comparison, if it lacks that side.

    Returns:
        Both; none if the question compares nothing, or if no sentence is about the other side.
    """
    best = groups[0] if groups else []
    for sides in question.side_masks:
        lacking = [side for side in sides if best and not best[0].candidate.sentence.mask & side]
        if len(lacking) == 1:
            for group in groups[1:]:
                if group[0].candidate.sentence.mask & lacking[0]:
                    return [best, group]
    return []


def _is_duplicate(one: RankedSentence, other: RankedSentence) -> bool:
    """Whether two sentences have nearly the same terms, and no numbers that differ."""
    terms, others = one.candidate.sentence.analysis.vocabulary, other.candidate.sentence.analysis.vocabulary
    if jaccard_index(terms, others) < NEAR_DUPLICATE_JACCARD:
        return False
    return not (_has_number(terms - others) and _has_number(others - terms))


def _has_number(terms: AbstractSet[str]) -> bool:
    return any(term[0].isdigit() for term in terms)


def _newest_first_key(group: Sequence[RankedSentence]) -> int:
    published = group[0].candidate.sentence.article.published
    return -published.toordinal() if published else 0


def _cite_new(
    first: Iterable[Sequence[RankedSentence]],
    rest: Iterable[Sequence[RankedSentence]],
    result: SearchResult,
) -> Iterator[CitedSentence]:
    """Cite the best of each group; of the rest, those that are not shown as a part of an earlier one.

    A preceding sentence that has been cited itself is not repeated.
    """
    shown: set[tuple[int, int]] = set()
    cited_places: set[tuple[int, int]] = set()
    finder = AnswerFinder(result.question)
    for group, is_kept in chain(((group, True) for group in first), ((group, False) for group in rest)):
        best = group[0].candidate.citation
        if is_kept or (best.article.id, best.start) not in shown:
            cited = _cite_group(result, group, finder if len(cited_places) < MAX_ANSWER_SPANS else None)
            if cited.before and (cited.before.article.id, cited.before.start) in cited_places:
                cited = replace(cited, before=None)
            cited_places.add((best.article.id, best.start))
            shown.update((part.citation.article.id, part.citation.start) for part in cited.parts)
            yield cited


def cite_sentence(result: SearchResult, ranked: RankedSentence) -> CitedSentence:
    """Cite one of the ranked sentences with all that is shown with it, without the words that answer."""
    return _cite_group(result, [ranked], None)


def _cite_group(
    result: SearchResult, group: Sequence[RankedSentence], finder: AnswerFinder | None
) -> CitedSentence:
    """Cite the best of some near-duplicates, with the others as further citations.

    Args:
        result: The ranked sentences.
        group: The near-duplicates, best first.
        finder: Finds the words that answer; None to leave them out.
    """
    best, *duplicates = group
    citation = best.candidate.citation
    before = _preceding_sentence(result, best)
    segmentation = result.stored_articles[citation.article.id].segmentation
    unit = shown_unit(result.question, best, segmentation)
    if [part.citation for part in unit.parts] == [before, citation]:
        unit = NO_UNIT
    answer = finder.find(citation) if finder else None
    return CitedSentence(
        citation=citation,
        score=best.score,
        highlights=_bold_spans(citation, answer),
        before=None if unit.parts else before,
        also=tuple(other.candidate.citation for other in duplicates),
        parts=unit.parts,
        is_cut=unit.is_cut,
        answer=answer,
    )


def _bold_spans(citation: Citation, answer: AnswerSpan | None) -> tuple[tuple[int, int], ...]:
    """Return the span of a sure answer in characters of its sentence; none without one."""
    if answer is None or not answer.is_sure:
        return ()
    return ((answer.start - citation.start, answer.end - citation.start),)


def _preceding_sentence(result: SearchResult, ranked: RankedSentence) -> Citation | None:
    """Cite the preceding sentence of the paragraph if this one opens with an anaphoric word."""
    sentence = ranked.candidate.sentence
    if not sentence.position or not sentence.analysis.opens_with_anaphor:
        return None
    article, segmentation = result.stored_articles[sentence.article.id]
    start, end, paragraph = segmentation.sentences[sentence.position - 1]
    if paragraph != sentence.span.paragraph or end - start > MAX_PRECEDING_CHARS:
        return None
    return Citation(article, paragraph, start, end)


def _list_corrections(result: SearchResult) -> Iterator[Correction]:
    """Yield the spelling corrections, as written in the question and in the articles."""
    texts = [ranked.candidate.citation.text for ranked in result.ranked]
    for unknown, corrected in result.question.spelling_corrections.items():
        yield Correction(
            _surface_form(unknown, [result.question.text], result.question.language),
            _surface_form(corrected, texts, result.question.language),
        )


def _surface_form(term: str, texts: Iterable[str], language: Language) -> str:
    """Return the first word of some texts with a term; the term itself if there is none."""
    words = (text[start:end] for text in texts for start, end in find_term_spans(text, {term}, language))
    return next(words, term)


def _nearest_articles(result: SearchResult) -> tuple[Article, ...]:
    """Return the articles with the best retrieval scores."""
    scores = sum_article_scores([hit for hit in result.hits if hit.article in result.stored_articles])
    best = nlargest(MAX_NEAREST_ARTICLES, scores, key=scores.__getitem__)
    return tuple(result.stored_articles[ident].article for ident in best)
