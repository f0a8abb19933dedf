"""Search for quotations by speaker and topic, with duplicates merged."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from index.answers.scopes import Topic
from index.languages.registry import get_language
from index.model import Citation, Quotation
from index.quotes.relevance import rank_by_relevance, sort_by_salience, sort_newest_first
from index.search.engine import Engine
from index.storage.annotations import StoredQuotation
from index.storage.store import Store, StoredArticle
from index.text.names import name_key, split_name_words
from index.text.similarity import NEAR_DUPLICATE_JACCARD, jaccard_index
from index.text.tokens import extract_terms

_MIN_DISTINCTIVE_WORDS: Final = 5
"""Length from which equal words are no coincidence, whoever the speaker."""

_MAX_QUOTATIONS: Final = 200
"""Maximum number of results."""

_MERGE_CANDIDATE_FACTOR: Final = 4
"""Number of candidates per result, plus a hundred, as duplicates merge."""


@dataclass(frozen=True, slots=True)
class _QuotationWording:
    """A quotation with its normalised text.

    Attributes:
        quotation: The quotation.
        citation: Its citation.
        normalized_words: Its words, lower case without accents, a space before each and after the last.
        terms: Its terms.
        speaker_last_name: The last word of the speaker's name; empty without a speaker.
    """

    quotation: StoredQuotation
    citation: Citation
    normalized_words: str
    terms: frozenset[str]
    speaker_last_name: str

    @classmethod
    def from_stored(cls, quotation: StoredQuotation, article: StoredArticle) -> Self:
        """Read the words of a quotation from its article."""
        paragraph = article.segmentation.sentences[quotation.sentence].paragraph
        start, end = quotation.position, quotation.position + quotation.length
        citation = Citation(article.article, paragraph, start, end)
        text, name_words = citation.text, split_name_words(quotation.speaker or "")
        last_name = name_words[-1] if name_words else ""
        terms = frozenset(extract_terms(text, get_language(article.article.language)))
        return cls(quotation, citation, f"{name_key(text)} ", terms, last_name)

    def is_duplicate_of(self, other: Self) -> bool:
        """Whether the words of one contain the other's, or nearly equal them.

        Short quotations are duplicates only if equal.
        """
        words, other_words = self.normalized_words, other.normalized_words
        if min(self.quotation.words, other.quotation.words) < _MIN_DISTINCTIVE_WORDS:
            return words == other_words and self._may_share_speaker(other)
        if words in other_words or other_words in words:
            return True
        similarity = jaccard_index(self.terms, other.terms) if self._may_share_speaker(other) else 0.0
        return similarity >= NEAR_DUPLICATE_JACCARD

    def _may_share_speaker(self, other: Self) -> bool:
        return (
            not self.speaker_last_name
            or not other.speaker_last_name
            or self.speaker_last_name == other.speaker_last_name
        )


def _merge_duplicates(quotations: Iterable[_QuotationWording], limit: int) -> list[Quotation]:
    """Merge duplicates into the first of each, which keeps its rank.

    Args:
        quotations: The quotations, best first.
        limit: Maximum number of results.
    """
    groups: list[list[_QuotationWording]] = []
    for each in quotations:
        duplicates = next((group for group in groups if group[0].is_duplicate_of(each)), None)
        if duplicates is not None:
            duplicates.append(each)
        elif len(groups) < limit:
            groups.append([each])
    return [_merge_group(group) for group in groups]


def _merge_group(group: Sequence[_QuotationWording]) -> Quotation:
    best = group[0]
    others = {each.quotation.article: each.citation for each in reversed(group)}
    others.pop(best.quotation.article)
    return Quotation(
        citation=best.citation,
        speaker=best.quotation.speaker,
        role=best.quotation.role,
        cue=best.quotation.cue,
        how=best.quotation.how,
        also=tuple(others[ident] for ident in sorted(others)),
    )


def search_quotations(
    speakers: Collection[str] | None, topic: Topic | None, engine: Engine, store: Store, limit: int
) -> list[Quotation]:
    """Search for quotations.

    With a topic, results are ranked by relevance; else a speaker's are sorted newest first, and everybody's
    by salience. Very short ones, and those without a known speaker, come last.

    Args:
        speakers: The speakers, by their names as found in the articles; None for all.
        topic: The topic; None for all.
        engine: The engine.
        store: The store.
        limit: Maximum number of results; below 1, none.
    """
    if limit < 1 or (speakers is not None and not speakers):
        return []
    if topic is not None:
        ranked = rank_by_relevance(topic, engine, store, speakers)
    elif speakers is not None:
        ranked = sort_newest_first(store.quotations(speakers=speakers), store.publication_dates())
    else:
        ranked = sort_by_salience(store.quotations(), store.publication_dates())
    wanted = min(limit, _MAX_QUOTATIONS)
    return _merge_duplicates(_load_wordings(ranked[: _MERGE_CANDIDATE_FACTOR * wanted + 100], store), wanted)


def _load_wordings(ranked: Sequence[StoredQuotation], store: Store) -> Iterator[_QuotationWording]:
    """Load the words of quotations, except those of articles removed in the meantime."""
    stored = store.load({each.article for each in ranked})
    return (
        _QuotationWording.from_stored(each, stored[each.article]) for each in ranked if each.article in stored
    )
