"""Which quotations are the same: the words that several articles quote are shown once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self

from index.model import Citation, Quotation
from index.storage.annotations import StoredQuotation
from index.storage.store import StoredArticle
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
