"""Speaker and topic → the quotations that are shown.

Those that fit the topic best stand first; without a topic, a speaker's newest, or the most salient of the
library. A mere word or two, and words that nobody is known to have said, stand behind all others.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from index.model import Citation, Quotation
from index.quotes.relevance import rank_by_relevance, sort_by_salience, sort_newest_first
from index.search.engine import Engine
from index.storage.annotations import StoredQuotation
from index.storage.store import Store, StoredArticle
from index.text.names import name_key, split_name_words
from index.text.similarity import NEAR_DUPLICATE_JACCARD, jaccard_index
from index.text.tokens import extract_terms

_MIN_DISTINCTIVE_WORDS: Final = 5
"""Words that nobody says by chance as another did."""


@dataclass(frozen=True, slots=True)
class QuotationWording:
    """A quotation with its words.

    Attributes:
        stored: As it was found.
        citation: Where it stands.
        normalized_words: Its words in lower case without accents, a space before each and after the last.
        terms: Its terms.
        speaker_last_name: The last word of its speaker's name.
    """

    stored: StoredQuotation
    citation: Citation
    normalized_words: str
    terms: frozenset[str]
    speaker_last_name: str

    @classmethod
    def from_stored(cls, found: StoredQuotation, stored: StoredArticle) -> Self:
        """The quotation of an article."""
        paragraph = stored.segmentation.sentences[found.sentence].paragraph
        citation = Citation(stored.article, paragraph, found.position, found.position + found.length)
        text = citation.text
        named = split_name_words(found.speaker or "")
        return cls(
            found, citation, f"{name_key(text)} ", frozenset(extract_terms(text)), named[-1] if named else ""
        )

    def is_duplicate_of(self, other: Self) -> bool:
        """Whether another quotation has the same words, or is a part of them, or nearly so."""
        if min(self.stored.words, other.stored.words) >= _MIN_DISTINCTIVE_WORDS:
            if (
                self.normalized_words in other.normalized_words
                or other.normalized_words in self.normalized_words
            ):
                return True
            return (
                self._may_share_speaker(other)
                and jaccard_index(self.terms, other.terms) >= NEAR_DUPLICATE_JACCARD
            )
        return self.normalized_words == other.normalized_words and self._may_share_speaker(other)

    def _may_share_speaker(self, other: Self) -> bool:
        return (
            not self.speaker_last_name
            or not other.speaker_last_name
            or self.speaker_last_name == other.speaker_last_name
        )


def merge_duplicates(quotations: Iterable[QuotationWording], limit: int) -> list[Quotation]:
    """Quotations as a reader sees them, the same ones once, in the order of the first of each.

    Args:
        quotations: The quotations, the best first.
        limit: How many at most.
    """
    groups: list[list[QuotationWording]] = []
    for each in quotations:
        same = next((group for group in groups if group[0].is_duplicate_of(each)), None)
        if same is not None:
            same.append(each)
        elif len(groups) < limit:
            groups.append([each])
    return [_merge_group(group) for group in groups]


def _merge_group(group: Sequence[QuotationWording]) -> Quotation:
    best = group[0]
    others = {each.stored.article: each.citation for each in reversed(group)}
    others.pop(best.stored.article)
    return Quotation(
        citation=best.citation,
        speaker=best.stored.speaker,
        role=best.stored.role,
        cue=best.stored.cue,
        how=best.stored.how,
        also=tuple(others[ident] for ident in sorted(others)),
    )


_MAX_QUOTATIONS: Final = 200
"""Quotations at most."""

_MERGE_CANDIDATE_FACTOR: Final = 4
"""How many times the quotations wanted are looked at, and a hundred more: some are the same as others."""


def search_quotations(
    speakers: Collection[str] | None, topic: str | None, engine: Engine, store: Store, limit: int
) -> list[Quotation]:
    """The quotations of some speakers about a topic.

    Args:
        speakers: Who said them, by their names as they were found; None for anybody.
        topic: What they are about; None or blank for anything.
        engine: Finds the passages.
        store: Holds the articles.
        limit: How many quotations at most; below 1, none.

    Returns:
        The quotations, in the order in which they are to be shown; none where nothing matches.
    """
    if limit < 1 or (speakers is not None and not speakers):
        return []
    if topic is not None and topic.strip():
        ranked = rank_by_relevance(topic, engine, store, speakers)
    elif speakers is not None:
        ranked = sort_newest_first(store.quotations(speakers=speakers), store.publication_dates())
    else:
        ranked = sort_by_salience(store.quotations(), store.publication_dates())
    wanted = min(limit, _MAX_QUOTATIONS)
    return merge_duplicates(_load_wordings(ranked[: _MERGE_CANDIDATE_FACTOR * wanted + 100], store), wanted)


def _load_wordings(ranked: Sequence[StoredQuotation], store: Store) -> Iterator[QuotationWording]:
    """Quotations with their words; those of an article that was removed meanwhile are passed over."""
    stored = store.load({each.article for each in ranked})
    return (
        QuotationWording.from_stored(each, stored[each.article]) for each in ranked if each.article in stored
    )
