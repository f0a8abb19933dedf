"""Quotations of the seed articles, each with its speaker."""

from typing import Final

import pytest

from index.quotes import find_quotations
from tests.seed_articles import SEED_ARTICLES

SPEAKERS: Final = {
    "artemis-accords": ["Jim Bridenstine", "Jim Bridenstine", "Accords", "Dmitry Rogozin", "Dmitry Rogozin"],
    "artemis-programme": ["directive", "Donald Trump", "Mike Pence", "Bill Nelson"],
    "chandrayaan-programme": ["S. Somanath", "Narendra Modi"],
    "chang-e-programme": ["Jim Bridenstine", "Xi Jinping"],
    "cold-war-moon-race": [
        "John F. Kennedy",
        "John F. Kennedy",
        "Frank Borman",
        "Neil Armstrong",
        "Neil Armstrong",
        "Buzz Aldrin",
        "Gene Cernan",
    ],
    "commercial-moon-landers": ["Morris Kahn", "Steve Altemus", "Tim Crain", "Will Coogan"],
    "ilrs-moon-base-agreement": ["agreement"],
    "japan-on-the-moon": ["Joe Biden", "Bill Nelson"],
    "luna-programme": ["Roscosmos"],
    "lunar-gateway": ["Dmitry Rogozin", "agreement of 2021"],
    "moon-mining-and-space-law": [
        "treaty",
        "Article II",
        "Moon Agreement",
        "order",
        "order",
        "Sergey Saveliev",
        "Dmitry Peskov",
        "Its founding text",
    ],
    "new-moon-rivalry": ["Bill Nelson", "Dmitry Peskov"],
}


@pytest.mark.parametrize("article", sorted(SEED_ARTICLES))
def test_every_quotation_has_its_speaker(article: str) -> None:
    assert [quotation.speaker for quotation in find_quotations(SEED_ARTICLES[article].text)] == SPEAKERS[
        article
    ]
